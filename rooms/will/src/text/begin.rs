//! A draft is begun on a round whose result is told: it starts from what unites and from where opinions divide, with their
//! numbers, so that its writer mends sentences rather than fears an empty page.

use super::basis::{Asked, Basis, Line};
use super::citation::{Named, Sentence};
use super::permissions::BeginText;
use super::will_text::{Beginning, resting_on};
use crate::round::Round;
use notices::audience::Audience;
use people::May;
use posts::{Placing, Written};
use store::{Id, Result as Kept, Source, sql};
use web::{App, Frame, IntoResponse, Result, Sent, State, see};
use words::{Lang, Texts};

/// So many of what unites, and so many of where opinions divide, are a beginning.
const FEW: usize = 6;

pub(crate) async fn create(
    round: May<BeginText, Round>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let id = sent.text("text").parse().unwrap_or_else(|_| app.clock.new_id());
    let basis = Basis::of(&[round.id], &round.who, &app).await?;
    let written = started(basis.rounds.first(), &frame);
    let audience = Audience(audience(round.id, app.store.read()).await?);
    let placing = Placing { audience, ..Placing::of(round.who.id) };
    let rounds = [round.id];
    let beginning = Beginning { id, rounds: &rounds, written: &written, placing, by: &round.who, now: app.now() };
    let mut tx = app.store.begin().await?;
    let begun = beginning.begin(&mut tx).await?;
    tx.commit().await?;
    // pressed twice: the draft is there; somebody else's id is nobody's way in
    let there = begun || resting_on(round.id, app.store.read()).await?.contains(&id);
    let post = if there { id } else { Id::nil() };
    Ok(see(posts::address::EditPost { post }).saying("will-text-begun"))
}

/// Whom the round asks; none: everybody.
async fn audience(round_id: Id, from: impl Source) -> Kept<Vec<Id>> {
    let units: Vec<(Id,)> = sql!("SELECT unit_id FROM round_audience WHERE round_id = $1 ORDER BY unit_id")
        .bind(round_id)
        .all(from)
        .await?;
    Ok(units.into_iter().map(|(id,)| id).collect())
}

fn started(round: Option<&Asked>, frame: &Frame) -> Written {
    let mut written = Written::empty(frame);
    let lang = Lang::from_code(&written.original).unwrap_or(Lang::Fi);
    written.title = Texts::one(lang, frame.t("will-text-first-title"));
    written.body = Texts::one(lang, round.map_or(String::new(), |round| first_body(round, lang, frame)));
    written
}

/// What unites, a sentence each, and where opinions divide.
fn first_body(round: &Asked, lang: Lang, frame: &Frame) -> String {
    let mut united: Vec<&Line> = round.lines.iter().filter(|line| line.unites()).collect();
    united.sort_by_key(|line| std::cmp::Reverse(line.together.map(|told| told.agree)));
    let united = united.into_iter().take(FEW).map(|line| {
        let text = ended(line.body.read(lang));
        Sentence { text, rests_on: vec![named(line)], differs: vec![] }.to_string()
    });
    let differs: Vec<Named> = round.lines.iter().filter(|line| line.divides).take(FEW).map(named).collect();
    let text = frame.t("will-text-first-differs").to_owned();
    let differing = (!differs.is_empty()).then(|| Sentence { text, rests_on: vec![], differs }.to_string());
    let united = united.collect::<Vec<_>>().join(" ");
    [Some(united).filter(|text| !text.is_empty()), differing].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

fn named(line: &Line) -> Named {
    Named { round: None, number: line.number }
}

fn ended(text: &str) -> String {
    let text = text.replace(['[', ']'], "");
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}
