//! What was sent and what was answered, by its receipt; and where a receipt is typed in. The receipt is all it takes, so
//! the page names nobody: neither who sent it nor who answered.

use crate::address;
use crate::deadline;
use crate::feedback::{Feedback, Topic, sample};
use crate::new::WhoeverReads;
use crate::receipt::Receipt;
use askama::Template;
use axum::extract::Path;
use people::Network;
use store::Moment;
use web::{
    App, Error, Errors, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, StatusCode, Why, refused, see,
};

pub(crate) struct HoldsReceipt;
impl Why for HoldsReceipt {
    const WHY: &'static str = "whoever has no account reads the answer by the receipt they were given";
}

/// In ten minutes, from one network: nobody guesses a receipt, nor keeps the house busy with guessing.
const TRIES: u32 = 60;

#[derive(Template)]
#[template(path = "receipt_find.html")]
struct FindPage {
    frame: Frame,
    written: String,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "receipt_show.html")]
struct ReceiptPage {
    frame: Frame,
    now: Moment,
    receipt: String,
    feedback: Feedback,
}

pub(crate) async fn find(_: Public<WhoeverReads>, frame: Frame) -> impl IntoResponse {
    Page(FindPage { frame, written: String::new(), errors: Errors::default() })
}

pub(crate) async fn found(
    _: Public<WhoeverReads>,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    sent: Sent,
) -> Result<Response> {
    let written = sent.text("receipt").to_owned();
    let mut errors = Errors::default();
    if !people::floods(&app).lets_few("receipts from", TRIES, &network, Moment::now()) {
        errors.add("receipt", frame.t("feedback-too-many"));
        return Ok((StatusCode::TOO_MANY_REQUESTS, Page(FindPage { frame, written, errors })).into_response());
    }
    if let Some(receipt) = Receipt::read(&written)
        && Feedback::with_receipt(&receipt, app.store.read()).await?.is_some()
    {
        return Ok(see(address::Receipt { receipt: receipt.to_string() }).into_response());
    }
    errors.add("receipt", frame.t("feedback-receipt-unknown"));
    Ok(refused(FindPage { frame, written, errors }))
}

pub(crate) async fn show(
    _: Public<HoldsReceipt>,
    State(app): State<App>,
    frame: Frame,
    Path(written): Path<String>,
) -> Result<impl IntoResponse> {
    let receipt = Receipt::read(&written).ok_or(Error::NotFound)?;
    let feedback = Feedback::with_receipt(&receipt, app.store.read()).await?.ok_or(Error::NotFound)?;
    Ok(Page(ReceiptPage { frame, now: app.now(), receipt: receipt.to_string(), feedback }))
}

impl ReceiptPage {
    fn is_late(&self) -> bool {
        self.feedback.is_late(self.now)
    }

    /// Whoever can sign in is told there, whoever left an address by letter, anybody else reads it here.
    fn how_it_comes(&self) -> &'static str {
        match (&self.feedback.person_id, &self.feedback.email) {
            (Some(_), _) => "feedback-comes-notice",
            (None, Some(_)) => "feedback-comes-letter",
            (None, None) => "feedback-comes-here",
        }
    }
}

pages::sample!("feedback/receipt", |frame| {
    let outside = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let page = |topic, answer, days: i64| {
        let feedback = sample(topic, answer);
        let now = Moment(feedback.sent_at.0 + days * 86_400_000_000);
        ReceiptPage { frame: outside.clone(), now, receipt: "7K3M-9QWX-2ABC-DEFG".into(), feedback }
    };
    let late = deadline::DAYS + 2;
    vec![
        ("sent", page(Topic::Accessibility, None, 0)),
        ("tahto", page(Topic::Tahto, None, 0)),
        ("late", page(Topic::Accessibility, None, late)),
        ("answered", page(Topic::Accessibility, Some("Kiitos! Painike on nyt lomakkeen lopussa."), 1)),
        ("read", page(Topic::Tahto, Some(""), 1)),
    ]
});

pages::sample!("feedback/receipts", |frame| {
    let outside = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let mut errors = Errors::default();
    errors.add("receipt", outside.t("feedback-receipt-unknown"));
    let page = |written: &str, errors| FindPage { frame: outside.clone(), written: written.into(), errors };
    vec![("empty", page("", Errors::default())), ("error", page("7K3M-9QWX", errors))]
});
