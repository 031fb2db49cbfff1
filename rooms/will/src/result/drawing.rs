//! The map as it is drawn: a mark stands for three people at least who vote alike, on a grid, in one of three sizes; around
//! the marks of a group a soft line. Who anybody is, or where one person stands, can't be read from it.

use super::release::{Drawing, Mark, Shape};
use opinion_map::{Label, Map};

/// The picture's own measure.
pub(crate) const WIDTH: i64 = 690;
pub(crate) const HEIGHT: i64 = 496;
/// Room around the marks, for the lines and the letters.
const SIDE: f64 = 40.0;
const TOP: f64 = 60.0;
/// How far the line runs from the marks.
const AROUND: f64 = 20.0;
/// Marks stand on crossings of a grid so wide.
const GRID: i64 = 6;
/// So many people a mark stands for at least.
const FEWEST: usize = 3;

/// Some who vote alike.
#[derive(Debug, Clone, Copy)]
struct Cluster {
    at: [f64; 2],
    size: usize,
    group: usize,
}

pub(crate) fn draw(map: &Map, of_bases: &[Label], groups: usize) -> Drawing {
    let bases = map.bases.iter().zip(of_bases);
    let clusters: Vec<Cluster> = bases
        .filter_map(|(base, group)| Some(Cluster { at: base.centre, size: base.members.len(), group: (*group)? }))
        .collect();
    let joined: Vec<Cluster> = (0..groups)
        .flat_map(|group| joined(clusters.iter().filter(|cluster| cluster.group == group).copied().collect()))
        .collect();
    let marks = one_on_each_crossing(on_the_grid(&joined));
    let shapes = (0..groups).map(|group| shape(marks.iter().filter(|mark| mark.group == group))).collect();
    Drawing { marks, shapes }
}

/// The smallest joins the nearest, until each stands for enough people.
fn joined(mut clusters: Vec<Cluster>) -> Vec<Cluster> {
    while let Some(small) = (0..clusters.len()).min_by_key(|at| clusters[*at].size) {
        if clusters[small].size >= FEWEST || clusters.len() == 1 {
            break;
        }
        let one = clusters.remove(small);
        let away = |other: &Cluster| (other.at[0] - one.at[0]).powi(2) + (other.at[1] - one.at[1]).powi(2);
        let Some(near) = clusters.iter_mut().min_by(|a, b| away(a).total_cmp(&away(b))) else { break };
        let size = near.size + one.size;
        let mean = |axis: usize| (near.at[axis] * near.size as f64 + one.at[axis] * one.size as f64) / size as f64;
        (near.at, near.size) = ([mean(0), mean(1)], size);
    }
    clusters
}

/// Into the picture, both directions on one scale, so that near is near.
fn on_the_grid(clusters: &[Cluster]) -> Vec<Mark> {
    let range = |axis: usize| {
        let values = clusters.iter().map(|cluster| cluster.at[axis]);
        (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max))
    };
    let [(left, right), (low, high)] = [range(0), range(1)];
    let room = |all: i64, margin: f64| all as f64 - 2.0 * margin;
    let fits = |room: f64, span: f64| if span > 1e-9 { room / span } else { f64::INFINITY };
    let scale = fits(room(WIDTH, SIDE), right - left).min(fits(room(HEIGHT, TOP), high - low));
    let scale = if scale.is_finite() { scale } else { 0.0 };
    let place = |value: f64, middle: f64, all: i64| {
        (((value - middle) * scale + all as f64 / 2.0) / GRID as f64).round() as i64 * GRID
    };
    let mark = |cluster: &Cluster| Mark {
        group: cluster.group,
        x: place(cluster.at[0], (left + right) / 2.0, WIDTH),
        y: place(-cluster.at[1], -(low + high) / 2.0, HEIGHT),
        size: size(cluster.size),
    };
    clusters.iter().map(mark).collect()
}

/// A mark's size is one of three.
fn size(people: usize) -> u8 {
    match people {
        0..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// Marks that would lie on one another are one, in the size of the larger.
fn one_on_each_crossing(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.group, mark.y, mark.x, std::cmp::Reverse(mark.size)));
    marks.dedup_by_key(|mark| (mark.group, mark.y, mark.x));
    marks
}

