//! The talk script: how long it takes to say.

/// Said calmly, with a breath between the sentences; Finnish words are long.
const A_MINUTE: usize = 110;
/// Three minutes: what is longer is not said in a change of shifts.
const LONG: usize = 3 * A_MINUTE;

/// So many minutes it takes to say, at least one.
pub(crate) fn minutes(text: &str) -> usize {
    words(text).div_ceil(A_MINUTE).max(1)
}

pub(crate) fn is_long(text: &str) -> bool {
    words(text) > LONG
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_minutes_are_three_hundred_and_thirty_words() {
        assert_eq!((minutes(""), minutes("Sano – vaikka näin."), minutes(&"sana ".repeat(111))), (1, 1, 2));
        assert!(!is_long(&"sana ".repeat(330)) && is_long(&"sana ".repeat(331)));
        assert_eq!(words("Kerron – kun tiedän."), 3, "a dash is no word");
    }
}
