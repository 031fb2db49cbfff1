//! A meeting of a working group: called, read, moved, called off. Its members find it in their calendars and are told.

use crate::address;
use crate::meeting::{Meeting, Plan};
use crate::memo::Memo;
use crate::permissions::{Write, keeps};
use crate::working_group::WorkingGroup;
use askama::Template;
use gatherings::{Kept, Occurrence, Outcome};
use people::May;
use store::{Id, Json, Moment};
use web::acts::{Edit, Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "meeting_edit.html")]
struct MeetingPage {
    frame: Frame,
    form: MeetingForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
}

#[derive(Template)]
#[template(path = "meeting_show.html")]
struct ShowPage {
    frame: Frame,
    meeting: Meeting,
    /// None: it was called off.
    time: Option<Occurrence>,
    /// What was written of it, as far as this reader sees it.
    memo: Option<Memo>,
    may_edit: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct MeetingForm {
    date: String,
    begins: String,
    ends: String,
    place: Texts,
    agenda: Texts,
    is_called_off: bool,
    occurrence: String,
    seen: i64,
}

impl MeetingForm {
    fn read(sent: &Sent) -> MeetingForm {
        let text = |name: &str| sent.text(name).to_owned();
        MeetingForm {
            date: text("date"),
            begins: text("begins"),
            ends: text("ends"),
            place: sent.texts("place"),
            agenda: sent.texts("agenda"),
            is_called_off: sent.has("off"),
            occurrence: text("occurrence"),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(meeting: &Meeting, time: Option<&Kept>, seen: i64) -> MeetingForm {
        let split = |moment: Moment| {
            moment.local().split_once('T').map(|(day, time)| (day.to_owned(), time.to_owned())).unwrap_or_default()
        };
        let agenda = meeting.agenda.0.clone();
        let Some(kept) = time else { return MeetingForm { agenda, seen, ..MeetingForm::default() } };
        let ((date, begins), (_, ends)) = (split(kept.begins_at), split(kept.ends_at));
        let (place, occurrence) = (kept.place.0.clone(), kept.id.to_string());
        MeetingForm { date, begins, ends, place, agenda, is_called_off: false, occurrence, seen }
    }

    fn moments(&self) -> Option<(Moment, Moment)> {
        let at = |time: &str| Moment::in_helsinki(&format!("{}T{time}", self.date));
        let (begins, ends) = (at(&self.begins)?, at(&self.ends)?);
        (begins < ends).then_some((begins, ends))
    }

    fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let wrong = !self.is_called_off && self.moments().is_none();
        errors.when(wrong, "date", frame.t("change-meeting-time-wrong"));
        errors
    }

    fn plan(&self, by: Id, now: Moment) -> Plan {
        let held = self.moments().filter(|_| !self.is_called_off);
        let time = held.map(|(begins_at, ends_at)| {
            (self.occurrence.parse().ok(), Occurrence { begins_at, ends_at, place: Json(self.place.clone()) })
        });
        Plan { agenda: self.agenda.clone(), time, seen: self.seen, by, now }
    }
}

pub(crate) async fn new(group: May<Write, WorkingGroup>, frame: Frame) -> impl IntoResponse {
    Page(MeetingPage::new(frame, group.id, MeetingForm::default(), Errors::default()))
}

pub(crate) async fn create(
    group: May<Write, WorkingGroup>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = MeetingForm { is_called_off: false, ..MeetingForm::read(&sent) };
    let errors = form.errors(&frame);
    if !errors.is_empty() {
        return Ok(refused(MeetingPage::new(frame, group.id, form, errors)));
    }
    let id = app.clock.new_id();
    let mut tx = app.store.begin().await?;
    form.plan(group.who.id, app.now()).create(id, &group, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Meeting { working_group_meeting: id }).saying("change-meeting-called-said").into_response())
}

pub(crate) async fn show(
    meeting: May<See, Meeting>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let time = gatherings::times(meeting.id, app.store.read()).await?.into_iter().next();
    let (me, group) = (&meeting.who, meeting.working_group_id);
    let memos = Memo::of_group(group, me.id, keeps(me), app.store.read()).await?;
    let is_of = |memo: &Memo| time.as_ref().is_some_and(|time| time.begins_at.day() == memo.held_on);
    let memo = memos.into_iter().find(is_of);
    let may_edit = Permit::<Edit, _>::permits(&*meeting, me);
    Ok(Page(ShowPage { frame, time, memo, may_edit, meeting: meeting.into_record() }))
}

async fn as_known(meeting: &Meeting, app: &App) -> Result<MeetingForm> {
    let seen = gatherings::version(meeting.id, app.store.read()).await?;
    let times = Kept::of(meeting.id, app.store.read()).await?;
    Ok(MeetingForm::of(meeting, times.first(), seen))
}

pub(crate) async fn edit(
    meeting: May<Edit, Meeting>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let form = as_known(&meeting, &app).await?;
    Ok(Page(MeetingPage::old(frame, &meeting, form, Errors::default())))
}

pub(crate) async fn update(
    meeting: May<Edit, Meeting>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let mut form = MeetingForm::read(&sent);
    let mut errors = form.errors(&frame);
    if !errors.is_empty() {
        return Ok(refused(MeetingPage::old(frame, &meeting, form, errors)));
    }
    let mut tx = app.store.begin().await?;
    let outcome = form.plan(meeting.who.id, app.now()).change(&meeting, &mut tx).await?;
    if outcome == Outcome::Overtaken {
        drop(tx);
        let now = as_known(&meeting, &app).await?;
        (form.seen, form.occurrence) = (now.seen, now.occurrence);
        errors.add("date", frame.words.t1("change-meeting-overtaken", "time", format!("{} {}", now.date, now.begins)));
        return Ok(refused(MeetingPage::old(frame, &meeting, form, errors)));
    }
    tx.commit().await?;
    Ok(see(address::Meeting { working_group_meeting: meeting.id }).saying("changes-saved").into_response())
}

impl MeetingPage {
    fn new(frame: Frame, working_group: Id, form: MeetingForm, errors: Errors) -> MeetingPage {
        let to = address::Meetings { working_group }.to_string();
        MeetingPage { frame, form, errors, to, back: address::Group { working_group }.to_string(), is_new: true }
    }

