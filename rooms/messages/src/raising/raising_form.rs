//! What becomes of each question that was written down: it is sent as it is or put better, somebody has asked it already,
//! or it is left out.

use super::raised_question::Raised;
use crate::telling::entry::Telling;
use crate::telling::telling_form::LONGEST;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use std::collections::HashMap;
use store::Id;
use themes::Theme;
use web::{App, Errors, Frame, Reference, Result, Sent};

/// So many that ask something similar are shown for each.
const SIMILAR: usize = 3;
/// The reference of a question in the channel, as the search knows it.
const QUESTION: &str = "question";

/// A question that is to be settled, with those like it.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub raised: Raised,
    pub similar: Vec<Similar>,
    /// The themes on which one may ask.
    pub themes: Vec<(Id, String)>,
}

/// One in the channel that asks something similar.
#[derive(Debug, Clone)]
pub(crate) struct Similar {
    pub id: Id,
    /// Drawn, with the words it was found by marked.
    pub title: String,
    pub language: String,
    pub href: String,
}

/// What is to become of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fate {
    Send,
    /// The same as this one.
    Same(Id),
    Leave,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct RaisingForm {
    pub fates: HashMap<Id, Fate>,
    pub words: HashMap<Id, String>,
    pub themes: HashMap<Id, Id>,
    /// Those that are to be left out.
    pub left: Vec<Id>,
    /// Leaving them out is asked about once more.
    pub asks: bool,
}

impl Waiting {
    pub async fn of(raised: Vec<Raised>, frame: &Frame, me: &Me, app: &App) -> Result<Vec<Waiting>> {
        if raised.is_empty() {
            return Ok(vec![]);
        }
        let open = Theme::open(app.store.read()).await?;
        let name = |theme: &Theme| (theme.id, theme.name.0.read(frame.words.lang).to_owned());
        let themes: Vec<(Id, String)> = open.iter().map(name).collect();
        let mut waiting = vec![];
        for raised in raised {
            let similar = Similar::to(&raised.words, me, app).await?;
            waiting.push(Waiting { raised, similar, themes: themes.clone() });
        }
        Ok(waiting)
    }

    /// Its card in the form.
    pub fn draw(&self, frame: &Frame, form: &RaisingForm, errors: &Errors, number: &usize) -> Safe<String> {
        let id = self.raised.id;
        let part = Part {
            frame,
            waiting: self,
            number: *number,
            words: form.words.get(&id).map_or(self.raised.words.as_str(), String::as_str),
            fate: form.fates.get(&id).unwrap_or(&Fate::Send),
            theme: form.themes.get(&id).copied(),
            words_error: errors.of(&format!("words-{number}")),
            theme_error: errors.of(&format!("theme-{number}")),
        };
        Safe(part.render().unwrap_or_default())
    }
}

impl Similar {
    fn title(&self) -> Safe<&str> {
        Safe(&self.title)
    }

    async fn to(text: &str, me: &Me, app: &App) -> Result<Vec<Similar>> {
        let doors = people::Doors::of(app);
        let hits = search::similar(text, Some(QUESTION), SIMILAR, me, app).await?;
        let similar = hits.iter().map(|hit| Similar {
            id: hit.reference.id,
            title: hit.title().0.to_owned(),
            language: hit.title_language().to_owned(),
            href: doors.address(&hit.reference).unwrap_or_default(),
        });
        Ok(similar.collect())
    }
}

#[derive(Template)]
#[template(path = "raising/waiting.html")]
struct Part<'p> {
    frame: &'p Frame,
    waiting: &'p Waiting,
    number: usize,
    words: &'p str,
    fate: &'p Fate,
    theme: Option<Id>,
    words_error: &'p str,
    theme_error: &'p str,
}

impl Part<'_> {
    fn is_sent(&self) -> bool {
        *self.fate == Fate::Send
    }

    fn is_left(&self) -> bool {
        *self.fate == Fate::Leave
    }

    fn is_same(&self, id: &Id) -> bool {
        *self.fate == Fate::Same(*id)
    }

    fn is_theme(&self, id: &Id) -> bool {
        self.theme == Some(*id)
    }

    fn longest(&self) -> usize {
        LONGEST
    }

    /// The name of one of its fields on the page.
    fn of(&self, field: &str) -> String {
        format!("{field}-{}", self.number)
    }
}

