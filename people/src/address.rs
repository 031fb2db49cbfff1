//! Where people sign in and out.

web::address! {
    SignIn = "sign-in";
    /// Where a mailed link leads.
    Arrival(secret: String) = "sign-in" / secret;
    /// A shared computer tells that somebody is still at it.
    StillHere = "sign-in" / "still";
    SignOut = "sign-out";
    Language = "language";
}
