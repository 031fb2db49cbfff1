//! A working group: its mandate, members, meetings and memos; and where to ask one of its members.

use crate::address;
use crate::meeting::{Line, Meeting};
use crate::memo::Memo;
use crate::permissions::{Write, keeps};
use crate::shown::span;
use crate::working_group::{Member, WorkingGroup};
use askama::Template;
use askama::filters::Safe;
use people::{May, byline};
use std::collections::HashMap;
use store::{Id, Moment};
use web::acts::{Edit, Permit, See};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "group_show.html")]
struct ShowPage {
    frame: Frame,
    now: Moment,
    group: WorkingGroup,
    members: Vec<Member>,
    names: HashMap<Id, String>,
    meetings: Vec<Line>,
    memos: Vec<Memo>,
    follow: Safe<String>,
    may_edit: bool,
    may_write: bool,
}

pub(crate) async fn show(
    group: May<See, WorkingGroup>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = &group.who;
    let members = group.members(app.store.read()).await?;
    let people = members.iter().filter_map(|member| member.person_id);
    Ok(Page(ShowPage {
        now: app.now(),
        names: byline::of_many(people, frame.words.lang, &app).await?,
        meetings: Meeting::of_group(group.id, app.store.read()).await?,
        memos: Memo::of_group(group.id, me.id, keeps(me), app.store.read()).await?,
        follow: ties::follow_button(&group.reference(), &frame, me, &app).await?,
        may_edit: Permit::<Edit, _>::permits(&*group, me),
        may_write: Permit::<Write, _>::permits(&*group, me),
        members,
        frame,
        group: group.into_record(),
    }))
}

impl ShowPage {
    fn term(&self) -> String {
        span(self.frame.words, Some(&self.group.begins_on), self.group.ends_on.as_ref())
    }

    /// "Lasse Luottamusmies, pääluottamusmies"
    fn member(&self, member: &Member) -> String {
        let name = member.person_id.and_then(|id| self.names.get(&id)).map_or("", String::as_str);
        let parts = [name, member.title.0.read(self.frame.words.lang)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// What is to come stands first, the nearest at the top.
    fn meetings(&self) -> Vec<&Line> {
        let (mut coming, held): (Vec<&Line>, Vec<&Line>) =
            self.meetings.iter().partition(|line| line.ends_at > self.now && line.cancelled_at.is_none());
        coming.reverse();
        coming.extend(held);
        coming
    }

    fn is_coming(&self, line: &Line) -> bool {
        line.ends_at > self.now && line.cancelled_at.is_none()
    }

    fn meeting(&self, line: &Line) -> String {
        address::Meeting { working_group_meeting: line.id }.to_string()
    }

    /// What was written of that day's meeting, as far as this reader sees it.
    fn of(&self, line: &Line) -> Option<&Memo> {
        self.memos.iter().find(|memo| memo.held_on == line.begins_at.day())
    }

    fn memo(&self, memo: &Memo) -> String {
        address::Memo { memo: memo.id }.to_string()
    }

    fn edit(&self) -> String {
        address::EditGroup { working_group: self.group.id }.to_string()
    }

    fn new_meeting(&self) -> String {
        address::NewMeeting { working_group: self.group.id }.to_string()
    }

    fn new_memo(&self) -> String {
        address::NewMemo { working_group: self.group.id }.to_string()
    }

    fn ask(&self) -> String {
        ties::ask_about(&self.group.reference())
    }
}

pages::sample!("change/group", |frame| {
    let page = |name: &str, members, meetings, memos, may| ShowPage {
        frame: frame.clone(),
        now: crate::samples::NOW,
        group: crate::samples::group(name, None),
        members,
        names: HashMap::from([(Id::nil(), "Lasse Luottamusmies".to_owned())]),
        meetings,
        memos,
        follow: Safe(String::new()),
        may_edit: may,
        may_write: may,
    };
    let member = |person_id, is_chair| Member {
        id: Id::nil(),
        person_id,
        title: crate::samples::fi("pääluottamusmies"),
        is_chair,
        name: None,
    };
    let members = || vec![member(Some(Id::nil()), true), member(None, false)];
    let hour = std::time::Duration::from_secs(3600);
    let line = |begins_at: Moment, cancelled_at| Line {
        id: Id::nil(),
        begins_at,
        ends_at: begins_at + hour,
        place: crate::samples::fi("Kokoushuone Järvi"),
        cancelled_at,
    };
    let now = crate::samples::NOW;
    let meetings = || vec![line(now + hour, None), line(now + hour, Some(now)), line(now - hour * 50, None)];
    let memos = || vec![crate::samples::memo(false), crate::samples::memo(true)];
    let long = "Henkilöstön siirtymistä valmisteleva työryhmä ".repeat(8);
    vec![
        ("empty", page("Henkilöstötyöryhmä", vec![], vec![], vec![], true)),
        ("filled", page("Henkilöstötyöryhmä", members(), meetings(), memos(), true)),
        ("reader", page("Henkilöstötyöryhmä", members(), meetings(), vec![crate::samples::memo(true)], false)),
        ("long", page(&long, members(), vec![], vec![], false)),
    ]
});
