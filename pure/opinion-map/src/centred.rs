//! The rating matrix and its centring (section 2), as far as it is not zero.

use crate::Votes;
use crate::symmetric::add_times;

/// Y = X − m, where X is the matrix of votes with its empty cells replaced by the column's mean m. An empty cell of X is
/// m itself, so that of Y only the filled cells differ from zero; a column that was left out is zero altogether and is
/// not here. What is left is as long as there are votes, however many statements there are.
pub(crate) struct Centred {
    /// m, for every statement.
    pub centre: Vec<f64>,
    /// Which of the statements each column here is.
    pub kept: Vec<usize>,
    /// How many columns count as filled for everybody (section 4).
    pub left_out: usize,
    pub starts: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<f64>,
}

impl Centred {
    pub fn of(votes: &Votes) -> Centred {
        let out = votes.out();
        // One participant alone is not compared with his own mean (section 3).
        let centre = if votes.participants.len() == 1 { vec![0.0; out.len()] } else { means(votes, &out) };
        let kept: Vec<usize> = (0..out.len()).filter(|statement| !out[*statement]).collect();
        let mut number = vec![0; out.len()];
        for (here, statement) in kept.iter().enumerate() {
            number[*statement] = here as u32;
        }
        let left_out = out.len() - kept.len();
        let mut centred = Centred { centre, kept, left_out, starts: vec![0], columns: vec![], values: vec![] };
        for participant in 0..votes.participants.len() {
            for (statement, value) in votes.row(participant).filter(|(statement, _)| !out[*statement]) {
                centred.columns.push(number[statement]);
                centred.values.push(f64::from(value) - centred.centre[statement]);
            }
            centred.starts.push(centred.columns.len());
        }
        centred
    }

    pub fn width(&self) -> usize {
        self.kept.len()
    }

    pub fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    fn row(&self, row: usize) -> (&[u32], &[f64]) {
        let cells = self.starts[row]..self.starts[row + 1];
        (&self.columns[cells.clone()], &self.values[cells])
    }

    /// The sum over a row's filled cells of (V − m) v, for each of the vectors. Added up in four sums, none of which has
    /// to wait for the one before.
    pub fn along<const W: usize>(&self, row: usize, vectors: &[[f64; W]]) -> [f64; W] {
        let (columns, values) = self.row(row);
        let mut sums = [[0.0; W]; 4];
        for (columns, values) in columns.chunks(4).zip(values.chunks(4)) {
            for ((sums, column), value) in sums.iter_mut().zip(columns).zip(values) {
                add_times(sums, *value, &vectors[*column as usize]);
            }
        }
        let [mut first, others @ ..] = sums;
        others.iter().for_each(|other| add_times(&mut first, 1.0, other));
        first
    }

    /// S v = Y'(Y v) for each of the vectors, without ever making S: twice as many multiplications as there are votes.
    pub fn scatter<const W: usize>(&self, vectors: &[[f64; W]]) -> Vec<[f64; W]> {
        let mut found = vec![[0.0; W]; vectors.len()];
        for row in 0..self.rows() {
            let sums = self.along(row, vectors);
            let (columns, values) = self.row(row);
            for (column, value) in columns.iter().zip(values) {
                add_times(&mut found[*column as usize], *value, &sums);
            }
        }
        found
    }
}

/// The mean of the filled cells of each column; 0 for what was left out. The sums are whole numbers and so exact.
fn means(votes: &Votes, out: &[bool]) -> Vec<f64> {
    let mut sums = vec![(0i64, 0i64); out.len()];
    for (column, value) in votes.columns.iter().zip(&votes.values) {
        let sum = &mut sums[*column as usize];
        *sum = (sum.0 + i64::from(*value), sum.1 + 1);
    }
    let mean = |(sum, filled): (i64, i64), out: bool| match out || filled == 0 {
        true => 0.0,
        false => sum as f64 / filled as f64,
    };
    sums.iter().zip(out).map(|(sum, out)| mean(*sum, *out)).collect()
}
