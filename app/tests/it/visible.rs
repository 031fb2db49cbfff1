//! What a list shows is exactly what the rule permits, whoever is enrolled in what.

use crate::world::{cohort, enrol, house, programme, submit, task, written};
use coaching::cohort::Cohort;
use coaching::part::Part;
use coaching::programme::Programme;
use coaching::submission::Submission;
use coaching::substitution::Substitution;
use people::ByReference;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;
use std::time::Duration;
use store::{Id, Query};
use testing::{House, Kind, runtime};
use web::acts::{Permit, See};

const PEOPLE: [&str; 7] = ["agent", "fellow", "agent-b", "coach", "coach-b", "coordinator", "staff"];

/// Who is put where as what; an agent may be a coach elsewhere.
#[derive(Debug, Clone)]
struct Case {
    enrolled: Vec<(usize, usize, bool)>,
    submitted: Vec<(usize, usize)>,
    replied: Vec<bool>,
    left: Vec<usize>,
    /// Who stands in where, and for how many days from yesterday; only who has a coach's role.
    stands_in: Vec<(usize, usize, i8)>,
}

fn cases() -> impl Strategy<Value = Case> {
    let enrolled = proptest::collection::vec((0..PEOPLE.len(), 0..4usize, any::<bool>()), 0..12);
    let submitted = proptest::collection::vec((0..PEOPLE.len(), 0..2usize), 0..8);
    let (replied, left) = (proptest::collection::vec(any::<bool>(), 8), proptest::collection::vec(0..12usize, 0..3));
    let stands_in = proptest::collection::vec((3..5usize, 0..4usize, 1..4i8), 0..3);
    (enrolled, submitted, replied, left, stands_in).prop_map(|(enrolled, submitted, replied, left, stands_in)| Case {
        enrolled,
        submitted,
        replied,
        left,
        stands_in,
    })
}

/// Two programmes of two cohorts; the same house for all cases, emptied between them.
struct Place {
    house: House,
    programmes: Vec<Programme>,
    cohorts: Vec<Cohort>,
    tasks: Vec<coaching::interim_task::Task>,
}

async fn place(kind: Kind) -> Place {
    let house = house(kind).await;
    let (mut programmes, mut cohorts, mut tasks) = (vec![], vec![], vec![]);
    for name in ["Yksi", "Kaksi"] {
        let programme = programme(&house, name).await;
        for name in ["A", "B"] {
            let id = cohort(&house, &programme, name, &[], &[]).await;
            let all = Cohort::of_programme(programme.id, Id::nil(), house.app.store.read()).await.unwrap();
            cohorts.push(all.into_iter().find(|cohort| cohort.id == id).unwrap());
        }
        tasks.push(task(&house, &programme, "Tehtävä", true).await);
        programmes.push(programme);
    }
    Place { house, programmes, cohorts, tasks }
}

