//! Feedback, from anybody on any page until somebody answers it; and the accessibility statement it hangs on.

use crate::world::{Staffed, World};
use feedback::statement::Statement;
use http::Method;
use mail::State;
use store::{Id, sql};
use testing::staff::NOBODY;
use testing::{Answer, House, Visitor, on_both};
use web::Settings;

const ACCESSIBILITY: (&str, &str) = ("topic", "accessibility");
const KEY: (&str, &str) = ("key", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

async fn sends(visitor: &mut Visitor, fields: &[(&str, &str)]) -> Answer {
    visitor.post("/feedback", fields).await
}

/// Sends feedback on accessibility; where its answer will be read.
async fn hindered(visitor: &mut Visitor, words: &str) -> String {
    let sent = sends(visitor, &[ACCESSIBILITY, ("words", words), ("from", "/coaching")]).await;
    let receipt = sent.is(303).header("location").to_owned();
    assert!(receipt.starts_with("/feedback/receipts/"), "{receipt}");
    receipt
}

/// The newest piece of feedback, for whoever answers it.
async fn newest(house: &House) -> String {
    let ids: Vec<(Id,)> = sql!("SELECT id FROM feedback ORDER BY id DESC").all(house.app.store.read()).await.unwrap();
    format!("/feedback/{}", ids[0].0)
}

async fn answers(admin: &mut Visitor, feedback: &str, words: &str) {
    admin.post(format!("{feedback}/answer"), &[("answer", words)]).await.is_sent_to("/admin/feedback");
}

/// Everything that a morning does.
async fn morning(house: &House, day: &str) {
    house.it_is(&format!("{day}T07:15"));
    web::jobs::leave_recurring(&house.app).await.unwrap();
    house.work().await;
}

on_both! {
    async fn anybody_reads_the_statement_and_it_says_what_the_act_wants(house: Staffed) {
        let (mut nobody, mut admin) = (house.visitor(NOBODY).await, house.visitor("admin").await);
        let page = nobody.get("/accessibility").await;
        page.is_ok().says("Saavutettavuusseloste").says("Traficom").says("saavutettavuus@traficom.fi").says("306/2019").says("finlex.fi");
        page.says("14 päivän kuluttua").says("/feedback?topic=accessibility").says("Palvelusta vastaa Tahto.").never_says("mailto:palaute");
        for shortcoming in &Statement::current().shortcoming {
            for words in [&shortcoming.what, &shortcoming.reason, &shortcoming.place] {
                page.says(words.exactly(words::Lang::Fi));
            }
            page.says(&format!("WCAG {}", shortcoming.criteria.join(", ")));
        }
        nobody.post("/language", &[("language", "sv"), ("back", "/")]).await;
        nobody.get("/accessibility").await.is_ok().says("Tillgänglighetsutlåtande").says("Enheten för tillsyn över digital tillgänglighet");

        // The network's own name and contact come from its settings.
        let contact = [("name-fi", "Koivulan hyvinvointialue"), ("email", "palaute@koivula.example"), ("phone", "06 123 4500"), ("published", "1.9.2021")];
        admin.post("/admin/settings/contact", &contact).await.is_sent_to("/admin/settings/contact");
        nobody.post("/language", &[("language", "fi"), ("back", "/")]).await;
        let page = nobody.get("/accessibility").await;
        page.says("Palvelusta vastaa Koivulan hyvinvointialue.").says("mailto:palaute@koivula.example").says("tel:061234500").says("Palvelu on julkaistu 1.9.2021.");
        let wrong = [("email", "palaute"), ("published", "syksyllä"), ("name-fi", "Koivula")];
        admin.post("/admin/settings/contact", &wrong).await.is(422).says("Koivula").says("syksyllä").says("Kirjoita päivä");
        admin.get("/admin/settings").await.says("Koivulan hyvinvointialue");
    }

    async fn whoever_has_no_account_is_answered_by_the_receipt(house: Staffed) {
        let (mut nobody, mut admin) = (house.visitor(NOBODY).await, house.visitor("admin").await);
        let receipt = hindered(&mut nobody, "En löydä painiketta.").await;
        nobody.get(&receipt).await.is_ok().says("En löydä painiketta.").says("Vastaamme viimeistään 18.10.2021.").says("täällä tunnisteella");

        let feedback = newest(&house).await;
        nobody.get(&feedback).await; // only by the receipt
        assert!(nobody.get(&feedback).await.is_sent_to_the_door());
        admin.get("/").await.is_ok().says("Saavutettavuuspalaute (4.10.2021) odottaa vastausta");
        admin.get("/admin/feedback").await.is_ok().says(&feedback).says("Aikaa 14 päivää").never_says("En löydä painiketta.");
        admin.get(&feedback).await.is_ok().says("En löydä painiketta.").says("/coaching").says("kirjautumaton lähettäjä");
        admin.post(format!("{feedback}/answer"), &[("answer", "")]).await.is(422).says("Kirjoita vastaus.");
        admin.post(format!("{feedback}/answer"), &[("answer", ""), ("read", "yes")]).await.is(422); // the act wants words
        answers(&mut admin, &feedback, "Painike on nyt lomakkeen lopussa.").await;
        nobody.get(&receipt).await.is_ok().says("Palautteeseesi on vastattu").says("Painike on nyt lomakkeen lopussa.").never_says("Paavo");
        admin.get("/").await.never_says("odottaa vastausta");
        admin.get("/admin/feedback").await.says("Kaikkiin palautteisiin on vastattu").says("Vastattu");

        // Typed in from paper, however untidily; a wrong one is told in words.
        let code = receipt.rsplit('/').next().unwrap();
        let untidy = code.to_lowercase().replace('-', " ");
        nobody.post("/feedback/receipts", &[("receipt", &untidy)]).await.is_sent_to(&receipt);
        nobody.post("/feedback/receipts", &[("receipt", "7K3M-9QWX")]).await.is(422).says("7K3M-9QWX").says("Tarkista merkit");
        nobody.get("/feedback/receipts/AAAA-AAAA-AAAA-AAAA").await.is_missing();
        assert_eq!(house.postbox().await.len(), 0, "nobody left an address");
    }

    async fn whoever_leaves_an_address_gets_the_answer_by_letter_and_the_address_goes(house: Staffed) {
        let (mut nobody, mut admin) = (house.visitor(NOBODY).await, house.visitor("admin").await);
        let wrong = sends(&mut nobody, &[ACCESSIBILITY, ("words", "Pitkä kertomus"), ("email", "saija")]).await;
        wrong.is(422).says("Pitkä kertomus").says("saija").says("Kirjoita koko sähköpostiosoite");
        nobody.post("/language", &[("language", "sv"), ("back", "/")]).await;
        sends(&mut nobody, &[ACCESSIBILITY, ("words", "Jag hör inte."), ("email", "saija@example.fi")]).await.is(303);
        let feedback = newest(&house).await;
        admin.get(&feedback).await.says("Vastaus lähtee kirjeenä").never_says("saija@example.fi");
        answers(&mut admin, &feedback, "Texten finns nu.").await;
        house.work().await;
        let letters = house.postbox().await;
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].address.as_str(), letters[0].state), ("saija@example.fi", State::Kept));
        assert!(letters[0].subject.starts_with("Svar på din respons"), "{}", letters[0].subject);
        for words in ["Texten finns nu.", "4.10.2021", "/accessibility", "tillsyns"] {
            let body = letters[0].body.replace("övervakar", "tillsyns");
            assert!(body.contains(words), "{words}: {body}");
        }
        assert_eq!(house.count("SELECT count(*) FROM feedback WHERE email IS NOT NULL").await, 0);
    }

    async fn a_nurse_gives_feedback_from_a_page_and_hears_of_the_answer(world: World) {
        let (house, page) = (&world.house, world.task());
        let (mut agent, mut admin) = (house.visitor("agent").await, house.visitor("admin").await);
        let link = "/feedback?from=/coaching/tasks/%7Btask%7D";
        agent.get(&page).await.is_ok().says(&format!("href=\"{link}\""));
        let form = agent.get(link).await;
        form.is_ok().says("/coaching/tasks/{task}").says("Älä kirjoita tähän potilaiden").says("href=\"/help\"").never_says("name=\"email\"");
        form.says("Pääkäyttäjät näkevät palautteesi ja nimesi.");
        let fields = [("topic", "tahto"), ("words", "Luonnos tallentuu hienosti."), ("from", "/coaching/tasks/{task}"), ("email", "x@example.fi")];
        sends(&mut agent, &fields).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM feedback WHERE page = '/coaching/tasks/{task}' AND person_id IS NOT NULL AND due_at IS NULL AND email IS NULL").await, 1);

        let feedback = newest(house).await;
        agent.get(&feedback).await.is_ok().says("Luonnos tallentuu hienosti.").never_says("name=\"answer\"");
        for who in ["fellow", "supervisor", "coordinator", "leadership", "representative"] {
            house.visitor(who).await.get(&feedback).await.is_missing();
            house.visitor(who).await.get("/admin/feedback").await.is_missing();
        }
        agent.post(format!("{feedback}/answer"), &[("answer", "Oma")]).await.is_forbidden();
        admin.get("/").await.says("Uutta palautetta Tahdosta");
        admin.get(&feedback).await.is_ok().says("Aino Aamuvuoro");
        let opened = "SELECT count(*) FROM audit_entry WHERE subject_kind = 'feedback'";
        assert_eq!(house.count(opened).await, 1, "the look of the administrator, not the sender's own");
        answers(&mut admin, &feedback, "Kiitos, Aino!").await;
        agent.get("/").await.says("Palautteeseesi (4.10.2021) on vastattu").says(&feedback);
        agent.get(&feedback).await.is_ok().says("Kiitos, Aino!");
    }

    async fn what_needs_no_answer_is_marked_as_read(house: Staffed) {
        let (mut agent, mut admin) = (house.visitor("agent").await, house.visitor("admin").await);
        let sent = sends(&mut agent, &[("topic", "tahto"), ("words", "Hyvä sivu!")]).await;
        let (receipt, feedback) = (sent.is(303).header("location").to_owned(), newest(&house).await);
        admin.post(format!("{feedback}/answer"), &[("answer", "Kiitos"), ("read", "yes")]).await.is(422).says("Kiitos").says("tyhjennä kenttä");
        admin.post(format!("{feedback}/answer"), &[("answer", ""), ("read", "yes")]).await.is_sent_to("/admin/feedback");
        agent.get(&receipt).await.is_ok().says("Palautteesi on luettu");
        agent.get("/").await.never_says("on vastattu");
    }

    async fn the_clock_runs_and_who_is_late_shows(house: Staffed) {
        let (mut nobody, mut admin) = (house.visitor(NOBODY).await, house.visitor("admin").await);
        let receipt = hindered(&mut nobody, "Teksti ei suurene.").await;
        sends(&mut nobody, &[("topic", "tahto"), ("words", "Vihreä on kaunis.")]).await.is(303);
        house.it_is("2021-10-05T08:00");
        hindered(&mut nobody, "Kuvassa ei ole kuvausta.").await;
        let board = admin.get("/admin/feedback").await.text();
        let at = |words: &str| board.find(words).unwrap_or_else(|| panic!("{words}"));
        assert!(at("Aikaa 13 päivää") < at("Aikaa 14 päivää"), "the nearest date is on top");
        assert!(at("Aikaa 14 päivää") < board.rfind("Palaute Tahdosta<").unwrap(), "what has no date comes last");

        morning(&house, "2021-10-14").await;
        admin.get("/").await.never_says("pitää vastata pian");
        morning(&house, "2021-10-15").await; // three days are left
        admin.get("/").await.says("Saavutettavuuspalautteeseen (4.10.2021) pitää vastata pian").never_says("(5.10.2021) pitää");
        house.it_is("2021-10-18T23:58");
        admin.get("/admin/feedback").await.says("Vastaa tänään").never_says("Myöhässä");
        nobody.get(&receipt).await.never_says("myöhässä");
        house.it_is("2021-10-19T00:00");
        admin.get("/admin/feedback").await.says("Yhden palautteen vastaus on myöhässä").says("Myöhässä yhden päivän").says("Paavo Pääkäyttäjä");
        nobody.get(&receipt).await.says("Vastaus on myöhässä").says("href=\"/accessibility\"");
    }

    async fn administrators_are_reminded_once_a_day_until_it_is_answered(house: Staffed) {
        let (mut nobody, mut admin) = (house.visitor(NOBODY).await, house.visitor("admin").await);
        hindered(&mut nobody, "Teksti ei suurene.").await;
        let told = "SELECT count(*) FROM notice WHERE word = 'feedback-near' AND ended_at IS NULL";
        for (day, open) in [("2021-10-05", 0), ("2021-10-15", 1), ("2021-10-16", 1)] {
            morning(&house, day).await;
            assert_eq!(house.count(told).await, open, "{day}");
        }
        let seen = sql!("UPDATE notice SET ended_at = 1 WHERE word = 'feedback-near'");
        let mut tx = house.app.store.begin().await.unwrap();
        seen.execute(&mut tx).await.unwrap();
        tx.later("feedback-morning", &["again"], house.app.now(), None).await.unwrap(); // the same morning again
        tx.commit().await.unwrap();
        house.work().await;
        assert_eq!(house.count(told).await, 0, "once a day");
        morning(&house, "2021-10-20").await;
        assert_eq!(house.count(told).await, 1, "every day, also when it is late");
        assert_eq!(house.count("SELECT count(*) FROM notice WHERE word = 'feedback-near' AND urgent").await, 1);

        let feedback = newest(&house).await;
        answers(&mut admin, &feedback, "Korjasimme.").await;
        morning(&house, "2021-10-21").await;
        let open = "SELECT count(*) FROM notice WHERE ended_at IS NULL AND word IN ('feedback-near', 'feedback-awaits')";
        assert_eq!(house.count(open).await, 0);
    }

    async fn a_second_press_keeps_feedback_once_and_other_words_are_kept_too(house: Staffed) {
        let mut nobody = house.visitor(NOBODY).await;
        let first = sends(&mut nobody, &[KEY, ("words", "Sama")]).await.is(303).header("location").to_owned();
        sends(&mut nobody, &[KEY, ("words", "Sama")]).await.is_sent_to(&first);
        assert_eq!(house.count("SELECT count(*) FROM feedback").await, 1);
        sends(&mut nobody, &[KEY, ("words", "Sama, ja vielä yksi asia")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM feedback").await, 2);
        let kept: Vec<(String,)> = sql!("SELECT receipt_hash FROM feedback").all(house.app.store.read()).await.unwrap();
        let code = first.rsplit('/').next().unwrap();
        assert!(kept.iter().all(|(hash,)| hash.len() == 64 && !hash.contains(code)), "only the hash is kept");
    }

    async fn two_administrators_answer_once_and_neither_loses_a_word(house: Staffed) {
        hindered(&mut house.visitor(NOBODY).await, "Teksti ei suurene.").await;
        let feedback = newest(&house).await;
        let (mut one, mut other) = (house.visitor("admin").await, house.visitor("admin").await);
        let (to, first, second) = (format!("{feedback}/answer"), [("answer", "Ensimmäinen")], [("answer", "Toinen")]);
        let both = tokio::join!(one.post(&to, &first), other.post(&to, &second));
        let mut statuses = [both.0.status.as_u16(), both.1.status.as_u16()];
        statuses.sort();
        assert_eq!(statuses, [303, 409]);
        let lost = if both.0.status == 409 { both.0 } else { both.1 };
        lost.says("Ensimmäinen").says("Toinen").says("Vastauksesi ei lähtenyt");
        assert_eq!(house.count("SELECT count(*) FROM feedback WHERE answered_at IS NOT NULL").await, 1);
    }

    async fn nothing_is_lost_when_feedback_cannot_be_sent(house: Staffed) {
        let mut nobody = house.visitor(NOBODY).await;
        sends(&mut nobody, &[ACCESSIBILITY, ("words", ""), ("email", "saija@example.fi"), ("from", "/help")]).await
            .is(422).says("saija@example.fi").says("/help").says("Yksikin lause riittää").says("value=\"accessibility\" checked");
        let long = format!("Alku {}", "a".repeat(5_000));
        sends(&mut nobody, &[("words", &long)]).await.is(422).says(&long).says("Lyhennä palaute");

        // One network sends so much in ten minutes; somebody signed in behind the same address is not stopped by it.
        for nth in 0..30 {
            sends(&mut nobody, &[("words", &format!("Palaute {nth}"))]).await.is(303);
        }
        sends(&mut nobody, &[("words", "Yksi vielä"), ("from", "/help")]).await.is(429).says("Yksi vielä").says("/help").says("kymmenen minuuttia");
        assert_eq!(house.count("SELECT count(*) FROM feedback").await, 30);
        sends(&mut house.visitor("agent").await, &[("words", "Minäkin")]).await.is(303);
    }

    async fn what_was_answered_goes_two_years_after_and_what_waits_stays(house: Staffed) {
        let (mut nobody, mut admin) = (house.visitor(NOBODY).await, house.visitor("admin").await);
        hindered(&mut nobody, "Vastattu").await;
        let feedback = newest(&house).await;
        answers(&mut admin, &feedback, "Kiitos.").await;
        hindered(&mut nobody, "Odottaa yhä").await;
        let all = "SELECT count(*) FROM feedback";
        for (night, left) in [("2023-10-04T03:30", 2), ("2023-10-05T03:30", 1)] {
            house.it_is(night);
            house.work().await;
            assert_eq!(house.count(all).await, left, "{night}");
        }
        assert_eq!(house.count("SELECT count(*) FROM feedback WHERE answered_at IS NULL").await, 1);
    }

    async fn feedback_never_carries_an_id_or_what_stood_on_a_page(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let page = world.task();
        for from in [page.as_str(), "/coaching?q=Aino", "https://evil.example", "/../etc"] {
            sends(&mut agent, &[("words", "Palaute"), ("from", from)]).await.is(303);
        }
        let kept: Vec<(String,)> = sql!("SELECT page FROM feedback WHERE words = 'Palaute'").all(world.house.app.store.read()).await.unwrap();
        assert!(kept.iter().all(|(page,)| page.is_empty()), "{kept:?}");
    }

    async fn every_page_leads_to_the_statement_and_to_feedback(world: World) {
        let house = &world.house;
        for (who, path) in [(NOBODY, "/sign-in"), (NOBODY, "/help"), (NOBODY, "/accessibility"), (NOBODY, "/feedback"), ("agent", "/"), ("agent", "/coaching"), ("admin", "/admin")] {
            let answer = house.visitor(who).await.get(path).await;
            answer.is_ok().says("href=\"/accessibility\"").says("href=\"/privacy\"").says(&format!("href=\"/feedback?from={path}\""));
        }
        for who in [NOBODY, "agent"] {
            let missing = house.visitor(who).await.get("/no-such-page").await;
            missing.is_missing().says("href=\"/accessibility\"").says("href=\"/privacy\"").says("href=\"/feedback\"");
        }
        // Whatever the pattern of a page, the form takes it.
        let mut nobody = house.visitor(NOBODY).await;
        for route in house::rooms::all(&Settings::default()).iter().flat_map(|room| &room.routes).filter(|route| route.method == Method::GET) {
            let from = route.path.replace('{', "%7B").replace('}', "%7D");
            nobody.get(format!("/feedback?from={from}")).await.is_ok().says(&format!("name=\"from\" value=\"{}\"", route.path));
        }
    }
}
