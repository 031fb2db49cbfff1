//! SQLite has one pen. Whoever wants it waits in line and writes in a savepoint of a shared transaction;
//! one sync to disk then serves everybody who wrote, and only then are they told.

use crate::{Error, Result};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Executor};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, MutexGuard, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

const GROUP: usize = 256;
const GROUP_TIME: Duration = Duration::from_millis(20);
/// How long the end of the program waits for the writes under way.
const LAST_TURNS: Duration = Duration::from_secs(10);

type Answer = oneshot::Sender<Result<()>>;

#[derive(Clone)]
pub(crate) struct Writer {
    line: mpsc::Sender<Request>,
    closing: Arc<Notify>,
    task: Arc<Mutex<Option<JoinHandle<()>>>>,
}

/// A place in the line. A turn held longer than its time is taken back, since others wait for its end.
struct Request {
    turn: oneshot::Sender<Result<Turn>>,
    time: Duration,
}

/// One's turn with the pen. Handing in an answer slip keeps what was written; dropping the turn undoes it.
pub(crate) struct Turn {
    desk: Arc<Mutex<Desk>>,
    number: u64,
    hand_in: oneshot::Sender<Answer>,
}

pub(crate) struct Desk {
    pub(crate) pen: SqliteConnection,
    turn: u64,
}

impl Writer {
    pub(crate) async fn open(file: SqliteConnectOptions) -> Result<Writer> {
        let (line, waiting) = mpsc::channel(1024);
        let pen = file.connect().await?;
        let desk = Arc::new(Mutex::new(Desk { pen, turn: 0 }));
        let closing = Arc::new(Notify::new());
        let task = tokio::spawn(keep_writing(file, desk, waiting, closing.clone()));
        Ok(Writer { line, closing, task: Arc::new(Mutex::new(Some(task))) })
    }

    pub(crate) async fn turn(&self, time: Duration) -> Result<Turn> {
        let (request, turn) = oneshot::channel();
        self.line.send(Request { turn: request, time }).await.map_err(|_| Error::Closed)?;
        turn.await.map_err(|_| Error::Closed)?
    }

    /// Closes the line, for every clone of the store, and waits until those in it are served.
    pub(crate) async fn close(self) {
        self.closing.notify_one();
        if let Some(task) = self.task.lock().await.take() {
            timeout(LAST_TURNS, task).await.ok();
        }
    }
}

impl Turn {
    pub(crate) async fn pen(&mut self) -> Result<MutexGuard<'_, Desk>> {
        let desk = self.desk.lock().await;
        if desk.turn == self.number { Ok(desk) } else { Err(Error::TakenBack) }
    }

    /// Refused hand-in: the turn was revoked, surely undone. No answer to an accepted one: the writer ended
    /// meanwhile, so nobody knows.
    pub(crate) async fn commit(self) -> Result<()> {
        let (answer, outcome) = oneshot::channel();
        self.hand_in.send(answer).map_err(|_| Error::TakenBack)?;
        outcome.await.map_err(|_| Error::NotKnown(Arc::new(sqlx::Error::WorkerCrashed)))?
    }
}

/// Lives as long as the store. Nobody else's cancellation or panic reaches in here.
async fn keep_writing(
    file: SqliteConnectOptions,
    desk: Arc<Mutex<Desk>>,
    mut line: mpsc::Receiver<Request>,
    closing: Arc<Notify>,
) {
    while let Some(first) = next(&mut line, &closing).await {
        if first.turn.is_closed() {
            continue; // lost patience, or was cancelled
        }
        let mut waiting = vec![];
        let outcome = write_together(&desk, first, &mut line, &mut waiting).await;
        if let Err(error) = &outcome {
            tracing::error!(%error, waiting = waiting.len(), "a common commit failed");
            let mut desk = desk.lock().await; // its state is not known: a fresh one, nothing is open on it
            desk.turn += 1;
            match file.connect().await {
                Ok(pen) => desk.pen = pen,
                Err(error) => tracing::error!(%error, "no new connection to write with"), // tried again after the next turn
            }
        }
        for answer in waiting {
            answer.send(outcome.clone().map_err(Error::NotKnown)).ok();
        }
    }
    if let Ok(desk) = Arc::try_unwrap(desk) {
        desk.into_inner().pen.close().await.ok();
    }
}

async fn next(line: &mut mpsc::Receiver<Request>, closing: &Notify) -> Option<Request> {
    tokio::select! {
        biased;
        () = closing.notified() => { line.close(); line.recv().await }
        request = line.recv() => request,
    }
}

async fn write_together(
    desk: &Arc<Mutex<Desk>>,
    first: Request,
    line: &mut mpsc::Receiver<Request>,
    waiting: &mut Vec<Answer>,
) -> Result<(), Arc<sqlx::Error>> {
    let began = Instant::now();
    if let Err(error) = desk.lock().await.pen.execute("BEGIN IMMEDIATE; SAVEPOINT turn").await {
        let error = Arc::new(error);
        first.turn.send(Err(if is_busy(&error) { Error::Busy } else { Error::Database(error.clone()) })).ok();
        return Err(error);
    }
    waiting.extend(one_turn(desk, first).await?);
    while waiting.len() < GROUP && began.elapsed() < GROUP_TIME {
        tokio::task::yield_now().await; // those just told may want to write again
        let Ok(next) = line.try_recv() else { break };
        desk.lock().await.pen.execute("RELEASE turn; SAVEPOINT turn").await?;
        waiting.extend(one_turn(desk, next).await?);
    }
    desk.lock().await.pen.execute("COMMIT").await?;
    Ok(())
}

/// Lends the pen inside the open savepoint, which is left as it was when the turn is not handed in.
async fn one_turn(desk: &Arc<Mutex<Desk>>, request: Request) -> Result<Option<Answer>, sqlx::Error> {
    let number = desk.lock().await.turn;
    let (hand_in, mut handed_in) = oneshot::channel();
    if request.turn.send(Ok(Turn { desk: desk.clone(), number, hand_in })).is_err() {
        return Ok(None); // nobody took it, so nothing was written
    }
    let mut answer = timeout(request.time, &mut handed_in).await.ok().and_then(|answer| answer.ok());

    let mut desk = desk.lock().await;
    desk.turn += 1;
    // From here on a hand-in is refused; one that came between the time-out and this line still counts.
    handed_in.close();
    answer = answer.or_else(|| handed_in.try_recv().ok());
    if answer.is_none() {
        desk.pen.execute("ROLLBACK TO turn").await?;
    }
    Ok(answer)
}

/// Another process kept the file for itself for longer than the busy time-out.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<i32>().ok());
    code.is_some_and(|code| code & 0xff == 5)
}
