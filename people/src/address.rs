//! Where people sign in and out.

web::address! {
    SignIn = "sign-in";
    /// Where a mailed link leads.
    Arrival(secret: String) = "sign-in" / secret;
    /// A shared computer tells that somebody is still at it.
    StillHere = "sign-in" / "still";
    /// On to an organisation's own sign-in, and back from it.
    Errand(provider: String) = "sign-in" / "with" / provider;
    Return(provider: String) = "sign-in" / "with" / provider / "return";
    SignOut = "sign-out";
    Language = "language";
    /// The network's own colour.
    Style(style: String) = "look" / style;
}
