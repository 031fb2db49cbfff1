//! Finnish personal identity codes, which have no business here: 131052-308T, with any of the signs of a century.

use super::columns::plain;

const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// 1800s, 1900s, 2000s; the letters beside - and A came into use in 2023.
const CENTURIES: &[u8] = b"+-UVWXYABCDEF";
const LENGTH: usize = 11;

/// Whether a heading says that the column holds such codes.
pub fn is_named_by(heading: &str) -> bool {
    let heading = plain(heading);
    let words =
        ["henkilotunnus", "personbeteckning", "personnummer", "sosiaaliturvatunnus", "identitycode", "socialsecurity"];
    matches!(heading.as_str(), "hetu" | "sotu" | "ssn") || words.iter().any(|word| heading.contains(word))
}

/// Whether a code with a right check character stands somewhere in the text, as a word of its own.
pub fn is_in(text: &str) -> bool {
    let bytes = text.as_bytes();
    let stands_alone = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        let after = bytes.get(at + LENGTH);
        ![before, after].into_iter().flatten().any(u8::is_ascii_alphanumeric)
    };
    bytes.windows(LENGTH).enumerate().any(|(at, part)| is_code(part) && stands_alone(at))
}

fn is_code(part: &[u8]) -> bool {
    let (day, sign, number, check) =
        (&part[..6], part[6].to_ascii_uppercase(), &part[7..10], part[10].to_ascii_uppercase());
    if !CENTURIES.contains(&sign) || !day.iter().chain(number).all(u8::is_ascii_digit) {
        return false;
    }
    let value = |digits: &[u8]| digits.iter().fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
    let is_day = (1..=31).contains(&value(&day[..2])) && (1..=12).contains(&value(&day[2..4]));
    is_day && CHECKS[(value(day) * 1000 + value(number)) % CHECKS.len()] == check
}
