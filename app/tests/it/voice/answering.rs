//! Answers by name and title; "we do not know yet" with everything that it must say; and the staff representative's remark.

use super::{Here, answer, ask, hears, not_decided, publish, published, theme};
use testing::on_both;

const NAME: &str = "Mikä järjestelmä meille tulee?";

on_both! {
    async fn not_decided_says_what_is_known_what_is_not_who_decides_and_when_we_return(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let mut answerer = house.visitor("answerer").await;
        answerer.get(format!("{question}/answer")).await.is_ok().says("Ei vielä päätetty").says("?state=not_decided");
        answerer.get(format!("{question}/answer?state=not_decided")).await.is_ok().says("Mitä emme vielä tiedä");
        let lacking = [("state", "not_decided"), ("known-fi", "Useita järjestelmiä on."), ("return-on", "2021-09-01")];
        answerer.post(format!("{question}/answer"), &lacking).await.is(422)
            .says("Useita järjestelmiä on.").says("Kirjoita, mitä emme vielä tiedä.").says("Kirjoita, kuka päättää.").says("Päivä on jo mennyt");
        assert_eq!(house.count("SELECT count(*) FROM answer").await, 0);

        not_decided(&house, &question, "2021-11-30").await;
        house.visitor("staff").await.get(&question).await.is_ok()
            .says("Ei vielä päätetty").says("Lähityöyhteisöt siirtyvät kokonaisina.").says("Aluevaltuusto 1.3.2022 jälkeen.")
            .says("marraskuuta").says("Siihen on 57 päivää").says("Entä jos lupaus ei pidä?");
        assert_eq!(hears(&house, "answerer").await, ["voice-awaits-return"]);
    }

    async fn the_promised_day_passes_and_everybody_sees_it_and_it_climbs(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        not_decided(&house, &question, "2021-10-08").await;
        house.it_is("2021-10-08T23:50");
        house.visitor("colleague").await.get(&question).await.is_ok().never_says("Lupauspäivä ylittynyt");
        house.it_is("2021-10-09T07:00");
        house.work().await;
        house.visitor("colleague").await.get(&question).await.is_ok().says("Lupauspäivä ylittynyt").says("Emme ole vielä palanneet. Päivä oli 8.10.2021");
        house.visitor("colleague").await.get("/voice?state=late").await.is_ok().says(&question);
        assert!(hears(&house, "answerer").await.contains(&"voice-awaits-late".to_owned()));
        assert!(!hears(&house, "coordinator").await.contains(&"voice-awaits-late".to_owned()));
        house.it_is("2021-10-15T07:00");
        house.work().await;
        assert!(hears(&house, "coordinator").await.contains(&"voice-awaits-late".to_owned()), "five working days later");
        assert!(!hears(&house, "representative").await.contains(&"voice-awaits-late".to_owned()));
        house.it_is("2021-10-22T07:00");
        house.work().await;
        assert!(hears(&house, "representative").await.contains(&"voice-awaits-late".to_owned()));

        not_decided(&house, &question, "2021-11-30").await;
        for who in ["answerer", "coordinator", "representative"] {
            assert!(!hears(&house, who).await.contains(&"voice-awaits-late".to_owned()), "{who}: a new day is an answer");
        }
        house.visitor("colleague").await.get(&question).await.is_ok().never_says("Emme ole vielä palanneet").says("Aiemmat vastaukset");
    }

    async fn each_kind_of_answer_says_what_it_must(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let mut answerer = house.visitor("answerer").await;
        let to = format!("{question}/answer");
        for (state, field, missing) in [
            ("answered", "words-fi", "Kirjoita vastaus."),
            ("declined", "words-fi", "Kirjoita, miksi asiaa ei toteuteta."),
            ("carried_out", "words-fi", "Kirjoita, mitä muuttui."),
            ("passed_on", "passed-to", "Kirjoita, kenelle asia siirtyi."),
            ("in_cooperation", "representatives", "Nimeä henkilöstön edustajat."),
            ("not_decided", "return-on", "Anna päivä."),
        ] {
            let sent = answerer.post(&to, &[("state", state), (field, "")]).await;
            sent.is(422).says(missing);
        }
        answerer.post(&to, &[("state", "merged"), ("words-fi", "x")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM answer").await, 0);

        let passed = [("state", "passed_on"), ("words-fi", "Kone on lainassa."), ("passed-to", "Teijo Tietohallinto"), ("return-on", "13.10.2021")];
        answerer.post(&to, &passed).await.is_sent_to(&question);
        answerer.get(&question).await.is_ok().says("Siirretty eteenpäin").says("Teijo Tietohallinto").says("lokakuuta");
        let handled = [("state", "in_cooperation"), ("words-fi", "Vaihtoehdot ovat esillä."), ("representatives", "Lasse Luottamusmies"), ("return-on", "2021-10-26")];
        answerer.post(&to, &handled).await.is_sent_to(&question);
        answerer.get(&question).await.is_ok().says("Käsitellään yhteistoiminnassa").says("Lasse Luottamusmies");
        answerer.post(&to, &[("state", "carried_out"), ("words-fi", "Kaksi konetta lisää 1.11.")]).await.is_sent_to(&question);
        answerer.get(&question).await.is_ok().says("Toteutettu").says("Kaksi konetta lisää").never_says("Entä jos lupaus ei pidä?");
    }

    async fn somebody_takes_it_by_name_and_title_and_its_asker_knows(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let answerer = house.person("answerer").await.to_string();
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get(format!("{question}/taking")).await.is_ok().says("Maija Muutosjohtaja");
        coordinator.post(format!("{question}/taking"), &[("owner", "x")]).await.is(422).says("Valitse, kuka vastaa.");
        coordinator.post(format!("{question}/taking"), &[("owner", &answerer)]).await.is_sent_to(&question);
        house.work().await;
        coordinator.get(&question).await.is_ok().says("Otettu vastattavaksi").says("Maija Muutosjohtaja on ottanut kysymyksen vastattavaksi");
        assert_eq!(hears(&house, "answerer").await, ["voice-awaits-answer"]);
        assert!(hears(&house, "staff").await.contains(&"voice-news-taken".to_owned()));
        assert!(hears(&house, "coordinator").await.is_empty());
        house.visitor("staff").await.post(format!("{question}/taking"), &[("owner", &answerer)]).await.is_forbidden();
        house.visitor("staff").await.post(format!("{question}/answer"), &[("state", "answered")]).await.is_forbidden();
    }

    async fn a_representative_remarks_by_name_before_and_after_an_answer_is_published(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let draft = [("state", "answered"), ("words-fi", "Vastaus on sama kaikille."), ("first", "representatives")];
        house.visitor("answerer").await.post(format!("{question}/answer"), &draft).await.is_sent_to(&question);
        house.visitor("staff").await.get(&question).await.is_ok().never_says("Vastaus on sama kaikille.");
        house.visitor("supervisor").await.get(&question).await.is_ok().never_says("Vastaus on sama kaikille.");
        assert_eq!(hears(&house, "representative").await, ["voice-awaits-remark"]);

        let mut representative = house.visitor("representative").await;
        let page = representative.get(&question).await;
        page.is_ok().says("Vastaus on sama kaikille.").says("Luonnos");
        let remark = between(&page.text(), "action=\"/voice/answers/", "/remark\"");
        let remark = format!("/voice/answers/{remark}/remark");
        representative.post(&remark, &[("remark", "Tarkistakaa lomat.")]).await.is_sent_to(&question);
        assert!(hears(&house, "representative").await.is_empty());
        house.visitor("answerer").await.get(&question).await.is_ok().says("Tarkistakaa lomat.");
        house.visitor("staff").await.get(&question).await.is_ok().never_says("Tarkistakaa lomat.");
        house.visitor("staff").await.post(&remark, &[("remark", "Minäkin.")]).await.is_missing();

        let release = remark.replace("/remark", "/release");
        house.visitor("answerer").await.post(&release, &[]).await.is_sent_to(&question);
        house.visitor("answerer").await.post(&release, &[]).await.is_sent_to(&question);
        house.work().await;
        house.visitor("staff").await.get(&question).await.is_ok().says("Vastaus on sama kaikille.").says("Tarkistakaa lomat.").says("Lasse Luottamusmies");
        representative.post(&remark, &[("remark", "Muutoksista neuvotellaan aina erikseen.")]).await.is_sent_to(&question);
        house.work().await;
        house.visitor("staff").await.get(&question).await.is_ok().says("Muutoksista neuvotellaan aina erikseen.");
        assert!(hears(&house, "staff").await.contains(&"voice-news-remarked".to_owned()));
        house.visitor("staff").await.post(&remark, &[("remark", "Minäkin.")]).await.is_forbidden();
    }

    async fn a_representative_sees_what_is_in_cooperation_before_it_is_published(house: Here) {
        let question = ask(&house, "staff", "Yhdistetäänkö tiimit?", "confidential").await;
        let mut representative = house.visitor("representative").await;
        representative.get(&question).await.is_missing();
        let handled = [("state", "in_cooperation"), ("words-fi", "Esillä 26.10."), ("representatives", "Lasse Luottamusmies"), ("return-on", "2021-10-26")];
        house.visitor("answerer").await.post(format!("{question}/answer"), &handled).await.is_sent_to(&question);
        representative.get(&question).await.is_ok().says("Yhdistetäänkö tiimit?").never_says("Heli Hoitaja");
        representative.get("/voice").await.is_ok().says(&question);
        house.visitor("colleague").await.get(&question).await.is_missing();
    }

    async fn an_idea_becomes_a_theme_and_the_way_from_it_stays(house: Here) {
        let theme = theme(&house, "Osallisuus").await.to_string();
        let fields = [("kind", "idea"), ("name", "Viestit valmiina A4:nä"), ("theme", &theme), ("as", "name"), ("once", &theme), ("seen", "x")];
        let idea = house.visitor("staff").await.post("/voice", &fields).await.is(303).header("location").to_owned();
        publish(&house, &idea).await;
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get(format!("{idea}/theme")).await.is_ok().says("Viestit valmiina A4:nä");
        coordinator.post(format!("{idea}/theme"), &[("name-fi", "")]).await.is(422).says("Anna aiheelle nimi.");
        coordinator.post(format!("{idea}/theme"), &[("name-fi", "Viestit seinälle")]).await.is_sent_to(&idea);
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM theme").await, 2);
        assert!(hears(&house, "staff").await.contains(&"voice-news-became".to_owned()));
        house.visitor("answerer").await.post(format!("{idea}/theme"), &[("name-fi", "Oma")]).await.is_forbidden();
        let question = published(&house, "staff", "Kuka vastaa?", "name").await;
        coordinator.post(format!("{question}/theme"), &[("name-fi", "Oma")]).await.is_forbidden();
    }

    async fn answering_twice_keeps_both_and_shows_the_newest(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        answer(&house, &question, "Ensimmäinen vastaus.").await;
        house.it_is("2021-10-05T09:00");
        answer(&house, &question, "Tarkempi vastaus.").await;
        let page = house.visitor("staff").await.get(&question).await.text();
        assert!(page.find("Tarkempi vastaus.") < page.find("Ensimmäinen vastaus."));
    }
}

/// The first stretch between two texts.
pub fn between(text: &str, before: &str, after: &str) -> String {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("no {before}")).1;
    rest.split_once(after).unwrap_or_else(|| panic!("no {after}")).0.rsplit('"').next().unwrap_or_default().to_owned()
}
