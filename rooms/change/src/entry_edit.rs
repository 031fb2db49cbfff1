//! A line of the catalogue: read, written, said anew.

use crate::address;
use crate::all::Catalogue;
use crate::catalogue_entry::{CHANGED, Entry, KIND, Plan, Sort};
use crate::found;
use crate::naming::{Named, named};
use crate::reform_edit::is_link;
use crate::shown::{Choice, Who, span, typed};
use askama::Template;
use askama::filters::Safe;
use pages::require_languages;
use people::May;
use store::{Day, Id, Moment};
use ties::{Telling, Whom};
use web::acts::{Create, Edit, Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Reference, Response, Result, Sent, State, refused, see};
use words::Texts;

#[derive(Template)]
#[template(path = "entry_edit.html")]
struct EntryPage {
    frame: Frame,
    form: EntryForm,
    /// Made when the form is drawn: sending it twice makes one.
    id: Id,
    errors: Errors,
    units: Vec<Choice>,
    to: String,
    back: String,
    is_new: bool,
}

#[derive(Template)]
#[template(path = "entry_show.html")]
struct ShowPage {
    frame: Frame,
    entry: Entry,
    units: Vec<String>,
    contact: Who,
    follow: Safe<String>,
    is_over: bool,
    may_edit: bool,
}

/// As typed.
#[derive(Debug, Clone, Default)]
struct EntryForm {
    kind: Option<Sort>,
    name: Texts,
    about: Texts,
    for_whom: Texts,
    begins_on: String,
    ends_on: String,
    /// Whom to ask, by name.
    contact: String,
    /// Whom the name named when the form was drawn.
    person: Option<Id>,
    was_named: String,
    link: String,
    units: Vec<Id>,
    /// When what the writer saw had been told of.
    seen: i64,
}

impl EntryForm {
    fn read(sent: &Sent, entry: Option<&Entry>) -> EntryForm {
        let text = |name: &str| sent.text(name).to_owned();
        EntryForm {
            kind: Sort::from_word(sent.text("kind")),
            name: sent.texts("name"),
            about: sent.texts("about"),
            for_whom: sent.texts("for-whom"),
            begins_on: text("begins-on"),
            ends_on: text("ends-on"),
            contact: text("contact"),
            person: entry.map(|entry| entry.contact_id),
            was_named: text("named"),
            link: text("link"),
            units: sent.all("unit").filter_map(|id| id.parse().ok()).collect(),
            seen: sent.number("seen").unwrap_or_default(),
        }
    }

    fn of(entry: &Entry, units: Vec<Id>, contact: &str) -> EntryForm {
        EntryForm {
            kind: Some(entry.kind),
            name: entry.name.0.clone(),
            about: entry.about.0.clone(),
            for_whom: entry.for_whom.0.clone(),
            begins_on: typed(&entry.begins_on),
            ends_on: typed(&entry.ends_on),
            contact: contact.to_owned(),
            person: Some(entry.contact_id),
            was_named: contact.to_owned(),
            link: entry.link.clone(),
            units,
            seen: entry.updated_at.0,
        }
    }

    fn errors(&self, units: &[Choice], frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let own = |name: &str| format!("{name}-{}", frame.choices.written(frame.words.lang).code());
        errors.when(self.kind.is_none(), "kind", frame.t("change-entry-kind-missing"));
        for (name, texts, word) in [
            ("name", &self.name, "change-entry-name-missing"),
            ("about", &self.about, "change-entry-about-missing"),
            ("for-whom", &self.for_whom, "change-entry-for-missing"),
        ] {
            errors.when(texts.is_empty(), &own(name), frame.t(word));
            require_languages(frame, name, texts, &mut errors);
        }
        for (name, typed) in [("begins-on", &self.begins_on), ("ends-on", &self.ends_on)] {
            errors.when(!typed.is_empty() && Day::parse(typed).is_none(), name, frame.t("change-day-wrong"));
        }
        if let (Some(begins), Some(ends)) = (Day::parse(&self.begins_on), Day::parse(&self.ends_on)) {
            errors.when(ends < begins, "ends-on", frame.t("change-ends-before"));
        }
        errors.when(self.contact.is_empty(), "contact", frame.t("change-entry-contact-missing"));
        errors.when(!is_link(&self.link), "link", frame.t("change-link-wrong"));
        let unknown = self.units.iter().any(|id| units.iter().all(|choice| choice.id != *id));
        errors.when(unknown, "unit", frame.t("change-choose-again"));
        errors
    }

