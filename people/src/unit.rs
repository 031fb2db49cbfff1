//! A unit of the dated tree; an employer is a unit without a parent.

use store::{Id, Result, Source, sql};

store::words! {
    /// What stands in the tree.
    pub enum Kind {
        Employer = "employer",
        /// An outside organisation, such as the coaches' own; its people are not the network's staff.
        Partner = "partner",
        Unit = "unit",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Unit {
        pub id: Id,
        pub employer_id: Id,
        pub parent_id: Option<Id>,
        pub kind: Kind,
        pub name: String,
    }
}

/// Text as it is compared: lower case, one space between words. Done here, since SQLite folds ASCII only.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Unit {
    pub async fn all(from: impl Source) -> Result<Vec<Unit>> {
        sql!("SELECT id, employer_id, parent_id, kind, name FROM unit ORDER BY name_folded").all(from).await
    }
}
