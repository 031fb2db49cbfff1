//! What a memo or a decision takes up: themes and questions are looked for, by number or words, and each is said to move, to
//! be settled or to be late, with a sentence that is said there. Also the page that asks before readers are let in.

use crate::taking_up::{Mover, TakingUp};
use crate::theme::{spoken, title};
use askama::Template;
use people::{Doors, Me};
use store::{Id, Json};
use themes::Theme;
use ties::How;
use web::{App, Errors, Frame, Reference, Result, Sent};
use words::Texts;

/// The kind of what is asked; its room keeps it, and the search finds it.
const QUESTION: &str = "question";
/// How something may be taken up.
pub(crate) const WAYS: [How; 3] = [How::Moved, How::Closed, How::Delayed];

#[derive(Template)]
#[template(path = "takings.html")]
pub(crate) struct TakingsPage {
    pub frame: Frame,
    /// What it is: "Muistio 2/2021".
    pub of: String,
    pub taken: Vec<Line>,
    pub q: String,
    pub found: Vec<Candidate>,
    pub errors: Errors,
    pub to: String,
    pub back: String,
}

/// Something taken up, by its name.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub name: String,
    pub href: String,
    pub how: How,
    pub words: Texts,
    pub what_id: Id,
}

/// Something that may be taken up.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub reference: Reference,
    pub name: String,
}

#[derive(Template)]
#[template(path = "publication.html")]
pub(crate) struct PublicationPage {
    pub frame: Frame,
    pub of: String,
    pub taken: Vec<Line>,
    pub to: String,
    pub back: String,
    pub takings: String,
}

/// How it reads; a message key.
pub(crate) fn key(how: &How) -> &'static str {
    match how {
        How::Closed => "change-takes-closed",
        How::Delayed => "change-takes-delayed",
        _ => "change-takes-moved",
    }
}

/// What it takes up, as far as this reader may see it.
pub(crate) async fn lines(mover_id: Id, me: &Me, app: &App) -> Result<Vec<Line>> {
    let (doors, mut lines) = (Doors::of(app), vec![]);
    for taken in TakingUp::of(mover_id, app.store.read()).await? {
        if let Some(step) = doors.step(app, me, &taken.what()).await? {
            let href = doors.address(&taken.what()).unwrap_or_default();
            lines.push(Line { name: step.name, href, how: taken.how, words: taken.words.0, what_id: taken.what_id });
        }
    }
    Ok(lines)
}

/// Themes and questions that the words or the number speak of, without what is taken up already.
pub(crate) async fn candidates(q: &str, taken: &[Line], me: &Me, frame: &Frame, app: &App) -> Result<Vec<Candidate>> {
    if q.is_empty() {
        return Ok(vec![]);
    }
    let (words, folded, mut found) = (frame.words, people::fold(q), vec![]);
    for theme in Theme::open(app.store.read()).await? {
        let name = title(theme.number, &theme.name.0, words);
        if people::fold(&spoken(theme.number, words)) == folded || people::fold(&name).contains(&folded) {
            found.push(Candidate { reference: theme.reference(), name });
        }
    }
    let doors = Doors::of(app);
    for hit in search::find(q, Some(QUESTION), 0, me, app).await?.hits {
        if let Some(step) = doors.step(app, me, &hit.reference).await? {
            found.push(Candidate { reference: hit.reference, name: step.name });
        }
    }
    found.retain(|one| taken.iter().all(|line| line.what_id != one.reference.id));
    Ok(found)
}

/// What was sent: something is taken up, or no longer.
pub(crate) enum Wish {
    Take(TakingUp),
    Leave(Id),
}

impl Wish {
    /// None: it says too little. Settling something says how.
    pub fn read(sent: &Sent, frame: &Frame, errors: &mut Errors) -> Option<Wish> {
        let what_id: Id = sent.text("what").parse().ok()?;
        if sent.has("leave") {
            return Some(Wish::Leave(what_id));
        }
        let how = How::from_word(sent.text("how")).filter(|how| WAYS.contains(how))?;
        let what_kind = sent.some("kind").filter(|kind| [QUESTION, themes::KIND].contains(kind))?.to_owned();
        let words = sent.texts("words");
        errors.when(how == How::Closed && words.is_empty(), "words", frame.t("change-takes-words-missing"));
        errors.is_empty().then_some(Wish::Take(TakingUp { what_kind, what_id, how, words: Json(words) }))
    }

    /// Kept with the draft. False: whoever wishes it may not see the thing.
    pub async fn keep(&self, mover: &Mover, me: &Me, app: &App) -> Result<bool> {
        if let Wish::Take(taken) = self
            && !Doors::of(app).may_see(app, me, &taken.what()).await?
        {
            return Ok(false);
        }
        let mut tx = app.store.begin().await?;
        match self {
            Wish::Take(taken) => taken.keep(mover, app.now(), &mut tx).await?,
            Wish::Leave(what_id) => mover.leave(*what_id, &mut tx).await?,
        }
        tx.commit().await?;
        Ok(true)
    }
}

impl TakingsPage {
    fn ways(&self) -> [How; 3] {
        WAYS
    }

    fn key(&self, how: &How) -> &'static str {
        key(how)
    }

    fn own(&self) -> &'static str {
        self.frame.choices.written(self.frame.words.lang).code()
    }
}

impl PublicationPage {
    fn key(&self, how: &How) -> &'static str {
        key(how)
    }
}

/// Something taken up, for samples.
pub(crate) fn sample_line(name: &str) -> Line {
    let words = crate::samples::fi("Työsopimusta ei tarvitse uusia.").0;
    Line { name: name.into(), href: "/change".into(), how: How::Closed, words, what_id: Id::nil() }
}

fn sample_lines(name: &str) -> Vec<Line> {
    let line = |how| Line { how, words: Texts::default(), ..sample_line(name) };
    vec![sample_line(name), line(How::Moved), line(How::Delayed)]
}

pages::sample!("change/takings", |frame| {
    let page = |taken, q: &str, found, errors| TakingsPage {
        frame: frame.clone(),
        of: "Muistio 2/2021".into(),
        taken,
        q: q.into(),
        found,
        errors,
        to: "/change".into(),
        back: "/change".into(),
    };
    let candidate = |id: u128, name: &str| Candidate {
        reference: Reference::new(themes::KIND, Id::from_u128(id)),
        name: name.into(),
    };
    let mut errors = Errors::default();
    errors.add("words", frame.t("change-takes-words-missing"));
    let long = "Kuka on esihenkilöni hyvinvointialueella? ".repeat(8);
    let two = || vec![candidate(1, "A1 Palvelussuhde"), candidate(2, "K15 Siirtyvätkö lomat?")];
    vec![
        ("empty", page(vec![], "", vec![], Errors::default())),
        ("none", page(sample_lines("A2 Palkka"), "sauna", vec![], Errors::default())),
        ("error", page(vec![], "loma", two(), errors)),
        ("filled", page(sample_lines("A2 Palkka"), "loma", two(), Errors::default())),
        ("long", page(sample_lines(&long), "esihenkilö", vec![candidate(3, &long)], Errors::default())),
    ]
});

pages::sample!("change/publication", |frame| {
    let page = |taken| PublicationPage {
        frame: frame.clone(),
        of: "Muistio 2/2021".into(),
        taken,
        to: "/change".into(),
        back: "/change".into(),
        takings: "/change".into(),
    };
    vec![("empty", page(vec![])), ("filled", page(sample_lines("K7 Kuka on esihenkilöni?")))]
});
