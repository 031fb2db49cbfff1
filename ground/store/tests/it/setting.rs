//! Choices of the network: kept, remembered, changed on one node and seen on the other.

use crate::on_both;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use store::setting::{self, Change, FRESH};
use store::{Id, Moment, Setting, Store};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Colour {
    hex: String,
}

impl Setting for Colour {
    const NAME: &'static str = "test-colour";
}

/// The same name as an older or newer program would read it.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Number {
    hex: i64,
}

impl Setting for Number {
    const NAME: &'static str = "test-colour";
}

fn colour(hex: &str) -> Colour {
    Colour { hex: hex.to_owned() }
}

async fn choose(hex: &str, at: i64, who: Option<Id>, store: &Store) -> bool {
    let mut tx = store.begin().await.unwrap();
    let changed = setting::keep(&colour(hex), who, Moment(at), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    changed
}

on_both! {
    async fn a_choice_holds_from_its_commit_and_its_history_is_kept(store: Store) {
        let who = Id::new_v4();
        assert_eq!(*store.setting::<Colour>().await, Colour::default());
        assert!(choose("#0062ba", 1_000_000, Some(who), &store).await);
        assert!(choose("#7b2d5b", 2_000_000, None, &store).await);
        assert!(!choose("#7b2d5b", 3_000_000, None, &store).await, "the same again is no change");
        assert_eq!(store.setting::<Colour>().await.hex, "#7b2d5b");
        assert_eq!(setting::read::<Colour>(store.read()).await.unwrap().hex, "#7b2d5b");

        let history = Change::of(Colour::NAME, store.read()).await.unwrap();
        let told: Vec<_> = history.iter().map(|one| (one.choice::<Colour>().hex, one.changed_by, one.changed_at.0)).collect();
        assert_eq!(told, [("#7b2d5b".to_owned(), None, 2_000_000), ("#0062ba".to_owned(), Some(who), 1_000_000)]);

        let mut tx = store.begin().await.unwrap();
        let restored = setting::restore(history[1].id, Some(who), Moment(4_000_000), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(restored.as_deref(), Some(Colour::NAME));
        assert_eq!(store.setting::<Colour>().await.hex, "#0062ba");
        assert_eq!(Change::of(Colour::NAME, store.read()).await.unwrap().len(), 3);
    }

    async fn a_change_that_was_undone_changes_nothing(store: Store) {
        let mut tx = store.begin().await.unwrap();
        setting::keep(&colour("#000000"), None, Moment(1), &mut tx).await.unwrap();
        drop(tx);
        assert_eq!(*store.setting::<Colour>().await, Colour::default());
        assert!(Change::of(Colour::NAME, store.read()).await.unwrap().is_empty());
    }

    async fn a_body_nobody_understands_is_as_if_nothing_was_chosen(store: Store) {
        choose("#0062ba", 1, None, &store).await;
        assert_eq!(*store.setting::<Number>().await, Number::default());
        assert_eq!(store.setting::<Colour>().await.hex, "#0062ba");
    }

    async fn another_node_sees_a_change_within_a_minute_and_asks_nothing_meanwhile(store: Store, address: &str) {
        const { assert!(FRESH.as_secs() < 60) };
        let other = Store::open(address).await.unwrap();
        assert_eq!(*other.setting::<Colour>().await, Colour::default());
        choose("#0062ba", 1, None, &store).await;
        assert_eq!(store.setting::<Colour>().await.hex, "#0062ba", "at once where it was made");
        assert_eq!(other.setting::<Colour>().await.hex, "", "from its memory");
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert_eq!(other.setting_fresh_for::<Colour>(Duration::from_millis(10)).await.hex, "#0062ba");
        other.close().await;
    }
}
