//! A comment, with the question under which it stands. It is there for nobody once the question is not published.

use crate::question::{self, Question};
use people::Me;
use threads::{Remark, Thread};
use web::App;
use web::acts::{Found, PathWords};

#[derive(Debug)]
pub struct Comment {
    pub remark: Remark,
    pub question: Question,
}

impl Found<Me> for Comment {
    const KIND: &'static str = "comment";
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Comment>> {
        let read = || app.store.read();
        let Some((thread, remark)) = Remark::in_thread(path.id("comment")?, read()).await? else { return Ok(None) };
        let Some(thread) = Thread::find(thread, me.id, read()).await? else { return Ok(None) };
        if thread.subject_kind != question::KIND {
            return Ok(None);
        }
        let question = Question::one(thread.subject_id, read()).await?.filter(Question::is_published);
        Ok(question.map(|question| Comment { remark, question }))
    }
}
