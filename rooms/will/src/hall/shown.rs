//! What a hall sees when voting has closed: the map, three statements that unite and three that divide. All of it is of
//! the kept release.

use crate::result::release::{Line, Release};
use crate::round::Round;
use askama::Template;
use askama::filters::Safe;
use disclosure::Share;
use web::{App, Frame, Result};
use words::Words;

/// So many of each: the last row reads them.
const EACH: usize = 3;

pub(super) struct Shown {
    unites: Vec<Told>,
    divides: Vec<Told>,
    /// None: too few for a map.
    map: Option<Safe<String>>,
    /// "Vastaajia 212"
    of: String,
}

/// One statement with what the release says of it.
struct Told {
    text: String,
    lang: String,
    /// "94 % samaa mieltä" · "A 18 % · B 71 % · C 40 %"
    figures: String,
}

#[derive(Template)]
#[template(path = "hall/shown.html")]
struct ShownPart<'s> {
    frame: &'s Frame,
    shown: &'s Shown,
}

impl Shown {
    pub fn draw(&self, frame: &Frame) -> Safe<String> {
        Safe(ShownPart { frame, shown: self }.render().unwrap_or_default())
    }

    /// None: it is still being made.
    pub async fn of(round: &Round, frame: &Frame, app: &App) -> Result<Option<Shown>> {
        let told = Release::of(round.id, app.store.read()).await?;
        Ok(told.map(|told| Shown::from(&told.release, frame)))
    }

    fn from(release: &Release, frame: &Frame) -> Shown {
        let words = frame.words;
        let told = |places: &[usize], figures: fn(&Line, Words) -> Option<String>| -> Vec<Told> {
            let lines = places.iter().filter_map(|place| release.statements.get(*place));
            let told = lines.filter_map(|line| {
                let figures = figures(line, words)?;
                Some(Told {
                    text: line.body.read(words.lang).to_owned(),
                    lang: line.body.language(words.lang).to_owned(),
                    figures,
                })
            });
            told.take(EACH).collect()
        };
        Shown {
            unites: told(&release.common, together),
            divides: told(&release.divided, apart),
            map: None,
            of: match release.people {
                Some(people) => words.t1("will-hall-of", "count", people as i64),
                None => words.t("will-hall-too-few").to_owned(),
            },
        }
    }
}

/// How all stand: as many as agree, or where most don't, as many as disagree.
fn together(line: &Line, words: Words) -> Option<String> {
    let figure = line.together?;
    Some(match figure.agree >= figure.disagree {
        true => words.t1("will-hall-agree", "share", said(figure.agree, words)),
        false => words.t1("will-hall-disagree", "share", said(figure.disagree, words)),
    })
}

/// How many of each group agree; of everybody where groups are too small to be told.
fn apart(line: &Line, words: Words) -> Option<String> {
    if line.by_group.is_empty() {
        return together(line, words);
    }
    let groups = line.by_group.iter().enumerate();
    let groups = groups.map(|(place, figure)| format!("{} {}", Release::letter(place), said(figure.agree, words)));
    Some(words.t1("will-hall-groups-agree", "shares", groups.collect::<Vec<_>>().join(" · ")))
}

fn said(share: Share, words: Words) -> String {
    match share {
        Share::Few => words.t("will-hall-few").to_owned(),
        Share::PerCent(per_cent) => words.t1("will-hall-per-cent", "number", i64::from(per_cent)),
        Share::Most => words.t("will-hall-most").to_owned(),
    }
}

impl Shown {
    /// For samples.
    pub fn sample(frame: &Frame, long: bool) -> Shown {
        let words = frame.words;
        let told = |text: &str, figures: String| Told { text: text.to_owned(), lang: "fi".to_owned(), figures };
        let agree = |number| words.t1("will-hall-agree", "share", said(Share::PerCent(number), words));
        let groups = |shares: &str| words.t1("will-hall-groups-agree", "shares", shares);
        if long {
            return Shown { unites: vec![], divides: vec![], map: None, of: words.t("will-hall-too-few").to_owned() };
        }
        Shown {
            unites: vec![
                told("Keskeneräisestäkin asiasta pitää kertoa, vaikka tieto voi vielä muuttua.", agree(94)),
                told("Jokaisessa yksikössä pitää olla viikoittain yhteinen hetki, jossa muutoksesta saa kysyä.", agree(88)),
                told("Palautteeseen vastataan kahdessa viikossa, vaikka vastaus olisi, ettei asiaa muuteta.", agree(86)),
            ],
            divides: vec![
                told("Lähipalvelut säilyvät parhaiten, jos henkilöstö liikkuu toimipisteestä toiseen.", groups("A 18 % · B 71 % · C 40 %")),
                told("Yhteiset toimintatavat ovat tärkeämpiä kuin se, että oma yksikkö saa pitää vanhat hyvät tapansa.", groups("A 29 % · B 78 % · C 35 %")),
            ],
            map: None,
            of: words.t1("will-hall-of", "count", 212),
        }
    }
}
