//! Two real conversations against numbers that another program computed (tests/data/polis/README.md): every number of
//! `golden.json`, from both forms of the files.

use opinion_map::polis::{Conversation, comments, votes};
use opinion_map::{
    Agreed, Map, Representative, Side, Statistics, Votes, adjusted_rand_index, compared, eigenvalues, priorities,
};
use serde_json::Value;
use std::path::PathBuf;

const SETS: [&str; 2] = ["brexit-consensus", "scoop-hivemind.biodiversity"];
const FORMS: [&str; 2] = ["votes.csv", "participants-votes.csv"];

pub fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/polis").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn conversation(set: &str, form: &str) -> Conversation {
    let mut read = votes(&file(&format!("{set}/{form}"))).unwrap();
    for comment in comments(&file(&format!("{set}/comments.csv"))).unwrap() {
        read.votes.moderate(comment.id, comment.moderation);
    }
    read
}

/// Each set in each form, with its golden numbers.
fn each(check: impl Fn(&Conversation, &Value)) {
    let golden: Value = serde_json::from_slice(&file("golden.json")).unwrap();
    for set in SETS {
        for form in FORMS {
            check(&conversation(set, form), &golden[set]);
        }
    }
}

/// The golden numbers are rounded to six digits after the point, eigenvalues to four.
#[track_caller]
fn near(found: f64, golden: &Value, tolerance: f64) {
    let golden = golden.as_f64().expect("a golden number");
    assert!((found - golden).abs() <= tolerance, "{found} is not {golden}");
}

#[track_caller]
fn all_near<'f>(found: impl IntoIterator<Item = &'f f64>, golden: &Value, tolerance: f64) {
    let golden = golden.as_array().unwrap();
    let found: Vec<f64> = found.into_iter().copied().collect();
    assert_eq!(found.len(), golden.len());
    found.iter().zip(golden).for_each(|(found, golden)| near(*found, golden, tolerance));
}

/// 1e-6 relative, and what rounding took from the golden number.
#[track_caller]
fn relatively_near(found: f64, golden: &Value) {
    near(found, golden, 1e-6 * found.abs() + 5.1e-7);
}

fn numbers(found: impl IntoIterator<Item = u64>) -> Value {
    Value::from(found.into_iter().collect::<Vec<_>>())
}

#[test]
fn the_input_is_counted_as_the_golden_numbers_say() {
    each(|read, golden| {
        let (votes, input) = (&read.votes, &golden["input"]);
        assert_eq!(votes.participants().len() as u64, input["participants"]);
        assert_eq!(votes.statements().len() as u64, input["statements"]);
        assert_eq!(votes.len() as u64, input["votes"]);
        let values: Vec<i8> =
            (0..votes.participants().len()).flat_map(|row| votes.row(row)).map(|cell| cell.1).collect();
        for (value, name) in [(1, "agree"), (-1, "disagree"), (0, "passes")] {
            assert_eq!(values.iter().filter(|found| **found == value).count() as u64, input[name]);
        }
        let which = |is: fn(opinion_map::Moderation) -> bool| {
            numbers(votes.statements().iter().copied().filter(|id| is(votes.moderation(*id))))
        };
        assert_eq!(which(|moderation| moderation.is_out()), input["moderated_out"]);
        assert_eq!(which(|moderation| moderation.meta), input["meta"]);
    });
}

#[test]
fn the_plane_is_that_of_an_exact_decomposition() {
    each(|read, golden| {
        let (map, golden) = (Map::of(&read.votes), &golden["stage1_pca"]);
        all_near(&map.centre[..5], &golden["center_first5"], 1e-6);
        all_near(&eigenvalues(&read.votes), &golden["eigenvalues_top3"], 5.1e-5);
        all_near(&map.eigenvalues, &Value::from(&golden["eigenvalues_top3"].as_array().unwrap()[..2]), 5.1e-5);
        all_near(&map.components[0][..5], &golden["pc1_first5"], 1e-6);
        all_near(&map.components[1][..5], &golden["pc2_first5"], 1e-6);
        for (id, golden) in golden["projections"].as_object().unwrap() {
            let place = map.participants.binary_search(&id.parse().unwrap()).unwrap();
            all_near(&map.positions[place], golden, 1e-6);
        }
        let sum = |axis: usize| map.positions.iter().map(|position| position[axis].abs()).sum::<f64>();
        all_near(&[sum(0), sum(1)], &golden["sum_abs_projection"], 1e-6);
    });
}

