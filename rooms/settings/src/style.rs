//! The network's colour as a stylesheet. It depends on nothing but its own name, so a browser may keep it for ever, and
//! a node that has not yet heard of a new colour serves it all the same.

use axum::extract::Path;
use people::network::{Colour, stylesheet, stylesheet_named};
use web::{Error, IntoResponse, Public, Result, Why, header};

pub(crate) struct TheColour;
impl Why for TheColour {
    const WHY: &'static str = "the network's colour, which the sign-in page wears too";
}

pub(crate) async fn show(_: Public<TheColour>, Path(name): Path<String>) -> Result<impl IntoResponse> {
    let colour = name.split('-').next().and_then(Colour::parse).filter(|colour| colour.is_read_with_white());
    let colour = colour.filter(|colour| stylesheet_named(*colour) == name).ok_or(Error::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, stylesheet(colour)))
}
