//! Making the index anew, without anybody noticing: a new generation is filled beside the one that is asked, some records
//! at a time, and asked in its place once it is whole. So when the dictionary's file appears or is another, when the
//! program makes other tokens, or when an administrator says so.

use crate::analysis::{Analyser, voikko};
use crate::doc::Doc;
use crate::generation::{self, Generation, State};
use crate::index;
use people::{Findables, OwnedDoc, Reader, Role};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use store::{Id, Json, Moment, Result, Tx, sql};
use web::jobs::Work;
use web::{App, Reference};
use words::Texts;

/// Makes the next records of a generation.
pub(crate) const KIND: &str = "search-anew";
/// Looks whether the index is as it should be.
pub(crate) const LOOK: &str = "search-look";
/// Writes one record again, for which there was no time.
pub(crate) const AGAIN: &str = "search-again";

/// So many are written in one change.
const FEW: usize = 20;
const SOME: i64 = 200;
/// What a room's own change wrote so shortly before is newer than what was read.
const MARGIN: Duration = Duration::from_secs(10);

/// How far a generation is.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Progress {
    generation: i64,
    step: Step,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum Step {
    /// The records of a kind, by its place in the list, after an id.
    Records { kind: usize, after: Id },
    /// What was written while the generation began.
    Missed,
    /// The old generation's records go.
    Clearing,
    /// Words that no record has any more go, in their order.
    Words { after: String },
}

/// Begins to make the index anew; false: that is under way.
pub async fn begin(tx: &mut Tx) -> Result<bool> {
    let Some(generation) = generation::begin(&Analyser::now(), &mut *tx).await? else { return Ok(false) };
    leave_step(generation, Step::Records { kind: 0, after: Id::nil() }, tx).await?;
    Ok(true)
}

async fn leave_step(generation: i64, step: Step, tx: &mut Tx) -> Result<()> {
    let payload = serde_json::to_value(Progress { generation, step }).unwrap_or_default();
    tx.later(KIND, &payload, Moment(0), None).await
}

/// One record is written again, when the dictionary can be asked at leisure.
pub(crate) async fn leave(reference: &Reference, tx: &mut Tx) -> Result<()> {
    let payload = serde_json::to_value(reference).unwrap_or_default();
    tx.later(AGAIN, &payload, Moment(0), Some(&format!("{AGAIN} {} {}", reference.kind, reference.id))).await
}

/// Reads the dictionary, if there is one, and looks after the index; asked once, when the program starts.
pub async fn wake(app: App) {
    let set = &app.settings.voikko;
    let place = voikko::place(set, &app.settings.data);
    if place.is_none() && !matches!(set.as_str(), "" | "none") {
        tracing::warn!(file = set, "there is no Finnish dictionary where the setting says");
    }
    if let Some(file) = place {
        let name = file.display().to_string();
        match tokio::task::spawn_blocking(move || voikko::read(&file)).await {
            Ok(Ok(())) => tracing::info!(file = name, "the Finnish dictionary has been read"),
            Ok(Err(error)) => tracing::error!(file = name, error, "the Finnish dictionary can't be read"),
            Err(error) => tracing::error!(%error, "the Finnish dictionary was not read"),
        }
    }
    if let Err(error) = look(&app).await {
        tracing::error!(%error, "the search could not look after its index");
    }
}

