//! The administrators' board of wishes: what waits, by when it must be decided, what was decided; and writing down a
//! wish that came on paper from somebody who can't sign in any more.

use crate::address;
use crate::wish::{self, Asking, Wish, Wishes};
use crate::wish_show::{outcome, sample_declined, sample_done, sample_wish};
use askama::Template;
use people::{May, Person};
use store::Moment;
use web::acts::{Create, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    frame: Frame,
    now: Moment,
    waiting: Vec<Wish>,
    decided: Vec<Wish>,
    number: String,
    errors: Errors,
}

pub(crate) async fn index(_: May<See, Wishes>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(page(frame, String::new(), Errors::default(), &app).await?))
}

pub(crate) async fn create(
    wishes: May<Create, Wishes>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let number = sent.text("number").to_owned();
    let person = Person::of_same_employer(wishes.who.id, &number, app.store.read()).await?;
    let Some(person) = person.filter(|person| person.id != wishes.who.id) else {
        let mut errors = Errors::default();
        errors.add("number", frame.t("erasures-nobody"));
        return Ok(refused(page(frame, number, errors, &app).await?));
    };
    let (id, written_by, now) = (app.clock.new_id(), Some(wishes.who.id), app.now());
    let mut tx = app.store.begin().await?;
    let asking = Asking { id, person_id: person.id, employer_id: person.employer_id, written_by, now };
    let asked = asking.ask(&mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Erasures).saying(if asked { "erasures-written" } else { "erasure-asked-already" }).into_response())
}

async fn page(frame: Frame, number: String, errors: Errors, app: &App) -> Result<BoardPage> {
    let (waiting, decided) = wish::all(app).await?;
    Ok(BoardPage { frame, now: app.now(), waiting, decided, number, errors })
}

impl BoardPage {
    fn told(&self, wish: &Wish) -> String {
        outcome(wish, self.now, &self.frame)
    }

    fn is_late(&self, wish: &Wish) -> bool {
        wish.is_late(self.now)
    }

    fn to(&self) -> String {
        address::Erasures.to_string()
    }
}

pages::sample!("admin/erasures", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |waiting, decided, errors| BoardPage {
        frame: frame.clone(),
        now,
        waiting,
        decided,
        number: String::new(),
        errors,
    };
    let late = Wish {
        asked_at: Moment(1_630_000_000_000_000),
        name: "Pitkänimi-Hallintolainen ".repeat(4),
        ..sample_wish(true)
    };
    let mut errors = Errors::default();
    errors.add("number", frame.t("erasures-nobody"));
    vec![
        ("empty", page(vec![], vec![], Errors::default())),
        ("filled", page(vec![sample_wish(true)], vec![sample_declined(), sample_done()], Errors::default())),
        ("late", page(vec![late], vec![], Errors::default())),
        ("error", page(vec![], vec![], errors)),
    ]
});
