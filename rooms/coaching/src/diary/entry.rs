//! An entry of the field diary: carried to the unit, heard back, or in need of help. It is the agent's own; the coaches of
//! the cohort it was written in and the coordinators read it, and nobody who leads the agent does.

use super::line::led;
use super::obstacle::{Obstacle, Stage};
use super::promise;
use crate::draft::describe;
use forms::{Answers, Body, Response, Section, Slot, Version, Way};
use media::Medium;
use people::{ByReference, Me, Post, Role, byline};
use store::{Day, Id, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "diary_entry";
/// The form of every entry's words; its versions are kept like any form's.
const FORM: Id = Id::from_u128(0x7461_6874_6f64_6961_7279_0000_0000_0001);
/// So many on a page.
pub const MOST: i64 = 30;

store::words! {
    pub enum Kind {
        Told = "told",
        Heard = "heard",
        Help = "help",
    }
}

impl Kind {
    pub fn key(self) -> &'static str {
        match self {
            Kind::Told => "diary-told",
            Kind::Heard => "diary-heard",
            Kind::Help => "diary-help",
        }
    }

    /// The same, said of somebody else.
    pub fn key_of_another(self) -> &'static str {
        match self {
            Kind::Told => "diary-told-another",
            Kind::Heard => "diary-heard-another",
            Kind::Help => "diary-help-another",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Kind::Told => "send",
            Kind::Heard => "reply",
            Kind::Help => "hand",
        }
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct DiaryEntry {
        pub id: Id,
        pub employer_id: Id,
        pub person_id: Id,
        pub author: String,
        pub cohort_id: Option<Id>,
        pub unit: String,
        pub kind: Kind,
        pub obstacle: Option<Obstacle>,
        pub response_id: Option<Id>,
        pub way: Option<Way>,
        pub happened_at: Moment,
        pub made_at: Moment,
        /// The last day of the promised answer, where help is needed.
        pub answer_by: Option<Day>,
        pub replied_at: Option<Moment>,
        /// When it was told that the promise was not kept.
        pub overdue_at: Option<Moment>,
        pub obstacle_state: Option<Stage>,
        pub seen_to_words: Option<String>,
        pub seen_to_day: Option<Day>,
        pub seen_to_by: Option<Id>,
        pub seen_to_at: Option<Moment>,
        /// The person asking coaches the cohort it was written in, or stands in for a coach today.
        pub as_coach: bool,
        /// The person asking leads its author, through however many.
        pub in_line: bool,
    }
}

/// `$1` is who asks, `$2` today, `$3` whether they have a coach's role.
macro_rules! as_coach {
    () => {
        "($3 AND e.cohort_id IN (SELECT n.cohort_id FROM enrolment n WHERE n.person_id = $1 AND n.part = 'coach' \
         UNION SELECT u.cohort_id FROM substitution u WHERE u.person_id = $1 AND u.begins_on <= $2 AND u.ends_on >= $2))"
    };
}

macro_rules! entries {
    ($where:literal) => {
        entries!($where, "")
    };
    ($where:literal, $more:expr) => {
        sql!(concat!(
            led!(),
            "SELECT e.id, e.employer_id, e.person_id, p.name AS author, e.cohort_id, u.name AS unit, e.kind, e.obstacle, \
             e.response_id, e.way, e.happened_at, e.made_at, e.answer_by, e.replied_at, e.overdue_at, e.obstacle_state, \
             e.seen_to_words, e.seen_to_day, e.seen_to_by, e.seen_to_at, coalesce(",
            as_coach!(),
            ", false) AS as_coach, e.person_id IN (SELECT person_id FROM led) AS in_line \
             FROM diary_entry e JOIN person p ON p.id = e.person_id JOIN unit u ON u.id = e.unit_id WHERE ",
            $where,
            $more
        ))
    };
}

/// How readers cut the list.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    pub kind: Option<Kind>,
    pub obstacle: Option<Obstacle>,
    /// Only those whose obstacle is not done.
    pub open: bool,
    pub before: Option<Id>,
}

/// An entry on its way into the diary.
#[derive(Debug, Clone)]
pub struct Noted<'n> {
    pub kind: Kind,
    pub obstacle: Option<Obstacle>,
    pub answers: &'n Answers,
    pub happened_at: Moment,
    /// Made on the page or on the telephone: sent twice, it is kept once.
    pub once: Id,
}

