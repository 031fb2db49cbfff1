//! Saying what one thought of a trial in one's own unit, once; afterwards one's own answers are there to be read.

use crate::address;
use crate::body::body;
use crate::judging::Judge;
use crate::permissions::Judge as ToJudge;
use crate::trial::Trial;
use askama::Template;
use askama::filters::Safe;
use forms::{Answers, Fields, Response as Answered, State as Sent_, Version};
use media::Form;
use people::{May, Me};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

#[derive(Template)]
#[template(path = "judging.html")]
struct JudgingPage {
    frame: Frame,
    trial: Trial,
    fields: Safe<String>,
    errors: Errors,
    /// One's own answers, once they are sent.
    own: Option<Safe<String>>,
    is_open: bool,
}

pub(crate) async fn edit(
    trial: May<ToJudge, Trial>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = trial.who.clone();
    let page = JudgingPage::of(frame, trial.into_record(), Answers::default(), Errors::default(), &me, &app).await?;
    Ok(Page(page))
}

pub(crate) async fn create(
    trial: May<ToJudge, Trial>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = trial.who.clone();
    let (trial, today) = (trial.into_record(), app.clock.today());
    let answers = Answers::read(&body(), &Form { sent, ..Form::default() });
    let errors = answers.errors(&body(), frame.words);
    if !errors.is_empty() {
        return Ok(refused(JudgingPage::of(frame, trial, answers, errors, &me, &app).await?));
    }
    let by = Judge { person_id: me.id, employer_id: me.employer_id, now: app.now() };
    let mut tx = app.store.begin().await?;
    if !trial.judge(&answers, by, &today, &mut tx).await? {
        let word = if trial.is_judged_on(&today) { "trials-was-judged" } else { "trials-not-judged-now" };
        return Ok(see(trial.to()).saying(word).into_response());
    }
    tx.commit().await?;
    Ok(see(trial.to()).saying("trials-judged").into_response())
}

impl JudgingPage {
    async fn of(
        frame: Frame,
        trial: Trial,
        answers: Answers,
        errors: Errors,
        me: &Me,
        app: &App,
    ) -> Result<JudgingPage> {
        let sent = Answered::of(trial.id, me.id, app.store.read()).await?.filter(|own| own.state == Sent_::Sent);
        let own = match sent {
            Some(sent) => {
                let asked = Version::find(sent.form_version_id, app.store.read()).await?.body.0;
                Some(forms::read_back(&asked, &sent.answers.0, frame.words, &app.store).await?)
            }
            None => None,
        };
        let fields = Safe(Fields::with(&body(), &answers, &errors, frame.words, vec![]).draw());
        let is_open = trial.is_judged_on(&app.clock.today());
        Ok(JudgingPage { frame, trial, fields, errors, own, is_open })
    }

    fn here(&self) -> String {
        address::Judging { trial: self.trial.id }.to_string()
    }
}

pages::sample!("trials/judging", |frame| {
    let page = |errors: Errors, own: bool, is_open: bool| {
        let (asked, answers) = (body(), Answers::default());
        JudgingPage {
            fields: Safe(Fields::with(&asked, &answers, &errors, frame.words, vec![]).draw()),
            own: own.then(|| forms::read_back_with(&asked, &answers, frame.words, vec![])),
            frame: frame.clone(),
            trial: crate::samples::trial(None),
            errors,
            is_open,
        }
    };
    let errors = Answers::default().errors(&body(), frame.words);
    vec![
        ("empty", page(Errors::default(), false, true)),
        ("error", page(errors, false, true)),
        ("sent", page(Errors::default(), true, true)),
        ("closed", page(Errors::default(), false, false)),
    ]
});
