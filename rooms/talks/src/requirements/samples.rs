//! Requirements for samples: a practical nurse of home care.

use super::job_role::JobRole;
use super::part::Part;
use super::requirement::Requirement;
use store::{Id, Moment};
use words::{Lang, Texts};

pub(crate) fn text(text: &str) -> Texts {
    Texts::one(Lang::Fi, text)
}

pub(crate) fn role() -> JobRole {
    JobRole {
        id: Id::nil(),
        employer_id: Id::nil(),
        called: text("Lähihoitaja, kotihoito").kept(),
        about: text("Käyt asiakkaiden kotona ja sovit päivän kulusta heidän kanssaan.").kept(),
        notice: Texts::default().kept(),
        notice_at: None,
        made_at: Moment(1_629_446_400_000_000),
        retired_at: None,
        requirements: 4,
    }
}

pub(crate) fn requirements() -> Vec<Requirement> {
    let one = |part, at: u128, body: &str, shows: &str| Requirement {
        id: Id::from_u128(at),
        employer_id: Id::nil(),
        job_role_id: Id::nil(),
        role: role().called,
        part,
        number: 2,
        body: text(body).kept(),
        shows: text(shows).kept(),
        retired_at: None,
        worded_at: Moment(1_629_446_400_000_000),
        worded_by: Id::nil(),
    };
    vec![
        one(
            Part::Encounter,
            1,
            "Kuuntelet asiakasta ennen kuin ehdotat.",
            "Käynti alkaa kysymyksellä, ei tehtävälistalla.",
        ),
        one(Part::Development, 2, "Opettelet uuden työtavan ja opetat sen toiselle.", ""),
        one(Part::Influence, 3, "Tuot asiasi esiin yhteisessä palaverissa.", ""),
        one(Part::Profession, 4, "Lääkehoidon luvat ovat voimassa.", "Näet ne lupajärjestelmästä."),
    ]
}