/// The words are asked in any way, and may be left out.
pub fn body(ask: Texts, hint: Texts) -> Body {
    let mut question = Body::one_way(ask, &[Way::Text, Way::Speech, Way::Picture, Way::FaceToFace]);
    (question.required, question.hint) = (false, hint);
    Body { sections: vec![Section { name: Texts::default(), questions: vec![question] }] }
}

/// The cohort in which somebody is an agent of a programme under way; of several the newest.
pub async fn cohort_of(person_id: Id, today: &Day, from: impl Source) -> Result<Option<Id>> {
    let row: Option<(Id,)> = sql!(
        "SELECT n.cohort_id FROM enrolment n JOIN programme g ON g.id = n.programme_id WHERE n.person_id = $1 \
         AND n.part = 'agent' AND (g.ends_on IS NULL OR g.ends_on >= $2) ORDER BY n.made_at DESC, n.cohort_id LIMIT 1"
    )
    .bind(person_id)
    .bind(today)
    .optional(from)
    .await?;
    Ok(row.map(|(id,)| id))
}

impl Noted<'_> {
    /// Keeps it, once. None: it is kept already, or its author holds no post here.
    pub async fn keep(&self, me: &Me, now: Moment, tx: &mut Tx) -> Result<Option<Id>> {
        let today = now.day();
        let Some(post) = Post::of(me.id, &today, &mut *tx).await? else { return Ok(None) };
        let cohort_id = cohort_of(me.id, &today, &mut *tx).await?;
        let answer_by = (self.kind == Kind::Help).then(|| promise::answer_by(now));
        let id = store::clock::new_id_at(now);
        let kept = sql!(
            "INSERT INTO diary_entry (id, employer_id, person_id, cohort_id, unit_id, kind, obstacle, obstacle_state, \
             happened_at, made_at, once_key, answer_by) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (person_id, once_key) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(me.id)
        .bind(cohort_id)
        .bind(post.unit_id)
        .bind(self.kind)
        .bind(self.obstacle)
        .bind(self.obstacle.map(|_| Stage::Open))
        .bind(self.happened_at)
        .bind(now)
        .bind(self.once)
        .bind(answer_by)
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Ok(None);
        }
        say(id, self.answers, me, now, tx).await?;
        Ok(Some(id))
    }
}

