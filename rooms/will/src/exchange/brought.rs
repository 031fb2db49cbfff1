//! What a file of statements brings: those that a moderator there had let through, in the order of their numbers. What is
//! left out is told one by one, with why. A file of votes is not taken at all.

use super::polis_form::as_written;
use crate::statement::{self, clean};
use documents::sheet::{self, Records};
use opinion_map::polis::{self, Comment, Fault};
use std::collections::HashSet;
use words::Words;

/// A round of elsewhere has so many statements at most, and so long ones.
const ELSEWHERE: Bounds = Bounds { most: 1000, longest: 300 };
/// A draft is for people here to vote on: what its form takes.
const DRAFT: Bounds = Bounds { most: 200, longest: statement::LONGEST };
/// A count beyond this is none.
const COUNTED: u64 = 100_000_000;

/// What it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Becoming {
    /// A round to be asked here.
    Draft,
    /// A round that has been held elsewhere.
    Elsewhere,
}

struct Bounds {
    most: usize,
    longest: usize,
}

impl Becoming {
    pub fn from_word(word: &str) -> Becoming {
        if word == "elsewhere" { Becoming::Elsewhere } else { Becoming::Draft }
    }

    pub fn word(self) -> &'static str {
        match self {
            Becoming::Draft => "draft",
            Becoming::Elsewhere => "elsewhere",
        }
    }

    fn bounds(self) -> Bounds {
        match self {
            Becoming::Draft => DRAFT,
            Becoming::Elsewhere => ELSEWHERE,
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Brought {
    /// What was asked, and what the file says of it.
    pub topic: String,
    pub about: String,
    pub coming: Vec<Coming>,
    pub left: Vec<Left>,
}

/// A statement that comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Coming {
    /// Its number in the file.
    pub id: u64,
    pub text: String,
    /// How many agreed and disagreed.
    pub counted: Option<(i64, i64)>,
}

/// A statement that doesn't.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Left {
    pub id: u64,
    pub text: String,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// A moderator there had rejected it.
    Rejected,
    /// Nobody there had looked at it.
    Unseen,
    /// It asks for a background, not for an opinion.
    Background,
    Empty,
    Long,
    /// Another says the same word for word.
    Twice,
}

/// Why the whole file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// It holds votes.
    Votes,
    NotTable(documents::Refused),
    Form(Fault),
    /// More statements than anybody votes on.
    TooMany {
        most: usize,
    },
    /// None of them comes.
    Nothing,
    /// More than one file of statements.
    Several,
}

impl Why {
    pub fn key(self) -> &'static str {
        match self {
            Why::Rejected => "will-exchange-left-rejected",
            Why::Unseen => "will-exchange-left-unseen",
            Why::Background => "will-exchange-left-background",
            Why::Empty => "will-exchange-left-empty",
            Why::Long => "will-exchange-left-long",
            Why::Twice => "will-exchange-left-twice",
        }
    }
}

impl Refused {
    /// The sentence for the person who brought it.
    pub fn told(&self, words: Words) -> String {
        let key = match self {
            Refused::Votes => "will-exchange-votes",
            Refused::NotTable(refused) => return refused.told(words),
            Refused::Form(Fault::NoColumn(name)) => return words.t1("will-exchange-no-column", "name", *name),
            Refused::Form(Fault::ShortRow { line } | Fault::NotANumber { line, .. } | Fault::NotAVote { line, .. }) => {
                return words.t1("will-exchange-line", "line", *line);
            }
            Refused::Form(Fault::Twice { line, .. }) => return words.t1("will-exchange-twice", "line", *line),
            Refused::Form(_) => "will-exchange-form",
            Refused::TooMany { most } => return words.t1("will-exchange-too-many", "most", *most),
            Refused::Nothing => "will-exchange-nothing",
            Refused::Several => "will-exchange-several",
        };
        words.t(key).to_owned()
    }
}

