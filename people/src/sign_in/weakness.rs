//! What no password may be. Length is what counts; there is no rule of capitals and digits, which makes people write
//! passwords on paper. What everybody tries first is refused.

use crate::{Person, fold};

pub(crate) const SHORTEST: usize = 12;
const LONGEST: usize = 200;

/// Long enough, and still the first to be tried.
const COMMON: &str = include_str!("common_passwords.txt");

/// What is wrong with it: the key of a sentence that says what to do.
pub(crate) fn of(password: &str, person: &Person) -> Option<&'static str> {
    let letters = password.chars().count();
    let folded = fold(password).replace(' ', "");
    match () {
        _ if letters < SHORTEST => Some("signing-password-short"),
        _ if letters > LONGEST => Some("signing-password-long"),
        _ if COMMON.lines().any(|common| common == folded) || is_repeated(&folded) || is_run(&folded) => {
            Some("signing-password-common")
        }
        _ if is_own(&folded, person) => Some("signing-password-own"),
        _ => None,
    }
}

/// A few letters over and over: "abcabcabcabc".
fn is_repeated(folded: &str) -> bool {
    let letters: Vec<char> = folded.chars().collect();
    (1..=4).any(|length| letters.iter().enumerate().all(|(at, letter)| *letter == letters[at % length]))
}

/// One after another by the alphabet or the keyboard: "123456789012", "qwertyuiopå".
fn is_run(folded: &str) -> bool {
    const ROWS: [&str; 6] = [
        "012345678901234567890123456789",
        "987654321098765432109876543210",
        "abcdefghijklmnopqrstuvwxyzåäö",
        "qwertyuiopåasdfghjklöäzxcvbnm",
        "qwertyuiopasdfghjklzxcvbnm",
        "1234567890qwertyuiop",
    ];
    ROWS.iter().any(|row| row.contains(folded))
}

/// One's own name or address with little around it.
fn is_own(folded: &str, person: &Person) -> bool {
    let name = fold(&person.name).replace(' ', "");
    let backwards: String = fold(&person.name).split(' ').rev().collect();
    let address = person.email.as_deref().map(fold).unwrap_or_default();
    let local = address.split('@').next().unwrap_or("").to_owned();
    [name, backwards, address, local].iter().any(|own| {
        own.chars().count() >= 5 && folded.contains(own.as_str()) && folded.chars().count() < own.chars().count() + 6
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_and_what_everybody_tries_first_is_refused() {
        let person = Person {
            id: store::Id::nil(),
            employer_id: store::Id::nil(),
            staff_number: "1".into(),
            name: "Yrjö Yövuoro".into(),
            email: Some("yrjo.yovuoro@koivula.example".into()),
            language: "fi".into(),
        };
        for (password, why) in [
            ("lyhyt", Some("signing-password-short")),
            ("ääääääääääö", Some("signing-password-short")),
            ("salasanasalasana", Some("signing-password-common")),
            ("Salasana Salasana", Some("signing-password-common")),
            ("aaaaaaaaaaaa", Some("signing-password-common")),
            ("123412341234", Some("signing-password-common")),
            ("123456789012", Some("signing-password-common")),
            ("qwertyuiopas", Some("signing-password-common")),
            ("yrjöyövuoro1", Some("signing-password-own")),
            ("YövuoroYrjö12", Some("signing-password-own")),
            ("yrjo.yovuoro@koivula.example", Some("signing-password-own")),
            ("kolme sanaa riittää", None),
            ("kissa kävelee katolla", None),
            ("pitkätjapitkospuut", None),
        ] {
            assert_eq!(of(password, &person), why, "{password}");
        }
        assert_eq!(of(&"sana ".repeat(60), &person), Some("signing-password-long"));
    }

    #[test]
    fn the_list_is_folded_and_long_enough_to_matter() {
        for common in COMMON.lines() {
            assert!(common.chars().count() >= SHORTEST && *common == fold(common).replace(' ', ""), "{common}");
        }
        assert!(COMMON.lines().count() > 60);
    }
}
