//! Rounds as files in the form of Polis: two real conversations come in as they are, what goes out comes back the same, and
//! no vote goes either way.

use crate::world::Staffed;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use store::{Id, Json, Moment, Query};
use testing::{Answer, House, Part, Visitor, on_both};
use will::round::Round;
use will::round_draft::{By, Draft};
use will::statement::Statement;
use will::vote::{Casting, Stand};
use will::voter::Voter;
use words::{Lang, Texts};

const BRING: &str = "/will/import";
const HEAD: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";

/// A file of one of the two shared conversations.
fn shared(conversation: &str, file: &str) -> Vec<u8> {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../pure/opinion-map/tests/data/polis");
    std::fs::read(format!("{data}/{conversation}/{file}.csv")).expect("the shared files")
}

/// The look at what would come.
async fn look(who: &mut Visitor, becoming: &str, files: &[(&str, &[u8])]) -> Answer {
    let mut parts = vec![Part::Text("becoming", becoming), Part::Text("lang", "fi")];
    parts.extend(files.iter().map(|(name, content)| Part::File("file", name, content)));
    who.sends(BRING, &parts).await
}

/// Says yes to a look, as its form does.
async fn yes(who: &mut Visitor, look: &Answer) -> Answer {
    let page = look.is_ok().text();
    let fields: Vec<(&str, String)> =
        ["comments", "once", "lang", "becoming", "topic"].map(|name| (name, value(&page, name))).to_vec();
    let parts: Vec<Part> = fields.iter().map(|(name, text)| Part::Text(name, text)).collect();
    who.sends(BRING, &parts).await
}

/// What stands in a field of the page.
fn value(page: &str, name: &str) -> String {
    let field = page.split("<input").find(|part| part.contains(&format!(" name=\"{name}\""))).expect(name);
    let text = field.split_once("value=\"").expect(name).1.split('"').next().unwrap_or_default();
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'")];
    let text = plain.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&#38;", "&").replace("&amp;", "&")
}

/// The id of the round that an answer leads to.
fn round_of(answer: &Answer) -> Id {
    let to = answer.is(303).header("location");
    to.split('/').nth(2).and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{to} names no round"))
}

/// The files of a package, by name.
fn unpacked(answer: &Answer) -> HashMap<String, String> {
    let mut package = zip::ZipArchive::new(Cursor::new(answer.is_ok().body.clone())).expect("a package");
    let all = (0..package.len()).map(|at| {
        let (mut text, mut file) = (String::new(), package.by_index(at).expect("a file"));
        file.read_to_string(&mut text).expect("text");
        (file.name().expect("a name").into_owned(), text)
    });
    all.collect()
}

async fn statements(house: &House, round: Id) -> Vec<String> {
    let all = Statement::published(round, house.app.store.read()).await.unwrap();
    all.into_iter().map(|statement| statement.body.0.read(Lang::Fi).to_owned()).collect()
}

/// A round that was held here: so many agree with every statement, so many disagree.
async fn held(house: &House, texts: &[&str], agree: usize, disagree: usize) -> Id {
    let coordinator = house.me("coordinator").await;
    let (now, at) = (house.app.now(), |text: &str| Moment::in_helsinki(text).unwrap());
    let draft = Draft {
        name: Texts::one(Lang::Fi, "=Miten kuljemme yhdessä?"),
        reason: Texts::one(Lang::Fi, "Tulos, \"kaikille\"\nluettavaksi."),
        adds: false,
        is_live: false,
        opens_at: at("2021-10-04T00:00"),
        closes_at: at("2021-10-18T00:00"),
        result_at: at("2021-10-18T09:00"),
        audience: Default::default(),
        statements: texts.iter().map(|text| Texts::one(Lang::Fi, *text)).collect(),
        before_id: None,
    };
    let by = By { person_id: coordinator.id, employer_id: coordinator.employer_id, now };
    let mut tx = house.app.store.begin().await.unwrap();
    let id = draft.create(house.app.clock.new_id(), &by, &mut tx).await.unwrap().unwrap();
    let round = Round::of_house(id, &house.app.clock.today(), &mut tx).await.unwrap().unwrap();
    assert!(round.open(&house.app.shelf.key_name(), now, &mut tx).await.unwrap());
    tx.commit().await.unwrap();
    let all = Statement::published(id, house.app.store.read()).await.unwrap();
    for voter in 0..agree + disagree {
        let mut tx = house.app.store.begin().await.unwrap();
        let pseudonym = Voter::settle(Id::new_v4(), id, None, &mut tx).await.unwrap();
        for statement in &all {
            let stand = if voter < agree { Stand::Agree } else { Stand::Disagree };
            let casting = Casting { statement_id: statement.id, stand, matters: false, now };
            assert!(casting.cast(pseudonym, &mut tx).await.unwrap());
        }
        tx.commit().await.unwrap();
    }
    id
}

