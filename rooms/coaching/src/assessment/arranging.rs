//! The coordinator opens the beginning, later the end, and closes it.

use super::address;
use super::permissions::Arrange;
use super::record::{SelfAssessment, Stage};
use people::May;
use web::{App, IntoResponse, Result, Sent, State, see};

pub(crate) async fn update(
    assessment: May<Arrange, SelfAssessment>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    let there = assessment.stages(&mut tx).await?;
    let said = match sent.text("do") {
        "before" if there.is_empty() => {
            assessment.open(Stage::Before, app.now(), &mut tx).await?;
            "assessment-opened"
        }
        "after" if !there.is_empty() => {
            assessment.open(Stage::After, app.now(), &mut tx).await?;
            "assessment-opened"
        }
        "close" => {
            for stage in there {
                assessment.close(stage.stage, app.now(), &mut tx).await?;
            }
            "assessment-closed"
        }
        _ => "assessment-as-it-was",
    };
    tx.commit().await?;
    Ok(see(address::Assessment { assessment: assessment.id }).saying(said))
}
