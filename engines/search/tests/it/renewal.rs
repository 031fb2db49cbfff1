//! The index is made anew while people search.

use crate::house::{NONE, Search};
use people::Reader;
use testing::on_both;
use words::{Lang, Texts};

impl Search {
    async fn begin(&self) -> bool {
        let mut tx = self.0.app.store.begin().await.unwrap();
        let begun = search::begin(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        begun
    }

    async fn generation(&self) -> i64 {
        search::open(self.0.app.store.read()).await.unwrap()[0].number
    }
}

on_both! {
    async fn people_find_all_the_time_while_the_index_is_made_anew(search: Search) {
        for number in 0..250 {
            search.note(&format!("Kotihoidon tiedote {number}"), "Kierros muuttuu").await;
        }
        let before = search.finds("kotihoito").await;
        assert_eq!(before.len(), 20);
        assert!(search.begin().await);
        assert!(!search.begin().await, "one is being made already");
        let (me, app) = (search.0.me("staff").await, search.0.app.clone());
        let asking = tokio::spawn(async move {
            for _ in 0..60 {
                let found = search::find("kotihoidon kierros", None, 0, &me, &app).await.unwrap();
                assert_eq!(found.hits.len(), 20);
            }
        });
        search.0.work().await;
        asking.await.unwrap();
        assert_eq!(search.generation().await, 2);
        assert_eq!(search.finds("kotihoito").await, before, "the same in the same order");
        assert_eq!(search.0.count("SELECT count(*) FROM search_doc").await, 250, "the old ones are gone");
        assert_eq!(search.0.count("SELECT count(*) FROM search_index").await, 250);
        assert_eq!(search.0.count("SELECT count(*) FROM search_generation").await, 1);
    }

    async fn what_is_written_meanwhile_is_in_both(search: Search) {
        let (stays, goes) = (search.note("Pysyvä asia", "").await, search.note("Poistuva asia", "").await);
        search.begin().await;
        let new = search.note("Uusi asia", "").await;
        search.forget(&goes).await;
        let title = Texts::one(Lang::Fi, "Muuttunut asia");
        search.put(&stays, &title, &Texts::default(), &[Reader::Everybody]).await;
        let mut now = search.finds("asia").await;
        search.0.work().await;
        let mut then = search.finds("asia").await;
        now.sort();
        then.sort();
        assert_eq!(now, then);
        assert_eq!(then.len(), 2);
        assert_eq!(search.finds("muuttunut").await, [stays.id]);
        assert_eq!(search.finds("uuden").await, [new.id]);
    }

    async fn what_no_room_has_any_more_goes_and_its_words_with_it(search: Search) {
        search.note("Pysyvä muistio", "").await;
        let stale = search.note_for("letter", Lang::Fi, "Papukaijan kirje", "", &[Reader::Everybody]).await;
        assert_eq!(search.finds("papukaija").await, [stale.id]);
        let mut tx = search.0.app.store.begin().await.unwrap();
        let aged = "UPDATE search_doc SET kept_at = 0 WHERE subject_kind = 'letter'"; // what is as new as this is believed
        store::Query::new(aged).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        search.begin().await;
        search.0.work().await;
        assert_eq!(search.finds("papukaija").await, NONE);
        assert_eq!(search.0.count("SELECT count(*) FROM search_word WHERE token = 'wpapukaija'").await, 0);
        assert!(search.0.count("SELECT count(*) FROM search_word WHERE token = 'wmuistio'").await > 0);
    }

    async fn it_begins_by_itself_when_the_analysis_is_another(search: Search) {
        search.note("Kotihoidon muistio", "").await;
        search::look(&search.0.app).await.unwrap();
        search.0.work().await;
        assert_eq!(search.generation().await, 2, "the first was made by nobody's analysis");
        search::look(&search.0.app).await.unwrap();
        search.0.work().await;
        assert_eq!(search.generation().await, 2, "it is up to date");
    }

    async fn an_administrator_sees_how_it_is_and_makes_it_anew(search: Search) {
        search.note("Kotihoidon muistio", "").await;
        let mut admin = search.0.visitor("admin").await;
        admin.get("/admin/search").await.is_ok().says("Sanasto on käytössä").says("yksi löydettävä asia");
        admin.post("/admin/search", &[]).await.is_sent_to("/admin/search");
        admin.get("/admin/search").await.is_ok().says("Hakemistoa tehdään uusiksi");
        search.0.work().await;
        admin.get("/admin/search").await.is_ok().says("Hakemisto on tehty");
        let mut nurse = search.0.visitor("staff").await;
        nurse.get("/admin/search").await.is_missing();
        nurse.post("/admin/search", &[]).await.is_missing();
    }
}
