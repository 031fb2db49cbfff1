//! What agents submitted and coaches replied before the demonstration's now: drafts, submissions, replies, with real
//! pictures and recordings that go through the same checks as anybody's.

use super::content::{self, Comment, Reply, Submission};
use super::network::me;
use crate::serve::Failure;
use bytes::Bytes;
use coaching::company::Sheet;
use coaching::draft;
use coaching::interim_task::Task;
use coaching::space::{Arriving, Conversation};
use coaching::submission::{self, Arrival};
use forms::{Answer, Answers};
use media::Medium;
use people::{ByReference, Me};
use std::convert::Infallible;
use store::Id;
use web::{App, Reference};

pub(super) async fn make(_: &content::Programme, tasks: &[Task], app: &App) -> Result<(), Failure> {
    let mut commented = vec![];
    for made in content::submissions()? {
        let task = tasks.iter().find(|task| task.number == made.task).ok_or("a task is missing")?;
        let agent = me(&made.agent, app).await?;
        let answers = answers(&made, &agent, app).await?;
        let at = content::moment(&made.at);
        if made.state == "draft" {
            let mut tx = app.store.begin().await?;
            draft::keep(task, &answers, &agent, at, &mut tx).await?;
            tx.commit().await?;
            continue;
        }
        let body = forms::Version::find(task.form_version_id, app.store.read()).await?.body.0;
        let (sheet, to_peers) = (&Sheet::Own, task.to_peers);
        let arrival = Arrival { task, body: &body, answers: &answers, sheet, to_peers, me: &agent, at };
        let reference = submission::submit(&arrival, &app.store).await?.ok_or("a submission came twice")?;
        if let Some(said) = &made.reply {
            reply(said, reference.id, app).await?;
        }
        if !made.comments.is_empty() {
            commented.push((reference, made.comments));
        }
    }
    // Who comments has submitted their own by then.
    for (reference, comments) in commented {
        comment(&reference, &comments, app).await?;
    }
    Ok(())
}

/// What others of the cohort and its coaches say about it, oldest first; its author has read them.
async fn comment(submission: &Reference, comments: &[Comment], app: &App) -> Result<(), Failure> {
    for said in comments {
        let (by, now) = (me(&said.by, app).await?, content::moment(&said.at));
        let threads = threads::Thread::of(submission, by.id, app.store.read()).await?;
        let thread = threads.first().ok_or("a submission with comments is for the coaches alone")?.id;
        let conversation = Conversation::seen_by(thread, &by, app).await?.ok_or("its comments are missing")?;
        let (members, authors) = (conversation.members(app).await?, conversation.authors(app).await?);
        let mut tx = app.store.begin().await?;
        let arriving = Arriving {
            id: store::clock::new_id_at(now),
            employer_id: conversation.employer_id,
            thread_id: thread,
            about: &conversation.about(),
            authors: &authors,
            me: &by,
            members: &members,
            body: &said.text,
            medium_id: None,
            answers: None,
            now,
        };
        arriving.arrive(&mut tx).await?;
        for author in authors {
            conversation.read(author, i64::MAX, now, &mut tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn answers(made: &Submission, agent: &Me, app: &App) -> Result<Answers, Failure> {
    let described = if made.way == "picture" { made.alt.clone() } else { made.transcript.clone() };
    let medium = match &made.media {
        Some(path) => Some(medium(path, agent, app).await?.id),
        None => None,
    };
    let (text, beside) =
        if made.way == "text" { (made.text.clone(), String::new()) } else { (String::new(), made.text.clone()) };
    let (way, link, with) = (made.way.clone(), made.link.clone(), made.face_to_face_with.clone());
    let answer = Answer { way, text, choices: vec![], medium, link, with, described, beside };
    Ok(Answers([("answer".to_owned(), answer)].into()))
}

pub(super) async fn medium(path: &str, owner: &Me, app: &App) -> Result<Medium, Failure> {
    let bytes = content::medium(path).ok_or_else(|| format!("{path} is not among the demonstration's media"))?;
    let stream = futures::stream::iter([Ok::<Bytes, Infallible>(Bytes::from_static(bytes))]);
    Ok(media::receive(stream, path, None, owner, app).await?.map_err(|refusal| format!("{path}: {refusal}"))?)
}

async fn reply(said: &Reply, submission: Id, app: &App) -> Result<(), Failure> {
    let coach = me(&said.by, app).await?;
    let submission = coaching::submission::Submission::find_seen(submission, coach.id, app.store.read())
        .await?
        .ok_or("a submission is missing")?;
    let medium_id = match &said.media {
        Some(path) => Some(medium(path, &coach, app).await?.id),
        None => None,
    };
    let at = content::moment(&said.at);
    let mut tx = app.store.begin().await?;
    if let Some(id) = medium_id {
        Medium::describe(id, coach.id, "", &said.text, &mut tx).await?;
    }
    let body = if medium_id.is_some() { "" } else { said.text.as_str() };
    submission.reply(store::clock::new_id_at(at), body, medium_id, &coach, at, &mut tx).await?;
    submission.acknowledge(submission.person_id, at, &mut tx).await?;
    tx.commit().await?;
    Ok(())
}
