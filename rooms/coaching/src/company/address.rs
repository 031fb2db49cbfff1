//! Where it is chosen who does a task with whom.

use store::Id;

web::address! {
    /// An agent begins a pair or group, joins one, leaves it.
    Company(task: Id) = "coaching" / "tasks" / task / "company";
    /// A coach sees and makes the groups.
    Groups(task: Id) = "coaching" / "tasks" / task / "groups";
}
