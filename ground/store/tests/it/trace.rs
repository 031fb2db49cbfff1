//! Reads what `strace -f -y` wrote and finds the answers that were given before the disk had what they promised.

use std::collections::HashMap;

/// A system call: between which lines of the trace it ran, and what stood there.
#[derive(Debug)]
struct Call<'t> {
    name: &'t str,
    text: &'t str,
    began: usize,
    ended: usize,
    went_well: bool,
}

#[derive(Debug, Default, PartialEq)]
pub struct Verdict {
    pub answers: usize,
    pub syncs: usize,
    /// Told before a sync of the log, which began after the row was in it, had ended.
    pub too_early: Vec<String>,
}

/// Rows and answers carry a mark, `tahto-…` up to a full stop; an answer is a line that begins with `kept`.
pub fn judge(trace: &str) -> Verdict {
    let calls = calls(trace);
    let log = |call: &Call| call.text.contains("-wal>") || call.text.contains("/pg_wal/");
    let syncs: Vec<&Call> =
        calls.iter().filter(|call| call.name.ends_with("sync") && call.went_well && log(call)).collect();
    let mut in_log = HashMap::new();
    for write in calls.iter().filter(|call| call.name.contains("write") && log(call)) {
        for mark in marks(write.text) {
            in_log.entry(mark).or_insert((write.ended, file(write)));
        }
    }
    let answers: Vec<&Call> =
        calls.iter().filter(|call| call.name == "write" && call.text.contains("\"kept tahto-")).collect();
    let is_early = |answer: &&&Call| {
        let row = marks(answer.text).next().and_then(|mark| in_log.get(mark));
        let synced = row.is_some_and(|(written, file_of_row)| {
            syncs.iter().any(|sync| sync.began > *written && sync.ended < answer.began && file(sync) == *file_of_row)
        });
        !synced
    };
    let too_early =
        answers.iter().filter(is_early).flat_map(|answer| marks(answer.text).next()).map(str::to_owned).collect();
    Verdict { answers: answers.len(), syncs: syncs.len(), too_early }
}

fn marks(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("tahto-").filter_map(|(start, _)| {
        let rest = &text[start..];
        let end = rest.bytes().position(|letter| !letter.is_ascii_alphanumeric() && letter != b'-')?;
        (rest.as_bytes()[end] == b'.').then(|| &rest[..end])
    })
}

fn file<'t>(call: &Call<'t>) -> &'t str {
    call.text.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(file, _)| file)
}

fn calls(trace: &str) -> Vec<Call<'_>> {
    let mut calls: Vec<Call> = vec![];
    let mut under_way: HashMap<&str, usize> = HashMap::new();
    for (number, line) in trace.lines().enumerate() {
        let Some((process, text)) = line.split_once(' ') else { continue };
        let text = text.trim_start();
        let went_well = !text.trim_end().rsplit_once(" = ").is_some_and(|(_, result)| result.starts_with('-'));
        if text.starts_with("<...") {
            if let Some(call) = under_way.remove(process) {
                calls[call].ended = number;
                calls[call].went_well = went_well;
            }
        } else if let Some((name, _)) =
            text.split_once('(').filter(|(name, _)| name.bytes().all(|l| l.is_ascii_alphanumeric()))
        {
            let unfinished = text.trim_end().ends_with("<unfinished ...>");
            if unfinished {
                under_way.insert(process, calls.len());
            }
            let ended = if unfinished { usize::MAX } else { number };
            calls.push(Call { name, text, began: number, ended, went_well: went_well && !unfinished });
        }
    }
    calls
}

const HONEST: &str = r#"7 pwrite64(5</d/t.db-wal>, "\0\1tahto-1-1....tahto-1-1.", 4096, 32) = 4096
7 fdatasync(5</d/t.db-wal> <unfinished ...>
8 write(1<pipe:[3]>, "something else\n", 15) = 15
7 <... fdatasync resumed>)             = 0
8 write(1<pipe:[3]>, "kept tahto-1-1.\n", 16) = 16
"#;

#[test]
fn an_answer_after_the_sync_is_honest() {
    assert_eq!(judge(HONEST), Verdict { answers: 1, syncs: 1, too_early: vec![] });
}

#[test]
fn an_answer_while_the_sync_is_under_way_is_early() {
    let early = HONEST.replace("something else\\n", "kept tahto-1-1.\\n");
    assert_eq!(judge(&early).too_early, ["tahto-1-1"]);
}

#[test]
fn a_sync_that_began_before_the_row_was_written_does_not_count() {
    let lines: Vec<&str> = HONEST.lines().collect();
    let early = [lines[1], lines[0], lines[3], lines[4]].join("\n").replacen("7 pwrite64", "9 pwrite64", 1);
    assert_eq!(judge(&early).too_early, ["tahto-1-1"]);
}

#[test]
fn no_sync_a_failed_sync_or_that_of_another_file_does_not_count() {
    for early in [
        HONEST.replace("fdatasync", "fcntl"),
        HONEST.replace(" = 0\n", " = -1 EIO\n"),
        HONEST.replacen("fdatasync(5</d/t.db-wal>", "fdatasync(6</d/t.db>", 1),
    ] {
        assert_eq!(judge(&early).too_early, ["tahto-1-1"], "{early}");
    }
}

#[test]
fn a_mark_is_not_taken_for_a_longer_one() {
    let early = HONEST.replace("kept tahto-1-1.", "kept tahto-1-11.");
    assert_eq!(judge(&early).too_early, ["tahto-1-11"]);
}
