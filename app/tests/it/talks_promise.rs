//! What belongs to two stays with the two: words and media that nobody else may find are put into every field, and then
//! looked for by everybody who might, on every page and in every byte that is kept.

use crate::talks_discussion::season;
use crate::world::{DOT, Staffed, house};
use store::{Day, Id, Query, sql};
use talks::talk::{Beginning, Kind as Of};
use testing::Part::{File, Text};
use testing::{Arranged, House, Kind, Visitor, asking, on_both};
use web::Settings;

#[path = "talks_promise_readers.rs"]
mod readers;

use readers::{Ears, everything_kept, finds, later_copy};

const SPEECH: &[u8] = include_bytes!("../../../demo/media/puhe-vartti.m4a");
/// Every secret begins so, and is written so nowhere else.
const STEM: &str = "zqkanaria";
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

fn secret(name: &str) -> String {
    format!("{STEM}{name}")
}

/// A discussion of two and a group's, with a secret in every field that there is.
pub struct Promise {
    house: House,
    talk: String,
    group: String,
    media: Vec<Id>,
    /// Pieces of the media as their owner hears and sees them.
    pieces: Vec<Vec<u8>>,
    actions: Vec<Id>,
    items: Vec<Id>,
    goals: Vec<Id>,
}

impl Arranged for Promise {
    async fn arranged(kind: Kind) -> Promise {
        let house = house(kind).await;
        let talk = begun(&house, Of::Pair, &["agent"]).await;
        let group = begun(&house, Of::Group, &["agent", "fellow"]).await;
        acting(&house).await;
        let mut promise = Promise {
            house,
            talk,
            group,
            media: vec![],
            pieces: vec![],
            actions: vec![],
            items: vec![],
            goals: vec![],
        };
        promise.prepare().await;
        promise.agree().await;
        promise.keep_a_profile().await;
        promise.set_a_goal().await;
        promise.write_minutes().await;
        promise.look_at_media().await;
        promise.house.work().await;
        promise
    }
}

