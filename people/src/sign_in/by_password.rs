//! Signing in by password, with one's e-mail or with employer and staff number. An unknown name and a wrong password get
//! the same answer after the same work.

use super::failures::{attempt, wait};
use super::network::Network;
use super::password::{Password, whose};
use super::{Browser, TheDoorItself, Wish, let_in};
use crate::{How, Person, fold};
use askama::Template;
use axum::extract::Query;
use store::{Id, Source, sql};
use web::{App, Errors, Frame, IntoResponse, Page, Public, Response, Result, Sent, State, own_path, refused};

#[derive(Template)]
#[template(path = "sign_in/by_password.html")]
struct ByPassword {
    frame: Frame,
    errors: Errors,
    name: String,
    employer: Option<Id>,
    employers: Vec<(Id, String)>,
    next: String,
    shared: bool,
}

pub(crate) async fn new(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
    browser: Browser,
) -> Result<Response> {
    let page = ByPassword {
        frame,
        errors: Errors::default(),
        name: String::new(),
        employer: None,
        employers: employers(app.store.read()).await?,
        next: own_path(&wish.next).to_owned(),
        shared: browser.shared,
    };
    Ok(Page(page).into_response())
}

pub(crate) async fn create(
    _: Public<TheDoorItself>,
    State(app): State<App>,
    frame: Frame,
    network: Network,
    browser: Browser,
    sent: Sent,
) -> Result<Response> {
    let browser = browser.shared(sent.has("shared"));
    let (name, password) = (fold(sent.text("name")), sent.text("password"));
    let employers = employers(app.store.read()).await?;
    let employer = sent.text("employer").parse().ok().or_else(|| only(&employers));
    let mut errors = Errors::default();
    errors.when(name.is_empty(), "name", frame.t("signing-name-missing"));
    errors.when(!name.contains('@') && employer.is_none(), "employer", frame.t("signing-employer-missing"));
    errors.when(password.is_empty(), "password", frame.t("signing-password-missing"));
    if errors.is_empty() {
        let key = format!("password {name} {}", employer.filter(|_| !name.contains('@')).unwrap_or_default());
        let tried = match attempt(&key, &network, &app).await? {
            Ok(tried) => tried,
            Err(until) => return Ok(wait(frame, until)),
        };
        let named = passwords_of(&name, sent.text("name"), employer, &app).await?;
        if let Some(person_id) = whose(password, named).await? {
            let mut tx = app.store.begin().await?;
            tried.went_well(&mut tx).await?;
            let arrived = let_in(person_id, How::Password, &browser, &app, &mut tx).await?;
            tx.commit().await?;
            return Ok(arrived.to(sent.text("next")));
        }
        errors.add("password", frame.t("signing-password-wrong"));
    }
    let page = ByPassword {
        frame,
        errors,
        name: sent.text("name").to_owned(),
        employer,
        employers,
        next: own_path(sent.text("next")).to_owned(),
        shared: browser.shared,
    };
    Ok(refused(page))
}

/// Whoever has that name and holds a post today; an address may serve two employers.
async fn passwords_of(folded: &str, number: &str, employer: Option<Id>, app: &App) -> Result<Vec<Password>> {
    let today = app.clock.today();
    let people: Vec<Id> = match folded.contains('@') {
        true => {
            let all = Person::with_email(folded, &today, app.store.read()).await?;
            all.into_iter().map(|person| person.id).collect()
        }
        false => {
            let one: Option<(Id,)> = sql!(
                "SELECT p.id FROM person p WHERE p.employer_id = $1 AND p.staff_number = $2 AND EXISTS (SELECT 1 \
                 FROM post_held h WHERE h.person_id = p.id AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3))"
            )
            .bind(employer.unwrap_or_default())
            .bind(number)
            .bind(&today)
            .optional(app.store.read())
            .await?;
            one.into_iter().map(|(id,)| id).collect()
        }
    };
    let mut passwords = vec![];
    for id in people {
        passwords.extend(Password::of(id, app.store.read()).await?);
    }
    Ok(passwords)
}

/// Employers and partners, by name; who they are is no secret of the network.
async fn employers(from: impl Source) -> store::Result<Vec<(Id, String)>> {
    sql!("SELECT id, name FROM unit WHERE parent_id IS NULL ORDER BY name_folded").all(from).await
}

fn only(employers: &[(Id, String)]) -> Option<Id> {
    employers.first().filter(|_| employers.len() == 1).map(|(id, _)| *id)
}

impl ByPassword {
    fn is_chosen(&self, id: &Id) -> bool {
        self.employer == Some(*id)
    }
}

pages::sample!("sign-in/by-password", |frame| {
    let frame = Frame { face: None, menu: vec![], own: vec![], ..frame };
    let mut errors = Errors::default();
    errors.add("password", frame.t("signing-password-wrong"));
    let page = |errors, shared, employers: &[&str]| ByPassword {
        frame: frame.clone(),
        errors,
        name: if shared { "1042".into() } else { String::new() },
        employer: None,
        employers: employers.iter().map(|name| (Id::from_u128(name.len() as u128), (*name).to_owned())).collect(),
        next: "/".into(),
        shared,
    };
    vec![
        ("empty", page(Errors::default(), false, &["Järviseudun hyvinvointialue"])),
        ("error", page(errors, true, &["Järviseudun hyvinvointialue", "Kuusiston kaupunki"])),
    ]
});