#[test]
fn the_groups_are_those_of_the_golden_numbers() {
    each(|read, golden| {
        let (map, golden) = (Map::of(&read.votes), &golden["stage2_groups"]);
        let mut sizes: Vec<u64> = map.bases.iter().map(|base| base.members.len() as u64).collect();
        sizes.sort_by(|a, b| b.cmp(a));
        assert_eq!(sizes.iter().sum::<u64>(), golden["clustered"]);
        assert_eq!(sizes.len() as u64, golden["base_clusters"]);
        assert_eq!(numbers(sizes), golden["base_sizes_sorted"]);
        assert_eq!(map.groupings.len(), golden["silhouette_by_k"].as_object().unwrap().len());
        for grouping in &map.groupings {
            let k = grouping.k.to_string();
            near(grouping.silhouette, &golden["silhouette_by_k"][&k], 1e-6);
            assert_eq!(numbers(grouping.groups.iter().map(|group| group.size as u64)), golden["sizes_by_k"][&k]);
        }
        let chosen = map.chosen().unwrap();
        assert_eq!(chosen.groups.len() as u64, golden["groups"]);
        assert_eq!(numbers(chosen.groups.iter().map(|group| group.size as u64)), golden["sizes"]);
        for (group, golden) in chosen.groups.iter().zip(golden["group_centers"].as_array().unwrap()) {
            all_near(&group.centre, golden, 1e-6);
        }
        let labels = map.labels(chosen);
        let of = |at: usize| Some((map.participants[at].to_string(), Value::from(labels[at]?)));
        let found: serde_json::Map<String, Value> = (0..labels.len()).filter_map(of).collect();
        assert_eq!(Value::from(found), golden["labels"]);
    });
}

#[test]
fn the_statements_are_measured_and_ordered_as_in_the_golden_numbers() {
    each(|read, golden| {
        let map = Map::of(&read.votes);
        let chosen = map.chosen().unwrap();
        let statistics = Statistics::of(&read.votes, &map.labels(chosen), chosen.groups.len());
        let golden = &golden["stage3_statements"];
        check_representative(&statistics, &golden["representative"]);
        let consensus = statistics.consensus();
        check_agreed(&consensus.agree, &golden["consensus"]["agree"]);
        check_agreed(&consensus.disagree, &golden["consensus"]["disagree"]);
        let informed = statistics.group_informed();
        let agree = informed.iter().map(|informed| (informed.statement, informed.agree));
        check_top(agree, &golden["group_informed_consensus_agree_top5"]);
        let disagree = informed.iter().map(|informed| (informed.statement, informed.disagree));
        check_top(disagree, &golden["group_informed_consensus_disagree_top5"]);
        check_top(with_ids(&map, &map.extremities), &golden["extremity_top5"]);
        let next = priorities(&statistics, &map.extremities, |id| read.votes.moderation(id));
        check_top(with_ids(&map, &next), &golden["priority_top5"]);
    });
}

#[test]
fn the_statistics_alone_are_right_on_groups_that_come_from_elsewhere() {
    each(|read, golden| {
        let Some(published) = &read.published else { return };
        let golden = &golden["with_published_groups"];
        for (group, size) in golden["sizes"].as_object().unwrap() {
            let group = published.groups.iter().position(|name| name.to_string() == *group);
            assert_eq!(published.labels.iter().filter(|label| **label == group).count() as u64, *size);
        }
        let statistics = Statistics::of(&read.votes, &published.labels, published.groups.len());
        check_representative(&statistics, &golden["representative"]);
        let informed = statistics.group_informed();
        let agree = informed.iter().map(|informed| (informed.statement, informed.agree));
        check_top(agree, &golden["group_informed_consensus_agree_top5"]);
    });
}

