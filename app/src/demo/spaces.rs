//! What a cohort has said in its own space before the demonstration's now, and how far each has read.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use coaching::programme::Programme;
use coaching::space::Arriving;
use coaching::space::members::Space;
use people::Me;
use serde::Deserialize;
use std::collections::HashMap;
use store::clock::new_id_at;
use store::{Id, sql};
use threads::Opening;
use web::App;
use words::{Lang, Texts};

const THREADS: &str = include_str!("../../../demo/threads.json");

#[derive(Deserialize)]
struct Talk {
    /// Which cohort, by its place among them.
    cohort: usize,
    threads: Vec<Thread>,
}

#[derive(Deserialize)]
struct Thread {
    theme: String,
    name: String,
    remarks: Vec<Remark>,
}

#[derive(Deserialize)]
struct Remark {
    by: Staff,
    at: String,
    text: String,
    /// Which remark of the thread it answers, from 1.
    answers: Option<usize>,
}

pub(super) async fn make(programme: &Programme, app: &App) -> Result<(), Failure> {
    let talk: Talk = serde_json::from_str(THREADS)?;
    let cohorts: Vec<(Id,)> = sql!("SELECT id FROM cohort WHERE programme_id = $1 ORDER BY id")
        .bind(programme.id)
        .all(app.store.read())
        .await?;
    let cohort = cohorts.get(talk.cohort - 1).ok_or("the cohort is missing")?.0;
    let mut people = HashMap::new();
    for staff in talk.threads.iter().flat_map(|thread| &thread.remarks).map(|remark| &remark.by) {
        if !people.contains_key(staff) {
            people.insert(staff, enter(cohort, staff, app).await?);
        }
    }
    for thread in &talk.threads {
        speak(cohort, thread, &people, app).await?;
    }
    Ok(())
}

async fn enter(cohort: Id, staff: &Staff, app: &App) -> Result<Me, Failure> {
    let me = me(staff, app).await?;
    let mut tx = app.store.begin().await?;
    Space::enter(cohort, me.id, content::moment("2021-09-20T15:00"), &mut tx).await?;
    tx.commit().await?;
    Ok(me)
}

async fn speak(cohort: Id, thread: &Thread, people: &HashMap<&Staff, Me>, app: &App) -> Result<(), Failure> {
    let first = thread.remarks.first().ok_or("a thread says nothing")?;
    let (at, me) = (content::moment(&first.at), &people[&first.by]);
    let space = Space::find_seen(cohort, me.id, app.store.read()).await?.ok_or("the space is missing")?;
    let members = Space::members(cohort, &app.clock.today(), app.store.read()).await?;
    let (thread_id, subject) = (new_id_at(at), space.reference());
    let about = Texts::one(Lang::Fi, &thread.name);
    let mut tx = app.store.begin().await?;
    let opening = Opening {
        id: thread_id,
        employer_id: space.employer_id,
        person_id: me.id,
        subject: &subject,
        theme: &thread.theme,
        name: &thread.name,
        at,
    };
    opening.open(&mut tx).await?;
    let mut said = vec![];
    for remark in &thread.remarks {
        let now = content::moment(&remark.at);
        let id = new_id_at(now);
        let arriving = Arriving {
            id,
            employer_id: space.employer_id,
            thread_id,
            about: &about,
            authors: &[],
            me: &people[&remark.by],
            members: &members,
            body: &remark.text,
            medium_id: None,
            answers: remark.answers.and_then(|number| said.get(number - 1)).copied(),
            now,
        };
        arriving.arrive(&mut tx).await?;
        said.push(id);
    }
    tx.commit().await?;
    Ok(())
}
