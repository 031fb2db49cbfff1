//! What was asked in confidence: the coordinator alone is shown the name, in whatever way one looks; and when it was not
//! published and the matter closes, nothing leads to its asker any more.

use super::feed::{fetched, link};
use super::{Here, answer, ask, hears, id_of, publish, published};
use store::sql;
use testing::{House, on_both};

const NAME: &str = "Jatkuuko määräaikainen sopimukseni kanarianlinnussa?";
const ASKER: &str = "Kalle Kollega";

/// Everybody who is not the coordinator.
const OTHERS: [&str; 9] =
    ["staff", "agent", "supervisor", "answerer", "editor", "representative", "leadership", "admin", "reader"];

/// Whether this person's feed holds it; it is the feed of what everybody sees, so nobody's before it is published.
async fn feeds(house: &House, who: &str, question: &str) -> bool {
    let link = link(&mut house.visitor(who).await).await;
    let feed = fetched(house, &link).await.text();
    assert!(!feed.contains(ASKER), "{who} is told who asked");
    assert_eq!(feed.contains(NAME), feed.contains(&id_of(question).to_string()), "{who}");
    feed.contains(NAME)
}

/// Whether this person is let in to the question, by each representation there is.
async fn verdicts(house: &House, who: &str, question: &str) -> Vec<(&'static str, bool)> {
    let mut visitor = house.visitor(who).await;
    let page = visitor.get(question).await.status == 200;
    let list = visitor.get("/voice").await.text().contains(question);
    let found = visitor.get("/voice?q=kanarianlinnussa").await.text().contains(question);
    let search = visitor.get("/search?q=kanarianlinnussa").await.text().contains(question);
    let similar =
        visitor.get("/voice/similar?q=m%C3%A4%C3%A4r%C3%A4aikainen+sopimukseni").await.text().contains(question);
    let following =
        visitor.post(format!("/following/question.{}", id_of(question)), &[("following", "yes")]).await.status == 303;
    visitor.post(format!("/following/question.{}", id_of(question)), &[("following", "no")]).await;
    vec![
        ("page", page),
        ("list", list),
        ("found", found),
        ("search", search),
        ("similar", similar),
        ("following", following),
    ]
}

