//! One's own link to the feed: made, made anew, ended.

use crate::address::{Feed, FeedLink, FeedLinkEnding, OwnFeed, Voice};
use people::SignedIn;
use people::own_link::{OwnLink, OwnLinkPage, Told};
use web::{Address, App, Frame, IntoResponse, Result, State};

pub(crate) static LINK: OwnLink = OwnLink {
    purpose: "voice",
    page: OwnFeed::PATH,
    making: FeedLink::PATH,
    ending: FeedLinkEnding::PATH,
    back: Voice::PATH,
    scheme: None,
    words: Told {
        title: "voice-feed-title",
        lead: "voice-feed-lead",
        none_title: "voice-feed-none-title",
        none: "voice-feed-none",
        make: "voice-feed-make",
        address: "voice-feed-address",
        address_hint: "voice-feed-address-hint",
        open: "",
        sees_who: "voice-feed-sees-who",
        sees_not: "voice-feed-sees-not",
    },
};

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    LINK.show(&me, &app, frame).await
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    LINK.create(&me, &app, frame, |secret| Feed { question_feed: format!("{secret}.atom") }.to_string()).await
}

pub(crate) async fn destroy(me: SignedIn, State(app): State<App>) -> Result<impl IntoResponse> {
    LINK.destroy(&me, &app).await
}

pages::sample!("voice/feed", |frame| OwnLinkPage::samples(
    &frame,
    &LINK,
    "https://tahto.example/voice/feed/SECRET.atom"
));
