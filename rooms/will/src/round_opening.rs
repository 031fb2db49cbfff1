//! A round is given to people. What can't be undone is said before it is done.

use crate::address;
use crate::permissions::Open;
use crate::round::{Round, Stage};
use crate::statement::Statement;
use askama::Template;
use people::May;
use store::Moment;
use web::{App, Frame, IntoResponse, Page, Response, Result, State, see};

#[derive(Template)]
#[template(path = "round_opening.html")]
struct OpeningPage {
    frame: Frame,
    round: Round,
    now: Moment,
    statements: Vec<Statement>,
}

pub(crate) async fn new(round: May<Open, Round>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let statements = Statement::published(round.id, app.store.read()).await?;
    Ok(Page(OpeningPage { frame, round: round.into_record(), now: app.now(), statements }))
}

pub(crate) async fn create(round: May<Open, Round>, State(app): State<App>) -> Result<Response> {
    let mut tx = app.store.begin().await?;
    if round.open(&app.shelf.key_name(), app.now(), &mut tx).await? {
        tx.commit().await?;
        return Ok(see(round.to()).saying("will-opened").into_response());
    }
    let word = if round.opened_at.is_some() { "will-was-opened" } else { "will-cannot-open" };
    Ok(see(round.to()).saying(word).into_response())
}

impl OpeningPage {
    fn here(&self) -> String {
        address::Opening { round: self.round.id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditRound { round: self.round.id }.to_string()
    }

    /// What keeps it from being opened. None: nothing does.
    fn hindered(&self) -> Option<&'static str> {
        match self.round.stage(self.now) {
            Stage::Draft if self.round.closes_at <= self.now => Some("will-opening-past"),
            Stage::Draft if self.statements.is_empty() => Some("will-opening-empty"),
            Stage::Draft => None,
            _ => Some("will-was-opened"),
        }
    }
}

pages::sample!("will/opening", |frame| {
    use crate::round_samples as samples;
    let page = |stage, statements| OpeningPage {
        frame: frame.clone(),
        round: samples::round(stage),
        now: samples::now(),
        statements,
    };
    let two = || {
        vec![
            samples::statement(1, "Yövuorolaisille pitää olla oma tapa osallistua."),
            samples::statement(2, &"Pitkä väittämä ".repeat(13)),
        ]
    };
    vec![
        ("empty", page(Stage::Draft, vec![])),
        ("filled", page(Stage::Draft, two())),
        ("opened", page(Stage::Open, two())),
    ]
});
