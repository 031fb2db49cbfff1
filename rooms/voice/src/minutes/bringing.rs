//! Rows of minutes become questions. Nobody's: whoever asked is not known, so no name is kept. The same row brought again
//! is the same question, and brings nothing. They are public when an editor says so: the one who brings them, or another.

use super::rows::Coming;
use crate::answer::Saying;
use crate::arrival::TO_PUBLISH;
use crate::found;
use crate::promise::Promise;
use crate::publication::{Moderating, Moderations, Reason};
use crate::question::{KIND, Question};
use crate::settling::Said;
use crate::state::{Origin, State};
use notices::Beginning;
use people::{Post, Role};
use store::clock::new_id_at;
use store::{Id, Moment, Result, Tx, sql};
use ties::How;
use web::{App, Reference};
use words::{Lang, Texts, Words};

/// So many in one change: all of them or none.
pub const SLICE: usize = 50;

/// Who brings them, and how.
#[derive(Debug, Clone)]
pub struct Bringing<'b> {
    pub person_id: Id,
    pub employer_id: Id,
    pub job: &'b str,
    pub lang: Lang,
    /// At once, by whoever brings them, an editor; else they wait for one.
    pub is_published: bool,
    pub promise: Promise,
    pub now: Moment,
}

/// The key under which a row is one question, however often it is brought.
pub fn once(coming: &Coming, app: &App) -> web::Result<Id> {
    let hash = app.shelf.keyed_hash(&coming.sameness())?;
    let half = hash.get(..32).and_then(|half| u128::from_str_radix(half, 16).ok());
    half.map(Id::from_u128).ok_or_else(|| web::Error::Broken("a hash of another length".into()))
}

/// The keys of all that was brought in before.
pub async fn brought(app: &App) -> Result<std::collections::HashSet<Id>> {
    let keys: Vec<(Id,)> =
        sql!("SELECT once_key FROM question WHERE once_key IS NOT NULL AND origin IN ('minutes', 'answered')")
            .all(app.store.read())
            .await?;
    Ok(keys.into_iter().map(|(key,)| key).collect())
}

