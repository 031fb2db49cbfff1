//! A table from minutes as questions: which column is which, and why a row does not come in.

use documents::Table;
use serde::{Deserialize, Serialize};
use store::Day;
use themes::Theme;
use words::{Lang, Words};

/// So many come in at a time.
pub const MOST: usize = 2_000;
const LONGEST_NAME: usize = 200;
const LONGEST_BODY: usize = 4_000;
const LONGEST_ANSWER: usize = 8_000;

/// A row as it stood in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Of the table, the head being the first.
    pub number: usize,
    pub question: String,
    #[serde(default)]
    pub more: String,
    #[serde(default)]
    pub answer: String,
    #[serde(default)]
    pub theme: String,
    #[serde(default)]
    pub answerer: String,
    #[serde(default)]
    pub day: String,
}

/// Why a table is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotUnderstood {
    /// No column has the questions.
    NoQuestions,
    /// None of the rows says anything.
    NoRows,
    TooMany,
}

impl NotUnderstood {
    pub fn key(self) -> &'static str {
        match self {
            NotUnderstood::NoQuestions => "minutes-no-questions",
            NotUnderstood::NoRows => "minutes-no-rows",
            NotUnderstood::TooMany => "minutes-too-many",
        }
    }
}

type Place = fn(&mut Row) -> &mut String;

/// What each column may be called, in small letters.
const COLUMNS: [(&[&str], Place); 6] = [
    (&["kysymys", "kysymykset", "fråga", "frågor", "question", "questions"], |row| &mut row.question),
    (&["lisätiedot", "tarkennus", "tilläggsuppgifter", "more", "details"], |row| &mut row.more),
    (&["vastaus", "vastaukset", "svar", "answer", "answers"], |row| &mut row.answer),
    (&["aihe", "teema", "tema", "ämne", "theme", "topic"], |row| &mut row.theme),
    (&["vastaaja", "vastasi", "besvarad av", "svarande", "answered by", "answerer"], |row| &mut row.answerer),
    (&["pvm", "päivä", "päivämäärä", "datum", "dag", "date", "day"], |row| &mut row.day),
];

/// The rows, by the headings that we know; other columns are left.
pub fn of(table: &Table) -> Result<Vec<Row>, NotUnderstood> {
    let Some((head, rows)) = table.rows.split_first() else { return Err(NotUnderstood::NoRows) };
    let places: Vec<Option<Place>> = head.iter().map(|heading| place(heading)).collect();
    let has_questions = head.iter().any(|heading| COLUMNS[0].0.contains(&small(heading).as_str()));
    if !has_questions {
        return Err(NotUnderstood::NoQuestions);
    }
    let mut read = vec![];
    for (at, cells) in rows.iter().enumerate() {
        let mut row = Row { number: at + 2, ..Row::default() };
        for (place, cell) in places.iter().zip(cells) {
            if let Some(place) = place {
                place(&mut row).clone_from(cell);
            }
        }
        read.push(row);
    }
    match read.len() {
        0 => Err(NotUnderstood::NoRows),
        rows if rows > MOST => Err(NotUnderstood::TooMany),
        _ => Ok(read),
    }
}

fn place(heading: &str) -> Option<Place> {
    let heading = small(heading);
    COLUMNS.iter().find(|(names, _)| names.contains(&heading.as_str())).map(|(_, place)| *place)
}

fn small(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([':', '*']).trim().to_owned()
}

/// A row that comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub number: usize,
    pub theme: Named,
    pub name: String,
    pub body: String,
    pub answer: String,
    pub answerer: String,
    /// When the minutes say that it was.
    pub day: Option<Day>,
}

/// A theme as a row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub id: store::Id,
    pub name: String,
}

/// Why a row does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    NoQuestion,
    QuestionLong,
    AnswerLong,
    NoTheme,
    ThemeUnknown,
    ThemeClosed,
    DayUnknown,
    DayAhead,
}

