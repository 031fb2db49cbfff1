//! The queue: what people have added and nobody has decided on, the oldest first, with the day by which it was promised.

use crate::address;
use crate::permissions::{Moderate, Rounds};
use askama::Template;
use people::May;
use store::{Day, Id, Json, Result as Kept, Source, sql};
use web::{App, Frame, IntoResponse, Page, Result, State};
use words::Texts;

/// So many are read on one page.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "moderation/index.html")]
struct QueuePage {
    frame: Frame,
    today: Day,
    lines: Vec<Line>,
    in_all: i64,
}

store::record! {
    struct Line {
        id: Id,
        body: Json<Texts>,
        round: Json<Texts>,
        due_on: Option<Day>,
    }
}

pub(crate) async fn index(_: May<Moderate, Rounds>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let lines = waiting(app.store.read()).await?;
    let in_all = super::waiting::count(app.store.read()).await?;
    Ok(Page(QueuePage { frame, today: app.clock.today(), lines, in_all }))
}

async fn waiting(from: impl Source) -> Kept<Vec<Line>> {
    sql!(
        "SELECT s.id, s.body, r.name AS round, s.due_on FROM statement s JOIN round r ON r.id = s.round_id \
         WHERE s.state = 'offered' ORDER BY s.due_on, s.id LIMIT $1"
    )
    .bind(MOST)
    .all(from)
    .await
}

impl QueuePage {
    fn to(&self, line: &Line) -> String {
        address::Decision { statement: line.id }.to_string()
    }

    fn is_late(&self, line: &Line) -> bool {
        line.due_on.as_ref().is_some_and(|day| *day < self.today)
    }

    fn more(&self) -> i64 {
        self.in_all - self.lines.len() as i64
    }
}

pages::sample!("will/moderation", |frame| {
    use crate::round_samples::text;
    let line = |number: u128, body: &str, day: &str| Line {
        id: Id::from_u128(number),
        body: text(body).kept(),
        round: text("Miten kuljemme sinne yhdessä?").kept(),
        due_on: Day::parse(day),
    };
    let page = |lines: Vec<Line>, in_all| QueuePage {
        frame: frame.clone(),
        today: Day::parse("2021-10-04").unwrap_or_else(|| crate::round_samples::now().day()),
        lines,
        in_all,
    };
    let two = vec![
        line(1, "Siirtymästä pitää kertoa asiakkaille samaan aikaan kuin meille.", "2021-10-01"),
        line(2, "Ruokataukoa ei saa käyttää muutosinfoihin.", "2021-10-05"),
    ];
    let many = (1..=50).map(|number| line(number, &"Pitkä väittämä. ".repeat(12), "2021-10-05")).collect();
    vec![("empty", page(vec![], 0)), ("filled", page(two, 2)), ("long", page(many, 120))]
});
