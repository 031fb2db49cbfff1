//! The person at the screen: who they are, what they hold today, and which roles.

use crate::{How, Role, Sitting};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;
use store::{Day, Id, Moment, Result, Source, sql};
use web::{App, Error, Guarded};
use words::Lang;

/// Cheap to clone; laid among the request's extensions by `recognise`.
#[derive(Debug, Clone)]
pub struct Me(Arc<Myself>);

#[derive(Debug)]
pub struct Myself {
    pub id: Id,
    pub employer_id: Id,
    pub name: String,
    pub lang: Lang,
    /// Posts in force today; there is at least one, or the person is not let in.
    pub posts: Vec<Held>,
    pub roles: Vec<Role>,
    /// Which browser this is, so that it can be signed out.
    pub browser: String,
    /// When it was last noted that the browser is in use.
    pub seen_at: Moment,
    /// How they are signed in here.
    pub sitting: Sitting,
}

/// What a browser's cookie leads to.
pub(crate) enum Known {
    Full(Me),
    /// One thing has been shown; the second factor has not.
    Half(Half),
}

/// A person who has shown one thing and not yet their second factor, or has none though they must. A type of its own, so
/// that no guard can take them for signed in.
#[derive(Debug, Clone)]
pub(crate) struct Half {
    pub me: Me,
    /// They have a second factor; otherwise they are to take one into use.
    pub enrolled: bool,
}

/// How long the page that asks for the second factor waits.
const HALF: Duration = Duration::from_secs(15 * 60);

/// A post held today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub unit_id: Id,
    pub unit: String,
    pub job: String,
}

store::record! {
    struct Line {
        id: Id,
        employer_id: Id,
        name: String,
        language: String,
        seen_at: Moment,
        session_id: Id,
        way: How,
        shared: bool,
        made_at: Moment,
        factor_at: Option<Moment>,
        enrolled: bool,
        unit_id: Id,
        unit: String,
        job: String,
        role: Option<Role>,
    }
}

impl Me {
    pub fn new(myself: Myself) -> Me {
        Me(Arc::new(myself))
    }

    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Works in that unit today.
    pub fn works_in(&self, unit_id: Id) -> bool {
        self.posts.iter().any(|post| post.unit_id == unit_id)
    }

    /// The unit of the first post, for the corner of the page.
    pub fn unit(&self) -> &str {
        self.posts.first().map_or("", |post| &post.unit)
    }

    /// The same person at the same browser, read anew: for what lasts longer than a request, such as a live stream or a
    /// long download. None: signed out, or the last post has ended.
    pub async fn still(&self, app: &App) -> web::Result<Option<Me>> {
        let (wanted, today) = (app.settings.wants_second_factor(), app.clock.today());
        match Me::of_browser(&self.browser, wanted, &today, app.store.read()).await? {
            Some(Known::Full(me)) => Ok(Some(me)),
            Some(Known::Half(_)) | None => Ok(None),
        }
    }

    /// Much can be done with these roles: the house may want a second factor of whoever holds one.
    pub fn can_do_much(&self) -> bool {
        self.is(Role::Admin) || self.is(Role::Coordinator)
    }

    /// Whose browser this is: one question, since every request asks it. Without a post in force nobody is let in, and
    /// without the second factor nobody who has one or (`wanted`) must have one.
    pub(crate) async fn of_browser(hash: &str, wanted: bool, today: &Day, from: impl Source) -> Result<Option<Known>> {
        let lines: Vec<Line> = sql!(
            "SELECT p.id, p.employer_id, p.name, coalesce(p.chosen_language, p.language) AS language, s.seen_at, s.id AS session_id, s.way, s.shared, s.made_at, s.factor_at, f.person_id IS NOT NULL AS enrolled, h.unit_id, u.name AS unit, h.job, r.role \
             FROM browser_session s JOIN person p ON p.id = s.person_id \
             JOIN post_held h ON h.person_id = p.id AND h.begins_on <= $3 AND (h.ends_on IS NULL OR h.ends_on >= $3) \
             JOIN unit u ON u.id = h.unit_id LEFT JOIN second_factor f ON f.person_id = p.id \
             LEFT JOIN role_held r ON r.person_id = p.id AND r.begins_on <= $3 AND (r.ends_on IS NULL OR r.ends_on >= $3) \
             WHERE s.secret_hash = $1 AND s.ends_at > $2 ORDER BY h.begins_on, h.id"
        )
        .bind(hash)
        .bind(Moment::now())
        .bind(today)
        .all(from)
        .await?;
        Ok(Me::gather(hash, wanted, lines))
    }

    fn gather(hash: &str, wanted: bool, lines: Vec<Line>) -> Option<Known> {
        let first = lines.first()?;
        let (mut posts, mut roles) = (vec![], vec![]);
        for line in &lines {
            let post = Held { unit_id: line.unit_id, unit: line.unit.clone(), job: line.job.clone() };
            if !posts.contains(&post) {
                posts.push(post);
            }
            roles.extend(line.role.filter(|role| !roles.contains(role)));
        }
        let sitting = Sitting {
            id: first.session_id,
            way: first.way,
            shared: first.shared,
            made_at: first.made_at,
            factor_at: first.factor_at,
        };
        let me = Me::new(Myself {
            id: first.id,
            employer_id: first.employer_id,
            name: first.name.clone(),
            lang: Lang::from_code(&first.language).unwrap_or(Lang::Fi),
            posts,
            roles,
            browser: hash.to_owned(),
            seen_at: first.seen_at,
            sitting,
        });
        match me.sitting.factor_at.is_some() || !(first.enrolled || (wanted && me.can_do_much())) {
            true => Some(Known::Full(me)),
            false if me.sitting.made_at + HALF < Moment::now() => None,
            false => Some(Known::Half(Half { me, enrolled: first.enrolled })),
        }
    }
}

impl Deref for Me {
    type Target = Myself;
    fn deref(&self) -> &Myself {
        &self.0
    }
}

/// A route for whoever is signed in: a list that begins at `visible_to(me)`, or one's own things.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Me);

impl Deref for SignedIn {
    type Target = Me;
    fn deref(&self) -> &Me {
        &self.0
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> web::Result<SignedIn> {
        parts.extensions.get::<Me>().cloned().map(SignedIn).ok_or(Error::SignInFirst)
    }
}

impl Guarded for SignedIn {
    fn rule() -> String {
        "signed in".to_owned()
    }
}
