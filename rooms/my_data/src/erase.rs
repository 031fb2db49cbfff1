//! Erasing one person by the registry: what is theirs alone goes, with what hangs on it and its contents on the shelf;
//! what they said to others stays without a name; what leads to them leads to nobody.
//!
//! The statements are put together once, from the registry and from what the migrations say of foreign keys: whatever
//! points to a row goes, or is emptied, before the row.

use crate::part::{Fate, Part, hanging, has_id, parts, pointing_to};
use media::Medium;
use people::tombstone;
use std::sync::LazyLock;
use store::registry::Made;
use store::{Id, Moment, Query, Result, Tx};

store::words! {
    /// How far an erasure reaches.
    pub enum Reach {
        /// The employment lasts: name, number, post, role and ways in stay, as the employer's register has them.
        Voluntary = "voluntary",
        All = "all",
    }
}

/// One statement; `$1` is the person.
#[derive(Debug)]
struct Deed {
    text: &'static str,
    /// It gives back the ids of media whose contents go too.
    is_of_media: bool,
}

/// What `tombstone` does, and what nobody may touch.
const HANDLED: [&str; 3] = ["person", "role_held", "audit_entry"];

static ALL: LazyLock<Vec<Deed>> = LazyLock::new(|| deeds(Reach::All));
static VOLUNTARY: LazyLock<Vec<Deed>> = LazyLock::new(|| deeds(Reach::Voluntary));

fn of(reach: Reach) -> &'static [Deed] {
    if reach == Reach::All { &ALL } else { &VOLUNTARY }
}

/// Every statement there is, so that a test can have them read by both databases.
pub fn texts() -> impl Iterator<Item = &'static str> {
    ALL.iter().chain(VOLUNTARY.iter()).map(|deed| deed.text).chain(handed_over())
}

/// Everything, within one change; twice does no harm.
pub(crate) async fn erase(person_id: Id, reach: Reach, now: Moment, tx: &mut Tx) -> Result<()> {
    for deed in of(reach) {
        deed.run(person_id, tx).await?;
    }
    match reach {
        Reach::All => tombstone::entomb(person_id, &now.day(), tx).await,
        Reach::Voluntary => hand_over(person_id, now, tx).await,
    }
}

/// Who goes on working here has nothing to do any more with what they have said so far.
async fn hand_over(person_id: Id, now: Moment, tx: &mut Tx) -> Result<()> {
    let nameless = tombstone::stand_in(person_id, now, tx).await?;
    for text in handed_over() {
        Query::new(text).bind(person_id).bind(nameless).execute(tx).await?;
    }
    Ok(())
}

impl Deed {
    fn plain(text: String) -> Deed {
        Deed { text: text.leak(), is_of_media: false }
    }

    async fn run(&self, person_id: Id, tx: &mut Tx) -> Result<()> {
        let query = Query::new(self.text).bind(person_id);
        if !self.is_of_media {
            return query.execute(tx).await.map(drop);
        }
        let gone: Vec<(Id, Option<Id>)> = query.all(&mut *tx).await?;
        let contents: Vec<Option<Id>> = gone.into_iter().flat_map(|(id, thumb)| [Some(id), thumb]).collect();
        match contents.is_empty() {
            true => Ok(()),
            false => Medium::forget_contents(&contents, tx).await,
        }
    }
}

fn deeds(reach: Reach) -> Vec<Deed> {
    let own: Vec<&Part> = parts().iter().filter(|part| is_reached(part, reach)).collect();
    let mut deeds: Vec<Deed> = own.iter().filter_map(|part| emptied(part)).collect();
    for part in in_order(own.iter().filter(|part| part.fate != Fate::Stays).copied().collect()) {
        go(part.table, &condition(part), true, &mut deeds);
    }
    if reach == Reach::Voluntary {
        deeds.push(Deed::plain("DELETE FROM browser_session WHERE person_id = $1".to_owned())); // signed out everywhere
    }
    deeds
}

/// While the employment lasts, the employer's register and the ways in are no choice of the person's own.
fn is_reached(part: &Part, reach: Reach) -> bool {
    !HANDLED.contains(&part.table) && (reach == Reach::All || !["staff", "sign-in"].contains(&part.purpose))
}

/// A row that stays loses what is the person's own.
fn emptied(part: &Part) -> Option<Deed> {
    let sets: Vec<String> = part.emptied().map(|made| format!("{} = {}", made.column, nothing(made))).collect();
    let text = format!("UPDATE {} SET {} WHERE {} = $1", part.table, sets.join(", "), part.whose);
    (!sets.is_empty()).then(|| Deed::plain(text))
}

fn nothing(made: &Made) -> &'static str {
    match made.kind.as_str() {
        _ if made.is_optional => "NULL",
        "jsonb" => "'{}'",
        "bigint" => "0",
        "boolean" => "FALSE",
        _ => "''",
    }
}

