//! A plan on one A4 that can be heard as well as seen; and a template with empty boxes, for the wall or for somebody who has no
//! plan here.

use super::address;
use super::item::Item;
use super::kinds::{Guiding, Stage};
use super::plan::Plan;
use super::template::{Content, Line};
use axum::extract::Query;
use people::{May, SignedIn};
use serde::Deserialize;
use serde_json::{Value, json};
use store::Moment;
use web::acts::See;
use web::{App, Error, Frame, IntoResponse, Response, Result, State, header, see};

const TEMPLATE: &str = include_str!("paper.typ");

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    template: String,
}

/// What stands on it.
struct Sheet {
    title: String,
    /// What is known of it, and what is to be filled in by hand: name and words, which may be empty.
    facts: Vec<(&'static str, String)>,
    lines: Vec<Row>,
}

/// One thing to do.
struct Row {
    stage: Stage,
    what: String,
    by: String,
    statutory: bool,
    guide: String,
    newcomer: String,
}

pub(crate) async fn show(plan: May<See, Plan>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let items = Item::of_plan(plan.id, app.store.read()).await?;
    let sheet = Sheet::of_plan(&plan, &items, &frame);
    Ok(match drawn(sheet, &frame).await {
        Some(paper) => paper,
        None => see(plan.to()).saying("onboarding-no-pdf").into_response(),
    })
}

pub(crate) async fn blank(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let content = Content::named(&asked.template, me.employer_id, &app).await?.ok_or(Error::NotFound)?;
    let sheet = Sheet::of_template(&content, &frame);
    Ok(match drawn(sheet, &frame).await {
        Some(paper) => paper,
        None => see(address::Templates).saying("onboarding-no-pdf").into_response(),
    })
}

/// None: it could not be set.
async fn drawn(sheet: Sheet, frame: &Frame) -> Option<Response> {
    let pdf = paper::pdf(TEMPLATE, sheet.data(frame)).await;
    let pdf =
        pdf.inspect_err(|_| tracing::warn!("a plan could not be set as PDF/UA; its page was shown instead")).ok()?;
    let named = format!("inline; filename=\"{}.pdf\"", frame.t("onboarding-file"));
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, named)];
    Some((headers, pdf).into_response())
}

impl Sheet {
    fn of_plan(plan: &Plan, items: &[Item], frame: &Frame) -> Sheet {
        let (words, lang) = (frame.words, frame.words.lang);
        let tick = |at: &Option<Moment>, name: &Option<String>| match (at, name) {
            (Some(at), name) => format!("{} {}", words.day(at), pages::initials(name.as_deref().unwrap_or_default())),
            _ => String::new(),
        };
        let row = |item: &Item| Row {
            stage: item.stage,
            what: item.what.0.read(lang).to_owned(),
            by: format!("{} · {}", by(item.guided_by, &plan.guide, frame), words.calendar_day(&item.due_on)),
            statutory: item.statutory,
            guide: tick(&item.guide_at, &item.guide),
            newcomer: tick(&item.newcomer_at, &item.newcomer),
        };
        let substitute = plan.substitute.clone().unwrap_or_default();
        let guide = [plan.guide.clone(), substitute].into_iter().filter(|name| !name.is_empty());
        Sheet {
            title: plan.name.0.read(lang).to_owned(),
            facts: vec![
                (frame.t("onboarding-side-newcomer"), plan.person.clone()),
                (frame.t("onboarding-side-guide"), guide.collect::<Vec<_>>().join(", ")),
                (frame.t("onboarding-paper-unit"), plan.unit.clone()),
                (frame.t("onboarding-begins"), words.calendar_day(&plan.begins_on)),
            ],
            lines: items.iter().filter(|item| !item.is_left_out()).map(row).collect(),
        }
    }

    fn of_template(content: &Content, frame: &Frame) -> Sheet {
        let row = |line: &Line| Row {
            stage: line.stage,
            what: line.what.read(frame.words.lang).to_owned(),
            by: frame.t(line.guided_by.key()).to_owned(),
            statutory: line.statutory,
            guide: String::new(),
            newcomer: String::new(),
        };
        let facts = ["onboarding-side-newcomer", "onboarding-side-guide", "onboarding-paper-unit", "onboarding-begins"];
        Sheet {
            title: content.name.read(frame.words.lang).to_owned(),
            facts: facts.into_iter().map(|key| (frame.t(key), String::new())).collect(),
            lines: content.items.iter().map(row).collect(),
        }
    }

