//! Why something is not given out: the grounds of the Act on the Openness of Government Activities (621/1999) that
//! come up in staff matters, and one in the writer's own words.

use words::Words;

store::words! {
    pub enum Ground {
        /// § 24(1)(25): a client of social welfare or a patient.
        Client = "client",
        /// § 24(1)(32): somebody's private life and opinions.
        Private = "private",
        /// § 24(1)(31): secret contact details.
        Contact = "contact",
        /// § 24(1)(29): a psychological or aptitude test, or an evaluation of a person for a choice.
        Evaluation = "evaluation",
        /// § 24(1)(7): security arrangements.
        Security = "security",
        /// § 24(1)(20): a business secret.
        Business = "business",
        /// §§ 6–7: it is not public yet.
        NotYet = "not_yet",
        Own = "own",
    }
}

impl Ground {
    pub fn key(self) -> &'static str {
        match self {
            Ground::Client => "minutes-ground-client",
            Ground::Private => "minutes-ground-private",
            Ground::Contact => "minutes-ground-contact",
            Ground::Evaluation => "minutes-ground-evaluation",
            Ground::Security => "minutes-ground-security",
            Ground::Business => "minutes-ground-business",
            Ground::NotYet => "minutes-ground-not-yet",
            Ground::Own => "minutes-ground-own",
        }
    }

    /// As it stands in the document: the place in the law alone, or the writer's own words.
    pub fn told(self, own: &str, words: Words) -> String {
        let key = match self {
            Ground::Client => "minutes-law-client",
            Ground::Private => "minutes-law-private",
            Ground::Contact => "minutes-law-contact",
            Ground::Evaluation => "minutes-law-evaluation",
            Ground::Security => "minutes-law-security",
            Ground::Business => "minutes-law-business",
            Ground::NotYet => "minutes-law-not-yet",
            Ground::Own => return own.to_owned(),
        };
        words.t(key).to_owned()
    }
}
