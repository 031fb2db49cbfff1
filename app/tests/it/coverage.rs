//! Where agents are missing is seen by the coordinator, closed by asking, and never ranks anybody.

use crate::world::{Staffed, World, cohort, programme};
use people::import::{self, Options};
use people::{ByReference, Role};
use std::collections::BTreeSet;
use store::{Id, Query};
use testing::staff::everybody;
use testing::{House, on_both};
use words::{Lang, Words};

const PAGE: &str = "/coaching/coverage";
const AGENTS: &str = "/coaching/agents";

/// A later file, of those who matter here; it gives Heli no role.
const LATER: &str = "\
työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy
Koivulan sote;Hallinto;109;Kaisa Koordinaattori;kaisa@koivula.example;suunnittelija;muutoskoordinaattori;110;fi;2019-01-01;
Koivulan sote;Hallinto;110;Johanna Johtaja;johanna@koivula.example;toimialajohtaja;johto;;fi;2015-01-01;
Koivulan sote;Hallinto;115;Heli Hoitaja;heli@koivula.example;toimistosihteeri;;110;fi;2020-01-01;
";

/// What is knocked at.
pub struct Kept {
    pub gap: Id,
    pub covered: Id,
    pub invitation: Id,
    pub agent: Id,
    pub agent_b: Id,
}

/// The unit that an employer calls so.
async fn unit(house: &House, name: &str) -> Id {
    let found = Query::new("SELECT id FROM unit WHERE name = $1 AND kind = 'unit'").bind(name);
    found.one::<(Id,)>(house.app.store.read()).await.unwrap().0
}

async fn post_of(house: &House, who: &str) -> Id {
    let found =
        Query::new("SELECT id FROM post_held WHERE person_id = $1 AND ends_on IS NULL").bind(house.person(who).await);
    found.one::<(Id,)>(house.app.store.read()).await.unwrap().0
}

/// The newest invitation's page.
async fn invitation(house: &House) -> String {
    let newest = Query::new("SELECT id FROM agent_invitation ORDER BY id DESC LIMIT 1");
    let (id,): (Id,) = newest.one(house.app.store.read()).await.unwrap();
    format!("/coaching/agent-invitations/{id}")
}

/// The coordinator invites somebody of the administration, where nobody is an agent.
async fn invite(house: &House, who: &str, more: &[(&str, &str)]) -> String {
    let person = house.person(who).await.to_string();
    let fields = [&[("do", "invite"), ("person", person.as_str()), ("hours", "4")][..], more].concat();
    let to = format!("{PAGE}/{}", unit(house, "Hallinto").await);
    house.visitor("coordinator").await.post(format!("{to}/invitations"), &fields).await.is_sent_to(&to);
    invitation(house).await
}

async fn roles(house: &House, who: &str) -> Vec<Role> {
    house.me(who).await.roles.clone()
}

impl World {
    /// Somebody of the agent's unit has been invited; made once.
    pub async fn coverage(&self) -> Kept {
        let house = &self.house;
        let (gap, covered) = (unit(house, "Hallinto").await, unit(house, "Osasto 3").await);
        if house.count("SELECT count(*) FROM agent_invitation").await == 0 {
            let person = house.person("colleague").await.to_string();
            let fields = [("do", "invite"), ("person", person.as_str()), ("hours", "4")];
            house.visitor("coordinator").await.post(format!("{PAGE}/{covered}/invitations"), &fields).await.is(303);
        }
        let invitation = invitation(house).await.rsplit('/').next().unwrap().parse().unwrap();
        let (agent, agent_b) = (post_of(house, "agent").await, post_of(house, "agent-b").await);
        Kept { gap, covered, invitation, agent, agent_b }
    }
}

