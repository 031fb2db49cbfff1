//! A thread: it opens at the first unread, and ends in a place to write.

use super::address;
use super::conversation::{Conversation, Host};
use super::index::who_reads;
use super::members::{Member, Space};
use crate::peers::Read;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, Me, byline};
use serde::Deserialize;
use store::{Id, Moment};
use threads::{Following, Links, Page as Part, Remarks, Thread, Venue};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, see};

pub(crate) const LINKS: Links = Links {
    answer: |thread, remark| address::answering(thread, remark),
    edit: |remark| address::EditRemark { remark }.to_string(),
    remove: |remark| address::Removal { remark }.to_string(),
    moderated: "space-moderated",
};

#[derive(Template)]
#[template(path = "space/thread_show.html")]
pub(crate) struct ThreadPage {
    frame: Frame,
    now: Moment,
    thread: Thread,
    /// What is commented on.
    read: Option<Read>,
    back: String,
    members: Vec<Member>,
    me: Id,
    sees: String,
    stretch: Part,
    remarks: Safe<String>,
    writing: Writing,
}

/// What is being written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Writing {
    /// Made when the form is drawn: sending it twice says it once.
    pub id: Id,
    pub body: String,
    pub calls: Option<Id>,
    /// What it answers: the remark, and whose it is.
    pub answers: Option<(Id, String)>,
    pub errors: Errors,
}

#[derive(Deserialize)]
pub(crate) struct Place {
    from: Option<i64>,
    answer: Option<Id>,
}

pub(crate) async fn show(
    thread: May<See, Conversation>,
    State(app): State<App>,
    frame: Frame,
    Query(place): Query<Place>,
) -> Result<Response> {
    let me = thread.who.clone();
    let conversation = thread.into_record();
    match &conversation.host {
        Host::Space(space) if !space.has_entered => {
            return Ok(see(address::Space { space: space.id }).into_response());
        }
        Host::Submission(submission) if !submission.as_member => {
            audit::opened(me.id, &submission.reference(), submission.person_id, &app).await?;
        }
        _ => {}
    }
    let mut from = place.from;
    let mut writing = Writing { id: app.clock.new_id(), ..Writing::default() };
    if let Some((of, remark)) = match place.answer {
        Some(id) => threads::Remark::in_thread(id, app.store.read()).await?,
        None => None,
    } && of == conversation.id
    {
        from = from.or(Some(remark.number));
        writing.answers = Some((remark.id, remark.name));
    }
    Ok(Page(ThreadPage::of(frame, conversation, &me, from, writing, &app).await?).into_response())
}

#[derive(Deserialize)]
pub(crate) struct Since {
    #[serde(default)]
    after: i64,
    /// The last one the reader was at.
    seen: Option<i64>,
    /// When the page was drawn: what was changed later comes too.
    since: Option<i64>,
}

#[derive(Template)]
#[template(path = "space/news.html")]
struct News {
    now: Moment,
    changed: Safe<String>,
    remarks: Safe<String>,
    last: i64,
    /// "3 uutta viestiä", to be said and to be pressed.
    fresh: String,
}

/// What came after a number, for a page that is open.
pub(crate) async fn news(
    thread: May<See, Conversation>,
    State(app): State<App>,
    frame: Frame,
    Query(since): Query<Since>,
) -> Result<impl IntoResponse> {
    let remarks = Part::news(&thread, since.after, &thread.who, &app).await?;
    let changed = match since.since {
        Some(micros) => Part::changed(&thread, Moment(micros), since.after, &thread.who, &app).await?,
        None => vec![],
    };
    let last = remarks.last().map_or(since.after, |heard| heard.remark.number);
    let count = last - since.seen.unwrap_or(since.after);
    let fresh = if remarks.is_empty() { String::new() } else { frame.words.t1("space-fresh", "count", count) };
    let me = &thread.who;
    let draw = |remarks: &[threads::Heard]| drawn(remarks, &thread.record, me, &frame, app.now());
    Ok(Page(News { now: app.now(), changed: draw(&changed), remarks: draw(&remarks), last, fresh }))
}

fn drawn(remarks: &[threads::Heard], conversation: &Conversation, me: &Me, frame: &Frame, now: Moment) -> Safe<String> {
    let drawing = Remarks {
        words: frame.words,
        now,
        remarks,
        me: me.id,
        read_to: conversation.read_to,
        thread: conversation.id,
        links: Some(LINKS),
        moderates: conversation.is_moderated_by(me),
    };
    drawing.draw()
}

impl ThreadPage {
    pub(crate) async fn of(
        frame: Frame,
        conversation: Conversation,
        me: &Me,
        from: Option<i64>,
        writing: Writing,
        app: &App,
    ) -> Result<ThreadPage> {
        let now = app.now();
        let stretch = Part::of(&conversation, from, me, app).await?;
        let remarks = drawn(&stretch.remarks, &conversation, me, &frame, now);
        let members = conversation.members(app).await?;
        let back = conversation.back();
        let read = match &conversation.host {
            Host::Submission(submission) => Some(Read::of(submission, &frame, me, app).await?),
            Host::Space(_) => None,
        };
        let sees = read.as_ref().map_or_else(|| who_reads(&frame, &members), |read| read.sees.clone());
        let mut thread = conversation.thread;
        thread.author = byline::of(thread.person_id, me.lang, app).await?;
        Ok(ThreadPage { frame, now, thread, read, back, members, me: me.id, sees, stretch, remarks, writing })
    }

