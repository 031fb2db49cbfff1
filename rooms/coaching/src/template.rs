//! From a programme the next one: sessions, tasks with their forms, materials, and what they are tied to, moved to a new
//! first day.
//! The clock on the wall stays, also where summer time begins or ends between. No people, no cohorts, no answers.

use crate::interim_task::{self, Task};
use crate::materials::{self, Material};
use crate::programme::{Enrolment, Plan, Programme};
use crate::session::{self, Session};
use forms::Version;
use gatherings::Occurrence;
use jiff::{Span, ToSpan};
use people::Me;
use store::{Day, Id, Json, Moment, Result, Store, Tx};
use web::{App, Reference};
use words::Texts;

/// What will be made.
#[derive(Debug)]
pub struct Next {
    pub plan: Plan,
    pub sessions: Vec<(Id, session::Plan)>,
    pub tasks: Vec<NextTask>,
    pub materials: Vec<Material>,
    /// Recordings that stay: people can be heard and seen on them.
    pub recordings: usize,
}

/// A material with the medium that comes along, copied.
pub type Copied = (Material, Option<Id>);

#[derive(Debug)]
pub struct NextTask {
    pub plan: interim_task::Plan,
    /// The form as it stands in the programme it comes from.
    version: Version,
    /// The session it belongs to there.
    session_id: Option<Id>,
}

/// The day from which the others are counted.
pub async fn first_day(programme: &Programme, today: &Day, store: &Store) -> Result<Day> {
    let mut days: Vec<Day> = programme.begins_on.iter().cloned().collect();
    if days.is_empty() {
        for session in Session::of_programme(programme.id, Id::nil(), store.read()).await? {
            let times = gatherings::times(session.id, store.read()).await?;
            days.extend(times.first().map(|first| first.begins_at.day()));
        }
    }
    if days.is_empty() {
        let tasks = Task::of_programme(programme.id, Id::nil(), store.read()).await?;
        days.extend(tasks.into_iter().map(|task| task.due_at.day()));
    }
    Ok(days.into_iter().min().unwrap_or_else(|| today.clone()))
}

/// The first day to come with the same weekday, so that a Tuesday stays a Tuesday.
pub fn proposed(first: &Day, today: &Day) -> Day {
    let behind = today.date().since(first.date()).map_or(0, |span| span.get_days());
    let weeks = if behind < 0 { 1 } else { i64::from(behind) / 7 + 1 };
    shifted(first, (weeks * 7).days())
}

impl Next {
    pub async fn of(programme: &Programme, first: &Day, new_first: &Day, store: &Store) -> Result<Next> {
        let shift = new_first.date().since(first.date()).map_or(0, |span| span.get_days()).days();
        let mut sessions = vec![];
        for session in Session::of_programme(programme.id, Id::nil(), store.read()).await? {
            let times = gatherings::times(session.id, store.read()).await?.into_iter();
            let occurrences = times.map(|time| Occurrence {
                begins_at: moved(time.begins_at, shift),
                ends_at: moved(time.ends_at, shift),
                ..time
            });
            let plan = session::Plan { occurrences: occurrences.collect(), ..session::Plan::of(&session) };
            sessions.push((session.id, plan));
        }
        let mut tasks = vec![];
        for task in Task::of_programme(programme.id, Id::nil(), store.read()).await? {
            let tied = ties::of(&task.reference(), store.read()).await?;
            tasks.push(NextTask {
                version: Version::find(task.form_version_id, store.read()).await?,
                session_id: tied
                    .into_iter()
                    .find(|end| end.reference.kind == session::KIND)
                    .map(|end| end.reference.id),
                plan: interim_task::Plan { due_at: moved(task.due_at, shift), ..task.plan() },
            });
        }
        let day = |day: &Option<Day>| day.as_ref().map(|day| shifted(day, shift));
        let plan = Plan {
            begins_on: day(&programme.begins_on).or_else(|| Some(new_first.clone())),
            ends_on: day(&programme.ends_on),
            contact_person_id: None,
            contact_email: String::new(),
            contact_phone: String::new(),
            is_public: false,
            enrolment: Enrolment::Invited,
            ..programme.plan()
        };
        let (materials, recordings) = materials(programme.id, &sessions, store).await?;
        Ok(Next { plan, sessions, tasks, materials, recordings })
    }

    /// The files are copied first, outside the change; each is the maker's own until the change keeps it.
    pub async fn copies(&self, me: &Me, app: &App) -> web::Result<Vec<Copied>> {
        let mut copies = vec![];
        for material in &self.materials {
            let copy = match material.medium(&app.store).await? {
                Some(medium) => Some(media::copy(&medium, me, app).await?.id),
                None => None,
            };
            copies.push((material.clone(), copy));
        }
        Ok(copies)
    }

