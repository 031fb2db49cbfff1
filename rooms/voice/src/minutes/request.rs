//! Documents given out to whoever asks for them (Act 621/1999): what is in it is looked at first; what must stay secret is
//! masked everywhere or left out, each with its ground; and each making is noted.

use super::address;
use super::export::told_choice;
use super::gathered::{Gathered, Item, MOST};
use super::ground::Ground;
use super::permissions::InformationRequests;
use super::redaction::Redactor;
use super::request_form::{Fate, Group, RequestForm};
use super::saved::{self, Format};
use super::told;
use crate::question::KIND;
use askama::Template;
use axum::extract::Query;
use documents::{Block, Document};
use people::{May, Me};
use std::collections::HashSet;
use store::{Day, Id};
use themes::Theme;
use web::acts::{Create, Found, See};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused};
use words::{Lang, Words};

/// So many questions are given out at a time: each of them is looked at.
const SHOWN: usize = 200;
/// So many pages of the search are gone through.
const PAGES: usize = 1 + SHOWN / search::PAGE;

#[derive(Template)]
#[template(path = "minutes/request.html")]
struct RequestPage {
    frame: Frame,
    form: RequestForm,
    errors: Errors,
    themes: Vec<Theme>,
    items: Vec<Item>,
    is_too_many: bool,
    is_chosen: bool,
}

