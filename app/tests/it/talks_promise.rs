//! What belongs to two stays with the two: words and media that nobody else may find are put into every field, and then
//! looked for by everybody who might, on every page and in every byte that is kept.

use crate::world::Staffed;
use planting::{CARD, GREETING, OF_THE_GROUP, Promise, RELEASED, STEM, change, secret};
use readers::{Ears, everything_kept, file_after_checkpoint, finds, holds, later_copy, unpacked};
use store::{Day, Id, Query, sql};
use testing::Part::File;
use testing::{Arranged, asking, on_both};
use web::Settings;

#[path = "talks_promise_fields.rs"]
mod fields;
#[path = "talks_promise_planting.rs"]
mod planting;
#[path = "talks_promise_readers.rs"]
mod readers;
#[path = "talks_promise_restoring.rs"]
mod restoring;

/// Who may see nothing of it. The one who acts for the supervisor is the editor.
const OTHERS: [&str; 14] = [
    "admin",
    "hr",
    "former-supervisor",
    "coordinator",
    "editor",
    "leadership",
    "supervisors-supervisor",
    "representative",
    "colleague",
    "other-unit",
    "staff",
    "reader",
    "other-employer",
    "nobody",
];

impl Promise {
    /// Every page there is, with every record of these discussions.
    async fn every_page(&self) -> Vec<String> {
        let end = |path: &String| path.rsplit('/').next().unwrap().to_owned();
        let text = |ids: &[Id]| ids.iter().map(Id::to_string).collect::<Vec<String>>();
        let known = [
            ("{talk}", vec![end(&self.talk), end(&self.group)]),
            ("{action}", text(&self.actions)),
            ("{medium}", text(&[&self.media[..], &self.elsewhere].concat())),
            ("{profile_item}", text(&self.items)),
            ("{own_goal}", text(&self.goals)),
            ("{onboarding_plan}", self.plans.iter().map(end).collect()),
            ("{onboarding_item}", text(&self.ids("SELECT id FROM onboarding_item ORDER BY id LIMIT 3").await)),
            ("{person}", vec![self.house.person("agent").await.to_string()]),
            ("{purpose}", ["talks", "media", "notices", "onboarding"].map(str::to_owned).to_vec()),
        ];
        // the beginning of all, and one whole
        let mut pages = vec![format!("/search?q={}", &STEM[..8]), format!("/search?q={}", secret("summary"))];
        let routes = house::rooms::all(&Settings::default()).into_iter().flat_map(|room| room.routes);
        for route in routes.filter(|route| route.method == http::Method::GET) {
            match known.iter().find(|(place, _)| route.path.contains(place)) {
                Some((place, ids)) => pages.extend(ids.iter().map(|id| route.path.replace(place, id))),
                None if !route.path.contains('{') => pages.push(route.path.to_owned()),
                None => {}
            }
        }
        pages
    }

    /// The agent works under somebody else from that day on.
    async fn has_another_supervisor(&self, who: &str, from: &str) {
        let (agent, other) = (self.house.me("agent").await, self.house.person(who).await);
        let from = Day::parse(from).unwrap();
        change(
            &self.house,
            sql!("UPDATE post_held SET ends_on = $1 WHERE person_id = $2").bind(from.before()).bind(agent.id),
        )
        .await;
        change(
            &self.house,
            sql!(
                "INSERT INTO post_held (id, employer_id, person_id, unit_id, job, supervisor_id, begins_on) \
                 SELECT $1, employer_id, person_id, unit_id, job, $2, $3 FROM post_held WHERE person_id = $4"
            )
            .bind(self.house.app.clock.new_id())
            .bind(other)
            .bind(&from)
            .bind(agent.id),
        )
        .await;
    }

    async fn keys_of(&self, who: &str) -> i64 {
        let held = sql!("SELECT count(*) FROM vault_holder WHERE person_id = $1").bind(self.house.person(who).await);
        held.one::<(i64,)>(self.house.app.store.read()).await.unwrap().0
    }

    /// Keys to the discussion of two and to what belongs to it.
    async fn keys_of_the_pair(&self, who: &str) -> i64 {
        let held = sql!(
            "SELECT count(*) FROM vault_holder v WHERE v.person_id = $1 AND v.vault_id IN (SELECT vault_id FROM talk \
             WHERE kind = 'pair' UNION SELECT r.vault_id FROM talk_preparation r JOIN talk t ON t.id = r.talk_id \
             WHERE t.kind = 'pair' UNION SELECT vault_id FROM agreed_action UNION SELECT vault_id FROM own_goal \
             UNION SELECT vault_id FROM profile_item)"
        );
        held.bind(self.house.person(who).await).one::<(i64,)>(self.house.app.store.read()).await.unwrap().0
    }

