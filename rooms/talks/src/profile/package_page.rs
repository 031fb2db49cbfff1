//! The package's page for people: it stands alone, so that any browser opens it from a disk.

use super::item::Part;
use super::packed::PackedItem;
use askama::Template;
use forms::Way;
use people::Me;
use store::Day;
use words::Words;

#[derive(Template)]
#[template(path = "profile/package.html")]
pub(super) struct PackagePage {
    words: Words,
    name: String,
    today: Day,
    groups: Vec<(Part, Vec<PackedItem>)>,
}

impl PackagePage {
    pub fn of(me: &Me, today: Day, items: Vec<(Part, PackedItem)>, words: Words) -> PackagePage {
        let mut groups: Vec<(Part, Vec<PackedItem>)> = Part::ALL.iter().map(|part| (*part, vec![])).collect();
        for (part, item) in items {
            if let Some((_, of_part)) = groups.iter_mut().find(|(one, _)| *one == part) {
                of_part.push(item);
            }
        }
        groups.retain(|(_, items)| !items.is_empty());
        PackagePage { words, name: me.name.clone(), today, groups }
    }

    fn day(&self, day: &str) -> String {
        Day::parse(day).map(|day| self.words.calendar_day(&day)).unwrap_or_default()
    }

    fn year(&self, day: &str) -> String {
        day.get(..4).unwrap_or_default().to_owned()
    }

    fn is_face_to_face(&self, item: &PackedItem) -> bool {
        item.way() == Some(Way::FaceToFace)
    }
}
