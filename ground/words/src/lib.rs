//! Words in three languages. Each room keeps its own in `src/words/{fi,sv,en}.ftl` and lays them out with
//! `words::lay_out!("room")`; a page says `frame.t("key")`. Finnish is the original. People write in further languages
//! too, which a network adds for itself (`Lang::further`).

mod dates;
mod lang;
mod texts;

pub use inventory;
pub use lang::Lang;
pub use texts::Texts;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::HashMap;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// One room's words, as its files hold them.
pub struct Shelf {
    pub room: &'static str,
    pub fi: &'static str,
    pub sv: &'static str,
    pub en: &'static str,
}
inventory::collect!(Shelf);

impl Shelf {
    pub fn text(&self, lang: Lang) -> &'static str {
        let texts: [&'static str; Lang::ALL.len()] = [self.fi, self.sv, self.en];
        texts[lang.index()]
    }

    /// The keys of one language, in the order of the file.
    pub fn keys(&self, lang: Lang) -> Vec<String> {
        keys_of(self.text(lang))
    }
}

fn keys_of(text: &str) -> Vec<String> {
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim().to_owned());
    text.lines().filter(starts).filter_map(key).collect()
}

/// Makes a room's words known to the house.
#[macro_export]
macro_rules! lay_out {
    ($room:literal) => {
        $crate::inventory::submit! {
            $crate::Shelf {
                room: $room,
                fi: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/fi.ftl")),
                sv: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/sv.ftl")),
                en: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/en.ftl")),
            }
        }
    };
}

struct Dictionary {
    /// Messages with places, or of several lines.
    bundle: FluentBundle<FluentResource>,
    /// The others, as they stand in the program: nearly all.
    plain: HashMap<&'static str, &'static str>,
}

/// Each is read when somebody reads that language.
static DICTIONARIES: [LazyLock<Dictionary>; Lang::ALL.len()] = [
    LazyLock::new(|| Dictionary::of(Lang::ALL[0])),
    LazyLock::new(|| Dictionary::of(Lang::ALL[1])),
    LazyLock::new(|| Dictionary::of(Lang::ALL[2])),
];

impl Dictionary {
    fn of(lang: Lang) -> Dictionary {
        let id: LanguageIdentifier = lang.code().parse().expect("our own codes are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let (mut plain, mut keys) = (HashMap::new(), vec![]);
        for shelf in inventory::iter::<Shelf> {
            let (short, rest) = parted(shelf.text(lang));
            plain.extend(short);
            keys.extend(keys_of(&rest));
            let fault = |faults: String| format!("{} words of {}: {faults}", lang.code(), shelf.room);
            let resource =
                FluentResource::try_new(rest).unwrap_or_else(|(_, faults)| panic!("{}", fault(format!("{faults:?}"))));
            bundle.add_resource(resource).unwrap_or_else(|faults| panic!("{}", fault(format!("{faults:?}"))));
        }
        // Some of what Fluent has read needs nothing put into it either: a literal, a word of its own.
        for key in keys {
            let mut faults = vec![];
            let Some(pattern) = bundle.get_message(&key).and_then(|message| message.value()) else { continue };
            let text = bundle.format_pattern(pattern, None, &mut faults).into_owned();
            if faults.is_empty() {
                plain.insert(String::leak(key), String::leak(text)); // once a language
            }
        }
        Dictionary { bundle, plain }
    }
}

/// A file's messages of one line without places, as they are; and the rest of it, which is for Fluent to read.
fn parted(text: &'static str) -> (Vec<(&'static str, &'static str)>, String) {
    let (mut plain, mut rest) = (vec![], String::new());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let goes_on = lines.peek().is_some_and(|next| next.starts_with(' '));
        let is_plain = line.starts_with(|c: char| c.is_ascii_lowercase()) && !goes_on && !line.contains(['{', '}']);
        match line.split_once('=').filter(|(_, value)| is_plain && !value.trim().is_empty()) {
            Some((key, value)) => plain.push((key.trim(), value.trim())),
            None => rest.extend([line, "\n"]),
        }
    }
    (plain, rest)
}

/// A value that goes into a place of a message.
pub trait Value {
    fn value(&self) -> FluentValue<'_>;
}

impl Value for str {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}
impl Value for String {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}
impl Value for std::borrow::Cow<'_, str> {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_ref())
    }
}
macro_rules! numbers {
    ($($kind:ty),*) => { $(impl Value for $kind {
        fn value(&self) -> FluentValue<'_> { FluentValue::from(*self) }
    })* };
}
numbers!(i32, i64, u32, u64, usize);
impl<T: Value + ?Sized> Value for &T {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

/// The words of one language. Cheap to copy; every page's frame has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub lang: Lang,
}

impl Words {
    pub fn new(lang: Lang) -> Words {
        Words { lang }
    }

    fn dictionary(self) -> &'static Dictionary {
        &DICTIONARIES[self.lang.index()]
    }

    /// True when the key is a message of ours.
    pub fn knows(self, key: &str) -> bool {
        self.says(key) || self.dictionary().bundle.has_message(key)
    }

    /// True when the key is a message of ours without places.
    pub fn says(self, key: &str) -> bool {
        self.dictionary().plain.contains_key(key)
    }

    /// A message without places. An unknown key is left blank, and a test finds it.
    pub fn t(self, key: &str) -> &'static str {
        match self.dictionary().plain.get(key) {
            Some(text) => text,
            None => {
                debug_assert!(false, "no message {key:?} without places in {}", self.lang.code());
                "…"
            }
        }
    }

    pub fn t1(self, key: &str, name: &str, value: impl Value) -> String {
        self.fill(key, &[(name, value.value())])
    }

    pub fn t2(self, key: &str, name: &str, value: impl Value, name2: &str, value2: impl Value) -> String {
        self.fill(key, &[(name, value.value()), (name2, value2.value())])
    }

    #[allow(clippy::too_many_arguments)] // three names and their values, as a template writes them
    pub fn t3(
        self,
        key: &str,
        name: &str,
        value: impl Value,
        name2: &str,
        value2: impl Value,
        name3: &str,
        value3: impl Value,
    ) -> String {
        self.fill(key, &[(name, value.value()), (name2, value2.value()), (name3, value3.value())])
    }

    /// A message with any number of places.
    pub fn fill(self, key: &str, places: &[(&str, FluentValue)]) -> String {
        let Dictionary { bundle, plain } = self.dictionary();
        if let Some(text) = plain.get(key) {
            return (*text).to_owned();
        }
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message {key:?} in {}", self.lang.code());
            return "…".to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in places {
            args.set(*name, value.clone());
        }
        let mut faults = vec![];
        let text = bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        debug_assert!(faults.is_empty(), "{key:?} in {}: {faults:?}", self.lang.code());
        text
    }
}
