//! Draws who may do what to which record into `docs/permissions.md`, for a works council or a data protection officer
//! to read, from what the house really answers.

use crate::knocking::{Verdicts, is_as_committed, verdicts};
use std::collections::{BTreeMap, BTreeSet};
use testing::Kind;
use testing::staff::CAST;
use web::Settings;

/// The glossary's word for a record, and a sentence for whoever does not know it. In the order of the page.
const RECORDS: &[(&str, &str)] = &[
    ("programmes", "All coaching programmes together: whether a new one may be made."),
    (
        "programme",
        "A coaching programme: its sessions and tasks. To follow it is to see who has answered which task, never what.",
    ),
    ("coaching_session", "A meeting of a programme."),
    ("cohort", "Agents who go through a programme together, and their coaches; open to all where enrolment is."),
    (
        "greeting",
        "What a cohort says to the leadership when its programme ends. Until it is sent only the cohort sees it.",
    ),
    ("materials", "The materials of a programme or a session together: to read them, and to add one."),
    ("material", "A link, file, picture or recording that a programme or a session gives to those who take part."),
    ("attendance", "Who was at a session, by name. An agent reads their own mark on the session's page."),
    ("certificate", "That somebody has completed a programme: their name, the programme, the sessions they attended."),
    ("interim_task", "What agents are asked to do between two meetings."),
    (
        "submission",
        "What an agent answered to a task, alone or with others, with its pictures, recordings and the coach's reply. Agents of the cohort read it only where that was said before it was written, and once they have submitted their own.",
    ),
    ("inbox", "A coach's list of what waits for a reply."),
    ("coverage", "Which units have an agent, a deputy and time in the roster; names nobody and ranks nothing."),
    (
        "covered_unit",
        "A unit as coverage sees it: its agents, whom it is asked to find, how its messages travel meanwhile.",
    ),
    (
        "agent_invitation",
        "Somebody is asked to become an agent, or a supervisor to propose one. Whoever is asked answers, without reasons; the line learns of \
         it only when the answer is yes.",
    ),
    (
        "agent_post",
        "An agent in a unit: who stands in for them, until when they are away, and for whoever leads them that the time is in the roster. \
         Nothing of what they write.",
    ),
    (
        "own_agents",
        "The agents whom somebody leads: whether their time is in the roster and who stands in for them. Nothing of what they write.",
    ),
    (
        "diary",
        "The field diary as a whole: an agent writes in it; coaches and coordinators read what they may of it, entry by entry.",
    ),
    (
        "diary_entry",
        "What an agent noted: told, heard back, in need of help. The agent reads it, the coaches of the cohort and the coordinators; nobody who \
         leads the agent, through however many or in somebody's place, even if they coach or coordinate besides.",
    ),
    ("obstacles", "Kinds of obstacles that at least ten agents have met, with what was done about them."),
    (
        "tool",
        "A small tool of the library: whoever reads it uses it with others and tells how it went; its history is open to them.",
    ),
    (
        "assessment",
        "A programme's self-assessment. To see it is to see the page and the group's means; what an agent answered is on the page of that agent alone, and of their coaches if the agent shares it.",
    ),
    ("space", "A cohort's own space: its threads, for its agents and coaches and nobody else."),
    ("thread", "A conversation in a cohort's own space, or comments on a submission that peers read."),
    ("remark", "What somebody said in a thread. Its author changes it; its author or a coach takes it away."),
    (
        "medium",
        "A picture, recording or file. Whoever may see what it belongs to may see it; in a draft its owner alone.",
    ),
    (
        "talk",
        "A development discussion: whoever takes part in it, and whoever leads them today and holds its key. No role opens it.",
    ),
    (
        "talks",
        "All discussions: whether one may be begun, templates and seasons arranged, held and not held seen. None is opened by it.",
    ),
    (
        "talk_template",
        "A kind of discussion as an employer has it: what it is called and what is asked. Nothing that anybody answers.",
    ),
    (
        "agreed_action",
        "Something agreed in a discussion: those between whom it was agreed, and a new supervisor to whom the employee has shown it.",
    ),
    (
        "profile_item",
        "Something an employee keeps in their profile of work identity. They alone see it, and those to whom they show it.",
    ),
    ("own_goal", "A goal of one's own. Its owner sees it, and the supervisor to whom they show it."),
    ("unit_goal", "A goal of a unit, for the people of the unit and of those under it."),
    ("onboardings", "All onboarding together: whether a plan may be made, templates kept, and seen who has one."),
    ("onboarding_plan", "Somebody's onboarding: what there is to do and what both have ticked."),
    ("onboarding_item", "One thing to do in an onboarding."),
    ("onboarding_welcoming", "A newcomer as the team that greets them sees it."),
    ("onboarding_template", "What belongs to an onboarding, as an employer has it."),
    ("unit_onboarding", "The onboarding of a whole unit at once."),
    ("job_roles", "All roles together: whether one may be added."),
    ("job_role", "A role and what is asked of it."),
    ("requirement", "What is asked of a role: one sentence, and how it shows in work."),
    ("notice", "What awaits a person, or is new to them. Its person alone sees it; news is over when they say so."),
    ("register", "The staff register as a whole: bringing in files, planning mergers, looking for a person or a unit."),
    ("staff_file", "A staff file on its way in, with what it would change; afterwards its report, without names."),
    (
        "career",
        "Somebody's history: posts, supervisors, roles, staff numbers, acting for others. Everybody sees their own.",
    ),
    ("acting", "That somebody acts for a supervisor for some time."),
    ("unit", "A unit's history: what it became or came from, and who has worked there."),
    ("merger", "Employers or units becoming another one on a day."),
    ("urgent_notices", "All urgent notices together: whether a new one may be written."),
    ("reforms", "All reforms together: whether one more may be told of."),
    ("reform", "A reform in plain words, with its stages on a line."),
    ("stage", "A stage of a reform: its days, its sentence and what has happened in it."),
    ("themes", "All themes together: whether one more may be told of."),
    (
        "theme",
        "What is known of a matter, what is prepared, what is not known yet, who decides, who promises to return and when. Whoever \
         promised, their deputy and those who answer change it, too.",
    ),
    ("job_changes", "All rows of what changes in people's work: whether one more may be written."),
    ("job_change", "A row of what changes in one's work, by unit and occupation."),
    ("working_groups", "All working groups together: whether one more may be told of."),
    (
        "working_group",
        "A working group: its mandate, members, meetings and memos. Its members write its memos and call its meetings.",
    ),
    ("working_group_meeting", "A meeting of a working group: when, where and what about."),
    (
        "memo",
        "A memo of a working group. A draft is seen by the group and by those who keep what is told of the change; its chair, too, lets \
         readers in.",
    ),
    ("decisions", "All decisions together: whether one more may be written down."),
    ("decision", "What was decided, by whom and when. A draft is seen by those who keep what is told of the change."),
    ("catalogue", "Ongoing development and training: whether one more line may be written."),
    ("catalogue_entry", "A line of the catalogue: what, for whom, until when, whom to ask."),
    (
        "message",
        "A message to units: a page that says what changes. Whoever writes messages says whether its code opens it without signing in.",
    ),
    (
        "message_carried",
        "A message on its way to a unit. Its agents and supervisors, and whoever acts for one, say that it has been told there.",
    ),
    (
        "telling",
        "An entry that a message was told to a unit's shift: how many were there and how many questions came up, nobody's name. The unit \
         and its messengers see it, and who writes messages, the coordinator and the leadership. Only whoever made it changes it, and \
         sends on what was asked.",
    ),
    (
        "raised_question",
        "A question that came up when a message was told. Until it is sent only whoever wrote it down reads it; its answer is told back by \
         the unit's messengers.",
    ),
    (
        "reach",
        "In which units a message has been told; a supervisor sees it in their own. Units, never people, and in no order of merit.",
    ),
    ("reach_overview", "The last messages and the units that they have reached, to the same readers."),
    (
        "trial",
        "A unit tries a tool or a way of working. Everybody reads it; who leads it changes it and says how it ended, or who leads people in the \
         unit when they have left; whoever works in the unit says what they thought of it, which nobody else is shown; a supervisor there puts a \
         word beside it or puts it off.",
    ),
    ("post_shelf", "A room's shelf of pages: whether a new page may be written there."),
    (
        "post",
        "A page of text. Readers see what is published, within its days, when it concerns them; its owner sees it in any state and says \
         that it still holds. What it has said before is for those who write pages and for its owner.",
    ),
    (
        "question",
        "A question, idea or concern. To unveil it is to be told who asked in confidence, which is noted. Before it is published its asker \
         sees it, and without the name those who prepare answers and publish; in the cooperation procedure the staff representatives, too.",
    ),
    (
        "answer",
        "A step in answering a question. A draft is seen by those who prepare answers, and by the representatives to be remarked on.",
    ),
    (
        "comment",
        "What somebody said under a published question, by name. Its author changes it; its author or an editor takes it away.",
    ),
    (
        "rounds",
        "All rounds of the shared will together: coordinators and editors prepare one, look at what people have added and bring one from a \
         file. The list shows each reader the rounds that ask them.",
    ),
    (
        "round",
        "A round of statements. Whom it asks sees it from its opening on, votes and adds statements while it is open; whoever follows the \
         change by office reads it, too, and does not vote unless it asks them. Coordinators and editors prepare, open and close it. How \
         anybody voted no act shows.",
    ),
    (
        "statement",
        "A statement that somebody added. Its writer sees where it is and why it was not published; coordinators and editors decide on it \
         without being told whose it is; once it is published, whoever sees its round reads it.",
    ),
    (
        "will_text",
        "A text of the shared will: a page whose sentences say which statements they rest on. Whoever prepares rounds writes it, those \
         whom its rounds ask read it, and the coordinator or the leadership says when it has become the shared will.",
    ),
    (
        "will_paragraph",
        "A paragraph of such a text. Whoever reads the text comments on it by name, until the text is confirmed.",
    ),
    (
        "will_comment",
        "What somebody said of a paragraph, by name. Its author changes it; its author, or who prepares rounds, takes it away.",
    ),
    ("nudge", "A tug at a sleeve: for whoever tugged, and for the step of the ladder that it tugs."),
    ("followed", "Anything that can be followed: by whoever may see it."),
    (
        "moderations",
        "What no editor has read yet. An editor publishes from it what was brought in from minutes, many at a time.",
    ),
    (
        "moderation_log",
        "What editors have published, masked, kept back and taken out of conversations, and why; never what was masked or taken away.",
    ),
    ("question_sets", "Sets of questions brought in from minutes: to see what would come in, and to bring it in."),
    (
        "information_requests",
        "Documents given out on request (Act 621/1999): to gather and mask them. Each making is noted; nobody who asked is named.",
    ),
    ("voice_promise", "The service promise of the influence channel: within how many working days."),
    ("urgent_notice", "A few urgent words on top of the pages of those whom they concern, until a set end."),
    (
        "settings",
        "What the network has chosen for itself: names of roles and levels, languages, its colour, its channels of help.",
    ),
    (
        "feedback",
        "What somebody sent on Tahto or its accessibility, and its answer. Whoever has its receipt reads both without signing in.",
    ),
    (
        "feedback_board",
        "The list of all feedback: when it was sent, by whom, from which page, and by when it is answered.",
    ),
    (
        "sign_in_codes",
        "Printed codes by which a person without e-mail signs in. A supervisor makes them for those they lead today, a coordinator for \
         the employer's others; nobody for themself, nor for whoever signs in with a second factor or must.",
    ),
    (
        "second_factors",
        "Who has a second factor, never what it is. One administrator asks that it be removed, another approves.",
    ),
    ("retention", "How long things are kept, and how many of what went when its time was over; never what it held."),
    ("retention_period", "One of the retention periods: to change it, within bounds and with a history."),
    (
        "erasures",
        "The wishes that somebody's data be erased, together: to read the board, and to write one down that came on paper.",
    ),
    (
        "erasure",
        "A wish that somebody's data be erased. Whose it is reads what is decided and may take it back until then; an administrator \
         decides, never on their own.",
    ),
    ("search_index", "The index of the search: how it is doing, and to make it anew; never what is in it."),
    (
        "machinery",
        "The house's own state: letters on their way, work that waits. Holds nothing of what people write to each other.",
    ),
];

