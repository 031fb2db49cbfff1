//! A theme in words: new, or said anew. What it said before is kept; whoever follows it is told once; a new return date
//! says why.

use crate::address;
use crate::all::Themes;
use crate::found;
use crate::permissions::Close;
use crate::shown::{Choice, typed};
use crate::theme::{self, At, CHANGED, SharedTheme};
use askama::Template;
use pages::require_languages;
use people::May;
use store::{Day, Id};
use themes::{Draft, Theme, Told};
use ties::{Telling, Whom};
use web::acts::{Create, Edit};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "theme_edit.html")]
struct ThemePage {
    frame: Frame,
    form: ThemeForm,
    errors: Errors,
    choices: Vec<Choice>,
    to: String,
    back: String,
    is_new: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct ThemeForm {
    told: Told,
    /// Whether an owner has been chosen.
    owned: bool,
    return_on: String,
    reason: String,
    /// The version before whoever writes.
    seen: i64,
}

impl ThemeForm {
    fn read(sent: &Sent) -> ThemeForm {
        let owner: Option<Id> = sent.text("owner").parse().ok();
        let told = Told {
            name: sent.texts("name"),
            known: sent.texts("known"),
            prepared: sent.texts("prepared"),
            not_known: sent.texts("not-known"),
            who_decides: sent.texts("who-decides"),
            owner_id: owner.unwrap_or_default(),
            deputy_id: sent.text("deputy").parse().ok().filter(|deputy| Some(*deputy) != owner),
            return_on: Day::parse(sent.text("return-on")),
        };
        ThemeForm {
            told,
            owned: owner.is_some(),
            return_on: sent.text("return-on").to_owned(),
            reason: sent.text("reason").to_owned(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(theme: &Theme) -> ThemeForm {
        let told = theme.told();
        let return_on = typed(&told.return_on);
        ThemeForm { told, owned: true, return_on, reason: String::new(), seen: theme.version }
    }

    fn errors(&self, before: Option<&Told>, today: &Day, choices: &[Choice], frame: &Frame) -> Errors {
        let (mut errors, told) = (Errors::default(), &self.told);
        let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
        errors.when(told.name.is_empty(), &own("name"), frame.t("change-theme-name-missing"));
        let is_known = choices.iter().any(|choice| choice.id == told.owner_id);
        errors.when(!self.owned || !is_known, "owner", frame.t("change-theme-owner-missing"));
        let deputy_known = told.deputy_id.is_none_or(|deputy| choices.iter().any(|choice| choice.id == deputy));
        errors.when(!deputy_known, "deputy", frame.t("change-theme-owner-missing"));
        if !told.not_known.is_empty() {
            errors.when(told.who_decides.is_empty(), &own("who-decides"), frame.t("change-theme-decides-missing"));
            errors.when(self.return_on.is_empty(), "return-on", frame.t("change-theme-return-missing"));
        }
        let wrong = !self.return_on.is_empty() && told.return_on.is_none();
        errors.when(wrong, "return-on", frame.t("change-day-wrong"));
        let promised = before.and_then(|before| before.return_on.clone());
        if told.return_on != promised {
            let past = told.return_on.as_ref().is_some_and(|day| day < today);
            errors.when(past, "return-on", frame.t("change-theme-return-past"));
            let why = promised.is_some() && told.return_on.is_some() && self.reason.is_empty();
            errors.when(why, "reason", frame.t("change-theme-reason-missing"));
        }
        for (name, texts) in [
            ("name", &told.name),
            ("known", &told.known),
            ("prepared", &told.prepared),
            ("not-known", &told.not_known),
            ("who-decides", &told.who_decides),
        ] {
            require_languages(frame, name, texts, &mut errors);
        }
        errors
    }
}

pub(crate) async fn new(_: May<Create, Themes>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let choices = Choice::of_answerers(&[], frame.words.lang, &app).await?;
    Ok(Page(ThemePage::new(frame, ThemeForm::default(), choices, Errors::default())))
}

pub(crate) async fn create(
    themes: May<Create, Themes>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, me, now) = (ThemeForm::read(&sent), &themes.who, app.now());
    let choices = Choice::of_answerers(&[], frame.words.lang, &app).await?;
    let errors = form.errors(None, &app.clock.today(), &choices, &frame);
    if !errors.is_empty() {
        return Ok(refused(ThemePage::new(frame, form, choices, errors)));
    }
    let draft = Draft { told: form.told, person_id: me.id, employer_id: me.employer_id, now };
    let mut tx = app.store.begin().await?;
    let id = draft.create(&mut tx).await?;
    theme::promise(id, None, &draft.told, At { employer_id: me.employer_id, now }, &mut tx).await?;
    for person in [me.id, draft.told.owner_id] {
        ties::follow(&Reference::new(themes::KIND, id), person, me.employer_id, now, &mut tx).await?;
    }
    found::theme(id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Theme { theme: id }).saying("change-theme-made").into_response())
}

pub(crate) async fn edit(
    theme: May<Edit, SharedTheme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let choices = choices(&theme, &frame, &app).await?;
    Ok(Page(ThemePage::old(frame, &theme, ThemeForm::of(&theme), choices, Errors::default())))
}

async fn choices(theme: &Theme, frame: &Frame, app: &App) -> Result<Vec<Choice>> {
    Choice::of_answerers(&[Some(theme.owner_id), theme.deputy_id], frame.words.lang, app).await
}

pub(crate) async fn update(
    theme: May<Edit, SharedTheme>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut form, me, now) = (ThemeForm::read(&sent), &theme.who, app.now());
    let (choices, before) = (choices(&theme, &frame, &app).await?, theme.told());
    let mut errors = form.errors(Some(&before), &app.clock.today(), &choices, &frame);
    if !errors.is_empty() {
        return Ok(refused(ThemePage::old(frame, &theme, form, choices, errors)));
    }
    let back = address::Theme { theme: theme.id };
    if form.told == before {
        return Ok(see(back).saying("change-theme-same").into_response());
    }
    let draft = Draft { told: form.told.clone(), person_id: me.id, employer_id: theme.employer_id, now };
    let mut tx = app.store.begin().await?;
    if !draft.change(&theme, form.seen, &form.reason, &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-theme-overtaken"));
        form.seen = theme.version;
        return Ok(refused(ThemePage::old(frame, &theme, form, choices, errors)));
    }
    let (subject, at) = (theme.reference(), At { employer_id: theme.employer_id, now });
    theme::promise(theme.id, Some(&before), &draft.told, at, &mut tx).await?;
    ties::follow(&subject, me.id, me.employer_id, now, &mut tx).await?;
    let (about, except) = (&draft.told.name, Some(me.id));
    Telling { word: CHANGED, subject: &subject, about, whom: Whom::Followers, except, now }.tell(&mut tx).await?;
    found::theme(theme.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(back).saying("change-theme-changed-said").into_response())
}

/// Nothing new is asked on it; or it is open again, and whoever promised is reminded again.
pub(crate) async fn close(
    theme: May<Close, SharedTheme>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (now, open) = (app.now(), sent.text("open") == "yes");
    let at = At { employer_id: theme.employer_id, now };
    let mut tx = app.store.begin().await?;
    if open && Theme::reopen(theme.id, &mut tx).await? {
        theme::promise(theme.id, None, &theme.told(), at, &mut tx).await?;
    }
    if !open && Theme::close(theme.id, now, &mut tx).await? {
        theme::is_over(theme.id, now, &mut tx).await?;
    }
    found::theme(theme.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Theme { theme: theme.id }).saying(if open {
        "change-theme-reopened"
    } else {
        "change-theme-closed"
    }))
}

