//! A table of questions is brought: first it is shown what would come in, then it comes in. An editor may publish it at
//! once; whoever is none leaves it to the editors, and is told so before and after.

use super::address;
use super::bringing::{self, Bringing};
use super::permissions::QuestionSets;
use super::rows::{self, Coming, Fault, Reading, Row};
use crate::answering::job_of;
use crate::moderations;
use crate::permissions::Publish;
use crate::promise::Promise;
use crate::question::Question;
use crate::similar::{self, Similar};
use askama::Template;
use axum::extract::Request;
use people::{May, Me};
use std::collections::HashSet;
use store::Id;
use themes::Theme;
use web::acts::{Create, See};
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, Sent, State, Upload, refused, see};
use words::{Lang, Words};

/// For so many rows it is looked whether something like it has been asked.
const COMPARED: usize = 100;
/// So many rows are shown one by one.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "minutes/import.html")]
struct ImportPage {
    frame: Frame,
    form: Form,
    errors: Errors,
    themes: Vec<Theme>,
    editing: Editing,
}

/// How what is brought becomes public.
#[derive(Debug, Clone)]
struct Editing {
    /// Whoever brings it is an editor, and may publish it at once.
    may_publish: bool,
    /// Who reads it otherwise, by name. Empty: nobody has the role.
    editors: String,
    /// How many were brought before and no editor has read yet.
    unread: i64,
}

#[derive(Template)]
#[template(path = "minutes/preview.html")]
struct PreviewPage {
    frame: Frame,
    form: Form,
    looked: Looked,
    /// The rows once more, as they stood, for the yes.
    rows: String,
    theme: String,
    /// Something came between the look and the yes.
    is_changed: bool,
}

/// What is chosen beside the file.
#[derive(Debug, Clone)]
struct Form {
    lang: Lang,
    theme: Option<Id>,
    is_published: bool,
}

/// What would come of the rows.
#[derive(Debug, Clone, Default)]
struct Looked {
    coming: Vec<(Coming, Vec<Similar>)>,
    known: Vec<Coming>,
    faults: Vec<(Row, Fault)>,
}

pub(super) async fn new(
    sets: May<See, QuestionSets>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let form = Form { lang: frame.choices.written(sets.who.lang), theme: None, is_published: false };
    let editing = Editing::of(may_publish(&sets), &app).await?;
    let themes = Theme::open(app.store.read()).await?;
    Ok(Page(ImportPage { form, errors: Errors::default(), themes, editing, frame }))
}

pub(super) async fn create(
    sets: May<Create, QuestionSets>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let Upload { sent, file, .. } = Upload::read(request, &app).await?;
    let form = Form::read(&sent, may_publish(&sets), &frame);
    let read = match (file, sent.some("rows")) {
        (Some((name, content)), _) => read(name, content.to_vec(), &frame).await?,
        (None, Some(rows)) => serde_json::from_str(rows).map_err(|_| frame.t("minutes-rows-broken").to_owned()),
        (None, None) => Err(frame.t("minutes-file-missing").to_owned()),
    };
    let rows: Vec<Row> = match read {
        Ok(rows) if rows.len() <= rows::MOST => rows,
        Ok(_) => return again(frame, form, "minutes-too-many", &sets, &app).await,
        Err(sentence) => return again(frame, form, sentence, &sets, &app).await,
    };
    let looked = Looked::at(&rows, &form, &sets.who, &app).await?;
    match sent.number("coming") {
        Some(seen) if seen == looked.coming.len() as i64 => bring(looked, &form, &sets.who, &app).await,
        seen => preview(frame, form, looked, rows, seen.is_some(), &app).await,
    }
}

fn may_publish<A>(sets: &May<A, QuestionSets>) -> bool {
    Permit::<Publish, Me>::permits(&sets.record, &sets.who)
}

/// The rows of a file, or a sentence that says what to do.
async fn read(name: String, content: Vec<u8>, frame: &Frame) -> Result<Result<Vec<Row>, String>> {
    let words = frame.words;
    let read = tokio::task::spawn_blocking(move || documents::read_table(&content, &name)).await;
    let table = match read.map_err(|_| web::Error::Broken("the reader of tables fell over".into()))? {
        Ok(table) => table,
        Err(refused) => return Ok(Err(refused.told(words))),
    };
    Ok(rows::of(&table).map_err(|why| words.t(why.key()).to_owned()))
}

