//! The second factor: who must have one, and that no way in goes past it.

use crate::sign_in::{by_link, by_password, code_for, run, set};
use crate::world::{Staffed, house};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Moment;
use testing::staff::NOBODY;
use testing::{Answer, House, Kind, Visitor, on_both};

const PASSWORD: &str = "kolme sanaa riittää";

on_both! {
    async fn an_administrator_reaches_nothing_before_a_second_factor_is_taken_into_use(house: Staffed) {
        for who in ["admin", "coordinator"] {
            let mut half = by_link(&house, who).await;
            for path in ["/", "/coaching", "/admin", "/me/sign-in", "/me/sign-in/password", "/sign-in-codes", "/admin/letters"] {
                assert!(half.get(path).await.is_sent_to_the_door(), "{who} at {path}");
            }
            half.get("/sign-in?next=/coaching").await.is_sent_to("/sign-in/factor?next=/coaching");
            half.get("/sign-in/factor").await.is_ok().says("Tehtävässäsi").never_says("otpauth");
            let (secret, codes) = enrolled(&mut half).await;
            assert_eq!((secret.len(), codes.len()), (39, 10));
            half.get("/coaching").await.is_ok();
        }
        assert_eq!(house.count("SELECT count(*) FROM second_factor").await, 2);
    }

    async fn nobody_else_is_asked_for_one_and_whoever_wants_one_may_have_it(house: Staffed) {
        let mut agent = by_link(&house, "agent").await;
        let mut elsewhere = by_link(&house, "agent").await;
        agent.get("/coaching").await.is_ok();
        let (secret, _) = enrolled(&mut agent).await;
        agent.get("/coaching").await.is_ok();
        assert!(elsewhere.get("/coaching").await.is_sent_to_the_door(), "what was signed in before has to show it too");
        show(&mut elsewhere, &code(&secret, 0)).await.is(303);
        elsewhere.get("/coaching").await.is_ok();
    }

    async fn a_code_opens_once_and_an_older_one_never(house: Staffed) {
        let then = Moment::now(); // a half minute may end in the middle of this
        let (secret, _) = enrolled_at(&mut by_link(&house, "admin").await, then).await;
        let mut first = by_link(&house, "admin").await;
        show(&mut first, &code_at(then, &secret, -1)).await.is(422); // the step of the enrolment
        show(&mut first, &code_at(then, &secret, 0)).await.is(303);
        let mut second = by_link(&house, "admin").await;
        show(&mut second, &code_at(then, &secret, 0)).await.is(422);
        show(&mut second, &code_at(then, &secret, -1)).await.is(422);
        assert!(second.get("/admin").await.is_sent_to_the_door());
        show(&mut second, &code_at(then, &secret, 1)).await.is(303);
        second.get("/admin").await.is_ok();
    }

    async fn one_of_sixty_four_wins_a_time_step(house: Staffed) {
        let (secret, _) = enrolled(&mut by_link(&house, "admin").await).await;
        let code = code(&secret, 0);
        let half = by_link(&house, "admin").await;
        let tries: Vec<_> = (0..64).map(|_| {
            let (mut half, code) = (half.clone(), code.clone());
            tokio::spawn(async move { show(&mut half, &code).await.status.as_u16() })
        }).collect();
        let mut won = 0;
        for one in tries {
            won += usize::from(one.await.unwrap() == 303);
        }
        assert_eq!(won, 1);
    }

    async fn a_recovery_code_opens_once_and_new_ones_end_the_old(house: Staffed) {
        let (_, codes) = enrolled(&mut by_link(&house, "admin").await).await;
        let mut first = by_link(&house, "admin").await;
        show(&mut first, &codes[0].to_lowercase()).await.is(303);
        first.get("/me/sign-in").await.is_ok().says("jäljellä 9");
        let mut second = by_link(&house, "admin").await;
        show(&mut second, &codes[0]).await.is(422);
        let new = first.post("/sign-in/factor/recovery-codes", &[]).await;
        let new = recovery_codes(&new);
        show(&mut second, &codes[1]).await.is(422);
        show(&mut second, &new[1]).await.is(303);
    }

    async fn a_new_password_a_new_link_and_a_new_device_never_skip_it(house: Staffed) {
        let mut admin = by_link(&house, "admin").await;
        enrolled(&mut admin).await;
        set(&mut admin, PASSWORD).await.is(303);
        let mut by_word = house.visitor(NOBODY).await;
        by_password(&mut by_word, &house, "111", PASSWORD).await.is(303);
        let mut again = by_link(&house, "admin").await;
        for half in [&mut by_word, &mut again] {
            assert!(half.get("/admin").await.is_sent_to_the_door());
            assert!(set(half, "neljäs sana auttaa").await.is_sent_to_the_door(), "half is not enough for a new password");
            half.get("/sign-in/factor").await.is_ok().never_says("class=\"qr\"");
            half.post("/sign-in/factor/secret", &[]).await.is_forbidden();
            assert!(half.post("/sign-in/factor/recovery-codes", &[]).await.is_sent_to_the_door());
        }
        by_password(&mut house.visitor(NOBODY).await, &house, "111", PASSWORD).await.is(303); // the password is as it was
    }

    async fn the_half_way_ends_by_itself(house: Staffed) {
        let mut half = by_link(&house, "admin").await;
        half.get("/sign-in/factor").await.is_ok();
        run(&house, "UPDATE browser_session SET made_at = made_at - 901000000").await;
        assert!(half.get("/sign-in/factor").await.is_sent_to_the_door());
    }

    async fn guessing_the_code_is_slowed_down(house: Staffed) {
        enrolled(&mut by_link(&house, "admin").await).await;
        for _ in 0..5 {
            show(&mut by_link(&house, "admin").await, "AAAAA-AAAAA").await.is(422);
            run(&house, "DELETE FROM sign_in_link").await;
        }
        show(&mut by_link(&house, "admin").await, "AAAAA-AAAAA").await.is(429);
    }

    async fn the_secret_is_sealed_and_the_page_shows_it_to_its_own_alone(house: Staffed) {
        let mut admin = by_link(&house, "admin").await;
        let (secret, codes) = enrolled(&mut admin).await;
        let hidden = house.snapshot().await.join("\n");
        for word in [secret.replace(' ', ""), codes[0].replace('-', "")] {
            assert!(!hidden.contains(&word), "{word} lies open in the database");
        }
        run(&house, "UPDATE second_factor SET person_id = (SELECT id FROM person WHERE staff_number = '101' AND name LIKE 'Aino%')").await;
        let answer = show(&mut by_link(&house, "agent").await, &code(&secret, 0)).await;
        assert_eq!(answer.status.as_u16(), 500, "moved to another person it does not open");
    }

    async fn no_printed_code_is_made_for_whoever_has_or_must_have_one(house: Staffed) {
        enrolled(&mut by_link(&house, "colleague").await).await;
        let colleague = house.person("colleague").await.to_string();
        house.visitor("supervisor").await.post("/sign-in-codes", &[("person", &colleague)]).await.is_forbidden();
        house.visitor("supervisor").await.get("/sign-in-codes").await.says("Kirjautuu vahvistussovelluksella");
        // Made before the factor was: it opens no more.
        let code = code_for(&mut house.visitor("supervisor").await, &house, "agent").await;
        enrolled(&mut by_link(&house, "agent").await).await;
        house.visitor(NOBODY).await.post("/sign-in/code", &[("code", &code)]).await.is(422);
    }

    async fn removing_a_factor_takes_two_and_tells_the_person(house: Staffed) {
        role(&house, "editor", "admin").await;
        let mut coordinator = by_link(&house, "coordinator").await;
        enrolled(&mut coordinator).await;
        let person = house.person("coordinator").await.to_string();
        let (mut one, mut other) = (house.visitor("admin").await, house.visitor("editor").await);
        house.visitor("coordinator").await.get("/admin/factors").await.is_missing();
        one.post("/admin/factors", &[("person", &person), ("reason", "Puhelin katosi")]).await.is(303);
        let removal = removal(&mut other).await;
        one.post("/admin/factors/approval", &[("removal", &removal)]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM second_factor").await, 1, "nobody does it alone");
        coordinator.get("/coaching").await.is_ok();
        other.post("/admin/factors/approval", &[("removal", &removal)]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM second_factor").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM recovery_code").await, 0);
        assert!(coordinator.get("/coaching").await.is_sent_to_the_door());
        house.work().await;
        assert!(house.postbox().await.iter().any(|letter| letter.subject.contains("Vahvistussovelluksesi on poistettu")));
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'factor removed'").await, 1);
        let mut anew = by_link(&house, "coordinator").await;
        assert!(anew.get("/coaching").await.is_sent_to_the_door(), "a new one is asked for at once");
        enrolled(&mut anew).await;
        anew.get("/me/sign-in").await.is_ok().says("vahvistussovelluksesi poistettiin");
    }

    async fn nobody_removes_their_own(house: Staffed) {
        role(&house, "editor", "admin").await;
        let mut admin = by_link(&house, "admin").await;
        enrolled(&mut admin).await;
        let own = house.person("admin").await.to_string();
        admin.post("/admin/factors", &[("person", &own), ("reason", "Oma")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM factor_removal").await, 0);
        let mut other = house.visitor("editor").await;
        other.post("/admin/factors", &[("person", &own), ("reason", "Puhelin katosi")]).await.is(303);
        let removal = removal(&mut admin).await;
        admin.post("/admin/factors/approval", &[("removal", &removal)]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM second_factor").await, 1);
    }
}

/// What somebody does who knows the password and reads the mail of an administrator, but does not hold the phone.
#[derive(Debug, Clone, Copy)]
enum Deed {
    AskForLink,
    UseLink,
    ByPassword,
    SetPassword,
    PrintCode,
    ByCode,
    GuessFactor,
    ReplayFactor,
    OfferSecret,
    ConfirmOffer,
    RecoveryCodes,
    SignOut,
    EndOthers,
    Still,
    OtherBrowser,
    FifteenMinutesPass,
    /// The administrator at their own browser, who does hold the phone.
    OwnerChangesPassword,
    OwnerSignsIn,
}

use Deed::*;
const DEEDS: [Deed; 18] = [
    AskForLink,
    UseLink,
    ByPassword,
    SetPassword,
    PrintCode,
    ByCode,
    GuessFactor,
    ReplayFactor,
    OfferSecret,
    ConfirmOffer,
    RecoveryCodes,
    SignOut,
    EndOthers,
    Still,
    OtherBrowser,
    FifteenMinutesPass,
    OwnerChangesPassword,
    OwnerSignsIn,
];

#[test]
fn no_sequence_of_deeds_goes_past_the_second_factor() {
    let deeds = proptest::collection::vec(prop::sample::select(DEEDS.to_vec()), 6..14);
    let mut runner =
        TestRunner::new(Config { cases: 48, failure_persistence: None, max_shrink_iters: 0, ..Config::default() });
    let told = runner.run(&deeds, |deeds| {
        testing::tell(Kind::SQLite, |kind| {
            let deeds = deeds.clone();
            async move { past_no_factor(&house(kind).await, &deeds).await }
        });
        Ok(())
    });
    told.unwrap();
}

async fn past_no_factor(house: &House, deeds: &[Deed]) {
    let mut owner = by_link(house, "admin").await;
    let (secret, _) = enrolled(&mut owner).await;
    set(&mut owner, PASSWORD).await.is(303);
    let used = code(&secret, -1);
    let person = house.person("admin").await.to_string();
    let mut thieves = vec![house.visitor(NOBODY).await, house.visitor(NOBODY).await];
    let (mut at, mut link, mut printed) = (0, None, None);
    for (nth, deed) in deeds.iter().enumerate() {
        run(house, "DELETE FROM sign_in_failure").await; // however patient they are
        run(house, "UPDATE sign_in_link SET made_at = 0").await;
        let thief = &mut thieves[at];
        match deed {
            AskForLink => {
                let mut tx = house.app.store.begin().await.unwrap();
                link = people::Link::make(house.person("admin").await, &mut tx).await.unwrap();
                tx.commit().await.unwrap();
            }
            UseLink => {
                if let Some(secret) = link.take() {
                    thief.post(format!("/sign-in/{secret}"), &[]).await;
                }
            }
            ByPassword => drop(by_password(thief, house, "111", PASSWORD).await),
            SetPassword => drop(set(thief, "neljäs sana auttaa").await),
            PrintCode => {
                let mut coordinator = house.visitor("coordinator").await;
                let slip = coordinator.post("/sign-in-codes", &[("person", &person)]).await;
                printed = slip
                    .text()
                    .split("class=\"code\"><b>")
                    .nth(1)
                    .and_then(|rest| rest.split('<').next())
                    .map(str::to_owned);
            }
            ByCode => {
                let code = printed.clone().unwrap_or_else(|| "ABCD-EFGH-JKMN".into());
                thief.post("/sign-in/code", &[("code", &code)]).await;
            }
            GuessFactor => drop(show(thief, "000000").await),
            ReplayFactor => drop(show(thief, &used).await),
            OfferSecret => drop(thief.post("/sign-in/factor/secret", &[]).await),
            ConfirmOffer => {
                let page = thief.get("/sign-in/factor").await.text();
                if let Some(own) = letters(&page) {
                    show(thief, &code(&own, 0)).await;
                }
            }
            RecoveryCodes => drop(thief.post("/sign-in/factor/recovery-codes", &[]).await),
            SignOut => drop(thief.post("/sign-out", &[]).await),
            EndOthers => drop(thief.post("/me/sign-in/browsers", &[("others", "1")]).await),
            Still => drop(thief.post("/sign-in/still", &[]).await),
            OtherBrowser => at = 1 - at,
            FifteenMinutesPass => {
                run(house, "UPDATE browser_session SET made_at = made_at - 901000000 WHERE factor_at IS NULL").await
            }
            OwnerChangesPassword => drop(set(&mut owner, PASSWORD).await),
            OwnerSignsIn => {
                run(house, "UPDATE second_factor SET last_step = 0").await;
                owner = by_link(house, "admin").await;
                show(&mut owner, &code(&secret, 0)).await.is(303);
                run(house, "UPDATE second_factor SET last_step = 9000000000").await;
            }
        }
        for thief in &mut thieves {
            for path in ["/", "/admin", "/admin/letters", "/me/sign-in", "/sign-in-codes"] {
                assert!(thief.get(path).await.is_sent_to_the_door(), "{path} is open after {:?}", &deeds[..=nth]);
            }
        }
        owner.get("/admin").await.is_ok();
        let full = house.count("SELECT count(*) FROM browser_session s JOIN second_factor f ON f.person_id = s.person_id WHERE s.factor_at IS NOT NULL").await;
        assert!(
            full <= 1 + deeds[..=nth].iter().filter(|deed| matches!(deed, OwnerSignsIn)).count() as i64,
            "{:?}",
            &deeds[..=nth]
        );
    }
}

/// Takes an app into use with the code of the step before, so that now's is still good: the secret and the recovery codes.
pub async fn enrolled(visitor: &mut Visitor) -> (String, Vec<String>) {
    enrolled_at(visitor, Moment::now()).await
}

/// With the code of the half minute before that moment.
async fn enrolled_at(visitor: &mut Visitor, then: Moment) -> (String, Vec<String>) {
    visitor.post("/sign-in/factor/secret", &[("next", "/coaching")]).await.is(303);
    let page = visitor.get("/sign-in/factor").await;
    page.is_ok().says("<svg").never_says("style=");
    let secret = letters(&page.text()).expect("the secret in letters");
    let codes = show(visitor, &code_at(then, &secret, -1)).await;
    (secret, recovery_codes(&codes))
}

fn letters(page: &str) -> Option<String> {
    page.split("<b data-secret>").nth(1)?.split('<').next().map(str::to_owned)
}

fn recovery_codes(answer: &Answer) -> Vec<String> {
    let text = answer.is_ok().text();
    let list = text.split("<ul class=\"codes\">").nth(1).expect("codes").split("</ul>").next().unwrap().to_owned();
    list.split("<li>").skip(1).map(|one| one.split('<').next().unwrap().to_owned()).collect()
}

pub async fn show(visitor: &mut Visitor, code: &str) -> Answer {
    visitor.post("/sign-in/factor", &[("code", code), ("next", "/coaching")]).await
}

/// What the app shows, so many half minutes from now.
pub fn code(secret: &str, steps: i64) -> String {
    code_at(Moment::now(), secret, steps)
}

fn code_at(then: Moment, secret: &str, steps: i64) -> String {
    let seconds = then.0 / 1_000_000 + steps * 30;
    people::factor::code_of(secret, seconds as u64).expect("a secret")
}

async fn removal(visitor: &mut Visitor) -> String {
    let page = visitor.get("/admin/factors").await.is_ok().text();
    page.split("name=\"removal\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .map_or_else(|| "00000000-0000-0000-0000-000000000000".to_owned(), str::to_owned)
}

/// A role more, as the next staff file would bring it.
async fn role(house: &House, who: &str, role: &'static str) {
    let me = house.me(who).await;
    let mut tx = house.app.store.begin().await.unwrap();
    store::sql!(
        "INSERT INTO role_held (id, employer_id, person_id, role, begins_on) VALUES ($1, $2, $3, $4, '2021-01-01')"
    )
    .bind(store::clock::new_id_at(Moment::now()))
    .bind(me.employer_id)
    .bind(me.id)
    .bind(role)
    .execute(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
}
