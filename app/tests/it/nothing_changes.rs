//! A look changes nothing, whoever looks: scanners open links too.

use crate::world::{Staffed, World};
use http::Method;
use store::Id;
use testing::on_both;
use testing::staff::NOBODY;
use web::Settings;

on_both! {
    async fn no_page_changes_anything_by_being_looked_at(world: World) {
        let mut visitors = vec![];
        for who in ["agent", "fellow", "supervisor", "hr", "coach", "coordinator", "admin", NOBODY] {
            visitors.push(world.house.visitor(who).await);
        }
        world.posts().await;
        world.messages().await;
        let trial = world.trials().await[0].1;
        let told = world.tellings().await;
        let covered = world.coverage().await;
        let text = world.will_paragraph().await;
        let rounds = world.will().await;
        let talks = world.talks().await;
        world.house.work().await;
        let (kept, asked) = (world.change().await, world.voice().await);
        let there = There { kept, asked, told, covered, trial, rounds, text, talks };
        let (before, noted) = apart(world.house.snapshot().await);
        for path in world.every_page(&there) {
            for visitor in &mut visitors {
                visitor.get(&path).await;
            }
        }
        let (after, noted_since) = apart(world.house.snapshot().await);
        assert_eq!(before, after);
        assert!(noted.iter().all(|entry| noted_since.contains(entry)), "the audit log only grows");
        assert!(noted_since.len() > noted.len(), "opening what others wrote is noted");
    }

    async fn a_link_in_a_letter_may_be_opened_three_times_before_it_is_used(house: Staffed) {
        house.visitor(NOBODY).await.post("/sign-in", &[("email", "aino@koivula.example"), ("next", "/coaching")]).await.is_ok();
        house.work().await;
        let letters = house.postbox().await;
        assert_eq!(letters.len(), 1, "one letter is kept");
        let links: Vec<&str> = letters.iter().flat_map(|letter| letter.body.split_whitespace()).filter(|word| word.starts_with("http")).collect();
        assert_eq!(links.len(), 1);
        let path = links[0].strip_prefix("http://127.0.0.1:8080").expect("our own address");
        let before = house.snapshot().await;
        let mut scanner = house.visitor(NOBODY).await;
        for _ in 0..3 {
            scanner.get(path).await.is_ok();
            scanner.get(path.split('?').next().unwrap()).await.is_ok();
        }
        assert_eq!(before, house.snapshot().await);
        let mut agent = house.visitor(NOBODY).await;
        agent.post(path.split('?').next().unwrap(), &[("next", "/coaching")]).await.is_sent_to("/coaching");
        agent.get("/coaching").await.is_ok();
        agent.post(path.split('?').next().unwrap(), &[]).await.is(410);
    }
}

/// The audit log apart from the rest: it may grow by a look, and nothing else may. Its head moves as it grows.
fn apart(lines: Vec<String>) -> (Vec<String>, Vec<String>) {
    let (noted, rest): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.starts_with("audit_"));
    (rest, noted.into_iter().filter(|line| line.starts_with("audit_entry:")).collect())
}

/// What the rooms keep for their pages to show.
struct There {
    kept: crate::change::Kept,
    asked: crate::voice::kept::Kept,
    told: crate::tellings::Kept,
    covered: crate::coverage::Kept,
    trial: Id,
    rounds: crate::will_votes::Kept,
    text: (Id, Id),
    talks: crate::talks_kept::Kept,
}

impl World {
    /// Every GET with every record, by the routes' own table.
    fn every_page(&self, there: &There) -> Vec<String> {
        let There { kept, asked, told, covered, trial, rounds, text, talks } = there;
        let ids = [
            ("{trial}", *trial),
            ("{programme}", self.ours.programme.id),
            ("{session}", self.ours.sessions[0]),
            ("{cohort}", self.ours.cohort),
            ("{task}", self.drafted.id),
            ("{submission}", self.replied),
            ("{medium}", self.picture),
            ("{space}", self.ours.cohort),
            ("{thread}", self.thread.0),
            ("{remark}", self.thread.1),
            ("{material}", self.material),
            ("{feedback}", self.feedback),
            ("{question}", asked.published),
            ("{answer}", asked.answer),
            ("{nudge}", asked.nudge),
            ("{comment}", asked.comment),
            ("{post}", crate::messages::PUBLIC),
            ("{telling}", told.telling),
            ("{reform}", kept.reform),
            ("{covered_unit}", covered.gap),
            ("{agent_invitation}", covered.invitation),
            ("{agent_post}", covered.agent),
            ("{stage}", kept.stage),
            ("{theme}", kept.theme),
            ("{job_change}", kept.job_change),
            ("{working_group}", kept.group),
            ("{working_group_meeting}", kept.meeting),
            ("{memo}", kept.memo_draft),
            ("{decision}", kept.decision_draft),
            ("{catalogue_entry}", kept.entry),
            ("{round}", rounds.open),
            ("{statement}", rounds.offered),
            ("{will_paragraph}", text.0),
            ("{will_comment}", text.1),
            ("{talk}", talks.agreed),
            ("{template}", talks.template),
            ("{action}", talks.action),
            ("{profile_item}", talks.item),
            ("{own_goal}", talks.own_goal),
            ("{unit_goal}", talks.unit_goal),
            ("{onboarding_plan}", talks.plan),
            ("{onboarding_item}", talks.plan_item),
            ("{unit_onboarding}", talks.unit),
            ("{onboarding_template}", talks.onboarding_template),
            ("{job_role}", talks.role),
            ("{requirement}", talks.requirement),
        ];
        let more = [
            ("{question}", asked.confidential),
            ("{task}", self.ours.task.id),
            ("{submission}", self.awaiting),
            ("{medium}", self.recording),
            ("{post}", crate::posts::PUBLISHED),
            ("{telling}", told.sent),
            ("{round}", rounds.closed),
            ("{statement}", rounds.published),
        ];
        let routes = house::rooms::all(&Settings::default()).into_iter().flat_map(|room| room.routes);
        let gets = routes.filter(|route| route.method == Method::GET).map(|route| route.path);
        // a text of the will is a page of its own shelf
        let gets = gets.map(|path| match path.strip_prefix("/will/texts/{post}") {
            Some(rest) => format!("/will/texts/{}{rest}", crate::will_text::OPEN),
            None => path.to_string(),
        });
        let filled = |path: &str, ids: &[(&str, store::Id)]| {
            ids.iter().fold(path.replace("{short}", "1").replace("{number}", "1"), |path, (name, id)| {
                path.replace(name, &id.to_string())
            })
        };
        gets.flat_map(|path| [filled(&path, &ids), filled(&filled(&path, &more), &ids)]).collect()
    }
}
