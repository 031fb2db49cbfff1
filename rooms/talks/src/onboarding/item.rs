//! One thing to do in a plan, ticked by both sides: the newcomer, and whoever guides. A tick says who and when, and can be
//! taken back.

use super::address;
use super::kinds::{Guiding, Stage};
use super::plan::Plan;
use super::template::Line;
use people::Me;
use store::{Day, Id, Json, Moment, Result, Source, Tx, sql};
use web::App;
use web::acts::{Found, PathWords};
use words::Texts;

store::words! {
    /// Whose tick it is.
    pub enum Side {
        Newcomer = "newcomer",
        /// The guide, who stands in, or the supervisor.
        Guide = "guide",
    }
}

store::record! {
    #[derive(Debug, Clone)]
    pub struct Item {
        pub id: Id,
        pub plan_id: Id,
        /// The same in all plans of a unit.
        pub key: Id,
        pub stage: Stage,
        pub position: i64,
        pub what: Json<Texts>,
        pub guided_by: Guiding,
        pub link: String,
        pub statutory: bool,
        /// The requirement of the role that it comes from, as it is worded now.
        pub requirement_id: Option<Id>,
        pub requirement: Option<Json<Texts>>,
        pub due_on: Day,
        /// It is not done in this plan, and why.
        pub left_out_at: Option<Moment>,
        pub left_out_why: String,
        pub newcomer_at: Option<Moment>,
        pub newcomer: Option<String>,
        pub newcomer_face: Option<bool>,
        pub guide_at: Option<Moment>,
        pub guide: Option<String>,
        pub guide_face: Option<bool>,
    }
}

macro_rules! seen {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT i.id, i.plan_id, i.key, i.stage, i.position, i.what, i.guided_by, i.link, i.statutory, i.requirement_id, \
             v.body AS requirement, i.due_on, i.left_out_at, i.left_out_why, a.ticked_at AS newcomer_at, x.name AS newcomer, \
             a.face_to_face AS newcomer_face, b.ticked_at AS guide_at, y.name AS guide, b.face_to_face AS guide_face \
             FROM onboarding_item i \
             LEFT JOIN onboarding_tick a ON a.item_id = i.id AND a.side = 'newcomer' LEFT JOIN person x ON x.id = a.person_id \
             LEFT JOIN onboarding_tick b ON b.item_id = i.id AND b.side = 'guide' LEFT JOIN person y ON y.id = b.person_id \
             LEFT JOIN requirement r ON r.id = i.requirement_id \
             LEFT JOIN requirement_version v ON v.requirement_id = r.id AND v.number = r.number ",
            $rest
        ))
    };
}

impl Item {
    pub async fn find(id: Id, from: impl Source) -> Result<Option<Item>> {
        seen!("WHERE i.id = $1").bind(id).optional(from).await
    }

    /// Those of a plan, by stage.
    pub async fn of_plan(plan_id: Id, from: impl Source) -> Result<Vec<Item>> {
        let mut items: Vec<Item> =
            seen!("WHERE i.plan_id = $1 ORDER BY i.position, i.id").bind(plan_id).all(from).await?;
        items.sort_by_key(|item| item.stage);
        Ok(items)
    }

    /// Those of all plans of a unit's onboarding.
    pub async fn of_unit(unit_onboarding: Id, from: impl Source) -> Result<Vec<Item>> {
        let mut items: Vec<Item> = seen!(
            "WHERE i.plan_id IN (SELECT p.id FROM onboarding_plan p WHERE p.unit_onboarding_id = $1) \
             ORDER BY i.position, i.id"
        )
        .bind(unit_onboarding)
        .all(from)
        .await?;
        items.sort_by_key(|item| item.stage);
        Ok(items)
    }

    pub async fn keep(id: Id, plan_id: Id, line: &Line, position: i64, begins_on: &Day, tx: &mut Tx) -> Result<()> {
        sql!(
            "INSERT INTO onboarding_item (id, plan_id, key, stage, position, what, guided_by, link, statutory, requirement_id, \
             due_on, left_out_why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '') ON CONFLICT (id) DO NOTHING"
        )
        .bind(id)
        .bind(plan_id)
        .bind(line.key)
        .bind(line.stage)
        .bind(position)
        .bind(line.what.kept())
        .bind(line.guided_by)
        .bind(&line.link)
        .bind(line.statutory)
        .bind(line.requirement)
        .bind(line.stage.due_on(begins_on))
        .execute(tx)
        .await?;
        Ok(())
    }

    /// The plan begins on another day: everything that is not ticked by both is due anew.
    pub(crate) async fn count_anew(plan_id: Id, begins_on: &Day, tx: &mut Tx) -> Result<()> {
        for stage in Stage::ALL {
            sql!(
                "UPDATE onboarding_item SET due_on = $1 WHERE plan_id = $2 AND stage = $3 \
                 AND (SELECT count(*) FROM onboarding_tick t WHERE t.item_id = onboarding_item.id) < 2"
            )
            .bind(stage.due_on(begins_on))
            .bind(plan_id)
            .bind(*stage)
            .execute(&mut *tx)
            .await?;
        }
        Ok(())
    }

