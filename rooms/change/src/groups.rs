//! Working groups in one list.

use crate::address;
use crate::all::WorkingGroups;
use crate::shown::span;
use crate::working_group::WorkingGroup;
use askama::Template;
use people::SignedIn;
use store::Day;
use web::acts::{Create, Permit};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "groups.html")]
struct GroupsPage {
    frame: Frame,
    today: Day,
    groups: Vec<WorkingGroup>,
    may_add: bool,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let today = app.clock.today();
    let groups = WorkingGroup::all(me.id, &today, app.store.read()).await?;
    let may_add = Permit::<Create, _>::permits(&WorkingGroups, &me);
    Ok(Page(GroupsPage { frame, today, groups, may_add }))
}

impl GroupsPage {
    fn group(&self, group: &WorkingGroup) -> String {
        address::Group { working_group: group.id }.to_string()
    }

    fn term(&self, group: &WorkingGroup) -> String {
        span(self.frame.words, Some(&group.begins_on), group.ends_on.as_ref())
    }

    fn is_over(&self, group: &WorkingGroup) -> bool {
        group.is_over(&self.today)
    }
}

pages::sample!("change/groups", |frame| {
    let page = |groups, may_add| GroupsPage { frame: frame.clone(), today: crate::samples::NOW.day(), groups, may_add };
    let long = "Henkilöstön siirtymistä valmisteleva työryhmä ".repeat(8);
    vec![
        ("empty", page(vec![], true)),
        (
            "filled",
            page(
                vec![
                    crate::samples::group("Henkilöstötyöryhmä", None),
                    crate::samples::group("Vanha ryhmä", Some("2021-06-30")),
                ],
                true,
            ),
        ),
        ("long", page(vec![crate::samples::group(&long, None)], false)),
    ]
});
