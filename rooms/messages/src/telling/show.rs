//! One entry: what was told, and the questions that came up, on their way to the channel and back.

use super::address;
use super::entry::{Entry, Telling};
use super::permissions::TakeBack;
use super::shift::Shift;
use crate::raising::raised_question::Raised;
use crate::raising::raising_form::{RaisingForm, Waiting};
use crate::raising::{Carried, carried_of, draw_carried};
use askama::Template;
use askama::filters::Safe;
use people::{May, Me};
use web::acts::{Edit, Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Result, State};
use words::Words;

#[derive(Template)]
#[template(path = "telling/show.html")]
pub(crate) struct ShowPage {
    frame: Frame,
    entry: Entry,
    title: String,
    may_edit: bool,
    may_take_back: bool,
    /// The reader carries messages to the unit.
    carries: bool,
    /// The reader's own questions that are to be sent.
    waiting: Vec<Waiting>,
    form: RaisingForm,
    errors: Errors,
    /// What has been sent, and what came of it.
    carried: Safe<String>,
}

pub(crate) async fn show(
    telling: May<See, Telling>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = telling.who.clone();
    Ok(Page(ShowPage::of(frame, &telling, None, Errors::default(), &me, &app).await?))
}

impl ShowPage {
    /// `form`: what was sent and can't be yet; None: the best guess.
    pub(crate) async fn of(
        frame: Frame,
        telling: &Telling,
        form: Option<RaisingForm>,
        errors: Errors,
        me: &Me,
        app: &App,
    ) -> Result<ShowPage> {
        let waiting = match telling.is_mine {
            true => Waiting::of(Raised::waiting_in(telling.id, app.store.read()).await?, &frame, me, app).await?,
            false => vec![],
        };
        let form = match form {
            Some(form) => form,
            None => RaisingForm::guess(telling, &waiting, app).await?,
        };
        let sent = Raised::sent_of(telling.id, app.store.read()).await?;
        let carried = carried_of(sent, telling.carries || telling.is_mine, me, app).await?;
        Ok(ShowPage {
            title: telling.message.title(frame.words.lang).to_owned(),
            may_edit: Permit::<Edit, Me>::permits(telling, me),
            may_take_back: Permit::<TakeBack, Me>::permits(telling, me),
            carries: telling.carries,
            carried: draw(&frame, &carried),
            entry: telling.entry.clone(),
            waiting,
            form,
            errors,
            frame,
        })
    }

    fn back(&self) -> String {
        crate::address::Message { post: self.entry.post_id }.to_string()
    }

    fn sentence(&self) -> String {
        sentence(&self.entry, self.frame.words)
    }

    fn edit(&self) -> String {
        address::EditTelling { telling: self.entry.id }.to_string()
    }

    fn removal(&self) -> String {
        address::TellingRemoval { telling: self.entry.id }.to_string()
    }

    fn again(&self) -> String {
        format!("{}?unit={}", address::NewTelling { post: self.entry.post_id }, self.entry.unit_id)
    }

    fn send_to(&self) -> String {
        crate::raising::address::RaisedQuestions { telling: self.entry.id }.to_string()
    }

    fn missing(&self) -> Vec<Shift> {
        self.entry.missing()
    }

    fn by(&self) -> &'static str {
        match self.entry.told_as {
            people::Role::Agent => "messages-told-by-agent",
            _ => "messages-told-by-supervisor",
        }
    }
}

fn draw(frame: &Frame, carried: &[Carried]) -> Safe<String> {
    match carried.is_empty() {
        true => Safe(String::new()),
        false => draw_carried(frame, carried),
    }
}

/// "Kerrottu aamuvuorolle · paikalla 9 · 1 kysymys".
pub(crate) fn sentence(entry: &Entry, words: Words) -> String {
    let told = words.t(entry.shift.told_key());
    words.t3("messages-told-line", "told", told, "present", entry.present, "questions", entry.questions)
}

/// For samples: the quoted one.
pub(crate) fn sample_entry() -> Entry {
    Entry {
        id: store::Id::from_u128(30),
        employer_id: store::Id::nil(),
        post_id: store::Id::from_u128(2),
        unit_id: store::Id::from_u128(3),
        unit: "Vuodeosasto 3".into(),
        shift: Shift::Morning,
        present: 9,
        questions: 1,
        missing: store::Json(vec!["night".into()]),
        told_on: store::Day::parse("2021-09-30").expect("a day"),
        told_as: people::Role::Agent,
        person_id: store::Id::nil(),
        made_at: store::Moment::in_helsinki("2021-09-30T14:10").expect("a moment"),
    }
}

pages::sample!("messages/telling-show", |frame| {
    let page = |waiting: Vec<Waiting>, form: RaisingForm, errors: Errors, carried: Vec<Carried>, mine: bool| ShowPage {
        title: "Toinen tahtotilakierros on auki".into(),
        entry: sample_entry(),
        may_edit: mine,
        may_take_back: mine && carried.is_empty(),
        carries: mine,
        waiting,
        form,
        errors,
        carried: draw(&frame, &carried),
        frame: frame.clone(),
    };
    let waiting = crate::raising::raising_form::sample_waiting;
    let form = || crate::raising::raising_form::sample_form(&frame);
    let confirming = RaisingForm { left: vec![store::Id::from_u128(41)], asks: true, ..form() };
    let mut errors = Errors::default();
    errors.add("words-1", frame.t("messages-raised-missing"));
    vec![
        ("as-a-colleague", page(vec![], RaisingForm::default(), Errors::default(), vec![], false)),
        ("waiting", page(waiting(), form(), Errors::default(), vec![], true)),
        ("leaving-one-out", page(waiting(), confirming, Errors::default(), vec![], true)),
        ("error", page(waiting(), form(), errors, vec![], true)),
        ("answered", page(vec![], RaisingForm::default(), Errors::default(), crate::raising::samples(), true)),
    ]
});
