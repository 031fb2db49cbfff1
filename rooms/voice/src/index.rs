//! What has been asked, the newest first: searched, cut by theme and state, page by page.

use crate::address;
use crate::question::{KIND, Question, waiting};
use crate::queue::{self, Figures};
use crate::state::{Kind, State as Stage};
use askama::Template;
use axum::extract::Query;
use disclosure::Shown;
use people::{Me, Role, SignedIn};
use serde::Deserialize;
use store::{Day, Id, Json, Moment, Result, Source, sql};
use themes::Theme;
use web::{App, Frame, IntoResponse, Page, State};
use words::Texts;

/// So many on a page.
const MOST: usize = 30;

store::record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Line {
        pub id: Id,
        pub number: i64,
        pub kind: Kind,
        pub name: String,
        pub language: String,
        pub state: Stage,
        pub asked_at: Moment,
        pub return_on: Option<Day>,
        pub answered_at: Option<Moment>,
        pub answer_by: Moment,
        pub is_open: bool,
        pub is_published: bool,
        pub theme: Json<Texts>,
        /// How many wait for the same answer.
        pub waiting: i64,
    }
}

/// How the list is cut.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Cut {
    #[serde(default)]
    q: String,
    #[serde(default)]
    theme: String,
    /// "open", "closed", "late"; empty: all.
    #[serde(default)]
    state: String,
    #[serde(default)]
    kind: String,
    /// "mine", "followed", "answering" (open ones that the reader answers for); empty: everybody's.
    #[serde(default)]
    whose: String,
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    now: Moment,
    cut: Cut,
    themes: Vec<Theme>,
    lines: Vec<Line>,
    more: Option<String>,
    figures: Figures,
    moderates: bool,
    /// Brings questions in from minutes, and gives documents out.
    coordinates: bool,
    answers: bool,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(cut): Query<Cut>,
) -> web::Result<impl IntoResponse> {
    let themes = Theme::all(app.store.read()).await?;
    let mut lines = match cut.q.trim().is_empty() {
        true => cut.lines(&me, &app.clock.today(), app.now(), app.store.read()).await?,
        false => found(&cut, &me, &app).await?,
    };
    let more = (lines.len() > MOST).then(|| cut.after(&lines[MOST - 1]));
    lines.truncate(MOST);
    let figures = queue::figures(&app).await?;
    let (moderates, coordinates) = (me.is(Role::Editor), me.is(Role::Coordinator));
    let answers = Question::prepares(&me);
    Ok(Page(IndexPage { frame, now: app.now(), cut, themes, lines, more, figures, moderates, coordinates, answers }))
}

/// By the search: the best first, only what the reader may see.
async fn found(cut: &Cut, me: &Me, app: &App) -> web::Result<Vec<Line>> {
    let found = search::find(cut.q.trim(), Some(KIND), 0, me, app).await?;
    let mut lines = vec![];
    for hit in found.hits {
        lines.extend(line(hit.reference.id, app.store.read()).await?);
    }
    Ok(lines)
}

macro_rules! listed {
    () => {
        concat!(
            "SELECT q.id, q.number, q.kind, q.name, q.language, q.state, q.asked_at, q.return_on, q.answered_at, \
             q.answer_by, q.is_open, q.publication = 'published' AS is_published, t.name AS theme, ",
            waiting!(),
            " AS waiting FROM question q JOIN theme t ON t.id = q.theme_id "
        )
    };
}

async fn line(id: Id, from: impl Source) -> Result<Option<Line>> {
    sql!(concat!(listed!(), "WHERE q.id = $1")).bind(id).optional(from).await
}

/// Every question that this person may see, with these cuts: the same set as `Permit<See>` permits. `$first` is the cut by
/// which the database begins, so that it never walks through a hundred thousand to find the few.
macro_rules! visible {
    ($first:literal, $order:literal) => {
        visible!($first, "q.number < $12", $order, "DESC")
    };
    ($first:literal, $before:literal, $order:literal, $direction:literal) => {
        sql!(concat!(
            listed!(),
            // The lines first, so that who waits is counted for them alone.
            "WHERE q.id IN (SELECT q.id FROM question q WHERE ",
            $first,
            " AND (q.publication = 'published' OR q.person_id = $1 OR $2 OR ($3 AND q.state = 'in_cooperation')) \
         AND (q.theme_id = $4 OR $4 IS NULL) AND (q.is_open = $5 OR $5 IS NULL) AND (q.kind = $6 OR $6 IS NULL) \
         AND (NOT $7 OR q.return_on < $8 OR (q.return_on IS NULL AND q.answered_at IS NULL AND q.answer_by < $9)) \
         AND (NOT $10 OR q.person_id = $1) \
         AND (NOT $11 OR q.id IN (SELECT f.subject_id FROM following f WHERE f.person_id = $1 AND f.subject_kind = 'question')) \
         AND ",
            $before,
            " ORDER BY ",
            $order,
            " ",
            $direction,
            " LIMIT 31) ORDER BY q.number DESC"
        ))
    };
}

