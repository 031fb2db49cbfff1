//! What an import did, or would do, in words.

use super::columns::Column;
use super::plan::{Change, Difference, Plan, Tally, Value};
use super::row::Refusal;
use super::{Options, Stop};
use store::Day;
use words::Words;

/// For a terminal or a page, line by line. It names people: never for a log.
#[derive(Debug, Clone)]
pub struct Report {
    pub lines: Vec<String>,
    /// How many rows were refused.
    pub refused: usize,
    /// Whether anything changed; after a dry run or a stop, whether anything would.
    pub changed: bool,
    /// Why nothing was written, or would be.
    pub stopped: Option<Stop>,
}

impl Report {
    /// 0: the whole file came in, or was in already. 2: some rows were refused, the others came in. 3: stopped before
    /// anything was written. The same after a dry run. (1 is left for what has nothing to do with the file.)
    pub fn exit_code(&self) -> u8 {
        match (&self.stopped, self.refused) {
            (Some(_), _) => 3,
            (None, 0) => 0,
            (None, _) => 2,
        }
    }
}

pub fn tell(plan: &Plan, options: Options, words: Words) -> Report {
    let stopped = plan.stop(options.yes);
    let telling = Telling(words);
    let mut lines = vec![words.t1("import-read", "rows", plan.read)];
    if !plan.ignored.is_empty() {
        lines.push(words.t1("import-ignored", "columns", plan.ignored.join(", ")));
    }
    if plan.left_out > 0 {
        lines.push(words.t1("import-left-out", "people", plan.left_out));
    }
    lines.push(if plan.is_empty() { words.t("import-no-change").to_owned() } else { telling.summary(plan) });
    if options.dry_run {
        telling.differences(plan, &mut lines);
    } else if stopped.is_some() {
        telling.kind("import-told-endings", &plan.told.endings, &mut lines);
    }
    telling.refusals(plan, &mut lines);
    lines.extend(stopped.as_ref().map(|stop| telling.stop(stop)));
    lines.extend(match (&stopped, options.dry_run) {
        (_, true) => Some(words.t("import-dry-run").to_owned()),
        (Some(_), false) => Some(words.t("import-stopped").to_owned()),
        (None, false) if plan.is_empty() => None,
        (None, false) => Some(words.t("import-done").to_owned()),
    });
    Report { lines, refused: plan.refused.len(), changed: !plan.is_empty(), stopped }
}

/// When nothing could be made of the file.
pub fn tell_stop(stop: Stop, words: Words) -> Report {
    let lines = vec![Telling(words).stop(&stop), words.t("import-stopped").to_owned()];
    Report { lines, refused: 0, changed: false, stopped: Some(stop) }
}

struct Telling(Words);

impl Telling {
    fn fill(&self, key: &str, places: &[(&str, &dyn words::Value)]) -> String {
        let places: Vec<_> = places.iter().map(|(name, value)| (*name, value.value())).collect();
        self.0.fill(key, &places)
    }

    fn day(&self, day: &Day) -> String {
        self.0.calendar_day(day)
    }

    fn summary(&self, plan: &Plan) -> String {
        let told = &plan.told;
        self.fill(
            "import-summary",
            &[
                ("people", &told.people.count),
                ("posts", &told.posts.count),
                ("transfers", &told.transfers.count),
                ("endings", &told.endings.count),
                ("changes", &told.changes.count),
                ("units", &told.units.count),
                ("begun", &told.roles_begun.count),
                ("ended", &told.roles_ended.count),
            ],
        )
    }

    fn differences(&self, plan: &Plan, lines: &mut Vec<String>) {
        let told = &plan.told;
        self.kind("import-told-units", &told.units, lines);
        self.kind("import-told-people", &told.people, lines);
        self.kind("import-told-posts", &told.posts, lines);
        self.kind("import-told-transfers", &told.transfers, lines);
        self.kind("import-told-endings", &told.endings, lines);
        self.kind("import-told-changes", &told.changes, lines);
        self.kind("import-told-roles-begun", &told.roles_begun, lines);
        self.kind("import-told-roles-ended", &told.roles_ended, lines);
    }

    fn kind(&self, heading: &str, tally: &Tally, lines: &mut Vec<String>) {
        if tally.first.is_empty() {
            return;
        }
        lines.push(self.0.t(heading).to_owned());
        lines.extend(tally.first.iter().map(|difference| format!("  {}", self.difference(difference))));
        let more = tally.telling - tally.first.len();
        if more > 0 {
            lines.push(format!("  {}", self.0.t1("import-more", "count", more)));
        }
    }

