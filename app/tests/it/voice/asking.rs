//! A nurse asks, or finds that it has been asked.

use super::{Here, answer, ask, hears, publish, published, theme};
use testing::on_both;

const NAME: &str = "Kuka on esihenkilöni hyvinvointialueella?";

on_both! {
    async fn a_nurse_asks_and_is_answered(house: Here) {
        let question = ask(&house, "staff", NAME, "name").await;
        house.visitor("staff").await.get(&question).await.is_ok().says(NAME).says("Kun toimittaja on julkaissut sen");
        assert_eq!(hears(&house, "coordinator").await, ["voice-awaits-acknowledging"]);
        assert_eq!(hears(&house, "editor").await, ["voice-awaits-publishing"]);
        house.visitor("colleague").await.get(&question).await.is_missing();

        publish(&house, &question).await;
        house.visitor("colleague").await.get(&question).await.is_ok().says(NAME).says("Heli Hoitaja");
        house.visitor("colleague").await.get("/voice").await.is_ok().says(NAME);
        assert!(hears(&house, "editor").await.is_empty());

        answer(&house, &question, "Nykyinen esihenkilösi siihen asti.").await;
        house.work().await;
        house.visitor("colleague").await.get(&question).await.is_ok().says("Nykyinen esihenkilösi siihen asti.").says("Maija Muutosjohtaja").says("muutosjohtaja");
        assert!(hears(&house, "coordinator").await.is_empty());
        assert!(hears(&house, "staff").await.contains(&"voice-news-answer".to_owned()));
    }

    async fn what_is_asked_already_is_shown_before_it_is_sent_and_followed_by_a_press(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let mut night = house.visitor("colleague").await;
        night.get("/voice/similar?q=kuka+on+esihenkil%C3%B6ni").await.is_ok().says(NAME).says(&question);
        let theme = theme(&house, "Palkka").await.to_string();
        let fields = [("kind", "question"), ("name", "Kuka mahtaa olla esihenkilöni?"), ("theme", &theme), ("as", "name"), ("once", &theme)];
        let shown = night.post("/voice", &fields).await;
        shown.is(422).says("Onko tätä jo kysytty?").says(NAME);
        assert_eq!(house.count("SELECT count(*) FROM question").await, 1, "nothing is asked yet");

        night.post(format!("{question}/waiting"), &[("waiting", "yes")]).await.is_sent_to(&question);
        night.post(format!("{question}/waiting"), &[("waiting", "yes")]).await.is_sent_to(&question);
        assert_eq!(house.count("SELECT count(*) FROM following").await, 2, "the asker and the one who waits, once");
        answer(&house, &question, "Kerromme 15.12.").await;
        house.work().await;
        assert_eq!(hears(&house, "colleague").await, ["voice-news-answer"]);
        night.get("/following").await.is_ok().says(NAME);

        let again = [("kind", "question"), ("name", "Kuka mahtaa olla esihenkilöni?"), ("theme", &theme), ("as", "name"), ("once", &theme), ("seen", "Kuka mahtaa olla esihenkilöni?")];
        night.post("/voice", &again).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM question").await, 2, "whoever means something else asks");
    }

    async fn a_form_that_lacks_something_says_what_to_do_and_loses_nothing(house: Here) {
        theme(&house, "Palkka").await;
        let mut nurse = house.visitor("staff").await;
        let sent = nurse.post("/voice", &[("kind", "concern"), ("name", ""), ("body", "Pelkään, että tiimi hajoaa.")]).await;
        sent.is(422).says("Pelkään, että tiimi hajoaa.").says("Kirjoita asiasi yhdellä lauseella.").says("Valitse aihe.").says("Valitse, kysytkö nimelläsi vai luottamuksellisesti.");
        let long = "a".repeat(201);
        nurse.post("/voice", &[("kind", "idea"), ("name", &long), ("as", "name")]).await.is(422).says("Lyhennä lause");
        nurse.post("/voice", &[("kind", "idea"), ("name", "Ajatus"), ("as", "name"), ("theme", "0193f2a1-7a2e-7000-8000-000000000001")]).await.is(422).says("Tästä aiheesta ei voi enää kysyä");
        assert_eq!(house.count("SELECT count(*) FROM question").await, 0);
    }

    async fn before_sending_one_reads_who_sees_who_answers_and_what_belongs_elsewhere(house: Here) {
        theme(&house, "Palkka").await;
        house.visitor("staff").await.get("/voice/new").await.is_ok()
            .says("Luottamuksellinen: nimesi näkee vain muutoskoordinaattori. Se tallennetaan, jotta saat vastauksen.")
            .says("vastaa Maija Muutosjohtaja")
            .says("Ilmoitatko väärinkäytöksestä, vaaratapahtumasta, häirinnästä tai asiakasturvallisuuden puutteesta?")
            .says("/help");
    }

    async fn the_list_is_cut_by_theme_state_and_words(house: Here) {
        let open = published(&house, "staff", NAME, "name").await;
        let done = published(&house, "agent", "Saako lomat pitää kesällä?", "name").await;
        answer(&house, &done, "Saa.").await;
        let mut reader = house.visitor("colleague").await;
        reader.get("/voice?state=open").await.is_ok().says(&open).never_says(&done);
        reader.get("/voice?state=closed").await.is_ok().says(&done).never_says(&open);
        reader.get("/voice?q=lomat").await.is_ok().says(&done).never_says(&open);
        reader.get("/voice?kind=idea").await.is_ok().says("Näillä rajauksilla ei löytynyt mitään");
        house.visitor("agent").await.get("/voice?whose=mine").await.is_ok().says(&done).never_says(&open);
        reader.get("/voice?theme=x&state=y&kind=z&whose=%27&before=0").await.is_ok();
    }
}
