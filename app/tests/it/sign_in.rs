//! Coming in and going out: by link, by password, by a printed code; with a second factor; on a shared computer.

use crate::world::Staffed;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{Method, header};
use std::net::SocketAddr;
use store::Moment;
use testing::staff::NOBODY;
use testing::{Answer, House, Kind, Visitor, asking, on_both};

const PASSWORD: &str = "kolme sanaa riittää";

on_both! {
    async fn a_person_sets_a_password_after_a_link_and_comes_in_by_it(house: Staffed) {
        let mut agent = by_link(&house, "agent").await;
        set(&mut agent, PASSWORD).await.is(303);
        let hash = house.count("SELECT count(*) FROM password WHERE hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'").await;
        assert_eq!(hash, 1, "only the hash is kept");
        for name in ["aino@koivula.example", "AINO@koivula.example "] {
            let mut other = house.visitor(NOBODY).await;
            by_password(&mut other, &house, name, PASSWORD).await.is_sent_to("/coaching");
            other.get("/coaching").await.is_ok();
        }
        let mut other = house.visitor(NOBODY).await;
        by_password(&mut other, &house, "101", PASSWORD).await.is_sent_to("/coaching");
        by_password(&mut house.visitor(NOBODY).await, &house, "101", "kolme sanaa riittaa").await.is(422);
    }

    async fn an_unknown_name_hears_what_a_wrong_password_hears(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        let mut nobody = house.visitor(NOBODY).await;
        let wrong = by_password(&mut nobody, &house, "aino@koivula.example", "väärä salasana 12").await;
        let without = by_password(&mut nobody, &house, "elli@koivula.example", "väärä salasana 12").await;
        let unknown = by_password(&mut nobody, &house, "kuka@koivula.example", "väärä salasana 12").await;
        let left = by_password(&mut nobody, &house, "erkki@koivula.example", "väärä salasana 12").await;
        let text = |answer: &Answer, name: &str| answer.is(422).text().replace(name, "…");
        for (answer, name) in [(&without, "elli@"), (&unknown, "kuka@"), (&left, "erkki@")] {
            assert_eq!(text(&wrong, "aino@"), text(answer, name), "{name}");
        }
    }

    async fn whoever_has_left_hears_what_a_wrong_password_hears_after_the_same_work(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        let mut nobody = house.visitor(NOBODY).await;
        let mut timed = async |password: &str| {
            let began = std::time::Instant::now();
            let answer = by_password(&mut nobody, &house, "aino@koivula.example", password).await;
            (began.elapsed(), answer.is(422).text())
        };
        let wrong = [timed("väärä salasana 12").await, timed("väärä salasana 12").await];
        house.leaves("agent", "2021-10-03").await;
        let left = [timed(PASSWORD).await, timed(PASSWORD).await];
        assert_eq!(wrong[0].1, left[0].1, "the same words");
        let (wrong, left) = (wrong[0].0.min(wrong[1].0), left[0].0.min(left[1].0));
        assert!(left * 4 > wrong, "no hash is made: {left:?} beside {wrong:?}");
        by_password(&mut house.visitor(NOBODY).await, &house, "101", PASSWORD).await.is(422);
        assert_eq!(house.count("SELECT count(*) FROM browser_session WHERE way = 'password'").await, 0);
    }

    async fn a_weak_password_is_refused_with_a_sentence(house: Staffed) {
        let mut agent = by_link(&house, "agent").await;
        for (password, said) in [
            ("lyhyt", "vähintään 12 merkkiä"), ("salasanasalasana", "arvataan"), ("123456789012", "arvataan"), ("ainoaamuvuoro", "oma nimesi"),
        ] {
            set(&mut agent, password).await.is(422).says(said);
        }
        let other = [("password", PASSWORD), ("again", "jotain aivan muuta")];
        agent.post("/me/sign-in/password", &other).await.is(422).says("eivät ole samat");
        assert_eq!(house.count("SELECT count(*) FROM password").await, 0);
    }

    async fn changing_asks_for_the_old_one_and_ends_every_other_session(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        let mut here = house.visitor(NOBODY).await;
        by_password(&mut here, &house, "aino@koivula.example", PASSWORD).await.is(303);
        let mut there = house.visitor("agent").await;
        set(&mut here, "neljäs sana auttaa").await.is(422).says("nykyinen salasanasi");
        let fields = [("old", PASSWORD), ("password", "neljäs sana auttaa"), ("again", "neljäs sana auttaa")];
        there.get("/coaching").await.is_ok();
        here.post("/me/sign-in/password", &fields).await.is(303);
        here.get("/coaching").await.is_ok();
        assert!(there.get("/coaching").await.is_sent_to_the_door());
        by_password(&mut house.visitor(NOBODY).await, &house, "101", PASSWORD).await.is(422);
        by_password(&mut house.visitor(NOBODY).await, &house, "101", "neljäs sana auttaa").await.is(303);
        let letters = house.postbox().await;
        assert!(letters.iter().any(|letter| letter.subject.contains("Salasanasi on vaihtunut")), "the person hears of it");
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'password set'").await, 2);
    }

    async fn an_old_session_without_a_password_cannot_set_one(house: Staffed) {
        let mut agent = by_link(&house, "agent").await;
        run(&house, "UPDATE browser_session SET made_at = made_at - 901000000").await;
        agent.get("/me/sign-in/password").await.is_ok().says("vartin ajan");
        set(&mut agent, PASSWORD).await.is_forbidden();
    }

    async fn a_supervisor_lets_in_a_colleague_without_email_by_a_printed_code(house: Staffed) {
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.get("/sign-in-codes").await.is_ok().says("Kalle Kollega").never_says("Vanamo Vaihtaja");
        let code = code_for(&mut supervisor, &house, "colleague").await;
        let hidden = house.snapshot().await;
        assert!(!hidden.iter().any(|line| line.contains(&code.replace('-', ""))), "only its hash is kept");
        supervisor.get("/sign-in-codes").await.says("odottaa käyttöä").never_says(&code);

        let mut colleague = house.visitor(NOBODY).await;
        let written = code.to_lowercase().replace('-', " ");
        colleague.post("/sign-in/code", &[("code", &written), ("shared", "1"), ("next", "/coaching")]).await
            .is_sent_to("/me/sign-in/password?next=/coaching");
        colleague.get("/me/sign-in/password?next=/coaching").await.is_ok().says("Ei nyt").says("Kalle Kollega");
        set(&mut colleague, PASSWORD).await.is(303);
        colleague.get("/me/sign-in").await.is_ok().says("Elli Esihenkilö teki koodin").says("käytetty");
        house.visitor(NOBODY).await.post("/sign-in/code", &[("code", &code)]).await.is(422).says("jo käytetty");
        by_password(&mut house.visitor(NOBODY).await, &house, "104", PASSWORD).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'code made'").await, 1);
    }

    async fn nobody_makes_a_code_for_whom_they_do_not_lead(house: Staffed) {
        let mut supervisor = house.visitor("supervisor").await;
        for who in ["supervisor", "coordinator", "admin", "other-unit", "former", "other-employer", "leadership", "former-supervisor"] {
            let person = house.person(who).await.to_string();
            supervisor.post("/sign-in-codes", &[("person", &person)]).await.is_forbidden();
        }
        let colleague = house.person("colleague").await.to_string();
        for who in ["former-supervisor", "colleague", "agent", "leadership", "admin"] {
            let answer = house.visitor(who).await.post("/sign-in-codes", &[("person", &colleague)]).await;
            assert!([403, 404].contains(&answer.status.as_u16()), "{who}: {}", answer.status);
        }
        let mut coordinator = house.visitor("coordinator").await;
        for who in ["coordinator", "admin", "other-employer"] {
            let person = house.person(who).await.to_string();
            coordinator.post("/sign-in-codes", &[("person", &person)]).await.is_forbidden();
        }
        assert_eq!(house.count("SELECT count(*) FROM sign_in_code").await, 0);
        code_for(&mut coordinator, &house, "staff").await;
    }

    async fn a_code_ends_when_revoked_when_too_old_when_another_is_made_and_with_the_post(house: Staffed) {
        let mut supervisor = house.visitor("supervisor").await;
        let first = code_for(&mut supervisor, &house, "colleague").await;
        let second = code_for(&mut supervisor, &house, "colleague").await;
        try_code(&house, &first).await.is(422);
        let text = supervisor.get("/sign-in-codes").await.text();
        let id = text.split("name=\"code\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a code waits").to_owned();
        let mut stranger = house.visitor("former-supervisor").await;
        stranger.post("/sign-in-codes/revocation", &[("code", &id)]).await;
        supervisor.post("/sign-in-codes/revocation", &[("code", &id)]).await.is_sent_to("/sign-in-codes");
        try_code(&house, &second).await.is(422);
        let third = code_for(&mut supervisor, &house, "colleague").await;
        run(&house, "UPDATE sign_in_code SET ends_at = made_at").await;
        supervisor.get("/sign-in-codes").await.says("vanhentunut");
        try_code(&house, &third).await.is(422);
        let fourth = code_for(&mut supervisor, &house, "colleague").await;
        house.leaves("colleague", "2021-10-03").await;
        try_code(&house, &fourth).await.is(422);
    }

    async fn one_of_64_wins_a_code(house: Staffed) {
        let code = code_for(&mut house.visitor("supervisor").await, &house, "colleague").await;
        let visitor = house.visitor(NOBODY).await;
        let tries = (0..64).map(|_| {
            let (mut visitor, code) = (visitor.clone(), code.clone());
            tokio::spawn(async move { visitor.post("/sign-in/code", &[("code", &code)]).await.status.as_u16() })
        });
        let mut won = 0;
        for one in tries.collect::<Vec<_>>() {
            won += usize::from(one.await.unwrap() == 303);
        }
        assert_eq!(won, 1);
        assert_eq!(house.count("SELECT count(*) FROM browser_session WHERE way = 'code'").await, 1);
    }

    async fn a_person_sees_where_they_are_signed_in_and_ends_it(house: Staffed) {
        let mut here = house.visitor("agent").await;
        let mut there = house.visitor("agent").await;
        let mut third = house.visitor("agent").await;
        let mut other = house.visitor("fellow").await;
        let text = here.get("/me/sign-in").await.is_ok().says("tämä selain").text();
        let ids: Vec<&str> = text.split("name=\"browser\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.len(), 2, "this one is not offered");
        other.post("/me/sign-in/browsers", &[("browser", ids[0])]).await.is(303);
        there.get("/coaching").await.is_ok();
        here.post("/me/sign-in/browsers", &[("browser", ids[0])]).await.is_sent_to("/me/sign-in");
        let open = [there.get("/coaching").await.status.as_u16(), third.get("/coaching").await.status.as_u16()];
        assert_eq!(open.iter().filter(|status| **status == 200).count(), 1);
        here.post("/me/sign-in/browsers", &[("others", "1")]).await.is_sent_to("/me/sign-in");
        assert!(there.get("/coaching").await.is_sent_to_the_door() && third.get("/coaching").await.is_sent_to_the_door());
        here.get("/coaching").await.is_ok();
        other.get("/coaching").await.is_ok();
    }

    async fn failures_slow_a_name_down_and_never_touch_an_open_session(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        let mut agent = house.visitor("agent").await;
        let mut stranger = house.visitor(NOBODY).await;
        for _ in 0..5 {
            by_password(&mut stranger, &house, "aino@koivula.example", "väärä salasana 12").await.is(422);
        }
        let wait = by_password(&mut stranger, &house, "aino@koivula.example", PASSWORD).await;
        let seconds: i64 = wait.is(429).says("Odota hetki").header("retry-after").parse().expect("seconds");
        assert!((1..=32).contains(&seconds), "{seconds}");
        agent.get("/coaching").await.is_ok();
        by_link(&house, "agent").await.get("/coaching").await.is_ok();
        run(&house, "UPDATE sign_in_failure SET waits_until = 0").await;
        by_password(&mut stranger, &house, "aino@koivula.example", PASSWORD).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM sign_in_failure").await, 0, "a success begins anew");
    }

    async fn a_name_nobody_has_is_made_to_wait_just_the_same(house: Staffed) {
        let mut stranger = house.visitor(NOBODY).await;
        for _ in 0..5 {
            by_password(&mut stranger, &house, "kuka@koivula.example", "väärä salasana 12").await.is(422);
        }
        by_password(&mut stranger, &house, "kuka@koivula.example", "väärä salasana 12").await.is(429);
        let kept = house.snapshot().await;
        let rows: Vec<&String> = kept.iter().filter(|line| line.starts_with("sign_in_failure")).collect();
        assert!(rows.len() == 1 && !rows[0].contains("kuka"), "no name is kept: {rows:?}");
    }

    async fn the_longest_wait_is_a_quarter_of_an_hour(house: Staffed) {
        let mut stranger = house.visitor(NOBODY).await;
        for _ in 0..12 {
            run(&house, "UPDATE sign_in_failure SET waits_until = 0").await;
            try_password_quickly(&mut stranger, "kuka@koivula.example").await.is(422);
        }
        let wait: i64 = try_password_quickly(&mut stranger, "kuka@koivula.example").await.is(429).header("retry-after").parse().unwrap();
        assert!((880..=902).contains(&wait), "{wait}");
    }

    async fn a_network_is_stopped_by_many_different_names_only(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        let mut visitor = house.visitor(NOBODY).await;
        code_from(&mut visitor, "192.0.2.7", &[]).await.is(422);
        run(&house, "INSERT INTO sign_in_failure (name_hash, network_hash, times, last_at, waits_until) \
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) \
             SELECT 'name ' || i, f.network_hash, 1, f.last_at, 0 FROM n, sign_in_failure f").await;
        let stopped = code_from(&mut visitor, "192.0.2.7", &[]).await;
        assert!(!stopped.is(429).header("retry-after").is_empty());
        code_from(&mut visitor, "192.0.2.8", &[]).await.is(422);
        code_from(&mut visitor, "192.0.2.7", &[("x-forwarded-for", "198.51.100.1")]).await.is(429); // nobody's word is taken
        by_link(&house, "agent").await.get("/coaching").await.is_ok();
    }

    async fn a_whole_hospital_behind_one_address_gets_in(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        for _ in 0..30 {
            by_password(&mut house.visitor(NOBODY).await, &house, "101", PASSWORD).await.is(303);
        }
        assert_eq!(house.count("SELECT count(*) FROM sign_in_failure").await, 0);
    }

    async fn asking_for_a_link_costs_the_same_for_a_known_and_an_unknown_address(house: Staffed) {
        let mut nobody = house.visitor(NOBODY).await;
        let rows = |lines: &[String]| lines.iter().map(|line| line.split(':').next().unwrap().to_owned()).collect::<Vec<_>>();
        let before = rows(&house.snapshot().await);
        nobody.post("/sign-in", &[("email", "kuka@koivula.example")]).await.is_ok();
        let unknown = rows(&house.snapshot().await);
        nobody.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
        let known = rows(&house.snapshot().await);
        assert_eq!((unknown.len(), known.len()), (before.len() + 1, before.len() + 2), "one row of work each");
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 0);
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 1);
        assert_eq!(house.count("SELECT count(*) FROM sign_in_link").await, 1);
    }

    async fn a_shared_computer_is_left_after_five_idle_minutes_and_nothing_stays(house: Staffed) {
        set(&mut by_link(&house, "agent").await, PASSWORD).await.is(303);
        let mut shared = house.visitor(NOBODY).await;
        let employer = house.me("agent").await.employer_id.to_string();
        let fields = [("name", "101"), ("employer", &employer), ("password", PASSWORD), ("shared", "1"), ("next", "/coaching")];
        let cookies: Vec<String> = shared.post("/sign-in/password", &fields).await.is(303)
            .headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned()).collect();
        assert!(cookies.iter().any(|line| line.starts_with("tahto=") && !line.contains("Max-Age")), "it goes with the browser: {cookies:?}");
        let page = shared.get("/coaching").await;
        page.is_ok().says("class=\"whose").says("<b>Aino Aamuvuoro</b>").says("data-idle=\"300\"");
        assert_eq!(page.text().matches("action=\"/sign-out\"").count(), 1, "one press, on every page");
        assert_eq!(page.header("cache-control"), "no-store");

        run(&house, "UPDATE browser_session SET seen_at = seen_at - 20000000, ends_at = ends_at - 290000000").await;
        shared.post("/sign-in/still", &[]).await.is_ok();
        let prolonged = async || house.count("SELECT count(*) FROM browser_session WHERE shared AND ends_at - seen_at = 300000000 AND seen_at >= made_at").await;
        for _ in 0..100 {
            if prolonged().await == 1 { break }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(prolonged().await, 1, "use is noted");

        run(&house, "UPDATE browser_session SET ends_at = made_at WHERE shared").await;
        let gone = shared.get("/coaching").await;
        assert!(gone.is_sent_to_the_door());
        assert_eq!(gone.header("clear-site-data"), "\"cache\", \"storage\"");
        assert!(!shared.has_cookie("tahto") && shared.has_cookie("shared"), "the choice is remembered, the person is not");
        shared.get("/sign-in/password").await.is_ok().says("name=\"shared\" value=\"1\" checked").says("autocomplete=\"off\"");
        let out = shared.post("/sign-out", &[("idle", "1")]).await;
        out.is_sent_to("/sign-in");
        shared.get("/sign-in").await.says("kone oli hetken käyttämättä");
    }

    async fn whoever_sends_something_when_signed_out_comes_back_to_the_page_they_were_at(house: Staffed) {
        let sent = async |referer: &'static str| {
            let request = asking(Method::POST, "/coaching/tasks/1/submissions").header("sec-fetch-site", "same-origin");
            let request = request.header(header::REFERER, referer).body(Body::empty()).unwrap();
            house.visitor(NOBODY).await.ask(request).await
        };
        sent("http://127.0.0.1:8080/coaching/tasks/1?x=1&y=2").await.is(401).says("href=\"/sign-in?next=/coaching/tasks/1?x=1%26y=2\"");
        sent("http://evil.example/coaching").await.is(401).says("href=\"/sign-in?next=/\"");
    }

    async fn an_ordinary_browser_is_not_hurried(house: Staffed) {
        let mut agent = by_link(&house, "agent").await;
        agent.get("/coaching").await.is_ok().never_says("data-idle");
        let long = "SELECT count(*) FROM browser_session WHERE NOT shared AND ends_at - seen_at = 43200000000";
        assert_eq!(house.count(long).await, 1);
    }
}

