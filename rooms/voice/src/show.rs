//! One question: what was answered, who promises what by when, what came of it, and what the reader can do.

use crate::address;
use crate::answer::Answer;
use crate::ladder::{RUNGS, Rung, ladder};
use crate::nudge::{Nudge, Step};
use crate::permissions::{Become, Merge, Publish, Reply, Take, Tug, Unveil};
use crate::promise::{Promise, days_between};
use crate::publication::Moderated;
use crate::question::{KIND, Question};
use crate::state::{Kind, State as Stage};
use crate::talk::{self, Talk, Writing};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use disclosure::Shown;
use people::{Doors, May, Me, Post, Role, byline};
use serde::Deserialize;
use std::collections::HashMap;
use store::{Day, Id, Moment};
use themes::Theme;
use threads::Remarks;
use ties::{Because, Trace, TraceLine};
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Permit, Reference, Result, State};

#[derive(Template)]
#[template(path = "show.html")]
pub(crate) struct ShowPage {
    pub frame: Frame,
    pub now: Moment,
    pub question: Question,
    pub theme: Option<Theme>,
    /// Who asked, when the question has its asker's name.
    pub asker: Option<String>,
    pub answers: Vec<Said>,
    pub owner: String,
    pub waiting: Option<Shown<i64>>,
    /// The reader asked it, or said that they wait for the same.
    pub waits: bool,
    /// The reader hears of it, whyever.
    pub hears: bool,
    pub tugs: Option<Shown<i64>>,
    /// The reader's own way up the ladder.
    pub own_tugs: Vec<Tugged>,
    /// Tugs at this reader's sleeve, or at the step they stand on.
    pub at_me: Vec<AtMe>,
    pub rungs: Vec<Rung>,
    pub coordinators: String,
    pub representatives: String,
    pub trace: Safe<String>,
    pub masked: Vec<Moderated>,
    pub may: Deeds,
    pub is_mine: bool,
    /// The question that it was joined to, while the reader may see that one.
    pub into: Option<String>,
    /// What people say about it, once everybody sees it.
    pub talk: Safe<String>,
}

/// An answer with who gave it and what the representatives remarked.
pub(crate) struct Said {
    pub answer: Answer,
    pub author: String,
    pub remarks: Safe<String>,
    pub has_remarks: bool,
}

/// One's own tug: where it is, and what was replied.
pub(crate) struct Tugged {
    pub nudge: Nudge,
    /// Whom it tugs, by name where it is a supervisor.
    pub whom: String,
}

/// A tug at the reader's sleeve.
pub(crate) struct AtMe {
    pub nudge: Nudge,
    /// Who tugs, where the question has names; from the preparers' step on nobody is named.
    pub who: Option<String>,
}

/// What the reader may do here.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Deeds {
    pub take: bool,
    pub publish: bool,
    pub merge: bool,
    pub tug: bool,
    pub remark: bool,
    pub unveil: bool,
    pub make_theme: bool,
}

/// Where in the conversation the reader is.
#[derive(Deserialize)]
pub(crate) struct Place {
    from: Option<i64>,
    /// The comment that they answer.
    comment: Option<Id>,
}

pub(crate) async fn show(
    question: May<See, Question>,
    State(app): State<App>,
    frame: Frame,
    Query(place): Query<Place>,
) -> Result<impl IntoResponse> {
    let me = question.who.clone();
    let writing = Writing { id: app.clock.new_id(), answers: place.comment, from: place.from, ..Writing::default() };
    Ok(Page(ShowPage::of(frame, question.into_record(), writing, &me, &app).await?))
}

