//! The coach's page of pairs and groups: who is with whom, placed by hand or drawn. A draw only fills the form; it is
//! looked at, changed where it should be, and then kept.

use super::dealing::{Room, deal};
use super::group::{self, Move, Seat};
use super::{ASKED, Company, PLACED, address, tell};
use crate::cohort::Cohort;
use crate::enrolment::Enrolled;
use crate::following::Followed;
use crate::interim_task::Task;
use crate::permissions::Arrange;
use askama::Template;
use axum::extract::Query;
use people::{May, Me};
use serde::Deserialize;
use store::{Id, Json};
use web::{App, Frame, IntoResponse, Page, Result, Sent, State, see};
use words::Texts;

#[derive(Template)]
#[template(path = "company/groups_edit.html")]
struct GroupsPage {
    frame: Frame,
    task: Task,
    cohorts: Vec<Table>,
    /// The form holds a draw that is not kept yet.
    is_drawn: bool,
    /// Of the next draw.
    seed: u64,
}

/// One cohort.
struct Table {
    id: Id,
    name: Json<Texts>,
    lines: Vec<Line>,
    /// The numbers that may be chosen.
    numbers: Vec<i64>,
}

struct Line {
    person_id: Id,
    name: String,
    unit: String,
    /// The group they are in, and the one the form proposes.
    is: Option<i64>,
    proposed: Option<i64>,
    /// They have answered: nothing is changed any more.
    is_done: bool,
}

#[derive(Deserialize)]
pub(crate) struct Draw {
    draw: Option<u64>,
}

pub(crate) async fn edit(
    task: May<Arrange, Task>,
    State(app): State<App>,
    frame: Frame,
    Query(draw): Query<Draw>,
) -> Result<impl IntoResponse> {
    let me = task.who.clone();
    let task = task.into_record();
    let mut cohorts = tables(&task, &me, &app).await?;
    if let Some(seed) = draw.draw {
        for table in &mut cohorts {
            table.draw(task.group_size, seed);
        }
    }
    for table in &mut cohorts {
        // First those who have nobody, then each beside their company.
        table.lines.sort_by_key(|line| line.proposed);
    }
    let seed = app.clock.new_id().as_u128() as u64;
    Ok(Page(GroupsPage { frame, task, cohorts, is_drawn: draw.draw.is_some(), seed }))
}