#[test]
fn the_groups_agree_with_the_published_ones_as_far_as_the_golden_numbers_say() {
    each(|read, golden| {
        let Some(published) = &read.published else { return };
        let (map, golden) = (Map::of(&read.votes), &golden["agreement_with_published"]);
        let labels = map.labels(map.chosen().unwrap());
        assert_eq!(compared(&labels, &published.labels) as u64, golden["participants_compared"]);
        near(adjusted_rand_index(&labels, &published.labels), &golden["adjusted_rand_index"], 5.1e-5);
        let sizes = golden["published_sizes"].as_array().unwrap();
        let size = |group: usize| published.labels.iter().filter(|label| **label == Some(group)).count() as u64;
        assert_eq!(&numbers((0..sizes.len()).map(size)), &golden["published_sizes"]);
        let as_many = map.labels(map.grouping(sizes.len()).unwrap());
        near(adjusted_rand_index(&as_many, &published.labels), &golden["adjusted_rand_index_at_published_k"], 5.1e-5);
    });
}

fn with_ids<'m>(map: &'m Map, numbers: &'m [f64]) -> impl Iterator<Item = (u64, f64)> + 'm {
    map.statements.iter().copied().zip(numbers.iter().copied())
}

#[track_caller]
fn check_representative(statistics: &Statistics, golden: &Value) {
    let golden = golden.as_object().unwrap();
    assert_eq!(statistics.groups.len(), golden.len());
    for (group, golden) in golden {
        let found = statistics.representative(group.parse().unwrap());
        assert_eq!(found.len(), golden.as_array().unwrap().len());
        found.iter().zip(golden.as_array().unwrap()).for_each(|(found, golden)| check_one(found, golden));
    }
}

#[track_caller]
fn check_one(found: &Representative, golden: &Value) {
    assert_eq!(found.statement, golden["tid"]);
    assert_eq!(if found.side == Side::Agree { "agree" } else { "disagree" }, golden["side"]);
    assert_eq!(found.successes, golden["n_success"]);
    assert_eq!(found.trials, golden["n_trials"]);
    assert_eq!(found.best_agree, golden["best_agree"].as_bool().unwrap_or(false));
    for (found, name) in [(found.p, "p"), (found.p_z, "p_z"), (found.rep, "rep"), (found.rep_z, "rep_z")] {
        relatively_near(found, &golden[name]);
    }
}

#[track_caller]
fn check_agreed(found: &[Agreed], golden: &Value) {
    let golden = golden.as_array().unwrap();
    assert_eq!(found.len(), golden.len());
    for (found, golden) in found.iter().zip(golden) {
        assert_eq!(found.statement, golden["tid"]);
        assert_eq!(found.successes, golden["n_success"]);
        assert_eq!(found.trials, golden["n_trials"]);
        relatively_near(found.p, &golden["p"]);
        relatively_near(found.p_z, &golden["p_z"]);
    }
}

#[track_caller]
fn check_top(all: impl Iterator<Item = (u64, f64)>, golden: &Value) {
    let mut all: Vec<(u64, f64)> = all.collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    for ((statement, number), golden) in all.iter().zip(golden.as_array().unwrap()) {
        assert_eq!(*statement, golden[0]);
        relatively_near(*number, &golden[1]);
    }
}

#[test]
fn both_forms_of_a_conversation_are_the_same_votes() {
    for set in SETS {
        let [log, matrix]: [Votes; 2] = FORMS.map(|form| conversation(set, form).votes);
        assert_eq!(log, matrix);
    }
}

#[test]
fn the_same_votes_give_the_same_map_bit_by_bit() {
    each(|read, _| assert_eq!(Map::of(&read.votes), Map::of(&read.votes.clone())));
}
