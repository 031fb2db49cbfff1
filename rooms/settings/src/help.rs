//! Where to turn with what does not belong here: misconduct, danger to patients, harassment, the duty to report.

use askama::Template;
use people::network::{Channel, HelpLink, HelpLinks};
use web::{App, Frame, IntoResponse, Page, Public, State, Why};
use words::{Lang, Texts};

pub(crate) struct WhereToTurn;
impl Why for WhereToTurn {
    const WHY: &'static str = "whoever needs help must find it without signing in";
}

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    frame: Frame,
    links: HelpLinks,
}

pub(crate) async fn show(_: Public<WhereToTurn>, State(app): State<App>, frame: Frame) -> impl IntoResponse {
    let links = (*app.store.setting::<HelpLinks>().await).clone();
    Page(HelpPage { frame, links })
}

impl HelpPage {
    fn all(&self) -> Vec<(Channel, HelpLink)> {
        Channel::ALL.iter().map(|channel| (*channel, self.links.of(*channel))).collect()
    }

    fn none(&self) -> bool {
        Channel::ALL.iter().all(|channel| self.links.of(*channel).is_empty())
    }

    /// What the link is called: its own name, else its host.
    fn called(&self, link: &HelpLink) -> String {
        let host = link.address.trim_start_matches("https://").split('/').next().unwrap_or_default();
        match link.name.is_empty() {
            true => host.to_owned(),
            false => link.name.read(self.frame.words.lang).to_owned(),
        }
    }
}

pub(crate) fn sample_links() -> HelpLinks {
    let link = |name: &str, address: &str, phone: &str| HelpLink {
        name: Texts::one(Lang::Fi, name),
        address: address.into(),
        phone: phone.into(),
    };
    let all = [
        (Channel::Misconduct, link("Sisäinen ilmoituskanava", "https://ilmoituskanava.jarviseutu.example", "")),
        (Channel::PatientSafety, link("HaiPro", "https://haipro.jarviseutu.example", "")),
        (Channel::Harassment, link("Työsuojeluvaltuutettu", "", "06 123 4567")),
    ];
    HelpLinks(all.into_iter().map(|(channel, link)| (channel.word().to_owned(), link)).collect())
}

pages::sample!("help", |frame| {
    let page = |links| HelpPage { frame: frame.clone(), links };
    vec![("empty", page(HelpLinks::default())), ("filled", page(sample_links()))]
});
