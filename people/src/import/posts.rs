//! One person's rows against the posts they are known to hold: which row is which post, what is new, what ends.
//!
//! A second look after the first finds nothing to do, today or on a later day: each row finds the post that it was
//! given, and a post without a row stays ended, or stays until the next one begins.

use super::known::Post;
use super::span::{Span, sooner};
use store::{Day, Id};

/// What a row says of a post. The unit is none when it is new.
#[derive(Debug, Clone, Copy)]
pub struct Said<'r> {
    pub unit: Option<Id>,
    pub from: Option<&'r Day>,
    pub to: Option<&'r Day>,
}

/// A row's post as it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The known post that it is, else it is new.
    pub known: Option<usize>,
    /// The known post that ends because this one begins.
    pub after: Option<usize>,
    pub begins: Day,
    pub ends: Option<Day>,
}

#[derive(Debug)]
pub struct Posts {
    /// In the order of the rows.
    pub settled: Vec<Settled>,
    /// Known posts that no row speaks of any more, and their last day.
    pub left: Vec<(usize, Day)>,
    /// The last day of what was left behind: yesterday, or the day before the person begins elsewhere.
    pub last_day: Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    New,
    /// The same post, perhaps with other days.
    Same(usize),
    /// A later period in the same unit.
    Again(usize),
    /// From another unit.
    Moved(usize),
}

struct Settling<'s> {
    rows: &'s [Said<'s>],
    known: &'s [Post],
    today: &'s Day,
    origins: Vec<Origin>,
    taken: Vec<bool>,
}

/// `held`: a faulty row speaks of this person, so nothing is ended.
pub fn settle(rows: &[Said], known: &[Post], today: &Day, held: bool) -> Posts {
    let (origins, taken) = (vec![Origin::New; rows.len()], vec![false; known.len()]);
    let mut settling = Settling { rows, known, today, origins, taken };
    settling.find_exact();
    settling.find_in_unit();
    if !held {
        settling.find_moves();
    }
    let mut settled = settling.settled();
    let last_day = last_day(&settled, today);
    let left = if held { vec![] } else { settling.left(&settled, &last_day) };
    settling.keep_first_days(&mut settled, &left);
    Posts { settled, left, last_day }
}

/// True when the row has no first day, and its last day is before the first day that it would be given.
pub fn ends_too_early(row: &Said, known: &[Post], today: &Day) -> bool {
    let (None, Some(to)) = (row.from, row.to) else { return false };
    let rows = [*row];
    let mut settling =
        Settling { rows: &rows, known, today, origins: vec![Origin::New], taken: vec![false; known.len()] };
    settling.find_in_unit();
    match settling.origins[0] {
        Origin::Same(post) => *to < known[post].begins_on,
        _ => to < today,
    }
}

/// The day before the first post that is still to begin, else yesterday.
fn last_day(settled: &[Settled], today: &Day) -> Day {
    let to_begin =
        settled.iter().filter(|post| post.begins > *today && !Span::of(&post.begins, &post.ends).is_withdrawn());
    to_begin.map(|post| &post.begins).min().unwrap_or(today).before()
}

