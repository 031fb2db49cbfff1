//! Organisations' own sign-in, as far as it goes without one at the other end. The rest is walked in
//! `journeys/provider.spec.js`, against real ones.

use crate::organisation::Organisation;
use crate::second_factor::{code, enrolled, show};
use store::sql;
use testing::{Arranged, House, Kind, Visitor, on_both};
use web::{Provider, Settings};
use words::{Lang, Texts};

/// A house with an organisation whose sign-in does not answer.
pub struct Provided(House);

impl Arranged for Provided {
    async fn arranged(kind: Kind) -> Provided {
        let provider = Provider {
            key: "koivula".into(),
            name: Texts::one(Lang::Fi, "Koivulan tunnus"),
            issuer: "http://127.0.0.1:9".into(),
            client_id: "tahto".into(),
            staff_number: "number".into(),
            employer: "Koivulan sote".into(),
            ..Provider::default()
        };
        let settings = Settings { provider: vec![provider], ..Settings::default() };
        Provided(House::built(kind, settings, house::rooms::all, house::rooms::parts).await.with_staff().await)
    }
}

impl std::ops::Deref for Provided {
    type Target = House;
    fn deref(&self) -> &House {
        &self.0
    }
}

/// A house with an organisation that answers.
pub struct Answered {
    house: House,
    organisation: Organisation,
}

impl Arranged for Answered {
    async fn arranged(kind: Kind) -> Answered {
        let organisation = Organisation::opens().await;
        let settings = Settings { provider: vec![organisation.provider()], ..Settings::default() };
        let house = House::built(kind, settings, house::rooms::all, house::rooms::parts).await.with_staff().await;
        Answered { house, organisation }
    }
}

impl Answered {
    async fn signs_in(&self, number: &str) -> Visitor {
        let mut visitor = self.house.visitor("nobody").await;
        let back = self.organisation.sends_back(&mut visitor, number).await;
        visitor.get(&back).await.is_sent_to("/coaching");
        visitor
    }
}

const RETURN: &str = "/sign-in/with/koivula/return";

on_both! {
    async fn an_administrator_by_their_organisation_shows_the_second_factor_too(told: Answered) {
        told.signs_in("101").await.get("/coaching").await.is_ok(); // the agent needs none
        let mut admin = told.signs_in("111").await;
        assert!(admin.get("/admin").await.is_sent_to_the_door(), "the organisation's word alone is not enough");
        admin.get("/sign-in/factor").await.is_ok().says("Tehtävässäsi");
        let (secret, _) = enrolled(&mut admin).await;
        admin.get("/admin").await.is_ok();
        let mut again = told.signs_in("111").await;
        assert!(again.get("/admin").await.is_sent_to_the_door(), "and not the next time either");
        show(&mut again, &code(&secret, 0)).await.is(303);
        again.get("/admin").await.is_ok();
    }

    async fn an_organisation_that_does_not_answer_leaves_the_other_ways_open(house: Provided) {
        let mut nobody = house.visitor("nobody").await;
        nobody.get("/sign-in").await.is_ok().says("Koivulan tunnus").says("jää voimaan").says("name=\"email\"");
        nobody.post("/sign-in/with/koivula", &[("next", "/")]).await.is(503).says("ei vastaa").says("href=\"/sign-in\"");
        assert_eq!(house.count("SELECT count(*) FROM provider_errand").await, 0);
        nobody.post("/sign-in", &[("email", "aino@koivula.example"), ("next", "/")]).await.is_ok();
        nobody.post("/sign-in/with/muu", &[]).await.is_missing();
    }

    async fn who_comes_back_without_an_errand_is_told_to_begin_anew_and_nothing_changes(house: Provided) {
        let secret = "ab".repeat(32);
        let mut strangers = house.visitor("nobody").await.with_cookie("errand", &secret);
        for with in ["", "?state=x&code=y", "?state=&code=", "?error=access_denied&state=x"] {
            strangers.get(format!("{RETURN}{with}")).await.is(410).says("aloittaa alusta");
        }
        // One that is too old, and another provider's.
        let mut tx = house.app.store.begin().await.unwrap();
        for (state, provider, ends_at) in [("a", "koivula", 0), ("b", "muu", i64::MAX)] {
            let hash = |text: &str| {
                ring::digest::digest(&ring::digest::SHA256, text.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect::<String>()
            };
            sql!("INSERT INTO provider_errand (state_hash, browser_hash, provider, next, made_at, ends_at) VALUES ($1, $2, $3, '/', 0, $4)")
                .bind(hash(state)).bind(hash(&secret)).bind(provider).bind(ends_at).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        for state in ["a", "b"] {
            strangers.get(format!("{RETURN}?state={state}&code=y")).await.is(410);
        }
        assert_eq!(house.count("SELECT count(*) FROM browser_session").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM provider_errand").await, 2);
    }
}