    /// Whom to ask; a name that names nobody, or several, is an error beside it.
    async fn whom(&self, errors: &mut Errors, frame: &Frame, app: &App) -> Result<Option<Id>> {
        if self.contact.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.person.filter(|_| self.contact == self.was_named) {
            return Ok(Some(id));
        }
        let found = named(&self.contact, &app.clock.today(), app.store.read()).await?;
        if let Some(trouble) = found.trouble() {
            errors.add("contact", frame.t(trouble));
        }
        Ok(if let Named::One(id) = found { Some(id) } else { None })
    }

    fn plan(&self, contact_id: Option<Id>) -> Option<Plan> {
        Some(Plan {
            kind: self.kind?,
            name: self.name.clone(),
            about: self.about.clone(),
            for_whom: self.for_whom.clone(),
            begins_on: Day::parse(&self.begins_on),
            ends_on: Day::parse(&self.ends_on),
            contact_id: contact_id?,
            link: self.link.clone(),
            units: self.units.clone(),
        })
    }
}

pub(crate) async fn show(entry: May<See, Entry>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = &entry.who;
    let units = entry.units(app.store.read()).await?;
    Ok(Page(ShowPage {
        contact: Who::is(entry.contact_id, frame.words.lang, &app).await?,
        follow: ties::follow_button(&entry.reference(), &frame, me, &app).await?,
        is_over: entry.is_over(&app.clock.today()),
        may_edit: Permit::<Edit, _>::permits(&*entry, me),
        units: units.into_iter().map(|(_, name)| name).collect(),
        frame,
        entry: entry.into_record(),
    }))
}

pub(crate) async fn new(_: May<Create, Catalogue>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let units = Choice::of_units(app.store.read()).await?;
    Ok(Page(EntryPage::new(frame, app.clock.new_id(), EntryForm::default(), units, Errors::default())))
}

pub(crate) async fn create(
    catalogue: May<Create, Catalogue>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, units) = (EntryForm::read(&sent, None), Choice::of_units(app.store.read()).await?);
    let id = sent.text("entry").parse().unwrap_or_else(|_| app.clock.new_id());
    let mut errors = form.errors(&units, &frame);
    let whom = form.whom(&mut errors, &frame, &app).await?;
    let Some(plan) = form.plan(whom).filter(|_| errors.is_empty()) else {
        return Ok(refused(EntryPage::new(frame, id, form, units, errors)));
    };
    let (now, me) = (app.now(), &catalogue.who);
    let mut tx = app.store.begin().await?;
    if plan.create(id, me.employer_id, now, &mut tx).await? {
        ties::follow(&Reference::new(KIND, id), me.id, me.employer_id, now, &mut tx).await?;
        found::entry(id, &mut tx).await?;
    }
    tx.commit().await?;
    Ok(see(address::Entry { catalogue_entry: id }).saying("change-entry-made").into_response())
}

pub(crate) async fn edit(entry: May<Edit, Entry>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let units = Choice::of_units(app.store.read()).await?;
    let chosen = entry.units(app.store.read()).await?.into_iter().map(|(id, _)| id).collect();
    let contact = Who::is(entry.contact_id, frame.words.lang, &app).await?.name;
    let form = EntryForm::of(&entry, chosen, &contact);
    Ok(Page(EntryPage::old(frame, &entry, form, units, Errors::default())))
}

