//! The house's own templates, one for each variant: ready to be used as they are, or made an employer's own.

use super::kinds::Variant;
use super::template::Line;
use serde::Deserialize;
use std::sync::LazyLock;
use words::Texts;

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Ready {
    pub variant: Variant,
    pub name: Texts,
    pub items: Vec<Line>,
}

static ALL: LazyLock<Vec<Ready>> =
    LazyLock::new(|| serde_json::from_str(include_str!("ready.json")).unwrap_or_default());

impl Ready {
    pub fn all() -> &'static [Ready] {
        &ALL
    }

    pub fn of(variant: Variant) -> Option<&'static Ready> {
        ALL.iter().find(|ready| ready.variant == variant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn there_is_one_for_each_variant_in_each_language_with_what_the_law_asks() {
        for variant in Variant::ALL {
            let ready = Ready::of(*variant).unwrap_or_else(|| panic!("none for {variant}"));
            for texts in ready.items.iter().map(|line| &line.what).chain([&ready.name]) {
                assert!(Lang::ALL.iter().all(|lang| !texts.exactly(lang).is_empty()), "{texts:?}");
            }
            assert!(ready.items.iter().any(|line| line.statutory), "{variant}");
            assert!(ready.items.windows(2).all(|two| two[0].stage <= two[1].stage), "{variant}: in order");
        }
        assert!(Ready::of(Variant::FewShifts).unwrap().items.len() <= 10, "a few shifts are one page");
    }
}
