//! One entry: for its agent with what has come of it, for a coach or coordinator with a reply and with what is done about
//! the obstacle.

use super::address;
use super::entry::{DiaryEntry, Kind};
use super::help::{self, Word};
use super::index::sample_entry;
use super::obstacle::Stage;
use super::permissions::{SayOfEntry, SeeTo};
use super::promise;
use crate::draft::{describe, only_own_media};
use crate::reply::written;
use crate::submission_create::refusals;
use askama::Template;
use askama::filters::Safe;
use axum::extract::Request;
use forms::{Answers, Body, Fields, Response as Said, Section, Version, Way};
use media::Form;
use people::{May, Me, Role, byline};
use store::{Day, Id, Moment};
use threads::Heard;
use web::acts::{Edit, Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "diary/show.html")]
struct ShowPage {
    frame: Frame,
    now: Moment,
    today: Day,
    entry: DiaryEntry,
    is_own: bool,
    may_edit: bool,
    may_say: bool,
    may_see_to: bool,
    answer: Safe<String>,
    replies: Vec<Heard>,
    /// Who has been told of a need for help, or of its being late.
    told: String,
    /// Who saw to the obstacle.
    seen_to_by: String,
    fields: Safe<String>,
    errors: Errors,
    /// Made when the form is drawn: sending it twice replies once.
    reply_id: Id,
    seeing: Seeing,
}

/// What is said of an obstacle, while it is being said.
#[derive(Debug, Clone, Default)]
struct Seeing {
    stage: Option<Stage>,
    words: String,
    day: String,
}

/// What a page is drawn with beside the entry.
#[derive(Default)]
struct Writing {
    answers: Answers,
    errors: Errors,
    reply_id: Option<Id>,
    seeing: Option<Seeing>,
}

pub(crate) async fn show(
    entry: May<See, DiaryEntry>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = entry.who.clone();
    let entry = entry.into_record();
    if !entry.is_of(&me) {
        audit::opened(me.id, &entry.reference(), entry.person_id, &app).await?;
    }
    let writing = Writing { answers: written(), ..Writing::default() };
    Ok(Page(ShowPage::of(frame, entry, writing, &me, &app).await?))
}

pub(crate) async fn reply(
    entry: May<SayOfEntry, DiaryEntry>,
    State(app): State<App>,
    frame: Frame,
    request: Request,
) -> Result<Response> {
    let me = entry.who.clone();
    let entry = entry.into_record();
    let form = Form::read(request, &me, &app).await?;
    let body = reply_body(&frame, entry.is_of(&me));
    let answers = only_own_media(Answers::read(&body, &form), None, &me, &app).await?;
    let unfit = refusals(&form, &frame);
    let errors = if unfit.is_empty() { answers.errors(&body, frame.words) } else { unfit };
    let id = form.sent.text("reply").parse().unwrap_or_else(|_| app.clock.new_id());
    if !errors.is_empty() || form.sent.has("remove") {
        let writing = Writing { answers, errors, reply_id: Some(id), seeing: None };
        return Ok(refused(ShowPage::of(frame, entry, writing, &me, &app).await?));
    }
    let said = answers.0.get("answer").cloned().unwrap_or_default();
    let (body, medium_id) = match said.way() {
        Some(Way::Speech) => ("", said.medium),
        _ => (said.text.as_str(), None),
    };
    let mut tx = app.store.begin().await?;
    describe(&answers, &me, &mut tx).await?;
    let kept = entry.reply(&Word { id, body, medium_id }, &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(entry.to()).saying(if kept { "diary-said" } else { "diary-said-already" }).into_response())
}

