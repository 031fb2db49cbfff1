//! A house for one story.

use crate::databases::{Fresh, Kind, fresh};
use crate::{Visitor, staff};
use axum::Router;
use http::Extensions;
use mail::{Mail, Sealed};
use people::{Held, Me, Myself, Role, Room, Sitting, sign_in_as};
use shelf::{Keys, Shelf};
use std::path::Path;
use store::{Clock, Id, Moment, Query, sql};
use tempfile::TempDir;
use web::{App, JobKind, Settings, jobs};
use words::Lang;

/// When every story begins: a Monday, as in the demonstration.
pub const NOW: &str = "2021-10-04T13:00";

pub struct House {
    pub app: App,
    pub kind: Kind,
    jobs: Vec<JobKind>,
    pub(crate) router: Router,
    pub(crate) fresh: Fresh,
    folder: TempDir,
}

impl House {
    /// With these rooms and what they lay among the app's parts; nobody works there yet.
    pub async fn build(
        kind: Kind,
        rooms: impl FnOnce(&Settings) -> Vec<Room>,
        parts: impl FnOnce(&[Room]) -> Extensions,
    ) -> House {
        House::built(kind, Settings::default(), rooms, parts).await
    }

    /// The same with settings of one's own; where its data lies is decided here.
    pub async fn built(
        kind: Kind,
        settings: Settings,
        rooms: impl FnOnce(&Settings) -> Vec<Room>,
        parts: impl FnOnce(&[Room]) -> Extensions,
    ) -> House {
        let folder = tempfile::Builder::new().prefix("tahto_house_").tempdir().expect("a folder");
        let (data, keys) = (folder.path().join("data"), folder.path().join("keys"));
        std::fs::create_dir_all(&data).expect("a data directory");
        let settings = Settings { data, keys, ..settings };
        let fresh = fresh(kind).await;
        let shelf = Shelf::open(&settings.data, Keys::open_or_make(&settings.keys).expect("keys")).expect("a shelf");
        let mail = Mail::new(&settings.smtp, &settings.sender).expect("mail");
        let clock = Clock::stopped(Moment::in_helsinki(NOW).expect("a moment"));
        let rooms = rooms(&settings);
        let jobs = rooms.iter().flat_map(|room| room.jobs.iter().copied()).collect();
        let parts = parts(&rooms);
        let store = fresh.store.clone().with_long_turns();
        let app = App::new(store, clock, shelf, mail, settings, parts);
        jobs::leave_recurring(&app).await.expect("a timetable"); // seen now, due from the next slot on
        let router = people::router(rooms, &app);
        House { app, kind, jobs, router, fresh, folder }
    }

    /// The organisation of `staff` comes to work.
    pub async fn with_staff(self) -> House {
        staff::come(&self.app).await;
        self
    }

    /// Moves the stopped clock, `2021-10-05T08:00`.
    pub fn it_is(&self, moment: &str) {
        self.app.clock.set(Moment::in_helsinki(moment).expect("a moment"));
    }

    /// A person of `staff`, by the name the kit calls them.
    pub async fn person(&self, who: &str) -> Id {
        let (employer, number) = staff::number(who);
        let person = people::Person::numbered(&people::fold(employer), number, self.app.store.read()).await;
        person.expect("a question").unwrap_or_else(|| panic!("{who} works here")).id
    }

    /// As they would be signed in; for deeds without a browser.
    pub async fn me(&self, who: &str) -> Me {
        let id = self.person(who).await;
        let person = people::Person::find(id, self.app.store.read()).await.expect("a question").expect("a person");
        let (read, today) = (self.app.store.read(), self.app.clock.today());
        let roles = "SELECT role FROM role_held WHERE person_id = $1 AND begins_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)";
        let roles: Vec<(Role,)> = Query::new(roles).bind(id).bind(&today).all(read).await.expect("roles");
        Me::new(Myself {
            id,
            employer_id: person.employer_id,
            name: person.name,
            lang: Lang::Fi,
            posts: vec![Held { unit_id: person.employer_id, unit: String::new(), job: String::new() }],
            roles: roles.into_iter().map(|(role,)| role).collect(),
            browser: String::new(),
            seen_at: Moment::now(),
            sitting: Sitting::vouched_for(Moment::now()),
        })
    }

    /// Somebody at a browser, signed in. `nobody` is not.
    pub async fn visitor(&self, who: &str) -> Visitor {
        let mut visitor = Visitor::new(self.router.clone());
        if who != staff::NOBODY {
            let mut tx = self.app.store.begin().await.expect("a turn");
            let cookie = sign_in_as(self.person(who).await, &self.app.settings, &mut tx).await.expect("a session");
            tx.commit().await.expect("a session");
            visitor.take_cookie(cookie.to_str().expect("ASCII"));
        }
        visitor
    }

    /// The same person at a house that has these data and another ring of keys, as when it has been restored.
    pub async fn visitor_by_ring(
        &self,
        who: &str,
        keys: &Path,
        rooms: impl FnOnce(&Settings) -> Vec<Room>,
        parts: impl FnOnce(&[Room]) -> Extensions,
    ) -> Visitor {
        let settings = Settings { keys: keys.to_owned(), ..self.app.settings.clone() };
        let shelf = Shelf::open(&settings.data, Keys::open_or_make(keys).expect("keys")).expect("a shelf");
        let rooms = rooms(&settings);
        let parts = parts(&rooms);
        let mail = Mail::new(&settings.smtp, &settings.sender).expect("mail");
        let clock = Clock::stopped(self.app.now());
        let app = App::new(self.app.store.clone(), clock, shelf, mail, settings, parts);
        let mut visitor = Visitor::new(people::router(rooms, &app));
        let mut tx = app.store.begin().await.expect("a turn");
        let cookie = sign_in_as(self.person(who).await, &app.settings, &mut tx).await.expect("a session");
        tx.commit().await.expect("a session");
        visitor.take_cookie(cookie.to_str().expect("ASCII"));
        visitor
    }

    /// Does everything that was left for later and is due.
    pub async fn work(&self) {
        jobs::run_all(&self.app, &self.jobs).await.expect("work can be done");
    }

    /// The kept letters, newest first.
    pub async fn postbox(&self) -> Vec<Sealed> {
        Sealed::newest(self.app.store.read()).await.expect("letters")
    }

    /// A figure of the database: `SELECT count(*) FROM …`.
    pub async fn count(&self, text: &'static str) -> i64 {
        Query::new(text).one::<(i64,)>(self.app.store.read()).await.expect(text).0
    }

    /// Everything lies here: the database (on SQLite), the shelf, the keys.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where the database is, to come in by another door.
    pub fn database(&self) -> &str {
        &self.fresh.address
    }

    /// A person's posts end on that day, as when they leave.
    pub async fn leaves(&self, who: &str, day: &str) {
        let mut tx = self.app.store.begin().await.expect("a turn");
        sql!("UPDATE post_held SET ends_on = $1 WHERE person_id = $2")
            .bind(store::Day::parse(day).expect("a day"))
            .bind(self.person(who).await)
            .execute(&mut tx)
            .await
            .expect("an end");
        tx.commit().await.expect("an end");
    }
}
