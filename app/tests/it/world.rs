//! A house with all rooms and a programme under way, as people would find it on the first Monday of October.

use bytes::Bytes;
use coaching::assessment::{SelfAssessment, Stage};
use coaching::cohort::Cohort;
use coaching::company::{Company, Sheet};
use coaching::enrolment;
use coaching::interim_task::{Plan as TaskPlan, Task};
use coaching::part::Part;
use coaching::programme::{Plan as ProgrammePlan, Programme};
use coaching::session::{Plan, Session};
use coaching::space::Arriving;
use coaching::space::members::Space;
use coaching::submission::{self, Arrival, Submission};
use forms::{Answer, Answers, Body, Section, Version, Way};
use gatherings::Occurrence;
use media::Medium;
use notices::audience::Audience;
use people::network::Look;
use people::{ByReference, Me};
use std::convert::Infallible;
use store::clock::new_id_at;
use store::setting::{self, Change};
use store::{Id, Moment, Setting};
use testing::{Arranged, House, Kind};
use web::{Reference, Settings};
use words::{Lang, Texts};

/// A house with all rooms and its staff, and nothing else.
pub async fn house(kind: Kind) -> House {
    House::build(kind, house::rooms::all, house::rooms::parts).await.with_staff().await
}

/// The same as the demonstration has it, with its front page; loopback only, and no network of its own.
pub async fn demo_house(kind: Kind) -> House {
    let settings = Settings { demo: true, ..Settings::default() };
    House::built(kind, settings, house::rooms::all, house::rooms::parts).await.with_staff().await
}

/// Words that must not be read by others: each is in one place only.
pub const CANARIES: [(&str, &str); 20] = [
    ("answer", "kanarianlintu-vastaus"),
    ("alt", "kanarianlintu-kuva"),
    ("transcript", "kanarianlintu-puhe"),
    ("reply", "kanarianlintu-palaute"),
    ("draft", "kanarianlintu-luonnos"),
    ("reply-draft", "kanarianlintu-kesken"),
    ("answer of cohort B", "kanarianlintu-toinen"),
    ("answer of another employer", "kanarianlintu-vieras"),
    ("the space of cohort A", "kanarianlintu-huone-a"),
    ("the space of cohort B", "kanarianlintu-huone-b"),
    ("the agent's feedback", "kanarianlintu-huomio"),
    ("the draft of a pair", "kanarianlintu-pari"),
    ("an answer for peers", "kanarianlintu-vertaisille"),
    ("a comment", "kanarianlintu-kommentti"),
    ("a question in confidence", "kanarianlintu-luottamus"),
    ("a question in cooperation", "kanarianlintu-yhteistoiminta"),
    ("a draft of an answer", "kanarianlintu-vastausluonnos"),
    ("the agent's diary", "kanarianlintu-kenttä"),
    ("a reply in the diary", "kanarianlintu-rohkaisu"),
    ("a question that has not been sent", "kanarianlintu-kirjattu"),
];

pub fn canary(name: &str) -> &'static str {
    CANARIES.iter().find(|(known, _)| *known == name).expect("a canary").1
}

/// The smallest picture there is.
pub const DOT: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x60, 0x60,
    0xF8, 0x0F, 0, 0x01, 0x04, 0x01, 0, 0x5F, 0xE5, 0xC3, 0x4B, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60,
    0x82,
];
const SPEECH: &[u8] = include_bytes!("../../../demo/media/puhe-vartti.m4a");

