//! Where templates and seasons are.

use store::Id;

web::address! {
    Templates = "talks" / "templates";
    NewTemplate = "talks" / "templates" / "new";
    Template(template: Id) = "talks" / "templates" / template;
    EditTemplate(template: Id) = "talks" / "templates" / template / "edit";
    /// A part of the questions; which one the address's query says.
    Section(template: Id) = "talks" / "templates" / template / "section";
    Retirement(template: Id) = "talks" / "templates" / template / "retirement";
    Cycles = "talks" / "cycles";
    NewCycle = "talks" / "cycles" / "new";
}
