//! What several pages show alike: spans of days, named people, choices of people and units; and the page that asks before
//! something is taken away.

use askama::Template;
use people::{Post, Role, Unit, byline};
use store::{Day, Id, Source};
use web::{App, Frame, Result};
use words::{Lang, Words};

/// "1.9.2021–28.2.2022", "1.9.2021 alkaen", "28.2.2022 asti", or nothing.
pub(crate) fn span(words: Words, begins_on: Option<&Day>, ends_on: Option<&Day>) -> String {
    match (begins_on, ends_on) {
        (Some(begins), Some(ends)) => format!("{}–{}", words.calendar_day(begins), words.calendar_day(ends)),
        (Some(begins), None) => words.t1("change-from", "day", words.calendar_day(begins)),
        (None, Some(ends)) => words.t1("change-until", "day", words.calendar_day(ends)),
        (None, None) => String::new(),
    }
}

/// A day as a field wants it.
pub(crate) fn typed(day: &Option<Day>) -> String {
    day.as_ref().map_or(String::new(), Day::to_string)
}

/// Somebody by name and title; who has left is shown by their byline alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Who {
    pub name: String,
    pub title: String,
}

impl Who {
    pub async fn is(id: Id, lang: Lang, app: &App) -> Result<Who> {
        let post = Post::of(id, &app.clock.today(), app.store.read()).await?;
        let title = post.map_or(String::new(), |post| post.job);
        Ok(Who { name: byline::of(id, lang, app).await?, title })
    }

    pub async fn maybe(id: Option<Id>, lang: Lang, app: &App) -> Result<Option<Who>> {
        Ok(match id {
            Some(id) => Some(Who::is(id, lang, app).await?),
            None => None,
        })
    }

    /// "Maija Muutosjohtaja, uudistuksen valmistelun johtaja"
    pub fn whole(&self) -> String {
        if self.title.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.title) }
    }
}

/// A line of a choice.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub id: Id,
    pub name: String,
}

impl Choice {
    /// Those who answer, and those who keep what is told of the change; and whoever is chosen already.
    pub async fn of_answerers(chosen: &[Option<Id>], lang: Lang, app: &App) -> Result<Vec<Choice>> {
        let (today, mut choices) = (app.clock.today(), Vec::<Choice>::new());
        for role in [Role::Answerer, Role::Coordinator, Role::Editor] {
            for post in Post::with_role(role, &today, app.store.read()).await? {
                if choices.iter().all(|choice| choice.id != post.person_id) {
                    choices.push(Choice { id: post.person_id, name: format!("{}, {}", post.name, post.job) });
                }
            }
        }
        for id in chosen.iter().flatten() {
            if choices.iter().all(|choice| choice.id != *id) {
                choices.push(Choice { id: *id, name: Who::is(*id, lang, app).await?.whole() });
            }
        }
        Ok(choices)
    }

    /// Every unit, under its employer's name.
    pub async fn of_units(from: impl Source) -> store::Result<Vec<Choice>> {
        let all = Unit::all(from).await?;
        let employer = |unit: &Unit| {
            let found = all.iter().find(|one| one.id == unit.employer_id && one.id != unit.id);
            found.map(|one| format!("{} · ", one.name)).unwrap_or_default()
        };
        let choice = |unit: &Unit| Choice { id: unit.id, name: format!("{}{}", employer(unit), unit.name) };
        let mut choices: Vec<Choice> = all.iter().map(choice).collect();
        choices.sort_by_cached_key(|choice| people::fold(&choice.name));
        Ok(choices)
    }
}

/// Asks before something is taken away.
#[derive(Template)]
#[template(path = "removal.html")]
pub(crate) struct RemovalPage {
    pub frame: Frame,
    pub title: String,
    pub what: &'static str,
    pub button: &'static str,
    pub to: String,
    pub back: String,
}

pages::sample!("change/removal", |frame| {
    let page = |title: String| RemovalPage {
        frame: frame.clone(),
        title,
        what: frame.t("change-job-remove-what"),
        button: frame.t("change-job-remove"),
        to: "/change".into(),
        back: "/change".into(),
    };
    let title = |name: &str| frame.words.t1("change-job-remove-question", "name", name);
    vec![("filled", page(title("Lomat"))), ("long", page(title(&"Lomat ja työajan tasaukset ".repeat(12))))]
});
