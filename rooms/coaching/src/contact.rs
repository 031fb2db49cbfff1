//! Whom to ask about a programme: somebody who works here, with the address and number they have let be published.

use people::{Post, Role};
use store::{Day, Id, Result, Source, sql};

store::record! {
    /// As the public reads it.
    #[derive(Debug, Clone)]
    pub struct Contact {
        pub person_id: Id,
        pub name: String,
        pub job: String,
        pub unit: String,
    }
}

impl Contact {
    /// None: nobody is named, or they hold no post any more; then nothing of them is shown.
    pub async fn find(person_id: Option<Id>, today: &Day, from: impl Source) -> Result<Option<Contact>> {
        let Some(person_id) = person_id else { return Ok(None) };
        sql!(
            "SELECT p.id AS person_id, p.name, h.job, u.name AS unit FROM person p JOIN post_held h ON h.person_id = p.id \
              JOIN unit u ON u.id = h.unit_id WHERE p.id = $1 AND h.begins_on <= $2 \
              AND (h.ends_on IS NULL OR h.ends_on >= $2) ORDER BY h.begins_on LIMIT 1"
        )
        .bind(person_id)
        .bind(today)
        .optional(from)
        .await
    }
}

/// Who may be named: coordinators first, then coaches.
pub async fn candidates(today: &Day, store: &store::Store) -> Result<Vec<Post>> {
    let mut all = Post::with_role(Role::Coordinator, today, store.read()).await?;
    for coach in Post::with_role(Role::Coach, today, store.read()).await? {
        if !all.iter().any(|one| one.person_id == coach.person_id) {
            all.push(coach);
        }
    }
    Ok(all)
}
