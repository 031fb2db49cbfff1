//! Colours, and whether one is read against another (WCAG 2.2, contrast of relative luminances).

use std::fmt::Display;

/// Red, green and blue, each 0–255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// What text must have against its ground (WCAG 2.2, criterion 1.4.3).
pub const AA: f64 = 4.5;

pub const WHITE: Colour = Colour([255; 3]);
pub const BLACK: Colour = Colour([0; 3]);

impl Colour {
    /// `#0f5f5c`, `0F5F5C` or `#abc`.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.trim().trim_start_matches('#');
        let whole: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        if !whole.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&whole[at..at + 2], 16).ok();
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    /// Some of another colour in it: 0 none, 1 only the other.
    pub fn mixed(self, other: Colour, share: f64) -> Colour {
        let mix = |at: usize| (f64::from(self.0[at]) * (1.0 - share) + f64::from(other.0[at]) * share).round() as u8;
        Colour([mix(0), mix(1), mix(2)])
    }

    /// The nearest shade towards `other` that is read against all of `grounds`.
    pub fn until(self, other: Colour, grounds: &[Colour], least: f64) -> Colour {
        let shades = (0..=100).map(|step| self.mixed(other, f64::from(step) / 100.0));
        let read = |shade: &Colour| grounds.iter().all(|ground| contrast(*shade, *ground) >= least);
        shades.into_iter().find(read).unwrap_or(other)
    }

    /// Text in white is read on it, and it is read on white.
    pub fn is_read_with_white(self) -> bool {
        contrast(self, WHITE) >= AA
    }

    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.0[0]) + 0.7152 * part(self.0[1]) + 0.0722 * part(self.0[2])
    }
}

/// 1 for the same colour, 21 for black on white.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

impl Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}
