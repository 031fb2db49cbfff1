//! Whether the program answers and reaches its data: for whoever watches it.

use people::Room;
use store::{Id, sql};
use web::{App, IntoResponse, Public, Result, State, Why};

web::address! {
    Health = "healthz";
}

struct Watched;
impl Why for Watched {
    const WHY: &'static str = "a watcher asks whether the program is well";
}

pub(crate) fn room() -> Room {
    Room { name: "health", routes: vec![web::acts::get::<Health, _, _>(show)], ..Room::default() }
}

async fn show(_: Public<Watched>, State(app): State<App>) -> Result<impl IntoResponse> {
    let _: Option<(Id,)> = sql!("SELECT id FROM unit LIMIT 1").optional(app.store.read()).await?;
    Ok("ok\n")
}