async fn visible_to(cut: &Cut, me: &Me, today: &Day, now: Moment, from: impl Source) -> Result<Vec<Line>> {
    let (theme, kind) = (cut.theme.parse::<Id>().ok(), Kind::from_word(&cut.kind));
    // A sign before the number keeps the database from walking by number, where few are left by the first cut.
    let query = match (cut.whose.as_str(), cut.state.as_str(), theme) {
        ("mine", _, _) => visible!("q.person_id = $1", "+q.number"),
        ("answering", _, _) => visible!("q.owner_id = $1 AND q.is_open", "+q.number"),
        ("followed", _, _) => visible!(
            "q.id IN (SELECT f.subject_id FROM following f WHERE f.person_id = $1 AND f.subject_kind = 'question')",
            "+q.number"
        ),
        (_, "late", _) => visible!(
            "q.id IN (SELECT l.id FROM question l WHERE l.is_open AND l.return_on < $8 UNION ALL \
             SELECT l.id FROM question l WHERE l.is_open AND l.return_on IS NULL AND l.answered_at IS NULL \
             AND l.answer_by < $9)",
            "+q.number"
        ),
        (_, _, Some(_)) => visible!("q.theme_id = $4", "q.number"),
        // Counted down, as its index is: else PostgreSQL walks by number for what may be nowhere.
        (_, "closed", _) if kind.is_some() => {
            visible!("q.kind = $6 AND NOT q.is_open", "-q.number > -CAST($12 AS bigint)", "-q.number", "ASC")
        }
        _ if kind.is_some() => visible!("q.kind = $6", "q.number"),
        (_, "open", _) => visible!("q.is_open", "q.number"),
        _ => visible!("q.number > 0", "q.number"),
    };
    query
        .bind(me.id)
        .bind(Question::prepares(me))
        .bind(me.is(Role::Representative))
        .bind(theme)
        .bind(cut.is_open())
        .bind(kind)
        .bind(cut.state == "late")
        .bind(today)
        .bind(now)
        .bind(cut.whose == "mine")
        .bind(cut.whose == "followed")
        .bind(cut.before.unwrap_or(i64::MAX))
        .all(from)
        .await
}

impl Cut {
    async fn lines(&self, me: &Me, today: &Day, now: Moment, from: impl Source) -> Result<Vec<Line>> {
        visible_to(self, me, today, now, from).await
    }

    fn is_open(&self) -> Option<bool> {
        match self.state.as_str() {
            "open" | "late" => Some(true),
            "closed" => Some(false),
            _ => None,
        }
    }

    fn after(&self, last: &Line) -> String {
        let Cut { theme, state, kind, whose, .. } = self;
        let plain = |text: &str| {
            text.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect::<String>()
        };
        format!(
            "{}?theme={}&state={}&kind={}&whose={}&before={}",
            address::Voice,
            plain(theme),
            plain(state),
            plain(kind),
            plain(whose),
            last.number
        )
    }

    fn is_cut(&self) -> bool {
        [&self.q, &self.theme, &self.state, &self.kind, &self.whose].iter().any(|cut| !cut.is_empty())
    }
}

impl Line {
    pub fn to(&self) -> String {
        address::Question { question: self.id }.to_string()
    }

    /// From ten on.
    pub fn shown(&self) -> Option<Shown<i64>> {
        Shown::of(usize::try_from(self.waiting).unwrap_or(0), || self.waiting)
    }

    pub fn is_late(&self, now: &Moment) -> bool {
        let due = match (&self.return_on, self.answered_at) {
            (Some(day), _) => crate::promise::last_minute(day),
            (None, None) => self.answer_by,
            (None, Some(_)) => return false,
        };
        self.is_open && due < *now
    }
}

impl IndexPage {
    fn is_theme(&self, theme: &Theme) -> bool {
        self.cut.theme == theme.id.to_string()
    }

    fn states(&self) -> [(&'static str, &'static str); 4] {
        [("", "voice-all"), ("open", "voice-open"), ("late", "voice-late"), ("closed", "voice-closed")]
    }

    fn whose(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let all = [("", "voice-everybodys"), ("mine", "voice-mine"), ("followed", "voice-followed")];
        all.into_iter().chain(self.answers.then_some(("answering", "voice-answering")))
    }

    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn is_kind(&self, kind: &Kind) -> bool {
        self.cut.kind == kind.word()
    }
}

pages::sample!("voice/index", |frame| {
    let line = |number: i64, name: &str, state: Stage, waiting: i64| Line {
        id: Id::from_u128(number as u128),
        number,
        kind: Kind::Question,
        name: name.into(),
        language: "fi".into(),
        state,
        asked_at: Moment(crate::samples::now().0 - 20 * 86_400_000_000),
        return_on: Day::parse(if number == 13 { "2021-09-30" } else { "2021-12-15" }).filter(|_| state.promises()),
        answered_at: None,
        answer_by: crate::samples::now(),
        is_open: !state.is_closed(),
        is_published: number != 14,
        theme: Texts::one(words::Lang::Fi, "Organisaatio ja esihenkilöt").kept(),
        waiting,
    };
    let themes = || vec![crate::ask::sample_theme(3, "Organisaatio ja esihenkilöt")];
    let page = |cut: Cut, lines: Vec<Line>, moderates| IndexPage {
        frame: frame.clone(),
        now: crate::samples::now(),
        cut,
        themes: themes(),
        more: lines.first().map(|line| Cut::default().after(line)),
        lines,
        figures: Figures::sample(),
        moderates,
        coordinates: moderates,
        answers: moderates,
    };
    let lines = || {
        vec![
            line(14, "Voiko henkilöstöinfon katsoa jälkikäteen yövuorossa?", Stage::Received, 1),
            line(13, "Huoli: jääkö asumisyksikkö Koivikko nykyisiin tiloihinsa?", Stage::NotDecided, 14),
            line(7, "Kuka on esihenkilöni hyvinvointialueella?", Stage::NotDecided, 38),
            line(1, &"Pitääkö minun allekirjoittaa uusi työsopimus? ".repeat(4), Stage::Answered, 9),
        ]
    };
    let cut = Cut { q: "lottovoitto".into(), ..Cut::default() };
    vec![
        ("empty", page(Cut::default(), vec![], false)),
        ("filled", page(Cut::default(), lines(), false)),
        ("none-found", page(cut, vec![], false)),
        ("editor", page(Cut::default(), lines(), true)),
    ]
});
