//! A coaching programme: what it is, for whom, from when to when, whom to ask, and who may come in.

use people::{ByReference, Me, Role};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "programme";

words::inventory::submit! {
    words::Shelf {
        room: "coaching-programme",
        fi: include_str!("programme/words/fi.ftl"),
        sv: include_str!("programme/words/sv.ftl"),
        en: include_str!("programme/words/en.ftl"),
    }
}

store::words! {
    /// Who may come in.
    #[derive(Default)]
    pub enum Enrolment {
        /// The coordinator picks.
        #[default]
        Invited = "invited",
        /// Whoever is signed in enrols.
        Open = "open",
        Closed = "closed",
    }
}

store::words! {
    /// In which order the programme is walked.
    #[derive(Default)]
    pub enum Path {
        /// In any order.
        #[default]
        Free = "free",
        /// A stop opens when the former is done; what is open may still be answered.
        Guided = "guided",
    }
}

store::record! {
    /// A programme, with what the person asking is in it.
    #[derive(Debug, Clone)]
    pub struct Programme {
        pub id: Id,
        pub employer_id: Id,
        pub name: Json<Texts>,
        pub about: Json<Texts>,
        pub for_whom: Json<Texts>,
        pub begins_on: Option<Day>,
        pub ends_on: Option<Day>,
        pub contact_person_id: Option<Id>,
        /// As given to be published.
        pub contact_email: String,
        pub contact_phone: String,
        pub is_public: bool,
        pub enrolment: Enrolment,
        pub path: Path,
        /// Its agents may read each other's submissions, task by task.
        pub peers_read: bool,
        pub as_agent: bool,
        /// Coaches a cohort, or stands in for who does today.
        pub as_coach: bool,
        /// Stands in line for a seat.
        pub waits: bool,
    }
}

/// What is about to be kept.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub name: Texts,
    pub about: Texts,
    pub for_whom: Texts,
    pub begins_on: Option<Day>,
    pub ends_on: Option<Day>,
    pub contact_person_id: Option<Id>,
    pub contact_email: String,
    pub contact_phone: String,
    pub is_public: bool,
    pub enrolment: Enrolment,
    pub path: Path,
    pub peers_read: bool,
}

impl Programme {
    /// As somebody sees it on that day.
    pub async fn find_on(id: Id, person_id: Id, today: &Day, from: impl Source) -> Result<Option<Programme>> {
        sql!("SELECT p.id, p.employer_id, p.name, p.about, p.for_whom, p.begins_on, p.ends_on, p.contact_person_id, \
              p.contact_email, p.contact_phone, p.is_public, p.enrolment, p.path, p.peers_read, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $2 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $2 AND e.part = 'coach') \
              OR EXISTS (SELECT 1 FROM substitution s WHERE s.programme_id = p.id AND s.person_id = $2 \
              AND s.begins_on <= $3 AND s.ends_on >= $3) AS as_coach, \
              EXISTS (SELECT 1 FROM waiting_list w WHERE w.programme_id = p.id AND w.person_id = $2) AS waits \
              FROM programme p WHERE p.id = $1")
        .bind(id)
        .bind(person_id)
        .bind(today)
        .optional(from)
        .await
    }

    /// As its own members see it, who are there whatever the day.
    pub async fn find_seen(id: Id, person_id: Id, from: impl Source) -> Result<Option<Programme>> {
        Programme::find_on(id, person_id, &Moment(0).day(), from).await
    }

    /// Exactly those that `Permit<See>` permits, the newest first.
    pub async fn visible_to(me: &Me, today: &Day, from: impl Source) -> Result<Vec<Programme>> {
        sql!("SELECT p.id, p.employer_id, p.name, p.about, p.for_whom, p.begins_on, p.ends_on, p.contact_person_id, \
              p.contact_email, p.contact_phone, p.is_public, p.enrolment, p.path, p.peers_read, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $1 AND e.part = 'agent') AS as_agent, \
              EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $1 AND e.part = 'coach') \
              OR EXISTS (SELECT 1 FROM substitution s WHERE s.programme_id = p.id AND s.person_id = $1 \
              AND s.begins_on <= $4 AND s.ends_on >= $4) AS as_coach, \
              EXISTS (SELECT 1 FROM waiting_list w WHERE w.programme_id = p.id AND w.person_id = $1) AS waits \
              FROM programme p WHERE $2 OR p.enrolment = 'open' \
              OR EXISTS (SELECT 1 FROM waiting_list w WHERE w.programme_id = p.id AND w.person_id = $1) \
              OR EXISTS (SELECT 1 FROM enrolment e WHERE e.programme_id = p.id AND e.person_id = $1 AND (e.part = 'agent' OR $3)) \
              OR EXISTS (SELECT 1 FROM substitution s WHERE s.programme_id = p.id AND s.person_id = $1 AND $3 \
              AND s.begins_on <= $4 AND s.ends_on >= $4) \
              ORDER BY p.id DESC")
        .bind(me.id)
        .bind(me.is(Role::Coordinator))
        .bind(me.is(Role::Coach))
        .bind(today)
        .all(from)
        .await
    }

