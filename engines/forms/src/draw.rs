//! How a form's fields look while they are filled in, and how answers read afterwards.

use crate::{Answer, Answers, Body, Kind, Question, Way};
use askama::Template;
use askama::filters::Safe;
use media::Medium;
use store::{Day, Id, Store};
use vaults::Opened;
use web::Errors;
use words::Words;

/// The fields of a form, for a page that stands around them with its own `<form>` and buttons.
#[derive(Template)]
#[template(path = "fields.html")]
pub struct Fields<'f> {
    words: Words,
    body: &'f Body,
    answers: &'f Answers,
    errors: &'f Errors,
    media: Vec<Medium>,
    /// Where files go that the scripts send: a vault, or (empty) the house's own shelf.
    vault: String,
}

impl<'f> Fields<'f> {
    pub async fn of(
        body: &'f Body,
        answers: &'f Answers,
        errors: &'f Errors,
        words: Words,
        store: &Store,
    ) -> store::Result<Fields<'f>> {
        Ok(Fields::with(body, answers, errors, words, media_of(answers, store).await?))
    }

    /// Fields whose answers belong to a vault: what is spoken or chosen goes there, and what lies there is drawn.
    pub async fn sealed(
        body: &'f Body,
        answers: &'f Answers,
        errors: &'f Errors,
        words: Words,
        opened: &Opened,
        store: &Store,
    ) -> web::Result<Fields<'f>> {
        let media = unsealed(answers, opened, store).await?;
        Ok(Fields { vault: opened.vault_id.to_string(), ..Fields::with(body, answers, errors, words, media) })
    }

    /// With media already at hand, as samples have them.
    pub fn with(
        body: &'f Body,
        answers: &'f Answers,
        errors: &'f Errors,
        words: Words,
        media: Vec<Medium>,
    ) -> Fields<'f> {
        Fields { words, body, answers, errors, media, vault: String::new() }
    }

    pub fn draw(&self) -> String {
        self.render().unwrap_or_default()
    }

    fn medium(&self, answer: &Answer) -> Option<&Medium> {
        self.media.iter().find(|medium| Some(medium.id) == answer.medium)
    }

    fn has_chosen(&self, answer: &Answer, key: &str) -> bool {
        answer.choices.iter().any(|choice| choice == key)
    }

    fn has_step(&self, answer: &Answer, step: &i64) -> bool {
        self.has_chosen(answer, &step.to_string())
    }

    fn steps(&self, from: &i64, to: &i64) -> std::ops::RangeInclusive<i64> {
        *from..=*to
    }

    /// The tile that is chosen at first: writing, which needs nothing else.
    fn is_way(&self, answer: &Answer, way: &Way) -> bool {
        answer.way() == Some(*way)
    }

    /// What a file field offers to choose from. iPhones turn HEIC into JPEG when JPEG is asked for by name.
    fn accept(&self, way: &Way) -> &'static str {
        match way {
            Way::Picture => "image/jpeg,image/png,image/webp,image/gif",
            Way::Speech => "audio/*,.m4a,.mp3,.wav,.ogg,.webm",
            _ => ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,image/jpeg,image/png,audio/*,video/mp4,video/webm",
        }
    }

    fn file_label(&self, way: &Way) -> &'static str {
        match way {
            Way::Picture => "way-picture-label",
            Way::Speech => "way-speech-label",
            _ => "way-file-label",
        }
    }

    fn file_hint(&self, way: &Way) -> &'static str {
        match way {
            Way::Picture => "way-picture-hint",
            Way::Speech => "way-speech-hint",
            _ => "way-file-hint",
        }
    }

    fn described_label(&self, way: &Way) -> &'static str {
        if *way == Way::Picture { "way-alt-label" } else { "way-transcript-label" }
    }

    fn described_hint(&self, way: &Way) -> &'static str {
        if *way == Way::Picture { "way-alt-hint" } else { "way-transcript-hint" }
    }

    fn iso(&self, text: &str) -> String {
        Day::parse(text).map_or(text.to_owned(), |day| day.to_string())
    }
}

async fn media_of(answers: &Answers, store: &Store) -> store::Result<Vec<Medium>> {
    let mut media = vec![];
    for id in answers.media() {
        media.extend(Medium::find(id, store.read()).await?);
    }
    Ok(media)
}

/// Those of a vault with their words; those of another stay without.
async fn unsealed(answers: &Answers, opened: &Opened, store: &Store) -> web::Result<Vec<Medium>> {
    media_of(answers, store).await?.iter().map(|medium| medium.unsealed(opened)).collect()
}

#[derive(Template)]
#[template(path = "read_back.html")]
struct ReadBack<'f> {
    words: Words,
    body: &'f Body,
    answers: &'f Answers,
    media: Vec<Medium>,
}

impl ReadBack<'_> {
    fn medium(&self, id: &Id) -> Option<&Medium> {
        self.media.iter().find(|medium| medium.id == *id)
    }

    /// A choice in words, as the question had it.
    fn chosen(&self, question: &Question, key: &str) -> String {
        match &question.kind {
            Kind::Choice { options, .. } => {
                let option = options.iter().find(|option| option.key == key);
                option.map_or(key, |option| option.name.read(self.words.lang)).to_owned()
            }
            _ if key == "no-opinion" => self.words.t("forms-no-opinion").to_owned(),
            _ => key.to_owned(),
        }
    }
}

/// Answers as they are read, by whoever may.
pub async fn read_back(body: &Body, answers: &Answers, words: Words, store: &Store) -> store::Result<Safe<String>> {
    let media = media_of(answers, store).await?;
    Ok(read_back_with(body, answers, words, media))
}

/// The same of answers that belong to a vault.
pub async fn read_back_sealed(
    body: &Body,
    answers: &Answers,
    words: Words,
    opened: &Opened,
    store: &Store,
) -> web::Result<Safe<String>> {
    let media = unsealed(answers, opened, store).await?;
    Ok(read_back_with(body, answers, words, media))
}

/// With media already at hand.
pub fn read_back_with(body: &Body, answers: &Answers, words: Words, media: Vec<Medium>) -> Safe<String> {
    Safe(ReadBack { words, body, answers, media }.render().unwrap_or_default())
}