impl ShowPage {
    pub(crate) async fn of(frame: Frame, question: Question, writing: Writing, me: &Me, app: &App) -> Result<ShowPage> {
        let (now, read, subject) = (app.now(), || app.store.read(), question.reference());
        let promise = *app.store.setting::<Promise>().await;
        let theme = Theme::find(question.theme_id, read()).await?;
        let kept = visible(Answer::of(question.id, read()).await?, me);
        let own = Nudge::of(question.id, me.id, read()).await?;
        let at_me = at_me(&question, me, app).await?;
        let people = named(&question, &kept, &own, &at_me);
        let names = byline::of_many(people, me.lang, app).await?;
        let name = |id: Option<Id>| id.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
        let followers = question.waiting(read()).await?;
        let people_tugged = Nudge::people(question.id, read()).await?;
        let because = ties::because(&subject, me.id, read()).await?;
        let masked: Vec<Moderated> = Moderated::of(question.id, read()).await?;
        Ok(ShowPage {
            asker: question.person_id.filter(|_| !question.confidential).map(|id| name(Some(id))),
            trace: traced(&question, &kept, &frame, me, app).await?.draw(&frame),
            answers: said(kept, &names, &frame, me, app).await?,
            owner: name(question.owner_id),
            waiting: shown(followers),
            waits: because == Some(Because::Chosen),
            hears: because.is_some(),
            tugs: shown(people_tugged),
            own_tugs: own.into_iter().map(|nudge| Tugged { whom: name(nudge.to_id), nudge }).collect(),
            at_me: at_me.into_iter().map(|nudge| AtMe { who: whose(&question, &nudge, &names), nudge }).collect(),
            rungs: ladder(&question, &promise, now),
            coordinators: names_of(Role::Coordinator, app).await?,
            representatives: names_of(Role::Representative, app).await?,
            masked: masked.into_iter().filter(|one| one.masked > 0).collect(),
            may: Deeds::of(&question, me),
            is_mine: question.is_asked_by(me),
            into: into(&question, me, app).await?,
            talk: Talk::draw(&question, writing, &frame, me, app).await?,
            frame,
            now,
            theme,
            question,
        })
    }
}

/// The question that this one was joined to; it may have been taken back since.
async fn into(question: &Question, me: &Me, app: &App) -> Result<Option<String>> {
    let Some(other) = question.merged_into_id.map(|id| Reference::new(KIND, id)) else { return Ok(None) };
    let doors = Doors::of(app);
    let is_open = doors.may_see(app, me, &other).await?;
    Ok(doors.address(&other).filter(|_| is_open))
}

fn shown(people: i64) -> Option<Shown<i64>> {
    Shown::of(usize::try_from(people).unwrap_or(0), || people)
}

/// Drafts only for those who prepare, and the representatives.
fn visible(answers: Vec<Answer>, me: &Me) -> Vec<Answer> {
    let sees_drafts = Question::prepares(me) || me.is(Role::Representative);
    answers.into_iter().filter(|answer| sees_drafts || !answer.is_draft()).collect()
}

/// Whose names the page needs. Whoever asked in confidence is not among them, nor whoever tugged at that.
fn named(question: &Question, answers: &[Answer], own: &[Nudge], at_me: &[Nudge]) -> Vec<Id> {
    let mut people: Vec<Id> = answers.iter().map(|answer| answer.person_id).collect();
    people.extend(question.owner_id);
    people.extend(own.iter().filter_map(|nudge| nudge.to_id));
    if !question.confidential {
        people.extend(question.person_id);
        people.extend(at_me.iter().filter(|nudge| nudge.to_id.is_some()).map(|nudge| nudge.person_id));
    }
    people
}

fn whose(question: &Question, nudge: &Nudge, names: &HashMap<Id, String>) -> Option<String> {
    names.get(&nudge.person_id).filter(|_| !question.confidential && nudge.to_id.is_some()).cloned()
}

async fn at_me(question: &Question, me: &Me, app: &App) -> Result<Vec<Nudge>> {
    let mut at_me = Nudge::waiting_for(question.id, me.id, app.store.read()).await?;
    for (step, on) in [
        (Step::Preparers, me.is(Role::Coordinator) || me.is(Role::Answerer)),
        (Step::Representatives, me.is(Role::Representative)),
    ] {
        if on {
            at_me.extend(Nudge::on_step(question.id, step, app.store.read()).await?.into_iter().take(1));
        }
    }
    Ok(at_me.into_iter().filter(|nudge| Permit::<Reply, Me>::permits(nudge, me)).collect())
}

async fn said(
    answers: Vec<Answer>,
    names: &HashMap<Id, String>,
    frame: &Frame,
    me: &Me,
    app: &App,
) -> Result<Vec<Said>> {
    let mut said = vec![];
    for answer in answers {
        let heard = threads::of(&answer.reference(), me, app).await?;
        let remarks = Remarks::plain(&heard, frame.words, app.now()).draw();
        let author = names.get(&answer.person_id).cloned().unwrap_or_default();
        said.push(Said { author, remarks, has_remarks: !heard.is_empty(), answer });
    }
    Ok(said)
}