/// Who is named even where they may nothing, since people ask.
const NAMED: [(&str, &str); 5] = [
    ("supervisor", "the supervisor"),
    ("former-supervisor", "a former one"),
    ("leadership", "leadership"),
    ("coordinator", "the coordinator"),
    ("admin", "the administrator"),
];

/// Record, which one of them, and who may do what: None where they are not let to see that it exists.
struct Table {
    record: &'static str,
    which: String,
    /// By person, by act.
    may: BTreeMap<&'static str, BTreeMap<String, bool>>,
}

fn tables(verdicts: &Verdicts) -> Vec<Table> {
    let mut tables: Vec<Table> = vec![];
    for (place, all) in verdicts {
        let Some((act, kind)) = place.rule.split_once(' ').filter(|_| is_rule(&place.rule)) else { continue };
        let (record, _) = RECORDS
            .iter()
            .find(|(record, _)| *record == kind)
            .unwrap_or_else(|| panic!("{kind} has no sentence in permissions.rs"));
        if place.pattern.ends_with("/thumb") {
            continue; // a recording has none
        }
        let which = place.record;
        let own = record_named_by(place.pattern) == *record || ["materials", "attendance"].contains(record);
        let which = if own { which } else { "" };
        if which.is_empty()
            && !place.record.is_empty()
            && !["machinery", "settings", "retention_period"].contains(record)
        {
            continue; // found by another record's id
        }
        if !tables.iter().any(|table| table.record == *record && table.which == which) {
            tables.push(Table { record, which: which.to_owned(), may: BTreeMap::new() });
        }
        let table = tables.iter_mut().find(|table| table.record == *record && table.which == which).unwrap();
        for (who, verdict) in all {
            let acts = table.may.entry(who).or_default();
            let before = acts.insert(act.to_owned(), verdict.is_let_in());
            let said = format!("{who} may {act} {kind} ({which}) at one address and not at another");
            assert!(before.is_none_or(|before| before == verdict.is_let_in()), "{said}");
            let seen = acts.entry("See".to_owned()).or_default();
            *seen = *seen || verdict.is_let_in() || verdict.word == "forbidden";
        }
    }
    let order = |table: &Table| RECORDS.iter().position(|(record, _)| *record == table.record);
    tables.sort_by_key(order);
    tables
}

