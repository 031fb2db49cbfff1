//! A submission that peers read, above what they say about it; and the line on other pages that leads there.

use crate::space::address::Thread as Comments;
use crate::submission::Submission;
use crate::task_show::{names, sees_who};
use crate::{address, enrolment};
use askama::filters::Safe;
use forms::{Response as Draft, Version};
use people::Me;
use store::Id;
use threads::Thread;
use web::{App, Frame, Result};

/// What stands above the comments.
pub(crate) struct Read {
    pub authors: String,
    pub task: String,
    pub to_task: String,
    pub answer: Safe<String>,
    pub when: String,
    pub sees: String,
}

impl Read {
    pub(crate) async fn of(submission: &Submission, frame: &Frame, me: &Me, app: &App) -> Result<Read> {
        let response = Draft::find(submission.response_id, app.store.read()).await?;
        let version = Version::find(response.form_version_id, app.store.read()).await?;
        let answer = forms::read_back(&version.body.0, &response.answers.0, frame.words, &app.store).await?;
        let coaches = enrolment::readers(submission.cohort_id, &app.clock.today(), app.store.read()).await?;
        let name = submission.task_name.0.read(frame.words.lang);
        Ok(Read {
            authors: names(frame, &submission.signed(me, app).await?),
            task: frame.words.t2("task-named", "number", submission.task_number, "name", name),
            to_task: address::Task { task: submission.interim_task_id }.to_string(),
            answer,
            when: frame.words.t1("submission-sent", "when", frame.words.when(submission.submitted_at, app.now())),
            sees: sees_who(frame, submission.members > 1, submission.to_peers, &coaches),
        })
    }

    /// For samples.
    pub(crate) fn sample(frame: &Frame) -> Read {
        Read {
            authors: "Liisa Lähihoitaja".into(),
            task: frame.words.t2("task-named", "number", 5, "name", "Kuuntelukierros"),
            to_task: "/coaching".into(),
            answer: Safe("<p class=\"prose\" data-lines>Kysymys on ajasta eikä asenteesta.</p>".into()),
            when: String::new(),
            sees: sees_who(frame, false, true, &[(Id::nil(), "Vilma Valmentaja".into())]),
        }
    }
}

/// "3 kommenttia, 1 uusi", and where they are. None: it is not for peers.
pub(crate) async fn comments_line(
    submission: &Submission,
    frame: &Frame,
    me: &Me,
    app: &App,
) -> Result<Option<(String, String)>> {
    let threads = Thread::of(&submission.reference(), me.id, app.store.read()).await?;
    Ok(threads.first().map(|thread| {
        let line = frame.words.t2("peers-comments-line", "count", thread.remarks, "new", thread.unread());
        (line, Comments { thread: thread.id }.to_string())
    }))
}
