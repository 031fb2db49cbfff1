//! Who may look after the house.

use people::{Me, Role};
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Permit, Result};

/// The house's machinery: its letters, jobs and state. Holds nothing of what people write to each other.
#[derive(Debug)]
pub(crate) struct Machinery;

impl Found<Me> for Machinery {
    const KIND: &'static str = "machinery";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Machinery>> {
        Ok(Some(Machinery))
    }
}

impl Permit<See, Me> for Machinery {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin)
    }
}

impl Permit<Edit, Me> for Machinery {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin)
    }
}
