//! A tool in use: its lines are ticked, also over a break; at the end one entry says how many took part, how long it took
//! and what worked. The ticks are the user's own and go when it is told.

use crate::address;
use crate::checklist;
use crate::permissions::Use;
use crate::tool::Tool;
use crate::tool_use::Telling;
use askama::Template;
use askama::filters::Safe;
use forms::{Answers, Body, Fields, Response as Draft, Slot, Version};
use media::Form;
use notices::Beginning;
use people::{May, Me, Person};
use store::{Id, Moment, Tx};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

const LONGEST: usize = 1_000;
const MANY: i64 = 500;

#[derive(Template)]
#[template(path = "using.html")]
struct UsingPage {
    frame: Frame,
    tool: Tool,
    /// Made when the form is drawn: told twice, it is told once.
    id: Id,
    /// The lines to tick, drawn.
    lines: Option<Safe<String>>,
    body: Safe<String>,
    form: UseForm,
    errors: Errors,
    saved_at: Option<Moment>,
}

/// What is told at the end, as typed.
#[derive(Debug, Clone, Default)]
struct UseForm {
    people: String,
    minutes: String,
    words: String,
}

impl UseForm {
    fn read(sent: &Sent) -> UseForm {
        let text = |name: &str| sent.text(name).trim().to_owned();
        UseForm { people: text("people"), minutes: text("minutes"), words: text("words") }
    }

    /// How many took part, and how many minutes it took; or what is wrong.
    fn numbers(&self, frame: &Frame) -> std::result::Result<(i64, i64), Errors> {
        let mut errors = Errors::default();
        let number = |text: &str| text.parse().ok().filter(|number| (1..=MANY).contains(number));
        let (people, minutes) = (number(&self.people), number(&self.minutes));
        errors.when(people.is_none(), "people", frame.t("library-people-wrong"));
        errors.when(minutes.is_none(), "minutes", frame.t("library-minutes-wrong"));
        errors.when(
            self.words.chars().count() > LONGEST,
            "words",
            &frame.words.t1("library-words-long", "most", LONGEST),
        );
        match (people, minutes) {
            (Some(people), Some(minutes)) if errors.is_empty() => Ok((people, minutes)),
            _ => Err(errors),
        }
    }
}

pub(crate) async fn new(tool: May<Use, Tool>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let form = UseForm { minutes: tool.minutes().to_string(), ..UseForm::default() };
    let id = app.clock.new_id();
    let draft = Draft::of(tool.id, tool.who.id, app.store.read()).await?;
    let (answers, saved_at) = draft.map_or((Answers::default(), None), |it| (it.answers.0, Some(it.saved_at)));
    Ok(Page(UsingPage::of(frame, tool.into_record(), id, (answers, form), Errors::default(), saved_at)))
}