    /// What belongs to the pair and to the employee answers nobody else. `theirs`: with what begins what they read by a
    /// right of their own.
    async fn is_closed_to(&self, who: &str, theirs: &[&str]) {
        let mut visitor = self.house.visitor(who).await;
        let elsewhere: &[Id] = if theirs.contains(&OF_THE_GROUP) { &[] } else { &self.elsewhere };
        let ids = [&self.media[..], &self.actions, &self.goals, &self.items, elsewhere].concat();
        let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
        for page in self.every_page().await {
            let mut answer = visitor.get(&page).await;
            let is_closed = page.contains(&self.talk) || ids.iter().any(|id| page.contains(id));
            assert!(!is_closed || answer.status == 404 || who == "nobody", "{who} at {page}: {}", answer.status);
            answer.body = unpacked(&answer.body);
            // what they themselves asked the search is read back to them
            let asked = page.split_once("?q=").map_or("", |(_, asked)| asked).to_owned();
            let own = theirs.iter().map(|name| secret(name)).chain([asked]).filter(|own| !own.is_empty());
            let body = own.fold(answer.text(), |text, own| text.replace(&own, ""));
            assert!(!finds(body.as_bytes(), STEM.as_bytes()), "{who} reads a secret at {page}");
            let piece = self.pieces.iter().find(|piece| is_closed && finds(&answer.body, piece));
            assert!(piece.is_none(), "{who} hears or sees something at {page}");
        }
    }

    /// What leads to the discussion of the two: itself, and what hangs on it.
    async fn traces(&self) -> Vec<Id> {
        self.ids(
            "SELECT id FROM talk WHERE kind = 'pair' UNION SELECT vault_id FROM talk WHERE kind = 'pair' \
             UNION SELECT id FROM talk_summary WHERE talk_id IN (SELECT id FROM talk WHERE kind = 'pair') \
             UNION SELECT id FROM agreed_action UNION SELECT vault_id FROM agreed_action \
             UNION SELECT id FROM talk_preparation WHERE talk_id IN (SELECT id FROM talk WHERE kind = 'pair') \
             UNION SELECT vault_id FROM talk_preparation WHERE talk_id IN (SELECT id FROM talk WHERE kind = 'pair') \
             UNION SELECT id FROM talk_cards UNION SELECT id FROM gathering WHERE subject_id IN (SELECT id FROM talk WHERE kind = 'pair') \
             UNION SELECT m.id FROM medium m JOIN talk_preparation r ON r.id = m.subject_id JOIN talk t ON t.id = r.talk_id \
             WHERE t.kind = 'pair'",
        )
        .await
    }

    /// No row leads to any of these but the log of who opened it, and what the employee had released before.
    async fn leaves_no_trace(&self, traces: &[Id]) {
        let traces: Vec<[String; 2]> =
            traces.iter().map(|id| [id.to_string(), id.simple().to_string().to_uppercase()]).collect();
        assert!(traces.len() > 15, "{}", traces.len());
        for line in self.house.snapshot().await.iter().filter(|line| !line.starts_with("audit_entry: ")) {
            let trace = traces.iter().flatten().find(|trace| line.contains(*trace));
            assert!(trace.is_none(), "{trace:?} is left in {line}");
        }
    }

    /// Each that is sealed, as it stands in the database now.
    async fn sealed_words(&self) -> Vec<String> {
        let all: Vec<(String,)> = sql!(
            "SELECT body FROM talk_summary UNION SELECT answers FROM talk_preparation UNION SELECT body FROM agreed_action \
             UNION SELECT place FROM talk UNION SELECT body FROM profile_item UNION SELECT body FROM own_goal \
             UNION SELECT cards FROM talk_cards UNION SELECT wrapped FROM vault_holder"
        )
        .all(self.house.app.store.read())
        .await
        .unwrap();
        all.into_iter().map(|(one,)| one).filter(|one| !one.is_empty()).collect()
    }
}

