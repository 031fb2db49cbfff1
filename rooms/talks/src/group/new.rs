//! The form on which a group is put together.

use super::address;
use super::beginning::{self, Group};
use crate::cycle::Cycle;
use crate::permissions::Talks;
use crate::talk::Kind;
use askama::Template;
use people::{Led, May, Me};
use store::Id;
use web::acts::Create;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "group/new.html")]
struct NewPage {
    frame: Frame,
    once: Id,
    cycles: Vec<Cycle>,
    led: Vec<Led>,
    cycle: Option<Id>,
    chosen: Vec<Id>,
    errors: Errors,
}

pub(crate) async fn new(all: May<Create, Talks>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let once = app.clock.new_id();
    Ok(Page(NewPage::of(frame, once, &all.who, &app).await?))
}

pub(crate) async fn create(
    all: May<Create, Talks>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = all.who.clone();
    let once = sent.text("once").parse().unwrap_or_else(|_| app.clock.new_id());
    let page = NewPage::of(frame, once, &me, &app).await?.with(&sent);
    let cycle = page.cycles.iter().find(|cycle| Some(cycle.id) == page.cycle);
    let members: Vec<&Led> = page.led.iter().filter(|one| page.chosen.contains(&one.person_id)).collect();
    let errors = page.wrong(cycle, &members);
    let Some(cycle) = cycle.filter(|_| errors.is_empty()) else {
        return Ok(refused(NewPage { errors, ..page }));
    };
    let group = Group { id: once, cycle, members: &members, supervisor_id: me.id };
    let mut tx = app.store.begin().await?;
    let begun = beginning::begin(&group, &app, &mut tx).await?;
    tx.commit().await?;
    let word = if begun { "group-begun" } else { "group-begun-already" };
    Ok(see(crate::address::Talk { talk: once }).saying(word).into_response())
}

impl NewPage {
    async fn of(frame: Frame, once: Id, me: &Me, app: &App) -> Result<NewPage> {
        let today = app.clock.today();
        let led = Led::by(me.id, &today, app.store.read()).await?;
        let mut employers: Vec<Id> = led.iter().map(|one| one.employer_id).collect();
        employers.sort_unstable();
        employers.dedup();
        let mut cycles = vec![];
        for employer in employers {
            let open = Cycle::open(employer, &today, app.store.read()).await?;
            cycles.extend(open.into_iter().filter(|cycle| cycle.kind == Kind::Group));
        }
        let cycle = cycles.first().map(|cycle| cycle.id);
        Ok(NewPage { frame, once, cycles, led, cycle, chosen: vec![], errors: Errors::default() })
    }

    fn with(self, sent: &Sent) -> NewPage {
        let chosen = sent.all("person").filter_map(|id| id.parse().ok()).collect();
        NewPage { cycle: sent.text("cycle").parse().ok(), chosen, ..self }
    }

    fn wrong(&self, cycle: Option<&Cycle>, members: &[&Led]) -> Errors {
        let mut errors = Errors::default();
        errors.when(cycle.is_none(), "cycle", self.frame.t("group-cycle-missing"));
        let group = cycle.map(|cycle| Group { id: self.once, cycle, members, supervisor_id: Id::nil() });
        errors.when(group.is_some_and(|group| !group.has_right_size()), "person", self.frame.t("group-size-wrong"));
        let is_elsewhere = |one: &&Led| cycle.is_some_and(|cycle| cycle.employer_id != one.employer_id);
        errors.when(members.iter().any(is_elsewhere), "person", self.frame.t("group-employer-wrong"));
        errors
    }

    fn is_chosen(&self, one: &Led) -> bool {
        self.chosen.contains(&one.person_id)
    }

    fn is_cycle(&self, one: &Cycle) -> bool {
        self.cycle == Some(one.id)
    }

    /// The only one there is: nothing to choose.
    fn only(&self) -> Option<&Cycle> {
        if self.cycles.len() == 1 { self.cycles.first() } else { None }
    }

    fn here(&self) -> String {
        address::Groups.to_string()
    }
}

pages::sample!("talks/groups/new", |frame| {
    let page = |cycles: usize, led: usize| NewPage {
        frame: frame.clone(),
        once: Id::nil(),
        cycles: super::samples::cycles(cycles),
        led: super::samples::led(led),
        cycle: None,
        chosen: vec![],
        errors: Errors::default(),
    };
    let wrong = page(2, 12);
    let errors = wrong.wrong(None, &[]);
    let chosen = wrong.led.iter().take(3).map(|one| one.person_id).collect();
    vec![
        ("empty", page(0, 12)),
        ("few", page(1, 3)),
        ("filled", page(1, 12)),
        ("error", NewPage { errors, chosen, ..wrong }),
    ]
});
