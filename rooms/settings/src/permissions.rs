//! Who may choose for the network.

use people::Me;
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Result};

/// What the network has chosen for itself.
#[derive(Debug)]
pub(crate) struct Choices;

impl Found<Me> for Choices {
    const KIND: &'static str = "settings";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Choices>> {
        Ok(Some(Choices))
    }
}

people::administrators! {
    Choices: See, Edit;
}
