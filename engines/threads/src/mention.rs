//! Whom a remark calls by name: `@Sanni Sairaanhoitaja`, or `@Sanni` where there is only one.

use people::fold;
use store::Id;

/// Somebody who can be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub id: Id,
    pub name: String,
}

/// Those called in the text, each once.
pub fn mentioned(body: &str, members: &[Named]) -> Vec<Id> {
    let folded = fold(body);
    let mut called = vec![];
    for rest in folded.split('@').skip(1) {
        if let Some(id) = called_by(rest, members).filter(|id| !called.contains(id)) {
            called.push(id);
        }
    }
    called
}

fn called_by(rest: &str, members: &[Named]) -> Option<Id> {
    let ends = |name: &str| rest.strip_prefix(name).is_some_and(|after| !after.starts_with(char::is_alphanumeric));
    if let Some(whole) = members.iter().find(|one| ends(&fold(&one.name))) {
        return Some(whole.id);
    }
    let first = |one: &&Named| fold(&one.name).split(' ').next().is_some_and(ends);
    let mut by_first_name = members.iter().filter(first);
    let only = by_first_name.next()?;
    by_first_name.next().is_none().then_some(only.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(number: u128, name: &str) -> Named {
        Named { id: Id::from_u128(number), name: name.into() }
    }

    #[test]
    fn whole_names_and_lone_first_names_call_and_others_do_not() {
        let members =
            [named(1, "Sanni Sairaanhoitaja"), named(2, "Åke Öhman"), named(3, "Åke Ek"), named(4, "Kaisa Kärki")];
        let called = |text: &str| mentioned(text, &members).iter().map(|id| id.as_u128()).collect::<Vec<_>>();
        assert_eq!(called("Hei @Sanni, ja @sanni sairaanhoitaja!"), [1]);
        assert_eq!(called("@ÅKE ÖHMAN tietää"), [2]);
        assert_eq!(called("@Åke, kumpi teistä?"), Vec::<u128>::new(), "two bear it");
        assert_eq!(called("@Sannille ja sanni@koivula.example"), Vec::<u128>::new());
        assert_eq!(called("@Kaisa @Åke Ek"), [4, 3]);
    }
}
