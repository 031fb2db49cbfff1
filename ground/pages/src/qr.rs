//! A QR code as markup: drawn in the page itself, so that the strict policy lets it be seen and nobody else draws it.

use askama::filters::Safe;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// With its quiet edge, black on white whatever the page's colours are. None: more than a code can hold.
pub fn qr(text: &str) -> Option<Safe<String>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let mut drawing = code.render::<svg::Color>();
    drawing.min_dimensions(180, 180).dark_color(svg::Color("#000")).light_color(svg::Color("#fff"));
    let picture = drawing.build();
    Some(Safe(picture.find("<svg").map_or(String::new(), |at| picture[at..].to_owned())))
}