pub(crate) async fn update(task: May<Arrange, Task>, State(app): State<App>, sent: Sent) -> Result<impl IntoResponse> {
    let cohorts = tables(&task, &task.who, &app).await?;
    let now = app.now();
    let mut tx = app.store.begin().await?;
    for table in &cohorts {
        let moves: Vec<Move> = table.lines.iter().filter_map(|line| line.moved(&sent)).collect();
        let placed = group::arrange(&task, table.id, &moves, now, &mut tx).await?;
        for person_id in &placed {
            notices::cease(ASKED, &task.reference(), *person_id, now, &mut tx).await?;
        }
        if task.is_open() {
            tell(&placed, PLACED, &task.reference(), &task.name.0, &task, now, &mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(see(address::Groups { task: task.id }).saying("company-groups-kept"))
}

/// The cohorts this person coaches, or all for a coordinator.
async fn tables(task: &Task, me: &Me, app: &App) -> Result<Vec<Table>> {
    let followed = Followed::of(task.programme_id, me, app).await?;
    let seats = group::seats(task.id, app.store.read()).await?;
    let answered = group::answered(task.id, app.store.read()).await?;
    let mut tables = vec![];
    for cohort in Cohort::of_programme(task.programme_id, me.id, app.store.read()).await? {
        if !followed.has(cohort.id) {
            continue;
        }
        let open = group::without(task.id, cohort.id, &app.clock.today(), app.store.read()).await?;
        let agents = followed.agents.iter().filter(|one| one.cohort_id == cohort.id);
        let lines = agents.map(|agent| Line::of(agent, &seats, answered.contains(&agent.person_id)));
        // Whoever has left the house has no place to be given.
        let is_here =
            |line: &Line| line.is.is_some() || line.is_done || open.iter().any(|(id, _)| *id == line.person_id);
        let lines: Vec<Line> = lines.filter(is_here).collect();
        tables.push(Table::of(cohort.id, cohort.name, lines, task.group_size));
    }
    Ok(tables)
}

impl Table {
    fn of(id: Id, name: Json<Texts>, lines: Vec<Line>, size: i64) -> Table {
        let highest = lines.iter().filter_map(|line| line.is).max().unwrap_or(0);
        let free = lines.iter().filter(|line| line.is.is_none() && !line.is_done).count() as i64;
        let numbers = (1..=highest + free.div_euclid(size) + 1).collect();
        Table { id, name, lines, numbers }
    }

    /// Whoever has nobody yet is dealt a place; the others stay where they are.
    fn draw(&mut self, size: i64, seed: u64) {
        let free: Vec<Id> =
            self.lines.iter().filter(|line| line.is.is_none() && !line.is_done).map(|line| line.person_id).collect();
        let in_group = |number: i64| self.lines.iter().filter(move |line| line.is == Some(number));
        let rooms = self.numbers.iter().copied().filter_map(|number| {
            let there = in_group(number).count() as i64;
            let goes_on = there > 0 && !in_group(number).any(|line| line.is_done) && there < size;
            goes_on.then_some(Room { number, places: (size - there) as usize })
        });
        let rooms: Vec<Room> = rooms.collect();
        let first_new = self.lines.iter().filter_map(|line| line.is).max().unwrap_or(0) + 1;
        let dealt = deal(&free, &rooms, size as usize, first_new, seed);
        for line in &mut self.lines {
            if let Some((_, number)) = dealt.iter().find(|(id, _)| *id == line.person_id) {
                line.proposed = Some(*number);
            }
        }
    }
}

impl Line {
    fn of(agent: &Enrolled, seats: &[Seat], has_answered: bool) -> Line {
        let seat = seats.iter().find(|seat| seat.person_id == agent.person_id);
        let is = seat.map(|seat| seat.number);
        Line {
            person_id: agent.person_id,
            name: agent.name.clone(),
            unit: agent.unit.clone(),
            is,
            proposed: is,
            is_done: has_answered,
        }
    }

    /// As the form says, if it says something else than what stood in it.
    fn moved(&self, sent: &Sent) -> Option<Move> {
        let wanted = sent.some(&format!("group-{}", self.person_id));
        let was = sent.number(&format!("was-{}", self.person_id));
        if self.is_done || !sent.has(&format!("was-{}", self.person_id)) {
            return None;
        }
        let to = wanted.and_then(|number| number.parse().ok()).filter(|number| (1..=999).contains(number));
        (to != was).then_some(Move { person_id: self.person_id, from: was, to })
    }

    fn says(&self) -> String {
        self.is.map_or(String::new(), |number| number.to_string())
    }
}

impl GroupsPage {
    fn is_pair(&self) -> bool {
        self.task.company == Company::Pair
    }

    fn to(&self) -> String {
        address::Groups { task: self.task.id }.to_string()
    }

    fn back(&self) -> String {
        crate::address::Task { task: self.task.id }.to_string()
    }

    fn is_chosen(&self, line: &Line, number: &i64) -> bool {
        line.proposed == Some(*number)
    }

    /// Somebody has nobody yet.
    fn can_draw(&self) -> bool {
        self.cohorts.iter().flat_map(|table| &table.lines).any(|line| line.is.is_none() && !line.is_done)
    }
}

pages::sample!("coaching/groups", |frame| {
    let line = |name: &str, is, is_done| Line {
        person_id: Id::nil(),
        name: name.into(),
        unit: "Vuodeosasto 3".into(),
        is,
        proposed: is,
        is_done,
    };
    let page = |lines: Vec<Line>, is_drawn| GroupsPage {
        frame: frame.clone(),
        task: Task { company: Company::Pair, ..crate::task_show::sample_task() },
        cohorts: vec![Table::of(Id::nil(), crate::task_show::sample_task().name, lines, 2)],
        is_drawn,
        seed: 7,
    };
    let some = vec![
        line("Liisa Lähihoitaja", Some(1), true),
        line("Pekka Pelastaja", Some(1), true),
        line("Sanni Sairaanhoitaja", None, false),
        line("Åke Öhman", None, false),
    ];
    let many = (1..=40).map(|n| line(&format!("Muutosagentti {n} Pitkänimisestä-Kylästä"), None, false)).collect();
    vec![("empty", page(vec![], false)), ("filled", page(some, true)), ("long", page(many, false))]
});