/// The words go with the entry, in whatever way; without any it stands by itself.
async fn say(id: Id, answers: &Answers, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
    let (subject, answers) = (Reference::new(KIND, id), answers.as_sent());
    if answers.is_empty() {
        return Ok(());
    }
    describe(&answers, me, tx).await?;
    let form = body(Texts::default(), Texts::default());
    let form_version_id = Version::keep(Some(FORM), "fi", &form, now, tx).await?;
    let slot = Slot { subject: &subject, person_id: me.id, employer_id: me.employer_id, form_version_id };
    let response = Response::send(&slot, &answers, now, tx).await?;
    for medium in answers.media() {
        Medium::attach(medium, me.id, &subject, tx).await?;
    }
    sql!("UPDATE diary_entry SET response_id = $1, way = $2 WHERE id = $3")
        .bind(response)
        .bind(answers.way(&form))
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

impl DiaryEntry {
    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_of(&self, me: &Me) -> bool {
        self.person_id == me.id
    }

    /// A coach of its cohort or a coordinator reads it, unless they lead its author.
    pub fn is_read_by(&self, me: &Me) -> bool {
        !self.is_of(me) && !self.in_line && (me.is(Role::Coordinator) || self.as_coach)
    }

    /// Nobody has replied or done anything yet: its author may still change it or take it back.
    pub fn is_own_still(&self, me: &Me) -> bool {
        self.is_of(me) && self.replied_at.is_none() && self.seen_to_at.is_none()
    }

    pub fn awaits(&self) -> bool {
        self.kind == Kind::Help && self.replied_at.is_none()
    }

    pub fn is_late(&self, today: &Day) -> bool {
        self.awaits() && self.answer_by.as_ref().is_some_and(|by| by < today)
    }

    /// As seen by who asks, whoever they are; the rule decides.
    pub async fn find_seen(id: Id, me: &Me, today: &Day, from: impl Source) -> Result<Option<DiaryEntry>> {
        entries!("e.id = $4").bind(me.id).bind(today).bind(me.is(Role::Coach)).bind(id).optional(from).await
    }

    /// One's own, the newest first.
    pub async fn own(me: &Me, before: Option<Id>, today: &Day, from: impl Source) -> Result<Vec<DiaryEntry>> {
        entries!("e.person_id = $1 AND (e.id < $4 OR $4 IS NULL) ORDER BY e.id DESC LIMIT $5")
            .bind(me.id)
            .bind(today)
            .bind(me.is(Role::Coach))
            .bind(before)
            .bind(MOST + 1)
            .all(from)
            .await
    }

    /// Others' that this person reads, exactly as the rule permits, the newest first.
    pub async fn read_by(me: &Me, cut: &Cut, today: &Day, from: impl Source) -> Result<Vec<DiaryEntry>> {
        entries!(
            "e.person_id <> $1 AND e.person_id NOT IN (SELECT person_id FROM led) AND ($4 OR ",
            concat!(
                as_coach!(),
                ") AND (e.kind = $5 OR $5 IS NULL) AND (e.obstacle = $6 OR $6 IS NULL) \
                 AND (NOT $7 OR e.obstacle_state IN ('open', 'forward')) AND (e.id < $8 OR $8 IS NULL) \
                 ORDER BY e.id DESC LIMIT $9"
            )
        )
        .bind(me.id)
        .bind(today)
        .bind(me.is(Role::Coach))
        .bind(me.is(Role::Coordinator))
        .bind(cut.kind)
        .bind(cut.obstacle)
        .bind(cut.open)
        .bind(cut.before)
        .bind(MOST + 1)
        .all(from)
        .await
    }

    /// Those of them that wait for help, the nearest promise first, which is the order in which they came.
    pub async fn awaiting(me: &Me, after: Option<Id>, today: &Day, from: impl Source) -> Result<Vec<DiaryEntry>> {
        entries!(
            "e.person_id <> $1 AND e.person_id NOT IN (SELECT person_id FROM led) AND ($4 OR ",
            concat!(
                as_coach!(),
                ") AND e.kind = 'help' AND e.replied_at IS NULL AND (e.id > $5 OR $5 IS NULL) ORDER BY e.id LIMIT $6"
            )
        )
        .bind(me.id)
        .bind(today)
        .bind(me.is(Role::Coach))
        .bind(me.is(Role::Coordinator))
        .bind(after)
        .bind(MOST + 1)
        .all(from)
        .await
    }

    /// Its author says it otherwise, until somebody has replied. False: somebody has.
    pub async fn correct(
        &self,
        obstacle: Option<Obstacle>,
        answers: &Answers,
        me: &Me,
        now: Moment,
        tx: &mut Tx,
    ) -> Result<bool> {
        let corrected = sql!(
            "UPDATE diary_entry SET obstacle = $1, obstacle_state = $2, response_id = NULL, way = NULL \
             WHERE id = $3 AND person_id = $4 AND replied_at IS NULL AND seen_to_at IS NULL"
        )
        .bind(obstacle)
        .bind(obstacle.map(|_| Stage::Open))
        .bind(self.id)
        .bind(me.id)
        .execute(&mut *tx)
        .await?;
        if corrected == 0 {
            return Ok(false);
        }
        self.let_words_go(tx).await?;
        say(self.id, answers, me, now, tx).await?;
        Ok(true)
    }

    /// Its author takes it back, until somebody has replied. False: somebody has.
    pub async fn take_back(&self, me: &Me, tx: &mut Tx) -> Result<bool> {
        let gone = sql!(
            "DELETE FROM diary_entry WHERE id = $1 AND person_id = $2 AND replied_at IS NULL AND seen_to_at IS NULL"
        )
        .bind(self.id)
        .bind(me.id)
        .execute(&mut *tx)
        .await?;
        if gone == 0 {
            return Ok(false);
        }
        self.let_words_go(tx).await?;
        notices::forget(self.id, tx).await?;
        Ok(true)
    }

    /// Pictures and recordings are their owner's alone again.
    async fn let_words_go(&self, tx: &mut Tx) -> Result<()> {
        if let Some(said) = Response::of(self.id, self.person_id, &mut *tx).await? {
            for medium in said.answers.0.media() {
                Medium::let_go(medium, self.id, tx).await?;
            }
            Response::forget(said.id, tx).await?;
        }
        Ok(())
    }
}

impl ByReference for DiaryEntry {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<DiaryEntry>> {
        let found = DiaryEntry::find_seen(id, me, &app.clock.today(), app.store.read()).await?;
        let Some(mut entry) = found else { return Ok(None) };
        entry.author = byline::of(entry.person_id, me.lang, app).await?;
        Ok(Some(entry))
    }
}

impl Found<Me> for DiaryEntry {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<DiaryEntry>> {
        DiaryEntry::seen_by(path.id(KIND)?, me, app).await
    }
}
