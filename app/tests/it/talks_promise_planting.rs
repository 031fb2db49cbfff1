//! A discussion of two, a group's, a profile, a goal, greetings and what is released, with a secret in every field and
//! every medium that there is.

use crate::talks_discussion::season;
use crate::talks_kept::{begun, seen_version};
use crate::world::{DOT, house};
use store::{Id, Query, sql};
use talks::talk::Kind as Of;
use testing::Part::{File, Text};
use testing::{Arranged, House, Kind, Part, Visitor};

pub const SPEECH: &[u8] = include_bytes!("../../../demo/media/puhe-vartti.m4a");
pub const SIGNED: &[u8] = include_bytes!("../../../demo/media/tal-tre-tecken.webm");
/// Every secret begins so, and is written so nowhere else.
pub const STEM: &str = "zqkanaria";
/// As many as the product asks for; none of them is among the others.
pub const GROUP: [&str; 4] = ["agent", "fellow", "agent-b", "answerer"];
/// What some read by a right of their own begins so: of the group, greetings, and what was released to personnel services.
pub const OF_THE_GROUP: &str = "group";
pub const GREETING: &str = "welcome";
pub const RELEASED: &str = "released";
/// The card that is picked.
pub const CARD: &str = "strength-spent";

pub fn secret(name: &str) -> String {
    format!("{STEM}{name}")
}

/// With a secret in every field.
pub struct Promise {
    pub house: House,
    pub talk: String,
    pub group: String,
    /// Onboarding plans in which the team greets.
    pub plans: Vec<String>,
    /// Media of the two and of the employee alone.
    pub media: Vec<Id>,
    /// Those of the group, and of greetings.
    pub elsewhere: Vec<Id>,
    /// Pieces of the media as whoever may hears and sees them.
    pub pieces: Vec<Vec<u8>>,
    pub actions: Vec<Id>,
    pub items: Vec<Id>,
    pub goals: Vec<Id>,
}

