//! A text becomes the shared will: the leadership says so, or the coordinator tells where it was said. Comments end there;
//! whoever changes the text afterwards writes a draft again.

use super::address;
use super::permissions::Confirm;
use super::will_text::Text;
use askama::Template;
use people::May;
use store::Id;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// As long as a reason of a version.
const LONGEST: usize = 300;

#[derive(Template)]
#[template(path = "text/confirmation.html")]
struct ConfirmationPage {
    frame: Frame,
    post: Id,
    title: String,
    said: String,
    errors: Errors,
}

pub(crate) async fn new(text: May<Confirm, Text>, frame: Frame) -> Response {
    if !text.is_open() {
        return see(address::Text { post: text.id }).saying("will-text-not-open").into_response();
    }
    Page(ConfirmationPage::of(frame, &text, "", Errors::default())).into_response()
}

pub(crate) async fn create(
    text: May<Confirm, Text>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let said = sent.text("said");
    let errors = wrong(said, &frame);
    if !errors.is_empty() {
        return Ok(refused(ConfirmationPage::of(frame, &text, said, errors)));
    }
    let word = match text.is_confirmed() {
        true => "will-text-was-confirmed",
        false if text.confirm(said, &text.who, app.now(), &app).await? => "will-text-is-confirmed",
        false => "will-text-not-open",
    };
    Ok(see(address::Text { post: text.id }).saying(word).into_response())
}

fn wrong(said: &str, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    errors.when(said.is_empty(), "said", frame.t("will-text-said-missing"));
    errors.when(said.chars().count() > LONGEST, "said", &frame.words.t1("will-text-said-long", "most", LONGEST));
    errors
}

impl ConfirmationPage {
    fn of(frame: Frame, text: &Text, said: &str, errors: Errors) -> ConfirmationPage {
        let (post, title) = (text.id, text.title(frame.words.lang).to_owned());
        ConfirmationPage { frame, post, title, said: said.to_owned(), errors }
    }

    fn back(&self) -> String {
        address::Text { post: self.post }.to_string()
    }

    fn to(&self) -> String {
        address::Confirmation { post: self.post }.to_string()
    }
}

pages::sample!("will/text/confirmation", |frame| {
    let page = |title: &str, said: &str, errors| ConfirmationPage {
        frame: frame.clone(),
        post: Id::nil(),
        title: title.into(),
        said: said.into(),
        errors,
    };
    let long = "Muutoksen johtoryhmän kokous 9.11. ".repeat(10);
    vec![
        ("empty", page("Yhteinen tahtotilamme", "", Errors::default())),
        ("error", page("Yhteinen tahtotilamme", "", wrong("", &frame))),
        ("long", page(&"Yhteinen tahtotilamme ".repeat(9), &long, wrong(&long, &frame))),
    ]
});
