//! The organisation's own channels, as the administrator sets them.

use crate::address;
use crate::choice::{self, Choice, Draft};
use crate::history;
use askama::Template;
use people::network::{Channel, HelpLink, HelpLinks};
use web::{Errors, Frame, Sent};

#[derive(Template)]
#[template(path = "help_links.html")]
struct HelpLinksPage {
    frame: Frame,
    draft: Draft<HelpLinks>,
}

impl Choice for HelpLinks {
    const WORD: &'static str = "settings-help";
    const SEEN_BY: &'static str = "settings-sees-everybody";
    type Address = address::HelpLinks;

    fn read(sent: &Sent, _: &HelpLinks) -> HelpLinks {
        let link = |channel: &Channel| HelpLink {
            name: sent.texts(&field("name", *channel)),
            address: sent.text(&field("address", *channel)).to_owned(),
            phone: sent.text(&field("phone", *channel)).to_owned(),
        };
        let links = Channel::ALL.iter().map(|channel| (channel.word().to_owned(), link(channel)));
        HelpLinks(links.filter(|(_, link)| *link != HelpLink::default()).collect())
    }

    fn errors(&self, _: &Sent, frame: &Frame) -> Errors {
        let mut errors = Errors::default();
        for channel in Channel::ALL {
            let (link, address) = (self.of(*channel), field("address", *channel));
            errors.when(!is_address(&link.address), &address, frame.t("settings-address-wrong"));
            errors.when(!is_phone(&link.phone), &field("phone", *channel), frame.t("settings-phone-wrong"));
            errors.when(link.is_empty() && !link.name.is_empty(), &address, frame.t("settings-address-missing"));
            for (code, name) in link.name.0.iter().filter(|(_, name)| name.chars().count() > 80) {
                errors.when(
                    !name.is_empty(),
                    &format!("{}-{code}", field("name", *channel)),
                    frame.t("settings-name-long-80"),
                );
            }
        }
        errors
    }

    /// Which channels are set.
    fn told(&self, frame: &Frame) -> String {
        let set = Channel::ALL.iter().filter(|channel| !self.of(**channel).is_empty());
        let told: Vec<String> = set
            .map(|channel| {
                let link = self.of(*channel);
                let how: Vec<&str> =
                    [link.address.as_str(), &link.phone].into_iter().filter(|how| !how.is_empty()).collect();
                format!("{}: {}", frame.t(channel.key()), how.join(", "))
            })
            .collect();
        if told.is_empty() { frame.t("settings-help-none").to_owned() } else { told.join(" · ") }
    }

    fn page(frame: Frame, draft: Draft<HelpLinks>) -> impl Template {
        HelpLinksPage { frame, draft }
    }
}

fn field(part: &str, channel: Channel) -> String {
    format!("{}-{part}", channel.word())
}

/// Empty, or a whole address over https; never a script.
fn is_address(text: &str) -> bool {
    let plain =
        text.len() <= 500 && !text.contains(|letter: char| letter.is_whitespace() || "\"'<>\\`".contains(letter));
    let host = text.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    text.is_empty() || (plain && host.is_some_and(|host| host.contains('.') && !host.contains('@')))
}

pub(crate) fn is_phone(text: &str) -> bool {
    let plain = text.chars().all(|letter| letter.is_ascii_digit() || " +-()".contains(letter));
    text.is_empty() || (plain && text.len() <= 25 && text.chars().filter(char::is_ascii_digit).count() >= 3)
}

impl HelpLinksPage {
    fn channels(&self) -> &'static [Channel] {
        Channel::ALL
    }

    fn link(&self, channel: &Channel) -> HelpLink {
        self.draft.choice.of(*channel)
    }

    fn field(&self, part: &str, channel: &Channel) -> String {
        field(part, *channel)
    }
}

pages::sample!("settings/help", |frame| {
    let page = |links, history| choice::sample::<HelpLinks>(links, Sent::default(), history, &frame);
    let mut wrong = crate::help::sample_links();
    let half = HelpLink { address: "www.jarviseutu.example".into(), phone: "soita".into(), ..HelpLink::default() };
    wrong.0.insert(Channel::Harassment.word().into(), half);
    let told = history::sample(["https://ilmoituskanava.jarviseutu.example", "–"]);
    vec![
        ("empty", page(HelpLinks::default(), vec![])),
        ("filled", page(crate::help::sample_links(), told)),
        ("error", page(wrong, vec![])),
    ]
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_and_runs_nothing() {
        for good in ["", "https://ilmoitus.jarviseutu.example", "https://a.example/kanava?x=1#y"] {
            assert!(is_address(good), "{good}");
        }
        let wrong = [
            "http://a.example",
            "javascript:alert(1)",
            "https://",
            "https://a",
            "//a.example",
            "https://a.example@b.example",
            "https://a.example/\" onclick=\"x",
            "data:text/html,x",
            "https://a.example /x",
            "HTTPS://A.example",
        ];
        for wrong in wrong {
            assert!(!is_address(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_phone_is_dialled_by_digits() {
        assert!(is_phone("+358 40 123 4567") && is_phone("116 117") && is_phone("") && is_phone("(06) 123-456"));
        assert!(!is_phone("soita meille") && !is_phone("12") && !is_phone("1".repeat(40).as_str()));
        let link = HelpLink { phone: "+358 (40) 123-4567".into(), ..HelpLink::default() };
        assert_eq!(link.dialled(), "+358401234567");
    }
}
