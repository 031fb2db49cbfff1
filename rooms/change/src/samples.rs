//! Records for samples of pages.

use crate::decision::Decision;
use crate::memo::Memo;
use crate::reform::Reform;
use crate::stage::Stage;
use store::{Day, Id, Json, Moment};
use themes::Theme;
use words::{Lang, Texts};

pub(crate) const NOW: Moment = Moment(1_633_341_600_000_000);

pub(crate) fn fi(text: &str) -> Json<Texts> {
    Texts::one(Lang::Fi, text).kept()
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| NOW.day())
}

pub(crate) fn reform(name: &str) -> Reform {
    let goal = fi("Jokainen saa avun yhtä sujuvasti asuinpaikasta riippumatta, ja henkilöstö tietää, missä mennään.");
    Reform {
        id: Id::nil(),
        employer_id: Id::nil(),
        name: fi(name),
        goal,
        link: "https://soteuudistus.fi".into(),
        updated_at: NOW,
    }
}

pub(crate) fn stages(text: &str) -> Vec<Stage> {
    let stage = |number: u128, begins: &str, ends: Option<&str>, (has_begun, has_ended): (bool, bool)| Stage {
        id: Id::from_u128(number),
        employer_id: Id::nil(),
        reform_id: Id::nil(),
        name: fi(&format!("{number}. {text}")),
        sentence: fi("Työryhmät kokoavat vaihtoehtoja ja kysymyksiä, mutta isoista asioista ei vielä päätetä."),
        happened: fi("Työryhmät aloittivat syyskuussa."),
        begins_on: day(begins),
        ends_on: ends.map(day),
        updated_at: NOW,
        has_begun,
        has_ended,
    };
    vec![
        stage(1, "2021-07-01", Some("2021-08-31"), (true, true)),
        stage(2, "2021-09-01", Some("2022-02-28"), (true, false)),
        stage(3, "2022-03-01", None, (false, false)),
    ]
}

pub(crate) fn theme(number: i64, name: &str, return_on: &str) -> Theme {
    Theme {
        id: Id::from_u128(number as u128),
        employer_id: Id::nil(),
        number,
        name: fi(name),
        known: fi("Tavoitteena on, että lähityöyhteisöt siirtyvät kokonaisina."),
        prepared: fi("Esihenkilöiden siirtymisen periaatteet."),
        not_known: fi("Toimialueiden määrä ja esihenkilötehtävät."),
        who_decides: fi("Aluevaltuusto 1.3.2022 jälkeen."),
        owner_id: Id::nil(),
        deputy_id: None,
        return_on: Day::parse(return_on),
        version: 1,
        made_at: NOW,
        updated_at: NOW,
        closed_at: None,
    }
}

pub(crate) fn memo(is_published: bool) -> Memo {
    Memo {
        id: Id::nil(),
        employer_id: Id::nil(),
        working_group_id: Id::nil(),
        group_name: fi("Henkilöstötyöryhmä"),
        year: 2021,
        number: 2,
        name: fi("Palkat, lomat ja sijaiset"),
        held_on: day("2021-09-30"),
        person_id: Id::nil(),
        published_at: is_published.then_some(NOW),
        as_member: !is_published,
        as_chair: !is_published,
    }
}

pub(crate) fn decision(name: &str, is_published: bool) -> Decision {
    Decision {
        id: Id::nil(),
        employer_id: Id::nil(),
        name: fi(name),
        body: fi("Kotihoidon tiimit jatkavat nykyisillä alueillaan vuoden 2022 loppuun."),
        decided_by: fi("Muutoksen johtoryhmä"),
        decided_on: day("2021-10-07"),
        link: "https://intra.example.fi/poytakirja".into(),
        stage_id: None,
        memo_id: None,
        updated_at: NOW,
        published_at: is_published.then_some(NOW),
    }
}

/// From a question to what it led to.
pub(crate) fn trace() -> ties::Trace {
    let line = |word: &'static str, name: &str, on: &str, is_done| ties::TraceLine {
        step: people::Step { word, name: name.into(), on: day(on), is_done },
        href: "/change".into(),
        how: None,
    };
    ties::Trace {
        lines: vec![
            line("change-step-memo", "Palvelut ja organisaatio 2/2021", "2021-09-28", true),
            line("change-step-decision", "Kotihoidon tiimit jatkavat", "2021-10-07", true),
            line("change-step-stage", "Aluevaltuusto päättää", "2022-03-01", false),
        ],
    }
}

pub(crate) fn group(name: &str, ends_on: Option<&str>) -> crate::working_group::WorkingGroup {
    crate::working_group::WorkingGroup {
        id: Id::nil(),
        employer_id: Id::nil(),
        name: fi(name),
        mandate: fi(
            "Valmistella henkilöstön siirtyminen niin, että jokainen tietää ajoissa, mikä säilyy ja mikä muuttuu.",
        ),
        begins_on: day("2021-09-01"),
        ends_on: ends_on.map(day),
        updated_at: NOW,
        as_member: true,
        as_chair: false,
    }
}