    /// One side says that it is done, once. False: it was said already, or it is left out.
    pub async fn tick(&self, side: Side, me: Id, face_to_face: bool, now: Moment, tx: &mut Tx) -> Result<bool> {
        let ticked = sql!(
            "INSERT INTO onboarding_tick (item_id, side, person_id, face_to_face, ticked_at) \
             SELECT i.id, $2, $3, $4, $5 FROM onboarding_item i WHERE i.id = $1 AND i.left_out_at IS NULL ON CONFLICT DO NOTHING"
        )
        .bind(self.id)
        .bind(side)
        .bind(me)
        .bind(face_to_face)
        .bind(now)
        .execute(tx)
        .await?;
        Ok(ticked == 1)
    }

    /// It was not done after all. False: nothing was ticked on that side.
    pub async fn untick(&self, side: Side, tx: &mut Tx) -> Result<bool> {
        let unticked = sql!("DELETE FROM onboarding_tick WHERE item_id = $1 AND side = $2");
        Ok(unticked.bind(self.id).bind(side).execute(tx).await? == 1)
    }

    /// To another stage, with the day that is right for it, or another day.
    pub async fn move_to(&self, stage: Stage, due_on: &Day, guided_by: Guiding, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE onboarding_item SET stage = $1, due_on = $2, guided_by = $3 WHERE id = $4")
            .bind(stage)
            .bind(due_on)
            .bind(guided_by)
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    /// It is not done in this plan. False: it was left out already.
    pub async fn leave_out(&self, why: &str, me: Id, now: Moment, tx: &mut Tx) -> Result<bool> {
        let left = sql!(
            "UPDATE onboarding_item SET left_out_at = $1, left_out_by = $2, left_out_why = $3 \
             WHERE id = $4 AND left_out_at IS NULL"
        )
        .bind(now)
        .bind(me)
        .bind(why)
        .bind(self.id)
        .execute(tx)
        .await?;
        Ok(left == 1)
    }

    /// It is done after all.
    pub async fn take_back(&self, tx: &mut Tx) -> Result<()> {
        sql!("UPDATE onboarding_item SET left_out_at = NULL, left_out_by = NULL, left_out_why = '' WHERE id = $1")
            .bind(self.id)
            .execute(tx)
            .await?;
        Ok(())
    }

    pub fn is_done(&self) -> bool {
        self.newcomer_at.is_some() && self.guide_at.is_some()
    }

    pub fn is_left_out(&self) -> bool {
        self.left_out_at.is_some()
    }

    pub fn is_ticked(&self, side: Side) -> bool {
        match side {
            Side::Newcomer => self.newcomer_at.is_some(),
            Side::Guide => self.guide_at.is_some(),
        }
    }

    /// Its day has passed and something is missing.
    pub fn is_late(&self, today: &Day) -> bool {
        !self.is_left_out() && !self.is_done() && self.due_on < *today
    }

    /// They did it together, as one of them says.
    pub fn is_face_to_face(&self) -> bool {
        self.newcomer_face == Some(true) || self.guide_face == Some(true)
    }

    pub fn ticks_at(&self) -> String {
        address::Ticks { onboarding_item: self.id }.to_string()
    }

    pub fn to(&self) -> String {
        address::Item { onboarding_item: self.id }.to_string()
    }
}

/// How many things wait for a side on that day.
pub(crate) async fn waiting(plan_id: Id, side: Side, today: &Day, from: impl Source) -> Result<i64> {
    let (waiting,): (i64,) = sql!(
        "SELECT count(*) FROM onboarding_item i WHERE i.plan_id = $1 AND i.left_out_at IS NULL AND i.due_on <= $2 \
         AND NOT EXISTS (SELECT 1 FROM onboarding_tick t WHERE t.item_id = i.id AND t.side = $3)"
    )
    .bind(plan_id)
    .bind(today)
    .bind(side)
    .one(from)
    .await?;
    Ok(waiting)
}

/// An item with its plan, as seen by the person asking.
#[derive(Debug, Clone)]
pub struct Planned {
    pub item: Item,
    pub plan: Plan,
}

impl Planned {
    /// On whose side the person asking stands.
    pub fn side(&self) -> Side {
        if self.plan.is_mine { Side::Newcomer } else { Side::Guide }
    }
}

impl Found<Me> for Planned {
    const KIND: &'static str = "onboarding_item";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Planned>> {
        let Some(item) = Item::find(path.id("onboarding_item")?, app.store.read()).await? else { return Ok(None) };
        let plan = Plan::find(item.plan_id, me, app).await?;
        Ok(plan.map(|plan| Planned { item, plan }))
    }
}
