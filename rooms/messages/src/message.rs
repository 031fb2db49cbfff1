//! A message: a page on the shelf of messages, with its number, the theme of its questions, and whether it is public.

use crate::{address, awaiting};
use people::{Me, Part as Work, Role};
use posts::{Part, PartKind, Parts, Post, Publishing, Shelf, Version};
use serde_json::json;
use std::ops::Deref;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::{Lang, Texts};

pub const KIND: &str = "message";

/// What awaits a unit's agent and supervisors until it has been told there: a notice's word, about the page.
pub const TO_TELL: &str = "messages-awaits-telling";

const COUNTER: &str = "message";

/// Two or three lines each, in so many letters: more does not fit on a wall.
const MOST: usize = 400;

const PARTS: [Part; 5] = [
    part("changes", "messages-changes", "messages-changes-hint"),
    part("concerns", "messages-concerns", "messages-concerns-hint"),
    part("when", "messages-when", "messages-when-hint"),
    part("unknown", "messages-unknown", "messages-unknown-hint"),
    part("ask", "messages-ask", "messages-ask-hint"),
];

/// Where messages lie. Supervisors carry them where a unit has no agent, and the representative and the leadership read
/// what the staff is told: they read all.
pub const SHELF: Shelf = Shelf {
    reads,
    parts: &PARTS,
    body: "messages-script",
    body_hint: "messages-script-hint",
    new: "messages-new",
    page: Some(|id| address::Message { post: id }.to_string()),
    published: Some(published),
    awaits: &[TO_TELL],
    ..Shelf::of("messages", "messages-title", "/messages", writes)
};

const fn part(name: &'static str, word: &'static str, hint: &'static str) -> Part {
    Part { name, word, hint, kind: PartKind::Text { rows: 2, most: MOST }, required: true }
}

fn writes(me: &Me) -> bool {
    me.is(Role::Coordinator) || me.is(Role::Editor) || me.is(Role::Answerer)
}

fn reads(me: &Me) -> bool {
    writes(me) || me.is(Role::Supervisor) || me.is(Role::Representative) || me.is(Role::Leadership)
}

store::record! {
    /// What a message is besides a page.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Kept {
        pub post_id: Id,
        /// None: not published yet.
        pub number: Option<i64>,
        pub theme_id: Option<Id>,
        /// The code on its paper opens it without signing in.
        pub is_public: bool,
    }
}

/// A message as the person asking sees it.
#[derive(Debug, Clone)]
pub struct Message {
    pub post: Post,
    pub number: Option<i64>,
    pub theme_id: Option<Id>,
    pub is_public: bool,
}

store::record! {
    /// That it was made public, or no longer is.
    #[derive(Debug, Clone)]
    pub struct Opening {
        pub is_public: bool,
        pub person_id: Id,
        pub made_at: Moment,
    }
}

impl Deref for Message {
    type Target = Post;
    fn deref(&self) -> &Post {
        &self.post
    }
}

impl Kept {
    pub async fn of(post_id: Id, from: impl Source) -> Result<Option<Kept>> {
        sql!("SELECT post_id, number, theme_id, is_public FROM message WHERE post_id = $1")
            .bind(post_id)
            .optional(from)
            .await
    }

    pub async fn numbered(number: i64, from: impl Source) -> Result<Option<Kept>> {
        sql!("SELECT post_id, number, theme_id, is_public FROM message WHERE number = $1")
            .bind(number)
            .optional(from)
            .await
    }

    /// The messages' numbers, those published last first.
    pub async fn numbers(most: i64, from: impl Source) -> Result<Vec<(Id, i64)>> {
        sql!("SELECT post_id, number FROM message WHERE number IS NOT NULL ORDER BY number DESC LIMIT $1")
            .bind(most)
            .all(from)
            .await
    }
}

impl Message {
    pub async fn find(post_id: Id, me: &Me, app: &App) -> web::Result<Option<Message>> {
        let Some(post) = Post::find(post_id, me, app).await?.filter(Message::is_one) else { return Ok(None) };
        let kept = Kept::of(post_id, app.store.read()).await?;
        Ok(Some(Message::of(post, kept)))
    }

    /// As whoever stands before the paper reads it, without signing in: while it is public, published and within its days.
    pub async fn public(number: i64, app: &App) -> web::Result<Option<Message>> {
        let kept = Kept::numbered(number, app.store.read()).await?.filter(|kept| kept.is_public);
        let Some(kept) = kept else { return Ok(None) };
        let post = Post::open(kept.post_id, app).await?.filter(Message::is_one);
        Ok(post.map(|post| Message::of(post, Some(kept))))
    }

    fn is_one(post: &Post) -> bool {
        post.shelf == SHELF.name && post.subject().is_none()
    }

    pub(crate) fn of(post: Post, kept: Option<Kept>) -> Message {
        let (number, theme_id, is_public) = match kept {
            Some(kept) => (kept.number, kept.theme_id, kept.is_public),
            None => (None, None, false),
        };
        Message { post, number, theme_id, is_public }
    }

    /// Where its code leads; None: it has not been published yet.
    pub fn short(&self) -> Option<address::Short> {
        self.number.map(|short| address::Short { short })
    }

