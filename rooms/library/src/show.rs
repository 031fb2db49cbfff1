//! A tool as it is read, on the screen and on paper, with what others have told of it, the newest first.

use crate::address;
use crate::checklist;
use crate::index::about;
use crate::permissions::Use;
use crate::tool::{SHELF, Tool};
use crate::tool_use::{AT_ONCE, ToolUse};
use askama::Template;
use askama::filters::Safe;
use axum::extract::Query;
use people::{May, Me, byline};
use posts::{Asked, Post, Reading};
use serde::Deserialize;
use store::Moment;
use web::acts::See;
use web::{App, Frame, IntoResponse, Page, Permit, Result, State};
use words::Texts;

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    frame: Frame,
    tool: Tool,
    reading: Reading,
    now: Moment,
    /// Whose care it is, by their byline.
    owner: String,
    /// Its lines, when it has any.
    lines: Vec<Texts>,
    told: Vec<ToolUse>,
    /// From which moment the older ones go on.
    older: Option<i64>,
    may_use: bool,
    care: Safe<String>,
    follow: Safe<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    before: Option<i64>,
}

pub(crate) async fn show(
    tool: May<See, Tool>,
    State(app): State<App>,
    frame: Frame,
    Query(asked): Query<Asked>,
    Query(From { before }): Query<From>,
) -> Result<impl IntoResponse> {
    let me: Me = tool.who.clone();
    let tool = tool.into_record();
    let before = before.map_or(Moment(i64::MAX), Moment);
    let mut told = ToolUse::of(tool.id, before, app.store.read()).await?;
    let older = told.get(AT_ONCE as usize).map(|next| next.made_at.0);
    told.truncate(AT_ONCE as usize);
    byline::sign(&mut told, |one| (one.person_id, &mut one.author), frame.words.lang, &app).await?;
    let to = address::Tool { post: tool.id }.to_string();
    let reading = Reading::of(&tool, &to, &asked, &frame);
    let owner = byline::of(tool.owner_id, frame.words.lang, &app).await?;
    let follow = match tool.published.is_some() {
        true => ties::follow_button(&tool.reference(), &frame, &me, &app).await?,
        false => Safe(String::new()),
    };
    let care = posts::care(&tool, &me, &frame, app.now());
    let may_use = Permit::<Use, Me>::permits(&tool, &me);
    let (lines, now) = (lines(&tool), app.now());
    Ok(Page(ShowPage { frame, tool, reading, now, owner, lines, told, older, may_use, care, follow }))
}

fn lines(tool: &Tool) -> Vec<Texts> {
    let body = checklist::body(tool).unwrap_or_default();
    let options = body.questions().flat_map(|question| match &question.kind {
        forms::Kind::Choice { options, .. } => options.clone(),
        _ => vec![],
    });
    options.map(|option| option.name).collect()
}

impl ShowPage {
    fn use_to(&self) -> String {
        address::Use { post: self.tool.id }.to_string()
    }

    fn older_to(&self, before: &i64) -> String {
        format!("{}?before={before}", address::Tool { post: self.tool.id })
    }

    fn edit(&self) -> String {
        posts::address::EditPost { post: self.tool.id }.to_string()
    }

    fn about(&self) -> String {
        about(&self.frame, self.tool.kind(), self.tool.minutes(), self.tool.group())
    }

    /// What is needed, beside what stands in the line of what it is.
    fn needs(&self) -> String {
        self.tool.part("needs", self.frame.words.lang)
    }

    fn of_use(&self, one: &ToolUse) -> String {
        let words = self.frame.words;
        let people = words.t1("library-people", "people", one.group_size);
        let minutes = words.t1("library-takes", "minutes", one.minutes);
        [one.author.clone(), words.when(one.made_at, self.now), people, minutes].join(" · ")
    }
}

/// A tool that is kept nowhere, for samples.
pub(crate) fn sample(long: bool) -> Tool {
    let mut parts = posts::Parts::default();
    for (name, word) in [("kind", "checklist"), ("minutes", "10"), ("least", "2"), ("most", "8")] {
        parts.set_word(name, word);
    }
    let line = "Sano ensin, mikä ei muutu. ";
    parts.0.insert("lines".into(), Texts::one(words::Lang::Fi, [line; 4].join("\n").repeat(if long { 6 } else { 1 })));
    parts.0.insert("needs".into(), Texts::one(words::Lang::Fi, "Viesti paperilla ja kynä."));
    let title = "Muistilista viestin viejälle ".repeat(if long { 6 } else { 1 });
    let body = "Pidä tämä kädessä, kun kerrot.\n\n".repeat(if long { 40 } else { 1 });
    let version = posts::Version {
        number: 1,
        title: Texts::one(words::Lang::Fi, title).kept(),
        body: Texts::one(words::Lang::Fi, body).kept(),
        plain: Texts::default().kept(),
        parts: store::Json(parts),
        original: "fi".into(),
        outdated: store::Json(vec![]),
        reason: String::new(),
        restored: None,
        made_by: store::Id::nil(),
        made_at: Moment(1_633_341_600_000_000),
    };
    Tool(Post::sampled(SHELF, version))
}

pages::sample!("library/tool", |frame| {
    let one = |id: u128, words: &str| ToolUse {
        id: store::Id::from_u128(id),
        person_id: store::Id::nil(),
        group_size: 6,
        minutes: 12,
        words: words.into(),
        made_at: Moment(1_633_341_600_000_000),
        author: "Pekka Pelastaja, muutosagentti".into(),
    };
    let page = |long: bool, told: Vec<ToolUse>, may_write: bool| {
        let mut tool = sample(long);
        tool.0.may_write = may_write;
        let reading = Reading::of(&tool, "/library/tools/1", &Asked::default(), &frame);
        let (lines, now) = (lines(&tool), Moment(1_633_341_600_000_000));
        ShowPage {
            frame: frame.clone(),
            tool,
            reading,
            now,
            owner: "Pekka Pelastaja".into(),
            lines,
            told,
            older: long.then_some(5),
            may_use: true,
            care: Safe(String::new()),
            follow: Safe(String::new()),
        }
    };
    vec![
        ("empty", page(false, vec![], false)),
        ("filled", page(false, vec![one(1, "Toimi kahvitauolla."), one(2, "Kymmenen minuuttia venyi.")], true)),
        ("long", page(true, vec![one(1, &"Kokemus on pitkä. ".repeat(40))], true)),
    ]
});
