//! The card under a page by which it is looked after: published, written on, withdrawn, compared with what it said before,
//! and said to hold still. Also for a room that draws a shelf's pages on a page of its own.

use crate::address;
use crate::language::{State, state};
use crate::permissions::{Compare, Publish, Review, Withdraw};
use crate::post::Post;
use crate::review;
use askama::Template;
use askama::filters::Safe;
use people::Me;
use store::Moment;
use web::acts::Edit;
use web::{Frame, Permit};
use words::Lang;

/// What the reader may do.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Rights {
    pub edit: bool,
    pub publish: bool,
    pub withdraw: bool,
    pub review: bool,
    pub compare: bool,
}

#[derive(Template)]
#[template(path = "care.html")]
struct Care<'c> {
    frame: &'c Frame,
    post: &'c Post,
    may: Rights,
    /// The day that is offered for the next review.
    next_review: String,
}

/// The card, for whoever may do something with it; else nothing.
pub fn care(post: &Post, me: &Me, frame: &Frame, now: Moment) -> Safe<String> {
    draw(post, Rights::of(post, me), frame, now)
}

pub(crate) fn draw(post: &Post, may: Rights, frame: &Frame, now: Moment) -> Safe<String> {
    if !(may.edit || may.review || may.compare) {
        return Safe(String::new());
    }
    let next_review = review::next(now).to_string();
    Safe(Care { frame, post, may, next_review }.render().unwrap_or_default())
}

impl Rights {
    pub fn of(post: &Post, me: &Me) -> Rights {
        Rights {
            edit: Permit::<Edit, _>::permits(post, me),
            publish: Permit::<Publish, _>::permits(post, me) && post.published != Some(post.newest),
            withdraw: Permit::<Withdraw, _>::permits(post, me) && post.published.is_some(),
            review: Permit::<Review, _>::permits(post, me) && post.published.is_some(),
            compare: Permit::<Compare, _>::permits(post, me),
        }
    }
}

impl Care<'_> {
    fn edit(&self) -> String {
        address::EditPost { post: self.post.id }.to_string()
    }

    fn publication(&self) -> String {
        address::Publication { post: self.post.id }.to_string()
    }

    fn withdrawal(&self) -> String {
        address::Withdrawal { post: self.post.id }.to_string()
    }

    fn review(&self) -> String {
        address::Review { post: self.post.id }.to_string()
    }

    fn versions(&self) -> String {
        address::Versions { post: self.post.id }.to_string()
    }

    /// Each language of the network, and those written in besides, with how it stands.
    fn languages(&self) -> Vec<(Lang, State)> {
        let written = self.post.body.0.0.keys().filter_map(|code| Lang::from_code(code));
        let mut all: Vec<Lang> = self.frame.choices.content.clone();
        all.extend(written.filter(|lang| !self.frame.choices.content.contains(lang)));
        let post = &self.post;
        let state = |lang| state(lang, &post.title.0, &post.body.0, &post.original, &post.outdated.0);
        all.into_iter().map(|lang| (lang, state(lang))).collect()
    }
}