/// A house with a programme under way.
pub struct World {
    pub house: House,
    pub ours: Coached,
    /// Another employer's programme, in which nobody of ours takes part.
    pub foreign: Coached,
    pub cohort_b: Id,
    /// Open, and the agent has begun to write.
    pub drafted: Task,
    /// Not given to the agents yet.
    pub unopened: Task,
    /// The agent's, with a picture, replied to.
    pub replied: Id,
    /// The fellow's, in speech, waiting.
    pub awaiting: Id,
    pub of_cohort_b: Id,
    pub of_foreign: Id,
    pub picture: Id,
    pub recording: Id,
    /// The agent's, in a draft.
    pub own: Id,
    /// A link, at our second session.
    pub material: Id,
    /// The agent's: a task that awaits, and the news that a coach has replied.
    pub notices: (Id, Id),
    /// A change of the network's settings.
    pub change: Id,
    /// A thread in the cohort's own space, with the agent's first remark; and one of cohort B.
    pub thread: (Id, Id),
    pub thread_b: (Id, Id),
    /// The agent's, on accessibility, waiting; and the receipt they got.
    pub feedback: Id,
    pub receipt: String,
    /// An urgent notice for the agent's unit; no letters were left for it.
    pub urgent: Id,
}

/// A programme with its sessions, an open task and a cohort.
pub struct Coached {
    pub programme: Programme,
    pub sessions: Vec<Id>,
    pub task: Task,
    pub cohort: Id,
}

impl Arranged for World {
    async fn arranged(kind: Kind) -> World {
        World::in_house(house(kind).await).await
    }
}

/// A house with its staff at work, and no programme yet.
pub struct Staffed(House);

impl Arranged for Staffed {
    async fn arranged(kind: Kind) -> Staffed {
        Staffed(house(kind).await)
    }
}

impl std::ops::Deref for Staffed {
    type Target = House;
    fn deref(&self) -> &House {
        &self.0
    }
}