impl Arranged for Promise {
    async fn arranged(kind: Kind) -> Promise {
        let house = house(kind).await;
        let of_two = begun(&house, &season(&house, Of::Pair).await, &["agent"]).await;
        let of_group = begun(&house, &season(&house, Of::Group).await, &GROUP).await;
        acting(&house).await;
        let (talk, group) = (format!("/talks/{of_two}"), format!("/talks/{of_group}"));
        let (plans, media, elsewhere, pieces) = (vec![], vec![], vec![], vec![]);
        let (actions, items, goals) = (vec![], vec![], vec![]);
        let mut promise = Promise { house, talk, group, plans, media, elsewhere, pieces, actions, items, goals };
        promise.prepare().await;
        promise.prepare_together().await;
        promise.agree().await;
        promise.release().await;
        promise.keep_a_profile().await;
        promise.set_a_goal().await;
        promise.write_minutes().await;
        promise.greet().await;
        promise.look_at_media().await;
        promise.house.work().await;
        promise
    }
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

pub async fn change(house: &House, query: Query) {
    let mut tx = house.app.store.begin().await.unwrap();
    query.execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// Who greets, in which way, and with what.
type Greeting<'g> = (&'g str, &'g str, &'g [u8]);

/// Fields whose text was made for this.
fn sent<'f>(fields: &'f [(&'f str, String)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().map(|(field, text)| (*field, text.as_str())).collect()
}

/// One answer in a medium, under a question's key; its secrets carry `names`.
async fn answers(
    visitor: &mut Visitor,
    to: &str,
    (key, way): (&str, &str),
    names: &str,
    bytes: &[u8],
    more: &[Part<'_>],
) {
    let ending = match way {
        "speech" => "m4a",
        "picture" => "png",
        _ if bytes == SIGNED => "webm",
        _ => "txt",
    };
    let (name, described, beside) = (
        secret(&format!("{names}name.{ending}")),
        secret(&format!("{names}described")),
        secret(&format!("{names}beside")),
    );
    let fields = ["way", "file", "described", "beside"].map(|part| match part {
        "way" => format!("{key}-way"),
        part => format!("{key}-{part}-{way}"),
    });
    let mut parts = vec![
        Text(&fields[0], way),
        File(&fields[1], &name, bytes),
        Text(&fields[2], &described),
        Text(&fields[3], &beside),
    ];
    parts.extend_from_slice(more);
    visitor.sends(to, &parts).await.is(303);
}

impl Promise {
    /// Each alone and in every way there is: by speaking, with a picture, with a paper, in writing and face to face.
    async fn prepare(&self) {
        let at = format!("{}/preparation", self.talk);
        let (mut agent, mut supervisor) = (self.house.visitor("agent").await, self.house.visitor("supervisor").await);
        let names = ["voicename.m4a", "picturename.png", "papername.txt"].map(secret);
        let paper = format!("{} {}", secret("inpaper"), "Kirjoitin tämän kotona. ".repeat(20));
        let said = [
            ("glad-described-speech", secret("transcript")),
            ("glad-beside-speech", secret("besidevoice")),
            ("heavy-described-picture", secret("described")),
            ("heavy-beside-picture", secret("beside")),
            ("best-beside-file", secret("besidepaper")),
        ];
        let mut parts = vec![
            Text("glad-way", "speech"),
            File("glad-file-speech", &names[0], SPEECH),
            Text("heavy-way", "picture"),
            File("heavy-file-picture", &names[1], DOT),
            Text("best-way", "file"),
            File("best-file-file", &names[2], paper.as_bytes()),
            Text("do", "save"),
        ];
        parts.extend(said.iter().map(|(field, text)| Text(field, text)));
        agent.sends(&at, &parts).await.is_sent_to(&at);
        let own = [
            ("glad-way", "text".to_owned()),
            ("glad-text", secret("supervisors")),
            ("heavy-way", "face_to_face".to_owned()),
            ("heavy-with", secret("withwhom")),
            ("heavy-beside-face_to_face", secret("besideface")),
            ("do", "save".to_owned()),
        ];
        supervisor.post(&at, &sent(&own)).await.is_sent_to(&at);
        for one in [&mut agent, &mut supervisor] {
            one.post(format!("{at}/sharing"), &[]).await.is_sent_to(&self.talk);
        }
        let picked = [("card", CARD), ("do", "on")];
        agent.post(format!("{}/questions", self.talk), &picked).await.is(303);
    }

    /// Three of the group share what they prepared, one does not.
    async fn prepare_together(&self) {
        let at = format!("{}/preparation", self.group);
        for (who, name) in [("agent", "groupagents"), ("agent-b", "groupothers"), ("answerer", "ownalone")] {
            let own = [("glad-way", "text".to_owned()), ("glad-text", secret(name)), ("do", "save".to_owned())];
            self.house.visitor(who).await.post(&at, &sent(&own)).await.is_sent_to(&at);
        }
        let mut fellow = self.house.visitor("fellow").await;
        answers(&mut fellow, &at, ("heavy", "picture"), OF_THE_GROUP, DOT, &[Text("do", "save")]).await;
        for who in &GROUP[..3] {
            self.house.visitor(who).await.post(format!("{at}/sharing"), &[]).await.is_sent_to(&self.group);
        }
    }

    async fn agree(&mut self) {
        let (mut agent, mut supervisor) = (self.house.visitor("agent").await, self.house.visitor("supervisor").await);
        for (talk, begins, ends, place) in
            [(&self.talk, "10:00", "11:00", "place"), (&self.group, "11:00", "12:00", "groupplace")]
        {
            let place = secret(place);
            let time = [("day", "2021-10-05"), ("begins", begins), ("ends", ends), ("place", &place), ("seen", "0")];
            supervisor.post(format!("{talk}/meeting"), &time).await.is_sent_to(talk);
            agent.get(talk).await.is_ok().says(&place);
        }
        self.house.it_is("2021-10-05T13:00");
        supervisor.post(format!("{}/holding", self.talk), &[("held-on", "2021-10-05")]).await.is_sent_to(&self.talk);
        self.summary(&mut supervisor, "summary", "0", &[]).await;
        let remark = secret("remark");
        for (who, remark) in [(&mut agent, remark.as_str()), (&mut supervisor, "")] {
            self.acknowledges(who, &self.talk, remark).await;
        }
        let reason = secret("reason");
        self.summary(&mut supervisor, "changed", "1", &[("reason", reason.as_str())]).await;
        self.actions = self.ids("SELECT id FROM agreed_action ORDER BY id").await;
        let settled = format!("/talks/actions/{}", self.actions[0]);
        let word = secret("settled");
        supervisor.post(&settled, &[("state", "done"), ("word", &word)]).await.is(303);
    }

    async fn acknowledges(&self, who: &mut Visitor, talk: &str, remark: &str) {
        let version = self.newest_summary(talk).await.to_string();
        let fields = [("version", version.as_str()), ("remark", remark)];
        who.post(format!("{talk}/acknowledgement"), &fields).await.is_sent_to(talk);
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
        let fields = [sent(&all), more.to_vec()].concat();
        who.post(format!("{}/summary", self.talk), &fields).await.is_sent_to(&self.talk);
    }

    /// To personnel services in words, to the unit as themes from a fixed list.
    async fn release(&self) {
        let (mut agent, at) = (self.house.visitor("agent").await, format!("{}/release", self.talk));
        for what in ["goals", "training"] {
            let fields = [
                ("what", what.to_owned()),
                (&*format!("words-{what}"), secret(&format!("{RELEASED}{what}"))),
                (&*format!("sure-{what}"), "yes".to_owned()),
            ];
            agent.post(&at, &sent(&fields)).await.is_sent_to(&at);
        }
        agent.post(&at, &[("themes", "yes"), ("theme", "tools")]).await.is_sent_to(&at);
    }

    /// An item in every way there is.
    async fn keep_a_profile(&mut self) {
        let mut agent = self.house.visitor("agent").await;
        for (way, bytes) in [("picture", DOT), ("speech", SPEECH), ("file", SIGNED)] {
            let (edit, seen) = self.begins_an_item(&mut agent).await;
            let more = [Text("part", "strengths"), Text("seen", &seen)];
            answers(&mut agent, &edit, ("answer", way), &format!("profile{way}"), bytes, &more).await;
        }
        let written = [("answer-text", secret("profiletext"))];
        let together =
            [("answer-with", secret("profilewith")), ("answer-beside-face_to_face", secret("profilebeside"))];
        for (way, fields) in [("text", &written[..]), ("face_to_face", &together[..])] {
            let (edit, seen) = self.begins_an_item(&mut agent).await;
            let whole = [sent(fields), vec![("answer-way", way), ("part", "skill"), ("seen", &seen)]].concat();
            agent.post(&edit, &whole).await.is(303);
        }
        let page = agent.get("/talks/profile").await.is_ok().text();
        for name in
            ["profilepicturebeside", "profilespeechdescribed", "profilefilebeside", "profiletext", "profilewith"]
        {
            assert!(page.contains(&secret(name)), "their own profile says {name}");
        }
        self.items = self.ids("SELECT id FROM profile_item").await;
    }

    async fn begins_an_item(&self, agent: &mut Visitor) -> (String, String) {
        let begun = agent.post("/talks/profile", &[("part", "strengths")]).await;
        let edit = begun.is(303).header("location").to_owned();
        let seen = seen_version(&agent.get(&edit).await.text());
        (edit, seen)
    }

    /// Set, changed with a word, and shown to the supervisor.
    async fn set_a_goal(&mut self) {
        let mut agent = self.house.visitor("agent").await;
        let set = agent.post("/talks/goals/own", &[("words", &secret("goal")), ("due", "")]).await;
        let goal = set.is(303).header("location").split(['?', '#']).next().unwrap_or_default().to_owned();
        let turned = [
            ("turn", "changed".to_owned()),
            ("word", secret("goalword")),
            ("words", secret("goalafter")),
            ("seen", "1".to_owned()),
        ];
        agent.post(format!("{goal}/settling"), &sent(&turned)).await.is(303);
        agent.get(&goal).await.is_ok().says(&secret("goalafter")).says(&secret("goalword"));
        self.goals = self.ids("SELECT id FROM own_goal").await;
        agent.post(format!("{goal}/sharing"), &[]).await.is(303);
    }

    /// The minutes, where somebody sees it otherwise, and why they were changed.
    async fn write_minutes(&self) {
        let mut supervisor = self.house.visitor("supervisor").await;
        supervisor.post(format!("{}/holding", self.group), &[("held-on", "2021-10-05")]).await.is_sent_to(&self.group);
        let (minutes, reason) = (secret("groupminutes"), secret("groupreason"));
        for (seen, reason) in [("0", ""), ("1", reason.as_str())] {
            let fields = [("text", minutes.as_str()), ("seen", seen), ("review-on", ""), ("reason", reason)];
            supervisor.post(format!("{}/summary", self.group), &fields).await.is_sent_to(&self.group);
            self.acknowledges(&mut self.house.visitor("agent-b").await, &self.group, &secret("groupremark")).await;
        }
        self.house.visitor("fellow").await.get(&self.group).await.is_ok().says(&minutes);
    }

    /// Two newcomers, each greeted by two.
    async fn greet(&mut self) {
        let greetings: [(&str, &str, [Greeting; 2]); 2] = [
            ("agent", "fellow", [("fellow", "picture", DOT), ("supervisor", "speech", SPEECH)]),
            ("fellow", "agent", [("agent", "text", b""), ("supervisor", "file", SIGNED)]),
        ];
        for (newcomer, guide, greeters) in greetings {
            let plan = self.plan(newcomer, guide).await;
            for (who, way, bytes) in greeters {
                let (at, mut visitor) = (format!("{plan}/greetings"), self.house.visitor(who).await);
                visitor.post(&at, &[("do", "begin")]).await.is_sent_to(&at);
                let own = format!("{at}/own");
                if way == "text" {
                    let text = secret("welcometext");
                    let fields = [("answer-way", way), ("answer-text", &text), ("do", "send")];
                    visitor.post(&own, &fields).await.is_sent_to(&at);
                } else {
                    let names = format!("{GREETING}{way}");
                    answers(&mut visitor, &own, ("answer", way), &names, bytes, &[Text("do", "send")]).await;
                }
            }
            self.plans.push(plan);
        }
    }

    async fn plan(&self, newcomer: &str, guide: &str) -> String {
        let (newcomer, guide) = (self.house.person(newcomer).await, self.house.person(guide).await.to_string());
        let (once, who) = (self.house.app.clock.new_id().to_string(), format!("person.{newcomer}"));
        let fields = [
            ("once", once.as_str()),
            ("who", who.as_str()),
            ("template", "permanent"),
            ("guide", guide.as_str()),
            ("begins-on", "2021-10-04"),
            ("greeted", "yes"),
        ];
        let plan = format!("/talks/onboarding/plans/{once}");
        self.house.visitor("supervisor").await.post("/talks/onboarding", &fields).await.is_sent_to(&plan);
        plan
    }

    /// What they hear and see who may, to look for pieces of it.
    async fn look_at_media(&mut self) {
        let of_two = "SELECT m.id FROM medium m LEFT JOIN talk_preparation r ON r.id = m.subject_id LEFT JOIN talk t \
                      ON t.id = r.talk_id WHERE t.kind = 'pair' OR m.subject_kind = 'profile_item' ORDER BY m.id";
        self.media = self.ids(of_two).await;
        self.elsewhere = self.ids("SELECT id FROM medium ORDER BY id").await;
        self.elsewhere.retain(|medium| !self.media.contains(medium));
        assert_eq!((self.media.len(), self.elsewhere.len()), (6, 4), "of two and a profile; of a group and greetings");
        for (who, media) in [("agent", &self.media), ("supervisor", &self.elsewhere)] {
            let mut visitor = self.house.visitor(who).await;
            for medium in media {
                let heard = visitor.get(format!("/media/{medium}")).await.is_ok().body.clone();
                let middle = heard.len() / 2;
                self.pieces.push(heard[middle..(middle + 24).min(heard.len())].to_vec());
            }
        }
    }

    pub async fn ids(&self, text: &'static str) -> Vec<Id> {
        let all: Vec<(Id,)> = Query::new(text).all(self.house.app.store.read()).await.unwrap();
        all.into_iter().map(|(id,)| id).collect()
    }

    pub async fn newest_summary(&self, talk: &str) -> Id {
        let talk: Id = talk.rsplit('/').next().unwrap().parse().unwrap();
        let newest = sql!("SELECT id FROM talk_summary WHERE talk_id = $1 ORDER BY number DESC LIMIT 1").bind(talk);
        newest.one::<(Id,)>(self.house.app.store.read()).await.unwrap().0
    }
}
