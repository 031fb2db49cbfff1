//! Agents read each other's submissions where that was said before they were written, once they have sent their own,
//! and comment on them.

use crate::world::{World, find_task, one, reply, submit_as, written};
use coaching::interim_task::Task;
use store::{Id, Query};
use testing::on_both;

impl World {
    async fn now_is(&self, task: &Task) -> Task {
        find_task(&self.house, &self.ours.programme, task.id).await
    }

    async fn sends(&self, who: &str, task: &Task, text: &str) -> Id {
        let task = self.now_is(task).await;
        submit_as(&self.house, &self.house.me(who).await, &task, &one(written(text))).await.expect("once")
    }

    /// Somebody of the same cohort who has not answered.
    async fn latecomer(&self) -> testing::Visitor {
        let cohort =
            coaching::cohort::Cohort::new(self.ours.cohort, &self.ours.programme, &crate::world::fi("A"), None);
        let part = coaching::part::Part::Agent;
        crate::world::enrol(&self.house, &cohort, "colleague", part, self.house.app.now()).await;
        self.house.visitor("colleague").await
    }
}

fn task_page(task: &Task) -> String {
    format!("/coaching/tasks/{}", task.id)
}

fn submission(id: Id) -> String {
    format!("/coaching/submissions/{id}")
}

