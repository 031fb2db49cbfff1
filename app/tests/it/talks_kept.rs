//! Discussions, goals, a profile and an onboarding as they are found when everybody knocks.

use crate::talks_discussion::season;
use crate::world::{DOT, World};
use store::{Id, Query};
use talks::cycle::Cycle;
use talks::talk::{Beginning, Kind};
use testing::House;
use testing::Part::{File, Text};

/// What is found.
pub struct Kept {
    /// Agreed, with something to do.
    pub agreed: Id,
    /// Of the fellow, being prepared; theirs has been shared with a picture.
    pub prepared: Id,
    pub group: Id,
    pub template: Id,
    pub action: Id,
    pub picture: Id,
    pub item: Id,
    pub own_goal: Id,
    pub unit_goal: Id,
    pub plan: Id,
    pub plan_item: Id,
    pub unit: Id,
    pub onboarding_template: Id,
    pub role: Id,
    pub requirement: Id,
}

impl World {
    /// Made once, through the front door.
    pub async fn talks(&self) -> Kept {
        if self.house.count("SELECT count(*) FROM talk").await == 0 {
            self.make_talks().await;
        }
        let one = |text: &'static str| async move {
            let found = Query::new(text).optional::<(Id,)>(self.house.app.store.read()).await.unwrap();
            found.unwrap_or_else(|| panic!("nothing was made: {text}")).0
        };
        Kept {
            agreed: one("SELECT id FROM talk WHERE kind = 'pair' ORDER BY id LIMIT 1").await,
            prepared: one("SELECT id FROM talk WHERE kind = 'pair' ORDER BY id DESC LIMIT 1").await,
            group: one("SELECT id FROM talk WHERE kind = 'group'").await,
            template: one("SELECT id FROM talk_template ORDER BY id LIMIT 1").await,
            action: one("SELECT id FROM agreed_action").await,
            picture: one("SELECT id FROM medium WHERE subject_kind = 'talk_preparation'").await,
            item: one("SELECT id FROM profile_item").await,
            own_goal: one("SELECT id FROM own_goal").await,
            unit_goal: one("SELECT id FROM unit_goal").await,
            plan: one("SELECT id FROM onboarding_plan ORDER BY id LIMIT 1").await,
            plan_item: one(
                "SELECT i.id FROM onboarding_item i WHERE i.plan_id IN (SELECT p.id FROM onboarding_plan p \
                            WHERE p.unit_onboarding_id IS NULL) ORDER BY i.id LIMIT 1",
            )
            .await,
            unit: one("SELECT id FROM unit_onboarding").await,
            onboarding_template: one("SELECT id FROM onboarding_template ORDER BY id LIMIT 1").await,
            role: one("SELECT id FROM job_role").await,
            requirement: one("SELECT id FROM requirement").await,
        }
    }

    async fn make_talks(&self) {
        let house = &self.house;
        let (cycle, of_groups) = (season(house, Kind::Pair).await, season(house, Kind::Group).await);
        let agreed = begun(house, &cycle, &["agent"]).await;
        let prepared = begun(house, &cycle, &["fellow"]).await;
        begun(house, &of_groups, &["agent", "fellow"]).await;
        let (mut agent, mut fellow) = (house.visitor("agent").await, house.visitor("fellow").await);
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.post(format!("/talks/{agreed}/holding"), &[("held-on", "2021-10-04")]).await.is(303);
        let agreeing = [("text", "Puhuimme työstä."), ("what-0", "Perehdytys"), ("who-0", "both"), ("seen", "0")];
        supervisor.post(format!("/talks/{agreed}/summary"), &agreeing).await.is(303);
        let at = format!("/talks/{prepared}/preparation");
        let parts = [Text("glad-way", "picture"), File("glad-file-picture", "kuva.png", DOT), Text("do", "save")];
        fellow.sends(&at, &parts).await.is(303);
        fellow.post(format!("{at}/sharing"), &[]).await.is(303);
        for one in [&mut agent, &mut supervisor] {
            let at = format!("/talks/{agreed}/preparation"); // each has begun to prepare
            one.post(&at, &[("do", "save")]).await.is_sent_to(&at);
        }
        let begun = agent.post("/talks/profile", &[("part", "strengths")]).await;
        let edit = begun.is(303).header("location").to_owned();
        let seen = seen_version(&agent.get(&edit).await.text());
        let item = [("part", "strengths"), ("seen", &*seen), ("answer-way", "text"), ("answer-text", "Kuuntelen.")];
        agent.post(&edit, &item).await.is(303);
        agent.post("/talks/goals/own", &[("words", "Opin kirjaamaan."), ("due", "")]).await.is(303);
        let ward = unit(house, "Osasto 3").await.to_string();
        let goal = [("unit", ward.as_str()), ("name-fi", "Kuulemme toisiamme"), ("signs-fi", "Kysymme."), ("due", "")];
        supervisor.post("/talks/goals/units", &goal).await.is(303);
        self.make_onboarding(&ward).await;
        house.work().await;
    }

    async fn make_onboarding(&self, ward: &str) {
        let house = &self.house;
        let mut supervisor = house.visitor("supervisor").await;
        let guide = house.person("colleague").await.to_string();
        let (newcomer, whole) = (format!("person.{}", house.person("agent").await), format!("unit.{ward}"));
        for (who, template, greeted) in [(&newcomer, "few_shifts", "yes"), (&whole, "whole_unit", "")] {
            let once = house.app.clock.new_id().to_string();
            let fields = [
                ("once", once.as_str()),
                ("who", who.as_str()),
                ("template", template),
                ("guide", guide.as_str()),
                ("begins-on", "2021-10-04"),
                ("greeted", greeted),
            ];
            supervisor.post("/talks/onboarding", &fields).await.is(303);
        }
        let once = || house.app.clock.new_id().to_string();
        let template = [
            ("once", once()),
            ("name-fi", "Oma".to_owned()),
            ("variant", "student".to_owned()),
            ("what-0-fi", "Tutustu".to_owned()),
            ("stage-0", "first_day".to_owned()),
            ("guided-by-0", "guide".to_owned()),
        ];
        supervisor
            .post("/talks/onboarding/templates", &template.each_ref().map(|(name, text)| (*name, text.as_str())))
            .await
            .is(303);
        let role = [("once", once()), ("called-fi", "Sairaanhoitaja".to_owned())];
        let kept =
            supervisor.post("/talks/requirements", &role.each_ref().map(|(name, text)| (*name, text.as_str()))).await;
        let role = kept.is(303).header("location").to_owned();
        let asked = [("once", once()), ("part", "encounter".to_owned()), ("body-fi", "Kuuntelet.".to_owned())];
        let asked = asked.each_ref().map(|(name, text)| (*name, text.as_str()));
        supervisor.post(format!("{role}/requirements"), &asked).await.is(303);
    }
}

async fn unit(house: &House, name: &str) -> Id {
    let all = people::Unit::all(house.app.store.read()).await.unwrap();
    all.iter().find(|one| one.name == name).expect("a unit").id
}

/// The version that somebody sees who opens a form.
pub fn seen_version(page: &str) -> String {
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    seen.unwrap_or("0").to_owned()
}

/// A discussion of the supervisor with these, as if they had asked them.
pub async fn begun(house: &House, cycle: &Cycle, members: &[&str]) -> Id {
    let leads = house.me("supervisor").await;
    let mut led = vec![];
    for who in members {
        led.push(house.person(who).await);
    }
    let beginning = Beginning {
        id: house.app.clock.new_id(),
        employer_id: leads.employer_id,
        cycle_id: cycle.id,
        form_version_id: cycle.form_version_id,
        kind: cycle.kind,
        unit_id: leads.employer_id,
        supervisor_id: leads.id,
        members: &led,
        previous_id: None,
        made_by: leads.id,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(beginning.keep(&house.app, &mut tx).await.unwrap().is_some());
    tx.commit().await.unwrap();
    beginning.id
}
