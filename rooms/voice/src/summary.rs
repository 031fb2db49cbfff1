//! Where the channel stands, for the roof rooms: what is open and late, what this reader can do about it, and which of
//! their own questions has moved. Counted by the database, three short questions at most, and one that is kept.

use crate::queue;
use crate::state::{Kind, State};
use people::{Me, Role};
use store::{Day, Id, Moment, Result, Source, sql};
use web::App;

/// What everybody may know, and what concerns this reader alone. Empty: nothing is asked of them.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Open questions that everybody sees, and those of them whose day has passed: figures about questions, not people.
    pub open: i64,
    pub late: i64,
    /// Open questions for which this reader answers, and those of them whose day has passed.
    pub to_answer: i64,
    pub to_answer_late: i64,
    /// Questions that an editor has not read yet; told to editors alone.
    pub to_read: i64,
    /// This reader's own questions whose state is news to them.
    pub moved: Vec<Moved>,
}

store::record! {
    /// A question that its asker has not looked at since it moved.
    #[derive(Debug, Clone)]
    pub struct Moved {
        pub id: Id,
        pub number: i64,
        pub kind: Kind,
        pub name: String,
        pub language: String,
        pub state: State,
        pub is_published: bool,
    }
}

/// For this reader, now.
pub async fn standing(me: &Me, app: &App) -> web::Result<Standing> {
    let figures = queue::figures(app).await?;
    let mut standing = Standing { open: figures.open, late: figures.late, ..Standing::default() };
    if me.is(Role::Answerer) || me.is(Role::Coordinator) {
        (standing.to_answer, standing.to_answer_late) =
            to_answer(me.id, &app.clock.today(), app.now(), app.store.read()).await?;
    }
    if me.is(Role::Editor) {
        standing.to_read = to_read(app.store.read()).await?;
    }
    standing.moved = moved(me.id, app.store.read()).await?;
    Ok(standing)
}

/// How many this person answers for, and how many of them are late.
async fn to_answer(owner: Id, today: &Day, now: Moment, from: impl Source) -> Result<(i64, i64)> {
    sql!(
        "SELECT CAST(count(*) AS bigint), CAST(coalesce(sum(CASE WHEN return_on < $2 \
         OR (return_on IS NULL AND answered_at IS NULL AND answer_by < $3) THEN 1 ELSE 0 END), 0) AS bigint) \
         FROM question WHERE owner_id = $1 AND is_open"
    )
    .bind(owner)
    .bind(today)
    .bind(now)
    .one(from)
    .await
}

async fn to_read(from: impl Source) -> Result<i64> {
    let (count,): (i64,) =
        sql!("SELECT CAST(count(*) AS bigint) FROM question WHERE publication = 'waiting'").one(from).await?;
    Ok(count)
}

/// The three asked last of those that have been answered, taken or made a theme of since the asker last said that they know.
async fn moved(asker: Id, from: impl Source) -> Result<Vec<Moved>> {
    sql!(
        "SELECT q.id, q.number, q.kind, q.name, q.language, q.state, q.publication = 'published' AS is_published \
         FROM question q WHERE q.person_id = $1 AND EXISTS (SELECT 1 FROM notice n WHERE n.person_id = $1 \
         AND n.subject_id = q.id AND n.ended_at IS NULL \
         AND n.word IN ('voice-news-answer', 'voice-news-taken', 'voice-news-became')) ORDER BY q.number DESC LIMIT 3"
    )
    .bind(asker)
    .all(from)
    .await
}

impl Moved {
    pub fn to(&self) -> String {
        crate::address::Question { question: self.id }.to_string()
    }

    /// By its number alone until an editor has read it, as everywhere outside its own page.
    pub fn called(&self) -> String {
        match self.is_published {
            true => self.name.clone(),
            false => format!("K{}", self.number),
        }
    }

    pub fn state_key(&self) -> &'static str {
        self.state.key_of(self.kind)
    }
}

impl Standing {
    /// For samples.
    pub fn sample() -> Standing {
        let moved = Moved {
            id: Id::from_u128(7),
            number: 7,
            kind: Kind::Question,
            name: "Kuka on esihenkilöni hyvinvointialueella?".into(),
            language: "fi".into(),
            state: State::NotDecided,
            is_published: true,
        };
        Standing { open: 9, late: 1, to_answer: 3, to_answer_late: 1, to_read: 2, moved: vec![moved] }
    }
}
