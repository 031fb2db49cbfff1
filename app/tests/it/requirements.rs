//! What is asked of a role: one library, from the recruitment notice to onboarding and the discussion, in versions.

use crate::onboarding::planned;
use crate::world::Staffed;
use store::{Id, Query};
use testing::{House, on_both};

const HOME: &str = "/talks/requirements";
const BODY: &str = "Kuuntelet asiakasta ennen kuin ehdotat.";

/// Personnel services add a role; where it is.
async fn role(house: &House) -> String {
    let once = house.app.clock.new_id().to_string();
    let fields = [
        ("once", once.as_str()),
        ("called-fi", "Lähihoitaja, kotihoito"),
        ("called-sv", "Närvårdare, hemvård"),
        ("about-fi", "Käyt asiakkaiden kotona."),
    ];
    let role = format!("{HOME}/roles/{once}");
    house.visitor("hr").await.post(HOME, &fields).await.is_sent_to(&role);
    role
}

/// The supervisor adds a requirement; its id.
async fn requirement(house: &House, role: &str) -> String {
    let once = house.app.clock.new_id().to_string();
    let fields = [
        ("once", once.as_str()),
        ("part", "encounter"),
        ("body-fi", BODY),
        ("body-sv", "Du lyssnar på klienten innan du föreslår något."),
        ("body-en", "You listen to the client before you suggest anything."),
        ("shows-fi", "Käynti alkaa kysymyksellä."),
    ];
    let mut supervisor = house.visitor("supervisor").await;
    for _ in 0..2 {
        supervisor.post(format!("{role}/requirements"), &fields).await.is_sent_to(role);
    }
    once
}

fn id(of: &str) -> Id {
    of.rsplit('/').next().unwrap().parse().unwrap()
}

