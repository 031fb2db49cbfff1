//! My work: my discussions with what is next in each, my goals, onboarding and profile; for a supervisor where the season
//! stands; for personnel services what they arrange and see.

use super::own::{Next, Own};
use super::standing::{self, Stands};
use super::{address, show};
use crate::address::{Preparation, Talk};
use crate::arranging;
use crate::cycle::Cycle;
use crate::permissions::{Arrange, SeeHeld, Talks};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{Me, SignedIn};
use serde::Deserialize;
use store::Id;
use web::acts::Create;
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

/// A season of the people somebody leads: its name, and how many stand where.
struct Led {
    id: Id,
    name: String,
    counts: Vec<(Stands, i64)>,
}

#[derive(Template)]
#[template(path = "season/index.html")]
struct IndexPage {
    frame: Frame,
    talks: Vec<Own>,
    cards: Vec<Safe<String>>,
    leads: bool,
    led: Option<Led>,
    arranges: bool,
    sees_held: bool,
}

/// The season that somebody comes for, from the news of it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    cycle: String,
}

/// My work, with that season of the people one leads.
pub(super) fn of_cycle(id: Id) -> String {
    format!("{}?cycle={id}", crate::address::Talks)
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(Asked { cycle }): Query<Asked>,
) -> Result<impl IntoResponse> {
    let talks = Own::of(&me, &app).await?;
    let leads = Permit::<Create, Me>::permits(&Talks, &me);
    let led = if leads { led(&cycle, &frame, &me, &app).await? } else { None };
    let arranges = Permit::<Arrange, Me>::permits(&Talks, &me);
    let sees_held = Permit::<SeeHeld, Me>::permits(&Talks, &me);
    let cards = cards(&frame, &me, &app).await?;
    Ok(Page(IndexPage { frame, talks, cards, leads, led, arranges, sees_held }))
}

async fn led(wanted: &str, frame: &Frame, me: &Me, app: &App) -> Result<Option<Led>> {
    let today = app.clock.today();
    let cycles = Cycle::led_in(me.id, &today, app.store.read()).await?;
    let Some(cycle) = show::chosen(&cycles, wanted, &today) else { return Ok(None) };
    let counts = standing::counts(cycle.id, me.id, &today, app.store.read()).await?;
    Ok(Some(Led { id: cycle.id, name: cycle.name.0.read(frame.words.lang).to_owned(), counts }))
}

/// What the other folders have to say on this page.
async fn cards(frame: &Frame, me: &Me, app: &App) -> Result<Vec<Safe<String>>> {
    let goals = crate::goals::card(frame, me, app).await?;
    let onboarding = crate::onboarding::card(frame, me, app).await?;
    let profile = crate::profile::card(frame, me, app).await?;
    Ok([goals, onboarding, profile].into_iter().flatten().collect())
}

impl IndexPage {
    /// Where the next step is taken.
    fn to(&self, own: &Own) -> String {
        match own.next() {
            Next::Prepare | Next::GoOn => Preparation { talk: own.id }.to_string(),
            _ => Talk { talk: own.id }.to_string(),
        }
    }

    fn page(&self, own: &Own) -> String {
        Talk { talk: own.id }.to_string()
    }

    fn next(&self, own: &Own) -> &'static str {
        own.next().key()
    }

    fn is_mine(&self, own: &Own) -> bool {
        own.next().is_mine()
    }

    /// "Elli Esihenkilö · aika sovittu 12.10. klo 13.00"
    fn about(&self, own: &Own) -> String {
        let (words, day) = (self.frame.words, |day| self.frame.words.calendar_day(day));
        let when = match (&own.held_on, &own.meets_at, &own.review_on) {
            (Some(_), _, Some(review)) if own.next() == Next::LookBack => {
                words.t1("season-review-on", "day", day(review))
            }
            (Some(held), ..) => words.t1("season-met-on", "day", day(held)),
            (None, Some(at), _) => words.t1("season-meets", "when", words.day_and_time(*at)),
            _ => String::new(),
        };
        let parts = [own.supervisor.clone(), own.cycle.0.read(words.lang).to_owned(), when];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn season_to(&self) -> String {
        self.led.as_ref().map_or_else(|| address::Season.to_string(), |led| show::of_cycle(led.id))
    }

    fn held_to(&self) -> String {
        address::Held.to_string()
    }

    fn templates_to(&self) -> String {
        arranging::address::Templates.to_string()
    }

    fn cycles_to(&self) -> String {
        arranging::address::Cycles.to_string()
    }

    fn counted(&self, led: &Led) -> String {
        let one = |(stands, count): &(Stands, i64)| format!("{} {count}", self.frame.t(stands.key()));
        led.counts.iter().map(one).collect::<Vec<_>>().join(" · ")
    }
}

pages::sample!("talks", |frame| {
    use crate::talk::{Kind, State};
    use store::{Day, Moment};
    use words::{Lang, Texts};
    let text = |text: &str| Texts::one(Lang::Fi, text).kept();
    let own = |state, is_shared| Own {
        id: Id::nil(),
        kind: Kind::Pair,
        state,
        called: text("Kehityskeskustelu"),
        cycle: text("Kehityskeskustelut 2021–2022"),
        supervisor: "Elli Esihenkilö".into(),
        held_on: (state != State::Preparing).then(|| Day::parse("2021-09-28")).flatten(),
        review_on: (state == State::Acknowledged).then(|| Day::parse("2022-03-28")).flatten(),
        reviewed_on: None,
        meets_at: Moment::in_helsinki("2021-10-12T13:00"),
        is_begun: is_shared,
        is_shared,
        is_acknowledged: false,
    };
    let page = |talks, leads, led, hr| IndexPage {
        frame: frame.clone(),
        talks,
        cards: vec![],
        leads,
        led,
        arranges: hr,
        sees_held: hr,
    };
    let led = Led {
        id: Id::nil(),
        name: "Kehityskeskustelut 2021–2022".into(),
        counts: vec![(Stands::NotBegun, 3), (Stands::Held, 8)],
    };
    let all = vec![
        own(State::Preparing, false),
        own(State::Preparing, true),
        own(State::Held, true),
        own(State::Agreed, true),
        own(State::Acknowledged, true),
    ];
    vec![
        ("empty", page(vec![], false, None, false)),
        ("filled", page(all, false, None, false)),
        ("supervisor", page(vec![], true, Some(led), false)),
        ("no-season", page(vec![], true, None, false)),
        ("personnel", page(vec![], false, None, true)),
    ]
});
