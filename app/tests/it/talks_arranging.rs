//! Templates of discussions and seasons: taken into use with a press, asked otherwise in a new version, opened for everybody.

use crate::voice::hears;
use crate::world::Staffed;
use forms::Version;
use store::{Id, sql};
use talks::cycle::Cycle;
use talks::template::Template;
use testing::{House, Part, on_both};

/// Personnel services take the ready template of two into use; its address.
pub async fn taken(house: &House) -> String {
    taken_as(house, "pair").await
}

pub async fn taken_as(house: &House, kind: &str) -> String {
    let once = house.app.clock.new_id().to_string();
    let kept = house.visitor("hr").await.post("/talks/templates", &[("ready", kind), ("once", &once)]).await;
    kept.is(303).header("location").to_owned()
}

/// They open a season with it, from the first of September to the end of June; it.
pub async fn opened(house: &House, template: &str, name: &str) -> Cycle {
    let (once, id) = (house.app.clock.new_id(), id_of(template).to_string());
    let fields = [
        ("once", once.to_string()),
        ("template", id),
        ("name-fi", name.to_owned()),
        ("begins-on", "2021-09-01".to_owned()),
        ("ends-on", "2022-06-30".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
    house.visitor("hr").await.post("/talks/cycles", &fields).await.is_sent_to("/talks/cycles");
    Cycle::find(once, house.app.store.read()).await.unwrap().expect("a season")
}

pub fn id_of(address: &str) -> Id {
    address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

async fn template(house: &House, address: &str) -> Template {
    Template::find(id_of(address), house.app.store.read()).await.unwrap().expect("a template")
}

async fn questions(house: &House, address: &str) -> Version {
    Version::find(template(house, address).await.form_version_id, house.app.store.read()).await.unwrap()
}

/// The first part as it is sent when its first question is asked otherwise.
fn first_part<'f>(ask: &'f str, seen: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let fields = [
        ("at", "1"),
        ("seen", seen),
        ("rows", "3"),
        ("name-fi", "Missä mennään"),
        ("q0-key", "s1q1"),
        ("q0-ask-fi", ask),
        ("q0-way", "text"),
        ("q0-way", "speech"),
        ("q1-key", "s1q2"),
        ("q1-ask-fi", "Mikä vei enemmän voimia kuin piti?"),
        ("q1-way", "text"),
    ];
    [&fields[..], more].concat()
}

on_both! {
    async fn one_press_takes_the_ready_template_into_use_in_three_languages(house: Staffed) {
        let mut hr = house.visitor("hr").await;
        hr.get("/talks/templates").await.is_ok().says("Ota käyttöön").says("Ryhmäkehityskeskustelu");
        let once = house.app.clock.new_id().to_string();
        let pressed = [("ready", "pair"), ("once", once.as_str())];
        let address = hr.post("/talks/templates", &pressed).await.is(303).header("location").to_owned();
        hr.post("/talks/templates", &pressed).await.is_sent_to(&address);
        let page = hr.get(&address).await;
        page.is_ok().says("Kehityskeskustelu").says("Missä olet parhaimmillasi?").says("versio 1").says("Oma vaikuttamistapa");
        let kept = questions(&house, &address).await;
        assert_eq!(kept.body.0.sections.len(), 8);
        assert!(kept.body.0.questions().all(|question| ["fi", "sv", "en"].iter().all(|lang| question.ask.0.contains_key(*lang))));
        let all = Template::of_employer(house.me("hr").await.employer_id, house.app.store.read()).await.unwrap();
        assert_eq!(all.len(), 1, "two presses take one into use");
        let group = taken_as(&house, "group").await;
        hr.get(&group).await.is_ok().says("Missä me olemme parhaimmillamme?");
    }

    async fn it_is_called_as_it_is_called_here(house: Staffed) {
        let mut hr = house.visitor("hr").await;
        let fields = [("called-fi", "Onnistumiskeskustelu"), ("called-sv", "Framgångssamtal"), ("kind", "pair"), ("months", "4")];
        hr.post("/talks/templates", &[("kind", "pair"), ("months", "13")]).await.is(422).says("Anna keskustelulle nimi.");
        let address = hr.post("/talks/templates", &fields).await.is(303).header("location").to_owned();
        hr.get(&address).await.is_ok().says("Onnistumiskeskustelu").says("4 kuukauden kuluttua");
        hr.post(format!("{address}/edit"), &[("called-fi", "Tavoitekeskustelu"), ("months", "6")]).await.is_sent_to(&address);
        assert_eq!(template(&house, &address).await.called.0.exactly(words::Lang::Fi), "Tavoitekeskustelu");
        let cycle = opened(&house, &address, "Tavoitteet 2022").await;
        let agent = house.person("agent").await.to_string();
        let asked = [("cycle", cycle.id.to_string()), ("person", agent)];
        let asked: Vec<(&str, &str)> = asked.iter().map(|(name, text)| (*name, text.as_str())).collect();
        house.visitor("supervisor").await.post("/talks", &asked).await.is(303);
        house.visitor("agent").await.get("/talks").await.is_ok().says("Tavoitekeskustelu").never_says("Kehityskeskustelu<");
    }

    async fn a_changed_question_is_a_new_version_and_what_is_under_way_keeps_its_own(house: Staffed) {
        let address = taken(&house).await;
        let before = questions(&house, &address).await;
        let cycle = opened(&house, &address, "Kehityskeskustelut 2021–2022").await;
        let talk = crate::talks_season::asked(&house, &cycle, "agent").await;
        let mut agent = house.visitor("agent").await;
        let preparation = format!("/talks/{talk}/preparation");
        let draft = [Part::Text("s1q1-way", "text"), Part::Text("s1q1-text", "Oppimistuokioista.")];
        agent.sends(&preparation, &draft).await.is(303);
        let mut hr = house.visitor("hr").await;
        let seen = before.id.to_string();
        let section = format!("{address}/section");
        hr.get(format!("{section}?at=1")).await.is_ok().says("Mistä olet kuluneella kaudella iloinen?");
        let changed = first_part("Mikä on sujunut?", &seen, &[]);
        hr.post(&section, &changed).await.is_sent_to(&address);
        let after = questions(&house, &address).await;
        assert_eq!((after.number, after.form_id), (2, before.form_id));
        hr.get(&address).await.is_ok().says("Mikä on sujunut?").says("versio 2");
        assert_eq!(after.body.0.sections[0].questions[0].key, "s1q1", "its key stays, and so a draft");
        assert_eq!(after.body.0.sections[0].questions[0].ways().len(), 2);
        let kept: (Id,) = sql!("SELECT form_version_id FROM talk WHERE id = $1")
            .bind(talk).one(house.app.store.read()).await.unwrap();
        assert_eq!(kept.0, before.id);
        agent.get(&preparation).await.is_ok().says("Mistä olet kuluneella kaudella iloinen?").says("Oppimistuokioista.").never_says("Mikä on sujunut?");
        let later = crate::talks_season::asked(&house, &cycle, "colleague").await;
        house.visitor("colleague").await.get(format!("/talks/{later}/preparation")).await.is_ok().says("Mikä on sujunut?");
    }

    async fn a_second_window_with_older_questions_is_told_so_and_loses_nothing(house: Staffed) {
        let address = taken(&house).await;
        let seen = questions(&house, &address).await.id.to_string();
        let (mut hr, section) = (house.visitor("hr").await, format!("{address}/section"));
        hr.post(&section, &first_part("Mikä on sujunut?", &seen, &[])).await.is_sent_to(&address);
        let late = hr.post(&section, &first_part("Mikä ilahdutti?", &seen, &[])).await;
        late.is(422).says("Joku muu muutti kysymyksiä").says("Mikä ilahdutti?");
        assert_eq!(questions(&house, &address).await.number, 2);
    }

    async fn parts_are_added_moved_and_removed_and_the_last_one_stays(house: Staffed) {
        let address = taken(&house).await;
        let (mut hr, section) = (house.visitor("hr").await, format!("{address}/section"));
        let more = [("do", "more"), ("rows", "1"), ("name-fi", "Yötyö"), ("q0-ask-fi", "Miten yöt sujuvat?")];
        hr.post(&section, &more).await.is_ok().says("Kysymys 2").says("Miten yöt sujuvat?");
        hr.post(&section, &[("rows", "1")]).await.is(422).says("Anna osalle nimi.").says("Kirjoita ainakin yksi kysymys.");
        let added = [("rows", "1"), ("name-fi", "Yötyö"), ("q0-ask-fi", "Miten yöt sujuvat?"), ("q0-way", "speech")];
        hr.post(&section, &added).await.is_sent_to(&address);
        hr.post(&section, &[("at", "9"), ("do", "up")]).await.is_sent_to(&address);
        let names = |version: &Version| -> Vec<String> {
            version.body.0.sections.iter().map(|part| part.name.exactly(words::Lang::Fi).to_owned()).collect()
        };
        let version = questions(&house, &address).await;
        assert_eq!((names(&version)[7].as_str(), version.number), ("Yötyö", 3));
        for _ in 0..12 {
            hr.post(&section, &[("at", "1"), ("do", "remove")]).await.is_sent_to(&address);
        }
        assert_eq!(names(&questions(&house, &address).await), ["Yhdessä sovittua"]);
    }

    async fn a_question_of_pay_health_or_a_union_is_warned_of_before_it_is_kept(house: Staffed) {
        let address = taken(&house).await;
        let before = questions(&house, &address).await;
        let (mut hr, seen, section) = (house.visitor("hr").await, before.id.to_string(), format!("{address}/section"));
        for (ask, about) in [
            ("Oletko tyytyväinen palkkaasi?", "palkasta"),
            ("Onko sinulla sairauksia?", "terveydestä"),
            ("Kuulutko ammattiliittoon?", "järjestöjäsenyydestä"),
        ] {
            let warned = hr.post(&section, &first_part(ask, &seen, &[])).await;
            warned.is(422).says("näyttää kysyvän").says(about).says(ask);
            assert_eq!(questions(&house, &address).await.id, before.id, "{ask}: nothing is kept");
        }
        let read = first_part("Miten palkkaviestintä sujui?", &seen, &[("warned", "yes")]);
        hr.post(&section, &read).await.is_sent_to(&address);
        assert_eq!(questions(&house, &address).await.number, 2, "whoever has read the warning keeps the question");
    }

    async fn a_role_s_requirements_become_a_part_of_the_template(house: Staffed) {
        let (address, mut hr) = (taken(&house).await, house.visitor("hr").await);
        let once = house.app.clock.new_id().to_string();
        let role = hr.post("/talks/requirements", &[("once", once.as_str()), ("called-fi", "Lähihoitaja, kotihoito")]).await;
        let role = role.is(303).header("location").to_owned();
        let id = id_of(&role).to_string();
        let section = format!("{address}/section");
        hr.post(&section, &[("do", "role"), ("role", &id)]).await.is_sent_to(&address);
        assert_eq!(questions(&house, &address).await.number, 1, "nothing is asked of the role yet");
        let once = house.app.clock.new_id().to_string();
        let asked = [("once", once.as_str()), ("part", "encounter"), ("body-fi", "Kuuntelet loppuun ennen kuin neuvot.")];
        hr.post(format!("{role}/requirements"), &asked).await.is(303);
        hr.get(&address).await.is_ok().says("Lähihoitaja, kotihoito");
        hr.post(&section, &[("do", "role"), ("role", &id)]).await.is_sent_to(&address);
        let version = questions(&house, &address).await;
        assert_eq!((version.number, version.body.0.sections.len()), (2, 9));
        hr.get(&address).await.is_ok().says("Kuuntelet loppuun");
        hr.post(&section, &[("do", "role"), ("role", &id)]).await.is_sent_to(&address);
        assert_eq!(questions(&house, &address).await.number, 2, "it is there already");
    }

    async fn a_season_is_opened_and_supervisors_hear_of_it(house: Staffed) {
        let address = taken(&house).await;
        let mut hr = house.visitor("hr").await;
        let id = id_of(&address).to_string();
        let turned = [("template", id.as_str()), ("name-fi", "Kausi"), ("begins-on", "2022-01-01"), ("ends-on", "2021-12-31")];
        hr.post("/talks/cycles", &turned).await.is(422).says("Kausi ei voi päättyä ennen kuin se alkaa.").says("Kausi");
        hr.post("/talks/cycles", &[]).await.is(422).says("Anna kaudelle nimi.");
        opened(&house, &address, "Kehityskeskustelut 2021–2022").await;
        hr.get("/talks/cycles").await.is_ok().says("Kehityskeskustelut 2021–2022").says("auki");
        assert!(hears(&house, "supervisor").await.contains(&"arranging-news-opened".to_owned()));
        for who in ["agent", "leadership"] {
            let heard = hears(&house, who).await.contains(&"arranging-news-opened".to_owned());
            assert!(!heard, "{who} leads nobody, or not as a supervisor: the news would lead to a closed door");
        }
    }

    async fn a_template_laid_aside_opens_no_season_and_ends_none(house: Staffed) {
        let address = taken(&house).await;
        let cycle = opened(&house, &address, "Kehityskeskustelut 2021–2022").await;
        let mut hr = house.visitor("hr").await;
        hr.post(format!("{address}/retirement"), &[]).await.is_sent_to("/talks/templates");
        hr.get("/talks/cycles/new").await.is_ok().says("Ensin tarvitaan pohja");
        let id = id_of(&address).to_string();
        let fields = [("template", id.as_str()), ("name-fi", "Uusi"), ("begins-on", "2021-09-01"), ("ends-on", "2022-06-30")];
        hr.post("/talks/cycles", &fields).await.is(422);
        crate::talks_season::asked(&house, &cycle, "agent").await;
    }

    async fn personnel_services_and_the_administrator_arrange_and_nobody_else_does(house: Staffed) {
        let address = taken(&house).await;
        let pages = ["/talks/templates", "/talks/templates/new", "/talks/cycles", "/talks/cycles/new"];
        for page in pages {
            house.visitor("admin").await.get(page).await.is_ok();
            for who in ["supervisor", "coordinator", "leadership", "staff", "agent", "other-employer", "reader"] {
                house.visitor(who).await.get(page).await.is_forbidden();
            }
        }
        for who in ["supervisor", "coordinator", "agent"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(&address).await.is_forbidden();
            visitor.post(format!("{address}/section"), &[("do", "remove"), ("at", "1")]).await.is_forbidden();
            visitor.post(format!("{address}/retirement"), &[]).await.is_forbidden();
            visitor.post("/talks/cycles", &[]).await.is_forbidden();
        }
        house.visitor("other-employer").await.get(&address).await.is_missing();
        house.visitor("nobody").await.get(&address).await.is_sent_to_the_door();
    }
}
