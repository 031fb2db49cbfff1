//! Languages: those the user interface speaks, and further ones in which people write.

use std::sync::RwLock;

/// A language. What it is called in code is its ISO code; two with the same code are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lang(u16);

/// Code and own name of those that the user interface speaks; each room has a file of words for each.
const SPOKEN: [(&str, &str); 3] = [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")];

/// Further languages, as this program has come to know them. Few, and kept as long as it runs.
static FURTHER: RwLock<Vec<(&'static str, &'static str)>> = RwLock::new(vec![]);
const MOST: usize = 40;

#[allow(non_upper_case_globals)] // names of languages, matched like an enum's
impl Lang {
    pub const Fi: Lang = Lang(0);
    pub const Sv: Lang = Lang(1);
    pub const En: Lang = Lang(2);

    /// Those that the user interface speaks.
    pub const ALL: [Lang; SPOKEN.len()] = [Lang::Fi, Lang::Sv, Lang::En];

    /// Makes a language of content known. None when it is no code of two or three letters, has no name, or there are
    /// too many.
    pub fn further(code: &str, own_name: &str) -> Option<Lang> {
        let own_name = own_name.trim();
        let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|letter| letter.is_ascii_lowercase());
        if !is_code || own_name.is_empty() {
            return None;
        }
        if let Some(lang) = Lang::from_code(code).filter(|lang| lang.is_spoken() || lang.own_name() == own_name) {
            return Some(lang);
        }
        let mut further = FURTHER.write().expect("nobody panics here");
        let own_name = Box::leak(own_name.to_owned().into_boxed_str()); // a few words, when an administrator adds one
        if let Some(at) = further.iter().position(|(known, _)| *known == code) {
            further[at].1 = own_name;
            return Some(Lang((SPOKEN.len() + at) as u16));
        }
        if further.len() == MOST {
            return None;
        }
        further.push((Box::leak(code.to_owned().into_boxed_str()), own_name));
        Some(Lang((SPOKEN.len() + further.len() - 1) as u16))
    }

    pub fn code(self) -> &'static str {
        self.names().0
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        let at = usize::from(self.0);
        match SPOKEN.get(at) {
            Some(names) => *names,
            None => FURTHER.read().expect("nobody panics here")[at - SPOKEN.len()],
        }
    }

    /// Spoken or further, as long as it is known.
    pub fn from_code(code: &str) -> Option<Lang> {
        let spoken = SPOKEN.iter().position(|(known, _)| *known == code);
        let further = || FURTHER.read().expect("nobody panics here").iter().position(|(known, _)| *known == code);
        spoken.or_else(|| further().map(|at| SPOKEN.len() + at)).map(|at| Lang(at as u16))
    }

    pub fn is_spoken(self) -> bool {
        usize::from(self.0) < SPOKEN.len()
    }

    /// In which language the house's own words come: Finnish for those it does not speak.
    pub fn spoken(self) -> Lang {
        if self.is_spoken() { self } else { Lang::Fi }
    }

    /// Its place in tables of the spoken languages.
    pub(crate) fn index(self) -> usize {
        usize::from(self.spoken().0)
    }

    /// The first of the browser's languages that is offered, else the first that is offered at all.
    pub fn accepted(header: &str, offered: &[Lang]) -> Lang {
        let codes = header.split(',').filter_map(|part| part.split([';', '-']).next());
        let known = codes.filter_map(|code| Lang::from_code(code.trim()));
        let mut wanted = known.filter(|lang| offered.contains(lang));
        wanted.next().or(offered.first().copied()).unwrap_or(Lang::Fi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Texts, Words};

    #[test]
    fn a_further_language_is_known_by_its_code_and_name() {
        let se = Lang::further("se", "Davvisámegiella").unwrap();
        assert_eq!((se.code(), se.own_name(), Lang::from_code("se")), ("se", "Davvisámegiella", Some(se)));
        assert_eq!(Lang::further("sv", "Ruotsi"), Some(Lang::Sv), "ours keep their names");
        assert_eq!(Lang::Sv.own_name(), "Svenska");
        for (code, name) in [("SE", "x"), ("s", "x"), ("saame", "x"), ("s-e", "x"), ("smn", " ")] {
            assert_eq!(Lang::further(code, name), None, "{code}");
        }
    }

    #[test]
    fn its_reader_gets_what_is_written_in_it_and_our_words_in_finnish() {
        let sms = Lang::further("sms", "Nuõrttsääʹmǩiõll").unwrap();
        let mut texts = Texts::one(Lang::Fi, "Kuuntelukierros");
        assert_eq!((texts.read(sms), texts.language(sms)), ("Kuuntelukierros", "fi"));
        texts.set(sms, "Tiõrv");
        assert_eq!((texts.read(sms), texts.language(sms), texts.exactly(sms)), ("Tiõrv", "sms", "Tiõrv"));
        assert_eq!(texts.read(Lang::Sv), "Kuuntelukierros");
        assert_eq!(Words::new(sms).at_time(store::Moment(0)), Words::new(Lang::Fi).at_time(store::Moment(0)));
    }

    #[test]
    fn a_browser_gets_the_first_of_its_languages_that_is_offered() {
        assert_eq!(Lang::accepted("de, sv-FI;q=0.8, en;q=0.5", &Lang::ALL), Lang::Sv);
        assert_eq!(Lang::accepted("sv", &[Lang::Fi, Lang::En]), Lang::Fi);
        assert_eq!(Lang::accepted("", &[Lang::En]), Lang::En);
    }
}