/// Records to whom the same may do the same stand in one table.
fn merged(tables: Vec<Table>) -> Vec<Table> {
    let mut merged: Vec<Table> = vec![];
    for table in tables {
        match merged.iter_mut().find(|other| other.record == table.record && other.may == table.may) {
            Some(other) => other.which += &format!("; {}", table.which),
            None => merged.push(table),
        }
    }
    merged
}

fn is_rule(rule: &str) -> bool {
    !rule.starts_with("public") && rule != "signed in"
}

/// `/coaching/tasks/{task}` names an interim task.
fn record_named_by(pattern: &str) -> &str {
    match pattern.split(['{', '}']).nth(1) {
        Some("task") => "interim_task",
        Some("session") => "coaching_session",
        Some("cohort") if pattern.contains("/greeting") => "greeting",
        Some("post") if pattern.starts_with("/messages/{post}/tellings") => "message_carried",
        Some("post") if pattern.starts_with("/messages/{post}/reach") => "reach",
        Some("post") if pattern.starts_with("/will/texts/{post}") => "will_text",
        Some("urgent") => "urgent_notice",
        Some("template") => "talk_template",
        Some("action") => "agreed_action",
        Some("onboarding_plan") if pattern.ends_with("/greetings") || pattern.ends_with("/greetings/own") => {
            "onboarding_welcoming"
        }
        Some(other) => other,
        None => "",
    }
}

