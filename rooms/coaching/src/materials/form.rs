//! A material as it is sent: a name, and either a link or a file.

use crate::materials::Material;
use media::{Form, Kind, Medium};
use store::Id;
use web::{Errors, Sent};
use words::{Texts, Words};

#[derive(Debug, Clone, Default)]
pub(crate) struct MaterialForm {
    pub name: Texts,
    pub about: Texts,
    pub link: String,
    /// What a picture shows, or what is said in a recording.
    pub described: String,
    /// A file that has been received.
    pub medium: Option<Id>,
    pub file_name: String,
}

impl MaterialForm {
    /// A file that came with this form, or with the one before it that could not be kept.
    pub fn read(form: &Form) -> MaterialForm {
        let came = form.medium("file");
        let before = form.sent.text("medium").parse().ok();
        MaterialForm {
            medium: came.map(|medium| medium.id).or(before),
            file_name: came.map_or(form.sent.text("file-name").to_owned(), |medium| medium.name.clone()),
            ..MaterialForm::texts(&form.sent)
        }
    }

    /// Without a file, as when an old one is changed.
    pub fn texts(sent: &Sent) -> MaterialForm {
        MaterialForm {
            name: sent.texts("name"),
            about: sent.texts("about"),
            link: sent.text("link").to_owned(),
            described: sent.text("described").to_owned(),
            ..MaterialForm::default()
        }
    }

    pub fn of(material: &Material, medium: Option<&Medium>) -> MaterialForm {
        let described = medium.map_or("", |medium| match medium.kind {
            Kind::Picture => &medium.alt,
            _ => &medium.transcript,
        });
        MaterialForm {
            name: material.name.0.clone(),
            about: material.about.0.clone(),
            link: material.link.clone().unwrap_or_default(),
            described: described.to_owned(),
            medium: material.medium_id,
            file_name: medium.map_or(String::new(), |medium| medium.name.clone()),
        }
    }

    pub fn link(&self) -> Option<&str> {
        Some(self.link.as_str()).filter(|link| !link.is_empty())
    }

    pub fn errors(&self, words: Words) -> Errors {
        let mut errors = Errors::default();
        errors.when(self.name.is_empty(), &format!("name-{}", words.lang.code()), words.t("material-name-missing"));
        let is_link = ["https://", "http://"].iter().any(|start| self.link.starts_with(start));
        errors.when(self.link().is_some() && !is_link, "link", words.t("material-link-wrong"));
        errors.when(self.link().is_none() && self.medium.is_none(), "link", words.t("material-missing"));
        errors.when(self.link().is_some() && self.medium.is_some(), "link", words.t("material-both"));
        errors
    }

    /// Its words beside the file: what a picture shows, what a recording says.
    pub fn words_beside(&self, medium: &Medium) -> (&str, &str) {
        match medium.kind {
            Kind::Picture => (&self.described, ""),
            _ => ("", &self.described),
        }
    }
}
