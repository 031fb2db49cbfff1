//! Writing down what was agreed: by any of them, with at most three things to do first. A change after it has been
//! acknowledged is a new version with its reason; of two windows at once one is first, the other loses nothing.

use super::action::{self, Action, Line, Who};
use super::closed::{self, Closed};
use super::notes::{self, Beside};
use super::opening;
use super::party::{self, Party};
use super::preparation::Preparation;
use super::summary_form::{Row, SummaryForm};
use super::told::{self, Telling};
use crate::address;
use crate::permissions::Agree;
use crate::summary::{Acknowledgement, Body, Summary};
use crate::talk::{Kind, State as Stage, Talk};
use askama::Template;
use people::{May, Me};
use store::Id;
use vaults::{Opened, Vault};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "discussion/summary_edit.html")]
struct SummaryPage {
    frame: Frame,
    talk: Talk,
    form: SummaryForm,
    errors: Errors,
    /// Somebody has acknowledged the newest version: why it changes is asked.
    asks_why: bool,
    sees: String,
    /// A group's, each of whom something can be for.
    members: Vec<Party>,
    beside: Vec<Beside>,
}

/// How the newest version stands.
struct Newest {
    number: i64,
    body: Body,
    is_acknowledged: bool,
}

impl Newest {
    async fn of(talk: &Talk, opened: &Opened, app: &App) -> Result<Newest> {
        let Some(summary) = Summary::newest(talk.id, app.store.read()).await? else {
            return Ok(Newest { number: 0, body: Body::default(), is_acknowledged: false });
        };
        let is_acknowledged = !Acknowledgement::of(summary.id, app.store.read()).await?.is_empty();
        Ok(Newest { number: summary.number, body: summary.read(opened)?, is_acknowledged })
    }
}

pub(crate) async fn edit(talk: May<Agree, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    if talk.state == Stage::Preparing {
        return Ok(see(talk.to()).saying("discussion-not-met").into_response());
    }
    opening::note(&talk, &me, &app).await?;
    let opened = match talk.open(&me, &app).await {
        Err(web::Error::Sealed) => return Ok(closed::page(frame, talk, Closed::Locked)),
        opened => match opened? {
            Some(opened) => opened,
            None => return Ok(closed::page(frame, talk, Closed::Gone)),
        },
    };
    let newest = Newest::of(&talk, &opened, &app).await?;
    let form = SummaryForm::of(&newest.body, newest.number, &talk, settled(&talk, &me, &app).await?);
    let page = SummaryPage::of(frame, talk, form, Errors::default(), newest.is_acknowledged, &me, &app).await?;
    Ok(Page(page).into_response())
}

pub(crate) async fn update(
    talk: May<Agree, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    if talk.state == Stage::Preparing {
        return Ok(see(talk.to()).saying("discussion-not-met").into_response());
    }
    let opened = talk.open(&me, &app).await?.ok_or(web::Error::NotFound)?;
    let form = SummaryForm::read(&sent, settled(&talk, &me, &app).await?);
    let newest = Newest::of(&talk, &opened, &app).await?;
    let asks_why = newest.is_acknowledged;
    if sent.text("do") == "more" {
        return Ok(
            Page(SummaryPage::of(frame, talk, form, Errors::default(), asks_why, &me, &app).await?).into_response()
        );
    }
    let parties = party::of(&talk, frame.words.lang, &app).await?;
    let mut errors = form.errors(asks_why, &members(&talk, &parties), frame.words);
    if errors.is_empty() {
        if keep(&talk, &form, asks_why, &me, &opened, &app).await? {
            return Ok(see(talk.to()).saying("discussion-summary-kept").into_response());
        }
        errors.add("text", frame.t("discussion-summary-overtaken"));
    }
    // What the other wrote meanwhile stands on the discussion's page; what was typed here is not lost.
    let form = SummaryForm { seen: Newest::of(&talk, &opened, &app).await?.number, ..form };
    Ok(refused(SummaryPage::of(frame, talk, form, errors, asks_why, &me, &app).await?))
}

/// What came of something is known already: done, changed or dropped.
async fn settled(talk: &Talk, me: &Me, app: &App) -> Result<Vec<Line>> {
    let actions = Action::of_talk(talk.id, me, app).await?;
    action::lines(actions.into_iter().filter(|one| !one.is_open()).collect(), me, app).await
}

/// Those of a group by name; nobody in a discussion of two, where each has a word of their own.
fn members(talk: &Talk, parties: &[Party]) -> Vec<Party> {
    let is_group = talk.kind == Kind::Group;
    parties.iter().filter(|party| is_group && !party.is_supervisor).cloned().collect()
}

