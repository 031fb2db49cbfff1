//! K-means with every order and tie fixed (section 6; Lloyd 1982, MacQueen 1967).

/// A place on the map.
pub type Point = [f64; 2];

/// Two points this near in x and in y are one to begin from.
const SAME: f64 = 1e-9;
/// Centres that move less than this stand still.
const STILL: f64 = 0.01;
const PASSES: usize = 100;

pub(crate) struct Clusters {
    pub centres: Vec<Point>,
    /// The cluster of each point.
    pub of: Vec<usize>,
}

/// Gathers points, in their order and by their weights, around at most `k` centres.
pub(crate) fn gather(points: &[Point], weights: &[f64], k: usize) -> Clusters {
    let mut clusters = Clusters { centres: beginnings(points, k), of: vec![0; points.len()] };
    for _ in 0..PASSES {
        let before = clusters.centres.clone();
        assign(points, &before, &mut clusters.of);
        let kept = clusters.settle(points, weights, before.len());
        let moved = |(new, old): (&Point, &Point)| distance_squared(*new, *old).sqrt() >= STILL;
        if kept == before.len() && !clusters.centres.iter().zip(&before).any(moved) {
            break;
        }
    }
    clusters
}

/// The first `k` points that differ from each other.
fn beginnings(points: &[Point], k: usize) -> Vec<Point> {
    let mut taken: Vec<Point> = Vec::with_capacity(k);
    let differ = |a: &Point, b: &Point| (a[0] - b[0]).abs() > SAME || (a[1] - b[1]).abs() > SAME;
    for point in points {
        if taken.len() == k {
            break;
        }
        if taken.iter().all(|other| differ(point, other)) {
            taken.push(*point);
        }
    }
    taken
}

/// Each point goes to the nearest centre, of equally near ones to the lowest. The centres are tried from the nearest x
/// outwards, until the difference in x alone is larger than the distance to the best: the same answer as trying all.
fn assign(points: &[Point], centres: &[Point], of: &mut [usize]) {
    let mut order: Vec<usize> = (0..centres.len()).collect();
    order.sort_by(|a, b| centres[*a][0].total_cmp(&centres[*b][0]));
    let sorted: Vec<(Point, usize)> = order.iter().map(|at| (centres[*at], *at)).collect();
    for (point, own) in points.iter().zip(of) {
        *own = nearest(*point, &sorted);
    }
}

fn nearest(point: Point, sorted: &[(Point, usize)]) -> usize {
    let middle = sorted.partition_point(|(centre, _)| centre[0] < point[0]);
    let mut best = (f64::INFINITY, usize::MAX);
    let mut look = |(centre, number): &(Point, usize)| {
        let aside = (centre[0] - point[0]) * (centre[0] - point[0]);
        if aside > best.0 {
            return false;
        }
        let away = (distance_squared(*centre, point), *number);
        if away < best {
            best = away;
        }
        true
    };
    let (mut left, mut right) = (sorted[..middle].iter().rev(), sorted[middle..].iter());
    let (mut to_left, mut to_right) = (true, true);
    while to_left || to_right {
        to_left = to_left && left.next().is_some_and(&mut look);
        to_right = to_right && right.next().is_some_and(&mut look);
    }
    best.1
}

pub(crate) fn distance_squared(a: Point, b: Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

impl Clusters {
    /// Clusters without points disappear, the others keep their order; each centre becomes the weighted mean of its
    /// points. How many are left.
    fn settle(&mut self, points: &[Point], weights: &[f64], clusters: usize) -> usize {
        let mut sums = vec![(0.0, [0.0; 2]); clusters];
        for ((point, weight), own) in points.iter().zip(weights).zip(&self.of) {
            let (total, sum) = &mut sums[*own];
            *total += weight;
            sum[0] += weight * point[0];
            sum[1] += weight * point[1];
        }
        let mut number = vec![0; clusters];
        self.centres.clear();
        for (at, (total, sum)) in sums.iter().enumerate().filter(|(_, (total, _))| *total > 0.0) {
            number[at] = self.centres.len();
            self.centres.push([sum[0] / total, sum[1] / total]);
        }
        self.of.iter_mut().for_each(|own| *own = number[*own]);
        self.centres.len()
    }
}

/// The mean silhouette of points in clusters (section 6; Rousseeuw 1987). With a the mean distance to the others of the
/// own cluster and c the smallest mean distance to another, a point has (c − a) / max(a, c); one that is alone has 0.
pub(crate) fn silhouette(points: &[Point], clusters: &Clusters) -> f64 {
    let mut sizes = vec![0usize; clusters.centres.len()];
    clusters.of.iter().for_each(|own| sizes[*own] += 1);
    let sum: f64 = (0..points.len()).map(|at| silhouette_of(at, points, &clusters.of, &sizes)).sum();
    sum / points.len().max(1) as f64
}

fn silhouette_of(at: usize, points: &[Point], of: &[usize], sizes: &[usize]) -> f64 {
    let own = of[at];
    if sizes[own] < 2 {
        return 0.0;
    }
    let mut sums = vec![0.0; sizes.len()];
    for (other, cluster) in points.iter().zip(of) {
        sums[*cluster] += distance_squared(points[at], *other).sqrt();
    }
    let others = (0..sizes.len()).filter(|cluster| *cluster != own);
    let Some(c) = others.map(|cluster| sums[cluster] / sizes[cluster] as f64).reduce(f64::min) else {
        return 0.0;
    };
    let a = sums[own] / (sizes[own] - 1) as f64;
    if a.max(c) == 0.0 { 0.0 } else { (c - a) / a.max(c) }
}
