//! Values in, rows out: the same on both databases.

use crate::on_both;
use crate::writers::{make_tables, new_id, vote, votes};
use serde_json::{Value, json};
use store::{Day, Error, Id, Json, Moment, Query, Record, Result, Store, record, sql};

record! {
    #[derive(Debug, Clone, PartialEq)]
    struct Everything {
        id: Id,
        text: String,
        whole: i64,
        part: f64,
        truth: bool,
        bytes: Vec<u8>,
        moment: Moment,
        day: Day,
        list: Json<Vec<String>>,
        object: Json<Value>,
        absent: Option<String>,
        present: Option<i64>,
        colour: Colour,
        no_colour: Option<Colour>,
    }
}

store::words! {
    enum Colour { Red = "red", Gold = "gold" }
}

fn everything() -> Everything {
    Everything {
        id: new_id(),
        text: "Ääkköset, “quotes” and $1 'too'".into(),
        whole: i64::MIN,
        part: 0.1,
        truth: true,
        bytes: vec![0, 255, 39, 92],
        moment: Moment::in_helsinki("2021-10-04T13:00").unwrap(),
        day: Day::parse("4.10.2021").unwrap(),
        list: Json(vec!["one".into(), "two".into()]),
        object: Json(json!({"a": [1, 2.5, null], "å": {"b": true}})),
        absent: None,
        present: Some(7),
        colour: Colour::Gold,
        no_colour: None,
    }
}

async fn kept(store: &Store, row: &Everything) -> Result<Everything> {
    let table = "CREATE TABLE everything (id uuid, text text, whole bigint, part double precision, truth boolean, bytes bytea, \
                 moment bigint, day text, list jsonb, object jsonb, absent text, present bigint, colour text, no_colour text)";
    let insert = "INSERT INTO everything VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let mut tx = store.begin().await?;
    Query::new(table).execute(&mut tx).await?;
    let row = row.clone();
    Query::new(insert)
        .bind(row.id)
        .bind(row.text)
        .bind(row.whole)
        .bind(row.part)
        .bind(row.truth)
        .bind(row.bytes)
        .bind(row.moment)
        .bind(row.day)
        .bind(row.list)
        .bind(row.object)
        .bind(row.absent)
        .bind(row.present)
        .bind(row.colour)
        .bind(row.no_colour)
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Query::new("SELECT * FROM everything").one(store.read()).await
}

on_both! {
    async fn every_kind_of_value_comes_back_as_it_went(store: Store) {
        let row = everything();
        assert_eq!(kept(&store, &row).await.unwrap(), row);
    }

    async fn whole_numbers_that_are_no_fractions_stay_fractions(store: Store) {
        let row = Everything { part: 42.0, ..everything() };
        assert_eq!(kept(&store, &row).await.unwrap().part, 42.0);
    }

    async fn a_word_nobody_knows_is_an_error_not_a_guess(store: Store) {
        let error = sql!("SELECT CAST('mauve' AS text)").one::<(Colour,)>(store.read()).await.unwrap_err();
        assert!(error.to_string().contains("no Colour is called \"mauve\""), "{error}");
    }

    async fn too_few_values_are_refused(store: Store) {
        let query = Query::new("SELECT id FROM job WHERE kind = $1 AND run_at > $2").bind("a");
        let error = query.all::<(Id,)>(store.read()).await.unwrap_err();
        assert!(matches!(error, Error::Values { wanted: 2, given: 1 }), "{error}");
    }

    async fn too_many_values_are_refused(store: Store) {
        let error = Query::new("SELECT id FROM job").bind(1_i64).all::<(Id,)>(store.read()).await.unwrap_err();
        assert!(matches!(error, Error::Values { wanted: 0, given: 1 }), "{error}");
    }

    async fn values_are_found_by_number_not_by_order(store: Store) {
        let query = sql!("SELECT CAST($2 AS text), CAST($1 AS text), CAST($2 AS text)").bind("first").bind("second");
        let row = query.one::<(String, String, String)>(store.read()).await.unwrap();
        assert_eq!(row, ("second".into(), "first".into(), "second".into()));
    }

    async fn more_values_than_nine_are_counted(store: Store) {
        let mut query = Query::new("SELECT CAST($10 AS bigint) WHERE 0 < CAST($1 AS bigint) + $2 + $3 + $4 + $5 + $6 + $7 + $8 + $9");
        for number in 1..=10_i64 {
            query = query.bind(number);
        }
        assert_eq!(query.one::<(i64,)>(store.read()).await.unwrap().0, 10);
    }

    async fn a_price_in_quotes_is_no_value(store: Store) {
        let row = Query::new("SELECT CAST('it''s $9 each' AS text) || CAST($1 AS text)").bind("!").one::<(String,)>(store.read()).await;
        assert_eq!(row.unwrap().0, "it's $9 each!");
    }

    async fn a_missing_record_is_told_from_a_failure(store: Store) {
        let missing = sql!("SELECT id FROM job WHERE id = $1").bind(new_id()).one::<(Id,)>(store.read()).await.unwrap_err();
        assert!(missing.is_missing());
        let failed = Query::new("SELECT id FROM nowhere").one::<(Id,)>(store.read()).await.unwrap_err();
        assert!(!failed.is_missing());
    }

    async fn a_text_that_selects_too_little_is_an_error(store: Store) {
        store::record! { #[derive(Debug)] struct Wide { id: Id, colour: Colour } }
        let mut tx = store.begin().await.unwrap();
        tx.later("walk", &json!({}), Moment(0), None).await.unwrap();
        let error = Query::new("SELECT id FROM job").one::<Wide>(&mut tx).await.unwrap_err();
        assert!(error.to_string().contains("colour"), "{error}");
    }

    async fn readers_can_not_write(store: Store) {
        make_tables(&store).await.unwrap();
        for text in ["DELETE FROM ballot", "INSERT INTO tally VALUES (1, 1)", "CREATE TABLE more (id bigint)"] {
            assert!(Query::new(text).all::<()>(store.read()).await.is_err(), "{text}");
        }
    }

    async fn a_change_sees_its_own_writes_and_readers_do_not(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        vote(&mut tx, new_id(), 1, "yes").await.unwrap();
        assert_eq!(Query::new("SELECT id FROM ballot").all::<(Id,)>(&mut tx).await.unwrap().len(), 1);
        assert_eq!(votes(&store).await.len(), 0);
        tx.commit().await.unwrap();
        assert_eq!(votes(&store).await.len(), 1);
    }

    async fn writing_says_how_many_rows_changed(store: Store) {
        make_tables(&store).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        for _ in 0..3 {
            vote(&mut tx, new_id(), 1, "yes").await.unwrap();
        }
        assert_eq!(Query::new("UPDATE ballot SET words = 'no'").execute(&mut tx).await.unwrap(), 3);
        assert_eq!(Query::new("DELETE FROM ballot WHERE words = 'yes'").execute(&mut tx).await.unwrap(), 0);
    }

    async fn sums_are_cast_and_read(store: Store) {
        make_tables(&store).await.unwrap();
        let empty = sql!("SELECT CAST(coalesce(sum(attempts), 0) AS bigint), CAST(coalesce(avg(attempts), 0) AS double precision) FROM job");
        assert_eq!(empty.one::<(i64, f64)>(store.read()).await.unwrap(), (0, 0.0));
    }
}

#[test]
fn a_record_of_nothing_reads_any_row() {
    fn is_record<T: Record>() {}
    is_record::<()>();
    is_record::<(Id, Option<String>)>();
}
