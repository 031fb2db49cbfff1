//! The text of the shared will: drafted from the result of a round, put out for comments by paragraph, mended with a reason,
//! confirmed, and read on the change's pages; and that no sentence of it rests on nothing.

use crate::posts::unit;
use crate::world::{Staffed, World, fi};
use notices::audience::Audience;
use store::{Id, Moment, sql};
use testing::{House, Visitor, on_both};
use will::round_draft::{By, Draft};

/// A text out for comments, and one that nobody reads yet.
pub const OPEN: Id = Id::from_u128(0x7461_6874_6f77_696c_6c74_6578_0000_0001);
pub const DRAFT: Id = Id::from_u128(0x7461_6874_6f77_696c_6c74_6578_0000_0002);

const STATEMENTS: [&str; 4] = [
    "Keskeneräisestäkin asiasta pitää kertoa.",
    "Henkilöstön pitää liikkua toimipisteestä <b>toiseen</b>.",
    "Uusi väline otetaan käyttöön vasta kokeilun jälkeen.",
    "Palautteeseen vastataan kahdessa viikossa.",
];
const TEXT: &str = "Kerromme ajoissa, myös keskeneräisestä. [1]\n\nUutta kokeillaan ennen käyttöönottoa yhdessä. [3]\n\n\
    Siitä, kuinka paljon liikumme, olemme vielä eri mieltä. [! 2]";

