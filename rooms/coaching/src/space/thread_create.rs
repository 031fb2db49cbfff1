//! A thread begins: its theme, its name and the first words.

use super::address;
use super::conversation::{Arriving, describe};
use super::index::who_reads;
use super::members::Space;
use super::permissions::Say;
use crate::submission_create::refusals;
use askama::Template;
use axum::extract::Request;
use media::Form;
use people::May;
use threads::{Opening, Thread};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, refused, see};
use words::{Lang, Texts, Words};

/// Names fit on a line of a list.
const LONGEST: usize = 120;
/// So much may be said at once.
pub(crate) const LONGEST_BODY: usize = 8_000;

#[derive(Debug, Clone, Default)]
struct ThreadForm {
    id: store::Id,
    theme: String,
    name: String,
    body: String,
}

impl ThreadForm {
    fn read(form: &Form, app: &App) -> ThreadForm {
        let short = |field: &str, most: usize| form.sent.text(field).chars().take(most).collect();
        ThreadForm {
            id: form.sent.text("thread").parse().unwrap_or_else(|_| app.clock.new_id()),
            theme: short("theme", LONGEST),
            name: short("name", LONGEST),
            body: short("body", LONGEST_BODY),
        }
    }

    fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.theme.is_empty(), "theme", words.t("space-theme-missing"));
        errors.when(self.name.is_empty(), "name", words.t("space-name-missing"));
        errors.when(self.body.is_empty(), "body", words.t("space-body-missing"));
        errors
    }
}

#[derive(Template)]
#[template(path = "space/thread_create.html")]
struct NewPage {
    frame: Frame,
    space: Space,
    form: ThreadForm,
    /// Those in use, and a few to begin with.
    themes: Vec<String>,
    sees: String,
    errors: Errors,
}

pub(crate) async fn new(space: May<Say, Space>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = space.who.id;
    let form = ThreadForm { id: app.clock.new_id(), ..ThreadForm::default() };
    Ok(Page(NewPage::of(frame, space.into_record(), me, form, Errors::default(), &app).await?))
}

pub(crate) async fn create(
    space: May<Say, Space>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = space.who.clone();
    let space = space.into_record();
    let form = Form::read(request, &me, &app).await?;
    let typed = ThreadForm::read(&form, &app);
    let wrong = [refusals(&form, &frame), typed.errors(frame.words)];
    if let Some(errors) = wrong.into_iter().find(|errors| !errors.is_empty()) {
        let page = NewPage::of(frame, space, me.id, typed, errors, &app).await?;
        return Ok(refused(page));
    }
    let members = Space::members(space.id, &app.clock.today(), app.store.read()).await?;
    let (subject, about, now) = (space.reference(), Texts::one(Lang::Fi, &typed.name), app.now());
    let opening = Opening {
        id: typed.id,
        employer_id: space.employer_id,
        person_id: me.id,
        subject: &subject,
        theme: &typed.theme,
        name: &typed.name,
        at: now,
    };
    let to = see(address::Thread { thread: typed.id });
    let mut tx = app.store.begin().await?;
    if !opening.open(&mut tx).await? {
        return Ok(to.into_response()); // from another window
    }
    let medium = form.medium("medium");
    let arriving = Arriving {
        id: app.clock.new_id(),
        employer_id: space.employer_id,
        thread_id: typed.id,
        about: &about,
        authors: &[],
        me: &me,
        members: &members,
        body: &typed.body,
        medium_id: medium.map(|medium| medium.id),
        answers: None,
        now,
    };
    if let Some(medium) = medium {
        describe(medium, form.sent.text("described"), &me, &mut tx).await?;
    }
    arriving.arrive(&mut tx).await?;
    tx.commit().await?;
    Ok(to.saying("space-begun").into_response())
}

impl NewPage {
    async fn of(
        frame: Frame,
        space: Space,
        me: store::Id,
        form: ThreadForm,
        errors: Errors,
        app: &App,
    ) -> Result<NewPage> {
        let members = Space::members(space.id, &app.clock.today(), app.store.read()).await?;
        let mut themes: Vec<String> = vec![];
        let used = Thread::of(&space.reference(), me, app.store.read()).await?.into_iter().map(|thread| thread.theme);
        let first = ["space-theme-daily", "space-theme-worked", "space-theme-help"].map(|key| frame.t(key).to_owned());
        for theme in used.chain(first) {
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        let sees = who_reads(&frame, &members);
        Ok(NewPage { frame, space, form, themes, sees, errors })
    }

    fn to(&self) -> String {
        address::Threads { space: self.space.id }.to_string()
    }

    fn back(&self) -> String {
        address::Space { space: self.space.id }.to_string()
    }
}

pages::sample!("coaching/space/new", |frame| {
    let page = |form: ThreadForm, errors| NewPage {
        frame: frame.clone(),
        space: super::thread_show::sample_space(true),
        form,
        themes: vec![frame.t("space-theme-daily").to_owned()],
        sees: frame.words.t2("space-sees-who", "agents", 12, "coaches", "Vilma Valmentaja"),
        errors,
    };
    let errors = ThreadForm::default().errors(frame.words);
    vec![("empty", page(ThreadForm::default(), Errors::default())), ("error", page(ThreadForm::default(), errors))]
});