#[test]
fn a_spoofed_address_is_ignored_and_our_own_proxy_is_heard() {
    testing::tell(Kind::SQLite, |kind| async move {
        let settings = web::Settings { trusted_proxy: "10.0.0.1".into(), ..web::Settings::default() };
        let house = House::built(kind, settings, house::rooms::all, house::rooms::parts).await.with_staff().await;
        let mut visitor = house.visitor(NOBODY).await;
        for (peer, said) in
            [("10.0.0.1", "198.51.100.1"), ("10.0.0.1", "203.0.113.5, 198.51.100.1"), ("198.51.100.1", "203.0.113.77")]
        {
            code_from(&mut visitor, peer, &[("x-forwarded-for", said)]).await.is(422);
        }
        assert_eq!(house.count("SELECT count(DISTINCT network_hash) FROM sign_in_failure").await, 1);
    });
}

/// In by a mailed link, as people are.
pub async fn by_link(house: &House, who: &str) -> Visitor {
    let mut tx = house.app.store.begin().await.unwrap();
    let secret = people::Link::make(house.person(who).await, &mut tx).await.unwrap().expect("a link");
    tx.commit().await.unwrap();
    let mut visitor = house.visitor(NOBODY).await;
    visitor.post(format!("/sign-in/{secret}"), &[]).await.is(303);
    visitor
}

