//! The print of the week: what is new for one unit, on one sheet for the wall of its coffee room.

use crate::address;
use crate::message::SHELF;
use crate::sheet::Code;
use crate::telling::messenger::Place;
use askama::Template;
use axum::extract::Query;
use people::{Me, SignedIn};
use posts::Parts;
use serde::Deserialize;
use std::time::Duration;
use store::{Id, Json, Moment, Source, sql};
use web::{App, Frame, IntoResponse, Page, Result, State};
use words::{Lang, Texts};

/// A week, back from today; its first day as a whole.
const WEEK: Duration = Duration::from_secs(7 * 86_400);
/// More do not fit on a sheet that anybody reads; the newest stand on it.
const MOST: i64 = 8;

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    unit: String,
}

store::record! {
    struct Line {
        id: Id,
        number: i64,
        is_public: bool,
        title: Json<Texts>,
        parts: Json<Parts>,
        original: String,
        published_at: Moment,
    }
}

/// What is new for a unit.
#[derive(Debug, Clone)]
pub(crate) struct Week {
    /// Those that may be chosen, by id and name.
    pub units: Vec<(Id, String)>,
    /// None: the reader works in no unit.
    pub unit: Option<(Id, String)>,
    /// "27.9.–4.10.2021"
    pub days: String,
    pub messages: Vec<Short>,
}

/// A message in its five lines.
#[derive(Debug, Clone)]
pub(crate) struct Short {
    pub href: String,
    pub title: String,
    pub lang: String,
    /// "Viesti 24 · 4.10.2021"
    pub about: String,
    /// What each line is called, and what it says.
    pub parts: Vec<(&'static str, String)>,
    pub code: Code,
}

#[derive(Template)]
#[template(path = "week.html")]
struct WeekPage {
    frame: Frame,
    week: Week,
}

pub(crate) async fn show(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let week = Week::of(&asked, &me, &frame, &app).await?;
    Ok(Page(WeekPage { frame, week }))
}

impl Week {
    pub async fn of(asked: &Asked, me: &Me, frame: &Frame, app: &App) -> Result<Week> {
        let units = units(me, app).await?;
        let wanted: Option<Id> = asked.unit.parse().ok();
        let unit = units.iter().find(|(id, _)| Some(*id) == wanted).or(units.first()).cloned();
        let (now, mut messages) = (app.now(), vec![]);
        if let Some((id, _)) = &unit {
            for line in lines(*id, app, app.store.read()).await? {
                messages.push(line.short(frame, app)?);
            }
        }
        let days = format!("{}–{}", frame.words.day_with_year(now - WEEK), frame.words.day_with_year(now));
        Ok(Week { units, unit, days, messages })
    }
}

/// Where the reader works, and where they carry messages.
async fn units(me: &Me, app: &App) -> Result<Vec<(Id, String)>> {
    let mut units: Vec<(Id, String)> = me.posts.iter().map(|held| (held.unit_id, held.unit.clone())).collect();
    for place in Place::of(me, &app.clock.today(), app.store.read()).await? {
        if !units.iter().any(|(id, _)| *id == place.unit_id) {
            units.push((place.unit_id, place.unit));
        }
    }
    Ok(units)
}

/// What was published within the week and concerns the unit, the newest first.
async fn lines(unit_id: Id, app: &App, from: impl Source) -> Result<Vec<Line>> {
    Ok(sql!(
        "WITH RECURSIVE above (id) AS (SELECT u.id FROM unit u WHERE u.id = $1 UNION SELECT u.parent_id FROM unit u \
         JOIN above a ON a.id = u.id WHERE u.parent_id IS NOT NULL) \
         SELECT p.id, m.number, m.is_public, v.title, v.parts, v.original, p.published_at FROM message m \
         JOIN post p ON p.id = m.post_id JOIN post_version v ON v.post_id = p.id AND v.number = p.published \
         WHERE m.number IS NOT NULL AND p.shelf = $2 AND p.published_at >= $3 \
         AND (p.visible_from IS NULL OR p.visible_from <= $4) AND (p.visible_until IS NULL OR p.visible_until >= $4) \
         AND (NOT EXISTS (SELECT 1 FROM post_audience o WHERE o.post_id = p.id) \
         OR EXISTS (SELECT 1 FROM post_audience o JOIN above a ON a.id = o.unit_id WHERE o.post_id = p.id)) \
         ORDER BY p.published_at DESC, p.id DESC LIMIT $5"
    )
    .bind(unit_id)
    .bind(SHELF.name)
    .bind(begins(app.now()))
    .bind(app.clock.today())
    .bind(MOST)
    .all(from)
    .await?)
}

fn begins(now: Moment) -> Moment {
    let week_ago = now - WEEK;
    Moment::in_helsinki(&format!("{}T00:00", week_ago.day())).unwrap_or(week_ago)
}

impl Line {
    fn short(&self, frame: &Frame, app: &App) -> Result<Short> {
        let words = frame.words;
        let lang = match self.title.0.exactly(words.lang).is_empty() {
            true => Lang::from_code(&self.original).unwrap_or(words.lang),
            false => words.lang,
        };
        let read = |texts: &Texts| match texts.exactly(lang) {
            "" => texts.read(lang).to_owned(),
            own => own.to_owned(),
        };
        let parts = SHELF.parts.iter().map(|part| (part.word, read(&self.parts.0.text(part.name))));
        let day = words.day_with_year(self.published_at);
        Ok(Short {
            href: address::Message { post: self.id }.to_string(),
            title: read(&self.title.0),
            lang: lang.code().to_owned(),
            about: format!("{} · {day}", words.t1("messages-numbered", "number", self.number)),
            parts: parts.filter(|(_, told)| !told.is_empty()).collect(),
            code: Code::to(&app.link(address::Short { short: self.number }), self.is_public)?,
        })
    }
}

impl WeekPage {
    fn is_chosen(&self, id: &Id) -> bool {
        self.week.unit.as_ref().is_some_and(|(unit, _)| unit == id)
    }

