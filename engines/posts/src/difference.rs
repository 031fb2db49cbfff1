//! What is between two texts, word by word, so that it can be read: what went stands before what came, and a phrase is
//! not torn into single words.

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};
use std::time::{Duration, Instant};

/// Two texts that have nothing in common are not compared for longer: then larger pieces are shown.
const LONGEST: Duration = Duration::from_millis(300);

/// A piece of the two texts read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Gone(String),
    Come(String),
}

/// The pieces from the old text to the new one. Spaces are not compared; those of the new text are shown.
pub fn between(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let bare = |words: &[&str]| -> Vec<String> { words.iter().map(|word| bare(word).to_owned()).collect() };
    let until = Instant::now() + LONGEST;
    let steps = capture_diff_slices_deadline(Algorithm::Patience, &bare(&old), &bare(&new), Some(until));
    let mut pieces = vec![];
    for step in steps {
        let (gone, come) = (old[step.old_range()].concat(), new[step.new_range()].concat());
        match step.tag() {
            DiffTag::Equal => pieces.push(Piece::Same(come)),
            _ => {
                pieces.extend(Some(gone).filter(|text| !text.is_empty()).map(Piece::Gone));
                pieces.extend(Some(come).filter(|text| !text.is_empty()).map(Piece::Come));
            }
        }
    }
    pieces
}

/// A word without the spaces after it; an end of a line is itself.
fn bare(word: &str) -> &str {
    if word.starts_with('\n') { word } else { word.trim_end() }
}

/// Words, each with the spaces after it, and ends of lines.
fn words(text: &str) -> Vec<&str> {
    let (mut parts, mut from, mut was_space) = (vec![], 0, false);
    for (at, letter) in text.char_indices() {
        let begins = letter == '\n' || (was_space && !letter.is_whitespace());
        if begins && at > from {
            parts.push(&text[from..at]);
            from = at;
        }
        was_space = letter.is_whitespace();
    }
    parts.extend(Some(&text[from..]).filter(|rest| !rest.is_empty()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(text: &str) -> Piece {
        Piece::Same(text.into())
    }
    fn gone(text: &str) -> Piece {
        Piece::Gone(text.into())
    }
    fn come(text: &str) -> Piece {
        Piece::Come(text.into())
    }

    #[test]
    fn a_changed_word_stands_beside_the_old_one() {
        let pieces = between("Kierto alkaa lokakuussa kotihoidossa.", "Kierto alkaa marraskuussa kotihoidossa.");
        assert_eq!(pieces, [same("Kierto alkaa "), gone("lokakuussa "), come("marraskuussa "), same("kotihoidossa.")]);
    }

    #[test]
    fn a_changed_phrase_is_not_torn() {
        let pieces = between("Kokous on ensi maanantaina salissa.", "Kokous on tulevana torstaina salissa.");
        let phrases = [same("Kokous on "), gone("ensi maanantaina "), come("tulevana torstaina "), same("salissa.")];
        assert_eq!(pieces, phrases);
    }

    #[test]
    fn what_came_and_what_went_alone() {
        assert_eq!(between("", "Uusi."), [come("Uusi.")]);
        assert_eq!(between("Vanha.", ""), [gone("Vanha.")]);
        assert_eq!(between("Sama.", "Sama."), [same("Sama.")]);
        assert_eq!(between("Sama.", "Sama. Ja uusi."), [same("Sama. "), come("Ja uusi.")]);
        let added = between("Yksi\n\nKolme", "Yksi\n\nKaksi\n\nKolme");
        assert!(added.iter().all(|piece| !matches!(piece, Piece::Gone(_))), "{added:?}");
    }

    #[test]
    fn read_together_the_pieces_are_both_texts() {
        let (old, new) = ("Ä ö å\n\n- yksi\n- kaksi\n", "Ä å\n- kaksi\n- kolme\n\n");
        let pieces = between(old, new);
        let read = |without: fn(&Piece) -> bool| -> String {
            let text = |piece: &Piece| match piece {
                Piece::Same(text) | Piece::Gone(text) | Piece::Come(text) => text.clone(),
            };
            pieces.iter().filter(|piece| !without(piece)).map(text).collect()
        };
        assert_eq!(read(|piece| matches!(piece, Piece::Come(_))), old);
        assert_eq!(read(|piece| matches!(piece, Piece::Gone(_))), new);
    }

    #[test]
    fn two_long_texts_without_a_word_in_common_are_compared_in_no_time() {
        let long = |word: &str| (0..8_000).map(|at| format!("{word}{at} ")).collect::<String>();
        let begun = Instant::now();
        assert!(!between(&long("a"), &long("b")).is_empty());
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }
}
