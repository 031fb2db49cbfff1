//! Whatever is done to a chain behind its back is found.

use audit::{CUT, Chain, Entry, Fault, Head, Kept, OPENED, Whole};
use proptest::prelude::*;
use std::sync::LazyLock;
use store::clock::new_id_at;
use store::{Id, Moment, Query, Store};
use testing::databases::{Fresh, fresh};
use testing::{Arranged, Kind, on_both};
use web::Reference;

/// A store alone.
pub struct Alone(pub Fresh);

impl Arranged for Alone {
    async fn arranged(kind: Kind) -> Alone {
        Alone(fresh(kind).await)
    }
}

pub async fn note(number: i64, store: &Store) {
    let at = Moment(1_633_341_600_000_000 + number * 60_000_000);
    let subject = Reference::new("submission", new_id_at(at));
    let mut tx = store.begin().await.unwrap();
    let entry = Entry { who: Some(new_id_at(at)), act: OPENED, subject: &subject, of: Some(new_id_at(at)), why: "syy" };
    entry.note(at, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn read(store: &Store) -> (Vec<Kept>, Head) {
    let entries = Query::new(
        "SELECT number, at, who, act, subject_kind, subject_id, of_person, why, previous, hash FROM audit_entry ORDER BY number",
    );
    let head = Query::new("SELECT number, hash FROM audit_head");
    (entries.all(store.read()).await.unwrap(), head.one(store.read()).await.unwrap())
}

fn judge(entries: &[Kept], head: &Head) -> Result<Whole, Fault> {
    let mut chain = Chain::default();
    for entry in entries {
        chain.follow(entry)?;
    }
    chain.end(head)
}

/// A chain of forty whose first ten have gone when their time was over.
static CHAIN: LazyLock<(Vec<Kept>, Head)> = LazyLock::new(|| {
    testing::runtime().block_on(async {
        let fresh = fresh(Kind::SQLite).await;
        for number in 1..=40 {
            note(number, &fresh.store).await;
        }
        let before = Moment(1_633_341_600_000_000 + 11 * 60_000_000);
        assert_eq!(audit::cut(before, Moment(1_700_000_000_000_000), &fresh.store).await.unwrap(), 10);
        read(&fresh.store).await
    })
});

/// One thing done to a chain.
#[derive(Debug, Clone)]
enum Meddling {
    Edit { at: usize, field: usize, with: u64 },
    Remove { at: usize, more: usize },
    Swap { at: usize, with: usize },
    Insert { at: usize, copied: usize },
    Head { number: i64, is_hash: bool },
}

fn meddling() -> impl Strategy<Value = Meddling> {
    prop_oneof![
        (0..31usize, 0..10usize, any::<u64>()).prop_map(|(at, field, with)| Meddling::Edit { at, field, with }),
        (0..31usize, 0..3usize).prop_map(|(at, more)| Meddling::Remove { at, more }),
        (0..31usize, 0..31usize).prop_map(|(at, with)| Meddling::Swap { at, with }),
        (0..32usize, 0..31usize).prop_map(|(at, copied)| Meddling::Insert { at, copied }),
        (0..100i64, any::<bool>()).prop_map(|(number, is_hash)| Meddling::Head { number, is_hash }),
    ]
}

impl Meddling {
    fn meddle(&self, entries: &mut Vec<Kept>, head: &mut Head) {
        match *self {
            Meddling::Edit { at, field, with } => edit(&mut entries[at], field, with),
            Meddling::Remove { at, more } => drop(entries.drain(at..(at + 1 + more).min(entries.len()))),
            Meddling::Swap { at, with } => entries.swap(at, with),
            Meddling::Insert { at, copied } => {
                let mut copy = entries[copied].clone();
                copy.subject_id = Id::from_u128(copy.subject_id.as_u128() ^ 1);
                entries.insert(at, copy);
            }
            Meddling::Head { number, is_hash: false } => head.number = number,
            Meddling::Head { number, is_hash: true } => head.hash = format!("{number:064x}"),
        }
    }
}

fn edit(entry: &mut Kept, field: usize, with: u64) {
    let (id, word) = (Id::from_u128(with.into()), format!("{with}"));
    match field {
        0 => entry.number = with as i64,
        1 => entry.at = Moment(with as i64),
        2 => entry.who = (with.is_multiple_of(2)).then_some(id),
        3 => entry.act = word,
        4 => entry.subject_kind = word,
        5 => entry.subject_id = id,
        6 => entry.of_person = (with.is_multiple_of(2)).then_some(id),
        7 => entry.why = word,
        8 => entry.previous = word,
        _ => entry.hash = word,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ten_thousand_random_edits_removals_swaps_and_insertions_are_all_found(meddling in meddling()) {
        let (entries, head) = &*CHAIN;
        prop_assert!(judge(entries, head).is_ok());
        let (mut touched, mut moved) = (entries.clone(), head.clone());
        meddling.meddle(&mut touched, &mut moved);
        let is_other = touched != *entries || moved != *head;
        prop_assert_eq!(judge(&touched, &moved).is_err(), is_other);
    }
}

on_both! {
    async fn a_chain_holds_and_tells_its_head(alone: Alone) {
        let store = &alone.0.store;
        assert_eq!(audit::verify(store).await.unwrap().unwrap().entries, 0);
        for number in 1..=5 {
            note(number, store).await;
        }
        let whole = audit::verify(store).await.unwrap().unwrap();
        assert_eq!((whole.entries, whole.head.number, whole.head.hash.len()), (5, 5, 64));
    }

    async fn what_is_done_behind_its_back_is_found(alone: Alone) {
        let store = &alone.0.store;
        for number in 1..=9 {
            note(number, store).await;
        }
        for meddling in [
            "UPDATE audit_entry SET why = 'muu' WHERE number = 4",
            "UPDATE audit_entry SET why = 'syy' WHERE number = 4",
            "DELETE FROM audit_entry WHERE number = 7",
        ] {
            let mut tx = store.begin().await.unwrap();
            Query::new(meddling).execute(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
            let verdict = audit::verify(store).await.unwrap();
            assert_eq!(verdict.is_ok(), meddling.contains("syy"), "{meddling}: {verdict:?}");
        }
    }

    async fn what_is_old_goes_and_the_proof_stays(alone: Alone) {
        let store = &alone.0.store;
        for number in 1..=1201 {
            note(number, store).await;
        }
        let (before, now) = (Moment(1_633_341_600_000_000 + 1151 * 60_000_000), Moment(1_700_000_000_000_000));
        assert_eq!(audit::cuttable(before, store).await.unwrap(), 1150);
        assert_eq!(audit::cut(before, now, store).await.unwrap(), 1150);
        assert_eq!(audit::cut(before, now, store).await.unwrap(), 0);
        let whole = audit::verify(store).await.unwrap().unwrap();
        assert_eq!(whole.entries, 51 + 3, "three slices, three entries that say so");
        let mut tx = store.begin().await.unwrap();
        Query::new("DELETE FROM audit_entry WHERE number = (SELECT min(number) FROM audit_entry)").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let fault = audit::verify(store).await.unwrap().unwrap_err();
        assert_eq!(fault.what, "the beginning is gone, and no entry tells of its removal");
        let (entries, _) = read(store).await;
        assert!(entries.iter().any(|entry| entry.act == CUT && entry.why.starts_with("1150 ")));
    }
}