/// A file as text, without what is not seen in it.
pub(super) fn text(bytes: &[u8]) -> Result<String, Refused> {
    let text = sheet::text(bytes).map_err(Refused::NotTable)?;
    Ok(text.chars().filter(|c| !statement::steers(c)).collect())
}

/// What comes of the statements' file and, where it came along, the file that says what was asked.
pub(super) fn read(comments: &str, summary: Option<&str>, becoming: Becoming) -> Result<Brought, Refused> {
    let bounds = becoming.bounds();
    if names_votes(comments) {
        return Err(Refused::Votes);
    }
    if let Some(open) = Records::of(comments, ',').find_map(Result::err) {
        return Err(Refused::NotTable(documents::Refused::OpenQuote { line: open.line })); // it would swallow the rest
    }
    let mut all = polis::comments(comments.as_bytes()).map_err(Refused::Form)?;
    all.sort_by_key(|comment| comment.id);
    let mut brought = Brought::default();
    let mut seen = HashSet::new();
    for comment in all {
        let text = clean(as_written(&comment.text));
        match why_not(&comment, &text, bounds.longest, &mut seen) {
            Some(why) => brought.left.push(Left { id: comment.id, text, why }),
            None => brought.coming.push(Coming { id: comment.id, text, counted: counted(&comment) }),
        }
    }
    match brought.coming.len() {
        0 => return Err(Refused::Nothing),
        many if many > bounds.most => return Err(Refused::TooMany { most: bounds.most }),
        _ => {}
    }
    if let Some(summary) = summary {
        (brought.topic, brought.about) = (said(summary, "topic"), said(summary, "conversation-description"));
    }
    Ok(brought)
}

/// Is this the file that says what was asked?
pub(super) fn is_summary(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').starts_with("topic,")
}

fn names_votes(text: &str) -> bool {
    let head = Records::of(text.trim_start_matches('\u{feff}'), ',').next();
    let cells = head.and_then(Result::ok).map(|record| record.cells).unwrap_or_default();
    cells.iter().any(|cell| ["voter-id", "participant", "vote"].contains(&cell.trim()))
}

fn why_not(comment: &Comment, text: &str, longest: usize, seen: &mut HashSet<String>) -> Option<Why> {
    match () {
        () if comment.moderation.rejected => Some(Why::Rejected),
        () if comment.moderation.meta => Some(Why::Background),
        () if !comment.accepted => Some(Why::Unseen),
        () if text.is_empty() => Some(Why::Empty),
        () if text.chars().count() > longest => Some(Why::Long),
        () if !seen.insert(people::fold(text)) => Some(Why::Twice),
        () => None,
    }
}

fn counted(comment: &Comment) -> Option<(i64, i64)> {
    let (agrees, disagrees) = comment.counted?;
    (agrees <= COUNTED && disagrees <= COUNTED).then_some((agrees as i64, disagrees as i64))
}

