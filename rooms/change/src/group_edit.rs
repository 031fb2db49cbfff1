//! A working group in words: its mandate and term, and who is in it.

use crate::address;
use crate::all::WorkingGroups;
use crate::found;
use crate::naming::{Named, named};
use crate::shown::typed;
use crate::stage_edit::days;
use crate::working_group::{KIND, Member, Plan, Seat, WorkingGroup};
use askama::Template;
use pages::require_languages;
use people::May;
use store::{Day, Id, Moment};
use web::acts::{Create, Edit};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::{Lang, Texts};

/// Empty rows after those that are filled, and the most that one form may bring.
const MORE: usize = 3;
const AT_MOST: usize = 60;

#[derive(Template)]
#[template(path = "group_edit.html")]
struct GroupPage {
    frame: Frame,
    form: GroupForm,
    errors: Errors,
    to: String,
    back: String,
    is_new: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct GroupForm {
    name: Texts,
    mandate: Texts,
    begins_on: String,
    ends_on: String,
    members: Vec<Row>,
    /// When what the writer saw had been told of.
    seen: i64,
}

/// A row of members: a name, a title, or both.
#[derive(Debug, Clone, Default)]
struct Row {
    name: String,
    title: String,
    is_chair: bool,
    /// Whom the name named when the form was drawn.
    person: Option<Id>,
    was_named: String,
    /// Which member it was, and their title in all languages.
    seat: String,
    titles: Texts,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.name.is_empty() && self.title.is_empty()
    }

    fn of(member: &Member, lang: Lang) -> Row {
        let name = member.name.clone().unwrap_or_default();
        Row {
            was_named: name.clone(),
            name,
            title: member.title.0.read(lang).to_owned(),
            is_chair: member.is_chair,
            person: member.person_id,
            seat: member.id.to_string(),
            titles: member.title.0.clone(),
        }
    }
}

impl GroupForm {
    fn read(sent: &Sent, known: &[Member]) -> GroupForm {
        let field = |part: &str, n: usize| sent.text(&format!("{part}-{n}")).to_owned();
        let rows = (0..AT_MOST).filter(|n| sent.has(&format!("member-{n}")) || sent.has(&format!("title-{n}")));
        let row = |n: usize| {
            let person: Option<Id> = field("person", n).parse().ok();
            let titles = known.iter().find(|member| field("seat", n) == member.id.to_string());
            Row {
                name: field("member", n),
                title: field("title", n),
                is_chair: sent.has(&format!("chair-{n}")),
                person: person.filter(|id| known.iter().any(|member| member.person_id == Some(*id))),
                was_named: field("named", n),
                seat: field("seat", n),
                titles: titles.map(|member| member.title.0.clone()).unwrap_or_default(),
            }
        };
        GroupForm {
            name: sent.texts("name"),
            mandate: sent.texts("mandate"),
            begins_on: sent.text("begins-on").to_owned(),
            ends_on: sent.text("ends-on").to_owned(),
            members: rows.map(row).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(group: &WorkingGroup, members: &[Member], lang: Lang) -> GroupForm {
        GroupForm {
            name: group.name.0.clone(),
            mandate: group.mandate.0.clone(),
            begins_on: group.begins_on.to_string(),
            ends_on: typed(&group.ends_on),
            members: members.iter().map(|member| Row::of(member, lang)).collect(),
            seen: group.updated_at.0,
        }
    }

    fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
        errors.when(self.name.is_empty(), &own("name"), frame.t("change-group-name-missing"));
        errors.when(self.mandate.is_empty(), &own("mandate"), frame.t("change-group-mandate-missing"));
        days(&self.begins_on, &self.ends_on, frame, &mut errors);
        require_languages(frame, "name", &self.name, &mut errors);
        require_languages(frame, "mandate", &self.mandate, &mut errors);
        errors
    }

    /// Who is named; a name that names nobody, or several, is an error beside it.
    async fn seats(&self, errors: &mut Errors, frame: &Frame, app: &App) -> Result<Vec<Seat>> {
        let (lang, today, mut seats) = (frame.choices.written(frame.words.lang), app.clock.today(), vec![]);
        for (n, row) in self.members.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            let known = row.person.filter(|_| row.name == row.was_named);
            let who = match known {
                Some(id) => Some(Named::One(id)),
                None if row.name.is_empty() => None,
                None => Some(named(&row.name, &today, app.store.read()).await?),
            };
            if let Some(trouble) = who.and_then(Named::trouble) {
                errors.add(format!("member-{n}"), frame.t(trouble));
            }
            let person_id = who.and_then(|who| if let Named::One(id) = who { Some(id) } else { None });
            let mut title = row.titles.clone();
            if title.read(lang) != row.title {
                title.set(lang, &row.title);
            }
            seats.push(Seat { person_id, title, is_chair: row.is_chair });
        }
        Ok(seats)
    }

