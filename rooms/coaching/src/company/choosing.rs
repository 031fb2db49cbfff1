//! An agent finds company for a task: begins a pair or group, asks somebody along, joins one that has room, leaves it.

use super::group::{self, Seat};
use super::{ASKED, Company, JOINED, PLACED, address, tell, with_name};
use crate::enrolment;
use crate::interim_task::Task;
use crate::permissions::Answer;
use crate::task_show::names;
use askama::Template;
use askama::filters::Safe;
use people::{May, Me, byline};
use store::{Id, Tx};
use web::{App, Frame, IntoResponse, Result, Sent, State, see};
use words::Words;

/// Beside the answer: with whom, or with whom one could.
#[derive(Template)]
#[template(path = "company/choosing.html")]
pub(crate) struct Choosing {
    words: Words,
    is_pair: bool,
    /// Those one does it with, oneself included; nobody: not chosen yet.
    mine: Vec<(Id, String)>,
    /// Their names.
    with: String,
    has_room: bool,
    /// Groups with room: which, who is in them, and for how many more.
    open: Vec<(Id, String, i64)>,
    /// Agents of the cohort who have nobody yet.
    free: Vec<(Id, String)>,
    to: String,
}

impl Choosing {
    /// None: each does this task alone.
    pub(crate) async fn of(task: &Task, frame: &Frame, me: &Me, app: &App) -> Result<Option<Choosing>> {
        let cohort = enrolment::cohort_of_agent(task.programme_id, me.id, app.store.read()).await?;
        let Some(cohort) = cohort.filter(|_| task.company.is_shared()) else { return Ok(None) };
        let mut seats = group::seats(task.id, app.store.read()).await?;
        seats.retain(|seat| seat.cohort_id == cohort);
        byline::sign(&mut seats, |seat| (seat.person_id, &mut seat.name), me.lang, app).await?;
        let groups: Vec<&[Seat]> = seats.chunk_by(|one, other| one.group_id == other.group_id).collect();
        let people = |group: &[Seat]| group.iter().map(|seat| (seat.person_id, seat.name.clone())).collect::<Vec<_>>();
        let is_mine = |group: &&&[Seat]| group.iter().any(|seat| seat.person_id == me.id);
        let mine = groups.iter().find(is_mine).map(|group| people(group)).unwrap_or_default();
        let free = |group: &[Seat]| task.group_size - group.len() as i64;
        let open = groups.iter().filter(|group| free(group) > 0 && !group[0].is_done);
        let open = open.map(|group| (group[0].group_id, names(frame, &people(group)), free(group))).collect();
        let mut others = group::without(task.id, cohort, &app.clock.today(), app.store.read()).await?;
        others.retain(|(id, _)| *id != me.id);
        let has_room = (mine.len() as i64) < task.group_size;
        let to = address::Company { task: task.id }.to_string();
        let is_pair = task.company == Company::Pair;
        let with = names(frame, &mine);
        Ok(Some(Choosing { words: frame.words, is_pair, mine, with, has_room, open, free: others, to }))
    }

    pub(crate) fn draw(&self) -> Safe<String> {
        Safe(self.render().unwrap_or_default())
    }

    /// For samples.
    pub(crate) fn sample(frame: &Frame, is_pair: bool, has_company: bool) -> Choosing {
        let person = |name: &str| (Id::nil(), name.to_owned());
        let mine =
            if has_company { vec![person("Liisa Lähihoitaja"), person("Sanni Sairaanhoitaja")] } else { vec![] };
        let open = vec![(Id::nil(), "Pekka Pelastaja".to_owned(), 1)];
        let free = vec![person("Åke Öhman"), person("Virpi Varhaiskasvattaja")];
        let (words, with, to) = (frame.words, names(frame, &mine), "/coaching".into());
        Choosing { words, is_pair, mine, with, has_room: !is_pair, open, free, to }
    }
}

pub(crate) async fn update(task: May<Answer, Task>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let (back, me) = (see(crate::address::Task { task: task.id }), task.who.clone());
    let cohort = enrolment::cohort_of_agent(task.programme_id, me.id, app.store.read()).await?;
    let Some(cohort) = cohort.filter(|_| task.company.is_shared()) else { return Ok(back) };
    let chosen: Option<Id> = sent.text("chosen").parse().ok();
    let mut tx = app.store.begin().await?;
    let said = match sent.text("do") {
        "begin" => begin(&task, cohort, chosen, &me, &app, &mut tx).await?,
        "ask" => ask(&task, cohort, chosen, &me, &app, &mut tx).await?,
        "join" => join(&task, chosen, &me, &app, &mut tx).await?,
        "leave" if group::leave(&task, me.id, &mut tx).await? => "company-left",
        _ => return Ok(back),
    };
    tx.commit().await?;
    Ok(back.saying(said))
}

async fn begin(task: &Task, cohort: Id, asked: Option<Id>, me: &Me, app: &App, tx: &mut Tx) -> Result<&'static str> {
    if group::begin(task, cohort, me.id, app.now(), tx).await?.is_none() {
        return Ok("company-already");
    }
    settled(task, me.id, app, tx).await?;
    match asked {
        Some(_) => ask(task, cohort, asked, me, app, tx).await,
        None => Ok("company-begun"),
    }
}

/// Asking is news to the other, who joins with a press or leaves it.
async fn ask(task: &Task, cohort: Id, asked: Option<Id>, me: &Me, app: &App, tx: &mut Tx) -> Result<&'static str> {
    let is_mine = group::of(task.id, me.id, &mut *tx).await?.is_some();
    let free = group::without(task.id, cohort, &app.clock.today(), &mut *tx).await?;
    let Some((asked, _)) = free.into_iter().find(|(id, _)| Some(*id) == asked).filter(|_| is_mine) else {
        return Ok("company-asked-late");
    };
    tell(&[asked], ASKED, &task.reference(), &with_name(task, &me.name), task, app.now(), tx).await?;
    Ok("company-asked")
}

async fn join(task: &Task, group: Option<Id>, me: &Me, app: &App, tx: &mut Tx) -> Result<&'static str> {
    let Some(group) = group else { return Ok("company-full") };
    if !group::join(task, group, me.id, app.now(), tx).await? {
        return Ok("company-full");
    }
    settled(task, me.id, app, tx).await?;
    let seats = group::seats(task.id, &mut *tx).await?.into_iter();
    let others: Vec<Id> =
        seats.filter(|seat| seat.group_id == group && seat.person_id != me.id).map(|seat| seat.person_id).collect();
    tell(&others, JOINED, &task.reference(), &with_name(task, &me.name), task, app.now(), tx).await?;
    Ok("company-joined")
}

/// They have company: what asked them for it is over.
async fn settled(task: &Task, person_id: Id, app: &App, tx: &mut Tx) -> Result<()> {
    for word in [ASKED, PLACED] {
        notices::cease(word, &task.reference(), person_id, app.now(), tx).await?;
    }
    Ok(())
}
