//! Who may choose for the network.

use people::{Me, Role};
use web::acts::{Edit, Found, PathWords, See};
use web::{App, Permit, Result};

/// What the network has chosen for itself.
#[derive(Debug)]
pub(crate) struct Choices;

impl Found<Me> for Choices {
    const KIND: &'static str = "settings";
    async fn find(_: &PathWords, _: &Me, _: &App) -> Result<Option<Choices>> {
        Ok(Some(Choices))
    }
}

impl Permit<See, Me> for Choices {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin)
    }
}

impl Permit<Edit, Me> for Choices {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Admin)
    }
}
