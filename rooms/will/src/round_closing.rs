//! The voting is ended before its last moment, or in a hall when the talk goes on.

use crate::permissions::Close;
use crate::round::Round;
use crate::{address, hall};
use askama::Template;
use people::May;
use store::Moment;
use web::{App, Frame, IntoResponse, Page, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "round_closing.html")]
struct ClosingPage {
    frame: Frame,
    round: Round,
    now: Moment,
}

pub(crate) async fn new(round: May<Close, Round>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(ClosingPage { frame, round: round.into_record(), now: app.now() }))
}

pub(crate) async fn create(round: May<Close, Round>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let closed = round.close(app.now(), &mut tx).await?;
    tx.commit().await?;
    // whoever presses it in a hall stays before the screen
    let to = if sent.text("back") == "hall" { hall::screen(round.id) } else { round.to() };
    Ok(see(to).saying(if closed { "will-closed" } else { "will-was-closed" }))
}

impl ClosingPage {
    fn here(&self) -> String {
        address::Closing { round: self.round.id }.to_string()
    }

    fn can_close(&self) -> bool {
        self.round.opened_at.is_some() && self.round.closed_at.is_none()
    }

    fn result(&self) -> String {
        match self.round.is_live {
            true => self.frame.t("will-closing-result-live").to_owned(),
            false => {
                self.frame.words.t1("will-closing-result", "day", self.frame.words.day_and_time(self.round.result_at))
            }
        }
    }
}

pages::sample!("will/closing", |frame| {
    use crate::round::Stage;
    use crate::round_samples as samples;
    let page = |round| ClosingPage { frame: frame.clone(), round, now: samples::now() };
    let live = Round { is_live: true, ..samples::round(Stage::Open) };
    vec![
        ("filled", page(samples::round(Stage::Open))),
        ("live", page(live)),
        ("closed", page(samples::round(Stage::Told))),
    ]
});
