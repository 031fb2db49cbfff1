//! A result for samples, worked out from votes as a real one is: three ways to think about one workplace.

use super::ballots::{Ballots, Cast};
use super::making;
use super::naming::{Name, Names};
use super::reading::{Reading, Standing};
use super::release::{Release, Told};
use crate::round::{Round, Stage};
use crate::round_samples;
use crate::vote::Stand;
use std::collections::HashMap;
use store::Id;
use words::{Lang, Texts};

/// Of each group, of a hundred so many agree.
const STATEMENTS: [(&str, [u32; 3]); 8] = [
    ("Keskeneräisestäkin asiasta pitää kertoa, vaikka tieto voi vielä muuttua.", [95, 93, 93]),
    ("Jokaisessa yksikössä pitää olla viikoittain yhteinen hetki, jossa muutoksesta saa kysyä.", [91, 88, 88]),
    ("Lähipalvelut säilyvät parhaiten, jos henkilöstö liikkuu toimipisteestä toiseen.", [5, 95, 92]),
    ("Yhteiset toimintatavat ovat tärkeämpiä kuin oman yksikön vanhat hyvät tavat.", [6, 94, 10]),
    ("Oma vaikutusmahdollisuus vuoroihin on tärkeämpi kuin täysin tasan jaetut vuorot.", [9, 8, 94]),
    ("Kirjaamisen pitää olla samanlaista kaikissa yksiköissä.", [6, 95, 12]),
    ("Hyvästä työstä pitää kiittää useammin ääneen.", [92, 89, 93]),
    ("Pieni yksikkö saa järjestää työnsä eri tavalla kuin suuri.", [93, 7, 12]),
];

pub(crate) fn round() -> Round {
    round_samples::round(Stage::Told)
}

/// Votes of groups so large, the same at every build: a small generator of its own stands for chance.
pub(crate) fn ballots(sizes: [u32; 3]) -> Ballots {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut chance = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 33) as u32 % 100
    };
    let groups = sizes.iter().enumerate().flat_map(|(group, size)| (0..*size).map(move |_| group));
    let groups: Vec<usize> = groups.collect();
    let mut cast = vec![];
    for (voter, group) in groups.iter().enumerate() {
        for (statement, (_, agree)) in STATEMENTS.iter().enumerate() {
            let stand = match chance() {
                drawn if drawn < agree[*group] => 1,
                drawn if drawn % 5 == 0 => 0,
                _ => -1,
            };
            cast.push(Cast { voter: voter as u32, statement: statement as u32, stand, matters: chance() < 20 });
        }
    }
    Ballots {
        statements: (1..).zip(STATEMENTS).map(|(number, (text, _))| round_samples::statement(number, text)).collect(),
        voters: (0..groups.len()).map(|at| Id::from_u128(at as u128 + 1)).collect(),
        cast,
    }
}

/// Of groups so large.
pub(crate) fn of(sizes: [u32; 3]) -> Reading {
    reading(making::make(&ballots(sizes)).release)
}

pub(crate) fn release() -> Release {
    making::make(&ballots([46, 37, 23])).release
}

/// Of five people nothing is told.
pub(crate) fn release_of_too_few() -> Release {
    making::make(&ballots([3, 2, 0])).release
}

pub(crate) fn names() -> Names {
    let name = |name: &str, about: &str| Name { name: Texts::one(Lang::Fi, name), about: Texts::one(Lang::Fi, about) };
    Names {
        groups: vec![
            name("Oma työyhteisö koossa", "Haluaa pitää tiimin yhdessä ja toimivat tavat käytössä."),
            name("Yhteinen tapa kaikkialla", "Haluaa samat käytännöt ja on valmis liikkumaan."),
            name("Joustava arki", "Korostaa omaa vaikutusvaltaa työvuoroihin."),
        ],
    }
}

pub(crate) fn reading(release: Release) -> Reading {
    let digest = release.digest();
    Reading {
        told: Told { id: Id::nil(), release, digest, made_at: round_samples::now() },
        names: None,
        authors: vec![],
        standing: Standing::Unknown,
        whys: HashMap::new(),
        over_time: vec![],
        may_name: false,
    }
}

pub(crate) fn named() -> Reading {
    let release = release();
    let why = |at: usize| format!("Perustelu numero {at}: näin se toimii meidän yksikössämme jo nyt.");
    let whys = release.common.first().map(|at| (release.statements[*at].id, (1..=22).map(why).collect()));
    let mine = release.groups[1].apart.iter().map(|one| (one.line, Stand::Agree)).collect();
    let later = making::make(&ballots([30, 50, 30])).release;
    let before = release.statements.iter().map(|line| (line.id, line.id)).collect();
    Reading {
        names: Some(names()),
        authors: vec!["Kaisa Koordinaattori".into(), "Lasse Luottamusmies".into()],
        standing: Standing::In(1, mine),
        whys: whys.into_iter().collect(),
        over_time: super::over_time::pairs(&release, &later, &before),
        may_name: true,
        ..reading(release)
    }
}

/// Markup, an address and a word that does not end are text like any other.
pub(crate) fn hostile() -> Reading {
    let mut release = release();
    for line in &mut release.statements {
        line.body = Texts::one(
            Lang::En,
            format!("<script>alert({})</script> https://example.org/{}", line.number, "x".repeat(180)),
        );
    }
    reading(release)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is kept of any round holds nothing about fewer than ten, in any place of it.
    #[test]
    fn nothing_about_fewer_than_ten_is_in_a_release() {
        for sizes in [[5, 4, 0], [6, 4, 0], [12, 5, 3], [30, 9, 4], [46, 37, 23], [120, 60, 11]] {
            let release = making::make(&ballots(sizes)).release;
            let all: u32 = sizes.iter().sum();
            assert_eq!(release.people.is_some(), all >= 10, "{sizes:?}");
            assert!(release.groups.iter().all(|group| group.size >= 10), "{sizes:?}");
            let figures = release.statements.iter().flat_map(|line| line.together.iter().chain(&line.by_group));
            figures.clone().for_each(|figure| assert!(figure.people.from >= 10));
            assert_eq!(release.groups.is_empty(), release.map.is_none());
            if release.people.is_none() {
                assert_eq!(figures.count(), 0);
            }
        }
    }

    #[test]
    fn the_same_votes_make_the_same_release_and_its_digest_shows_a_change() {
        let (one, mut other) = (release(), release());
        assert_eq!((&one, one.digest()), (&other, other.digest()));
        other.votes += 1;
        assert_ne!(one.digest(), other.digest());
        let kept: Release = serde_json::from_value(serde_json::to_value(&one).unwrap()).unwrap();
        assert_eq!(kept.digest(), one.digest());
    }

    #[test]
    fn three_ways_to_think_are_found_with_what_unites_and_what_divides() {
        let release = release();
        assert_eq!(release.groups.len(), 3, "{:?}", release.groups);
        assert!(release.common.contains(&0) && release.common.contains(&6), "{:?}", release.common);
        assert!(release.divided.contains(&2) && !release.common.contains(&2), "{:?}", release.divided);
        let in_order = release.groups.windows(2).all(|two| two[0].size >= two[1].size);
        assert!(in_order, "A is the largest: {:?}", release.groups);
    }
}
