//! What is taken along to a meeting: whoever reads the questions chooses some and saves them for Word, on paper or as a
//! table. Nobody who asked in confidence is in it.

use super::address;
use super::choice::Choice;
use super::gathered::{self, Asked, Gathered, MOST};
use super::saved::{self, Format};
use super::told;
use crate::state::State as Stage;
use askama::Template;
use axum::extract::Query;
use documents::{Block, Document};
use people::{Me, Role, SignedIn};
use themes::Theme;
use web::{App, Frame, IntoResponse, Page, Response, Result, Sent, State, see};
use words::{Lang, Words};

/// So many questions are shown before they are saved.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "minutes/export.html")]
struct ExportPage {
    frame: Frame,
    choice: Choice,
    lang: Lang,
    /// As it was chosen, for the addresses of the files.
    query: String,
    themes: Vec<Theme>,
    asked: Vec<Asked>,
}

/// What this person may take along: what is published, and in the cooperation procedure what its parties see.
fn choice(sent: &Sent, me: &Me) -> Choice {
    Choice { in_cooperation: me.is(Role::Representative) || me.is(Role::Coordinator), ..Choice::read(sent) }
}

fn lang(sent: &Sent, frame: &Frame) -> Lang {
    let wanted = Lang::from_code(sent.text("lang")).filter(|lang| frame.languages().contains(lang));
    wanted.unwrap_or(frame.words.lang)
}

pub(super) async fn show(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse> {
    let sent = Sent::new(pairs);
    let (choice, lang) = (choice(&sent, &me), lang(&sent, &frame));
    let asked = gathered::asked(&choice, app.store.read()).await?;
    let themes = Theme::all(app.store.read()).await?;
    Ok(Page(ExportPage { query: query(&choice, lang), frame, choice, lang, themes, asked }))
}

/// Only what was understood, so that it may stand in an address.
pub(super) fn query(choice: &Choice, lang: Lang) -> String {
    let mut parts: Vec<String> = choice.themes.iter().map(|theme| format!("theme={theme}")).collect();
    parts.extend(choice.states.iter().map(|state| format!("state={}", state.word())));
    parts.extend(choice.from.iter().map(|day| format!("from={day}")));
    parts.extend(choice.until.iter().map(|day| format!("until={day}")));
    parts.push(format!("lang={}", lang.code()));
    parts.join("&")
}

pub(super) async fn file(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::new(pairs);
    let (choice, lang) = (choice(&sent, &me), lang(&sent, &frame));
    let back = format!("{}?{}", address::Export, query(&choice, lang));
    let gathered = Gathered::of(&choice, lang, &app).await?.filter(|gathered| !gathered.items.is_empty());
    let (Some(gathered), Some(format)) = (gathered, Format::from_word(sent.text("format"))) else {
        return Ok(see(back).into_response());
    };
    let words = Words::new(lang);
    let name = words.t("minutes-file-name");
    if format == Format::Sheet {
        let (head, rows) = told::table(&gathered, words);
        return Ok(saved::response(name, format, documents::csv(&head, &rows)));
    }
    let themes = Theme::all(app.store.read()).await?;
    let document = document(&gathered, &choice, &themes, words, &app);
    match saved::document(document, format).await? {
        Some(bytes) => Ok(saved::response(name, format, bytes)),
        None => Ok(see(back).saying("minutes-no-pdf").into_response()),
    }
}

fn document(gathered: &Gathered, choice: &Choice, themes: &[Theme], words: Words, app: &App) -> Document {
    let mut blocks = vec![Block::Facts(told_choice(choice, themes, words))];
    blocks.push(Block::Paragraph(words.t1("minutes-export-count", "count", gathered.items.len())));
    blocks.extend(told::blocks(gathered, words));
    Document {
        lang: words.lang,
        title: words.t("minutes-export-title").to_owned(),
        lead: told::made(words, app.now()),
        blocks,
    }
}

/// What was chosen, so that whoever reads it knows what is not in it.
pub(super) fn told_choice(choice: &Choice, themes: &[Theme], words: Words) -> Vec<(String, String)> {
    let chosen = themes.iter().filter(|theme| choice.themes.contains(&theme.number));
    let chosen: Vec<String> = chosen.map(|theme| told::theme(theme.number, &theme.name.0, words)).collect();
    let states: Vec<&str> = choice.states.iter().map(|state| words.t(state.key())).collect();
    let day = |day: &Option<store::Day>| day.as_ref().map(|day| words.calendar_day(day)).unwrap_or_default();
    let time = match (&choice.from, &choice.until) {
        (None, None) => words.t("minutes-all-times").to_owned(),
        _ => words.t2("minutes-between", "from", day(&choice.from), "until", day(&choice.until)),
    };
    let or = |text: String, key: &str| if text.is_empty() { words.t(key).to_owned() } else { text };
    vec![
        (words.t("minutes-themes").to_owned(), or(chosen.join("\n"), "minutes-all-themes")),
        (words.t("minutes-states").to_owned(), or(states.join(", "), "minutes-all-states")),
        (words.t("minutes-time").to_owned(), time),
    ]
}

impl ExportPage {
    fn here(&self) -> String {
        address::Export.to_string()
    }

    fn states(&self) -> &'static [Stage] {
        Stage::ALL
    }

    fn is_state(&self, state: &Stage) -> bool {
        self.choice.states.contains(state)
    }

    fn is_theme(&self, theme: &Theme) -> bool {
        self.choice.themes.contains(&theme.number)
    }

    fn is_lang(&self, lang: &Lang) -> bool {
        self.lang == *lang
    }

    fn name(&self, theme: &Theme) -> String {
        told::theme(theme.number, &theme.name.0, self.frame.words)
    }

    fn day(&self, day: &Option<store::Day>) -> String {
        day.as_ref().map(|day| day.to_string()).unwrap_or_default()
    }

    fn is_too_many(&self) -> bool {
        self.asked.len() > MOST
    }

    fn shown(&self) -> &[Asked] {
        &self.asked[..self.asked.len().min(SHOWN)]
    }

    fn more(&self) -> usize {
        self.asked.len().saturating_sub(SHOWN)
    }

    fn to_file(&self, format: &str) -> String {
        format!("{}?format={format}&{}", address::ExportFile, self.query)
    }

    fn to(&self, asked: &Asked) -> String {
        crate::address::Question { question: asked.id }.to_string()
    }
}

