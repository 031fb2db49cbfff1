//! One's own diary: three tiles to note by, and what one has noted, the newest first.

use super::address;
use super::create::owner;
use super::entry::{self, DiaryEntry, Kind, MOST};
use super::help;
use super::obstacle::Obstacle;
use super::permissions::{Diary, Note, ReadDiaries};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use forms::{Answers, Fields};
use people::network::Contact;
use people::{May, Me};
use serde::Deserialize;
use store::{Day, Id, Moment};
use web::acts::{Permit, See};
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, State, see};
use words::Texts;

/// What is being noted.
#[derive(Debug, Clone, Default)]
pub(super) struct Diaried {
    /// Made when the form is drawn: sending it twice keeps it once.
    pub once: Option<Id>,
    pub kind: Option<Kind>,
    pub obstacle: Option<Obstacle>,
}

#[derive(Template)]
#[template(path = "diary/index.html")]
pub(super) struct DiaryPage {
    frame: Frame,
    now: Moment,
    today: Day,
    writes: bool,
    diaried: Diaried,
    once: Id,
    fields: Safe<String>,
    errors: Errors,
    entries: Vec<DiaryEntry>,
    more: Option<String>,
    /// Nobody may answer a need for help: whom to ask instead.
    nobody: Option<Contact>,
    /// For whom the telephone keeps entries; empty on a computer that many share, where nothing is kept.
    owner: String,
    /// One also reads what one's own agents note.
    reads: bool,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Place {
    before: Option<Id>,
}

pub(crate) async fn index(
    diary: May<See, Diary>,
    State(app): State<App>,
    frame: Frame,
    Query(place): Query<Place>,
) -> Result<Response> {
    let me = diary.who.clone();
    if !Permit::<Note, Me>::permits(&*diary, &me) && !diary.has_own {
        return Ok(see(address::Entries).into_response());
    }
    let page = DiaryPage::of(frame, Diaried::default(), Answers::default(), Errors::default(), place.before, &me, &app)
        .await?;
    Ok(Page(page).into_response())
}

/// The question for the words of an entry.
pub(super) fn words_body(frame: &Frame) -> forms::Body {
    let text = |key: &str| Texts::one(frame.words.lang, frame.t(key));
    entry::body(text("diary-words"), text("diary-words-hint"))
}

impl DiaryPage {
    pub(super) async fn of(
        frame: Frame,
        diaried: Diaried,
        answers: Answers,
        errors: Errors,
        before: Option<Id>,
        me: &Me,
        app: &App,
    ) -> Result<DiaryPage> {
        let today = app.clock.today();
        let mut entries = DiaryEntry::own(me, before, &today, app.store.read()).await?;
        let more = more(&mut entries, |id| format!("{}?before={id}", address::Diary));
        let fields = Safe(Fields::of(&words_body(&frame), &answers, &errors, frame.words, &app.store).await?.draw());
        let cohort = entry::cohort_of(me.id, &today, app.store.read()).await?;
        let diary = Diary { has_own: true };
        let writes = Permit::<Note, Me>::permits(&diary, me);
        let alone = writes && help::readers(me.id, cohort, app).await?.is_empty();
        let nobody = if alone { Some(app.store.setting::<Contact>().await.as_ref().clone()) } else { None };
        Ok(DiaryPage {
            now: app.now(),
            today,
            writes,
            once: diaried.once.unwrap_or_else(|| app.clock.new_id()),
            diaried,
            fields,
            errors,
            entries,
            more,
            nobody,
            owner: if me.sitting.shared { String::new() } else { owner(me, app)? },
            reads: Permit::<ReadDiaries, Me>::permits(&diary, me),
            frame,
        })
    }

    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn obstacles(&self) -> &'static [Obstacle] {
        Obstacle::ALL
    }

    fn is_chosen(&self, kind: &Kind) -> bool {
        self.diaried.kind == Some(*kind)
    }

    fn stands(&self, obstacle: &Obstacle) -> bool {
        self.diaried.obstacle == Some(*obstacle)
    }

    /// The optional part is open when something in it is wrong.
    fn is_open(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// Where the list goes on; a line more than fits was asked for.
pub(super) fn more(entries: &mut Vec<DiaryEntry>, to: impl Fn(Id) -> String) -> Option<String> {
    let goes_on = entries.len() as i64 > MOST;
    entries.truncate(MOST as usize);
    entries.last().filter(|_| goes_on).map(|last| to(last.id))
}

impl DiaryEntry {
    pub(super) fn to(&self) -> String {
        address::DiaryEntry { diary_entry: self.id }.to_string()
    }

    /// What has come of it, in a tag: its words, and how they are coloured.
    pub(super) fn tag(&self, today: &Day, frame: &Frame) -> Option<(String, &'static str)> {
        let key = |key: &str| frame.t(key).to_owned();
        match (self.kind, self.obstacle_state, &self.answer_by) {
            (Kind::Help, _, _) if self.is_late(today) => Some((key("diary-late"), "danger")),
            (Kind::Help, _, Some(by)) if self.awaits() => {
                Some((frame.words.t1("diary-answer-by", "day", super::promise::spoken(by, frame.words)), "lakka"))
            }
            (_, Some(stage), _) => Some((key(stage.key()), stage.colour())),
            (_, None, _) if self.replied_at.is_some() => Some((key("diary-replied"), "success")),
            _ => None,
        }
    }
}

/// For samples.
pub(super) fn sample_entry(kind: Kind) -> DiaryEntry {
    use super::obstacle::Stage;
    let at = Moment::in_helsinki("2021-10-04T07:40").unwrap_or(Moment(0));
    let help = kind == Kind::Help;
    DiaryEntry {
        id: Id::nil(),
        employer_id: Id::nil(),
        person_id: Id::nil(),
        author: "Sanni Sairaanhoitaja".into(),
        cohort_id: None,
        unit: "Vuodeosasto 3".into(),
        kind,
        obstacle: help.then_some(Obstacle::Time),
        response_id: None,
        way: Some(forms::Way::Speech),
        happened_at: at,
        made_at: at,
        answer_by: help.then(|| super::promise::answer_by(at)),
        replied_at: None,
        overdue_at: None,
        obstacle_state: help.then_some(Stage::Open),
        seen_to_words: None,
        seen_to_day: None,
        seen_to_by: None,
        seen_to_at: None,
        as_coach: true,
        in_line: false,
    }
}

pages::sample!("coaching/diary", |frame| {
    let body = words_body(&frame);
    let page = |entries: Vec<DiaryEntry>, errors: Errors, nobody, owner: &str| DiaryPage {
        frame: frame.clone(),
        now: Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0)),
        today: Day::parse("2021-10-04").expect("a day"),
        writes: true,
        diaried: Diaried::default(),
        once: Id::nil(),
        fields: Safe(Fields::with(&body, &Answers::default(), &errors, frame.words, vec![]).draw()),
        errors,
        entries,
        more: None,
        nobody,
        owner: owner.into(),
        reads: false,
    };
    let all = || Kind::ALL.iter().map(|kind| sample_entry(*kind)).collect();
    let mut errors = Errors::default();
    errors.add("kind", frame.t("diary-kind-missing"));
    vec![
        ("empty", page(vec![], Errors::default(), None, "a")),
        ("filled", page(all(), Errors::default(), None, "a")),
        ("error", page(all(), errors, None, "a")),
        ("nobody", page(vec![], Errors::default(), Some(Contact::sample()), "")),
    ]
});
