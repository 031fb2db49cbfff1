//! How far one word is from another: for words that are misspelt, or stand in a form that no dictionary knows.

/// How long a word is and which letters it has, ä as a, so that most words need no closer look.
#[derive(Clone, Copy)]
pub struct Outline {
    length: u32,
    mask: u32,
}

impl Outline {
    pub fn of(word: &str) -> Outline {
        let mask = word.chars().fold(0, |mask, letter| mask | 1 << (bare(letter) as u32 % 31));
        Outline { length: word.chars().count() as u32, mask }
    }
}

/// How far a misspelt word may be from the one that was meant; a letter is two.
pub fn patience(letters: usize) -> u32 {
    match letters {
        0..=3 => 1,
        4..=5 => 2,
        6..=8 => 3,
        _ => 4,
    }
}

/// A misspelt word, beside which thousands of others are laid.
pub struct Beside {
    word: Vec<char>,
    outline: Outline,
    /// Nothing further than this is near.
    most: u32,
    other: Vec<char>,
    rows: Rows,
}

impl Beside {
    pub fn the(word: &str, most: u32) -> Beside {
        let (outline, word) = (Outline::of(word), word.chars().collect());
        Beside { word, outline, most, other: vec![], rows: Rows::default() }
    }

    /// How far another word is, if not too far.
    pub fn distance(&mut self, other: &str, outline: Outline) -> Option<u32> {
        let off = self.outline.length.abs_diff(outline.length);
        if off > self.most || (self.outline.mask ^ outline.mask).count_ones() > self.most + 1 {
            return None;
        }
        self.take(other);
        self.rows
            .align(&self.other, &self.word, self.most)
            .and_then(|row| row.last().copied())
            .filter(|far| *far <= self.most)
    }

    /// How far the word, in some form, is from a base form, which it begins with but for a slip: four for a letter, and
    /// one for each letter of the ending.
    pub fn beginning(&mut self, base: &str, outline: Outline) -> Option<u32> {
        let (length, of_base) = (self.outline.length, outline.length);
        let is_long = of_base >= 5 && of_base * 10 >= length * 6 && of_base <= length + 1;
        let far = patience(of_base as usize).min(self.most);
        if !is_long || (outline.mask & !self.outline.mask).count_ones() > far {
            return None;
        }
        self.take(base);
        let ends = self
            .rows
            .align(&self.other, &self.word, far)?
            .iter()
            .zip(0..)
            .filter(|(off, end)| **off <= far && length - end <= 6);
        ends.map(|(off, end)| 2 * off + (length - end)).min()
    }

    /// How far the word is from what a longer one begins with, as a compound does: four for a letter, and some more than
    /// for a form of it.
    pub fn within(&mut self, compound: &str, outline: Outline) -> Option<u32> {
        let length = self.outline.length;
        if length < 6 || outline.length < length + 3 || (self.outline.mask & !outline.mask).count_ones() > self.most {
            return None;
        }
        self.other.clear();
        self.other.extend(compound.chars().take(self.word.len() + 2)); // what comes after is another part
        let row = self.rows.align(&self.word, &self.other, self.most)?;
        let least = row[self.word.len() - 2..].iter().min().copied();
        least.filter(|off| *off <= self.most).map(|off| 2 * off + 3)
    }

    fn take(&mut self, other: &str) {
        self.other.clear();
        self.other.extend(other.chars());
    }
}

#[derive(Default)]
struct Rows {
    before: Vec<u32>,
    row: Vec<u32>,
    next: Vec<u32>,
}

impl Rows {
    /// How far the whole of one word is from each beginning of another: two for a letter too much, too few, other, or for
    /// two that changed places; one where only dots are missing, a letter is doubled, or Finnish inflection changes it.
    /// None: everything is further than this.
    fn align(&mut self, one: &[char], other: &[char], most: u32) -> Option<&[u32]> {
        let Rows { before, row, next } = self;
        row.clear();
        row.extend((0..=other.len() as u32).map(|at| 2 * at));
        for i in 1..=one.len() {
            next.clear();
            next.push(2 * i as u32);
            let mut least = 2 * i as u32;
            for j in 1..=other.len() {
                let (a, b) = (one[i - 1], other[j - 1]);
                let dropped = if i > 1 && one[i - 2] == a { 1 } else { 2 };
                let missed = if j > 1 && other[j - 2] == b { 1 } else { 2 };
                let mut far = (row[j - 1] + changed(a, b)).min(row[j] + dropped).min(next[j - 1] + missed);
                if i > 1 && j > 1 && a != b && a == other[j - 2] && one[i - 2] == b {
                    far = far.min(before[j - 2] + 2);
                }
                least = least.min(far);
                next.push(far);
            }
            if least > most {
                return None;
            }
            std::mem::swap(before, row);
            std::mem::swap(row, next);
        }
        Some(row)
    }
}

fn changed(a: char, b: char) -> u32 {
    match (a.min(b), a.max(b)) {
        (a, b) if a == b => 0,
        (a, b) if bare(a) == bare(b) => 1,
        ('d', 't') | ('p', 'v') | ('g', 'k') | ('b', 'p') => 1,
        _ => 2,
    }
}

/// A letter without its dots.
pub fn bare(letter: char) -> char {
    match letter {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(one: &str, other: &str) -> Option<u32> {
        Beside::the(one, 4).distance(other, Outline::of(other))
    }

    #[test]
    fn misspelt_words_are_near() {
        assert_eq!(far("esihenkilo", "esihenkilö"), Some(1));
        assert_eq!(far("työterveshuolto", "työterveyshuolto"), Some(2));
        assert_eq!(far("kehityskeskusetlu", "kehityskeskustelu"), Some(2));
        assert_eq!(far("tyovuoro", "työvuoro"), Some(1));
        assert_eq!(far("pallaute", "palaute"), Some(1));
        assert_eq!(far("loma", "lama"), Some(2));
        assert_eq!(far("esihenkilö", "perehdytys"), None);
    }

    #[test]
    fn a_misspelt_form_begins_with_its_base_form() {
        let far = |word: &str, base: &str| Beside::the(word, 4).beginning(base, Outline::of(base));
        assert_eq!(far("neuvolasas", "neuvola"), Some(3));
        assert_eq!(far("neuolassa", "neuvola"), Some(7));
        assert_eq!(far("kotihodon", "kotihoito"), Some(7));
        assert_eq!(far("kotihoidon", "koti"), None);
    }
}
