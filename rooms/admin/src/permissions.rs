//! Who may look after the house.

use people::Me;
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Result};

/// The house's machinery: its letters, jobs and state. Holds nothing of what people write to each other.
#[derive(Debug)]
pub(crate) struct Machinery;

impl Found<Me> for Machinery {
    const KIND: &'static str = "machinery";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Machinery>> {
        Ok(Some(Machinery))
    }
}

people::administrators! {
    Machinery: See, Edit;
}
