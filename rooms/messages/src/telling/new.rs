//! Saying that a message has been told: to which shift, how many were there, what was asked. One press keeps it.

use super::address;
use super::carrying::Carrying;
use super::entry::Entry;
use super::keeping::{Told, tell};
use super::permissions::Tell;
use super::shift::Shift;
use super::telling_form::{LINES, LONGEST, TellingForm};
use askama::Template;
use axum::extract::Query;
use people::May;
use serde::Deserialize;
use store::{Day, Id};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "telling/new.html")]
struct NewPage {
    frame: Frame,
    /// The message's title, and its page.
    title: String,
    post_id: Id,
    form: TellingForm,
    errors: Errors,
    /// The units to which the reader may tell it, by name.
    places: Vec<(Id, String)>,
    today: Day,
    /// The entry that is put right; None: a new one.
    entry: Option<Id>,
}

/// For which of several units.
#[derive(Deserialize)]
pub(crate) struct Coming {
    unit: Option<Id>,
}

pub(crate) async fn new(
    carrying: May<Tell, Carrying>,
    State(app): State<App>,
    frame: Frame,
    Query(coming): Query<Coming>,
) -> Result<impl IntoResponse> {
    let told = super::awaiting::told_in(carrying.message.id, app.store.read()).await?;
    let waits = carrying.places.iter().find(|place| !told.contains(&place.unit_id));
    let chosen = coming.unit.and_then(|unit| carrying.place(unit)).or(waits).or(carrying.places.first());
    let last = match chosen {
        Some(place) => Entry::last_in(place.unit_id, app.store.read()).await?,
        None => None,
    };
    let form = TellingForm::guess(chosen, last.as_ref(), app.now(), app.clock.new_id());
    Ok(Page(NewPage::of(frame, &carrying, form, Errors::default(), &app)))
}

pub(crate) async fn create(
    carrying: May<Tell, Carrying>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let (form, today) = (TellingForm::read(&sent, app.clock.new_id()), app.clock.today());
    let mut errors = form.errors(&today, &frame);
    let place = form.unit_id.and_then(|unit| carrying.place(unit));
    errors.when(form.unit_id.is_some() && place.is_none(), "unit", frame.t("messages-tell-unit-missing"));
    let (Some(place), Some(said), true) = (place, form.said(&today), errors.is_empty()) else {
        return Ok(refused(NewPage::of(frame, &carrying, form, errors, &app)));
    };
    let raised = form.raised();
    let (post, me, once, now) = (&carrying.message.post, &carrying.who, form.once, app.now());
    let told = Told { post, place, said: &said, raised: &raised, me, once, now };
    let entry = tell(&told, &app).await?.ok_or(web::Error::NotFound)?;
    let answer = match raised.is_empty() {
        true => see(crate::address::Message { post: post.id }).saying("messages-told"),
        false => see(entry.to()).saying("messages-told-with-questions"),
    };
    Ok(answer.into_response())
}

/// The same form, for an entry that is put right.
pub(super) fn correcting(
    frame: Frame,
    telling: &super::entry::Telling,
    form: TellingForm,
    errors: Errors,
) -> impl Template + use<> {
    NewPage {
        title: telling.message.title(frame.words.lang).to_owned(),
        post_id: telling.post_id,
        places: vec![(telling.unit_id, telling.unit.clone())],
        today: telling.today.clone(),
        entry: Some(telling.id),
        frame,
        form,
        errors,
    }
}

impl NewPage {
    fn of(frame: Frame, carrying: &Carrying, form: TellingForm, errors: Errors, app: &App) -> NewPage {
        let same_name = |name: &str| carrying.places.iter().filter(|place| place.unit == name).count() > 1;
        let name = |place: &super::messenger::Place| match same_name(&place.unit) {
            true => format!("{}, {}", place.unit, place.employer),
            false => place.unit.clone(),
        };
        NewPage {
            title: carrying.message.title(frame.words.lang).to_owned(),
            post_id: carrying.message.id,
            places: carrying.places.iter().map(|place| (place.unit_id, name(place))).collect(),
            today: app.clock.today(),
            entry: None,
            frame,
            form,
            errors,
        }
    }

