//! The channel on paper: brought in from minutes, taken along to a meeting, given out on request. Files are opened by
//! programs of others: python-docx, pdftotext, Python's csv and zipfile.

use super::{Here, answer, ask, hears, id_of, not_decided, publish, published, theme};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use store::{Id, sql};
use testing::{Answer, House, Part, html, on_both};

const ROLES: [&str; 9] =
    ["staff", "colleague", "supervisor", "answerer", "editor", "representative", "leadership", "coordinator", "admin"];

const MINUTES: &str = "Nro;Kysymys;Vastaus;Aihe;Vastaaja;Pvm\n\
1;Jääkö Koivikko nykyisiin tiloihinsa?;;A1;;14.9.2021\n\
2;Siirtyvätkö pitämättömät lomat?;Siirtyvät.;Tilat;Leena Lakimies;14.9.2021\n\
3;;Tyhjä;A1;;\n\
4;Entä palkka?;;A99;;\n";

/// A form that brings a file of minutes, by whoever has them to publish it at once if they may.
async fn brings(house: &House, who: &str, name: &str, file: &[u8]) -> Answer {
    let parts = [Part::Text("lang", "fi"), Part::Text("published", "yes"), Part::File("file", name, file)];
    house.visitor(who).await.sends("/voice/import", &parts).await
}

/// The coordinator is an editor, too.
async fn also_edits(house: &House) {
    let me = house.me("coordinator").await;
    let mut tx = house.app.store.begin().await.unwrap();
    sql!("INSERT INTO role_held (id, employer_id, person_id, role, begins_on) VALUES ($1, $2, $3, 'editor', '2021-01-01')")
        .bind(house.app.clock.new_id())
        .bind(me.employer_id)
        .bind(me.id)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Brings a file in, as the coordinator who is no editor.
async fn brought(house: &House, file: &str) {
    let preview = brings(house, "coordinator", "p.csv", file.as_bytes()).await;
    confirms(house, &yes(&preview)).await.is_sent_to("/voice/import");
}

/// What was brought in and waits to be read, by its name.
async fn unread(house: &House, name: &str) -> Id {
    let query = sql!("SELECT id FROM question WHERE name = $1 AND publication = 'waiting'").bind(name);
    let (id,): (Id,) = query.one(house.app.store.read()).await.unwrap();
    id
}

/// All that the database has, but for who is signed in where.
async fn kept(house: &House) -> Vec<String> {
    house.snapshot().await.into_iter().filter(|line| !line.starts_with("browser_session:")).collect()
}

/// The yes that a preview offers, with what stands hidden in it.
fn yes(preview: &Answer) -> Vec<(String, String)> {
    let page = preview.text();
    let hidden = html::tags(&page).into_iter().filter(|tag| tag.is("input") && tag.get("type") == Some("hidden"));
    let of = |tag: html::Tag| Some((tag.get("name")?.to_owned(), tag.get("value")?.to_owned()));
    hidden.filter_map(of).collect()
}

async fn confirms(house: &House, yes: &[(String, String)]) -> Answer {
    let parts: Vec<Part> = yes.iter().map(|(name, text)| Part::Text(name, text)).collect();
    house.visitor("coordinator").await.sends("/voice/import", &parts).await
}

/// What a program says of a file that it gets by its name.
fn told(mut command: Command, bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = command.arg(file.path()).stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn as_python_docx(bytes: &[u8]) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let python = root.join("target/peers/bin/python");
    assert!(python.exists(), "this test opens our documents with python-docx from PyPI: run bin/setup");
    let mut command = Command::new(python);
    command.arg(root.join("ground/documents/tests/peers/read_docx.py"));
    serde_json::from_str(&told(command, bytes)).unwrap()
}

/// Every part of a package, unpacked.
fn unzipped(bytes: &[u8]) -> String {
    let script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); \
                  print('\\n'.join(n + z.read(n).decode('utf-8', 'replace') for n in z.namelist()))";
    let mut python = Command::new("python3");
    python.args(["-c", script]);
    told(python, bytes)
}

