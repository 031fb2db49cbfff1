//! A theme: what is known, what is being prepared, what is not known yet, who decides, who promises to return and when. A
//! promise that is late says so to everybody. Below: what is asked on it, what changes in people's jobs, what came of it,
//! and how it has changed.

use crate::address;
use crate::job_change::JobChange;
use crate::permissions::Close;
use crate::shown::Who;
use crate::theme::{SharedTheme, title};
use askama::Template;
use askama::filters::Safe;
use people::{Doors, May, Me, Person, Role, byline};
use std::collections::HashMap;
use store::{Day, Id, Moment};
use themes::{Theme, Told, Version};
use ties::{How, Trace, TraceLine};
use web::acts::{Edit, Permit, See};
use web::{App, Frame, IntoResponse, Page, Result, State};
use words::{Texts, Words};

/// So many of what belongs to a theme is read.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "theme_show.html")]
struct ShowPage {
    frame: Frame,
    today: Day,
    theme: Theme,
    owner: Who,
    /// The owner holds no post any more, and this reader chooses another.
    wants_an_owner: bool,
    deputy: Option<Who>,
    /// Questions and whatever else belongs to it.
    asked: Vec<TraceLine>,
    rows: Vec<JobChange>,
    trace: Trace,
    changes: Vec<Change>,
    follow: Safe<String>,
    may: Rights,
}

#[derive(Debug, Clone, Copy, Default)]
struct Rights {
    edit: bool,
    close: bool,
}

/// A change of the theme: who, when, why, and what it said before.
#[derive(Debug, Clone)]
struct Change {
    at: Moment,
    who: String,
    reason: String,
    /// Each changed part: its heading's key, and what it said.
    before: Vec<(&'static str, String)>,
}

pub(crate) async fn show(
    theme: May<See, SharedTheme>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (me, subject, lang) = (&theme.who, theme.reference(), frame.words.lang);
    let may = Rights { edit: Permit::<Edit, _>::permits(&*theme, me), close: Permit::<Close, _>::permits(&*theme, me) };
    let changes = changes(&theme, &frame, &app).await?;
    let today = app.clock.today();
    let wants_an_owner = theme.closed_at.is_none()
        && me.is(Role::Coordinator)
        && !Person::is_here(theme.owner_id, &today, app.store.read()).await?;
    Ok(Page(ShowPage {
        today,
        wants_an_owner,
        owner: Who::is(theme.owner_id, lang, &app).await?,
        deputy: Who::maybe(theme.deputy_id, lang, &app).await?,
        asked: asked(&theme, me, &app).await?,
        rows: JobChange::of_theme(theme.id, app.store.read()).await?,
        trace: ties::trace(&subject, me, &app).await?,
        changes,
        follow: ties::follow_button(&subject, &frame, me, &app).await?,
        may,
        frame,
        theme: theme.into_record().0,
    }))
}

/// What belongs to it, as far as this reader may see it: the newest first.
async fn asked(theme: &Theme, me: &Me, app: &App) -> Result<Vec<TraceLine>> {
    let (doors, mut lines) = (Doors::of(app), vec![]);
    let tied = ties::of(&theme.reference(), app.store.read()).await?;
    for tied in tied.into_iter().rev().filter(|tied| tied.how == How::Belongs && !tied.outward).take(MOST) {
        if let Some(step) = doors.step(app, me, &tied.reference).await? {
            lines.push(TraceLine { step, href: doors.address(&tied.reference).unwrap_or_default(), how: None });
        }
    }
    Ok(lines)
}

/// Each version beside the one that came after it.
async fn changes(theme: &Theme, frame: &Frame, app: &App) -> Result<Vec<Change>> {
    let versions = Theme::versions(theme.id, app.store.read()).await?;
    let people = versions.iter().flat_map(|version| [version.person_id, version.told.0.owner_id]);
    let names = byline::of_many(people.chain([theme.owner_id]), frame.words.lang, app).await?;
    let (mut after, mut changes) = (theme.told(), vec![]);
    for version in versions {
        changes.push(Change::of(&version, &after, &names, frame.words));
        after = version.told.0;
    }
    Ok(changes)
}

impl Change {
    fn of(version: &Version, after: &Told, names: &HashMap<Id, String>, words: Words) -> Change {
        let told = &version.told.0;
        let texts: [(&'static str, &Texts, &Texts); 5] = [
            ("change-theme-name", &told.name, &after.name),
            ("change-known", &told.known, &after.known),
            ("change-being-prepared", &told.prepared, &after.prepared),
            ("change-not-known", &told.not_known, &after.not_known),
            ("change-who-decides", &told.who_decides, &after.who_decides),
        ];
        let other = texts.into_iter().filter(|(_, before, after)| before != after);
        let mut before: Vec<_> = other.map(|(key, before, _)| (key, before.read(words.lang).to_owned())).collect();
        let name = |id: &Id| names.get(id).cloned().unwrap_or_default();
        if told.owner_id != after.owner_id {
            before.push(("change-theme-owner", name(&told.owner_id)));
        }
        if told.return_on != after.return_on {
            let day = told.return_on.as_ref().map_or(String::new(), |day| words.calendar_day(day));
            before.push(("change-return", day));
        }
        Change { at: version.made_at, who: name(&version.person_id), reason: version.reason.clone(), before }
    }
}

impl ShowPage {
    fn title(&self) -> String {
        title(self.theme.number, &self.theme.name.0, self.frame.words)
    }

