//! A discussion's page: the one next step for whoever asks, what was open before, the preparations side by side, what was agreed
//! in its versions, and who has opened it.

use super::action::{self, Action, Line};
use super::closed::{self, Closed};
use super::notes::{self, Beside, Prepared};
use super::opening;
use super::party;
use super::preparation::Preparation;
use super::step::Step;
use super::told;
use super::version::{self, Version};
use crate::address;
use crate::talk::{Kind, State as Stage, Talk};
use askama::Template;
use askama::filters::Safe;
use gatherings::Occurrence;
use people::{Led, May, Me};
use store::Moment;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State};

#[derive(Template)]
#[template(path = "discussion/show.html")]
pub(crate) struct ShowPage {
    pub frame: Frame,
    pub talk: Talk,
    pub now: Moment,
    /// The other's name, or those of all others.
    pub with: String,
    /// The names of all who take part.
    pub names: String,
    pub step: Step,
    /// "to 21.10. klo 10.00–11.30"; empty: not agreed.
    pub time: String,
    pub place: String,
    /// What is still open from before.
    pub before: Vec<Line>,
    pub prepared: Vec<Prepared>,
    pub beside: Vec<Beside>,
    /// The newest first.
    pub versions: Vec<Version>,
    pub actions: Vec<Line>,
    pub openings: Vec<(String, Moment)>,
    /// Question cards, goals, and a group's own matters, each drawn by its part of the room.
    pub cards: Vec<Safe<String>>,
    /// The employee has another supervisor now.
    pub may_pass: bool,
    pub errors: Errors,
    pub held_on: String,
    pub remark: String,
}

pub(crate) async fn show(talk: May<See, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    opening::note(&talk, &me, &app).await?;
    told::read(&talk, &me, &app).await?;
    match ShowPage::of(&frame, &talk, &me, &app).await {
        Ok(Some(page)) => Ok(Page(page).into_response()),
        Ok(None) => Ok(closed::page(frame, talk, Closed::Gone)),
        Err(web::Error::Sealed) => Ok(closed::page(frame, talk, Closed::Locked)),
        Err(error) => Err(error),
    }
}

impl ShowPage {
    /// None: nobody holds the key any more.
    async fn of(frame: &Frame, talk: &Talk, me: &Me, app: &App) -> Result<Option<ShowPage>> {
        let Some(opened) = talk.open(me, app).await? else { return Ok(None) };
        let parties = party::of(talk, frame.words.lang, app).await?;
        let shared = Preparation::shared(talk.id, app.store.read()).await?;
        let versions = version::of(talk, &opened, &parties, frame, app).await?;
        let times = gatherings::times(talk.id, app.store.read()).await?;
        let own_is_shared = shared.iter().any(|one| one.person_id == me.id);
        let (today, now) = (app.clock.today(), app.now());
        let step = Step::of(talk, own_is_shared, times.first(), version::awaits(&versions, me.id), (&today, now));
        Ok(Some(ShowPage {
            with: match talk.kind {
                Kind::Pair => party::others(&parties, me.id, frame.words),
                Kind::Group => talk.unit.clone(),
            },
            names: party::names(&parties, frame.words),
            step,
            time: times.first().map(|time| span(time, frame)).unwrap_or_default(),
            place: opened.read(talk.id, &talk.place)?,
            before: action::lines(Action::open_before(talk, me, app).await?, me, app).await?,
            prepared: notes::prepared(&shared, &parties),
            beside: notes::beside(talk, &shared, &parties, frame, me, app).await?,
            versions,
            actions: action::lines(Action::of_talk(talk.id, me, app).await?, me, app).await?,
            openings: opening::last(talk, frame.words.lang, app).await?,
            cards: cards(talk, frame, me, app).await?,
            may_pass: has_new_supervisor(talk, me, app).await?,
            errors: Errors::default(),
            held_on: today.to_string(),
            remark: String::new(),
            frame: frame.clone(),
            talk: talk.clone(),
            now,
        }))
    }

    /// The page with what was typed into one of its forms.
    pub async fn refused(
        frame: Frame,
        talk: Talk,
        errors: Errors,
        sent: &Sent,
        me: &Me,
        app: &App,
    ) -> Result<ShowPage> {
        let page = ShowPage::of(&frame, &talk, me, app).await?.ok_or(web::Error::NotFound)?;
        let held_on = sent.some("held-on").map_or(page.held_on.clone(), str::to_owned);
        Ok(ShowPage { errors, held_on, remark: sent.text("remark").to_owned(), ..page })
    }

    fn called(&self) -> &str {
        self.talk.called.0.read(self.frame.words.lang)
    }

    fn is_group(&self) -> bool {
        self.talk.kind == Kind::Group
    }

    fn is_preparing(&self) -> bool {
        self.talk.state == Stage::Preparing
    }

    fn prepare_to(&self) -> String {
        address::Preparation { talk: self.talk.id }.to_string()
    }

    fn meeting_to(&self) -> String {
        address::Meeting { talk: self.talk.id }.to_string()
    }

    fn holding_to(&self) -> String {
        address::Holding { talk: self.talk.id }.to_string()
    }