on_both! {
    async fn both_read_all_of_it(promise: Promise) {
        for who in ["agent", "supervisor"] {
            let page = promise.house.visitor(who).await.get(&promise.talk).await.is_ok().text();
            for name in [
                "transcript", "besidevoice", "described", "beside", "besidepaper", "supervisors", "withwhom", "besideface",
                "changed", "remark", "reason", "how", "second", "settled",
            ] {
                assert!(page.contains(&secret(name)), "{who} reads {name}");
            }
            let shown = promise.house.visitor(who).await.get(format!("/talks/goals/own/{}", promise.goals[0])).await.is_ok().text();
            assert!(["goal", "goalword", "goalafter"].iter().all(|name| shown.contains(&secret(name))), "{who} reads the goal");
        }
    }

    async fn a_group_reads_what_is_the_groups_and_nobody_s_draft(promise: Promise) {
        for who in ["agent", "fellow", "agent-b", "answerer", "supervisor"] {
            let page = promise.house.visitor(who).await.get(&promise.group).await.is_ok().text();
            for name in ["groupagents", "groupothers", "groupdescribed", "groupbeside", "groupminutes", "groupremark", "groupreason"] {
                assert!(page.contains(&secret(name)), "{who} reads {name}");
            }
            let mut visitor = promise.house.visitor(who).await;
            for page in promise.every_page().await.iter().filter(|_| who != "answerer") {
                let answer = visitor.get(page).await;
                assert!(!holds(&unpacked(&answer.body), secret("ownalone").as_bytes()), "{who} reads a draft at {page}");
            }
        }
        for (who, own) in [("agent-b", OF_THE_GROUP), ("answerer", "ownalone"), ("fellow", GREETING)] {
            promise.is_closed_to(who, &[OF_THE_GROUP, own]).await;
        }
    }

    async fn greetings_and_what_is_released_are_read_by_whom_they_are_for(promise: Promise) {
        for (who, plan, names) in [
            ("agent", 0, ["welcomepicturedescribed", "welcomespeechdescribed"]),
            ("fellow", 1, ["welcometext", "welcomefilebeside"]),
        ] {
            let page = promise.house.visitor(who).await.get(format!("{}/greetings", promise.plans[plan])).await.is_ok().text();
            assert!(names.iter().all(|name| page.contains(&secret(name))), "{who} is greeted");
        }
        let released = promise.house.visitor("hr").await.get("/talks/released").await.is_ok().text();
        assert!(["releasedgoals", "releasedtraining"].iter().all(|name| released.contains(&secret(name))));
        let page = promise.house.visitor("supervisor").await.get(&promise.talk).await.is_ok().text();
        assert!(page.contains("Mihin työpäivän voimat"), "the card {CARD} is on the page of the two");
    }

    async fn nobody_else_finds_any_of_it_on_any_page(promise: Promise) {
        for who in OTHERS {
            let theirs: &[&str] = if who == "hr" { &[RELEASED] } else { &[] };
            promise.is_closed_to(who, theirs).await;
        }
        let mut admin = promise.house.visitor("admin").await;
        for medium in &promise.media {
            let part = asking(http::Method::GET, format!("/media/{medium}")).header("range", "bytes=0-9");
            admin.ask(part.body(axum::body::Body::empty()).unwrap()).await.is_missing();
        }
    }

    async fn no_byte_that_is_kept_tells_any_of_it(promise: Promise) {
        let mut wanted = vec![STEM.as_bytes().to_vec()];
        wanted.extend(promise.pieces.iter().cloned());
        let kept = everything_kept(&promise.house).await;
        assert!(kept.iter().any(|(place, bytes)| place.contains("media") && bytes.starts_with(b"tahtoSH1")), "the shelf was read");
        assert!(kept.iter().any(|(_, bytes)| finds(bytes, b"Aino Aamuvuoro")), "the database was read");
        for (place, bytes) in &kept {
            for piece in &wanted {
                assert!(!finds(bytes, piece), "{place} holds {}", String::from_utf8_lossy(piece));
            }
        }
    }

    async fn the_log_and_a_request_that_breaks_tell_none_of_it(house: Staffed) {
        house.visitor("agent").await.get("/talks").await.is_ok();
        let ears = Ears::default();
        let _listening = ears.listen();
        let promise = Promise::arranged(house.kind).await;
        let mut agent = promise.house.visitor("agent").await;
        for page in promise.every_page().await {
            agent.get(&page).await;
        }
        // The table is gone under a request that brings words: it breaks in the middle.
        change(&promise.house, Query::new("ALTER TABLE talk_acknowledgement RENAME TO gone")).await;
        let version = promise.newest_summary(&promise.talk).await.to_string();
        let fields = [("version", version.as_str()), ("remark", &secret("broken"))];
        let broken = agent.post(format!("{}/acknowledgement", promise.talk), &fields).await;
        broken.is(500).never_says(STEM);
        let log = ears.heard();
        assert!(log.contains("answered") && log.contains("talk_acknowledgement"), "the log says nothing of it: {log}");
        assert!(!finds(log.as_bytes(), STEM.as_bytes()), "the log holds a secret");
        for piece in &promise.pieces {
            assert!(!finds(log.as_bytes(), piece), "the log holds a piece of a medium");
        }
    }

    async fn a_former_supervisor_sees_nothing_from_the_day_and_holds_no_key_after_the_night(promise: Promise) {
        assert!(promise.keys_of("supervisor").await > 3);
        promise.has_another_supervisor("former-supervisor", "2021-10-06").await;
        promise.house.visitor("supervisor").await.get(&promise.talk).await.is_ok();
        promise.house.it_is("2021-10-06T00:01");
        promise.is_closed_to("supervisor", &[OF_THE_GROUP, GREETING]).await; // a group of theirs goes on
        promise.is_closed_to("former-supervisor", &[]).await; // a new supervisor inherits nothing
        promise.house.visitor("agent").await.get(&promise.talk).await.is_ok().says(&secret("changed"));

        promise.house.it_is("2021-10-06T00:30");
        promise.house.work().await;
        assert_eq!(promise.keys_of_the_pair("supervisor").await, 0, "no wrapped key is left");
        assert!(promise.keys_of("agent").await > 3, "the employee keeps theirs");
        promise.house.visitor("agent").await.get(&promise.talk).await.is_ok().says(&secret("changed")).says(&secret("supervisors"));
        promise.house.visitor("supervisor").await.get(&promise.group).await.is_ok().says(&secret("groupminutes"));
    }

    async fn a_new_supervisor_reads_what_the_employee_passes_on(promise: Promise) {
        promise.has_another_supervisor("former-supervisor", "2021-10-06").await;
        promise.house.it_is("2021-10-06T08:00");
        let new = promise.house.person("former-supervisor").await.to_string();
        let fields = [("to", new.as_str()), ("row", "0"), ("extent-0", "whole")];
        promise.house.visitor("agent").await.post(format!("{}/passing", promise.talk), &fields).await.is_sent_to(&promise.talk);
        promise.house.visitor("former-supervisor").await.get(&promise.talk).await.is_ok().says(&secret("changed"));
        for who in ["supervisor", "admin", "hr", "editor"] {
            promise.house.visitor(who).await.get(&promise.talk).await.is_missing();
        }
    }

    async fn a_damaged_key_keeps_no_house_shut(promise: Promise) {
        let app = &promise.house.app;
        let mut tx = app.store.begin().await.unwrap();
        store::Query::new("UPDATE vault_holder SET wrapped = substr(wrapped, 1, 40)").execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(vaults::closed(app).await.unwrap(), 0, "what is damaged says so where it is opened");
    }

    async fn restored_without_keys_it_says_what_stays_closed_and_with_them_it_opens(promise: Promise) {
        let elsewhere = tempfile::tempdir().unwrap();
        let mut restored = promise.house.visitor_by_ring("agent", elsewhere.path(), house::rooms::all, house::rooms::parts).await;
        let closed = restored.get(&promise.talk).await;
        assert!(closed.status == 200 || closed.status == 503, "{}", closed.status);
        closed.never_says(STEM);
        restored.get("/talks/goals").await.is_ok().says("lukossa").never_says(STEM);
        for page in ["/", "/talks", "/me/data", "/coaching", "/me/data/kept/talks"] {
            let answer = restored.get(page).await;
            assert!(answer.status.as_u16() < 400, "{page}: {}", answer.status);
            answer.never_says(STEM);
        }
        for medium in &promise.media {
            restored.get(format!("/media/{medium}")).await.is(503);
        }
        let keys = promise.house.folder().join("keys");
        let mut again = promise.house.visitor_by_ring("agent", &keys, house::rooms::all, house::rooms::parts).await;
        again.get(&promise.talk).await.is_ok().says(&secret("changed"));
        again.get(format!("/media/{}", promise.media[0])).await.is_ok();
    }

    async fn erasure_destroys_the_key_for_both(promise: Promise) {
        let (sealed, traces) = (promise.sealed_words().await, promise.traces().await);
        let group = promise.keys_of("fellow").await;
        promise.house.visitor("agent").await.post("/me/data/erasure", &[("understood", "yes")]).await.is_sent_to("/me/data");
        let me = promise.house.me("agent").await;
        let wish = my_data::wish::newest(me.id, &me, &promise.house.app).await.unwrap().expect("a wish").href();
        promise.house.visitor("admin").await.post(format!("{wish}/decision"), &[("do", "grant")]).await.is_sent_to("/admin/erasures");
        promise.house.work().await;
        for who in ["agent", "supervisor"] {
            let mut visitor = promise.house.visitor(who).await;
            visitor.get(&promise.talk).await.is_missing();
            for medium in &promise.media {
                visitor.get(format!("/media/{medium}")).await.is_missing();
            }
        }
        assert_eq!(promise.keys_of("agent").await, 0);
        // what the agent had shared there, and their greeting, go with them
        assert_eq!(promise.keys_of("fellow").await, group - 2, "the others of a group keep theirs");
        promise.house.visitor("fellow").await.get(&promise.group).await.is_ok().says(&secret("groupminutes"));
        for text in [
            "SELECT count(*) FROM talk WHERE person_id IS NOT NULL",
            "SELECT count(*) FROM talk_preparation r JOIN person p ON p.id = r.person_id WHERE p.staff_number = '101'",
            "SELECT count(*) FROM agreed_action",
            "SELECT count(*) FROM talk_cards",
            "SELECT count(*) FROM talk_release",
            "SELECT count(*) FROM profile_item",
            "SELECT count(*) FROM own_goal",
            "SELECT count(*) FROM medium m JOIN person p ON p.id = m.person_id WHERE p.staff_number = '101'",
        ] {
            assert_eq!(promise.house.count(text).await, 0, "{text}");
        }
        promise.leaves_no_trace(&traces).await;
        let left = promise.sealed_words().await;
        let gone: Vec<&String> = sealed.iter().filter(|one| !left.contains(one)).collect();
        assert!(gone.len() > 15, "{}", gone.len());
        let mut kept = later_copy(&promise.house).await;
        kept.extend(file_after_checkpoint(&promise.house).await);
        for (place, bytes) in kept {
            for one in &gone {
                assert!(!holds(&bytes, one.as_bytes()), "{place} holds what was destroyed still");
            }
        }
    }

    async fn what_is_over_goes_with_its_key(promise: Promise) {
        promise.house.it_is("2026-10-08T03:30");
        promise.house.work().await;
        for text in [
            "SELECT count(*) FROM talk",
            "SELECT count(*) FROM talk_summary",
            "SELECT count(*) FROM talk_acknowledgement",
            "SELECT count(*) FROM talk_preparation",
            "SELECT count(*) FROM agreed_action",
            "SELECT count(*) FROM talk_cards",
            "SELECT count(*) FROM talk_member",
            "SELECT count(*) FROM vault_holder WHERE vault_id NOT IN (SELECT vault_id FROM profile_item UNION \
             SELECT vault_id FROM own_goal UNION SELECT vault_id FROM onboarding_welcome)",
            "SELECT count(*) FROM gathering WHERE subject_kind = 'talk'",
            "SELECT count(*) FROM notice WHERE subject_kind = 'talk'",
            "SELECT count(*) FROM medium WHERE subject_kind = 'talk_preparation'",
        ] {
            assert_eq!(promise.house.count(text).await, 0, "{text}");
        }
    }

    async fn the_script_sends_into_a_vault_and_into_no_others(house: Staffed) {
        let (me, app) = (house.me("agent").await, &house.app);
        let mut tx = app.store.begin().await.unwrap();
        let opened = vaults::Vault::make(app.clock.new_id(), me.employer_id, &[me.id], app, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let (mut agent, mut supervisor) = (house.visitor("agent").await, house.visitor("supervisor").await);
        let (to, name) = (format!("/media?vault={}", opened.vault_id), secret("sent.txt"));
        let sent = agent.sends(&to, &[File("file", &name, b"Kirjoitin paperille.")]).await;
        sent.is(201).says(&name);
        supervisor.sends(&to, &[File("file", &name, b"Kirjoitin paperille.")]).await.is_missing();
        agent.sends("/media?vault=muu", &[File("file", &name, b"Kirjoitin paperille.")]).await.is_missing();
        let kept = media::Medium::of_vault(opened.vault_id, app.store.read()).await.unwrap();
        let [medium] = &kept[..] else { panic!("one is kept") };
        assert!(medium.is_sealed && !medium.name.contains(STEM) && medium.unsealed(&opened).unwrap().name == name);
        assert!(app.shelf.read(medium.id, None).await.is_err(), "the house's own key opens nothing of it");
        agent.get(medium.href()).await.is_ok().says("Kirjoitin paperille.");
        supervisor.get(medium.href()).await.is_missing();
        let mut tx = app.store.begin().await.unwrap();
        media::Medium::describe(medium.id, me.id, &secret("plain"), "", &mut tx).await.unwrap();
        media::Medium::describe_sealed(medium.id, me.id, &opened, &secret("alt"), "", &mut tx).await.unwrap();
        vaults::Vault::take(opened.vault_id, me.id, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!house.snapshot().await.iter().any(|line| line.contains(STEM)), "nothing is written in the clear");
        agent.get(medium.href()).await.is_missing();
    }
}