on_both! {
    async fn the_coordinator_sees_which_unit_has_no_agent_and_nobody_else_does(house: Staffed) {
        let mut coordinator = house.visitor("coordinator").await;
        let page = coordinator.get(PAGE).await;
        page.is_ok().says("Yksi yksikkö jäi ilman agenttia").says("3/4 yksikköä").says("Yksikössä ei ole vielä ollut agenttia");
        page.says("2 agenttia").says("1 agentti, ei varahenkilöä").never_says("Kumppanit");
        coordinator.get(format!("{PAGE}?only=gaps")).await.is_ok().says("Hallinto").never_says("Osasto 3");
        coordinator.get(format!("{PAGE}?q=osasto")).await.is_ok().says("Osasto 3").never_says("Vastaanotto");
        for who in everybody().filter(|who| *who != "coordinator" && *who != "nobody" && *who != "former") {
            house.visitor(who).await.get(PAGE).await.is_missing();
        }
    }

    async fn a_gap_says_why_it_is_one(house: Staffed) {
        let (mut coordinator, mut leader) = (house.visitor("coordinator").await, house.visitor("former-supervisor").await);
        leader.post(format!("{AGENTS}/{}", post_of(&house, "agent-b").await), &[("away-until", "2021-12-31")]).await.is_sent_to(AGENTS);
        coordinator.get(PAGE).await.says("Kaksi yksikköä jäi ilman agenttia").says("Agentti on vapaalla 31.12.2021 asti");
        let deputy = house.person("other-unit").await.to_string();
        let arranged = [("away-until", "2021-12-31"), ("deputy", deputy.as_str())];
        leader.post(format!("{AGENTS}/{}", post_of(&house, "agent-b").await), &arranged).await.is_sent_to(AGENTS);
        coordinator.get(PAGE).await.says("Yksi yksikkö jäi ilman agenttia").says("varahenkilö vie viestit");
        house.leaves("agent-b", "2021-10-03").await;
        coordinator.get(PAGE).await.says("Agentin tehtävä yksikössä päättyi 3.10.2021");
    }

    async fn a_deputy_works_in_the_unit_and_a_day_is_ahead(house: Staffed) {
        let mut leader = house.visitor("supervisor").await;
        let to = format!("{AGENTS}/{}", post_of(&house, "agent").await);
        let elsewhere = house.person("other-unit").await.to_string();
        let answer = leader.post(&to, &[("deputy", elsewhere.as_str()), ("away-until", "2021-10-03")]).await;
        answer.is(422).says("Valitse joku, joka työskentelee yksikössä").says("2021-10-03");
        assert_eq!(house.count("SELECT count(*) FROM agent_arrangement").await, 0);
        leader.get(format!("{AGENTS}/{}", post_of(&house, "agent-b").await)).await.is_missing();
    }

    async fn whoever_is_invited_says_yes_and_the_gap_is_closed(house: Staffed) {
        let mut coordinator = house.visitor("coordinator").await;
        let page = invite(&house, "staff", &[("invite-words", "Sinua kuunnellaan.")]).await;
        coordinator.get(PAGE).await.says("kysytty, vastausta odotetaan").never_says("Heli Hoitaja");
        let mut heli = house.visitor("staff").await;
        heli.get("/").await.says("Kutsu muutosagentiksi: Hallinto");
        heli.get(&page).await.is_ok().says("Sinua kuunnellaan.").says("4 tuntia kuukaudessa").says("Ei nyt");
        for who in ["leadership", "supervisor", "colleague", "admin"] {
            house.visitor(who).await.get(&page).await.is_missing();
        }
        coordinator.post(format!("{page}/answer"), &[("do", "accept")]).await.is_forbidden();
        heli.post(format!("{page}/answer"), &[("do", "accept")]).await.is_sent_to(&page);
        assert!(roles(&house, "staff").await.contains(&Role::Agent));
        heli.post(format!("{page}/answer"), &[("do", "decline")]).await.is_sent_to(&page);
        heli.get(&page).await.says("jo vastattu").says("Vastaus oli kyllä");
        coordinator.get(PAGE).await.says("Jokaisella yksiköllä on agentti");
        coordinator.get("/").await.says("Uusi muutosagentti: Heli Hoitaja, Hallinto");
        let mut leader = house.visitor("leadership").await;
        leader.get("/").await.says("Heli Hoitaja on nyt muutosagentti");
        leader.get(AGENTS).await.is_ok().says("Heli Hoitaja");
        assert_eq!(house.count("SELECT count(*) FROM role_held WHERE by_invitation").await, 1);
    }

    async fn a_later_staff_file_leaves_the_role_and_the_coordinator_ends_it(house: Staffed) {
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.post(format!("{AGENTS}/{}/end", post_of(&house, "agent").await), &[]).await.is(303);
        assert!(roles(&house, "agent").await.contains(&Role::Agent), "that is the file's");
        let page = invite(&house, "staff", &[]).await;
        house.visitor("staff").await.post(format!("{page}/answer"), &[("do", "accept")]).await.is_sent_to(&page);
        let (options, words) = (Options { dry_run: false, yes: true }, Words::new(Lang::Fi));
        let (day, now) = (house.app.clock.today(), house.app.now());
        let report = import::run(LATER.as_bytes(), options, day, now, &house.app.store, words).await.unwrap();
        assert_eq!((report.refused, report.stopped.is_some()), (0, false), "{:?}", report.lines);
        assert!(roles(&house, "staff").await.contains(&Role::Agent), "the file does not know of it");
        let end = format!("{AGENTS}/{}/end", post_of(&house, "staff").await);
        house.visitor("leadership").await.post(&end, &[]).await.is_forbidden();
        coordinator.post(&end, &[]).await.is(303);
        assert!(!roles(&house, "staff").await.contains(&Role::Agent));
    }

    async fn not_now_is_said_without_reasons_and_only_the_coordinator_hears(house: Staffed) {
        let page = invite(&house, "staff", &[]).await;
        let mut heli = house.visitor("staff").await;
        heli.post(format!("{page}/answer"), &[("do", "decline")]).await.is_sent_to(&page);
        heli.get(&page).await.says("Syytä ei kysytty");
        heli.get("/").await.never_says("Kutsu muutosagentiksi");
        house.visitor("coordinator").await.get("/").await.says("Vastasi ei nyt: Heli Hoitaja");
        house.visitor("leadership").await.get("/").await.never_says("Heli Hoitaja");
        assert!(!roles(&house, "staff").await.contains(&Role::Agent));
    }

    async fn asked_twice_is_asked_once_and_may_be_taken_back(house: Staffed) {
        let page = invite(&house, "staff", &[]).await;
        assert_eq!(page, invite(&house, "staff", &[]).await);
        assert_eq!(house.count("SELECT count(*) FROM agent_invitation").await, 1);
        house.visitor("staff").await.post(format!("{page}/withdrawal"), &[]).await.is_forbidden();
        house.visitor("coordinator").await.post(format!("{page}/withdrawal"), &[]).await.is(303);
        let mut heli = house.visitor("staff").await;
        heli.get("/").await.never_says("Kutsu muutosagentiksi");
        heli.post(format!("{page}/answer"), &[("do", "accept")]).await.is(303);
        heli.get(&page).await.says("Kysymys on peruttu");
        assert!(!roles(&house, "staff").await.contains(&Role::Agent));
    }

    async fn an_invitation_lapses_in_three_weeks(house: Staffed) {
        let page = invite(&house, "staff", &[]).await;
        house.it_is("2021-10-26T08:00");
        let mut heli = house.visitor("staff").await;
        heli.get(&page).await.is_ok().says("Vastausaika on päättynyt").never_says("Kyllä, ryhdyn agentiksi");
        heli.post(format!("{page}/answer"), &[("do", "accept")]).await.is(303);
        assert!(!roles(&house, "staff").await.contains(&Role::Agent));
        coaching::coverage::roster_eve::evening(&house.app).await.unwrap();
        heli.get("/").await.never_says("Kutsu muutosagentiksi");
        assert_ne!(page, invite(&house, "staff", &[]).await, "they may be asked anew");
    }

    async fn sixty_four_answers_at_once_are_one(house: Staffed) {
        let page = invite(&house, "staff", &[]).await;
        let id: Id = page.rsplit('/').next().unwrap().parse().unwrap();
        let (me, app) = (house.me("staff").await, house.app.clone());
        let asked = coaching::coverage::invitation::AgentInvitation::seen_by(id, &me, &app).await.unwrap().unwrap();
        let answers = (0..64).map(|_| {
            let (app, asked) = (app.clone(), asked.clone());
            tokio::spawn(async move {
                let mut tx = app.store.begin().await.unwrap();
                let became = asked.accept(app.clock.new_id(), app.now(), &mut tx).await.unwrap();
                tx.commit().await.unwrap();
                became
            })
        });
        let became = futures::future::join_all(answers).await;
        let first = became.into_iter().filter(|one| *one.as_ref().unwrap() == coaching::coverage::invitation::Became::Agent);
        assert_eq!(first.count(), 1);
        assert_eq!(house.count("SELECT count(*) FROM role_held WHERE by_invitation").await, 1);
    }

    async fn the_supervisor_of_the_unit_proposes_somebody(house: Staffed) {
        let to = format!("{PAGE}/{}", unit(&house, "Hallinto").await);
        house.visitor("coordinator").await.post(format!("{to}/invitations"), &[("do", "ask")]).await.is_sent_to(&to);
        let page = invitation(&house).await;
        let mut leader = house.visitor("leadership").await;
        leader.get("/").await.says("Kenestä muutosagentti?");
        leader.post(format!("{page}/answer"), &[("do", "propose")]).await.is(422).says("Valitse joku yksikön työntekijöistä");
        let heli = house.person("staff").await.to_string();
        leader.post(format!("{page}/answer"), &[("do", "propose"), ("person", &heli)]).await.is_sent_to(&page);
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get("/").await.says("Esihenkilö ehdottaa muutosagentiksi: Heli Hoitaja, Hallinto");
        coordinator.get(&to).await.is_ok().says("ehdotti: Heli Hoitaja").says("Kutsu ehdotettu");
        assert!(!roles(&house, "staff").await.contains(&Role::Agent), "they are asked themselves");
    }

    async fn whoever_says_yes_comes_into_the_cohort_that_has_room(house: Staffed) {
        let programme = programme(&house, "Muutoksen tukena").await;
        let cohort = cohort(&house, &programme, "A", &["agent"], &["coach"]).await.to_string();
        let page = invite(&house, "staff", &[("cohort", &cohort)]).await;
        let mut heli = house.visitor("staff").await;
        heli.post(format!("{page}/answer"), &[("do", "accept")]).await.is_sent_to(&page);
        heli.get(&page).await.says("paikkasi valmennuksessa on varattu");
        heli.get("/coaching").await.says("Muutoksen tukena");
    }

    async fn a_gap_is_marked_as_agreed_until_a_day_and_opened_again(house: Staffed) {
        let to = format!("{PAGE}/{}", unit(&house, "Hallinto").await);
        let mut coordinator = house.visitor("coordinator").await;
        let answer = coordinator.post(format!("{to}/settlement"), &[("words", "Johanna kertoo viestit."), ("until", "2021-10-01")]).await;
        answer.is(422).says("Johanna kertoo viestit.").says("tänään tai myöhemmin");
        coordinator.post(format!("{to}/settlement"), &[("words", "Johanna kertoo viestit."), ("until", "2021-10-31")]).await.is_sent_to(&to);
        coordinator.get(&to).await.says("Johanna kertoo viestit.").says("31.10.2021");
        coordinator.get(PAGE).await.says("Yksi yksikkö jäi ilman agenttia").says("sovittu 31.10.2021 asti").never_says("Kysy esihenkilöltä");
        coordinator.post(format!("{to}/settlement"), &[("do", "undo")]).await.is_sent_to(&to);
        coordinator.get(PAGE).await.says("Kysy esihenkilöltä").never_says("sovittu 31.10.2021");
    }

    async fn a_supervisor_is_told_of_the_next_roster_until_the_time_is_in_it(house: Staffed) {
        let mut leader = house.visitor("supervisor").await;
        coaching::coverage::roster_eve::evening(&house.app).await.unwrap();
        let sentence = "Agenttien tunnit seuraavaan työvuoroluetteloon: 11.10.2021–31.10.2021";
        leader.get("/").await.says(sentence);
        let page = leader.get(AGENTS).await;
        page.is_ok().says("Aino Aamuvuoro").says("Liisa Lähihoitaja").says("sijaistavat toisiaan");
        for who in ["agent", "fellow"] {
            leader.get("/").await.says(sentence);
            let to = format!("{AGENTS}/{}/time", post_of(&house, who).await);
            for _ in 0..2 {
                leader.post(&to, &[("period", "2021-10-11"), ("do", "give")]).await.is_sent_to(AGENTS);
            }
        }
        leader.get("/").await.never_says("Agenttien tunnit");
        assert_eq!(house.count("SELECT count(*) FROM agent_time").await, 2);
        let to = format!("{AGENTS}/{}/time", post_of(&house, "agent").await);
        leader.post(&to, &[("period", "2021-10-11"), ("do", "undo")]).await.is_sent_to(AGENTS);
        leader.get("/").await.says(sentence);
        leader.post(&to, &[("period", "2021-11-01")]).await.is_sent_to(AGENTS);
        leader.get(AGENTS).await.says("jakso on jo ohi");
        house.visitor("coordinator").await.post(&to, &[("period", "2021-10-11")]).await.is_forbidden();
        house.it_is("2021-10-11T08:00");
        coaching::coverage::roster_eve::evening(&house.app).await.unwrap();
        leader.get("/").await.never_says("Agenttien tunnit");
    }

    async fn units_stand_in_the_order_of_the_tree_and_no_person_is_counted(world: World) {
        let mut coordinator = world.house.visitor("coordinator").await;
        let page = coordinator.get(PAGE).await.text();
        let tree = &page[page.find("<ul>").unwrap()..];
        let at = |name: &str| tree.find(name).unwrap_or_else(|| panic!("{name} is not there"));
        let names = ["Hallinto", "Kotihoito", "Osasto 3", "Vastaanotto"];
        assert!(names.windows(2).all(|two| at(two[0]) < at(two[1])), "by employer and name, whatever is missing");
        for person in ["Aino Aamuvuoro", "Liisa Lähihoitaja", "Pekka Pelastaja", "Simo Sairaanhoitaja"] {
            assert!(!page.contains(person), "{person} is named on the page of coverage");
        }
        // what anybody has answered or written moves nothing on any page of coverage
        let kept = world.coverage().await;
        let pages = [PAGE.to_owned(), format!("{PAGE}/{}", kept.covered), format!("{AGENTS}/{}", kept.agent)];
        let mut before = vec![];
        for page in &pages {
            before.push(coordinator.get(page).await.is_ok().text());
        }
        let answer = crate::world::written("Kerroin aamuvuorolle.");
        crate::world::submit(&world.house, "agent", &world.drafted, answer).await.expect("once");
        for (page, before) in pages.iter().zip(before) {
            assert_eq!(coordinator.get(page).await.text(), before, "{page}");
        }
    }

    /// What a supervisor's list shows is what the rule permits of each agent, whoever acts for whom.
    async fn the_list_of_own_agents_is_what_the_rule_permits(house: Staffed) {
        let today = house.app.clock.today();
        let acting = "INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
                      VALUES ($1, $2, $3, $4, '2021-10-01', '2021-10-31', $3, 0)";
        let me = house.me("supervisor").await;
        let mut tx = house.app.store.begin().await.unwrap();
        let text = Query::new(acting).bind(house.app.clock.new_id()).bind(me.employer_id).bind(me.id);
        text.bind(house.person("editor").await).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let mut posts = BTreeSet::new();
        for who in ["agent", "fellow", "agent-b", "agent-c", "staff"] {
            posts.insert(post_of(&house, who).await);
        }
        let mut listed = 0;
        for who in everybody().filter(|who| !["nobody", "former", "coordinator"].contains(who)) {
            let me = house.me(who).await;
            let led = coaching::coverage::agent_post::AgentPost::led_by(me.id, &today, house.app.store.read()).await.unwrap();
            let led: BTreeSet<Id> = led.into_iter().map(|post| post.id).collect();
            listed += led.len();
            let mut visitor = house.visitor(who).await;
            for post in &posts {
                let answer = visitor.get(format!("{AGENTS}/{post}")).await;
                match led.contains(post) {
                    true => drop(answer.is_ok()),
                    false => drop(answer.is_missing()),
                }
            }
        }
        assert_eq!(listed, 6, "two lead two and one, one acts for two, one leads the agent of the other employer");
    }
}
