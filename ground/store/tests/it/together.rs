//! Many at once.

use crate::on_both;
use crate::writers::{count, make_tables, new_id, number, tallied, vote, votes};
use futures::future::join_all;
use store::{Id, Query, Result, Store};

#[derive(Debug)]
enum Change {
    Kept,
    Dropped,
    Panics,
    Fails,
}

async fn change(store: &Store, whom: i64, how: &Change) -> Result<()> {
    let mut tx = store.begin().await?;
    vote(&mut tx, new_id(), whom, "yes").await?;
    match how {
        Change::Kept => tx.commit().await,
        Change::Dropped => Ok(()),
        Change::Panics => panic!("on purpose"),
        Change::Fails => {
            Query::new("INSERT INTO tally VALUES (-1, 0)").execute(&mut tx).await?;
            tx.commit().await
        }
    }
}

on_both! {
    async fn sixty_four_writers_with_mishaps_keep_exactly_what_they_were_told(store: Store) {
        make_tables(&store).await.unwrap();
        let writers = (0..64).map(|whom: i64| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut told = 0;
                for round in 0..40 {
                    let how = match (whom + round) % 10 { 3 => Change::Dropped, 5 => Change::Panics, 7 => Change::Fails, _ => Change::Kept };
                    let one = tokio::spawn({ let store = store.clone(); async move { (change(&store, whom, &how).await, how) } });
                    match one.await {
                        Ok((outcome, Change::Kept)) => { outcome.unwrap(); told += 1 }
                        Ok((outcome, Change::Fails)) => assert!(outcome.is_err()),
                        Ok((outcome, _)) => outcome.unwrap(),
                        Err(panic) => assert!(panic.is_panic()),
                    }
                }
                told
            })
        });
        let told: usize = join_all(writers).await.into_iter().map(Result::unwrap).sum();
        assert_eq!(told, 64 * 40 * 7 / 10);
        assert_eq!((votes(&store).await.len(), tallied(&store).await), (told, told));
    }

    async fn sixty_four_at_once_leave_one_row(store: Store) {
        make_tables(&store).await.unwrap();
        let id = new_id();
        let writers = (0..64).map(|whom| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut tx = store.begin().await?;
                let first = Query::new("INSERT INTO ballot (id, by_whom, words) VALUES ($1, $2, 'yes') ON CONFLICT (id) DO NOTHING");
                let first = first.bind(id).bind(whom as i64).execute(&mut tx).await? == 1;
                if first {
                    count(&mut tx, 1).await?;
                }
                tx.commit().await?;
                Ok::<bool, store::Error>(first)
            })
        });
        let first = join_all(writers).await.into_iter().filter(|outcome| *outcome.as_ref().unwrap().as_ref().unwrap()).count();
        assert_eq!(first, 1);
        assert_eq!((votes(&store).await, tallied(&store).await), (vec![id], 1));
    }

    async fn sixty_four_at_once_close_a_thing_once(store: Store) {
        make_tables(&store).await.unwrap();
        let id = new_id();
        let mut tx = store.begin().await.unwrap();
        vote(&mut tx, id, 1, "open").await.unwrap();
        tx.commit().await.unwrap();
        let writers = (0..64).map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut tx = store.begin().await?;
                let closing = Query::new("UPDATE ballot SET words = 'closed' WHERE id = $1 AND words = 'open' RETURNING id");
                let closed = closing.bind(id).optional::<(Id,)>(&mut tx).await?.is_some();
                tx.commit().await?;
                Ok::<bool, store::Error>(closed)
            })
        });
        let closed = join_all(writers).await.into_iter().filter(|outcome| *outcome.as_ref().unwrap().as_ref().unwrap()).count();
        assert_eq!(closed, 1);
    }

    async fn sixty_four_add_to_one_number(store: Store) {
        make_tables(&store).await.unwrap();
        let writers = (0..64).map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut tx = store.begin().await?;
                count(&mut tx, 1).await?;
                tx.commit().await
            })
        });
        join_all(writers).await.into_iter().for_each(|outcome| outcome.unwrap().unwrap());
        assert_eq!(number(&store, "SELECT votes FROM tally").await, 64);
    }
}
