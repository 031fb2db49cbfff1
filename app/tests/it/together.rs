//! Tasks done in pairs and groups: one draft, one submission, everybody's answer.

use crate::world::{DOT, World, canary, find_task, medium, one, reply, submit_as, task_as, written};
use coaching::company::{Company, Kept, Sheet, group};
use coaching::interim_task::Task;
use coaching::space::{Arriving, Conversation};
use coaching::submission::{self, Arrival, Submission};
use forms::{Answer, Version, Way, Writer};
use people::ByReference;
use std::sync::Arc;
use store::{Id, Query};
use testing::{Part, Visitor, on_both};
use web::Reference;

/// What the agent and the fellow have under way together, and what the fellow let peers read.
pub struct Together {
    pub pair_task: Id,
    /// The agent's, in the pair's draft.
    pub picture: Id,
    pub submission: Id,
    /// The fellow's, in it.
    pub recording: Id,
    /// The comments on it, and the agent's first.
    pub thread: Id,
    pub remark: Id,
}

const SPEECH: &[u8] = include_bytes!("../../../demo/media/puhe-vartti.m4a");

impl World {
    pub async fn together(&self) -> Together {
        let house = &self.house;
        let (agent, fellow) = (house.me("agent").await, house.me("fellow").await);
        let pair = self.task_in(Company::Pair, 2).await;
        let group_id = self.sits(&pair, &["agent", "fellow"]).await;
        let picture = medium(house, "agent", "pari.png", DOT).await;
        let answer = Answer {
            way: Way::Picture.word().into(),
            medium: Some(picture),
            beside: canary("the draft of a pair").into(),
            ..Answer::default()
        };
        let writer = Writer { page: house.app.clock.new_id(), seen: 0 };
        let mut tx = house.app.store.begin().await.unwrap();
        let sheet = Sheet::Shared { group: group_id, writer };
        let kept = sheet.keep(&pair, &one(answer), &agent, house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(kept, Kept::Kept);

        let for_peers = self.task_for_peers().await;
        let recording = medium(house, "fellow", "vertaisille.m4a", SPEECH).await;
        let answer = Answer {
            way: Way::Speech.word().into(),
            medium: Some(recording),
            beside: canary("an answer for peers").into(),
            ..Answer::default()
        };
        let submission = submit_as(house, &fellow, &for_peers, &one(answer)).await.expect("once");
        submit_as(house, &agent, &for_peers, &one(written("Omani"))).await.expect("once");
        let (thread, remark) = self.comments("agent", submission, canary("a comment")).await;
        Together { pair_task: pair.id, picture, submission, recording, thread, remark }
    }

    pub async fn task_in(&self, company: Company, size: i64) -> Task {
        let with = |plan: &mut coaching::interim_task::Plan| (plan.company, plan.group_size) = (company, size);
        task_as(&self.house, &self.ours.programme, "Yhdessä", true, with).await
    }

    /// The programme lets its agents read, and so does this task.
    pub async fn task_for_peers(&self) -> Task {
        self.sets("UPDATE programme SET peers_read = true WHERE id = $1", self.ours.programme.id).await;
        let with = |plan: &mut coaching::interim_task::Plan| (plan.peers_read, plan.coach_only) = (true, true);
        task_as(&self.house, &self.ours.programme, "Toisille", true, with).await
    }

    pub async fn sets(&self, text: &'static str, id: Id) {
        let mut tx = self.house.app.store.begin().await.unwrap();
        Query::new(text).bind(id).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// They do it together; their group.
    async fn sits(&self, task: &Task, people: &[&str]) -> Id {
        let mut moves = vec![];
        for who in people {
            moves.push(group::Move { person_id: self.house.person(who).await, from: None, to: Some(1) });
        }
        let mut tx = self.house.app.store.begin().await.unwrap();
        group::arrange(task, self.ours.cohort, &moves, self.house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        group::of(task.id, moves[0].person_id, self.house.app.store.read()).await.unwrap().expect("a group")
    }

    /// Says something about a submission; the thread and the remark.
    pub async fn comments(&self, who: &str, submission: Id, body: &str) -> (Id, Id) {
        let (app, me) = (&self.house.app, self.house.me(who).await);
        let subject = Reference::new(submission::KIND, submission);
        let thread = threads::Thread::of(&subject, me.id, app.store.read()).await.unwrap()[0].id;
        let conversation = Conversation::seen_by(thread, &me, app).await.unwrap().unwrap();
        let (members, authors) = (conversation.members(app).await.unwrap(), conversation.authors(app).await.unwrap());
        let id = app.clock.new_id();
        let mut tx = app.store.begin().await.unwrap();
        let arriving = Arriving {
            id,
            employer_id: conversation.employer_id,
            thread_id: thread,
            about: &conversation.about(),
            authors: &authors,
            me: &me,
            members: &members,
            body,
            medium_id: None,
            answers: None,
            now: app.now(),
        };
        arriving.arrive(&mut tx).await.unwrap().expect("once");
        tx.commit().await.unwrap();
        (thread, id)
    }

    /// Open notices of that word about a task or its submissions.
    pub async fn told_of(&self, who: &str, word: &'static str, task: Id) -> i64 {
        let query = Query::new(
            "SELECT count(*) FROM notice WHERE person_id = $1 AND word = $2 AND ended_at IS NULL \
             AND (subject_id = $3 OR subject_id IN (SELECT id FROM submission WHERE interim_task_id = $3) \
             OR subject_id IN (SELECT t.id FROM thread t JOIN submission s ON s.id = t.subject_id WHERE s.interim_task_id = $3))",
        );
        let person = self.house.person(who).await;
        query.bind(person).bind(word).bind(task).one::<(i64,)>(self.house.app.store.read()).await.unwrap().0
    }

    async fn submission_of(&self, who: &str, task: Id) -> Option<Id> {
        let person = self.house.person(who).await;
        let own = Submission::own(task, person, self.house.app.store.read()).await.unwrap();
        own.map(|submission| submission.id)
    }
}

fn page(task: &Task) -> String {
    format!("/coaching/tasks/{}", task.id)
}

/// The hidden fields of the form: which page it is and which text it has shown.
async fn at_desk(visitor: &mut Visitor, task: &Task) -> (String, String) {
    let text = visitor.get(page(task)).await.is_ok().text();
    let field = |name: &str| {
        let (_, rest) =
            text.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{name}: {text}"));
        rest.split('"').next().unwrap().to_owned()
    };
    (field("page"), field("seen"))
}

async fn types(visitor: &mut Visitor, task: &Task, desk: &(String, String), text: &str, do_: &str) -> u16 {
    let form = [
        ("answer-way", "text"),
        ("answer-text", text),
        ("page", desk.0.as_str()),
        ("seen", desk.1.as_str()),
        ("promised", "coaches"),
        ("do", do_),
    ];
    visitor.post(format!("{}/submissions", page(task)), &form).await.status.as_u16()
}

on_both! {
    async fn two_choose_each_other_write_one_draft_and_one_submits_for_both(world: World) {
        let task = world.task_in(Company::Pair, 2).await;
        let (mut agent, mut fellow) = (world.house.visitor("agent").await, world.house.visitor("fellow").await);
        let liisa = world.house.person("fellow").await.to_string();
        // Whoever has left the house is nobody's pair, and nobody of another cohort is.
        let looking = agent.get(page(&task)).await;
        looking.is_ok().says("Valitse ensin pari").says("Liisa Lähihoitaja").never_says("Erkki Eronnut").never_says("Pekka Pelastaja").never_says("answer-text");
        agent.post(format!("{}/company", page(&task)), &[("do", "begin"), ("chosen", &liisa)]).await.is_sent_to(page(&task));
        assert_eq!(world.told_of("fellow", "notice-asked", task.id).await, 1);
        let group = group::of(task.id, world.house.person("agent").await, world.house.app.store.read()).await.unwrap().unwrap().to_string();
        fellow.get(page(&task)).await.says("Aino Aamuvuoro");
        fellow.post(format!("{}/company", page(&task)), &[("do", "join"), ("chosen", &group)]).await.is(303);
        assert_eq!((world.told_of("fellow", "notice-asked", task.id).await, world.told_of("agent", "notice-joined", task.id).await), (0, 1));

        let desk = at_desk(&mut agent, &task).await;
        assert_eq!(types(&mut agent, &task, &desk, "Kirjoitin alun", "save").await, 303);
        fellow.get(page(&task)).await.says("Kirjoitin alun").says("Aino Aamuvuoro sparade");
        let desk = at_desk(&mut fellow, &task).await;
        assert_eq!(types(&mut fellow, &task, &desk, "Kirjoitin alun, ja minä lopun", "send").await, 303);
        for who in ["agent", "fellow"] {
            assert_eq!(world.told_of(who, "notice-task", task.id).await, 0, "{who} has answered");
            assert!(world.submission_of(who, task.id).await.is_some(), "{who}");
        }
        assert_eq!((world.told_of("agent", "notice-together", task.id).await, world.told_of("fellow", "notice-together", task.id).await), (1, 0));
        agent.get(page(&task)).await.says("Kirjoitin alun, ja minä lopun").says("Aino Aamuvuoro ja Liisa Lähihoitaja");
        // Everywhere it is counted as both's.
        let programme = format!("/coaching/programmes/{}", world.ours.programme.id);
        let mut coordinator = world.house.visitor("coordinator").await;
        let progress = coordinator.get(format!("{programme}/progress")).await;
        progress.is_ok().never_says("minä lopun");
        assert!(progress.text().replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ").contains("Yhdessä: 2 / 4 on vastannut"));
        agent.get(format!("{programme}/journey")).await.is_ok();
        let id = world.submission_of("agent", task.id).await.unwrap();
        let mut coach = world.house.visitor("coach").await;
        coach.get("/coaching/inbox").await.says("ja 1 muuta");
        coach.get(format!("/coaching/submissions/{id}")).await.says("Aino Aamuvuoro ja Liisa Lähihoitaja");
    }

    async fn saving_over_anothers_newer_text_loses_neither(world: World) {
        let task = world.task_in(Company::Pair, 2).await;
        world.sits(&task, &["agent", "fellow"]).await;
        let (mut agent, mut fellow) = (world.house.visitor("agent").await, world.house.visitor("fellow").await);
        let (a, b) = (at_desk(&mut agent, &task).await, at_desk(&mut fellow, &task).await);
        types(&mut agent, &task, &a, "Ainon teksti", "save").await;
        assert_eq!(types(&mut fellow, &task, &b, "Liisan teksti", "save").await, 303);
        fellow.get(page(&task)).await.says("Liisan teksti").says("Ainon teksti").says("Aino Aamuvuoro").says("Ingenting gick förlorat");
        agent.get(page(&task)).await.says("Ainon teksti").never_says("Liisan teksti");
        // The script's savings from one page follow each other; another's page is told, and its text kept beside.
        let a = at_desk(&mut agent, &task).await;
        for text in ["Ainon teksti jatkuu", "Ainon teksti jatkuu yhä"] {
            let form = [("answer-way", "text"), ("answer-text", text), ("page", a.0.as_str()), ("seen", a.1.as_str())];
            agent.post(format!("{}/draft", page(&task)), &form).await.is_ok().says("Luonnos tallessa");
        }
        let form = [("answer-way", "text"), ("answer-text", "Liisan toinen"), ("page", b.0.as_str()), ("seen", b.1.as_str())];
        fellow.post(format!("{}/draft", page(&task)), &form).await.is_ok().says("Utkastet hann sparas");
        // Sending does not go over a newer text either.
        assert_eq!(types(&mut fellow, &task, &b, "Liisan toinen", "send").await, 303);
        assert_eq!(world.submission_of("fellow", task.id).await, None);
        let both = fellow.get(page(&task)).await;
        both.says("Liisan toinen").says("Ainon teksti jatkuu yhä");
        let b = at_desk(&mut fellow, &task).await;
        assert_eq!(types(&mut fellow, &task, &b, "Molempien teksti", "save").await, 303);
        fellow.get(page(&task)).await.says("Molempien teksti").never_says("Liisan toinen").never_says("Ainon teksti jatkuu yhä");
        assert_eq!(types(&mut agent, &task, &a, "Ainon viimeinen", "save").await, 303);
        agent.get(page(&task)).await.says("Ainon viimeinen").says("Molempien teksti");
        // What one was writing when the other sent is kept, for one's own eyes.
        let b = at_desk(&mut fellow, &task).await;
        assert_eq!(types(&mut fellow, &task, &b, "Lähtee nyt", "send").await, 303);
        agent.get(page(&task)).await.says("Lähtee nyt").says("Ainon viimeinen");
        fellow.get(page(&task)).await.never_says("Ainon viimeinen");
    }

    async fn the_reply_reaches_each_of_them_and_each_acknowledges_it(world: World) {
        let task = world.task_in(Company::Group, 4).await;
        world.sits(&task, &["agent", "fellow"]).await;
        let mut agent = world.house.visitor("agent").await;
        let desk = at_desk(&mut agent, &task).await;
        types(&mut agent, &task, &desk, "Yhteinen", "send").await;
        let id = world.submission_of("fellow", task.id).await.expect("theirs too");
        reply(&world.house, "coach", id, world.house.app.clock.new_id(), "Hienoa molemmilta").await;
        for who in ["agent", "fellow"] {
            assert_eq!(world.told_of(who, "notice-reply", task.id).await, 1, "{who}");
            world.house.visitor(who).await.get(page(&task)).await.says("Hienoa molemmilta");
        }
        let mut fellow = world.house.visitor("fellow").await;
        fellow.post(format!("/coaching/submissions/{id}/acknowledgement"), &[]).await.is(303);
        assert_eq!((world.told_of("fellow", "notice-reply", task.id).await, world.told_of("agent", "notice-reply", task.id).await), (0, 1));
        for who in ["agent-b", "coach-b", "supervisor", "leadership", "admin", "coordinator"] {
            world.house.visitor(who).await.get(format!("/coaching/submissions/{id}")).await.is_missing();
        }
    }

    async fn media_of_a_shared_draft_are_seen_by_its_writers_and_go_along(world: World) {
        let together = world.together().await;
        let picture = format!("/media/{}", together.picture);
        for (who, sees) in [("agent", true), ("fellow", true), ("coach", false), ("agent-b", false), ("coordinator", false), ("admin", false)] {
            let got = world.house.visitor(who).await.get(&picture).await;
            assert_eq!(got.status == 200, sees, "{who} sees the draft's picture: {}", got.status);
        }
        let mut fellow = world.house.visitor("fellow").await;
        let task = find_task(&world.house, &world.ours.programme, together.pair_task).await;
        let desk = at_desk(&mut fellow, &task).await;
        let medium = together.picture.to_string();
        let form = [
            ("answer-way", "picture"), ("answer-medium-picture", medium.as_str()), ("answer-beside-picture", "Yhteinen kuva"),
            ("page", desk.0.as_str()), ("seen", desk.1.as_str()), ("do", "send"),
        ];
        fellow.post(format!("{}/submissions", page(&task)), &form).await.is(303);
        let id = world.submission_of("agent", task.id).await.expect("sent");
        for (who, sees) in [("agent", true), ("fellow", true), ("coach", true), ("agent-b", false), ("supervisor", false)] {
            let got = world.house.visitor(who).await.get(&picture).await;
            assert_eq!(got.status == 200, sees, "{who} sees the submission's picture");
        }
        // Taken back it is the pair's draft again, picture and all.
        fellow.post(format!("/coaching/submissions/{id}/taking-back"), &[]).await.is(303);
        for who in ["agent", "fellow"] {
            assert_eq!((world.told_of(who, "notice-task", task.id).await, world.submission_of(who, task.id).await), (1, None), "{who}");
            world.house.visitor(who).await.get(&picture).await.is_ok();
        }
        world.house.visitor("coach").await.get(&picture).await.is_missing();
        // Who leaves the pair leaves its draft.
        fellow.post(format!("{}/company", page(&task)), &[("do", "leave")]).await.is(303);
        fellow.get(&picture).await.is_missing();
    }

    async fn late_joiners_and_leavers_stop_nobody(world: World) {
        let task = world.task_in(Company::Pair, 2).await;
        let group_id = world.sits(&task, &["agent", "fellow"]).await;
        let (mut agent, mut fellow) = (world.house.visitor("agent").await, world.house.visitor("fellow").await);
        let desk = at_desk(&mut agent, &task).await;
        types(&mut agent, &task, &desk, "Yhdessä aloitettu", "save").await;
        // A pair that is full takes nobody in.
        let late = world.enrols_late().await;
        let mut newcomer = world.house.visitor(late).await;
        newcomer.get(page(&task)).await.says("Valitse ensin pari").never_says("Aino Aamuvuoro");
        let join = [("do", "join"), ("chosen", &*group_id.to_string())];
        newcomer.post(format!("{}/company", page(&task)), &join).await.is(303);
        assert_eq!(group::of(task.id, world.house.person(late).await, world.house.app.store.read()).await.unwrap(), None);
        // One leaves the cohort: the other goes on with the draft, and the newcomer finds room.
        let cohort = format!("/coaching/cohorts/{}", world.ours.cohort);
        fellow.post(format!("{cohort}/leaving"), &[]).await.is(303);
        agent.get(page(&task)).await.says("Yhdessä aloitettu").says("Mukana ei ole vielä muita");
        newcomer.post(format!("{}/company", page(&task)), &join).await.is(303);
        newcomer.get(page(&task)).await.says("Yhdessä aloitettu").says("Aino Aamuvuoro");
        // The last one keeps the draft.
        agent.post(format!("{}/company", page(&task)), &[("do", "leave")]).await.is(303);
        newcomer.post(format!("{}/company", page(&task)), &[("do", "leave")]).await.is(303);
        newcomer.post(format!("{}/company", page(&task)), &[("do", "begin")]).await.is(303);
        newcomer.get(page(&task)).await.says("Yhdessä aloitettu");
        let desk = at_desk(&mut newcomer, &task).await;
        types(&mut newcomer, &task, &desk, "Yksin loppuun", "send").await;
        assert!(world.submission_of(late, task.id).await.is_some(), "one alone may send");
        assert_eq!(world.submission_of("agent", task.id).await, None);
        assert_eq!(world.told_of("agent", "notice-task", task.id).await, 1, "who left is still awaited");
    }

    async fn a_coach_draws_the_groups_looks_and_keeps_them(world: World) {
        let task = world.task_in(Company::Pair, 2).await;
        let groups = format!("{}/groups", page(&task));
        let mut coach = world.house.visitor("coach").await;
        let before = world.house.snapshot().await;
        let drawn = coach.get(format!("{groups}?draw=7")).await;
        drawn.is_ok().says("Tässä on ehdotus").says("Aino Aamuvuoro").says("Liisa Lähihoitaja").never_says("Pekka Pelastaja").never_says("Erkki Eronnut");
        assert_eq!(drawn.text().matches(" selected").count(), 2, "both have a place");
        assert_eq!(before, world.house.snapshot().await, "a draw keeps nothing");
        let (agent, fellow) = (world.house.person("agent").await, world.house.person("fellow").await);
        let fields = [(format!("group-{agent}"), "1"), (format!("was-{agent}"), ""), (format!("group-{fellow}"), "1"), (format!("was-{fellow}"), "")];
        let form: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        coach.post(&groups, &form).await.is_sent_to(&groups);
        let of = async |person| group::of(task.id, person, world.house.app.store.read()).await.unwrap();
        assert!(of(agent).await.is_some() && of(agent).await == of(fellow).await);
        for who in ["agent", "fellow"] {
            assert_eq!(world.told_of(who, "notice-placed", task.id).await, 1, "{who}");
        }
        // An older page moves nobody who has been placed since; a coach of another cohort moves nobody here.
        let fields = [(format!("group-{fellow}"), "2"), (format!("was-{fellow}"), "")];
        let form: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        coach.post(&groups, &form).await.is(303);
        let fields = [(format!("group-{fellow}"), ""), (format!("was-{fellow}"), "1")];
        let form: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        world.house.visitor("coach-b").await.post(&groups, &form).await.is(303);
        assert_eq!(of(agent).await, of(fellow).await);
        for who in ["agent", "supervisor", "leadership", "admin"] {
            world.house.visitor(who).await.post(&groups, &form).await.is_not_done(who);
        }
        // A coach may move; whoever has answered stays.
        coach.post(&groups, &form).await.is(303);
        assert_eq!(of(fellow).await, None);
        let mut visitor = world.house.visitor("agent").await;
        let desk = at_desk(&mut visitor, &task).await;
        types(&mut visitor, &task, &desk, "Yksin", "send").await;
        let fields = [(format!("group-{agent}"), ""), (format!("was-{agent}"), "1")];
        let form: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        coach.post(&groups, &form).await.is(303);
        assert!(of(agent).await.is_some());
    }

    async fn sixty_four_submit_for_one_pair_and_one_submission_stands_for_both(world: World) {
        let task = world.task_in(Company::Pair, 2).await;
        let group = world.sits(&task, &["agent", "fellow"]).await;
        let body = Version::find(task.form_version_id, world.house.app.store.read()).await.unwrap().body.0;
        let (agent, fellow) = (world.house.me("agent").await, world.house.me("fellow").await);
        let world = Arc::new((world, task, body));
        let all: Vec<_> = (0..64).map(|n| {
            let (world, me) = (world.clone(), if n % 2 == 0 { agent.clone() } else { fellow.clone() });
            tokio::spawn(async move {
                let (world, task, body) = &*world;
                let writer = Writer { page: world.house.app.clock.new_id(), seen: 0 };
                let (sheet, answers) = (Sheet::Shared { group, writer }, one(written(&format!("Teksti {n}"))));
                let arrival = Arrival { task, body, answers: &answers, sheet: &sheet, to_peers: false, me: &me, at: world.house.app.now() };
                submission::submit(&arrival, &world.house.app.store).await.unwrap()
            })
        }).collect();
        let mut sent = 0;
        for one in all {
            sent += usize::from(one.await.expect("nobody falls over").is_some());
        }
        let (world, task, _) = &*world;
        assert_eq!(sent, 1, "one of 64 is the one");
        let of = world.submission_of("agent", task.id).await;
        assert!(of.is_some() && of == world.submission_of("fellow", task.id).await);
    }

    async fn the_coordinator_says_how_a_task_is_done_and_the_next_programme_says_the_same(world: World) {
        let house = &world.house;
        let mut coordinator = house.visitor("coordinator").await;
        let programme = format!("/coaching/programmes/{}", world.ours.programme.id);
        let form = [
            ("name-fi", "Yhdessä tehty"), ("ask-fi", "Tehkää yhdessä"), ("minutes", "20"), ("due_on", "2021-10-20"), ("way", "text"),
            ("company", "group"), ("group_size", "40"), ("readers", "peers"), ("coach_only", "yes"), ("do", "save"),
        ];
        coordinator.post(format!("{programme}/tasks"), &form).await.is(422).says("luku 3–8");
        let mut right = form;
        right[6].1 = "5";
        coordinator.post(format!("{programme}/tasks"), &right).await.is(303);
        coordinator.post(&programme, &[("name-fi", "Muutoksen tukena"), ("peers-read", "1")]).await.is(303);
        let made = coordinator.post(format!("{programme}/next"), &[("name-fi", "Seuraava"), ("first-day", "2022-03-07")]).await;
        let next: Id = made.is(303).header("location").rsplit('/').next().unwrap().split(['?', '#']).next().unwrap().parse().unwrap();
        let tasks = Task::of_programme(next, Id::nil(), house.app.store.read()).await.unwrap();
        let copied = tasks.iter().find(|task| task.name.0.read(words::Lang::Fi) == "Yhdessä tehty").expect("it came along");
        assert_eq!((copied.company, copied.group_size, copied.peers_read, copied.coach_only, copied.to_peers), (Company::Group, 5, true, true, true));
    }

    async fn an_answer_without_company_is_kept_and_not_sent(world: World) {
        let task = world.task_in(Company::Pair, 2).await;
        let mut agent = world.house.visitor("agent").await;
        let desk = (String::new(), String::new());
        assert_eq!(types(&mut agent, &task, &desk, "Ilman paria", "send").await, 303);
        assert_eq!(world.submission_of("agent", task.id).await, None);
        agent.post(format!("{}/company", page(&task)), &[("do", "begin")]).await.is(303);
        agent.get(page(&task)).await.says("Ilman paria");
    }

    async fn materials_come_along_to_the_next_programme_and_recordings_stay(world: World) {
        let house = &world.house;
        let mut coordinator = house.visitor("coordinator").await;
        let session = format!("/coaching/sessions/{}/materials", world.ours.sessions[1]);
        let file = |name: &'static str, bytes: &'static [u8]| [Part::Text("name-fi", name), Part::File("file", name, bytes)];
        for part in [file("kaavio.png", DOT), file("tallenne.m4a", SPEECH)] {
            coordinator.sends(&session, &part).await.is(303);
        }
        let next = format!("/coaching/programmes/{}/next", world.ours.programme.id);
        coordinator.get(&next).await.is_ok().says("Kooste").says("kaavio.png").says("Yksi tallenne ei siirry").never_says("<li>tallenne.m4a");
        let made = coordinator.post(&next, &[("name-fi", "Seuraava"), ("first-day", "2022-03-07")]).await;
        let to = made.is(303).header("location").split(['?', '#']).next().unwrap().to_owned();
        let id: Id = to.rsplit('/').next().unwrap().parse().unwrap();
        let text = "SELECT m.name, m.medium_id, m.subject_kind FROM material m WHERE m.programme_id = $1 ORDER BY m.position";
        type Row = (store::Json<words::Texts>, Option<Id>, String);
        let rows: Vec<Row> = Query::new(text).bind(id).all(house.app.store.read()).await.unwrap();
        let names: Vec<&str> = rows.iter().map(|(name, _, _)| name.0.read(words::Lang::Fi)).collect();
        assert_eq!(names, ["Kooste", "kaavio.png"]);
        assert!(rows.iter().all(|(_, _, kind)| kind == "coaching_session"), "at the session they were at");
        let medium = rows[1].1.expect("a copy of its own");
        coordinator.get(format!("/media/{medium}")).await.is_ok();
        world.house.visitor("agent").await.get(format!("/media/{medium}")).await.is_missing();
    }
}

trait Undone {
    fn is_not_done(&self, who: &str);
}

impl Undone for testing::Answer {
    fn is_not_done(&self, who: &str) {
        assert!([403, 404].contains(&self.status.as_u16()), "{who}: {}", self.status);
    }
}

impl World {
    /// A colleague is made an agent and comes into the cohort late.
    async fn enrols_late(&self) -> &'static str {
        let cohort =
            coaching::cohort::Cohort::new(self.ours.cohort, &self.ours.programme, &crate::world::fi("A"), None);
        let part = coaching::part::Part::Agent;
        assert!(crate::world::enrol(&self.house, &cohort, "colleague", part, self.house.app.now()).await);
        "colleague"
    }
}
