//! Two that ask the same become one: nobody who waits is lost, and whoever asked knows where the answer comes.

use crate::address;
use crate::found;
use crate::permissions::Merge;
use crate::question::Question;
use crate::settling::end_clocks;
use crate::similar::{self, Similar};
use crate::state::State as Stage;
use askama::Template;
use people::{May, Me};
use store::{Id, Moment, Result as Kept, Tx, sql};
use ties::{How, Telling, Whom};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "merging.html")]
struct MergingPage {
    frame: Frame,
    question: Question,
    errors: Errors,
    number: String,
    similar: Vec<Similar>,
}

pub(crate) async fn edit(question: May<Merge, Question>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = question.who.clone();
    Ok(Page(page(frame, question.into_record(), Errors::default(), "", &me, &app).await?).into_response())
}

async fn page(
    frame: Frame,
    question: Question,
    errors: Errors,
    number: &str,
    me: &Me,
    app: &App,
) -> Result<MergingPage> {
    let mut similar = similar::to(&question.name, me, app).await?;
    similar.retain(|one| one.number != question.number && one.state != Stage::Merged);
    Ok(MergingPage { frame, question, errors, number: number.to_owned(), similar })
}

pub(crate) async fn create(
    question: May<Merge, Question>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = question.who.clone();
    let question = question.into_record();
    let typed = sent.text("into");
    let number = typed.trim_start_matches(['K', 'k', ' ']).parse::<i64>().ok();
    let into = match number {
        Some(number) => Question::numbered(number, app.store.read()).await?,
        None => None,
    };
    let mut errors = Errors::default();
    match &into {
        None => errors.add("into", frame.t("voice-into-missing")),
        Some(into) if into.id == question.id => errors.add("into", frame.t("voice-into-itself")),
        Some(into) if into.merged_into_id.is_some() => errors.add("into", frame.t("voice-into-merged")),
        // Whoever asked this one hears of that one's answer only if they may see it.
        Some(into) if !into.is_published() => errors.add("into", frame.t("voice-into-unpublished")),
        Some(_) => {}
    }
    let Some(into) = into.filter(|_| errors.is_empty()) else {
        return Ok(refused(page(frame, question, errors, typed, &me, &app).await?));
    };
    let mut tx = app.store.begin().await?;
    let merged = merge(&question, &into, me.id, app.now(), &mut tx).await?;
    match merged {
        true => tx.commit().await?,
        false => drop(tx),
    }
    let said = if merged { "voice-merged" } else { "voice-was-merged" };
    Ok(see(address::Question { question: question.id }).saying(said).into_response())
}

/// False: one of them has been merged meanwhile. They are held in the order of their ids, so that two mergers of the same
/// two wait for each other.
pub async fn merge(question: &Question, into: &Question, by: Id, now: Moment, tx: &mut Tx) -> Kept<bool> {
    let mut both = [question.id, into.id];
    both.sort();
    for id in both {
        Question::hold(id, tx).await?;
    }
    let merged = sql!(
        "UPDATE question SET state = 'merged', merged_into_id = $1, closed_at = $2, is_open = FALSE, return_on = NULL, \
         acknowledged_at = coalesce(acknowledged_at, $2) WHERE id = $3 AND merged_into_id IS NULL \
         AND EXISTS (SELECT 1 FROM question i WHERE i.id = $1 AND i.merged_into_id IS NULL)"
    );
    if merged.bind(into.id).bind(now).bind(question.id).execute(&mut *tx).await? == 0 {
        return Ok(false);
    }
    // Whatever was merged into this one before, asks where it asks.
    sql!("UPDATE question SET merged_into_id = $1 WHERE merged_into_id = $2")
        .bind(into.id)
        .bind(question.id)
        .execute(&mut *tx)
        .await?;
    let (from, to) = (question.reference(), into.reference());
    end_clocks(&from, now, tx).await?;
    let telling = Telling {
        word: "voice-news-merged",
        subject: &to,
        about: &into.texts(),
        whom: Whom::Followers,
        except: Some(by),
        now,
    };
    tell_askers(question, into, &telling, tx).await?;
    ties::move_followers(&from, &to, tx).await?;
    ties::tie(&from, &to, How::Became, now, tx).await?;
    crate::settling::let_go(&Question::one(question.id, &mut *tx).await?.unwrap_or_else(|| question.clone()), tx)
        .await?;
    found::put(question.id, tx).await?;
    Ok(true)
}

/// Those who waited for this one hear where its answer comes; those who waited for the other know already.
async fn tell_askers(question: &Question, into: &Question, telling: &Telling<'_>, tx: &mut Tx) -> Kept<()> {
    let waiting: Vec<(Id, Id)> = sql!(
        "SELECT f.person_id, f.employer_id FROM following f WHERE f.subject_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM following o WHERE o.subject_id = $2 AND o.person_id = f.person_id) LIMIT 2000"
    )
    .bind(question.id)
    .bind(into.id)
    .all(&mut *tx)
    .await?;
    for (person_id, employer_id) in waiting.into_iter().filter(|(person, _)| Some(*person) != telling.except) {
        let beginning = notices::Beginning {
            employer_id,
            person_id,
            word: telling.word,
            subject: telling.subject,
            about: telling.about,
            due_at: None,
            urgent: false,
            now: telling.now,
        };
        beginning.tell(tx).await?;
    }
    Ok(())
}

impl MergingPage {
    fn here(&self) -> String {
        address::Merging { question: self.question.id }.to_string()
    }
}

pages::sample!("voice/merging", |frame| {
    let page = |number: &str, errors, similar| MergingPage {
        frame: frame.clone(),
        question: crate::samples::question(18),
        errors,
        number: number.into(),
        similar,
    };
    let mut errors = Errors::default();
    errors.add("into", frame.t("voice-into-missing"));
    vec![
        ("empty", page("", Errors::default(), vec![])),
        ("filled", page("", Errors::default(), similar::samples())),
        ("error", page("K999", errors, vec![])),
    ]
});