impl Bringing<'_> {
    /// Brings them in slices, each whole or not at all; how many came. Cut off, it is done again and brings the rest.
    pub async fn bring(&self, all: &[Coming], app: &App) -> web::Result<usize> {
        let editors = match self.is_published {
            true => vec![],
            false => Post::with_role(Role::Editor, &app.clock.today(), app.store.read()).await?,
        };
        let mut count = 0;
        for slice in all.chunks(SLICE) {
            let keyed: Vec<(Id, &Coming)> =
                slice.iter().map(|coming| Ok((once(coming, app)?, coming))).collect::<web::Result<_>>()?;
            count += self.slice(&keyed, &editors, app).await?;
        }
        Ok(count)
    }

    /// Somebody else may bring the same at the same time: then it is looked at anew, and theirs are there already.
    async fn slice(&self, keyed: &[(Id, &Coming)], editors: &[Post], app: &App) -> web::Result<usize> {
        loop {
            let mut tx = app.store.begin().await?;
            let Some(came) = self.all(keyed, &mut tx).await? else { continue };
            if let Some(first) = came.first() {
                self.await_editors(editors, &mut tx).await?;
                self.note(*first, came.len(), &mut tx).await?;
            }
            tx.commit().await?;
            return Ok(came.len());
        }
    }

    /// None: one of them came in meanwhile, and the change must be dropped.
    async fn all(&self, keyed: &[(Id, &Coming)], tx: &mut Tx) -> Result<Option<Vec<Id>>> {
        let mut came = vec![];
        for (once, coming) in keyed {
            if Question::of_press(*once, &mut *tx).await?.is_some() {
                continue;
            }
            let Some(question) = self.ask(coming, *once, tx).await? else { return Ok(None) };
            self.arrive(&question, coming, tx).await?;
            came.push(question.id);
        }
        Ok(Some(came))
    }

    async fn note(&self, first: Id, count: usize, tx: &mut Tx) -> Result<()> {
        let (subject, why) = (Reference::new(KIND, first), count.to_string());
        let entry =
            audit::Entry { who: Some(self.person_id), act: audit::IMPORTED, subject: &subject, of: None, why: &why };
        entry.note(self.now, tx).await
    }

    async fn arrive(&self, question: &Question, coming: &Coming, tx: &mut Tx) -> Result<()> {
        let theme = Reference::new(themes::KIND, question.theme_id);
        ties::tie(&question.reference(), &theme, How::Belongs, self.now, tx).await?;
        if self.is_published {
            self.publish(question, tx).await?;
        }
        match coming.is_answered() {
            true => self.answer(question, coming, tx).await,
            false => found::put(question.id, tx).await,
        }
    }

    async fn ask(&self, coming: &Coming, once: Id, tx: &mut Tx) -> Result<Option<Question>> {
        let (id, number) = (new_id_at(self.now), store::counter::next(KIND, &mut *tx).await?);
        let origin = if coming.is_answered() { Origin::Answered } else { Origin::Minutes };
        let asked = sql!(
            "INSERT INTO question (id, employer_id, number, kind, theme_id, person_id, confidential, language, name, body, \
             state, publication, owner_job, asked_at, acknowledge_by, answer_by, acknowledged_at, is_open, once_key, \
             origin) VALUES ($1, $2, $3, 'question', $4, NULL, FALSE, $5, $6, $7, 'received', 'waiting', '', $8, $9, $10, \
             $11, TRUE, $12, $13) ON CONFLICT (once_key) DO NOTHING"
        );
        let asked = asked.bind(id).bind(self.employer_id).bind(number).bind(coming.theme.id);
        let asked = asked.bind(self.lang.code()).bind(&coming.name).bind(&coming.body).bind(self.asked_at(coming));
        let asked = asked.bind(self.promise.acknowledge_by(self.now)).bind(self.promise.answer_by(self.now));
        let asked = asked.bind(self.now).bind(once).bind(origin).execute(&mut *tx).await?;
        if asked == 1 { Question::one(id, tx).await } else { Ok(None) }
    }

    /// Noon of the day that the minutes say.
    fn asked_at(&self, coming: &Coming) -> Moment {
        let noon = coming.day.as_ref().and_then(|day| Moment::in_helsinki(&format!("{day}T12:00")));
        noon.unwrap_or(self.now).min(self.now)
    }

    async fn publish(&self, question: &Question, tx: &mut Tx) -> Result<()> {
        let moderating = Moderating {
            person_id: self.person_id,
            employer_id: self.employer_id,
            reason: Reason::None,
            words: "",
            now: self.now,
        };
        moderating.publish(question, tx).await.map(drop)
    }

    /// One notice for all that was brought in: sixty rows are one errand.
    async fn await_editors(&self, editors: &[Post], tx: &mut Tx) -> Result<()> {
        let mut about = Texts::default();
        for lang in Lang::ALL {
            about.set(lang, Words::new(lang).t("minutes-set"));
        }
        for editor in editors {
            let beginning = Beginning {
                employer_id: self.employer_id,
                person_id: editor.person_id,
                word: TO_PUBLISH,
                subject: &Moderations::reference(),
                about: &about,
                due_at: None,
                urgent: false,
                now: self.now,
            };
            beginning.begin(tx).await?;
        }
        Ok(())
    }

    /// Whoever brings it says it; the text tells whose answer it is. Nobody waits for it, so nobody is told.
    async fn answer(&self, question: &Question, coming: &Coming, tx: &mut Tx) -> Result<()> {
        let words = Texts::one(self.lang, coming.answer_told(Words::new(self.lang)));
        let said = Said {
            saying: &Saying { words, ..Saying::default() },
            state: State::Answered,
            person_id: self.person_id,
            job: self.job,
            is_told: true,
            now: self.now,
        };
        said.say(question, tx).await.map(drop)
    }
}
