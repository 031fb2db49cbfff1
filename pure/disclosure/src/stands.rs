//! What may be told of how people stand to a statement, when some of them are told of by group. The atoms are the groups and
//! whoever is in none: a figure is about whole atoms, and each atom that stands in any figure holds ten at least. So
//! whatever is subtracted from whatever, ten remain, or nobody.

use crate::K;

/// How some people stand to one statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stands {
    pub agree: usize,
    pub disagree: usize,
    pub pass: usize,
    /// So many of them say that it matters much to them.
    pub matters: usize,
}

impl Stands {
    /// How many took a stand.
    pub fn all(&self) -> usize {
        self.agree + self.disagree + self.pass
    }
}

impl std::ops::Add for Stands {
    type Output = Stands;
    fn add(self, other: Stands) -> Stands {
        Stands {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            pass: self.pass + other.pass,
            matters: self.matters + other.matters,
        }
    }
}

/// What may be told of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Too few took a stand.
    Nothing,
    /// All together; some group is too small to be told of by itself.
    Together(Stands),
    /// Each group, and all together. Whoever is in no group is left out when they are too few.
    ByGroup { together: Stands, groups: Vec<Stands> },
}

impl Told {
    pub fn of(groups: &[Stands], others: Stands) -> Told {
        let grouped = groups.iter().fold(Stands::default(), |sum, group| sum + *group);
        let everybody = grouped + others;
        if groups.len() > 1 && groups.iter().all(|group| group.all() >= K) {
            let together = if others.all() >= K { everybody } else { grouped };
            return Told::ByGroup { together, groups: groups.to_vec() };
        }
        if everybody.all() >= K { Told::Together(everybody) } else { Told::Nothing }
    }
}

/// How many people there are in groups, so that those in none can't be told from the difference: as they are when nobody,
/// or ten, are in none; otherwise rounded down to tens.
pub fn sizes(groups: &[usize], people: usize) -> Vec<usize> {
    let others = people.saturating_sub(groups.iter().sum());
    let may_be_exact = others == 0 || others >= K;
    groups.iter().map(|size| if may_be_exact { *size } else { size / 10 * 10 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(all: usize) -> Stands {
        Stands { agree: all, ..Stands::default() }
    }

    #[test]
    fn a_group_of_nine_on_a_statement_hides_every_group_on_it() {
        assert_eq!(Told::of(&[of(90), of(9)], of(0)), Told::Together(of(99)));
        assert_eq!(Told::of(&[of(5), of(4)], of(0)), Told::Nothing);
        assert_eq!(Told::of(&[of(5), of(2)], of(3)), Told::Together(of(10)));
    }

    #[test]
    fn a_few_in_no_group_are_left_out_rather_than_found_by_subtraction() {
        let groups = vec![of(20), of(30)];
        assert_eq!(Told::of(&groups, of(9)), Told::ByGroup { together: of(50), groups: groups.clone() });
        assert_eq!(Told::of(&groups, of(10)), Told::ByGroup { together: of(60), groups });
    }

    #[test]
    fn a_few_in_no_group_are_not_found_from_the_sizes() {
        assert_eq!(sizes(&[92, 74, 46], 212), [92, 74, 46]);
        assert_eq!(sizes(&[92, 74, 46], 215), [90, 70, 40]);
        assert_eq!(sizes(&[92, 74, 46], 222), [92, 74, 46]);
    }

    /// Every number that can be made by adding and subtracting what was told, over all choices of figures.
    fn remainders(told: &Told) -> Vec<usize> {
        match told {
            Told::Nothing => vec![],
            Told::Together(all) => vec![all.all()],
            Told::ByGroup { together, groups } => {
                let subsets = 0..1_usize << groups.len();
                let size = |subset: &usize| {
                    groups
                        .iter()
                        .enumerate()
                        .filter(|(at, _)| subset >> at & 1 == 1)
                        .map(|(_, group)| group.all())
                        .sum()
                };
                let sums: Vec<usize> = subsets.map(|subset| size(&subset)).collect();
                sums.iter().flat_map(|sum| [*sum, together.all() - sum]).collect()
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_subtracted_ten_remain_or_nobody(
            voters in proptest::collection::vec((0_usize..5, 0_usize..4), 0..160),
            groups in 0_usize..5,
        ) {
            let mut atoms = vec![Stands::default(); groups + 1];
            for (group, stand) in voters {
                let atom = &mut atoms[group.min(groups)];
                match stand {
                    0 => atom.agree += 1,
                    1 => atom.disagree += 1,
                    2 => atom.pass += 1,
                    _ => continue, // took no stand on this one
                }
            }
            let others = atoms.pop().unwrap_or_default();
            for people in remainders(&Told::of(&atoms, others)) {
                prop_assert!(people == 0 || people >= K, "{people} of {atoms:?} and {others:?}");
            }
        }

        #[test]
        fn the_sizes_never_tell_of_a_few_in_no_group(
            groups in proptest::collection::vec(10_usize..90, 2..6),
            others in 1_usize..10,
        ) {
            let people = groups.iter().sum::<usize>() + others;
            let told = sizes(&groups, people);
            // the same is told of whatever number of others from none to nine
            let most = told.iter().map(|size| size + 9).sum::<usize>();
            prop_assert!(told.iter().sum::<usize>() <= people && people <= most + 9);
            prop_assert!(told.iter().all(|size| size % 10 == 0));
        }
    }
}