fn shape<'a>(marks: impl Iterator<Item = &'a Mark>) -> Shape {
    let places: Vec<[f64; 2]> = marks.map(|mark| [mark.x as f64, mark.y as f64]).collect();
    let count = places.len().max(1) as f64;
    let middle = [0, 1].map(|axis| places.iter().map(|place| place[axis]).sum::<f64>() / count);
    let corners = hull(places.iter().flat_map(|place| around(*place)).collect());
    let is_above = middle[1] <= HEIGHT as f64 / 2.0;
    let ends = corners.iter().map(|corner| corner[1]);
    let y = match is_above {
        true => ends.fold(f64::INFINITY, f64::min) - 8.0,
        false => ends.fold(f64::NEG_INFINITY, f64::max) + 20.0,
    };
    let third = |value: f64, all: i64| (value * 3.0 / all as f64).floor().clamp(0.0, 2.0) as usize;
    Shape {
        path: soft(&corners),
        x: middle[0].round() as i64,
        y: (y.round() as i64).clamp(20, HEIGHT - 8),
        ninth: third(middle[1], HEIGHT) * 3 + third(middle[0], WIDTH),
    }
}

/// Twelve places around one, so that a line around few marks is round too.
fn around(place: [f64; 2]) -> impl Iterator<Item = [f64; 2]> {
    (0..12).map(move |part| {
        let angle = f64::from(part) * std::f64::consts::TAU / 12.0;
        [place[0] + AROUND * angle.cos(), place[1] + AROUND * angle.sin()]
    })
}

/// The corners of the convex hull in turn (Andrew's monotone chain).
fn hull(mut places: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    places.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    places.dedup();
    if places.len() < 3 {
        return places;
    }
    let mut lower = half(places.iter());
    let mut upper = half(places.iter().rev());
    lower.pop();
    upper.pop();
    lower.extend(upper);
    lower
}

fn half<'a>(places: impl Iterator<Item = &'a [f64; 2]>) -> Vec<[f64; 2]> {
    let turn = |a: [f64; 2], b: [f64; 2], c: [f64; 2]| (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    let mut line: Vec<[f64; 2]> = vec![];
    for place in places {
        while line.len() > 1 && turn(line[line.len() - 2], line[line.len() - 1], *place) <= 0.0 {
            line.pop();
        }
        line.push(*place);
    }
    line
}

/// From the middle of each side to that of the next, bent by the corner between them.
fn soft(corners: &[[f64; 2]]) -> String {
    let Some(last) = corners.last() else { return String::new() };
    let middle = |a: [f64; 2], b: [f64; 2]| format!("{:.0},{:.0}", (a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0);
    let mut path = format!("M{}", middle(*last, corners[0]));
    for (at, corner) in corners.iter().enumerate() {
        let next = corners[(at + 1) % corners.len()];
        path += &format!("Q{:.0},{:.0} {}", corner[0], corner[1], middle(*corner, next));
    }
    path + "Z"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cluster(x: f64, y: f64, size: usize) -> Cluster {
        Cluster { at: [x, y], size, group: 0 }
    }

    #[test]
    fn no_mark_stands_for_fewer_than_three() {
        let joined = joined((0..10).map(|at| cluster(f64::from(at), 0.0, 1)).collect());
        assert!(joined.iter().all(|cluster| cluster.size >= FEWEST), "{joined:?}");
        assert_eq!(joined.iter().map(|cluster| cluster.size).sum::<usize>(), 10);
    }

    #[test]
    fn every_mark_stands_on_the_grid_and_inside_the_picture() {
        let places = [cluster(-3.0, 8.0, 3), cluster(2.5, -1.0, 40), cluster(0.0, 0.01, 6)];
        for mark in on_the_grid(&places) {
            assert!(mark.x % GRID == 0 && mark.y % GRID == 0);
            assert!((0..=WIDTH).contains(&mark.x) && (0..=HEIGHT).contains(&mark.y), "{mark:?}");
        }
        assert_eq!(on_the_grid(&[cluster(7.0, 7.0, 12)])[0].x, 348, "one place stands in the middle");
    }

    #[test]
    fn a_line_runs_around_one_mark_as_around_many() {
        let mark = |x: i64, y: i64| Mark { group: 0, x, y, size: 1 };
        let one = shape([mark(100, 100)].iter());
        assert!(one.path.starts_with('M') && one.path.ends_with('Z') && one.ninth == 0, "{one:?}");
        let many = shape([mark(600, 400), mark(500, 300), mark(560, 350)].iter());
        assert!(many.ninth == 8 && many.y > 400, "{many:?}");
    }
}
