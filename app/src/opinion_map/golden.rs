//! The numbers of the map, under the keys under which the golden numbers of `opinion-map` stand
//! (`pure/opinion-map/tests/data/polis/golden.json`), and in full precision.

use super::Found;
use opinion_map::polis::Published;
use opinion_map::{
    Agreed, Counts, Group, Label, Point, Representative, Side, Statistics, adjusted_rand_index, compared, eigenvalues,
    priorities,
};
use serde_json::{Map as Object, Value, json};
use std::cmp::Reverse;

const NOTE: &str = "stage 3 computed on the group-id column of participants-votes.csv instead of stage 2: checks the \
                    statistics without the clustering";

/// What golden.json holds of one conversation. What the published groups tell is there if the file of votes has them.
pub(super) fn of(found: &Found) -> Value {
    let mut all = json!({
        "input": input(found),
        "stage1_pca": plane(found),
        "stage2_groups": groups(found),
        "stage3_statements": statements(found),
    });
    if let Some(published) = &found.published {
        all["with_published_groups"] = with_published(found, published);
        all["agreement_with_published"] = agreement(found, published);
    }
    all
}

fn input(found: &Found) -> Value {
    let (votes, statistics) = (&found.votes, &found.statistics);
    let ids = || votes.statements().iter().copied();
    let sum = |count: fn(Counts) -> u32| statistics.all.iter().map(|counts| u64::from(count(*counts))).sum::<u64>();
    json!({
        "participants": votes.participants().len(),
        "statements": votes.statements().len(),
        "votes": votes.len(),
        "moderated_out": ids().filter(|id| votes.moderation(*id).is_out()).collect::<Vec<_>>(),
        "meta": ids().filter(|id| votes.moderation(*id).meta).collect::<Vec<_>>(),
        "agree": sum(|counts| counts.agree),
        "disagree": sum(|counts| counts.disagree),
        "passes": sum(Counts::passes),
    })
}

fn plane(found: &Found) -> Value {
    let map = &found.map;
    let first_five = |numbers: &[f64]| numbers.iter().take(5).copied().collect::<Vec<_>>();
    let sum = |axis: usize| map.positions.iter().fold(0.0, |sum, position| sum + position[axis].abs());
    let projection = |(id, position): (&u64, &Point)| (id.to_string(), json!(position));
    json!({
        "center_first5": first_five(&map.centre),
        "eigenvalues_top3": eigenvalues(&found.votes),
        "pc1_first5": first_five(&map.components[0]),
        "pc2_first5": first_five(&map.components[1]),
        "projections": map.participants.iter().zip(&map.positions).map(projection).collect::<Object<_, _>>(),
        "sum_abs_projection": [sum(0), sum(1)],
    })
}

fn groups(found: &Found) -> Value {
    let map = &found.map;
    let mut bases: Vec<usize> = map.bases.iter().map(|base| base.members.len()).collect();
    bases.sort_by_key(|size| Reverse(*size));
    let chosen: &[Group] = map.chosen().map_or(&[], |chosen| &chosen.groups);
    let by_k = |of: fn(&opinion_map::Grouping) -> Value| -> Object<String, Value> {
        map.groupings.iter().map(|grouping| (grouping.k.to_string(), of(grouping))).collect()
    };
    let label = |(id, label): (&u64, &Label)| Some((id.to_string(), json!((*label)?)));
    json!({
        "clustered": bases.iter().sum::<usize>(),
        "base_clusters": bases.len(),
        "base_sizes_sorted": bases,
        "silhouette_by_k": by_k(|grouping| json!(grouping.silhouette)),
        "groups": chosen.len(),
        "sizes": sizes(chosen),
        "sizes_by_k": by_k(|grouping| json!(sizes(&grouping.groups))),
        "group_centers": chosen.iter().map(|group| group.centre).collect::<Vec<_>>(),
        "labels": map.participants.iter().zip(&found.labels).filter_map(label).collect::<Object<_, _>>(),
    })
}

fn sizes(groups: &[Group]) -> Vec<usize> {
    groups.iter().map(|group| group.size).collect()
}

fn statements(found: &Found) -> Value {
    let (map, statistics) = (&found.map, &found.statistics);
    let consensus = statistics.consensus();
    let next = priorities(statistics, &map.extremities, |id| found.votes.moderation(id));
    let names: Vec<u64> = (0..statistics.groups.len() as u64).collect();
    json!({
        "representative": representatives(statistics, &names),
        "consensus": {
            "agree": consensus.agree.iter().map(agreed).collect::<Vec<_>>(),
            "disagree": consensus.disagree.iter().map(agreed).collect::<Vec<_>>(),
        },
        "group_informed_consensus_agree_top5": informed(statistics, true),
        "group_informed_consensus_disagree_top5": informed(statistics, false),
        "extremity_top5": top(map.statements.iter().copied().zip(map.extremities.iter().copied())),
        "priority_top5": top(map.statements.iter().copied().zip(next)),
    })
}

fn representatives(statistics: &Statistics, names: &[u64]) -> Object<String, Value> {
    let of = |group| statistics.representative(group).iter().map(representative).collect();
    names.iter().enumerate().map(|(group, name)| (name.to_string(), of(group))).collect()
}

fn representative(found: &Representative) -> Value {
    let mut shown = json!({
        "tid": found.statement,
        "side": if found.side == Side::Agree { "agree" } else { "disagree" },
        "n_success": found.successes,
        "n_trials": found.trials,
        "p": found.p,
        "p_z": found.p_z,
        "rep": found.rep,
        "rep_z": found.rep_z,
    });
    if found.best_agree {
        shown["best_agree"] = json!(true);
    }
    shown
}

fn agreed(found: &Agreed) -> Value {
    json!({
        "tid": found.statement,
        "n_success": found.successes,
        "n_trials": found.trials,
        "p": found.p,
        "p_z": found.p_z,
    })
}

fn informed(statistics: &Statistics, agree: bool) -> Value {
    let informed = statistics.group_informed();
    top(informed.iter().map(|one| (one.statement, if agree { one.agree } else { one.disagree })))
}

/// The five largest, each as its statement and number; of equal ones the older statement first.
fn top(all: impl Iterator<Item = (u64, f64)>) -> Value {
    let mut all: Vec<(u64, f64)> = all.collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    all.iter().take(5).map(|(statement, number)| json!([statement, number])).collect()
}

fn with_published(found: &Found, published: &Published) -> Value {
    let statistics = Statistics::of(&found.votes, &published.labels, published.groups.len());
    let sizes = published.groups.iter().zip(published_sizes(published));
    json!({
        "note": NOTE,
        "sizes": sizes.map(|(name, size)| (name.to_string(), json!(size))).collect::<Object<_, _>>(),
        "representative": representatives(&statistics, &published.groups),
        "group_informed_consensus_agree_top5": informed(&statistics, true),
    })
}

fn published_sizes(published: &Published) -> Vec<usize> {
    let mut sizes = vec![0; published.groups.len()];
    published.labels.iter().flatten().for_each(|group| sizes[*group] += 1);
    sizes
}

/// As many groups as were published may be more or fewer than are looked for; then there is nothing to compare.
fn agreement(found: &Found, published: &Published) -> Value {
    let as_many = found.map.grouping(published.groups.len()).map(|grouping| found.map.labels(grouping));
    json!({
        "participants_compared": compared(&found.labels, &published.labels),
        "adjusted_rand_index": adjusted_rand_index(&found.labels, &published.labels),
        "published_sizes": published_sizes(published),
        "adjusted_rand_index_at_published_k": as_many.map(|labels| adjusted_rand_index(&labels, &published.labels)),
    })
}