pub(crate) async fn update(
    entry: May<Edit, Entry>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (mut form, units) = (EntryForm::read(&sent, Some(&entry)), Choice::of_units(app.store.read()).await?);
    let mut errors = form.errors(&units, &frame);
    let whom = form.whom(&mut errors, &frame, &app).await?;
    let Some(plan) = form.plan(whom).filter(|_| errors.is_empty()) else {
        return Ok(refused(EntryPage::old(frame, &entry, form, units, errors)));
    };
    let (now, me, subject) = (app.now(), &entry.who, entry.reference());
    let mut tx = app.store.begin().await?;
    if !plan.change(entry.id, Moment(form.seen), now, &mut tx).await? {
        drop(tx);
        errors.add("seen", frame.t("change-overtaken"));
        form.seen = entry.updated_at.0;
        return Ok(refused(EntryPage::old(frame, &entry, form, units, errors)));
    }
    ties::follow(&subject, me.id, me.employer_id, now, &mut tx).await?;
    let (about, except) = (&plan.name, Some(me.id));
    Telling { word: CHANGED, subject: &subject, about, whom: Whom::Followers, except, now }.tell(&mut tx).await?;
    found::entry(entry.id, &mut tx).await?;
    tx.commit().await?;
    Ok(see(address::Entry { catalogue_entry: entry.id }).saying("changes-saved").into_response())
}

impl EntryPage {
    fn new(frame: Frame, id: Id, form: EntryForm, units: Vec<Choice>, errors: Errors) -> EntryPage {
        let to = address::Catalogue.to_string();
        EntryPage { frame, form, id, errors, units, back: to.clone(), to, is_new: true }
    }

    fn old(frame: Frame, entry: &Entry, form: EntryForm, units: Vec<Choice>, errors: Errors) -> EntryPage {
        let to = address::Entry { catalogue_entry: entry.id }.to_string();
        EntryPage { frame, form, id: entry.id, errors, units, back: to.clone(), to, is_new: false }
    }

    fn kinds(&self) -> &'static [Sort] {
        Sort::ALL
    }

    fn is(&self, kind: &Sort) -> bool {
        self.form.kind == Some(*kind)
    }

    fn is_for(&self, unit: &Choice) -> bool {
        self.form.units.contains(&unit.id)
    }
}

impl ShowPage {
    fn days(&self) -> String {
        span(self.frame.words, self.entry.begins_on.as_ref(), self.entry.ends_on.as_ref())
    }

    fn edit(&self) -> String {
        address::EditEntry { catalogue_entry: self.entry.id }.to_string()
    }
}

/// A line of the catalogue for samples.
pub(crate) fn sample(name: &str, ends_on: Option<&str>) -> Entry {
    Entry {
        id: Id::nil(),
        employer_id: Id::nil(),
        kind: Sort::Training,
        name: crate::samples::fi(name),
        about: crate::samples::fi("Vartti kerrallaan, oman yksikön koneella."),
        for_whom: crate::samples::fi("Kaikille, jotka kirjaavat"),
        begins_on: Some(crate::samples::day("2021-10-01")),
        ends_on: ends_on.map(crate::samples::day),
        contact_id: Id::nil(),
        link: "https://intra.example.fi".into(),
        made_at: crate::samples::NOW,
        updated_at: crate::samples::NOW,
    }
}

pages::sample!("change/entry/edit", |frame| {
    let units = || vec![Choice { id: Id::nil(), name: "Järviseudun sote · Vuodeosasto 3".into() }];
    let empty = EntryForm::default();
    let errors = empty.errors(&units(), &frame);
    let entry = sample("Kirjaamisen vartit", Some("2021-12-15"));
    let form = EntryForm::of(&entry, vec![Id::nil()], "Teijo Tietohallinto");
    vec![
        ("empty", EntryPage::new(frame.clone(), Id::nil(), empty.clone(), units(), Errors::default())),
        ("error", EntryPage::new(frame.clone(), Id::nil(), empty, units(), errors)),
        ("filled", EntryPage::old(frame.clone(), &entry, form, units(), Errors::default())),
    ]
});

pages::sample!("change/entry", |frame| {
    let page = |name: &str, units, is_over, may_edit| ShowPage {
        frame: frame.clone(),
        entry: sample(name, Some("2021-12-15")),
        units,
        contact: Who { name: "Teijo Tietohallinto".into(), title: "tietohallintojohtaja".into() },
        follow: Safe(String::new()),
        is_over,
        may_edit,
    };
    let long = "Kirjaamisen vartit ja pienet kokeilut ".repeat(8);
    vec![
        ("filled", page("Kirjaamisen vartit", vec!["Vuodeosasto 3".into()], false, true)),
        ("over", page("Kirjaamisen vartit", vec![], true, false)),
        ("long", page(&long, vec![], false, false)),
    ]
});
