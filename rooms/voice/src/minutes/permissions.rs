//! Who brings questions in from minutes, and who gives documents out.

use crate::permissions::Publish;
use people::{Me, Role};
use web::acts::{Create, Found, PathWords, See};
use web::{App, Permit};

/// Sets of questions brought in from minutes, as one thing.
#[derive(Debug)]
pub struct QuestionSets;

impl Found<Me> for QuestionSets {
    const KIND: &'static str = "question_sets";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<QuestionSets>> {
        Ok(Some(QuestionSets))
    }
}

/// What is given out to whoever asks for documents, as one thing.
#[derive(Debug)]
pub struct InformationRequests;

impl Found<Me> for InformationRequests {
    const KIND: &'static str = "information_requests";
    async fn find(_: &PathWords, _: &Me, _: &App) -> web::Result<Option<InformationRequests>> {
        Ok(Some(InformationRequests))
    }
}

impl Permit<See, Me> for QuestionSets {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator)
    }
}

impl Permit<Create, Me> for QuestionSets {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator)
    }
}

/// To publish what one brings in, at once: only an editor publishes, here as elsewhere.
impl Permit<Publish, Me> for QuestionSets {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Editor) && Permit::<Create, Me>::permits(self, me)
    }
}

impl Permit<See, Me> for InformationRequests {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator)
    }
}

/// What is given out is noted in the audit log.
impl Permit<Create, Me> for InformationRequests {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator)
    }
}
