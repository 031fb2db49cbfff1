//! A stage: its days and its sentence, what has happened in it, and what led to it and came of it.

use crate::address;
use crate::shown::span;
use crate::stage::Stage;
use askama::Template;
use askama::filters::Safe;
use people::May;
use ties::Trace;
use web::acts::{Edit, Permit, See};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "stage_show.html")]
struct ShowPage {
    frame: Frame,
    stage: Stage,
    trace: Trace,
    follow: Safe<String>,
    may_edit: bool,
}

pub(crate) async fn show(stage: May<See, Stage>, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let me = &stage.who;
    let trace = ties::trace(&stage.reference(), me, &app).await?;
    let follow = ties::follow_button(&stage.reference(), &frame, me, &app).await?;
    let may_edit = Permit::<Edit, _>::permits(&*stage, me);
    Ok(Page(ShowPage { frame, stage: stage.into_record(), trace, follow, may_edit }))
}

impl ShowPage {
    fn days(&self) -> String {
        span(self.frame.words, Some(&self.stage.begins_on), self.stage.ends_on.as_ref())
    }

    fn edit(&self) -> String {
        address::EditStage { stage: self.stage.id }.to_string()
    }

    fn removal(&self) -> String {
        address::StageRemoval { stage: self.stage.id }.to_string()
    }
}

pages::sample!("change/stage", |frame| {
    let page = |number: usize, text: &str, trace, may_edit| ShowPage {
        frame: frame.clone(),
        stage: crate::samples::stages(text).swap_remove(number),
        trace,
        follow: Safe(String::new()),
        may_edit,
    };
    let long = "Vaihtoehtoja valmistellaan ja kysymyksiä kootaan ".repeat(6);
    vec![
        ("empty", page(2, "Aluevaltuusto päättää", Trace::default(), false)),
        ("filled", page(1, "Vaihtoehtoja valmistellaan", crate::samples::trace(), true)),
        ("long", page(0, &long, crate::samples::trace(), true)),
    ]
});
