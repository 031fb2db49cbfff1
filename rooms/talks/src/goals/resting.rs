//! What a unit's goal can rest on: the paragraphs of the texts of the shared will that its writer reads. The texts lie on a
//! shelf of the engine of pages, whose own rule says who reads them.

use super::unit_goal::{Ground, UnitGoal};
use people::Me;
use posts::{Post, Shelves};
use store::Id;
use web::acts::See;
use web::{App, Permit, Result};
use words::Lang;

/// The shelf on which the texts of the shared will lie.
const SHELF: &str = "will";
/// So many texts are offered, the newest first.
const MOST: usize = 3;
/// A longer paragraph is quoted to here.
const LONGEST: usize = 600;

/// A text with its paragraphs.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub title: String,
    pub grounds: Vec<Ground>,
}

/// The published ones that somebody reads.
pub(super) async fn texts(me: &Me, lang: Lang, app: &App) -> Result<Vec<Text>> {
    let Some(shelf) = Shelves::named(SHELF, app) else { return Ok(vec![]) };
    let mut texts = vec![];
    let lines = Post::on(&shelf, "", me, app).await?;
    for line in lines.iter().filter(|line| line.published.is_some()).take(MOST) {
        let post = Post::find(line.id, me, app).await?.filter(|post| Permit::<See, Me>::permits(post, me));
        let Some(post) = post else { continue };
        texts.push(Text {
            title: post.title.0.read(lang).to_owned(),
            grounds: grounds(post.id, post.body.0.read(lang), post.body.0.language(lang)),
        });
    }
    Ok(texts)
}

/// The text that a goal rests on, for a reader: its name and the paragraph's place in it. None: it rests on none, or they do not
/// read it.
pub(super) async fn rests_on(goal: &UnitGoal, me: &Me, app: &App) -> Result<Option<(String, String)>> {
    let (Some(id), Some(shelf)) = (goal.rests_on_id, Shelves::named(SHELF, app)) else { return Ok(None) };
    let post = Post::find(id, me, app).await?;
    let post = post.filter(|post| post.published.is_some() && Permit::<See, Me>::permits(post, me));
    Ok(post.map(|post| {
        let page = shelf.page.map_or_else(|| format!("/posts/{id}"), |page| page(id));
        let place = goal.rests_on_place.map(|place| format!("#p{place}")).unwrap_or_default();
        (post.title.0.read(me.lang).to_owned(), format!("{page}{place}"))
    }))
}

/// Paragraphs and lines of lists, counted from 0 as the text's own page counts them; headings are passed by.
fn grounds(post: Id, body: &str, language: &str) -> Vec<Ground> {
    let mut blocks: Vec<String> = vec![];
    let mut open = false;
    for line in body.lines().map(str::trim) {
        let item = ["- ", "* ", "• "].into_iter().find_map(|sign| line.strip_prefix(sign));
        match item {
            _ if line.is_empty() || line.starts_with('#') => open = false,
            Some(item) => {
                blocks.push(item.to_owned());
                open = true;
            }
            None if open => {
                if let Some(last) = blocks.last_mut() {
                    last.push(' ');
                    last.push_str(line);
                }
            }
            None => {
                blocks.push(line.to_owned());
                open = true;
            }
        }
    }
    let quoted = blocks.iter().map(|block| without_marks(&posts::bare(block)));
    let quoted = quoted.filter(|quote| !quote.is_empty()).enumerate();
    quoted
        .map(|(place, quote)| Ground {
            post,
            place: place as i64,
            quote: quote.chars().take(LONGEST).collect(),
            language: language.to_owned(),
        })
        .collect()
}

/// Without the numbers in brackets by which a text says what it rests on itself.
fn without_marks(text: &str) -> String {
    let (mut bare, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('[') {
        let mark = rest[at..].find(']').map(|end| &rest[at + 1..at + end]);
        let is_mark = mark.is_some_and(|mark| {
            mark.contains(|letter: char| letter.is_ascii_digit())
                && mark.chars().all(|letter| letter.is_ascii_digit() || ",:! ".contains(letter))
        });
        let (kept, end) = match (is_mark, mark) {
            (true, Some(mark)) => (rest[..at].trim_end(), at + mark.len() + 2),
            _ => (&rest[..=at], at + 1),
        };
        bare.push_str(kept);
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_counted_as_the_text_counts_them_and_bear_no_marks() {
        let body = "# Tahtomme\n\nKerromme ajoissa. [4, 10] Myös keskeneräisestä [! 2].\n\n- Kokeilemme ensin [2:3]\n  ja kysymme\n- Pidämme [suunnan]";
        let quotes: Vec<String> = grounds(Id::nil(), body, "fi").into_iter().map(|ground| ground.quote).collect();
        assert_eq!(
            quotes,
            ["Kerromme ajoissa. Myös keskeneräisestä.", "Kokeilemme ensin ja kysymme", "Pidämme [suunnan]"]
        );
    }
}
