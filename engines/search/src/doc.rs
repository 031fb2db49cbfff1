//! What can be found: written in the change that makes or changes the record itself.

use crate::analysis::{Analyser, begun, fold, is_common, neighbours, words};
use crate::{anew, generation, index};
use people::{OwnedDoc, Reader};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use store::{Id, Json, Moment, Result, Tx, sql};
use web::Reference;
use words::Texts;

/// A record as it is found, with who may find it.
#[derive(Debug, Clone, Copy)]
pub struct Doc<'d> {
    pub reference: &'d Reference,
    pub employer_id: Id,
    pub title: &'d Texts,
    pub body: &'d Texts,
    pub readers: &'d [Reader],
    /// What is newer stands first among equals.
    pub at: Moment,
}

/// Others may wait for this change: so long a dictionary is asked for words it was not asked before.
const PATIENCE: Duration = Duration::from_millis(50);
/// A text longer than any that people read is found by its beginning: so many bytes, and so many different words.
const LONGEST: usize = 200_000;
const WORDS: usize = 4_000;
/// Of one record so many tokens are noted for misspelt words to find.
const NOTED: usize = 1_000;

/// A record as the index keeps it.
pub(crate) struct Written<'d> {
    doc: Doc<'d>,
    /// Of the title with a `t` before, and of all.
    tokens: BTreeSet<String>,
    analyser: String,
    /// Some words were not asked of the dictionary.
    pub is_hasty: bool,
}

impl Doc<'_> {
    /// From the commit on it is found; what was said of it before is forgotten.
    pub async fn put(&self, tx: &mut Tx) -> Result<()> {
        let written = self.written(&Analyser::now().until(Instant::now() + PATIENCE));
        for generation in generation::open(&mut *tx).await? {
            written.keep(generation.number, None, &mut *tx).await?;
        }
        written.note_words(&mut *tx).await?;
        match written.is_hasty {
            true => anew::leave(self.reference, tx).await,
            false => Ok(()),
        }
    }

    pub(crate) fn written(&self, analyser: &Analyser) -> Written<'_> {
        let mut written = Written { doc: *self, tokens: BTreeSet::new(), analyser: analyser.name(), is_hasty: false };
        written.read(self.title, analyser, true);
        written.read(self.body, analyser, false);
        if written.is_hasty {
            written.analyser.clear();
        }
        written
    }
}

/// It is no longer found.
pub async fn forget(reference: &Reference, tx: &mut Tx) -> Result<()> {
    let gone: Vec<(i64,)> = sql!("DELETE FROM search_doc WHERE subject_id = $1 AND subject_kind = $2 RETURNING number")
        .bind(reference.id)
        .bind(&reference.kind)
        .all(&mut *tx)
        .await?;
    for (number,) in gone {
        index::remove(number, &mut *tx).await?;
    }
    Ok(())
}

impl<'d> From<&'d OwnedDoc> for Doc<'d> {
    fn from(owned: &'d OwnedDoc) -> Doc<'d> {
        let OwnedDoc { reference, employer_id, title, body, readers, at } = owned;
        Doc { reference, employer_id: *employer_id, title, body, readers, at: *at }
    }
}

