//! Deciding on one statement: three ways, and the words that its writer will read.

use super::decision::Deciding;
use super::waiting;
use crate::address;
use crate::permissions::Moderate;
use crate::statement::{Offered, State as At, Statement, clean};
use crate::statement_new::like;
use askama::Template;
use axum::extract::Query;
use people::May;
use serde::Deserialize;
use store::Id;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::{Lang, Words};

/// Why something is not published, ready to be chosen and changed.
const REASONS: [(&str, &str, &str); 5] = [
    ("person", "will-reason-person", "will-refusal-person"),
    ("many", "will-reason-many", "will-refusal-many"),
    ("question", "will-reason-question", "will-refusal-question"),
    ("patient", "will-reason-patient", "will-refusal-patient"),
    ("insulting", "will-reason-insulting", "will-refusal-insulting"),
];
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "moderation/show.html")]
struct DecisionPage {
    frame: Frame,
    it: Offered,
    similar: Vec<Statement>,
    others: Vec<Statement>,
    /// Why it is not published, as far as it is written.
    words: String,
    errors: Errors,
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    /// A reason that stands ready.
    #[serde(default)]
    reason: String,
}

pub(crate) async fn show(
    it: May<Moderate, Offered>,
    State(app): State<App>,
    frame: Frame,
    Query(chosen): Query<Chosen>,
) -> Result<impl IntoResponse> {
    let words = ready(&chosen.reason, its_words(&it, frame.words)).unwrap_or_default();
    Ok(Page(DecisionPage::of(frame, it.into_record(), words, Errors::default(), &app).await?))
}

/// The sentence in the language that the statement is written in: its writer reads that.
fn its_words(it: &Statement, reader: Words) -> Words {
    let written = it.body.0.0.keys().find_map(|code| Lang::ALL.into_iter().find(|lang| lang.code() == code));
    written.map_or(reader, Words::new)
}

fn ready(reason: &str, words: Words) -> Option<String> {
    REASONS.iter().find(|(word, ..)| *word == reason).map(|(_, _, sentence)| words.t(sentence).to_owned())
}

pub(crate) async fn create(
    it: May<Moderate, Offered>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let into: Option<Id> = sent.all("into").find_map(|id| id.parse().ok());
    let words: String = sent.text("words").lines().map(clean).collect::<Vec<_>>().join("\n");
    let mut errors = Errors::default();
    let deed = sent.text("deed");
    errors.when(deed == "merge" && into.is_none(), "into", frame.t("will-moderation-into-missing"));
    errors.when(deed == "refuse" && words.trim().is_empty(), "words", frame.t("will-moderation-words-missing"));
    errors.when(words.chars().count() > LONGEST, "words", frame.t("will-moderation-words-long"));
    if !errors.is_empty() || !["publish", "merge", "refuse"].contains(&deed) {
        return Ok(refused(DecisionPage::of(frame, it.into_record(), words, errors, &app).await?));
    }
    let deciding = Deciding { statement: &it.statement, about: &it.round.name.0, by: &it.who, now: app.now() };
    let mut tx = app.store.begin().await?;
    let (decided, said) = match (deed, into) {
        ("publish", _) => (deciding.publish(&mut tx).await?, "will-moderation-published"),
        ("merge", Some(into)) => (deciding.merge(into, "", &mut tx).await?, "will-moderation-merged"),
        _ => (deciding.refuse(&words, &mut tx).await?, "will-moderation-refused"),
    };
    if !decided {
        drop(tx);
        return Ok(see(address::Decision { statement: it.id }).saying("will-moderation-was-decided").into_response());
    }
    tx.commit().await?;
    waiting::cease_when_none(&app).await?;
    Ok(see(address::Moderation).saying(said).into_response())
}

impl DecisionPage {
    async fn of(frame: Frame, it: Offered, words: String, errors: Errors, app: &App) -> Result<DecisionPage> {
        let others = Statement::published(it.round_id, app.store.read()).await?;
        let similar = like(it.body.0.read(frame.words.lang), others.clone());
        Ok(DecisionPage { frame, it, similar, others, words, errors })
    }

    fn here(&self) -> String {
        address::Decision { statement: self.it.id }.to_string()
    }

    fn waits(&self) -> bool {
        self.it.state == At::Offered
    }

    /// It can be voted on still.
    fn can_publish(&self) -> bool {
        self.it.round.closed_at.is_none()
    }

    fn ready(&self) -> Vec<(String, &'static str)> {
        let link = |(word, name, _): &(&str, &'static str, &str)| {
            (format!("{}?reason={word}#refusing", self.here()), self.frame.t(name))
        };
        REASONS.iter().map(link).collect()
    }

    fn is_like(&self, one: &Statement) -> bool {
        self.similar.first().is_some_and(|first| first.id == one.id)
    }
}

pages::sample!("will/moderation/decision", |frame| {
    use crate::round::Stage;
    use crate::round_samples as samples;
    let page = |state, body: &str, similar, words: &str, errors| DecisionPage {
        frame: frame.clone(),
        it: Offered { statement: samples::added(25, body, state), round: samples::round(Stage::Open), is_mine: false },
        similar,
        others: vec![samples::statement(13, "Yövuorolaisille pitää olla oma tapa osallistua.")],
        words: words.into(),
        errors,
    };
    let mut errors = Errors::default();
    errors.add("words", frame.t("will-moderation-words-missing"));
    errors.add("into", frame.t("will-moderation-into-missing"));
    let similar = vec![samples::statement(13, "Yövuorolaisille pitää olla oma tapa osallistua.")];
    let sentence = frame.t("will-refusal-person");
    vec![
        (
            "filled",
            page(At::Offered, "Ruokataukoa ei saa käyttää muutosinfoihin.", vec![], sentence, Errors::default()),
        ),
        ("similar", page(At::Offered, "Yövuorolaisten pitää saada osallistua.", similar, "", Errors::default())),
        ("error", page(At::Offered, &"<b>Pitkä</b> väittämä. ".repeat(10), vec![], "", errors)),
        ("decided", page(At::Refused, "Osastonhoitajan pitää vaihtua.", vec![], "", Errors::default())),
    ]
});
