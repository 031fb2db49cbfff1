//! The chosen questions with their answers and what the representatives remarked: as few questions to the database,
//! however many there are. Of whoever asked in confidence not even the id leaves it.

use super::choice::Choice;
use crate::answer::{Answer, columns};
use crate::state::{Kind, State};
use people::byline;
use std::collections::HashMap;
use store::{Id, Json, Moment, Result, Source, sql};
use web::App;
use words::{Lang, Texts};

/// So many go out in one file.
pub const MOST: usize = 1_000;

store::record! {
    /// A question as it goes out.
    #[derive(Debug, Clone)]
    pub struct Asked {
        pub id: Id,
        pub number: i64,
        pub kind: Kind,
        pub language: String,
        pub name: String,
        pub body: String,
        pub state: State,
        pub is_published: bool,
        pub asked_at: Moment,
        pub theme_number: i64,
        pub theme: Json<Texts>,
        /// Who asked, where the question has its asker's name.
        pub asker_id: Option<Id>,
    }
}

store::record! {
    /// What a staff representative remarked on an answer.
    #[derive(Debug, Clone)]
    pub struct Remark {
        pub answer_id: Id,
        pub person_id: Id,
        pub body: String,
        pub made_at: Moment,
    }
}

/// A question with what was said.
#[derive(Debug, Clone)]
pub struct Item {
    pub asked: Asked,
    /// Oldest first, no drafts.
    pub answers: Vec<(Answer, Vec<Remark>)>,
}

/// What goes out.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    pub items: Vec<Item>,
    /// As people are shown today.
    pub names: HashMap<Id, String>,
}

macro_rules! chosen {
    ($what:expr, $order:literal) => {
        sql!(concat!(
            "SELECT ",
            $what,
            " JOIN theme t ON t.id = q.theme_id \
             WHERE (q.publication = 'published' OR ($1 AND q.state = 'in_cooperation') OR $2) \
             AND ($3 = '' OR $3 LIKE '%,' || CAST(t.number AS text) || ',%') \
             AND ($4 = '' OR $4 LIKE '%,' || q.state || ',%') AND q.asked_at >= $5 AND q.asked_at <= $6 ORDER BY ",
            $order
        ))
    };
}

macro_rules! with {
    ($query:expr, $choice:expr) => {
        $query
            .bind($choice.in_cooperation)
            .bind($choice.unpublished)
            .bind($choice.theme_list())
            .bind($choice.state_list())
            .bind($choice.since())
            .bind($choice.before())
    };
}

/// The questions alone, by theme and number; one more than go into a file tells that there are too many.
pub async fn asked(choice: &Choice, from: impl Source) -> Result<Vec<Asked>> {
    let query = chosen!(
        "q.id, q.number, q.kind, q.language, q.name, q.body, q.state, q.publication = 'published' AS is_published, \
         q.asked_at, t.number AS theme_number, t.name AS theme, CASE WHEN q.confidential THEN NULL ELSE q.person_id END AS \
         asker_id FROM question q",
        "t.number, q.number LIMIT 1001"
    );
    with!(query, choice).all(from).await
}

async fn answers(choice: &Choice, from: impl Source) -> Result<Vec<Answer>> {
    let query = chosen!(
        concat!(columns!(), " FROM question q JOIN answer a ON a.question_id = q.id AND a.released_at IS NOT NULL"),
        "a.released_at, a.id"
    );
    with!(query, choice).all(from).await
}

async fn remarks(choice: &Choice, from: impl Source) -> Result<Vec<Remark>> {
    let query = chosen!(
        "a.id AS answer_id, r.person_id, r.body, r.made_at FROM question q JOIN answer a ON a.question_id = q.id \
         AND a.released_at IS NOT NULL JOIN remark r ON r.subject_id = a.id AND r.subject_kind = 'answer' \
         AND r.removed_at IS NULL",
        "r.number, r.id"
    );
    with!(query, choice).all(from).await
}

impl Gathered {
    /// None: more than go into one file.
    pub async fn of(choice: &Choice, lang: Lang, app: &App) -> web::Result<Option<Gathered>> {
        let asked = asked(choice, app.store.read()).await?;
        if asked.len() > MOST {
            return Ok(None);
        }
        let mut remarked: HashMap<Id, Vec<Remark>> = HashMap::new();
        for remark in remarks(choice, app.store.read()).await? {
            remarked.entry(remark.answer_id).or_default().push(remark);
        }
        let mut said: HashMap<Id, Vec<(Answer, Vec<Remark>)>> = HashMap::new();
        for answer in answers(choice, app.store.read()).await? {
            let remarks = remarked.remove(&answer.id).unwrap_or_default();
            said.entry(answer.question_id).or_default().push((answer, remarks));
        }
        let with_answers = |asked: Asked| Item { answers: said.remove(&asked.id).unwrap_or_default(), asked };
        let items: Vec<Item> = asked.into_iter().map(with_answers).collect();
        let names = byline::of_many(items.iter().flat_map(Item::people), lang, app).await?;
        Ok(Some(Gathered { items, names }))
    }

    pub(super) fn name(&self, id: Id) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }

    /// As documents that are given out: nobody who asked is named.
    pub fn without_askers(mut self) -> Gathered {
        for item in &mut self.items {
            item.asked.asker_id = None;
        }
        self
    }
}

impl Item {
    fn people(&self) -> Vec<Id> {
        let said = self.answers.iter();
        let people = said.flat_map(|(answer, remarks)| {
            std::iter::once(answer.person_id).chain(remarks.iter().map(|remark| remark.person_id))
        });
        people.chain(self.asked.asker_id).collect()
    }
}
