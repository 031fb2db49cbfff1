//! The data the stories write: votes, and a tally that must always agree with them.

use store::{Id, Query, Result, Store, Tx, clock, sql};

/// Tables of the tests' own, so that no migration has to carry them.
pub async fn make_tables(store: &Store) -> Result<()> {
    let mut tx = store.begin().await?;
    let vote = "CREATE TABLE IF NOT EXISTS ballot (id uuid PRIMARY KEY, by_whom bigint NOT NULL, words text NOT NULL)";
    let tally =
        "CREATE TABLE IF NOT EXISTS tally (by_whom bigint PRIMARY KEY, votes bigint NOT NULL CHECK (votes > 0))";
    Query::new(vote).execute(&mut tx).await?;
    Query::new(tally).execute(&mut tx).await?;
    tx.commit().await
}

/// Two statements that belong together.
pub async fn vote(tx: &mut Tx, id: Id, by_whom: i64, words: &str) -> Result<()> {
    let insert = Query::new("INSERT INTO ballot (id, by_whom, words) VALUES ($1, $2, $3)");
    insert.bind(id).bind(by_whom).bind(words).execute(tx).await?;
    count(tx, by_whom).await
}

pub async fn count(tx: &mut Tx, by_whom: i64) -> Result<()> {
    let count =
        "INSERT INTO tally (by_whom, votes) VALUES ($1, 1) ON CONFLICT (by_whom) DO UPDATE SET votes = tally.votes + 1";
    Query::new(count).bind(by_whom).execute(tx).await.map(drop)
}

pub async fn vote_once(store: &Store, by_whom: i64) -> Result<Id> {
    let id = new_id();
    let mut tx = store.begin().await?;
    vote(&mut tx, id, by_whom, "yes").await?;
    tx.commit().await?;
    Ok(id)
}

pub async fn votes(store: &Store) -> Vec<Id> {
    let all = Query::new("SELECT id FROM ballot").all::<(Id,)>(store.read()).await.unwrap();
    all.into_iter().map(|(id,)| id).collect()
}

pub async fn tallied(store: &Store) -> usize {
    number(store, "SELECT CAST(coalesce(sum(votes), 0) AS bigint) FROM tally").await as usize
}

pub async fn number(store: &Store, text: &'static str) -> i64 {
    Query::new(text).one::<(i64,)>(store.read()).await.unwrap().0
}

pub fn new_id() -> Id {
    clock::new_id_at(store::Moment::now())
}

/// A job is a handy row that every store has.
pub async fn jobs(store: &Store) -> i64 {
    sql!("SELECT count(*) FROM job").one::<(i64,)>(store.read()).await.unwrap().0
}
