//! Reasons that people gave beside their votes are read by a moderator before anybody else, once the voting is over. They
//! come in an order made by chance, and nothing tells whose they are or when they were written.

use crate::address;
use crate::permissions::Moderate;
use crate::round::Round;
use crate::vote::Stand;
use askama::Template;
use people::May;
use store::{Id, Json, Result as Kept, Source, Tx, sql};
use web::{App, Frame, IntoResponse, Page, Result, Sent, State, see};
use words::Texts;

/// So many are read on one page.
const MOST: i64 = 25;

#[derive(Template)]
#[template(path = "moderation/whys.html")]
struct WhysPage {
    frame: Frame,
    round: Round,
    whys: Vec<Why>,
    in_all: i64,
}

store::record! {
    struct Why {
        id: Id,
        statement: Json<Texts>,
        stand: Stand,
        body: String,
    }
}

pub(crate) async fn index(
    round: May<Moderate, Round>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let whys = new(round.id, app.store.read()).await?;
    let in_all = if round.closed_at.is_some() { unread(round.id, app.store.read()).await? } else { 0 };
    Ok(Page(WhysPage { frame, round: round.into_record(), whys, in_all }))
}

/// What nobody has read yet; nothing while people vote.
async fn new(round_id: Id, from: impl Source) -> Kept<Vec<Why>> {
    sql!(
        "SELECT w.id, s.body AS statement, w.stand, w.body FROM vote_reason w JOIN statement s ON s.id = w.statement_id \
         JOIN round r ON r.id = s.round_id WHERE r.id = $1 AND r.closed_at IS NOT NULL AND w.state = 'new' \
         ORDER BY w.id LIMIT $2"
    )
    .bind(round_id)
    .bind(MOST)
    .all(from)
    .await
}

/// How many nobody has read yet.
pub(crate) async fn unread(round_id: Id, from: impl Source) -> Kept<i64> {
    let (count,) = sql!(
        "SELECT count(*) FROM vote_reason w JOIN statement s ON s.id = w.statement_id \
         WHERE s.round_id = $1 AND w.state = 'new'"
    )
    .bind(round_id)
    .one(from)
    .await?;
    Ok(count)
}

/// Keeps what was chosen for each; what another moderator has decided on meanwhile stays as they decided.
pub(crate) async fn update(
    round: May<Moderate, Round>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let mut tx = app.store.begin().await?;
    for (name, chosen) in sent.pairs() {
        let id = name.strip_prefix("why-").and_then(|id| id.parse().ok());
        if let (Some(id), "shown" | "hidden") = (id, chosen.as_str()) {
            decide(id, chosen, &round, &mut tx).await?;
        }
    }
    tx.commit().await?;
    let left = unread(round.id, app.store.read()).await? > 0;
    let to = if left { address::Whys { round: round.id }.to_string() } else { round.to() };
    Ok(see(to).saying("will-whys-kept"))
}

async fn decide(id: Id, state: &str, round: &May<Moderate, Round>, tx: &mut Tx) -> Kept<()> {
    sql!(
        "UPDATE vote_reason SET state = $1, decided_by = $2 WHERE id = $3 AND state = 'new' AND statement_id IN \
         (SELECT s.id FROM statement s JOIN round r ON r.id = s.round_id WHERE r.id = $4 AND r.closed_at IS NOT NULL)"
    )
    .bind(state)
    .bind(round.who.id)
    .bind(id)
    .bind(round.id)
    .execute(tx)
    .await?;
    Ok(())
}

impl WhysPage {
    fn here(&self) -> String {
        address::Whys { round: self.round.id }.to_string()
    }

    fn stand(&self, why: &Why) -> &'static str {
        self.frame.t(match why.stand {
            Stand::Agree => "will-stand-agree",
            Stand::Disagree => "will-stand-disagree",
            Stand::Pass => "will-stand-passed",
        })
    }

    fn more(&self) -> i64 {
        self.in_all - self.whys.len() as i64
    }
}

pages::sample!("will/whys", |frame| {
    use crate::round::Stage;
    use crate::round_samples::{self as samples, text};
    let why = |number: u128, body: &str| Why {
        id: Id::from_u128(number),
        statement: text("Kokoukset voi pitää etänä.").kept(),
        stand: Stand::Disagree,
        body: body.into(),
    };
    let page = |whys, in_all, stage| WhysPage { frame: frame.clone(), round: samples::round(stage), whys, in_all };
    let many = || (1..=25).map(|number| why(number, &"<i>Yövuorossa</i> ei ehdi. ".repeat(15))).collect();
    vec![
        ("open", page(vec![], 0, Stage::Open)),
        ("empty", page(vec![], 0, Stage::Told)),
        (
            "filled",
            page(vec![why(1, "Yövuorossa ei ehdi etäkokoukseen."), why(2, "Ruutu väsyttää.")], 2, Stage::Closed),
        ),
        ("long", page(many(), 60, Stage::Closed)),
    ]
});
