//! How people answer, and what awaits them.

use crate::world::{DOT, World, fi};
use forms::{Answers, Body, Choice, Fields, Kind, MoreQuestion, Question, Section, Version, Way, more_questions};
use media::Form;
use notices::Beginning;
use std::io::Write;
use std::sync::{Arc, Mutex};
use store::{Id, Moment};
use testing::{Part, on_both};
use web::{Errors, Reference, Sent};
use words::{Lang, Texts, Words};

fn question(key: &str, kind: Kind) -> Question {
    Question { key: key.into(), ask: fi("Mitä kuulit?"), hint: fi("Lyhytkin riittää"), required: true, kind }
}

/// A form with every kind of question there is.
fn everything() -> Body {
    let options = vec!["o1", "o2"].into_iter().map(|key| Choice { key: key.into(), name: fi(key) }).collect();
    let questions = vec![
        Body::one_way(Texts::default(), Way::ALL),
        question("line", Kind::Text { long: false }),
        question("area", Kind::Text { long: true }),
        question("choice", Kind::Choice { options, many: false }),
        question("scale", Kind::Scale { from: 1, to: 5, low: fi("ei"), high: fi("kyllä"), no_opinion: true }),
        question("number", Kind::Number { least: Some(0.0), most: Some(50.0) }),
        question("date", Kind::Date),
        question("media", Kind::Media),
        question("met", Kind::FaceToFace),
    ];
    Body { sections: vec![Section { name: fi("Osa"), questions }] }
}

fn read(body: &Body, pairs: &[(&str, &str)]) -> Answers {
    let pairs = pairs.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
    Answers::read(body, &Form { sent: Sent::new(pairs), ..Form::default() })
}

#[test]
fn every_kind_of_question_is_drawn_read_and_checked() {
    let (body, words, id) = (everything(), Words::new(Lang::Fi), Id::now_v7().to_string());
    let nothing = read(&body, &[]);
    let missing = nothing.errors(&body, words);
    assert_eq!(missing.len(), body.questions().count(), "{missing:?}");

    let right = [
        ("answer-way", "text"),
        ("answer-text", "Kuulin paljon"),
        ("line-text", "a"),
        ("area-text", "b"),
        ("choice", "o1"),
        ("scale", "no-opinion"),
        ("number-text", "12,5"),
        ("date-text", "15.10.2021"),
        ("media-medium-", &id),
        ("met-with", "Elli"),
    ];
    let answers = read(&body, &right);
    assert!(answers.errors(&body, words).is_empty(), "{:?}", answers.errors(&body, words));

    let wrong = [
        ("answer-way", "link"),
        ("answer-link", "javascript:alert(1)"),
        ("line-text", "a"),
        ("area-text", "b"),
        ("choice", "o9"),
        ("scale", "9"),
        ("number-text", "90"),
        ("date-text", "31.2.2021"),
        ("media-medium-", &id),
        ("met-with", "Elli"),
    ];
    let errors = read(&body, &wrong).errors(&body, words);
    let faulty: Vec<&str> = errors.list().iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(faulty, ["answer-link", "choice", "scale", "number-text", "date-text"]);

    let drawn = Fields::with(&body, &answers, &Errors::default(), words, vec![]).draw();
    for field in [
        "answer-way",
        "line-text",
        "area-text",
        "\"choice\"",
        "\"scale\"",
        "number-text",
        "date-text",
        "media-file-",
        "met-with",
    ] {
        assert!(drawn.contains(field), "{field} is not drawn");
    }
    assert!(drawn.contains(words.t("way-alt-label")) && drawn.contains(words.t("way-transcript-label")));
    assert!(drawn.contains("2021-10-15"), "a day typed as Finns write it is shown to the browser as it wants it");
}

#[test]
fn what_was_begun_in_another_way_is_not_sent() {
    let body = everything();
    let answers =
        read(&body, &[("answer-way", "face_to_face"), ("answer-with", "Vilma"), ("answer-text", "en lähettänyt tätä")]);
    let kept = answers.0.get("answer").unwrap();
    assert_eq!(kept.text, "en lähettänyt tätä", "the draft loses nothing");
    assert_eq!(answers.as_sent().0.get("answer").unwrap().text, "");
}

#[test]
fn a_coordinators_further_questions_keep_their_keys() {
    let words = Words::new(Lang::Fi);
    let row = |ask: &str, kind: &str, options: &str| MoreQuestion {
        ask: ask.into(),
        kind: kind.into(),
        options: options.into(),
        ..Default::default()
    };
    let rows = [row("Montako?", "number", ""), row("Mikä?", "choice", "yksi\nkaksi"), row("Mikä?", "choices", "yksi")];
    let mut errors = Errors::default();
    let questions = more_questions(&rows, Lang::Fi, words, &mut errors);
    assert_eq!(errors.list()[0].0, "question-2-options");
    let body = Body { sections: vec![Section { name: Texts::default(), questions }] };
    let again = MoreQuestion::of(&body, Lang::Fi);
    assert_eq!(again.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["more1", "more2", "more3"]);
    assert_eq!(again[1].options, "yksi\nkaksi");
}

