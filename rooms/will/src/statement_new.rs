//! Somebody adds a statement of their own. First they are shown what says much the same already, so that they can take a
//! stand on that instead.

use crate::address;
use crate::moderation::waiting;
use crate::permissions::AddTo;
use crate::round::Round;
use crate::statement::{Adding, LONGEST, Statement, clean};
use askama::Template;
use people::May;
use std::collections::HashSet;
use store::{Day, Id};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

/// So many that are like it are shown.
const MOST: usize = 3;
/// Beginnings of words that are this long are compared, so that a word's other forms count as it.
const STEM: usize = 5;

#[derive(Template)]
#[template(path = "statement_new.html")]
struct NewPage {
    frame: Frame,
    round: Round,
    is_open: bool,
    body: String,
    once: Id,
    similar: Vec<Statement>,
    errors: Errors,
}

pub(crate) async fn new(round: May<AddTo, Round>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    let (once, is_open) = (app.clock.new_id(), round.is_open(app.now()));
    let round = round.into_record();
    Page(NewPage { frame, round, is_open, body: String::new(), once, similar: vec![], errors: Errors::default() })
}

pub(crate) async fn create(
    round: May<AddTo, Round>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let body = clean(sent.text("body"));
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let mut errors = Errors::default();
    errors.when(body.is_empty(), "body", frame.t("will-statement-missing"));
    errors.when(body.chars().count() > LONGEST, "body", frame.t("will-statement-long"));
    let all = Statement::published(round.id, app.store.read()).await?;
    let similar = if sent.has("sure") { vec![] } else { like(&body, all) };
    if !errors.is_empty() || !similar.is_empty() {
        let (is_open, round) = (round.is_open(app.now()), round.into_record());
        return Ok(refused(NewPage { frame, round, is_open, body, once, similar, errors }));
    }
    let texts = Texts::one(frame.choices.written(frame.words.lang), body);
    let (now, today) = (app.now(), app.clock.today());
    let adding = Adding { round_id: round.id, employer_id: round.who.employer_id, body: &texts, before_id: None, now };
    let mut tx = app.store.begin().await?;
    if adding.offer(round.who.id, &due(&today), once, &mut tx).await?.is_some() {
        waiting::begin(&app, &mut tx).await?;
        tx.commit().await?;
        return Ok(see(round.to()).saying("will-statement-sent").into_response());
    }
    drop(tx);
    let word = if round.is_open(now) { "will-statement-sent" } else { "will-voting-late" }; // the second press, or too late
    Ok(see(round.to()).saying(word).into_response())
}

/// A moderator has looked at it by the end of the next working day.
fn due(today: &Day) -> Day {
    Day::parse(&working_days::add(today.date(), 1).to_string()).unwrap_or_else(|| today.clone())
}

/// Those that share at least half of the words that say something, the likest first.
pub(crate) fn like(body: &str, all: Vec<Statement>) -> Vec<Statement> {
    let mine = stems(body);
    let shared = |statement: &Statement| {
        let theirs = |text: &String| {
            let theirs = stems(text);
            let least = mine.len().min(theirs.len()).max(1);
            mine.intersection(&theirs).count() * 100 / least
        };
        statement.body.0.0.values().map(theirs).max().unwrap_or_default()
    };
    let mut like: Vec<(usize, Statement)> = all.into_iter().map(|one| (shared(&one), one)).collect();
    like.retain(|(share, _)| *share >= 50);
    like.sort_by_key(|(share, one)| (std::cmp::Reverse(*share), one.number));
    like.into_iter().take(MOST).map(|(_, statement)| statement).collect()
}

/// The beginnings of the longer words: the short ones say little.
fn stems(text: &str) -> HashSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= STEM);
    words.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
}

impl NewPage {
    fn here(&self) -> String {
        address::Statements { round: self.round.id }.to_string()
    }

    /// Where a stand is taken on one of them.
    fn on(&self, statement: &Statement) -> String {
        format!("{}?statement={}", address::Voting { round: self.round.id }, statement.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round_samples::statement;

    #[test]
    fn the_same_in_other_forms_is_found_and_another_thing_is_not() {
        let all = || {
            vec![
                statement(13, "Yövuorolaisille pitää olla oma tapa osallistua."),
                statement(14, "Kokoukset voi pitää etänä, jos asia ei vaadi samassa huoneessa olemista."),
            ]
        };
        let numbers = |body: &str| like(body, all()).iter().map(|one| one.number).collect::<Vec<_>>();
        assert_eq!(numbers("Yövuorolaisten pitäisi saada osallistua omalla tavalla."), [Some(13)]);
        assert_eq!(numbers("Ruokataukoa ei saa käyttää muutosinfoihin."), []);
        assert_eq!(numbers("Ei."), []);
    }
}

pages::sample!("will/statement/new", |frame| {
    use crate::round::Stage;
    use crate::round_samples as samples;
    let page = |body: &str, similar, errors, is_open| NewPage {
        frame: frame.clone(),
        round: samples::round(Stage::Open),
        is_open,
        body: body.into(),
        once: Id::nil(),
        similar,
        errors,
    };
    let mut errors = Errors::default();
    errors.add("body", frame.t("will-statement-long"));
    let similar = vec![samples::statement(13, "Yövuorolaisille pitää olla oma tapa osallistua.")];
    vec![
        ("empty", page("", vec![], Errors::default(), true)),
        ("similar", page("Yövuorolaisten pitää saada osallistua.", similar, Errors::default(), true)),
        ("error", page(&"Pitkä väittämä. ".repeat(20), vec![], errors, true)),
        ("closed", page("", vec![], Errors::default(), false)),
    ]
});
