//! Employers and units merge, people move, somebody acts for a supervisor: the same people go on, and the history tells.

use crate::world::{World, canary, one, submit_as, written};
use people::import::{self, Options};
use people::{Person, Post, fold};
use store::{Day, Id};
use testing::{Answer, House, Part, Visitor, on_both};
use words::{Lang, Words};

const HEADING: &str = "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy";
const MAPPING: &str = "vanha työnantaja;vanha yksikkö;vanha henkilönumero;uusi työnantaja;uusi yksikkö;uusi henkilönumero\n\
                       Koivulan sote;;;Kuusirannan alue;;\n\
                       Kuusiston kaupunki;;;Kuusirannan alue;;\n\
                       Koivulan sote;;101;Kuusirannan alue;;9101\n";

on_both! {
    async fn a_merger_in_the_middle_of_a_programme_leaves_everything_going(world: World) {
        let house = &world.house;
        let (mut admin, mut agent) = (house.visitor("admin").await, house.visitor("agent").await);
        let (before, mut coach) = (house.person("agent").await, house.visitor("coach").await);
        let merger = planned(&mut admin, "2021-10-06", MAPPING).await;
        admin.get(&merger).await.is_ok().says("Koivulan sote").says("Kuusirannan alue").says("Odottaa vahvistustasi");
        admin.post(format!("{merger}/confirmation"), &[]).await.is_sent_to(&merger);
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM unit WHERE became_id IS NOT NULL").await, 0, "not before its day");

        house.it_is("2021-10-06T07:00");
        house.work().await;
        admin.get(&merger).await.is_ok().says("Toteutunut");
        assert_eq!(numbered(house, "Kuusirannan alue", "9101").await, Some(before));
        assert_eq!(numbered(house, "Koivulan sote", "101").await, Some(before), "the earlier number is still known");
        agent.get("/").await.is_ok();
        agent.get(format!("/coaching/tasks/{}", world.drafted.id)).await.is_ok().says(canary("draft"));
        let me = house.me("agent").await;
        assert!(submit_as(house, &me, &world.drafted, &one(written("Jatkui yhdistymisen yli"))).await.is_some());
        coach.get("/coaching/inbox").await.is_ok().says("Liisa Lähihoitaja").says("Aino Aamuvuoro");

        // The new employer's own staff file comes in with the new numbers.
        let file = format!("{HEADING}\nKuusirannan alue;Osasto 3;9101;Aino Aamuvuoro;aino@kuusiranta.example;sairaanhoitaja;muutosagentti;;fi;2021-10-06;\nKuusirannan alue;Hallinto;111;Paavo Pääkäyttäjä;paavo@kuusiranta.example;järjestelmäasiantuntija;pääkäyttäjä;;fi;2015-01-01;\n");
        let report = import(house, &file, "2021-10-06").await;
        assert!(report.stopped.is_none() && report.refused == 0, "{:?}", report.lines);
        assert_eq!(house.count("SELECT count(*) FROM person WHERE name = 'Aino Aamuvuoro'").await, 1);
        let page = admin.get(format!("/admin/careers/{before}")).await;
        page.is_ok().says("Koivulan sote").says("Kuusirannan alue").says("Yksikkö on nyt Osasto 3").says("9101");
        agent.get("/career").await.is_ok().says("Koivulan sote").says("Kuusirannan alue").says("5.10.2021").says("6.10.2021");
        let old = import(house, &format!("{HEADING}\nKoivulan sote;Osasto 3;101;Aino Aamuvuoro;;;;;fi;;\n"), "2021-10-07").await;
        assert!(matches!(old.stopped, Some(import::Stop::Became { .. })), "{:?}", old.lines);
    }

    async fn a_merger_is_undone_until_its_day(world: World) {
        let (house, mut admin) = (&world.house, world.house.visitor("admin").await);
        let merger = planned(&mut admin, "2021-10-06", MAPPING).await;
        admin.post(format!("{merger}/confirmation"), &[]).await.is(303);
        admin.post(format!("{merger}/undoing"), &[]).await.is_sent_to(&merger);
        house.it_is("2021-10-06T07:00");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM unit WHERE became_id IS NOT NULL").await, 0);
        let late = planned(&mut admin, "2021-10-06", MAPPING).await;
        admin.post(format!("{late}/confirmation"), &[]).await.is(303);
        admin.post(format!("{late}/undoing"), &[]).await.is(303);
        house.work().await;
        admin.get(&late).await.is_ok().says("Toteutunut");
    }

    async fn a_mapping_that_does_not_fit_is_told_line_by_line(world: World) {
        let mut admin = world.house.visitor("admin").await;
        let heading = MAPPING.lines().next().unwrap();
        let wrong = format!(
            "{heading}\nEi ole;;;Kuusirannan alue;;\nKoivulan sote;;;Kuusirannan alue;;\nKoivulan sote;;101;Kuusirannan alue;;102\nKoivulan sote;;4711;Kuusirannan alue;;1\n"
        );
        let answer = send(&mut admin, "2021-10-06", &wrong).await;
        answer.is(422).says("Rivi 2: Ei ole").says("saman henkilönumeron 102").says("4711").says("value=\"2021-10-06\"");
        send(&mut admin, "2021-10-01", MAPPING).await.is(422).says("Päivä on jo mennyt");
        assert_eq!(world.house.count("SELECT count(*) FROM merger").await, 0);
    }

    async fn two_units_of_an_employer_become_one(world: World) {
        let (house, mut admin) = (&world.house, world.house.visitor("admin").await);
        let heading = MAPPING.lines().next().unwrap();
        let rows = format!("{heading}\nKoivulan sote;Kotihoito;;Koivulan sote;Osasto 3;\n");
        let merger = planned(&mut admin, "2021-10-04", &rows).await;
        admin.post(format!("{merger}/confirmation"), &[]).await.is(303);
        house.work().await;
        let mut other = house.visitor("other-unit").await;
        other.get("/career").await.is_ok().says("Osasto 3").says("Kotihoito").says("4.10.2021");
        let person = house.person("other-unit").await;
        let unit = admin.get(format!("/admin/careers/{person}")).await.is_ok().text();
        let path = unit.split("href=\"/admin/units/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        admin.get(format!("/admin/units/{path}")).await.is_ok().says("Mistä tämä syntyi").says("Kotihoito");
    }

    async fn whoever_moves_to_another_employer_stays_the_same_person(world: World) {
        let (house, before) = (&world.house, world.house.person("agent").await);
        let with = format!("{HEADING};aiempi työnantaja;aiempi henkilönumero");
        let rest = "Kuusiston kaupunki;Vastaanotto;201;Riitta Rantala;riitta@kuusisto.example;lääkäri;;;fi;2019-01-01;;;\n\
                    Kuusiston kaupunki;Vastaanotto;202;Simo Sairaanhoitaja;simo@kuusisto.example;sairaanhoitaja;muutosagentti;201;fi;2019-01-01;;;\n";
        let wrong = format!("{with}\n{rest}Kuusiston kaupunki;Vastaanotto;777;Joku Toinen;;;;;fi;2021-10-04;;Koivulan sote;101\n");
        let report = import(house, &wrong, "2021-10-04").await;
        assert_eq!(report.refused, 1, "nobody takes another's place by a misspelt number");
        let file = format!("{with}\n{rest}Kuusiston kaupunki;Vastaanotto;777;Aino Aamuvuoro;aino@kuusisto.example;sairaanhoitaja;muutosagentti;201;fi;2021-10-04;;Koivulan sote;101\n");
        let report = import(house, &file, "2021-10-04").await;
        assert!(report.stopped.is_none() && report.refused == 0, "{:?}", report.lines);
        assert_eq!(numbered(house, "Kuusiston kaupunki", "777").await, Some(before));
        assert!(!import(house, &file, "2021-10-04").await.changed, "the same file again changes nothing");
        let mut agent = house.visitor("agent").await;
        agent.get(world.task()).await.is_ok().says(canary("reply"));
        agent.get("/career").await.is_ok().says("Kuusiston kaupunki").says("Koivulan sote").says("777").says("101");
    }

    async fn of_two_posts_one_may_end_and_the_other_goes_on(world: World) {
        let house = &world.house;
        let row = "Kuusiston kaupunki;Vastaanotto;202;Simo Sairaanhoitaja;simo@kuusisto.example;sairaanhoitaja;muutosagentti;201;fi;2019-01-01;\n";
        let boss = "Kuusiston kaupunki;Vastaanotto;201;Riitta Rantala;riitta@kuusisto.example;lääkäri;;;fi;2019-01-01;\n";
        let second = "Kuusiston kaupunki;Kotihoito;202;Simo Sairaanhoitaja;simo@kuusisto.example;sairaanhoitaja;;201;fi;2021-01-01;\n";
        import(house, &format!("{HEADING}\n{boss}{row}{second}"), "2021-10-04").await;
        let mut simo = house.visitor("agent-c").await;
        simo.get("/").await.is_ok();
        import(house, &format!("{HEADING}\n{boss}{second}"), "2021-10-04").await;
        simo.get("/career").await.is_ok().says("3.10.2021").says("Kotihoito").says("Vastaanotto");
        import(house, &format!("{HEADING}\n{boss}"), "2021-10-04").await;
        assert!(simo.get("/career").await.is_sent_to_the_door());
    }

    async fn whoever_acts_for_a_supervisor_leads_meanwhile(world: World) {
        let (house, mut admin) = (&world.house, world.house.visitor("admin").await);
        let (supervisor, colleague) = (house.person("supervisor").await, house.person("colleague").await);
        let agent = house.person("agent").await;
        let path = format!("/admin/careers/{supervisor}/acting");
        admin.post(&path, &[("number", "9999"), ("from", "2021-10-04"), ("to", "2021-10-10")]).await.is(422).says("Tällä numerolla");
        admin.post(&path, &[("number", "104"), ("from", "2021-10-10"), ("to", "2021-10-04")]).await.is(422);
        admin.post(&path, &[("number", "104"), ("from", "2021-10-04"), ("to", "2021-10-10")]).await.is(303);
        assert!(leads(house, colleague, "2021-10-04").await.contains(&agent));
        assert!(leads(house, supervisor, "2021-10-04").await.contains(&agent), "the supervisor is still theirs");
        assert!(!leads(house, colleague, "2021-10-03").await.contains(&agent));
        assert!(!leads(house, colleague, "2021-10-11").await.contains(&agent));
        let page = admin.get(format!("/admin/careers/{supervisor}")).await;
        let end = page.is_ok().says("Sijaisena Kalle Kollega").text();
        let end = end.split("action=\"/admin/acting/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        house.it_is("2021-10-06T09:00");
        admin.post(format!("/admin/acting/{end}"), &[]).await.is(303);
        assert!(!leads(house, colleague, "2021-10-06").await.contains(&agent));
        assert!(leads(house, colleague, "2021-10-05").await.contains(&agent), "the history stays");
        house.visitor("colleague").await.get("/career").await.is_ok().says("Elli Esihenkilö");
    }

    async fn agents_of_a_large_network_are_found_by_name_or_unit(world: World) {
        let mut rows = HEADING.to_owned();
        for number in 0..100 {
            rows += &format!("\nSuurkylä;Tiimi {};{number};Agentti Numero{number:03};;hoitaja;muutosagentti;;fi;2020-01-01;", number / 10);
        }
        import(&world.house, &rows, "2021-10-04").await;
        let mut coordinator = world.house.visitor("coordinator").await;
        let page = format!("/coaching/cohorts/{}/edit", world.ours.cohort);
        let edit = coordinator.get(&page).await;
        let edit = edit.is_ok().says("Kaikki agentit eivät mahdu tähän").says("Aino Aamuvuoro").never_says("Agentti Numero").text();
        let action = edit.split("<form class=\"ds-card stack\" method=\"post\" action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let (agent, coach) = (world.house.person("agent").await.to_string(), world.house.person("coach").await.to_string());
        let fields = [("name-fi", "Uusi nimi"), ("agent", agent.as_str()), ("coach", coach.as_str()), ("q", "numero099"), ("do", "find")];
        let found = coordinator.post(&action, &fields).await;
        found.is_ok().says("Agentti Numero099").never_says("Agentti Numero001").says("Uusi nimi").says("Aino Aamuvuoro");
        let by_unit = [("name-fi", "Uusi nimi"), ("coach", coach.as_str()), ("q", "tiimi 3"), ("do", "find")];
        coordinator.post(&action, &by_unit).await.is_ok().says("Agentti Numero035").never_says("Agentti Numero045");
        let nobody = [("name-fi", "Uusi nimi"), ("agent", agent.as_str()), ("coach", coach.as_str()), ("q", "tuntematon"), ("do", "find")];
        coordinator.post(&action, &nobody).await.is_ok().says("Haku ei löytänyt ketään").says("Aino Aamuvuoro");
        coordinator.get(&page).await.is_ok().never_says("Uusi nimi");
    }

    async fn a_history_is_seen_by_oneself_and_the_administrator(world: World) {
        let (house, agent) = (&world.house, world.house.person("agent").await);
        for who in ["supervisor", "coordinator", "coach", "colleague", "leadership"] {
            house.visitor(who).await.get(format!("/admin/careers/{agent}")).await.is_missing();
            house.visitor(who).await.get("/admin/careers?q=aino").await.is_missing();
        }
        house.visitor("admin").await.get("/admin/careers?q=aino").await.is_ok().says("Aino Aamuvuoro");
        house.visitor("admin").await.get("/admin/careers?q=101").await.is_ok().says("Aino Aamuvuoro");
        house.visitor("agent").await.get("/career").await.is_ok().says("Osasto 3").says("Elli Esihenkilö");
    }
}

async fn send(admin: &mut Visitor, day: &str, mapping: &str) -> Answer {
    let parts = [Part::Text("day", day), Part::File("file", "vastaavuudet.csv", mapping.as_bytes())];
    admin.sends("/admin/mergers", &parts).await
}

/// Its page.
async fn planned(admin: &mut Visitor, day: &str, mapping: &str) -> String {
    send(admin, day, mapping).await.is(303).header("location").to_owned()
}

async fn import(house: &House, file: &str, day: &str) -> import::Report {
    let (options, day) = (Options { dry_run: false, yes: true }, Day::parse(day).unwrap());
    import::run(file.as_bytes(), options, day, house.app.now(), &house.app.store, Words::new(Lang::Fi)).await.unwrap()
}

async fn numbered(house: &House, employer: &str, number: &str) -> Option<Id> {
    Person::numbered(&fold(employer), number, house.app.store.read()).await.unwrap().map(|person| person.id)
}

async fn leads(house: &House, person: Id, day: &str) -> Vec<Id> {
    Post::led_by(person, &Day::parse(day).unwrap(), house.app.store.read()).await.unwrap()
}
