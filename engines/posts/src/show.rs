//! A page as it is read, on the screen and on paper; whoever writes it finds here how to publish and withdraw it, its
//! owner how to say that it still holds.

use crate::address;
use crate::care::{self, Rights};
use crate::post::Post;
use crate::reading::{Asked, Reading};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{Doors, May, byline};
use store::Moment;
use ties::Trace;
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Response, Result, see};

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    frame: Frame,
    post: Post,
    reading: Reading,
    now: Moment,
    /// Its owner by their byline.
    owner: String,
    /// The shelf's list and what it is called.
    back: (&'static str, &'static str),
    may: Rights,
    /// By which one follows a page that is published for everybody, or stops following it.
    follow: Option<Safe<String>>,
    /// What has been asked about it, and what came of that.
    trace: Trace,
}

pub(crate) async fn show(
    post: May<See, Post>,
    web::State(app): web::State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let of_subject = post.subject().and_then(|subject| Doors::of(&app).address(&subject));
    let of_room = post.place.and_then(|shelf| shelf.page).map(|page| page(post.id));
    if let Some(page) = of_subject.or(of_room) {
        return Ok(see(page).into_response()); // it is read where it belongs
    }
    let (may, to) = (Rights::of(&post, &post.who), address::Post { post: post.id }.to_string());
    let reading = Reading::of(&post, &to, &asked, &frame);
    let owner = byline::of(post.owner_id, frame.words.lang, &app).await?;
    let back = post.place.map_or(("/", "go-back"), |shelf| (shelf.address, shelf.word));
    let follow = match post.published.is_some() && post.for_all {
        true => Some(ties::follow_button(&post.reference(), &frame, &post.who, &app).await?),
        false => None,
    };
    let trace = ties::trace(&post.reference(), &post.who, &app).await?;
    let (now, post) = (app.now(), post.into_record());
    Ok(Page(ShowPage { frame, post, reading, now, owner, back, may, follow, trace }).into_response())
}

impl ShowPage {
    fn ask(&self) -> String {
        ties::ask_about(&self.post.reference())
    }

    fn care(&self) -> Safe<String> {
        care::draw(&self.post, self.may, &self.frame, self.now)
    }

    /// Why readers do not see it, or not all of it, for those who do.
    fn state(&self) -> Option<String> {
        let words = self.frame.words;
        let day = |day: &Option<store::Day>| day.as_ref().map_or(String::new(), |day| words.calendar_day(day));
        let today = self.now.day();
        match () {
            _ if self.post.published.is_none() => Some(words.t("posts-is-draft").to_owned()),
            _ if self.post.visible_from.as_ref().is_some_and(|from| *from > today) => {
                Some(words.t1("posts-is-coming", "day", day(&self.post.visible_from)))
            }
            _ if self.post.visible_until.as_ref().is_some_and(|until| *until < today) => {
                Some(words.t1("posts-is-over", "day", day(&self.post.visible_until)))
            }
            _ if self.may.edit && self.post.has_draft() => Some(words.t("posts-has-draft").to_owned()),
            _ => None,
        }
    }

    fn past_review(&self) -> Option<String> {
        let day =
            self.post.review_on.as_ref().filter(|_| self.post.is_past_review() && self.post.published.is_some())?;
        Some(self.frame.words.t1("posts-past-review", "day", self.frame.words.calendar_day(day)))
    }

    fn updated(&self) -> String {
        self.frame.words.day_with_year(self.post.published_at.unwrap_or(self.post.kept_at))
    }
}

pages::sample!("posts/post", |frame| {
    use crate::sample;
    let now = Moment(1_633_341_600_000_000);
    let page = |post: Post, may, asked: Asked| ShowPage {
        frame: frame.clone(),
        reading: Reading::of(&post, "/posts/1", &asked, &frame),
        post,
        now,
        owner: "Elina Editori".into(),
        back: ("/change/pages", "go-back"),
        may,
        follow: None,
        trace: Trace::default(),
    };
    let all = Rights { edit: true, publish: true, withdraw: true, review: true, compare: true };
    vec![
        ("reader", page(sample::post(sample::version(2), Some(2), false), Rights::default(), Asked::default())),
        ("plain", page(sample::post(sample::version(1), Some(1), false), Rights::default(), Asked::of("1", "fi"))),
        ("missing", page(sample::post(sample::version(1), Some(1), false), Rights::default(), Asked::of("1", "en"))),
        ("draft", page(sample::post(sample::version(2), None, true), all, Asked::default())),
        ("long", page(sample::post(sample::long_version(), Some(1), true), all, Asked::default())),
    ]
});
