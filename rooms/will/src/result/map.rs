//! The map as a picture, with words for those who hear it.

use super::naming::Names;
use super::release::{Mark, Release};
use super::said::drawn;
use super::{drawing, release};
use askama::Template;
use askama::filters::Safe;
use web::Frame;

/// A letter of the map's own size is about so wide.
const LETTER: i64 = 9;
/// Labels closer to one another than this stand on one line.
const LINE: i64 = 22;

#[derive(Template)]
#[template(path = "result/map.html")]
struct MapPart<'m> {
    frame: &'m Frame,
    drawing: &'m release::Drawing,
    release: &'m Release,
    names: Vec<&'m str>,
}

/// None: there are no groups to draw.
pub(crate) fn map(release: &Release, names: Option<&Names>, frame: &Frame) -> Option<Safe<String>> {
    let drawing = release.map.as_ref()?;
    let lang = frame.words.lang;
    let name = |at: usize| names.and_then(|names| names.groups.get(at)).map_or("", |name| name.name.read(lang));
    let names: Vec<&str> = (0..release.groups.len()).map(name).collect();
    Some(drawn(&MapPart { frame, drawing, release, names }))
}

impl MapPart<'_> {
    fn view_box(&self) -> String {
        format!("0 0 {} {}", drawing::WIDTH, drawing::HEIGHT)
    }

    /// "212 vastaajaa kolmessa ryhmässä. Ryhmä A on vasemmalla, …"
    fn about(&self) -> String {
        let words = self.frame.words;
        let people = self.release.people.unwrap_or(0);
        let place = |(at, shape): (usize, &release::Shape)| {
            let (letter, where_to) = (Release::letter(at).to_string(), self.frame.t(PLACES[shape.ninth.min(8)]));
            words.t2("will-map-place", "letter", letter, "place", where_to)
        };
        let places = self.drawing.shapes.iter().enumerate().map(place).collect::<Vec<_>>().join(" ");
        words.t3("will-map-about", "people", people, "groups", self.release.groups.len(), "places", places)
    }

    /// A group's own shape around the place, in one of three sizes.
    fn mark(&self, mark: &Mark) -> Safe<String> {
        let r = [4.5, 6.5, 8.5][usize::from(mark.size.clamp(1, 3)) - 1];
        let (x, y) = (mark.x as f64, mark.y as f64);
        Safe(match mark.group {
            0 => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"),
            1 => format!("<path d=\"M{} {}h{w}v{w}h-{w}z\"/>", x - r * 0.9, y - r * 0.9, w = r * 1.8),
            2 => format!("<path d=\"M{x} {}l{} {}h-{}z\"/>", y - r * 1.2, r * 1.15, r * 2.0, r * 2.3),
            3 => format!("<path d=\"M{x} {}l{d} {d}l-{d} {d}l-{d} -{d}z\"/>", y - r * 1.25, d = r * 1.25),
            _ => format!(
                "<path d=\"M{} {}h{t}v{l}h{l}v{t}h-{l}v{l}h-{t}v-{l}h-{l}v-{t}h{l}z\"/>",
                x - r * 0.35,
                y - r * 1.15,
                t = r * 0.7,
                l = r * 0.8
            ),
        })
    }

    /// Empty where it has none, or no room.
    fn name(&self, at: &usize) -> &str {
        if self.names_fit() { self.names[*at] } else { "" }
    }

    fn x(&self, at: &usize) -> i64 {
        match self.names_fit() {
            true => self.beside_each_other()[*at],
            false => self.drawing.shapes[*at].x,
        }
    }

    fn width(&self, at: usize) -> i64 {
        let letters = self.names[at].chars().count() as i64;
        LETTER * (if letters > 0 { letters + 4 } else { 2 })
    }

    /// Where each label's middle stands: inside the picture, and those of one height pushed to the right of each other.
    fn beside_each_other(&self) -> Vec<i64> {
        let count = self.names.len().min(self.drawing.shapes.len());
        let inside = |at: usize| {
            let half = self.width(at) / 2;
            self.drawing.shapes[at]
                .x
                .clamp(half.min(drawing::WIDTH / 2), (drawing::WIDTH - half).max(drawing::WIDTH / 2))
        };
        let mut places: Vec<i64> = (0..count).map(inside).collect();
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|at| places[*at]);
        for (nth, at) in order.iter().enumerate() {
            for before in &order[..nth] {
                if self.are_level(*at, *before) {
                    places[*at] = places[*at].max(places[*before] + (self.width(*at) + self.width(*before)) / 2);
                }
            }
        }
        places
    }

    fn are_level(&self, a: usize, b: usize) -> bool {
        (self.drawing.shapes[a].y - self.drawing.shapes[b].y).abs() < LINE
    }

    /// Names stand beside the letters where all of them find room; they all stand beside the map too.
    fn names_fit(&self) -> bool {
        let fits = |(at, x): (usize, i64)| x + self.width(at) / 2 <= drawing::WIDTH && self.width(at) < drawing::WIDTH;
        self.beside_each_other().into_iter().enumerate().all(fits)
    }
}

/// Where a group lies, row by row.
const PLACES: [&str; 9] = [
    "will-map-top-left",
    "will-map-top",
    "will-map-top-right",
    "will-map-left",
    "will-map-middle",
    "will-map-right",
    "will-map-bottom-left",
    "will-map-bottom",
    "will-map-bottom-right",
];
