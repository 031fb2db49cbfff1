//! The network's own colour and word. One colour is chosen; its tints for light and dark are worked out from it, so that
//! every text stays readable. The stylesheet depends on the colour alone and is served under its content's hash.

use super::colour::{AA, BLACK, Colour, WHITE};
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};
use store::Setting;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// `#0f5f5c`; empty: ours.
    pub colour: String,
    /// In the corner of every page; empty: ours.
    pub logo: String,
}

impl Setting for Look {
    const NAME: &'static str = "look";
}

impl Look {
    /// Where its stylesheet is; empty without a colour of its own.
    pub(super) fn style(&self) -> String {
        let colour = Colour::parse(&self.colour).filter(|colour| colour.is_read_with_white());
        colour.map_or_else(String::new, |colour| crate::address::Style { style: stylesheet_named(colour) }.to_string())
    }
}

/// The stylesheet's file name: the colour, and the hash of what is in it.
pub fn stylesheet_named(colour: Colour) -> String {
    let hash = digest(&SHA256, stylesheet(colour).as_bytes());
    let hash: String = hash.as_ref()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{hash}.css", &colour.to_string()[1..])
}

/// Designsystemet's names for the accent's tints, filled from one colour. For light and for dark.
pub fn stylesheet(colour: Colour) -> String {
    let (light, dark) = (rules(&light(colour)), rules(&dark(colour)));
    format!(
        ":root,[data-color-scheme=light]{{{light}}}\n\
         @media(prefers-color-scheme:dark){{[data-color-scheme=auto]{{{dark}}}}}\n\
         [data-color-scheme=dark]{{{dark}}}\n"
    )
}

type Tints = [(&'static str, Colour); 16];

fn rules(tints: &Tints) -> String {
    tints.iter().map(|(name, colour)| format!("--ds-color-accent-{name}:{colour};")).collect()
}

fn light(colour: Colour) -> Tints {
    let tint = |share| colour.mixed(WHITE, share);
    let (tinted, hover, active) = (tint(0.87), tint(0.80), tint(0.71));
    let read = colour.until(BLACK, &[WHITE, tinted, hover], AA);
    [
        ("background-default", WHITE),
        ("background-tinted", tint(0.93)),
        ("surface-default", WHITE),
        ("surface-tinted", tinted),
        ("surface-hover", hover),
        ("surface-active", active),
        ("border-subtle", tint(0.62)),
        ("border-default", tint(0.35).until(BLACK, &[WHITE, tinted], 3.0)),
        ("border-strong", read),
        ("text-subtle", read),
        ("text-default", colour.mixed(BLACK, 0.5).until(BLACK, &[active], 7.0)),
        ("base-default", colour),
        ("base-hover", colour.mixed(BLACK, 0.22)),
        ("base-active", colour.mixed(BLACK, 0.43)),
        ("base-contrast-subtle", tint(0.94).until(WHITE, &[colour], AA)),
        ("base-contrast-default", WHITE),
    ]
}

fn dark(colour: Colour) -> Tints {
    let night = Colour([11, 15, 15]);
    let tint = |share| colour.mixed(night, share).until(BLACK, &[WHITE], 12.0);
    let (tinted, hover, active) = (tint(0.68), tint(0.62), tint(0.52));
    let read = colour.until(WHITE, &[tint(0.88), tinted, hover], AA);
    let base = colour.until(WHITE, &[BLACK, tint(0.88)], 5.5);
    [
        ("background-default", tint(0.88)),
        ("background-tinted", tint(0.82)),
        ("surface-default", tint(0.76)),
        ("surface-tinted", tinted),
        ("surface-hover", hover),
        ("surface-active", active),
        ("border-subtle", tint(0.42)),
        ("border-default", colour.until(WHITE, &[tint(0.88), tinted], 3.0)),
        ("border-strong", read),
        ("text-subtle", read),
        ("text-default", colour.mixed(WHITE, 0.88).until(WHITE, &[active], 7.0)),
        ("base-default", base),
        ("base-hover", base.mixed(WHITE, 0.2)),
        ("base-active", base.mixed(WHITE, 0.4)),
        ("base-contrast-subtle", night),
        ("base-contrast-default", BLACK),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::colour::contrast;
    use super::*;

    fn accepted() -> impl Iterator<Item = Colour> {
        let steps = [0u8, 26, 51, 77, 102, 128, 153, 179, 204, 230, 255];
        let all = steps.into_iter().flat_map(move |red| {
            steps.into_iter().flat_map(move |green| steps.into_iter().map(move |blue| Colour([red, green, blue])))
        });
        all.filter(|colour| colour.is_read_with_white())
    }

    fn named(tints: &Tints, name: &str) -> Colour {
        tints.iter().find(|(known, _)| *known == name).expect("a name of ours").1
    }

    #[test]
    fn every_text_is_read_in_every_colour_that_is_taken_in_light_and_in_the_dark() {
        assert!(accepted().count() > 300);
        for colour in accepted() {
            for (scheme, tints) in [("light", light(colour)), ("dark", dark(colour))] {
                let of = |name: &str| named(&tints, name);
                let mut pairs = vec![];
                for ground in
                    ["background-default", "background-tinted", "surface-default", "surface-tinted", "surface-hover"]
                {
                    pairs.push(("text-subtle", ground, AA));
                    pairs.push(("text-default", ground, AA));
                }
                pairs.push(("text-default", "surface-active", AA));
                for base in ["base-default", "base-hover", "base-active"] {
                    pairs.push(("base-contrast-default", base, AA));
                }
                pairs.push(("border-default", "background-default", 3.0));
                pairs.push(("base-default", "background-default", 3.0));
                for (front, ground, least) in pairs {
                    let found = contrast(of(front), of(ground));
                    assert!(found >= least, "{colour} {scheme}: {front} on {ground} has {found:.2}");
                }
            }
        }
    }

    #[test]
    fn contrast_is_what_the_criterion_says() {
        let grey = Colour::parse("#767676").expect("a colour");
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 0.01 && (contrast(grey, WHITE) - 4.54).abs() < 0.01);
        assert!(!Colour::parse("#777777").expect("a colour").is_read_with_white());
    }

    #[test]
    fn a_colour_is_six_digits_or_three() {
        assert_eq!(Colour::parse(" #0F5F5c ").map(|colour| colour.to_string()).as_deref(), Some("#0f5f5c"));
        assert_eq!(Colour::parse("abc"), Colour::parse("#aabbcc"));
        for wrong in ["", "#12345", "sininen", "#12345g", "#ää1122", "#0f5f5c;}"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_nearest_shade_that_is_read_is_hardly_darker() {
        let yellow = Colour::parse("#ffcc00").expect("a colour");
        let shade = yellow.until(BLACK, &[WHITE], AA);
        assert!(shade.is_read_with_white() && contrast(shade, WHITE) < 4.8, "{shade}");
    }
}
