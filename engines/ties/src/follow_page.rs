//! What one follows, in one list; and the press of the button.

use crate::address;
use crate::button;
use crate::following::{self, Follow};
use crate::telling::may_see;
use askama::Template;
use askama::filters::Safe;
use people::{Doors, May, Me, SignedIn};
use store::Moment;
use web::acts::{Found, PathWords, Permit, See};
use web::{App, Frame, IntoResponse, Page, Reference, Result, Sent, State, see};

/// A record of any room that may be followed by whoever may see it.
#[derive(Debug)]
pub struct Followed(Reference);

web::acts! {
    /// To hear of what happens to it.
    Hear,
}

impl Found<Me> for Followed {
    const KIND: &'static str = "followed";
    async fn find(path: &PathWords, me: &Me, app: &App) -> Result<Option<Followed>> {
        let Some(subject) = address::of_word(path.word("followed")) else { return Ok(None) };
        Ok(may_see(&subject, me, app).await?.then_some(Followed(subject)))
    }
}

/// Its door has let them in.
impl Permit<See, Me> for Followed {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}

impl Permit<Hear, Me> for Followed {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}

pub(crate) async fn update(
    followed: May<Hear, Followed>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let (me, subject) = (&followed.who, &followed.0);
    let wants = sent.text("following") == "yes";
    let mut tx = app.store.begin().await?;
    match wants {
        true => drop(following::choose(subject, me.id, me.employer_id, app.now(), &mut tx).await?),
        false => drop(following::unfollow(subject, me.id, &mut tx).await?),
    }
    tx.commit().await?;
    Ok(see(web::own_path(sent.text("back"))).saying(if wants { "ties-followed" } else { "ties-unfollowed" }))
}

#[derive(Template)]
#[template(path = "follow_page.html")]
struct FollowPage {
    frame: Frame,
    lines: Vec<Line>,
}

struct Line {
    name: String,
    href: String,
    since: Moment,
    button: Safe<String>,
}

pub(crate) async fn index(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    let mut lines = vec![];
    for follow in following::of(me.id, app.store.read()).await? {
        lines.extend(line(&follow, &frame, &me, &app).await?);
    }
    Ok(Page(FollowPage { frame, lines }))
}

/// None: it is gone, or the reader may no longer see it.
async fn line(follow: &Follow, frame: &Frame, me: &Me, app: &App) -> Result<Option<Line>> {
    let (subject, doors) = (follow.reference(), Doors::of(app));
    let (Some(step), Some(href)) = (doors.step(app, me, &subject).await?, doors.address(&subject)) else {
        return Ok(None);
    };
    let name = frame.words.t1(step.word, "name", &step.name);
    Ok(Some(Line { name, href, since: follow.made_at, button: button::draw(&subject, frame, true) }))
}

pages::sample!("ties/following", |frame| {
    let line = |number: u128, name: &str| Line {
        name: name.into(),
        href: "/voice".into(),
        since: Moment(1_633_341_600_000_000),
        button: button::draw(&Reference::new("question", store::Id::from_u128(number)), &frame, true),
    };
    let long = "Kuka on esihenkilöni hyvinvointialueella, kun kotihoidon tiimit yhdistetään? ".repeat(4);
    let lines = vec![line(1, "Kysymys: Kuka on esihenkilöni hyvinvointialueella?"), line(2, &long)];
    vec![
        ("empty", FollowPage { frame: frame.clone(), lines: vec![] }),
        ("filled", FollowPage { frame: frame.clone(), lines }),
    ]
});