impl Fault {
    pub fn key(self) -> &'static str {
        match self {
            Fault::NoQuestion => "minutes-row-no-question",
            Fault::QuestionLong => "minutes-row-question-long",
            Fault::AnswerLong => "minutes-row-answer-long",
            Fault::NoTheme => "minutes-row-no-theme",
            Fault::ThemeUnknown => "minutes-row-theme-unknown",
            Fault::ThemeClosed => "minutes-row-theme-closed",
            Fault::DayUnknown => "minutes-row-day-unknown",
            Fault::DayAhead => "minutes-row-day-ahead",
        }
    }
}

/// What rows are read against.
pub struct Reading<'r> {
    pub themes: &'r [Theme],
    /// For rows that name no theme.
    pub theme: Option<&'r Theme>,
    pub lang: Lang,
    pub today: Day,
}

impl Reading<'_> {
    pub fn read(&self, row: &Row) -> Result<Coming, Fault> {
        let (name, body) = in_two(row)?;
        if row.answer.chars().count() > LONGEST_ANSWER || row.answerer.chars().count() > LONGEST_NAME {
            return Err(Fault::AnswerLong);
        }
        let day = match row.day.trim() {
            "" => None,
            text => Some(Day::parse(text).ok_or(Fault::DayUnknown)?),
        };
        if day.as_ref().is_some_and(|day| *day > self.today) {
            return Err(Fault::DayAhead);
        }
        let theme = self.theme_of(row)?;
        let theme = Named { id: theme.id, name: theme.name.0.read(self.lang).to_owned() };
        let (answer, answerer) = (row.answer.clone(), row.answerer.clone());
        Ok(Coming { number: row.number, theme, name, body, answer, answerer, day })
    }

    /// By its number (A3, T3, 3), by its name in any language, or by both as we write them.
    fn theme_of(&self, row: &Row) -> Result<&Theme, Fault> {
        let wanted = small(&row.theme);
        let theme = match wanted.is_empty() {
            true => self.theme.ok_or(Fault::NoTheme)?,
            false => self.themes.iter().find(|theme| is_called(theme, &wanted)).ok_or(Fault::ThemeUnknown)?,
        };
        if theme.closed_at.is_some() { Err(Fault::ThemeClosed) } else { Ok(theme) }
    }
}

fn is_called(theme: &Theme, wanted: &str) -> bool {
    let number = theme.number.to_string();
    let is_number = |word: &str| word.trim_start_matches(['a', 't']) == number && word.len() <= number.len() + 1;
    let is_name = |name: &str| theme.name.0.0.values().any(|own| small(own) == name);
    is_number(wanted)
        || is_name(wanted)
        || wanted.split_once(' ').is_some_and(|(first, rest)| is_number(first) && is_name(rest))
}

