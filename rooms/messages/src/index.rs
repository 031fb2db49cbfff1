//! Messages, the newest first: what concerns the reader's unit, what they are to take there, and what has been told there.

use crate::message::{Kept, SHELF, TO_TELL};
use crate::{address, raising, reach};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{Me, SignedIn};
use posts::Post;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use store::{Day, Id, Result, Source, sql};
use web::{App, Frame, IntoResponse, Page, State};

/// As many as a shelf lists.
const MOST: usize = 200;
/// A list that is looked through by eye needs no field to search it.
const FEW: usize = 12;

#[derive(Deserialize)]
pub(crate) struct Cut {
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "index.html")]
struct IndexPage {
    frame: Frame,
    q: String,
    lines: Vec<Line>,
    today: Day,
    writes: bool,
    /// Questions that the reader carried on, until their answers are told in the unit.
    carried: Safe<String>,
    /// Where the last messages have been told, for those who see it.
    reach: Option<String>,
}

/// A message as a line of the list.
#[derive(Debug, Clone)]
struct Line {
    post: posts::Line,
    number: Option<i64>,
    /// It awaits the reader to take it to their unit.
    awaits_me: bool,
    /// The reader's units where it has been told.
    told_in: Vec<String>,
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(Cut { q }): Query<Cut>,
) -> web::Result<impl IntoResponse> {
    let posts = Post::on(&SHELF, q.trim(), &me, &app).await?;
    let numbers: HashMap<Id, i64> = Kept::numbers(2 * MOST as i64, app.store.read()).await?.into_iter().collect();
    let awaiting = notices::awaiting(me.id, app.store.read()).await?;
    let awaiting: HashSet<Id> =
        awaiting.iter().filter(|notice| notice.word == TO_TELL).map(|notice| notice.subject_id).collect();
    let told = told_where(&me, &app.clock.today(), app.store.read()).await?;
    let line = |post: posts::Line| Line {
        number: numbers.get(&post.id).copied(),
        awaits_me: awaiting.contains(&post.id),
        told_in: told.iter().filter(|(message, _)| *message == post.id).map(|(_, unit)| unit.clone()).collect(),
        post,
    };
    let lines = posts.into_iter().map(line).collect();
    let writes = (SHELF.writes)(&me);
    let carried = raising::own(None, &frame, &me, &app).await?;
    let reach = reach::overview_link(&me, &app).await?;
    Ok(Page(IndexPage { frame, q: q.trim().to_owned(), lines, today: app.clock.today(), writes, carried, reach }))
}

/// The messages that have been told where the reader works or leads people, with the unit's name.
async fn told_where(me: &Me, today: &Day, from: impl Source) -> Result<Vec<(Id, String)>> {
    sql!(
        "SELECT DISTINCT t.post_id, u.name FROM message_telling t JOIN unit u ON u.id = t.unit_id \
         WHERE t.unit_id IN (SELECT h.unit_id FROM post_held h WHERE (h.person_id = $1 OR h.supervisor_id = $1) \
         AND h.begins_on <= $2 AND (h.ends_on IS NULL OR h.ends_on >= $2)) ORDER BY t.post_id, u.name"
    )
    .bind(me.id)
    .bind(today)
    .all(from)
    .await
}

impl IndexPage {
    fn to(&self, line: &Line) -> String {
        address::Message { post: line.post.id }.to_string()
    }

    fn new_to(&self) -> String {
        posts::address::NewPost { post_shelf: SHELF.name.to_owned() }.to_string()
    }

    fn is_searched(&self) -> bool {
        !self.q.is_empty() || self.lines.len() > FEW
    }

    fn is_cut(&self) -> bool {
        self.lines.len() >= MOST
    }

    /// "Viesti 24 · 4.10.2021 · Kerrottu: Vuodeosasto 3"
    fn about(&self, line: &Line) -> String {
        let words = self.frame.words;
        let number = line.number.map(|number| words.t1("messages-numbered", "number", number));
        let day = line.post.published_at.map(|at| words.day_with_year(at));
        let told =
            (!line.told_in.is_empty()).then(|| words.t1("messages-told-where", "units", line.told_in.join(", ")));
        [number, day, told].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What is to be known of it before it is opened: the word and its colour.
    fn state(&self, line: &Line) -> Option<(&'static str, &'static str)> {
        let post = &line.post;
        match () {
            _ if post.published.is_none() => Some(("posts-tag-draft", "lakka")),
            _ if post.visible_from.as_ref().is_some_and(|from| *from > self.today) => {
                Some(("posts-tag-coming", "neutral"))
            }
            _ if post.visible_until.as_ref().is_some_and(|until| *until < self.today) => {
                Some(("posts-tag-over", "neutral"))
            }
            _ if line.awaits_me => Some(("messages-tag-awaits", "lakka")),
            _ if !line.told_in.is_empty() => Some(("messages-tag-told", "success")),
            _ => None,
        }
    }
}

pages::sample!("messages", |frame| {
    use store::{Json, Moment};
    use words::{Lang, Texts};
    let at = Moment(1_633_341_600_000_000);
    let line = |n: u128, title: &str, published: Option<i64>, awaits_me, told_in: &[&str]| Line {
        post: posts::Line {
            id: Id::from_u128(n),
            title: Json(Texts::one(Lang::Fi, title)),
            original: "fi".into(),
            newest: 1,
            published,
            published_at: published.map(|_| at),
            review_on: None,
            visible_from: None,
            visible_until: None,
            parts: store::Json(posts::Parts::default()),
        },
        number: published.map(|_| n as i64),
        awaits_me,
        told_in: told_in.iter().map(|unit| (*unit).to_owned()).collect(),
    };
    let page = |q: &str, lines, writes: bool| IndexPage {
        frame: frame.clone(),
        q: q.into(),
        lines,
        today: at.day(),
        writes,
        carried: match writes {
            true => Safe(String::new()),
            false => raising::draw_own(&frame, &raising::samples()),
        },
        reach: writes.then(|| "/messages/reach".to_owned()),
    };
    let lines = vec![
        line(4, "Yöhoidon vuorot talvella", None, false, &[]),
        line(3, "Kotihoidon vaihtoehdot käsitellään 26.10.", Some(1), true, &[]),
        line(2, "Toinen tahtotilakierros on auki", Some(2), false, &["Vuodeosasto 3"]),
    ];
    let long =
        vec![line(5, &"Työvuorosuunnittelukäytäntöjen yhtenäistäminen ".repeat(4), Some(1), true, &["Kotihoito"; 4])];
    vec![
        ("empty", page("", vec![], false)),
        ("writer-empty", page("", vec![], true)),
        ("filled", page("", lines.clone(), false)),
        ("writer", page("", lines, true)),
        ("nothing-found", page("palkka", vec![], false)),
        ("long", page("", long, false)),
    ]
});
