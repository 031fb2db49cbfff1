//! One's own calendar link: made, made anew, ended.

use crate::{CalendarLink, CalendarLinkEnding, Feed, MyCalendar};
use people::SignedIn;
use people::own_link::{OwnLink, OwnLinkPage, Told};
use web::{Address, App, Frame, IntoResponse, Result, State};

pub(crate) static LINK: OwnLink = OwnLink {
    purpose: "calendar",
    page: MyCalendar::PATH,
    making: CalendarLink::PATH,
    ending: CalendarLinkEnding::PATH,
    back: "/",
    scheme: Some("webcal"),
    words: Told {
        title: "calendar-title",
        lead: "calendar-lead",
        none_title: "calendar-none-title",
        none: "calendar-none",
        make: "calendar-make",
        address: "calendar-address",
        address_hint: "calendar-address-hint",
        open: "calendar-subscribe",
        sees_who: "calendar-sees-who",
        sees_not: "calendar-sees-not",
    },
};

pub(crate) async fn show(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    LINK.show(&me, &app, frame).await
}

pub(crate) async fn create(me: SignedIn, State(app): State<App>, frame: Frame) -> Result<impl IntoResponse> {
    LINK.create(&me, &app, frame, |secret| Feed { feed: format!("{secret}.ics") }.to_string()).await
}

pub(crate) async fn destroy(me: SignedIn, State(app): State<App>) -> Result<impl IntoResponse> {
    LINK.destroy(&me, &app).await
}

pages::sample!("calendar", |frame| OwnLinkPage::samples(&frame, &LINK, "https://tahto.example/calendar/SECRET.ics"));