on_both! {
    async fn agents_are_told_who_reads_before_they_write(world: World) {
        let task = world.task_for_peers().await;
        let mut agent = world.house.visitor("agent").await;
        agent.get(format!("/coaching/tasks/{}", world.drafted.id)).await.says("Valmentajasi: Vilma Valmentaja.").never_says("Valmennusryhmäsi agentit");
        agent.get(task_page(&task)).await.says("Valmennusryhmäsi agentit, jotka ovat jo vastanneet itse").says("Vilma Valmentaja").says("value=\"peers\"");
        // Where the programme does not say so, the task alone says nothing.
        world.sets("UPDATE programme SET peers_read = false WHERE id = $1", world.ours.programme.id).await;
        agent.get(task_page(&task)).await.says("Valmentajasi: Vilma Valmentaja.").says("value=\"coaches\"");
    }

    async fn peers_read_and_comment_once_they_have_sent_their_own(world: World) {
        let task = world.task_for_peers().await;
        let id = world.sends("fellow", &task, "Kanarianlintu ryhmälle").await;
        let mut agent = world.house.visitor("agent").await;
        agent.get(task_page(&task)).await.never_says("Kanarianlintu").never_says("Muiden vastaukset").says("kun olet lähettänyt omasi");
        agent.get(submission(id)).await.is_missing();
        world.sends("agent", &task, "Omani").await;
        agent.get(task_page(&task)).await.says("Muiden vastaukset").says("Liisa Lähihoitaja");
        let thread = agent.get(submission(id)).await.is(303).header("location").to_owned();
        agent.get(&thread).await.is_ok().says("Kanarianlintu ryhmälle").says("Kukaan ei ole vielä kommentoinut");
        for text in ["Hyvä havainto!", "Ja toinen ajatus"] {
            agent.post(format!("{thread}/remarks"), &[("body", text)]).await.is(303);
        }
        // One notice for the burst, however many comments.
        assert_eq!((world.told_of("fellow", "notice-comment", task.id).await, world.told_of("agent", "notice-comment", task.id).await), (1, 0));
        let mut fellow = world.house.visitor("fellow").await;
        fellow.get(task_page(&task)).await.says("2 kommentarer, varav nya 2").says(&thread);
        fellow.get(&thread).await.is_ok().says("Hyvä havainto!");
        fellow.post(format!("{thread}/reading"), &[]).await.is(303);
        assert_eq!(world.told_of("fellow", "notice-comment", task.id).await, 0);
        let mut coach = world.house.visitor("coach").await;
        coach.get(submission(id)).await.is_ok().says("2 kommenttia").says(&thread);
        coach.get(&thread).await.says("Hyvä havainto!");
        // Called by name, one is told as called.
        fellow.post(format!("{thread}/remarks"), &[("body", "Kiitos @Aino")]).await.is(303);
        assert_eq!(world.told_of("agent", "notice-mention", task.id).await, 1);
    }

    async fn nobody_outside_the_cohort_sees_pages_media_comments_or_streams(world: World) {
        let together = world.together().await;
        let mut latecomer = world.latecomer().await;
        let thread = format!("/coaching/threads/{}", together.thread);
        let all = [
            submission(together.submission), format!("/media/{}", together.recording), thread.clone(),
            format!("{thread}/news"), format!("{thread}/live"), format!("/coaching/remarks/{}/edit", together.remark),
        ];
        for who in ["agent-b", "coach-b", "supervisor", "leadership", "coordinator", "admin", "agent-c", "editor"] {
            let mut visitor = world.house.visitor(who).await;
            for place in &all {
                visitor.get(place).await.is_missing();
            }
            visitor.post(format!("{thread}/remarks"), &[("body", "x")]).await.is_missing();
        }
        for place in &all {
            latecomer.get(place).await.is_missing(); // has not sent their own
        }
        let mut agent = world.house.visitor("agent").await;
        for place in &all {
            assert!(agent.get(place).await.status.as_u16() < 400, "{place}");
        }
        // Who leaves the cohort sees nothing more of the others', and all of their own.
        agent.post(format!("/coaching/cohorts/{}/leaving", world.ours.cohort), &[]).await.is(303);
        for place in &all {
            agent.get(place).await.is_missing();
        }
    }

    async fn what_was_written_for_the_coach_stays_with_the_coach(world: World) {
        let task = world.task_for_peers().await;
        world.sets("UPDATE interim_task SET peers_read = false WHERE id = $1", task.id).await;
        let before = world.sends("fellow", &task, "Kanarianlintu valmentajalle").await;
        world.sets("UPDATE interim_task SET peers_read = true WHERE id = $1", task.id).await;
        // A page that was opened before the change is kept to its word.
        let form = [("answer-way", "text"), ("answer-text", "Vanhalta sivulta"), ("promised", "coaches"), ("do", "send")];
        let mut agent = world.house.visitor("agent").await;
        agent.post(format!("{}/submissions", task_page(&task)), &form).await.is(303);
        let text = "SELECT count(*) FROM submission WHERE interim_task_id = $1 AND peers_read";
        let open = async || Query::new(text).bind(task.id).one::<(i64,)>(world.house.app.store.read()).await.unwrap().0;
        assert_eq!(open().await, 0);
        agent.get(task_page(&task)).await.never_says("Liisa Lähihoitaja").never_says("Kanarianlintu");
        agent.get(submission(before)).await.is_missing();
        // Narrowed again, what was open closes; the authors and the coaches keep it.
        let third = world.task_for_peers().await;
        let id = world.sends("fellow", &third, "Ensin kaikille").await;
        world.sends("agent", &third, "Omani").await;
        agent.get(submission(id)).await.is(303);
        world.sets("UPDATE interim_task SET peers_read = false WHERE id = $1", third.id).await;
        agent.get(submission(id)).await.is_missing();
        world.house.visitor("coach").await.get(submission(id)).await.is_ok();
    }

    async fn an_author_may_keep_one_for_the_coaches_alone(world: World) {
        let task = world.task_for_peers().await;
        let mut fellow = world.house.visitor("fellow").await;
        let to = format!("{}/submissions", task_page(&task));
        let form = |do_| [("answer-way", "text"), ("answer-text", "Vain valmentajalle"), ("promised", "peers"), ("coach_only", "yes"), ("do", do_)];
        fellow.post(&to, &form("save")).await.is(303);
        fellow.get(task_page(&task)).await.says("value=\"yes\" checked");
        fellow.post(&to, &form("send")).await.is(303);
        world.sends("agent", &task, "Omani").await;
        let mut agent = world.house.visitor("agent").await;
        agent.get(task_page(&task)).await.says("Muut eivät ole vielä vastanneet").never_says("Liisa Lähihoitaja");
    }

    async fn the_coachs_reply_stays_between_the_coach_and_the_author(world: World) {
        let task = world.task_for_peers().await;
        let id = world.sends("fellow", &task, "Ryhmälle").await;
        world.sends("agent", &task, "Omani").await;
        reply(&world.house, "coach", id, world.house.app.clock.new_id(), "Kanarianlintu sinulle").await;
        let mut agent = world.house.visitor("agent").await;
        let thread = agent.get(submission(id)).await.is(303).header("location").to_owned();
        agent.get(&thread).await.is_ok().never_says("Kanarianlintu sinulle");
        world.house.visitor("fellow").await.get(task_page(&task)).await.says("Kanarianlintu sinulle");
    }

    async fn a_comment_is_withdrawn_by_its_author_and_a_commented_answer_is_not_taken_back(world: World) {
        let task = world.task_for_peers().await;
        let id = world.sends("fellow", &task, "Ryhmälle").await;
        world.sends("agent", &task, "Omani").await;
        let (thread, remark) = world.comments("agent", id, "Kanarianlintu kommentti").await;
        let mut fellow = world.house.visitor("fellow").await;
        fellow.post(format!("{}/taking-back", submission(id)), &[]).await.is(303);
        assert!(fellow.get(task_page(&task)).await.text().contains("Ryhmälle"));
        assert_eq!(world.house.count("SELECT count(*) FROM thread WHERE subject_kind = 'submission' AND remarks > 0").await, 1);
        fellow.post(format!("/coaching/remarks/{remark}/removal"), &[]).await.is_forbidden();
        let mut agent = world.house.visitor("agent").await;
        agent.post(format!("/coaching/remarks/{remark}/removal"), &[]).await.is(303);
        agent.get(format!("/coaching/threads/{thread}")).await.is_ok().never_says("Kanarianlintu kommentti");
        // Nothing said, it is taken back with its empty thread.
        let own = agent.get(task_page(&task)).await.text();
        assert!(own.contains("ei vielä yhtään"));
        let of_agent: (Id,) = Query::new("SELECT id FROM submission WHERE interim_task_id = $1 AND person_id = $2")
            .bind(task.id).bind(world.house.person("agent").await).one(world.house.app.store.read()).await.unwrap();
        agent.post(format!("{}/taking-back", submission(of_agent.0)), &[]).await.is(303);
        agent.get(task_page(&task)).await.says("Luonnos");
        agent.get(submission(id)).await.is_missing();
    }
}