/// False: somebody else has written or acknowledged meanwhile, and nothing was kept.
async fn keep(talk: &Talk, form: &SummaryForm, asks_why: bool, me: &Me, opened: &Opened, app: &App) -> Result<bool> {
    let now = app.now();
    let present = talk.present(&app.clock.today(), app.store.read()).await?;
    let known = Action::of_talk(talk.id, me, app).await?;
    let ids: Vec<Id> = known.iter().map(|action| action.id).collect();
    let body = form.body(&ids, app);
    let mut tx = app.store.begin().await?;
    Talk::hold(talk.id, &mut tx).await?;
    if let Some(newest) = Summary::newest(talk.id, &mut tx).await? {
        let is_acknowledged = !Acknowledgement::of(newest.id, &mut tx).await?.is_empty();
        if is_acknowledged && !asks_why {
            return Ok(false);
        }
    }
    let reason = if asks_why { form.reason.as_str() } else { "" };
    if Summary::keep(talk, form.seen, &body, reason, (me, opened), app, &mut tx).await?.is_none() {
        return Ok(false);
    }
    for agreed in &body.actions {
        match known.iter().find(|action| action.id == agreed.id) {
            None => Action::keep(agreed, talk, me, app, &mut tx).await?,
            Some(action) => {
                if let Some(vault) = Vault::open_for(action.vault_id, me.id, app, &mut tx).await? {
                    action.put(agreed, &vault, now, &mut tx).await?;
                }
            }
        }
    }
    for action in known.iter().filter(|action| body.actions.iter().all(|agreed| agreed.id != action.id)) {
        action.withdraw(now, &mut tx).await?;
    }
    let subject = talk.reference();
    notices::cease_for_all(told::REVIEW, &subject, now, &mut tx).await?;
    Telling::of(talk, &subject, told::ACKNOWLEDGE, now).await_them(&present, &mut tx).await?;
    tx.commit().await?;
    Ok(true)
}

impl SummaryPage {
    async fn of(
        frame: Frame,
        talk: Talk,
        form: SummaryForm,
        errors: Errors,
        asks_why: bool,
        me: &Me,
        app: &App,
    ) -> Result<SummaryPage> {
        let parties = party::of(&talk, frame.words.lang, app).await?;
        let sees = frame.words.t1("discussion-sees-who", "names", party::names(&parties, frame.words));
        let shared = Preparation::shared(talk.id, app.store.read()).await?;
        let beside = notes::beside(&talk, &shared, &parties, &frame, me, app).await?;
        let members = members(&talk, &parties);
        Ok(SummaryPage { frame, talk, form, errors, asks_why, sees, members, beside })
    }

    fn here(&self) -> String {
        address::Summary { talk: self.talk.id }.to_string()
    }

    fn is_group(&self) -> bool {
        self.talk.kind == Kind::Group
    }

    /// Whose it is to do, as the form offers it: the roles of two; or all of a group, each of them by name, and the supervisor.
    /// "The members" is offered where that was agreed before there were names.
    fn whos(&self, row: &Row) -> Vec<(String, String)> {
        let word = |who: &Who| (who.word().to_owned(), self.frame.t(who.key(self.is_group())).to_owned());
        if !self.is_group() {
            return Who::ALL.iter().map(word).collect();
        }
        let by_name = self.members.iter().map(|one| (one.id.to_string(), one.name.clone()));
        let before = (row.who == Who::Employee.word()).then(|| word(&Who::Employee));
        std::iter::once(word(&Who::Both)).chain(before).chain(by_name).chain([word(&Who::Supervisor)]).collect()
    }
}

pages::sample!("talks/summary", |frame| {
    let page = |rows: usize, settled: usize, asks_why: bool| {
        let talk = super::samples::talk(Stage::Agreed);
        let body = super::samples::summary_body(rows);
        SummaryPage {
            form: SummaryForm::of(&body, i64::from(asks_why), &talk, super::samples::settled(settled)),
            errors: Errors::default(),
            frame: frame.clone(),
            talk,
            asks_why,
            sees: frame.words.t1("discussion-sees-who", "names", "Heli Hoitaja ja Elli Esihenkilö".to_owned()),
            members: vec![],
            beside: if asks_why { super::samples::beside() } else { vec![] },
        }
    };
    let errors = SummaryForm::default().errors(true, &[], frame.words);
    let in_group = SummaryPage {
        talk: crate::group::samples::talk(Stage::Held),
        members: super::samples::members(),
        ..page(2, 0, false)
    };
    vec![
        ("empty", page(0, 0, false)),
        ("filled", page(2, 0, false)),
        ("error", SummaryPage { errors, ..page(0, 0, true) }),
        ("acknowledged", page(4, 0, true)),
        ("settled", page(3, 2, true)),
        ("group", in_group),
    ]
});