on_both! {
    async fn every_way_of_answering_arrives(world: World) {
        let files: [(&str, &[Part]); 6] = [
            ("text", &[Part::Text("answer-text", "Kirjoitin tämän")]),
            ("speech", &[Part::File("answer-file-speech", "puhe.m4a", include_bytes!("../../../demo/media/puhe-vartti.m4a"))]),
            ("picture", &[Part::File("answer-file-picture", "kuva.png", DOT), Part::Text("answer-described-picture", "Taulu seinällä")]),
            ("face_to_face", &[Part::Text("answer-with", "Vilma Valmentaja")]),
            ("file", &[Part::File("answer-file-file", "ohje.txt", "Ohje kahdelle".as_bytes())]),
            ("link", &[Part::Text("answer-link", "https://digituki.example/ohje")]),
        ];
        let shown = ["Kirjoitin tämän", "<audio", "Taulu seinällä", "Vilma Valmentaja", "ohje.txt", "https://digituki.example/ohje"];
        let path = format!("/coaching/tasks/{}", world.drafted.id);
        let (mut agent, mut coach) = (world.house.visitor("agent").await, world.house.visitor("coach").await);
        for ((way, parts), shown) in files.into_iter().zip(shown) {
            let mut sent = vec![Part::Text("answer-way", way), Part::Text("do", "send")];
            sent.extend(parts.iter().copied());
            agent.sends(format!("{path}/submissions"), &sent).await.is_sent_to(&path);
            let id = world.house.count("SELECT count(*) FROM submission WHERE way <> ''").await;
            assert!(id >= 5, "{way} did not arrive");
            let (submission,): (Id,) = store::Query::new("SELECT id FROM submission WHERE interim_task_id = $1")
                .bind(world.drafted.id).one(world.house.app.store.read()).await.unwrap();
            let page = coach.get(format!("/coaching/submissions/{submission}")).await;
            assert!(page.is_ok().text().contains(shown), "{way}: {shown} is not shown to the coach");
            agent.post(format!("/coaching/submissions/{submission}/taking-back"), &[]).await.is_sent_to(&path);
            coach.get(format!("/coaching/submissions/{submission}")).await.is_missing();
            assert!(agent.get("/").await.text().contains(&path), "what was taken back awaits again");
        }
    }

    async fn a_changed_form_is_a_new_version_and_what_was_sent_keeps_its_own(world: World) {
        let (store, task) = (&world.house.app.store, &world.ours.task);
        let old = Version::find(task.form_version_id, store.read()).await.unwrap();
        let mut body = old.body.0.clone();
        body.sections[0].questions.push(question("more1", Kind::Number { least: None, most: None }));
        let mut tx = store.begin().await.unwrap();
        let same = Version::keep(Some(old.form_id), "fi", &old.body.0, Moment(1), &mut tx).await.unwrap();
        let new = Version::keep(Some(old.form_id), "fi", &body, Moment(2), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(same, old.id, "nothing changed, no new version");
        assert_eq!(Version::find(new, store.read()).await.unwrap().number, old.number + 1);
        let answered: (Id,) = store::Query::new("SELECT r.form_version_id FROM response r JOIN submission s ON s.response_id = r.id WHERE s.id = $1")
            .bind(world.replied).one(store.read()).await.unwrap();
        assert_eq!(answered.0, old.id);
    }

    async fn urgent_things_stand_first_and_then_the_nearest_date(world: World) {
        let (house, subject) = (&world.house, Reference::new("interim_task", world.ours.task.id));
        let (person_id, now) = (house.person("staff").await, house.app.now());
        let day = |text: &str| Moment::in_helsinki(&format!("2021-10-{text}T12:00"));
        let told = [("later", day("20"), false), ("none", None, false), ("sooner", day("10"), false), ("urgent", None, true)];
        let mut tx = house.app.store.begin().await.unwrap();
        for (about, due_at, urgent) in told {
            let subject = Reference { id: house.app.clock.new_id(), ..subject.clone() };
            let employer_id = world.ours.programme.employer_id;
            Beginning { employer_id, person_id, word: "notice-task", subject: &subject, about: &fi(about), due_at, urgent, now }.begin(&mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        let awaiting = notices::awaiting(person_id, house.app.store.read()).await.unwrap();
        let order: Vec<&str> = awaiting.iter().map(|notice| notice.about.0.read(Lang::Fi)).collect();
        assert_eq!(order, ["urgent", "sooner", "later", "none"]);
    }
}

/// What the log said.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

on_both! {
    async fn the_log_holds_no_content(world: World) {
        let heard = Heard::default();
        let writer = heard.clone();
        // Whether anybody wants what a line of the program logs is remembered for the whole process. While one logger only
        // is there, a test beside this one would answer for all that nobody does; so there is a second, silent one, and
        // the lines this story waits for are known before.
        world.house.visitor("agent").await.get("/coaching").await.is_ok();
        let _second = tracing::Dispatch::new(tracing::subscriber::NoSubscriber::default());
        // The program's own log at its most talkative; the database's driver stays at what an operator sees.
        let logging = tracing_subscriber::fmt().with_env_filter("trace,sqlx=info").with_writer(move || writer.clone()).finish();
        let _guard = tracing::subscriber::set_default(logging);
        let (mut agent, mut coach) = (world.house.visitor("agent").await, world.house.visitor("coach").await);
        let path = format!("/coaching/tasks/{}", world.drafted.id);
        agent.post(format!("{path}/submissions"), &[("answer-way", "text"), ("answer-text", "salainen-sana"), ("do", "send")]).await.is_sent_to(&path);
        coach.get(format!("/coaching/submissions/{}", world.replied)).await.is_ok();
        agent.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
        world.house.work().await;
        let log = String::from_utf8_lossy(&heard.0.lock().unwrap()).into_owned();
        assert!(log.contains("answered") && log.contains("/coaching/tasks/{task}/submissions"), "the log says nothing: {log}");
        for secret in ["salainen-sana", "aino@koivula", "Aino", "kanarianlintu", &world.drafted.id.to_string(), "/sign-in/"] {
            assert!(!log.contains(secret), "the log holds {secret:?}: {log}");
        }
    }
}