pub(super) async fn new(
    requests: May<See, InformationRequests>,
    State(app): State<App>,
    frame: Frame,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse> {
    let is_chosen = !pairs.is_empty();
    let form = RequestForm::read(&Sent::new(pairs), &frame);
    let found = if is_chosen { found(&form, &requests.who, &app).await? } else { Some(Gathered::default()) };
    Ok(Page(page(frame, form, Errors::default(), found, is_chosen, &app).await?))
}

async fn page(
    frame: Frame,
    form: RequestForm,
    errors: Errors,
    found: Option<Gathered>,
    is_chosen: bool,
    app: &App,
) -> Result<RequestPage> {
    let themes = Theme::all(app.store.read()).await?;
    let is_too_many = found.is_none();
    let items = found.map(|found| found.items).unwrap_or_default();
    Ok(RequestPage { frame, form, errors, themes, items, is_too_many, is_chosen })
}

/// What the choice finds, without the name of anybody who asked. None: more than can be looked at.
async fn found(form: &RequestForm, me: &Me, app: &App) -> Result<Option<Gathered>> {
    let Some(gathered) = Gathered::of(&form.choice, form.lang, app).await? else { return Ok(None) };
    let mut gathered = gathered.without_askers();
    if !form.words.is_empty() {
        let hits = hits(&form.words, me, app).await?;
        gathered.items.retain(|item| hits.contains(&item.asked.id));
    }
    Ok(Some(gathered).filter(|gathered| gathered.items.len() <= SHOWN))
}

async fn hits(words: &str, me: &Me, app: &App) -> Result<HashSet<Id>> {
    let mut hits = HashSet::new();
    for page in 0..PAGES {
        let found = search::find(words, Some(KIND), page, me, app).await?;
        hits.extend(found.hits.into_iter().map(|hit| hit.reference.id));
        if !found.has_more {
            break;
        }
    }
    Ok(hits)
}

pub(super) async fn create(
    requests: May<Create, InformationRequests>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = RequestForm::read(&sent, &frame);
    let mut errors = form.errors(&app.clock.today(), &frame);
    let found = found(&form, &requests.who, &app).await?;
    // Only what was looked at goes out: what has come since is shown first.
    let news = found.iter().flat_map(|found| &found.items).any(|item| !form.items.contains_key(&item.asked.number));
    errors.when(news, "items", frame.t("minutes-items-news"));
    let Some(gathered) = found.clone().filter(|_| errors.is_empty()) else {
        return Ok(refused(page(frame, form, errors, found, true, &app).await?));
    };
    let themes = Theme::all(app.store.read()).await?;
    let made = match Made::of(gathered, &form, &themes, &app) {
        Ok(made) => made,
        Err(missing) => {
            for place in missing {
                let Some((field, passage)) = form.passage(place) else { continue };
                errors.add(field, frame.words.t1("minutes-passage-nowhere", "passage", passage));
            }
            errors.when(errors.is_empty(), "items", frame.t("minutes-items-none"));
            return Ok(refused(page(frame, form, errors, found, true, &app).await?));
        }
    };
    let format = Format::from_word(sent.text("format")).filter(|format| *format == Format::Word);
    let format = format.unwrap_or(Format::Pdf);
    let Some(bytes) = saved::document(made.document.clone(), format).await? else {
        errors.add("format", frame.t("minutes-no-pdf"));
        return Ok(refused(page(frame, form, errors, found, true, &app).await?));
    };
    made.note(&requests.who, &app).await?;
    Ok(saved::response(Words::new(form.lang).t("minutes-request-file"), format, bytes))
}

/// The document, with what it says of itself.
struct Made {
    document: Document,
    given: usize,
    left_out: usize,
    masked: usize,
}

impl Made {
    /// Err: these passages stand nowhere, or nothing is left that could be given or left out.
    fn of(gathered: Gathered, form: &RequestForm, themes: &[Theme], app: &App) -> Result<Made, Vec<usize>> {
        let words = Words::new(form.lang);
        let fate = |item: &Item| form.items.get(&item.asked.number).copied().unwrap_or(Fate::Outside);
        let left_out: Vec<(i64, Ground)> = gathered
            .items
            .iter()
            .filter_map(|item| match fate(item) {
                Fate::LeftOut(ground) => Some((item.asked.number, ground)),
                _ => None,
            })
            .collect();
        let mut given = gathered;
        given.items.retain(|item| fate(item) == Fate::Given);
        if given.items.is_empty() && left_out.is_empty() {
            return Err(vec![]);
        }
        let redactions = form.redactions(words);
        let mut redactor = Redactor::of(&redactions);
        let mut body = told::blocks(&given, words);
        body.iter_mut().for_each(|block| redactor.block(block));
        let counts = redactor.counts();
        // What stands in the request alone is masked on the front page.
        [&form.asked, &form.words].into_iter().for_each(|typed| drop(redactor.text(typed)));
        let missing = redactor.not_found();
        if !missing.is_empty() {
            return Err(missing);
        }
        let front = Front { form, themes, given: given.items.len(), left_out: &left_out, counts: &counts, words };
        let mut document = Document {
            lang: form.lang,
            title: words.t("minutes-request-title").to_owned(),
            lead: told::made(words, app.now()),
            blocks: front.blocks().into_iter().chain(body).collect(),
        };
        // What stands on the front page was typed, too.
        Redactor::of(&redactions).document(&mut document);
        let masked = counts.iter().sum();
        Ok(Made { document, given: given.items.len(), left_out: left_out.len(), masked })
    }

    /// On disk before it is given out.
    async fn note(&self, me: &Me, app: &App) -> Result<()> {
        let subject = Reference::new(<InformationRequests as Found<Me>>::KIND, app.clock.new_id());
        let why = format!("{} given, {} left out, {} masked", self.given, self.left_out, self.masked);
        let mut tx = app.store.begin().await?;
        let entry = audit::Entry { who: Some(me.id), act: audit::EXPORTED, subject: &subject, of: None, why: &why };
        entry.note(app.now(), &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What was asked, when, by whose decision it is given, and what is missing from it.
struct Front<'f> {
    form: &'f RequestForm,
    themes: &'f [Theme],
    given: usize,
    left_out: &'f [(i64, Ground)],
    counts: &'f [usize],
    words: Words,
}

impl Front<'_> {
    fn blocks(&self) -> Vec<Block> {
        let (words, form) = (self.words, self.form);
        let fact = |key: &str, text: String| (words.t(key).to_owned(), text);
        let on = Day::parse(&form.on).map(|day| words.calendar_day(&day)).unwrap_or_default();
        let mut facts = vec![
            fact("minutes-request-asked", form.asked.clone()),
            fact("minutes-request-on", on),
            fact("minutes-request-by", form.by.clone()),
        ];
        if !form.words.is_empty() {
            facts.push(fact("minutes-request-words", form.words.clone()));
        }
        facts.extend(
            told_choice(&form.choice, self.themes, words)
                .into_iter()
                .filter(|(label, _)| label != words.t("minutes-states")),
        );
        let which = if form.choice.unpublished { "minutes-request-all" } else { "minutes-request-published" };
        facts.push(fact("minutes-request-which", words.t(which).to_owned()));
        facts.push(fact("minutes-request-given", self.given.to_string()));
        facts.push(fact("minutes-request-left-out", self.left_out.len().to_string()));
        facts.push(fact("minutes-request-masked", self.counts.iter().sum::<usize>().to_string()));
        let mut blocks = vec![Block::Facts(facts), Block::Paragraph(words.t("minutes-request-names").to_owned())];
        blocks.extend(self.grounds());
        if !self.left_out.is_empty() || self.counts.iter().any(|count| *count > 0) {
            blocks.push(Block::Paragraph(words.t("minutes-request-appeal").to_owned()));
        }
        blocks
    }

    /// How many on which ground.
    fn grounds(&self) -> Vec<Block> {
        let words = self.words;
        let ground = |ground: Ground| self.form.ground(Some(ground), words);
        let mut blocks = vec![];
        let masked: Vec<Vec<String>> = (self.form.groups.iter().zip(self.counts))
            .filter(|(_, count)| **count > 0)
            .filter_map(|(group, count)| Some(vec![ground(group.ground?), count.to_string()]))
            .collect();
        if !masked.is_empty() {
            let head = ["minutes-request-ground", "minutes-request-count"].map(|key| words.t(key).to_owned());
            blocks.push(Block::Subheading(words.t("minutes-request-masked").to_owned()));
            blocks.push(Block::Table { head: head.to_vec(), rows: masked });
        }
        if !self.left_out.is_empty() {
            let head = ["minutes-column-number", "minutes-request-ground"].map(|key| words.t(key).to_owned());
            let rows = self.left_out.iter().map(|(number, why)| vec![format!("K{number}"), ground(*why)]).collect();
            blocks.push(Block::Subheading(words.t("minutes-request-left-out").to_owned()));
            blocks.push(Block::Table { head: head.to_vec(), rows });
        }
        blocks
    }
}

impl RequestPage {
    fn here(&self) -> String {
        address::Request.to_string()
    }

    fn grounds(&self) -> &'static [Ground] {
        Ground::ALL
    }

    fn is_theme(&self, theme: &Theme) -> bool {
        self.form.choice.themes.contains(&theme.number)
    }

    fn is_lang(&self, lang: &Lang) -> bool {
        self.form.lang == *lang
    }

    fn name(&self, theme: &Theme) -> String {
        told::theme(theme.number, &theme.name.0, self.frame.words)
    }

    fn day(&self, day: &Option<Day>) -> String {
        day.as_ref().map(|day| day.to_string()).unwrap_or_default()
    }

    fn is_ground(&self, group: &Group, ground: &Ground) -> bool {
        group.ground == Some(*ground)
    }

    fn is_fate(&self, item: &Item, word: &str) -> bool {
        let fate = self.form.items.get(&item.asked.number).copied().unwrap_or(Fate::Given);
        match fate {
            Fate::Given => word == "given",
            Fate::Outside => word == "outside",
            Fate::LeftOut(ground) => word == ground.word(),
        }
    }

    fn field(&self, name: &str, at: &usize) -> String {
        format!("{name}-{at}")
    }

    fn error(&self, name: &str, at: &usize) -> &str {
        self.errors.of(&self.field(name, at))
    }

    /// What was answered, to be read before it is given out.
    fn answers(&self, item: &Item) -> Vec<String> {
        let lang = self.form.lang;
        item.answers.iter().map(|(answer, _)| answer.whole().read(lang).to_owned()).collect()
    }

    fn remarks(&self, item: &Item) -> Vec<String> {
        item.answers.iter().flat_map(|(_, remarks)| remarks).map(|remark| remark.body.clone()).collect()
    }

    fn most(&self) -> usize {
        SHOWN.min(MOST)
    }
}

pages::sample!("voice/request", |frame| {
    let empty = || RequestForm::read(&Sent::default(), &frame);
    let filled = || RequestForm {
        asked: "Kotihoidon tiimejä koskevat kysymykset ja vastaukset.".into(),
        on: "2021-10-01".into(),
        by: "Maija Muutosjohtaja, muutosjohtaja".into(),
        groups: vec![
            Group { ground: Some(Ground::Client), passages: "Aino Virtanen\nhuone 4".into() },
            Group::default(),
            Group::default(),
        ],
        ..empty()
    };
    let page = |form: RequestForm, errors, items: Vec<Item>, is_chosen| RequestPage {
        form,
        errors,
        themes: vec![crate::ask::sample_theme(3, "Organisaatio ja esihenkilöt")],
        items,
        is_too_many: false,
        is_chosen,
        frame: frame.clone(),
    };
    let item = |number, name: &str, is_published| Item {
        asked: super::export::sample_asked(number, name, is_published),
        answers: vec![],
    };
    let items = || vec![item(7, "Kuka on esihenkilöni?", true), item(12, &"Miten käy? ".repeat(18), false)];
    let errors = empty().errors(&Day::parse("2021-10-04").expect("a day"), &frame);
    vec![
        ("empty", page(empty(), Errors::default(), vec![], false)),
        ("none", page(empty(), Errors::default(), vec![], true)),
        ("filled", page(filled(), Errors::default(), items(), true)),
        ("error", page(empty(), errors, items(), true)),
        ("too-many", RequestPage { is_too_many: true, ..page(empty(), Errors::default(), vec![], true) }),
    ]
});
