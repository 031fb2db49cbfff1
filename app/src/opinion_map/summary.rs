//! The map in words, for whoever sits at the terminal.

use super::Found;
use opinion_map::{Counts, Ranked, Representative, Side, Statistics, with_at_least};
use words::Words;

/// No group smaller than this is told of; it is counted with the nearest.
const LEAST: usize = 10;
const LISTED: usize = 5;
/// What is agreed by more than this, at the least, unites.
const HALF: f64 = 0.5;
const WIDTH: usize = 110;

/// What people may make of the map: how many, what unites, what divides, what is unsure, what tells groups apart.
pub(super) fn of(found: &Found, words: Words) -> String {
    let mut summary = Summary { found, words, text: String::new() };
    summary.input();
    let groups = found.map.chosen().map_or(&[][..], |chosen| &chosen.groups);
    match with_at_least(groups, LEAST) {
        Some(merged) => {
            let labels = merged.labels(&found.labels);
            let statistics = Statistics::of(&found.votes, &labels, merged.groups.len());
            let sizes: Vec<usize> = merged.groups.iter().map(|group| group.size).collect();
            summary.groups(&sizes, groups.len() - sizes.len());
            summary.lists(&statistics);
            if sizes.len() > 1 {
                sizes.iter().enumerate().for_each(|(group, size)| summary.group(group, *size, &statistics));
            }
        }
        None => summary.line(&words.t1("opinion-map-too-few", "least", LEAST)),
    }
    summary.text
}

struct Summary<'f> {
    found: &'f Found,
    words: Words,
    text: String,
}

impl Summary<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn input(&mut self) {
        let sum = self.found.statistics.all.iter().copied().fold(Counts::default(), Counts::and);
        let votes = &self.found.votes;
        let [people, statements] = [votes.participants().len(), votes.statements().len()];
        let said = self.words.t3("opinion-map-input", "people", people, "statements", statements, "votes", sum.votes);
        self.line(&said);
        let passes = sum.passes();
        let said = self.words.t3("opinion-map-sides", "agree", sum.agree, "disagree", sum.disagree, "passes", passes);
        self.line(&said);
        let out = self.found.statistics.out.iter().filter(|out| **out).count();
        if out > 0 {
            self.line(&self.words.t1("opinion-map-out", "count", out));
        }
    }

    fn groups(&mut self, sizes: &[usize], merged: usize) {
        let people: usize = sizes.iter().sum();
        self.line(&self.words.t2("opinion-map-groups", "people", people, "groups", sizes.len()));
        if merged > 0 {
            self.line(&self.words.t1("opinion-map-merged", "least", LEAST));
        }
    }

    fn lists(&mut self, statistics: &Statistics) {
        let common_ground: Vec<Ranked> =
            statistics.common_ground().into_iter().filter(|one| one.score > HALF).collect();
        self.list("opinion-map-common-ground", statistics, &common_ground, agreeing);
        self.list("opinion-map-divided", statistics, &statistics.divided(), agreeing);
        self.list("opinion-map-unsure", statistics, &statistics.unsure(), |counts, words| {
            words.t1("opinion-map-passing", "share", percent(counts.passes(), counts.votes))
        });
    }

    /// The first of a list, each with its share in every group; none whose score is nothing.
    fn list(&mut self, title: &str, statistics: &Statistics, list: &[Ranked], share: fn(Counts, Words) -> String) {
        let listed: Vec<&Ranked> = list.iter().filter(|ranked| ranked.score > 0.0).take(LISTED).collect();
        if listed.is_empty() {
            return;
        }
        self.title(self.words.t(title));
        for ranked in listed {
            let Ok(at) = statistics.statements.binary_search(&ranked.statement) else { continue };
            let shares: Vec<String> = statistics.groups.iter().map(|group| share(group[at], self.words)).collect();
            self.statement(ranked.statement, &shares.join(" · "));
        }
    }

    fn group(&mut self, group: usize, size: usize, statistics: &Statistics) {
        let representative = statistics.representative(group);
        self.title(&self.words.t2("opinion-map-group", "number", group + 1, "people", size));
        for found in &representative {
            let side = self.side(found);
            self.statement(found.statement, &side);
        }
    }

    fn side(&self, found: &Representative) -> String {
        let share = percent(found.successes, found.trials);
        match found.side {
            Side::Agree => self.words.t1("opinion-map-agreeing", "share", share),
            Side::Disagree => self.words.t1("opinion-map-disagreeing", "share", share),
        }
    }

    fn title(&mut self, title: &str) {
        self.line("");
        self.line(title);
    }

    fn statement(&mut self, id: u64, share: &str) {
        let text = self.found.comments.iter().find(|comment| comment.id == id).map_or("", |comment| &comment.text);
        let said = format!("  {id:>4}  {}", harmless(text));
        self.line(said.trim_end());
        self.line(&format!("        {share}"));
    }
}

fn agreeing(counts: Counts, words: Words) -> String {
    words.t1("opinion-map-agreeing", "share", percent(counts.agree, counts.votes))
}

/// Rounded as people do; of no votes there is no share.
fn percent(some: u32, all: u32) -> String {
    match all {
        0 => "–".to_owned(),
        _ => ((200 * u64::from(some) + u64::from(all)) / (2 * u64::from(all))).to_string(),
    }
}

/// What somebody wrote, on one line of the terminal: nothing in it moves the cursor, changes colours or turns the
/// direction of reading, and what is long is cut.
fn harmless(text: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let seen: String =
        text.chars().map(|letter| if letter.is_control() || turns(letter) { ' ' } else { letter }).collect();
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    match seen.char_indices().nth(WIDTH) {
        Some((end, _)) => format!("{}…", &seen[..end]),
        None => seen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_does_not_steer_the_terminal() {
        assert_eq!(harmless("a\x1b[31m\r\nb\u{202e}c\x07"), "a [31m b c");
        assert_eq!(harmless("<b>Näin</b>"), "<b>Näin</b>");
        assert_eq!(harmless(&"ö".repeat(WIDTH + 1)), format!("{}…", "ö".repeat(WIDTH)));
    }

    #[test]
    fn shares_are_rounded_as_people_do() {
        assert_eq!([(1, 8), (1, 3), (2, 3), (4, 4)].map(|(some, all)| percent(some, all)), ["13", "33", "67", "100"]);
    }
}