    fn plan(&self, members: Vec<Seat>) -> Option<Plan> {
        let (begins_on, ends_on) = (Day::parse(&self.begins_on)?, Day::parse(&self.ends_on));
        Some(Plan { name: self.name.clone(), mandate: self.mandate.clone(), begins_on, ends_on, members })
    }
}

pub(crate) async fn new(_: May<Create, WorkingGroups>, frame: Frame) -> impl IntoResponse {
    Page(GroupPage::new(frame, GroupForm::default(), Errors::default()))
}

pub(crate) async fn create(
    groups: May<Create, WorkingGroups>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let form = GroupForm::read(&sent, &[]);
    let mut errors = form.errors(&frame);
    let seats = form.seats(&mut errors, &frame, &app).await?;
    let Some(plan) = form.plan(seats).filter(|_| errors.is_empty()) else {
        return Ok(refused(GroupPage::new(frame, form, errors)));
    };
    let (id, now, me) = (app.clock.new_id(), app.now(), &groups.who);
    let mut tx = app.store.begin().await?;
    plan.create(id, me.employer_id, now, &mut tx).await?;
    ties::follow(&Reference::new(KIND, id), me.id, me.employer_id, now, &mut tx).await?;
    found::working_group(id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Group { working_group: id }).saying("change-group-made").into_response())
}

pub(crate) async fn edit(
    group: May<Edit, WorkingGroup>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let members = group.members(app.store.read()).await?;
    let form = GroupForm::of(&group, &members, frame.words.lang);
    Ok(Page(GroupPage::old(frame, &group, form, Errors::default())))
}

pub(crate) async fn update(
    group: May<Edit, WorkingGroup>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let members = group.members(app.store.read()).await?;
    let mut form = GroupForm::read(&sent, &members);
    let mut errors = form.errors(&frame);
    let seats = form.seats(&mut errors, &frame, &app).await?;
    let Some(plan) = form.plan(seats).filter(|_| errors.is_empty()) else {
        return Ok(refused(GroupPage::old(frame, &group, form, errors)));
    };
    let (now, me) = (app.now(), &group.who);
    let mut tx = app.store.begin().await?;
    if !plan.change(group.id, Moment(form.seen), now, &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-overtaken"));
        form.seen = group.updated_at.0;
        return Ok(refused(GroupPage::old(frame, &group, form, errors)));
    }
    ties::follow(&group.reference(), me.id, me.employer_id, now, &mut tx).await?;
    found::working_group(group.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Group { working_group: group.id }).saying("changes-saved").into_response())
}

impl GroupPage {
    fn new(frame: Frame, form: GroupForm, errors: Errors) -> GroupPage {
        let (to, back) = (address::Groups.to_string(), address::Groups.to_string());
        GroupPage { frame, form: form.with_room(), errors, to, back, is_new: true }
    }

    fn old(frame: Frame, group: &WorkingGroup, form: GroupForm, errors: Errors) -> GroupPage {
        let to = address::Group { working_group: group.id }.to_string();
        GroupPage { frame, form: form.with_room(), errors, back: to.clone(), to, is_new: false }
    }
}

impl GroupForm {
    /// There are always some empty rows at the end.
    fn with_room(mut self) -> GroupForm {
        let filled = self.members.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
        let rows = (filled + MORE).min(AT_MOST);
        self.members.resize_with(rows, Row::default);
        self
    }
}

pages::sample!("change/group/edit", |frame| {
    let wrong = GroupForm { members: vec![Row { name: "Ei Kukaan".into(), ..Row::default() }], ..GroupForm::default() };
    let mut errors = wrong.errors(&frame);
    errors.add("member-0", frame.t("change-name-nobody"));
    let group = crate::samples::group("Henkilöstötyöryhmä", None);
    let member = Member {
        id: Id::nil(),
        person_id: Some(Id::nil()),
        title: crate::samples::fi("pääluottamusmies"),
        is_chair: true,
        name: Some("Lasse Luottamusmies".into()),
    };
    let form = GroupForm::of(&group, std::slice::from_ref(&member), frame.words.lang);
    vec![
        ("empty", GroupPage::new(frame.clone(), GroupForm::default(), Errors::default())),
        ("error", GroupPage::new(frame.clone(), wrong, errors)),
        ("filled", GroupPage::old(frame.clone(), &group, form, Errors::default())),
    ]
});
