//! Who may see how people and units change: the administrator, and each their own.

use super::acting::Acting;
use super::history::Career;
use super::merger::Merger;
use super::staff_file::StaffFile;
use super::unit_page::UnitCareer;
use crate::Me;
use web::acts::{Create, Edit, Found, PathWords, Remove, See};
use web::{App, Result};

/// The staff register as a whole: its files, its mergers, whom one may look for.
#[derive(Debug)]
pub struct Register;

impl Found<Me> for Register {
    const KIND: &'static str = "register";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Register>> {
        Ok(Some(Register))
    }
}

crate::administrators! {
    Register: See, Create;
    StaffFile: See, Edit, Remove;
    Career: See, Edit;
    Acting: See, Remove;
    UnitCareer: See;
    Merger: See, Edit, Remove;
}
