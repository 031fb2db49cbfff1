//! What the demonstration's network has chosen for itself: its channels of help.

use crate::serve::Failure;
use people::network::{Channel, HelpLink, HelpLinks};
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
    let mut tx = app.store.begin().await?;
    setting::keep(&links, None, app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}