impl ThemePage {
    fn new(frame: Frame, form: ThemeForm, choices: Vec<Choice>, errors: Errors) -> ThemePage {
        let (to, back) = (address::Themes.to_string(), address::Change.to_string());
        ThemePage { frame, form, errors, choices, to, back, is_new: true }
    }

    fn old(frame: Frame, theme: &Theme, form: ThemeForm, choices: Vec<Choice>, errors: Errors) -> ThemePage {
        let to = address::Theme { theme: theme.id }.to_string();
        ThemePage { frame, form, errors, choices, back: to.clone(), to, is_new: false }
    }

    fn is_owner(&self, choice: &Choice) -> bool {
        self.form.owned && self.form.told.owner_id == choice.id
    }

    fn is_deputy(&self, choice: &Choice) -> bool {
        self.form.told.deputy_id == Some(choice.id)
    }
}

pages::sample!("change/theme/edit", |frame| {
    let today = crate::samples::NOW.day();
    let choices =
        || vec![Choice { id: Id::nil(), name: "Maija Muutosjohtaja, uudistuksen valmistelun johtaja".into() }];
    let theme = crate::samples::theme(3, "Organisaatio ja esihenkilöt", "2021-12-15");
    let before = theme.told();
    let wrong = ThemeForm { return_on: "2021-09-01".into(), ..ThemeForm::of(&theme) };
    let wrong = ThemeForm { told: Told { return_on: Day::parse("2021-09-01"), ..wrong.told }, ..wrong };
    let errors = wrong.errors(Some(&before), &today, &choices(), &frame);
    vec![
        ("empty", ThemePage::new(frame.clone(), ThemeForm::default(), choices(), Errors::default())),
        ("error", ThemePage::old(frame.clone(), &theme, wrong, choices(), errors)),
        ("filled", ThemePage::old(frame.clone(), &theme, ThemeForm::of(&theme), choices(), Errors::default())),
    ]
});
