//! The page that names whom a reminder would reach, before it is sent.

use crate::address;
use crate::interim_task::Task;
use crate::permissions::Remind;
use crate::reminder::{self, Awaited};
use askama::Template;
use people::May;
use store::{Id, Moment};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// As much as fits beside the line on Today.
const LETTERS: usize = 200;

#[derive(Template)]
#[template(path = "reminder/new.html")]
struct ReminderPage {
    frame: Frame,
    now: Moment,
    task: Task,
    awaited: Vec<Awaited>,
    note: String,
    errors: Errors,
}

pub(crate) async fn new(task: May<Remind, Task>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let awaited = reminder::awaited(&task, &task.who, &app).await?;
    let (note, errors) = (String::new(), Errors::default());
    Ok(Page(ReminderPage { frame, now: app.now(), task: task.into_record(), awaited, note, errors }))
}

pub(crate) async fn create(
    task: May<Remind, Task>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (now, note) = (app.now(), sent.text("note").to_owned());
    let awaited = reminder::awaited(&task, &task.who, &app).await?;
    if note.chars().count() > LETTERS {
        let mut errors = Errors::default();
        errors.add("note", frame.t("reminder-note-long"));
        let page = ReminderPage { frame, now, task: task.into_record(), awaited, note, errors };
        return Ok(refused(page));
    }
    let people: Vec<Id> = awaited.iter().map(|one| one.agent.person_id).collect();
    let mut tx = app.store.begin().await?;
    let reminded = reminder::remind(&task, &people, &note, &task.who, now, &mut tx).await?;
    tx.commit().await?;
    let word = if reminded > 0 { "reminder-sent" } else { "reminder-nobody" };
    Ok(see(address::Progress { programme: task.programme_id }).saying(word).into_response())
}

impl ReminderPage {
    fn to(&self) -> String {
        address::Reminder { task: self.task.id }.to_string()
    }

    fn back(&self) -> String {
        address::Progress { programme: self.task.programme_id }.to_string()
    }

    fn reached(&self) -> Vec<&Awaited> {
        self.awaited.iter().filter(|one| !one.rests(self.now)).collect()
    }

    fn resting(&self) -> Vec<&Awaited> {
        self.awaited.iter().filter(|one| one.rests(self.now)).collect()
    }

    fn reminded(&self, one: &Awaited) -> String {
        one.reminded_at.map_or(String::new(), |at| self.frame.words.when(at, self.now))
    }
}

pages::sample!("coaching/reminder", |frame| {
    use crate::enrolment::Enrolled;
    use crate::part::Part;
    let now = Moment::in_helsinki("2021-10-12T09:00").unwrap_or(Moment(0));
    let awaited = |name: &str, reminded_at| Awaited {
        agent: Enrolled {
            cohort_id: Id::nil(),
            person_id: Id::nil(),
            part: Part::Agent,
            name: name.into(),
            unit: "Vuodeosasto 3".into(),
            employer: "Järviseudun sote".into(),
        },
        reminded_at,
    };
    let page = |awaited, note: &str| ReminderPage {
        frame: frame.clone(),
        now,
        task: crate::task_show::sample_task(),
        awaited,
        note: note.into(),
        errors: Errors::default(),
    };
    let mut wrong = page(vec![awaited("Sanni Sairaanhoitaja", None)], &"Pitkä lause. ".repeat(30));
    wrong.errors.add("note", frame.t("reminder-note-long"));
    vec![
        ("empty", page(vec![], "")),
        ("filled", page(vec![awaited("Sanni Sairaanhoitaja", None), awaited("Leo Lähihoitaja", Some(now))], "")),
        ("resting", page(vec![awaited("Leo Lähihoitaja", Some(now))], "")),
        ("error", wrong),
    ]
});
