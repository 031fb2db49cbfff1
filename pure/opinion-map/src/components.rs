//! The principal components (section 3): the directions in which the participants differ most.
//!
//! With Y the centred matrix, the components are the unit eigenvectors of S = Y'Y for its largest eigenvalues (Pearson
//! 1901; Hotelling 1933). Power iteration finds them one after the other; its error shrinks in each round by the ratio
//! of two neighbouring eigenvalues, which in real conversations is hundreds of rounds. The same products S v, kept and
//! made orthogonal, span a space whose best directions converge far sooner: the method of Lanczos (1950), here with a
//! block of vectors at a time, so that equal eigenvalues are found as well (Golub and Underwood 1977; Saad, *Numerical
//! Methods for Large Eigenvalue Problems*, 2011, chapter 6). It stops when ‖S v − l v‖ is below 10⁻¹³ of the largest
//! eigenvalue, which rounding hardly goes below.

use crate::centred::Centred;
use crate::symmetric::{Square, add_times, dot, eigen, norm};

/// Beside the largest eigenvalue, what is smaller than this is rounding: no variance is left (section 3).
const NOTHING: f64 = 1e-12;
const CLOSE: f64 = 1e-13;
const EQUAL: f64 = 1e-9;
/// An entry of a unit vector that is smaller than this is 0 and the traces of its calculation.
const ROUNDING: f64 = 1e-14;
/// So many directions are kept before beginning again from the best ones, fewer where they would be longer altogether
/// than this; and so many times at most.
const KEPT: usize = 240;
const KEPT_ENTRIES: usize = 1 << 23;
const BEGINNINGS: usize = 10;

/// An eigenvalue of S and its unit eigenvector.
pub(crate) type Pair = (f64, Vec<f64>);

/// The `W` leading eigenpairs, fewer where there are fewer columns. `near` are vectors from which to begin, if there
/// are any: the last components, when a few votes came since.
pub(crate) fn leading<const W: usize>(y: &Centred, near: &[Vec<f64>]) -> Vec<Pair> {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let wanted = W.min(y.width());
    let mut start: Vec<Vec<f64>> = (0..wanted).map(|at| begin(near.get(at), y.width(), &mut chance)).collect();
    let mut pairs = Vec::new();
    for _ in 0..BEGINNINGS {
        let found = Krylov::begin(y, start).grow::<W>();
        pairs = found.pairs;
        if found.close {
            break;
        }
        start = pairs.iter().map(|(_, vector)| vector.clone()).collect();
    }
    let largest = pairs.first().map_or(0.0, |(value, _)| *value);
    for (value, vector) in &mut pairs {
        if *value <= NOTHING * largest {
            *value = 0.0;
            vector.fill(0.0);
        }
        vector.iter_mut().filter(|entry| entry.abs() < ROUNDING).for_each(|entry| *entry = 0.0);
        point_upwards(vector);
    }
    pairs
}

/// Something of every direction is in a beginning, so that none is overlooked.
fn begin(near: Option<&Vec<f64>>, width: usize, chance: &mut Chance) -> Vec<f64> {
    let mut start: Vec<f64> = (0..width).map(|_| chance.next()).collect();
    if let Some(near) = near {
        let length = norm(&start);
        start.iter_mut().for_each(|entry| *entry *= 1e-6 / length);
        add_times(&mut start, 1.0, near);
    }
    start
}

/// The sign (section 3): the entry of largest absolute value is positive, the first of equal ones. Two that differ by
/// rounding only are equal.
fn point_upwards(vector: &mut [f64]) {
    let largest = vector.iter().fold(0.0f64, |largest, entry| largest.max(entry.abs()));
    let first = vector.iter().find(|entry| entry.abs() >= largest * (1.0 - EQUAL));
    if first.is_some_and(|entry| *entry < 0.0) {
        vector.iter_mut().for_each(|entry| *entry = -*entry);
    }
}

/// An orthonormal basis q of the space that S spans from a beginning, and H = q'Sq.
struct Krylov<'a> {
    y: &'a Centred,
    basis: Vec<Vec<f64>>,
    /// H, row by row; row r has as many entries as there were vectors when its image was taken.
    rows: Vec<Vec<f64>>,
    /// How many of the basis have their image taken already.
    done: usize,
    scale: f64,
}

struct Found {
    pairs: Vec<Pair>,
    close: bool,
}

