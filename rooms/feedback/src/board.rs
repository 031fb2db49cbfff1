//! What waits for an answer, the nearest date first; and what has been answered. The board tells that there is feedback
//! and by when it is answered; what it says stands on its own page.

use crate::address;
use crate::deadline;
use crate::feedback::{Board, Feedback, Topic, sample};
use askama::Template;
use axum::extract::Query;
use people::{May, Post, Role, byline};
use serde::Deserialize;
use std::collections::HashMap;
use store::{Id, Moment};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// So many answered ones stand on one page.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    frame: Frame,
    now: Moment,
    /// Those whom it awaits.
    answerers: Vec<String>,
    waiting: Vec<Feedback>,
    answered: Vec<Feedback>,
    names: HashMap<Id, String>,
    /// Where the answered before these are.
    earlier: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Before {
    /// Microseconds: answers before that moment.
    before: Option<i64>,
}

pub(crate) async fn index(
    _: May<See, Board>,
    State(app): State<App>,
    frame: Frame,
    Query(Before { before }): Query<Before>,
) -> Result<impl IntoResponse> {
    let admins = Post::with_role(Role::Admin, &app.clock.today(), app.store.read()).await?;
    let waiting = Feedback::waiting(app.store.read()).await?;
    let before = Moment(before.unwrap_or(i64::MAX));
    let answered = Feedback::answered_before(before, app.store.read()).await?;
    let senders = waiting.iter().chain(&answered).filter_map(|feedback| feedback.person_id);
    let names = byline::of_many(senders, frame.words.lang, &app).await?;
    let answerers = admins.into_iter().map(|post| post.name).collect();
    Ok(Page(page(frame, app.now(), answerers, (waiting, answered), names)))
}

fn page(
    frame: Frame,
    now: Moment,
    answerers: Vec<String>,
    (waiting, mut answered): (Vec<Feedback>, Vec<Feedback>),
    names: HashMap<Id, String>,
) -> BoardPage {
    let more = answered.len() > MOST;
    answered.truncate(MOST);
    let last = answered.last().and_then(|feedback| feedback.answered_at).filter(|_| more);
    let earlier = last.map(|last| format!("{}?before={}", address::Board, last.0));
    BoardPage { frame, now, answerers, waiting, answered, names, earlier }
}

impl BoardPage {
    fn to(&self, feedback: &Feedback) -> String {
        address::Feedback { feedback: feedback.id }.to_string()
    }

    fn topic(&self, feedback: &Feedback) -> &'static str {
        match feedback.topic {
            Topic::Accessibility => "feedback-topic-accessibility",
            Topic::Tahto => "feedback-topic-tahto",
        }
    }

    fn sender(&self, feedback: &Feedback) -> &str {
        let name = feedback.person_id.and_then(|id| self.names.get(&id));
        name.map_or_else(|| self.frame.t("feedback-from-outside"), String::as_str)
    }

    fn late(&self) -> usize {
        self.waiting.iter().filter(|feedback| feedback.is_late(self.now)).count()
    }

    /// How long there is time: "Myöhässä 2 päivää", "Tänään viimeistään", "Aikaa 5 päivää".
    fn left(&self, due: &Moment) -> (&'static str, String) {
        let words = self.frame.words;
        match deadline::days_left(*due, self.now) {
            days if days < 0 => ("danger", words.t1("feedback-days-late", "days", -days)),
            0 => ("danger", words.t("feedback-due-today").to_owned()),
            days if days <= deadline::REMIND_BEFORE => ("lakka", words.t1("feedback-days-left", "days", days)),
            days => ("neutral", words.t1("feedback-days-left", "days", days)),
        }
    }
}

pages::sample!("feedback/board", |frame| {
    let at = sample(Topic::Tahto, None).sent_at;
    let drawn = |days: i64, waiting, answered| {
        let now = Moment(at.0 + days * 86_400_000_000);
        page(frame.clone(), now, vec!["Paavo Pääkäyttäjä".into()], (waiting, answered), HashMap::new())
    };
    let both = || vec![sample(Topic::Accessibility, None), sample(Topic::Tahto, None)];
    let answered = |many| vec![sample(Topic::Tahto, Some("Kiitos!")); many];
    vec![
        ("empty", drawn(0, vec![], vec![])),
        ("waiting", drawn(2, both(), answered(1))),
        ("last-day", drawn(14, both(), vec![])),
        ("late", drawn(16, both(), vec![])),
        ("long", drawn(2, vec![], answered(MOST + 1))),
    ]
});