pub async fn set(visitor: &mut Visitor, password: &str) -> Answer {
    visitor.post("/me/sign-in/password", &[("password", password), ("again", password)]).await
}

pub async fn by_password(visitor: &mut Visitor, house: &House, name: &str, password: &str) -> Answer {
    let employer = house.me("agent").await.employer_id.to_string();
    let fields = [("name", name), ("employer", employer.as_str()), ("password", password), ("next", "/coaching")];
    visitor.post("/sign-in/password", &fields).await
}

async fn try_password_quickly(visitor: &mut Visitor, name: &str) -> Answer {
    visitor.post("/sign-in/password", &[("name", name), ("password", "väärä salasana 12")]).await
}

async fn try_code(house: &House, code: &str) -> Answer {
    house.visitor(NOBODY).await.post("/sign-in/code", &[("code", code)]).await
}

pub async fn code_for(visitor: &mut Visitor, house: &House, who: &str) -> String {
    let person = house.person(who).await.to_string();
    let slip = visitor.post("/sign-in-codes", &[("person", &person)]).await.is_ok().text();
    let code = slip.split("class=\"code\"><b>").nth(1).and_then(|rest| rest.split('<').next());
    code.expect("a code on the slip").to_owned()
}

pub async fn run(house: &House, text: &'static str) {
    let mut tx = house.app.store.begin().await.unwrap();
    store::Query::new(text).execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// A code that nobody has, another one each time, from that address.
async fn code_from(visitor: &mut Visitor, peer: &str, said: &[(&str, &str)]) -> Answer {
    let code = format!("{:012X}", Moment::now().0 as u64 & 0xFFFF_FFFF_FFFF);
    let request = asking(Method::POST, "/sign-in/code").header("sec-fetch-site", "same-origin");
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = said.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let mut request = request.body(Body::from(format!("code={code}"))).unwrap();
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4711)));
    visitor.ask(request).await
}
