//! One person's roles in the file against the roles they are known to have. A role goes with the post of its row; one taken
//! by an invitation stays while there is a post, since the register need not know of it.

use super::known::HeldRole;
use super::posts::Posts;
use super::span::{Span, sooner};
use crate::Role;
use store::Day;

#[derive(Debug, Default)]
pub struct Roles {
    pub new: Vec<(Role, Day, Option<Day>)>,
    /// Known roles, and their other last day.
    pub changed: Vec<(usize, Option<Day>)>,
}

/// For how long the rows give somebody a role: the posts it goes with, joined when one follows the other.
#[derive(Debug, Clone)]
struct Given {
    begins: Day,
    ends: Option<Day>,
    /// When it would begin if it is new: with a new post; otherwise today, since nobody had it yesterday.
    new_from: Day,
    has_new_post: bool,
}

pub struct Asking<'a> {
    /// The roles of each row.
    pub rows: Vec<&'a [Role]>,
    pub posts: &'a Posts,
    pub known: &'a [HeldRole],
    pub today: &'a Day,
    /// A faulty row speaks of this person, so nothing is ended.
    pub held: bool,
}

impl Asking<'_> {
    pub fn settle(&self) -> Roles {
        let mut roles = Roles::default();
        for role in Role::ALL {
            self.settle_one(*role, &mut roles);
        }
        roles
    }

    fn settle_one(&self, role: Role, roles: &mut Roles) {
        let mut found = vec![false; self.known.len()];
        for given in self.given(role) {
            match self.known_as(role, &given, &found) {
                Some(known) => {
                    found[known] = true;
                    self.end(known, given.ends, roles);
                }
                None if self.is_news(role, &given) => self.begin(role, given, roles),
                None => {}
            }
        }
        let stays = |known: &HeldRole| known.by_invitation && self.has_row_in_force();
        let left = |place: &usize| {
            let known = &self.known[*place];
            !found[*place] && known.role == role && !self.held && !stays(known)
        };
        for place in (0..self.known.len()).filter(left) {
            let known = &self.known[place];
            if known.span().is_in_force(self.today) {
                self.end(place, Some(sooner(&known.ends_on, self.last_day())), roles);
            } else if known.span().is_current(self.today) {
                self.end(place, Some(known.begins_on.before()), roles);
            }
        }
    }

    fn given(&self, role: Role) -> Vec<Given> {
        let with_role = self.posts.settled.iter().zip(&self.rows).filter(|(_, roles)| roles.contains(&role));
        let mut given: Vec<Given> = with_role
            .map(|(post, _)| {
                let is_new = post.known.is_none();
                Given {
                    begins: post.begins.clone(),
                    ends: post.ends.clone(),
                    new_from: if is_new { post.begins.clone() } else { post.begins.clone().max(self.today.clone()) },
                    has_new_post: is_new,
                }
            })
            .filter(|given| !given.span().is_withdrawn())
            .collect();
        given.sort_by(|a, b| a.begins.cmp(&b.begins));
        let mut joined: Vec<Given> = vec![];
        for next in given {
            match joined.last_mut().filter(|last| last.meets(&next)) {
                Some(last) => last.join(next),
                None => joined.push(next),
            }
        }
        joined
    }

    /// The known role that is meant: one in force for what is in force, or what follows when the person moves; for what
    /// else is to begin, the one that begins on that day.
    fn known_as(&self, role: Role, given: &Given, found: &[bool]) -> Option<usize> {
        let is_to_begin = given.begins > *self.today;
        let is_in_force = given.span().is_in_force(self.today);
        let is_it = |known: &HeldRole| match known.span().is_in_force(self.today) {
            true if is_to_begin => {
                let lasts = known.ends_on.as_ref().is_none_or(|ends| *ends >= given.begins.before());
                lasts && self.is_first_to_begin(given)
            }
            true => is_in_force,
            false => is_to_begin && known.span().is_current(self.today) && known.begins_on == given.begins,
        };
        let known = self.known.iter().enumerate().filter(|(place, _)| !found[*place]);
        let known = known.filter(|(_, known)| known.role == role && is_it(known));
        known.min_by_key(|(_, known)| (known.begins_on != given.begins, &known.begins_on)).map(|(place, _)| place)
    }

    /// A role of the past comes in only with a post that is new to us.
    fn is_news(&self, role: Role, given: &Given) -> bool {
        let is_known = |known: &HeldRole| known.role == role && known.span().overlaps(given.span());
        given.span().is_current(self.today) || given.has_new_post && !self.known.iter().any(is_known)
    }

    fn begin(&self, role: Role, given: Given, roles: &mut Roles) {
        let same_day = |known: &HeldRole| known.role == role && known.begins_on == given.new_from;
        match self.known.iter().position(same_day) {
            Some(known) => self.end(known, given.ends, roles), // it was ended earlier today
            None => roles.new.push((role, given.new_from, given.ends)),
        }
    }

    fn end(&self, known: usize, ends: Option<Day>, roles: &mut Roles) {
        if self.known[known].ends_on != ends {
            roles.changed.push((known, ends));
        }
    }

    /// Roles go at once, unless the person has only a post that is still to begin.
    fn last_day(&self) -> Day {
        if self.has_row_in_force() { self.today.before() } else { self.posts.last_day.clone() }
    }

    fn has_row_in_force(&self) -> bool {
        self.posts.settled.iter().any(|post| Span::of(&post.begins, &post.ends).is_in_force(self.today))
    }

    /// Whether the rows speak only of posts that are still to begin, and this is the first of them: what is in force
    /// until then is what the person moves from.
    fn is_first_to_begin(&self, given: &Given) -> bool {
        !self.has_row_in_force() && given.begins > *self.today && given.begins.before() == self.posts.last_day
    }
}

impl Given {
    fn span(&self) -> Span<'_> {
        Span::of(&self.begins, &self.ends)
    }

    /// Whether the next one begins before this one has ended, or on the day after.
    fn meets(&self, next: &Given) -> bool {
        self.ends.as_ref().is_none_or(|ends| next.begins.before() <= *ends)
    }

    fn join(&mut self, next: Given) {
        self.ends = self.ends.take().zip(next.ends).map(|(a, b)| a.max(b));
        self.new_from = self.new_from.clone().min(next.new_from);
        self.has_new_post |= next.has_new_post;
    }
}
