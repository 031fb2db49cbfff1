//! Where privacy is.

web::address! {
    /// What is kept of people, and why; for everybody.
    Privacy = "privacy";
    /// How long things are kept, and what went.
    Retention = "admin" / "retention";
    /// A run is asked for.
    Runs = "admin" / "retention" / "runs";
    /// One period.
    Period(period: String) = "admin" / "retention" / "periods" / period;
}
