//! Many at once make one chain.

use crate::chain::{Alone, note};
use futures::future::join_all;
use testing::on_both;

on_both! {
    async fn sixty_four_at_once_make_one_unbroken_chain(alone: Alone) {
        let store = &alone.0.store;
        for _ in 0..4 {
            join_all((1..=64).map(|number| note(number, store))).await;
        }
        let whole = audit::verify(store).await.unwrap().unwrap();
        assert_eq!((whole.entries, whole.head.number), (256, 256));
    }
}