/// What points to another goes before it.
fn in_order(mut left: Vec<&Part>) -> Vec<&Part> {
    let mut order: Vec<&Part> = vec![];
    while !left.is_empty() {
        let is_free = |part: &Part| {
            pointing_to(part.table)
                .all(|made| made.table == part.table || left.iter().all(|other| other.table != made.table))
        };
        let place = left.iter().position(|part| is_free(part)).unwrap_or(0);
        order.push(left.remove(place));
    }
    order
}

fn condition(part: &Part) -> String {
    let theirs = format!("{} = $1", part.whose);
    if part.fate == Fate::Goes {
        return theirs;
    }
    let leans = pointing_to(part.table).map(|made| {
        format!("NOT EXISTS (SELECT 1 FROM {0} l WHERE l.{1} = {2}.id)", made.table, made.column, part.table)
    });
    [theirs].into_iter().chain(leans).collect::<Vec<_>>().join(" AND ")
}

/// Rows of a table, after what points to them and, for a person's own, what hangs on them: a reply to a submission, a
/// notice of it, the reply's recording.
fn go(table: &str, condition: &str, is_own: bool, deeds: &mut Vec<Deed>) {
    if has_id(table) {
        let ids = format!("SELECT id FROM {table} WHERE {condition}");
        for made in pointing_to(table) {
            let points = format!("{} IN ({ids})", made.column);
            match made.is_optional || made.table == table {
                true => {
                    deeds.push(Deed::plain(format!("UPDATE {} SET {} = NULL WHERE {points}", made.table, made.column)))
                }
                false => go(&made.table, &points, false, deeds),
            }
        }
        if is_own {
            let mut all: Vec<&str> = hanging().filter(|other| *other != table).collect();
            all.sort_by_key(|other| *other == "medium"); // what shows a picture goes before the picture
            for other in all {
                go(other, &format!("subject_id IN ({ids})"), false, deeds);
            }
        }
    }
    let is_of_media = table == "medium";
    let returning = if is_of_media { " RETURNING id, thumb_id" } else { "" };
    let text = format!("DELETE FROM {table} WHERE {condition}{returning}");
    deeds.push(Deed { text: text.leak(), is_of_media });
}

/// Their words to others, and what they did together with others, belong to the nameless one from now on (`$2`).
fn handed_over() -> impl Iterator<Item = &'static str> {
    static TEXTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let said = |part: &&Part| part.purpose == "conversation" && part.fate == Fate::Stays && part.says_something();
        let together = |part: &&Part| part.purpose == "coaching" && part.fate == Fate::Alone;
        let all = parts().iter().filter(|part| said(part) || together(part));
        let text = |part: &Part| format!("UPDATE {0} SET {1} = $2 WHERE {1} = $1", part.table, part.whose);
        all.map(|part| -> &'static str { text(part).leak() }).collect()
    });
    TEXTS.iter().copied()
}

impl Part {
    /// There is more in the row than whose it is.
    fn says_something(&self) -> bool {
        self.columns.iter().any(|own| own.personal.erasure == "role")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::column;

    #[test]
    fn what_points_to_a_row_goes_before_it() {
        let at =
            |start: &str| ALL.iter().position(|deed| deed.text.starts_with(start)).unwrap_or_else(|| panic!("{start}"));
        let member = at("DELETE FROM submission_member WHERE person_id");
        let (submission, response) =
            (at("DELETE FROM submission WHERE person_id"), at("DELETE FROM response WHERE person_id"));
        let (shown, medium) = (at("UPDATE remark SET medium_id = NULL"), at("DELETE FROM medium WHERE person_id"));
        assert!(member < submission && submission < response && shown < medium);
        let reply = at("DELETE FROM remark WHERE subject_id IN (SELECT id FROM submission");
        assert!(reply < submission, "a reply goes while it is known to what it was one");
    }

    #[test]
    fn nobody_touches_the_log_and_the_register_stays_while_the_employment_lasts() {
        for deed in ALL.iter().chain(VOLUNTARY.iter()) {
            assert!(!deed.text.contains("audit_"), "{}", deed.text);
        }
        for kept in ["post_held", "number_held", "second_factor", "password"] {
            assert!(VOLUNTARY.iter().all(|deed| !deed.text.contains(kept)), "{kept}");
            assert!(ALL.iter().any(|deed| deed.text.starts_with(&format!("DELETE FROM {kept} "))), "{kept}");
        }
    }

    #[test]
    fn every_own_table_that_the_registry_names_is_reached() {
        for part in parts().iter().filter(|part| part.fate != Fate::Stays) {
            let text = format!("DELETE FROM {} WHERE {} = $1", part.table, part.whose);
            assert!(ALL.iter().any(|deed| deed.text.starts_with(&text)), "{text}");
        }
        assert!(parts().iter().filter(|part| part.fate != Fate::Stays).count() > 25);
    }

    #[test]
    fn a_column_that_is_emptied_can_be_empty() {
        for part in parts().iter().filter(|part| !HANDLED.contains(&part.table)) {
            for made in part.emptied() {
                let is_id = made.kind == "uuid" && !made.is_optional;
                assert!(!is_id && column(&made.table, &made.column).is_some(), "{}.{}", made.table, made.column);
            }
        }
    }
}