pub(crate) async fn see_to(
    entry: May<SeeTo, DiaryEntry>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = entry.who.clone();
    let entry = entry.into_record();
    let seeing = Seeing {
        stage: Stage::from_word(sent.text("stage")),
        words: sent.text("words").to_owned(),
        day: sent.text("day").to_owned(),
    };
    let day = Day::parse(&seeing.day);
    let mut errors = Errors::default();
    errors.when(seeing.stage.is_none(), "stage", frame.t("diary-stage-missing"));
    errors.when(seeing.words.is_empty(), "words", frame.t("diary-seen-words-missing"));
    let is_over = seeing.stage == Some(Stage::Done);
    let ahead = day.as_ref().is_some_and(|day| *day >= app.clock.today());
    errors.when(!is_over && !ahead, "day", frame.t("diary-seen-day-missing"));
    let (Some(stage), true) = (seeing.stage, errors.is_empty()) else {
        let writing = Writing { answers: written(), errors, reply_id: None, seeing: Some(seeing) };
        return Ok(refused(ShowPage::of(frame, entry, writing, &me, &app).await?));
    };
    let by = day.filter(|_| !is_over);
    let mut tx = app.store.begin().await?;
    let kept = entry.see_to(stage, &seeing.words, by.as_ref(), &me, app.now(), &mut tx).await?;
    tx.commit().await?;
    Ok(see(entry.to()).saying(if kept { "diary-seen-to-kept" } else { "diary-gone" }).into_response())
}

/// Writing or speech.
fn reply_body(frame: &Frame, is_own: bool) -> Body {
    let ask = frame.t(if is_own { "diary-go-on" } else { "diary-reply" });
    let question = Body::one_way(Texts::one(frame.words.lang, ask), &[Way::Text, Way::Speech]);
    Body { sections: vec![Section { name: Texts::default(), questions: vec![question] }] }
}

impl ShowPage {
    async fn of(frame: Frame, entry: DiaryEntry, writing: Writing, me: &Me, app: &App) -> Result<ShowPage> {
        let Writing { answers, errors, reply_id, seeing } = writing;
        let is_own = entry.is_of(me);
        let form = reply_body(&frame, is_own);
        let fields = Fields::of(&form, &answers, &errors, frame.words, &app.store).await?;
        let fields = Safe(fields.draw());
        let seen_to_by = match entry.seen_to_by {
            Some(by) => byline::of(by, me.lang, app).await?,
            None => String::new(),
        };
        let seeing = seeing.unwrap_or_else(|| Seeing {
            stage: entry.obstacle_state.filter(|_| entry.seen_to_at.is_some()),
            words: entry.seen_to_words.clone().unwrap_or_default(),
            day: entry.seen_to_day.as_ref().map(Day::to_string).unwrap_or_default(),
        });
        Ok(ShowPage {
            now: app.now(),
            today: app.clock.today(),
            is_own,
            may_edit: Permit::<Edit, Me>::permits(&entry, me),
            may_say: Permit::<SayOfEntry, Me>::permits(&entry, me),
            may_see_to: Permit::<SeeTo, Me>::permits(&entry, me),
            answer: answer(&entry, &frame, app).await?,
            replies: threads::of(&entry.reference(), me, app).await?,
            told: told(&entry, app).await?,
            seen_to_by,
            fields,
            errors,
            reply_id: reply_id.unwrap_or_else(|| app.clock.new_id()),
            seeing,
            frame,
            entry,
        })
    }

    fn stages(&self) -> Vec<(&'static str, &'static str)> {
        Stage::ALL.iter().map(|stage| (stage.word(), self.frame.t(stage.key()))).collect()
    }

