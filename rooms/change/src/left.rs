//! Whoever promised to return to a theme has left. Each morning a theme whose owner holds no post any more begins to await
//! the coordinators, as urgent once its day has passed, until somebody is chosen in the owner's place or the theme closes.

use notices::Beginning;
use people::{Person, Post, Role};
use store::{Id, Moment, Result as Kept, Tx, sql};
use themes::Theme;
use web::jobs::Work;
use web::{App, Reference, Result};

pub const MORNING: &str = "change-morning";
/// It awaits the coordinators: the owner is gone.
pub const LEFT: &str = "change-theme-owner-left";

pub(crate) fn morning(app: App, _: serde_json::Value) -> Work {
    Box::pin(async move {
        let today = app.clock.today();
        let coordinators = Post::with_role(Role::Coordinator, &today, app.store.read()).await?;
        for theme in Theme::open(app.store.read()).await? {
            match Person::is_here(theme.owner_id, &today, app.store.read()).await? {
                true => is_back(&theme, &app).await?,
                false => nag(&theme, &coordinators, &app).await?,
            }
        }
        Ok(())
    })
}

/// Said anew every morning, it is one notice for each of them.
async fn nag(theme: &Theme, coordinators: &[Post], app: &App) -> Result<()> {
    let (subject, now) = (theme.reference(), app.now());
    let mut tx = app.store.begin().await?;
    if !is_still(theme, &mut tx).await? {
        return Ok(());
    }
    for post in coordinators.iter().filter(|post| post.person_id != theme.owner_id) {
        let beginning = Beginning {
            employer_id: theme.employer_id,
            person_id: post.person_id,
            word: LEFT,
            subject: &subject,
            about: &theme.name.0,
            due_at: theme.return_on.as_ref().and_then(|day| Moment::in_helsinki(&format!("{day}T23:59"))),
            urgent: theme.is_overdue(&app.clock.today()),
            now,
        };
        beginning.begin(&mut tx).await?;
    }
    Ok(tx.commit().await?)
}

/// Whoever changes the theme meanwhile waits, and finds the notice there to end. False: it has closed, or has another owner.
async fn is_still(theme: &Theme, tx: &mut Tx) -> Kept<bool> {
    let held = sql!("UPDATE theme SET number = number WHERE id = $1 AND owner_id = $2 AND closed_at IS NULL");
    Ok(held.bind(theme.id).bind(theme.owner_id).execute(tx).await? == 1)
}

/// They hold a post again, and answer for what they promised.
async fn is_back(theme: &Theme, app: &App) -> Result<()> {
    let mut tx = app.store.begin().await?;
    is_mended(theme.id, app.now(), &mut tx).await?;
    Ok(tx.commit().await?)
}

/// Somebody answers for the theme, or nobody needs to any more.
pub(crate) async fn is_mended(theme_id: Id, now: Moment, tx: &mut Tx) -> Kept<()> {
    notices::cease_for_all(LEFT, &Reference::new(themes::KIND, theme_id), now, tx).await
}
