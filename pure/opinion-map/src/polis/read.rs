//! From the files' rows to votes and statements.

use super::Fault;
use super::csv::Rows;
use crate::{Cast, Label, Moderation, Vote, Votes};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What the file of votes holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    pub votes: Votes,
    /// The group that the exporting service showed each participant in; only the matrix tells it.
    pub published: Option<Published>,
}

/// Groups that come from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// What each group is called there, ascending.
    pub groups: Vec<u64>,
    /// The group of each participant, by its number in `groups`.
    pub labels: Vec<Label>,
}

/// A matrix with more groups than this is no matrix of groups.
const MOST_GROUPS: usize = 100;

/// A statement of the file of statements. Its text is what somebody wrote, and may hold anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub id: u64,
    pub moderation: Moderation,
    /// A moderator has let it through; neither that nor rejected: nobody has looked at it.
    pub accepted: bool,
    /// How many agreed and how many disagreed when the file was written, where it says so.
    pub counted: Option<(u64, u64)>,
    pub text: String,
}

type Fields<'a> = Vec<Cow<'a, [u8]>>;

/// Either form, told apart by its heading: the log (`timestamp`, `comment-id`, `voter-id`, `vote`) or the matrix
/// (`participant`, perhaps `group-id`, and a column for each statement, named by its id). The columns may stand in any
/// order, and others beside them.
pub fn votes(bytes: &[u8]) -> Result<Conversation, Fault> {
    let (mut rows, heading) = begin(bytes)?;
    if heading.place("voter-id").is_some() {
        return Ok(Conversation { votes: log(&mut rows, &heading)?, published: None });
    }
    if heading.place("participant").is_some() {
        return matrix(&mut rows, &heading);
    }
    Err(Fault::UnknownForm)
}

/// The statements (`comment-id`, `moderated`, `comment-body`), in the order of the file. `moderated` is 1 for accepted,
/// −1 for rejected, 0 for not handled; `agrees` and `disagrees` may be there, and empty; a column `meta` or `is-meta` with 1 or *true* marks questions on background.
pub fn comments(bytes: &[u8]) -> Result<Vec<Comment>, Fault> {
    let (mut rows, heading) = begin(bytes)?;
    let id = heading.need("comment-id")?;
    let moderated = heading.need("moderated")?;
    let text = heading.need("comment-body")?;
    let counts = heading.place("agrees").zip(heading.place("disagrees"));
    let meta = ["meta", "is-meta", "is_meta"].iter().find_map(|name| heading.place(name));
    let (mut comments, mut seen, mut fields) = (Vec::new(), BTreeSet::new(), Fields::new());
    while let Some(line) = rows.next(&mut fields) {
        let row = Row { line, fields: &fields, heading: &heading };
        let comment = Comment {
            id: row.id(id)?,
            accepted: row.number(moderated)? == 1,
            counted: counts.and_then(|(agrees, disagrees)| Some((row.id(agrees).ok()?, row.id(disagrees).ok()?))),
            moderation: Moderation {
                rejected: row.number(moderated)? == -1,
                meta: meta.is_some_and(|meta| row.says_yes(meta)),
            },
            text: String::from_utf8_lossy(row.field(text)?).into_owned(),
        };
        if !seen.insert(comment.id) {
            return Err(Fault::Twice { line, id: comment.id });
        }
        comments.push(comment);
    }
    Ok(comments)
}

fn begin(bytes: &[u8]) -> Result<(Rows<'_>, Heading), Fault> {
    let (mut rows, mut fields) = (Rows::of(bytes), Fields::new());
    rows.next(&mut fields).ok_or(Fault::Empty)?;
    let names: Vec<String> = fields.iter().map(|field| said(field)).collect();
    let mut seen = BTreeSet::new();
    match names.iter().find(|name| !name.is_empty() && !seen.insert(*name)) {
        Some(twice) => Err(Fault::TwoColumns(short(twice.as_bytes()))),
        None => Ok((rows, Heading { names })),
    }
}

fn log(rows: &mut Rows<'_>, heading: &Heading) -> Result<Votes, Fault> {
    let [time, statement, participant, vote] =
        [heading.need("timestamp")?, heading.need("comment-id")?, heading.need("voter-id")?, heading.need("vote")?];
    let (mut log, mut fields) = (Vec::new(), Fields::new());
    while let Some(line) = rows.next(&mut fields) {
        let row = Row { line, fields: &fields, heading };
        log.push(Cast {
            participant: row.id(participant)?,
            statement: row.id(statement)?,
            vote: row.vote(vote)?,
            time: row.number(time)?,
        });
    }
    Ok(Votes::from_log(&log))
}

