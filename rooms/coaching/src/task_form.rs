//! An interim task as it is written: what is asked, by when, and in which ways it may be answered.

use crate::company::Company;
use crate::interim_task::{Plan, Task};
use forms::{Body, MoreQuestion, Section, Way, more_questions};
use store::{Id, Moment};
use web::{Errors, Sent};
use words::{Texts, Words};

const PAIR: i64 = 2;

#[derive(Debug, Clone)]
pub(crate) struct TaskForm {
    pub name: Texts,
    pub ask: Texts,
    pub guide: Texts,
    pub minutes: String,
    pub due_on: String,
    pub ways: Vec<Way>,
    pub company: Company,
    /// As typed.
    pub group_size: String,
    pub peers_read: bool,
    pub coach_only: bool,
    pub more: Vec<MoreQuestion>,
}

impl TaskForm {
    /// Every way at first: the coordinator takes away, rather than has to think of all.
    pub fn empty() -> TaskForm {
        let (name, ask, guide) = Default::default();
        TaskForm {
            name,
            ask,
            guide,
            minutes: "20".into(),
            due_on: String::new(),
            ways: Way::ALL.to_vec(),
            company: Company::Alone,
            group_size: "4".into(),
            peers_read: false,
            coach_only: true,
            more: vec![],
        }
    }

    pub fn read(sent: &Sent) -> TaskForm {
        TaskForm {
            name: sent.texts("name"),
            ask: sent.texts("ask"),
            guide: sent.texts("guide"),
            minutes: sent.text("minutes").to_owned(),
            due_on: sent.text("due_on").to_owned(),
            ways: Way::ALL.iter().copied().filter(|way| sent.all("way").any(|word| word == way.word())).collect(),
            company: Company::from_word(sent.text("company")).unwrap_or(Company::Alone),
            group_size: sent.some("group_size").unwrap_or("4").to_owned(),
            peers_read: sent.text("readers") == "peers",
            coach_only: sent.has("coach_only"),
            more: MoreQuestion::read(sent),
        }
    }

    pub fn of(task: &Task, body: &Body, words: Words) -> TaskForm {
        TaskForm {
            name: task.name.0.clone(),
            ask: task.ask.0.clone(),
            guide: task.guide.0.clone(),
            minutes: task.minutes.to_string(),
            due_on: task.due_at.day().to_string(),
            ways: body.questions().flat_map(|question| question.ways()).collect(),
            company: task.company,
            group_size: if task.company == Company::Group { task.group_size.to_string() } else { "4".into() },
            peers_read: task.peers_read,
            coach_only: task.coach_only,
            more: MoreQuestion::of(body, words.lang),
        }
    }

    /// The form to be answered, or what is still wrong.
    pub fn body(&self, words: Words) -> Result<Body, Errors> {
        let mut errors = Errors::default();
        let own = words.lang.code();
        errors.when(self.name.is_empty(), &format!("name-{own}"), words.t("task-name-missing"));
        errors.when(self.ask.is_empty(), &format!("ask-{own}"), words.t("task-ask-missing"));
        errors.when(self.due_at().is_none(), "due_on", words.t("task-due-missing"));
        errors.when(self.minutes().is_none(), "minutes", words.t("task-minutes-wrong"));
        errors.when(self.group_size().is_none(), "group_size", words.t("company-size-wrong"));
        errors.when(self.ways.is_empty(), "ways", words.t("task-ways-missing"));
        let mut questions = vec![Body::one_way(Texts::default(), &self.ways)];
        questions.extend(more_questions(&self.more, words.lang, words, &mut errors));
        match errors.is_empty() {
            true => Ok(Body { sections: vec![Section { name: Texts::default(), questions }] }),
            false => Err(errors),
        }
    }

    fn minutes(&self) -> Option<i64> {
        self.minutes.parse().ok().filter(|minutes| (1..=600).contains(minutes))
    }

    /// How many belong together; small enough for everybody to have a say.
    fn group_size(&self) -> Option<i64> {
        match self.company {
            Company::Group => self.group_size.parse().ok().filter(|size| (3..=8).contains(size)),
            Company::Alone | Company::Pair => Some(PAIR),
        }
    }

    /// The last minute of the day.
    fn due_at(&self) -> Option<Moment> {
        let day = store::Day::parse(&self.due_on)?;
        Moment::in_helsinki(&format!("{day}T23:59"))
    }

    /// After `body` has found nothing wrong.
    pub fn plan(&self, form_version_id: Id) -> Plan {
        Plan {
            name: self.name.clone(),
            ask: self.ask.clone(),
            guide: self.guide.clone(),
            minutes: self.minutes().unwrap_or(20),
            due_at: self.due_at().unwrap_or(Moment(0)),
            form_version_id,
            company: self.company,
            group_size: self.group_size().unwrap_or(PAIR),
            peers_read: self.peers_read,
            coach_only: self.coach_only,
        }
    }
}
