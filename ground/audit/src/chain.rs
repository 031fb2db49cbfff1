//! The chain and its proof.

use ring::digest::{SHA256, digest};
use store::{Id, Moment, Result, Source, Store, sql};
use web::Reference;

/// So many entries are read at a time, so that nobody waits for the proof.
const SLICE: i64 = 1000;

store::record! {
    /// An entry as it is kept.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Kept {
        pub number: i64,
        pub at: Moment,
        pub who: Option<Id>,
        pub act: String,
        pub subject_kind: String,
        pub subject_id: Id,
        pub of_person: Option<Id>,
        pub why: String,
        pub previous: String,
        pub hash: String,
    }
}

store::record! {
    /// The last link: the number and the hash of the newest entry.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Head {
        pub number: i64,
        pub hash: String,
    }
}

/// Where the chain is broken, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub number: i64,
    pub what: &'static str,
}

/// A chain that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    pub entries: i64,
    pub head: Head,
}

/// Follows the chain from its first entry to its last; the entries come in order.
#[derive(Debug, Default)]
pub struct Chain {
    last: Option<Head>,
    entries: i64,
    /// What stood before the first entry that is left: an entry that says so must follow.
    gone: Option<String>,
}

impl Kept {
    /// What the hash is taken of: each field in its place, so that no two entries read alike.
    pub(crate) fn seal(&self) -> String {
        let text = serde_json::json!([
            self.number,
            self.at.0,
            self.who,
            self.act,
            self.subject_kind,
            self.subject_id,
            self.of_person,
            self.why,
            self.previous
        ]);
        digest(&SHA256, text.to_string().as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub fn subject(&self) -> Reference {
        Reference::new(&self.subject_kind, self.subject_id)
    }
}

/// How an entry says that everything up to `number` went when its time was over.
pub(crate) fn cut_words(number: i64, hash: &str) -> String {
    format!("{number} {hash}")
}

impl Chain {
    /// The next entry, in order.
    pub fn follow(&mut self, entry: &Kept) -> std::result::Result<(), Fault> {
        let fault = |what| Err(Fault { number: entry.number, what });
        match &self.last {
            None if entry.number == 1 && entry.previous.is_empty() => {}
            None => self.gone = Some(cut_words(entry.number - 1, &entry.previous)),
            Some(last) if entry.number != last.number + 1 => return fault("an entry is missing before it"),
            Some(last) if entry.previous != last.hash => return fault("it does not follow the one before it"),
            Some(_) => {}
        }
        if entry.seal() != entry.hash {
            return fault("its words are not those it was sealed with");
        }
        if entry.act == crate::CUT && self.gone.as_ref() == Some(&entry.why) {
            self.gone = None;
        }
        self.last = Some(Head { number: entry.number, hash: entry.hash.clone() });
        self.entries += 1;
        Ok(())
    }

    /// No more entries: does the chain end where its head says, and begin where it may?
    pub fn end(self, head: &Head) -> std::result::Result<Whole, Fault> {
        let last = self.last.unwrap_or(Head { number: 0, hash: String::new() });
        if last != *head {
            return Err(Fault { number: head.number, what: "the chain does not end at its head" });
        }
        if self.gone.is_some() {
            return Err(Fault { number: 1, what: "the beginning is gone, and no entry tells of its removal" });
        }
        Ok(Whole { entries: self.entries, head: last })
    }
}

impl Head {
    pub(crate) async fn read(from: impl Source) -> Result<Head> {
        sql!("SELECT number, hash FROM audit_head WHERE id = 1").one(from).await
    }
}

/// Reads the whole chain, up to the head as it stands now.
pub async fn verify(store: &Store) -> Result<std::result::Result<Whole, Fault>> {
    let head = Head::read(store.read()).await?;
    let (mut chain, mut after) = (Chain::default(), 0);
    loop {
        let slice = slice(after, head.number, store).await?;
        for entry in &slice {
            if let Err(fault) = chain.follow(entry) {
                return Ok(Err(fault));
            }
        }
        match slice.last() {
            Some(last) => after = last.number,
            None => return Ok(chain.end(&head)),
        }
    }
}

/// What stands beyond the head was put there by somebody else than us, so it is read too unless it came meanwhile.
async fn slice(after: i64, head: i64, store: &Store) -> Result<Vec<Kept>> {
    let newest = Head::read(store.read()).await?.number;
    let slice: Vec<Kept> = sql!(
        "SELECT number, at, who, act, subject_kind, subject_id, of_person, why, previous, hash FROM audit_entry \
         WHERE number > $1 ORDER BY number LIMIT $2"
    )
    .bind(after)
    .bind(SLICE)
    .all(store.read())
    .await?;
    Ok(slice.into_iter().filter(|entry| entry.number <= head || entry.number > newest).collect())
}

/// Whether a head told earlier (`NUMBER:HASH`) still stands in the log, or went with what was old.
pub async fn stands(head: &str, store: &Store) -> Result<bool> {
    let Some((number, hash)) = head.split_once(':') else { return Ok(false) };
    let Ok(number) = number.parse::<i64>() else { return Ok(false) };
    let there: Option<(String,)> =
        sql!("SELECT hash FROM audit_entry WHERE number = $1").bind(number).optional(store.read()).await?;
    let oldest: (Option<i64>,) = sql!("SELECT min(number) FROM audit_entry").one(store.read()).await?;
    let is_old = oldest.0.is_some_and(|oldest| number < oldest);
    Ok(there.map_or(is_old, |(there,)| there == hash))
}
