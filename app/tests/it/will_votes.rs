//! A round of statements: prepared, opened, voted on, added to, closed; one vote a person and statement; and that nothing
//! in the database leads from a person to a vote.

use crate::posts::unit;
use crate::voice::hears;
use crate::world::{Staffed, World};
use http::Extensions;
use shelf::{Keys, Shelf};
use std::os::unix::fs::PermissionsExt;
use store::{Id, sql};
use testing::staff::everybody;
use testing::{House, Visitor, on_both};
use web::App;
use will::round::Round;
use will::voter::{Mark, Voter};

const NAME: &str = "Miten kuljemme sinne yhdessä?";
pub const FIRST: &str = "Muutoksesta pitää kertoa joka viikko samana päivänä.";
const SECOND: &str = "Esihenkilö saa sanoa ”en tiedä”.";
const HOSTILE: &str = "<img src=x onerror=alert(1)> https://example.org/ & muut";
const CONFIDENTIAL: &str = "Luottamuksellinen: järjestelmä tietää, että olet äänestänyt, jotta kukaan ei äänestä kahdesti. Kukaan käyttäjä, \
                            esihenkilö tai pääkäyttäjä ei näe ohjelmassa, miten äänestit.";
pub const WHY: &str = "Kanarialinnun perustelu";
pub const OWN: &str = "Ruokataukoa ei saa käyttää muutosinfoihin.";
pub const REFUSAL: &str = "Väittämä koskee tunnistettavaa henkilöä. Asian voi ottaa puheeksi luottamusmiehen kanssa.";

