//! What stands in the agents' way, for leadership, staff representatives and the coordinator: kinds that at least ten
//! agents have met, and what was done about each. The coordinator writes that, also before a kind is shown.

use super::address;
use super::figure::{self, Figure};
use super::obstacle::{Note, Obstacle, by_type_and_employer};
use super::permissions::{Obstacles, TellOfObstacle};
use askama::Template;
use disclosure::Shown;
use pages::require_languages;
use people::{May, Me};
use store::Day;
use web::acts::{Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "diary/obstacles.html")]
struct ObstaclesPage {
    frame: Frame,
    figures: Vec<Figure>,
    notes: Vec<Note>,
    /// For the coordinator: what waits, by kind and employer.
    open: Option<Vec<(Obstacle, String, i64)>>,
    written: Written,
    errors: Errors,
}

/// What the coordinator is about to tell.
#[derive(Debug, Clone, Default)]
struct Written {
    obstacle: Option<Obstacle>,
    body: Texts,
}

pub(crate) async fn index(all: May<See, Obstacles>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(ObstaclesPage::of(frame, Written::default(), Errors::default(), &all.who, &app).await?))
}

pub(crate) async fn create(
    all: May<TellOfObstacle, Obstacles>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let written = Written { obstacle: Obstacle::from_word(sent.text("obstacle")), body: sent.texts("body") };
    let mut errors = Errors::default();
    errors.when(written.obstacle.is_none(), "obstacle", frame.t("diary-obstacle-missing"));
    let own = format!("body-{}", frame.choices.written(frame.words.lang).code());
    errors.when(written.body.is_empty(), &own, frame.t("diary-note-missing"));
    require_languages(&frame, "body", &written.body, &mut errors);
    let (Some(obstacle), true) = (written.obstacle, errors.is_empty()) else {
        return Ok(refused(ObstaclesPage::of(frame, written, errors, &all.who, &app).await?));
    };
    let mut tx = app.store.begin().await?;
    Note::keep(obstacle, &written.body, &all.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Obstacles).saying("diary-note-kept").into_response())
}

impl ObstaclesPage {
    async fn of(frame: Frame, written: Written, errors: Errors, me: &Me, app: &App) -> Result<ObstaclesPage> {
        let today = app.clock.today();
        let open = match Permit::<TellOfObstacle, Me>::permits(&Obstacles, me) {
            true => Some(by_type_and_employer(me, &today, app.store.read()).await?),
            false => None,
        };
        let figures = figure::shown(app.store.read()).await?;
        let notes = Note::newest(app.store.read()).await?;
        Ok(ObstaclesPage { frame, figures, notes, open, written, errors })
    }

    /// The finding, as the heading.
    fn title(&self) -> String {
        match self.figures.first() {
            Some(first) => self.frame.words.t2(
                "diary-obstacles-finding",
                "obstacle",
                self.frame.t(first.obstacle.key()),
                "count",
                *first.agents,
            ),
            None => self.frame.t("diary-obstacles-title").to_owned(),
        }
    }

    fn count(&self, agents: &Shown<i64>) -> String {
        self.frame.words.t1("diary-obstacles-count", "count", **agents)
    }

    fn since(&self, day: &Day) -> String {
        self.frame.words.t1("diary-obstacles-since", "day", self.frame.words.calendar_day(day))
    }

    /// What was done about a kind that is shown; others' notes are the coordinator's alone.
    fn note(&self, obstacle: &Obstacle) -> Option<&Note> {
        self.notes.iter().find(|note| note.obstacle == *obstacle)
    }

    fn obstacles(&self) -> &'static [Obstacle] {
        Obstacle::ALL
    }

    fn is_chosen(&self, obstacle: &Obstacle) -> bool {
        self.written.obstacle == Some(*obstacle)
    }
}

pages::sample!("coaching/obstacles", |frame| {
    use store::Moment;
    use words::Lang;
    let figure = |obstacle, agents: i64| Figure {
        obstacle,
        agents: Shown::of(agents as usize, || agents).expect("ten are enough"),
        shown_from: Day::parse("2021-10-04").expect("a day"),
    };
    let note = || Note {
        obstacle: Obstacle::Time,
        body: Texts::one(Lang::Fi, "Tunnit ovat listassa 18.10. alkaen.").kept(),
        made_at: Moment::in_helsinki("2021-10-04T09:00").unwrap_or(Moment(0)),
    };
    let page = |figures, notes, open, errors| ObstaclesPage {
        frame: frame.clone(),
        figures,
        notes,
        open,
        written: Written::default(),
        errors,
    };
    let mut errors = Errors::default();
    errors.add("obstacle", frame.t("diary-obstacle-missing"));
    let open = || {
        Some(vec![
            (Obstacle::Time, "Järviseudun sote".to_owned(), 4),
            (Obstacle::Device, "Kivisalmen kaupunki".to_owned(), 2),
        ])
    };
    vec![
        ("empty", page(vec![], vec![], None, Errors::default())),
        (
            "filled",
            page(
                vec![figure(Obstacle::Time, 20), figure(Obstacle::Substitute, 10)],
                vec![note()],
                None,
                Errors::default(),
            ),
        ),
        ("coordinator", page(vec![figure(Obstacle::Time, 10)], vec![note()], open(), Errors::default())),
        ("error", page(vec![], vec![], open(), errors)),
    ]
});
