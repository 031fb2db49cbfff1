//! Something agreed, on its own page, and what came of it: done, changed or dropped, each with a word. And the list of what is
//! open between oneself and others.

use super::action::{self, Action, Line, State as Outcome};
use super::closed::{self, Closed};
use super::opening;
use crate::address;
use crate::permissions::{Settle, Talks};
use crate::talk::{Kind, Talk};
use askama::Template;
use people::{ByReference, May, Me};
use store::Id;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "discussion/action_show.html")]
struct ActionPage {
    frame: Frame,
    line: Line,
    /// The discussion it was agreed in, for whoever sees that.
    talk: Option<Talk>,
    /// Who may read it: names.
    sees: String,
    typed: String,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "discussion/action_index.html")]
struct ActionsPage {
    frame: Frame,
    /// With whom it was agreed, as the reader knows it, and what.
    lines: Vec<(String, Line)>,
}

pub(crate) async fn index(all: May<See, Talks>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = all.who.clone();
    let actions = Action::open_of(&me, &app).await?;
    let lines = match action::lines(actions, &me, &app).await {
        Err(web::Error::Sealed) => return Ok(see(address::Talks).saying("discussion-locked").into_response()),
        lines => lines?,
    };
    let mut shown = vec![];
    for line in lines {
        if let Some(talk) = Talk::find(line.action.talk_id, &me, &app).await? {
            opening::note(&talk, &me, &app).await?;
            let with = if talk.kind == Kind::Group { &talk.unit } else { talk.with() };
            shown.push((with.to_owned(), line));
        }
    }
    Ok(Page(ActionsPage { frame, lines: shown }).into_response())
}

pub(crate) async fn show(action: May<See, Action>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = action.who.clone();
    let action = action.into_record();
    match ActionPage::of(&frame, &action, String::new(), Errors::default(), &me, &app).await {
        Err(web::Error::Sealed) => match Talk::find(action.talk_id, &me, &app).await? {
            Some(talk) => Ok(closed::page(frame, talk, Closed::Locked)),
            None => Err(web::Error::Sealed),
        },
        page => Ok(Page(page?).into_response()),
    }
}

pub(crate) async fn settle(
    action: May<Settle, Action>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = action.who.clone();
    let action = action.into_record();
    let outcome = Outcome::from_word(sent.text("state")).filter(|state| *state != Outcome::Open);
    let word: String = sent.text("word").chars().take(LONGEST).collect();
    let mut errors = Errors::default();
    errors.when(outcome.is_none(), "state", frame.t("discussion-outcome-missing"));
    errors.when(word.is_empty(), "word", frame.t("discussion-word-missing"));
    let Some(outcome) = outcome.filter(|_| errors.is_empty()) else {
        return Ok(refused(ActionPage::of(&frame, &action, word, errors, &me, &app).await?));
    };
    let opened = action.open(&me, &app).await?.ok_or(web::Error::NotFound)?;
    let mut tx = app.store.begin().await?;
    if !action.settle(outcome, &word, &opened, &me, app.now(), &mut tx).await? {
        return Ok(see(action.to()).saying("discussion-was-settled").into_response());
    }
    tx.commit().await?;
    Ok(see(action.to()).saying("discussion-settled").into_response())
}

impl ActionPage {
    async fn of(
        frame: &Frame,
        action: &Action,
        typed: String,
        errors: Errors,
        me: &Me,
        app: &App,
    ) -> Result<ActionPage> {
        let talk = Talk::seen_by(action.talk_id, me, app).await?;
        if let Some(talk) = &talk {
            opening::note(talk, me, app).await?;
        }
        let line = action::lines(vec![action.clone()], me, app).await?.pop().ok_or(web::Error::NotFound)?;
        let sees = action.readers(frame.words, app).await?;
        Ok(ActionPage { frame: frame.clone(), line, talk: talk.filter(Talk::is_seen), sees, typed, errors })
    }

    fn back(&self) -> (String, &str) {
        match &self.talk {
            Some(talk) => (talk.to(), talk.called.0.read(self.frame.words.lang)),
            None => (address::Actions.to_string(), self.frame.t("discussion-actions")),
        }
    }

    fn outcomes(&self) -> Vec<(&'static str, &'static str)> {
        let outcomes = [Outcome::Done, Outcome::Changed, Outcome::Dropped];
        outcomes.map(|state| (state.word(), self.frame.t(state.key()))).to_vec()
    }
}

impl Action {
    /// Whoever holds the key and takes part today: the employee, and whoever leads them and was shown it.
    async fn readers(&self, words: words::Words, app: &App) -> Result<String> {
        let today = app.clock.today();
        let readers: Vec<(Id,)> = store::sql!(
            "SELECT v.person_id FROM vault_holder v WHERE v.vault_id = $1 AND (EXISTS (SELECT 1 FROM talk_member m \
             WHERE m.talk_id = $2 AND m.person_id = v.person_id) OR EXISTS (SELECT 1 FROM talk_member m JOIN post_held h \
             ON h.person_id = m.person_id WHERE m.talk_id = $2 AND h.supervisor_id = v.person_id AND h.begins_on <= $3 \
             AND (h.ends_on IS NULL OR h.ends_on >= $3))) ORDER BY v.given_at, v.person_id"
        )
        .bind(self.vault_id)
        .bind(self.talk_id)
        .bind(&today)
        .all(app.store.read())
        .await?;
        let names = people::byline::of_many(readers.iter().map(|(id,)| *id), words.lang, app).await?;
        let parties: Vec<super::party::Party> = readers
            .iter()
            .filter_map(|(id,)| {
                let name = names.get(id)?.clone();
                Some(super::party::Party { id: *id, name, is_supervisor: false })
            })
            .collect();
        Ok(super::party::names(&parties, words))
    }
}

pages::sample!("talks/action", |frame| {
    let page = |state: Outcome, errors: Errors| {
        let mut line = super::samples::lines(1).remove(0);
        if state != Outcome::Open {
            line.word = "Kaksi tuokiota pidettiin, kirjaaminen sujuu.".into();
            line.settled_by = "Heli Hoitaja".into();
            line.action.settled_at = Some(super::samples::now());
        }
        line.action.state = state;
        ActionPage {
            frame: frame.clone(),
            line,
            talk: Some(super::samples::talk(crate::talk::State::Acknowledged)),
            sees: "Heli Hoitaja ja Elli Esihenkilö".into(),
            typed: String::new(),
            errors,
        }
    };
    let mut errors = Errors::default();
    errors.add("state", frame.t("discussion-outcome-missing"));
    errors.add("word", frame.t("discussion-word-missing"));
    vec![
        ("open", page(Outcome::Open, Errors::default())),
        ("error", page(Outcome::Open, errors)),
        ("done", page(Outcome::Done, Errors::default())),
    ]
});

pages::sample!("talks/actions", |frame| {
    let lines =
        |count| super::samples::lines(count).into_iter().map(|line| ("Heli Hoitaja".to_owned(), line)).collect();
    let page = |count| ActionsPage { frame: frame.clone(), lines: lines(count) };
    vec![("empty", page(0)), ("filled", page(3))]
});