fn drawn(verdicts: &Verdicts) -> String {
    let mut page = String::from(
        "# Who may do what\n\n\
         Drawn by a test (`app/tests/it/permissions.rs`) from what the house really answers to each of these people at each\n\
         address, and compared at every change. A tick: permitted. A dash: not. Whoever may not even see a record gets\n\
         the same answer as for one that does not exist. A former employee and whoever is not signed in get nothing.\n\n\
         What the tables do not say: while no mail server is set, the administrator sees letters that wait, also sign-in\n\
         links. A coordinator sees that an answer is there, never what it says; a coach sees the same of their own cohorts.\n\n\
         ## The people\n\n",
    );
    for (_, employer, _, about) in CAST {
        page += &format!("- {about} ({employer})\n");
    }
    page += "- whoever is not signed in\n";
    let mut last = "";
    for table in merged(tables(verdicts)) {
        if table.record != last {
            let about = RECORDS.iter().find(|(record, _)| *record == table.record).unwrap().1;
            page += &format!("\n## {}\n\n{about}\n", heading(table.record));
            last = table.record;
        }
        if !table.which.is_empty() {
            page += &format!("\n### {}: {}\n", heading(table.record), table.which);
        }
        page += &table.drawn();
    }
    page += "\n## Every address\n\n| method | address | open to |\n|---|---|---|\n";
    for route in house::rooms::all(&Settings::default()).iter().flat_map(|room| &room.routes) {
        page += &format!("| {} | `{}` | {} |\n", route.method, route.path, route.rule);
    }
    page
}

