//! The coordinator and a representative of the staff give the groups their names, each agreeing on what the other wrote.

use super::naming::{By, Name, Names, Naming};
use super::release::{Group, Release, Told};
use super::{address as own, said};
use crate::address;
use crate::permissions::NameGroups;
use crate::round::{Round, Stage};
use askama::Template;
use people::{May, Role, byline};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// A name stands beside its letter on the map; what it wants is a sentence or two.
const LONGEST_NAME: usize = 60;
const LONGEST_ABOUT: usize = 400;

#[derive(Template)]
#[template(path = "result/naming_edit.html")]
pub(crate) struct NamingPage {
    frame: Frame,
    round: Round,
    release: Release,
    form: Form,
    errors: Errors,
    /// Who has agreed on what stands there.
    agreed: Vec<String>,
    /// The other one has, and the reader has not yet.
    may_agree: bool,
    is_shown: bool,
    is_newer: bool,
}

#[derive(Debug, Clone, Default)]
struct Form {
    names: Names,
    /// The version that its writer has seen; 0: none.
    seen: i64,
}

impl Form {
    fn read(sent: &Sent, groups: usize) -> Form {
        let name =
            |at: usize| Name { name: sent.texts(&format!("name-{at}")), about: sent.texts(&format!("about-{at}")) };
        Form { names: Names { groups: (0..groups).map(name).collect() }, seen: sent.number("seen").unwrap_or_default() }
    }

    fn of(naming: Option<&Naming>, groups: usize) -> Form {
        let mut names = naming.map(|naming| naming.draft.0.clone()).unwrap_or_default();
        names.groups.resize(groups, Name::default());
        Form { names, seen: naming.map_or(0, |naming| naming.version) }
    }

    fn errors(&self, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let first = frame.choices.written(frame.words.lang).code();
        for (at, one) in self.names.groups.iter().enumerate() {
            errors.when(one.name.is_empty(), &format!("name-{at}-{first}"), frame.t("will-names-missing"));
            for (part, texts, most) in [("name", &one.name, LONGEST_NAME), ("about", &one.about, LONGEST_ABOUT)] {
                for (code, text) in &texts.0 {
                    let long = frame.words.t1("will-names-long", "count", most);
                    errors.when(text.chars().count() > most, &format!("{part}-{at}-{code}"), &long);
                }
            }
        }
        errors
    }
}

pub(crate) async fn edit(round: May<NameGroups, Round>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = round.who.clone();
    let round = round.into_record();
    let Some(told) = told(&round, &app).await? else { return Ok(to_result(&round)) };
    let naming = Naming::of(round.id, app.store.read()).await?;
    let form = Form::of(naming.as_ref(), told.release.groups.len());
    let page = NamingPage::of(frame, round, told, form, &me, &app).await?;
    Ok(Page(page).into_response())
}

pub(crate) async fn update(
    round: May<NameGroups, Round>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = round.who.clone();
    let round = round.into_record();
    let Some(told) = told(&round, &app).await? else { return Ok(to_result(&round)) };
    let form = Form::read(&sent, told.release.groups.len());
    let errors = form.errors(&frame);
    if !errors.is_empty() {
        let page = NamingPage::of(frame, round, told, form, &me, &app).await?;
        return Ok(refused(NamingPage { errors, ..page }));
    }
    let mut tx = app.store.begin().await?;
    if !Naming::write(round.id, form.seen, &form.names, &By::of(&me, app.now()), &mut tx).await? {
        drop(tx);
        let newest = Naming::of(round.id, app.store.read()).await?.map_or(0, |naming| naming.version);
        let page = NamingPage::of(frame, round, told, Form { seen: newest, ..form }, &me, &app).await?;
        return Ok(refused(NamingPage { is_newer: true, may_agree: false, ..page }));
    }
    tx.commit().await?;
    Ok(see(own::GroupNames { round: round.id }).saying("will-names-written").into_response())
}

pub(crate) async fn consent(
    round: May<NameGroups, Round>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let me = round.who.clone();
    let seen = sent.number("seen").unwrap_or_default();
    let mut tx = app.store.begin().await?;
    let agreed = Naming::agree(round.id, seen, &By::of(&me, app.now()), &mut tx).await?;
    tx.commit().await?;
    let said = if agreed { "will-names-agreed" } else { "will-names-not-agreed" };
    Ok(see(own::GroupNames { round: round.id }).saying(said))
}

/// A result that everybody reads, with groups to name. Nobody reads it before the others, whatever their office.
async fn told(round: &Round, app: &App) -> Result<Option<Told>> {
    if round.stage(app.now()) != Stage::Told {
        return Ok(None);
    }
    let told = Release::of(round.id, app.store.read()).await?;
    Ok(told.filter(|told| !told.release.groups.is_empty()))
}

