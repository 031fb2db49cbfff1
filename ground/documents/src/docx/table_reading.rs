//! Elements of a document as they come, and the tables they make.

use crate::Refused;
use crate::table::{Growing, MOST_COLUMNS, Table, tidy};

/// Tables inside each other's cells.
const MOST_NESTED: usize = 8;

/// What is open, and the first fitting table so far.
#[derive(Default)]
pub(crate) struct TableReading {
    open: Vec<Open>,
    begun: usize,
    found: Option<(usize, Table)>,
    in_text: bool,
    /// The run of letters is one that Word does not show.
    is_hidden: bool,
}

/// A table that is not at its end yet.
struct Open {
    number: usize,
    table: Growing,
    row: Vec<String>,
    /// The row before, from which a cell that goes on downwards has its text.
    above: Vec<String>,
    cell: Cell,
    /// All its text, for the cell around it.
    whole: String,
}

#[derive(Default)]
struct Cell {
    text: String,
    columns: usize,
    goes_on: bool,
}

impl TableReading {
    pub(crate) fn begin(&mut self, name: &str, value: Option<&str>) -> Result<(), Refused> {
        match name {
            "tbl" => return self.table(),
            "r" => self.is_hidden = false,
            "vanish" => self.is_hidden = !matches!(value, Some("0" | "false" | "off")),
            "t" => self.in_text = true,
            "br" | "cr" => self.say("\n"),
            "tab" => self.say(" "),
            "noBreakHyphen" => self.say("-"),
            _ => {}
        }
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        match name {
            "tr" => open.row.clear(),
            "tc" => open.cell = Cell { columns: 1, ..Cell::default() },
            "gridSpan" => open.cell.columns = number(value).max(1),
            "vMerge" => open.cell.goes_on = value != Some("restart"),
            "gridBefore" => open.pass_over(number(value))?,
            _ => {}
        }
        Ok(())
    }

    pub(crate) fn end(&mut self, name: &str) -> Result<(), Refused> {
        if name == "t" {
            self.in_text = false;
        }
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        match name {
            "p" => open.cell.text.push('\n'),
            "tc" => open.end_cell()?,
            "tr" => open.end_row()?,
            "tbl" => self.end_table(),
            _ => {}
        }
        Ok(())
    }

    pub(crate) fn text(&mut self, text: &str) {
        if self.in_text {
            self.say(text);
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut().filter(|_| !self.is_hidden) {
            open.cell.text.push_str(text);
        }
    }

    fn table(&mut self) -> Result<(), Refused> {
        if self.open.len() == MOST_NESTED {
            return Err(Refused::TooLarge);
        }
        self.begun += 1;
        self.open.push(Open {
            number: self.begun,
            table: Growing::default(),
            row: vec![],
            above: vec![],
            cell: Cell::default(),
            whole: String::new(),
        });
        Ok(())
    }

    /// The one that began first is taken, which a table around another did.
    fn end_table(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if let Some(around) = self.open.last_mut() {
            around.cell.text.push_str(&open.whole);
        }
        let is_first = self.found.as_ref().is_none_or(|(number, _)| open.number < *number);
        if is_first && open.table.is_fitting() {
            self.found = Some((open.number, open.table.done()));
        }
    }

    /// Nothing that follows can be the first any more.
    pub(crate) fn has_found(&self) -> bool {
        self.open.is_empty() && self.found.is_some()
    }

    pub(crate) fn done(self) -> Option<Table> {
        self.found.map(|(_, table)| table)
    }
}

impl Open {
    fn end_cell(&mut self) -> Result<(), Refused> {
        let cell = std::mem::take(&mut self.cell);
        let own = tidy(&cell.text);
        if !own.is_empty() {
            self.whole.extend([own.as_str(), "\n"]);
        }
        let text = match cell.goes_on {
            true => self.above.get(self.row.len()).cloned().unwrap_or_default(),
            false => own,
        };
        self.row.push(text);
        self.pass_over(cell.columns.saturating_sub(1))
    }

    /// Columns in which this row has no cell of its own.
    fn pass_over(&mut self, columns: usize) -> Result<(), Refused> {
        if self.row.len() + columns > MOST_COLUMNS {
            return Err(Refused::TooLarge);
        }
        self.row.resize(self.row.len() + columns, String::new());
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refused> {
        self.above = std::mem::take(&mut self.row);
        self.table.push(self.above.clone())
    }
}

fn number(value: Option<&str>) -> usize {
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}