/// What the form sends, with some of it otherwise.
pub fn form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("name-fi", NAME),
        ("reason-fi", "Tuloksesta kirjoitetaan yhdessä teksti."),
        ("held", "days"),
        ("begins-on", "2021-10-04"),
        ("ends-on", "2021-10-17"),
        ("adds", "yes"),
        ("audience", "everybody"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

/// A draft, written by the coordinator; where it is.
pub async fn draft(house: &House, more: &[(&str, &str)]) -> String {
    let once = house.app.clock.new_id().to_string();
    let statements = format!("{FIRST}\n\n{SECOND}\n{HOSTILE}");
    let own = [("once", once.as_str()), ("statements-fi", statements.as_str())];
    let own = own.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    let fields: Vec<(&str, &str)> = own.copied().chain(more.iter().copied()).collect();
    house.visitor("coordinator").await.post("/will", &form(&fields)).await.is(303).header("location").to_owned()
}

pub async fn open(house: &House, more: &[(&str, &str)]) -> String {
    let round = draft(house, more).await;
    house.visitor("coordinator").await.post(format!("{round}/opening"), &[]).await.is_sent_to(&round);
    house.work().await;
    round
}

/// PostgreSQL remembers which change wrote a row: what names somebody is never written in the change that keeps a vote.
async fn written_apart(house: &House) {
    if house.kind != testing::Kind::PostgreSQL {
        return;
    }
    for (table, _) in house.tables().await {
        if ["vote", "round_voter", "vote_reason", "job"].contains(&table.as_str()) {
            continue; // what waits for the round's next map names the round alone
        }
        let together = format!(
            "SELECT count(*) FROM {table} t WHERE CAST(t.xmin AS text) IN (SELECT CAST(v.xmin AS text) FROM round_voter v \
             UNION ALL SELECT CAST(w.xmin AS text) FROM vote w)"
        );
        assert_eq!(house.count(together.leak()).await, 0, "{table} is written with votes");
    }
}

pub fn id_of(address: &str) -> Id {
    address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

/// The published statements, by number.
pub async fn statements(house: &House, round: &str) -> Vec<Id> {
    let all = sql!("SELECT id FROM statement WHERE round_id = $1 AND state = 'published' ORDER BY number");
    let all: Vec<(Id,)> = all.bind(id_of(round)).all(house.app.store.read()).await.unwrap();
    all.into_iter().map(|(id,)| id).collect()
}

pub async fn votes(
    visitor: &mut Visitor,
    round: &str,
    statement: Id,
    stand: &str,
    more: &[(&str, &str)],
) -> testing::Answer {
    let statement = statement.to_string();
    let fields = [&[("statement", statement.as_str()), ("stand", stand)], more].concat();
    visitor.post(format!("{round}/vote"), &fields).await
}

/// Somebody adds a statement; its id.
pub async fn adds(house: &House, who: &str, round: &str, body: &str) -> Id {
    let once = house.app.clock.new_id().to_string();
    let fields = [("body", body), ("once", once.as_str()), ("sure", "yes")];
    house.visitor(who).await.post(format!("{round}/statements"), &fields).await.is_sent_to(round);
    let newest = sql!("SELECT id FROM statement WHERE round_id = $1 AND state = 'offered' ORDER BY id DESC LIMIT 1");
    let (id,): (Id,) = newest.bind(id_of(round)).one(house.app.store.read()).await.unwrap();
    id
}

pub async fn decides(house: &House, who: &str, statement: Id, fields: &[(&str, &str)]) -> testing::Answer {
    house.visitor(who).await.post(format!("/will/statements/{statement}/decision"), fields).await
}

pub async fn round_of(house: &House, round: &str, who: &str) -> Round {
    let me = house.me(who).await;
    Round::find(id_of(round), &me, &house.app).await.unwrap().expect("a round")
}

/// Rounds and statements in the states that rules tell apart.
pub struct Kept {
    pub open: Id,
    pub draft: Id,
    pub closed: Id,
    /// For a unit in which the agent does not work.
    pub elsewhere: Id,
    /// The agent's, waiting for a moderator; and one that is published.
    pub offered: Id,
    pub published: Id,
}

impl World {
    /// Made through the front door, once in a house.
    pub async fn will(&self) -> Kept {
        let house = &self.house;
        let name = |name: &'static str| async move {
            let found = sql!("SELECT id FROM round WHERE CAST(reason AS text) LIKE $1").bind(format!("%{name}%"));
            let found: Option<(Id,)> = found.optional(house.app.store.read()).await.unwrap();
            found.map(|(id,)| id)
        };
        if name("kierros-avoin").await.is_none() {
            let open_one = open(house, &[("reason-fi", "kierros-avoin")]).await;
            adds(house, "agent", &open_one, OWN).await;
            draft(house, &[("reason-fi", "kierros-luonnos"), ("statements-fi", "")]).await; // nothing to open
            let closed = open(house, &[("reason-fi", "kierros-ohi")]).await;
            house.visitor("coordinator").await.post(format!("{closed}/closing"), &[]).await.is_sent_to(&closed);
            let unit = unit(house, "Kotihoito").await.to_string();
            open(house, &[("reason-fi", "kierros-muualla"), ("audience", "chosen"), ("unit", &unit)]).await;
            house.work().await;
        }
        let open = name("kierros-avoin").await.expect("made");
        let one = |state: &'static str| async move {
            let found = sql!("SELECT id FROM statement WHERE round_id = $1 AND state = $2 ORDER BY id LIMIT 1");
            let (id,): (Id,) = found.bind(open).bind(state).one(house.app.store.read()).await.unwrap();
            id
        };
        Kept {
            open,
            draft: name("kierros-luonnos").await.expect("made"),
            closed: name("kierros-ohi").await.expect("made"),
            elsewhere: name("kierros-muualla").await.expect("made"),
            offered: one("offered").await,
            published: one("published").await,
        }
    }
}

