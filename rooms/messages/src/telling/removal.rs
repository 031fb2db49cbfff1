//! An entry that was a mistake is taken back, after a question whether that is meant.

use super::address;
use super::entry::Telling;
use super::keeping::take_back;
use super::permissions::TakeBack;
use super::show::sentence;
use askama::Template;
use people::May;
use store::Id;
use web::{App, Frame, IntoResponse, Page, Result, State, see};

#[derive(Template)]
#[template(path = "telling/removal.html")]
struct RemovalPage {
    frame: Frame,
    id: Id,
    title: String,
    unit: String,
    sentence: String,
    waiting: i64,
}

pub(crate) async fn new(telling: May<TakeBack, Telling>, frame: Frame) -> Result<impl IntoResponse> {
    Ok(Page(RemovalPage {
        id: telling.id,
        title: telling.message.title(frame.words.lang).to_owned(),
        unit: telling.unit.clone(),
        sentence: sentence(&telling.entry, frame.words),
        waiting: telling.waiting,
        frame,
    }))
}

pub(crate) async fn create(telling: May<TakeBack, Telling>, State(app): State<App>) -> Result<impl IntoResponse> {
    let word = match take_back(&telling.entry, &telling.message, &app).await? {
        true => "messages-telling-taken-back",
        false => "messages-telling-stays",
    };
    Ok(see(crate::address::Message { post: telling.post_id }).saying(word))
}

impl RemovalPage {
    fn leaves_questions(&self) -> bool {
        self.waiting > 0
    }

    fn here(&self) -> String {
        address::TellingRemoval { telling: self.id }.to_string()
    }

    fn back(&self) -> String {
        address::Telling { telling: self.id }.to_string()
    }
}

pages::sample!("messages/telling-removal", |frame| {
    let page = |waiting: i64| RemovalPage {
        frame: frame.clone(),
        id: Id::nil(),
        title: "Toinen tahtotilakierros on auki".into(),
        unit: "Vuodeosasto 3".into(),
        sentence: sentence(&super::show::sample_entry(), frame.words),
        waiting,
    };
    vec![("plain", page(0)), ("with-questions", page(2))]
});
