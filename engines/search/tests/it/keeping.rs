//! What is put into the index, and what goes.

use crate::house::{NONE, Search};
use people::Reader;
use search::Doc;
use testing::on_both;
use web::Reference;
use words::{Lang, Texts};

on_both! {
    async fn what_is_put_is_found_and_what_is_forgotten_is_not(search: Search) {
        let note = search.note("Lomat siirtyvät", "Kertyneet lomapäivät säilyvät.").await;
        assert_eq!(search.finds("lomien").await, [note.id]);
        search.forget(&note).await;
        assert_eq!(search.finds("lomien").await, NONE);
        assert_eq!(search.0.count("SELECT count(*) FROM search_doc").await, 0);
    }

    async fn what_is_put_anew_is_found_by_what_it_says_now(search: Search) {
        let note = search.note("Lomat siirtyvät", "Vanha teksti").await;
        let texts = (Texts::one(Lang::Fi, "Palkat"), Texts::one(Lang::Fi, "Uusi teksti"));
        search.put(&note, &texts.0, &texts.1, &[Reader::Everybody]).await;
        assert_eq!(search.finds("loma").await, NONE);
        assert_eq!(search.finds("palkka").await, [note.id]);
        assert_eq!(search.0.count("SELECT count(*) FROM search_doc").await, 1);
    }

    async fn an_index_in_many_pieces_is_put_together_and_finds_the_same(search: Search) {
        let one = search.note("Lomat siirtyvät", "Kertyneet lomapäivät säilyvät.").await;
        for number in 0..40 {
            search.note(&format!("Muistio {number}"), "Palkoista ja työvuoroista").await;
        }
        let gone = search.note("Lomat peruttu", "Tämä poistuu").await;
        search.forget(&gone).await;
        search::tidy(&search.0.app).await.unwrap();
        if search.0.app.store.kind() == "SQLite" {
            assert_eq!(search.0.count("SELECT count(DISTINCT segid) FROM search_index_idx").await, 1);
        }
        assert_eq!(search.finds("lomien").await, [one.id]);
        assert_eq!(search.finds("palkka").await.len(), 20, "a page of them");
        search.note("Lomat taas", "Uusi").await;
        assert_eq!(search.finds("lomien").await.len(), 2);
    }

    async fn a_change_that_is_undone_was_never_found(search: Search) {
        let kept = search.note("Lomat", "siirtyvät").await;
        let employer_id = search.0.me("staff").await.employer_id;
        let (title, body) = (Texts::one(Lang::Fi, "Lomarahat"), Texts::one(Lang::Fi, "Teksti"));
        let undone = Reference::new("note", store::Id::now_v7());
        let mut tx = search.0.app.store.begin().await.unwrap();
        let doc = Doc { reference: &undone, employer_id, title: &title, body: &body, readers: &[Reader::Everybody], at: search.now() };
        doc.put(&mut tx).await.unwrap();
        search::forget(&kept, &mut tx).await.unwrap();
        drop(tx);
        assert_eq!(search.finds("loma").await, [kept.id]);
        assert_eq!(search.finds("lomaraha").await, NONE);
    }

    async fn two_changes_at_once_leave_one(search: Search) {
        let note = search.note("Alku", "teksti").await;
        let employer_id = search.0.me("staff").await.employer_id;
        let writing = |number: usize| {
            let (store, note, at) = (search.0.app.store.clone(), note.clone(), search.now());
            tokio::spawn(async move {
                let title = Texts::one(Lang::Fi, format!("Yhteinen otsikko {number}"));
                let mut tx = store.begin().await.unwrap();
                let readers = [Reader::Everybody];
                let doc = Doc { reference: &note, employer_id, title: &title, body: &title, readers: &readers, at };
                doc.put(&mut tx).await.unwrap();
                tx.commit().await.unwrap();
            })
        };
        let all: Vec<_> = (0..64).map(writing).collect();
        for one in all {
            one.await.unwrap();
        }
        assert_eq!(search.finds("otsikko").await, [note.id]);
        assert_eq!(search.0.count("SELECT count(*) FROM search_doc").await, 1);
        assert_eq!(search.0.count("SELECT count(*) FROM search_index").await, 1);
    }

    async fn a_text_as_long_as_a_book_is_put_in_time(search: Search) {
        let words: String = (0..60_000).map(|number| format!("sana{number} ")).collect();
        let note = search.note("Pitkä muistio", &format!("perehdytys {words}")).await;
        assert_eq!(search.finds("perehdytyksen").await, [note.id]);
    }
}
