//! What the network calls its roles and the levels of its tree.

use crate::address;
use crate::history::{self, Told};
use crate::permissions::Choices;
use askama::Template;
use people::network::{LEVELS, Names};
use people::{May, Role};
use store::Moment;
use web::acts::{Edit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, StatusCode};
use words::{Lang, Texts, Words};

const LONGEST: usize = 40;

#[derive(Template)]
#[template(path = "names.html")]
struct NamesPage {
    frame: Frame,
    now: Moment,
    names: Names,
    errors: Errors,
    history: Vec<Told>,
}

pub(crate) async fn edit(_: May<See, Choices>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let names = (*app.store.setting::<Names>().await).clone();
    Ok(Page(page(names, Errors::default(), &app, frame).await?))
}

pub(crate) async fn update(
    choices: May<Edit, Choices>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let names = read(&sent);
    let errors = errors(&names, &frame);
    if !errors.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(page(names, errors, &app, frame).await?)).into_response());
    }
    Ok(crate::keep(&names, &choices, &app, address::Names).await?.into_response())
}

async fn page(names: Names, errors: Errors, app: &App, frame: Frame) -> Result<NamesPage> {
    let history = history::of(|names: Names| told(&names, &frame), app).await?;
    Ok(NamesPage { frame, now: app.now(), names, errors, history })
}

/// Only what differs from nothing is kept.
fn read(sent: &Sent) -> Names {
    let roles = Role::ALL.iter().map(|role| (role.word().to_owned(), sent.texts(role.key())));
    let mut levels: Vec<Texts> = LEVELS.iter().map(|level| sent.texts(level)).collect();
    while levels.last().is_some_and(Texts::is_empty) {
        levels.pop();
    }
    Names { roles: roles.filter(|(_, name)| !name.is_empty()).collect(), levels }
}

fn errors(names: &Names, frame: &Frame) -> Errors {
    let mut errors = Errors::default();
    let levels = LEVELS.iter().enumerate().map(|(at, level)| (*level, names.of_level(at)));
    let roles = Role::ALL.iter().map(|role| (role.key(), names.of_role(*role)));
    for (field, texts) in roles.clone().chain(levels) {
        for (code, name) in &texts.0 {
            let field = format!("{field}-{code}");
            errors.when(name.chars().count() > LONGEST, &field, frame.t("settings-name-long"));
            errors.when(name.chars().any(char::is_control), &field, frame.t("settings-name-lines"));
        }
    }
    // Two roles of one name in one language can't be told apart.
    for lang in &frame.choices.content {
        let called = |role: &Role| called(names, *role, *lang);
        for (at, role) in Role::ALL.iter().enumerate() {
            let twice = Role::ALL[..at].iter().any(|other| called(other) == called(role));
            let own = !names.of_role(*role).exactly(*lang).is_empty();
            errors.when(twice && own, &format!("{}-{}", role.key(), lang.code()), frame.t("settings-name-twice"));
        }
    }
    errors
}

fn called(names: &Names, role: Role, lang: Lang) -> String {
    let own = names.of_role(role);
    let name = own.exactly(lang);
    if name.is_empty() { Words::new(lang).t(role.key()).to_lowercase() } else { name.to_lowercase() }
}

/// What differs from our names: "muutosagentti: digitsemppari".
pub(crate) fn told(names: &Names, frame: &Frame) -> String {
    let lang = frame.words.lang;
    let roles = Role::ALL.iter().map(|role| (role.key(), names.of_role(*role)));
    let levels = LEVELS.iter().enumerate().map(|(at, level)| (*level, names.of_level(at)));
    let own = roles.chain(levels).filter(|(_, name)| !name.is_empty());
    let told: Vec<String> = own.map(|(key, name)| format!("{}: {}", frame.t(key), name.read(lang))).collect();
    if told.is_empty() { frame.t("settings-names-ours").to_owned() } else { told.join(" · ") }
}

impl NamesPage {
    fn to(&self) -> String {
        address::Names.to_string()
    }

    fn roles(&self) -> Vec<(&'static str, Texts)> {
        Role::ALL.iter().map(|role| (role.key(), self.names.of_role(*role))).collect()
    }

    fn levels(&self) -> Vec<(&'static str, Texts)> {
        LEVELS.iter().enumerate().map(|(at, level)| (*level, self.names.of_level(at))).collect()
    }
}

pub(crate) fn sample_names() -> Names {
    let mut names = Names::default();
    names.roles.insert("agent".into(), Texts::one(Lang::Fi, "digitsemppari"));
    names.levels = vec![Texts::one(Lang::Fi, "toimialue")];
    names
}

pages::sample!("settings/names", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |names: Names, history| {
        let errors = errors(&names, &frame);
        NamesPage { frame: frame.clone(), now, names, errors, history }
    };
    let mut wrong = sample_names();
    wrong.roles.insert("coach".into(), Texts::one(Lang::Fi, "muutoskoordinaattori"));
    wrong.roles.insert("reader".into(), Texts::one(frame.words.lang, "pitkä nimi ".repeat(9)));
    let told = history::sample(["muutosagentti: digitsemppari", "muutosagentti: kehittäjävastaava"]);
    vec![
        ("empty", page(Names::default(), vec![])),
        ("filled", page(sample_names(), told)),
        ("error", page(wrong, vec![])),
    ]
});