impl Table {
    fn drawn(&self) -> String {
        let mut acts: Vec<&String> =
            self.may.values().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>().into_iter().collect();
        acts.sort_by_key(|act| (*act != "See", act.to_string()));
        let names: Vec<String> = acts.iter().map(|act| spoken(act)).collect();
        let mut page = format!("\n| who | {} |\n|---|{}\n", names.join(" | "), ":-:|".repeat(acts.len()));
        let (mut none, mut some) = (vec![], 0);
        for (who, _, _, about) in CAST {
            let may = &self.may[who];
            if acts.iter().all(|act| !may[*act]) {
                none.push(*who);
                continue;
            }
            some += 1;
            let ticks: Vec<&str> = acts.iter().map(|act| if may[*act] { "✓" } else { "–" }).collect();
            page += &format!("| {about} | {} |\n", ticks.join(" | "));
        }
        let named: Vec<&str> = NAMED.iter().filter(|(who, _)| none.contains(who)).map(|(_, about)| *about).collect();
        let others = match (some, named.split_last()) {
            (0, _) => "everybody".to_owned(),
            (_, Some((last, first))) => format!("everybody else, also {} and {last}", first.join(", ")),
            (_, None) => "everybody else".to_owned(),
        };
        page + &format!("| {others} | {} |\n", vec!["–"; acts.len()].join(" | "))
    }
}

fn heading(record: &str) -> String {
    let text = record.replace('_', " ");
    text[..1].to_uppercase() + &text[1..]
}

/// `TakeBack`: "take back".
fn spoken(act: &str) -> String {
    let mut text = String::new();
    for letter in act.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push(' ');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

#[test]
fn the_page_of_permissions_says_what_the_house_does() {
    testing::tell(Kind::SQLite, |kind| async move {
        is_as_committed("../docs/permissions.md", &drawn(&verdicts(kind).await));
    });
}

#[test]
fn every_rule_in_the_sources_is_on_the_page() {
    let settings = Settings::default();
    let rules: BTreeSet<String> =
        house::rooms::all(&settings).iter().flat_map(|room| &room.routes).map(|route| route.rule.clone()).collect();
    for (file, text) in crate::house_rules::sources("rs") {
        // To see is asked before every other act.
        for (act, record) in rules_in(&text).into_iter().filter(|(act, _)| *act != "See") {
            let known = rules.iter().any(|rule| rule.starts_with(&format!("{act} ")));
            assert!(known, "{file}: {act} {record} has a rule, but no address asks it");
        }
    }
}

/// Act and record of `impl Permit<Edit, Me> for Record {`, and of `Record: See, Edit;` under `administrators!`.
fn rules_in(text: &str) -> Vec<(&str, &str)> {
    let own = text.lines().filter_map(|line| line.strip_prefix("impl Permit<")?.split_once(", Me> for "));
    let own = own.map(|(act, record)| (act, record.trim_end_matches([' ', '{'])));
    let theirs = text.split("administrators! {\n").skip(1).filter_map(|part| part.split_once("\n}"));
    let theirs = theirs.flat_map(|(lines, _)| lines.lines()).filter_map(|line| line.trim().split_once(": "));
    let theirs = theirs.flat_map(|(record, acts)| acts.trim_end_matches(';').split(", ").map(move |act| (act, record)));
    own.chain(theirs).collect()
}