on_both! {
    async fn a_role_has_its_requirements_by_the_four_parts(house: Staffed) {
        let role = role(&house).await;
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.post(format!("{role}/requirements"), &[("body-fi", "")]).await.is(422).says("Kirjoita vaatimus").says("Valitse, mihin osaan");
        requirement(&house, &role).await;
        assert_eq!(house.count("SELECT count(*) FROM requirement").await, 1, "the second press adds none");
        house.visitor("agent").await.get(&role).await.is_ok().says("Kohtaaminen").says(BODY).says("Käynti alkaa kysymyksellä.");
        house.visitor("agent").await.get(HOME).await.is_ok().says("Yksi vaatimus");
    }

    async fn the_whole_staff_reads_and_few_write(house: Staffed) {
        let role = role(&house).await;
        let requirement = requirement(&house, &role).await;
        for who in ["agent", "admin", "coordinator"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(&role).await.is_ok();
            visitor.get(format!("{HOME}/new")).await.is_forbidden();
            visitor.post(HOME, &[("called-fi", "Oma")]).await.is_forbidden();
            visitor.get(format!("{role}/edit")).await.is_forbidden();
            visitor.post(format!("{role}/requirements"), &[]).await.is_forbidden();
            visitor.post(format!("{role}/notice"), &[]).await.is_forbidden();
            visitor.post(format!("{HOME}/{requirement}"), &[]).await.is_forbidden();
        }
        let mut foreign = house.visitor("other-employer").await;
        foreign.get(&role).await.is_missing();
        foreign.get(format!("{HOME}/{requirement}")).await.is_missing();
        foreign.get(HOME).await.is_ok().never_says("Lähihoitaja, kotihoito");
    }

    async fn the_recruitment_notice_is_made_of_them_in_each_language_and_its_own_wording_kept(house: Staffed) {
        let role = role(&house).await;
        requirement(&house, &role).await;
        let (notice, mut hr) = (format!("{role}/notice"), house.visitor("hr").await);
        hr.get(&notice).await.is_ok().says("Haemme työkaveria: Lähihoitaja, kotihoito").says("– Kuuntelet asiakasta").says("Vi söker en kollega: Närvårdare, hemvård").says("You listen to the client");
        hr.post(&notice, &[("notice-fi", "Tule meille kotihoitoon!"), ("do", "keep")]).await.is_sent_to(&notice);
        hr.get(&notice).await.is_ok().says("Tule meille kotihoitoon!").says("Vi söker en kollega");
        hr.post(&notice, &[("do", "again")]).await.is_sent_to(&notice);
        hr.get(&notice).await.is_ok().says("Haemme työkaveria").never_says("Tule meille");
    }

    async fn each_wording_is_a_version_and_the_second_window_is_told(house: Staffed) {
        let role = role(&house).await;
        let page = format!("{HOME}/{}", requirement(&house, &role).await);
        let mut hr = house.visitor("hr").await;
        hr.post(&page, &[("seen", "1"), ("body-fi", "Kysyt ensin.")]).await.is_sent_to(&page);
        hr.get(&page).await.is_ok().says("versio 2").says(BODY).says("Kysyt ensin.");
        let late = house.visitor("supervisor").await.post(&page, &[("seen", "1"), ("body-fi", "Vanha ikkuna.")]).await;
        late.is(422).says("Joku muutti vaatimusta").says("Vanha ikkuna.");
        hr.post(format!("{page}/retirement"), &[("do", "retire")]).await.is_sent_to(&page);
        hr.get(&role).await.is_ok().says("Ei enää käytössä");
        hr.get(format!("{role}/notice")).await.is_ok().never_says("Kysyt ensin.");
        hr.post(format!("{page}/retirement"), &[("do", "again")]).await.is_sent_to(&page);
        hr.get(format!("{role}/notice")).await.is_ok().says("Kysyt ensin.");
    }

    async fn one_is_found_by_its_words(house: Staffed) {
        let role = role(&house).await;
        let requirement = requirement(&house, &role).await;
        let mut agent = house.visitor("agent").await;
        agent.get(format!("{HOME}?q=KUUNTELET")).await.is_ok().says(&requirement);
        agent.get(format!("{HOME}?q=kotihoito")).await.is_ok().says(&role);
        agent.get(format!("{HOME}?q=avaruus")).await.is_ok().never_says(&requirement).says("Ei löytynyt");
    }

    async fn what_is_asked_becomes_something_to_do_and_shows_where_it_comes_from(house: Staffed) {
        let role = role(&house).await;
        let requirement = requirement(&house, &role).await;
        let once = house.app.clock.new_id().to_string();
        let template = format!("/talks/onboarding/templates/{once}");
        let mut hr = house.visitor("hr").await;
        let fields = [("once", once.as_str()), ("name-fi", "Kotihoidon pohja"), ("variant", "permanent"), ("what-0-fi", "Tutustu")];
        hr.post("/talks/onboarding/templates", &fields).await.is_sent_to(&template);
        hr.post(format!("{role}/onboarding"), &[("template", once.as_str())]).await.is_sent_to(&role);
        let pick = [("template", once.as_str()), ("requirement", requirement.as_str())];
        for _ in 0..2 {
            hr.post(format!("{role}/onboarding"), &pick).await.is_sent_to(&template);
        }
        hr.get(&template).await.is_ok().says(BODY).says("versio 2");
        hr.get(format!("{HOME}/{requirement}")).await.is_ok().says("Kotihoidon pohja").says("Rekrytointi-ilmoitus");
        let plan = planned(&house, &once).await;
        house.visitor("agent").await.get(&plan).await.is_ok().says("Tehtävän vaatimuksesta:").says(&requirement);
        // Into a plan of its own, too.
        let other = planned(&house, "few_shifts").await;
        house.visitor("colleague").await.post(format!("{other}/items"), &[("requirement", requirement.as_str()), ("stage", "first_month")]).await.is(303);
        house.visitor("agent").await.get(&other).await.is_ok().says(BODY).says(&requirement);
    }

    async fn what_was_asked_in_the_recruitment_is_asked_in_the_discussion(house: Staffed) {
        let role = role(&house).await;
        let requirement = requirement(&house, &role).await;
        let section = talks::requirements::section(id(&role), house.app.store.read()).await.unwrap().expect("a section");
        assert_eq!(section.questions[0].key, format!("requirement-{requirement}"));
        assert_eq!(section.questions[0].ask.exactly(words::Lang::Fi), format!("Miten tämä toteutuu työssäsi: {BODY}"));
        assert!(!section.questions[0].ways().is_empty(), "answered in any way");
        let body = forms::Body { sections: vec![section] };
        let (me, now) = (house.me("hr").await, house.app.now());
        let mut tx = house.app.store.begin().await.unwrap();
        let version = forms::Version::keep(None, "fi", &body, now, &mut tx).await.unwrap();
        let template = talks::template::Template {
            id: house.app.clock.new_id(),
            employer_id: me.employer_id,
            kind: talks::talk::Kind::Pair,
            called: words::Texts::one(words::Lang::Fi, "Kehityskeskustelu").kept(),
            form_id: version,
            form_version_id: version,
            review_months: 6,
            made_by: me.id,
            made_at: now,
            retired_at: None,
        };
        template.keep(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        house.visitor("agent").await.get(format!("{HOME}/{requirement}")).await.is_ok().says("Keskustelun pohja").says("Kehityskeskustelu");
        let roles = talks::requirements::roles(me.employer_id, house.app.store.read()).await.unwrap();
        assert_eq!(roles.len(), 1);
        let kept: (i64,) = Query::new("SELECT count(*) FROM requirement_version").one(house.app.store.read()).await.unwrap();
        assert_eq!(kept.0, 1);
    }
}
