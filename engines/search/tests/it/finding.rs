//! What is found, by whom, in which order, and what is said of it.

use crate::house::Search;
use people::{Reader, Role};
use search::Found;
use std::time::Instant;
use testing::on_both;
use words::{Lang, Texts};

fn ids(found: &Found) -> Vec<store::Id> {
    found.hits.iter().map(|hit| hit.reference.id).collect()
}

on_both! {
    async fn nobody_finds_what_others_may_read(search: Search) {
        let staff = search.0.person("staff").await;
        let unit = search.0.app.store.read();
        let units = people::Unit::all(unit).await.unwrap();
        let id = |name: &str| units.iter().find(|unit| unit.name == name).unwrap().id;
        for (title, reader) in [
            ("Salaisuus kaikille", Reader::Everybody),
            ("Salaisuus yhdelle", Reader::Person(staff)),
            ("Salaisuus toimittajille", Reader::Role(Role::Editor)),
            ("Salaisuus osastolle", Reader::Unit(id("Osasto 3"))),
            ("Salaisuus Koivulalle", Reader::Unit(id("Koivulan sote"))),
        ] {
            search.note_for("note", Lang::Fi, title, "", &[reader]).await;
        }
        for (who, wanted) in [
            ("staff", vec!["kaikille", "koivulalle", "yhdelle"]),
            ("editor", vec!["kaikille", "koivulalle", "toimittajille"]),
            ("agent", vec!["kaikille", "koivulalle", "osastolle"]),
            ("other-employer", vec!["kaikille"]),
            ("former", vec!["kaikille"]),
        ] {
            let found = search.find_as(who, "salaisuus").await;
            let mut titles: Vec<String> = found.hits.iter().map(|hit| hit.title().0.to_lowercase()).collect();
            titles.sort();
            let wanted: Vec<String> = wanted.iter().map(|to| format!("<mark>salaisuus</mark> {to}")).collect();
            assert_eq!(titles, wanted, "{who}");
        }
        // Not even that there is such a word.
        let found = search.find_as("other-employer", "toimittajille").await;
        assert!(found.hits.is_empty() && found.also.is_empty(), "{found:?}");
    }

    async fn a_shut_door_hides_what_the_index_would_show(search: Search) {
        let (open, shut) = (search.note("Pilotti alkaa", "").await, search.note("Pilotti päättyy", "").await);
        search.shut(&shut);
        assert_eq!(search.finds("pilotti").await, [open.id]);
        let me = search.0.me("staff").await;
        let alike = search::similar("Milloin pilotti päättyy?", None, 5, &me, &search.0.app).await.unwrap();
        assert_eq!(alike.iter().map(|hit| hit.reference.id).collect::<Vec<_>>(), [open.id]);
    }

    async fn titles_come_first_then_the_newest(search: Search) {
        let old = search.note("Muistio", "Kotihoidon kierrosta puhuttiin").await;
        search.0.it_is("2021-10-05T08:00");
        let new = search.note("Toinen muistio", "Kotihoito jatkuu").await;
        search.0.it_is("2021-10-04T08:00");
        let title = search.note("Kotihoidon muutos", "").await;
        assert_eq!(search.finds("kotihoito").await, [title.id, new.id, old.id]);
    }

    async fn a_hit_says_why(search: Search) {
        search.note("Kuka <b>johtaa</b>?", "Nimet selviävät, kun lähiesihenkilöiden haku päättyy & päätökset on tehty.").await;
        let found = search.find("esihenkilö").await;
        assert_eq!(found.hits[0].why, ["lähiesihenkilöiden"]);
        assert_eq!(found.hits[0].title().0, "Kuka &lt;b&gt;johtaa&lt;/b&gt;?");
        let excerpt = found.hits[0].excerpt().0.to_owned();
        assert!(excerpt.contains("<mark>lähiesihenkilöiden</mark> haku päättyy &amp; päätökset"), "{excerpt}");
        let found = search.find("esihenkilo").await;
        assert_eq!((found.misspelt, found.also), (vec!["esihenkilo".to_owned()], vec!["lähiesihenkilöiden".to_owned()]));
        let found = search.find("papukaija").await;
        assert_eq!((found.hits.len(), found.missing), (0, vec!["papukaija".to_owned()]));
    }

    async fn the_reader_gets_their_language(search: Search) {
        let mut title = Texts::one(Lang::Fi, "Lomat siirtyvät");
        title.set(Lang::from_code("sv").unwrap(), "Semestrarna följer med");
        let note = web::Reference::new("note", store::Id::now_v7());
        search.put(&note, &title, &Texts::default(), &[Reader::Everybody]).await;
        let found = search.find("semester").await;
        assert_eq!((found.hits[0].title().0, found.hits[0].title_language()), ("<mark>Semestrarna</mark> följer med", "sv"));
        assert_eq!(search.find("loma").await.hits[0].title_language(), "fi");
    }

    async fn a_kind_narrows_and_pages_follow_each_other(search: Search) {
        for number in 0..45 {
            search.note(&format!("Tiedote {number}"), "asia").await;
        }
        let letter = search.note_for("letter", Lang::Fi, "Tiedote kirjeenä", "", &[Reader::Everybody]).await;
        let (me, app) = (search.0.me("staff").await, &search.0.app);
        let only = search::find("tiedote", Some("letter"), 0, &me, app).await.unwrap();
        assert_eq!(ids(&only), [letter.id]);
        let mut seen = vec![];
        for (page, many, has_more) in [(0, 20, true), (1, 20, true), (2, 6, false), (3, 0, false), (usize::MAX, 0, false)] {
            let found = search::find("tiedote", None, page, &me, app).await.unwrap();
            assert_eq!((found.hits.len(), found.has_more), (many, has_more), "page {page}");
            seen.extend(ids(&found));
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 46);
    }

    async fn nothing_that_is_typed_is_an_error(search: Search) {
        let note = search.note("Muistio K7", "NEAR OR AND NOT \"lainaus\" 'toinen' a* ^b c:d").await;
        let me = search.0.me("staff").await;
        let long = "työvuoro".repeat(1300);
        let many: String = (0..2000).map(|number| format!("sana{number} ")).collect();
        for words in [
            "", " ", "\0", "\"", "'", "''", "\" OR 1=1 --", "K7\"", "'; DROP TABLE person; --", "NEAR(a b)", "a* ^b c:d",
            "(((", ")", "tokens : x", "*", "-", "--", "%", "_", "\\", "🦊", "\u{202e}K7", "a\u{308}\u{308}\u{308}", "&|!<->",
            "AND", "OR", "NOT", "K7 AND", "\u{feff}", "Å", "ß", "İ", long.as_str(), many.as_str(),
        ] {
            search::find(words, None, 0, &me, &search.0.app).await.unwrap_or_else(|error| panic!("{words:?}: {error}"));
            search::find(words, Some(words), 1, &me, &search.0.app).await.unwrap_or_else(|error| panic!("{words:?}: {error}"));
            search::similar(words, None, 5, &me, &search.0.app).await.unwrap_or_else(|error| panic!("{words:?}: {error}"));
            search.note(words, words).await;
        }
        assert_eq!(search.finds("k7 lainaus").await, [note.id]);
    }

    async fn what_is_alike_is_shown_while_one_writes(search: Search) {
        let asked = search.note("Kuka on esihenkilöni hyvinvointialueella?", "Siirryn kotihoitoon, enkä tiedä, kuka minua johtaa.").await;
        for (title, body) in [
            ("Miten lomat siirtyvät?", "Kertyneet lomat"),
            ("Palkanmaksu", "Milloin palkka maksetaan hyvinvointialueella?"),
            ("Työvuorojen suunnittelu", "Kuka suunnittelee vuorot?"),
        ] {
            search.note(title, body).await;
        }
        let me = search.0.me("staff").await;
        for text in [
            "Kuka on minun esihenkilö kun siirryn hyvinvointialueelle",
            "kuka mahtaa olla esihenk",
            "En tiedä kuka on esihenkilöni ensi vuonna hyvinvointialueella",
        ] {
            let begun = Instant::now();
            let alike = search::similar(text, None, 3, &me, &search.0.app).await.unwrap();
            assert_eq!(alike.first().map(|hit| hit.reference.id), Some(asked.id), "{text}");
            assert!(begun.elapsed().as_secs() < 2, "{:?}", begun.elapsed());
        }
        let alike = search::similar("Saako pysäköinti maksaa?", None, 3, &me, &search.0.app).await.unwrap();
        assert!(alike.iter().all(|hit| hit.reference.id != asked.id), "{alike:?}");
    }

    async fn the_page_shows_it_and_keeps_what_was_typed(search: Search) {
        search.note("Lähiesihenkilöt", "Lähiesihenkilöt nimetään keväällä.").await;
        let mut nurse = search.0.visitor("staff").await;
        nurse.get("/search").await.is_ok();
        let page = nurse.get("/search?q=esihenkil%C3%B6iden").await;
        page.is_ok().says("<mark>Lähiesihenkilöt</mark> nimetään").says("esihenkilöiden").says("Löytyi sanalla");
        nurse.get("/search?q=%00%22'()&kind=%22&page=-1").await.is_ok();
        nurse.get("/search?q=papukaija").await.is_ok().says("papukaija").says("ei löytynyt mitään");
        search.0.visitor("nobody").await.get("/search?q=esihenkil%C3%B6").await.never_says("Lähiesihenkilöt");
    }
}
