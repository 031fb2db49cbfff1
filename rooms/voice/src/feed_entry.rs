//! What stands in the feed: the published questions that changed last, each with what is said of it now. The same rule as
//! the page's; a fixed number of questions to the database, however long the feed is.

use crate::address;
use crate::answer::{self, Answer};
use crate::feed::instant;
use crate::question::{Question, columns};
use crate::state::State;
use askama::Template;
use people::{Me, byline};
use std::collections::{HashMap, HashSet};
use store::{Id, Json, Moment, Query, Result, Source, sql};
use themes::Theme;
use web::acts::See;
use web::{App, Permit};
use words::{Texts, Words};

/// So many at most.
const MOST: usize = 50;

pub(crate) struct Entry {
    pub question: Question,
    /// When everybody last saw something new of it.
    pub changed_at: Moment,
    pub href: String,
    pub theme: String,
    /// Who asked, as its page says; what was asked in confidence says that instead.
    pub asker: String,
    /// The same as a sentence with its day.
    pub asked: String,
    /// By when it is acknowledged or answered, while nothing is said.
    pub awaited: String,
    /// What is said now.
    pub said: Option<Said>,
    /// It was joined to this one.
    pub into: Option<Joined>,
    words: Words,
}

pub(crate) struct Said {
    pub answer: Answer,
    pub author: String,
}

pub(crate) struct Joined {
    pub href: String,
    pub number: i64,
    pub name: String,
    pub language: String,
}

/// As its reader's program shows it: a few lines of HTML, in which what people wrote is text.
#[derive(Template)]
#[template(path = "feed_entry.html")]
struct Body<'e> {
    words: Words,
    entry: &'e Entry,
}

store::record! {
    /// When something of a published question changed, each in its own way.
    struct Changes {
        id: Id,
        published_at: Option<Moment>,
        acknowledged_at: Option<Moment>,
        closed_at: Option<Moment>,
        answered_at: Option<Moment>,
        moderated_at: Option<Moment>,
    }
}

/// Everything that is said of the entries, found at once.
struct Found {
    questions: HashMap<Id, Question>,
    answers: HashMap<Id, Answer>,
    themes: HashMap<Id, Theme>,
    names: HashMap<Id, String>,
    words: Words,
}

impl Entry {
    /// What this person sees on the channel's page and everybody does, the latest change first.
    pub(crate) async fn latest(me: &Me, app: &App) -> web::Result<Vec<Entry>> {
        let changed = changed(app.store.read()).await?;
        let ids: Vec<Id> = changed.iter().map(|(id, _)| *id).collect();
        let found = Found::of(&ids, me, app).await?;
        Ok(changed.into_iter().filter_map(|(id, at)| found.entry(id, at, app)).collect())
    }

    pub(crate) fn published(&self) -> String {
        instant(self.question.published_at.unwrap_or(self.changed_at))
    }

    pub(crate) fn updated(&self) -> String {
        instant(self.changed_at)
    }

    pub(crate) fn drawn(&self) -> askama::Result<String> {
        Body { words: self.words, entry: self }.render()
    }
}

impl Said {
    /// The parts of an answer that leaves something open, each under its word.
    pub(crate) fn parts(&self) -> [(&'static str, &Json<Texts>); 3] {
        let Answer { known, not_known, who_decides, .. } = &self.answer;
        [("voice-known", known), ("voice-not-known", not_known), ("voice-who-decides", who_decides)]
    }
}

/// The published ones that changed last: published, answered, or masked since. Taken and merged count for the order of what
/// is there.
async fn changed(from: impl Source) -> Result<Vec<(Id, Moment)>> {
    let changes: Vec<Changes> = sql!(
        "SELECT q.id, q.published_at, q.acknowledged_at, q.closed_at, \
         (SELECT max(a.released_at) FROM answer a WHERE a.question_id = q.id) AS answered_at, \
         (SELECT max(m.made_at) FROM moderation m WHERE m.question_id = q.id AND m.deed IN ('published', 'masked')) \
         AS moderated_at \
         FROM question q WHERE q.publication = 'published' AND q.id IN ( \
         SELECT p.id FROM (SELECT id FROM question WHERE publication = 'published' \
         ORDER BY published_at DESC LIMIT 50) p \
         UNION SELECT a.question_id FROM (SELECT question_id FROM answer WHERE released_at IS NOT NULL \
         ORDER BY released_at DESC LIMIT 200) a \
         UNION SELECT m.question_id FROM (SELECT question_id FROM moderation WHERE deed IN ('published', 'masked') \
         ORDER BY made_at DESC LIMIT 200) m)"
    )
    .all(from)
    .await?;
    let mut changed: Vec<(Id, Moment)> = changes.iter().map(|one| (one.id, one.last())).collect();
    changed.sort_by_key(|(id, at)| std::cmp::Reverse((*at, *id)));
    changed.truncate(MOST);
    Ok(changed)
}

impl Changes {
    fn last(&self) -> Moment {
        let each = [self.published_at, self.acknowledged_at, self.closed_at, self.answered_at, self.moderated_at];
        each.into_iter().flatten().max().unwrap_or(Moment(0))
    }
}

macro_rules! fifty {
    () => {
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
         $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, \
         $47, $48, $49, $50)"
    };
}