on_both! {
    async fn every_representation_gives_the_same_verdict(house: Here) {
        let question = ask(&house, "colleague", NAME, "confidential").await;
        for who in OTHERS.into_iter().chain(["colleague", "coordinator", "fellow"]) {
            let verdicts = verdicts(&house, who, &question).await;
            let sees = ["colleague", "coordinator", "answerer", "editor"].contains(&who);
            assert!(verdicts.iter().all(|(_, verdict)| *verdict == sees), "{who} before publication: {verdicts:?}");
            assert!(!feeds(&house, who, &question).await, "{who} before publication, by the feed");
        }
        publish(&house, &question).await;
        for who in OTHERS {
            let verdicts = verdicts(&house, who, &question).await;
            assert!(verdicts.iter().all(|(_, verdict)| *verdict), "{who} after publication: {verdicts:?}");
            assert!(feeds(&house, who, &question).await, "{who} after publication, by the feed");
        }
        house.visitor("editor").await.post(format!("{question}/moderation"), &[("deed", "kept"), ("reason", "other")]).await.is(303);
        let verdicts = verdicts(&house, "fellow", &question).await;
        assert!(verdicts.iter().all(|(_, verdict)| !*verdict), "taken away again: {verdicts:?}");
        for who in OTHERS.into_iter().chain(["colleague", "coordinator", "fellow"]) {
            assert!(!feeds(&house, who, &question).await, "{who}, taken away again, by the feed");
        }
    }

    async fn nobody_but_the_coordinator_is_shown_who_asked(house: Here) {
        let question = published(&house, "colleague", NAME, "confidential").await;
        answer(&house, &question, "Jatkuu.").await;
        house.visitor("representative").await.post(format!("{question}/nudge"), &[]).await.is(303);
        house.work().await;
        for who in OTHERS.into_iter().chain(["coordinator"]) {
            let mut visitor = house.visitor(who).await;
            for path in [question.as_str(), "/voice", "/voice/queue", "/", "/search?q=kanarianlinnussa", "/voice/moderation", "/voice/moderation/log"] {
                visitor.get(path).await.never_says(ASKER);
            }
            if who != "coordinator" {
                visitor.post(format!("{question}/asker"), &[]).await.is_forbidden();
            }
        }
        for letter in house.postbox().await {
            assert!(!letter.body.contains(ASKER) && !letter.subject.contains(ASKER) || letter.address.is_empty(), "a letter names the asker");
            assert!(!letter.body.contains("kanarianlinnussa"), "a letter tells only that there is something");
        }
        // The asker's own page: they see it among their own.
        house.visitor("colleague").await.get("/voice?whose=mine").await.is_ok().says(NAME);
    }

    async fn the_coordinator_opens_the_name_by_a_press_and_the_asker_can_see_that(house: Here) {
        let question = published(&house, "colleague", NAME, "confidential").await;
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get(&question).await.is_ok().says("Näytä, kuka kysyi").never_says(ASKER);
        coordinator.post(format!("{question}/asker"), &[]).await.is_ok().says(ASKER);
        let noted = house.count("SELECT count(*) FROM audit_entry WHERE subject_kind = 'theme' AND act = 'opened'").await;
        assert_eq!(noted, 1, "noted, and not by the question's id");
        let by_name = published(&house, "staff", "Missä palaverit pidetään jatkossa?", "name").await;
        coordinator.post(format!("{by_name}/asker"), &[]).await.is_forbidden();
    }

    async fn when_an_unpublished_confidential_question_closes_nothing_leads_to_its_asker(house: Here) {
        let question = ask(&house, "colleague", NAME, "confidential").await;
        house.visitor("colleague").await.post(format!("{question}/nudge"), &[]).await.is(303);
        let fields = [("deed", "kept"), ("reason", "recognisable"), ("words", "Asian voi ottaa puheeksi luottamusmiehen kanssa.")];
        house.visitor("editor").await.post(format!("{question}/moderation"), &fields).await.is(303);
        house.visitor("colleague").await.get("/").await.is_ok().says("Asian voi ottaa puheeksi luottamusmiehen kanssa.");
        let asker = house.person("colleague").await;
        answer(&house, &question, "Sopimuksesi jatkuu vuoden loppuun.").await;
        house.work().await;

        // The answer has come, in words, and it leads to the theme.
        assert!(hears(&house, "colleague").await.contains(&"voice-news-kept-answer".to_owned()));
        house.visitor("colleague").await.get("/").await.is_ok().says("Sopimuksesi jatkuu vuoden loppuun.");
        house.visitor("colleague").await.get(&question).await.is_missing();
        house.visitor("coordinator").await.post(format!("{question}/asker"), &[]).await.is_sent_to(&question);

        // No row that names the question names the person, in any table.
        let snapshot = house.snapshot().await;
        let (id, person) = (id_of(&question).to_string(), asker.to_string());
        let (id, person) = (id.replace('-', ""), person.replace('-', ""));
        for line in snapshot {
            let plain = line.to_lowercase().replace('-', "");
            assert!(!(plain.contains(&id) && plain.contains(&person)), "{line}");
        }
        let left: Option<(store::Id,)> = sql!("SELECT person_id FROM question WHERE person_id IS NOT NULL").optional(house.app.store.read()).await.unwrap();
        assert!(left.is_none());
    }

    async fn what_was_closed_before_it_was_kept_lets_its_asker_go_then(house: Here) {
        let question = ask(&house, "colleague", NAME, "confidential").await;
        answer(&house, &question, "Sopimuksesi jatkuu.").await;
        assert_eq!(house.count("SELECT count(*) FROM question WHERE person_id IS NOT NULL").await, 1, "it may still be published");
        house.visitor("editor").await.post(format!("{question}/moderation"), &[("deed", "kept"), ("reason", "other")]).await.is(303);
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM question WHERE person_id IS NOT NULL").await, 0);
        house.visitor("colleague").await.get("/").await.is_ok().says("Sopimuksesi jatkuu.");
    }
}
