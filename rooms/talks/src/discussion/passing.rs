//! The supervisor has changed: the employee decides what the new one is shown of this discussion – nothing, what is still open,
//! or all of it – and can decide otherwise later. Nobody else decides it for them.

use super::action::Action;
use super::closed::{self, Closed};
use super::opening;
use super::preparation::Preparation;
use super::told::{self, Telling};
use crate::address;
use crate::permissions::PassOn;
use crate::summary::{Acknowledgement, Summary};
use crate::talk::{State as Stage, Talk};
use askama::Template;
use people::{Led, May, Me};
use store::{Id, Tx};
use vaults::Vault;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    Nothing,
    Actions,
    Whole,
}

impl Extent {
    const ALL: [Extent; 3] = [Extent::Nothing, Extent::Actions, Extent::Whole];

    fn word(self) -> &'static str {
        match self {
            Extent::Nothing => "nothing",
            Extent::Actions => "actions",
            Extent::Whole => "whole",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Extent::Nothing => "discussion-passing-nothing",
            Extent::Actions => "discussion-passing-actions",
            Extent::Whole => "discussion-passing-whole",
        }
    }

    fn from_word(word: &str) -> Option<Extent> {
        Extent::ALL.into_iter().find(|extent| extent.word() == word)
    }
}

#[derive(Template)]
#[template(path = "discussion/passing.html")]
struct PassingPage {
    frame: Frame,
    talk: Talk,
    /// Each new supervisor, and what they are shown now.
    supervisors: Vec<(Led, Extent)>,
    errors: Errors,
}

pub(crate) async fn edit(talk: May<PassOn, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    opening::note(&talk, &me, &app).await?;
    match talk.open(&me, &app).await {
        Err(web::Error::Sealed) => Ok(closed::page(frame, talk, Closed::Locked)),
        opened => match opened? {
            Some(_) => Ok(Page(PassingPage::of(frame, talk, Errors::default(), &me, &app).await?).into_response()),
            None => Ok(closed::page(frame, talk, Closed::Gone)),
        },
    }
}

pub(crate) async fn update(
    talk: May<PassOn, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    let to: Option<Id> = sent.text("to").parse().ok();
    let new = new_supervisors(&talk, &me, &app).await?.into_iter().find(|one| Some(one.person_id) == to);

    let row = sent.number("row").unwrap_or_default();
    let extent = Extent::from_word(sent.text(&format!("extent-{row}")));
    let (Some(new), Some(extent)) = (new, extent) else {
        let mut errors = Errors::default();
        errors.add("extent-0", frame.t("discussion-passing-missing"));
        return Ok(refused(PassingPage::of(frame, talk, errors, &me, &app).await?));
    };
    let mut tx = app.store.begin().await?;
    take_back(&talk, new.person_id, &mut tx).await?;
    notices::cease(told::CHANGED, &talk.reference(), me.id, app.now(), &mut tx).await?;
    let said = match extent {
        Extent::Nothing => "discussion-passed-nothing",
        Extent::Actions => {
            pass_actions(&talk, new.person_id, &me, &app, &mut tx).await?;
            "discussion-passed-actions"
        }
        Extent::Whole => {
            pass_whole(&talk, new.person_id, &me, &app, &mut tx).await?;
            "discussion-passed-whole"
        }
    };
    tx.commit().await?;
    Ok(see(talk.to()).saying(said).into_response())
}

/// Those who lead the employee now and are not the supervisor in it.
async fn new_supervisors(talk: &Talk, me: &Me, app: &App) -> Result<Vec<Led>> {
    let all = Led::supervisors_of(me.id, &app.clock.today(), app.store.read()).await?;
    Ok(all.into_iter().filter(|one| one.person_id != talk.supervisor_id).collect())
}

/// Nothing is shown to them any more.
async fn take_back(talk: &Talk, from: Id, tx: &mut Tx) -> Result<()> {
    let vaults: Vec<(Id,)> = store::sql!(
        "SELECT vault_id FROM talk WHERE id = $1 UNION SELECT vault_id FROM agreed_action WHERE talk_id = $1 \
         UNION SELECT vault_id FROM talk_preparation WHERE talk_id = $1"
    )
    .bind(talk.id)
    .all(&mut *tx)
    .await?;
    for (vault,) in vaults {
        Vault::take(vault, from, &mut *tx).await?;
    }
    Ok(())
}

/// What is still open, each with its own key, and nothing else.
async fn pass_actions(talk: &Talk, to: Id, me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
    let open: Vec<Action> =
        Action::of_talk(talk.id, me, app).await?.into_iter().filter(|action| action.is_open()).collect();
    for action in &open {
        if let Some(vault) = Vault::open_for(action.vault_id, me.id, app, &mut *tx).await? {
            vault.give(to, app.now(), &mut *tx).await?;
        }
    }
    if let Some(first) = open.first() {
        let subject = first.reference();
        Telling::of(talk, &subject, told::PASSED, app.now()).tell_others(&[to], me.id, tx).await?;
    }
    Ok(())
}

