//! The page of a personal link: whether there is one, what it opens to whom, and how it is made, made anew and ended.

use super::OwnLink;
use askama::Template;
use store::Moment;
use web::Frame;

#[derive(Template)]
#[template(path = "own_link/page.html")]
pub struct OwnLinkPage {
    pub(super) frame: Frame,
    pub(super) kind: &'static OwnLink,
    pub(super) now: Moment,
    /// When the link was made; None: there is none.
    pub(super) made_at: Option<Moment>,
    /// Just made, to be taken along now.
    pub(super) fresh: Option<String>,
}

impl OwnLinkPage {
    /// The same address as programs of its kind are asked to take it into use.
    fn open_in(&self) -> Option<String> {
        let (scheme, link) = (self.kind.scheme?, self.fresh.as_deref()?);
        link.split_once("://").map(|(_, rest)| format!("{scheme}://{rest}"))
    }

    /// Each state of it, for the sample of a room's own link.
    pub fn samples(frame: &Frame, kind: &'static OwnLink, link: &str) -> Vec<(&'static str, OwnLinkPage)> {
        let now = Moment::in_helsinki("2021-10-04T13:00").unwrap_or(Moment(0));
        let page = |made_at, fresh| OwnLinkPage { frame: frame.clone(), kind, now, made_at, fresh };
        let link = link.replace("SECRET", &"0123456789abcdef".repeat(4));
        vec![("empty", page(None, None)), ("made", page(Some(now), Some(link))), ("filled", page(Some(now), None))]
    }
}
