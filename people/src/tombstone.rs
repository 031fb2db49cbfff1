//! What is left of a person whose data is erased: a record without a name, to which their words to others lead.

use crate::{Part, Role};
use store::clock::new_id_at;
use store::{Day, Id, Moment, Result, Source, Tx, sql};

/// What stands where a name stood. A page shows role and employer instead (`byline`).
const NAMELESS: &str = "–";

/// A post in force that day or later. While there is one, the employer's register keeps name, number and post.
pub async fn is_employed(person_id: Id, today: &Day, from: impl Source) -> Result<bool> {
    let post: Option<(Id,)> =
        sql!("SELECT id FROM post_held WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2) LIMIT 1")
            .bind(person_id)
            .bind(today)
            .optional(from)
            .await?;
    Ok(post.is_some())
}

/// The person's own record loses everything that tells who they were; their roles are over.
pub async fn entomb(person_id: Id, today: &Day, tx: &mut Tx) -> Result<()> {
    sql!(
        "UPDATE role_held SET ends_on = CASE WHEN begins_on > $2 THEN begins_on ELSE $2 END \
         WHERE person_id = $1 AND (ends_on IS NULL OR ends_on > $2)"
    )
    .bind(person_id)
    .bind(today.before())
    .execute(&mut *tx)
    .await?;
    sql!(
        "UPDATE person SET name = $2, name_folded = $2, email = NULL, email_folded = NULL, chosen_language = NULL, \
         staff_number = $3 WHERE id = $1"
    )
    .bind(person_id)
    .bind(NAMELESS)
    .bind(number(person_id))
    .execute(tx)
    .await?;
    Ok(())
}

store::record! {
    struct Had { employer_id: Id, role: Role, begins_on: Day, ends_on: Option<Day> }
}

/// A nameless one of the same employer who has had the same roles: what somebody who still works here has said so far
/// leads to it from now on, and not to them.
pub async fn stand_in(person_id: Id, now: Moment, tx: &mut Tx) -> Result<Id> {
    let id = new_id_at(now);
    let whose = sql!("SELECT employer_id, language FROM person WHERE id = $1").bind(person_id);
    let (employer_id, language): (Id, String) = whose.one(&mut *tx).await?;
    sql!("INSERT INTO person (id, employer_id, staff_number, name, name_folded, language) VALUES ($1, $2, $3, $4, $4, $5)")
        .bind(id)
        .bind(employer_id)
        .bind(number(id))
        .bind(NAMELESS)
        .bind(language)
        .execute(&mut *tx)
        .await?;
    let had = sql!("SELECT employer_id, role, begins_on, ends_on FROM role_held WHERE person_id = $1").bind(person_id);
    for had in had.all::<Had>(&mut *tx).await? {
        had.end_for(id, now, tx).await?;
    }
    Ok(id)
}

impl Had {
    async fn end_for(self, person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
        let yesterday = now.day().before();
        let ends_on = self.ends_on.unwrap_or_else(|| yesterday.clone()).min(yesterday).max(self.begins_on.clone());
        sql!("INSERT INTO role_held (id, employer_id, person_id, role, begins_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(new_id_at(now))
            .bind(self.employer_id)
            .bind(person_id)
            .bind(self.role)
            .bind(self.begins_on)
            .bind(ends_on)
            .execute(tx)
            .await?;
        Ok(())
    }
}

/// A number that no employer gives, for the place where one must stand.
fn number(id: Id) -> String {
    format!("{NAMELESS}{id}")
}

/// A mapping of numbers may name theirs.
pub(crate) fn part(person_id: Id, today: Moment, tx: &mut Tx) -> Part<'_> {
    Box::pin(async move {
        if is_employed(person_id, &today.day(), &mut *tx).await? {
            return Ok(());
        }
        sql!(
            "DELETE FROM merger_number WHERE EXISTS (SELECT 1 FROM number_held n WHERE n.person_id = $1 \
             AND n.employer_id = merger_number.employer_id AND n.staff_number = merger_number.staff_number)"
        )
        .bind(person_id)
        .execute(tx)
        .await?;
        Ok(())
    })
}
