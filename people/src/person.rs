//! A person and the posts they hold.

use crate::{Role, fold};
use store::{Day, Id, Result, Source, sql};
use words::Lang;

store::record! {
    #[derive(Debug, Clone)]
    pub struct Person {
        pub id: Id,
        pub employer_id: Id,
        pub staff_number: String,
        pub name: String,
        pub email: Option<String>,
        pub language: String,
    }
}

store::record! {
    /// A post in force, with the names a list needs.
    #[derive(Debug, Clone)]
    pub struct Post {
        pub person_id: Id,
        pub name: String,
        pub job: String,
        pub unit_id: Id,
        pub unit: String,
        pub employer: String,
    }
}

impl Person {
    pub fn lang(&self) -> Lang {
        Lang::from_code(&self.language).unwrap_or(Lang::Fi)
    }

    pub async fn find(id: Id, from: impl Source) -> Result<Option<Person>> {
        sql!("SELECT id, employer_id, staff_number, name, email, coalesce(chosen_language, language) AS language FROM person WHERE id = $1")
            .bind(id)
            .optional(from)
            .await
    }

    /// Whether they hold a post on that day: whoever does not is let in nowhere, and nothing is sent to them.
    pub async fn is_here(id: Id, today: &Day, from: impl Source) -> Result<bool> {
        let post: Option<(Id,)> = sql!(
            "SELECT id FROM post_held WHERE person_id = $1 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) LIMIT 1"
        )
        .bind(id)
        .bind(today)
        .optional(from)
        .await?;
        Ok(post.is_some())
    }

    /// Everybody with this address who holds a post on that day; an address may serve two employers.
    pub async fn with_email(email_folded: &str, today: &Day, from: impl Source) -> Result<Vec<Person>> {
        sql!(
            "SELECT p.id, p.employer_id, p.staff_number, p.name, p.email, coalesce(p.chosen_language, p.language) AS language FROM person p \
              WHERE p.email_folded = $1 AND EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = p.id \
              AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) ORDER BY p.id"
        )
        .bind(email_folded)
        .bind(today)
        .all(from)
        .await
    }

    /// By a number that an employer gives or gave them.
    pub async fn numbered(employer_folded: &str, staff_number: &str, from: impl Source) -> Result<Option<Person>> {
        sql!(
            "SELECT p.id, p.employer_id, p.staff_number, p.name, p.email, coalesce(p.chosen_language, p.language) AS language FROM person p \
              JOIN number_held n ON n.person_id = p.id JOIN unit e ON e.id = n.employer_id \
              WHERE e.name_folded = $1 AND e.parent_id IS NULL AND n.staff_number = $2"
        )
        .bind(employer_folded)
        .bind(staff_number)
        .optional(from)
        .await
    }

    /// Somebody whom the same employer knows by that number.
    pub async fn of_same_employer(of: Id, staff_number: &str, from: impl Source) -> Result<Option<Person>> {
        sql!(
            "SELECT p.id, p.employer_id, p.staff_number, p.name, p.email, coalesce(p.chosen_language, p.language) AS language \
             FROM person one JOIN number_held n ON n.employer_id = one.employer_id AND n.ends_on IS NULL \
             JOIN person p ON p.id = n.person_id WHERE one.id = $1 AND n.staff_number = $2"
        )
        .bind(of)
        .bind(staff_number.trim())
        .optional(from)
        .await
    }

    pub async fn language_is(id: Id, lang: Lang, tx: &mut store::Tx) -> Result<()> {
        sql!("UPDATE person SET chosen_language = $1 WHERE id = $2").bind(lang.code()).bind(id).execute(tx).await?;
        Ok(())
    }
}

impl Post {
    /// Everybody who has the role on that day, with the post they hold then, by name.
    pub async fn with_role(role: Role, today: &Day, from: impl Source) -> Result<Vec<Post>> {
        let mut posts: Vec<Post> = sql!(
            "SELECT p.id AS person_id, p.name, h.job, h.unit_id, u.name AS unit, e.name AS employer FROM role_held r \
              JOIN person p ON p.id = r.person_id JOIN post_held h ON h.person_id = p.id \
              JOIN unit u ON u.id = h.unit_id JOIN unit e ON e.id = p.employer_id \
              WHERE r.role = $1 AND r.begins_on <= $2 AND (r.ends_on IS NULL OR r.ends_on >= $2) \
              AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) ORDER BY p.name_folded, h.begins_on"
        )
        .bind(role)
        .bind(today)
        .all(from)
        .await?;
        posts.dedup_by_key(|post| post.person_id);
        Ok(posts)
    }

    /// No more than so many have the role on that day.
    pub async fn few_have_role(role: Role, few: i64, today: &Day, from: impl Source) -> Result<bool> {
        let some: Vec<(Id,)> = sql!(
            "SELECT person_id FROM role_held \
             WHERE role = $1 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2) LIMIT $3"
        )
        .bind(role)
        .bind(today)
        .bind(few + 1)
        .all(from)
        .await?;
        Ok(some.len() as i64 <= few)
    }

    /// Some of those who have the role on that day: by a part of their name or unit, as many as a page can show.
    pub async fn found_with_role(role: Role, q: &str, most: i64, today: &Day, from: impl Source) -> Result<Vec<Post>> {
        let part: String = fold(q).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
        let mut posts: Vec<Post> = sql!(
            "SELECT p.id AS person_id, p.name, h.job, h.unit_id, u.name AS unit, e.name AS employer FROM role_held r \
              JOIN person p ON p.id = r.person_id JOIN post_held h ON h.person_id = p.id \
              JOIN unit u ON u.id = h.unit_id JOIN unit e ON e.id = h.employer_id \
              WHERE r.role = $1 AND r.begins_on <= $2 AND (r.ends_on IS NULL OR r.ends_on >= $2) \
              AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) \
              AND (p.name_folded LIKE $3 OR u.name_folded LIKE $3) ORDER BY p.name_folded, p.id, h.begins_on LIMIT $4"
        )
        .bind(role)
        .bind(today)
        .bind(format!("%{part}%"))
        .bind(most)
        .all(from)
        .await?;
        posts.dedup_by_key(|post| post.person_id);
        Ok(posts)
    }

    /// The post somebody holds on that day; of several the oldest.
    pub async fn of(person_id: Id, today: &Day, from: impl Source) -> Result<Option<Post>> {
        sql!(
            "SELECT p.id AS person_id, p.name, h.job, h.unit_id, u.name AS unit, e.name AS employer FROM person p \
             JOIN post_held h ON h.person_id = p.id JOIN unit u ON u.id = h.unit_id JOIN unit e ON e.id = h.employer_id \
             WHERE p.id = $1 AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2) ORDER BY h.begins_on LIMIT 1"
        )
        .bind(person_id)
        .bind(today)
        .optional(from)
        .await
    }

    /// Whom somebody leads on that day: as their supervisor, or acting for one.
    pub async fn led_by(supervisor_id: Id, today: &Day, from: impl Source) -> Result<Vec<Id>> {
        let rows: Vec<(Id,)> = sql!(
            "SELECT DISTINCT person_id FROM post_held WHERE (supervisor_id = $1 OR supervisor_id IN \
             (SELECT a.supervisor_id FROM acting a WHERE a.person_id = $1 AND a.begins_on <= $2 AND a.ends_on >= $2)) \
             AND person_id <> $1 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)"
        )
        .bind(supervisor_id)
        .bind(today)
        .all(from)
        .await?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
