//! What a programme may be called.

use web::{Errors, Sent};
use words::{Texts, Words};

#[derive(Debug, Clone, Default)]
pub(crate) struct ProgrammeForm {
    pub name: Texts,
    pub about: Texts,
}

impl ProgrammeForm {
    pub fn read(sent: &Sent) -> ProgrammeForm {
        ProgrammeForm { name: sent.texts("name"), about: sent.texts("about") }
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        let field = format!("name-{}", words.lang.code());
        errors.when(self.name.is_empty(), &field, words.t("programme-name-missing"));
        errors
    }
}
