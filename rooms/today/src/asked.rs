//! The channel in calm sentences: what everybody may know, and what this reader can do. Where there is nothing to say,
//! nothing is said.

use crate::TodayPage;
use words::Words;

/// Up to ten a number is written as a word, as people write.
const SPELLED: [&str; 9] = [
    "today-number-two",
    "today-number-three",
    "today-number-four",
    "today-number-five",
    "today-number-six",
    "today-number-seven",
    "today-number-eight",
    "today-number-nine",
    "today-number-ten",
];

/// One has its own sentence in every language.
fn spelled(count: i64, words: Words) -> String {
    let key = usize::try_from(count - 2).ok().and_then(|place| SPELLED.get(place));
    key.map_or_else(|| count.to_string(), |key| words.t(key).to_owned())
}

/// "yhdeksän kysymystä odottaa vastausta"; None: none does.
fn counted(key: &str, count: i64, words: Words) -> Option<String> {
    (count > 0).then(|| words.t2(key, "count", count, "spelled", spelled(count, words)))
}

/// "Yhdeksän kysymystä odottaa vastausta, yksi lupauspäivä on ylittynyt." None: the first of them has nothing to say.
fn sentence(parts: &[(&str, i64)], words: Words) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    let first = counted(first.0, first.1, words)?;
    let rest = rest.iter().filter_map(|(key, count)| counted(key, *count, words));
    let all: Vec<String> = std::iter::once(capital(&first)).chain(rest).collect();
    Some(format!("{}.", all.join(", ")))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

impl TodayPage {
    /// For everybody.
    pub(crate) fn asked(&self) -> Option<String> {
        let (open, late) = (self.voice.open, self.voice.late);
        sentence(&[("today-asked-open", open), ("today-asked-late", late)], self.frame.words)
    }

    /// What this reader can do, each with its page.
    pub(crate) fn mine(&self) -> Vec<(String, &'static str)> {
        let (voice, words) = (&self.voice, self.frame.words);
        let (answers, late) = (voice.to_answer, voice.to_answer_late);
        let answers = sentence(&[("today-to-answer", answers), ("today-to-answer-late", late)], words);
        let reads = sentence(&[("today-to-read", voice.to_read)], words);
        let pages = [(answers, "/voice?whose=answering"), (reads, "/voice/moderation")];
        pages.into_iter().filter_map(|(sentence, href)| sentence.map(|sentence| (sentence, href))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    fn said(lang: Lang, open: i64, late: i64) -> Option<String> {
        sentence(&[("today-asked-open", open), ("today-asked-late", late)], Words::new(lang))
    }

    #[test]
    fn numbers_are_words_up_to_ten_and_nothing_is_said_of_nothing() {
        assert_eq!(said(Lang::Fi, 0, 0), None);
        assert_eq!(said(Lang::Fi, 1, 0).unwrap(), "Yksi kysymys odottaa vastausta.");
        assert_eq!(
            said(Lang::Fi, 9, 1).unwrap(),
            "Yhdeksän kysymystä odottaa vastausta, yksi lupauspäivä on ylittynyt."
        );
        assert_eq!(
            said(Lang::Fi, 10, 2).unwrap(),
            "Kymmenen kysymystä odottaa vastausta, kaksi lupauspäivää on ylittynyt."
        );
        assert_eq!(said(Lang::Fi, 11, 0).unwrap(), "11 kysymystä odottaa vastausta.");
        assert_eq!(said(Lang::Sv, 9, 1).unwrap(), "Nio frågor väntar på svar, ett utlovat datum har passerat.");
        assert_eq!(said(Lang::En, 8, 3).unwrap(), "Eight questions await an answer, three promised dates have passed.");
    }
}