/// The text of a PDF and what it says of itself.
fn as_pdftotext(bytes: &[u8]) -> String {
    let script = "pdftotext -layout \"$0\" - && pdfinfo \"$0\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", script]);
    told(shell, bytes)
}

fn as_python_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let script = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))))";
    let mut python = Command::new("python3");
    python.args(["-c", script]);
    serde_json::from_str(&told(python, bytes)).unwrap()
}

/// All three files of a choice, as text in which anything that is in them can be looked for.
async fn exported(house: &House, who: &str, choice: &str) -> [String; 3] {
    let mut visitor = house.visitor(who).await;
    let mut file = async |format: &str| {
        let answer = visitor.get(format!("/voice/export/file?format={format}&{choice}")).await;
        answer.is_ok();
        answer.body
    };
    let (docx, pdf, csv) = (file("docx").await, file("pdf").await, file("csv").await);
    [unzipped(&docx), as_pdftotext(&pdf), String::from_utf8(csv).unwrap()]
}

/// A matter that the cooperation procedure handles, and no editor has published.
async fn in_cooperation(house: &House, name: &str) -> String {
    let question = ask(house, "agent", name, "confidential").await;
    let fields = [
        ("state", "in_cooperation"),
        ("words-fi", "Esillä toimikunnassa."),
        ("representatives", "Lasse Luottamusmies"),
        ("return-on", "2021-10-26"),
    ];
    house.visitor("answerer").await.post(format!("{question}/answer"), &fields).await.is(303);
    question
}

/// What a coordinator sends who has looked at one question.
const REQUEST: [(&str, &str); 8] = [
    ("which", "all"),
    ("lang", "fi"),
    ("asked", "Huonetta 12 koskevat kysymykset."),
    ("on", "1.10.2021"),
    ("by", "Maija Muutosjohtaja, muutosjohtaja"),
    ("ground-1", "client"),
    ("passages-1", "aino VIRTANEN\nhuone 12\nHuonetta 12"),
    ("item-1", "given"),
];