    fn stage(&self) -> &'static str {
        self.seeing.stage.map_or("", Stage::word)
    }

    fn sees(&self) -> &'static str {
        self.frame.t(if self.is_own { "diary-sees-who" } else { "diary-sees-who-other" })
    }

    fn sees_not(&self) -> &'static str {
        self.frame.t(if self.is_own { "diary-sees-not" } else { "diary-sees-not-other" })
    }

    fn return_day(&self, day: &Day) -> String {
        promise::spoken(day, self.frame.words)
    }

    fn edit(&self) -> String {
        address::EditEntry { diary_entry: self.entry.id }.to_string()
    }

    fn removal(&self) -> String {
        address::EntryRemoval { diary_entry: self.entry.id }.to_string()
    }

    fn replies_to(&self) -> String {
        address::EntryReplies { diary_entry: self.entry.id }.to_string()
    }

    fn seeing_to(&self) -> String {
        address::SeeingTo { diary_entry: self.entry.id }.to_string()
    }

    fn back(&self) -> String {
        if self.is_own { address::Diary.to_string() } else { address::Entries.to_string() }
    }

    /// What is promised to who needs help, or that the promise was not kept, and who knows.
    fn promise(&self) -> Option<String> {
        let by = self.entry.answer_by.as_ref().filter(|_| self.entry.awaits())?;
        let day = promise::spoken(by, self.frame.words);
        let key = match (self.entry.is_late(&self.today), self.told.is_empty()) {
            (false, false) => "diary-promised",
            (false, true) => return Some(self.frame.t("diary-nobody").to_owned()),
            (true, false) => "diary-promise-broken",
            (true, true) => "diary-promise-broken-nobody",
        };
        Some(self.frame.words.t2(key, "day", day, "who", self.told.as_str()))
    }
}

async fn answer(entry: &DiaryEntry, frame: &Frame, app: &App) -> Result<Safe<String>> {
    let Some(id) = entry.response_id else { return Ok(Safe(String::new())) };
    let said = Said::find(id, app.store.read()).await?;
    let version = Version::find(said.form_version_id, app.store.read()).await?;
    Ok(forms::read_back(&version.body.0, &said.answers.0, frame.words, &app.store).await?)
}

/// By name: those whom it awaits; once it is late, the coordinators among them.
async fn told(entry: &DiaryEntry, app: &App) -> Result<String> {
    if entry.kind != Kind::Help || !entry.awaits() {
        return Ok(String::new());
    }
    let readers = help::readers(entry.person_id, entry.cohort_id, app).await?;
    let late = entry.overdue_at.is_some();
    let names = readers.iter().filter(|me| !late || me.is(Role::Coordinator)).map(|me| me.name.as_str());
    Ok(names.collect::<Vec<_>>().join(", "))
}

pages::sample!("coaching/diary/entry", |frame| {
    let page = |entry: DiaryEntry, is_own: bool, errors: Errors, told: &str| ShowPage {
        frame: frame.clone(),
        now: Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0)),
        today: Day::parse("2021-10-08").expect("a day"),
        is_own,
        may_edit: is_own,
        may_say: !is_own,
        may_see_to: !is_own,
        answer: Safe("<p class=\"prose\" data-lines>Neljä tuntia on luvattu, listassa ei ole yhtään.</p>".into()),
        replies: vec![],
        told: told.into(),
        seen_to_by: "Kaisa Koordinaattori".into(),
        fields: Safe(Fields::with(&reply_body(&frame, is_own), &written(), &errors, frame.words, vec![]).draw()),
        errors,
        reply_id: Id::nil(),
        seeing: Seeing::default(),
        entry,
    };
    let mut errors = Errors::default();
    errors.add("stage", frame.t("diary-stage-missing"));
    let seen = DiaryEntry {
        seen_to_words: Some("Kaisa soitti esihenkilölle; tunnit tulevat seuraavaan listaan. ".repeat(8)),
        seen_to_at: Some(Moment::in_helsinki("2021-10-05T09:00").unwrap_or(Moment(0))),
        seen_to_day: Day::parse("2021-10-18"),
        obstacle_state: Some(Stage::Forward),
        ..sample_entry(Kind::Help)
    };
    vec![
        ("own", page(sample_entry(Kind::Help), true, Errors::default(), "Vilma Valmentaja")),
        ("coach", page(sample_entry(Kind::Help), false, Errors::default(), "Vilma Valmentaja")),
        ("error", page(sample_entry(Kind::Help), false, errors, "")),
        ("long", page(seen, true, Errors::default(), "")),
    ]
});
