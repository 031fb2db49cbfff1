//! The groups of a supervisor, as they stand beside the discussions of two.

use super::member::Member;
use crate::permissions::Talks;
use crate::talk::{State as Stage, Talk, seen};
use askama::Template;
use askama::filters::Safe;
use people::Me;
use store::Result as Kept;
use web::acts::Create;
use web::{App, Error, Frame, Permit, Result};

#[derive(Template)]
#[template(path = "group/card.html")]
struct Card<'c> {
    frame: &'c Frame,
    groups: Vec<(Talk, usize)>,
}

/// None: the person asking begins no discussions.
pub(crate) async fn card(frame: &Frame, me: &Me, app: &App) -> Result<Option<Safe<String>>> {
    if !Permit::<Create, Me>::permits(&Talks, me) {
        return Ok(None);
    }
    let mut groups = vec![];
    for talk in led(me, app).await? {
        let count = Member::count(talk.id, app.store.read()).await?;
        groups.push((talk, count));
    }
    let drawn = Card { frame, groups }.render().map_err(|error| Error::Broken(error.to_string()))?;
    Ok(Some(Safe(drawn)))
}

async fn led(me: &Me, app: &App) -> Kept<Vec<Talk>> {
    let groups: Vec<Talk> = seen!("WHERE t.supervisor_id = $1 AND t.kind = 'group' ORDER BY t.id DESC LIMIT 20")
        .bind(me.id)
        .bind(app.clock.today())
        .all(app.store.read())
        .await?;
    Ok(groups.into_iter().filter(Talk::is_led).collect())
}

impl Card<'_> {
    fn about(&self, talk: &Talk, count: &usize) -> String {
        let (words, stage) = (self.frame.words, self.stage(talk));
        let cycle = talk.cycle.0.read(words.lang);
        format!("{} · {} · {stage}", words.t1("group-count", "count", *count), cycle)
    }

    fn stage(&self, talk: &Talk) -> &'static str {
        self.frame.t(match talk.state {
            Stage::Preparing => "group-stage-preparing",
            Stage::Held => "group-stage-held",
            Stage::Agreed => "group-stage-agreed",
            Stage::Acknowledged => "group-stage-acknowledged",
        })
    }
}