/// What came of it: its own steps, and what other rooms have tied to it.
async fn traced(question: &Question, answers: &[Answer], frame: &Frame, me: &Me, app: &App) -> Result<Trace> {
    let mut trace = ties::trace(&question.reference(), me, app).await?;
    let line = |word, name: &str, on: Day, is_done| TraceLine {
        step: people::Step { word, name: name.to_owned(), on, is_done },
        href: String::new(),
        how: None,
    };
    trace.lines.push(line("voice-step-asked", "", question.asked_at.day(), true));
    for answer in answers {
        if let Some(at) = answer.released_at {
            trace.lines.push(line("voice-step-answer", frame.t(answer.state.key()), at.day(), true));
        }
    }
    if let Some(day) = question.return_on.clone().filter(|_| question.is_open()) {
        trace.lines.push(line("voice-step-return", "", day, false));
    }
    trace.in_order();
    Ok(trace)
}

async fn names_of(role: Role, app: &App) -> Result<String> {
    let posts = Post::with_role(role, &app.clock.today(), app.store.read()).await?;
    Ok(posts.into_iter().map(|post| post.name).take(4).collect::<Vec<_>>().join(", "))
}

impl Deeds {
    fn of(question: &Question, me: &Me) -> Deeds {
        let merged = question.state == Stage::Merged;
        Deeds {
            take: Permit::<Take, Me>::permits(question, me) && !merged,
            publish: Permit::<Publish, Me>::permits(question, me),
            merge: Permit::<Merge, Me>::permits(question, me) && question.is_open(),
            tug: Permit::<Tug, Me>::permits(question, me) && question.is_open(),
            remark: me.is(Role::Representative),
            unveil: Permit::<Unveil, Me>::permits(question, me) && question.person_id.is_some(),
            make_theme: Permit::<Become, Me>::permits(question, me) && question.is_open(),
        }
    }
}

impl ShowPage {
    /// Where a published idea becomes a trial; None: it is no idea, or was joined to another.
    fn try_out(&self) -> Option<String> {
        let is_tried =
            self.question.kind == Kind::Idea && self.question.is_published() && self.question.merged_into_id.is_none();
        is_tried.then(|| ties::try_out(&self.question.reference()))
    }

    /// What is said now: the newest answer.
    fn newest(&self) -> Option<&Said> {
        if self.question.state == Stage::Merged {
            return None;
        }
        self.answers.iter().rfind(|said| !said.answer.is_draft())
    }

    fn earlier(&self) -> Vec<&Said> {
        let released: Vec<&Said> = self.answers.iter().filter(|said| !said.answer.is_draft()).collect();
        released.iter().rev().skip(1).copied().collect()
    }

    fn drafts(&self) -> Vec<&Said> {
        self.answers.iter().filter(|said| said.answer.is_draft()).collect()
    }

    fn is_late(&self) -> bool {
        self.question.is_late(self.now)
    }

    /// Days until the promised one.
    fn days_left(&self, day: &Day) -> i64 {
        days_between(&self.now.day(), day)
    }

    fn month(&self, day: &Day) -> String {
        let date = day.date();
        self.frame.words.t1("voice-month", "month", i64::from(date.month()))
    }

    fn day_of(&self, day: &Day) -> i8 {
        day.date().day()
    }

    fn year_of(&self, day: &Day) -> i16 {
        day.date().year()
    }

    fn rung_word(&self, rung: &Rung) -> &'static str {
        RUNGS[rung.rung].0
    }

    fn rung_who(&self, rung: &Rung) -> String {
        let day = match rung.rung {
            0 => self.frame.words.day_with_year(self.question.due_at()),
            _ => self.frame.words.calendar_day(&rung.on),
        };
        let who = match rung.rung {
            0 | 1 if self.owner.is_empty() => self.frame.t("voice-nobody-yet").to_owned(),
            0 | 1 => self.owner.clone(),
            2 => self.coordinators.clone(),
            _ => self.representatives.clone(),
        };
        self.frame.words.t2(RUNGS[rung.rung].1, "who", who, "day", day)
    }

    fn theme_name(&self) -> &str {
        self.theme.as_ref().map_or("", |theme| theme.name.0.read(self.frame.words.lang))
    }

    fn to(&self, deed: &str) -> String {
        format!("{}/{deed}", self.question.to())
    }

    fn reply_to(&self, at_me: &AtMe) -> String {
        address::NudgeReply { nudge: at_me.nudge.id }.to_string()
    }

    fn remark_to(&self, said: &Said) -> String {
        address::Remark { answer: said.answer.id }.to_string()
    }

    fn release_to(&self, said: &Said) -> String {
        address::Release { answer: said.answer.id }.to_string()
    }

    fn discard_to(&self, said: &Said) -> String {
        address::Discarding { answer: said.answer.id }.to_string()
    }

    /// Whom the next press tugs: one's supervisor by name, or those who prepare without one's name.
    fn tugs_supervisor(&self) -> bool {
        self.question.is_published() && !self.question.confidential
    }

    /// What the promised day is for.
    fn return_word(&self, answer: &Answer) -> &'static str {
        answer.state.return_key()
    }

    fn is_promised(&self, answer: &Answer) -> bool {
        answer.state.promises()
    }
}