    fn is_late(&self) -> bool {
        self.theme.is_overdue(&self.today)
    }

    /// What is told, each under its heading and sign.
    fn parts(&self) -> [(&'static str, &'static str, &Texts); 4] {
        let theme = &self.theme;
        [
            ("done", "change-known", &theme.known.0),
            ("now", "change-being-prepared", &theme.prepared.0),
            ("open", "change-not-known", &theme.not_known.0),
            ("plain", "change-who-decides", &theme.who_decides.0),
        ]
    }

    /// The day and the year, as on a leaf of a calendar.
    fn leaf(&self, day: &Day) -> (String, String) {
        let whole = self.frame.words.calendar_day(day);
        let (date, year) = whole.split_at(whole.len().saturating_sub(4));
        (date.trim().to_owned(), year.to_owned())
    }

    fn sentence(&self, line: &TraceLine) -> String {
        self.frame.words.t1(line.step.word, "name", &line.step.name)
    }

    fn ask(&self) -> String {
        ties::ask_about(&self.theme.reference())
    }

    fn edit(&self) -> String {
        address::EditTheme { theme: self.theme.id }.to_string()
    }

    fn closure(&self) -> String {
        address::ThemeClosure { theme: self.theme.id }.to_string()
    }

    /// "Työnantaja: lähihoitaja, Kotihoito", since several jobs may have a row of the same matter.
    fn matter(&self, row: &JobChange) -> String {
        let matter = row.matter.0.read(self.frame.words.lang);
        let whose: Vec<&str> = [row.job.as_str(), row.unit.as_deref().unwrap_or_default()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        if whose.is_empty() { matter.to_owned() } else { format!("{matter}: {}", whose.join(", ")) }
    }

    fn row(&self, row: &JobChange) -> String {
        address::JobChange { job_change: row.id }.to_string()
    }
}

pages::sample!("change/theme", |frame| {
    let page = |text: &str, day: &str, asked, rows, changes, may| ShowPage {
        frame: frame.clone(),
        today: crate::samples::NOW.day(),
        theme: crate::samples::theme(3, text, day),
        owner: Who { name: "Maija Muutosjohtaja".into(), title: "uudistuksen valmistelun johtaja".into() },
        wants_an_owner: false,
        deputy: Some(Who { name: "Henna Henkilöstöjohtaja".into(), title: "henkilöstöjohtaja".into() }),
        asked,
        rows,
        trace: crate::samples::trace(),
        changes,
        follow: Safe(String::new()),
        may,
    };
    let (nobody, all) = (Rights::default(), Rights { edit: true, close: true });
    let row = crate::job_change::sample("Lomat", "", crate::job_change::Certainty::Open, None);
    let change = Change {
        at: crate::samples::NOW,
        who: "Maija Muutosjohtaja".into(),
        reason: "Selvitys myöhästyi.".into(),
        before: vec![("change-return", "30.9.2021".into()), ("change-known", String::new())],
    };
    let long = "Organisaatio ja esihenkilöt ".repeat(12);
    let mut closed = page("Laitteet", "", vec![], vec![], vec![], all);
    closed.theme.closed_at = Some(crate::samples::NOW);
    closed.deputy = None;
    let mut left = page("Kotihoito", "2021-09-30", vec![], vec![], vec![], all);
    left.owner = Who { name: "vastaaja, Järviseudun sote".into(), title: String::new() };
    left.wants_an_owner = true;
    vec![
        ("left", left),
        ("empty", page("Organisaatio", "2021-12-15", vec![], vec![], vec![], nobody)),
        ("filled", page("Organisaatio", "2021-12-15", crate::samples::trace().lines, vec![row], vec![change], all)),
        ("late", page("Kotihoito", "2021-09-30", vec![], vec![], vec![], all)),
        ("closed", closed),
        ("long", page(&long, "2021-12-15", vec![], vec![], vec![], nobody)),
    ]
});
