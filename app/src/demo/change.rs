//! Where the change stands in the demonstration: a reform with four stages, eight themes with their promises, what changes
//! in three jobs, three working groups with their meetings and memos, a decision, and what goes on. Told at the times it happened.

use super::content::{self, Staff};
use super::network::me;
use crate::serve::Failure;
use ::change::catalogue_entry::Sort;
use ::change::decision::{self, Decision};
use ::change::job_change::Certainty;
use ::change::memo::{self, Memo};
use ::change::taking_up::{Mover, TakingUp};
use ::change::theme::{At, promise};
use ::change::working_group::{Seat, WorkingGroup};
use ::change::{catalogue_entry, found, job_change, meeting, publishing, reform, stage, working_group};
use gatherings::Occurrence;
use people::{ByReference, Me, Unit};
use posts::{Placing, Writing, Written};
use serde::Deserialize;
use store::clock::new_id_at;
use store::{Day, Id, Moment, Tx, sql};
use themes::{Draft, Theme, Told};
use ties::How;
use web::{App, Reference};
use words::Texts;

const CHANGE: &str = include_str!("../../../demo/change.json");

#[derive(Deserialize)]
struct Content {
    reform: ReformTold,
    stages: Vec<StageTold>,
    themes: Vec<ThemeTold>,
    working_groups: Vec<GroupTold>,
    decisions: Vec<DecisionTold>,
    job_changes: Vec<JobTold>,
    catalogue: Vec<EntryTold>,
}

#[derive(Deserialize)]
struct ReformTold {
    name: Texts,
    goal: Texts,
    link: String,
    owner: Staff,
    at: String,
}

#[derive(Deserialize)]
struct StageTold {
    name: Texts,
    sentence: Texts,
    happened: Texts,
    begins_on: String,
    ends_on: Option<String>,
}

#[derive(Deserialize)]
struct ThemeTold {
    number: i64,
    name: Texts,
    known: Texts,
    prepared: Texts,
    not_known: Texts,
    who_decides: Texts,
    owner: Staff,
    return_on: Option<String>,
    at: String,
}

#[derive(Deserialize)]
struct GroupTold {
    name: Texts,
    mandate: Texts,
    begins_on: String,
    ends_on: Option<String>,
    members: Vec<MemberTold>,
    meetings: Vec<MeetingTold>,
    memos: Vec<MemoTold>,
}

#[derive(Deserialize)]
struct MemberTold {
    person: Option<Staff>,
    title: Texts,
    is_chair: bool,
}

#[derive(Deserialize)]
struct MeetingTold {
    called_at: String,
    begins_at: String,
    ends_at: String,
    place: Texts,
    agenda: Texts,
}

#[derive(Deserialize)]
struct MemoTold {
    year: i64,
    number: i64,
    held_on: String,
    published_at: String,
    by: Staff,
    name: Texts,
    text: Texts,
    themes: Vec<ThemeMoved>,
    questions: Vec<QuestionMoved>,
}

#[derive(Deserialize)]
struct ThemeMoved {
    number: i64,
    how: String,
}

#[derive(Deserialize)]
struct QuestionMoved {
    question: String,
    how: String,
    #[serde(default)]
    words: Texts,
}

#[derive(Deserialize)]
struct DecisionTold {
    name: Texts,
    body: Texts,
    decided_by: Texts,
    decided_on: String,
    published_at: String,
    by: Staff,
    /// By its place on the line.
    stage: Option<usize>,
    memo: Option<MemoNamed>,
    questions: Vec<String>,
    link: String,
}

#[derive(Deserialize)]
struct MemoNamed {
    /// By its place in the list.
    group: usize,
    year: i64,
    number: i64,
}

#[derive(Deserialize)]
struct JobTold {
    unit: Option<UnitNamed>,
    job: String,
    rows: Vec<RowTold>,
}

#[derive(Deserialize)]
struct RowTold {
    theme: i64,
    matter: Texts,
    yesterday: Texts,
    tomorrow: Texts,
    certainty: String,
}

#[derive(Deserialize)]
struct EntryTold {
    kind: String,
    name: Texts,
    about: Texts,
    for_whom: Texts,
    begins_on: Option<String>,
    ends_on: Option<String>,
    contact: Staff,
    units: Vec<UnitNamed>,
    link: String,
}

/// A unit by its name and its employer's; without a name, the employer itself.
#[derive(Deserialize)]
struct UnitNamed {
    employer: String,
    #[serde(default)]
    name: String,
}

fn content() -> Result<Content, serde_json::Error> {
    serde_json::from_str(CHANGE)
}

