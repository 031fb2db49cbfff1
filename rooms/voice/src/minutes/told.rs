//! The chosen questions as a document and as a table.

use super::gathered::{Gathered, Item};
use crate::answer::Answer;
use crate::state::State;
use documents::Block;
use store::Moment;
use words::{Texts, Words};

/// The theme as people speak of it.
pub(super) fn theme(number: i64, name: &Texts, words: Words) -> String {
    words.t2("minutes-theme", "number", number, "name", name.read(words.lang))
}

/// When it was gathered, with the year: paper is read in other years.
pub(super) fn made(words: Words, now: Moment) -> String {
    let when = format!("{} {}", words.day_with_year(now), words.at_time(now));
    words.t1("minutes-made", "when", when)
}

/// Under a heading for each theme, each question with its answers.
pub(super) fn blocks(gathered: &Gathered, words: Words) -> Vec<Block> {
    let (mut blocks, mut last) = (vec![], None);
    for item in &gathered.items {
        if last != Some(item.asked.theme_number) {
            last = Some(item.asked.theme_number);
            blocks.push(Block::Heading(theme(item.asked.theme_number, &item.asked.theme.0, words)));
        }
        blocks.extend(question(item, gathered, words));
    }
    blocks
}

fn question(item: &Item, gathered: &Gathered, words: Words) -> Vec<Block> {
    let asked = &item.asked;
    let mut blocks = vec![Block::Subheading(format!("K{} {}", asked.number, asked.name))];
    if !asked.body.is_empty() {
        blocks.push(Block::Paragraph(asked.body.clone()));
    }
    let mut facts = vec![
        (words.t("minutes-state").to_owned(), state(item, words)),
        (words.t("minutes-asked").to_owned(), asked_by(item, gathered, words)),
    ];
    for (answer, remarks) in &item.answers {
        facts.extend(said(answer, words));
        facts.push((words.t("minutes-answerer").to_owned(), answerer(answer, gathered, words)));
        for remark in remarks {
            let who = words.t2(
                "minutes-on",
                "what",
                gathered.name(remark.person_id),
                "day",
                words.day_with_year(remark.made_at),
            );
            facts.push((words.t("minutes-remark").to_owned(), format!("{}\n{who}", remark.body)));
        }
    }
    if item.answers.is_empty() {
        facts.push((words.t("minutes-answer").to_owned(), words.t("minutes-no-answer").to_owned()));
    }
    blocks.push(Block::Facts(facts));
    blocks
}

fn state(item: &Item, words: Words) -> String {
    let state = words.t(item.asked.state.key_of(item.asked.kind));
    match item.asked.is_published {
        true => state.to_owned(),
        false => words.t1("minutes-unpublished", "state", state),
    }
}

fn asked_by(item: &Item, gathered: &Gathered, words: Words) -> String {
    let day = words.day_with_year(item.asked.asked_at);
    match item.asked.asker_id.map(|id| gathered.name(id)).filter(|name| !name.is_empty()) {
        Some(name) => words.t2("minutes-on", "what", name, "day", day),
        None => day,
    }
}

fn answerer(answer: &Answer, gathered: &Gathered, words: Words) -> String {
    let name = gathered.name(answer.person_id);
    let who = if answer.job.is_empty() { name.to_owned() } else { format!("{name}, {}", answer.job) };
    match answer.released_at {
        Some(at) => words.t2("minutes-on", "what", who, "day", words.day_with_year(at)),
        None => who,
    }
}

/// Everything that an answer says, with what each part is called.
fn said(answer: &Answer, words: Words) -> Vec<(String, String)> {
    let text = |texts: &Texts| texts.read(words.lang).to_owned();
    let day = answer.return_on.as_ref().filter(|_| answer.state.promises());
    let parts = [
        ("minutes-answer", text(&answer.words.0)),
        ("minutes-known", text(&answer.known.0)),
        ("minutes-not-known", text(&answer.not_known.0)),
        ("minutes-who-decides", text(&answer.who_decides.0)),
        ("minutes-passed-to", answer.passed_to.clone()),
        ("minutes-representatives", answer.representatives.clone()),
        (answer.state.return_key(), day.map(|day| words.calendar_day(day)).unwrap_or_default()),
    ];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    parts.map(|(key, text)| (words.t(key).to_owned(), text)).collect()
}

const COLUMNS: [&str; 13] = [
    "minutes-column-number",
    "minutes-column-theme",
    "minutes-column-question",
    "minutes-column-more",
    "minutes-column-state",
    "minutes-column-asked",
    "minutes-column-asker",
    "minutes-column-answer",
    "minutes-column-answerer",
    "minutes-column-answered",
    "minutes-column-return",
    "minutes-column-next",
    "minutes-column-remarks",
];

/// A row for each question; what has the same heading is understood when a table is brought in.
pub(super) fn table(gathered: &Gathered, words: Words) -> (Vec<String>, Vec<Vec<String>>) {
    let head = COLUMNS.iter().map(|key| words.t(key).to_owned()).collect();
    (head, gathered.items.iter().map(|item| row(item, gathered, words)).collect())
}

fn row(item: &Item, gathered: &Gathered, words: Words) -> Vec<String> {
    let asked = &item.asked;
    let each = |told: &dyn Fn(&Answer) -> String| {
        let told: Vec<String> = item.answers.iter().map(|(answer, _)| told(answer)).collect();
        told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
    };
    let answer = |answer: &Answer| {
        let parts = said(answer, words).into_iter().filter(|(label, _)| label != words.t(answer.state.return_key()));
        parts.map(|(label, text)| labelled(&label, &text, words)).collect::<Vec<_>>().join("\n")
    };
    let newest = item.answers.last().map(|(answer, _)| answer);
    // A day on which it is handled is no promise to return: each has a column.
    let day = |handled: bool| {
        let promised = newest.filter(|answer| answer.state.promises());
        let promised = promised.filter(|answer| (answer.state == State::InCooperation) == handled);
        promised.and_then(|answer| answer.return_on.as_ref()).map(|day| words.calendar_day(day)).unwrap_or_default()
    };
    let who = |answer: &Answer| match (gathered.name(answer.person_id), answer.job.as_str()) {
        (name, "") => name.to_owned(),
        (name, job) => format!("{name}, {job}"),
    };
    let remarks: Vec<String> = item
        .answers
        .iter()
        .flat_map(|(_, remarks)| remarks)
        .map(|remark| format!("{}: {}", gathered.name(remark.person_id), remark.body))
        .collect();
    vec![
        format!("K{}", asked.number),
        theme(asked.theme_number, &asked.theme.0, words),
        asked.name.clone(),
        asked.body.clone(),
        state(item, words),
        words.day_with_year(asked.asked_at),
        asked.asker_id.map(|id| gathered.name(id).to_owned()).unwrap_or_default(),
        each(&answer),
        each(&who),
        newest.and_then(|answer| answer.released_at).map(|at| words.day_with_year(at)).unwrap_or_default(),
        day(false),
        day(true),
        remarks.join("\n"),
    ]
}

/// The answer itself stands without a label.
fn labelled(label: &str, text: &str, words: Words) -> String {
    if label == words.t("minutes-answer") { text.to_owned() } else { format!("{label}: {text}") }
}