on_both! {
    async fn a_round_is_prepared_opened_voted_on_and_closed(house: Staffed) {
        let (mut coordinator, mut heli) = (house.visitor("coordinator").await, house.visitor("staff").await);
        heli.get("/will").await.is_ok().says("Kierroksia ei ole vielä").never_says("/will/new");
        let round = draft(&house, &[]).await;
        heli.get(&round).await.is_missing();
        heli.get("/will").await.is_ok().never_says(&round);
        coordinator.get(format!("{round}/opening")).await.is_ok().says("ei voi enää muuttaa").says(FIRST);
        coordinator.post(format!("{round}/opening"), &[]).await.is_sent_to(&round);
        house.work().await;
        assert_eq!(hears(&house, "staff").await, ["will-news-open"]);
        assert_eq!(hears(&house, "other-employer").await, ["will-news-open"], "everybody is asked");
        heli.get("/").await.is_ok().says("Ota kantaa: ").says(NAME).says("Viimeistään su 17.10.");
        heli.get("/will").await.is_ok().says("Ota kantaa").says(&round);
        heli.get(&round).await.is_ok().says(CONFIDENTIAL).says("Voit olla ensimmäinen").says("Alle kymmenen vastaajan ryhmää ei näytetä");

        let page = heli.get(format!("{round}/vote")).await;
        page.is_ok().says(CONFIDENTIAL).says("1. väittämä 3:sta. Voit lopettaa milloin vain.").says("Samaa mieltä").says("Eri mieltä").says("Ohita");
        assert_eq!(page.text(), heli.get(format!("{round}/vote")).await.text(), "loaded again it is the same statement");
        let all = statements(&house, &round).await;
        let shown = all.iter().find(|id| page.text().contains(&id.to_string())).expect("one of them");
        let answer = votes(&mut heli, &round, *shown, "agree", &[("matters", "yes")]).await;
        answer.is_sent_to(format!("{round}/vote?last={shown}"));
        house.visitor("staff").await.get("/").await.is_ok().never_says("Ota kantaa: "); // it does not await who has voted
        heli.get(answer.header("location")).await.is_ok().says("Vastauksesi on tallessa").says("2. väittämä 3:sta").says("Muuta edellistä vastausta");

        heli.get(format!("{round}/vote?statement={shown}&back=votes")).await.is_ok().says("Vastasit: Samaa mieltä");
        votes(&mut heli, &round, *shown, "disagree", &[("back", "votes")]).await.is_sent_to(format!("{round}/votes"));
        heli.get(format!("{round}/votes")).await.is_ok().says("Eri mieltä").says("Ota kantaa vielä 2 väittämään").never_says("tärkeä</small>");
        for id in &all {
            votes(&mut heli, &round, *id, "pass", &[]).await.is(303);
        }
        heli.get(format!("{round}/vote")).await.is_ok().says("Olet ottanut kantaa jokaiseen").says("su 17.10.").says("ma 18.10. klo 9.00");
        heli.get(&round).await.is_ok().says("Ensimmäiset ovat jo vastanneet").says("Jatka siitä, mihin jäit");
        assert_eq!(house.count("SELECT count(*) FROM vote").await, 3);
        assert_eq!(house.count("SELECT count(*) FROM round_voter").await, 1);

        house.it_is("2021-10-18T00:01");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM round WHERE closed_at IS NOT NULL").await, 1);
        votes(&mut heli, &round, all[0], "agree", &[]).await.is_sent_to(&round);
        assert_eq!(house.count("SELECT count(*) FROM vote WHERE stand = 0").await, 3, "what was kept stays");
        heli.get(&round).await.is_ok().says("ma 18.10. klo 9.00").never_says("Lue tulos");
        house.it_is("2021-10-18T09:01");
        house.work().await;
        assert_eq!(hears(&house, "staff").await, ["will-news-result"]);
        heli.get(&round).await.is_ok().says("Lue tulos");
        heli.get(format!("{round}/votes")).await.is_ok().says("Kierros on päättynyt").never_says("&amp;back=votes");
    }

    async fn a_draft_lacking_something_is_drawn_again_and_an_open_round_keeps_its_words(house: Staffed) {
        let mut coordinator = house.visitor("coordinator").await;
        let lacking = form(&[("reason-fi", ""), ("ends-on", "2021-10-01"), ("statements-fi", FIRST)]);
        coordinator.post("/will", &lacking).await.is(422).says(NAME).says("Kerro, miksi kysytään").says("ei voi olla ennen").says(FIRST);
        let uneven = form(&[("statements-fi", "Yksi.\nKaksi."), ("statements-sv", "Ett.")]);
        coordinator.post("/will", &uneven).await.is(422).says("on 1 riviä, toisella 2");
        assert_eq!(house.count("SELECT count(*) FROM round").await, 0);
        house.visitor("staff").await.post("/will", &form(&[])).await.is_forbidden();

        let empty = draft(&house, &[("statements-fi", "")]).await;
        coordinator.post(format!("{empty}/opening"), &[]).await.is_sent_to(&empty);
        coordinator.get(&empty).await.is_ok().says("Kierrosta ei voi avata");
        let both = form(&[("seen", "1"), ("statements-fi", "Yksi.\nKaksi."), ("statements-sv", "Ett.\nTvå.")]);
        coordinator.post(format!("{empty}/edit"), &both).await.is_sent_to(&empty);
        coordinator.post(format!("{empty}/edit"), &both).await.is(422).says("Joku muu on muuttanut");
        coordinator.post(format!("{empty}/opening"), &[]).await.is_sent_to(&empty);
        coordinator.post(format!("{empty}/opening"), &[]).await.is_sent_to(&empty);
        coordinator.get(&empty).await.is_ok().says("on jo avattu");
        house.visitor("fellow").await.get(format!("{empty}/vote")).await.is_ok().says("Samma åsikt").says("Påstående 1 av 2");

        coordinator.get(format!("{empty}/edit")).await.is_ok().says("ei enää muuteta").never_says("name=\"name-fi\"");
        let version = round_of(&house, &empty, "coordinator").await.version.to_string();
        let earlier = [("seen", version.as_str()), ("ends-on", "2021-10-10")];
        coordinator.post(format!("{empty}/edit"), &earlier).await.is(422).says("voi vain siirtää myöhemmäksi");
        let later = [("seen", version.as_str()), ("ends-on", "2021-10-24"), ("name-fi", "Toinen"), ("statements-fi", "Kolme.")];
        coordinator.post(format!("{empty}/edit"), &later).await.is_sent_to(&empty);
        coordinator.get(&empty).await.is_ok().says(NAME).says("Kolme.").says("su 24.10.").never_says("Toinen");
        house.it_is("2021-10-18T00:01");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM round WHERE closed_at IS NULL").await, 1, "its end was put off");
        coordinator.get(format!("{empty}/closing")).await.is_ok().says("ei voi avata uudelleen");
        for _ in 0..2 {
            coordinator.post(format!("{empty}/closing"), &[]).await.is_sent_to(&empty);
        }
        coordinator.get(&empty).await.is_ok().says("oli jo päättynyt").says("ma 25.10. klo 9.00");
    }

    async fn whom_it_does_not_ask_can_t_vote_and_is_told_why(house: Staffed) {
        let home = unit(&house, "Kotihoito").await.to_string();
        let round = open(&house, &[("audience", "chosen"), ("unit", &home)]).await;
        assert_eq!(hears(&house, "other-unit").await, ["will-news-open"]);
        assert_eq!(hears(&house, "agent").await, [""; 0]);
        let first = statements(&house, &round).await[0];
        for (who, seen) in [("agent", false), ("admin", false), ("supervisor", false), ("leadership", true), ("answerer", true)] {
            let mut visitor = house.visitor(who).await;
            let (page, vote) = (visitor.get(format!("{round}/vote")).await, votes(&mut visitor, &round, first, "agree", &[]).await);
            match seen {
                true => {
                    page.is_ok().says("Tämä kierros ei kysy sinulta").never_says("name=\"stand\"");
                    vote.is_forbidden();
                }
                false => {
                    page.is_missing();
                    vote.is_missing();
                }
            }
        }
        assert_eq!(house.count("SELECT count(*) FROM round_voter").await, 0, "nobody has joined");
        votes(&mut house.visitor("other-unit").await, &round, first, "agree", &[]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM vote").await, 1);
    }

    async fn a_round_that_is_not_open_takes_no_votes_and_nobody_joins(house: Staffed) {
        let round = open(&house, &[("begins-on", "2021-10-06")]).await;
        let all = statements(&house, &round).await;
        let mut heli = house.visitor("staff").await;
        assert_eq!(hears(&house, "staff").await, [""; 0], "its first day has not come");
        heli.get(format!("{round}/vote")).await.is_ok().says("Äänestys alkaa ke 6.10.");
        votes(&mut heli, &round, all[0], "agree", &[]).await.is_sent_to(&round);
        house.it_is("2021-10-06T00:01");
        house.work().await;
        assert_eq!(hears(&house, "staff").await, ["will-news-open"]);
        let other = open(&house, &[]).await;
        let foreign = statements(&house, &other).await[0];
        votes(&mut heli, &round, foreign, "agree", &[]).await.is_sent_to(&round);
        votes(&mut heli, &round, Id::new_v4(), "agree", &[]).await.is_sent_to(&round);
        votes(&mut heli, &round, all[0], "maybe", &[]).await.is(422).says("Valitse samaa mieltä, eri mieltä tai ohita.");
        assert_eq!(house.count("SELECT count(*) FROM round_voter").await, 0);
        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        votes(&mut heli, &round, all[0], "agree", &[]).await.is_sent_to(&round);
        assert_eq!(house.count("SELECT count(*) FROM vote").await + house.count("SELECT count(*) FROM round_voter").await, 0);
    }

    async fn a_vote_asks_few_questions_and_sixty_four_at_once_are_one(house: Staffed) {
        let round = open(&house, &[]).await;
        let all = statements(&house, &round).await;
        let mut heli = house.visitor("staff").await;
        let before = house.app.store.asked();
        votes(&mut heli, &round, all[0], "agree", &[]).await.is(303);
        let joining = house.app.store.asked() - before;
        assert!(joining <= 14, "the first vote of all asked {joining} questions");
        let before = house.app.store.asked();
        votes(&mut heli, &round, all[1], "agree", &[]).await.is(303);
        let voting = house.app.store.asked() - before;
        assert!(voting <= 6, "a vote asked {voting} questions");

        let mut begun = vec![];
        for n in 0..64 {
            let mut visitor = house.visitor("agent").await;
            let (round, statement) = (round.clone(), all[0].to_string());
            begun.push(tokio::spawn(async move {
                let stand = ["agree", "disagree", "pass"][n % 3];
                let fields = [("statement", statement.as_str()), ("stand", stand), ("reason", "Sama syy")];
                visitor.post(format!("{round}/vote"), &fields).await.status.as_u16()
            }));
        }
        for task in begun {
            assert_eq!(task.await.expect("nobody falls over"), 303);
        }
        assert_eq!(house.count("SELECT count(*) FROM round_voter").await, 2, "Heli's and the agent's");
        assert_eq!(house.count("SELECT count(*) FROM vote").await, 3);
        assert_eq!(house.count("SELECT count(*) FROM vote_reason").await, 1, "a reason is given once");
    }

    async fn nothing_in_the_database_leads_from_a_person_to_a_vote(house: Staffed) {
        let round = open(&house, &[]).await;
        let all = statements(&house, &round).await;
        for who in ["staff", "agent", "fellow"] {
            let mut visitor = house.visitor(who).await;
            for statement in &all {
                votes(&mut visitor, &round, *statement, "disagree", &[("reason", WHY), ("matters", "yes")]).await.is(303);
            }
        }
        house.work().await;
        let voters: Vec<(Id, String)> = sql!("SELECT id, mark FROM round_voter").all(house.app.store.read()).await.unwrap();
        assert_eq!(voters.len(), 3);
        let lines = house.snapshot().await;
        for who in everybody().filter(|who| *who != testing::staff::NOBODY) {
            let person = house.person(who).await;
            for (voter, mark) in &voters {
                let with = |line: &&String| tells(line, person) && (tells(line, *voter) || line.contains(mark.as_str()));
                assert_eq!(lines.iter().find(with), None, "a row has a person and a pseudonym");
            }
        }
        for (table, columns) in house.tables().await {
            let of_votes = ["vote", "round_voter", "vote_reason"].contains(&table.as_str());
            let timed = columns.iter().any(|column| column.ends_with("_at") || column.ends_with("_on") || column == "person_id");
            assert!(!of_votes || !timed, "{table} has {columns:?}");
        }
        for (voter, _) in &voters {
            assert_eq!(voter.get_version_num(), 4, "an id of ours would tell the time");
        }
        assert!(house.count("SELECT count(*) FROM notice WHERE word = 'will-news-open'").await > 3, "everybody was told");
        let ended = "SELECT count(*) FROM notice WHERE word = 'will-news-open' AND ended_at IS NOT NULL";
        assert_eq!(house.count(ended).await, 0, "no notice ends by a vote");
        written_apart(&house).await;

        // whoever has the database but not the keys can't make the marks again
        let asked = round_of(&house, &round, "staff").await;
        let known = Mark::of_person(&asked, house.person("staff").await, &house.app).unwrap().expect("open");
        assert!(Voter::of(asked.id, &known, house.app.store.read()).await.unwrap().is_some());
        let elsewhere = tempfile::tempdir().unwrap();
        let other = with_keys(&house, Keys::open_or_make(elsewhere.path()).unwrap());
        assert!(matches!(Mark::of_person(&asked, house.person("staff").await, &other), Err(web::Error::Sealed)));
        let newest = Round { key_name: Some(other.shelf.key_name()), ..asked };
        let guessed = Mark::of_person(&newest, house.person("staff").await, &other).unwrap().expect("a mark");
        assert!(Voter::of(newest.id, &guessed, house.app.store.read()).await.unwrap().is_none());

        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM notice WHERE word = 'will-news-open'").await, 0, "nor who had voted");
        let pages = ["/will", round.as_str()].map(str::to_owned);
        for who in ["coordinator", "admin", "supervisor", "leadership"] {
            let mut visitor = house.visitor(who).await;
            for page in &pages {
                visitor.get(page).await.is_ok().never_says(WHY);
            }
        }
        assert_eq!(house.count("SELECT count(*) FROM vote_reason").await, 9, "they are laid anew, and none is lost");
    }

    async fn a_second_key_in_the_middle_of_a_round_gives_no_second_vote(house: Staffed) {
        let round = open(&house, &[]).await;
        let first = statements(&house, &round).await[0];
        votes(&mut house.visitor("staff").await, &round, first, "agree", &[]).await.is(303);
        let file = house.app.settings.keys.join("shelf-0002.key");
        std::fs::write(&file, "5a".repeat(32)).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        let restarted = with_keys(&house, Keys::open(&house.app.settings.keys).unwrap());
        let (asked, heli) = (round_of(&house, &round, "staff").await, house.person("staff").await);
        assert_ne!(Some(restarted.shelf.key_name()), asked.key_name, "the newer key seals from now on");
        let mark = Mark::of_person(&asked, heli, &restarted).unwrap().expect("open");
        let mut tx = house.app.store.begin().await.unwrap();
        let (_, is_new) = Voter::join(asked.id, &mark, &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!is_new);
        assert_eq!(house.count("SELECT count(*) FROM round_voter").await, 1);
    }

    async fn a_month_after_the_result_votes_and_writers_are_let_go(house: Staffed) {
        let round = open(&house, &[]).await;
        let first = statements(&house, &round).await[0];
        votes(&mut house.visitor("staff").await, &round, first, "agree", &[("reason", WHY)]).await.is(303);
        let published = adds(&house, "staff", &round, OWN).await;
        decides(&house, "editor", published, &[("deed", "publish")]).await.is(303);
        let refused = adds(&house, "staff", &round, "Osastonhoitajan pitää vaihtua.").await;
        decides(&house, "editor", refused, &[("deed", "refuse"), ("words", REFUSAL)]).await.is(303);
        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        house.work().await;
        let kept = "SELECT (SELECT count(*) FROM vote) + (SELECT count(*) FROM round_voter) + (SELECT count(*) FROM vote_reason) \
                    + (SELECT count(*) FROM statement WHERE person_id IS NOT NULL)";
        for (day, left) in [("2021-11-16T03:30", 5), ("2021-11-19T03:30", 0)] {
            house.it_is(day);
            web::jobs::leave_recurring(&house.app).await.unwrap();
            house.work().await;
            assert_eq!(house.count(kept).await, left, "{day}");
        }
        assert_eq!(house.count("SELECT count(*) FROM statement").await, 4, "what was published stays");
    }

    async fn erasing_somebody_cuts_them_from_their_votes(house: Staffed) {
        let round = open(&house, &[]).await;
        let first = statements(&house, &round).await[0];
        votes(&mut house.visitor("staff").await, &round, first, "agree", &[]).await.is(303);
        adds(&house, "staff", &round, OWN).await;
        let heli = house.person("staff").await;
        let asked = round_of(&house, &round, "staff").await;
        let mark = Mark::of_person(&asked, heli, &house.app).unwrap().expect("open");
        let is_joined = || async { Voter::of(asked.id, &mark, house.app.store.read()).await.unwrap().is_some() };
        let parting = will::room().parting.expect("a parting");
        let mut tx = house.app.store.begin().await.unwrap();
        parting(heli, house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        house.work().await;
        assert!(is_joined().await, "who works on could vote twice while it is open");
        assert_eq!(house.count("SELECT count(*) FROM statement WHERE person_id IS NOT NULL").await, 0);
        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        house.it_is("2021-10-18T02:00");
        house.work().await;
        assert!(!is_joined().await);
        assert_eq!(house.count("SELECT count(*) FROM vote").await, 1, "the vote stays");
    }

    async fn a_later_round_asks_the_statements_again(house: Staffed) {
        let round = open(&house, &[]).await;
        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        house.work().await;
        let before = id_of(&round).to_string();
        house.visitor("coordinator").await.get("/will/new").await.is_ok().says("Kysy uudelleen").says(&before);
        let later = draft(&house, &[("before", &before), ("statements-fi", OWN)]).await;
        let again = "SELECT count(*) FROM statement s JOIN statement b ON b.id = s.before_id WHERE s.number = b.number";
        assert_eq!(house.count(again).await, 3);
        house.visitor("coordinator").await.get(&later).await.is_ok().says(FIRST).says(OWN);
        let edit = house.visitor("coordinator").await.get(format!("{later}/edit")).await;
        edit.is_ok().says(OWN).never_says(FIRST);
    }

    async fn a_round_is_found_by_whom_it_asks(house: Staffed) {
        let home = unit(&house, "Kotihoito").await.to_string();
        let round = draft(&house, &[("audience", "chosen"), ("unit", &home)]).await;
        house.visitor("other-unit").await.get("/search?q=muutoksesta").await.is_ok().never_says(&round);
        house.visitor("coordinator").await.get("/search?q=muutoksesta").await.is_ok().says(&round);
        house.visitor("coordinator").await.post(format!("{round}/opening"), &[]).await.is(303);
        house.visitor("other-unit").await.get("/search?q=muutoksesta").await.is_ok().says(&round);
        house.visitor("agent").await.get("/search?q=muutoksesta").await.is_ok().never_says(&round);
    }
}

/// A line of a snapshot has this id, as either database writes it.
fn tells(line: &str, id: Id) -> bool {
    line.contains(&id.to_string()) || line.contains(&id.simple().to_string().to_uppercase())
}

/// The same house after a restart with other keys.
fn with_keys(house: &House, keys: Keys) -> App {
    let app = &house.app;
    let shelf = Shelf::open(&app.settings.data, keys).unwrap();
    let mail = mail::Mail::new(&app.settings.smtp, &app.settings.sender).unwrap();
    App::new(app.store.clone(), app.clock.clone(), shelf, mail, app.settings.clone(), Extensions::new())
}
