//! Which languages may be chosen for reading, and in which one may, or must, write.

use crate::address;
use crate::history::{self, Told};
use crate::permissions::Choices;
use askama::Template;
use people::May;
use people::network::{Further, Languages};
use store::Moment;
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, StatusCode};
use words::Lang;

/// The Sámi languages of Finland, to be added with one press.
const NEAR: [(&str, &str); 3] = [("se", "Davvisámegiella"), ("smn", "Anarâškielâ"), ("sms", "Nuõrttsääʹmǩiõll")];
const LONGEST: usize = 30;

#[derive(Template)]
#[template(path = "languages.html")]
struct LanguagesPage {
    frame: Frame,
    now: Moment,
    languages: Languages,
    /// What was typed for a new one.
    new: Further,
    errors: Errors,
    history: Vec<Told>,
}

pub(crate) async fn edit(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let languages = (*app.store.setting::<Languages>().await).clone();
    Ok(Page(page(languages, nothing(), Errors::default(), &app, frame).await?))
}

pub(crate) async fn update(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let before = app.store.setting::<Languages>().await;
    let mut languages = read(&sent, &before);
    let new = Further { code: sent.text("new-code").to_lowercase(), own_name: sent.text("new-name").to_owned() };
    let mut errors = errors(&languages, &new, &frame);
    if errors.is_empty() && new != nothing() {
        add(&mut languages, &new);
    }
    if languages.all().len() < Lang::ALL.len() + languages.further.len() {
        errors.add("new-code", frame.t("settings-language-many"));
    }
    if !errors.is_empty() {
        let page = page(languages, new, errors, &app, frame).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response());
    }
    Ok(crate::keep(&languages, &choices, &app, address::Languages).await?.into_response())
}

fn nothing() -> Further {
    Further { code: String::new(), own_name: String::new() }
}

async fn page(languages: Languages, new: Further, errors: Errors, app: &App, frame: Frame) -> Result<LanguagesPage> {
    let history = history::of(|languages: Languages| told(&languages, &frame), app).await?;
    Ok(LanguagesPage { frame, now: app.now(), languages, new, errors, history })
}

/// Further languages stay in the list, so that what was written in them can be read and edited.
fn read(sent: &Sent, before: &Languages) -> Languages {
    let all = before.all();
    let codes = |chosen: &dyn Fn(&str) -> bool| -> Vec<String> {
        all.iter().map(|lang| lang.code()).filter(|code| chosen(code)).map(str::to_owned).collect()
    };
    let content = |code: &str| sent.text(&format!("content-{code}")).to_owned();
    Languages {
        further: before.further.clone(),
        offered: codes(&|code| sent.has(&format!("offered-{code}"))),
        content: codes(&|code| ["may", "must"].contains(&content(code).as_str())),
        required: codes(&|code| content(code) == "must"),
    }
}

fn add(languages: &mut Languages, new: &Further) {
    languages.further.push(new.clone());
    languages.offered.push(new.code.clone());
    languages.content.push(new.code.clone());
}

fn errors(languages: &Languages, new: &Further, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    errors.when(languages.offered.is_empty(), "offered-fi", frame.t("settings-language-none-offered"));
    errors.when(languages.content.is_empty(), "content-fi-may", frame.t("settings-language-none-content"));
    if *new == nothing() {
        return errors;
    }
    let is_code = (2..=3).contains(&new.code.len()) && new.code.bytes().all(|letter| letter.is_ascii_lowercase());
    errors.when(!is_code, "new-code", frame.t("settings-language-code-wrong"));
    let known = languages.all().iter().any(|lang| lang.code() == new.code);
    errors.when(known, "new-code", frame.t("settings-language-there"));
    let is_name = !new.own_name.is_empty() && new.own_name.chars().count() <= LONGEST;
    errors.when(
        !is_name || new.own_name.chars().any(char::is_control),
        "new-name",
        frame.t("settings-language-name-wrong"),
    );
    errors
}

/// "Sivut: Suomi, Svenska · Sisältö: Suomi (vaaditaan), Svenska"
pub(crate) fn told(languages: &Languages, frame: &Frame) -> String {
    let offered: Vec<&str> = languages.offered().iter().map(|lang| lang.own_name()).collect();
    let content = |lang: &Lang| match languages.required.iter().any(|code| code == lang.code()) {
        true => frame.words.t1("settings-languages-is-required", "name", lang.own_name()),
        false => lang.own_name().to_owned(),
    };
    let content: Vec<String> = languages.content().iter().map(content).collect();
    frame.words.t2("settings-languages-told", "offered", offered.join(", "), "content", content.join(", "))
}

impl LanguagesPage {
    fn to(&self) -> String {
        address::Languages.to_string()
    }

    fn is_offered(&self, lang: &Lang) -> bool {
        self.languages.offered.iter().any(|code| code == lang.code())
    }

    fn is_chosen(&self, lang: &Lang, way: &str) -> bool {
        self.content(lang) == way
    }

    /// Which of the three ways is chosen for content in this language.
    fn content(&self, lang: &Lang) -> &'static str {
        let among = |codes: &[String]| codes.iter().any(|code| code == lang.code());
        match (among(&self.languages.required), among(&self.languages.content)) {
            (true, _) => "must",
            (_, true) => "may",
            _ => "no",
        }
    }

    fn ways(&self) -> [(&'static str, &'static str); 3] {
        [("no", "settings-content-no"), ("may", "settings-content-may"), ("must", "settings-content-must")]
    }

    fn near(&self) -> Vec<(&'static str, &'static str)> {
        let known = |code: &str| self.languages.further.iter().any(|one| one.code == code);
        NEAR.into_iter().filter(|(code, _)| !known(code)).collect()
    }
}

pages::sample!("settings/languages", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |languages: Languages, new, history| {
        let errors = errors(&languages, &new, &frame);
        LanguagesPage { frame: frame.clone(), now, languages, new, errors, history }
    };
    let mut with_sami = Languages { required: vec!["fi".into(), "sv".into()], ..Languages::default() };
    add(&mut with_sami, &Further { code: "se".into(), own_name: "Davvisámegiella".into() });
    let none = Languages { offered: vec![], content: vec![], ..Languages::default() };
    let wrong = Further { code: "saame".into(), own_name: String::new() };
    let told = history::sample([
        "Sivut: Suomi, Svenska · Sisältö: Suomi (vaaditaan), Svenska",
        "Sivut: Suomi · Sisältö: Suomi",
    ]);
    vec![
        ("empty", page(Languages::default(), nothing(), vec![])),
        ("filled", page(with_sami, nothing(), told)),
        ("error", page(none, wrong, vec![])),
    ]
});
