//! Where a sentence ends: not after an abbreviation, a day or a number with a point in it.

/// Something always follows these, so they end no sentence.
const BEFORE: [&str; 35] = [
    "esim", "ts", "ks", "vrt", "n", "klo", "nk", "ns", "mm", "mrd", "milj", "prof", "dos", "tri", "puh", "os", "s",
    "v", "t.ex", "bl.a", "d.v.s", "dvs", "s.k", "ca", "kl", "jfr", "tfn", "e.g", "i.e", "approx", "mr", "mrs", "ms",
    "dr", "vs",
];
/// These stand at the end of a list, often of a sentence too: what follows tells.
const AFTER: [&str; 10] = ["jne", "ym", "yms", "jms", "osv", "m.m", "m.fl", "etc", "o.s.v", "mfl"];
/// A single letter after these is a group's name, not somebody's.
const GROUPS: [&str; 3] = ["ryhm", "grupp", "group"];

/// A sentence begins so soon after the one before it.
const NEAR: usize = 40;

/// The places after which a sentence ends, the end of the text included.
pub fn ends(text: &str) -> Vec<usize> {
    let (mut ends, mut from) = (vec![], 0);
    for (at, letter) in text.char_indices() {
        if at < from || !".!?…".contains(letter) {
            continue;
        }
        let closes = |letter: char| ".!?…”\"'’»)]".contains(letter);
        let rest = text[at..].trim_start_matches(closes);
        from = text.len() - rest.len();
        let is_point = text[at..from].trim_end_matches(['”', '"', '\'', '’', '»', ')', ']']) == ".";
        if !rest.is_empty() && rest.starts_with(char::is_whitespace) && begins(rest, &text[..at], is_point) {
            ends.push(from);
        }
    }
    ends.push(text.len());
    ends
}

/// Whether another sentence begins after a mark; a point may also stand for something left out.
fn begins(rest: &str, before: &str, is_point: bool) -> bool {
    let Some(next) = rest.chars().take(NEAR).find(|letter| letter.is_alphanumeric()) else { return false };
    if !is_point {
        return !next.is_lowercase();
    }
    let mut words = before.rsplit(char::is_whitespace);
    let word = words.next().unwrap_or_default();
    let of_group = words.next().is_some_and(|word| GROUPS.iter().any(|group| word.to_lowercase().starts_with(group)));
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_number = !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit() || ".:,–-".contains(letter));
    let is_initial =
        before.chars().next_back().is_some_and(char::is_uppercase) && word.chars().count() == 1 && !of_group;
    match word.as_str() {
        _ if is_initial => false,
        word if BEFORE.contains(&word) => false,
        word if AFTER.contains(&word) || is_number => next.is_uppercase(),
        _ => !next.is_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let mut from = 0;
        let cut = |end: usize| {
            let part = text[from..end].trim().to_owned();
            from = end;
            part
        };
        ends(text).into_iter().map(cut).filter(|part| !part.is_empty()).collect()
    }

    #[test]
    fn a_full_stop_ends_a_sentence() {
        assert_eq!(split("Kerromme. Kysymme! Miksi? Näin…"), ["Kerromme.", "Kysymme!", "Miksi?", "Näin…"]);
        assert_eq!(split("”Saako kysyä?” Saa."), ["”Saako kysyä?”", "Saa."]);
        assert_eq!(split("Kerromme. 30 päivää riittää."), ["Kerromme.", "30 päivää riittää."]);
        assert_eq!(split("Ilman pistettä"), ["Ilman pistettä"]);
    }

    #[test]
    fn abbreviations_days_and_numbers_end_none() {
        for whole in [
            "Kokeilemme esim. Järvilässä ja Kivisalmella.",
            "Työpaja on 26.10. klo 9.00 torilla.",
            "Työpaja on ti 26.10.2021 klo 9.00 alkaen.",
            "Mukana oli n. 30 % meistä.",
            "Kuuntelemme agentit, luottamusmiehet jne. ennen kuin päätämme.",
            "Luku on 3.5 tai 3,5.",
            "Vi provar t.ex. Apotti först.",
            "Kirje (ks. Liite 2) kertoo lisää.",
            "Päätöksen tekee A. Virtanen.",
            "”Milloin?” kysyttiin usein.",
            "Kierros 2. vaiheessa jatkuu.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn they_end_one_when_another_begins() {
        assert_eq!(split("Päivä on 26.10. Sitten jatkamme."), ["Päivä on 26.10.", "Sitten jatkamme."]);
        assert_eq!(split("Agentit jne. Muut myös."), ["Agentit jne.", "Muut myös."]);
        assert_eq!(split("Toisin ajattelee ryhmä A. Jatkamme."), ["Toisin ajattelee ryhmä A.", "Jatkamme."]);
    }
}
