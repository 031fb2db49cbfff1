//! An agent sends their answers, once; what was chosen stays on the page if something is missing.

use super::address;
use super::permissions::Assess;
use super::record::{Assessment, SelfAssessment};
use super::show::AssessmentPage;
use forms::{Answers, Version};
use media::Form;
use people::May;
use web::{App, Frame, IntoResponse, Response, Result, Sent, State, refused, see};

pub(crate) async fn create(
    assessment: May<Assess, SelfAssessment>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = assessment.who.clone();
    let assessment = assessment.into_record();
    let back = see(address::Assessment { assessment: assessment.id });
    let stages = assessment.stages(app.store.read()).await?;
    let Some(open) = stages.into_iter().rfind(Assessment::is_open) else {
        return Ok(back.saying("assessment-was-closed").into_response());
    };
    let body = Version::find(open.form_version_id, app.store.read()).await?.body.0;
    let answers = Answers::read(&body, &Form { sent, ..Form::default() });
    let errors = answers.errors(&body, frame.words);
    if !errors.is_empty() {
        let page = AssessmentPage::of(frame, assessment, &me, Some((answers, errors)), &app).await?;
        return Ok(refused(page));
    }
    let mut tx = app.store.begin().await?;
    if !open.answer(&answers, &me, app.now(), &mut tx).await? {
        return Ok(back.saying("assessment-was-sent").into_response());
    }
    tx.commit().await?;
    Ok(back.saying("assessment-sent").into_response())
}
