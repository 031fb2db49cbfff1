//! A working group: what it is to do, from when to when, and who is in it.

use people::{ByReference, Me, Step};
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Texts;

pub const KIND: &str = "working_group";

store::record! {
    /// A working group, with what the person asking is in it.
    #[derive(Debug, Clone)]
    pub struct WorkingGroup {
        pub id: Id,
        pub employer_id: Id,
        pub name: Json<Texts>,
        pub mandate: Json<Texts>,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
        /// When it was told of last; the older form in another window is told by it.
        pub updated_at: Moment,
        pub as_member: bool,
        pub as_chair: bool,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Member {
        pub id: Id,
        /// None: somebody from outside, known by their title alone.
        pub person_id: Option<Id>,
        pub title: Json<Texts>,
        pub is_chair: bool,
        /// Who it is, as the person file says; shown by their byline.
        pub name: Option<String>,
    }
}

/// What is said of a working group, and who is in it.
#[derive(Debug, Clone)]
pub struct Plan {
    pub name: Texts,
    pub mandate: Texts,
    pub begins_on: Day,
    pub ends_on: Option<Day>,
    pub members: Vec<Seat>,
}

/// A member to be.
#[derive(Debug, Clone)]
pub struct Seat {
    pub person_id: Option<Id>,
    pub title: Texts,
    pub is_chair: bool,
}

macro_rules! group {
    () => {
        "SELECT g.id, g.employer_id, g.name, g.mandate, g.begins_on, g.ends_on, g.updated_at, \
         EXISTS (SELECT 1 FROM working_group_member m WHERE m.working_group_id = g.id AND m.person_id = $1) AS as_member, \
         EXISTS (SELECT 1 FROM working_group_member m WHERE m.working_group_id = g.id AND m.person_id = $1 AND m.is_chair) AS as_chair \
         FROM working_group g "
    };
}

impl Plan {
    pub async fn create(&self, id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO working_group (id, employer_id, name, mandate, begins_on, ends_on, made_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7)"
        )
        .bind(id)
        .bind(employer_id)
        .bind(self.name.kept())
        .bind(self.mandate.kept())
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        self.seat(id, now, tx).await
    }

    /// False: it has been changed since the form was drawn, and nothing is kept.
    pub async fn change(&self, id: Id, seen: Moment, now: Moment, tx: &mut Tx) -> Result<bool> {
        let changed = sql!(
            "UPDATE working_group SET name = $1, mandate = $2, begins_on = $3, ends_on = $4, updated_at = $5 \
             WHERE id = $6 AND updated_at = $7"
        )
        .bind(self.name.kept())
        .bind(self.mandate.kept())
        .bind(&self.begins_on)
        .bind(&self.ends_on)
        .bind(now)
        .bind(id)
        .bind(seen)
        .execute(&mut *tx)
        .await?;
        if changed == 1 {
            self.seat(id, now, tx).await?;
        }
        Ok(changed == 1)
    }

    /// Its members are these from now on, and its coming meetings theirs. One person has one seat.
    async fn seat(&self, id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        let before = people_of(id, &mut *tx).await?;
        sql!("DELETE FROM working_group_member WHERE working_group_id = $1").bind(id).execute(&mut *tx).await?;
        let (mut seated, mut position) = (vec![], 0);
        for seat in &self.members {
            if seat.person_id.is_some_and(|person| seated.contains(&person)) {
                continue;
            }
            seated.extend(seat.person_id);
            position += 1;
            seat.keep(id, position, now, tx).await?;
        }
        for (meeting,) in coming(id, now, &mut *tx).await? {
            for person in before.iter().filter(|person| !seated.contains(person)) {
                gatherings::disinvite(meeting, *person, tx).await?;
            }
            for person in &seated {
                gatherings::invite(meeting, *person, tx).await?;
            }
        }
        Ok(())
    }
}

impl Seat {
    async fn keep(&self, group_id: Id, position: i64, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO working_group_member (id, working_group_id, person_id, title, is_chair, position) \
             VALUES ($1, $2, $3, $4, $5, $6)"
        )
        .bind(store::clock::new_id_at(now))
        .bind(group_id)
        .bind(self.person_id)
        .bind(self.title.kept())
        .bind(self.is_chair)
        .bind(position)
        .execute(tx)
        .await?;
        Ok(())
    }
}

/// Its meetings that have not ended.
async fn coming(id: Id, now: Moment, from: impl Source) -> Result<Vec<(Id,)>> {
    sql!(
        "SELECT DISTINCT m.id FROM working_group_meeting m JOIN gathering g ON g.subject_id = m.id \
         JOIN occurrence o ON o.gathering_id = g.id WHERE m.working_group_id = $1 AND o.ends_at > $2"
    )
    .bind(id)
    .bind(now)
    .all(from)
    .await
}

/// Members who are people of the house.
pub async fn people_of(id: Id, from: impl Source) -> Result<Vec<Id>> {
    let people: Vec<(Id,)> = sql!(
        "SELECT person_id FROM working_group_member WHERE working_group_id = $1 AND person_id IS NOT NULL ORDER BY position"
    )
    .bind(id)
    .all(from)
    .await?;
    Ok(people.into_iter().map(|(id,)| id).collect())
}

impl WorkingGroup {
    /// All; those whose term is over come last.
    pub async fn all(me: Id, today: &Day, from: impl Source) -> Result<Vec<WorkingGroup>> {
        sql!(concat!(group!(), "ORDER BY CASE WHEN g.ends_on < $2 THEN 1 ELSE 0 END, g.made_at, g.id LIMIT 200"))
            .bind(me)
            .bind(today)
            .all(from)
            .await
    }

    pub async fn find(id: Id, me: Id, from: impl Source) -> Result<Option<WorkingGroup>> {
        sql!(concat!(group!(), "WHERE g.id = $2")).bind(me).bind(id).optional(from).await
    }

    pub async fn members(&self, from: impl Source) -> Result<Vec<Member>> {
        sql!(
            "SELECT m.id, m.person_id, m.title, m.is_chair, p.name FROM working_group_member m \
             LEFT JOIN person p ON p.id = m.person_id WHERE m.working_group_id = $1 ORDER BY m.position LIMIT 100"
        )
        .bind(self.id)
        .all(from)
        .await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    pub fn is_over(&self, today: &Day) -> bool {
        self.ends_on.as_ref().is_some_and(|day| day < today)
    }
}

impl ByReference for WorkingGroup {
    async fn seen_by(id: Id, me: &Me, app: &App) -> web::Result<Option<WorkingGroup>> {
        Ok(WorkingGroup::find(id, me.id, app.store.read()).await?)
    }

    fn step(&self, me: &Me) -> Option<Step> {
        let name = self.name.0.read(me.lang).to_owned();
        Some(Step { word: "change-step-group", name, on: self.begins_on.clone(), is_done: true })
    }
}

impl Found<Me> for WorkingGroup {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<WorkingGroup>> {
        WorkingGroup::seen_by(path.id("working_group")?, me, app).await
    }
}
