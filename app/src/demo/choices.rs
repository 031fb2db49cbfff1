//! What the demonstration's network has chosen for itself: its channels of help, who answers for the service, and whom to ask
//! about what is kept of people.

use crate::serve::Failure;
use people::network::{Channel, Contact, DataProtection, HelpLink, HelpLinks};
use store::setting;
use web::App;
use words::{Lang, Texts};

pub(super) async fn make(app: &App) -> Result<(), Failure> {
    let link = |fi: &str, sv: &str, address: &str, phone: &str| {
        let mut name = Texts::one(Lang::Fi, fi);
        name.set(Lang::Sv, sv);
        HelpLink { name, address: address.into(), phone: phone.into() }
    };
    let all = [
        (
            Channel::Misconduct,
            link(
                "Sisäinen ilmoituskanava",
                "Intern rapporteringskanal",
                "https://ilmoituskanava.jarviseutu.example",
                "",
            ),
        ),
        (Channel::PatientSafety, link("HaiPro", "HaiPro", "https://haipro.jarviseutu.example", "")),
        (Channel::Harassment, link("Työsuojeluvaltuutettu", "Arbetarskyddsfullmäktig", "", "06 123 4567")),
        (Channel::Duty, link("SPro", "SPro", "https://spro.jarviseutu.example", "")),
    ];
    let links = HelpLinks(all.into_iter().map(|(channel, link)| (channel.word().to_owned(), link)).collect());
    let mut name = Texts::one(Lang::Fi, "Järviseudun sote, viestintä ja digituki");
    name.set(Lang::Sv, "Järviseudun sote, kommunikation och digitalt stöd");
    let contact = Contact {
        name,
        email: "saavutettavuus@jarviseutu.example".into(),
        phone: "06 123 4500".into(),
        published_on: store::Day::parse("2021-05-03"),
    };
    let protection = DataProtection {
        controller: String::new(),
        name: "Tiina Tietosuoja, Järviseudun sote".into(),
        email: "tietosuoja@jarviseutu.example".into(),
        phone: "06 123 4510".into(),
    };
    let mut tx = app.store.begin().await?;
    setting::keep(&protection, None, app.now(), &mut tx).await?;
    setting::keep(&contact, None, app.now(), &mut tx).await?;
    setting::keep(&links, None, app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}
