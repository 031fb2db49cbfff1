//! An urgent notice: a few words on top of every page, for those whom it concerns, from–to. Its end is set when it is
//! written, so that nothing urgent is left hanging; it can be ended before. It is never changed: what was shown stays
//! in the history as it was.

use crate::audience::{Audience, Reach};
use people::{Me, Unit};
use std::time::Duration;
use store::{Id, Json, Moment, Result, Source, Store, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Retention, retention};
use words::Texts;

/// Nothing is urgent for longer.
pub const LONGEST: Duration = Duration::from_secs(14 * 86_400);

store::record! {
    #[derive(Debug, Clone)]
    struct Kept {
        id: Id,
        words: Json<Texts>,
        author: String,
        made_at: Moment,
        begins_at: Moment,
        ends_at: Moment,
        ended_at: Option<Moment>,
    }
}

/// As the person asking sees it.
#[derive(Debug, Clone)]
pub struct UrgentNotice {
    pub id: Id,
    pub words: Texts,
    /// Who wrote it.
    pub author: String,
    pub made_at: Moment,
    pub begins_at: Moment,
    pub ends_at: Moment,
    /// When it was ended before its time.
    pub ended_at: Option<Moment>,
    pub audience: Audience,
    pub reach: Reach,
}

/// What is about to be kept.
#[derive(Debug, Clone)]
pub struct Plan {
    pub words: Texts,
    pub begins_at: Moment,
    pub ends_at: Moment,
    pub audience: Audience,
}

/// All urgent notices together: whether a new one may be written.
#[derive(Debug)]
pub struct UrgentNotices;

impl UrgentNotice {
    /// Keeps a new one. Said twice under one id, it is there once: then false.
    pub async fn keep(id: Id, plan: &Plan, me: &Me, now: Moment, tx: &mut Tx) -> Result<bool> {
        let kept = sql!(
            "INSERT INTO urgent_notice (id, employer_id, person_id, words, made_at, begins_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(me.employer_id)
        .bind(me.id)
        .bind(plan.words.kept())
        .bind(now)
        .bind(plan.begins_at)
        .bind(plan.ends_at)
        .execute(&mut *tx)
        .await?;
        if kept == 0 {
            return Ok(false);
        }
        for unit_id in &plan.audience.0 {
            sql!("INSERT INTO urgent_audience (urgent_notice_id, unit_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(id)
                .bind(unit_id)
                .execute(&mut *tx)
                .await?;
        }
        Ok(true)
    }

    /// Ends it before its time. False: it was over already.
    pub async fn end(id: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let ended = sql!("UPDATE urgent_notice SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL AND ends_at > $1");
        Ok(ended.bind(now).bind(id).execute(tx).await? == 1)
    }

    pub fn is_over(&self, now: Moment) -> bool {
        self.ended_at.is_some() || self.ends_at <= now
    }

    pub fn is_shown(&self, now: Moment) -> bool {
        self.begins_at <= now && !self.is_over(now)
    }

    pub async fn find(id: Id, store: &Store) -> Result<Option<UrgentNotice>> {
        let kept: Option<Kept> = sql!(
            "SELECT u.id, u.words, p.name AS author, u.made_at, u.begins_at, u.ends_at, u.ended_at \
             FROM urgent_notice u JOIN person p ON p.id = u.person_id WHERE u.id = $1"
        )
        .bind(id)
        .optional(store.read())
        .await?;
        Ok(with_reach(kept.into_iter().collect(), store).await?.pop())
    }

    /// Those not over yet: what may have to be shown.
    pub async fn running(now: Moment, store: &Store) -> Result<Vec<UrgentNotice>> {
        let kept = sql!(
            "SELECT u.id, u.words, p.name AS author, u.made_at, u.begins_at, u.ends_at, u.ended_at \
             FROM urgent_notice u JOIN person p ON p.id = u.person_id \
             WHERE u.ended_at IS NULL AND u.ends_at > $1 ORDER BY u.begins_at, u.id"
        );
        with_reach(kept.bind(now).all(store.read()).await?, store).await
    }

    /// All there have been, the newest first.
    pub async fn all(store: &Store) -> Result<Vec<UrgentNotice>> {
        let kept = sql!(
            "SELECT u.id, u.words, p.name AS author, u.made_at, u.begins_at, u.ends_at, u.ended_at \
             FROM urgent_notice u JOIN person p ON p.id = u.person_id ORDER BY u.begins_at DESC, u.id DESC LIMIT 200"
        );
        with_reach(kept.all(store.read()).await?, store).await
    }
}

async fn with_reach(all: Vec<Kept>, store: &Store) -> Result<Vec<UrgentNotice>> {
    if all.is_empty() {
        return Ok(vec![]);
    }
    let chosen: Vec<(Id, Id)> = chosen(all.iter().map(|kept| kept.id).min(), store.read()).await?;
    let units = if chosen.is_empty() { vec![] } else { Unit::all(store.read()).await? };
    let of = |id: Id| Audience(chosen.iter().filter(|(notice, _)| *notice == id).map(|(_, unit)| *unit).collect());
    let whole = |kept: Kept| UrgentNotice {
        id: kept.id,
        words: kept.words.0,
        author: kept.author,
        made_at: kept.made_at,
        begins_at: kept.begins_at,
        ends_at: kept.ends_at,
        ended_at: kept.ended_at,
        reach: of(kept.id).reach(&units),
        audience: of(kept.id),
    };
    Ok(all.into_iter().map(whole).collect())
}

async fn chosen(first: Option<Id>, from: impl Source) -> Result<Vec<(Id, Id)>> {
    sql!("SELECT urgent_notice_id, unit_id FROM urgent_audience WHERE urgent_notice_id >= $1")
        .bind(first.unwrap_or(Id::nil()))
        .all(from)
        .await
}

impl Found<Me> for UrgentNotice {
    const KIND: &'static str = "urgent_notice";
    async fn find(path: &PathWords, _: &Me, app: &App) -> web::Result<Option<UrgentNotice>> {
        Ok(UrgentNotice::find(path.id("urgent")?, &app.store).await?)
    }
}

impl Found<Me> for UrgentNotices {
    const KIND: &'static str = "urgent_notices";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<UrgentNotices>> {
        Ok(Some(UrgentNotices))
    }
}

pub(crate) const RETENTION: Retention = Retention {
    period: "notice",
    word: "retention-urgent",
    by_machine: false,
    count: |before| sql!("SELECT count(*) FROM urgent_notice WHERE ends_at < $1").bind(before),
    some: |before, tx| Box::pin(let_go(before, tx)),
};

/// With the units it was for.
async fn let_go(before: Moment, tx: &mut Tx) -> Result<u64> {
    let over: Vec<(Id,)> = sql!("SELECT id FROM urgent_notice WHERE ends_at < $1 LIMIT $2")
        .bind(before)
        .bind(retention::SOME)
        .all(&mut *tx)
        .await?;
    for (id,) in &over {
        sql!("DELETE FROM urgent_audience WHERE urgent_notice_id = $1").bind(*id).execute(&mut *tx).await?;
        sql!("DELETE FROM urgent_notice WHERE id = $1").bind(*id).execute(&mut *tx).await?;
    }
    Ok(over.len() as u64)
}
