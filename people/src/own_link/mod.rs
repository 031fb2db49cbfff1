//! Personal secret links: an address by which a program of one's own – a calendar, a reader of feeds – reads something
//! without a cookie, so that the address itself is the key.
//!
//! **Contract.** A room describes its link once (`OwnLink`), and has the page that shows, makes, makes anew and ends it
//! (`show`, `create`, `destroy`). There is one link for each purpose a person has; a new one ends the old one. The secret
//! is 256 random bits, shown once; only its hash is kept. `reader` says whose it is, as they stand today: without a post
//! in force nobody, from that moment on. What is read goes out by `answer`: told apart by its content, kept by nobody on
//! the way, and found by no search engine. What a link opens is for its room to say, at every request; it must be nothing
//! that a second factor guards.

mod answer;
mod page;

pub use answer::answer;
pub use page::OwnLinkPage;

use crate::Me;
use crate::browser_session::{hash, secret};
use store::{Id, Moment, Result, Source, Tx, sql};
use web::{App, Error, Frame, IntoResponse, Page, Retention, lets_go, see};

words::inventory::submit! {
    words::Shelf {
        room: "people-own-link",
        fi: include_str!("words/fi.ftl"),
        sv: include_str!("words/sv.ftl"),
        en: include_str!("words/en.ftl"),
    }
}

/// One kind of link, as its room describes it.
#[derive(Debug)]
pub struct OwnLink {
    /// Its word in the database.
    pub purpose: &'static str,
    /// Where its page is; where it is made, and made anew; where it ends.
    pub page: &'static str,
    pub making: &'static str,
    pub ending: &'static str,
    /// Where its page leads back to.
    pub back: &'static str,
    /// How programs of its kind are asked to take it into use by a press, as `webcal`; None: it is pasted.
    pub scheme: Option<&'static str>,
    pub words: Told,
}

/// What is said of one kind of link: message keys.
#[derive(Debug)]
pub struct Told {
    pub title: &'static str,
    pub lead: &'static str,
    pub none_title: &'static str,
    pub none: &'static str,
    pub make: &'static str,
    /// What the address is called, and where it is pasted.
    pub address: &'static str,
    pub address_hint: &'static str,
    /// The button that opens it in a program, where there is a scheme.
    pub open: &'static str,
    /// Who can read what by the link, and what is not there.
    pub sees_who: &'static str,
    pub sees_not: &'static str,
}

/// Whose link was opened, and when it was made.
#[derive(Debug)]
pub struct LinkReader {
    pub me: Me,
    pub made_at: Moment,
}

impl OwnLink {
    pub async fn show(&'static self, me: &Me, app: &App, frame: Frame) -> web::Result<Page<OwnLinkPage>> {
        let made_at = self.made_at(me.id, app.store.read()).await?;
        Ok(Page(OwnLinkPage { frame, kind: self, now: app.now(), made_at, fresh: None }))
    }

    /// Makes it, or makes it anew; `address` is what programs read, by the secret. The page with the link is the answer
    /// itself: a redirect would carry the secret through the browser's history.
    pub async fn create(
        &'static self,
        me: &Me,
        app: &App,
        frame: Frame,
        address: impl FnOnce(String) -> String,
    ) -> web::Result<Page<OwnLinkPage>> {
        let (secret, now) = (secret(), app.now());
        let mut tx = app.store.begin().await?;
        self.keep(me.id, &secret, now, &mut tx).await?;
        tx.commit().await?;
        let fresh = app.link(address(secret));
        Ok(Page(OwnLinkPage { frame, kind: self, now, made_at: Some(now), fresh: Some(fresh) }))
    }

    pub async fn destroy(&'static self, me: &Me, app: &App) -> web::Result<impl IntoResponse + use<>> {
        let mut tx = app.store.begin().await?;
        sql!("DELETE FROM own_link WHERE person_id = $1 AND purpose = $2")
            .bind(me.id)
            .bind(self.purpose)
            .execute(&mut tx)
            .await?;
        tx.commit().await?;
        Ok(see(self.page).saying("own-link-ended"))
    }

    /// Whose link it is, as they stand today. Nobody's, when they hold no post: the address is then not there.
    pub async fn reader(&self, secret: &str, app: &App) -> web::Result<LinkReader> {
        let kept: Option<(Id, Moment)> =
            sql!("SELECT person_id, made_at FROM own_link WHERE secret_hash = $1 AND purpose = $2")
                .bind(hash(secret))
                .bind(self.purpose)
                .optional(app.store.read())
                .await?;
        let (person_id, made_at) = kept.ok_or(Error::NotFound)?;
        let me = Me::of_people([person_id], app).await?.pop().ok_or(Error::NotFound)?;
        Ok(LinkReader { me, made_at })
    }

    async fn made_at(&self, person_id: Id, from: impl Source) -> Result<Option<Moment>> {
        let row: Option<(Moment,)> = sql!("SELECT made_at FROM own_link WHERE person_id = $1 AND purpose = $2")
            .bind(person_id)
            .bind(self.purpose)
            .optional(from)
            .await?;
        Ok(row.map(|(at,)| at))
    }

    /// One a person and purpose: the old one dies with it.
    async fn keep(&self, person_id: Id, secret: &str, now: Moment, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO own_link (secret_hash, person_id, purpose, made_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person_id, purpose) DO UPDATE SET secret_hash = excluded.secret_hash, made_at = excluded.made_at"
        )
        .bind(hash(secret))
        .bind(person_id)
        .bind(self.purpose)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(())
    }
}

/// The links of somebody who has left open nothing from that day on; half a year later they are gone.
pub(crate) fn retention() -> Retention {
    lets_go!(
        "leaver",
        "retention-leavers",
        "own_link",
        "secret_hash",
        "NOT EXISTS (SELECT 1 FROM post_held h WHERE h.person_id = own_link.person_id \
         AND (h.ends_on IS NULL OR h.ends_on >= $1))",
        by day
    )
}