    fn difference(&self, difference: &Difference) -> String {
        match difference {
            Difference::Employer { name } => self.fill("import-employer", &[("name", name)]),
            Difference::Unit { name, parent } => self.fill("import-unit", &[("name", name), ("parent", parent)]),
            Difference::Person { name, employer } => {
                self.fill("import-person", &[("name", name), ("employer", employer)])
            }
            Difference::Post { name, unit, job, begins } => {
                let (job, day) = (self.value(&Value::text(job)), self.day(begins));
                self.fill("import-post", &[("name", name), ("unit", unit), ("job", &job), ("day", &day)])
            }
            Difference::Transfer { name, old, new, begins } => {
                let day = self.day(begins);
                self.fill("import-transfer", &[("name", name), ("old", old), ("new", new), ("day", &day)])
            }
            Difference::Arrival { name, old, new } => {
                self.fill("import-arrival", &[("name", name), ("old", old), ("new", new)])
            }
            Difference::Ending { name, unit, last } => {
                self.fill("import-ending", &[("name", name), ("unit", unit), ("day", &self.day(last))])
            }
            Difference::Change { name, changes } => {
                let changes: Vec<String> = changes.iter().map(|change| self.change(change)).collect();
                self.fill("import-change", &[("name", name), ("changes", &changes.join("; "))])
            }
            Difference::RoleBegins { name, role, begins } => self.fill(
                "import-role-begins",
                &[("name", name), ("role", &self.0.t(role.key())), ("day", &self.day(begins))],
            ),
            Difference::RoleEnds { name, role, last } => self
                .fill("import-role-ends", &[("name", name), ("role", &self.0.t(role.key())), ("day", &self.day(last))]),
        }
    }

    fn change(&self, change: &Change) -> String {
        let (old, new) = (self.value(&change.old), self.value(&change.new));
        self.fill("import-change-one", &[("column", &self.0.t(change.column.key())), ("old", &old), ("new", &new)])
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Day(day) => self.day(day),
            Value::None => "–".to_owned(),
        }
    }

    fn refusals(&self, plan: &Plan, lines: &mut Vec<String>) {
        if plan.refused.is_empty() {
            return;
        }
        lines.push(self.0.t1("import-refused", "rows", plan.refused.len()));
        for refused in &plan.refused {
            let reason = self.reason(&refused.refusal);
            lines.push(self.fill("import-row", &[("line", &refused.line), ("reason", &reason)]));
        }
    }

    fn reason(&self, refusal: &Refusal) -> String {
        let name = |column: &Column| self.0.t(column.key());
        match refusal {
            Refusal::Cells { found, wanted } => self.fill("import-cells", &[("found", found), ("wanted", wanted)]),
            Refusal::Unreadable => self.0.t("import-unreadable").to_owned(),
            Refusal::Missing(column) => self.fill("import-missing", &[("column", &name(column))]),
            Refusal::TooLong(column) => self.fill("import-too-long", &[("column", &name(column))]),
            Refusal::UnitPath(text) => self.fill("import-unit-path", &[("text", text)]),
            Refusal::Email(text) => self.fill("import-email", &[("text", text)]),
            Refusal::Role(text) => self.fill("import-role", &[("text", text)]),
            Refusal::Language(text) => self.fill("import-language", &[("text", text)]),
            Refusal::NotADay(column, text) => {
                self.fill("import-not-a-day", &[("column", &name(column)), ("text", text)])
            }
            Refusal::FarDay(column, text) => self.fill("import-far-day", &[("column", &name(column)), ("text", text)]),
            Refusal::EndsBeforeBegins => self.0.t("import-ends-before-begins").to_owned(),
            Refusal::OwnSupervisor => self.0.t("import-own-supervisor").to_owned(),
            Refusal::SupervisorUnknown(number) => self.fill("import-supervisor-unknown", &[("number", number)]),
            Refusal::SupervisorRefused(number) => self.fill("import-supervisor-refused", &[("number", number)]),
            Refusal::Duplicate { line } => self.fill("import-duplicate", &[("line", line)]),
            Refusal::EarlierUnknown(number) => self.fill("import-earlier-unknown", &[("number", number)]),
            Refusal::EarlierOtherName(number) => self.fill("import-earlier-other-name", &[("number", number)]),
            Refusal::OtherName { line } => self.fill("import-other-name", &[("line", line)]),
        }
    }

    fn stop(&self, stop: &Stop) -> String {
        match stop {
            Stop::NotText => self.0.t("import-stop-not-text").to_owned(),
            Stop::Empty => self.0.t("import-stop-empty").to_owned(),
            Stop::Unreadable { line: None } => self.0.t("import-stop-unreadable").to_owned(),
            Stop::Unreadable { line: Some(line) } => self.fill("import-stop-unreadable-line", &[("line", line)]),
            Stop::OpenQuote { line } => self.fill("import-stop-open-quote", &[("line", line)]),
            Stop::MissingColumns(columns) => {
                let names: Vec<&str> = columns.iter().map(|column| self.0.t(column.key())).collect();
                self.fill("import-stop-missing-columns", &[("columns", &names.join(", "))])
            }
            Stop::ColumnTwice(column) => self.fill("import-stop-column-twice", &[("column", &self.0.t(column.key()))]),
            Stop::IdentityCodes { column, heading, lines } => {
                let some: Vec<String> = lines.iter().take(10).map(usize::to_string).collect();
                let places: [(&str, &dyn words::Value); 4] =
                    [("place", column), ("heading", heading), ("lines", &some.join(", ")), ("count", &lines.len())];
                match lines.is_empty() {
                    true => self.fill("import-stop-identity-heading", &places[..2]),
                    false => self.fill("import-stop-identity-codes", &places),
                }
            }
            Stop::Became { employer, into } => {
                self.fill("import-stop-became", &[("employer", employer), ("into", into)])
            }
            Stop::ManyEndings { ending, in_force } => {
                self.fill("import-stop-many-endings", &[("ending", ending), ("in_force", in_force)])
            }
        }
    }
}
