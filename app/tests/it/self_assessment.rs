//! An agent looks at their own agency before and after. It is theirs; the group is shown from ten on, in steps of ten.

use crate::world::{World, cohort, house, programme};
use coaching::assessment::{SelfAssessment, Stage};
use forms::{Answer, Answers};
use people::{ByReference, Held, Me, Myself, Role};
use store::{Id, Moment, Query};
use testing::{Kind, on_both};
use words::Lang;

const STATEMENTS: [&str; 6] = ["arrange", "speak", "try", "together", "direction", "meaning"];

fn filled(step: &str, own: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = STATEMENTS.iter().map(|key| ((*key).into(), step.into())).collect();
    fields.push(("own-text".into(), own.into()));
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

impl World {
    fn assessment(&self) -> String {
        format!("/coaching/assessments/{}", self.ours.programme.id)
    }
}

on_both! {
    async fn an_agent_sees_before_and_after_side_by_side_and_nobody_else_does(world: World) {
        let mut coordinator = world.house.visitor("coordinator").await;
        let stages = format!("{}/stages", world.assessment());
        world.house.visitor("agent").await.get(world.assessment()).await.is_missing();
        coordinator.post(&stages, &[("do", "before")]).await.is_sent_to(world.assessment());
        let mut agent = world.house.visitor("agent").await;
        agent.get("/").await.says("Alkuarvio");
        agent.get(world.assessment()).await.is_ok().says("oma kysely").says("ei tutkimusmittari").says("Vain sinä.");
        let answers = format!("{}/answers", world.assessment());
        agent.post(&answers, &[("arrange", "2")]).await.is(422).says("Valitse");
        agent.post(&answers, &borrowed(&filled("2", "Kanarianlintu alussa"))).await.is_sent_to(world.assessment());
        agent.get("/").await.never_says("Alkuarvio");
        agent.post(&answers, &borrowed(&filled("5", "Toisin"))).await.is_sent_to(world.assessment());
        agent.get(world.assessment()).await.says("Kanarianlintu alussa").never_says("Toisin");
        coordinator.post(&stages, &[("do", "after")]).await.is(303);
        agent.post(&answers, &borrowed(&filled("4", "Kanarianlintu lopussa"))).await.is_sent_to(world.assessment());
        agent.get(world.assessment()).await.says("<td>2</td><td>4</td>").says("<svg class=\"compared\"").says("Kanarianlintu lopussa");
        for who in ["coordinator", "coach", "fellow", "coach-b", "agent-b", "supervisor", "leadership", "admin"] {
            let answer = world.house.visitor(who).await.get(world.assessment()).await;
            answer.never_says("Kanarianlintu").never_says("<td>2</td><td>4</td>");
        }
    }

    async fn a_coach_reads_what_an_agent_shares_and_no_longer_than_they_do(world: World) {
        world.assesses(world.ours.programme.id).await;
        let (mut agent, mut coach) = (world.house.visitor("agent").await, world.house.visitor("coach").await);
        agent.post(format!("{}/answers", world.assessment()), &borrowed(&filled("2", "Kanarianlintu"))).await.is(303);
        coach.get(world.assessment()).await.is_ok().says("Kukaan ei ole jakanut").never_says("Kanarianlintu");
        let share = format!("{}/share", world.assessment());
        agent.post(&share, &[("share", "yes")]).await.is_sent_to(world.assessment());
        coach.get(world.assessment()).await.says("Aino Aamuvuoro").says("Kanarianlintu");
        for who in ["coach-b", "coordinator", "fellow"] {
            world.house.visitor(who).await.get(world.assessment()).await.never_says("Kanarianlintu");
        }
        agent.post(&share, &[("share", "no")]).await.is_sent_to(world.assessment());
        coach.get(world.assessment()).await.never_says("Kanarianlintu");
        coach.post(&share, &[("share", "yes")]).await.is_forbidden();
    }

    async fn the_coordinator_opens_and_closes_and_a_closed_one_takes_no_answers(world: World) {
        world.assesses(world.ours.programme.id).await;
        let mut coordinator = world.house.visitor("coordinator").await;
        for who in ["agent", "coach"] {
            world.house.visitor(who).await.post(format!("{}/stages", world.assessment()), &[("do", "close")]).await.is_forbidden();
        }
        coordinator.post(format!("{}/stages", world.assessment()), &[("do", "close")]).await.is(303);
        let mut agent = world.house.visitor("agent").await;
        agent.get("/").await.never_says("Alkuarvio");
        agent.post(format!("{}/answers", world.assessment()), &borrowed(&filled("2", ""))).await.is(303);
        assert_eq!(world.house.count("SELECT count(*) FROM response WHERE subject_kind = 'assessment_stage'").await, 0);
    }
}

/// Somebody who is there only to be counted.
async fn extra(house: &testing::House, number: usize) -> Me {
    let (id, coordinator) = (house.app.clock.new_id(), house.me("coordinator").await);
    let mut tx = house.app.store.begin().await.unwrap();
    let text = "INSERT INTO person (id, employer_id, staff_number, name, name_folded, language) VALUES ($1, $2, $3, $4, $4, 'fi')";
    let name = format!("Lisä {number}");
    Query::new(text)
        .bind(id)
        .bind(coordinator.employer_id)
        .bind(format!("x{number}"))
        .bind(name.clone())
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (unit_id, unit, job) = (coordinator.employer_id, String::new(), String::new());
    Me::new(Myself {
        id,
        employer_id: coordinator.employer_id,
        name,
        lang: Lang::Fi,
        posts: vec![Held { unit_id, unit, job }],
        roles: vec![Role::Agent],
        browser: String::new(),
        seen_at: Moment::now(),
        sitting: people::Sitting::vouched_for(Moment::now()),
    })
}

/// What is shown now, and of how many.
async fn shown(house: &testing::House, programme: Id) -> Option<(i64, String)> {
    let me = house.me("coordinator").await;
    let assessment = SelfAssessment::seen_by(programme, &me, &house.app).await.unwrap().unwrap();
    let stages = assessment.stages(house.app.store.read()).await.unwrap();
    let stage = stages.first()?;
    Some((stage.shown_of, format!("{:?}", stage.shown.as_ref()?.0)))
}

async fn answers(house: &testing::House, programme: Id, me: &Me, step: &str) {
    let assessment = SelfAssessment::seen_by(programme, me, &house.app).await.unwrap().unwrap();
    let stage = assessment.stages(house.app.store.read()).await.unwrap().remove(0);
    let answer = Answer { choices: vec![step.into()], ..Answer::default() };
    let all = Answers(STATEMENTS.iter().map(|key| ((*key).to_owned(), answer.clone())).collect());
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(stage.answer(&all, me, house.app.now(), &mut tx).await.unwrap());
    tx.commit().await.unwrap();
}

/// Thirteen answer at the same time, and then one by one: what is shown is of ten, then of twenty, never between.
async fn nothing_can_be_worked_out(kind: Kind) {
    let house = house(kind).await;
    let programme = programme(&house, "Muutoksen tukena").await;
    cohort(&house, &programme, "A", &["agent"], &["coach"]).await;
    let coordinator = house.me("coordinator").await;
    let assessment = SelfAssessment::seen_by(programme.id, &coordinator, &house.app).await.unwrap().unwrap();
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(assessment.open(Stage::Before, house.app.now(), &mut tx).await.unwrap());
    tx.commit().await.unwrap();
    let mut people = vec![];
    for number in 0..20 {
        people.push(extra(&house, number).await);
    }
    for me in &people[..9] {
        answers(&house, programme.id, me, "3").await;
    }
    assert_eq!(shown(&house, programme.id).await, None, "nine are too few");
    house
        .visitor("coordinator")
        .await
        .get(format!("/coaching/assessments/{}", programme.id))
        .await
        .says("vähintään kymmenen");
    answers(&house, programme.id, &people[9], "3").await;
    let ten = shown(&house, programme.id).await.expect("ten are enough");
    assert_eq!(ten.0, 10);
    house
        .visitor("coordinator")
        .await
        .get(format!("/coaching/assessments/{}", programme.id))
        .await
        .says("3,0")
        .says("Alussa mukana 10");
    for me in &people[10..19] {
        answers(&house, programme.id, me, "5").await;
        assert_eq!(
            shown(&house, programme.id).await.as_ref(),
            Some(&ten),
            "one more answer changes nothing that is shown"
        );
    }
    let mut tx = house.app.store.begin().await.unwrap();
    assessment.close(Stage::Before, house.app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(shown(&house, programme.id).await.as_ref(), Some(&ten), "nor does the end, with nine more");
}

/// Of twenty at once exactly ten or twenty are in what is shown.
async fn all_at_once(kind: Kind) {
    let house = std::sync::Arc::new(house(kind).await);
    let programme = programme(&house, "Muutoksen tukena").await;
    cohort(&house, &programme, "A", &["agent"], &["coach"]).await;
    let coordinator = house.me("coordinator").await;
    let assessment = SelfAssessment::seen_by(programme.id, &coordinator, &house.app).await.unwrap().unwrap();
    let mut tx = house.app.store.begin().await.unwrap();
    assessment.open(Stage::Before, house.app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let mut begun = vec![];
    for number in 0..20 {
        let (me, house) = (extra(&house, number).await, house.clone());
        begun.push((me, house));
    }
    let begun: Vec<_> = begun
        .into_iter()
        .map(|(me, house)| tokio::spawn(async move { answers(&house, programme.id, &me, "4").await }))
        .collect();
    for one in begun {
        one.await.expect("nobody falls over");
    }
    assert_eq!(shown(&house, programme.id).await.expect("shown").0, 20);
}

#[test]
fn the_group_is_shown_from_ten_on_and_one_more_answer_cannot_be_worked_out() {
    for kind in [Kind::SQLite, Kind::PostgreSQL] {
        testing::tell(kind, nothing_can_be_worked_out);
        testing::tell(kind, all_at_once);
    }
}
