//! The result of a round, at every size: before its moment, of too few people, without groups, and whole.

use super::map::map;
use super::over_time::Pair;
use super::reading::{Reading, Standing};
use super::release::{Apart, Figure, Group, Line, Release};
use super::{address as own, said, samples};
use crate::permissions::ReadResult;
use crate::round::{Round, Stage};
use crate::vote::Stand;
use crate::voter::Voter;
use crate::{address, round_samples};
use askama::Template;
use askama::filters::Safe;
use disclosure::Share;
use people::May;
use store::Moment;
use web::{App, Frame, IntoResponse, Page, Result, State};

/// Of a list so many stand on the page; the others stand in the table with all.
const COMMON: usize = 8;
const DIVIDED: usize = 6;
const UNSURE: usize = 5;

#[derive(Template)]
#[template(path = "result/show.html")]
pub(crate) struct ShowPage {
    pub frame: Frame,
    pub round: Round,
    pub now: Moment,
    pub view: View,
    /// The text that rests on it, drawn; where it goes on from here.
    pub text: Option<Safe<String>>,
}

pub(crate) enum View {
    /// Its moment has not come. Whole tens take part; none: fewer than ten.
    Ahead(Option<usize>),
    /// It is being worked out.
    Made,
    Told(Box<Reading>),
}

/// A group in words.
struct Card<'r> {
    letter: char,
    colour: &'static str,
    called: String,
    name: &'r str,
    about: &'r str,
    size: String,
    apart: Vec<Difference<'r>>,
}

/// A statement that tells a group apart.
struct Difference<'r> {
    /// A message key.
    word: &'static str,
    line: &'r Line,
    beside: String,
}

pub(crate) async fn show(
    round: May<ReadResult, Round>,
    State(app): State<App>,
    frame: Frame,
) -> Result<impl IntoResponse> {
    let (me, round) = (round.who.clone(), round.into_record());
    let now = app.now();
    let view = match (round.stage(now), Release::of(round.id, app.store.read()).await?) {
        (Stage::Told, Some(told)) => View::Told(Box::new(Reading::of(told, &round, &frame, &me, &app).await?)),
        (Stage::Told, None) => View::Made,
        _ => {
            let people = Voter::count(round.id, app.store.read()).await?.max(0) as usize;
            View::Ahead((people >= disclosure::K).then_some(people / 10 * 10))
        }
    };
    let text = crate::text::card(&round, &frame, &me, &app).await?;
    Ok(Page(ShowPage { frame, round, now, view, text }))
}

impl ShowPage {
    fn title(&self) -> String {
        let title = |key| self.frame.t(key).to_owned();
        match &self.view {
            View::Ahead(_) => title("will-result-ahead-title"),
            View::Made => title("will-result-made-title"),
            View::Told(reading) if reading.release().people.is_none() => title("will-result-few-title"),
            View::Told(reading) => said::heading(reading.release(), &self.frame),
        }
    }

    fn question(&self) -> &str {
        self.round.name.0.read(self.frame.words.lang)
    }

    /// What stands under the heading.
    fn lead(&self) -> String {
        let words = self.frame.words;
        match &self.view {
            View::Ahead(_) => self.ahead(),
            View::Made => self.frame.t("will-result-made").to_owned(),
            View::Told(reading) => match reading.release().people {
                None => self.frame.t("will-result-few-lead").to_owned(),
                Some(people) => {
                    let (people, votes) = (said::number(people, words), said::number(reading.release().votes, words));
                    words.t2("will-result-lead", "people", people, "votes", votes) + &self.found(reading)
                }
            },
        }
    }

    /// What all agree on and where they divide, in a sentence each.
    fn found(&self, reading: &Reading) -> String {
        let (release, words) = (reading.release(), self.frame.words);
        let mut said = String::new();
        if !release.common.is_empty() {
            let key = if release.groups.is_empty() { "will-result-lead-common-all" } else { "will-result-lead-common" };
            said += &format!(" {}", words.t1(key, "count", release.common.len()));
        }
        if !release.divided.is_empty() {
            said += &format!(" {}", words.t1("will-result-lead-divided", "count", release.divided.len()));
        }
        said
    }

    fn ahead(&self) -> String {
        let (words, round) = (self.frame.words, &self.round);
        let result = words.day_and_time(round.result_at);
        match round.stage(self.now) {
            Stage::Draft => self.frame.t("will-result-draft").to_owned(),
            Stage::Ahead => words.t2("will-result-ahead", "day", words.day_and_time(round.opens_at), "result", result),
            Stage::Open if round.is_live => self.frame.t("will-result-live").to_owned(),
            Stage::Open => words.t2("will-result-open", "day", words.day(round.last_moment()), "result", result),
            _ => words.t1("will-result-closed", "result", result),
        }
    }

    fn may_vote(&self) -> bool {
        self.round.asks_me && self.round.is_open(self.now)
    }

    fn vote(&self) -> String {
        address::Voting { round: self.round.id }.to_string()
    }

    fn own_votes(&self) -> String {
        address::OwnVotes { round: self.round.id }.to_string()
    }

    fn groups(&self) -> String {
        own::GroupNames { round: self.round.id }.to_string()
    }

    fn map(&self, reading: &Reading) -> Option<Safe<String>> {
        map(reading.release(), reading.names.as_ref(), &self.frame)
    }

