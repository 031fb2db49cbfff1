//! A message's page: whoever carries it finds the paper and the words to say, its readers what changes, its writers how to
//! look after it.

use crate::address;
use crate::message::{Message, sample};
use crate::script;
use crate::sheet::{self, Code, Sheet};
use crate::telling;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, Me, Role, byline};
use posts::{Asked, Reading};
use store::{Day, Moment};
use ties::Trace;
use web::acts::{Edit, See};
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    frame: Frame,
    message: Message,
    sheet: Sheet,
    now: Moment,
    /// Its owner by their byline.
    owner: String,
    may_edit: bool,
    /// The reader takes it to their unit.
    carries: bool,
    /// What has been told in the reader's units, and the way to say so.
    told: Safe<String>,
    /// So long it takes to say.
    minutes: usize,
    is_long: bool,
    follow: Option<Safe<String>>,
    /// What has been asked about it, and what came of that.
    trace: Trace,
    care: Safe<String>,
    /// The paper in the language that is read.
    paper: String,
}

pub(crate) async fn show(
    message: May<See, Message>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let (me, now, to) = (&message.who, app.now(), address::Message { post: message.id }.to_string());
    let sheet = Sheet::of(&message, &to, &asked, &frame, &app)?;
    let follow = match message.published.is_some() {
        true => Some(ties::follow_button(&message.reference(), &frame, me, &app).await?),
        false => None,
    };
    let script = sheet.script(&message);
    Ok(Page(ShowPage {
        owner: byline::of(message.owner_id, frame.words.lang, &app).await?,
        may_edit: Permit::<Edit, _>::permits(&message.record, me),
        carries: message.published.is_some() && is_messenger(&message, me),
        told: telling::card(&message, &frame, me, &app).await?,
        minutes: script::minutes(&script),
        is_long: script::is_long(&script),
        trace: ties::trace(&message.reference(), me, &app).await?,
        care: posts::care(&message.post, me, &frame, now),
        paper: paper(&message, &sheet),
        follow,
        now,
        sheet,
        message: message.into_record(),
        frame,
    }))
}

/// Agents take it to the unit where they work, supervisors to those that they lead.
fn is_messenger(message: &Message, me: &Me) -> bool {
    me.is(Role::Supervisor) || (me.is(Role::Agent) && message.concerns_me)
}

/// Where the paper is that says what the page says.
fn paper(message: &Message, sheet: &Sheet) -> String {
    let to = address::MessagePaper { post: message.id };
    let plain = if sheet.reading.is_plain { "&plain=1" } else { "" };
    format!("{to}?language={}{plain}", sheet.reading.lang)
}

impl ShowPage {
    fn ask(&self) -> String {
        ties::ask_about(&self.message.reference())
    }

    fn lead(&self) -> String {
        let words = self.frame.words;
        match (self.carries, self.is_long) {
            (true, true) => words.t1("messages-lead-carry-long", "minutes", self.minutes),
            (true, false) => words.t("messages-lead-carry").to_owned(),
            (false, _) => words.t("messages-lead-one").to_owned(),
        }
    }

    fn settings(&self) -> String {
        address::MessageSettings { post: self.message.id }.to_string()
    }

    /// Why readers do not see it, or not all of it.
    fn state(&self) -> Option<String> {
        let (words, today) = (self.frame.words, self.now.day());
        let day = |day: &Option<Day>| day.as_ref().map_or(String::new(), |day| words.calendar_day(day));
        let (from, until) = (&self.message.visible_from, &self.message.visible_until);
        match () {
            _ if self.message.published.is_none() => Some(words.t("posts-is-draft").to_owned()),
            _ if from.as_ref().is_some_and(|from| *from > today) => Some(words.t1("posts-is-coming", "day", day(from))),
            _ if until.as_ref().is_some_and(|until| *until < today) => {
                Some(words.t1("posts-is-over", "day", day(until)))
            }
            _ if self.may_edit && self.message.has_draft() => Some(words.t("posts-has-draft").to_owned()),
            _ => None,
        }
    }
}

pages::sample!("messages/message", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let page = |long: bool, number, carries, may_edit| {
        let message = sample(long, number);
        let code =
            number.map(|_| Code::to("https://tahto.example.fi/m/3", message.is_public).expect("a short address"));
        let reading = Reading::of(&message.post, "/messages/1", &Asked::default(), &frame);
        let sheet = Sheet { reading, about: sheet::about(&message, &frame), code };
        let script = sheet.script(&message);
        ShowPage {
            frame: frame.clone(),
            now,
            owner: "Maija Muutosjohtaja".into(),
            may_edit,
            carries,
            told: Safe(String::new()),
            minutes: script::minutes(&script),
            is_long: script::is_long(&script),
            follow: None,
            trace: Trace { lines: vec![] },
            care: Safe(String::new()),
            paper: "/messages/1/paper.pdf".into(),
            sheet,
            message,
        }
    };
    vec![
        ("reader", page(false, Some(3), false, false)),
        ("carried", page(false, Some(3), true, false)),
        ("writer", page(false, None, false, true)),
        ("long", page(true, Some(3), true, true)),
    ]
});