    fn action(&self) -> String {
        match self.entry {
            Some(telling) => address::EditTelling { telling }.to_string(),
            None => address::Tellings { post: self.post_id }.to_string(),
        }
    }

    fn back(&self) -> String {
        match self.entry {
            Some(telling) => address::Telling { telling }.to_string(),
            None => crate::address::Message { post: self.post_id }.to_string(),
        }
    }

    /// The only unit there is, when there is one.
    fn only(&self) -> Option<&(Id, String)> {
        self.places.first().filter(|_| self.places.len() == 1)
    }

    fn shifts(&self) -> &'static [Shift] {
        Shift::ALL
    }

    fn shifts_of_a_day(&self) -> &'static [Shift] {
        &Shift::OF_A_DAY
    }

    fn is_shift(&self, shift: &Shift) -> bool {
        self.form.shift == Some(*shift)
    }

    fn is_missing(&self, shift: &Shift) -> bool {
        self.form.missing.contains(shift)
    }

    fn is_unit(&self, unit: &Id) -> bool {
        self.form.unit_id == Some(*unit)
    }

    fn is_another_day(&self) -> bool {
        self.form.told_on != self.today.as_str()
    }

    /// Each line with its number, and what is wrong with it.
    fn lines(&self) -> Vec<(usize, &str, &str)> {
        let numbered = self.form.lines.iter().enumerate().map(|(at, line)| (at + 1, line.as_str()));
        numbered.map(|(number, line)| (number, line, self.errors.of(&format!("question-{number}")))).collect()
    }

    fn has_questions(&self) -> bool {
        !self.form.raised().is_empty() || !self.form.questions.is_empty()
    }

    fn longest(&self) -> usize {
        LONGEST
    }
}

pages::sample!("messages/telling", |frame| {
    let unit = |number: u128, name: &str| (Id::from_u128(number), name.to_owned());
    let now = store::Moment::in_helsinki("2021-09-30T12:40").expect("a moment");
    let page = |form: TellingForm, errors: Errors, places: Vec<(Id, String)>, entry: Option<Id>| NewPage {
        frame: frame.clone(),
        title: "Toinen tahtotilakierros on auki".into(),
        post_id: Id::nil(),
        form,
        errors,
        places,
        today: now.day(),
        entry,
    };
    let empty = || TellingForm::guess(None, None, now, Id::nil());
    let ward = || vec![unit(3, "Vuodeosasto 3")];
    let asked = TellingForm {
        unit_id: Some(Id::from_u128(3)),
        shift: Some(Shift::Morning),
        present: "9".into(),
        missing: vec![Shift::Night],
        lines: vec!["Kuka päättää väittämien jälkeen?".into(), "Voiko vastata yövuorossa?".into(), String::new()],
        ..empty()
    };
    let wrong = TellingForm { shift: None, present: "sata".into(), told_on: "eilen".into(), ..empty() };
    let errors = wrong.errors(&now.day(), &frame);
    let many = vec![unit(3, "Vuodeosasto 3"), unit(4, "Kuntoutusosasto, pitkäaikaishoidon ja arvioinnin yksikkö")];
    let long = TellingForm { lines: vec!["Miten käy? ".repeat(18); LINES], ..asked.clone() };
    vec![
        ("empty", page(empty(), Errors::default(), ward(), None)),
        ("filled", page(asked.clone(), Errors::default(), ward(), None)),
        ("error", page(wrong, errors, many.clone(), None)),
        ("long", page(long, Errors::default(), many, None)),
        ("put-right", page(TellingForm { lines: vec![], ..asked }, Errors::default(), ward(), Some(Id::nil()))),
    ]
});
