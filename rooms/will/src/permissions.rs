//! Who may do what with rounds. Coordinators and editors prepare them and look at what people add; whom a round asks votes;
//! names for groups are written by the coordinator and the staff's representative together. How anybody voted no act of
//! this house shows.

use crate::round::Round;
use crate::statement::{Offered, State};
use people::{Me, Role};
use web::Permit;
use web::acts::{Create, Edit, See};

web::acts! {
    /// To give a round to people.
    Open,
    /// To end the voting before its last moment.
    Close,
    /// To show it on a big screen.
    Present,
    /// To take a stand on its statements.
    VoteIn,
    /// To add a statement of one's own.
    AddTo,
    /// To look at what people have added, and to say why something is not published.
    Moderate,
    /// To read where it stands.
    ReadResult,
    /// To give its groups their names.
    NameGroups,
    /// To bring a round from a file and to take one along.
    Exchange,
}

/// All rounds: what belongs to none of them.
#[derive(Debug, Clone, Copy)]
pub struct Rounds;

impl Rounds {
    /// What waits in none of them by itself hangs on this.
    pub(crate) fn reference() -> web::Reference {
        web::Reference::new("rounds", store::Id::nil())
    }
}

impl people::ByReference for Rounds {
    async fn seen_by(_: store::Id, _: &Me, _: &web::App) -> web::Result<Option<Rounds>> {
        Ok(Some(Rounds))
    }
}

impl web::acts::Found<Me> for Rounds {
    const KIND: &'static str = "rounds";
    async fn find(_: &web::acts::PathWords, _: &Me, _: &web::App) -> web::Result<Option<Rounds>> {
        Ok(Some(Rounds))
    }
}

impl Permit<See, Me> for Rounds {
    fn permits(&self, _: &Me) -> bool {
        true
    }
}

impl Permit<Create, Me> for Rounds {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<Moderate, Me> for Rounds {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<Exchange, Me> for Rounds {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<See, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        let is_given = self.opened_at.is_some() || self.imported_at.is_some();
        Round::prepares(me) || (is_given && (self.asks_me || Round::follows(me)))
    }
}

impl Permit<Edit, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<Open, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<Close, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<Present, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<VoteIn, Me> for Round {
    fn permits(&self, _: &Me) -> bool {
        self.opened_at.is_some() && self.asks_me
    }
}

impl Permit<AddTo, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        self.adds && Permit::<VoteIn, Me>::permits(self, me)
    }
}

impl Permit<ReadResult, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Permit::<See, Me>::permits(self, me)
    }
}

impl Permit<NameGroups, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        me.is(Role::Coordinator) || me.is(Role::Representative)
    }
}

impl Permit<Exchange, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

impl Permit<Moderate, Me> for Round {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}

/// What is published is read by whoever reads its round; anything else by its writer and by those who decide on it, who
/// are not told whose it is.
impl Permit<See, Me> for Offered {
    fn permits(&self, me: &Me) -> bool {
        let is_read = self.state == State::Published && Permit::<See, Me>::permits(&self.round, me);
        self.is_mine || Round::prepares(me) || is_read
    }
}

impl Permit<Moderate, Me> for Offered {
    fn permits(&self, me: &Me) -> bool {
        Round::prepares(me)
    }
}