    fn summary_to(&self) -> String {
        address::Summary { talk: self.talk.id }.to_string()
    }

    fn acknowledge_to(&self) -> String {
        address::Acknowledgement { talk: self.talk.id }.to_string()
    }

    fn review_to(&self) -> String {
        address::Review { talk: self.talk.id }.to_string()
    }

    fn passing_to(&self) -> String {
        address::Passing { talk: self.talk.id }.to_string()
    }

    /// The employee's own: what they release to others of it.
    fn release_to(&self) -> Option<String> {
        let is_own = self.talk.is_member && !self.is_group() && self.talk.held_on.is_some();
        is_own.then(|| crate::season::address::Release { talk: self.talk.id }.to_string())
    }

    /// What a summary is called: a group has minutes.
    fn summary_word(&self) -> &str {
        self.frame.t(if self.is_group() { "discussion-minutes" } else { "discussion-summary" })
    }

    /// It is acknowledged or waits to be, and its review has not been held.
    fn may_review(&self) -> bool {
        matches!(self.talk.state, Stage::Agreed | Stage::Acknowledged) && self.talk.reviewed_on.is_none()
    }

    /// So many have shared what they prepared.
    fn shared(&self) -> usize {
        self.prepared.iter().filter(|one| one.shared_at.is_some()).count()
    }

    /// What was agreed is written down: what led there is folded.
    fn is_written(&self) -> bool {
        !self.versions.is_empty()
    }

    fn older(&self) -> &[Version] {
        self.versions.get(1..).unwrap_or_default()
    }

    fn sees_not(&self) -> &str {
        self.frame.t(if self.is_group() { "discussion-sees-not-group" } else { "discussion-sees-not" })
    }

    fn names_of(&self, version: &Version) -> String {
        party::names(&version.waiting, self.frame.words)
    }
}

/// "to 21.10. klo 10.00–11.30"
fn span(time: &Occurrence, frame: &Frame) -> String {
    format!("{}–{}", frame.words.day_and_time(time.begins_at), frame.words.time(time.ends_at))
}

/// What other parts of the room have to show beside a discussion.
async fn cards(talk: &Talk, frame: &Frame, me: &Me, app: &App) -> Result<Vec<Safe<String>>> {
    let mut cards = vec![];
    cards.extend(crate::group::of_talk(talk, frame, me, app).await?);
    cards.extend(crate::goals::of_talk(talk, frame, me, app).await?);
    cards.extend(crate::questions::of_talk(talk, frame, me, app).await?);
    Ok(cards)
}

async fn has_new_supervisor(talk: &Talk, me: &Me, app: &App) -> Result<bool> {
    if !talk.is_member || talk.kind == Kind::Group {
        return Ok(false);
    }
    let today = app.clock.today();
    let supervisors = Led::supervisors_of(me.id, &today, app.store.read()).await?;
    Ok(supervisors.iter().any(|one| one.person_id != talk.supervisor_id))
}

pages::sample!("talks/talk", |frame| {
    let page = |state: Stage, step: Step| {
        let talk = super::samples::talk(state);
        let is_written = matches!(state, Stage::Agreed | Stage::Acknowledged);
        let is_shared = step != Step::Prepare;
        ShowPage {
            frame: frame.clone(),
            talk,
            now: super::samples::now(),
            with: "Elli Esihenkilö".into(),
            names: "Heli Hoitaja ja Elli Esihenkilö".into(),
            step,
            time: if matches!(step, Step::Meet | Step::Held) { super::samples::time(&frame) } else { String::new() },
            place: "Osaston neuvotteluhuone".into(),
            before: super::samples::lines(if is_written { 0 } else { 2 }),
            prepared: super::samples::prepared(is_shared),
            beside: if is_shared { super::samples::beside() } else { vec![] },
            versions: if is_written { super::samples::versions(state == Stage::Acknowledged) } else { vec![] },
            actions: super::samples::lines(if is_written { 3 } else { 0 }),
            openings: vec![
                ("Elli Esihenkilö".into(), super::samples::now()),
                ("Heli Hoitaja".into(), super::samples::now()),
            ],
            cards: vec![],
            may_pass: state == Stage::Acknowledged,
            errors: Errors::default(),
            held_on: "2021-10-21".into(),
            remark: String::new(),
        }
    };
    let mut wrong = page(Stage::Preparing, Step::Held);
    wrong.errors.add("held-on", frame.t("discussion-held-wrong"));
    vec![
        ("prepare", page(Stage::Preparing, Step::Prepare)),
        ("time", page(Stage::Preparing, Step::Time)),
        ("meet", page(Stage::Preparing, Step::Meet)),
        ("error", wrong),
        ("write", page(Stage::Held, Step::Write)),
        ("acknowledge", page(Stage::Agreed, Step::Acknowledge)),
        ("wait", page(Stage::Agreed, Step::Wait)),
        ("follow", page(Stage::Acknowledged, Step::Follow)),
        ("review", page(Stage::Acknowledged, Step::Review)),
        ("over", page(Stage::Acknowledged, Step::Over)),
    ]
});