/// A line of the summary: its name, then what it says.
fn said(summary: &str, name: &str) -> String {
    let mut records = Records::of(summary.trim_start_matches('\u{feff}'), ',').map_while(Result::ok);
    let found = records.find(|record| record.cells.first().is_some_and(|cell| cell.trim() == name));
    let said = found.and_then(|record| record.cells.get(1).map(|cell| clean(as_written(cell.trim()))));
    said.unwrap_or_default().chars().take(2000).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";

    fn rows(rows: &str) -> Result<Brought, Refused> {
        read(&format!("{HEAD}{rows}"), None, Becoming::Elsewhere)
    }

    #[test]
    fn only_what_was_let_through_comes_and_the_rest_says_why() {
        let brought = rows(
            "1,d,3,0,5,5,1,Kolmas\n1,d,1,0,12,3,1,\"Ensimmäinen, \"\"lainattu\"\"\"\n1,d,2,9,1,1,-1,Hylätty\n1,d,4,9,,,0,Katsomatta\n\
             1,d,5,9,1,1,1,\n1,d,6,9,1,1,1,KOLMAS\n1,d,7,0,1,1,1,'=1+1\n",
        );
        let brought = brought.expect("a file");
        let coming: Vec<&str> = brought.coming.iter().map(|coming| coming.text.as_str()).collect();
        assert_eq!(coming, ["Ensimmäinen, \"lainattu\"", "Kolmas", "=1+1"]);
        assert_eq!(brought.coming[0].counted, Some((12, 3)));
        let left: Vec<(u64, Why)> = brought.left.iter().map(|left| (left.id, left.why)).collect();
        assert_eq!(left, [(2, Why::Rejected), (4, Why::Unseen), (5, Why::Empty), (6, Why::Twice)]);
    }

    #[test]
    fn votes_are_not_brought() {
        let log = "timestamp,datetime,comment-id,voter-id,vote\n1,d,0,0,1\n";
        let matrix = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n0,1,0,1,1,0,1\n";
        for file in [log.to_owned(), matrix.to_owned(), format!("\u{feff}{log}")] {
            assert_eq!(read(&file, None, Becoming::Draft), Err(Refused::Votes), "{file}");
        }
    }

    #[test]
    fn a_hostile_file_is_refused_or_read_and_never_more() {
        assert!(matches!(rows("1,d,1,0,1,1,1,\"ei koskaan suljettu"), Err(Refused::NotTable(_))));
        assert!(matches!(rows("1,d,x,0,1,1,1,teksti\n"), Err(Refused::Form(Fault::NotANumber { .. }))));
        assert!(matches!(rows("1,d,1\n"), Err(Refused::Form(_))));
        assert!(matches!(rows("1,d,1,0,1,1,1,a\n1,d,1,0,1,1,1,b\n"), Err(Refused::Form(Fault::Twice { .. }))));
        assert!(matches!(read("nimi;ikä\nA;3\n", None, Becoming::Draft), Err(Refused::Form(Fault::NoColumn(_)))));
        assert_eq!(rows(""), Err(Refused::Nothing));
        let many: String = (0..1001).map(|at| format!("1,d,{at},0,1,1,1,Väittämä {at}\n")).collect();
        assert_eq!(rows(&many), Err(Refused::TooMany { most: 1000 }));
        let odd =
            rows("1,d,1,0,99999999999999999999,1,1,\"a\u{202e}b\u{0} <script>alert(1)</script>\"\n").expect("text");
        assert_eq!(odd.coming[0].text, "ab <script>alert(1)</script>");
        assert_eq!(odd.coming[0].counted, None);
        assert_eq!(rows(&format!("1,d,1,0,1,1,1,{}\n", "ä".repeat(301))), Err(Refused::Nothing));
    }

    /// The two real conversations come in as they are.
    #[test]
    fn the_shared_files_come_in_as_they_are() {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../pure/opinion-map/tests/data/polis");
        for (name, coming, left) in [("brexit-consensus", 50, 0), ("scoop-hivemind.biodiversity", 154, 162)] {
            let file = |of: &str| std::fs::read(format!("{data}/{name}/{of}.csv")).expect(name);
            let [comments, summary] = ["comments", "summary"].map(|of| text(&file(of)).expect("text"));
            assert!(is_summary(&summary) && !is_summary(&comments));
            let brought = read(&comments, Some(&summary), Becoming::Elsewhere).expect(name);
            assert_eq!((brought.coming.len(), brought.left.len()), (coming, left), "{name}");
            assert!(brought.left.iter().all(|left| left.why == Why::Rejected));
            assert!(brought.coming.iter().all(|coming| coming.counted.is_some()));
            assert!(!brought.topic.is_empty() && !brought.about.is_empty());
            for of in ["votes", "participants-votes"] {
                assert_eq!(
                    read(&text(&file(of)).expect("text"), None, Becoming::Elsewhere),
                    Err(Refused::Votes),
                    "{name} {of}"
                );
            }
        }
    }
}
