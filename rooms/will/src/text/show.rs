//! A text's page: its paragraphs with what each sentence rests on, the way to comment on each, where opinions still divide,
//! and for who writes it how to look after it.

use super::address;
use super::basis::Basis;
use super::drawn::{Drawn, Sources, drawn};
use super::paragraph::Kept;
use super::permissions::Confirm;
use super::will_text::{Text, sign};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, byline};
use posts::{Asked, Reading, Version};
use store::Day;
use ties::Trace;
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "text/show.html")]
pub(super) struct ShowPage {
    pub frame: Frame,
    pub text: Text,
    pub reading: Reading,
    pub paragraphs: Vec<Drawn>,
    pub sources: Sources,
    /// Where each paragraph's comments are and how many there are, in their order.
    pub talks: Vec<(String, i64)>,
    /// Of paragraphs that are no longer there, those that people spoke of: their words, where, and how much.
    pub gone: Vec<(String, String, i64)>,
    /// Who has said that this is the shared will, where, and when.
    pub confirmed: Option<String>,
    pub owner: String,
    pub today: Day,
    pub may_edit: bool,
    pub may_confirm: bool,
    pub follow: Option<Safe<String>>,
    pub trace: Trace,
    pub care: Safe<String>,
}

pub(crate) async fn show(
    text: May<See, Text>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let (me, to) = (&text.who, address::Text { post: text.id }.to_string());
    let reading = Reading::of(&text.post, &to, &asked, &frame);
    let basis = Basis::of(&text.rounds, me, &app).await?;
    let kept = Kept::all(text.id, app.store.read()).await?;
    let follow = match text.published.is_some() && text.for_all {
        true => Some(ties::follow_button(&text.reference(), &frame, me, &app).await?),
        false => None,
    };
    let sources = Sources::of(reading.text(), &basis, reading.words_lang(), &frame);
    Ok(Page(ShowPage {
        paragraphs: drawn(reading.text(), &basis),
        sources,
        talks: talks(&text, &kept, &reading),
        gone: gone(&kept),
        confirmed: confirmed(&text, &frame, &app).await?,
        owner: byline::of(text.owner_id, frame.words.lang, &app).await?,
        today: app.clock.today(),
        may_edit: Permit::<Edit, _>::permits(&text.record, me),
        may_confirm: text.is_open() && !text.has_draft() && Permit::<Confirm, _>::permits(&text.record, me),
        trace: ties::trace(&text.reference(), me, &app).await?,
        care: posts::care(&text.post, me, &frame, app.now()),
        follow,
        reading,
        text: text.into_record(),
        frame,
    }))
}

/// Nothing in plain language: there the paragraphs are others.
fn talks(text: &Text, kept: &[Kept], reading: &Reading) -> Vec<(String, i64)> {
    if text.published.is_none() || reading.is_plain {
        return vec![];
    }
    let there = kept.iter().filter(|one| one.place.is_some());
    there.map(|one| (address::Paragraph { will_paragraph: one.id }.to_string(), one.remarks)).collect()
}

fn gone(kept: &[Kept]) -> Vec<(String, String, i64)> {
    let gone = kept.iter().filter(|one| one.place.is_none() && one.remarks > 0);
    let to = |one: &Kept| address::Paragraph { will_paragraph: one.id }.to_string();
    gone.map(|one| (one.words(), to(one), one.remarks)).collect()
}

async fn confirmed(text: &Text, frame: &Frame, app: &App) -> Result<Option<String>> {
    let Some(number) = text.published.filter(|_| text.is_confirmed()) else { return Ok(None) };
    let Some(version) = Version::find(text.id, number, app.store.read()).await? else { return Ok(None) };
    let (words, by) = (frame.words, byline::of(version.made_by, frame.words.lang, app).await?);
    let day = words.day_with_year(version.made_at);
    Ok(Some(words.t3("will-text-confirmed-by", "day", day, "said", version.reason, "name", by)))
}

impl ShowPage {
    fn sign(&self) -> (&'static str, &'static str) {
        if self.text.published.is_none() { ("posts-tag-draft", "neutral") } else { sign(self.text.is_confirmed()) }
    }

    fn updated(&self) -> String {
        self.frame.words.day_with_year(self.text.published_at.unwrap_or(self.text.kept_at))
    }

    fn version(&self) -> i64 {
        self.text.published.unwrap_or(self.text.newest)
    }

    fn talk(&self, paragraph: &Drawn) -> Option<&(String, i64)> {
        self.talks.get(paragraph.place?)
    }

    /// What a comment's link says: how many there are, or that one may begin.
    fn talk_word(&self, remarks: &i64) -> Option<String> {
        match (*remarks, self.text.is_open()) {
            (0, true) => Some(self.frame.t("will-text-comment-on").to_owned()),
            (0, false) => None,
            (count, _) => Some(self.frame.words.t1("will-text-comments", "count", count)),
        }
    }

    fn paper(&self) -> String {
        let to = address::TextPaper { post: self.text.id };
        format!("{to}?language={}", self.reading.lang)
    }

    fn rounds(&self) -> String {
        address::TextRounds { post: self.text.id }.to_string()
    }

    fn confirmation(&self) -> String {
        address::Confirmation { post: self.text.id }.to_string()
    }

    /// Why readers do not see it, or not all of it.
    fn state(&self) -> Option<String> {
        let words = self.frame.words;
        let day = |day: &Option<Day>| day.as_ref().map_or(String::new(), |day| words.calendar_day(day));
        let (from, until) = (&self.text.visible_from, &self.text.visible_until);
        match () {
            _ if self.text.published.is_none() => Some(words.t("posts-is-draft").to_owned()),
            _ if from.as_ref().is_some_and(|from| *from > self.today) => {
                Some(words.t1("posts-is-coming", "day", day(from)))
            }
            _ if until.as_ref().is_some_and(|until| *until < self.today) => {
                Some(words.t1("posts-is-over", "day", day(until)))
            }
            _ if self.may_edit && self.text.has_draft() => Some(words.t("posts-has-draft").to_owned()),
            _ => None,
        }
    }
}

pages::sample!("will/text", |frame| {
    use super::samples;
    vec![
        ("reader", samples::page(&frame, samples::Of { published: true, ..samples::Of::default() })),
        (
            "confirmed",
            samples::page(&frame, samples::Of { published: true, confirmed: true, ..samples::Of::default() }),
        ),
        ("writer", samples::page(&frame, samples::Of { writer: true, ..samples::Of::default() })),
        ("leader", samples::page(&frame, samples::Of { published: true, leader: true, ..samples::Of::default() })),
        (
            "long",
            samples::page(&frame, samples::Of { published: true, long: true, writer: true, ..samples::Of::default() }),
        ),
    ]
});