/// A question in one sentence; what does not fit stands below it, and nothing is lost.
fn in_two(row: &Row) -> Result<(String, String), Fault> {
    let question = row.question.trim();
    let (first, rest) = question.split_once('\n').unwrap_or((question, ""));
    if first.trim().is_empty() {
        return Err(Fault::NoQuestion);
    }
    let short = first.chars().count() < LONGEST_NAME;
    let (name, begun) = if short { (first.trim().to_owned(), rest) } else { (shortened(first), question) };
    let body = [begun.trim(), row.more.trim()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    let body = body.join("\n\n");
    if body.chars().count() > LONGEST_BODY { Err(Fault::QuestionLong) } else { Ok((name, body)) }
}

/// Up to its last whole word.
fn shortened(text: &str) -> String {
    let begun: String = text.chars().take(LONGEST_NAME - 10).collect();
    let whole = begun.rsplit_once(char::is_whitespace).map_or(begun.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end())
}

impl Coming {
    /// What makes it the same question when it is brought again.
    pub fn sameness(&self) -> String {
        let day = self.day.as_ref().map_or("", Day::as_str);
        format!("minutes\n{}\n{day}\n{}\n{}", self.theme.id, small(&self.name), small(&self.body))
    }

    pub fn is_answered(&self) -> bool {
        !self.answer.is_empty()
    }

    /// The answer, and whose the minutes say that it is.
    pub fn answer_told(&self, words: Words) -> String {
        let day = self.day.as_ref().map(|day| words.calendar_day(day)).unwrap_or_default();
        let source = match (self.answerer.is_empty(), day.is_empty()) {
            (true, true) => words.t("minutes-from").to_owned(),
            (true, false) => words.t1("minutes-from-day", "day", day),
            (false, true) => words.t1("minutes-from-who", "name", &self.answerer),
            (false, false) => words.t2("minutes-from-who-day", "name", &self.answerer, "day", day),
        };
        format!("{}\n\n{source}", self.answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        Table { rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect() }
    }

    fn reading(themes: &[Theme]) -> Reading<'_> {
        Reading { themes, theme: None, lang: Lang::Fi, today: Day::parse("2021-10-04").expect("a day") }
    }

    fn row(question: &str, theme: &str, day: &str) -> Row {
        Row { number: 2, question: question.into(), theme: theme.into(), day: day.into(), ..Row::default() }
    }

    #[test]
    fn headings_are_known_in_three_languages_and_in_any_order() {
        for head in [["Pvm", "KYSYMYS:", "Nro"], ["Datum", "Fråga", "Nr"], ["Date", "Question", "No"]] {
            let rows = of(&table(&[&head, &["4.10.2021", "Jääkö?", "1"]])).expect("it is understood");
            assert_eq!(rows, [row("Jääkö?", "", "4.10.2021")]);
        }
        assert_eq!(of(&table(&[&["Nimi", "Yksikkö"], &["a", "b"]])), Err(NotUnderstood::NoQuestions));
        assert_eq!(of(&table(&[&["Kysymys", "Aihe"]])), Err(NotUnderstood::NoRows));
        let many: Vec<&[&str]> =
            std::iter::once(&["Kysymys", "Aihe"][..]).chain([&["Jääkö?", "A3"][..]; 2_001]).collect();
        assert_eq!(of(&table(&many)), Err(NotUnderstood::TooMany));
    }

    #[test]
    fn a_theme_is_known_by_number_and_by_name() {
        let themes =
            [crate::ask::sample_theme(3, "Organisaatio ja esihenkilöt"), crate::ask::sample_theme(33, "Palkka")];
        for called in ["A3", "t3", "3", "organisaatio  ja ESIHENKILÖT", "A3 Organisaatio ja esihenkilöt"] {
            let coming = reading(&themes).read(&row("Jääkö?", called, "")).expect(called);
            assert_eq!(coming.theme.id, themes[0].id, "{called}");
        }
        for (called, fault) in [("A4", Fault::ThemeUnknown), ("AT3", Fault::ThemeUnknown), ("", Fault::NoTheme)] {
            assert_eq!(reading(&themes).read(&row("Jääkö?", called, "")), Err(fault), "{called}");
        }
    }

    #[test]
    fn a_row_says_why_it_does_not_come_in() {
        let themes = [crate::ask::sample_theme(3, "Organisaatio")];
        let read = |row: &Row| reading(&themes).read(row).err();
        assert_eq!(read(&row("", "A3", "")), Some(Fault::NoQuestion));
        assert_eq!(read(&row("Jääkö?", "A3", "eilen")), Some(Fault::DayUnknown));
        assert_eq!(read(&row("Jääkö?", "A3", "5.10.2021")), Some(Fault::DayAhead));
        assert_eq!(read(&row(&"pitkä ".repeat(800), "A3", "")), Some(Fault::QuestionLong));
        assert_eq!(read(&Row { answer: "a".repeat(8_001), ..row("Jääkö?", "A3", "") }), Some(Fault::AnswerLong));
    }

    #[test]
    fn a_long_question_is_a_sentence_and_the_rest_of_it() {
        let themes = [crate::ask::sample_theme(3, "Organisaatio")];
        let long = "Miten kotihoidon tiimit järjestetään? ".repeat(10);
        let coming = reading(&themes).read(&row(&long, "A3", "")).expect("it comes in");
        assert!(coming.name.chars().count() < 200 && coming.name.ends_with('…'));
        assert_eq!(coming.body, long.trim());
        let lines = reading(&themes).read(&row("Jääkö Koivikko?\nJa entä sitten?", "A3", "")).expect("it comes in");
        assert_eq!((lines.name.as_str(), lines.body.as_str()), ("Jääkö Koivikko?", "Ja entä sitten?"));
    }
}
