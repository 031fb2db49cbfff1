//! Questions in the states that rules tell apart, for those who knock at every door.

use super::{ask, publish};
use crate::world::{World, canary};
use store::{Id, sql};
use voice::question::Question;

/// What the rules tell apart.
pub struct Kept {
    /// The agent's, in confidence, which no editor has read.
    pub confidential: Id,
    /// The staff member's, read by everybody, with an answer and a draft of the next one.
    pub published: Id,
    /// The fellow's, handled in the cooperation procedure, not published.
    pub in_cooperation: Id,
    pub answer: Id,
    pub draft: Id,
    /// The agent's, at their supervisor's sleeve; and at the preparers'.
    pub nudge: Id,
    pub nudge_of_confidential: Id,
    /// The fellow's, under the published question.
    pub comment: Id,
}

impl World {
    /// Made through the front door, once in a house.
    pub async fn voice(&self) -> Kept {
        let read = || self.house.app.store.read();
        if Question::numbered(1, read()).await.unwrap().is_none() {
            self.ask_all().await;
        }
        let question =
            |number| async move { Question::numbered(number, self.house.app.store.read()).await.unwrap().unwrap().id };
        let (confidential, published, in_cooperation) = (question(1).await, question(2).await, question(3).await);
        let nudge_of = |question: Id| async move {
            let query = sql!("SELECT id FROM nudge WHERE question_id = $1 ORDER BY id").bind(question);
            let found: (Id,) = query.one(self.house.app.store.read()).await.unwrap();
            found.0
        };
        let comment = sql!("SELECT r.id FROM remark r JOIN thread t ON t.id = r.subject_id WHERE t.subject_id = $1")
            .bind(published);
        let (comment,): (Id,) = comment.one(read()).await.unwrap();
        let answers = voice::answer::Answer::of(published, read()).await.unwrap();
        let is = |draft: bool| answers.iter().find(|answer| answer.is_draft() == draft).expect("both").id;
        Kept {
            confidential,
            published,
            in_cooperation,
            answer: is(false),
            draft: is(true),
            nudge: nudge_of(published).await,
            nudge_of_confidential: nudge_of(confidential).await,
            comment,
        }
    }

    async fn ask_all(&self) {
        let house = &self.house;
        let confidential = ask(house, "agent", canary("a question in confidence"), "confidential").await;
        let published = ask(house, "staff", "Kuka on esihenkilöni?", "name").await;
        let handled = ask(house, "fellow", canary("a question in cooperation"), "name").await;
        publish(house, &published).await;
        let mut fellow = house.visitor("fellow").await;
        fellow.post(format!("{published}/comments"), &[("body", "Meillä kysytään samaa.")]).await.is(303);
        let mut answerer = house.visitor("answerer").await;
        answerer.post(format!("{published}/answer"), &[("state", "answered"), ("words-fi", "Nykyinen.")]).await.is(303);
        let draft = [("state", "answered"), ("words-fi", canary("a draft of an answer")), ("first", "representatives")];
        answerer.post(format!("{published}/answer"), &draft).await.is(303);
        let in_cooperation = [
            ("state", "in_cooperation"),
            ("words-fi", "Esillä."),
            ("representatives", "Lasse"),
            ("return-on", "2021-10-26"),
        ];
        answerer.post(format!("{handled}/answer"), &in_cooperation).await.is(303);
        let mut agent = house.visitor("agent").await;
        agent.post(format!("{confidential}/nudge"), &[]).await.is(303);
        self.tug_published(&published).await;
    }

    /// It is answered, so that nobody can press any more; a tug from before is still at the supervisor's sleeve.
    async fn tug_published(&self, question: &str) {
        use voice::nudge::{Place, Step, Tug};
        let (agent, supervisor) = (self.house.me("agent").await, self.house.person("supervisor").await);
        let mut tx = self.house.app.store.begin().await.unwrap();
        let question = Question::hold(super::id_of(question), &mut tx).await.unwrap().unwrap();
        let tug = Tug {
            question: &question,
            person_id: agent.id,
            employer_id: agent.employer_id,
            place: Place { step: Step::Supervisor, to_id: Some(supervisor) },
            promise: Default::default(),
            pressed: true,
            now: self.house.app.now(),
        };
        tug.keep(&mut tx).await.unwrap().expect("once");
        tx.commit().await.unwrap();
    }
}