    fn here(&self) -> String {
        address::Thread { thread: self.thread.id }.to_string()
    }

    fn from(&self, number: &i64) -> String {
        format!("{}?from={number}", self.here())
    }

    fn news(&self) -> String {
        address::News { thread: self.thread.id }.to_string()
    }

    fn live(&self) -> String {
        address::Live { thread: self.thread.id }.to_string()
    }

    fn say(&self) -> String {
        address::Remarks { thread: self.thread.id }.to_string()
    }

    fn reading(&self) -> String {
        address::Reading { thread: self.thread.id }.to_string()
    }

    fn following(&self) -> String {
        address::Following { thread: self.thread.id }.to_string()
    }

    fn follows(&self) -> bool {
        self.thread.following == Following::Following
    }

    fn is_muted(&self) -> bool {
        self.thread.following == Following::Muted
    }

    fn is_me(&self, id: &Id) -> bool {
        self.me == *id
    }

    fn is_called(&self, id: &Id) -> bool {
        self.writing.calls == Some(*id)
    }
}

/// For samples.
pub(crate) fn sample_thread() -> Thread {
    Thread {
        id: Id::nil(),
        employer_id: Id::nil(),
        subject_kind: super::members::KIND.into(),
        subject_id: Id::nil(),
        person_id: Id::nil(),
        author: "Liisa Lähihoitaja".into(),
        theme: "Arjen kysymykset".into(),
        name: "Miten saamme yövuoron mukaan?".into(),
        remarks: 12,
        said_at: Moment::in_helsinki("2021-10-04T07:20").unwrap_or(Moment(0)),
        read_to: 8,
        following: Following::None,
    }
}

/// For samples.
pub(crate) fn sample_space(has_entered: bool) -> Space {
    let name = words::Texts::one(words::Lang::Fi, "Ryhmä 1").kept();
    let (id, employer_id, programme_id) = (Id::nil(), Id::nil(), Id::nil());
    Space { id, employer_id, programme_id, name, as_agent: true, as_coach: false, has_entered }
}

pages::sample!("coaching/space/thread", |frame| {
    let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
    let remark = |number: i64, name: &str, body: &str| threads::Heard {
        remark: threads::Remark {
            id: Id::from_u128(number as u128),
            number,
            person_id: Id::from_u128(number as u128 % 2),
            name: name.into(),
            body: body.into(),
            medium_id: None,
            made_at: now,
            edited_at: (number == 9).then_some(now),
            removed_at: (number == 10).then_some(now),
            removed_by: (number == 10).then_some(Id::nil()),
            removal_reason: String::new(),
            answers_number: (number == 11).then_some(8),
            answers_person_id: None,
            answers_name: (number == 11).then(|| "Liisa Lähihoitaja".into()),
            answers_body: (number == 11).then(|| "Kokeilimme kierrossanaa".into()),
        },
        medium: None,
    };
    let page = |heard: Vec<threads::Heard>, writing: Writing| {
        let drawing = Remarks {
            words: frame.words,
            now,
            remarks: &heard,
            me: Id::from_u128(1),
            read_to: 8,
            thread: Id::nil(),
            links: Some(LINKS),
            moderates: false,
        };
        let remarks = drawing.draw();
        ThreadPage {
            frame: frame.clone(),
            now,
            thread: sample_thread(),
            read: None,
            back: "/coaching".into(),
            members: vec![Member {
                id: Id::nil(),
                name: "Sanni Sairaanhoitaja".into(),
                part: crate::part::Part::Agent,
            }],
            me: Id::from_u128(1),
            sees: frame.words.t2("space-sees-who", "agents", 12, "coaches", "Vilma Valmentaja"),
            stretch: Part { remarks: vec![], from: 8, to: 12, before: Some(1), after: None },
            remarks,
            writing,
        }
    };
    let body = "Kokeilimme kierrossanaa yövuorossa, ja siitä syntyi hyvä keskustelu.";
    let some = || (8..=12).map(|number| remark(number, "Liisa Lähihoitaja", body)).collect();
    let mut errors = Errors::default();
    errors.add("body", frame.t("space-body-missing"));
    let wrong = Writing { errors, answers: Some((Id::nil(), "Liisa Lähihoitaja".into())), ..Writing::default() };
    let long = vec![remark(9, "Liisa Lähihoitaja", &body.repeat(60))];
    vec![
        ("filled", page(some(), Writing::default())),
        ("error", page(some(), wrong)),
        ("long", page(long, Writing::default())),
        ("submission", ThreadPage { read: Some(Read::sample(&frame)), ..page(some(), Writing::default()) }),
    ]
});
