//! What a form asks.

use serde::{Deserialize, Serialize};
use words::Texts;

store::words! {
    /// How a question may be answered when writing is not the only way.
    pub enum Way {
        Text = "text",
        Speech = "speech",
        Picture = "picture",
        FaceToFace = "face_to_face",
        File = "file",
        Link = "link",
    }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Body {
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    #[serde(default)]
    pub name: Texts,
    pub questions: Vec<Question>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The answer's name; never changes within a form, so that drafts survive a new version.
    pub key: String,
    pub ask: Texts,
    #[serde(default)]
    pub hint: Texts,
    #[serde(default)]
    pub required: bool,
    #[serde(flatten)]
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// A line, or several.
    Text {
        #[serde(default)]
        long: bool,
    },
    /// One of a few, or any number of them.
    Choice {
        options: Vec<Choice>,
        #[serde(default)]
        many: bool,
    },
    /// Whole steps from one end to the other, the ends in words; "no opinion" stands apart and is no number.
    Scale {
        from: i64,
        to: i64,
        low: Texts,
        high: Texts,
        #[serde(default)]
        no_opinion: bool,
    },
    Number {
        #[serde(default)]
        least: Option<f64>,
        #[serde(default)]
        most: Option<f64>,
    },
    Date,
    /// A picture, recording, video or file.
    Media,
    /// Done together, not written down: with whom, and when.
    FaceToFace,
    /// Any of these ways, as equals.
    Way {
        ways: Vec<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub key: String,
    pub name: Texts,
}

/// So much may be written into one field, in letters; far more than anybody needs.
pub const LONGEST: usize = 20_000;

impl Body {
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// One question that may be answered in any of these ways.
    pub fn one_way(ask: Texts, ways: &[Way]) -> Question {
        let ways = ways.iter().map(|way| way.word().to_owned()).collect();
        Question { key: "answer".into(), ask, hint: Texts::default(), required: true, kind: Kind::Way { ways } }
    }
}

impl Question {
    /// The ways offered, in the house's order. Empty for other kinds.
    pub fn ways(&self) -> Vec<Way> {
        let Kind::Way { ways } = &self.kind else { return vec![] };
        Way::ALL.iter().copied().filter(|way| ways.iter().any(|word| word == way.word())).collect()
    }
}

impl Way {
    /// The message on its tile: "Kirjoitan".
    pub fn key(self) -> &'static str {
        match self {
            Way::Text => "way-text",
            Way::Speech => "way-speech",
            Way::Picture => "way-picture",
            Way::FaceToFace => "way-face-to-face",
            Way::File => "way-file",
            Way::Link => "way-link",
        }
    }

    /// The message in a list: "kirjoitti".
    pub fn done_key(self) -> &'static str {
        match self {
            Way::Text => "way-done-text",
            Way::Speech => "way-done-speech",
            Way::Picture => "way-done-picture",
            Way::FaceToFace => "way-done-face-to-face",
            Way::File => "way-done-file",
            Way::Link => "way-done-link",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Way::Text => "pencil",
            Way::Speech => "mic",
            Way::Picture => "camera",
            Way::FaceToFace => "users",
            Way::File => "paperclip",
            Way::Link => "link",
        }
    }

    /// Whether it is answered by something uploaded.
    pub fn is_medium(self) -> bool {
        matches!(self, Way::Speech | Way::Picture | Way::File)
    }
}
