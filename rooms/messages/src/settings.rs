//! What a writer settles of a message: whether the code on its paper opens it to everybody, and to which theme questions
//! about it go. Who has opened it and closed it again stays to be seen.

use crate::address;
use crate::message::{Message, Opening, Settled};
use askama::Template;
use askama::filters::Safe;
use people::{May, byline};
use store::{Id, Moment};
use themes::Theme;
use web::acts::Edit;
use web::{App, Frame, IntoResponse, Page, Result, Sent, State, see};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    frame: Frame,
    post: Id,
    title: String,
    is_public: bool,
    theme_id: Option<Id>,
    themes: Vec<Theme>,
    openings: Vec<(Opening, String)>,
    now: Moment,
}

pub(crate) async fn edit(
    message: May<Edit, Message>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let openings = message.openings(app.store.read()).await?;
    let names = byline::of_many(openings.iter().map(|one| one.person_id), frame.words.lang, &app).await?;
    let named = |one: Opening| {
        let name = names.get(&one.person_id).cloned().unwrap_or_default();
        (one, name)
    };
    Ok(Page(SettingsPage {
        post: message.id,
        title: message.title(frame.words.lang).to_owned(),
        is_public: message.is_public,
        theme_id: message.theme_id,
        themes: Theme::open(app.store.read()).await?,
        openings: openings.into_iter().map(named).collect(),
        now: app.now(),
        frame,
    }))
}

pub(crate) async fn update(
    message: May<Edit, Message>,
    State(app): State<App>,
    sent: Sent,
) -> Result<impl IntoResponse> {
    let theme = match sent.text("theme").parse() {
        Ok(id) => Theme::find(id, app.store.read()).await?,
        Err(_) => None,
    };
    let settled = Settled {
        theme_id: theme.map(|theme| theme.id),
        is_public: sent.text("is_public") == "yes",
        person_id: message.who.id,
        now: app.now(),
    };
    let mut tx = app.store.begin().await?;
    let turned = message.settle(&settled, &mut tx).await?;
    tx.commit().await?;
    let word = match (turned, settled.is_public) {
        (true, true) => "messages-made-public",
        (true, false) => "messages-made-closed",
        (false, _) => "messages-settings-kept",
    };
    Ok(see(address::Message { post: message.id }).saying(word))
}

impl SettingsPage {
    fn back(&self) -> String {
        address::Message { post: self.post }.to_string()
    }

    fn to(&self) -> String {
        address::MessageSettings { post: self.post }.to_string()
    }

    fn is_theme(&self, theme: &Theme) -> bool {
        self.theme_id == Some(theme.id)
    }

    fn public(&self) -> Safe<String> {
        let (frame, chosen) = (&self.frame, if self.is_public { "yes" } else { "no" });
        let choices = [("yes", frame.t("messages-public-yes")), ("no", frame.t("messages-public-no"))];
        pages::choice("is_public", frame.t("messages-public"), frame.t("messages-public-hint"), &choices, chosen, "")
    }

    fn line(&self, (opening, name): &(Opening, String)) -> String {
        let key = if opening.is_public { "messages-opened-by" } else { "messages-closed-by" };
        self.frame.words.t2(key, "name", name, "when", self.frame.words.when(opening.made_at, self.now))
    }
}

pages::sample!("messages/settings", |frame| {
    let now = Moment(1_633_341_600_000_000);
    let opening = |is_public, hours: i64| {
        let made_at = Moment(now.0 - hours * 3_600_000_000);
        (Opening { is_public, person_id: Id::nil(), made_at }, "Elina Editori".to_owned())
    };
    let page = |title: &str, is_public, openings| SettingsPage {
        frame: frame.clone(),
        post: Id::nil(),
        title: title.into(),
        is_public,
        theme_id: None,
        themes: vec![],
        openings,
        now,
    };
    vec![
        ("empty", page("Kotihoidon vaihtoehdot käsitellään 26.10.", false, vec![])),
        ("filled", page("Nyt tiedät, kuka päättää mistäkin", true, vec![opening(true, 1), opening(false, 30)])),
        ("long", page(&"Nyt tiedät, kuka päättää mistäkin ".repeat(6), true, vec![opening(true, 1)])),
    ]
});
