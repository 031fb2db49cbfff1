//! A document as data, drawn alike by Word and on paper.

use words::Lang;

/// What somebody takes along. Its texts may have line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub lang: Lang,
    pub title: String,
    /// When it was made and of what: the line below the title.
    pub lead: String,
    pub blocks: Vec<Block>,
}

/// A piece of a document, in the order of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    /// A heading under the last one.
    Subheading(String),
    Paragraph(String),
    List(Vec<String>),
    /// Labels and what stands for each, where a table would be too narrow to read.
    Facts(Vec<(String, String)>),
    /// Rows under a head that is repeated on each sheet of paper.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

impl Document {
    /// The blocks with the level of each heading, the title's being 1. None is left out on the way down, as whoever
    /// walks by headings expects and PDF/UA demands.
    pub fn levels(&self) -> impl Iterator<Item = (u8, &Block)> {
        let mut below = false;
        self.blocks.iter().map(move |block| {
            below |= matches!(block, Block::Heading(_));
            (if below && matches!(block, Block::Subheading(_)) { 3 } else { 2 }, block)
        })
    }
}

/// How wide each column of a table wants to be, beside the others.
pub fn shares(head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(head.get(column));
        cells.flat_map(|cell| cell.lines()).map(|line| line.chars().count()).max().unwrap_or(0)
    };
    (0..head.len()).map(|column| widest(column).clamp(8, 48)).collect()
}
