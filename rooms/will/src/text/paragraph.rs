//! A paragraph of a text, through its versions: written anew it keeps what has been said of it, as long as most of its
//! words are the same or it rests on the same statements; taken away, what was said of it can still be read.

use super::citation::{self, Block, Named};
use super::will_text::Text;
use people::Me;
use posts::{Publishing, Version};
use std::collections::HashMap;
use store::clock::new_id_at;
use store::{Id, Result, Source, Tx, sql};
use web::acts::{Found, PathWords};
use web::{App, Reference};
use words::Lang;

pub const KIND: &str = "will_paragraph";

store::record! {
    /// A paragraph as it is kept, with how much has been said of it.
    #[derive(Debug, Clone)]
    pub struct Kept {
        pub id: Id,
        pub employer_id: Id,
        pub post_id: Id,
        /// Its place among the paragraphs that readers see, from 0. None: it is no longer there.
        pub place: Option<i64>,
        /// As it was written, with its marks.
        pub body: String,
        pub remarks: i64,
    }
}

/// A paragraph with the text that it stands in, as somebody finds it.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pub kept: Kept,
    pub text: Text,
}

impl Kept {
    /// Those of a text: where they stand, then those that are no longer there.
    pub async fn all(post_id: Id, from: impl Source) -> Result<Vec<Kept>> {
        sql!(
            "SELECT p.id, p.employer_id, p.post_id, p.place, p.body, CAST(coalesce((SELECT sum(t.remarks) FROM thread t \
             WHERE t.subject_kind = 'will_paragraph' AND t.subject_id = p.id), 0) AS bigint) AS remarks \
             FROM will_paragraph p WHERE p.post_id = $1 ORDER BY CASE WHEN p.place IS NULL THEN 1 ELSE 0 END, p.place, p.id"
        )
        .bind(post_id)
        .all(from)
        .await
    }

    async fn find(id: Id, from: impl Source) -> Result<Option<Kept>> {
        sql!(
            "SELECT p.id, p.employer_id, p.post_id, p.place, p.body, CAST(coalesce((SELECT sum(t.remarks) FROM thread t \
             WHERE t.subject_kind = 'will_paragraph' AND t.subject_id = p.id), 0) AS bigint) AS remarks \
             FROM will_paragraph p WHERE p.id = $1"
        )
        .bind(id)
        .optional(from)
        .await
    }

    pub fn reference(&self) -> Reference {
        Reference::new(KIND, self.id)
    }

    /// Its words alone.
    pub fn words(&self) -> String {
        citation::read(&self.body).iter().map(Block::bare).collect::<Vec<_>>().join(" ")
    }
}

impl Paragraph {
    pub async fn find(id: Id, me: &Me, app: &App) -> web::Result<Option<Paragraph>> {
        let Some(kept) = Kept::find(id, app.store.read()).await? else { return Ok(None) };
        let text = Text::find(kept.post_id, me, app).await?;
        Ok(text.map(|text| Paragraph { kept, text }))
    }

    /// Those that stand in a text, in their order.
    pub async fn all_of(text: &Text, from: impl Source) -> Result<Vec<Paragraph>> {
        let there = Kept::all(text.id, from).await?.into_iter().filter(|kept| kept.place.is_some());
        Ok(there.map(|kept| Paragraph { kept, text: text.clone() }).collect())
    }

    /// It stands in the text that readers see, and that is out for comments.
    pub fn takes_comments(&self) -> bool {
        self.kept.place.is_some() && self.text.is_open()
    }

    pub fn to(&self) -> String {
        super::address::Paragraph { will_paragraph: self.kept.id }.to_string()
    }
}

/// Held, so that nothing is said of it while it changes. False: it is no longer in the text.
pub(super) async fn hold(id: Id, tx: &mut Tx) -> Result<bool> {
    let held = sql!("UPDATE will_paragraph SET place = place WHERE id = $1 AND place IS NOT NULL").bind(id);
    Ok(held.execute(tx).await? == 1)
}

/// The published version's paragraphs are those that readers see: each keeps what has been said of the one that it came
/// from. They are counted in the language in which the text was first written.
pub(super) async fn bring_up_to_date(publishing: &Publishing, tx: &mut Tx) -> Result<()> {
    let Some(version) = Version::find(publishing.post, publishing.number, &mut *tx).await? else { return Ok(()) };
    let text = Lang::from_code(&version.original).map_or("", |lang| version.body.0.exactly(lang)).to_owned();
    let blocks = citation::read(&text).into_iter().filter(Block::is_text);
    let new: Vec<String> = blocks.map(|block| block.to_string()).collect();
    let old = Kept::all(publishing.post, &mut *tx).await?;
    let came = came_from(&old.iter().map(|one| one.body.as_str()).collect::<Vec<_>>(), &new);
    sql!("UPDATE will_paragraph SET place = NULL WHERE post_id = $1").bind(publishing.post).execute(&mut *tx).await?;
    for (place, body) in new.iter().enumerate() {
        let place = place as i64;
        match came[place as usize].and_then(|at| old.get(at)) {
            Some(old) => {
                sql!("UPDATE will_paragraph SET place = $1, body = $2 WHERE id = $3")
                    .bind(place)
                    .bind(body)
                    .bind(old.id)
                    .execute(&mut *tx)
                    .await?;
            }
            None => {
                sql!(
                    "INSERT INTO will_paragraph (id, employer_id, post_id, place, body, made_at) \
                     VALUES ($1, $2, $3, $4, $5, $6)"
                )
                .bind(new_id_at(publishing.now))
                .bind(publishing.employer_id)
                .bind(publishing.post)
                .bind(place)
                .bind(body)
                .bind(publishing.now)
                .execute(&mut *tx)
                .await?;
            }
        }
    }
    Ok(())
}