impl Settling<'_> {
    fn find_exact(&mut self) {
        for (row, said) in self.rows.iter().enumerate() {
            let is_it = |post: &Post| Some(post.unit_id) == said.unit && Some(&post.begins_on) == said.from;
            if let Some(post) = self.known.iter().position(is_it) {
                self.take(row, Origin::Same(post), post);
            }
        }
    }

    /// Rows of today and later choose first, then those of the past.
    fn find_in_unit(&mut self) {
        let mut rows = self.open_rows();
        rows.sort_by_key(|row| (self.is_past(*row), self.rows[*row].from));
        for row in rows {
            let Some(post) = self.candidate(&self.rows[row]) else { continue };
            let again = self.known[post].span().is_in_force(self.today)
                && self.rows[row].from.is_some_and(|from| *from > self.known[post].begins_on);
            self.take(row, if again { Origin::Again(post) } else { Origin::Same(post) }, post);
        }
    }

    /// The post of this unit that ends as the row says, else one that is in force, else one that is to begin.
    fn candidate(&self, said: &Said) -> Option<usize> {
        let ends_so = |post: &Post| post.ends_on.as_ref() == said.to;
        let fits = |post: &Post| {
            let span = post.span();
            Some(post.unit_id) == said.unit && !span.is_withdrawn() && (span.is_current(self.today) || ends_so(post))
        };
        let rank = |post: &Post| {
            let span = post.span();
            (!ends_so(post), !span.is_in_force(self.today), !span.is_current(self.today), post.begins_on.clone())
        };
        let free = self.known.iter().enumerate().filter(|(place, post)| !self.taken[*place] && fits(post));
        free.min_by_key(|(_, post)| rank(post)).map(|(place, _)| place)
    }

    /// A post in force that no row speaks of, beside a row that speaks of no known post: the person has moved.
    fn find_moves(&mut self) {
        let mut rows = self.open_rows();
        rows.retain(|row| !self.is_past(*row));
        rows.sort_by_key(|row| self.rows[*row].from);
        let mut posts: Vec<usize> = (0..self.known.len()).filter(|post| self.is_left_in_force(*post)).collect();
        posts.sort_by_key(|post| (&self.known[*post].begins_on, self.known[*post].unit_id));
        for (row, post) in rows.into_iter().zip(posts) {
            self.origins[row] = Origin::Moved(post);
        }
    }

    fn settled(&mut self) -> Vec<Settled> {
        let mut settled: Vec<Settled> =
            self.rows.iter().zip(&self.origins).map(|(said, origin)| self.begun(said, *origin)).collect();
        for (said, post) in self.rows.iter().zip(&mut settled).filter(|(_, post)| post.known.is_none()) {
            let again = |known: &Post| Some(known.unit_id) == said.unit && known.begins_on == post.begins;
            post.known = self.known.iter().position(again); // it was ended earlier today
            if let Some(known) = post.known {
                self.taken[known] = true;
            }
        }
        settled
    }

    fn begun(&self, said: &Said, origin: Origin) -> Settled {
        let from = said.from.unwrap_or(self.today);
        let (known, after, begins) = match origin {
            Origin::New => (None, None, from),
            Origin::Same(post) => (Some(post), None, said.from.unwrap_or(&self.known[post].begins_on)),
            Origin::Again(post) => (None, Some(post), from),
            // Many files tell when the employment began, not the post: then it is today.
            Origin::Moved(post) if *from <= self.known[post].begins_on => (None, Some(post), self.today),
            Origin::Moved(post) => (None, Some(post), from),
        };
        Settled { known, after, begins: begins.clone(), ends: said.to.cloned() }
    }

    /// A post that has begun is not drawn back over another that the person held then and that the file does not
    /// speak of.
    fn keep_first_days(&self, settled: &mut [Settled], left: &[(usize, Day)]) {
        for (post, origin) in settled.iter_mut().zip(&self.origins) {
            let Origin::Same(known) = *origin else { continue };
            let begins_on = &self.known[known].begins_on;
            let may_stay = begins_on <= self.today && post.ends.as_ref().is_none_or(|ends| ends >= begins_on);
            if post.begins < *begins_on && may_stay && self.holds_another(known, &post.begins, left) {
                post.begins = begins_on.clone();
            }
        }
    }

    /// Whether the person held another post between that day and the first day of the known one.
    fn holds_another(&self, known: usize, from: &Day, left: &[(usize, Day)]) -> bool {
        let ends = |place: usize| {
            left.iter().find(|(left, _)| *left == place).map(|(_, last)| last).or(self.known[place].ends_on.as_ref())
        };
        let others = (0..self.known.len()).filter(|place| *place != known && !self.is_spoken_of(*place));
        let mut before = others.filter(|place| self.known[*place].begins_on <= self.known[known].begins_on);
        before.any(|place| ends(place).is_none_or(|ends| ends.max(&self.known[place].begins_on) >= from))
    }

    fn left(&self, settled: &[Settled], last_day: &Day) -> Vec<(usize, Day)> {
        let mut left = vec![];
        for (place, post) in self.known.iter().enumerate() {
            if settled.iter().any(|settled| settled.known == Some(place)) || !post.span().is_current(self.today) {
                continue;
            }
            let next = settled.iter().find(|settled| settled.after == Some(place) && settled.begins <= *self.today);
            let ends = match next {
                Some(next) => sooner(&post.ends_on, next.begins.before()),
                None if post.begins_on > *self.today => post.begins_on.before(),
                None => sooner(&post.ends_on, last_day.clone()),
            };
            if post.ends_on.as_ref() != Some(&ends) {
                left.push((place, ends));
            }
        }
        left
    }

    fn take(&mut self, row: usize, origin: Origin, post: usize) {
        self.origins[row] = origin;
        self.taken[post] = true;
    }

    fn open_rows(&self) -> Vec<usize> {
        (0..self.rows.len()).filter(|row| self.origins[*row] == Origin::New).collect()
    }

    fn is_past(&self, row: usize) -> bool {
        self.rows[row].to.is_some_and(|to| to < self.today)
    }

    fn is_left_in_force(&self, post: usize) -> bool {
        !self.taken[post] && self.known[post].span().is_in_force(self.today)
    }

    /// Whether a row speaks of this very post, not of one that comes after it.
    fn is_spoken_of(&self, post: usize) -> bool {
        self.taken[post] && !self.origins.contains(&Origin::Again(post))
    }
}