    /// Everything as text.
    fn data(&self, frame: &Frame) -> Value {
        let of = |stage: Stage| self.lines.iter().filter(move |row| row.stage == stage);
        let item = |row: &Row| json!({ "what": row.what, "by": row.by, "statutory": row.statutory, "guide": row.guide, "newcomer": row.newcomer });
        let stages = Stage::ALL.iter().filter(|stage| of(**stage).next().is_some());
        let stages = stages
            .map(|stage| json!({ "name": frame.t(stage.key()), "items": of(*stage).map(item).collect::<Vec<_>>() }));
        let heads =
            ["onboarding-paper-what", "onboarding-paper-by", "onboarding-side-guide", "onboarding-side-newcomer"];
        let heads = heads.map(|key| frame.t(key));
        json!({
            "lang": frame.lang(),
            "title": self.title,
            "about": format!("{} · {}", frame.t("onboarding-title"), frame.network),
            "facts": self.facts,
            "heads": heads,
            "stages": stages.collect::<Vec<_>>(),
            "law_mark": "§",
            "law": frame.t("onboarding-law"),
        })
    }
}

fn by(guided_by: Guiding, guide: &str, frame: &Frame) -> String {
    match guided_by {
        Guiding::Guide => guide.to_owned(),
        other => frame.t(other.key()).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::kinds::Variant;
    use super::super::ready::Ready;
    use super::super::samples;
    use super::*;
    use words::{Lang, Texts};

    /// What poppler reads of the document, a text a page.
    fn pages_of(pdf: &[u8]) -> Vec<String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), pdf).unwrap();
        let mut reader = std::process::Command::new("timeout");
        let reader = reader.args(["30", "pdftotext", "-enc", "UTF-8"]).arg(file.path()).arg("-");
        let output = reader.output().expect("pdftotext of poppler-utils: run bin/setup");
        let text = String::from_utf8(output.stdout).unwrap();
        text.split('\u{c}').map(str::to_owned).filter(|page| !page.trim().is_empty()).collect()
    }

    fn set(sheet: &Sheet, frame: &Frame, name: &str) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let pdf = runtime.block_on(paper::pdf(TEMPLATE, sheet.data(frame))).expect("PDF/UA-1");
        if let Ok(folder) = std::env::var("TAHTO_KEEP_PDF") {
            std::fs::write(format!("{folder}/{name}.pdf"), &pdf).unwrap();
        }
        pages_of(&pdf)
    }

    #[test]
    fn every_ready_template_is_one_page_in_each_language() {
        for lang in Lang::ALL {
            let frame = pages::sample_frame(lang);
            for ready in Ready::all() {
                let (variant, name, items) = (ready.variant, ready.name.clone(), ready.items.clone());
                let sheet = Sheet::of_template(&Content { variant, name, items, retired: false }, &frame);
                let pages = set(&sheet, &frame, &format!("blank-{variant}-{}", lang.code()));
                assert_eq!(pages.len(), 1, "{variant} {pages:?}");
                assert!(pages[0].contains("738/2002") && pages[0].contains('§'), "{pages:?}");
            }
        }
    }

    #[test]
    fn a_plan_is_one_page_with_who_has_ticked() {
        let frame = pages::sample_frame(Lang::Fi);
        let pages = set(&Sheet::of_plan(&samples::plan(false), &samples::items(), &frame), &frame, "plan");
        assert_eq!(pages.len(), 1, "{pages:?}");
        for words in ["Uuno Uusi", "Kalle Kollega", "Poistumistiet", "KK"] {
            assert!(pages[0].contains(words), "{words}: {pages:?}");
        }
    }

    #[test]
    fn many_long_things_to_do_are_one_page_still() {
        let frame = pages::sample_frame(Lang::Fi);
        let what = Texts::one(
            Lang::Fi,
            "Lääkehoidon kokonaisuus, laitteet ja turvallisuussuunnittelun periaatteet. ".repeat(2),
        );
        let one = Ready::of(Variant::FewShifts).unwrap().items[0].clone();
        let items = (0..50).map(|_| Line { what: what.clone(), ..one.clone() }).collect();
        let content = Content { variant: Variant::Permanent, name: what.clone(), items, retired: false };
        let pages = set(&Sheet::of_template(&content, &frame), &frame, "long");
        assert_eq!(pages.len(), 1, "{pages:?}");
    }
}
