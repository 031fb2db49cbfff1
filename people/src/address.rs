//! Where people sign in and out.

web::address! {
    SignIn = "sign-in";
    /// Where a mailed link leads.
    Arrival(secret: String) = "sign-in" / secret;
    ByPassword = "sign-in" / "password";
    ByCode = "sign-in" / "code";
    /// The second factor: shown, or taken into use.
    Factor = "sign-in" / "factor";
    FactorSecret = "sign-in" / "factor" / "secret";
    RecoveryCodes = "sign-in" / "factor" / "recovery-codes";
    /// One's own page on signing in.
    Own = "me" / "sign-in";
    OwnPassword = "me" / "sign-in" / "password";
    OwnBrowsers = "me" / "sign-in" / "browsers";
    /// A supervisor's codes for their people.
    Codes = "sign-in-codes";
    CodeRevocation = "sign-in-codes" / "revocation";
    /// Who has a second factor, for administrators.
    Factors = "admin" / "factors";
    FactorApproval = "admin" / "factors" / "approval";
    FactorWithdrawal = "admin" / "factors" / "withdrawal";
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
