//! When and where they meet: agreed by any of them, moved and called off as life goes. The time stands in everybody's calendar
//! under the name that discussions have here; where they meet is read on the discussion's own page only.

use super::closed::{self, Closed};
use super::told::{self, Telling};
use super::{opening, party};
use crate::address;
use crate::permissions::Meet;
use crate::talk::{State as Stage, Talk};
use askama::Template;
use gatherings::{Arrangement, Gathering, Kept, Occurrence, Outcome};
use people::{May, Me};
use store::{Id, Json, Moment};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::{Texts, Words};

/// So much may be said of a place.
const LONGEST: usize = 300;

#[derive(Template)]
#[template(path = "discussion/meeting.html")]
struct MeetingPage {
    frame: Frame,
    talk: Talk,
    form: MeetingForm,
    errors: Errors,
    sees: String,
    /// It stands in calendars already.
    is_agreed: bool,
}

#[derive(Debug, Clone, Default)]
struct MeetingForm {
    day: String,
    begins: String,
    ends: String,
    place: String,
    /// The version of the times that whoever fills it in has seen.
    seen: i64,
}

impl MeetingForm {
    fn read(sent: &Sent) -> MeetingForm {
        let text = |name: &str| sent.text(name).to_owned();
        MeetingForm {
            day: text("day"),
            begins: text("begins"),
            ends: text("ends"),
            place: text("place").chars().take(LONGEST).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(kept: Option<&Kept>, place: String, seen: i64) -> MeetingForm {
        let split = |moment: Moment| {
            moment.local().split_once('T').map(|(day, time)| (day.to_owned(), time.to_owned())).unwrap_or_default()
        };
        let Some(kept) = kept else { return MeetingForm { place, seen, ..MeetingForm::default() } };
        let ((day, begins), (_, ends)) = (split(kept.begins_at), split(kept.ends_at));
        MeetingForm { day, begins, ends, place, seen }
    }

    fn time(&self) -> Option<Occurrence> {
        let day = store::Day::parse(&self.day)?;
        let at = |time: &str| Moment::in_helsinki(&format!("{day}T{}", time.replace('.', ":")));
        let (begins_at, ends_at) = (at(&padded(&self.begins))?, at(&padded(&self.ends))?);
        (begins_at < ends_at).then(|| Occurrence { begins_at, ends_at, place: Json(Texts::default()) })
    }

    fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.time().is_none(), "day", words.t("discussion-time-wrong"));
        errors
    }
}

/// "9.30" as a time field would write it.
fn padded(time: &str) -> String {
    match time.find([':', '.']) {
        Some(1) => format!("0{time}"),
        _ => time.to_owned(),
    }
}

pub(crate) async fn edit(talk: May<Meet, Talk>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    if talk.state != Stage::Preparing {
        return Ok(see(talk.to()).saying("discussion-has-met").into_response());
    }
    opening::note(&talk, &me, &app).await?;
    let place = match talk.open(&me, &app).await {
        Err(web::Error::Sealed) => return Ok(closed::page(frame, talk, Closed::Locked)),
        opened => match opened? {
            Some(opened) => opened.read(talk.id, &talk.place)?,
            None => return Ok(closed::page(frame, talk, Closed::Gone)),
        },
    };
    let kept = Kept::of(talk.id, app.store.read()).await?;
    let seen = gatherings::version(talk.id, app.store.read()).await?;
    let form = MeetingForm::of(kept.first(), place, seen);
    Ok(Page(MeetingPage::of(frame, talk, form, Errors::default(), &app).await?).into_response())
}

