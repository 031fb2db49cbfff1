//! What the network calls its roles and the levels of its tree.

use crate::address;
use crate::choice::{self, Choice, Draft};
use crate::history;
use askama::Template;
use people::Role;
use people::network::{LEVELS, Names};
use web::{Errors, Frame, Sent};
use words::{Lang, Texts, Words};

const LONGEST: usize = 40;

#[derive(Template)]
#[template(path = "names.html")]
struct NamesPage {
    frame: Frame,
    draft: Draft<Names>,
}

impl Choice for Names {
    const WORD: &'static str = "settings-names";
    const SEEN_BY: &'static str = "settings-sees-all";
    type Address = address::Names;

    /// Only what differs from nothing is kept.
    fn read(sent: &Sent, _: &Names) -> Names {
        let roles = Role::ALL.iter().map(|role| (role.word().to_owned(), sent.texts(role.key())));
        let mut levels: Vec<Texts> = LEVELS.iter().map(|level| sent.texts(level)).collect();
        while levels.last().is_some_and(Texts::is_empty) {
            levels.pop();
        }
        Names { roles: roles.filter(|(_, name)| !name.is_empty()).collect(), levels }
    }

    fn errors(&self, _: &Sent, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        let levels = LEVELS.iter().enumerate().map(|(at, level)| (*level, self.of_level(at)));
        let roles = Role::ALL.iter().map(|role| (role.key(), self.of_role(*role)));
        for (field, texts) in roles.clone().chain(levels) {
            for (code, name) in &texts.0 {
                let field = format!("{field}-{code}");
                errors.when(name.chars().count() > LONGEST, &field, frame.t("settings-name-long"));
                errors.when(name.chars().any(char::is_control), &field, frame.t("settings-name-lines"));
            }
        }
        // Two roles of one name in one language can't be told apart.
        for lang in &frame.choices.content {
            let called = |role: &Role| called(self, *role, *lang);
            for (at, role) in Role::ALL.iter().enumerate() {
                let twice = Role::ALL[..at].iter().any(|other| called(other) == called(role));
                let own = !self.of_role(*role).exactly(*lang).is_empty();
                errors.when(twice && own, &format!("{}-{}", role.key(), lang.code()), frame.t("settings-name-twice"));
            }
        }
        errors
    }

    /// What differs from our names: "muutosagentti: digitsemppari".
    fn told(&self, frame: &Frame) -> String {
        let lang = frame.words.lang;
        let roles = Role::ALL.iter().map(|role| (role.key(), self.of_role(*role)));
        let levels = LEVELS.iter().enumerate().map(|(at, level)| (*level, self.of_level(at)));
        let own = roles.chain(levels).filter(|(_, name)| !name.is_empty());
        let told: Vec<String> = own.map(|(key, name)| format!("{}: {}", frame.t(key), name.read(lang))).collect();
        if told.is_empty() { frame.t("settings-names-ours").to_owned() } else { told.join(" · ") }
    }

    fn page(frame: Frame, draft: Draft<Names>) -> impl Template {
        NamesPage { frame, draft }
    }
}

fn called(names: &Names, role: Role, lang: Lang) -> String {
    let own = names.of_role(role);
    let name = own.exactly(lang);
    if name.is_empty() { Words::new(lang).t(role.key()).to_lowercase() } else { name.to_lowercase() }
}

impl NamesPage {
    fn roles(&self) -> Vec<(&'static str, Texts)> {
        Role::ALL.iter().map(|role| (role.key(), self.draft.choice.of_role(*role))).collect()
    }

    fn levels(&self) -> Vec<(&'static str, Texts)> {
        LEVELS.iter().enumerate().map(|(at, level)| (*level, self.draft.choice.of_level(at))).collect()
    }
}

pub(crate) fn sample_names() -> Names {
    let mut names = Names::default();
    names.roles.insert("agent".into(), Texts::one(Lang::Fi, "digitsemppari"));
    names.levels = vec![Texts::one(Lang::Fi, "toimialue")];
    names
}

pages::sample!("settings/names", |frame| {
    let page = |names, history| choice::sample::<Names>(names, Sent::default(), history, &frame);
    let mut wrong = sample_names();
    wrong.roles.insert("coach".into(), Texts::one(Lang::Fi, "muutoskoordinaattori"));
    wrong.roles.insert("reader".into(), Texts::one(frame.words.lang, "pitkä nimi ".repeat(9)));
    let told = history::sample(["muutosagentti: digitsemppari", "muutosagentti: kehittäjävastaava"]);
    vec![
        ("empty", page(Names::default(), vec![])),
        ("filled", page(sample_names(), told)),
        ("error", page(wrong, vec![])),
    ]
});
