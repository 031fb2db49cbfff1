//! What the store knows of the employers that a file names: their units, people, posts and roles, the ended ones too.

use crate::Role;
use crate::unit::Kind;
use std::collections::HashMap;
use store::{Day, Id, Result, Store, sql};

/// By folded name.
#[derive(Debug, Default)]
pub struct Known(pub HashMap<String, Employer>);

#[derive(Debug)]
pub struct Employer {
    pub id: Id,
    pub kind: Kind,
    /// By parent and folded name.
    pub units: HashMap<(Id, String), Id>,
    pub unit_names: HashMap<Id, String>,
    /// By staff number.
    pub people: HashMap<String, Person>,
}

#[derive(Debug)]
pub struct Person {
    pub id: Id,
    pub name: String,
    pub email: Option<String>,
    pub language: String,
    pub posts: Vec<Post>,
    pub roles: Vec<HeldRole>,
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Post {
        pub id: Id,
        pub unit_id: Id,
        pub job: String,
        pub supervisor_id: Option<Id>,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct HeldRole {
        pub id: Id,
        pub role: Role,
        pub begins_on: Day,
        pub ends_on: Option<Day>,
    }
}

/// Rows as they come weigh many times what is made of them: a piece at a time.
const PIECE: i64 = 5000;

store::record! {
    struct EmployerRow { id: Id, kind: Kind, name_folded: String }
}
store::record! {
    struct UnitRow { id: Id, parent_id: Option<Id>, name: String, name_folded: String }
}
store::record! {
    struct PersonRow { id: Id, staff_number: String, name: String, email: Option<String>, language: String }
}

/// A record with the staff number of the person it belongs to.
struct Of<T>(String, T);

impl<T: store::Record> store::Record for Of<T> {
    fn from_row(row: store::Row) -> Result<Self> {
        Ok(Of(row.get("staff_number")?, T::from_row(row)?))
    }
}

impl Known {
    pub async fn load(employers: impl IntoIterator<Item = &str>, store: &Store) -> Result<Known> {
        let all: Vec<EmployerRow> =
            sql!("SELECT id, kind, name_folded FROM unit WHERE parent_id IS NULL").all(store.read()).await?;
        let mut all: HashMap<String, EmployerRow> =
            all.into_iter().map(|employer| (employer.name_folded.clone(), employer)).collect();
        let mut known = HashMap::new();
        for row in employers.into_iter().filter_map(|name| all.remove(name)).collect::<Vec<_>>() {
            let mut employer = Employer::without_people(row.id, row.kind, store).await?;
            employer.load_people(store).await?;
            known.insert(row.name_folded, employer);
        }
        Ok(Known(known))
    }
}

impl Employer {
    async fn without_people(id: Id, kind: Kind, store: &Store) -> Result<Employer> {
        let rows: Vec<UnitRow> = sql!("SELECT id, parent_id, name, name_folded FROM unit WHERE employer_id = $1")
            .bind(id)
            .all(store.read())
            .await?;
        let mut employer =
            Employer { id, kind, units: HashMap::new(), unit_names: HashMap::new(), people: HashMap::new() };
        for row in rows {
            if let Some(parent) = row.parent_id {
                employer.units.insert((parent, row.name_folded), row.id);
            }
            employer.unit_names.insert(row.id, row.name);
        }
        Ok(employer)
    }

    async fn load_people(&mut self, store: &Store) -> Result<()> {
        let mut last = String::new();
        loop {
            let people: Vec<PersonRow> = sql!(
                "SELECT id, staff_number, name, email, language FROM person WHERE employer_id = $1 \
                      AND staff_number > $2 ORDER BY staff_number LIMIT $3"
            )
            .bind(self.id)
            .bind(last.as_str())
            .bind(PIECE)
            .all(store.read())
            .await?;
            let (Some(first), Some(end)) = (people.first(), people.last()) else { return Ok(()) };
            let (first, end) = (first.staff_number.clone(), end.staff_number.clone());
            for PersonRow { id, staff_number, name, email, language } in people {
                self.people.insert(staff_number, Person { id, name, email, language, posts: vec![], roles: vec![] });
            }
            self.load_posts(&first, &end, store).await?;
            self.load_roles(&first, &end, store).await?;
            last = end;
        }
    }

    async fn load_posts(&mut self, first: &str, last: &str, store: &Store) -> Result<()> {
        let posts: Vec<Of<Post>> = sql!(
            "SELECT p.staff_number, h.id, h.unit_id, h.job, h.supervisor_id, h.begins_on, h.ends_on FROM person p \
                  JOIN post_held h ON h.person_id = p.id \
                  WHERE p.employer_id = $1 AND p.staff_number >= $2 AND p.staff_number <= $3"
        )
        .bind(self.id)
        .bind(first)
        .bind(last)
        .all(store.read())
        .await?;
        for Of(staff_number, post) in posts {
            self.people.entry(staff_number).and_modify(|person| person.posts.push(post));
        }
        Ok(())
    }

    async fn load_roles(&mut self, first: &str, last: &str, store: &Store) -> Result<()> {
        let roles: Vec<Of<HeldRole>> = sql!(
            "SELECT p.staff_number, r.id, r.role, r.begins_on, r.ends_on FROM person p \
                  JOIN role_held r ON r.person_id = p.id \
                  WHERE p.employer_id = $1 AND p.staff_number >= $2 AND p.staff_number <= $3"
        )
        .bind(self.id)
        .bind(first)
        .bind(last)
        .all(store.read())
        .await?;
        for Of(staff_number, role) in roles {
            self.people.entry(staff_number).and_modify(|person| person.roles.push(role));
        }
        Ok(())
    }
}
