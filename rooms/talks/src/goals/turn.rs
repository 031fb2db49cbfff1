//! What becomes of a goal, and where it stands after that.

use askama::filters::Safe;
use store::Day;
use web::{Errors, Frame};

store::words! {
    pub enum State {
        Open = "open",
        Done = "done",
        Dropped = "dropped",
    }
}

store::words! {
    pub enum Turn {
        Done = "done",
        /// It goes on in other words.
        Changed = "changed",
        Dropped = "dropped",
    }
}

impl State {
    pub fn key(self) -> &'static str {
        match self {
            State::Open => "goals-open",
            State::Done => "goals-done",
            State::Dropped => "goals-dropped",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            State::Open => "accent",
            State::Done => "success",
            State::Dropped => "neutral",
        }
    }
}

impl Turn {
    pub fn key(self) -> &'static str {
        match self {
            Turn::Done => "goals-done",
            Turn::Changed => "goals-changed",
            Turn::Dropped => "goals-dropped",
        }
    }

    /// How the choice is put.
    pub fn ask(self) -> &'static str {
        match self {
            Turn::Done => "goals-turn-done",
            Turn::Changed => "goals-turn-changed",
            Turn::Dropped => "goals-turn-dropped",
        }
    }

    pub fn state(self) -> State {
        match self {
            Turn::Done => State::Done,
            Turn::Changed => State::Open,
            Turn::Dropped => State::Dropped,
        }
    }

    /// The sentence after the deed.
    pub fn said(self) -> &'static str {
        match self {
            Turn::Done => "goals-said-done",
            Turn::Changed => "goals-said-changed",
            Turn::Dropped => "goals-said-dropped",
        }
    }
}

/// A day that may be left empty.
pub(super) fn due(typed: &str, frame: &Frame, errors: &mut Errors) -> Option<Day> {
    let due = Day::parse(typed);
    errors.when(due.is_none() && !typed.is_empty(), "due", frame.t("goals-due-wrong"));
    due
}

/// One of the three, as a field.
pub(super) fn choice(chosen: Option<Turn>, errors: &Errors, frame: &Frame) -> Safe<String> {
    let turns: Vec<(&str, &str)> = Turn::ALL.iter().map(|turn| (turn.word(), frame.t(turn.ask()))).collect();
    pages::choice("turn", frame.t("goals-turn"), "", &turns, chosen.map_or("", Turn::word), errors.of("turn"))
}
