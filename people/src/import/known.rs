//! What the store knows of the employers that a file names: their units, people, posts and roles, the ended ones too.

use super::sheet::Sheet;
use crate::Role;
use crate::unit::Kind;
use std::collections::HashMap;
use store::{Day, Id, Result, Store, sql};

/// Employers by folded name; and those whom the file says to have worked elsewhere, by that employer and number.
#[derive(Debug, Default)]
pub struct Known(pub HashMap<String, Employer>, pub HashMap<(String, String), Elsewhere>);

store::record! {
    /// Somebody known by another employer.
    #[derive(Debug, Clone)]
    pub struct Elsewhere {
        pub id: Id,
        pub name: String,
        pub email: Option<String>,
        pub language: String,
        pub employer: String,
    }
}

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
    /// They belong to another employer too, whose word on name, address and language counts.
    pub is_guest: bool,
    /// The day they came from another employer, if they did: their posts here began no earlier.
    pub came_on: Option<Day>,
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
        /// Taken by an invitation, of which the staff register need not know.
        pub by_invitation: bool,
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
    struct PersonRow {
        id: Id,
        staff_number: String,
        name: String,
        email: Option<String>,
        language: String,
        is_guest: bool,
        came_on: Option<Day>,
    }
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
        Ok(Known(known, HashMap::new()))
    }

    /// What is known of the employers a sheet names, and of the people it says to come from others.
    pub async fn of(sheet: &Sheet, store: &Store) -> Result<Known> {
        let mut known = Known::load(sheet.employers_named(), store).await?;
        for (employer, number) in sheet.earlier() {
            let found: Option<Elsewhere> = sql!(
                "SELECT p.id, p.name, p.email, p.language, e.name AS employer FROM number_held n JOIN person p ON p.id = n.person_id \
                 JOIN unit e ON e.id = n.employer_id \
                 WHERE e.name_folded = $1 AND e.parent_id IS NULL AND n.staff_number = $2"
            )
            .bind(employer)
            .bind(number)
            .optional(store.read())
            .await?;
            if let Some(found) = found {
                known.1.insert((employer.clone(), number.clone()), found);
            }
        }
        Ok(known)
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
                "SELECT p.id, n.staff_number, p.name, p.email, p.language, p.employer_id <> $1 AS is_guest, \
                 CASE WHEN EXISTS (SELECT 1 FROM number_held o WHERE o.person_id = n.person_id \
                 AND o.employer_id <> n.employer_id) THEN n.begins_on END AS came_on \
                 FROM number_held n JOIN person p ON p.id = n.person_id \
                 WHERE n.employer_id = $1 AND n.staff_number > $2 AND n.ends_on IS NULL \
                 ORDER BY n.staff_number LIMIT $3"
            )
            .bind(self.id)
            .bind(last.as_str())
            .bind(PIECE)
            .all(store.read())
            .await?;
            let (Some(first), Some(end)) = (people.first(), people.last()) else { return Ok(()) };
            let (first, end) = (first.staff_number.clone(), end.staff_number.clone());
            for PersonRow { id, staff_number, name, email, language, is_guest, came_on } in people {
                let (posts, roles) = (vec![], vec![]);
                self.people.insert(staff_number, Person { id, name, email, language, is_guest, came_on, posts, roles });
            }
            self.load_posts(&first, &end, store).await?;
            self.load_roles(&first, &end, store).await?;
            last = end;
        }
    }

    async fn load_posts(&mut self, first: &str, last: &str, store: &Store) -> Result<()> {
        let posts: Vec<Of<Post>> = sql!(
            "SELECT n.staff_number, h.id, h.unit_id, h.job, h.supervisor_id, h.begins_on, h.ends_on FROM number_held n \
                  JOIN post_held h ON h.person_id = n.person_id AND h.employer_id = n.employer_id \
                  WHERE n.employer_id = $1 AND n.staff_number >= $2 AND n.staff_number <= $3"
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
            "SELECT n.staff_number, r.id, r.role, r.begins_on, r.ends_on, r.by_invitation FROM number_held n \
                  JOIN role_held r ON r.person_id = n.person_id AND r.employer_id = n.employer_id \
                  WHERE n.employer_id = $1 AND n.staff_number >= $2 AND n.staff_number <= $3"
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
