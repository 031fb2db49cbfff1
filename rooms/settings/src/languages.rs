//! Which languages may be chosen for reading, and in which one may, or must, write.

use crate::address;
use crate::choice::{self, Choice, Draft};
use crate::history;
use askama::Template;
use people::network::{Further, Languages};
use web::{Errors, Frame, Sent};
use words::Lang;

/// The Sámi languages of Finland, to be added with one press.
const NEAR: [(&str, &str); 3] = [("se", "Davvisámegiella"), ("smn", "Anarâškielâ"), ("sms", "Nuõrttsääʹmǩiõll")];
const LONGEST: usize = 30;

#[derive(Template)]
#[template(path = "languages.html")]
struct LanguagesPage {
    frame: Frame,
    draft: Draft<Languages>,
}

impl Choice for Languages {
    const WORD: &'static str = "settings-languages";
    const SEEN_BY: &'static str = "settings-sees-all";
    type Address = address::Languages;

    /// Further languages stay in the list, so that what was written in them can be read and edited.
    fn read(sent: &Sent, before: &Languages) -> Languages {
        let all = before.all();
        let codes = |chosen: &dyn Fn(&str) -> bool| -> Vec<String> {
            all.iter().map(|lang| lang.code()).filter(|code| chosen(code)).map(str::to_owned).collect()
        };
        let content = |code: &str| sent.text(&format!("content-{code}")).to_owned();
        Languages {
            further: before.further.clone(),
            offered: codes(&|code| sent.has(&format!("offered-{code}"))),
            content: codes(&|code| ["may", "must"].contains(&content(code).as_str())),
            required: codes(&|code| content(code) == "must"),
        }
    }

    /// What was typed for a new one joins them.
    fn taken(sent: &Sent, before: &Languages, frame: &Frame) -> (Languages, Errors) {
        let (mut languages, new) = (Languages::read(sent, before), new(sent));
        let mut errors = languages.errors(sent, frame);
        if errors.is_empty() && new != nothing() {
            add(&mut languages, &new);
        }
        if languages.all().len() < Lang::ALL.len() + languages.further.len() {
            errors.add("new-code", frame.t("settings-language-many"));
        }
        (languages, errors)
    }

    fn errors(&self, sent: &Sent, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.offered.is_empty(), "offered-fi", frame.t("settings-language-none-offered"));
        errors.when(self.content.is_empty(), "content-fi-may", frame.t("settings-language-none-content"));
        let new = new(sent);
        if new == nothing() {
            return errors;
        }
        let is_code = (2..=3).contains(&new.code.len()) && new.code.bytes().all(|letter| letter.is_ascii_lowercase());
        errors.when(!is_code, "new-code", frame.t("settings-language-code-wrong"));
        let known = self.all().iter().any(|lang| lang.code() == new.code);
        errors.when(known, "new-code", frame.t("settings-language-there"));
        let is_name = !new.own_name.is_empty() && new.own_name.chars().count() <= LONGEST;
        errors.when(
            !is_name || new.own_name.chars().any(char::is_control),
            "new-name",
            frame.t("settings-language-name-wrong"),
        );
        errors
    }

    /// "Sivut: Suomi, Svenska · Sisältö: Suomi (vaaditaan), Svenska"
    fn told(&self, frame: &Frame) -> String {
        let offered: Vec<&str> = self.offered().iter().map(|lang| lang.own_name()).collect();
        let content = |lang: &Lang| match self.required.iter().any(|code| code == lang.code()) {
            true => frame.words.t1("settings-languages-is-required", "name", lang.own_name()),
            false => lang.own_name().to_owned(),
        };
        let content: Vec<String> = self.content().iter().map(content).collect();
        frame.words.t2("settings-languages-told", "offered", offered.join(", "), "content", content.join(", "))
    }

    fn page(frame: Frame, draft: Draft<Languages>) -> impl Template {
        LanguagesPage { frame, draft }
    }
}

/// What was typed for a new one.
fn new(sent: &Sent) -> Further {
    Further { code: sent.text("new-code").to_lowercase(), own_name: sent.text("new-name").to_owned() }
}

fn nothing() -> Further {
    Further { code: String::new(), own_name: String::new() }
}

fn add(languages: &mut Languages, new: &Further) {
    languages.further.push(new.clone());
    languages.offered.push(new.code.clone());
    languages.content.push(new.code.clone());
}

impl LanguagesPage {
    fn typed(&self) -> Further {
        new(&self.draft.sent)
    }

    fn is_offered(&self, lang: &Lang) -> bool {
        self.draft.choice.offered.iter().any(|code| code == lang.code())
    }

    fn is_chosen(&self, lang: &Lang, way: &str) -> bool {
        self.content(lang) == way
    }

    /// Which of the three ways is chosen for content in this language.
    fn content(&self, lang: &Lang) -> &'static str {
        let among = |codes: &[String]| codes.iter().any(|code| code == lang.code());
        match (among(&self.draft.choice.required), among(&self.draft.choice.content)) {
            (true, _) => "must",
            (_, true) => "may",
            _ => "no",
        }
    }

    fn ways(&self) -> [(&'static str, &'static str); 3] {
        [("no", "settings-content-no"), ("may", "settings-content-may"), ("must", "settings-content-must")]
    }

    fn near(&self) -> Vec<(&'static str, &'static str)> {
        let known = |code: &str| self.draft.choice.further.iter().any(|one| one.code == code);
        NEAR.into_iter().filter(|(code, _)| !known(code)).collect()
    }
}

pages::sample!("settings/languages", |frame| {
    let page = |languages, code: &str, history| {
        let sent = Sent::new(vec![("new-code".into(), code.into())]);
        choice::sample::<Languages>(languages, sent, history, &frame)
    };
    let mut with_sami = Languages { required: vec!["fi".into(), "sv".into()], ..Languages::default() };
    add(&mut with_sami, &Further { code: "se".into(), own_name: "Davvisámegiella".into() });
    let none = Languages { offered: vec![], content: vec![], ..Languages::default() };
    let told = history::sample([
        "Sivut: Suomi, Svenska · Sisältö: Suomi (vaaditaan), Svenska",
        "Sivut: Suomi · Sisältö: Suomi",
    ]);
    vec![
        ("empty", page(Languages::default(), "", vec![])),
        ("filled", page(with_sami, "", told)),
        ("error", page(none, "saame", vec![])),
    ]
});
