//! Asking: what is similar is shown while it is written, and before it is sent: who will see it, who will answer, and what
//! belongs elsewhere.

use crate::address;
use crate::arrival::arrive;
use crate::asking_form::AskingForm;
use crate::promise::Promise;
use crate::question::{Asking, Question};
use crate::similar::{self, Similar};
use crate::state::{Kind, Origin};
use askama::Template;
use axum::extract::Query;
use people::network::{Channel, HelpLink, HelpLinks};
use people::{Doors, Me, SignedIn, byline};
use serde::Deserialize;
use store::Id;
use themes::Theme;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    frame: Frame,
    form: AskingForm,
    errors: Errors,
    themes: Vec<(Theme, String)>,
    similar: Vec<Similar>,
    /// What it is asked of, by its name.
    about: Option<String>,
    channels: Vec<(Channel, HelpLink)>,
    promise: Promise,
}

#[derive(Deserialize)]
pub(crate) struct Coming {
    #[serde(default)]
    q: String,
    #[serde(default)]
    about: String,
    theme: Option<Id>,
}

pub(crate) async fn new(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(coming): Query<Coming>,
) -> Result<impl IntoResponse> {
    let mut form = AskingForm::empty(app.clock.new_id());
    (form.theme, form.about) = (coming.theme, ties::of_word(&coming.about));
    form.name = coming.q.trim().chars().take(200).collect();
    let similar = similar::to(&form.name, &me, &app).await?;
    form.seen = if similar.is_empty() { String::new() } else { form.name.clone() };
    Ok(Page(page(frame, form, Errors::default(), similar, &me, &app).await?))
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let mut form = AskingForm::read(&sent, app.clock.new_id());
    let mut errors = form.errors(&frame);
    let theme = open_theme(form.theme, &app).await?;
    errors.when(theme.is_none() && form.theme.is_some(), "theme", frame.t("voice-theme-closed"));
    let similar = similar::to(&form.name, &me, &app).await?;
    // Whoever writes without script sees the similar ones now, once.
    let has_seen = similar.is_empty() || form.seen == form.name;
    if let (true, true, Some(theme)) = (errors.is_empty(), has_seen, theme) {
        let question = ask(&form, &theme, &frame, &me, &app).await?;
        return Ok(see(question.to()).saying("voice-asked").into_response());
    }
    form.seen = form.name.clone();
    Ok(refused(page(frame, form, errors, similar, &me, &app).await?))
}

async fn open_theme(id: Option<Id>, app: &App) -> Result<Option<Theme>> {
    let found = match id {
        Some(id) => Theme::find(id, app.store.read()).await?,
        None => None,
    };
    Ok(found.filter(|theme| theme.closed_at.is_none()))
}

/// One change: the question, its ties, that its asker follows it, whom it awaits, and the index.
async fn ask(form: &AskingForm, theme: &Theme, frame: &Frame, me: &Me, app: &App) -> Result<Question> {
    let promise = *app.store.setting::<Promise>().await;
    let about = match &form.about {
        Some(about) if Doors::of(app).may_see(app, me, about).await? => Some(about),
        _ => None,
    };
    let asking = Asking {
        kind: form.kind,
        theme_id: theme.id,
        confidential: form.is_confidential(),
        language: frame.words.lang.code(),
        name: &form.name,
        body: &form.body,
        person_id: me.id,
        employer_id: me.employer_id,
        promise,
        origin: Origin::Asked,
        once: form.once,
        now: app.now(),
    };
    let mut tx = app.store.begin().await?;
    let Some(question) = asking.ask(&mut tx).await? else {
        let earlier = Question::of_press(form.once, &mut tx).await?;
        drop(tx);
        app.store.begin().await?.commit().await?; // the earlier press may share the commit before this one
        return earlier.ok_or(web::Error::NotFound);
    };
    arrive(&question, about, me.id, &app.clock.today(), &mut tx).await?;
    tx.commit().await?;
    Ok(question)
}

/// The similar ones, as a part of the page while it is written.
pub(crate) async fn similar(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(coming): Query<Coming>,
) -> Result<impl IntoResponse> {
    let similar = similar::to(&coming.q, &me, &app).await?;
    Ok(axum::response::Html(similar::draw(&frame, &similar).0))
}