async fn again(
    frame: Frame,
    form: Form,
    sentence: impl Into<String>,
    sets: &May<Create, QuestionSets>,
    app: &App,
) -> Result<Response> {
    let (mut errors, sentence) = (Errors::default(), sentence.into());
    let sentence = if frame.words.knows(&sentence) { frame.t(&sentence).to_owned() } else { sentence };
    errors.add("file", sentence);
    let editing = Editing::of(may_publish(sets), app).await?;
    Ok(refused(ImportPage { form, errors, themes: Theme::open(app.store.read()).await?, editing, frame }))
}

async fn preview(
    frame: Frame,
    form: Form,
    looked: Looked,
    rows: Vec<Row>,
    is_changed: bool,
    app: &App,
) -> Result<Response> {
    let rows = serde_json::to_string(&rows).unwrap_or_default();
    let theme = match form.theme {
        Some(id) => Theme::find(id, app.store.read()).await?,
        None => None,
    };
    let theme = theme.map(|theme| super::told::theme(theme.number, &theme.name.0, frame.words)).unwrap_or_default();
    Ok(Page(PreviewPage { frame, form, looked, rows, theme, is_changed }).into_response())
}

async fn bring(looked: Looked, form: &Form, me: &Me, app: &App) -> Result<Response> {
    let coming: Vec<Coming> = looked.coming.into_iter().map(|(coming, _)| coming).collect();
    let bringing = Bringing {
        person_id: me.id,
        employer_id: me.employer_id,
        job: &job_of(me.id, app).await?,
        lang: form.lang,
        is_published: form.is_published,
        promise: *app.store.setting::<Promise>().await,
        now: app.now(),
    };
    let came = bringing.bring(&coming, app).await?;
    Ok(match (came, form.is_published) {
        (0, _) => see(crate::address::Voice).saying("minutes-brought-nothing"),
        (_, true) => see(crate::address::Voice).saying("minutes-brought"),
        // There it stands how many wait to be read, and who reads them.
        (_, false) => see(address::Import).saying("minutes-brought-unread"),
    }
    .into_response())
}

impl Form {
    fn read(sent: &Sent, may_publish: bool, frame: &Frame) -> Form {
        Form {
            lang: Lang::from_code(sent.text("lang")).unwrap_or(frame.choices.written(frame.words.lang)),
            theme: sent.text("theme").parse().ok(),
            is_published: may_publish && sent.has("published"),
        }
    }
}

impl Editing {
    async fn of(may_publish: bool, app: &App) -> Result<Editing> {
        let (editors, unread) = (moderations::editors(app).await?, Question::brought_unread(app.store.read()).await?);
        Ok(Editing { may_publish, editors, unread })
    }
}

impl Looked {
    async fn at(rows: &[Row], form: &Form, me: &Me, app: &App) -> Result<Looked> {
        let (themes, brought) = (Theme::all(app.store.read()).await?, bringing::brought(app).await?);
        let theme = themes.iter().find(|theme| Some(theme.id) == form.theme);
        let reading = Reading { themes: &themes, theme, lang: form.lang, today: app.clock.today() };
        let (mut looked, mut seen) = (Looked::default(), HashSet::new());
        for row in rows {
            let coming = match reading.read(row) {
                Ok(coming) => coming,
                Err(fault) => {
                    looked.faults.push((row.clone(), fault));
                    continue;
                }
            };
            let once = bringing::once(&coming, app)?;
            match brought.contains(&once) || !seen.insert(once) {
                true => looked.known.push(coming),
                false => looked.coming.push((coming, vec![])),
            }
        }
        for (coming, similar) in looked.coming.iter_mut().take(COMPARED) {
            *similar = similar::to(&coming.name, me, app).await?;
        }
        Ok(looked)
    }
}

impl ImportPage {
    fn is_theme(&self, theme: &Theme) -> bool {
        self.form.theme == Some(theme.id)
    }

    fn is_lang(&self, lang: &Lang) -> bool {
        self.form.lang == *lang
    }

    fn name(&self, theme: &Theme) -> String {
        super::told::theme(theme.number, &theme.name.0, self.frame.words)
    }

    fn here(&self) -> String {
        address::Import.to_string()
    }
}