    fn paper(&self) -> String {
        let unit = self.week.unit.as_ref().map_or(String::new(), |(id, _)| format!("?unit={id}"));
        format!("{}{unit}", address::WeekPaper)
    }
}

fn sample(title: &str) -> Short {
    let parts = [
        ("messages-changes", "Vielä ei mikään. Kolme vaihtoehtoa on koottu, ja ne käsitellään yhteistyötoimikunnassa."),
        ("messages-concerns", "Kotihoidon 80 työntekijää Järvilässä ja Kivisalmella."),
        ("messages-when", "Kokous on 26.10., ja kerromme siitä 28.10."),
        ("messages-unknown", "Mikä vaihtoehto valitaan."),
        ("messages-ask", "Omalta agentilta tai Maija Muutosjohtajalta."),
    ];
    Short {
        href: "/messages/1".into(),
        title: title.into(),
        lang: "fi".into(),
        about: "Viesti 3 · 4.10.2021".into(),
        parts: parts.map(|(word, told)| (word, told.to_owned())).to_vec(),
        code: Code::to("https://tahto.example.fi/m/3", true).expect("a short address"),
    }
}

pages::sample!("messages/week", |frame| {
    let units = [(Id::nil(), "Kivisalmen kotihoito".to_owned()), (Id::max(), "Järvilän kotihoito".to_owned())];
    let page = |many: usize, messages| WeekPage {
        frame: frame.clone(),
        week: Week {
            units: units[..many].to_vec(),
            unit: units.first().filter(|_| many > 0).cloned(),
            days: "27.9.2021–4.10.2021".into(),
            messages,
        },
    };
    let two = vec![sample("Kotihoidon vaihtoehdot käsitellään 26.10."), sample("Toinen tahtotilakierros on auki")];
    vec![
        ("empty", page(1, vec![])),
        ("nowhere", page(0, vec![])),
        ("filled", page(2, two)),
        ("long", page(1, vec![sample(&"Työvuorosuunnittelukäytäntöjen yhtenäistäminen ".repeat(4))])),
    ]
});