async fn page(
    frame: Frame,
    form: AskingForm,
    errors: Errors,
    similar: Vec<Similar>,
    me: &Me,
    app: &App,
) -> Result<AskPage> {
    let open = Theme::open(app.store.read()).await?;
    let owners = byline::of_many(open.iter().map(|theme| theme.owner_id), me.lang, app).await?;
    let owner = |theme: &Theme| owners.get(&theme.owner_id).cloned().unwrap_or_default();
    let themes = open.into_iter().map(|theme| (owner(&theme), theme)).map(|(owner, theme)| (theme, owner)).collect();
    let about = match &form.about {
        Some(about) => {
            Doors::of(app).step(app, me, about).await?.map(|step| frame.words.t1(step.word, "name", &step.name))
        }
        None => None,
    };
    let links = app.store.setting::<HelpLinks>().await;
    let channels = Channel::ALL.iter().map(|channel| (*channel, links.of(*channel))).collect();
    let promise = *app.store.setting::<Promise>().await;
    Ok(AskPage { frame, form, errors, themes, similar, about, channels, promise })
}

impl AskPage {
    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn is(&self, kind: &Kind) -> bool {
        self.form.kind == *kind
    }

    fn is_theme(&self, theme: &Theme) -> bool {
        self.form.theme == Some(theme.id)
    }

    fn about_word(&self) -> String {
        self.form.about.as_ref().map(ties::address::in_a_word).unwrap_or_default()
    }

    fn similar_from(&self) -> String {
        address::Similar.to_string()
    }

    fn drawn_similar(&self) -> askama::filters::Safe<String> {
        similar::draw(&self.frame, &self.similar)
    }

    /// By one's own name or in confidence. A third way, through the ballot box, gets its place here when there is one.
    fn ways(&self) -> [(&'static str, &'static str, &'static str); 2] {
        [
            ("name", "voice-as-name", "voice-as-name-who"),
            ("confidential", "voice-as-confidential", "voice-as-confidential-who"),
        ]
    }

    fn is_asked_as(&self, way: &str) -> bool {
        self.form.asked_as == way
    }
}

/// For samples: a theme of the demonstration.
pub(crate) fn sample_theme(number: i64, name: &str) -> Theme {
    let text = |text: &str| words::Texts::one(words::Lang::Fi, text).kept();
    Theme {
        id: Id::from_u128(number as u128),
        employer_id: Id::nil(),
        number,
        name: text(name),
        known: text("Tavoitteena on, että lähityöyhteisöt siirtyvät kokonaisina."),
        prepared: text("Esihenkilöiden siirtymisen periaatteet."),
        not_known: text("Toimialueiden määrä ja esihenkilötehtävät."),
        who_decides: text("Aluevaltuusto 1.3.2022 jälkeen."),
        owner_id: Id::nil(),
        deputy_id: None,
        return_on: store::Day::parse("2021-12-15"),
        version: 1,
        made_at: store::Moment(0),
        updated_at: store::Moment(0),
        closed_at: None,
    }
}

pages::sample!("voice/ask", |frame| {
    let themes = || {
        vec![
            (sample_theme(2, "Palkka"), "Henna Henkilöstöjohtaja".to_owned()),
            (sample_theme(3, "Organisaatio ja esihenkilöt"), "Maija Muutosjohtaja".to_owned()),
        ]
    };
    let channels = || Channel::ALL.iter().map(|channel| (*channel, HelpLink::default())).collect();
    let page = |form: AskingForm, errors: Errors, similar: Vec<Similar>| AskPage {
        frame: frame.clone(),
        form,
        errors,
        themes: themes(),
        similar,
        about: None,
        channels: channels(),
        promise: Promise::default(),
    };
    let empty = || AskingForm::empty(Id::nil());
    let filled = AskingForm {
        name: "Kuka on esihenkilöni hyvinvointialueella?".into(),
        asked_as: "confidential".into(),
        ..empty()
    };
    let errors = empty().errors(&frame);
    vec![
        ("empty", page(empty(), Errors::default(), vec![])),
        ("similar", page(filled.clone(), Errors::default(), similar::samples())),
        ("error", page(empty(), errors, vec![])),
        (
            "long",
            page(
                AskingForm { name: "Miten käy? ".repeat(18), body: "Pitkä kertomus. ".repeat(200), ..filled },
                Errors::default(),
                vec![],
            ),
        ),
    ]
});
