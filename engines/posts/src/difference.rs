//! What is between two texts, word by word, so that it can be read: what went stands before what came, and a phrase is
//! not torn into single words.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A piece of the two texts read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Gone(String),
    Come(String),
}

/// The pieces from the old text to the new one.
pub fn between(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let mut runs: Vec<(String, String, bool)> = vec![]; // gone, come, and whether both are the same
    for step in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (gone, come) = (old[step.old_range()].concat(), new[step.new_range()].concat());
        runs.push((gone, come, step.tag() == DiffTag::Equal));
    }
    pieces(joined(runs))
}

/// A mere space between two changes belongs to both: the phrase has changed.
fn joined(runs: Vec<(String, String, bool)>) -> Vec<(String, String, bool)> {
    let mut joined: Vec<(String, String, bool)> = vec![];
    let mut runs = runs.into_iter().peekable();
    while let Some((gone, come, same)) = runs.next() {
        let is_gap = same && gone.trim().is_empty() && !gone.contains('\n') && runs.peek().is_some();
        match joined.last_mut() {
            Some(last) if !last.2 && (is_gap || !same) => {
                last.0 += &gone;
                last.1 += &come;
            }
            _ => joined.push((gone, come, same)),
        }
    }
    joined
}

fn pieces(runs: Vec<(String, String, bool)>) -> Vec<Piece> {
    let mut pieces = vec![];
    for (gone, come, same) in runs {
        match same {
            true => pieces.push(Piece::Same(gone)),
            false => {
                pieces.extend(Some(gone).filter(|text| !text.is_empty()).map(Piece::Gone));
                pieces.extend(Some(come).filter(|text| !text.is_empty()).map(Piece::Come));
            }
        }
    }
    pieces
}

/// Words, and the white space between them, each a part of its own.
fn words(text: &str) -> Vec<&str> {
    let (mut parts, mut from, mut was_space) = (vec![], 0, None);
    for (at, letter) in text.char_indices() {
        let is_space = letter.is_whitespace();
        if was_space.is_some_and(|was| was != is_space || letter == '\n') {
            parts.push(&text[from..at]);
            from = at;
        }
        was_space = Some(is_space);
    }
    if from < text.len() {
        parts.push(&text[from..]);
    }
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
        assert_eq!(pieces, [same("Kierto alkaa "), gone("lokakuussa"), come("marraskuussa"), same(" kotihoidossa.")]);
    }

    #[test]
    fn a_changed_phrase_is_not_torn() {
        let pieces = between("Kokous on ensi maanantaina salissa.", "Kokous on tulevana torstaina salissa.");
        assert_eq!(
            pieces,
            [same("Kokous on "), gone("ensi maanantaina"), come("tulevana torstaina"), same(" salissa.")]
        );
    }

    #[test]
    fn what_came_and_what_went_alone() {
        assert_eq!(between("", "Uusi."), [come("Uusi.")]);
        assert_eq!(between("Vanha.", ""), [gone("Vanha.")]);
        assert_eq!(between("Sama.", "Sama."), [same("Sama.")]);
        assert_eq!(between("Yksi\n\nKolme", "Yksi\n\nKaksi\n\nKolme").iter().filter(|piece| matches!(piece, Piece::Gone(_))).count(), 0);
    }

    #[test]
    fn read_together_the_pieces_are_both_texts() {
        let (old, new) = ("Ä ö  å\n\n- yksi\n- kaksi\n", "Ä å\n- kaksi\n- kolme\n\n");
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
        let begun = std::time::Instant::now();
        assert!(!between(&long("a"), &long("b")).is_empty());
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }
}