impl PreviewPage {
    fn here(&self) -> String {
        address::Import.to_string()
    }

    fn shown(&self) -> &[(Coming, Vec<Similar>)] {
        &self.looked.coming[..self.looked.coming.len().min(SHOWN)]
    }

    fn known(&self) -> &[Coming] {
        &self.looked.known[..self.looked.known.len().min(SHOWN)]
    }

    fn more(&self) -> usize {
        self.looked.coming.len().saturating_sub(SHOWN)
    }

    fn similar_count(&self) -> usize {
        self.looked.coming.iter().filter(|(_, similar)| !similar.is_empty()).count()
    }

    fn is_compared_in_part(&self) -> bool {
        self.looked.coming.len() > COMPARED
    }

    fn count(&self) -> usize {
        self.looked.coming.len()
    }

    /// As it would stand under the question, with whose answer it is.
    fn answer(&self, coming: &Coming) -> String {
        coming.answer_told(Words::new(self.form.lang))
    }

    fn theme_id(&self) -> String {
        self.form.theme.map(|id| id.to_string()).unwrap_or_default()
    }

    fn told(&self) -> String {
        let (coming, known) = (self.looked.coming.len(), self.looked.known.len());
        self.frame.words.t3("minutes-would", "coming", coming, "known", known, "faults", self.looked.faults.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_through_the_page_and_come_back_as_they_were() {
        let row = Row { number: 2, question: "Jääkö \"Koivikko\" <b>?\nEntä & sitten".into(), ..Row::default() };
        let text = serde_json::to_string(&[&row]).expect("text");
        assert_eq!(serde_json::from_str::<Vec<Row>>(&text).expect("rows"), [row]);
    }
}

fn sample_form(lang: Lang) -> Form {
    Form { lang, theme: None, is_published: false }
}

pages::sample!("voice/import", |frame| {
    let page = |errors, may_publish, editors: &str, unread| ImportPage {
        form: sample_form(frame.words.lang),
        errors,
        editing: Editing { may_publish, editors: editors.into(), unread },
        themes: vec![crate::ask::sample_theme(3, "Organisaatio ja esihenkilöt")],
        frame: frame.clone(),
    };
    let mut errors = Errors::default();
    errors.add("file", frame.t("minutes-no-questions"));
    vec![
        ("empty", page(Errors::default(), false, "Tiina Toimittaja", 0)),
        ("unread", page(Errors::default(), false, "Tiina Toimittaja", 12)),
        ("editor", page(Errors::default(), true, "Tiina Toimittaja", 1)),
        ("no-editor", page(Errors::default(), false, "", 60)),
        ("error", page(errors, false, "Tiina Toimittaja", 0)),
    ]
});

pages::sample!("voice/import-preview", |frame| {
    let coming = |number, name: &str, answer: &str| Coming {
        number,
        theme: rows::Named { id: Id::nil(), name: "Organisaatio ja esihenkilöt".into() },
        name: name.into(),
        body: String::new(),
        answer: answer.into(),
        answerer: "Maija Muutosjohtaja".into(),
        day: store::Day::parse("2021-09-14"),
    };
    let page = |looked, is_changed| PreviewPage {
        frame: frame.clone(),
        form: sample_form(frame.words.lang),
        looked,
        rows: "[]".into(),
        theme: "A3 Organisaatio ja esihenkilöt".into(),
        is_changed,
    };
    let filled = || Looked {
        coming: vec![
            (coming(2, "Kuka on esihenkilöni hyvinvointialueella?", ""), similar::samples()),
            (coming(3, "Siirtyykö kesäloma?", "Siirtyy."), vec![]),
        ],
        known: vec![coming(4, "Pysyykö työpaikka?", "Pysyy.")],
        faults: vec![(Row { number: 5, question: "Entä palkka?".into(), ..Row::default() }, Fault::NoTheme)],
    };
    let mut published = page(filled(), false);
    published.form.is_published = true;
    let long = Looked { coming: vec![(coming(2, &"Miten käy? ".repeat(18), ""), vec![]); 240], ..Looked::default() };
    vec![
        ("empty", page(Looked::default(), false)),
        ("filled", page(filled(), false)),
        ("published", published),
        ("changed", page(filled(), true)),
        ("long", page(long, false)),
    ]
});