    fn quoted(&self, line: &Line) -> String {
        self.frame.words.t1("will-quoted", "text", line.body.read(self.frame.words.lang))
    }

    fn text<'l>(&self, line: &'l Line) -> &'l str {
        line.body.read(self.frame.words.lang)
    }

    fn lang<'l>(&self, line: &'l Line) -> &'l str {
        line.body.language(self.frame.words.lang)
    }

    fn together(&self, line: &Line) -> Safe<String> {
        line.together.as_ref().map_or(Safe(String::new()), |figure| said::together(figure, self.frame.words))
    }

    /// By group where there are groups, else both sides.
    fn apart(&self, line: &Line) -> Safe<String> {
        match line.by_group.as_slice() {
            [] => self.together(line),
            figures => said::by_group(figures, self.frame.words),
        }
    }

    fn agrees(&self, figure: Option<&Figure>) -> String {
        self.cell(figure.map(|figure| figure.agree))
    }

    fn disagrees(&self, figure: Option<&Figure>) -> String {
        self.cell(figure.map(|figure| figure.disagree))
    }

    fn passes(&self, figure: Option<&Figure>) -> String {
        self.cell(figure.map(|figure| figure.pass))
    }

    fn matters(&self, figure: Option<&Figure>) -> String {
        self.cell(figure.map(|figure| figure.matters))
    }

    fn cell(&self, share: Option<Share>) -> String {
        share.map_or("–".to_owned(), |share| said::cell(share, self.frame.words))
    }

    fn letters(&self, reading: &Reading) -> Vec<char> {
        (0..reading.release().groups.len()).map(Release::letter).collect()
    }

    /// The cells of a statement, one for each group.
    fn by_group(&self, reading: &Reading, line: &Line) -> Vec<String> {
        (0..reading.release().groups.len()).map(|at| self.agrees(line.by_group.get(at))).collect()
    }

    fn called(&self, reading: &Reading, group: &usize) -> String {
        reading.called(*group, &self.frame)
    }

    /// The groups in words.
    fn cards<'r>(&'r self, reading: &'r Reading) -> Vec<Card<'r>> {
        let frame = &self.frame;
        let card = |(at, group): (usize, &'r Group)| {
            let apart = |one: &Apart| Difference {
                word: if one.agrees { "will-result-apart-agrees" } else { "will-result-apart-disagrees" },
                line: reading.line(&one.line),
                beside: reading.beside(at, one, frame),
            };
            Card {
                letter: Release::letter(at),
                colour: said::colour(at),
                called: reading.called(at, frame),
                name: reading.name(at, frame),
                about: reading.about(at, frame),
                size: said::size(group, frame.words),
                apart: group.apart.iter().map(apart).collect(),
            }
        };
        reading.release().groups.iter().enumerate().map(card).collect()
    }

    fn authors(&self, reading: &Reading) -> Option<String> {
        let [one, other] = reading.authors.as_slice() else { return None };
        Some(self.frame.words.t2("will-result-named-by", "one", one, "other", other))
    }

    fn stand(&self, stand: &Stand) -> &'static str {
        self.frame.t(match stand {
            Stand::Agree => "will-result-you-agree",
            Stand::Disagree => "will-result-you-disagree",
            Stand::Pass => "will-result-you-pass",
        })
    }

    fn silhouettes(&self, reading: &Reading) -> String {
        let written = |(at, thousandths): (usize, &i64)| {
            let share = format!("{:.3}", *thousandths as f64 / 1000.0);
            let comma = self.frame.words.lang.spoken() != words::Lang::En;
            format!("{}: {}", at + 2, if comma { share.replace('.', ",") } else { share })
        };
        reading.release().method.silhouettes.iter().enumerate().map(written).collect::<Vec<_>>().join(" · ")
    }

    fn pair_label(&self, pair: &Pair) -> String {
        let words = self.frame.words;
        let (then, now) = (said::share(pair.then, words), said::share(pair.now, words));
        words.t3("will-time-pair", "then", then, "now", now, "moved", self.frame.t(pair.moved.key()))
    }

    fn wide(&self, share: &Share) -> String {
        format!("{:.1}", f64::from(share.drawn()) * 0.6)
    }

    fn after(&self, share: &Share) -> String {
        format!("{:.1}", 24.0 + f64::from(share.drawn()) * 0.6)
    }
}

pages::sample!("will/result", |frame| {
    let page =
        |round: Round, view| ShowPage { frame: frame.clone(), round, now: round_samples::now(), view, text: None };
    let told = |reading: Reading| page(samples::round(), View::Told(Box::new(reading)));
    let at = |stage, people| page(round_samples::round(stage), View::Ahead(people));
    let in_none = Reading { standing: Standing::InNone, ..samples::of([9, 6, 0]) };
    vec![
        ("ahead", at(Stage::Ahead, None)),
        ("open", at(Stage::Open, Some(90))),
        ("closed", at(Stage::Closed, Some(210))),
        ("made", page(samples::round(), View::Made)),
        ("few", told(samples::of([5, 4, 0]))),
        ("small", told(in_none)),
        ("unnamed", told(samples::reading(samples::release()))),
        ("named", told(samples::named())),
        ("hostile", told(samples::hostile())),
    ]
});
