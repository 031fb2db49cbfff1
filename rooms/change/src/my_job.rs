//! What changes for my job: the matter, how it was yesterday and how it is tomorrow, and how certain that is. One's own
//! posts come first; one may look at any unit and occupation. It prints on one A4.

use crate::address;
use crate::all::JobChanges;
use crate::job_change::{self, Certainty, JobChange};
use crate::shown::Choice;
use crate::theme;
use askama::Template;
use axum::extract::Query;
use people::SignedIn;
use serde::Deserialize;
use store::Id;
use web::acts::{Create, Permit};
use web::{App, Frame, IntoResponse, Page, Result, State};

#[derive(Template)]
#[template(path = "my_job.html")]
struct MyJobPage {
    frame: Frame,
    /// One a post of mine, or one for what was asked for.
    sections: Vec<Section>,
    units: Vec<Choice>,
    /// What was asked for; None: one's own.
    asked: Option<Asked>,
    may_add: bool,
}

/// What concerns people of one unit and occupation.
#[derive(Debug, Clone)]
struct Section {
    unit: String,
    job: String,
    rows: Vec<JobChange>,
}

/// Whose job is looked at.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    unit: String,
    #[serde(default)]
    job: String,
}

impl Asked {
    fn is_empty(&self) -> bool {
        self.unit.is_empty() && self.job.trim().is_empty()
    }

    fn unit_id(&self) -> Option<Id> {
        self.unit.parse().ok()
    }
}

pub(crate) async fn index(
    me: SignedIn,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse> {
    let units = Choice::of_units(app.store.read()).await?;
    let asked = Some(asked).filter(|asked| !asked.is_empty());
    let mut sections = vec![];
    match &asked {
        Some(asked) => {
            let chosen = units.iter().find(|choice| Some(choice.id) == asked.unit_id());
            let unit = chosen.map_or(String::new(), |choice| choice.name.clone());
            sections.push(Section::of(chosen.map(|choice| choice.id), unit, asked.job.trim(), &app).await?);
        }
        None => {
            for post in &me.posts {
                sections.push(Section::of(Some(post.unit_id), post.unit.clone(), &post.job, &app).await?);
            }
        }
    }
    let may_add = Permit::<Create, _>::permits(&JobChanges, &me);
    Ok(Page(MyJobPage { frame, sections, units, asked, may_add }))
}

impl Section {
    /// Without an occupation, what concerns any of the unit's.
    async fn of(unit_id: Option<Id>, unit: String, job: &str, app: &App) -> Result<Section> {
        let all = JobChange::of_unit(unit_id, app.store.read()).await?;
        let rows = all.into_iter().filter(|row| job.is_empty() || row.is_for(job)).collect();
        Ok(Section { unit, job: job.to_owned(), rows })
    }

    /// "Sairaanhoitaja · Vuodeosasto 3"
    fn title(&self) -> String {
        let parts = [&self.job, &self.unit].map(String::as_str);
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

impl MyJobPage {
    fn job(&self) -> &str {
        self.asked.as_ref().map_or("", |asked| asked.job.as_str())
    }

    fn is_asked(&self, choice: &Choice) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.unit_id() == Some(choice.id))
    }

    fn row(&self, row: &JobChange) -> String {
        address::JobChange { job_change: row.id }.to_string()
    }

    fn theme(&self, row: &JobChange) -> String {
        theme::title(row.theme_number, &row.theme_name.0, self.frame.words)
    }

    fn theme_at(&self, row: &JobChange) -> String {
        address::Theme { theme: row.theme_id }.to_string()
    }

    fn changed(&self, row: &JobChange) -> String {
        let day = row.changed_at.map(|at| self.frame.words.day_with_year(at));
        day.map_or(String::new(), |day| self.frame.words.t1("change-job-changed-on", "day", day))
    }
}

pages::sample!("change/my-job", |frame| {
    let page = |sections, asked, may_add| MyJobPage {
        frame: frame.clone(),
        sections,
        units: vec![Choice { id: Id::nil(), name: "Järviseudun sote · Vuodeosasto 3".into() }],
        asked,
        may_add,
    };
    let section = |rows| Section { unit: "Vuodeosasto 3".into(), job: "sairaanhoitaja".into(), rows };
    let rows = |text: &str| {
        vec![
            job_change::sample(text, "", Certainty::Certain, None),
            job_change::sample(text, "lähihoitaja", Certainty::Prepared, Some("ei vielä tiedossa")),
            job_change::sample(text, "", Certainty::Open, None),
        ]
    };
    let asked = Asked { unit: Id::nil().to_string(), job: "lähihoitaja".into() };
    let long = "Lomat ja työajan tasaukset jaksotyössä ".repeat(8);
    vec![
        ("empty", page(vec![section(vec![])], None, false)),
        ("filled", page(vec![section(rows("Lomat"))], None, true)),
        ("others", page(vec![section(rows("Lomat"))], Some(asked), false)),
        ("long", page(vec![section(rows(&long)), section(rows(&long))], None, false)),
    ]
});
