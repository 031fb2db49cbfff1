//! The page: an agent answers and sees before and after side by side; a coach reads what was shared; a coordinator
//! opens and closes, and sees nobody's.

use super::address;
use super::figures::step;
use super::questions::{self, STATEMENTS};
use super::record::{Assessment, SelfAssessment, Stage};
use askama::Template;
use askama::filters::Safe;
use disclosure::Shown;
use forms::{Answers, Fields, Response, State as Answered};
use people::{May, Me, Role};
use store::Id;
use web::acts::See;
use web::{App, Errors, Frame, IntoResponse, Page, Result, State};
use words::Words;

#[derive(Template)]
#[template(path = "assessment/show.html")]
pub(crate) struct AssessmentPage {
    frame: Frame,
    assessment: SelfAssessment,
    before: Option<Assessment>,
    after: Option<Assessment>,
    /// The fields, while the agent has something to answer.
    asked: Option<Asked>,
    own: Option<Comparison>,
    group: Option<Group>,
    is_shared: bool,
    /// What was shared with this coach, by agent.
    shared: Vec<(String, Comparison)>,
    may_arrange: bool,
}

struct Asked {
    stage: Stage,
    fields: Safe<String>,
    errors: Errors,
}

/// One person's before and after.
pub(crate) struct Comparison {
    rows: Vec<Row>,
    own_before: String,
    own_after: String,
}

struct Row {
    ask: String,
    before: Option<i64>,
    after: Option<i64>,
}

/// A statement, and the group's means before and after.
type Mean = (String, Option<Shown<String>>, Option<Shown<String>>);

/// The group's means: there is none of fewer than ten.
struct Group {
    rows: Vec<Mean>,
    before_of: i64,
    after_of: i64,
}

pub(crate) async fn show(
    assessment: May<See, SelfAssessment>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = assessment.who.clone();
    Ok(Page(AssessmentPage::of(frame, assessment.into_record(), &me, None, &app).await?))
}

impl AssessmentPage {
    pub(crate) async fn of(
        frame: Frame,
        assessment: SelfAssessment,
        me: &Me,
        typed: Option<(Answers, Errors)>,
        app: &App,
    ) -> Result<AssessmentPage> {
        let words = frame.words;
        let stages = assessment.stages(app.store.read()).await?;
        let of = |stage| stages.iter().find(|one: &&Assessment| one.stage == stage).cloned();
        let (before, after) = (of(Stage::Before), of(Stage::After));
        let (mut asked, mut own, mut is_shared, mut shared) = (None, None, false, vec![]);
        if assessment.as_agent {
            let both = both(&before, &after, me.id, app).await?;
            let open = stages.iter().rfind(|stage| stage.is_open());
            let is_sent = |stage: Stage| if stage == Stage::Before { both.0.is_some() } else { both.1.is_some() };
            if let Some(open) = open.filter(|open| !is_sent(open.stage)) {
                asked = Some(Asked::of(open.stage, typed.unwrap_or_default(), words));
            }
            if both.0.is_some() || both.1.is_some() {
                own = Some(Comparison::of(&both.0, &both.1, words));
            }
            is_shared = assessment.is_shared(me.id, app.store.read()).await?;
        }
        if assessment.as_coach && me.is(Role::Coach) {
            for (person_id, name) in assessment.shared_with(me.id, app.store.read()).await? {
                let both = both(&before, &after, person_id, app).await?;
                shared.push((name, Comparison::of(&both.0, &both.1, words)));
            }
        }
        let group = Group::of(&before, &after, words);
        let may_arrange = me.is(Role::Coordinator);
        Ok(AssessmentPage { frame, assessment, before, after, asked, own, group, is_shared, shared, may_arrange })
    }

    fn programme(&self) -> String {
        crate::address::Programme { programme: self.assessment.id }.to_string()
    }

    fn answer_to(&self) -> String {
        address::Answers { assessment: self.assessment.id }.to_string()
    }

    fn share_to(&self) -> String {
        address::Share { assessment: self.assessment.id }.to_string()
    }

    fn arrange_to(&self) -> String {
        address::Stages { assessment: self.assessment.id }.to_string()
    }

    fn is_after(&self, asked: &Asked) -> bool {
        asked.stage == Stage::After
    }

    fn is_open(&self) -> bool {
        [&self.before, &self.after].into_iter().flatten().any(Assessment::is_open)
    }
}

/// Somebody's answers, before and after.
async fn both(
    before: &Option<Assessment>,
    after: &Option<Assessment>,
    person_id: Id,
    app: &App,
) -> Result<(Option<Answers>, Option<Answers>)> {
    let mut both = (None, None);
    for (stage, place) in [(before, &mut both.0), (after, &mut both.1)] {
        if let Some(stage) = stage {
            let response = Response::of(stage.id, person_id, app.store.read()).await?;
            *place = response.filter(|response| response.state == Answered::Sent).map(|response| response.answers.0);
        }
    }
    Ok(both)
}

