//! New rows by the dozen: one statement for many is several times quicker than many statements, and a county has two
//! hundred thousand.

use super::plan::{Career, NewPerson, NewPost, NewRole};
use crate::fold;
use std::sync::LazyLock;
use store::{Query, Result, Tx};

/// So many rows go in one statement; what is left over goes one by one.
pub const AT_ONCE: usize = 50;

/// An `INSERT` for one row and for many. The texts differ in length alone, so they are made, once.
struct Insert {
    one: &'static str,
    many: &'static str,
}

impl Insert {
    fn into(table: &str, columns: &[&str], after: &str) -> Insert {
        let row = |n: usize| {
            let places: Vec<String> =
                (1..=columns.len()).map(|place| format!("${}", n * columns.len() + place)).collect();
            format!("({})", places.join(", "))
        };
        let text = |rows: usize| -> &'static str {
            let rows: Vec<String> = (0..rows).map(row).collect();
            format!("INSERT INTO {table} ({}) VALUES {}{after}", columns.join(", "), rows.join(", ")).leak()
        };
        Insert { one: text(1), many: text(AT_ONCE) }
    }

    async fn rows<T>(&self, rows: &[T], bind: impl Fn(Query, &T) -> Query, tx: &mut Tx) -> Result<()> {
        let chunks = rows.chunks_exact(AT_ONCE);
        let rest = chunks.remainder();
        for chunk in chunks {
            chunk.iter().fold(Query::new(self.many), &bind).execute(&mut *tx).await?;
        }
        for row in rest {
            bind(Query::new(self.one), row).execute(&mut *tx).await?;
        }
        Ok(())
    }
}

static PEOPLE: LazyLock<Insert> = LazyLock::new(|| {
    let columns = ["id", "employer_id", "staff_number", "name", "name_folded", "email", "email_folded", "language"];
    Insert::into("person", &columns, "")
});
static NUMBERS: LazyLock<Insert> =
    LazyLock::new(|| Insert::into("number_held", &["employer_id", "staff_number", "person_id", "begins_on"], ""));
static POSTS: LazyLock<Insert> = LazyLock::new(|| {
    let columns = ["id", "employer_id", "person_id", "unit_id", "job", "supervisor_id", "begins_on", "ends_on"];
    Insert::into("post_held", &columns, "")
});
/// A role that an earlier employer gave from the same day on is this one's now.
static ROLES: LazyLock<Insert> = LazyLock::new(|| {
    let after = " ON CONFLICT (person_id, role, begins_on) DO UPDATE SET employer_id = excluded.employer_id, \
                 ends_on = excluded.ends_on";
    Insert::into("role_held", &["id", "employer_id", "person_id", "role", "begins_on", "ends_on"], after)
});

/// At most `AT_ONCE` people.
pub async fn people(people: &[&NewPerson], tx: &mut Tx) -> Result<()> {
    let person = |query: Query, person: &&NewPerson| {
        query
            .bind(person.id)
            .bind(person.employer_id)
            .bind(person.staff_number.as_str())
            .bind(person.name.as_str())
            .bind(fold(&person.name))
            .bind(person.email.as_deref())
            .bind(person.email.as_deref().map(fold))
            .bind(person.language.as_str())
    };
    let number = |query: Query, person: &&NewPerson| {
        query.bind(person.employer_id).bind(person.staff_number.as_str()).bind(person.id).bind(&person.begins_on)
    };
    PEOPLE.rows(people, person, tx).await?;
    NUMBERS.rows(people, number, tx).await
}

/// The new posts and roles of these careers.
pub async fn careers(careers: &[&Career], tx: &mut Tx) -> Result<()> {
    let posts: Vec<(&Career, &NewPost)> =
        careers.iter().flat_map(|career| career.posts.iter().map(|post| (*career, post))).collect();
    let roles: Vec<(&Career, &NewRole)> =
        careers.iter().flat_map(|career| career.roles.iter().map(|role| (*career, role))).collect();
    let post = |query: Query, (of, post): &(&Career, &NewPost)| {
        query
            .bind(post.id)
            .bind(of.employer_id)
            .bind(of.person_id)
            .bind(post.unit_id)
            .bind(post.job.as_str())
            .bind(post.supervisor_id)
            .bind(&post.begins_on)
            .bind(post.ends_on.as_ref())
    };
    let role = |query: Query, (of, role): &(&Career, &NewRole)| {
        query
            .bind(role.id)
            .bind(of.employer_id)
            .bind(of.person_id)
            .bind(role.role)
            .bind(&role.begins_on)
            .bind(role.ends_on.as_ref())
    };
    POSTS.rows(&posts, post, tx).await?;
    ROLES.rows(&roles, role, tx).await
}