fn day(text: &str) -> Result<Day, Failure> {
    Day::parse(text).ok_or_else(|| format!("{text} is no day").into())
}

/// What stands before anybody asks: the reform, its themes and its working groups.
pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let content = content()?;
    let (keeper, at) = (me(&content.reform.owner, app).await?, content::moment(&content.reform.at));
    content.reform.make(&content.stages, &keeper, at, app).await?;
    for theme in &content.themes {
        theme.make(app).await?;
    }
    let units = Unit::all(app.store.read()).await?;
    let themes = Theme::open(app.store.read()).await?;
    for job in &content.job_changes {
        job.make(&themes, &units, &keeper, app).await?;
    }
    for group in &content.working_groups {
        group.make(&keeper, app).await?;
    }
    for entry in &content.catalogue {
        entry.make(&units, &keeper, at, app).await?;
    }
    Ok(())
}

/// What moved the questions that had been asked: memos in the order in which they were published, and decisions.
pub(super) async fn memos(app: &App) -> Result<(), Failure> {
    let content = content()?;
    let groups = groups(app).await?;
    let pairs = content.working_groups.iter().zip(&groups);
    let mut memos: Vec<(&WorkingGroup, &MemoTold)> =
        pairs.flat_map(|(told, group)| told.memos.iter().map(move |memo| (group, memo))).collect();
    memos.sort_by_key(|(_, memo)| content::moment(&memo.published_at));
    for (group, memo) in memos {
        memo.make(group, app).await?;
    }
    for decision in &content.decisions {
        decision.make(&groups, app).await?;
    }
    Ok(())
}

/// In the order in which they were made, as in the list.
async fn groups(app: &App) -> Result<Vec<WorkingGroup>, Failure> {
    Ok(WorkingGroup::all(Id::nil(), &app.clock.today(), app.store.read()).await?)
}

impl ReformTold {
    async fn make(&self, stages: &[StageTold], keeper: &Me, at: Moment, app: &App) -> Result<(), Failure> {
        let (id, employer_id) = (new_id_at(at), keeper.employer_id);
        let plan = reform::Plan { name: self.name.clone(), goal: self.goal.clone(), link: self.link.clone() };
        let mut tx = app.store.begin().await?;
        plan.create(id, employer_id, at, &mut tx).await?;
        found::reform(id, &mut tx).await?;
        for told in stages {
            let (stage, ends_on) = (new_id_at(at), told.ends_on.as_deref().map(day).transpose()?);
            let plan = stage::Plan {
                name: told.name.clone(),
                sentence: told.sentence.clone(),
                happened: told.happened.clone(),
                begins_on: day(&told.begins_on)?,
                ends_on,
            };
            plan.create(stage, id, employer_id, at, &mut tx).await?;
            found::stage(stage, &mut tx).await?;
        }
        Ok(tx.commit().await?)
    }
}

impl ThemeTold {
    async fn make(&self, app: &App) -> Result<(), Failure> {
        let (owner, now) = (me(&self.owner, app).await?, content::moment(&self.at));
        let told = Told {
            name: self.name.clone(),
            known: self.known.clone(),
            prepared: self.prepared.clone(),
            not_known: self.not_known.clone(),
            who_decides: self.who_decides.clone(),
            owner_id: owner.id,
            deputy_id: None,
            return_on: self.return_on.as_deref().map(day).transpose()?,
        };
        let draft = Draft { told, person_id: owner.id, employer_id: owner.employer_id, now };
        let mut tx = app.store.begin().await?;
        let id = draft.create(&mut tx).await?;
        promise(id, None, &draft.told, At { employer_id: owner.employer_id, now }, &mut tx).await?;
        ties::follow(&Reference::new(themes::KIND, id), owner.id, owner.employer_id, now, &mut tx).await?;
        found::theme(id, &mut tx).await?;
        tx.commit().await?;
        let theme = Theme::find(id, app.store.read()).await?.ok_or("a theme")?;
        if theme.number == self.number {
            Ok(())
        } else {
            Err(format!("A{} came as A{}", self.number, theme.number).into())
        }
    }
}

impl UnitNamed {
    fn find(&self, units: &[Unit]) -> Result<Id, Failure> {
        let employer = units.iter().find(|unit| unit.parent_id.is_none() && unit.name == self.employer);
        let employer = employer.ok_or_else(|| format!("no employer is called {}", self.employer))?;
        let own = |unit: &&Unit| unit.employer_id == employer.id && unit.name == self.name;
        match self.name.is_empty() {
            true => Ok(employer.id),
            false => Ok(units.iter().find(own).ok_or_else(|| format!("no unit is called {}", self.name))?.id),
        }
    }
}

