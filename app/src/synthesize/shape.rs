//! The shape of a county: sector, division, area, service, work unit. Work units are lognormal in size, median 18,
//! some 8 of a hundred under 5; a supervisor leads one of them, or several small ones. An agent in nearly each, in a
//! small network several, so that the programme has as many as in a county.

use super::chance::Chance;
use super::names::{AREAS, Area, FIRST, LAST};
use std::fmt::Write;

pub const EMPLOYER: &str = "Kuusirannan hyvinvointialue";
pub const PARTNER: &str = "Kuusirannan valmentajat";
/// Staff numbers of those who look after the network.
pub const ADMIN: &str = "1";
pub const COORDINATOR: &str = "2";
const DIRECTOR: &str = "3";
/// So many coaches, numbered from one.
pub const COACHES: usize = 4;
/// Work units of a service, and services of an area.
const UNITS_OF_SERVICE: usize = 6;
const SERVICES_OF_AREA: usize = 8;
/// Smaller ones share a supervisor.
const SMALL: usize = 5;

/// People for each of whom a county has an agent; and the fewest agents of a network that is large enough for them.
const PEOPLE_AN_AGENT: usize = 24;
const FEWEST_AGENTS: usize = 50;

struct County {
    chance: Chance,
    file: String,
    number: usize,
    people: usize,
}

/// A staff file of so many people, partners' coaches not counted.
pub fn staff_file(people: usize, seed: u64) -> String {
    let mut county = County { chance: Chance::with(seed), file: String::new(), number: 0, people };
    county.file += "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy\n";
    county.head_office();
    for area in AREAS {
        county.division(area);
    }
    county.fill(&AREAS[0], usize::MAX); // what rounding has left over
    for number in 1..=COACHES {
        let name = county.name();
        writeln!(county.file, "{PARTNER};Valmennus;{number};{name};valmentaja{number}@kumppani.example;valmentaja;valmentaja;;fi;2021-05-01;")
            .expect("memory");
    }
    county.file
}

impl County {
    fn left(&self) -> usize {
        self.people - self.number
    }

    fn head_office(&mut self) {
        let unit = "Konsernipalvelut / Johdon tuki";
        for (job, role) in [
            ("järjestelmäasiantuntija", "pääkäyttäjä"),
            ("kehittämissuunnittelija", "muutoskoordinaattori"),
            ("hyvinvointialuejohtaja", "johto"),
        ] {
            if self.left() > 0 {
                self.person(unit, job, role, "");
            }
        }
        for _ in 0..self.people / 600 {
            if self.left() > 0 {
                self.person(unit, "pääluottamusmies", "henkilöstön edustaja", DIRECTOR);
            }
        }
    }

    fn division(&mut self, area: &Area) {
        self.fill(area, self.people * area.share / 100);
    }

    /// Services of this division until so many people are there.
    fn fill(&mut self, area: &Area, at_most: usize) {
        let end = self.number.saturating_add(at_most).min(self.people);
        let mut service = 0;
        while self.number < end {
            let name = area.areas[(service / SERVICES_OF_AREA) % area.areas.len()];
            // Some divisions have no level of services.
            let level = if area.share > 10 { format!(" / {name} palvelu {}", service + 1) } else { String::new() };
            let above = format!("{} / {} / {name}{level}", area.sector, area.division);
            self.service(&above, area, service, end);
            service += 1;
        }
    }

    fn service(&mut self, above: &str, area: &Area, service: usize, end: usize) {
        let manager = self.person(above, "palvelupäällikkö", "esihenkilö", DIRECTOR);
        let mut leader = String::new();
        for unit in 0..UNITS_OF_SERVICE {
            if self.number >= end {
                return;
            }
            let size = self.size().min(end - self.number);
            let path = format!("{above} / {} {}", area.unit, service * UNITS_OF_SERVICE + unit + 1);
            let shares = size < SMALL && !leader.is_empty();
            if !shares {
                leader = self.person(&path, "lähiesihenkilö", "esihenkilö", &manager);
            }
            let rest = if shares { size } else { size - 1 };
            for place in 0..rest {
                let job = *self.chance.one(area.jobs);
                let role = if place < self.agents_of_unit() && size >= SMALL { "muutosagentti" } else { "" };
                self.person(&path, job, role, &leader);
            }
        }
    }

