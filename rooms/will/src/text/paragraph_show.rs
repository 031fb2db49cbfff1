//! A paragraph with what has been said of it, and the place to say something.

use super::address;
use super::basis::Basis;
use super::comment::LINKS;
use super::drawn::{Drawn, drawn};
use super::paragraph::Paragraph;
use crate::round::Round;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, Me, byline};
use posts::{Asked, Reading};
use serde::Deserialize;
use store::Id;
use threads::{Page as Part, Remark, Remarks, Thread};
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "text/paragraph.html")]
pub(crate) struct ParagraphPage {
    frame: Frame,
    title: String,
    back: String,
    lang: String,
    /// As it stands in the text in the reader's language. None: it is no longer there.
    paragraph: Option<Drawn>,
    /// Its words as last published.
    words: String,
    remarks: Safe<String>,
    last: i64,
    before: Option<i64>,
    after: Option<i64>,
    said: Said,
    /// Whose comment is being answered.
    answered: Option<String>,
    takes_comments: bool,
    /// The text has become the shared will.
    is_confirmed: bool,
    to: String,
    say: String,
}

/// What is being said, and where one reads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// Made when the form is drawn: sending it twice says it once.
    pub id: Id,
    pub body: String,
    /// Which comment it answers.
    pub answers: Option<Id>,
    pub errors: Errors,
    /// From which number on one reads.
    pub from: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Looked {
    comment: Option<Id>,
    from: Option<i64>,
}

pub(crate) async fn show(
    paragraph: May<See, Paragraph>,
    State(app): State<App>,
    frame: Frame,
    Query(Looked { comment, from }): Query<Looked>,
) -> Result<impl IntoResponse> {
    let me = paragraph.who.clone();
    let said = Said { id: app.clock.new_id(), answers: comment, from, ..Said::default() };
    Ok(Page(ParagraphPage::of(frame, paragraph.into_record(), said, &me, &app).await?))
}

impl ParagraphPage {
    pub async fn of(frame: Frame, paragraph: Paragraph, said: Said, me: &Me, app: &App) -> Result<ParagraphPage> {
        let (text, kept) = (&paragraph.text, &paragraph.kept);
        let back = address::Text { post: text.id }.to_string();
        let reading = Reading::of(&text.post, &back, &Asked::default(), &frame);
        let basis = Basis::of(&text.rounds, me, app).await?;
        let place = kept.place.and_then(|place| usize::try_from(place).ok());
        let its = drawn(reading.text(), &basis).into_iter().find(|one| place.is_some() && one.place == place);
        let thread = Thread::of(&kept.reference(), me.id, app.store.read()).await?.into_iter().next();
        let answered = answered(&said, thread.as_ref(), me, app).await?;
        let mut page = ParagraphPage {
            title: reading.title.clone(),
            back: place.map_or_else(|| back.clone(), |place| format!("{back}#p{place}")),
            lang: reading.lang.clone(),
            paragraph: its,
            words: kept.words(),
            remarks: Safe(String::new()),
            last: 0,
            before: None,
            after: None,
            takes_comments: paragraph.takes_comments(),
            is_confirmed: text.is_confirmed(),
            to: paragraph.to(),
            say: address::Comments { will_paragraph: kept.id }.to_string(),
            said,
            answered,
            frame,
        };
        let Some(thread) = thread else { return Ok(page) };
        let part = Part::of(&thread, page.said.from.or(Some(1)), me, app).await?;
        page.remarks = Remarks {
            words: page.frame.words,
            now: app.now(),
            remarks: &part.remarks,
            me: me.id,
            read_to: if thread.read_to > 0 { thread.read_to } else { i64::MAX },
            thread: kept.id,
            links: page.takes_comments.then_some(LINKS),
            moderates: Round::prepares(me),
        }
        .draw();
        (page.last, page.before, page.after) = (part.to, part.before, part.after);
        Ok(page)
    }

    fn from(&self, number: &i64) -> String {
        format!("{}?from={number}#talk", self.to)
    }

    fn text_page(&self) -> &str {
        self.back.split('#').next().unwrap_or_default()
    }
}

/// Whose comment is being answered, when it stands under this paragraph.
async fn answered(said: &Said, thread: Option<&Thread>, me: &Me, app: &App) -> Result<Option<String>> {
    let (Some(id), Some(thread)) = (said.answers, thread) else { return Ok(None) };
    match Remark::in_thread(id, app.store.read()).await?.filter(|(of, _)| *of == thread.id) {
        Some((_, remark)) => Ok(Some(byline::of(remark.person_id, me.lang, app).await?)),
        None => Ok(None),
    }
}

pages::sample!("will/text/paragraph", |frame| {
    use super::samples;
    let page = |takes_comments: bool, there: bool, count: usize, body: &str| {
        let errors = if body == "error" { threads::wrong::<Paragraph>("", false, &frame) } else { Errors::default() };
        ParagraphPage {
            frame: frame.clone(),
            title: "Yhteinen tahtotilamme".into(),
            back: "/will/texts/1".into(),
            lang: "fi".into(),
            paragraph: samples::paragraph().filter(|_| there),
            words: "Uutta kokeillaan ennen kuin se otetaan käyttöön.".into(),
            remarks: samples::remarks(count, body, &frame),
            last: count as i64,
            before: (count > 3).then_some(1),
            after: (count > 3).then_some(51),
            said: Said { errors, ..Said::default() },
            answered: (count == 2).then(|| "Liisa Lähihoitaja".to_owned()),
            takes_comments,
            is_confirmed: !takes_comments && there,
            to: "/will/paragraphs/1".into(),
            say: "/will/paragraphs/1/comments".into(),
        }
    };
    vec![
        ("empty", page(true, true, 0, "")),
        ("filled", page(true, true, 2, "Hyvä, että tässä sanotaan kokeilusta.")),
        ("error", page(true, true, 1, "error")),
        ("confirmed", page(false, true, 2, "Hyvä näin.")),
        ("gone", page(false, false, 1, "Miksi tämä jäi pois?")),
        ("long", page(true, true, 4, &"Kotihoidonyhteistyöryhmänkokousmuistio kertoo lisää. ".repeat(30))),
    ]
});