/// The last of some ids stands in the places that are left; of none, an id that nothing has.
fn each(query: Query, ids: &[Id]) -> Query {
    let last = ids.last().copied().unwrap_or_default();
    ids.iter().copied().chain(std::iter::repeat(last)).take(MOST).fold(query, Query::bind)
}

/// Those of them that everybody sees, by the record's own rule.
async fn questions(ids: &[Id], me: &Me, from: impl Source) -> Result<Vec<Question>> {
    let query = sql!(concat!("SELECT ", columns!(), " FROM question q WHERE q.id IN ", fifty!()));
    let found: Vec<Question> = each(query, ids).all(from).await?;
    let sees = |question: &Question| question.is_published() && Permit::<See, Me>::permits(question, me);
    Ok(found.into_iter().filter(sees).collect())
}

/// What was said last on each.
async fn answers(ids: &[Id], from: impl Source) -> Result<HashMap<Id, Answer>> {
    let query = sql!(concat!(
        "SELECT ",
        answer::columns!(),
        " FROM answer a WHERE a.released_at IS NOT NULL AND a.question_id IN ",
        fifty!(),
        " ORDER BY a.released_at, a.id"
    ));
    let all: Vec<Answer> = each(query, ids).all(from).await?;
    Ok(all.into_iter().map(|answer| (answer.question_id, answer)).collect())
}

impl Found {
    async fn of(ids: &[Id], me: &Me, app: &App) -> web::Result<Found> {
        let read = || app.store.read();
        let mut questions = questions(ids, me, read()).await?;
        let targets: Vec<Id> = questions.iter().filter_map(|one| one.merged_into_id).collect();
        let answers = answers(ids, read()).await?;
        let themes = Theme::all(read()).await?.into_iter().map(|theme| (theme.id, theme)).collect();
        let names = byline::of_many(named(&questions, &answers), me.lang, app).await?;
        questions.extend(self::questions(&targets, me, read()).await?);
        let questions = questions.into_iter().map(|question| (question.id, question)).collect();
        Ok(Found { questions, answers, themes, names, words: Words::new(me.lang) })
    }

    fn entry(&self, id: Id, changed_at: Moment, app: &App) -> Option<Entry> {
        let question = self.questions.get(&id)?;
        let theme = self.themes.get(&question.theme_id).map(|theme| theme.name.0.read(self.words.lang));
        let said = self.answers.get(&id).filter(|_| question.state != State::Merged);
        let into = question.merged_into_id.and_then(|id| self.questions.get(&id));
        let (asker, asked) = self.asked(question);
        Some(Entry {
            changed_at,
            href: app.link(question.to()),
            theme: theme.unwrap_or_default().to_owned(),
            asker,
            asked,
            awaited: self.awaited(question),
            said: said.map(|answer| Said { author: self.name(Some(answer.person_id)), answer: answer.clone() }),
            into: into.map(|into| Joined::of(into, app)),
            words: self.words,
            question: question.clone(),
        })
    }

    fn name(&self, person: Option<Id>) -> String {
        person.and_then(|id| self.names.get(&id).cloned()).unwrap_or_default()
    }

    /// Who asked, and the same with the day: as the page says it.
    fn asked(&self, question: &Question) -> (String, String) {
        let (words, day) = (self.words, self.words.day_with_year(question.asked_at));
        match question.person_id {
            _ if question.confidential => {
                (words.t("voice-feed-confidential").to_owned(), words.t1("voice-asked-confidentially", "day", day))
            }
            Some(id) => {
                let name = self.name(Some(id));
                (name.clone(), words.t2(question.asked_by(), "name", name, "day", day))
            }
            None => (words.t("voice-feed-from-minutes").to_owned(), words.t1("minutes-asked-from", "day", day)),
        }
    }

    fn awaited(&self, question: &Question) -> String {
        let (words, owner) = (self.words, self.name(question.owner_id));
        let answer = words.day_with_year(question.answer_by);
        match owner.is_empty() {
            true => {
                let acknowledge = words.day_with_year(question.acknowledge_by);
                words.t2("voice-no-answer", "acknowledge", acknowledge, "answer", answer)
            }
            false => words.t2("voice-no-answer-owner", "name", owner, "answer", answer),
        }
    }
}

/// Whose names the feed needs. Whoever asked in confidence is not among them.
fn named(questions: &[Question], answers: &HashMap<Id, Answer>) -> HashSet<Id> {
    let askers = questions.iter().filter(|question| !question.confidential).filter_map(|question| question.person_id);
    let owners = questions.iter().filter_map(|question| question.owner_id);
    askers.chain(owners).chain(answers.values().map(|answer| answer.person_id)).collect()
}

impl Joined {
    fn of(question: &Question, app: &App) -> Joined {
        let Question { number, name, language, .. } = question.clone();
        Joined { href: app.link(address::Question { question: question.id }), number, name, language }
    }
}
