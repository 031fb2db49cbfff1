//! How well it finds: queries over short texts of the field, with what is relevant to each decided by what the texts are
//! about, before anything was found. `texts.tsv`: number, language, title, body, what it is about. `queries.tsv`: the
//! query, and what is relevant: everything about a thing, or the numbers. The second pair was kept aside: nothing was
//! tuned by it. The third was written by somebody who had seen neither the search nor the other two.

use crate::house::{Search, named};
use people::Reader;
use std::collections::{BTreeSet, HashMap};
use store::Id;
use testing::on_both;
use words::Lang;

struct Set {
    texts: &'static str,
    queries: &'static str,
}

const OWN: Set = Set { texts: include_str!("evaluation/texts.tsv"), queries: include_str!("evaluation/queries.tsv") };
const ASIDE: Set =
    Set { texts: include_str!("evaluation/aside-texts.tsv"), queries: include_str!("evaluation/aside-queries.tsv") };
const THIRD: Set =
    Set { texts: include_str!("evaluation/third-texts.tsv"), queries: include_str!("evaluation/third-queries.tsv") };

/// What was found of what should have been, over all queries of a set.
#[derive(Debug, Default)]
struct Measured {
    queries: usize,
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Measured {
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    fn f1(&self) -> f64 {
        2.0 * self.precision() * self.recall() / (self.precision() + self.recall())
    }
}

fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.is_empty()).map(|line| line.split('\t').collect())
}

async fn measure(search: &Search, set: &Set) -> Measured {
    let mut names: HashMap<Id, usize> = HashMap::new();
    let mut about: Vec<(usize, BTreeSet<&str>)> = vec![];
    for row in rows(set.texts) {
        let (number, lang) = (row[0].parse().unwrap(), Lang::from_code(row[1]).unwrap());
        let note = search.note_for("note", lang, row[2], row[3], &[Reader::Everybody]).await;
        names.insert(note.id, number);
        about.push((number, row[4].split(' ').collect()));
    }
    let mut measured = Measured::default();
    for row in rows(set.queries) {
        let relevant: BTreeSet<usize> = match row[1].split(',').map(str::parse).collect::<Result<_, _>>() {
            Ok(numbers) => numbers,
            Err(_) => about.iter().filter(|(_, things)| things.contains(row[1])).map(|(number, _)| *number).collect(),
        };
        assert!(!relevant.is_empty(), "nothing is about {row:?}");
        let found: BTreeSet<usize> = named(&search.find(row[0]).await, &names).into_iter().collect();
        let (right, wrong, missed) = (&found & &relevant, &found - &relevant, &relevant - &found);
        if !wrong.is_empty() || !missed.is_empty() {
            println!("{}: wrong {wrong:?}, missed {missed:?}", row[0]);
        }
        measured.queries += 1;
        measured.right += right.len();
        measured.wrong += wrong.len();
        measured.missed += missed.len();
    }
    println!(
        "{} texts, {} queries: precision {:.3}, recall {:.3}, F1 {:.3}",
        about.len(),
        measured.queries,
        measured.precision(),
        measured.recall(),
        measured.f1()
    );
    measured
}

on_both! {
    async fn people_find_what_they_mean(search: Search) {
        let measured = measure(&search, &OWN).await;
        assert!(measured.queries >= 60);
        assert!(measured.f1() >= 0.95, "{measured:?}");
    }

    async fn and_also_where_nothing_was_tuned(search: Search) {
        let measured = measure(&search, &ASIDE).await;
        assert!(measured.f1() >= 0.9, "{measured:?}");
    }

    async fn and_where_another_wrote_the_texts(search: Search) {
        let measured = measure(&search, &THIRD).await;
        assert!(measured.f1() >= 0.95, "{measured:?}");
    }
}

/// Every way to leave a letter out, double one, change two that stand together, or forget the dots.
fn misspelt(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut ways = vec![word.replace('ä', "a").replace('ö', "o").replace('å', "a")];
    for at in 1..letters.len() {
        let (before, after) = (&letters[..at], &letters[at + 1..]);
        ways.push(before.iter().chain(after).collect());
        ways.push(before.iter().chain([&letters[at], &letters[at]]).chain(after).collect());
        if at + 1 < letters.len() {
            ways.push(before.iter().chain([&letters[at + 1], &letters[at]]).chain(&after[1..]).collect());
        }
    }
    ways.retain(|way| way != word);
    ways.sort();
    ways.dedup();
    ways
}

on_both! {
    async fn one_slip_of_a_finger_does_not_hide_a_thing(search: Search) {
        for row in rows(OWN.texts) {
            search.note_for("note", Lang::from_code(row[1]).unwrap(), row[2], row[3], &[Reader::Everybody]).await;
        }
        let (mut tried, mut alike) = (0, 0);
        for row in rows(OWN.queries).filter(|row| row[0].chars().count() >= 7 && !row[0].contains(' ')).step_by(3) {
            let right: BTreeSet<Id> = search.finds(row[0]).await.into_iter().collect();
            for way in misspelt(row[0]) {
                let found: BTreeSet<Id> = search.finds(&way).await.into_iter().collect();
                tried += 1;
                alike += usize::from(right == found);
                if right != found {
                    println!("{way}: {} of {}, {} others", (&right & &found).len(), right.len(), (&found - &right).len());
                }
            }
        }
        println!("{alike} of {tried} slips find the same");
        assert!(tried > 300 && alike * 100 >= tried * 85, "{alike} of {tried}");
    }
}
