//! A round in a hall or a webinar: a code, a big screen, the result when the voting has closed.

mod address;
mod heard;
mod live;
mod now;
mod short;
mod show;
mod shown;

use crate::permissions::Present;
use crate::round::{Round, Stage};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use web::acts::get;
use web::{App, Frame, Permit, Result, Route};

pub(crate) use heard::{joined, turned};
pub(crate) use now::listening;

words::inventory::submit! {
    words::Shelf {
        room: "will-hall",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get::<address::Hall, _, _>(show::show),
        get::<address::HallNow, _, _>(live::now),
        get::<address::HallLive, _, _>(live::show),
        get::<address::HallScreen, _, _>(live::screen),
        get::<address::Short, _, _>(short::show),
    ]
}

#[derive(Template)]
#[template(path = "hall/card.html")]
struct Card<'r> {
    frame: &'r Frame,
    round: &'r Round,
}

impl Card<'_> {
    fn to(&self) -> String {
        address::Hall { round: self.round.id }.to_string()
    }
}

/// What the round's own page says of the big screen. None: it is not this person's to show, or there is nothing to show.
pub(crate) async fn card(round: &Round, frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    let is_given = round.imported_at.is_none() && round.stage(app.now()) != Stage::Draft;
    let shows = is_given && Permit::<Present, Me>::permits(round, me);
    Ok(shows.then(|| Safe(Card { frame, round }.render().unwrap_or_default())))
}

/// Where a round's big screen is.
pub(crate) fn screen(round: store::Id) -> String {
    address::Hall { round }.to_string()
}

/// For samples.
fn sample_round(long: bool) -> Round {
    use store::{Id, Moment};
    use words::{Lang, Texts};
    let name = match long {
        false => "Miten kuljemme sinne yhdessä?",
        true => {
            "Miten järjestämme arjen niin, että yhteinen tapa toimia ja oman työyhteisön hyvät tavat mahtuvat samaan muutokseen?"
        }
    };
    let (name, reason) = (Texts::one(Lang::Fi, name).kept(), Texts::one(Lang::Fi, "Tulos luetaan salissa.").kept());
    let at = |text: &str| Moment::in_helsinki(text).unwrap_or(Moment(0));
    Round {
        id: Id::nil(),
        employer_id: Id::nil(),
        number: 2,
        name,
        reason,
        adds: true,
        is_live: true,
        opens_at: at("2021-10-04T13:00"),
        closes_at: at("2021-10-04T14:00"),
        result_at: at("2021-10-04T14:00"),
        opened_at: Some(at("2021-10-04T12:00")),
        key_name: None,
        closed_at: None,
        before_id: None,
        imported_at: None,
        version: 1,
        person_id: Id::nil(),
        made_at: at("2021-10-01T12:00"),
        for_all: true,
        asks_me: true,
    }
}
