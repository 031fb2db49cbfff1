//! What the employee releases of a discussion: words to personnel services, themes to the unit. Nothing leaves without a
//! press of theirs, and each can be taken back.

use super::address;
use super::permissions::Release as Releasing;
use super::release::{LONGEST, Release, What};
use super::theme::{self, Theme};
use crate::cycle::Cycle;
use crate::talk::Talk;
use askama::Template;
use people::{May, Me};
use store::Day;
use web::{App, Errors, Frame, IntoResponse, Page, Response, Result, Sent, State, refused, see};

/// Words on their way, or released already.
#[derive(Debug, Clone)]
struct Words {
    what: What,
    text: String,
    /// When they were released.
    on: Option<store::Moment>,
}

#[derive(Template)]
#[template(path = "season/release_edit.html")]
struct ReleasePage {
    frame: Frame,
    back: String,
    here: String,
    both: Vec<Words>,
    themes: Vec<Theme>,
    /// Until when themes are gathered; None: no more in this season.
    until: Option<Day>,
    errors: Errors,
}

pub(crate) async fn edit(
    talk: May<Releasing, Talk>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let me = talk.who.clone();
    Ok(Page(ReleasePage::of(frame, &talk.into_record(), &me, &app).await?))
}

pub(crate) async fn update(
    talk: May<Releasing, Talk>,
    State(app): State<App>,
    frame: Frame,
    sent: Sent,
) -> Result<Response> {
    let me = talk.who.clone();
    let talk = talk.into_record();
    let here = address::Release { talk: talk.id };
    if let Some(what) = What::from_word(sent.text("take-back")) {
        let mut tx = app.store.begin().await?;
        Release::take_back(talk.id, what, &mut tx).await?;
        tx.commit().await?;
        return Ok(see(here).saying("season-taken-back").into_response());
    }
    if sent.has("themes") {
        let themes: Vec<Theme> = sent.all("theme").filter_map(Theme::from_word).collect();
        let mut tx = app.store.begin().await?;
        let kept = theme::choose(&talk, me.id, &themes, &app, &mut tx).await?;
        tx.commit().await?;
        let word = match (kept, themes.is_empty()) {
            (false, _) => "season-themes-over",
            (true, true) => "season-themes-taken-back",
            (true, false) => "season-themes-kept",
        };
        return Ok(see(here).saying(word).into_response());
    }
    let (words, errors) = sent_words(&sent, &frame);
    match (What::from_word(sent.text("what")), errors.is_empty()) {
        (Some(what), true) => {
            let mut tx = app.store.begin().await?;
            Release::keep(&talk, what, &words, &me, &app, &mut tx).await?;
            tx.commit().await?;
            Ok(see(here).saying("season-released-done").into_response())
        }
        (what, _) => {
            let mut page = ReleasePage::of(frame, &talk, &me, &app).await?;
            page.errors = errors;
            for one in page.both.iter_mut().filter(|one| Some(one.what) == what) {
                (one.text, one.on) = (words.clone(), None);
            }
            Ok(refused(page))
        }
    }
}

/// The words, and what is still missing: nothing is released that was not confirmed.
fn sent_words(sent: &Sent, frame: &Frame) -> (String, Errors) {
    let what = What::from_word(sent.text("what")).unwrap_or(What::Goals);
    let words: String = sent.text(&format!("words-{what}")).chars().take(LONGEST).collect();
    let mut errors = Errors::default();
    errors.when(words.is_empty(), &format!("words-{what}"), frame.t("season-words-missing"));
    errors.when(!sent.has(&format!("sure-{what}")), &format!("sure-{what}"), frame.t("season-sure-missing"));
    (words, errors)
}

impl ReleasePage {
    async fn of(frame: Frame, talk: &Talk, me: &Me, app: &App) -> Result<ReleasePage> {
        let released = Release::of_talk(talk.id, app.store.read()).await?;
        let mut both = vec![];
        for what in What::ALL {
            let known = released.iter().find(|one| one.kind == *what);
            let text = known.map(|one| one.read(app)).transpose()?.unwrap_or_default();
            both.push(Words { what: *what, text, on: known.map(|one| one.released_at) });
        }
        let gathers = theme::is_gathered(talk.cycle_id, app, app.store.read()).await?;
        let cycle = Cycle::find(talk.cycle_id, app.store.read()).await?;
        let until = cycle.filter(|_| gathers).map(|cycle| cycle.ends_on);
        let themes = theme::chosen(talk, me.id, app).await?;
        let (back, here) = (talk.to(), address::Release { talk: talk.id }.to_string());
        Ok(ReleasePage { frame, back, here, both, themes, until, errors: Errors::default() })
    }

    fn all(&self) -> &'static [Theme] {
        Theme::ALL
    }

    fn has(&self, theme: &Theme) -> bool {
        self.themes.contains(theme)
    }

    fn on(&self, on: &store::Moment) -> String {
        self.frame.words.t1("season-released-on", "day", self.frame.words.day_with_year(*on))
    }

    fn name(&self, one: &Words, part: &str) -> String {
        format!("{part}-{}", one.what)
    }

    fn hint(&self, one: &Words) -> &'static str {
        match one.what {
            What::Goals => self.frame.t("season-release-goals-hint"),
            What::Training => self.frame.t("season-release-training-hint"),
        }
    }

    fn until_when(&self, day: &Day) -> String {
        self.frame.words.t1("season-themes-until", "day", self.frame.words.calendar_day(day))
    }
}

pages::sample!("talks/release", |frame| {
    let page = |text: &str, on, themes, until, errors| ReleasePage {
        frame: frame.clone(),
        back: "/talks".into(),
        here: "/talks".into(),
        both: What::ALL.iter().map(|what| Words { what: *what, text: text.into(), on }).collect(),
        themes,
        until,
        errors,
    };
    let day = Day::parse("2022-06-30");
    let at = store::Moment::in_helsinki("2021-10-04T13:00");
    let (_, errors) = sent_words(&Sent::default(), &frame);
    vec![
        ("empty", page("", None, vec![], day.clone(), Errors::default())),
        ("filled", page("Haavanhoidon kirjaaminen.", at, vec![Theme::Tools], day.clone(), Errors::default())),
        ("over", page("Haavanhoidon kirjaaminen.", at, vec![], None, Errors::default())),
        ("error", page("", None, vec![], day, errors)),
    ]
});