impl JobTold {
    async fn make(&self, themes: &[Theme], units: &[Unit], keeper: &Me, app: &App) -> Result<(), Failure> {
        let unit_id = self.unit.as_ref().map(|unit| unit.find(units)).transpose()?;
        for row in &self.rows {
            let theme = themes.iter().find(|theme| theme.number == row.theme).ok_or("an unknown theme")?;
            let (id, now) = (new_id_at(theme.made_at), theme.made_at);
            let plan = job_change::Plan {
                theme_id: theme.id,
                decision_id: None,
                unit_id,
                job: self.job.clone(),
                matter: row.matter.clone(),
                yesterday: row.yesterday.clone(),
                tomorrow: row.tomorrow.clone(),
                certainty: Certainty::from_word(&row.certainty).ok_or("an unknown certainty")?,
            };
            let mut tx = app.store.begin().await?;
            plan.create(id, keeper.employer_id, keeper.id, now, &mut tx).await?;
            found::job_change(id, &mut tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

impl GroupTold {
    async fn make(&self, keeper: &Me, app: &App) -> Result<(), Failure> {
        let mut members = vec![];
        for member in &self.members {
            let person_id = match &member.person {
                Some(staff) => Some(me(staff, app).await?.id),
                None => None,
            };
            members.push(Seat { person_id, title: member.title.clone(), is_chair: member.is_chair });
        }
        let plan = working_group::Plan {
            name: self.name.clone(),
            mandate: self.mandate.clone(),
            begins_on: day(&self.begins_on)?,
            ends_on: self.ends_on.as_deref().map(day).transpose()?,
            members,
        };
        let at = content::moment(&format!("{}T09:00", self.begins_on));
        let id = new_id_at(at);
        let mut tx = app.store.begin().await?;
        plan.create(id, keeper.employer_id, at, &mut tx).await?;
        found::working_group(id, &mut tx).await?;
        tx.commit().await?;
        let group = WorkingGroup::seen_by(id, keeper, app).await?.ok_or("a working group")?;
        for meeting in &self.meetings {
            meeting.make(&group, keeper, app).await?;
        }
        Ok(())
    }
}

impl MeetingTold {
    /// Its members heard of it when it was called, weeks ago: it is in their calendars and no news any more.
    async fn make(&self, group: &WorkingGroup, keeper: &Me, app: &App) -> Result<(), Failure> {
        let [begins_at, ends_at] = [&self.begins_at, &self.ends_at].map(|moment| content::moment(moment));
        let time = Some((None, Occurrence { begins_at, ends_at, place: self.place.kept() }));
        let now = content::moment(&self.called_at);
        let plan = meeting::Plan { agenda: self.agenda.clone(), time, seen: 0, by: keeper.id, now };
        let id = new_id_at(now);
        let mut tx = app.store.begin().await?;
        plan.create(id, group, &mut tx).await?;
        notices::cease_for_all(meeting::CALLED, &Reference::new(meeting::KIND, id), now, &mut tx).await?;
        Ok(tx.commit().await?)
    }
}

impl EntryTold {
    async fn make(&self, units: &[Unit], keeper: &Me, at: Moment, app: &App) -> Result<(), Failure> {
        let units: Result<Vec<Id>, Failure> = self.units.iter().map(|unit| unit.find(units)).collect();
        let plan = catalogue_entry::Plan {
            kind: Sort::from_word(&self.kind).ok_or("an unknown kind")?,
            name: self.name.clone(),
            about: self.about.clone(),
            for_whom: self.for_whom.clone(),
            begins_on: self.begins_on.as_deref().map(day).transpose()?,
            ends_on: self.ends_on.as_deref().map(day).transpose()?,
            contact_id: me(&self.contact, app).await?.id,
            link: self.link.clone(),
            units: units?,
        };
        let id = new_id_at(at);
        let mut tx = app.store.begin().await?;
        plan.create(id, keeper.employer_id, at, &mut tx).await?;
        found::entry(id, &mut tx).await?;
        Ok(tx.commit().await?)
    }
}

/// "K7" is the question numbered 7.
async fn question(spoken: &str, app: &App) -> Result<Id, Failure> {
    let number: i64 = spoken.trim_start_matches('K').parse()?;
    let found: Option<(Id,)> =
        sql!("SELECT id FROM question WHERE number = $1").bind(number).optional(app.store.read()).await?;
    Ok(found.ok_or_else(|| format!("{spoken} has not been asked"))?.0)
}

fn taking(kind: &str, what_id: Id, how: &str, words: &Texts) -> Result<TakingUp, Failure> {
    let how = How::from_word(how).ok_or("an unknown way")?;
    Ok(TakingUp { what_kind: kind.to_owned(), what_id, how, words: words.kept() })
}

impl MemoTold {
    async fn make(&self, group: &WorkingGroup, app: &App) -> Result<(), Failure> {
        let (by, now) = (me(&self.by, app).await?, content::moment(&self.published_at));
        let takings = self.takings(app).await?;
        let id = new_id_at(now);
        let subject = Reference::new(memo::KIND, id);
        let plan = memo::Plan { name: self.name.clone(), held_on: day(&self.held_on)?, person_id: by.id, now };
        let written = Written {
            title: self.name.clone(),
            body: self.text.clone(),
            original: "fi".to_owned(),
            ..Written::default()
        };
        let writing = Writing {
            id: new_id_at(now),
            shelf: memo::SHELF,
            subject: Some(&subject),
            written: &written,
            person_id: by.id,
            employer_id: group.employer_id,
            now,
        };
        let mut tx = app.store.begin().await?;
        plan.create(id, group, &mut tx).await?;
        writing.create(&Placing::of(by.id), &mut tx).await?;
        keep(&takings, &Mover { reference: subject.clone(), employer_id: group.employer_id }, now, &mut tx).await?;
        let memo = Memo::find(id, by.id, &mut tx).await?.ok_or("a memo")?;
        publishing::memo(&memo, &by, app, now, &mut tx).await?;
        tx.commit().await?;
        let is_right = memo.year == self.year && memo.number == self.number;
        if is_right { Ok(()) } else { Err(format!("a memo came as {}/{}", memo.number, memo.year).into()) }
    }

    async fn takings(&self, app: &App) -> Result<Vec<TakingUp>, Failure> {
        let (all, mut takings) = (Theme::all(app.store.read()).await?, vec![]);
        for moved in &self.themes {
            let theme = all.iter().find(|theme| theme.number == moved.number).ok_or("an unknown theme")?;
            takings.push(taking(themes::KIND, theme.id, &moved.how, &Texts::default())?);
        }
        for moved in &self.questions {
            let id = question(&moved.question, app).await?;
            takings.push(taking("question", id, &moved.how, &moved.words)?);
        }
        Ok(takings)
    }
}

async fn keep(takings: &[TakingUp], mover: &Mover, now: Moment, tx: &mut Tx) -> Result<(), Failure> {
    for taking in takings {
        taking.keep(mover, now, tx).await?;
    }
    Ok(())
}

impl DecisionTold {
    async fn make(&self, groups: &[WorkingGroup], app: &App) -> Result<(), Failure> {
        let (by, now) = (me(&self.by, app).await?, content::moment(&self.published_at));
        let mut takings = vec![];
        for spoken in &self.questions {
            takings.push(taking("question", question(spoken, app).await?, How::Moved.word(), &self.name)?);
        }
        let stages = stage::Stage::all(&now.day(), app.store.read()).await?;
        let stage = self.stage.and_then(|place| stages.get(place.saturating_sub(1)));
        let plan = decision::Plan {
            name: self.name.clone(),
            body: self.body.clone(),
            decided_by: self.decided_by.clone(),
            decided_on: day(&self.decided_on)?,
            link: self.link.clone(),
            stage_id: stage.map(|stage| stage.id),
            memo_id: self.memo(groups, &by, app).await?,
        };
        let id = new_id_at(now);
        let mover = Mover { reference: Reference::new(decision::KIND, id), employer_id: by.employer_id };
        let mut tx = app.store.begin().await?;
        plan.create(id, &by, now, &mut tx).await?;
        keep(&takings, &mover, now, &mut tx).await?;
        let decision = Decision::find(id, &mut tx).await?.ok_or("a decision")?;
        publishing::decision(&decision, &by, app, now, &mut tx).await?;
        Ok(tx.commit().await?)
    }

    async fn memo(&self, groups: &[WorkingGroup], by: &Me, app: &App) -> Result<Option<Id>, Failure> {
        let Some(named) = &self.memo else { return Ok(None) };
        let group = groups.get(named.group.saturating_sub(1)).ok_or("an unknown group")?;
        let memos = Memo::of_group(group.id, by.id, true, app.store.read()).await?;
        Ok(memos.iter().find(|memo| memo.year == named.year && memo.number == named.number).map(|memo| memo.id))
    }
}
