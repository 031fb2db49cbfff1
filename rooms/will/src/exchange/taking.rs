//! A round taken along: what it asked, its statements, and what its kept result tells of them. Never a vote, never who took
//! part, never when: every line has the day on which the round was given to people, and the number nought for its writer.

use super::imported::Total;
use super::polis_form::{file, harmless};
use crate::permissions::Exchange;
use crate::result::release::{Figure, Line, Release};
use crate::round::Round;
use crate::statement::Statement;
use disclosure::Share;
use people::May;
use std::collections::HashMap;
use store::{Id, Moment};
use web::{App, Frame, IntoResponse, Response, Result, State, header};
use words::Lang;

pub(crate) async fn show(round: May<Exchange, Round>, State(app): State<App>, frame: Frame) -> Result<Response> {
    let taken = Taken {
        statements: Statement::published(round.id, app.store.read()).await?,
        release: match round.result_at <= app.now() {
            true => Release::of(round.id, app.store.read()).await?.map(|told| told.release),
            false => None, // everybody reads it at one moment, whoever prepares it too
        },
        elsewhere: Total::of_round(round.id, app.store.read()).await?,
        link: app.link(round.to()),
        lang: frame.words.lang,
        round: round.into_record(),
    };
    let files = taken.files(frame.t("will-exchange-readme"));
    let name = format!("attachment; filename=\"tahto-{}.zip\"", taken.round.number);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let headers = [(header::CONTENT_TYPE, "application/zip"), (header::CONTENT_DISPOSITION, name.as_str())];
    Ok((headers, documents::package(&files)).into_response())
}

struct Taken {
    round: Round,
    statements: Vec<Statement>,
    /// None: there is no result to be read.
    release: Option<Release>,
    /// What a file told of a round that was held elsewhere.
    elsewhere: HashMap<Id, Total>,
    link: String,
    lang: Lang,
}

impl Taken {
    fn files(&self, readme: &str) -> Vec<(&'static str, String)> {
        let mut files = vec![
            ("README.txt", format!("{readme}\n")),
            ("summary.csv", file(&self.summary())),
            ("comments.csv", file(&self.comments())),
        ];
        if let Some(release) = &self.release {
            files.push(("comment-groups.csv", file(&self.groups(release))));
        }
        files
    }

    /// How often it was looked at and how many wrote statements is not counted here.
    fn summary(&self) -> Vec<Vec<String>> {
        let people = self.release.as_ref().and_then(|release| release.people).map(|people| people.to_string());
        let people = people.unwrap_or_default();
        let groups = self.release.as_ref().map_or(String::new(), |release| release.groups.len().to_string());
        let line = |name: &str, value: String| vec![name.to_owned(), value];
        vec![
            line("topic", harmless(self.round.name.0.read(self.lang))),
            line("url", self.link.clone()),
            line("views", String::new()),
            line("voters", people.clone()),
            line("voters-in-conv", people),
            line("commenters", String::new()),
            line("comments", self.statements.len().to_string()),
            line("groups", groups),
            line("conversation-description", harmless(self.round.reason.0.read(self.lang))),
        ]
    }

    fn comments(&self) -> Vec<Vec<String>> {
        let head =
            ["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"];
        let day = self.round.opened_at.unwrap_or(self.round.made_at).day();
        let begins = Moment::in_helsinki(&format!("{day}T00:00")).unwrap_or(Moment(0)).0 / 1000;
        let rows = self.statements.iter().map(|statement| {
            let [agrees, disagrees] = self
                .counted(statement.id)
                .map_or([String::new(), String::new()], |counted| [counted.0.to_string(), counted.1.to_string()]);
            vec![
                begins.to_string(),
                day.to_string(),
                statement.number.unwrap_or_default().to_string(),
                "0".to_owned(),
                agrees,
                disagrees,
                "1".to_owned(),
                harmless(statement.body.0.read(self.lang)),
            ]
        });
        std::iter::once(head.map(str::to_owned).to_vec()).chain(rows).collect()
    }

    /// To the last vote only where the result tells it so.
    fn counted(&self, statement_id: Id) -> Option<(i64, i64)> {
        if let Some(total) = self.elsewhere.get(&statement_id) {
            return total.exactly();
        }
        let counts = self.release.as_ref()?.line_of(statement_id)?.together?.counts?;
        Some((counts.agree as i64, counts.disagree as i64))
    }

    /// Polis counts votes by group; our result tells shares, so that nobody can be counted out of a group. They stand in
    /// columns of their own names, per hundred; a blank is not told.
    fn groups(&self, release: &Release) -> Vec<Vec<String>> {
        let mut head: Vec<String> =
            ["comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes"]
                .map(str::to_owned)
                .to_vec();
        head.extend(percents("total"));
        for group in 0..release.groups.len() {
            head.extend(percents(&format!("group-{}", Release::letter(group).to_ascii_lowercase())));
        }
        let rows = release.statements.iter().map(|line| self.group_row(line, release.groups.len()));
        std::iter::once(head).chain(rows).collect()
    }

    fn group_row(&self, line: &Line, groups: usize) -> Vec<String> {
        let mut row = vec![line.number.to_string(), harmless(line.body.read(self.lang))];
        let counts = line.together.and_then(|figure| figure.counts);
        row.extend(match counts {
            Some(counts) => [counts.agree + counts.disagree + counts.pass, counts.agree, counts.disagree, counts.pass]
                .map(|count| count.to_string()),
            None => Default::default(),
        });
        row.extend(shares(line.together.as_ref()));
        for group in 0..groups {
            row.extend(shares(line.by_group.get(group)));
        }
        row
    }
}

fn percents(of: &str) -> [String; 3] {
    ["agrees", "disagrees", "passes"].map(|stand| format!("{of}-{stand}-percent"))
}

fn shares(figure: Option<&Figure>) -> [String; 3] {
    match figure {
        Some(figure) => [figure.agree, figure.disagree, figure.pass].map(said),
        None => Default::default(),
    }
}

/// As the result says it: of a few, that nearly all or hardly anybody does.
fn said(share: Share) -> String {
    match share {
        Share::Few => "under 10".to_owned(),
        Share::PerCent(per_cent) => per_cent.to_string(),
        Share::Most => "over 90".to_owned(),
    }
}