impl<'a> Krylov<'a> {
    fn begin(y: &'a Centred, start: Vec<Vec<f64>>) -> Krylov<'a> {
        let mut krylov = Krylov { y, basis: vec![], rows: vec![], done: 0, scale: 0.0 };
        for vector in start {
            let length = norm(&vector);
            krylov.join(vector, 1e-9 * length);
        }
        krylov
    }

    /// Makes a vector orthogonal to the basis, and joins it to it if something longer than `least` is left: what it
    /// had along each of the basis, and the length of what was left.
    fn join(&mut self, mut vector: Vec<f64>, least: f64) -> (Vec<f64>, f64) {
        let mut along = vec![0.0; self.basis.len()];
        // Once is not enough to machine precision, twice is (Parlett 1980, 6.9).
        for _ in 0..2 {
            for (part, direction) in along.iter_mut().zip(&self.basis) {
                let more = dot(&vector, direction);
                add_times(&mut vector, -more, direction);
                *part += more;
            }
        }
        let length = norm(&vector);
        if length <= least || length == 0.0 {
            return (along, 0.0);
        }
        vector.iter_mut().for_each(|entry| *entry /= length);
        self.basis.push(vector);
        (along, length)
    }

    fn grow<const W: usize>(mut self) -> Found {
        let mut next_look = 8;
        let kept = KEPT.min(KEPT_ENTRIES / self.y.width().max(1)).max(4 * W);
        loop {
            let last = self.done;
            self.take_images::<W>();
            let whole = self.done == self.basis.len();
            if whole || self.done >= next_look || self.done >= kept {
                next_look = self.done + self.done / 8 + 2;
                let found = self.look(last, W);
                if found.close || whole || self.done >= kept {
                    return Found { close: found.close || whole, ..found };
                }
            }
        }
    }

    /// S q of the vectors that came last; what they have beside the basis are the next ones.
    fn take_images<const W: usize>(&mut self) {
        let block = self.basis[self.done..].to_vec();
        let mut packed = vec![[0.0; W]; self.y.width()];
        for (at, vector) in block.iter().enumerate() {
            packed.iter_mut().zip(vector).for_each(|(entries, entry)| entries[at] = *entry);
        }
        let images = self.y.scatter(&packed);
        for at in 0..block.len() {
            let image: Vec<f64> = images.iter().map(|entries| entries[at]).collect();
            self.scale = self.scale.max(norm(&image));
            let (mut along, length) = self.join(image, CLOSE * self.scale);
            if length > 0.0 {
                along.push(length);
            }
            self.rows.push(along);
        }
        self.done += block.len();
    }

    /// The best directions in the space so far, and whether they are good enough.
    fn look(&self, last: usize, wanted: usize) -> Found {
        let mut h = Square::zero(self.done);
        for (row, entries) in self.rows.iter().enumerate() {
            for (column, entry) in entries.iter().enumerate().take(row + 1) {
                *h.at(row, column) = *entry;
                *h.at(column, row) = *entry;
            }
        }
        let (values, vectors) = eigen(&h);
        let wanted = wanted.min(self.done);
        let close = (0..wanted).all(|at| self.beside(vectors.row(at), last) <= CLOSE * values[0].max(0.0));
        let pairs = (0..wanted).map(|at| (values[at].max(0.0), self.combine(vectors.row(at)))).collect();
        Found { pairs, close }
    }

    /// ‖S v − l v‖ of a direction: what the images of the last block have outside of the space.
    fn beside(&self, weights: &[f64], last: usize) -> f64 {
        let mut outside = vec![0.0; self.basis.len() - self.done];
        for (entries, weight) in self.rows[last..].iter().zip(&weights[last..]) {
            for (sum, entry) in outside.iter_mut().zip(entries.iter().skip(self.done)) {
                *sum += weight * entry;
            }
        }
        norm(&outside)
    }

    fn combine(&self, weights: &[f64]) -> Vec<f64> {
        let mut sum = vec![0.0; self.y.width()];
        for (weight, direction) in weights.iter().zip(&self.basis) {
            add_times(&mut sum, *weight, direction);
        }
        let length = norm(&sum);
        sum.iter_mut().for_each(|entry| *entry /= length);
        sum
    }
}

/// Numbers between −1 and 1 that are the same in every run (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }
}