impl RaisingForm {
    /// Everything is sent as it was written; on the theme of the message, or on the only one there is.
    pub async fn guess(telling: &Telling, waiting: &[Waiting], _: &App) -> Result<RaisingForm> {
        let themes = waiting.first().map_or(&[][..], |one| &one.themes);
        let own = telling.message.theme_id.filter(|own| themes.iter().any(|(id, _)| id == own));
        let only = themes.first().filter(|_| themes.len() == 1).map(|(id, _)| *id);
        let mut form = RaisingForm::default();
        if let Some(theme) = own.or(only) {
            form.themes = waiting.iter().map(|one| (one.raised.id, theme)).collect();
        }
        Ok(form)
    }

    pub fn read(sent: &Sent, waiting: &[Waiting]) -> RaisingForm {
        let sure: Vec<Id> = sent.all("sure").filter_map(|id| id.parse().ok()).collect();
        let mut form = RaisingForm::default();
        for id in waiting.iter().map(|one| one.raised.id) {
            let fate = match sent.text(&format!("fate-{id}")) {
                "leave" => Fate::Leave,
                chosen => chosen.strip_prefix("same-").and_then(|id| id.parse().ok()).map_or(Fate::Send, Fate::Same),
            };
            if fate == Fate::Leave {
                form.left.push(id);
            }
            form.fates.insert(id, fate);
            form.words.insert(id, sent.text(&format!("words-{id}")).to_owned());
            if let Ok(theme) = sent.text(&format!("theme-{id}")).parse() {
                form.themes.insert(id, theme);
            }
        }
        form.asks = form.left.iter().any(|id| !sure.contains(id));
        form
    }

    pub fn errors(&self, waiting: &[Waiting], frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        for (at, one) in waiting.iter().enumerate() {
            if self.fates.get(&one.raised.id) != Some(&Fate::Send) {
                continue;
            }
            let words = self.words.get(&one.raised.id).map_or("", String::as_str);
            let (of_words, of_theme) = (format!("words-{}", at + 1), format!("theme-{}", at + 1));
            errors.when(words.is_empty(), &of_words, frame.t("messages-raised-missing"));
            errors.when(words.chars().count() > LONGEST, &of_words, frame.t("messages-tell-question-long"));
            let theme = self.themes.get(&one.raised.id);
            let is_open = theme.is_some_and(|theme| one.themes.iter().any(|(id, _)| id == theme));
            errors.when(!is_open, &of_theme, frame.t("messages-raised-theme-missing"));
        }
        errors
    }

    /// What one is the same as, if it is one that was shown or another question.
    pub fn same(&self, id: Id) -> Option<Reference> {
        match self.fates.get(&id) {
            Some(Fate::Same(other)) => Some(Reference::new(QUESTION, *other)),
            _ => None,
        }
    }
}

/// For samples: two that wait, one of them like one in the channel.
pub(crate) fn sample_waiting() -> Vec<Waiting> {
    let themes = vec![
        (Id::from_u128(8), "Osallisuus ja muutosagentit".to_owned()),
        (Id::from_u128(6), "Laitteet ja digituki".to_owned()),
    ];
    let similar = Similar {
        id: Id::from_u128(14),
        title: "Voiko 14.10. pidettävän henkilöstöinfon katsoa jälkikäteen <mark>yövuorossa</mark>?".into(),
        language: "fi".into(),
        href: "/voice".into(),
    };
    let one = |id: u128, words: &str, similar: Vec<Similar>| Waiting {
        raised: super::sample_raised(id, words),
        similar,
        themes: themes.clone(),
    };
    vec![one(40, "Kuka päättää väittämien jälkeen?", vec![]), one(41, "Ehtiikö yövuorossa vastata?", vec![similar])]
}

pub(crate) fn sample_form(_: &Frame) -> RaisingForm {
    RaisingForm { themes: [(Id::from_u128(40), Id::from_u128(8))].into(), ..RaisingForm::default() }
}