/// So like are two that rest on the same statements, whatever their words: less than those that have most words in common.
const SAME_GROUND: usize = 500;

/// Of each new paragraph the old one that it came from: the likest first, where over half of the words of the longer one
/// are in both, or both rest on the same statements.
fn came_from(old: &[&str], new: &[String]) -> Vec<Option<usize>> {
    let mut pairs: Vec<(usize, usize, usize)> = vec![];
    for (at, new) in new.iter().enumerate() {
        for (before, old) in old.iter().enumerate() {
            pairs.extend(likeness(old, new).map(|likeness| (likeness, at, before)));
        }
    }
    pairs.sort_by_key(|(likeness, at, before)| (std::cmp::Reverse(*likeness), *at, *before));
    let mut came = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    for (_, at, before) in pairs {
        if came[at].is_none() && !taken[before] {
            (came[at], taken[before]) = (Some(before), true);
        }
    }
    came
}

/// In thousandths. None: they are two paragraphs.
fn likeness(old: &str, new: &str) -> Option<usize> {
    let (old, new) = (citation::read(old), citation::read(new));
    let bare = |blocks: &[Block]| blocks.iter().map(Block::bare).collect::<Vec<_>>().join(" ");
    let (common, longer) = common(&bare(&old), &bare(&new));
    if 2 * common > longer {
        return Some(1_000 * common / longer);
    }
    let ground = ground(&new);
    (!ground.is_empty() && ground == self::ground(&old)).then_some(SAME_GROUND)
}

/// What it rests on, and where it says that a minority differs.
fn ground(blocks: &[Block]) -> Vec<(bool, Named)> {
    let sentences = blocks.iter().flat_map(|block| &block.sentences);
    let of = |sentence: &citation::Sentence| {
        let rests_on = sentence.rests_on.iter().map(|named| (false, *named));
        rests_on.chain(sentence.differs.iter().map(|named| (true, *named))).collect::<Vec<_>>()
    };
    let mut ground: Vec<(bool, Named)> = sentences.flat_map(of).collect();
    ground.sort_unstable();
    ground.dedup();
    ground
}

/// How many words both have, and how many the longer one has.
fn common(one: &str, other: &str) -> (usize, usize) {
    let words = |text: &str| -> Vec<String> {
        let letters = |letter: char| !letter.is_alphanumeric();
        text.to_lowercase().split(letters).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let mut left: HashMap<&str, usize> = HashMap::new();
    for word in &one {
        *left.entry(word).or_default() += 1;
    }
    let mut common = 0;
    for word in &other {
        if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    (common, one.len().max(other.len()))
}

impl Found<Me> for Paragraph {
    const KIND: &'static str = KIND;
    async fn find(path: &PathWords, me: &Me, app: &App) -> web::Result<Option<Paragraph>> {
        Paragraph::find(path.id(KIND)?, me, app).await
    }
}

#[cfg(test)]
mod tests {
    use super::came_from;

    fn came(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
        came_from(old, &new.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    }

    const TOLD: &str = "Kerromme ajoissa ja rehellisesti, myös keskeneräisestä.";
    const TRIED: &str = "Uutta kokeillaan ennen kuin se otetaan käyttöön.";

    #[test]
    fn what_is_said_stays_with_a_paragraph_that_is_moved_or_mended() {
        assert_eq!(came(&[TOLD, TRIED], &[TRIED, TOLD]), [Some(1), Some(0)]);
        let mended = "Kerromme ajoissa, selvästi ja rehellisesti, myös keskeneräisestä asiasta.";
        assert_eq!(came(&[TOLD, TRIED], &["Aivan uusi kappale tähän.", mended]), [None, Some(0)]);
    }

    #[test]
    fn what_is_mostly_new_is_another_paragraph() {
        assert_eq!(came(&[TOLD], &["Kerromme joka viikko samana päivänä."]), [None]);
        assert_eq!(came(&[], &[TOLD]), [None]);
        assert_eq!(came(&[TOLD], &[]), Vec::<Option<usize>>::new());
    }

    #[test]
    fn what_rests_on_the_same_is_the_same_paragraph_in_other_words() {
        let (old, new) = ("Uutta ei oteta käyttöön kokeilematta. [3]", "Kokeilemme ensin. [3]");
        assert_eq!(came(&[old], &[new]), [Some(0)]);
        assert_eq!(came(&[old], &["Kokeilemme ensin. [3, 4]"]), [None]);
        assert_eq!(came(&[old, TRIED], &[new, TRIED]), [Some(0), Some(1)]);
    }

    #[test]
    fn of_two_alike_each_keeps_its_own() {
        assert_eq!(came(&[TOLD, TOLD], &[TOLD, TOLD]), [Some(0), Some(1)]);
    }
}