pub(crate) async fn update(
    talk: May<Meet, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    if talk.state != Stage::Preparing {
        return Ok(see(talk.to()).saying("discussion-has-met").into_response());
    }
    let (form, calls_off) = (MeetingForm::read(&sent), sent.text("do") == "off");
    let errors = form.errors(frame.words);
    if !calls_off && !errors.is_empty() {
        return Ok(refused(MeetingPage::of(frame, talk, form, errors, &app).await?));
    }
    match put(&talk, &form, calls_off, &me, &app).await? {
        Outcome::Overtaken => {
            let mut errors = Errors::default();
            errors.add("day", frame.t("discussion-time-overtaken"));
            let form = MeetingForm { seen: gatherings::version(talk.id, app.store.read()).await?, ..form };
            Ok(refused(MeetingPage::of(frame, talk, form, errors, &app).await?))
        }
        _ if calls_off => Ok(see(talk.to()).saying("discussion-time-called-off").into_response()),
        _ => Ok(see(talk.to()).saying("discussion-time-agreed").into_response()),
    }
}

/// Of two windows at once one is first, the other is told so.
async fn put(talk: &Talk, form: &MeetingForm, calls_off: bool, me: &Me, app: &App) -> Result<Outcome> {
    let opened = talk.open(me, app).await?.ok_or(web::Error::NotFound)?;
    let (subject, now, name) = (talk.reference(), app.now(), &talk.called.0);
    let kept = Kept::of(talk.id, app.store.read()).await?.first().map(|kept| kept.id);
    let times: Vec<(Option<Id>, Occurrence)> =
        form.time().filter(|_| !calls_off).into_iter().map(|time| (kept, time)).collect();
    let present = talk.present(&app.clock.today(), app.store.read()).await?;
    let mut tx = app.store.begin().await?;
    let gathering =
        Gathering { employer_id: talk.employer_id, subject: subject.clone(), name: name.clone(), occurrences: vec![] };
    gathering.make(app.clock.new_id(), &mut tx).await?;
    for person in &present {
        gatherings::invite(talk.id, *person, &mut tx).await?;
    }
    let arrangement = Arrangement { subject_id: talk.id, name, times: &times, seen: form.seen, now };
    let outcome = arrangement.put(&mut tx).await?;
    if outcome == Outcome::Overtaken {
        return Ok(outcome);
    }
    if !calls_off {
        talk.meet_at(&opened.seal(talk.id, &form.place)?, &mut tx).await?;
    }
    if outcome != Outcome::Same {
        let (word, other) = if calls_off { (told::CALLED_OFF, told::TIME) } else { (told::TIME, told::CALLED_OFF) };
        notices::cease_for_all(other, &subject, now, &mut tx).await?;
        Telling::of(talk, &subject, word, now).tell_others(&present, me.id, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(outcome)
}

impl MeetingPage {
    async fn of(frame: Frame, talk: Talk, form: MeetingForm, errors: Errors, app: &App) -> Result<MeetingPage> {
        let parties = party::of(&talk, frame.words.lang, app).await?;
        let sees = frame.words.t1("discussion-sees-who", "names", party::names(&parties, frame.words));
        let is_agreed = !Kept::of(talk.id, app.store.read()).await?.is_empty();
        Ok(MeetingPage { frame, talk, form, errors, sees, is_agreed })
    }

    fn here(&self) -> String {
        address::Meeting { talk: self.talk.id }.to_string()
    }
}

pages::sample!("talks/meeting", |frame| {
    let page = |form: MeetingForm, is_agreed: bool| MeetingPage {
        frame: frame.clone(),
        talk: super::samples::talk(Stage::Preparing),
        errors: if form.begins == "10:00" && form.ends == "9:00" {
            form.errors(frame.words)
        } else {
            Errors::default()
        },
        form,
        sees: frame.words.t1("discussion-sees-who", "names", "Heli Hoitaja ja Elli Esihenkilö".to_owned()),
        is_agreed,
    };
    let form = |ends: &str| MeetingForm {
        day: "2021-10-21".into(),
        begins: "10:00".into(),
        ends: ends.into(),
        place: "Osaston neuvotteluhuone".into(),
        seen: 1,
    };
    vec![
        ("empty", page(MeetingForm::default(), false)),
        ("filled", page(form("11:30"), true)),
        ("error", page(form("9:00"), false)),
    ]
});
