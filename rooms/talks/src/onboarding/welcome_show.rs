//! Greetings: the newcomer and those who guide read them; a colleague makes one, in words, sound, a picture or a video, and
//! sends it when it is ready. Until then nobody else opens it.

use super::address;
use super::permissions::Greet;
use super::welcome::{Welcome, Welcoming, body};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Request;
use forms::{Answers, Fields};
use media::Form;
use people::{May, Me, byline};
use store::{Day, Moment};
use vaults::Vault;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Permit, Response, Result, State, refused, see};

#[derive(Template)]
#[template(path = "onboarding/welcome_show.html")]
struct WelcomePage {
    frame: Frame,
    welcoming: Welcoming,
    welcomes: Vec<Read>,
    now: Moment,
    /// None: the person asking is the newcomer.
    own: Option<Own>,
    /// The house's key is not there, so nothing opens.
    is_closed: bool,
}

/// A greeting as it is read.
struct Read {
    author: String,
    said_at: Moment,
    body: Safe<String>,
}

/// The asker's own.
enum Own {
    /// Not begun: looking begins nothing.
    None,
    /// It is being made.
    Made {
        fields: Safe<String>,
        errors: Errors,
    },
    Said,
}

pub(crate) async fn show(
    welcoming: May<See, Welcoming>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = welcoming.who.clone();
    Ok(Page(WelcomePage::of(frame, welcoming.into_record(), None, &me, &app).await?))
}

