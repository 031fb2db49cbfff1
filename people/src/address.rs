//! Where people sign in and out.

web::address! {
    SignIn = "sign-in";
    /// Where a mailed link leads.
    Arrival(secret: String) = "sign-in" / secret;
    SignOut = "sign-out";
    Language = "language";
}