/// Begins anew when the index was made by another analysis than this node's. A node without the dictionary leaves an index
/// alone that was made with it.
pub async fn look(app: &App) -> web::Result<()> {
    let mine = Analyser::now();
    let open = generation::open(app.store.read()).await?;
    let Some(asked) = open.iter().find(|generation| generation.state == State::Asked) else { return Ok(()) };
    let is_better = asked.analyser.is_empty() || mine.has_dictionary() || !asked.analyser.contains("voikko");
    if asked.analyser != mine.name() && is_better && open.len() == 1 {
        let mut tx = app.store.begin().await?;
        begin(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// An index that has come apart into many pieces is put together, a few pages a change, so that nobody waits. On PostgreSQL
/// the database does as much by itself.
pub async fn tidy(app: &App) -> web::Result<()> {
    if index::pieces(app.store.read()).await? <= PIECES {
        return Ok(());
    }
    for step in 0..STEPS {
        let mut tx = app.store.begin().await?;
        index::put_together(step == 0, &mut tx).await?;
        tx.commit().await?;
        if index::pieces(app.store.read()).await? <= 1 {
            break;
        }
    }
    Ok(())
}

/// So many pieces are no burden.
const PIECES: i64 = 3;
/// An hour's work at most.
const STEPS: u32 = 400;

pub(crate) fn run_look(app: App, _: Value) -> Work {
    Box::pin(async move {
        look(&app).await?;
        tidy(&app).await
    })
}

pub(crate) fn run_again(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(reference) = serde_json::from_value::<Reference>(payload) else { return Ok(()) };
        for generation in generation::open(app.store.read()).await? {
            let since = Moment::now();
            let kept = Kept::of(&reference, generation.number, &app).await?;
            write(kept.into_iter().map(|kept| kept.owned(&reference)).collect(), generation.number, Some(since), &app)
                .await?;
        }
        Ok(())
    })
}

pub(crate) fn run(app: App, payload: Value) -> Work {
    Box::pin(async move {
        let Ok(progress) = serde_json::from_value::<Progress>(payload) else { return Ok(()) };
        match progress.step {
            Step::Records { kind, after } => records(progress.generation, kind, after, &app).await,
            Step::Missed => missed(progress.generation, &app).await,
            Step::Clearing => clear(progress.generation, &app).await,
            Step::Words { after } => forget_words(progress.generation, &after, &app).await,
        }
    })
}

async fn building(number: i64, app: &App) -> Result<Option<Generation>> {
    let found = generation::find(number, app.store.read()).await?;
    Ok(found.filter(|generation| generation.state == State::Building))
}

async fn records(generation: i64, kind: usize, after: Id, app: &App) -> web::Result<()> {
    if building(generation, app).await?.is_none() {
        return Ok(());
    }
    let findables = app.part::<Findables>().cloned().unwrap_or_default();
    let Some(findable) = findables.0.get(kind) else { return go_on(generation, Step::Missed, 0, app).await };
    let since = Moment(Moment::now().0 - MARGIN.as_micros() as i64);
    let docs = (findable.next)(app.clone(), after).await?;
    let next = match docs.last() {
        Some(last) => Step::Records { kind, after: last.reference.id },
        None => Step::Records { kind: kind + 1, after: Id::nil() },
    };
    let many = docs.len() as i64;
    write(docs, generation, Some(since), app).await?;
    go_on(generation, next, many, app).await
}

async fn go_on(generation: i64, step: Step, more: i64, app: &App) -> web::Result<()> {
    let mut tx = app.store.begin().await?;
    generation::count(generation, more, &mut tx).await?;
    leave_step(generation, step, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// Analysed first, at leisure and off the threads that answer people; then written, a few in a change.
async fn write(docs: Vec<OwnedDoc>, generation: i64, since: Option<Moment>, app: &App) -> web::Result<()> {
    let docs = tokio::task::spawn_blocking(move || {
        let analyser = Analyser::now();
        docs.iter().for_each(|doc| drop(Doc::from(doc).written(&analyser)));
        docs
    });
    let docs = docs.await.map_err(|error| web::Error::Broken(error.to_string()))?;
    for few in docs.chunks(FEW) {
        let analyser = Analyser::now();
        let few: Vec<Doc> = few.iter().map(Doc::from).collect();
        let written: Vec<_> = few.iter().map(|doc| doc.written(&analyser)).collect();
        let mut tx = app.store.begin().await?;
        for written in written {
            written.keep(generation, since, &mut tx).await?;
            written.note_words(&mut tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

store::record! {
    /// A record as the index has it.
    #[derive(Debug)]
    struct Kept {
        subject_kind: String,
        subject_id: Id,
        employer_id: Id,
        title: Json<Texts>,
        body: Json<Texts>,
        readers: Json<Vec<String>>,
        at: Moment,
    }
}

impl Kept {
    async fn of(reference: &Reference, generation: i64, app: &App) -> Result<Option<Kept>> {
        sql!(
            "SELECT subject_kind, subject_id, employer_id, title, body, readers, at FROM search_doc \
             WHERE subject_id = $1 AND subject_kind = $2 AND generation = $3"
        )
        .bind(reference.id)
        .bind(&reference.kind)
        .bind(generation)
        .optional(app.store.read())
        .await
    }

    fn owned(self, reference: &Reference) -> OwnedDoc {
        OwnedDoc {
            reference: reference.clone(),
            employer_id: self.employer_id,
            title: self.title.0,
            body: self.body.0,
            readers: self.readers.0.iter().filter_map(|tag| reader(tag)).collect(),
            at: self.at,
        }
    }
}

/// The reader of a tag (`doc::tag`).
fn reader(tag: &str) -> Option<Reader> {
    let id = |text: &str| text.parse().ok();
    match tag.split_at_checked(2)? {
        ("ae", _) => Some(Reader::Everybody),
        ("ap", text) => Some(Reader::Person(id(text)?)),
        ("au", text) => Some(Reader::Unit(id(text)?)),
        ("ar", word) => Some(Reader::Role(Role::from_word(word)?)),
        _ => None,
    }
}

/// A change that was under way when the generation began did not know of it. Then the new one is asked.
async fn missed(number: i64, app: &App) -> web::Result<()> {
    let Some(generation) = building(number, app).await? else { return Ok(()) };
    let around = Duration::from_secs(60);
    let missed: Vec<Kept> = sql!(
        "SELECT d.subject_kind, d.subject_id, d.employer_id, d.title, d.body, d.readers, d.at FROM search_doc d \
         JOIN search_generation g ON g.number = d.generation AND g.state = 'asked' \
         WHERE d.kept_at > $1 AND d.kept_at < $2 AND NOT EXISTS (SELECT 1 FROM search_doc n WHERE n.generation = $3 \
         AND n.subject_id = d.subject_id AND n.subject_kind = d.subject_kind)"
    )
    .bind(Moment(generation.began_at.0 - around.as_micros() as i64))
    .bind(generation.began_at + around)
    .bind(number)
    .all(app.store.read())
    .await?;
    let owned = |kept: Kept| {
        let reference = Reference { kind: kept.subject_kind.clone(), id: kept.subject_id };
        kept.owned(&reference)
    };
    write(missed.into_iter().map(owned).collect(), number, Some(generation.began_at), app).await?;
    let mut tx = app.store.begin().await?;
    if generation::turn_to(number, &mut tx).await? {
        leave_step(number, Step::Clearing, &mut tx).await?;
        tracing::info!(number, "the index has been made anew");
    }
    Ok(tx.commit().await?)
}

async fn clear(number: i64, app: &App) -> web::Result<()> {
    let mut tx = app.store.begin().await?;
    for (over,) in generation::over(&mut tx).await? {
        let gone: Vec<(i64,)> = sql!(
            "DELETE FROM search_doc WHERE number IN (SELECT number FROM search_doc WHERE generation = $1 LIMIT $2) \
             RETURNING number"
        )
        .bind(over)
        .bind(SOME)
        .all(&mut tx)
        .await?;
        for (number,) in &gone {
            index::remove(*number, &mut tx).await?;
        }
        if gone.is_empty() {
            generation::remove(over, &mut tx).await?;
        } else {
            leave_step(number, Step::Clearing, &mut tx).await?;
            return Ok(tx.commit().await?);
        }
    }
    leave_step(number, Step::Words { after: String::new() }, &mut tx).await?;
    Ok(tx.commit().await?)
}

async fn forget_words(number: i64, after: &str, app: &App) -> web::Result<()> {
    let noted = sql!("SELECT token FROM search_word WHERE token > $1 ORDER BY token LIMIT $2").bind(after).bind(SOME);
    let noted: Vec<(String,)> = noted.all(app.store.read()).await?;
    let mut unused = vec![];
    for (token,) in &noted {
        let asked = index::Asked::token(token);
        let (even, odd) = (asked.numbers(0, 1, app.store.read()).await?, asked.numbers(1, 1, app.store.read()).await?);
        if even.is_empty() && odd.is_empty() {
            unused.push(token);
        }
    }
    let mut tx = app.store.begin().await?;
    for token in unused {
        sql!("DELETE FROM search_word WHERE token = $1").bind(token).execute(&mut tx).await?;
    }
    if let Some((last,)) = noted.last() {
        leave_step(number, Step::Words { after: last.clone() }, &mut tx).await?;
    }
    Ok(tx.commit().await?)
}