    /// Makes it under that name. Its tasks are given to nobody yet, and it is not public.
    pub async fn make(&self, id: Id, name: Texts, copies: &[Copied], me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        let plan = Plan { name, ..self.plan.clone() };
        Programme::keep(id, &plan, me, now, &mut *tx).await?;
        let Some(programme) = Programme::find_seen(id, me.id, &mut *tx).await? else { return Ok(()) };
        let mut made: Vec<(Id, Id)> = vec![];
        for (former, plan) in &self.sessions {
            let session_id = store::clock::new_id_at(now);
            Session::add(session_id, &programme, plan, tx).await?;
            made.push((*former, session_id));
        }
        for task in &self.tasks {
            let task_id = store::clock::new_id_at(now);
            let form_version_id = Version::keep(None, &task.version.language, &task.version.body.0, now, tx).await?;
            let plan = interim_task::Plan { form_version_id, ..task.plan.clone() };
            Task::add(task_id, &programme, &plan, tx).await?;
            let session = made.iter().find(|(former, _)| Some(*former) == task.session_id);
            if let Some((_, session_id)) = session {
                let ends = (Reference::new(interim_task::KIND, task_id), Reference::new(session::KIND, *session_id));
                ties::tie(&ends.0, &ends.1, ties::How::Belongs, now, tx).await?;
            }
        }
        for (material, medium_id) in copies {
            let session = made.iter().find(|(former, _)| *former == material.subject_id).map(|(_, session)| *session);
            let plan = materials::Plan {
                employer_id: programme.employer_id,
                programme_id: id,
                subject: session.map_or(programme.reference(), |session| Reference::new(session::KIND, session)),
                name: material.name.0.clone(),
                about: material.about.0.clone(),
                link: material.link.clone(),
                medium_id: *medium_id,
            };
            plan.add(store::clock::new_id_at(now), me.id, now, tx).await?;
        }
        Ok(())
    }
}

/// Links, files and pictures of the programme and its sessions; and how many recordings there are beside them.
async fn materials(programme: Id, sessions: &[(Id, session::Plan)], store: &Store) -> Result<(Vec<Material>, usize)> {
    let (mut along, mut recordings) = (vec![], 0);
    for subject in std::iter::once(programme).chain(sessions.iter().map(|(id, _)| *id)) {
        for line in materials::lines(subject, Id::nil(), store).await? {
            let kind = line.medium.map(|medium| medium.kind);
            match kind {
                Some(media::Kind::Sound | media::Kind::Video) => recordings += 1,
                _ => along.push(line.material),
            }
        }
    }
    Ok((along, recordings))
}

/// The same time of day, so many days later.
fn moved(moment: Moment, shift: Span) -> Moment {
    moment.zoned().checked_add(shift).map_or(moment, |later| Moment(later.timestamp().as_microsecond()))
}

fn shifted(day: &Day, shift: Span) -> Day {
    let later = day.date().checked_add(shift).unwrap_or(day.date());
    Day::parse(&later.to_string()).unwrap_or_else(|| day.clone())
}

impl session::Plan {
    fn of(session: &Session) -> session::Plan {
        session::Plan { name: session.name.0.clone(), about: session.about.0.clone(), ..session::Plan::default() }
    }
}

impl Task {
    fn plan(&self) -> interim_task::Plan {
        interim_task::Plan {
            name: self.name.0.clone(),
            ask: self.ask.0.clone(),
            guide: self.guide.0.clone(),
            minutes: self.minutes,
            due_at: self.due_at,
            form_version_id: self.form_version_id,
            company: self.company,
            group_size: self.group_size,
            peers_read: self.peers_read,
            coach_only: self.coach_only,
        }
    }
}

/// For samples.
pub(crate) fn sample_next() -> Next {
    let task = crate::task_show::sample_task();
    let programme = crate::programme::sample_programme();
    let occurrence = Occurrence { begins_at: task.due_at, ends_at: task.due_at, place: Json(Texts::default()) };
    let session =
        session::Plan { name: task.name.0.clone(), occurrences: vec![occurrence], ..session::Plan::default() };
    let version = Version {
        id: Id::nil(),
        form_id: Id::nil(),
        number: 1,
        language: "fi".into(),
        body: Json(forms::Body { sections: vec![] }),
    };
    let tasks = vec![NextTask { plan: task.plan(), version, session_id: None }];
    let material = Material {
        id: Id::nil(),
        programme_id: Id::nil(),
        subject_kind: session::KIND.into(),
        subject_id: Id::nil(),
        name: programme.name.clone(),
        about: Json(Texts::default()),
        link: Some("https://intra.example/kooste".into()),
        medium_id: None,
        made_at: Moment(0),
        as_agent: false,
        as_coach: false,
    };
    let (sessions, materials) = (vec![(Id::nil(), session)], vec![material]);
    Next { plan: programme.plan(), sessions, tasks, materials, recordings: 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::in_helsinki(text).unwrap()
    }

    #[test]
    fn the_clock_on_the_wall_stays_when_summer_time_begins_or_ends_between() {
        assert_eq!(moved(at("2021-09-21T08:30"), 42.days()), at("2021-11-02T08:30"));
        assert_eq!(moved(at("2022-03-01T13:30"), 35.days()), at("2022-04-05T13:30"));
        assert_eq!(moved(at("2021-10-15T23:59"), 364.days()), at("2022-10-14T23:59"));
    }

    #[test]
    fn a_tuesday_stays_a_tuesday() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(proposed(&day("2021-05-18"), &day("2021-10-04")), day("2021-10-05"));
        assert_eq!(proposed(&day("2021-10-04"), &day("2021-10-04")), day("2021-10-11"));
        assert_eq!(proposed(&day("2021-12-07"), &day("2021-10-04")), day("2021-12-14"));
    }
}