impl World {
    /// The texts that are knocked at, with a comment under a paragraph; made once a house.
    pub async fn will_texts(&self) -> [(&'static str, Id); 2] {
        let house = &self.house;
        if house.count("SELECT count(*) FROM will_text").await == 0 {
            let round = told_round(house, &[]).await;
            let mut editor = house.visitor("editor").await;
            for (id, to) in [(OPEN, "publish"), (DRAFT, "keep")] {
                begins(&mut editor, round, id).await;
                let sent = form(&[("to", to)]);
                editor.post(format!("/posts/{id}"), &sent).await.is(303);
            }
            let paragraph = paragraphs(house, OPEN).await[0];
            says(&mut house.visitor("fellow").await, paragraph, "Selvä ja hyvä.").await;
        }
        [("a text of the will out for comments", OPEN), ("a draft of a text of the will", DRAFT)]
    }

    /// Its first paragraph, and the comment under it.
    pub async fn will_paragraph(&self) -> (Id, Id) {
        self.will_texts().await;
        (paragraphs(&self.house, OPEN).await[0], comment(&self.house).await)
    }
}

/// A round that is over, and whose result is told: all agree on all but the second statement, on which half of them do.
async fn told_round(house: &House, units: &[Id]) -> Id {
    let (app, me) = (&house.app, house.me("coordinator").await);
    let now = app.now();
    let ago = |days: i64| Moment(now.0 - days * 86_400_000_000);
    let draft = Draft {
        name: fi("Millaisen työpaikan haluamme?"),
        reason: fi("Tuloksesta kirjoitetaan yhteinen tahtotila."),
        adds: true,
        is_live: false,
        opens_at: ago(20),
        closes_at: ago(6),
        result_at: ago(5),
        audience: Audience(units.to_vec()),
        statements: STATEMENTS.iter().map(|text| fi(text)).collect(),
        before_id: None,
    };
    let by = By { person_id: me.id, employer_id: me.employer_id, now: ago(21) };
    let mut tx = app.store.begin().await.unwrap();
    let round = draft.create(app.clock.new_id(), &by, &mut tx).await.unwrap().expect("a round");
    sql!("UPDATE round SET opened_at = opens_at, closed_at = closes_at WHERE id = $1")
        .bind(round)
        .execute(&mut tx)
        .await
        .unwrap();
    for voter in 0..24_i64 {
        let id = Id::new_v4();
        sql!("INSERT INTO round_voter (id, round_id, mark) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(round)
            .bind(format!("{voter}"))
            .execute(&mut tx)
            .await
            .unwrap();
        sql!(
            "INSERT INTO vote (voter_id, statement_id, stand, matters, gave_reason) \
             SELECT v.id, s.id, CASE WHEN s.number = 2 THEN CAST($3 AS bigint) ELSE 1 END, FALSE, FALSE \
             FROM round_voter v JOIN statement s ON s.round_id = v.round_id WHERE v.id = $1 AND v.round_id = $2"
        )
        .bind(id)
        .bind(round)
        .bind(if voter < 12 { 1_i64 } else { -1 })
        .execute(&mut tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    will::result::refresh(round, app).await.unwrap();
    round
}

/// Somebody presses the button on the round's page; where the draft is written.
async fn begins(visitor: &mut Visitor, round: Id, id: Id) {
    let sent = [("text", id.to_string())];
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, text)| (*name, text.as_str())).collect();
    visitor.post(format!("/will/{round}/texts"), &sent).await.is_sent_to(format!("/posts/{id}/edit"));
}

/// What the form sends, with some of it otherwise.
fn form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("title-fi", "Yhteinen tahtotilamme"),
        ("body-fi", TEXT),
        ("original", "fi"),
        ("owner", "Tiina Toimittaja"),
        ("audience", "everybody"),
        ("seen", "1"),
        ("to", "publish"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

/// The paragraphs that stand in a text, in their order.
async fn paragraphs(house: &House, text: Id) -> Vec<Id> {
    let there: Vec<(Id,)> =
        sql!("SELECT id FROM will_paragraph WHERE post_id = $1 AND place IS NOT NULL ORDER BY place")
            .bind(text)
            .all(house.app.store.read())
            .await
            .unwrap();
    there.into_iter().map(|(id,)| id).collect()
}

/// The one comment that there is on texts.
async fn comment(house: &House) -> Id {
    let found: (Id,) = sql!(
        "SELECT r.id FROM remark r JOIN thread t ON t.id = r.subject_id WHERE t.subject_kind = 'will_paragraph' \
         ORDER BY r.number LIMIT 1"
    )
    .one(house.app.store.read())
    .await
    .unwrap();
    found.0
}

async fn says(visitor: &mut Visitor, paragraph: Id, body: &str) {
    let to = format!("/will/paragraphs/{paragraph}");
    let said = visitor.post(format!("{to}/comments"), &[("body", body)]).await.is(303).header("location").to_owned();
    assert!(said.starts_with(&to), "{said}");
}

/// A text of everybody's, out for comments.
async fn open_text(house: &House) -> String {
    let round = told_round(house, &[]).await;
    let mut editor = house.visitor("editor").await;
    begins(&mut editor, round, OPEN).await;
    editor.post(format!("/posts/{OPEN}"), &form(&[])).await.is_sent_to(format!("/will/texts/{OPEN}"));
    format!("/will/texts/{OPEN}")
}

on_both! {
    /// From the round's page a draft begins with what unites, and where opinions divide; nobody reads it before it is put
    /// out for comments.
    async fn a_draft_begins_with_what_unites_and_where_opinions_divide(house: Staffed) {
        let round = told_round(&house, &[]).await;
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        editor.get(format!("/will/{round}")).await.is_ok().says("Kirjoita tahtotilan luonnos");
        nurse.get(format!("/will/{round}")).await.is_ok().never_says("Kirjoita tahtotilan luonnos");
        nurse.post(format!("/will/{round}/texts"), &[]).await.is_forbidden();
        begins(&mut editor, round, OPEN).await;
        begins(&mut editor, round, OPEN).await; // pressed twice
        assert_eq!(house.count("SELECT count(*) FROM post WHERE shelf = 'will'").await, 1);
        let page = editor.get(format!("/posts/{OPEN}/edit")).await.is_ok().text();
        assert!(page.contains("Keskeneräisestäkin asiasta pitää kertoa. [1]"), "{page}");
        assert!(page.contains("toimipisteestä &#60;b&#62;toiseen") || page.contains("toimipisteestä &lt;b&gt;toiseen"), "text stays text: {page}");
        nurse.get(format!("/will/texts/{OPEN}")).await.is_missing();
        nurse.get("/will/texts").await.is_ok().never_says(&OPEN.to_string());
        nurse.get(format!("/will/{round}")).await.is_ok().never_says(&OPEN.to_string());
        nurse.get("/change").await.is_ok().never_says("tahtotilamme");
    }

    /// Refused in words, and nothing that was typed is lost.
    async fn a_sentence_that_rests_on_nothing_and_a_number_that_is_none_are_refused(house: Staffed) {
        let round = told_round(&house, &[]).await;
        let mut editor = house.visitor("editor").await;
        begins(&mut editor, round, OPEN).await;
        let bare = "Kerromme ajoissa. Kysymme usein [44]. Kokeilemme [3 ja 4].";
        let to = format!("/posts/{OPEN}");
        let answer = editor.post(&to, &form(&[("body-fi", bare)])).await;
        answer.is(422).says("Kerromme ajoissa.").says("Väittämää 44 ei ole kierroksessa").says("[3 ja 4]").says("Kysymme usein [44].");
        assert_eq!(house.count("SELECT count(*) FROM post WHERE shelf = 'will' AND published IS NOT NULL").await, 0);
        editor.post(&to, &form(&[("body-fi", bare), ("to", "keep")])).await.is(303); // a draft may be unfinished
        editor.post(format!("{to}/publication"), &[("number", "2")]).await.is(422).says("Väittämää 44 ei ole kierroksessa");
        assert_eq!(house.count("SELECT count(*) FROM post WHERE shelf = 'will' AND published IS NOT NULL").await, 0);
    }

    /// A warning, not a ban.
    async fn resting_in_silence_on_what_divides_is_warned_of_before_it_is_published(house: Staffed) {
        let round = told_round(&house, &[]).await;
        let mut editor = house.visitor("editor").await;
        begins(&mut editor, round, OPEN).await;
        let (to, silent) = (format!("/posts/{OPEN}"), "Liikumme toimipisteestä toiseen. [2]");
        let page = editor.post(&to, &form(&[("body-fi", silent)])).await.is(422).text();
        let warning = page.split("name=\"warned\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a warning");
        let warning = testing::html::plain(warning);
        assert!(warning.contains("Väittämästä 2") && warning.contains("50\u{a0}%"), "{warning}");
        editor.post(&to, &form(&[("body-fi", silent), ("warned", warning.as_str())])).await.is_sent_to(format!("/will/texts/{OPEN}"));
        // said so in the text, nothing is warned of
        let said = form(&[("body-fi", TEXT), ("seen", "2"), ("reason", "Erimielisyys näkyviin.")]);
        editor.post(&to, &said).await.is_sent_to(format!("/will/texts/{OPEN}"));
    }

    /// Readers see what each sentence rests on; the change's own pages show it; it is found by searching.
    async fn a_text_is_read_with_what_it_rests_on_and_stands_on_the_changes_pages(house: Staffed) {
        let text = open_text(&house).await;
        let mut nurse = house.visitor("staff").await;
        let page = nurse.get(&text).await.is_ok().text();
        for words in ["Luonnos kommentoitavana", "Mihin teksti nojaa", "Mistä olemme vielä eri mieltä", STATEMENTS[0], "yli 90\u{a0}%", "Samaa mieltä 50\u{a0}%"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        assert!(page.contains("href=\"#v1-1\"") && page.contains("id=\"v1-1\"") && page.contains("id=\"d1-2\""), "{page}");
        assert!(!page.contains("<b>toiseen"), "what people wrote is text");
        for list in ["/change", "/change/pages", "/will/texts"] {
            nurse.get(list).await.is_ok().says("Yhteinen tahtotilamme").says("Luonnos kommentoitavana").says(&text);
        }
        let paper = nurse.get(format!("{text}/paper.pdf")).await;
        assert_eq!(paper.is_ok().header("content-type"), "application/pdf");
        house.visitor("editor").await.get(format!("/posts/{OPEN}")).await.is_sent_to(&text);
    }

    /// What is said of a paragraph stays with it when it is moved and mended; of one that has gone it can still be read.
    async fn a_comment_stays_with_its_paragraph_through_the_versions(house: Staffed) {
        let text = open_text(&house).await;
        let (mut nurse, mut editor) = (house.visitor("staff").await, house.visitor("editor").await);
        let there = paragraphs(&house, OPEN).await;
        says(&mut nurse, there[0], "Miten kerrotte yövuorolle?").await;
        says(&mut nurse, there[1], "Kuinka kauan kokeillaan?").await;
        nurse.get(format!("/will/paragraphs/{}", there[1])).await.is_ok().says("Kuinka kauan kokeillaan?").says("Kommenttisi on nyt");
        nurse.post(format!("/will/paragraphs/{}/comments", there[1]), &[("body", "")]).await.is(422).says("Kirjoita kommentti");

        let to = format!("/posts/{OPEN}");
        let mended = "Uutta kokeillaan aina ennen käyttöönottoa yhdessä. [3]\n\nVastaamme kahdessa viikossa. [4]";
        editor.post(&to, &form(&[("body-fi", mended)])).await.is(422).says("mitä muutit ja miksi");
        let why = form(&[("body-fi", mended), ("seen", "2"), ("reason", "Kokeilua kysyttiin kommenteissa.")]);
        editor.post(&to, &why).await.is_sent_to(&text);
        let now = paragraphs(&house, OPEN).await;
        assert_eq!((now.len(), now[0]), (2, there[1]));
        let page = nurse.get(&text).await.is_ok().text();
        assert!(page.contains("Poistetut kappaleet") && page.contains("1 kommentti"), "{page}");
        nurse.get(format!("/will/paragraphs/{}", there[0])).await.is_ok().says("Tämä kappale on poistettu").says("yövuorolle");
        nurse.post(format!("/will/paragraphs/{}/comments", there[0]), &[("body", "Vielä tästä")]).await.is_forbidden();
        nurse.get(format!("/posts/{OPEN}/versions")).await.is_ok().says("Kokeilua kysyttiin kommenteissa.");
        nurse.get(format!("/posts/{OPEN}/difference?from=2&to=3")).await.is_ok().says("<ins>");
    }

    /// One's own words are one's own; who prepares rounds takes another's away with a reason, of which its writer hears.
    async fn a_comment_is_its_writers_and_a_moderator_gives_a_reason(house: Staffed) {
        open_text(&house).await;
        let (mut nurse, mut other, mut editor) =
            (house.visitor("staff").await, house.visitor("agent").await, house.visitor("editor").await);
        let paragraph = paragraphs(&house, OPEN).await[0];
        says(&mut nurse, paragraph, "Esihenkilöni ei koskaan kerro mitään.").await;
        let comment = format!("/will/comments/{}", comment(&house).await);
        other.get(format!("{comment}/edit")).await.is_forbidden();
        other.get(format!("{comment}/removal")).await.is_forbidden();
        nurse.post(format!("{comment}/edit"), &[("body", "Kerrottaisiinko myös kesken olevasta?")]).await.is(303);
        other.get(format!("/will/paragraphs/{paragraph}")).await.is_ok().says("kesken olevasta").says("muokattu");
        editor.post(format!("{comment}/removal"), &[("reason", "")]).await.is(422);
        editor.post(format!("{comment}/removal"), &[("reason", "Tunnistettava henkilö.")]).await.is(303);
        other.get(format!("/will/paragraphs/{paragraph}")).await.is_ok().says("Tunnistettava henkilö.").never_says("kesken olevasta");
        nurse.get("/").await.is_ok().says("Kommenttisi on poistettu");
    }

    /// The leadership says that it is the shared will; from then on nobody comments, and whoever changes it writes a draft.
    async fn the_leadership_confirms_a_text_and_changing_it_makes_a_draft_again(house: Staffed) {
        let text = open_text(&house).await;
        let (mut nurse, mut editor, mut leader) =
            (house.visitor("staff").await, house.visitor("editor").await, house.visitor("leadership").await);
        let confirmation = format!("{text}/confirmation");
        nurse.post(&confirmation, &[("said", "Minä")]).await.is_forbidden();
        editor.post(&confirmation, &[("said", "Minä")]).await.is_forbidden();
        leader.get(&confirmation).await.is_ok();
        leader.post(&confirmation, &[("said", "")]).await.is(422).says("kuka asiasta päätti");
        for _ in 0..2 {
            leader.post(&confirmation, &[("said", "Muutoksen johtoryhmä 9.11.")]).await.is_sent_to(&text);
        }
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 3, "begun, published, confirmed: once");
        nurse.get(&text).await.is_ok().says("Muutoksen johtoryhmä 9.11.").never_says("Luonnos kommentoitavana");
        nurse.get("/change").await.is_ok().says("Yhteinen tahtotila");
        let paragraph = paragraphs(&house, OPEN).await[0];
        nurse.post(format!("/will/paragraphs/{paragraph}/comments"), &[("body", "Vielä")]).await.is_forbidden();
        let later = form(&[("seen", "3"), ("title-fi", "Tahtotilamme 2"), ("reason", "Uusi kierros.")]);
        editor.post(format!("/posts/{OPEN}"), &later).await.is_sent_to(&text);
        nurse.get(&text).await.is_ok().says("Luonnos kommentoitavana");
        says(&mut nurse, paragraph, "Nyt taas voi kommentoida.").await;
        // what it said is brought back, not that it was confirmed
        editor.post(format!("/posts/{OPEN}/restoration"), &[("number", "3"), ("seen", "4")]).await.is_sent_to(&text);
        editor.post(format!("/posts/{OPEN}/publication"), &[("number", "5")]).await.is_sent_to(&text);
        nurse.get(&text).await.is_ok().says("Yhteinen tahtotilamme").says("Luonnos kommentoitavana");
    }

    /// Whom a round asks reads and comments on what rests on it; others do not.
    async fn a_text_concerns_whom_its_round_asks(house: Staffed) {
        let ours = unit(&house, "Osasto 3").await;
        let round = told_round(&house, &[ours]).await;
        let mut editor = house.visitor("editor").await;
        begins(&mut editor, round, OPEN).await;
        let ours = ours.to_string();
        let sent = form(&[("audience", "chosen"), ("unit", ours.as_str())]);
        editor.get(format!("/posts/{OPEN}/edit")).await.is_ok().says(&format!("value=\"{ours}\" checked"));
        editor.post(format!("/posts/{OPEN}"), &sent).await.is(303);
        let paragraph = paragraphs(&house, OPEN).await[0];
        let (mut agent, mut foreign) = (house.visitor("agent").await, house.visitor("other-employer").await);
        agent.get(format!("/will/texts/{OPEN}")).await.is_ok();
        foreign.get(format!("/will/texts/{OPEN}")).await.is_missing();
        foreign.get(format!("/will/paragraphs/{paragraph}")).await.is_missing();
        foreign.post(format!("/will/paragraphs/{paragraph}/comments"), &[("body", "Hei")]).await.is_missing();
        foreign.get(format!("/will/texts/{OPEN}/paper.pdf")).await.is_missing();
    }

    /// A text may rest on a further round; a number then names its round, and the first one's stay as they were.
    async fn a_text_may_rest_on_two_rounds(house: Staffed) {
        let text = open_text(&house).await;
        let (first, second) = (first_round(&house).await, told_round(&house, &[]).await);
        let mut editor = house.visitor("editor").await;
        editor.post(format!("{text}/rounds"), &[]).await.is(422).says("Valitse ainakin yksi");
        let both = [("round", second.to_string()), ("round", first.to_string())];
        let both: Vec<(&str, &str)> = both.iter().map(|(name, id)| (*name, id.as_str())).collect();
        editor.post(format!("{text}/rounds"), &both).await.is_sent_to(&text);
        let number = house.count("SELECT max(number) FROM round").await;
        let cites = format!("Kerromme ajoissa. [1, {number}:4]");
        let sent = form(&[("body-fi", cites.as_str()), ("seen", "2"), ("reason", "Toinenkin kierros.")]);
        editor.post(format!("/posts/{OPEN}"), &sent).await.is_sent_to(&text);
        let page = house.visitor("staff").await.get(&text).await.is_ok().text();
        assert!(page.contains(&format!("id=\"v{number}-4\"")) && page.contains(&format!("{number}:4")), "{page}");
        house.visitor("staff").await.get(format!("{text}/rounds")).await.is_forbidden();
    }
}

async fn first_round(house: &House) -> Id {
    let found: (Id,) = sql!("SELECT id FROM round ORDER BY number LIMIT 1").one(house.app.store.read()).await.unwrap();
    found.0
}