    /// As whoever is not signed in sees it; None: it is not public.
    pub(crate) async fn published(id: Id, today: &Day, from: impl Source) -> Result<Option<Programme>> {
        Ok(Programme::find_on(id, Id::nil(), today, from).await?.filter(|programme| programme.is_public))
    }

    /// Makes or changes it.
    pub async fn keep(id: Id, plan: &Plan, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO programme (id, employer_id, name, about, made_by, made_at, for_whom, begins_on, ends_on, \
              contact_person_id, contact_email, contact_phone, is_public, enrolment, path, peers_read) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
              ON CONFLICT (id) DO UPDATE SET name = excluded.name, about = excluded.about, for_whom = excluded.for_whom, \
              begins_on = excluded.begins_on, ends_on = excluded.ends_on, contact_person_id = excluded.contact_person_id, \
              contact_email = excluded.contact_email, contact_phone = excluded.contact_phone, \
              is_public = excluded.is_public, enrolment = excluded.enrolment, path = excluded.path, \
              peers_read = excluded.peers_read"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(plan.name.kept())
        .bind(plan.about.kept())
        .bind(me.id)
        .bind(now)
        .bind(plan.for_whom.kept())
        .bind(&plan.begins_on)
        .bind(&plan.ends_on)
        .bind(plan.contact_person_id)
        .bind(&plan.contact_email)
        .bind(&plan.contact_phone)
        .bind(plan.is_public)
        .bind(plan.enrolment)
        .bind(plan.path)
        .bind(plan.peers_read)
        .execute(tx)
        .await?;
        Ok(())
    }

    pub fn is_open(&self) -> bool {
        self.enrolment == Enrolment::Open
    }

    /// Its last day is behind.
    pub fn has_ended(&self, today: &Day) -> bool {
        self.ends_on.as_ref().is_some_and(|last| last < today)
    }

    /// As it stands, to be changed.
    pub fn plan(&self) -> Plan {
        Plan {
            name: self.name.0.clone(),
            about: self.about.0.clone(),
            for_whom: self.for_whom.0.clone(),
            begins_on: self.begins_on.clone(),
            ends_on: self.ends_on.clone(),
            contact_person_id: self.contact_person_id,
            contact_email: self.contact_email.clone(),
            contact_phone: self.contact_phone.clone(),
            is_public: self.is_public,
            enrolment: self.enrolment,
            path: self.path,
            peers_read: self.peers_read,
        }
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }
}

impl ByReference for Programme {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<Programme>> {
        Ok(Programme::find_on(id, me.id, &app.clock.today(), app.store.read()).await?)
    }
}

impl Found<Me> for Programme {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Programme>> {
        Programme::seen_by(path.id("programme")?, me, app).await
    }
}

/// All programmes together: whether one may be made.
#[derive(Debug)]
pub struct Programmes;

impl Found<Me> for Programmes {
    const KIND: &'static str = "programmes";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<Programmes>> {
        Ok(Some(Programmes))
    }
}

/// For samples.
pub(crate) fn sample_programme() -> Programme {
    let task = crate::task_show::sample_task();
    let fi = |text: &str| Texts::one(words::Lang::Fi, text).kept();
    Programme {
        id: Id::nil(),
        employer_id: Id::nil(),
        name: fi("Muutosagenttien valmennus 2021"),
        about: task.ask,
        for_whom: fi("Kaikille, jotka vievät muutosta omaan yksikköönsä"),
        begins_on: Day::parse("2021-05-17"),
        ends_on: Day::parse("2023-05-16"),
        contact_person_id: None,
        contact_email: "kaisa.koordinaattori@jarviseutu.example".into(),
        contact_phone: "040 123 4567".into(),
        is_public: true,
        enrolment: Enrolment::Open,
        path: Path::Guided,
        peers_read: false,
        as_agent: true,
        as_coach: false,
        waits: false,
    }
}
