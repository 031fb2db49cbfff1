//! The network's own colour and word. A colour on which text can't be read is not taken; the nearest that is read is
//! offered instead.

use crate::address;
use crate::history::{self, Told};
use crate::permissions::Choices;
use askama::Template;
use people::May;
use people::network::{AA, BLACK, Colour, Look, WHITE, contrast};
use store::Moment;
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, StatusCode};

const LONGEST: usize = 20;

#[derive(Template)]
#[template(path = "look.html")]
struct LookPage {
    frame: Frame,
    now: Moment,
    look: Look,
    errors: Errors,
    /// The nearest shade that would be taken.
    nearest: Option<Colour>,
    history: Vec<Told>,
}

pub(crate) async fn edit(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let look = (*app.store.setting::<Look>().await).clone();
    Ok(Page(page(look, &app, frame).await?))
}

pub(crate) async fn update(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    // The button with the nearest shade sends it in place of what was typed.
    let colour = sent.some("nearest").unwrap_or_else(|| sent.text("colour"));
    let colour = Colour::parse(colour).map_or(colour.to_owned(), |colour| colour.to_string());
    let look = Look { colour, logo: sent.text("word").to_owned() };
    if !errors(&look, &frame).is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page(look, &app, frame).await?)).into_response());
    }
    Ok(crate::keep(&look, &choices, &app, address::Look).await?.into_response())
}

async fn page(look: Look, app: &App, frame: Frame) -> Result<LookPage> {
    let history = history::of(|look: Look| told(&look, &frame), app).await?;
    Ok(drawn(look, history, app.now(), frame))
}

fn drawn(look: Look, history: Vec<Told>, now: Moment, frame: Frame) -> LookPage {
    let errors = errors(&look, &frame);
    let pale = Colour::parse(&look.colour).filter(|colour| !colour.is_read_with_white());
    let nearest = pale.map(|colour| colour.until(BLACK, &[WHITE], AA));
    LookPage { frame, now, look, errors, nearest, history }
}

fn errors(look: &Look, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    match Colour::parse(&look.colour) {
        None => errors.when(!look.colour.is_empty(), "colour", frame.t("settings-colour-wrong")),
        Some(colour) if !colour.is_read_with_white() => {
            let found = format!("{:.1}", contrast(colour, WHITE));
            let found = if frame.lang() == "en" { found } else { found.replace('.', ",") };
            errors.add("colour", frame.words.t1("settings-colour-pale", "contrast", found));
        }
        Some(_) => {}
    }
    let wrong = look.logo.chars().count() > LONGEST || look.logo.chars().any(char::is_control);
    errors.when(wrong, "word", frame.t("settings-word-wrong"));
    errors
}

/// "#5b2d7b · muutos"
pub(crate) fn told(look: &Look, frame: &Frame) -> String {
    let parts: Vec<&str> = [look.colour.as_str(), &look.logo].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { frame.t("settings-look-ours").to_owned() } else { parts.join(" · ") }
}

impl LookPage {
    fn to(&self) -> String {
        address::Look.to_string()
    }
}

pages::sample!("settings/look", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |colour: &str, word: &str, history| {
        drawn(Look { colour: colour.into(), logo: word.into() }, history, now, frame.clone())
    };
    vec![
        ("empty", page("", "", vec![])),
        ("filled", page("#5b2d7b", "muutos", history::sample(["#5b2d7b · muutos", "#0062ba"]))),
        ("pale", page("#ffcc00", "muutos", vec![])),
        ("error", page("sininen", &"pitkä sana ".repeat(5), vec![])),
    ]
});