pages::sample!("voice/show", |frame| {
    use words::{Lang, Texts};
    let text = |text: &str| Texts::one(Lang::Fi, text).kept();
    let answer = |state: Stage, released: bool| Answer {
        id: Id::from_u128(if released { 1 } else { 2 }),
        question_id: Id::nil(),
        state,
        person_id: Id::nil(),
        job: "uudistuksen valmistelun johtaja".into(),
        words: text("Emme tiedä vielä. Tässä on se, mikä on varmaa, ja päivä, jolloin kuulet lisää."),
        known: text("Tavoitteena on, että lähityöyhteisöt siirtyvät kokonaisina."),
        not_known: text("Organisaation rakenne ja esihenkilötehtävien määrä."),
        who_decides: text("Aluevaltuusto, joka aloittaa 1.3.2022."),
        return_on: Day::parse("2021-12-15"),
        passed_to: String::new(),
        representatives: String::new(),
        by_kind: None,
        by_id: None,
        made_at: crate::samples::now(),
        released_at: released.then(crate::samples::now),
    };
    let said = |state, released| Said {
        answer: answer(state, released),
        author: "Maija Muutosjohtaja".into(),
        remarks: Safe(String::new()),
        has_remarks: false,
    };
    let page = |question: Question, answers: Vec<Said>, may: Deeds, talk: talk::Sample| ShowPage {
        hears: talk != talk::Sample::Empty,
        talk: talk::sample(&frame, talk),
        now: crate::samples::now(),
        theme: Some(crate::ask::sample_theme(3, "Organisaatio ja esihenkilöt")),
        asker: None,
        answers,
        owner: "Maija Muutosjohtaja".into(),
        waiting: shown(38),
        waits: false,
        tugs: shown(14),
        own_tugs: vec![],
        at_me: vec![],
        rungs: ladder(&question, &Promise::default(), crate::samples::now()),
        coordinators: "Kaisa Koordinaattori".into(),
        representatives: "Lasse Luottamusmies, Tuula Työsuojelu".into(),
        trace: Trace::default().draw(&frame),
        masked: crate::samples::moderated().into_iter().filter(|one| one.masked > 0).collect(),
        may,
        is_mine: false,
        into: question.merged_into_id.map(|id| address::Question { question: id }.to_string()),
        frame: frame.clone(),
        question,
    };
    let all = Deeds { take: true, publish: true, merge: true, tug: true, remark: true, unveil: true, make_theme: true };
    let question = || crate::samples::question(7);
    let fresh = Question { state: Stage::Received, owner_id: None, return_on: None, answered_at: None, ..question() };
    let late = Question { return_on: Day::parse("2021-09-30"), name: "Jääkö Koivikko? ".repeat(12), ..question() };
    let merged =
        Question { state: Stage::Merged, merged_into_id: Some(Id::nil()), closed_at: Some(Moment(0)), ..question() };
    let gone = ShowPage { into: None, ..page(merged.clone(), vec![], Deeds::default(), talk::Sample::Empty) };
    let tug = || Deeds { tug: true, ..Deeds::default() };
    let not_decided = || vec![said(Stage::NotDecided, true)];
    let drafted = vec![said(Stage::NotDecided, true), said(Stage::Answered, false)];
    let twice = vec![said(Stage::Taken, true), said(Stage::NotDecided, true)];
    vec![
        ("empty", page(fresh, vec![], tug(), talk::Sample::Empty)),
        ("not-decided", page(question(), not_decided(), tug(), talk::Sample::Filled)),
        ("comment-wrong", page(question(), not_decided(), tug(), talk::Sample::Error)),
        ("late", page(late, twice, all, talk::Sample::Long)),
        ("draft", page(question(), drafted, all, talk::Sample::Empty)),
        ("merged-hidden", gone),
        ("merged", page(merged, vec![], Deeds::default(), talk::Sample::Empty)),
    ]
});
