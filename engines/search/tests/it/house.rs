//! A house in which notes can be found, and a dictionary.

use http::Extensions;
use people::{Asking, Door, Doors, Findable, Findables, Me, OwnedDoc, Reader, Room};
use search::{Doc, Found, Vocabulary};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Mutex;
use store::{Id, Moment};
use testing::{Arranged, House, Kind};
use web::{App, Reference};
use words::{Lang, Texts};

pub struct Search(pub House);

/// The notes of each house, by the folder of its data, as a room would keep them.
static NOTES: Mutex<BTreeMap<PathBuf, BTreeMap<Id, OwnedDoc>>> = Mutex::new(BTreeMap::new());
/// Notes whose door is shut.
static SHUT: Mutex<Option<HashSet<Id>>> = Mutex::new(None);

impl Arranged for Search {
    async fn arranged(kind: Kind) -> Search {
        read_dictionary();
        Search(House::build(kind, |_| vec![search::room(), people::room(), room()], parts).await.with_staff().await)
    }
}

/// `bin/setup` fetches it.
pub fn read_dictionary() {
    let place = std::env::var("TAHTO_VOIKKO").map(PathBuf::from);
    let place =
        place.unwrap_or_else(|_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/voikko/voikko.kfst"));
    search::analysis::voikko::read(&place).expect("the Finnish dictionary: run bin/setup, which fetches it");
}

fn room() -> Room {
    let may_see = |_: App, _: Me, id: Id| -> Asking {
        Box::pin(async move { Ok(!SHUT.lock().unwrap().as_ref().is_some_and(|shut| shut.contains(&id))) })
    };
    let step = |_: App, _: Me, _: Id| -> Asking<_> { Box::pin(async { Ok(None) }) };
    let door = |kind| Door {
        kind,
        address: |id| format!("/notes/{id}"),
        may_see,
        is_noted: false,
        step,
        outcome: |_, _, _| Box::pin(async { Ok(None) }),
        moved: None,
    };
    let found = |kind| Findable { kind, word: "search-thing", next };
    Room { name: "notes", doors: vec![door("note"), door("letter")], found: vec![found("note")], ..Room::default() }
}

fn next(app: App, after: Id) -> people::Finding {
    Box::pin(async move {
        let notes = NOTES.lock().unwrap();
        let of_house = notes.get(&app.settings.data);
        let later = of_house.into_iter().flat_map(|notes| notes.values());
        Ok(later.filter(|doc| doc.reference.kind == "note" && doc.reference.id > after).take(100).cloned().collect())
    })
}

fn parts(rooms: &[Room]) -> Extensions {
    let mut parts = Extensions::new();
    parts.insert(Doors::new(rooms.iter().flat_map(|room| room.doors.iter().copied())));
    parts.insert(Findables::of(rooms));
    parts.insert(Vocabulary::default());
    parts.insert(people::network::Gathered::default());
    parts
}

impl Search {
    pub async fn note(&self, title: &str, body: &str) -> Reference {
        self.note_for("note", Lang::Fi, title, body, &[Reader::Everybody]).await
    }

    pub async fn note_for(&self, kind: &str, lang: Lang, title: &str, body: &str, readers: &[Reader]) -> Reference {
        let reference = Reference::new(kind, store::clock::new_id_at(self.0.app.now()));
        self.put(&reference, &Texts::one(lang, title), &Texts::one(lang, body), readers).await;
        reference
    }

    /// Kept as a room keeps it, and put into the index in the same change.
    pub async fn put(&self, reference: &Reference, title: &Texts, body: &Texts, readers: &[Reader]) {
        let employer_id = self.0.me("staff").await.employer_id;
        let at = self.0.app.now();
        let doc = Doc { reference, employer_id, title, body, readers, at };
        let mut tx = self.0.app.store.begin().await.unwrap();
        doc.put(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        self.remember(OwnedDoc {
            reference: reference.clone(),
            employer_id,
            title: title.clone(),
            body: body.clone(),
            readers: readers.to_vec(),
            at,
        });
    }

    pub fn remember(&self, doc: OwnedDoc) {
        let data = self.0.app.settings.data.clone();
        NOTES.lock().unwrap().entry(data).or_default().insert(doc.reference.id, doc);
    }

    pub async fn forget(&self, reference: &Reference) {
        let mut tx = self.0.app.store.begin().await.unwrap();
        search::forget(reference, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        if let Some(notes) = NOTES.lock().unwrap().get_mut(&self.0.app.settings.data) {
            notes.remove(&reference.id);
        }
    }

    pub fn shut(&self, reference: &Reference) {
        SHUT.lock().unwrap().get_or_insert_default().insert(reference.id);
    }

    pub async fn find(&self, words: &str) -> Found {
        self.find_as("staff", words).await
    }

    pub async fn find_as(&self, who: &str, words: &str) -> Found {
        search::find(words, None, 0, &self.0.me(who).await, &self.0.app).await.unwrap()
    }

    pub async fn finds(&self, words: &str) -> Vec<Id> {
        self.find(words).await.hits.into_iter().map(|hit| hit.reference.id).collect()
    }

    pub fn now(&self) -> Moment {
        self.0.app.now()
    }
}

/// The names of what was found, by what they were called when they were put.
pub fn named(found: &Found, names: &HashMap<Id, usize>) -> Vec<usize> {
    found.hits.iter().filter_map(|hit| names.get(&hit.reference.id).copied()).collect()
}

pub const NONE: [Id; 0] = [];