/// All of it: the discussion, what each shared for it, and what was agreed. What is not finished the new supervisor goes on with,
/// when the former one no longer leads the employee.
async fn pass_whole(talk: &Talk, to: Id, me: &Me, app: &App, tx: &mut Tx) -> Result<()> {
    let now = app.now();
    let shared = Preparation::shared(talk.id, &mut *tx).await?;
    let actions = Action::of_talk(talk.id, me, app).await?;
    let vaults = [talk.vault_id]
        .into_iter()
        .chain(shared.iter().map(|one| one.vault_id))
        .chain(actions.iter().map(|action| action.vault_id));
    for vault in vaults {
        if let Some(opened) = Vault::open_for(vault, me.id, app, &mut *tx).await? {
            opened.give(to, now, &mut *tx).await?;
        }
    }
    let still_led = Led::is_by(talk.supervisor_id, me.id, &app.clock.today(), app.store.read()).await?;
    let subject = talk.reference();
    if !still_led && talk.state != Stage::Acknowledged && talk.go_on_with(to, &mut *tx).await? {
        told::cease_all(talk, talk.supervisor_id, now, &mut *tx).await?;
        gatherings::disinvite(talk.id, talk.supervisor_id, &mut *tx).await?;
        gatherings::invite(talk.id, to, &mut *tx).await?;
        Preparation::begin_for((talk.id, talk.employer_id), to, app, &mut *tx).await?;
        let word = if talk.state == Stage::Preparing { told::PREPARE } else { told::ACKNOWLEDGE };
        let waits = match Summary::newest(talk.id, &mut *tx).await? {
            Some(newest) => Acknowledgement::of(newest.id, &mut *tx).await?.iter().all(|one| one.person_id != to),
            None => talk.state == Stage::Preparing,
        };
        if waits {
            Telling::of(talk, &subject, word, now).await_them(&[to], &mut *tx).await?;
        }
    }
    Ok(Telling::of(talk, &subject, told::PASSED, now).tell_others(&[to], me.id, tx).await?)
}

impl PassingPage {
    async fn of(frame: Frame, talk: Talk, errors: Errors, me: &Me, app: &App) -> Result<PassingPage> {
        let mut supervisors = vec![];
        let actions = Action::of_talk(talk.id, me, app).await?;
        let of_talk = Vault::holders(talk.vault_id, app.store.read()).await?;
        for one in new_supervisors(&talk, me, app).await? {
            let mut extent = if of_talk.contains(&one.person_id) { Extent::Whole } else { Extent::Nothing };
            for action in actions.iter().filter(|_| extent == Extent::Nothing) {
                if Vault::holders(action.vault_id, app.store.read()).await?.contains(&one.person_id) {
                    extent = Extent::Actions;
                    break;
                }
            }
            supervisors.push((one, extent));
        }
        Ok(PassingPage { frame, talk, supervisors, errors })
    }

    /// Several supervisors have a form each.
    fn field(&self, row: &usize) -> String {
        format!("extent-{row}")
    }

    fn here(&self) -> String {
        address::Passing { talk: self.talk.id }.to_string()
    }

    fn extents(&self) -> Vec<(&'static str, &'static str)> {
        Extent::ALL.map(|extent| (extent.word(), self.frame.t(extent.key()))).to_vec()
    }

    /// A discussion that is not finished goes on with the new supervisor.
    fn goes_on(&self) -> bool {
        self.talk.state != Stage::Acknowledged
    }
}

pages::sample!("talks/passing", |frame| {
    let new = |extent| {
        let led = Led {
            person_id: Id::from_u128(7),
            name: "Vanamo Vaihtaja".into(),
            employer_id: Id::nil(),
            unit_id: Id::nil(),
            unit: "Kotihoito".into(),
            job: "palveluesihenkilö".into(),
        };
        (led, extent)
    };
    let page = |state: Stage, supervisors: Vec<(Led, Extent)>, errors: Errors| PassingPage {
        frame: frame.clone(),
        talk: super::samples::talk(state),
        supervisors,
        errors,
    };
    let mut errors = Errors::default();
    errors.add("extent-0", frame.t("discussion-passing-missing"));
    vec![
        ("empty", page(Stage::Acknowledged, vec![], Errors::default())),
        ("filled", page(Stage::Acknowledged, vec![new(Extent::Actions)], Errors::default())),
        ("error", page(Stage::Held, vec![new(Extent::Nothing)], errors)),
    ]
});