on_both! {
    async fn minutes_are_looked_at_and_then_come_in_once(house: Here) {
        theme(&house, "Tilat").await;
        also_edits(&house).await;
        let before = kept(&house).await;
        let preview = brings(&house, "coordinator", "poytakirja.csv", MINUTES.as_bytes()).await;
        preview.is_ok().says("2 kysymystä tulisi").says("2 riviä ei voi tuoda").says("Rivi 4.").says("Kysymys puuttuu.").says("Aihetta ei löydy.").says("Siirtyvätkö pitämättömät lomat?");
        assert_eq!(before, kept(&house).await, "a look keeps nothing, not even the file");

        let yes = yes(&preview);
        preview.says("Kysymykset julkaistaan heti").says("Siirtyvät.");
        confirms(&house, &yes).await.is_sent_to("/voice");
        assert_eq!(house.count("SELECT count(*) FROM moderation WHERE deed = 'published'").await, 2, "noted like any other publication");
        house.visitor("representative").await.get("/voice/moderation/log").await.is_ok().says("K1: Julkaistu").says("K2: Julkaistu").says("Kaisa Koordinaattori");
        assert!(!hears(&house, "editor").await.contains(&"voice-awaits-publishing".to_owned()));
        assert_eq!(house.count("SELECT count(*) FROM question WHERE person_id IS NULL AND NOT confidential AND publication = 'published'").await, 2);
        let mut staff = house.visitor("staff").await;
        staff.get("/voice").await.is_ok().says("Jääkö Koivikko nykyisiin tiloihinsa?").says("Vastattu");
        staff.get("/voice?q=lomat").await.is_ok().says("Siirtyvätkö pitämättömät lomat?");
        let question: (store::Id,) = store::sql!("SELECT id FROM question WHERE state = 'answered'").one(house.app.store.read()).await.unwrap();
        staff.get(format!("/voice/{}", question.0)).await.is_ok().says("Siirtyvät.").says("Vastasi Leena Lakimies, 14.9.2021. Pöytäkirjasta.").says("Kaisa Koordinaattori");
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'imported' AND why = '2'").await, 1);

        // The same yes again, and the same file again: nothing comes twice.
        confirms(&house, &yes).await.is_ok().says("Jotain muuttui sillä välin").says("2 on tuotu jo");
        brings(&house, "coordinator", "poytakirja.csv", MINUTES.as_bytes()).await.is_ok().says("2 on tuotu jo").says("Uutta tuotavaa ei ole");
        assert_eq!(house.count("SELECT count(*) FROM question").await, 2);
    }

    async fn a_word_table_of_the_same_minutes_brings_nothing_new(house: Here) {
        theme(&house, "Tilat").await;
        let preview = brings(&house, "coordinator", "p.csv", MINUTES.as_bytes()).await;
        confirms(&house, &yes(&preview)).await.is(303);
        let strings = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let table = documents::Block::Table {
            head: strings(&["Datum", "Fråga", "Tema"]),
            rows: vec![
                strings(&["2021-09-14", "jääkö  Koivikko nykyisiin tiloihinsa?", "T1 Tilat"]),
                strings(&["14.9.2021", "Missä palaverit pidetään?", "1"]),
            ],
        };
        let document = documents::Document { lang: words::Lang::Fi, title: "Pöytäkirja".into(), lead: String::new(), blocks: vec![table] };
        let preview = brings(&house, "coordinator", "p.docx", &documents::docx(&document)).await;
        preview.is_ok().says("Yksi kysymys tulisi.").says("Yksi on tuotu jo aiemmin.");
        confirms(&house, &yes(&preview)).await.is_sent_to("/voice/import");
        assert_eq!(house.count("SELECT count(*) FROM question").await, 3);
    }

    async fn of_two_who_say_yes_at_once_each_row_comes_once(house: Here) {
        theme(&house, "Tilat").await;
        let rows: String = (0..60).map(|n| format!("Kysymys numero {n}?;A1\n")).collect();
        let preview = brings(&house, "coordinator", "p.csv", format!("Kysymys;Aihe\n{rows}").as_bytes()).await;
        let yes = yes(&preview);
        futures::future::join_all((0..4).map(|_| confirms(&house, &yes))).await;
        assert_eq!(house.count("SELECT count(*) FROM question").await, 60);
        assert_eq!(house.count("SELECT max(number) FROM question").await, 60, "numbered without gaps");
    }

    async fn whoever_is_no_editor_publishes_nothing_by_bringing_it_in(house: Here) {
        theme(&house, "Tilat").await;
        let mut coordinator = house.visitor("coordinator").await;
        let page = coordinator.get("/voice/import").await;
        page.is_ok().never_says("Julkaise heti").says("Toimitus lukee ne ensin ja julkaisee ne.").says("Toimituksessa: Tiina Toimittaja.").never_says("odottaa toimituksen lukemista");
        // The box sent all the same, with the file and with the yes: nothing is public.
        let preview = brings(&house, "coordinator", "p.csv", MINUTES.as_bytes()).await;
        preview.is_ok().says("2 kysymystä jää odottamaan toimituksen lukemista").never_says("julkaistaan heti");
        let mut forced = yes(&preview);
        assert!(!forced.iter().any(|(name, _)| name == "published"));
        forced.push(("published".into(), "yes".into()));
        confirms(&house, &forced).await.is_sent_to("/voice/import");
        coordinator.get("/voice/import").await.is_ok().says("2 kysymystä odottaa toimituksen lukemista.");
        assert_eq!(house.count("SELECT count(*) FROM question WHERE publication = 'waiting'").await, 2);
        assert_eq!(house.count("SELECT count(*) FROM moderation").await, 0);
        house.visitor("staff").await.get("/voice").await.is_ok().never_says("Koivikko");
        house.visitor("staff").await.get("/voice?q=lomat").await.is_ok().never_says("pitämättömät");
        also_edits(&house).await;
        coordinator.get("/voice/import").await.is_ok().says("Julkaise heti").never_says("checked").never_says("Toimitus lukee ne ensin");
    }

    async fn sixty_from_minutes_are_read_and_published_in_one_go(house: Here) {
        theme(&house, "Tilat").await;
        let rows: String = (1..=60).map(|n| format!("Kysymys numero {n}?;Vastaus numero {n}.;A1\n")).collect();
        brought(&house, &format!("Kysymys;Vastaus;Aihe\n{rows}")).await;
        let waiting = ask(&house, "staff", "Tämän kysyjä odottaa?", "name").await;
        let notices = "SELECT count(*) FROM notice WHERE word = 'voice-awaits-publishing' AND ended_at IS NULL AND subject_kind = 'moderations'";
        assert_eq!(house.count(notices).await, 1, "sixty rows are one errand");
        let mut editor = house.visitor("editor").await;
        editor.get("/").await.is_ok().says("Tarkista ja julkaise: pöytäkirjoista tuodut kysymykset");
        let page = editor.get("/voice/moderation").await;
        page.is_ok().says("60 kysymystä pöytäkirjoista").says("Vastaus numero 60.").says("Tämän kysyjä odottaa?");
        let text = page.text();
        assert!(text.find("Tämän kysyjä").unwrap() < text.find("Kysymys numero 1?").unwrap(), "who waits comes first");
        let boxes = |text: &str| html::tags(text).into_iter().filter(|tag| tag.get("type") == Some("checkbox")).map(|tag| (tag.get("value").unwrap().to_owned(), tag.get("checked").is_some())).collect::<Vec<_>>();
        assert!(boxes(&text).iter().all(|(_, chosen)| !chosen), "nothing is chosen before it is read");
        editor.post("/voice/moderation", &[]).await.is(422).says("Valitse ainakin yksi kysymys.");
        let all = boxes(&editor.get("/voice/moderation?chosen=all").await.text());
        assert!(all.len() == 60 && all.iter().all(|(_, chosen)| *chosen), "only those from minutes");
        let fields = |from: usize| all[from..].iter().map(|(id, _)| ("question", id.as_str())).collect::<Vec<_>>();
        // From several windows at once: each is published once.
        futures::future::join_all((0..4).map(|_| {
            let (mut editor, fields) = (editor.clone(), fields(1));
            async move { editor.post("/voice/moderation", &fields).await.is(303).status }
        }))
        .await;
        assert_eq!(house.count(notices).await, 1, "one is left");
        editor.post("/voice/moderation", &fields(0)).await.is_sent_to("/voice/moderation");
        assert_eq!(house.count(notices).await, 0);
        assert_eq!(house.count("SELECT count(*) FROM moderation WHERE deed = 'published'").await, 60, "each once");
        assert_eq!(house.count("SELECT count(*) FROM question WHERE publication = 'published'").await, 60);
        // All of them stand in the log, on two pages, though they were published at one moment.
        let log = editor.get("/voice/moderation/log").await.text();
        let earlier = html::tags(&log).into_iter().filter_map(|tag| tag.get("href").map(str::to_owned)).find(|href| href.contains("?before=")).expect("a page more");
        let older = editor.get(&earlier).await.text();
        assert_eq!((log.matches(": Julkaistu").count(), older.matches(": Julkaistu").count()), (50, 10));
        editor.get("/voice/moderation").await.is_ok().never_says("Kysymys numero").says("Tämän kysyjä odottaa?");
        let (id,): (Id,) = sql!("SELECT id FROM question WHERE name = 'Kysymys numero 60?'").one(house.app.store.read()).await.unwrap();
        house.visitor("staff").await.get(format!("/voice/{id}")).await.is_ok().says("Vastaus numero 60.");
        house.visitor("staff").await.get("/voice?q=numero+60").await.is_ok().says("Kysymys numero 60?");
        house.visitor("colleague").await.get(&waiting).await.is_missing();
    }

    async fn what_another_editor_kept_back_stays_so_and_nobody_else_publishes(house: Here) {
        theme(&house, "Tilat").await;
        brought(&house, MINUTES).await;
        let (kept, masked) = (unread(&house, "Jääkö Koivikko nykyisiin tiloihinsa?").await, unread(&house, "Siirtyvätkö pitämättömät lomat?").await);
        let mut editor = house.visitor("editor").await;
        let fields = [("deed", "kept"), ("reason", "recognisable")];
        editor.post(format!("/voice/{kept}/moderation"), &fields).await.is_sent_to("/voice/moderation");
        // What was answered in the minutes is masked like the question.
        editor.get(format!("/voice/{masked}/moderation")).await.is_ok().says("Vastaus pöytäkirjasta").says("Leena Lakimies");
        let fields = [("deed", "masked"), ("passages", "Leena Lakimies"), ("reason", "personal")];
        editor.post(format!("/voice/{masked}/moderation"), &fields).await.is_sent_to(format!("/voice/{masked}/moderation"));
        let both = [kept.to_string(), masked.to_string()];
        let fields = [("question", both[0].as_str()), ("question", both[1].as_str())];
        for (who, status) in [("coordinator", 404), ("answerer", 404), ("staff", 404)] {
            house.visitor(who).await.post("/voice/moderation", &fields).await.is(status);
        }
        editor.post("/voice/moderation", &fields).await.is_sent_to("/voice/moderation");
        editor.get("/voice/moderation").await.is_ok().says("Osan oli joku muu jo ehtinyt käsitellä").says("Mikään ei odota");
        let mut staff = house.visitor("staff").await;
        staff.get(format!("/voice/{kept}")).await.is_missing();
        staff.get(format!("/voice/{masked}")).await.is_ok().says("Siirtyvät.").says("Vastasi […]").never_says("Leena");
        for line in house.snapshot().await {
            assert!(!line.contains("Leena Lakimies"), "it is kept nowhere: {line}");
        }
    }

    async fn what_was_answered_before_it_came_is_in_no_figure_of_how_we_answer(house: Here) {
        let asked = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        answer(&house, &asked, "Nykyinen esihenkilösi.").await;
        also_edits(&house).await;
        let before = voice::queue::figures(&house.app).await.unwrap();
        assert_eq!((before.median, before.unanswered, before.brought), (Some(0), 0, 0));
        let rows: String = (1..=9).map(|n| format!("Vanha kysymys {n}?;Vastattu {n}.;A1;1.2.2021\n")).collect();
        let preview = brings(&house, "coordinator", "p.csv", format!("Kysymys;Vastaus;Aihe;Pvm\n{rows}Auki jäänyt?;;A1;1.2.2021\n").as_bytes()).await;
        confirms(&house, &yes(&preview)).await.is_sent_to("/voice");
        let after = voice::queue::figures(&house.app).await.unwrap();
        assert_eq!((after.asked, after.open), (11, 1));
        assert_eq!((after.median, after.brought), (Some(0), 9), "nine of 245 days each would have been the middle");
        assert_eq!(after.unanswered, 50, "of two: what was asked here, and what came in open");
        house.visitor("staff").await.get("/voice/queue").await.is_ok().says("ei ole mukana 9 kysymystä, joihin oli vastattu jo ennen kuin ne tuotiin pöytäkirjoista");
    }

    async fn a_file_that_cannot_be_read_says_what_to_do(house: Here) {
        theme(&house, "Tilat").await;
        for (file, said) in [
            (&b"Nimi;Osasto\nAino;3\n"[..], "ei ole saraketta, jonka otsikko on Kysymys"),
            (b"Kysymys;Aihe\n", "ei ole yhtään riviä"),
            (b"", "Valitse tiedosto."),
        ] {
            brings(&house, "coordinator", "p.csv", file).await.is(422).says(said);
        }
        let many = format!("Kysymys;Aihe\n{}", "Jääkö?;A1\n".repeat(2_001));
        brings(&house, "coordinator", "p.csv", many.as_bytes()).await.is(422).says("yli 2 000 riviä");
        let broken = [Part::Text("rows", "[{\"number\":"), Part::Text("coming", "1")];
        house.visitor("coordinator").await.sends("/voice/import", &broken).await.is(422).says("Valitse tiedosto uudelleen");
        assert_eq!(house.count("SELECT count(*) FROM question").await, 0);
    }

    async fn only_a_coordinator_brings_in_and_gives_out(house: Here) {
        for who in ROLES.into_iter().filter(|who| *who != "coordinator") {
            brings(&house, who, "p.csv", MINUTES.as_bytes()).await.is_missing();
            let mut visitor = house.visitor(who).await;
            for path in ["/voice/import", "/voice/request", "/voice/request?which=all"] {
                visitor.get(path).await.is_missing();
            }
            visitor.post("/voice/request", &REQUEST).await.is_missing();
        }
        assert_eq!(house.count("SELECT count(*) FROM question").await, 0);
    }

    async fn what_is_taken_along_is_opened_by_other_programs(house: Here) {
        let named = published(&house, "staff", "=HYPERLINK(\"http://example.com\") – kuka päättää?", "name").await;
        answer(&house, &named, "Aluevaltuusto.\nPäätös on auki.").await;
        let answered = voice::answer::Answer::of(id_of(&named), house.app.store.read()).await.unwrap()[0].id;
        house.visitor("representative").await.post(format!("/voice/answers/{answered}/remark"), &[("remark", "Tämä on käsiteltävä yhdessä.")]).await.is(303);
        house.visitor("staff").await.get("/voice/export").await.is_ok().says("Yksi kysymys").says("format=docx");

        let mut visitor = house.visitor("staff").await;
        let docx = visitor.get("/voice/export/file?format=docx&lang=fi").await;
        assert!(docx.header("content-disposition").contains("kysymykset-ja-vastaukset.docx"), "{}", docx.header("content-disposition"));
        let seen = as_python_docx(&docx.body);
        assert_eq!(seen["headings"][0][1], "Kysymykset ja vastaukset");
        assert_eq!(seen["headings"][1][1], "A1 Organisaatio ja esihenkilöt");
        assert_eq!(seen["headings"][2][1], "K1 =HYPERLINK(\"http://example.com\") – kuka päättää?");
        let facts = seen["facts"].to_string();
        for told in ["Tila: Vastattu", "Vastaus: Aluevaltuusto.", "Vastasi: Maija Muutosjohtaja, muutosjohtaja", "Heli Hoitaja", "Tämä on käsiteltävä yhdessä.", "Lasse Luottamusmies"] {
            assert!(facts.contains(told), "{told}: {facts}");
        }
        assert_eq!(seen["properties"].as_object().unwrap().get("author"), None);
        assert!(seen.to_string().contains("Koottu 4.10.2021 klo "), "the year: {seen}");

        let pdf = visitor.get("/voice/export/file?format=pdf&lang=sv").await;
        let text = as_pdftotext(&pdf.body);
        for told in ["Frågor och svar", "Sammanställt 4.10.2021 kl. ", "kuka päättää?", "Aluevaltuusto.", "Maija Muutosjohtaja", "Heli Hoitaja"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        let csv = as_python_csv(&visitor.get("/voice/export/file?format=csv&lang=fi").await.body);
        assert_eq!(csv[0][2], "Kysymys");
        assert!(csv[1][2].starts_with("'=HYPERLINK"), "no formula in a sheet: {}", csv[1][2]);
        assert_eq!((csv[1][6].as_str(), csv[1][7].as_str()), ("Heli Hoitaja", "Aluevaltuusto.\nPäätös on auki."));

        // Chosen so that nothing is left: told, and no file.
        visitor.get("/voice/export?state=declined").await.is_ok().says("Näillä valinnoilla ei löytynyt mitään");
        visitor.get("/voice/export/file?format=pdf&state=declined").await.is_sent_to("/voice/export?state=declined&lang=fi");
        visitor.get("/voice/export?until=2020-01-01").await.is_ok().says("ei löytynyt mitään");
        visitor.get("/voice/export?theme=1&state=answered&from=2021-01-01").await.is_ok().says("Yksi kysymys");
    }

    async fn the_day_of_the_next_handling_is_called_so_in_every_file(house: Here) {
        let promised = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        not_decided(&house, &promised, "2021-12-15").await;
        in_cooperation(&house, "Yhdistetäänkö tiimit?").await;
        let mut visitor = house.visitor("representative").await;
        let docx = as_python_docx(&visitor.get("/voice/export/file?format=docx&lang=fi").await.body);
        let facts = docx["facts"].to_string();
        assert!(facts.contains("Seuraava käsittely: 26.10.2021") && facts.contains("Palaamme asiaan: 15.12.2021"), "{facts}");
        assert!(!facts.contains("Palaamme asiaan: 26.10.2021"), "{facts}");
        let pdf = one_line(&as_pdftotext(&visitor.get("/voice/export/file?format=pdf&lang=sv").await.body));
        assert!(pdf.contains("Nästa behandling: 26.10.2021") && pdf.contains("Vi återkommer: 15.12.2021"), "{pdf}");
        let csv = as_python_csv(&visitor.get("/voice/export/file?format=csv&lang=fi").await.body);
        let column = |name: &str| csv[0].iter().position(|head| head == name).expect(name);
        let (return_on, next) = (column("Palataan viimeistään"), column("Seuraava käsittely"));
        assert_eq!((csv[1][return_on].as_str(), csv[1][next].as_str()), ("15.12.2021", ""));
        assert_eq!((csv[2][return_on].as_str(), csv[2][next].as_str()), ("", "26.10.2021"));
        assert!(!csv[2].iter().any(|cell| cell.contains("Palaamme")), "{:?}", csv[2]);
    }

    async fn nobody_who_asked_in_confidence_is_in_any_export_of_anybody(house: Here) {
        let confidential = published(&house, "colleague", "Jatkuuko sopimukseni kanarianlinnussa?", "confidential").await;
        answer(&house, &confidential, "Jatkuu.").await;
        published(&house, "staff", "Kuka päättää?", "name").await;
        ask(&house, "other-unit", "Tätä ei ole julkaistu haikarassa.", "confidential").await;
        in_cooperation(&house, "Yhdistetäänkö tiimit pikkutikassa?").await;
        for who in ROLES {
            let sees = ["representative", "coordinator"].contains(&who);
            for (format, file) in ["docx", "pdf", "csv"].into_iter().zip(exported(&house, who, "lang=fi").await) {
                assert!(file.contains("kanarianlinnussa") && file.contains("Heli Hoitaja"), "{who}, {format}: what is published");
                for asker in ["Kalle", "Kollega", "Aino", "Aamuvuoro", "Oona", "Omahoitaja", "haikarassa"] {
                    assert!(!file.contains(asker), "{who}, {format}: {asker}");
                }
                assert_eq!(file.contains("pikkutikassa"), sees, "{who}, {format}");
            }
            let page = house.visitor(who).await.get("/voice/export").await;
            page.is_ok().never_says("haikarassa").never_says("Aino Aamuvuoro");
            assert!(who == "colleague" || !page.text().contains("Kalle Kollega"), "{who}: one's own name stands above one's pages");
            assert_eq!(page.text().contains("pikkutikassa"), sees, "{who}");
        }
    }

    async fn what_is_masked_is_nowhere_in_what_is_given_out(house: Here) {
        let question = ask(&house, "staff", "Aino Virtanen odotti huone 12:n edessä, miksi?", "name").await;
        publish(&house, &question).await;
        answer(&house, &question, "Pahoittelemme. aino\u{ad} VIRTANEN on nyt hoidossa. Soita Liisalle.").await;
        let secret = ask(&house, "colleague", "Toinen asia kanarianlinnussa", "confidential").await;
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get("/voice/request").await.is_ok().says("Vastaa asiakirjapyyntöön").never_says("kanarianlinnussa");
        coordinator.get("/voice/request?which=published").await.is_ok().says("Yksi kysymys annettaisiin").never_says("kanarianlinnussa").never_says("Heli Hoitaja");
        coordinator.get("/voice/request?which=all").await.is_ok().says("2 kysymystä annettaisiin").never_says("Kalle Kollega");
        coordinator.get("/voice/request?which=all&q=kanarianlinnussa").await.is_ok().says("Yksi kysymys annettaisiin");

        let mut fields = REQUEST.to_vec();
        fields.extend([("item-2", "own"), ("own", "JulkL 24 § 1 mom. 8 kohta")]);
        for format in ["pdf", "docx"] {
            fields.push(("format", format));
            let made = coordinator.post("/voice/request", &fields).await;
            fields.pop();
            made.is_ok();
            assert!(made.header("content-disposition").contains(&format!("vastaus-asiakirjapyyntoon.{format}")));
            let (text, whole) = match format {
                "pdf" => (as_pdftotext(&made.body), as_pdftotext(&made.body)),
                _ => (as_python_docx(&made.body).to_string(), unzipped(&made.body)),
            };
            for told in ["Vastaus asiakirjapyyntöön", "Maija Muutosjohtaja", "1.10.2021", "[peitetty: JulkL 24 §", "Pahoittelemme.", "on nyt hoidossa", "JulkL 24 § 1 mom. 8 kohta", "14 § 3 mom."] {
                assert!(one_line(&text).contains(told), "{format}: {told}: {text}");
            }
            for hidden in ["Aino", "aino", "VIRTANEN", "Virtanen", "huone 12", "Huonetta 12", "kanarianlinnussa", "Heli", "Kalle"] {
                assert!(!whole.contains(hidden), "{format}: {hidden}");
                assert!(!String::from_utf8_lossy(&made.body).contains(hidden), "{format}: {hidden}");
            }
        }
        let noted = house.count("SELECT count(*) FROM audit_entry WHERE act = 'exported' AND why = '1 given, 1 left out, 3 masked'").await;
        assert_eq!(noted, 2, "each making");
        assert_eq!(house.count("SELECT count(*) FROM question").await, 2, "nothing of the questions has changed");
        coordinator.get(&secret).await.is_ok().says("kanarianlinnussa");
    }

    async fn what_cannot_be_given_out_yet_is_told_and_loses_nothing(house: Here) {
        published(&house, "staff", "Aino Virtanen odotti, miksi?", "name").await;
        let mut coordinator = house.visitor("coordinator").await;
        let lacking = coordinator.post("/voice/request", &[("which", "all"), ("item-1", "private"), ("passages-1", "x")]).await;
        lacking.is(422).says("Kirjoita, mitä pyydettiin.").says("Anna päivä, jona pyyntö tuli.").says("Kirjoita, kenen päätöksellä").says("Valitse, millä perusteella").says("vähintään kaksi kirjainta");
        let with = |more: &[(&'static str, &'static str)]| {
            let kept = REQUEST.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
            kept.chain(more).copied().collect::<Vec<_>>()
        };
        // A passage that is nowhere would have hidden nothing.
        coordinator.post("/voice/request", &with(&[("passages-1", "Aino Virtanen\nEino Virtanen")])).await.is(422)
            .says("Eino Virtanen").says("ei ole missään").says("Huonetta 12 koskevat kysymykset.").says("Maija Muutosjohtaja, muutosjohtaja");
        // A ground that names what it hides.
        coordinator.post("/voice/request", &with(&[("ground-1", "own"), ("own", "aino virtanen on potilas"), ("passages-1", "Aino Virtanen")])).await.is(422)
            .says("Perusteessa on sana, joka pitäisi peittää");
        coordinator.post("/voice/request", &with(&[("on", "2021-12-01"), ("passages-1", "Aino Virtanen")])).await.is(422).says("Päivä on vasta tulossa");
        coordinator.post("/voice/request", &with(&[("item-1", "outside"), ("passages-1", "")])).await.is(422).says("Mitään ei jäänyt annettavaksi");
        // What came while the page was read is looked at first.
        published(&house, "staff", "Uusi kysymys tuli väliin.", "name").await;
        coordinator.post("/voice/request", &with(&[("passages-1", "Aino Virtanen")])).await.is(422).says("Kysymyksiä tuli lisää sillä välin").says("Uusi kysymys tuli väliin.");
        assert_eq!(house.count("SELECT count(*) FROM audit_entry WHERE act = 'exported'").await, 0);
    }

    async fn a_table_that_was_taken_along_can_be_brought_in_elsewhere(house: Here) {
        let question = published(&house, "staff", "Kuka päättää?", "confidential").await;
        answer(&house, &question, "Aluevaltuusto.").await;
        let csv = house.visitor("coordinator").await.get("/voice/export/file?format=csv&lang=sv").await.body;
        house.visitor("coordinator").await.get(format!("/voice/{}", id_of(&question))).await.is_ok();
        brings(&house, "coordinator", "k.csv", &csv).await.is_ok().says("Yksi kysymys tulisi.").says("Muistuttaa kysymystä").says("Kuka päättää?");
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