    /// Where questions about it go, and whether its code opens it without signing in. True: it is otherwise than before
    /// to whom it opens.
    pub async fn settle(&self, settled: &Settled, tx: &mut Tx) -> Result<bool> {
        self.begin(settled.now, tx).await?;
        sql!("UPDATE message SET theme_id = $1 WHERE post_id = $2")
            .bind(settled.theme_id)
            .bind(self.post.id)
            .execute(&mut *tx)
            .await?;
        let turned = sql!("UPDATE message SET is_public = $1 WHERE post_id = $2 AND is_public <> $1");
        let turned = turned.bind(settled.is_public).bind(self.post.id).execute(&mut *tx).await? == 1;
        if turned {
            sql!(
                "INSERT INTO message_opening (id, employer_id, post_id, is_public, person_id, made_at) \
                 VALUES ($1, $2, $3, $4, $5, $6)"
            )
            .bind(store::clock::new_id_at(settled.now))
            .bind(self.employer_id)
            .bind(self.post.id)
            .bind(settled.is_public)
            .bind(settled.person_id)
            .bind(settled.now)
            .execute(tx)
            .await?;
        }
        Ok(turned)
    }

    async fn begin(&self, now: Moment, tx: &mut Tx) -> Result<()> {
        begin(self.post.id, self.employer_id, now, tx).await
    }

    /// Who has opened it to everybody and closed it again, the newest first.
    pub async fn openings(&self, from: impl Source) -> Result<Vec<Opening>> {
        sql!(
            "SELECT is_public, person_id, made_at FROM message_opening WHERE post_id = $1 \
             ORDER BY made_at DESC, id DESC LIMIT 50"
        )
        .bind(self.post.id)
        .all(from)
        .await
    }
}

/// What a writer settles of a message.
#[derive(Debug, Clone, Copy)]
pub struct Settled {
    pub theme_id: Option<Id>,
    pub is_public: bool,
    pub person_id: Id,
    pub now: Moment,
}

async fn begin(post_id: Id, employer_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    sql!(
        "INSERT INTO message (post_id, employer_id, is_public, made_at) VALUES ($1, $2, FALSE, $3) ON CONFLICT DO NOTHING"
    )
    .bind(post_id)
    .bind(employer_id)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// When it is published it gets its number, once, and awaits those who carry it. The change that publishes holds the page,
/// so that two windows can't both number it.
fn published<'t>(publishing: &'t Publishing, tx: &'t mut Tx) -> Work<'t> {
    Box::pin(async move {
        begin(publishing.post, publishing.employer_id, publishing.now, tx).await?;
        let unnumbered: Option<(Id,)> = sql!("SELECT post_id FROM message WHERE post_id = $1 AND number IS NULL")
            .bind(publishing.post)
            .optional(&mut *tx)
            .await?;
        if unnumbered.is_some() {
            let number = store::counter::next(COUNTER, tx).await?;
            sql!("UPDATE message SET number = $1 WHERE post_id = $2")
                .bind(number)
                .bind(publishing.post)
                .execute(&mut *tx)
                .await?;
        }
        awaits(publishing, tx).await
    })
}

/// From its first day on it awaits them.
async fn awaits(publishing: &Publishing, tx: &mut Tx) -> Result<()> {
    let from: (Option<Day>,) =
        sql!("SELECT visible_from FROM post WHERE id = $1").bind(publishing.post).one(&mut *tx).await?;
    let first = from.0.and_then(|day| Moment::in_helsinki(&format!("{day}T00:00"))).unwrap_or(publishing.now);
    let payload = json!({ "post": publishing.post, "now": first.0.max(publishing.now.0), "after": Id::nil() });
    tx.later(awaiting::KIND, &payload, Moment(first.0.max(publishing.now.0)), None).await
}

impl Found<Me> for Message {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Message>> {
        Message::find(path.id("post")?, me, app).await
    }
}

/// A message that is kept nowhere, for samples.
pub(crate) fn sample(long: bool, number: Option<i64>) -> Message {
    let one = |text: &str| Texts::one(Lang::Fi, if long { text.repeat(6) } else { text.to_owned() });
    let mut parts = Parts::default();
    for (name, text) in [
        ("changes", "Vielä ei mikään. Kotihoidon järjestämisestä on koottu kolme vaihtoehtoa. "),
        ("concerns", "Kotihoidon 80 työntekijää Järvilässä ja Kivisalmella. "),
        ("when", "Kokous on 26.10., ja kerromme siitä 28.10. "),
        ("unknown", "Mikä vaihtoehto valitaan. Esitystä tiimien yhdistämisestä ei ole tehty. "),
        ("ask", "Omalta agentilta tai Maija Muutosjohtajalta. "),
    ] {
        parts.0.insert(name.to_owned(), one(text));
    }
    let said = "Olette varmaan kuulleet puhetta tiimien yhdistämisestä. Tässä on se, mitä oikeasti tiedetään. ";
    let version = Version {
        number: 1,
        title: Json(one("Kotihoidon vaihtoehdot käsitellään 26.10. ")),
        body: Json(Texts::one(Lang::Fi, said.repeat(if long { 40 } else { 3 }))),
        plain: Json(Texts::one(Lang::Fi, "Kotihoidossa ei vielä muutu mikään.")),
        parts: Json(parts),
        original: "fi".into(),
        outdated: Json(vec![]),
        reason: String::new(),
        restored: None,
        made_by: Id::nil(),
        made_at: Moment(1_633_341_600_000_000),
    };
    Message { post: Post::sampled(SHELF, version), number, theme_id: None, is_public: long }
}
