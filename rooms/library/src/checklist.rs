//! The lines of a tool as a form that is ticked while it is used. The lines are a part of the tool's text, so that they are
//! translated, compared and mended with it; what is ticked is a draft of its user's own.

use crate::tool::Tool;
use forms::{Body, Choice, Kind, Question, Section};
use words::{Lang, Texts, Words};

/// The one question of the form.
const KEY: &str = "lines";
/// What can be followed in a change of shifts.
const MOST: usize = 30;

/// The lines in each language, in their order; the same place is the same line. None: the tool has none.
pub(crate) fn body(tool: &Tool) -> Option<Body> {
    let texts = tool.parts.0.text(KEY);
    let mut options: Vec<Choice> = vec![];
    for (code, text) in &texts.0 {
        for (at, line) in text.lines().map(tidy).filter(|line| !line.is_empty()).take(MOST).enumerate() {
            if options.len() == at {
                options.push(Choice { key: format!("o{}", at + 1), name: Texts::default() });
            }
            options[at].name.0.insert(code.clone(), line.to_owned());
        }
    }
    let mut ask = Texts::default();
    for lang in Lang::ALL {
        ask.set(lang, Words::new(lang).t("library-lines"));
    }
    let kind = Kind::Choice { options, many: true };
    let question = Question { key: KEY.into(), ask, hint: Texts::default(), required: false, kind };
    let is_empty = texts.is_empty();
    (!is_empty).then(|| Body { sections: vec![Section { name: Texts::default(), questions: vec![question] }] })
}

/// Without the mark that people put before a line of a list.
fn tidy(line: &str) -> &str {
    line.trim().trim_start_matches(['-', '*', '•', '–']).trim()
}
