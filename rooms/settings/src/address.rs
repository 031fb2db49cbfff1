//! Where the settings are.

use store::Id;

web::address! {
    Settings = "admin" / "settings";
    Names = "admin" / "settings" / "names";
    Languages = "admin" / "settings" / "languages";
    Look = "admin" / "settings" / "look";
    Contact = "admin" / "settings" / "contact";
    HelpLinks = "admin" / "settings" / "help";
    DataProtection = "admin" / "settings" / "data-protection";
    /// What was chosen before is chosen again.
    Restoration(change: Id) = "admin" / "settings" / "changes" / change / "restoration";
    /// Where to turn; for everybody.
    Help = "help";
}
