//! What the network chooses for itself: kept, seen at once, refused in words when it can't be, and taken back.

use crate::world::Staffed;
use people::network::{Colour, HelpLinks, Languages, Look, Names, stylesheet_named};
use store::setting::Change;
use store::{Id, Setting, sql};
use testing::{House, on_both};

const BASE: &str = "/admin/settings";

async fn changes(name: &str, house: &House) -> Vec<Id> {
    Change::of(name, house.app.store.read()).await.unwrap().into_iter().map(|change| change.id).collect()
}

/// What a form of the languages sends: offered, then content by code.
fn languages<'f>(offered: &[&'f str], content: &[(&'f str, &'f str)]) -> Vec<(String, &'f str)> {
    let offered = offered.iter().map(|code| (format!("offered-{code}"), "yes"));
    offered.chain(content.iter().map(|(code, way)| (format!("content-{code}"), *way))).collect()
}

fn fields<'f>(pairs: &'f [(String, &'f str)]) -> Vec<(&'f str, &'f str)> {
    pairs.iter().map(|(name, text)| (name.as_str(), *text)).collect()
}

on_both! {
    async fn a_role_is_called_what_the_network_calls_it(house: Staffed) {
        let (mut admin, mut agent) = (house.visitor("admin").await, house.visitor("agent").await);
        let page = format!("{BASE}/names");
        agent.get("/").await.is_ok().says("muutosagentti");
        let names = [("role-agent-fi", "digitsemppari"), ("role-agent-sv", "digiledsagare"), ("level-1-fi", "toimialue"), ("role-coach-fi", "")];
        admin.post(&page, &names).await.is_sent_to(&page);
        agent.get("/").await.is_ok().says("· digitsemppari").never_says("muutosagentti");
        agent.post("/language", &[("language", "sv"), ("back", "/")]).await;
        agent.get("/").await.is_ok().says("digiledsagare");
        agent.post("/language", &[("language", "en"), ("back", "/")]).await;
        agent.get("/").await.is_ok().says("change agent");

        let kept = house.app.store.setting::<Names>().await;
        assert_eq!(kept.roles.len(), 1, "empty fields are our names");
        assert_eq!(kept.of_level(0).exactly(words::Lang::Fi), "toimialue");
        admin.get(&page).await.is_ok().says("muutosagentti: digitsemppari").says("Paavo Pääkäyttäjä");
    }

    async fn two_roles_of_one_name_are_refused_in_words_and_what_was_typed_stays(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let page = format!("{BASE}/names");
        let long = "x".repeat(41);
        let answer = admin.post(&page, &[("role-coach-fi", "Muutosagentti"), ("role-agent-sv", &long)]).await;
        answer.is(422).says("Kahdella roolilla on tämä nimi").says("enintään 40 merkkiin").says("Muutosagentti").says(&long);
        assert_eq!(house.count("SELECT count(*) FROM setting").await, 0);
    }

    async fn a_language_that_the_house_does_not_speak_is_added_for_content(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let page = format!("{BASE}/languages");
        let ways = [("fi", "must"), ("sv", "may"), ("en", "no")];
        let mut sent = languages(&["fi", "sv"], &ways);
        sent.extend([("new-code".to_owned(), "se"), ("new-name".to_owned(), "Davvisámegiella")]);
        admin.post(&page, &fields(&sent)).await.is_sent_to(&page);
        let kept = house.app.store.setting::<Languages>().await;
        let codes = |all: Vec<words::Lang>| all.into_iter().map(words::Lang::code).collect::<Vec<_>>();
        assert_eq!(codes(kept.offered()), ["fi", "sv", "se"]);
        assert_eq!((codes(kept.content()), codes(kept.required())), (vec!["fi", "sv", "se"], vec!["fi"]));

        // It can be chosen for reading, and written in; English can no longer.
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get("/coaching/programmes/new").await.is_ok().says("name=\"name-se\"").says("Davvisámegiella").never_says("name-en\"");
        let half = [("name-sv", "Förändringscoachning"), ("about-sv", "Sju träffar")];
        coordinator.post("/coaching/programmes", &half).await.is(422).says("Kirjoita tämä myös tällä kielellä: Suomi");
        let texts = [("name-fi", "Muutosvalmennus"), ("name-se", "Nuppástushárjehus"), ("about-fi", "Seitsemän tapaamista")];
        let kept = coordinator.post("/coaching/programmes", &texts).await;
        let programme = kept.is(303).header("location").to_owned();
        coordinator.get(&programme).await.is_ok().says("Muutosvalmennus").never_says("Nuppástushárjehus");
        coordinator.post("/language", &[("language", "se"), ("back", "/")]).await.is(303);
        coordinator.get(&programme).await.is_ok().says("Nuppástushárjehus").says("lang=\"se\"").says("<html lang=\"fi\"");
        coordinator.post("/language", &[("language", "en"), ("back", "/")]).await.is(400);

        // A language that is put away keeps what was written in it, also through an edit.
        let mut sent = languages(&["fi", "sv"], &ways);
        sent.push(("content-se".to_owned(), "no"));
        admin.post(&page, &fields(&sent)).await.is_sent_to(&page);
        coordinator.get(&programme).await.is_ok().says("Muutosvalmennus");
        coordinator.get(format!("{programme}/edit")).await.is_ok().says("Nuppástushárjehus");
    }

    async fn a_language_list_that_nobody_could_read_is_refused(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let page = format!("{BASE}/languages");
        admin.post(&page, &[]).await.is(422).says("ainakin yksi kieli, jolla sivuja").says("ainakin yksi kieli, jolla saa kirjoittaa");
        let good = languages(&["fi"], &[("fi", "may")]);
        for (code, name) in [("saame", "Davvisámegiella"), ("SE ", ""), ("fi", "Suomi"), ("s<", "x")] {
            let mut sent = good.clone();
            sent.extend([("new-code".to_owned(), code), ("new-name".to_owned(), name)]);
            admin.post(&page, &fields(&sent)).await.is(422);
        }
        assert_eq!(house.count("SELECT count(*) FROM setting").await, 0);
    }

    async fn a_colour_is_worn_by_every_page_and_a_pale_one_is_refused_with_the_nearest_that_is_read(house: Staffed) {
        let (mut admin, mut nobody) = (house.visitor("admin").await, house.visitor("nobody").await);
        let page = format!("{BASE}/look");
        let pale = admin.post(&page, &[("colour", "#FFCC00"), ("word", "muutos")]).await;
        pale.is(422).says("liian vaalea").says("Kontrasti on 1,").says("#ffcc00").says("muutos");
        let nearest = pale.text().split("name=\"nearest\" value=\"").nth(1).expect("an offer")[..7].to_owned();
        assert!(Colour::parse(&nearest).expect("a colour").is_read_with_white(), "{nearest}");
        nobody.get("/sign-in").await.is_ok().never_says("/look/");

        admin.post(&page, &[("colour", "#ffcc00"), ("nearest", &nearest), ("word", "muutos")]).await.is_sent_to(&page);
        let worn = format!("/look/{}", stylesheet_named(Colour::parse(&nearest).expect("a colour")));
        nobody.get("/sign-in").await.is_ok().says(&format!("<link rel=\"stylesheet\" href=\"{worn}\">")).says(">muutos</a>");
        let style = nobody.get(&worn).await;
        style.is_ok().says(&format!("--ds-color-accent-base-default:{nearest}")).says("prefers-color-scheme:dark");
        assert!(style.header("content-type").starts_with("text/css") && style.header("cache-control").contains("immutable"));

        for wrong in ["/look/ffcc00-0000000000000000.css", "/look/0f5f5c.css", "/look/x", "/look/0f5f5c-0000000000000000.css"] {
            nobody.get(wrong).await.is_missing();
        }
        for wrong in ["sininen", "#12", "red;}body{display:none}"] {
            admin.post(&page, &[("colour", wrong)]).await.is(422).says("kuudella merkillä");
        }
    }

    async fn the_page_of_help_names_the_organisations_own_channels(house: Staffed) {
        let (mut admin, mut nobody) = (house.visitor("admin").await, house.visitor("nobody").await);
        nobody.get("/help").await.is_ok().says("112").says("Kanavia ei ole vielä lisätty");
        nobody.get("/sign-in").await.is_ok().says("href=\"/help\"");
        let page = format!("{BASE}/help");
        let links = [
            ("misconduct-name-fi", "Sisäinen ilmoituskanava"),
            ("misconduct-address", "https://ilmoitus.koivula.example/kanava"),
            ("harassment-phone", "06 123 4567"),
        ];
        admin.post(&page, &links).await.is_sent_to(&page);
        let help = nobody.get("/help").await;
        help.is_ok().says("href=\"https://ilmoitus.koivula.example/kanava\"").says("Sisäinen ilmoituskanava").says("href=\"tel:061234567\"");
        help.says("rel=\"noreferrer\"").never_says("Kanavia ei ole vielä lisätty");
        for wrong in ["javascript:alert(1)", "http://ilmoitus.example", "https://a b.example", "//evil.example"] {
            admin.post(&page, &[("misconduct-address", wrong)]).await.is(422).says("alkaa https://");
        }
        admin.post(&page, &[("duty-name-fi", "Ilmoitus")]).await.is(422).says("Lisää osoite tai puhelinnumero");
        assert_eq!(changes(HelpLinks::NAME, &house).await.len(), 1);
    }

    async fn a_change_is_taken_back_and_the_history_tells_who_did_what(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let page = format!("{BASE}/look");
        admin.post(&page, &[("colour", "#5b2d7b"), ("word", "")]).await.is_sent_to(&page);
        house.it_is("2021-10-04T13:10");
        admin.post(&page, &[("colour", "#0062ba"), ("word", "muutos")]).await.is_sent_to(&page);
        let first = *changes(Look::NAME, &house).await.last().expect("a change");
        let to = format!("{BASE}/changes/{first}/restoration");
        admin.post(&to, &[]).await.is_sent_to(&page);
        assert_eq!(house.app.store.setting::<Look>().await.colour, "#5b2d7b");
        admin.get(&page).await.is_ok().says("Aiempi valinta on taas voimassa").says("#0062ba · muutos").says("Paavo Pääkäyttäjä");
        assert_eq!(changes(Look::NAME, &house).await.len(), 3);

        // The second press, and the same form sent again, change nothing.
        admin.post(&to, &[]).await.is_sent_to(&page);
        admin.post(&page, &[("colour", "#5b2d7b"), ("word", "")]).await.is_sent_to(&page);
        assert_eq!(changes(Look::NAME, &house).await.len(), 3);
        let by = sql!("SELECT DISTINCT changed_by FROM setting_change").all::<(Option<Id>,)>(house.app.store.read()).await;
        assert_eq!(by.unwrap(), [(Some(house.person("admin").await),)]);
    }

    async fn only_the_administrator_chooses(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        admin.get("/admin").await.is_ok().says(BASE);
        admin.get(BASE).await.is_ok().says("Yleisnimet käytössä");
        admin.post(format!("{BASE}/look"), &[("colour", "#5b2d7b")]).await.is(303);
        let change = changes(Look::NAME, &house).await[0];
        for who in ["agent", "coordinator", "leadership", "representative"] {
            let mut visitor = house.visitor(who).await;
            for page in ["", "/names", "/languages", "/look", "/help"] {
                visitor.get(format!("{BASE}{page}")).await.is_missing();
            }
            visitor.post(format!("{BASE}/look"), &[("colour", "#000000")]).await.is_missing();
            visitor.post(format!("{BASE}/changes/{change}/restoration"), &[]).await.is_missing();
        }
        assert_eq!(house.app.store.setting::<Look>().await.colour, "#5b2d7b");
    }
}
