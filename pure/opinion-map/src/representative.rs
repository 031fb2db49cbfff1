//! The statements that tell a group apart from the others (section 7).

use crate::counts::{Counts, Z90, two_proportions};
use crate::statistics::{LISTED, Statistics};

/// Whether a group stands out by agreeing or by disagreeing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Agree,
    Disagree,
}

/// A statement that tells a group apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Representative {
    pub statement: u64,
    pub side: Side,
    /// How many of the group voted so, of how many who voted on it.
    pub successes: u32,
    pub trials: u32,
    /// How probable this side is in the group, and how far above one half.
    pub p: f64,
    pub p_z: f64,
    /// How many times as probable as among the others, and how significantly.
    pub rep: f64,
    pub rep_z: f64,
    /// Whether it is the statement that the group agrees with most, in its own right.
    pub best_agree: bool,
}

/// How a group compares with the rest on a statement.
#[derive(Clone, Copy)]
struct Compared {
    statement: usize,
    counts: Counts,
    pa: f64,
    pd: f64,
    pat: f64,
    pdt: f64,
    ra: f64,
    rd: f64,
    rat: f64,
    rdt: f64,
}

/// Walks the statements in ascending id and keeps, as it goes, all that are sufficient, the best as long as none is,
/// and the best agreed one; then orders them.
pub(crate) fn representative(statistics: &Statistics, group: usize) -> Vec<Representative> {
    let (mut sufficient, mut best, mut agreed): (Vec<Compared>, Option<Compared>, Option<Compared>) =
        (Vec::new(), None, None);
    for statement in statistics.listed() {
        let this = Compared::of(statistics, group, statement);
        if this.is_sufficient() {
            sufficient.push(this);
        }
        if sufficient.is_empty() && best.is_none_or(|best| this.stands_out() > best.stands_out()) {
            best = Some(this);
        }
        if this.is_agreed_before(agreed.as_ref()) {
            agreed = Some(this);
        }
    }
    let show = |compared: &Compared| {
        compared.show(statistics, agreed.is_some_and(|agreed| agreed.statement == compared.statement))
    };
    if sufficient.is_empty() {
        return agreed.or(best).iter().map(show).collect();
    }
    ordered(sufficient, agreed).iter().map(show).collect()
}

/// The best agreed one, then by strength; five; those on the side of agreeing first.
fn ordered(mut sufficient: Vec<Compared>, agreed: Option<Compared>) -> Vec<Compared> {
    sufficient.retain(|compared| agreed.is_none_or(|agreed| agreed.statement != compared.statement));
    sufficient.sort_by(|a, b| b.strength().total_cmp(&a.strength()));
    let mut list: Vec<Compared> = agreed.into_iter().chain(sufficient).take(LISTED).collect();
    list.sort_by_key(|compared| compared.side() == Side::Disagree);
    list
}

impl Compared {
    /// ra = pa / pa of the rest, rat = Z2 against the rest; rd, rdt likewise. The rest is all other groups together.
    fn of(statistics: &Statistics, group: usize, statement: usize) -> Compared {
        let counts = statistics.groups[group][statement];
        let rest = statistics.grouped[statement].without(counts);
        Compared {
            statement,
            counts,
            pa: counts.p_agree(),
            pd: counts.p_disagree(),
            pat: counts.z_agree(),
            pdt: counts.z_disagree(),
            ra: counts.p_agree() / rest.p_agree(),
            rd: counts.p_disagree() / rest.p_disagree(),
            rat: two_proportions(counts.agree, rest.agree, counts.votes, rest.votes),
            rdt: two_proportions(counts.disagree, rest.disagree, counts.votes, rest.votes),
        }
    }

    fn side(&self) -> Side {
        if self.rat > self.rdt { Side::Agree } else { Side::Disagree }
    }

    fn is_sufficient(&self) -> bool {
        (self.rat > Z90 && self.pat > Z90) || (self.rdt > Z90 && self.pdt > Z90)
    }

    fn stands_out(&self) -> f64 {
        self.rat.max(self.rdt)
    }

    /// Whether it takes the place of the one that was the best agreed so far, if there was one.
    fn is_agreed_before(&self, so_far: Option<&Compared>) -> bool {
        if self.counts.agree == 0 && self.counts.disagree == 0 {
            return false;
        }
        match so_far {
            None => self.pat > Z90 || (self.ra > 1.0 && self.pa > 0.5),
            Some(best) if best.ra > 1.0 => self.agreed_among_others() > best.agreed_among_others(),
            Some(best) => self.pa * self.pat > best.pa * best.pat,
        }
    }

    fn agreed_among_others(&self) -> f64 {
        self.ra * self.rat * self.pa * self.pat
    }

    /// (rep, rep_z, p, p_z) of its side.
    fn of_side(&self) -> [f64; 4] {
        match self.side() {
            Side::Agree => [self.ra, self.rat, self.pa, self.pat],
            Side::Disagree => [self.rd, self.rdt, self.pd, self.pdt],
        }
    }

    fn strength(&self) -> f64 {
        self.of_side().iter().product()
    }

    fn show(&self, statistics: &Statistics, best_agree: bool) -> Representative {
        let [rep, rep_z, p, p_z] = self.of_side();
        let side = self.side();
        Representative {
            statement: statistics.statements[self.statement],
            side,
            successes: if side == Side::Agree { self.counts.agree } else { self.counts.disagree },
            trials: self.counts.votes,
            p,
            p_z,
            rep,
            rep_z,
            best_agree,
        }
    }
}
