//! Where onboarding is.

use store::Id;

web::address! {
    /// My own, those I guide, those of the people I lead, and new colleagues to greet.
    Onboardings = "talks" / "onboarding";
    /// From a new colleague to a plan in three choices.
    NewPlan = "talks" / "onboarding" / "new";
    /// For personnel services: who has a plan, and whether it is done.
    Held = "talks" / "onboarding" / "held";
    /// One A4 with empty boxes, for the wall: `?template=…`.
    BlankPaper = "talks" / "onboarding" / "paper.pdf";
    Plan(onboarding_plan: Id) = "talks" / "onboarding" / "plans" / onboarding_plan;
    /// Who guides, and from when.
    EditPlan(onboarding_plan: Id) = "talks" / "onboarding" / "plans" / onboarding_plan / "edit";
    /// One A4.
    PlanPaper(onboarding_plan: Id) = "talks" / "onboarding" / "plans" / onboarding_plan / "paper.pdf";
    /// A further thing to do.
    Items(onboarding_plan: Id) = "talks" / "onboarding" / "plans" / onboarding_plan / "items";
    /// Greetings to the newcomer.
    Welcomes(onboarding_plan: Id) = "talks" / "onboarding" / "plans" / onboarding_plan / "greetings";
    /// My greeting, while I make it.
    OwnWelcome(onboarding_plan: Id) = "talks" / "onboarding" / "plans" / onboarding_plan / "greetings" / "own";
    /// Something to do is moved, or left out with a reason.
    Item(onboarding_item: Id) = "talks" / "onboarding" / "items" / onboarding_item;
    /// It is done, or was not after all.
    Ticks(onboarding_item: Id) = "talks" / "onboarding" / "items" / onboarding_item / "ticks";
    /// The onboarding of a whole unit.
    Unit(unit_onboarding: Id) = "talks" / "onboarding" / "units" / unit_onboarding;
    /// The guide ticks one thing for several people at once.
    UnitTicks(unit_onboarding: Id) = "talks" / "onboarding" / "units" / unit_onboarding / "ticks";
    Templates = "talks" / "onboarding" / "templates";
    NewTemplate = "talks" / "onboarding" / "templates" / "new";
    Template(onboarding_template: Id) = "talks" / "onboarding" / "templates" / onboarding_template;
    EditTemplate(onboarding_template: Id) = "talks" / "onboarding" / "templates" / onboarding_template / "edit";
}
