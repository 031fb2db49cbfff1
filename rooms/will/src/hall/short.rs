//! The address on the screen. Whoever is signed in comes to the statements at once; whoever is not signs in first, by the
//! printed code that a supervisor gives or as they usually do. It says nothing of which rounds there are.

use super::address;
use crate::permissions::VoteIn;
use crate::round::Round;
use axum::Extension;
use axum::extract::Path;
use people::Me;
use web::acts::See;
use web::{App, Error, Permit, Public, Result, State, Why, see};

pub(crate) struct OnTheScreen;
impl Why for OnTheScreen {
    const WHY: &'static str = "what the code in a hall holds; it leads to signing in, and says nothing of any round";
}

pub(crate) async fn show(
    _: Public<OnTheScreen>,
    me: Option<Extension<Me>>,
    Path(number): Path<String>,
    State(app): State<App>,
) -> Result<web::Redirect> {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let Some(Extension(me)) = me else {
        return Ok(see(format!("/sign-in/code?next={}", address::Short { number })));
    };
    let round = Round::numbered(number, &me, &app).await?;
    let round = round.filter(|round| Permit::<See, Me>::permits(round, &me)).ok_or(Error::NotFound)?;
    let votes = round.is_open(app.now()) && Permit::<VoteIn, Me>::permits(&round, &me);
    Ok(if votes { see(crate::address::Voting { round: round.id }) } else { see(round.to()) })
}
