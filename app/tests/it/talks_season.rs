//! A season of discussions: the supervisor's list, what personnel services see, and what an employee releases.

use crate::talks_arranging::{opened, taken};
use crate::voice::hears;
use crate::world::Staffed;
use store::{Day, Id, sql};
use talks::cycle::Cycle;
use talks::season::{theme, theme_figure};
use talks::talk::Talk;
use testing::{House, on_both};

const RELEASED: &str = "Kanarialintu haluaa oppia haavanhoidon kirjaamista.";

/// A season under way with the ready template.
async fn season(house: &House) -> Cycle {
    opened(house, &taken(house).await, "Kehityskeskustelut 2021–2022").await
}

/// Their supervisor asks them; the discussion.
pub async fn asked(house: &House, cycle: &Cycle, who: &str) -> Id {
    let (cycle_id, person) = (cycle.id.to_string(), house.person(who).await.to_string());
    let asked = house.visitor("supervisor").await.post("/talks", &[("cycle", &cycle_id), ("person", &person)]).await;
    asked.is_sent_to(format!("/talks/season?cycle={cycle_id}"));
    talk_of(house, cycle, who).await.expect("a discussion")
}

async fn talk_of(house: &House, cycle: &Cycle, who: &str) -> Option<Id> {
    let found: Option<(Id,)> = sql!("SELECT id FROM talk WHERE cycle_id = $1 AND person_id = $2")
        .bind(cycle.id)
        .bind(house.person(who).await)
        .optional(house.app.store.read())
        .await
        .unwrap();
    found.map(|(id,)| id)
}