fn to_result(round: &Round) -> Response {
    see(address::Outcome { round: round.id }).saying("will-names-nothing").into_response()
}

impl NamingPage {
    async fn of(frame: Frame, round: Round, told: Told, form: Form, me: &people::Me, app: &App) -> Result<NamingPage> {
        let naming = Naming::of(round.id, app.store.read()).await?;
        let version = naming.as_ref().map_or(0, |naming| naming.version);
        let consents = Naming::consents(round.id, app.store.read()).await?;
        let now: Vec<_> = consents.into_iter().filter(|one| one.version == version).collect();
        let names = byline::of_many(now.iter().map(|one| one.person_id), me.lang, app).await?;
        let role = if me.is(Role::Coordinator) { "coordinator" } else { "representative" };
        Ok(NamingPage {
            agreed: now.iter().filter_map(|one| names.get(&one.person_id).cloned()).collect(),
            may_agree: !now.is_empty() && now.iter().all(|one| one.person_id != me.id && one.role != role),
            is_shown: naming.is_some_and(|naming| naming.shown_version == Some(version)),
            release: told.release,
            is_newer: false,
            errors: Errors::default(),
            frame,
            round,
            form,
        })
    }

    fn here(&self) -> String {
        own::GroupNames { round: self.round.id }.to_string()
    }

    fn agreeing(&self) -> String {
        own::GroupNamesConsent { round: self.round.id }.to_string()
    }

    fn outcome(&self) -> String {
        address::Outcome { round: self.round.id }.to_string()
    }

    /// Where it stands: who has agreed, and whom it waits for.
    fn state(&self) -> String {
        let words = self.frame.words;
        match (self.agreed.as_slice(), self.is_shown) {
            ([], _) => self.frame.t("will-names-none").to_owned(),
            (agreed, true) => words.t1("will-names-shown", "names", agreed.join(", ")),
            (agreed, false) => words.t1("will-names-waiting", "names", agreed.join(", ")),
        }
    }

    /// "Ryhmä A · 92 vastaajaa"
    fn legend(&self, at: &usize, group: &Group) -> String {
        let words = self.frame.words;
        let called = words.t1("will-result-group", "letter", Release::letter(at).to_string());
        format!("{called} · {}", said::size(group, words))
    }

    /// What tells the group apart, a sentence each.
    fn apart(&self, group: &Group) -> Vec<String> {
        let lang = self.frame.words.lang;
        let sentence = |one: &super::release::Apart| {
            let key = if one.agrees { "will-result-apart-agrees" } else { "will-result-apart-disagrees" };
            let text = self.release.statements[one.line].body.read(lang);
            format!("{} {}", self.frame.t(key), self.frame.words.t1("will-quoted", "text", text))
        };
        group.apart.iter().map(sentence).collect()
    }

    fn field(&self, part: &str, at: &usize) -> askama::filters::Safe<String> {
        let one = &self.form.names.groups[*at];
        let (texts, label, hint, rows) = match part {
            "name" => (&one.name, "will-names-name", "will-names-name-hint", 1),
            _ => (&one.about, "will-names-about", "will-names-about-hint", 2),
        };
        let (label, hint) = (self.frame.t(label), self.frame.t(hint));
        pages::texts_field(&self.frame, &format!("{part}-{at}"), label, texts, hint, &self.errors, rows)
    }
}

pages::sample!("will/groups", |frame| {
    let page = |form: Form, agreed: &[&str], may_agree, is_shown| NamingPage {
        frame: frame.clone(),
        round: super::samples::round(),
        release: super::samples::release(),
        errors: Errors::default(),
        agreed: agreed.iter().map(|name| (*name).to_owned()).collect(),
        may_agree,
        is_shown,
        is_newer: false,
        form,
    };
    let groups = super::samples::release().groups.len();
    let empty = || Form::of(None, groups);
    let filled = || Form { names: super::samples::names(), seen: 1 };
    let errors = empty().errors(&frame);
    vec![
        ("empty", page(empty(), &[], false, false)),
        ("waiting", page(filled(), &["Kaisa Koordinaattori"], true, false)),
        ("shown", page(filled(), &["Kaisa Koordinaattori", "Lasse Luottamusmies"], false, true)),
        ("newer", NamingPage { is_newer: true, ..page(filled(), &["Lasse Luottamusmies"], false, false) }),
        ("error", NamingPage { errors, ..page(empty(), &[], false, false) }),
    ]
});