impl Place {
    async fn empty(&self) {
        let mut tx = self.house.app.store.begin().await.unwrap();
        for text in [
            "DELETE FROM remark",
            "DELETE FROM submission_member",
            "DELETE FROM submission",
            "DELETE FROM response",
            "DELETE FROM notice",
            "DELETE FROM enrolment",
            "DELETE FROM substitution",
            "DELETE FROM job",
        ] {
            Query::new(text).execute(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    async fn holds(&self, case: &Case) -> Result<(), TestCaseError> {
        self.empty().await;
        self.build(case).await;
        let (read, today) = (|| self.house.app.store.read(), self.house.app.clock.today());
        for who in PEOPLE {
            let me = self.house.me(who).await;
            let shown: BTreeSet<Id> =
                Programme::visible_to(&me, &today, read()).await.unwrap().iter().map(|one| one.id).collect();
            let mut permitted = BTreeSet::new();
            for programme in &self.programmes {
                let seen = Programme::seen_by(programme.id, &me, &self.house.app).await.unwrap().unwrap();
                if Permit::<See, _>::permits(&seen, &me) {
                    permitted.insert(seen.id);
                }
            }
            prop_assert_eq!(&shown, &permitted, "programmes of {}", who);

            let (mut theirs, mut waiting) = (BTreeSet::new(), BTreeSet::new());
            for (id,) in Query::new("SELECT id FROM submission").all::<(Id,)>(read()).await.unwrap() {
                let seen = Submission::seen_by(id, &me, &self.house.app).await.unwrap().unwrap();
                let may = Permit::<See, _>::permits(&seen, &me);
                if may && seen.as_coach {
                    theirs.insert(id);
                }
                if may && seen.as_coach && seen.replied_at.is_none() && seen.person_id != me.id {
                    waiting.insert(id);
                }
            }
            let ids = |all: Vec<Submission>| all.iter().map(|one| one.id).collect::<BTreeSet<Id>>();
            prop_assert_eq!(ids(Submission::sent_to(&me, &today, read()).await.unwrap()), theirs, "sent to {}", who);
            prop_assert_eq!(
                &ids(Submission::awaiting_reply(&me, &today, read()).await.unwrap()),
                &waiting,
                "awaiting {}",
                who
            );
        }
        Ok(())
    }

    /// What awaits a person is what the records say: an agent's open tasks, a coach's tasks with something to reply to.
    async fn notices_agree(&self, case: &Case) -> Result<(), TestCaseError> {
        self.empty().await;
        self.build(case).await;
        let (read, today) = (|| self.house.app.store.read(), self.house.app.clock.today());
        for who in PEOPLE {
            let me = self.house.me(who).await;
            let waiting = Submission::awaiting_reply(&me, &today, read()).await.unwrap();
            let inbox: BTreeSet<Id> = waiting.iter().map(|submission| submission.interim_task_id).collect();
            let mut open = BTreeSet::new();
            for task in &self.tasks {
                let agent = coaching::enrolment::cohort_of_agent(task.programme_id, me.id, read()).await.unwrap();
                if agent.is_some() && !Submission::is_there(task.id, me.id, read()).await.unwrap() {
                    open.insert(task.id);
                }
            }
            let notices = notices::awaiting(me.id, read()).await.unwrap();
            let told = |word: &str| -> BTreeSet<Id> {
                notices.iter().filter(|notice| notice.word == word).map(|notice| notice.subject_id).collect()
            };
            prop_assert_eq!(told("notice-task"), open, "what awaits {} as an agent", who);
            prop_assert_eq!(told("notice-inbox"), inbox, "what awaits {} as a coach", who);
        }
        Ok(())
    }

    async fn build(&self, case: &Case) {
        let now = self.house.app.now();
        for (who, place, coach) in &case.enrolled {
            // Only who has the role is ever made a coach.
            let part = if *coach && PEOPLE[*who].starts_with("coach") { Part::Coach } else { Part::Agent };
            enrol(&self.house, &self.cohorts[*place], PEOPLE[*who], part, now).await;
        }
        for (who, place, days) in &case.stands_in {
            self.stand_in(PEOPLE[*who], *place, *days).await;
        }
        for (n, (who, place)) in case.submitted.iter().enumerate() {
            let Some(id) = submit(&self.house, PEOPLE[*who], &self.tasks[*place], written("Vastaus")).await else {
                continue;
            };
            if case.replied[n] {
                crate::world::reply(&self.house, "coach", id, store::clock::new_id_at(now), "Kiitos").await;
            }
        }
        for left in &case.left {
            if let Some((who, place, _)) = case.enrolled.get(*left) {
                let person = self.house.person(PEOPLE[*who]).await;
                let mut tx = self.house.app.store.begin().await.unwrap();
                coaching::enrolment::leave(&self.cohorts[*place], person, now, &mut tx).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
    }
}

impl Place {
    /// From the day before yesterday, so that it may be over by now.
    async fn stand_in(&self, who: &str, place: usize, days: i8) {
        let (coordinator, now) = (self.house.me("coordinator").await, self.house.app.now());
        let begins = now - Duration::from_secs(2 * 86_400);
        let ends = begins + Duration::from_secs(days as u64 * 86_400);
        let substitution = Substitution {
            id: store::clock::new_id_at(now),
            cohort_id: self.cohorts[place].id,
            person_id: self.house.person(who).await,
            name: who.into(),
            begins_on: begins.day(),
            ends_on: ends.day(),
        };
        let mut tx = self.house.app.store.begin().await.unwrap();
        substitution.begin(&self.cohorts[place], &coordinator, now, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// Tries so many cases in one house.
fn holds_for(kind: Kind, cases_to_try: u32, holds: impl AsyncFn(&Place, &Case) -> Result<(), TestCaseError>) {
    if testing::databases::is_left_out(kind) {
        return eprintln!("left out: TAHTO_WITHOUT_POSTGRES is set");
    }
    let runtime = runtime();
    let place = runtime.block_on(place(kind));
    let mut runner = TestRunner::new(Config { cases: cases_to_try, failure_persistence: None, ..Config::default() });
    runner.run(&cases(), |case| runtime.block_on(holds(&place, &case))).unwrap_or_else(|fault| panic!("{fault}"));
}

#[test]
fn lists_show_what_the_rules_permit_on_sqlite() {
    holds_for(Kind::SQLite, 40, Place::holds);
}

#[test]
fn lists_show_what_the_rules_permit_on_postgresql() {
    holds_for(Kind::PostgreSQL, 24, Place::holds);
}

#[test]
fn what_awaits_is_what_the_records_say_on_sqlite() {
    holds_for(Kind::SQLite, 40, Place::notices_agree);
}

#[test]
fn what_awaits_is_what_the_records_say_on_postgresql() {
    holds_for(Kind::PostgreSQL, 24, Place::notices_agree);
}