pub(super) fn sample_asked(number: i64, name: &str, is_published: bool) -> Asked {
    Asked {
        id: store::Id::nil(),
        number,
        kind: crate::state::Kind::Question,
        language: "fi".into(),
        name: name.into(),
        body: String::new(),
        state: Stage::InCooperation,
        is_published,
        asked_at: crate::samples::now(),
        theme_number: 3,
        theme: words::Texts::one(Lang::Fi, "Organisaatio ja esihenkilöt").kept(),
        asker_id: None,
    }
}

pages::sample!("voice/export", |frame| {
    let page = |choice: Choice, asked| ExportPage {
        query: query(&choice, frame.words.lang),
        choice,
        lang: frame.words.lang,
        themes: vec![crate::ask::sample_theme(3, "Organisaatio ja esihenkilöt")],
        asked,
        frame: frame.clone(),
    };
    let chosen = Choice { themes: vec![3], states: vec![Stage::InCooperation], ..Choice::default() };
    let one = || sample_asked(7, "Kuka on esihenkilöni hyvinvointialueella?", true);
    let long = vec![sample_asked(12, &"Miten käy? ".repeat(18), false); 60];
    vec![
        ("empty", page(chosen.clone(), vec![])),
        ("filled", page(chosen, vec![one(), sample_asked(12, "Yhdistetäänkö tiimit?", false)])),
        ("long", page(Choice::default(), long)),
        ("too-many", page(Choice::default(), vec![one(); MOST + 1])),
    ]
});
