//! A QR code as markup: drawn in the page itself, so that the strict policy lets it be seen and nobody else draws it.

use askama::filters::Safe;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use web::{Error, Result};

pub(crate) fn code(text: &str) -> Result<Safe<String>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M);
    let code = code.map_err(|error| Error::Broken(error.to_string()))?;
    let mut drawing = code.render::<svg::Color>();
    drawing.min_dimensions(180, 180).dark_color(svg::Color("#000")).light_color(svg::Color("#fff"));
    let picture = drawing.build();
    Ok(Safe(picture.find("<svg").map_or(String::new(), |at| picture[at..].to_owned())))
}