impl Written<'_> {
    fn read(&mut self, texts: &Texts, analyser: &Analyser, is_title: bool) {
        for (language, text) in &texts.0 {
            let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let folded: BTreeSet<String> = words(&text[..end]).map(|word| fold(word.text)).collect();
            for word in folded.iter().filter(|word| !is_common(word)).take(WORDS) {
                let of_word = analyser.of_text(word, language);
                self.is_hasty |= of_word.is_hasty;
                self.add(&of_word.all, is_title);
            }
            for (begun, whole) in begun(&text[..end]) {
                self.add(&analyser.with_tails(&begun, &whole), is_title);
            }
            let pairs: BTreeSet<(String, String)> =
                neighbours(&text[..end]).map(|(a, b)| (fold(a.text), fold(b.text))).collect();
            for (word, next) in pairs.iter().filter(|(word, next)| !is_common(word) && !is_common(next)).take(WORDS) {
                let of_pair = analyser.of_pair(word, next, language);
                self.is_hasty |= of_pair.is_hasty;
                self.add(&of_pair.all, is_title);
            }
        }
    }

    fn add(&mut self, tokens: &[String], is_title: bool) {
        for token in tokens.iter().map(|token| index::plain(token)) {
            if is_title {
                self.tokens.insert(format!("t{token}"));
            }
            self.tokens.insert(token);
        }
    }

    /// In one generation of the index. `since`: unless it was written later than that.
    pub(crate) async fn keep(&self, generation: i64, since: Option<Moment>, tx: &mut Tx) -> Result<()> {
        let tokens = self.tokens();
        for attempt in 0_u32.. {
            if let Some((number, kept_at)) = self.hold(generation, &mut *tx).await? {
                if since.is_some_and(|since| kept_at > since.0) {
                    return Ok(());
                }
                sql!("DELETE FROM search_doc WHERE number = $1").bind(number).execute(&mut *tx).await?;
                index::remove(number, &mut *tx).await?;
            }
            let number = self.number(generation, attempt);
            if self.insert(number, generation, &tokens, &mut *tx).await? {
                return index::add(number, &self.indexed(&tokens), tx).await;
            } // another record has this number, or another change has just written this record
        }
        Ok(())
    }

    /// What stands there, held until this change ends.
    async fn hold(&self, generation: i64, tx: &mut Tx) -> Result<Option<(i64, i64)>> {
        sql!(
            "UPDATE search_doc SET generation = generation WHERE subject_id = $1 AND subject_kind = $2 AND generation = $3 \
             RETURNING number, kept_at"
        )
        .bind(self.doc.reference.id)
        .bind(&self.doc.reference.kind)
        .bind(generation)
        .optional(tx)
        .await
    }

    async fn insert(&self, number: i64, generation: i64, tokens: &str, tx: &mut Tx) -> Result<bool> {
        let Doc { reference, employer_id, title, body, at, .. } = self.doc;
        let inserted = sql!(
            "INSERT INTO search_doc (number, generation, subject_kind, subject_id, employer_id, title, body, readers, tokens, analyser, at, kept_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING"
        )
        .bind(number)
        .bind(generation)
        .bind(&reference.kind)
        .bind(reference.id)
        .bind(employer_id)
        .bind(kept(title))
        .bind(kept(body))
        .bind(Json(self.readers()))
        .bind(tokens)
        .bind(&self.analyser)
        .bind(at)
        .bind(Moment::now())
        .execute(tx)
        .await?;
        Ok(inserted == 1)
    }

    /// Newer records have higher numbers, by the minute, and the same record has the same one on both databases; its last
    /// bit is the generation's. Numbers lie close together, since the index keeps how far each is from the one before.
    /// Where many are of one minute, each further attempt takes one of twice as many.
    fn number(&self, generation: i64, attempt: u32) -> i64 {
        let minute = (self.doc.at.0 / 60_000_000).clamp(0, 1 << 31);
        let chance = self.doc.reference.id.as_u128().wrapping_mul(0x9E37_79B9_7F4A_7C15 + u128::from(attempt) * 2);
        let places = 1 << (15 + attempt.min(12));
        (minute << 16) + (((chance >> 64) as i64 & (places - 1)) << 1) + (generation & 1)
    }

    fn readers(&self) -> Vec<String> {
        self.doc.readers.iter().map(tag).collect()
    }

    /// Databases keep a megabyte of tokens at most; what comes after is not found.
    fn tokens(&self) -> String {
        let mut tokens = String::new();
        for token in &self.tokens {
            if tokens.len() + token.len() > 600_000 {
                break;
            }
            tokens.push_str(if tokens.is_empty() { "" } else { " " });
            tokens.push_str(token);
        }
        tokens
    }

    fn indexed(&self, tokens: &str) -> String {
        let mut indexed = tokens.to_owned();
        for token in self.readers().into_iter().chain([kind_tag(&self.doc.reference.kind)]) {
            indexed.push(' ');
            indexed.push_str(&token);
        }
        indexed.trim_start().to_owned()
    }

    pub(crate) async fn note_words(&self, tx: &mut Tx) -> Result<()> {
        let known = |token: &&String| token.starts_with(['w', 'f', 's', 'e']);
        let tokens = self.tokens.iter().rev().filter(known).take(NOTED).cloned().collect();
        index::note_words(tokens, Moment::now().0, tx).await
    }
}

/// Without the one letter that PostgreSQL's jsonb can't bear.
fn kept(texts: &Texts) -> Json<Texts> {
    Json(Texts(texts.0.iter().map(|(code, text)| (code.replace('\0', ""), text.replace('\0', ""))).collect()))
}

/// Who may find it, as a token.
pub(crate) fn tag(reader: &Reader) -> String {
    match reader {
        Reader::Everybody => "ae".to_owned(),
        Reader::Person(id) => format!("ap{}", id.simple()),
        Reader::Role(role) => format!("ar{}", index::plain(role.word())),
        Reader::Unit(id) => format!("au{}", id.simple()),
    }
}

pub(crate) fn kind_tag(kind: &str) -> String {
    format!("k{}", index::plain(kind))
}