impl Asked {
    fn of(stage: Stage, (answers, errors): (Answers, Errors), words: Words) -> Asked {
        let body = questions::body();
        let fields = Safe(Fields::with(&body, &answers, &errors, words, vec![]).draw());
        Asked { stage, fields, errors }
    }
}

/// The statements with their keys, as the reader's language has them.
fn statements(words: Words) -> Vec<(&'static str, String)> {
    let body = questions::body();
    let ask = |key: &'static str| {
        let question = body.questions().find(|question| question.key == key);
        (key, question.map_or("", |question| question.ask.read(words.lang)).to_owned())
    };
    STATEMENTS.into_iter().map(ask).collect()
}

impl Comparison {
    fn of(before: &Option<Answers>, after: &Option<Answers>, words: Words) -> Comparison {
        let at = |answers: &Option<Answers>, key: &str| answers.as_ref().and_then(|answers| step(answers, key));
        let own = |answers: &Option<Answers>| {
            answers.as_ref().and_then(|answers| answers.0.get("own")).map_or(String::new(), |own| own.text.clone())
        };
        let row = |(key, ask)| Row { ask, before: at(before, key), after: at(after, key) };
        Comparison {
            rows: statements(words).into_iter().map(row).collect(),
            own_before: own(before),
            own_after: own(after),
        }
    }

    /// How high the picture is.
    fn height(&self) -> usize {
        self.rows.len() * 28 + 24
    }
}

impl Row {
    /// Where a step stands in the picture.
    fn x(&self, step: &i64) -> i64 {
        40 + (step - 1) * 55
    }

    fn y(&self, at: &usize) -> usize {
        at * 28 + 18
    }
}

impl Group {
    fn of(before: &Option<Assessment>, after: &Option<Assessment>, words: Words) -> Option<Group> {
        let spoken = |stage: &Option<Assessment>, key: &str| {
            stage.as_ref().and_then(|stage| stage.shown.as_ref()?.0.spoken(key, stage.shown_of, words))
        };
        let row = |(key, ask)| (ask, spoken(before, key), spoken(after, key));
        let rows: Vec<_> = statements(words).into_iter().map(row).collect();
        let any = rows.iter().any(|(_, before, after)| before.is_some() || after.is_some());
        let people = |stage: &Option<Assessment>| stage.as_ref().map_or(0, |stage| stage.shown_of);
        any.then(|| Group { rows, before_of: people(before), after_of: people(after) })
    }

    fn is_shown(&self, of: &i64) -> bool {
        *of > 0
    }
}

pages::sample!("coaching/assessment", |frame| {
    let words = frame.words;
    let stage = |stage, shown_of| Assessment {
        id: Id::nil(),
        employer_id: Id::nil(),
        programme_id: Id::nil(),
        stage,
        form_version_id: Id::nil(),
        opened_at: Some(store::Moment(0)),
        closed_at: None,
        shown: (shown_of > 0).then(|| store::Json(super::figures::Figures::of([&sample_answers(3)].into_iter()))),
        shown_of,
    };
    let page = |asked, own: Option<Comparison>, before, after, may_arrange: bool| AssessmentPage {
        frame: frame.clone(),
        assessment: SelfAssessment {
            id: Id::nil(),
            employer_id: Id::nil(),
            name: crate::task_show::sample_task().name,
            as_agent: !may_arrange,
            as_coach: false,
            is_there: true,
        },
        group: Group::of(&before, &after, words),
        before,
        after,
        asked,
        own,
        is_shared: false,
        shared: vec![],
        may_arrange,
    };
    let errors = Answers::default().errors(&questions::body(), words);
    let empty = Asked::of(Stage::Before, Default::default(), words);
    let wrong = Asked::of(Stage::Before, (Answers::default(), errors), words);
    let own = Comparison::of(&Some(sample_answers(2)), &Some(sample_answers(4)), words);
    let before = || Some(stage(Stage::Before, 0));
    let coach = AssessmentPage {
        shared: vec![("Sanni Sairaanhoitaja".into(), Comparison::of(&Some(sample_answers(2)), &None, words))],
        ..page(None, None, before(), None, false)
    };
    vec![
        ("empty", page(Some(empty), None, before(), None, false)),
        ("error", page(Some(wrong), None, before(), None, false)),
        ("filled", page(None, Some(own), Some(stage(Stage::Before, 20)), Some(stage(Stage::After, 10)), false)),
        ("coach", coach),
        ("coordinator", page(None, None, None, None, true)),
    ]
});

/// For samples.
fn sample_answers(step: i64) -> Answers {
    let answer = forms::Answer { choices: vec![step.to_string()], ..forms::Answer::default() };
    Answers(STATEMENTS.iter().map(|key| ((*key).to_owned(), answer.clone())).collect())
}
