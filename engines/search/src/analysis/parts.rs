//! What Voikko's transducer says of a word, taken apart. It answers with the word's own letters between marks: `[Xp]` and
//! `[Xj]` begin a base form that ends at `[X]` (of a stem, of a suffix that derives a word), `[Xs]` and `[Xr]` begin what
//! is no letters of the word, `[Bc]` stands between the parts of a compound, `[Tn4]` before the ending -minen, `[R…]` in
//! participles:
//!
//! `[Ln][Xp]koti[X]kot[Sn][Ny]i[Bh][Bc][Lt][Xp]hoitaa[X]hoi[Ln][Xj]to[X]do[Sine][Ny]ssa` → koti + hoito (from hoitaa)

/// One part of a compound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As it stands in the word.
    pub surface: String,
    /// Its base form.
    pub base: String,
    /// The word it comes from.
    pub root: Option<Root>,
    /// It only stands before other words: lähi-, esi-, etä-.
    pub is_prefix: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    pub base: String,
    pub by: Derivation,
}

/// How near a derived word is to the one it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Derivation {
    /// A form of the same word: hakeminen, haettu.
    Form,
    /// What is done: hoito, ohjaus.
    Deed,
    /// Who does it: hoitaja.
    Doer,
}

/// The parts of a word, first to last.
pub fn of(answer: &str) -> Vec<Part> {
    answer.split("[Bc]").map(part).filter(|part| !part.base.is_empty()).collect()
}

fn part(answer: &str) -> Part {
    let (mut surface, mut base, mut root) = (String::new(), None::<String>, None);
    let mut by = Derivation::Deed;
    let mut rest = answer;
    while !rest.is_empty() {
        let Some((mark, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
            let end = rest.char_indices().skip(1).find(|(_, letter)| *letter == '[').map_or(rest.len(), |(at, _)| at);
            surface.extend(rest[..end].chars().filter(|letter| !matches!(letter, '-' | '=')));
            rest = &rest[end..];
            continue;
        };
        let (inside, beyond) = match mark.starts_with('X') && mark != "X" {
            true => after.split_once("[X]").unwrap_or((after, "")),
            false => ("", after),
        };
        let inside: String = inside.to_lowercase().chars().filter(|letter| !matches!(letter, '-' | '=')).collect();
        match mark {
            "Xp" => base = Some(inside),
            "Xj" => {
                by = if matches!(inside.as_str(), "ja" | "jä") { Derivation::Doer } else { by };
                derive(format!("{surface}{inside}"), by, &mut base, &mut root);
            }
            "Tn4" => derive(format!("{surface}minen"), Derivation::Form, &mut base, &mut root),
            _ if mark.starts_with('R') => by = Derivation::Form,
            _ => {}
        }
        rest = beyond;
    }
    let is_prefix = base.is_none();
    Part { base: base.unwrap_or_else(|| surface.clone()), surface, root, is_prefix }
}

/// The word is a derived one from here on; the first stem stays its root.
fn derive(derived: String, by: Derivation, base: &mut Option<String>, root: &mut Option<Root>) {
    let from = base.replace(derived);
    if let (None, Some(from)) = (&root, from) {
        *root = Some(Root { base: from, by });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bases(answer: &str) -> Vec<String> {
        of(answer).into_iter().map(|part| part.base).collect()
    }

    #[test]
    fn a_compound_is_its_parts() {
        let parts = of("[Lp]lähi[Bh][Bc][Lp]esi[Bh][Bc][Ln][Xp]henkilö[X]henkilö[Sg][Nm]iden");
        let told: Vec<(&str, &str)> = parts.iter().map(|part| (part.surface.as_str(), part.base.as_str())).collect();
        assert_eq!(told, [("lähi", "lähi"), ("esi", "esi"), ("henkilöiden", "henkilö")]);
    }

    #[test]
    fn what_is_derived_has_its_own_base_form_and_a_root() {
        let parts = of("[Ln][Xp]koti[X]kot[Sn][Ny]i[Bh][Bc][Lt][Xp]hoitaa[X]hoi[Ln][Xj]to[X]do[Sine][Ny]ssa");
        assert_eq!(parts[1].base, "hoito");
        assert_eq!(parts[1].root, Some(Root { base: "hoitaa".into(), by: Derivation::Deed }));
        let parts = of("[Ln][Xp]työ[X]työ[Sg][Ny]n[Bh][Bc][Lt][Xp]tehdä[X]teki[Ln][Xj]jä[X][Sall][Ny]jälle[O1m]mme");
        assert_eq!(parts[1].base, "tekijä");
        assert_eq!(parts[1].root, Some(Root { base: "tehdä".into(), by: Derivation::Doer }));
    }

    #[test]
    fn forms_of_a_verb_lead_to_it() {
        for (answer, base) in [
            ("[Lt][Xp]hakea[X]hake[Tn4]mi[Sg][Ny]sen", "hakeminen"),
            ("[Lt][Xp]hakea[X]hae[Ll][Rt]t[Xj]tu[X]tu[Sg][Nm]jen", "haettu"),
        ] {
            let parts = of(answer);
            assert_eq!(parts[0].base, base);
            assert_eq!(parts[0].root, Some(Root { base: "hakea".into(), by: Derivation::Form }));
        }
    }

    #[test]
    fn hyphens_and_inner_boundaries_are_no_letters() {
        assert_eq!(bases("[La][Xp]sote[X]sote-[Bc][Ln][Ion][Xp]keskus[X]kesku[Sg][Ny]ksen"), ["sote", "keskus"]);
        assert_eq!(bases("[Ln][Xp]hyvin=vointi[X]hyvin[Bm]voinn[Sg][Ny]in"), ["hyvinvointi"]);
        assert_eq!(bases("[Ln][Xp]kissa[X][Xs]505527[X]kissa[Sade][Ny]lla"), ["kissa"]);
        assert_eq!(bases("[Lt][Xp]toimia[X]toimi[Ln]n[Xj]ta[X]t[Sn][Ny]a"), ["toiminta"]);
    }

    #[test]
    fn what_is_broken_is_taken_as_it_is() {
        assert_eq!(bases(""), Vec::<String>::new());
        assert_eq!(bases("[Xp"), ["[xp"].map(|_| "[Xp".to_owned()));
        assert_eq!(bases("[Xp]kissa"), ["kissa"]);
    }
}
