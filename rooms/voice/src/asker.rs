//! Who asked in confidence, for the coordinator, when they press for it. The opening is noted, and the one who asked can
//! see that it was opened; the note leads to the theme, not to the question, so that it keeps no link between the two.

use crate::permissions::Unveil;
use crate::question::Question;
use askama::Template;
use people::{May, Post, byline};
use web::{App, Frame, IntoResponse, Page, Reference, Response, Result, State, see};

#[derive(Template)]
#[template(path = "asker.html")]
struct AskerPage {
    frame: Frame,
    question: Question,
    name: String,
    about: String,
}

pub(crate) async fn show(question: May<Unveil, Question>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let me = question.who.clone();
    let question = question.into_record();
    let Some(asker) = question.person_id else {
        return Ok(see(question.to()).saying("voice-asker-gone").into_response());
    };
    let theme = Reference::new(themes::KIND, question.theme_id);
    audit::opened(me.id, &theme, asker, &app).await?;
    let name = byline::of(asker, me.lang, &app).await?;
    let post = Post::of(asker, &app.clock.today(), app.store.read()).await?;
    let about = post.map(|post| format!("{}, {}", post.job, post.unit)).unwrap_or_default();
    Ok(Page(AskerPage { frame, question, name, about }).into_response())
}

pages::sample!("voice/asker", |frame| {
    let page = |about: &str| AskerPage {
        frame: frame.clone(),
        question: crate::samples::question(7),
        name: "Heli Hoitaja".into(),
        about: about.into(),
    };
    vec![("filled", page("sairaanhoitaja, Vuodeosasto 3")), ("left", page(""))]
});
