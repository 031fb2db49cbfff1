//! A certificate: granted by the coach, taken along by the agent as a document that can be heard as well as seen.

use crate::world::World;
use coaching::address;
use coaching::certificate::{Certificate, GRANTED};
use gatherings::Kept;
use std::io::Write;
use std::process::{Command, Stdio};
use store::{Id, Query};
use testing::{House, on_both};

/// The text of a PDF, as poppler reads it.
fn text_of(pdf: &[u8]) -> String {
    let mut child = Command::new("timeout")
        .args(["30", "pdftotext", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test reads our documents with pdftotext of poppler-utils: run bin/setup");
    let (mut stdin, pdf) = (child.stdin.take().unwrap(), pdf.to_vec());
    let writer = std::thread::spawn(move || stdin.write_all(&pdf).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success(), "pdftotext of poppler-utils is needed: run bin/setup");
    String::from_utf8(output.stdout).unwrap()
}

/// What poppler says of the document: its structure tree.
fn structure_of(pdf: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let output = Command::new("timeout").args(["30", "pdfinfo", "-struct-text"]).arg(file.path()).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn contains(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|part| part == words.as_bytes())
}

async fn name(house: &House, who: &str, name: &str) {
    let mut tx = house.app.store.begin().await.unwrap();
    Query::new("UPDATE person SET name = $1 WHERE id = $2")
        .bind(name)
        .bind(house.person(who).await)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// The coach says that the agent has completed the programme.
async fn granted(world: &World) -> Id {
    let (house, programme) = (&world.house, world.ours.programme.id);
    let (agent, to) = (house.person("agent").await, address::Certificates { programme });
    let mut coach = house.visitor("coach").await;
    for _ in 0..2 {
        coach.post(&to, &[("completed", &agent.to_string())]).await.is_sent_to(to.to_string());
    }
    Certificate::own(programme, agent, house.app.store.read()).await.unwrap().expect("a certificate")
}

on_both! {
    async fn an_agent_takes_the_certificate_along_as_pdf_ua(world: World) {
        let (house, session) = (&world.house, world.ours.sessions[0]);
        name(house, "agent", "Åke Äyräpää-Ötökkä").await;
        let morning = Kept::of(session, house.app.store.read()).await.unwrap()[0].id.to_string();
        house.visitor("coach").await.post(address::Attendance { session }, &[("all", &morning)]).await;
        let certificate = granted(&world).await;
        let (_, news) = notices::open(house.person("agent").await, house.app.store.read()).await.unwrap();
        let told = news.iter().filter(|notice| notice.word == GRANTED && notice.subject_id == certificate);
        assert_eq!(told.count(), 1, "told once");

        let mut agent = house.visitor("agent").await;
        let page = agent.get(address::Certificate { certificate }).await;
        for words in ["Åke Äyräpää-Ötökkä", "Muutoksen tukena", "1. Tapaaminen 1, 20.9.2021", "Koivulan sote", "4.10.2021"] {
            page.says(words);
        }
        let answer = agent.get(address::CertificatePdf { certificate }).await;
        answer.is_ok();
        assert_eq!(answer.header("content-type"), "application/pdf");
        let pdf = &answer.body;
        for mark in ["/StructTreeRoot", "/MarkInfo", "/Lang (fi)", "<pdfuaid:part>1</pdfuaid:part>", "/DisplayDocTitle true"] {
            assert!(contains(pdf, mark) || contains(pdf, &mark.replace(" (", "(")), "the document says {mark}");
        }
        let text = text_of(pdf);
        for words in ["Todistus", "Åke Äyräpää-Ötökkä", "Muutoksen tukena", "Tapaaminen 1", "Koivulan sote", "4.10.2021"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains("Tapaaminen 2"), "only what the agent attended");
        let structure = structure_of(pdf);
        for part in ["H1", "H2", "LI", "\"Todistus\""] {
            assert!(structure.contains(part), "{part} in {structure}");
        }
    }

    async fn a_name_is_never_read_as_markup(world: World) {
        let hostile = "#panic(\"x\") *Äiti* = ]] $x$ \\ @y";
        name(&world.house, "agent", hostile).await;
        let certificate = granted(&world).await;
        let answer = world.house.visitor("agent").await.get(address::CertificatePdf { certificate }).await;
        answer.is_ok();
        assert!(text_of(&answer.body).replace('\n', " ").contains(hostile), "{}", text_of(&answer.body));
    }

    async fn what_pdf_ua_refuses_is_read_from_its_page(world: World) {
        name(&world.house, "agent", "Äiti \u{10FFFD}\u{A2F}").await; // letters that no typeface of ours has
        let certificate = granted(&world).await;
        let mut agent = world.house.visitor("agent").await;
        let page = address::Certificate { certificate };
        agent.get(address::CertificatePdf { certificate }).await.is_sent_to(page.to_string());
        agent.get(&page).await.says("PDF-tiedostoa ei voitu tehdä.").says("Äiti");
    }

    async fn only_its_holder_coach_and_coordinator_see_a_certificate(world: World) {
        let (house, programme) = (&world.house, world.ours.programme.id);
        let certificate = granted(&world).await;
        for who in ["agent", "coach", "coordinator"] {
            house.visitor(who).await.get(address::Certificate { certificate }).await.is_ok();
        }
        for who in ["fellow", "agent-b", "coach-b", "supervisor", "leadership", "admin", "colleague"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(address::Certificate { certificate }).await.is(404);
            visitor.get(address::CertificatePdf { certificate }).await.is(404);
        }
        // A coach grants to their own cohort only, an agent to nobody.
        let to = address::Certificates { programme };
        let stranger = house.person("agent-b").await.to_string();
        house.visitor("coach").await.post(&to, &[("completed", &stranger)]).await;
        house.visitor("agent").await.post(&to, &[("completed", &stranger)]).await.is(403);
        assert_eq!(house.count("SELECT count(*) FROM certificate").await, 1);
        // It was a mistake: unticked, it is gone, and so is what was told.
        let agent = house.person("agent").await;
        house.visitor("coach").await.post(&to, &[("had", &agent.to_string())]).await;
        assert_eq!(house.count("SELECT count(*) FROM certificate").await, 0);
        let (_, news) = notices::open(agent, house.app.store.read()).await.unwrap();
        assert!(!news.iter().any(|notice| notice.word == GRANTED));
    }
}