    fn old(frame: Frame, meeting: &Meeting, form: MeetingForm, errors: Errors) -> MeetingPage {
        let to = address::Meeting { working_group_meeting: meeting.id }.to_string();
        MeetingPage { frame, form, errors, back: to.clone(), to, is_new: false }
    }
}

impl ShowPage {
    fn back(&self) -> String {
        address::Group { working_group: self.meeting.working_group_id }.to_string()
    }

    fn group(&self) -> &str {
        self.meeting.group_name.0.read(self.frame.words.lang)
    }

    fn memo(&self, memo: &Memo) -> String {
        address::Memo { memo: memo.id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditMeeting { working_group_meeting: self.meeting.id }.to_string()
    }
}

fn sample(agenda: &str) -> Meeting {
    Meeting {
        id: Id::nil(),
        employer_id: Id::nil(),
        working_group_id: Id::nil(),
        group_name: crate::samples::fi("Henkilöstötyöryhmä"),
        agenda: crate::samples::fi(agenda),
        as_member: true,
    }
}

pages::sample!("change/meeting/edit", |frame| {
    let empty = MeetingForm::default();
    let errors = empty.errors(&frame);
    let filled = MeetingForm {
        date: "2021-10-14".into(),
        begins: "13:00".into(),
        ends: "14:30".into(),
        occurrence: Id::nil().to_string(),
        ..MeetingForm::default()
    };
    vec![
        ("empty", MeetingPage::new(frame.clone(), Id::nil(), empty.clone(), Errors::default())),
        ("error", MeetingPage::new(frame.clone(), Id::nil(), empty, errors)),
        ("filled", MeetingPage::old(frame.clone(), &sample("Lomat"), filled, Errors::default())),
    ]
});

pages::sample!("change/meeting", |frame| {
    let page = |agenda: &str, time, may_edit: bool| ShowPage {
        frame: frame.clone(),
        meeting: sample(agenda),
        time,
        memo: (!may_edit).then(|| crate::samples::memo(true)),
        may_edit,
    };
    let now = crate::samples::NOW;
    let held = Occurrence { begins_at: now, ends_at: now, place: crate::samples::fi("Kokoushuone Järvi") };
    let long = "Lomien siirtyminen ja työajan tasaukset\n".repeat(12);
    vec![
        ("filled", page("Lomat", Some(held.clone()), true)),
        ("off", page("", None, true)),
        ("long", page(&long, Some(held), false)),
    ]
});