/// The script's way: what has been ticked is kept.
pub(crate) async fn draft(
    tool: May<Use, Tool>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let Some(body) = checklist::body(&tool) else { return Ok(String::new()) };
    let answers = Answers::read(&body, &Form { sent, ..Form::default() });
    let mut tx = app.store.begin().await?;
    keep(&tool, &body, &answers, &tool.who, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(frame.words.t1("library-draft-kept", "when", frame.words.at_time(app.now())))
}

async fn keep(tool: &Tool, body: &Body, answers: &Answers, me: &Me, now: Moment, tx: &mut Tx) -> Result<()> {
    let form_version_id = Version::keep(Some(tool.id), &tool.original, body, now, &mut *tx).await?;
    let subject = tool.reference();
    let slot = Slot { subject: &subject, person_id: me.id, employer_id: me.employer_id, form_version_id };
    Draft::save(&slot, answers, now, tx).await?;
    Ok(())
}

pub(crate) async fn create(tool: May<Use, Tool>, State(app): State<App>, frame: Frame, sent: Sent) -> Result<Response> {
    let (me, now) = (tool.who.clone(), app.now());
    let id = sent.text("id").parse().unwrap_or_else(|_| app.clock.new_id());
    let form = UseForm::read(&sent);
    let body = checklist::body(&tool).unwrap_or_default();
    if sent.text("do") == "pause" {
        let answers = Answers::read(&body, &Form { sent, ..Form::default() });
        let mut tx = app.store.begin().await?;
        keep(&tool, &body, &answers, &me, now, &mut tx).await?;
        tx.commit().await?;
        return Ok(see(address::Use { post: tool.id }).saying("library-paused").into_response());
    }
    let (people, minutes) = match form.numbers(&frame) {
        Ok(numbers) => numbers,
        Err(errors) => {
            let answers = Answers::read(&body, &Form { sent, ..Form::default() });
            let page = UsingPage::of(frame, tool.into_record(), id, (answers, form), errors, None);
            return Ok(refused(page));
        }
    };
    let telling = Telling {
        id,
        post_id: tool.id,
        person_id: me.id,
        employer_id: me.employer_id,
        group_size: people,
        minutes,
        words: &form.words,
        now,
    };
    let mut tx = app.store.begin().await?;
    if telling.keep(&mut tx).await? {
        Draft::discard(tool.id, me.id, &mut tx).await?;
        tell(&tool, &form, &me, now, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::Tool { post: tool.id }).saying("library-used").into_response())
}

/// Whose care the tool is hears what somebody says of it, not that it was used.
async fn tell(tool: &Tool, form: &UseForm, me: &Me, now: Moment, tx: &mut Tx) -> store::Result<()> {
    let is_here = Person::is_here(tool.owner_id, &now.day(), &mut *tx).await?;
    if form.words.is_empty() || tool.owner_id == me.id || !is_here {
        return Ok(());
    }
    let news = Beginning {
        employer_id: tool.employer_id,
        person_id: tool.owner_id,
        word: "library-news-used",
        subject: &tool.reference(),
        about: &tool.title.0,
        due_at: None,
        urgent: false,
        now,
    };
    news.tell(tx).await
}

impl UsingPage {
    fn of(
        frame: Frame,
        tool: Tool,
        id: Id,
        (answers, form): (Answers, UseForm),
        errors: Errors,
        saved_at: Option<Moment>,
    ) -> UsingPage {
        let none = Errors::default();
        let lines =
            checklist::body(&tool).map(|body| Safe(Fields::with(&body, &answers, &none, frame.words, vec![]).draw()));
        let body = posts::body(posts::Reading::of(&tool, "", &posts::Asked::default(), &frame).text());
        UsingPage { frame, tool, id, lines, body, form, errors, saved_at }
    }

    fn to(&self) -> String {
        address::Use { post: self.tool.id }.to_string()
    }

    fn draft_to(&self) -> String {
        address::Draft { post: self.tool.id }.to_string()
    }

    fn kept_at(&self, at: &Moment) -> String {
        self.frame.words.t1("library-draft-kept", "when", self.frame.words.at_time(at))
    }

    fn back(&self) -> String {
        address::Tool { post: self.tool.id }.to_string()
    }
}

pages::sample!("library/use", |frame| {
    let page = |long: bool, form: UseForm, errors: Errors| {
        let tool = crate::show::sample(long);
        UsingPage::of(frame.clone(), tool, Id::nil(), (Answers::default(), form), errors, None)
    };
    let empty = UseForm { minutes: "10".into(), ..UseForm::default() };
    let filled = UseForm { people: "6".into(), words: "Toimi hyvin.".into(), ..empty.clone() };
    let errors = UseForm::default().numbers(&frame).err().unwrap_or_default();
    let long = UseForm { words: "Pitkä kokemus. ".repeat(60), ..filled.clone() };
    vec![
        ("empty", page(false, empty, Errors::default())),
        ("filled", page(false, filled, Errors::default())),
        ("error", page(false, UseForm::default(), errors)),
        ("long", page(true, long, Errors::default())),
    ]
});