impl World {
    pub async fn in_house(house: House) -> World {
        let ours = Coached::arranged(&house, "Muutoksen tukena", &["agent", "fellow", "former"], &["coach"]).await;
        let foreign = Coached::arranged(&house, "Kaupungin oma", &["agent-c"], &["coach-c"]).await;
        let cohort_b = cohort(&house, &ours.programme, "B", &["agent-b"], &["coach-b"]).await;
        let drafted = task(&house, &ours.programme, "Tuen kartta", true).await;
        let unopened = task(&house, &ours.programme, "Kuuntelukierros", false).await;

        let picture = medium(&house, "agent", "kuva.png", DOT).await;
        let answer = Answer {
            way: Way::Picture.word().into(),
            medium: Some(picture),
            described: canary("alt").into(),
            beside: canary("answer").into(),
            ..Answer::default()
        };
        let replied = submit(&house, "agent", &ours.task, answer).await.expect("once");
        reply(&house, "coach", replied, new_id_at(house.app.now()), canary("reply")).await;

        let recording = medium(&house, "fellow", "puhe.m4a", SPEECH).await;
        let described = canary("transcript").to_owned();
        let answer = Answer { way: Way::Speech.word().into(), medium: Some(recording), described, ..Answer::default() };
        let awaiting = submit(&house, "fellow", &ours.task, answer).await.expect("once");
        draft_of_reply(&house, "coach", awaiting, &ours.task).await;

        let of_cohort_b = submit(&house, "agent-b", &ours.task, written(canary("answer of cohort B"))).await;
        let of_foreign = submit(&house, "agent-c", &foreign.task, written(canary("answer of another employer"))).await;

        let own = medium(&house, "agent", "luonnos.png", DOT).await;
        let draft = Answer {
            way: Way::Picture.word().into(),
            medium: Some(own),
            beside: canary("draft").into(),
            ..Answer::default()
        };
        let mut tx = house.app.store.begin().await.unwrap();
        let agent = house.me("agent").await;
        coaching::draft::keep(&drafted, &one(draft), &agent, house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();

        let (awaiting_agent, news) = notices::open(agent.id, house.app.store.read()).await.unwrap();
        let notices = (awaiting_agent[0].id, news[0].id);
        let urgent = urgent(&house, "Osasto 3").await;
        let material = ours.material(&house).await;
        let (of_cohort_b, of_foreign) = (of_cohort_b.expect("once"), of_foreign.expect("once"));
        let change = choice(&house).await;
        let thread = begin_thread(&house, "agent", ours.cohort, canary("the space of cohort A")).await;
        let thread_b = begin_thread(&house, "agent-b", cohort_b, canary("the space of cohort B")).await;
        let (feedback, receipt) = feedback(&house).await;
        World {
            house,
            ours,
            foreign,
            cohort_b,
            drafted,
            unopened,
            replied,
            awaiting,
            of_cohort_b,
            of_foreign,
            picture,
            recording,
            own,
            material,
            notices,
            change,
            thread,
            thread_b,
            feedback,
            receipt,
            urgent,
        }
    }

    /// The programme's self-assessment is opened to its agents.
    pub async fn assesses(&self, programme: Id) {
        let (app, me) = (&self.house.app, self.house.me("coordinator").await);
        let assessment = SelfAssessment::seen_by(programme, &me, app).await.unwrap().unwrap();
        let mut tx = app.store.begin().await.unwrap();
        assessment.open(Stage::Before, app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub fn task(&self) -> String {
        coaching::address::Task { task: self.ours.task.id }.to_string()
    }
}

impl Coached {
    async fn arranged(house: &House, name: &str, agents: &[&str], coaches: &[&str]) -> Coached {
        let programme = programme(house, name).await;
        let mut sessions = vec![];
        for (place, day) in ["2021-09-20", "2021-10-11"].into_iter().enumerate() {
            let id = house.app.clock.new_id();
            let held = |hour: &str| Occurrence {
                begins_at: Moment::in_helsinki(&format!("{day}T{hour}:00")).unwrap(),
                ends_at: Moment::in_helsinki(&format!("{day}T{hour}:45")).unwrap(),
                place: fi("Etäyhteys").kept(),
            };
            let name = fi(&format!("Tapaaminen {}", place + 1));
            let plan = Plan { name, about: fi("Kuulluksi tuleminen"), occurrences: vec![held("09"), held("13")] };
            let mut tx = house.app.store.begin().await.unwrap();
            Session::add(id, &programme, &plan, &mut tx).await.unwrap();
            tx.commit().await.unwrap();
            sessions.push(id);
        }
        let cohort = cohort(house, &programme, "A", agents, coaches).await;
        let task = task(house, &programme, "Kolme kysymystä", true).await;
        Coached { programme, sessions, task, cohort }
    }
}

/// Sent by the agent through the front door; its id and its receipt.
async fn feedback(house: &House) -> (Id, String) {
    let fields = [("topic", "accessibility"), ("words", canary("the agent's feedback")), ("from", "/coaching")];
    let sent = house.visitor("agent").await.post("/feedback", &fields).await;
    let receipt = sent.is(303).header("location").rsplit('/').next().unwrap_or_default().to_owned();
    let all: Vec<(Id,)> = store::sql!("SELECT id FROM feedback").all(house.app.store.read()).await.unwrap();
    (all[0].0, receipt)
}

/// Shown for three hours on the pages of those who work there.
async fn urgent(house: &House, unit: &str) -> Id {
    let (id, me, now) = (house.app.clock.new_id(), house.me("editor").await, house.app.now());
    let units = people::Unit::all(house.app.store.read()).await.unwrap();
    let chosen = units.iter().filter(|one| one.name == unit).map(|one| one.id).collect();
    let ends_at = now + std::time::Duration::from_secs(3 * 3600);
    let plan = notices::Plan { words: fi("Vesi on poikki."), begins_at: now, ends_at, audience: Audience(chosen) };
    let mut tx = house.app.store.begin().await.unwrap();
    assert!(notices::UrgentNotice::keep(id, &plan, &me, now, &mut tx).await.unwrap());
    tx.commit().await.unwrap();
    id
}

impl Coached {
    /// A link that the coordinator gave to the second session.
    async fn material(&self, house: &House) -> Id {
        let (id, me) = (house.app.clock.new_id(), house.me("coordinator").await);
        let plan = coaching::materials::Plan {
            employer_id: self.programme.employer_id,
            programme_id: self.programme.id,
            subject: Reference::new(coaching::session::KIND, self.sessions[1]),
            name: fi("Kooste"),
            about: Texts::default(),
            link: Some("https://intra.example.fi/kooste".into()),
            medium_id: None,
        };
        let mut tx = house.app.store.begin().await.unwrap();
        assert!(plan.add(id, me.id, house.app.now(), &mut tx).await.unwrap());
        tx.commit().await.unwrap();
        id
    }
}

pub fn fi(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

pub async fn programme(house: &House, name: &str) -> Programme {
    let (id, me, now) = (house.app.clock.new_id(), house.me("coordinator").await, house.app.now());
    let mut tx = house.app.store.begin().await.unwrap();
    let plan = ProgrammePlan { name: fi(name), about: fi("Seitsemän tapaamista"), ..ProgrammePlan::default() };
    Programme::keep(id, &plan, &me, now, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    Programme::find_seen(id, me.id, house.app.store.read()).await.unwrap().unwrap()
}

pub async fn cohort(house: &House, programme: &Programme, name: &str, agents: &[&str], coaches: &[&str]) -> Id {
    let (id, now) = (house.app.clock.new_id(), house.app.now());
    let cohort = Cohort::new(id, programme, &fi(name), None);
    let mut tx = house.app.store.begin().await.unwrap();
    cohort.keep(&fi(name), None, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    for (part, who) in [(Part::Agent, agents), (Part::Coach, coaches)] {
        for one in who {
            enrol(house, &cohort, one, part, now).await;
        }
    }
    id
}

pub async fn enrol(house: &House, cohort: &Cohort, who: &str, part: Part, now: Moment) -> bool {
    let person = house.person(who).await;
    let mut tx = house.app.store.begin().await.unwrap();
    let enrolled = enrolment::enrol(cohort, person, part, now, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    enrolled
}

pub async fn task(house: &House, programme: &Programme, name: &str, open: bool) -> Task {
    task_as(house, programme, name, open, |_| ()).await
}

/// A task that is otherwise than most.
pub async fn task_as(
    house: &House,
    programme: &Programme,
    name: &str,
    open: bool,
    otherwise: impl FnOnce(&mut TaskPlan),
) -> Task {
    let (id, now) = (house.app.clock.new_id(), house.app.now());
    let questions = vec![Body::one_way(Texts::default(), Way::ALL)];
    let body = Body { sections: vec![Section { name: Texts::default(), questions }] };
    let mut tx = house.app.store.begin().await.unwrap();
    let form_version_id = Version::keep(None, "fi", &body, now, &mut tx).await.unwrap();
    let due_at = Moment::in_helsinki("2021-10-15T23:59").unwrap();
    let (ask, guide) = (fi("Mitä kuulit?"), fi("Kysy kahdelta työkaverilta."));
    let (company, group_size, peers_read, coach_only) = (Company::Alone, 2, false, false);
    let mut plan = TaskPlan {
        name: fi(name),
        ask,
        guide,
        minutes: 20,
        due_at,
        form_version_id,
        company,
        group_size,
        peers_read,
        coach_only,
    };
    otherwise(&mut plan);
    Task::add(id, programme, &plan, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    if open {
        let mut tx = house.app.store.begin().await.unwrap();
        find_task(house, programme, id).await.open(now, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
    find_task(house, programme, id).await
}

pub async fn find_task(house: &House, programme: &Programme, id: Id) -> Task {
    let all = Task::of_programme(programme.id, Id::nil(), house.app.store.read()).await.unwrap();
    all.into_iter().find(|task| task.id == id).unwrap()
}

/// The network wears our own colour, by choice; the change that made it so.
async fn choice(house: &House) -> Id {
    let look = Look { colour: "#0f5f5c".into(), logo: String::new() };
    let mut tx = house.app.store.begin().await.unwrap();
    setting::keep(&look, None, house.app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    Change::of(Look::NAME, house.app.store.read()).await.unwrap()[0].id
}

pub fn one(answer: Answer) -> Answers {
    Answers([("answer".to_owned(), answer)].into())
}

pub fn written(text: &str) -> Answer {
    Answer { way: Way::Text.word().into(), text: text.into(), ..Answer::default() }
}

pub async fn medium(house: &House, who: &str, name: &str, bytes: &'static [u8]) -> Id {
    let stream = futures::stream::iter([Ok::<Bytes, Infallible>(Bytes::from_static(bytes))]);
    let medium: Medium =
        media::receive(stream, name, None, &house.me(who).await, &house.app).await.unwrap().expect("a good file");
    medium.id
}

/// Submits an answer as that agent; None: it had been submitted already.
pub async fn submit(house: &House, who: &str, task: &Task, answer: Answer) -> Option<Id> {
    let (me, answers) = (house.me(who).await, one(answer));
    submit_as(house, &me, task, &answers).await
}

pub async fn submit_as(house: &House, me: &Me, task: &Task, answers: &Answers) -> Option<Id> {
    let body = Version::find(task.form_version_id, house.app.store.read()).await.unwrap().body.0;
    let (sheet, to_peers) = (&Sheet::Own, task.to_peers);
    let arrival = Arrival { task, body: &body, answers, sheet, to_peers, me, at: house.app.now() };
    submission::submit(&arrival, &house.app.store).await.unwrap().map(|reference| reference.id)
}

/// False: the same reply was there already.
pub async fn reply(house: &House, coach: &str, submission: Id, id: Id, text: &str) -> bool {
    let (me, now) = (house.me(coach).await, house.app.now());
    let submission = Submission::find_seen(submission, me.id, house.app.store.read()).await.unwrap().unwrap();
    let mut tx = house.app.store.begin().await.unwrap();
    let said = submission.reply(id, text, None, &me, now, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    said
}

async fn draft_of_reply(house: &House, coach: &str, submission: Id, task: &Task) {
    let (me, subject) = (house.me(coach).await, Reference::new(submission::KIND, submission));
    let slot = forms::Slot {
        subject: &subject,
        person_id: me.id,
        employer_id: me.employer_id,
        form_version_id: task.form_version_id,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    let answers = one(written(canary("reply-draft")));
    forms::Response::save(&slot, &answers, house.app.now(), &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// They enter the cohort's own space and begin a thread there; the thread and its first remark.
pub async fn begin_thread(house: &House, who: &str, cohort: Id, text: &str) -> (Id, Id) {
    let (me, now) = (house.me(who).await, house.app.now());
    let (thread_id, id) = (house.app.clock.new_id(), house.app.clock.new_id());
    let mut tx = house.app.store.begin().await.unwrap();
    Space::enter(cohort, me.id, now, &mut tx).await.unwrap();
    let space = Space::find_seen(cohort, me.id, &mut tx).await.unwrap().unwrap();
    let members = Space::members(cohort, &house.app.clock.today(), &mut tx).await.unwrap();
    let subject = space.reference();
    let (theme, name) = ("Arjen kysymykset", "Miten saamme yövuoron mukaan?");
    let opening = threads::Opening {
        id: thread_id,
        employer_id: space.employer_id,
        person_id: me.id,
        subject: &subject,
        theme,
        name,
        at: now,
    };
    opening.open(&mut tx).await.unwrap();
    let (about, employer_id, authors) = (&fi(name), space.employer_id, &[]);
    let (me, members, body) = (&me, &members[..], text);
    let arriving =
        Arriving { id, employer_id, thread_id, about, authors, me, members, body, medium_id: None, answers: None, now };
    arriving.arrive(&mut tx).await.unwrap().expect("once");
    tx.commit().await.unwrap();
    (thread_id, id)
}
