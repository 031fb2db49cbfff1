//! Letters of the channel: plain text that tells only that there is something and where, and whose links change nothing.

use super::{Here, answer, ask, not_decided, publish};
use testing::on_both;
use testing::staff::NOBODY;

on_both! {
    async fn every_letter_is_plain_text_and_its_links_change_nothing_when_they_are_fetched(house: Here) {
        for who in ["agent", "coordinator", "editor", "answerer", "supervisor"] {
            house.visitor(who).await.post("/notices/choices", &[("rhythm", "at-once"), ("work", "day"), ("from", "7"), ("to", "21")]).await.is(303);
        }
        let question = ask(&house, "agent", "Kanarianlintu: säilyykö lisäni?", "confidential").await;
        house.work().await;
        let before = house.postbox().await;
        assert!(before.len() >= 2, "the coordinator and the editor hear that something has come");
        assert!(before.iter().all(|letter| !letter.body.contains("anarianlintu")), "before an editor has read it, letters name it by its number");
        publish(&house, &question).await;
        house.visitor("fellow").await.post(format!("{question}/nudge"), &[]).await.is(303);
        not_decided(&house, &question, "2021-11-30").await;
        house.work().await;
        answer(&house, &question, "Kanarianlintu: säilyy.").await;
        house.work().await;

        let letters = house.postbox().await;
        assert!(letters.len() >= 3, "letters go out: {}", letters.len());
        let mut links = vec![];
        for letter in &letters {
            assert!(!letter.body.contains('<') && !letter.body.contains("&nbsp;"), "no markup: {}", letter.body);
            assert!(letter.body.lines().all(|line| line.chars().count() <= 400), "readable lines: {}", letter.body);
            let own = letter.address.starts_with("aino@");
            assert!(own || !letter.body.contains("Aino"), "the asker in a letter to {}", letter.address);
            assert!(!letter.body.contains("anarianlintu: säilyy."), "a letter does not quote an answer");
            links.extend(letter.body.split_whitespace().filter(|word| word.starts_with("http")).map(str::to_owned));
        }
        assert!(!links.is_empty());
        let before = house.snapshot().await;
        let mut scanner = house.visitor(NOBODY).await;
        for link in links.iter().flat_map(|link| [link; 3]) {
            let path = link.strip_prefix("http://127.0.0.1:8080").expect("our own address");
            scanner.get(path).await;
        }
        assert_eq!(before, house.snapshot().await);
    }
}
