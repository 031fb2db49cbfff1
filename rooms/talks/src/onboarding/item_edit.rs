//! Something to do is moved to another time, given to somebody else, or left out of this plan with a reason.

use super::item::{Item, Planned};
use super::kinds::{Guiding, Stage};
use super::plan::Plan;
use askama::Template;
use people::May;
use store::Day;
use web::acts::Edit;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// So long a reason may be.
const LONGEST: usize = 300;

#[derive(Template)]
#[template(path = "onboarding/item_edit.html")]
struct ItemPage {
    frame: Frame,
    plan: Plan,
    item: Item,
    stage: Stage,
    guided_by: Guiding,
    due_on: String,
    why: String,
    errors: Errors,
}

impl ItemPage {
    fn of(frame: Frame, planned: Planned) -> ItemPage {
        let Planned { item, plan } = planned;
        let (stage, guided_by, due_on) = (item.stage, item.guided_by, item.due_on.to_string());
        ItemPage {
            frame,
            plan,
            why: item.left_out_why.clone(),
            item,
            stage,
            guided_by,
            due_on,
            errors: Errors::default(),
        }
    }

    fn back(&self) -> String {
        self.plan.to()
    }

    fn to(&self) -> String {
        self.item.to()
    }
}

pub(crate) async fn edit(planned: May<Edit, Planned>, frame: Frame) -> impl IntoResponse {
    Page(ItemPage::of(frame, planned.into_record()))
}

pub(crate) async fn update(
    planned: May<Edit, Planned>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = planned.who.id;
    let back = format!("{}#item-{}", planned.plan.to(), planned.item.id);
    let mut page = ItemPage::of(frame, planned.into_record());
    let said = match sent.text("do") {
        "back" => {
            let mut tx = app.store.begin().await?;
            page.item.take_back(&mut tx).await?;
            tx.commit().await?;
            "onboarding-taken-back"
        }
        "leave-out" => {
            page.why = sent.text("why").chars().take(LONGEST).collect();
            if page.why.is_empty() {
                page.errors.add("why", page.frame.t("onboarding-why-missing"));
                return Ok(refused(page));
            }
            let mut tx = app.store.begin().await?;
            page.item.leave_out(&page.why, me, app.now(), &mut tx).await?;
            tx.commit().await?;
            "onboarding-was-left-out"
        }
        _ => {
            page.stage = Stage::from_word(sent.text("stage")).unwrap_or(page.item.stage);
            page.guided_by = Guiding::from_word(sent.text("guided-by")).unwrap_or(page.item.guided_by);
            page.due_on = sent.text("due-on").to_owned();
            let Some(due_on) = page.due() else {
                page.errors.add("due-on", page.frame.t("onboarding-due-wrong"));
                return Ok(refused(page));
            };
            let mut tx = app.store.begin().await?;
            page.item.move_to(page.stage, &due_on, page.guided_by, &mut tx).await?;
            tx.commit().await?;
            "onboarding-moved"
        }
    };
    Ok(see(back).saying(said).into_response())
}

impl ItemPage {
    /// The day that is written; where only the stage has changed, the stage's own.
    fn due(&self) -> Option<Day> {
        let written = Day::parse(&self.due_on)?;
        let only_stage = self.stage != self.item.stage && written == self.item.due_on;
        Some(if only_stage { self.stage.due_on(&self.plan.begins_on) } else { written })
    }

    fn stages(&self) -> Vec<(&'static str, &'static str, bool)> {
        Stage::ALL.iter().map(|one| (one.word(), self.frame.t(one.key()), *one == self.stage)).collect()
    }

    fn guides(&self) -> Vec<(&'static str, &'static str, bool)> {
        Guiding::ALL.iter().map(|one| (one.word(), self.frame.t(one.key()), *one == self.guided_by)).collect()
    }
}

pages::sample!("talks/onboarding/item", |frame| {
    use super::samples;
    let page = |at: usize| {
        let planned = Planned { item: samples::items().remove(at), plan: samples::plan(false) };
        ItemPage::of(frame.clone(), planned)
    };
    let mut error = page(0);
    error.errors.add("why", frame.t("onboarding-why-missing"));
    let mut left_out = page(1);
    left_out.item.left_out_at = Some(store::Moment(0));
    vec![("filled", page(0)), ("error", error), ("left-out", left_out)]
});
