//! All eigenvalues and eigenvectors of a small symmetric matrix.
//!
//! Householder's reflections make it tridiagonal, then Wilkinson's implicit shifts make it diagonal (Householder 1958;
//! Francis 1961; Parlett, *The Symmetric Eigenvalue Problem*, 1980, chapters 7 and 8).

/// A square matrix, row after row.
#[derive(Clone, Debug)]
pub(crate) struct Square {
    pub side: usize,
    cells: Vec<f64>,
}

impl Square {
    pub fn zero(side: usize) -> Square {
        Square { side, cells: vec![0.0; side * side] }
    }

    fn identity(side: usize) -> Square {
        let mut square = Square::zero(side);
        (0..side).for_each(|at| *square.at(at, at) = 1.0);
        square
    }

    pub fn at(&mut self, row: usize, column: usize) -> &mut f64 {
        &mut self.cells[row * self.side + column]
    }

    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.side + column]
    }

    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.side..(row + 1) * self.side]
    }

    fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.side..(row + 1) * self.side]
    }
}

/// Eigenvalues in descending order, and the eigenvectors as the rows of a matrix in the same order.
pub(crate) fn eigen(matrix: &Square) -> (Vec<f64>, Square) {
    let (mut diagonal, mut beside, mut vectors) = tridiagonal(matrix.clone());
    diagonalise(&mut diagonal, &mut beside, &mut vectors);
    let mut order: Vec<usize> = (0..matrix.side).collect();
    order.sort_by(|a, b| diagonal[*b].total_cmp(&diagonal[*a]));
    let mut sorted = Square::zero(matrix.side);
    for (to, from) in order.iter().enumerate() {
        sorted.row_mut(to).copy_from_slice(vectors.row(*from));
    }
    (order.iter().map(|at| diagonal[*at]).collect(), sorted)
}

/// A = Q' T Q: the diagonal of T, what stands beside it, and Q.
fn tridiagonal(mut a: Square) -> (Vec<f64>, Vec<f64>, Square) {
    let side = a.side;
    let mut q = Square::identity(side);
    for column in 0..side.saturating_sub(2) {
        if let Some(mirror) = mirror(&a, column) {
            reflect_both_sides(&mut a, column + 1, &mirror);
            reflect_rows(&mut q, column + 1, &mirror);
        }
    }
    let diagonal = (0..side).map(|at| a.get(at, at)).collect();
    let beside = (1..side).map(|at| a.get(at, at - 1)).collect();
    (diagonal, beside, q)
}

/// The unit vector u so that I − 2uu' clears a column below the place under the diagonal.
fn mirror(a: &Square, column: usize) -> Option<Vec<f64>> {
    let mut u: Vec<f64> = (column + 1..a.side).map(|row| a.get(row, column)).collect();
    if u[1..].iter().all(|entry| *entry == 0.0) {
        return None;
    }
    let length = norm(&u);
    u[0] += if u[0] < 0.0 { -length } else { length };
    let length = norm(&u);
    u.iter_mut().for_each(|entry| *entry /= length);
    Some(u)
}

/// A ← P A P with P = I − 2uu', which as A is symmetric is A − 2(uw' + wu') with p = Au and w = p − (u'p) u. What stands
/// before the place under the diagonal is tridiagonal already and stays.
fn reflect_both_sides(a: &mut Square, from: usize, u: &[f64]) {
    let first = from - 1;
    let p: Vec<f64> = (first..a.side).map(|row| dot(&a.row(row)[from..], u)).collect();
    let along = dot(&p[1..], u);
    let u: Vec<f64> = std::iter::once(0.0).chain(u.iter().copied()).collect();
    let w: Vec<f64> = p.iter().zip(&u).map(|(p, u)| p - along * u).collect();
    for row in first..a.side {
        let (own, across) = (u[row - first], w[row - first]);
        for ((cell, u), w) in a.row_mut(row)[first..].iter_mut().zip(&u).zip(&w) {
            *cell -= 2.0 * (own * w + across * u);
        }
    }
}

/// Q ← P Q: only its rows from `from` on change.
fn reflect_rows(q: &mut Square, from: usize, u: &[f64]) {
    let mut along = vec![0.0; q.side];
    for (at, entry) in u.iter().enumerate() {
        add_times(&mut along, *entry, q.row(from + at));
    }
    for (at, entry) in u.iter().enumerate() {
        add_times(q.row_mut(from + at), -2.0 * entry, &along);
    }
}

/// Chases what stands beside the diagonal away, from the end to the beginning, and turns the vectors along.
fn diagonalise(diagonal: &mut [f64], beside: &mut [f64], vectors: &mut Square) {
    let mut end = diagonal.len();
    let mut left = 60 * diagonal.len();
    while end > 1 && left > 0 {
        left -= 1;
        let small = |at: &usize| beside[*at].abs() <= f64::EPSILON * (diagonal[*at].abs() + diagonal[at + 1].abs());
        match (0..end - 1).rev().find(small) {
            Some(at) if at == end - 2 => end -= 1,
            found => chase(found.map_or(0, |at| at + 1), end, diagonal, beside, vectors),
        }
    }
}

/// One sweep of plane rotations over `first..end`, with Wilkinson's shift from its last two rows.
fn chase(first: usize, end: usize, diagonal: &mut [f64], beside: &mut [f64], vectors: &mut Square) {
    let (a, b, c) = (diagonal[end - 2], beside[end - 2], diagonal[end - 1]);
    let half = (a - c) / 2.0;
    let root = half.hypot(b);
    let shift = c - b * b / (half + if half < 0.0 { -root } else { root });
    let (mut x, mut z) = (diagonal[first] - shift, beside[first]);
    for at in first..end - 1 {
        let length = x.hypot(z);
        let (cos, sin) = if length == 0.0 { (1.0, 0.0) } else { (x / length, z / length) };
        if at > first {
            beside[at - 1] = length;
        }
        let (a, b, c) = (diagonal[at], beside[at], diagonal[at + 1]);
        diagonal[at] = cos * cos * a + 2.0 * cos * sin * b + sin * sin * c;
        diagonal[at + 1] = sin * sin * a - 2.0 * cos * sin * b + cos * cos * c;
        beside[at] = cos * sin * (c - a) + (cos * cos - sin * sin) * b;
        if at + 2 < end {
            x = beside[at];
            z = sin * beside[at + 1];
            beside[at + 1] *= cos;
        }
        turn(vectors, at, cos, sin);
    }
}

fn turn(vectors: &mut Square, at: usize, cos: f64, sin: f64) {
    let side = vectors.side;
    let (upper, lower) = vectors.cells[at * side..(at + 2) * side].split_at_mut(side);
    for (above, below) in upper.iter_mut().zip(lower) {
        (*above, *below) = (cos * *above + sin * *below, cos * *below - sin * *above);
    }
}

pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

pub(crate) fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

/// a ← a + factor · b.
pub(crate) fn add_times(a: &mut [f64], factor: f64, b: &[f64]) {
    a.iter_mut().zip(b).for_each(|(a, b)| *a += factor * b);
}