/// As if it had gone so far.
async fn stands(house: &House, talk: Id, state: &str, held_on: Option<&str>) {
    let mut tx = house.app.store.begin().await.unwrap();
    sql!("UPDATE talk SET state = $1, held_on = $2 WHERE id = $3")
        .bind(state)
        .bind(held_on)
        .bind(talk)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Something agreed, in a vault of its own that these hold.
async fn agreed(house: &House, talk: Id, due_on: &str, holders: &[Id]) {
    let (app, me) = (&house.app, house.me("supervisor").await);
    let mut tx = app.store.begin().await.unwrap();
    let vault = vaults::Vault::make(app.clock.new_id(), me.employer_id, holders, app, &mut tx).await.unwrap();
    let id = app.clock.new_id();
    sql!(
        "INSERT INTO agreed_action (id, employer_id, talk_id, vault_id, body, who, due_on, state, word, made_by, made_at) \
         VALUES ($1, $2, $3, $4, $5, 'both', $6, 'open', '', $7, $8)"
    )
    .bind(id)
    .bind(me.employer_id)
    .bind(talk)
    .bind(vault.vault_id)
    .bind(vault.seal(id, "Kanarialintu pitää oppimistuokion").unwrap())
    .bind(due_on)
    .bind(me.id)
    .bind(app.now())
    .execute(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

/// Everybody of the employer works in that unit besides.
async fn all_work_in(house: &House, unit: &str) {
    let (unit, day) = (crate::posts::unit(house, unit).await, Day::parse("2021-09-02").unwrap());
    let employer = house.me("hr").await.employer_id;
    let people: Vec<(Id,)> = sql!("SELECT id FROM person WHERE employer_id = $1 ORDER BY id")
        .bind(employer)
        .all(house.app.store.read())
        .await
        .unwrap();
    let mut tx = house.app.store.begin().await.unwrap();
    for (person,) in people {
        sql!(
            "INSERT INTO post_held (id, employer_id, person_id, unit_id, job, begins_on) VALUES ($1, $2, $3, $4, '', $5) \
             ON CONFLICT DO NOTHING"
        )
        .bind(house.app.clock.new_id())
        .bind(employer)
        .bind(person)
        .bind(unit)
        .bind(&day)
        .execute(&mut tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

/// So many, besides those who have, release that they talked about their tools. The marks of people who are nobody else's.
async fn many_release(house: &House, talk: Id, many: usize) {
    let talk = Talk::find(talk, &house.me("agent").await, &house.app).await.unwrap().expect("a discussion");
    for _ in 0..many {
        let mut tx = house.app.store.begin().await.unwrap();
        let themes = [theme::Theme::Tools];
        assert!(theme::choose(&talk, Id::new_v4(), &themes, &house.app, &mut tx).await.unwrap());
        tx.commit().await.unwrap();
    }
}

async fn count(house: &House, table: &str) -> i64 {
    let query = match table {
        "choices" => sql!("SELECT count(*) FROM talk_theme_choice"),
        _ => sql!("SELECT count(*) FROM talk_theme_figure"),
    };
    let (count,): (i64,) = query.one(house.app.store.read()).await.unwrap();
    count
}

on_both! {
    async fn a_supervisor_asks_one_and_then_all_at_once(house: Staffed) {
        let cycle = season(&house).await;
        let mut supervisor = house.visitor("supervisor").await;
        let list = format!("/talks/season?cycle={}", cycle.id);
        supervisor.get(&list).await.is_ok().says("Aino Aamuvuoro").says("Kalle Kollega").says("Ei aloitettu 3").says("(3)");
        asked(&house, &cycle, "agent").await;
        supervisor.get(&list).await.is_ok().says("Valmistellaan 1").says("Ei aloitettu 2");
        let all = [("cycle", cycle.id.to_string())];
        let all: Vec<(&str, &str)> = all.iter().map(|(name, text)| (*name, text.as_str())).collect();
        supervisor.post("/talks/season", &all).await.is_sent_to(&list);
        for who in ["agent", "colleague", "fellow"] {
            assert!(talk_of(&house, &cycle, who).await.is_some(), "{who}");
            assert!(!hears(&house, who).await.is_empty(), "{who} hears of it");
        }
        let people: (i64,) = sql!("SELECT count(*) FROM talk").one(house.app.store.read()).await.unwrap();
        assert_eq!(people.0, 3, "nobody is asked twice, and nobody of another unit");
        supervisor.get(&list).await.is_ok().never_says("Kutsu kaikki");
        supervisor.post("/talks/season", &all).await.is_sent_to(&list);
        let again: (i64,) = sql!("SELECT count(*) FROM talk").one(house.app.store.read()).await.unwrap();
        assert_eq!(again.0, 3);
    }

    async fn nobody_is_asked_whom_one_does_not_lead_or_when_the_season_is_over(house: Staffed) {
        let cycle = season(&house).await;
        let (id, stranger) = (cycle.id.to_string(), house.person("other-unit").await.to_string());
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.post("/talks", &[("cycle", &id), ("person", &stranger)]).await.is_sent_to("/talks/season");
        supervisor.post("/talks", &[]).await.is_sent_to("/talks/season");
        supervisor.post("/talks/season", &[]).await.is_sent_to("/talks/season");
        house.visitor("supervisors-supervisor").await.post("/talks", &[("cycle", &id), ("person", &house.person("agent").await.to_string())]).await.is(303);
        assert!(talk_of(&house, &cycle, "agent").await.is_none(), "not even by whoever leads their supervisor");
        for who in ["agent", "hr", "coordinator", "admin"] {
            house.visitor(who).await.post("/talks", &[("cycle", &id)]).await.is_forbidden();
            house.visitor(who).await.post("/talks/season", &[("cycle", &id)]).await.is_forbidden();
        }
        house.it_is("2022-08-01T08:00");
        supervisor.post("/talks/season", &[("cycle", &id)]).await.is_sent_to("/talks/season");
        supervisor.get(format!("/talks/season?cycle={id}")).await.is_ok().says("Ei aloitettu").never_says("Kutsu kaikki");
        let (none,): (i64,) = sql!("SELECT count(*) FROM talk").one(house.app.store.read()).await.unwrap();
        assert_eq!(none, 0);
    }

    async fn the_list_tells_where_each_one_stands_and_is_cut_ordered_and_searched(house: Staffed) {
        let cycle = season(&house).await;
        let [agent, colleague] = [asked(&house, &cycle, "agent").await, asked(&house, &cycle, "colleague").await];
        stands(&house, agent, "acknowledged", Some("2021-09-28")).await;
        stands(&house, colleague, "agreed", Some("2021-09-30")).await;
        let mut supervisor = house.visitor("supervisor").await;
        let list = |more: &str| format!("/talks/season?cycle={}{more}", cycle.id);
        supervisor.get(list("")).await.is_ok().says("Kuitattu · pidetty 28.9.").says("Odottaa kuittausta · pidetty 30.9.").says("Liisa");
        let name = |name: &str| format!("{name}</");
        supervisor.get(list("&state=agreed")).await.is_ok().says(&name("Kalle Kollega")).never_says(&name("Aino Aamuvuoro"));
        supervisor.get(list("&q=AINO")).await.is_ok().says(&name("Aino Aamuvuoro")).never_says(&name("Kalle Kollega"));
        supervisor.get(list("&q=%25")).await.is_ok().says(&name("Kalle Kollega"));
        supervisor.get(list("&q=xyz")).await.is_ok().says("Näillä valinnoilla ei löytynyt ketään.");
        let by_state = supervisor.get(list("&order=state")).await.text();
        let at = |who: &str| by_state.find(&name(who)).unwrap_or_else(|| panic!("{who}"));
        assert!(at("Liisa Lähihoitaja") < at("Kalle Kollega") && at("Kalle Kollega") < at("Aino Aamuvuoro"));
        for order in ["name", "when", "due", "nonsense"] {
            supervisor.get(list(&format!("&order={order}"))).await.is_ok().says(&name("Aino Aamuvuoro"));
        }
        supervisor.get(list("&page=7")).await.is_ok();
        supervisor.get("/talks").await.is_ok().says("Kuitattu 1").says("Odottaa kuittausta 1");
    }

    async fn a_time_that_was_agreed_shows_with_its_moment(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        let mut tx = house.app.store.begin().await.unwrap();
        let moment = |text: &str| store::Moment::in_helsinki(text).unwrap();
        let occurrence = gatherings::Occurrence {
            begins_at: moment("2021-10-12T13:00"),
            ends_at: moment("2021-10-12T14:30"),
            place: words::Texts::default().kept(),
        };
        let gathering = gatherings::Gathering {
            employer_id: cycle.employer_id,
            subject: web::Reference::new("talk", talk),
            name: crate::world::fi("Kehityskeskustelu"),
            occurrences: vec![occurrence],
        };
        gathering.make(house.app.clock.new_id(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let list = format!("/talks/season?cycle={}&state=time_agreed", cycle.id);
        house.visitor("supervisor").await.get(list).await.is_ok().says("Aino Aamuvuoro").says("Aika sovittu: ").says("12.10.");
        house.visitor("agent").await.get("/talks").await.is_ok().says("12.10.");
    }

    async fn what_is_open_is_counted_with_its_day_and_never_quoted(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        let both = [house.person("agent").await, house.person("supervisor").await];
        agreed(&house, talk, "2022-02-15", &both).await;
        agreed(&house, talk, "2021-12-01", &both).await;
        agreed(&house, talk, "2021-11-01", &both[..1]).await; // to which the supervisor holds no key
        let list = format!("/talks/season?cycle={}", cycle.id);
        let page = house.visitor("supervisor").await.get(list).await;
        page.is_ok().says("2 sovittua asiaa auki, lähin 1.12.").never_says("Kanarialintu").never_says("oppimistuokion");
    }

    async fn a_discussion_begun_with_somebody_else_shows_as_that_and_no_more(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        stands(&house, talk, "held", Some("2021-09-28")).await;
        let mut tx = house.app.store.begin().await.unwrap();
        vaults::Vault::take(talk_vault(&house, talk).await, house.person("supervisor").await, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let list = format!("/talks/season?cycle={}&q=aino", cycle.id);
        let page = house.visitor("supervisor").await.get(list).await;
        page.is_ok().says("Toisen esihenkilön kanssa").never_says("28.9.").never_says(&talk.to_string());
    }

    async fn whoever_leads_supervisors_sees_their_own_people_and_no_others_see_a_list(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        let list = format!("/talks/season?cycle={}", cycle.id);
        let page = house.visitor("supervisors-supervisor").await.get(&list).await;
        page.is_ok().says("Elli Esihenkilö").never_says("Aino Aamuvuoro").never_says(&talk.to_string());
        for who in ["coordinator", "admin", "hr", "leadership", "representative", "colleague", "agent", "other-employer"] {
            house.visitor(who).await.get(&list).await.is_forbidden();
            house.visitor(who).await.get("/talks").await.is_ok().never_says("Liisa Lähihoitaja");
        }
        for who in ["coordinator", "admin", "hr", "supervisors-supervisor", "former-supervisor"] {
            house.visitor(who).await.get(format!("/talks/{talk}")).await.is_missing();
            house.visitor(who).await.get("/talks").await.is_ok().never_says(&talk.to_string());
        }
    }

    async fn one_s_own_page_says_what_is_next(house: Staffed) {
        let cycle = season(&house).await;
        let mut agent = house.visitor("agent").await;
        agent.get("/talks").await.is_ok().says("Ei keskusteluja vielä").never_says("Keskustelukausi");
        let talk = asked(&house, &cycle, "agent").await;
        agent.get("/talks").await.is_ok().says("Valmistaudu").says(&format!("/talks/{talk}/preparation")).says("Elli Esihenkilö");
        for (state, next) in [("held", "Kirjatkaa yhdessä sovittu"), ("agreed", "Lue ja kuittaa"), ("acknowledged", "Kuitattu")] {
            stands(&house, talk, state, Some("2021-09-28")).await;
            agent.get("/talks").await.is_ok().says(next);
        }
    }

    async fn personnel_services_see_held_or_not_by_unit_and_person_and_nothing_else(house: Staffed) {
        let cycle = season(&house).await;
        let [agent, colleague] = [asked(&house, &cycle, "agent").await, asked(&house, &cycle, "colleague").await];
        stands(&house, agent, "agreed", Some("2021-09-28")).await;
        let mut hr = house.visitor("hr").await;
        let held = format!("/talks/held?cycle={}", cycle.id);
        let page = hr.get(&held).await;
        page.is_ok().says("Osasto 3").says("alle 10 ihmistä").never_says("%</span>");
        let unit = crate::posts::unit(&house, "Osasto 3").await;
        let people = hr.get(format!("{held}&unit={unit}")).await;
        people.is_ok().says("Aino Aamuvuoro").says("Pidetty 28.9.").says("Kalle Kollega").says("Ei pidetty");
        for word in ["Valmistellaan", "Odottaa kuittausta", &agent.to_string(), &colleague.to_string()] {
            people.never_says(word);
        }
        hr.get(format!("{held}&q=kotihoi")).await.is_ok().says("Kotihoito").never_says("Osasto 3");
        let sheet = hr.get(format!("/talks/held/sheet?cycle={}", cycle.id)).await;
        sheet.is_ok().says("\"Aino Aamuvuoro\";\"Osasto 3\";\"Pidetty\";\"2021-09-28\"").says("\"Kalle Kollega\";\"Osasto 3\";\"Ei pidetty\";\"\"");
        assert!(sheet.header("content-type").starts_with("text/csv"));
        sheet.never_says("Riitta Rantala");
        for who in ["admin", "coordinator", "supervisor", "supervisors-supervisor", "leadership", "agent", "other-employer"] {
            for page in ["/talks/held", "/talks/held/sheet", "/talks/released"] {
                house.visitor(who).await.get(page).await.is_forbidden();
            }
        }
    }

    async fn a_share_held_is_shown_of_ten_people_of_a_unit_and_never_of_nine(house: Staffed) {
        let cycle = season(&house).await;
        all_work_in(&house, "Osasto 3").await;
        let talk = asked(&house, &cycle, "agent").await;
        stands(&house, talk, "held", Some("2021-09-28")).await;
        let page = house.visitor("hr").await.get(format!("/talks/held?cycle={}", cycle.id)).await;
        page.is_ok().says("pidetty harvalle tai ei kenellekään").says("alle 10 ihmistä");
    }

    async fn an_employee_releases_words_that_they_confirm_and_takes_them_back(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        let release = format!("/talks/{talk}/release");
        let (mut agent, mut hr) = (house.visitor("agent").await, house.visitor("hr").await);
        let unsure = [("what", "training"), ("words-training", RELEASED)];
        agent.post(&release, &unsure).await.is(422).says("Vahvista").says(RELEASED);
        hr.get("/talks/released").await.is_ok().says("Mitään ei ole luovutettu").never_says(RELEASED);
        agent.post(&release, &[&unsure[..], &[("sure-training", "yes")]].concat()).await.is_sent_to(&release);
        agent.get(&release).await.is_ok().says(RELEASED).says("Peru luovutus");
        hr.get("/talks/released").await.is_ok().says(RELEASED).says("Aino Aamuvuoro").says("Koulutustarpeet");
        let kept = house.snapshot().await.join("\n");
        assert!(!kept.contains("Kanarialintu"), "no row of the database holds the words");
        for who in ["admin", "coordinator", "supervisor", "leadership", "other-employer"] {
            house.visitor(who).await.get("/talks/released").await.is_forbidden();
        }
        assert!(!hears(&house, "hr").await.iter().any(|word| word.contains("Kanarialintu")));
        agent.post(&release, &[("take-back", "training")]).await.is_sent_to(&release);
        agent.get(&release).await.is_ok().never_says(RELEASED);
        hr.get("/talks/released").await.is_ok().never_says(RELEASED).says("Mitään ei ole luovutettu");
    }

    async fn nobody_else_releases_anything_of_it(house: Staffed) {
        let cycle = season(&house).await;
        let release = format!("/talks/{}/release", asked(&house, &cycle, "agent").await);
        let words = [("what", "goals"), ("words-goals", RELEASED), ("sure-goals", "yes")];
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get(&release).await.is_forbidden();
        supervisor.post(&release, &words).await.is_forbidden();
        for who in ["hr", "admin", "coordinator", "colleague", "supervisors-supervisor", "other-employer"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(&release).await.is_missing();
            visitor.post(&release, &words).await.is_missing();
        }
        house.visitor("hr").await.get("/talks/released").await.is_ok().never_says(RELEASED);
    }

    async fn themes_lie_under_a_mark_that_the_database_leads_from_to_nobody(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        let (mut agent, release) = (house.visitor("agent").await, format!("/talks/{talk}/release"));
        let chosen = [("themes", "yes"), ("theme", "tools"), ("theme", "hours"), ("theme", "made-up")];
        agent.post(&release, &chosen).await.is_sent_to(&release);
        let checked = agent.get(&release).await.text();
        assert_eq!(checked.matches(" checked").count(), 2, "what one chose is there to be changed");
        let rows: Vec<String> =
            house.snapshot().await.into_iter().filter(|line| line.starts_with("talk_theme_choice")).collect();
        assert_eq!(rows.len(), 1);
        let (person, unit) = (house.person("agent").await, crate::posts::unit(&house, "Osasto 3").await);
        let row = rows[0].to_lowercase();
        for secret in [person, unit, talk] {
            assert!(!row.contains(&secret.to_string()) && !row.contains(&secret.simple().to_string()), "{row}");
        }
        assert!(!row.contains("tools") && !row.contains("hours"));
        let length = row.len();
        agent.post(&release, &[("themes", "yes"), ("theme", "tools")]).await.is_sent_to(&release);
        let rows = house.snapshot().await;
        let again: Vec<&String> = rows.iter().filter(|line| line.starts_with("talk_theme_choice")).collect();
        assert_eq!((again.len(), again[0].len()), (1, length), "chosen again, there is one, and as long as before");
        agent.post(&release, &[("themes", "yes")]).await.is_sent_to(&release);
        assert_eq!(count(&house, "choices").await, 0, "taken back it is gone");
    }

    async fn of_nine_nothing_is_shown_and_of_ten_once_when_the_season_is_over(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        many_release(&house, talk, 9).await;
        let list = format!("/talks/season?cycle={}", cycle.id);
        let mut supervisor = house.visitor("supervisor").await;
        theme_figure::make_all(&house.app).await.unwrap();
        assert_eq!((count(&house, "choices").await, count(&house, "figures").await), (9, 0), "it goes on still");
        let release = format!("/talks/{talk}/release");
        house.visitor("agent").await.post(&release, &[("themes", "yes"), ("theme", "hours")]).await.is_sent_to(&release);
        supervisor.get(&list).await.is_ok().never_says("Työvälineet ja järjestelmät:");
        house.it_is("2022-07-01T08:00");
        theme_figure::make_all(&house.app).await.unwrap();
        theme_figure::make_all(&house.app).await.unwrap();
        assert_eq!((count(&house, "choices").await, count(&house, "figures").await), (0, 1), "and what was chosen is gone");
        let page = supervisor.get(&list).await;
        page.is_ok().says("10–14 ihmistä").says("Työvälineet ja järjestelmät: 90 %").says("Työajat ja työvuorot: 10 %").says("Tilat: harva tai ei kukaan");
        house.visitor("hr").await.get("/talks/released").await.is_ok().says("Työvälineet ja järjestelmät: 90 %");
        let mut agent = house.visitor("agent").await;
        agent.get(&release).await.is_ok().says("Tämän kauden teemoja ei enää kerätä.");
        agent.post(&release, &[("themes", "yes"), ("theme", "tools")]).await.is_sent_to(&release);
        assert_eq!(count(&house, "choices").await, 0, "there is no second look");
        for who in ["coordinator", "admin", "leadership"] {
            house.visitor(who).await.get("/talks").await.is_ok().never_says("Työvälineet ja järjestelmät");
        }
    }

    async fn nine_who_released_are_never_told_of(house: Staffed) {
        let cycle = season(&house).await;
        let talk = asked(&house, &cycle, "agent").await;
        many_release(&house, talk, 9).await;
        house.it_is("2022-07-01T08:00");
        theme_figure::make_all(&house.app).await.unwrap();
        assert_eq!((count(&house, "choices").await, count(&house, "figures").await), (0, 0));
        let list = format!("/talks/season?cycle={}", cycle.id);
        house.visitor("supervisor").await.get(list).await.is_ok().says("Teemat tulevat näkyviin").never_says("Työvälineet ja järjestelmät:");
    }
}

async fn talk_vault(house: &House, talk: Id) -> Id {
    let (vault,): (Id,) =
        sql!("SELECT vault_id FROM talk WHERE id = $1").bind(talk).one(house.app.store.read()).await.unwrap();
    vault
}