    fn agents_of_unit(&self) -> usize {
        (FEWEST_AGENTS * PEOPLE_AN_AGENT).div_ceil(self.people.max(1)).clamp(1, SMALL - 1)
    }

    fn size(&mut self) -> usize {
        loop {
            let size = self.chance.lognormal(18.0, 0.9).round() as usize;
            if (3..=70).contains(&size) {
                return size;
            }
        }
    }

    fn name(&mut self) -> String {
        format!("{} {}", self.chance.one(FIRST), self.chance.one(LAST))
    }

    /// Their number.
    fn person(&mut self, unit: &str, job: &str, role: &str, supervisor: &str) -> String {
        self.number += 1;
        let (number, name) = (self.number, self.name());
        let known = !role.is_empty() || self.chance.percent(88.0);
        let email = if known { format!("henkilo{number}@kuusiranta.example") } else { String::new() };
        let language = if self.chance.percent(6.0) { "sv" } else { "fi" };
        let (year, month) = (1990 + self.chance.below(31), 1 + self.chance.below(12));
        let row = format!("{number};{name};{email};{job};{role};{supervisor};{language};{year}-{month:02}-01;");
        writeln!(self.file, "{EMPLOYER};{unit};{row}").expect("memory");
        if supervisor != DIRECTOR && role.is_empty() && self.chance.percent(1.0) {
            let other = "Konsernipalvelut / Varahenkilöstö"; // a second post
            writeln!(self.file, "{EMPLOYER};{other};{row}").expect("memory");
        }
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{HashMap, HashSet};

    fn rows(file: &str) -> Vec<Vec<&str>> {
        file.lines().skip(1).map(|line| line.split(';').collect()).collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_county() {
        assert_eq!(staff_file(481, 1), staff_file(481, 1));
        assert_ne!(staff_file(481, 1), staff_file(481, 2));
    }

    #[test]
    fn there_are_as_many_people_as_were_asked_for() {
        for people in [3, 60, 481, 8000] {
            let file = staff_file(people, 1);
            let numbers: HashSet<_> =
                rows(&file).into_iter().filter(|row| row[0] == EMPLOYER).map(|row| row[2].to_owned()).collect();
            assert_eq!(numbers.len(), people);
        }
    }

    #[test]
    fn units_and_supervisors_are_as_in_a_county() {
        let file = staff_file(8000, 1);
        let (mut sizes, mut spans): (HashMap<&str, usize>, HashMap<&str, usize>) = Default::default();
        let mut depth = 0;
        for row in rows(&file).into_iter().filter(|row| row[0] == EMPLOYER) {
            depth = depth.max(1 + row[1].split('/').count());
            *spans.entry(row[7]).or_default() += 1;
            if row[5] != "palvelupäällikkö" {
                *sizes.entry(row[1]).or_default() += 1;
            }
        }
        let median = |mut all: Vec<usize>| {
            all.sort();
            all[all.len() / 2]
        };
        let small = sizes.values().filter(|size| **size < SMALL).count() * 100 / sizes.len();
        assert!((300..=480).contains(&sizes.len()), "{} units", sizes.len());
        assert!((3..=13).contains(&small), "{small} of a hundred are small");
        assert!((14..=22).contains(&median(sizes.into_values().collect())));
        assert!((14..=26).contains(&median(spans.into_values().filter(|span| *span > 6).collect())));
        assert!((5..=6).contains(&depth), "{depth} deep");
    }
}
