//! Where goals are.

use store::Id;

web::address! {
    /// My own, and those of my unit.
    Goals = "talks" / "goals";
    NewUnitGoal = "talks" / "goals" / "units" / "new";
    UnitGoals = "talks" / "goals" / "units";
    UnitGoal(unit_goal: Id) = "talks" / "goals" / "units" / unit_goal;
    /// Done, changed or dropped, with a word.
    UnitGoalSettling(unit_goal: Id) = "talks" / "goals" / "units" / unit_goal / "settling";
    NewOwnGoal = "talks" / "goals" / "own" / "new";
    OwnGoals = "talks" / "goals" / "own";
    OwnGoal(own_goal: Id) = "talks" / "goals" / "own" / own_goal;
    OwnGoalSettling(own_goal: Id) = "talks" / "goals" / "own" / own_goal / "settling";
    /// My supervisor sees it, for the discussion we sit in.
    OwnGoalSharing(own_goal: Id) = "talks" / "goals" / "own" / own_goal / "sharing";
    OwnGoalTakingBack(own_goal: Id) = "talks" / "goals" / "own" / own_goal / "taking-back";
    OwnGoalRemoval(own_goal: Id) = "talks" / "goals" / "own" / own_goal / "removal";
}
