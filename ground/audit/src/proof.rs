//! The nightly proof: the chain is followed from its first entry to its last, and what was found is kept. The head of
//! the night before must still stand in it, so a whole chain made anew does not pass either.

use crate::{Head, stands, verify};
use store::{Id, Moment, Result, Source, clock, sql};
use web::App;

/// Proofs of so many nights are kept.
const KEPT: i64 = 400;

store::record! {
    /// What one look at the chain found.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Proof {
        pub id: Id,
        pub at: Moment,
        /// How many entries there were; of a broken chain, none are counted.
        pub entries: i64,
        /// The last link; where the chain is broken, the number at which it is.
        pub number: i64,
        pub hash: String,
        /// What is wrong; empty: nothing.
        pub fault: String,
    }
}

impl Proof {
    pub fn is_whole(&self) -> bool {
        self.fault.is_empty()
    }

    pub async fn newest(from: impl Source) -> Result<Option<Proof>> {
        sql!("SELECT id, at, entries, number, hash, fault FROM audit_proof ORDER BY id DESC LIMIT 1")
            .optional(from)
            .await
    }

    /// The newest head that was found whole.
    async fn last_whole(from: impl Source) -> Result<Option<Head>> {
        sql!("SELECT number, hash FROM audit_proof WHERE fault = '' ORDER BY id DESC LIMIT 1").optional(from).await
    }
}

/// Follows the chain, keeps what was found and tells the program's own log, which lies elsewhere: whoever rewrites the
/// database can't rewrite that.
pub async fn prove(app: &App) -> Result<Proof> {
    let (id, at) = (clock::new_id_at(app.now()), app.now());
    let before = Proof::last_whole(app.store.read()).await?.filter(|head| head.number > 0);
    let proof = match verify(&app.store).await? {
        Err(fault) => {
            let (number, what) = (fault.number, fault.what);
            Proof { id, at, entries: 0, number, hash: String::new(), fault: what.to_owned() }
        }
        Ok(whole) => {
            let Head { number, hash } = whole.head;
            let fault = match before {
                Some(head) if !stands(&format!("{}:{}", head.number, head.hash), &app.store).await? => {
                    "the last link of an earlier night is no longer in it"
                }
                _ => "",
            };
            Proof { id, at, entries: whole.entries, number, hash, fault: fault.to_owned() }
        }
    };
    proof.keep(app).await?;
    match proof.is_whole() {
        true => tracing::info!(
            entries = proof.entries,
            head = format!("{}:{}", proof.number, proof.hash),
            "the audit log is whole"
        ),
        false => tracing::error!(entry = proof.number, fault = proof.fault, "the audit log is not whole"),
    }
    Ok(proof)
}

impl Proof {
    async fn keep(&self, app: &App) -> Result<()> {
        let mut tx = app.store.begin().await?;
        sql!("INSERT INTO audit_proof (id, at, entries, number, hash, fault) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(self.id)
            .bind(self.at)
            .bind(self.entries)
            .bind(self.number)
            .bind(&self.hash)
            .bind(&self.fault)
            .execute(&mut tx)
            .await?;
        sql!("DELETE FROM audit_proof WHERE id NOT IN (SELECT id FROM audit_proof ORDER BY id DESC LIMIT $1)")
            .bind(KEPT)
            .execute(&mut tx)
            .await?;
        tx.commit().await
    }
}