async fn begun(house: &House, kind: Of, members: &[&str]) -> String {
    let (cycle, leads) = (season(house, kind).await, house.me("supervisor").await);
    let mut led = vec![];
    for who in members {
        led.push(house.person(who).await);
    }
    let beginning = Beginning {
        id: house.app.clock.new_id(),
        employer_id: leads.employer_id,
        cycle_id: cycle.id,
        form_version_id: cycle.form_version_id,
        kind,
        unit_id: leads.employer_id,
        supervisor_id: leads.id,
        members: &led,
        previous_id: None,
        made_by: leads.id,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(beginning.keep(&house.app, &mut tx).await.unwrap().is_some());
    tx.commit().await.unwrap();
    format!("/talks/{}", beginning.id)
}

/// The editor acts for the supervisor: what a stand-in may do stops at discussions.
async fn acting(house: &House) {
    let (supervisor, editor) = (house.me("supervisor").await, house.person("editor").await);
    change(
        house,
        sql!(
            "INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
             VALUES ($1, $2, $3, $4, '2021-10-01', '2021-12-31', $3, 0)"
        )
        .bind(house.app.clock.new_id())
        .bind(supervisor.employer_id)
        .bind(supervisor.id)
        .bind(editor),
    )
    .await;
}

async fn change(house: &House, query: Query) {
    let mut tx = house.app.store.begin().await.unwrap();
    query.execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

impl Promise {
    async fn prepare(&self) {
        let at = format!("{}/preparation", self.talk);
        let (mut agent, mut supervisor) = (self.house.visitor("agent").await, self.house.visitor("supervisor").await);
        let (name, picture, paper) = (secret("voice.m4a"), secret("picture.png"), secret("paper.txt"));
        let paper_says = format!("{} {}", secret("inpaper"), "Kirjoitin tämän kotona. ".repeat(20));
        let said: Vec<(&str, String)> = vec![
            ("glad-described-speech", secret("transcript")),
            ("heavy-described-picture", secret("described")),
            ("heavy-beside-picture", secret("beside")),
            ("best-beside-file", secret("besidepaper")),
        ];
        let mut parts = vec![
            Text("glad-way", "speech"),
            File("glad-file-speech", &name, SPEECH),
            Text("heavy-way", "picture"),
            File("heavy-file-picture", &picture, DOT),
            Text("best-way", "file"),
            File("best-file-file", &paper, paper_says.as_bytes()),
            Text("do", "save"),
        ];
        parts.extend(said.iter().map(|(field, text)| Text(field, text)));
        agent.sends(&at, &parts).await.is_sent_to(&at);
        let own = [("glad-way", "text".to_owned()), ("glad-text", secret("supervisors")), ("do", "save".to_owned())];
        supervisor.post(&at, &own.each_ref().map(|(field, text)| (*field, text.as_str()))).await.is_sent_to(&at);
        for one in [&mut agent, &mut supervisor] {
            one.post(format!("{at}/sharing"), &[]).await.is_sent_to(&self.talk);
        }
    }

    async fn agree(&mut self) {
        let (mut agent, mut supervisor) = (self.house.visitor("agent").await, self.house.visitor("supervisor").await);
        let place = secret("place");
        let time =
            [("day", "2021-10-05"), ("begins", "10:00"), ("ends", "11:00"), ("place", place.as_str()), ("seen", "0")];
        supervisor.post(format!("{}/meeting", self.talk), &time).await.is_sent_to(&self.talk);
        agent.get(&self.talk).await.is_ok().says(&place);
        self.house.it_is("2021-10-05T13:00");
        supervisor.post(format!("{}/holding", self.talk), &[("held-on", "2021-10-05")]).await.is_sent_to(&self.talk);
        self.summary(&mut supervisor, "summary", "0", &[]).await;
        let version = self.newest_summary(&self.talk).await;
        let remark = secret("remark");
        let says = |version: &Id, remark: &str| [("version", version.to_string()), ("remark", remark.to_owned())];
        for (who, remark) in [(&mut agent, remark.as_str()), (&mut supervisor, "")] {
            let fields = says(&version, remark);
            let fields = fields.each_ref().map(|(field, text)| (*field, text.as_str()));
            who.post(format!("{}/acknowledgement", self.talk), &fields).await.is_sent_to(&self.talk);
        }
        let reason = secret("reason");
        self.summary(&mut supervisor, "changed", "1", &[("reason", reason.as_str())]).await;
        self.actions = self.ids("SELECT id FROM agreed_action ORDER BY id").await;
        let settled = format!("/talks/actions/{}", self.actions[0]);
        let word = secret("settled");
        supervisor.post(&settled, &[("state", "done"), ("word", &word)]).await.is(303);
    }

    /// Two actions, one of which is settled later.
    async fn summary(&self, who: &mut Visitor, text: &str, seen: &str, more: &[(&str, &str)]) {
        let known = self.ids("SELECT id FROM agreed_action ORDER BY id").await;
        let id = |n: usize| known.get(n).map(Id::to_string).unwrap_or_default();
        let all = [
            ("text", secret(text)),
            ("action-0", id(0)),
            ("what-0", secret("action")),
            ("who-0", "employee".to_owned()),
            ("due-0", "2021-12-01".to_owned()),
            ("how-0", secret("how")),
            ("action-1", id(1)),
            ("what-1", secret("second")),
            ("who-1", "supervisor".to_owned()),
            ("review-on", "2022-04-05".to_owned()),
            ("seen", seen.to_owned()),
        ];
        let mut fields: Vec<(&str, &str)> = all.iter().map(|(field, text)| (*field, text.as_str())).collect();
        fields.extend(more);
        who.post(format!("{}/summary", self.talk), &fields).await.is_sent_to(&self.talk);
    }

    async fn keep_a_profile(&mut self) {
        let mut agent = self.house.visitor("agent").await;
        let begun = agent.post("/talks/profile", &[("part", "strengths")]).await;
        let edit = begun.is(303).header("location").to_owned();
        let (name, described, beside) = (secret("profile.png"), secret("profilealt"), secret("profilewords"));
        let parts = [
            Text("part", "strengths"),
            Text("seen", "0"),
            Text("answer-way", "picture"),
            File("answer-file-picture", &name, DOT),
            Text("answer-described-picture", &described),
            Text("answer-beside-picture", &beside),
        ];
        let page = agent.get(&edit).await.text();
        let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("0");
        let parts = parts.map(|part| if let Text("seen", _) = part { Text("seen", seen) } else { part });
        agent.sends(&edit, &parts).await.is(303);
        agent.get("/talks/profile").await.is_ok().says(&beside);
        self.items = self.ids("SELECT id FROM profile_item").await;
    }

    async fn set_a_goal(&mut self) {
        let mut agent = self.house.visitor("agent").await;
        let set = agent.post("/talks/goals/own", &[("words", &secret("goal")), ("due", "")]).await;
        let goal = set.is(303).header("location").split(['?', '#']).next().unwrap_or_default().to_owned();
        agent.get(&goal).await.is_ok().says(&secret("goal"));
        self.goals = self.ids("SELECT id FROM own_goal").await;
        agent.post(format!("{goal}/sharing"), &[]).await.is(303);
    }

    async fn write_minutes(&self) {
        let mut supervisor = self.house.visitor("supervisor").await;
        supervisor.post(format!("{}/holding", self.group), &[("held-on", "2021-10-05")]).await.is_sent_to(&self.group);
        let minutes = secret("minutes");
        let fields = [("text", minutes.as_str()), ("seen", "0"), ("review-on", "")];
        supervisor.post(format!("{}/summary", self.group), &fields).await.is_sent_to(&self.group);
        self.house.visitor("fellow").await.get(&self.group).await.is_ok().says(&minutes);
    }

    /// What the owner hears and sees, to look for pieces of it.
    async fn look_at_media(&mut self) {
        self.media = self.ids("SELECT id FROM medium ORDER BY id").await;
        assert_eq!(self.media.len(), 4, "a recording, two pictures and a paper");
        let mut agent = self.house.visitor("agent").await;
        for medium in &self.media {
            let heard = agent.get(format!("/media/{medium}")).await.is_ok().body.clone();
            let middle = heard.len() / 2;
            self.pieces.push(heard[middle..(middle + 24).min(heard.len())].to_vec());
        }
    }

    async fn ids(&self, text: &'static str) -> Vec<Id> {
        let all: Vec<(Id,)> = Query::new(text).all(self.house.app.store.read()).await.unwrap();
        all.into_iter().map(|(id,)| id).collect()
    }

    async fn newest_summary(&self, talk: &str) -> Id {
        let talk: Id = talk.rsplit('/').next().unwrap().parse().unwrap();
        let newest = sql!("SELECT id FROM talk_summary WHERE talk_id = $1 ORDER BY number DESC LIMIT 1").bind(talk);
        newest.one::<(Id,)>(self.house.app.store.read()).await.unwrap().0
    }

    /// Every page there is, with every record of these discussions.
    fn every_page(&self) -> Vec<String> {
        let end = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let text = |ids: &[Id]| ids.iter().map(Id::to_string).collect::<Vec<String>>();
        let known = [
            ("{talk}", vec![end(&self.talk), end(&self.group)]),
            ("{action}", text(&self.actions)),
            ("{medium}", text(&self.media)),
            ("{profile_item}", text(&self.items)),
            ("{own_goal}", text(&self.goals)),
            ("{purpose}", vec!["talks".to_owned(), "media".to_owned(), "notices".to_owned()]),
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
             WHERE kind = 'pair' UNION SELECT vault_id FROM talk_preparation UNION SELECT vault_id FROM agreed_action \
             UNION SELECT vault_id FROM own_goal)"
        );
        held.bind(self.house.person(who).await).one::<(i64,)>(self.house.app.store.read()).await.unwrap().0
    }

    /// What belongs to the pair answers nobody else. `but`: what they read elsewhere, by a right of their own.
    async fn is_closed_to(&self, who: &str, but: &str) {
        let mut visitor = self.house.visitor(who).await;
        let ids = [&self.media, &self.actions, &self.goals];
        let ids: Vec<String> = ids.into_iter().flatten().map(Id::to_string).collect();
        for page in self.every_page() {
            let mut answer = visitor.get(&page).await;
            let is_theirs = page.contains(&self.talk) || ids.iter().any(|id| page.contains(id));
            assert!(!is_theirs || answer.status == 404 || who == "nobody", "{who} at {page}: {}", answer.status);
            // what they themselves asked the search is read back to them
            let asked = page.split_once("?q=").map_or("", |(_, asked)| asked);
            for own in [but, asked].into_iter().filter(|own| !own.is_empty()) {
                answer.body = answer.text().replace(own, "").into_bytes();
            }
            assert!(!finds(&answer.body, STEM.as_bytes()), "{who} reads a secret at {page}");
            let piece = self.pieces.iter().find(|piece| is_theirs && finds(&answer.body, piece));
            assert!(piece.is_none(), "{who} hears or sees something at {page}");
        }
    }
}

on_both! {
    async fn both_read_all_of_it(promise: Promise) {
        for who in ["agent", "supervisor"] {
            let page = promise.house.visitor(who).await.get(&promise.talk).await.is_ok().text();
            for name in ["transcript", "described", "beside", "besidepaper", "supervisors", "changed", "remark", "reason", "how", "second"] {
                assert!(page.contains(&secret(name)), "{who} reads {name}");
            }
        }
    }

    async fn nobody_else_finds_any_of_it_on_any_page(promise: Promise) {
        for who in OTHERS {
            promise.is_closed_to(who, "").await;
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
        for page in promise.every_page() {
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
        promise.is_closed_to("supervisor", &secret("minutes")).await; // a group of theirs goes on
        promise.is_closed_to("former-supervisor", "").await; // a new supervisor inherits nothing
        promise.house.visitor("agent").await.get(&promise.talk).await.is_ok().says(&secret("changed"));

        promise.house.it_is("2021-10-06T00:30");
        promise.house.work().await;
        assert_eq!(promise.keys_of_the_pair("supervisor").await, 0, "no wrapped key is left");
        assert!(promise.keys_of("agent").await > 3, "the employee keeps theirs");
        promise.house.visitor("agent").await.get(&promise.talk).await.is_ok().says(&secret("changed")).says(&secret("supervisors"));
        promise.house.visitor("supervisor").await.get(&promise.group).await.is_ok().says(&secret("minutes"));
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

    async fn restored_without_keys_it_says_what_stays_closed_and_with_them_it_opens(promise: Promise) {
        let elsewhere = tempfile::tempdir().unwrap();
        let mut restored = promise.house.visitor_by_ring("agent", elsewhere.path(), house::rooms::all, house::rooms::parts).await;
        let closed = restored.get(&promise.talk).await;
        assert!(closed.status == 200 || closed.status == 503, "{}", closed.status);
        closed.never_says(STEM);
        restored.get("/talks/goals").await.is(503).never_says(STEM);
        for page in ["/", "/talks", "/me/data", "/coaching", "/me/data/talks"] {
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
        let wrapped: Vec<(String,)> = sql!("SELECT wrapped FROM vault_holder").all(promise.house.app.store.read()).await.unwrap();
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
        assert_eq!(promise.keys_of("fellow").await, group, "the others of a group keep theirs");
        promise.house.visitor("fellow").await.get(&promise.group).await.is_ok().says(&secret("minutes"));
        for text in [
            "SELECT count(*) FROM talk WHERE person_id IS NOT NULL",
            "SELECT count(*) FROM talk_preparation",
            "SELECT count(*) FROM agreed_action",
            "SELECT count(*) FROM profile_item",
            "SELECT count(*) FROM own_goal",
            "SELECT count(*) FROM medium",
        ] {
            assert_eq!(promise.house.count(text).await, 0, "{text}");
        }
        let left: Vec<(String,)> = sql!("SELECT wrapped FROM vault_holder").all(promise.house.app.store.read()).await.unwrap();
        let gone: Vec<&String> = wrapped.iter().filter(|one| !left.contains(one)).map(|(one,)| one).collect();
        assert!(gone.len() > 5);
        for (place, bytes) in later_copy(&promise.house).await {
            for key in &gone {
                assert!(!finds(&bytes, key.as_bytes()), "{place} holds a destroyed key still");
            }
        }
    }

    async fn what_is_over_goes_with_its_key(promise: Promise) {
        promise.house.it_is("2026-10-08T03:30");
        promise.house.work().await;
        for text in [
            "SELECT count(*) FROM talk",
            "SELECT count(*) FROM talk_summary",
            "SELECT count(*) FROM talk_member",
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
