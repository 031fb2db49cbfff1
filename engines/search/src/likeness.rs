//! What is likest: records that have much of a question, where none has all of it.

use crate::analysis::Sought;
use crate::find::MOST;
use crate::index::{Line, Weighed, plain};
use crate::question::{Asker, By, Place, Question};
use std::collections::HashMap;
use store::Result;
use web::App;

/// By how much of the question each has, seldom words counting more; at least so much of it.
pub async fn likest(question: &Question, asker: &Asker, least: f64, app: &App) -> Result<Vec<Line>> {
    if question.words.is_empty() {
        return Ok(vec![]);
    }
    // How common a word is asks nothing of who may read it: it is told to nobody.
    let mut common: Vec<(usize, usize)> = vec![];
    for (at, word) in question.words.iter().enumerate() {
        let asked = word.asked(Place::Anywhere, By::Far);
        common.push((asked.numbers(asker.generation, MOST as i64, app.store.read()).await?.len(), at));
    }
    let weights: Vec<f64> = common.iter().map(|(many, _)| (1.0 + MOST as f64 / (*many).max(1) as f64).ln()).collect();
    common.sort();
    let rarest: Vec<usize> = common.iter().filter(|(many, _)| *many > 0).map(|(_, at)| *at).take(RAREST).collect();
    let alone = rarest.iter().take(2).map(|at| question.words[*at].asked(Place::Anywhere, By::Far));
    let mut candidates: HashMap<i64, Weighed> = HashMap::new();
    for asked in [question.pairs(&rarest)].into_iter().chain(alone) {
        let found = asker.asks(asked).weighed(asker.generation, CANDIDATES, app.store.read()).await?;
        candidates.extend(found.into_iter().map(|line| (line.number, line)));
    }
    let scale = Scale::of(&question.words, &weights);
    let whole: f64 = weights.iter().sum();
    let scored = candidates.into_values().map(|line| (scale.weigh(&line) / whole, line));
    let mut scored: Vec<(f64, Weighed)> = scored.filter(|(score, _)| *score >= least).collect();
    scored.sort_by(|(one, a), (other, b)| other.total_cmp(one).then(b.number.cmp(&a.number)));
    let line = |Weighed { number, subject_kind, subject_id, .. }| Line { number, subject_kind, subject_id };
    Ok(scored.into_iter().map(|(_, weighed)| line(weighed)).take(MOST).collect())
}

/// The words that tell most about a text.
const RAREST: usize = 5;
/// So many records are weighed for each thing that is asked.
const CANDIDATES: i64 = 80;

/// What each token is worth for which of the words, and each word for the whole.
#[derive(Default)]
struct Scale {
    worth: HashMap<String, Vec<(usize, f64)>>,
    /// Parts of compounds, each with what it is a part of.
    parts: HashMap<String, Vec<usize>>,
    /// For which word, and how many parts there are.
    apart: Vec<(usize, usize)>,
    weights: Vec<f64>,
}

impl Scale {
    fn of(words: &[Sought], weights: &[f64]) -> Scale {
        let mut scale = Scale { weights: weights.to_vec(), ..Scale::default() };
        for (at, word) in words.iter().enumerate() {
            word.exact.iter().for_each(|token| scale.value(&format!("t{token}"), at, 1.2));
            for (tokens, worth) in [(&word.exact, 1.0), (&word.near, 0.7), (&word.far, 0.5)] {
                tokens.iter().for_each(|token| scale.value(token, at, worth));
            }
            for parts in &word.apart {
                let whole = scale.apart.len();
                parts.iter().for_each(|part| scale.parts.entry(plain(part)).or_default().push(whole));
                scale.apart.push((at, parts.len()));
            }
        }
        scale
    }

    fn value(&mut self, token: &str, word: usize, worth: f64) {
        self.worth.entry(plain(token)).or_default().push((word, worth));
    }

    /// How much of the question a record has: of each word, what it has that is worth most.
    fn weigh(&self, line: &Weighed) -> f64 {
        let (mut best, mut there) = (vec![0.0_f64; self.weights.len()], vec![0; self.apart.len()]);
        for token in line.tokens.split(' ') {
            for (at, worth) in self.worth.get(token).into_iter().flatten() {
                best[*at] = best[*at].max(*worth);
            }
            self.parts.get(token).into_iter().flatten().for_each(|at| there[*at] += 1);
        }
        for ((at, parts), there) in self.apart.iter().zip(there) {
            best[*at] = best[*at].max(if there >= *parts { 0.5 } else { 0.0 });
        }
        best.iter().zip(&self.weights).map(|(best, weight)| best * weight).sum()
    }
}