fn matrix(rows: &mut Rows<'_>, heading: &Heading) -> Result<Conversation, Fault> {
    let participant = heading.need("participant")?;
    let group = heading.place("group-id");
    let statements = heading.statements()?;
    let (mut cells, mut fields, mut groups) = (Vec::new(), Fields::new(), BTreeMap::new());
    while let Some(line) = rows.next(&mut fields) {
        let row = Row { line, fields: &fields, heading };
        let id = row.id(participant)?;
        let label = group.map(|group| row.group(group)).transpose()?.flatten();
        if groups.insert(id, label).is_some() {
            return Err(Fault::Twice { line, id });
        }
        for (place, statement) in &statements {
            if !row.field(*place)?.is_empty() {
                cells.push((id, *statement, row.vote(*place)?));
            }
        }
    }
    let votes = Votes::from_cells(cells);
    let published = group.map(|_| published(&votes, &groups)).transpose()?;
    Ok(Conversation { votes, published })
}

fn published(votes: &Votes, of: &BTreeMap<u64, Option<u64>>) -> Result<Published, Fault> {
    let named: Vec<Option<u64>> = votes.participants().iter().map(|id| of[id]).collect();
    let groups: BTreeSet<u64> = named.iter().flatten().copied().collect();
    if groups.len() > MOST_GROUPS {
        return Err(Fault::TooManyGroups { most: MOST_GROUPS });
    }
    let groups = Vec::from_iter(groups);
    let labels = named.iter().map(|name| name.and_then(|name| groups.binary_search(&name).ok())).collect();
    Ok(Published { groups, labels })
}

struct Heading {
    names: Vec<String>,
}

impl Heading {
    fn place(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|other| other == name)
    }

    fn need(&self, name: &'static str) -> Result<usize, Fault> {
        self.place(name).ok_or(Fault::NoColumn(name))
    }

    /// The columns that are named by a number; `007` and `7` would be the same statement.
    fn statements(&self) -> Result<Vec<(usize, u64)>, Fault> {
        let numbered = self.names.iter().enumerate().filter_map(|(place, name)| Some((place, whole(name.as_bytes())?)));
        let mut seen = BTreeSet::new();
        numbered
            .map(|(place, id)| match seen.insert(id) {
                true => Ok((place, id)),
                false => Err(Fault::TwoColumns(id.to_string())),
            })
            .collect()
    }
}

struct Row<'r> {
    line: usize,
    fields: &'r Fields<'r>,
    heading: &'r Heading,
}

impl Row<'_> {
    fn field(&self, place: usize) -> Result<&[u8], Fault> {
        let field = self.fields.get(place).ok_or(Fault::ShortRow { line: self.line })?;
        Ok(field.trim_ascii())
    }

    fn number(&self, place: usize) -> Result<i64, Fault> {
        let field = self.field(place)?;
        signed(field).ok_or_else(|| self.not_a_number(place, field))
    }

    fn id(&self, place: usize) -> Result<u64, Fault> {
        let field = self.field(place)?;
        whole(field).ok_or_else(|| self.not_a_number(place, field))
    }

    fn vote(&self, place: usize) -> Result<Vote, Fault> {
        let field = self.field(place)?;
        let vote = signed(field).and_then(Vote::from_number);
        vote.ok_or_else(|| Fault::NotAVote { line: self.line, column: self.name(place), found: short(field) })
    }

    fn group(&self, place: usize) -> Result<Option<u64>, Fault> {
        match self.field(place)? {
            b"" => Ok(None),
            _ => self.id(place).map(Some),
        }
    }

    fn says_yes(&self, place: usize) -> bool {
        self.field(place).is_ok_and(|field| field == b"1" || field.eq_ignore_ascii_case(b"true"))
    }

    fn not_a_number(&self, place: usize, found: &[u8]) -> Fault {
        Fault::NotANumber { line: self.line, column: self.name(place), found: short(found) }
    }

    fn name(&self, place: usize) -> String {
        self.heading.names.get(place).map(|name| short(name.as_bytes())).unwrap_or_default()
    }
}

/// A whole number that is not negative, and nothing else.
fn whole(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    let mut number = 0u64;
    for digit in digits {
        let digit = digit.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    Some(number)
}

fn signed(text: &[u8]) -> Option<i64> {
    match text {
        [b'-', digits @ ..] => 0i64.checked_sub_unsigned(whole(digits)?),
        digits => i64::try_from(whole(digits)?).ok(),
    }
}

fn said(field: &[u8]) -> String {
    String::from_utf8_lossy(field.trim_ascii()).into_owned()
}

/// What is repeated of a file in a sentence is short, and without what would move a terminal's cursor.
fn short(field: &[u8]) -> String {
    String::from_utf8_lossy(field).chars().filter(|letter| !letter.is_control()).take(40).collect()
}
