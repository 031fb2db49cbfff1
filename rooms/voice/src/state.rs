//! What may be asked, and the states through which it goes.

store::words! {
    pub enum Kind {
        Question = "question",
        Idea = "idea",
        Concern = "concern",
    }
}

store::words! {
    pub enum State {
        Received = "received",
        Taken = "taken",
        Answered = "answered",
        NotDecided = "not_decided",
        PassedOn = "passed_on",
        InCooperation = "in_cooperation",
        Merged = "merged",
        Declined = "declined",
        CarriedOut = "carried_out",
    }
}

store::words! {
    pub enum Publication {
        /// An editor has not read it yet.
        Waiting = "waiting",
        Published = "published",
        /// Not published; its asker alone gets the answer.
        Kept = "kept",
    }
}

store::words! {
    /// Where a question comes from.
    pub enum Origin {
        /// Somebody asked it here.
        Asked = "asked",
        /// Asked in a work unit; whoever carried a message there asks it as the unit's voice.
        Unit = "unit",
        /// Brought in from minutes, to be answered here.
        Minutes = "minutes",
        /// Brought in from minutes with its answer: how long that took says nothing of us.
        Answered = "answered",
    }
}

impl Kind {
    pub fn key(self) -> &'static str {
        match self {
            Kind::Question => "voice-kind-question",
            Kind::Idea => "voice-kind-idea",
            Kind::Concern => "voice-kind-concern",
        }
    }
}

impl State {
    /// Nothing more is awaited.
    pub fn is_closed(self) -> bool {
        matches!(self, State::Answered | State::Merged | State::Declined | State::CarriedOut)
    }

    /// It says a day by which we return.
    pub fn promises(self) -> bool {
        matches!(self, State::NotDecided | State::PassedOn | State::InCooperation)
    }

    pub fn key(self) -> &'static str {
        match self {
            State::Received => "voice-state-received",
            State::Taken => "voice-state-taken",
            State::Answered => "voice-state-answered",
            State::NotDecided => "voice-state-not-decided",
            State::PassedOn => "voice-state-passed-on",
            State::InCooperation => "voice-state-in-cooperation",
            State::Merged => "voice-state-merged",
            State::Declined => "voice-state-declined",
            State::CarriedOut => "voice-state-carried-out",
        }
    }

    /// As it is told of a kind: a question is not declined, it can't be answered.
    pub fn key_of(self, kind: impl std::borrow::Borrow<Kind>) -> &'static str {
        match (self, *kind.borrow()) {
            (State::Declined, Kind::Question) => "voice-state-no-answer",
            _ => self.key(),
        }
    }

    /// What its day is for: when we return, who answers by then, when it is handled next.
    pub fn return_key(self) -> &'static str {
        match self {
            State::PassedOn => "voice-return-passed-on",
            State::InCooperation => "voice-return-in-cooperation",
            _ => "voice-return",
        }
    }

    pub fn colour(self) -> &'static str {
        match self {
            State::Answered | State::CarriedOut => "success",
            State::NotDecided | State::PassedOn | State::InCooperation => "lakka",
            State::Taken => "info",
            State::Received | State::Merged | State::Declined => "neutral",
        }
    }

    /// The states that an answer may bring, in the order of the page.
    pub const ANSWERS: [State; 6] =
        [State::Answered, State::NotDecided, State::PassedOn, State::InCooperation, State::CarriedOut, State::Declined];
}