async fn is_told(house: &House) {
    for moment in ["2021-10-18T00:00", "2021-10-18T00:01", "2021-10-18T09:00"] {
        house.it_is(moment);
        house.work().await;
    }
}

on_both! {
    async fn two_real_conversations_come_in_as_they_are(house: Staffed) {
        let mut coordinator = house.visitor("coordinator").await;
        for (name, coming, left) in [("brexit-consensus", 50, 0), ("scoop-hivemind.biodiversity", 154, 162)] {
            let (comments, summary) = (shared(name, "comments"), shared(name, "summary"));
            let look = look(&mut coordinator, "elsewhere", &[("summary.csv", &summary), ("comments.csv", &comments)]).await;
            look.is_ok().says(&format!("Väittämiä tulisi {coming} ja pois jäisi {left}."));
            assert_eq!(house.count("SELECT count(*) FROM statement").await, if name.starts_with("brexit") { 0 } else { 50 });
            let round = round_of(&yes(&mut coordinator, &look).await);
            assert_eq!(statements(&house, round).await.len(), coming);
            let page = house.visitor("staff").await.get(format!("/will/{round}/elsewhere")).await;
            page.is_ok().says("samaa mieltä").says("Muualla pidetty").never_says("<svg class=\"chart map\"");
        }
        assert_eq!(house.count("SELECT count(*) FROM vote").await + house.count("SELECT count(*) FROM round_voter").await, 0);
        let few = house.count("SELECT count(*) FROM imported_total WHERE agrees + disagrees < 10").await;
        let known = house.count("SELECT count(*) FROM imported_total").await;
        assert_eq!((few, known), (0, 203), "of one statement fewer than ten had taken a stand");
    }

    async fn statements_begin_a_draft_that_nobody_else_sees(house: Staffed) {
        let mut coordinator = house.visitor("coordinator").await;
        let comments = shared("brexit-consensus", "comments");
        let look = look(&mut coordinator, "draft", &[("comments.csv", &comments)]).await;
        let page = look.is_ok().text();
        assert!(value(&page, "topic").is_empty());
        yes(&mut coordinator, &look).await.is(422).says("Kirjoita kysymys");
        let fields = ["comments", "once", "lang", "becoming"].map(|name| (name, value(&page, name)));
        let mut parts: Vec<Part> = fields.iter().map(|(name, text)| Part::Text(name, text)).collect();
        parts.push(Part::Text("topic", "Löytyykö yhteinen kanta?"));
        let first = coordinator.sends(BRING, &parts).await;
        let again = coordinator.sends(BRING, &parts).await;
        let round = round_of(&first);
        assert_eq!(round_of(&again), round, "a second press brings nothing more");
        assert_eq!(statements(&house, round).await.len(), 50);
        coordinator.get(format!("/will/{round}")).await.is_ok().says("Luonnos");
        house.visitor("staff").await.get(format!("/will/{round}")).await.is_missing();
        assert_eq!(house.count("SELECT count(*) FROM imported_total").await, 0);
    }

    async fn votes_are_not_brought_and_a_hostile_file_is_refused_in_words(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        for file in ["votes", "participants-votes"] {
            let content = shared("brexit-consensus", file);
            look(&mut editor, "elsewhere", &[("votes.csv", &content)]).await.is(422).says("Ääniä ei tuoda");
        }
        let many: String = (0..300).map(|at| format!("1,d,{at},0,1,1,1,Väittämä {at}\n")).collect();
        let files: [(&str, Vec<u8>); 7] = [
            ("Valitse tiedosto", vec![]),
            ("lainausmerkki", format!("{HEAD}1,d,1,0,1,1,1,\"avoin").into_bytes()),
            ("Rivillä 2", format!("{HEAD}1,d,x,0,1,1,1,teksti\n").into_bytes()),
            ("puuttuu sarake", b"nimi;luku\nA;3\n".to_vec()),
            ("enemmän kuin 200", format!("{HEAD}{many}").into_bytes()),
            ("yhtään väittämää", format!("{HEAD}1,d,1,0,1,1,-1,teksti\n").into_bytes()),
            ("", [b"PK\x03\x04".as_slice(), &[0; 64]].concat()),
        ];
        for (says, content) in files {
            let answer = look(&mut editor, "draft", &[("comments.csv", &content)]).await;
            answer.is(422).says(says).says("ds-validation-message");
        }
        assert_eq!(house.count("SELECT count(*) FROM round").await, 0);

        let markup = format!("{HEAD}1,d,1,0,20,5,1,<script>alert(1)</script> http://example.com/x \u{202e}\n");
        let look = look(&mut editor, "elsewhere", &[("comments.csv", markup.as_bytes())]).await;
        look.is_ok().never_says("<script>alert").never_says("href=\"http://example.com").never_says("\u{202e}");
        let mut nurse = house.visitor("staff").await;
        nurse.get(BRING).await.is_forbidden();
        nurse.sends(BRING, &[Part::File("file", "comments.csv", markup.as_bytes())]).await.is_forbidden();
    }

    async fn what_goes_out_is_what_the_result_tells_and_comes_back_the_same(house: Staffed) {
        let texts = ["Keskeneräisestäkin, myös \"vaikeasta\", kerrotaan.", "+1 henkilö lisää joka vuoroon", "@kaikki: kiitos"];
        let round = held(&house, &texts, 31, 14).await;
        let mut coordinator = house.visitor("coordinator").await;
        let taking = format!("/will/{round}/export");
        let open = unpacked(&coordinator.get(&taking).await);
        assert!(open["comments.csv"].contains(",0,,,1,"), "no figures while it is open: {}", open["comments.csv"]);
        assert!(!open.contains_key("comment-groups.csv") && open["summary.csv"].contains("voters,\n"));

        is_told(&house).await;
        let told = unpacked(&coordinator.get(&taking).await);
        let mut names: Vec<&str> = told.keys().map(String::as_str).collect();
        names.sort();
        assert_eq!(names, ["README.txt", "comment-groups.csv", "comments.csv", "summary.csv"], "no votes, no participants");
        let comments = &told["comments.csv"];
        assert!(comments.starts_with(HEAD), "{comments}");
        assert!(comments.contains(",0,31,14,1,") && comments.contains("'+1 henkilö") && comments.contains("'@kaikki"));
        assert_eq!(comments.lines().skip(1).filter_map(|line| line.split(',').next()).collect::<std::collections::HashSet<_>>().len(), 1, "one day for all");
        assert!(told["summary.csv"].contains("voters,45") && told["summary.csv"].contains("topic,'=Miten"));
        assert!(told["comment-groups.csv"].contains("total-agrees-percent") && told["comment-groups.csv"].contains(",45,31,14,0,"));

        let files = [("comments.csv", comments.as_bytes()), ("summary.csv", told["summary.csv"].as_bytes())];
        let look = look(&mut coordinator, "elsewhere", &files).await;
        let back = round_of(&yes(&mut coordinator, &look).await);
        assert_eq!(statements(&house, back).await, texts);
        let again = unpacked(&coordinator.get(format!("/will/{back}/export")).await);
        let without_days = |text: &str| -> Vec<String> {
            text.lines().map(|line| line.splitn(3, ',').nth(2).unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(without_days(&again["comments.csv"]), without_days(comments));
        let name: Vec<(Json<Texts>,)> =
            Query::new("SELECT name FROM round ORDER BY number").all(house.app.store.read()).await.unwrap();
        assert_eq!(name[0].0.0, name[1].0.0, "the question too");
        house.visitor("staff").await.get(&taking).await.is_forbidden();
    }

    async fn of_a_few_no_figure_goes_out(house: Staffed) {
        let round = held(&house, &["Keskeneräisestäkin kerrotaan.", "Kiitos kuuluu kaikille."], 11, 6).await;
        is_told(&house).await;
        let told = unpacked(&house.visitor("coordinator").await.get(format!("/will/{round}/export")).await);
        assert!(told["comments.csv"].contains(",0,,,1,"), "counts are told from thirty on: {}", told["comments.csv"]);
        let row = told["comment-groups.csv"].lines().nth(1).unwrap_or_default().to_owned();
        assert!(row.contains(",,,,,65,35,under 10"), "shares in steps of five: {row}");
    }
}