/// Begins one, or takes it away.
pub(crate) async fn begin(
    welcoming: May<Greet, Welcoming>,
    State(app): State<App>,
    sent: web::Sent,
) -> Result<impl IntoResponse> {
    let (me, back) = (&welcoming.who, see(welcoming.to()));
    let own = Welcome::own(welcoming.plan.id, me, app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    let said = match (sent.text("do"), own) {
        ("remove", Some(own)) => {
            own.forget(app.now(), &mut tx).await?;
            "onboarding-welcome-removed"
        }
        _ => {
            Welcome::begin(&welcoming.plan, me, &app, &mut tx).await?;
            "onboarding-welcome-begun"
        }
    };
    tx.commit().await?;
    Ok(back.saying(said))
}

/// Keeps what is made, and sends it when that is pressed and nothing is missing.
pub(crate) async fn update(
    welcoming: May<Greet, Welcoming>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = welcoming.who.clone();
    let welcoming = welcoming.into_record();
    let Some(own) = Welcome::own(welcoming.plan.id, &me, app.store.read()).await? else {
        return Ok(see(welcoming.to()).into_response());
    };
    let Some(opened) = Vault::open(own.vault_id, &me, &app).await? else { return Err(web::Error::NotFound) };
    let form = Form::read_sealed(request, &me, &opened, &app).await?;
    let answers = own.only_own_media(Answers::read(&body(), &form), &me, &app).await?;
    let mut errors = Errors::default();
    for unfit in &form.refused {
        errors.add(unfit.field.clone(), unfit.sentence(frame.words));
    }
    let sends = form.sent.text("do") == "send";
    if sends && errors.is_empty() {
        errors = answers.errors(&body(), frame.words);
    }
    let mut tx = app.store.begin().await?;
    let is_sent = sends && errors.is_empty();
    let kept = if is_sent { answers.as_sent() } else { answers.clone() };
    own.save(&kept, &me, &opened, &mut tx).await?;
    if is_sent {
        own.say(&welcoming.plan, &opened, &app, &mut tx).await?;
    }
    tx.commit().await?;
    if !errors.is_empty() {
        let made = Some((answers, errors));
        return Ok(refused(WelcomePage::of(frame, welcoming, made, &me, &app).await?));
    }
    let said = if is_sent { "onboarding-welcome-sent" } else { "onboarding-welcome-kept" };
    Ok(see(welcoming.to()).saying(said).into_response())
}

impl WelcomePage {
    async fn of(
        frame: Frame,
        welcoming: Welcoming,
        made: Option<(Answers, Errors)>,
        me: &Me,
        app: &App,
    ) -> Result<WelcomePage> {
        let (mut welcomes, mut is_closed) = (vec![], false);
        let mut all = Welcome::said_in(welcoming.plan.id, me, app.store.read()).await?;
        byline::sign(&mut all, |one| (one.person_id, &mut one.author), frame.words.lang, app).await?;
        for one in all {
            match Read::of(&one, &frame, me, app).await {
                Err(web::Error::Sealed) => is_closed = true,
                read => welcomes.extend(read?),
            }
        }
        let own = match Permit::<Greet, Me>::permits(&welcoming, me) {
            false => None,
            true => match Own::of(&welcoming, made, &frame, me, app).await {
                Err(web::Error::Sealed) => {
                    is_closed = true;
                    None
                }
                own => Some(own?),
            },
        };
        Ok(WelcomePage { frame, welcoming, welcomes, now: app.now(), own, is_closed })
    }

    fn title(&self) -> String {
        match self.welcoming.plan.is_mine {
            true => self.frame.t("onboarding-welcome-mine").to_owned(),
            false => self.frame.words.t1("onboarding-welcome-to", "name", self.welcoming.plan.person.as_str()),
        }
    }

    fn begins(&self) -> String {
        let day: &Day = &self.welcoming.plan.begins_on;
        self.frame.words.t1("onboarding-begins-on", "day", self.frame.words.calendar_day(day))
    }

    fn back(&self) -> String {
        match self.welcoming.plan.is_seen() {
            true => self.welcoming.plan.to(),
            false => address::Onboardings.to_string(),
        }
    }

    fn begin_to(&self) -> String {
        self.welcoming.to()
    }

    fn own_to(&self) -> String {
        address::OwnWelcome { onboarding_plan: self.welcoming.plan.id }.to_string()
    }
}

impl Own {
    async fn of(
        welcoming: &Welcoming,
        made: Option<(Answers, Errors)>,
        frame: &Frame,
        me: &Me,
        app: &App,
    ) -> Result<Own> {
        let own = match Welcome::own(welcoming.plan.id, me, app.store.read()).await? {
            None => return Ok(Own::None),
            Some(own) if own.said_at.is_some() && made.is_none() => return Ok(Own::Said),
            Some(own) => own,
        };
        let opened = Vault::open(own.vault_id, me, app).await?.ok_or(web::Error::NotFound)?;
        let (answers, errors) = match made {
            Some(made) => made,
            None => (own.read(&opened)?, Errors::default()),
        };
        let body = body();
        let fields = Fields::sealed(&body, &answers, &errors, frame.words, &opened, &app.store).await?.draw();
        Ok(Own::Made { fields: Safe(fields), errors })
    }
}

impl Read {
    async fn of(welcome: &Welcome, frame: &Frame, me: &Me, app: &App) -> Result<Option<Read>> {
        let Some(opened) = Vault::open(welcome.vault_id, me, app).await? else { return Ok(None) };
        let answers = welcome.read(&opened)?;
        let body = forms::read_back_sealed(&body(), &answers, frame.words, &opened, &app.store).await?;
        let said_at = welcome.said_at.unwrap_or(Moment(0));
        Ok(Some(Read { author: welcome.author.clone(), said_at, body }))
    }
}

pages::sample!("talks/onboarding/greetings", |frame| {
    use super::samples;
    let read = |text: &str| Read {
        author: "Kalle Kollega".into(),
        said_at: Moment(1_633_341_600_000_000),
        body: Safe(format!("<p class=\"prose\" data-lines>{text}</p>")),
    };
    let page = |mine: bool, welcomes, own, is_closed| WelcomePage {
        frame: frame.clone(),
        welcoming: Welcoming { plan: samples::plan(mine), in_team: !mine },
        welcomes,
        now: Moment(1_633_345_200_000_000),
        own,
        is_closed,
    };
    let made = |errors: Errors| {
        let (body, answers) = (body(), Answers::default());
        let fields = Fields::with(&body, &answers, &errors, frame.words, vec![]).draw();
        Some(Own::Made { fields: Safe(fields), errors })
    };
    let wrong = Answers::default().errors(&body(), frame.words);
    vec![
        ("none-yet", page(true, vec![], None, false)),
        ("newcomer", page(true, vec![read("Tervetuloa! Kahvi on valmiina."), read("Kysy mitä vain.")], None, false)),
        ("colleague", page(false, vec![], Some(Own::None), false)),
        ("made", page(false, vec![], made(Errors::default()), false)),
        ("error", page(false, vec![], made(wrong), false)),
        ("said", page(false, vec![read("Tervetuloa!")], Some(Own::Said), false)),
        ("closed", page(true, vec![], None, true)),
    ]
});
