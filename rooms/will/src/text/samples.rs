//! What the samples of a text's pages show.

use super::basis::{Asked, Basis, Line};
use super::comment::LINKS;
use super::drawn::{Drawn, Sources, drawn};
use super::show::ShowPage;
use super::will_text::{SHELF, Text};
use crate::round::Round;
use askama::filters::Safe;
use disclosure::Share;
use posts::{Parts, Post, Reading, Version};
use store::{Id, Json, Moment};
use threads::{Heard, Remark, Remarks};
use ties::Trace;
use web::Frame;
use words::{Lang, Texts};

const NOW: Moment = Moment(1_633_341_600_000_000);

pub(super) const BODY: &str = "## Näin teemme\n\nKerromme ajoissa ja rehellisesti, myös keskeneräisestä [4]. Uutta kokeillaan ensin [3].\n\n\
    - Jokaisella on paikka, jossa kysyä [1]\n- Jokainen kysymys saa vastauksen [10]\n\n\
    Siitä, kuinka paljon henkilöstö liikkuu, olemme vielä eri mieltä [! 2].";

/// Which page of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Of {
    pub published: bool,
    pub confirmed: bool,
    pub writer: bool,
    pub leader: bool,
    pub long: bool,
}

pub(super) fn round(number: i64, name: &str) -> Round {
    Round {
        id: Id::from_u128(number as u128),
        employer_id: Id::nil(),
        number,
        name: Json(Texts::one(Lang::Fi, name)),
        reason: Json(Texts::default()),
        adds: true,
        is_live: false,
        opens_at: NOW,
        closes_at: NOW,
        result_at: NOW,
        opened_at: Some(NOW),
        key_name: None,
        closed_at: Some(NOW),
        before_id: None,
        imported_at: None,
        version: 1,
        person_id: Id::nil(),
        made_at: NOW,
        for_all: true,
        asks_me: true,
    }
}

pub(super) fn basis(long: bool) -> Basis {
    let line = |number: i64, text: &str, agree: &[u8]| Line {
        number,
        body: Texts::one(Lang::Fi, if long { text.repeat(6) } else { text.to_owned() }),
        together: None,
        by_group: agree.iter().map(|per_cent| Share::PerCent(*per_cent)).collect(),
        divides: number == 2,
    };
    let lines = vec![
        line(1, "Jokaisessa yksikössä pitää olla viikoittain yhteinen hetki. ", &[91, 84]),
        line(2, "<b>Lähipalvelut</b> säilyvät parhaiten, jos henkilöstö liikkuu. ", &[18, 71]),
        line(3, "Uusi väline otetaan käyttöön vasta, kun sitä on kokeiltu. ", &[78, 66]),
        line(4, "Keskeneräisestäkin asiasta pitää kertoa. ", &[95, 93]),
        line(10, "Palautteeseen vastataan kahdessa viikossa. ", &[85, 86]),
    ];
    let name = Texts::one(Lang::Fi, "Millaisen työpaikan haluamme rakentaa?");
    Basis { rounds: vec![Asked { id: Id::nil(), number: 1, name, lines, is_told: true }] }
}

/// A published text with those words.
#[cfg(test)]
pub(super) fn written(title: &str, body: &str) -> Text {
    let mut text = text(Of { published: true, ..Of::default() });
    let version = Version {
        title: Json(Texts::one(Lang::Fi, title)),
        body: Json(Texts::one(Lang::Fi, body)),
        ..version(Of::default())
    };
    text.post = Post::sampled(SHELF, version);
    text
}

fn text(of: Of) -> Text {
    let version = version(of);
    let post = if of.published { Post::sampled(SHELF, version) } else { Post::sampled_draft(SHELF, version) };
    Text { post, rounds: vec![Id::nil()] }
}

fn version(of: Of) -> Version {
    let one = |text: &str| Json(Texts::one(Lang::Fi, text));
    let mut parts = Parts::default();
    if of.confirmed {
        parts.set_word("stage", "confirmed");
    }
    Version {
        number: 2,
        title: one(&if of.long { "Yhteinen tahtotilamme ".repeat(8) } else { "Yhteinen tahtotilamme".to_owned() }),
        body: one(&if of.long { BODY.repeat(3) } else { BODY.to_owned() }),
        plain: one("Kerromme ajoissa."),
        parts: Json(parts),
        original: "fi".into(),
        outdated: Json(vec![]),
        reason: "Työpaja ehdotti.".into(),
        restored: None,
        made_by: Id::nil(),
        made_at: NOW,
    }
}

pub(super) fn page(frame: &Frame, of: Of) -> ShowPage {
    let (text, basis) = (text(of), basis(of.long));
    let reading = Reading::of(&text.post, "/will/texts/1", &posts::Asked::default(), frame);
    let paragraphs = drawn(reading.text(), &basis);
    let count = if of.published { paragraphs.len() } else { 0 };
    let words = if of.long { "Tämä kappale jäi pois. ".repeat(20) } else { "Tämä kappale jäi pois.".into() };
    ShowPage {
        frame: frame.clone(),
        sources: Sources::of(reading.text(), &basis, reading.words_lang(), frame),
        talks: (0..count).map(|at| (format!("/will/paragraphs/{at}"), at as i64)).collect(),
        gone: if of.long || of.leader { vec![(words, "/will/paragraphs/9".into(), 2)] } else { vec![] },
        confirmed: of.confirmed.then(|| "Vahvistettu 9.11.2021. Johtoryhmän kokous. Maija Muutosjohtaja".to_owned()),
        owner: "Kaisa Koordinaattori".into(),
        today: NOW.day(),
        may_edit: of.writer,
        may_confirm: of.leader,
        follow: None,
        trace: Trace::default(),
        care: Safe(String::new()),
        paragraphs,
        reading,
        text,
    }
}

/// A paragraph that rests on one statement.
pub(super) fn paragraph() -> Option<Drawn> {
    drawn("Uutta kokeillaan ennen kuin se otetaan käyttöön [3].", &basis(false)).into_iter().next()
}

pub(super) fn remarks(count: usize, body: &str, frame: &Frame) -> Safe<String> {
    let heard = |number: usize| Heard {
        remark: Remark {
            id: Id::from_u128(number as u128),
            number: number as i64,
            person_id: Id::from_u128(number as u128 % 2),
            name: "Liisa Lähihoitaja".into(),
            body: body.to_owned(),
            medium_id: None,
            made_at: NOW,
            edited_at: None,
            removed_at: None,
            removed_by: None,
            removal_reason: String::new(),
            answers_number: None,
            answers_person_id: None,
            answers_name: None,
            answers_body: None,
        },
        medium: None,
    };
    let remarks: Vec<Heard> = (1..=count).map(heard).collect();
    let (words, me, thread) = (frame.words, Id::from_u128(1), Id::nil());
    Remarks { words, now: NOW, remarks: &remarks, me, read_to: i64::MAX, thread, links: Some(LINKS), moderates: true }
        .draw()
}
