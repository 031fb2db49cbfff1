//! Where a discussion stands, as the one next step of whoever asks.

use super::holding::days_after;
use crate::talk::{State, Talk};
use gatherings::Occurrence;
use store::{Day, Moment};

/// An interim review is spoken of from two weeks before its day.
const NEAR: i64 = 14;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Prepare,
    /// To agree on a time.
    Time,
    Meet,
    /// To note that they have met.
    Held,
    /// To write down what was agreed.
    Write,
    Acknowledge,
    /// Somebody else has not acknowledged yet.
    Wait,
    /// The interim review is far away still.
    Follow,
    Review,
    Over,
}

impl Step {
    pub fn of(
        talk: &Talk,
        own_is_shared: bool,
        time: Option<&Occurrence>,
        awaits_me: bool,
        (today, now): (&Day, Moment),
    ) -> Step {
        match talk.state {
            State::Preparing => match time {
                Some(time) if time.begins_at <= now => Step::Held,
                _ if !own_is_shared => Step::Prepare,
                Some(_) => Step::Meet,
                None => Step::Time,
            },
            State::Held => Step::Write,
            State::Agreed if awaits_me => Step::Acknowledge,
            State::Agreed => Step::Wait,
            State::Acknowledged => match &talk.review_on {
                _ if talk.reviewed_on.is_some() => Step::Over,
                None => Step::Over,
                Some(day) if *day <= days_after(today, NEAR) => Step::Review,
                Some(_) => Step::Follow,
            },
        }
    }

    /// What was prepared is read side by side now: once one has shared one's own, and until it is written down what was agreed.
    pub fn reads_beside(&self) -> bool {
        matches!(self, Step::Time | Step::Meet | Step::Held | Step::Write)
    }

    pub fn title(&self) -> &'static str {
        match self {
            Step::Prepare => "discussion-step-prepare",
            Step::Time => "discussion-step-time",
            Step::Meet => "discussion-step-meet",
            Step::Held => "discussion-step-held",
            Step::Write => "discussion-step-write",
            Step::Acknowledge => "discussion-step-acknowledge",
            Step::Wait => "discussion-step-wait",
            Step::Follow => "discussion-step-follow",
            Step::Review => "discussion-step-review",
            Step::Over => "discussion-step-over",
        }
    }

    pub fn text(&self) -> &'static str {
        match self {
            Step::Prepare => "discussion-step-prepare-text",
            Step::Time => "discussion-step-time-text",
            Step::Meet => "discussion-step-meet-text",
            Step::Held => "discussion-step-held-text",
            Step::Write => "discussion-step-write-text",
            Step::Acknowledge => "discussion-step-acknowledge-text",
            Step::Wait => "discussion-step-wait-text",
            Step::Follow => "discussion-step-follow-text",
            Step::Review => "discussion-step-review-text",
            Step::Over => "discussion-step-over-text",
        }
    }

    pub fn is(&self, word: &str) -> bool {
        self.title().strip_prefix("discussion-step-") == Some(word)
    }
}
