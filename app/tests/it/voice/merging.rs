//! Two that ask the same become one, and nobody who waits is lost.

use super::answering::between;
use super::{Here, answer, ask, hears, published};
use testing::on_both;

on_both! {
    async fn whoever_waited_for_the_one_waits_for_the_other(house: Here) {
        let one = published(&house, "colleague", "Kuka tekee työni valmennuksen ajan?", "name").await;
        let other = published(&house, "agent", "Miksi valmennuspäiväksi ei saa sijaista?", "confidential").await;
        house.visitor("fellow").await.post(format!("{other}/waiting"), &[("waiting", "yes")]).await.is(303);
        let mut editor = house.visitor("editor").await;
        editor.post(format!("{other}/merging"), &[("into", "K99")]).await.is(422).says("Tällaista kysymystä ei ole").says("K99");
        editor.post(format!("{other}/merging"), &[("into", "2")]).await.is(422).says("itseensä");
        editor.get(format!("{other}/merging")).await.is_ok();
        editor.post(format!("{other}/merging"), &[("into", "k1")]).await.is_sent_to(&other);
        house.work().await;
        let mut news = hears(&house, "agent").await;
        news.sort();
        assert_eq!(news, ["voice-news-merged", "voice-news-published"]);
        assert_eq!(hears(&house, "fellow").await, ["voice-news-merged"]);
        assert!(!hears(&house, "colleague").await.contains(&"voice-news-merged".to_owned()), "nothing is new to them");
        house.visitor("agent").await.get(&other).await.is_ok().says("Yhdistetty").says(&one);
        editor.post(format!("{one}/merging"), &[("into", "2")]).await.is(422).says("itse yhdistetty toiseen");

        answer(&house, &one, "Sijaisista on nyt linjaus.").await;
        house.work().await;
        for who in ["agent", "fellow", "colleague"] {
            assert!(hears(&house, who).await.contains(&"voice-news-answer".to_owned()), "{who}");
        }
        let page = house.visitor("agent").await.get(&one).await;
        page.is_ok().says("Mitä tästä on seurannut").says("Kysymys: Miksi valmennuspäiväksi ei saa sijaista?");
        house.visitor("staff").await.post(format!("{one}/merging"), &[("into", "2")]).await.is_forbidden();
    }

    async fn what_was_merged_before_asks_where_the_newest_asks(house: Here) {
        for name in ["Ensimmäinen kysymys lomista?", "Toinen kysymys lomista?", "Kolmas kysymys lomista?"] {
            published(&house, "staff", name, "name").await;
        }
        let all = house.visitor("editor").await.get("/voice").await.text();
        let first = between(&all, "href=\"/voice/0", "\"");
        assert!(!first.is_empty());
        let mut editor = house.visitor("editor").await;
        let to = |number: i64| {
            let app = house.app.clone();
            async move { voice::question::Question::numbered(number, app.store.read()).await.unwrap().unwrap() }
        };
        let (one, two, three) = (to(1).await, to(2).await, to(3).await);
        editor.post(format!("/voice/{}/merging", one.id), &[("into", "2")]).await.is(303);
        editor.post(format!("/voice/{}/merging", two.id), &[("into", "3")]).await.is(303);
        assert_eq!(to(1).await.merged_into_id, Some(three.id));
        editor.post(format!("/voice/{}/merging", one.id), &[("into", "3")]).await;
        assert_eq!(to(1).await.merged_into_id, Some(three.id));
    }

    async fn a_question_is_not_merged_into_one_that_others_do_not_see(house: Here) {
        let public = published(&house, "staff", "Saako lomat pitää?", "name").await;
        let hidden = ask(&house, "agent", "Saako lomani pitää?", "confidential").await;
        assert!(!hidden.is_empty());
        house.visitor("editor").await.post(format!("{public}/merging"), &[("into", "2")]).await.is(422).says("ei ole julkaistu");
        // Nor one that nobody has read yet: its asker would never hear of the answer.
        let unread = ask(&house, "colleague", "Saanko pitää lomani?", "name").await;
        let mut editor = house.visitor("editor").await;
        editor.post(format!("{unread}/merging"), &[("into", "2")]).await.is(422).says("Julkaise se ensin");
        editor.post(format!("{unread}/merging"), &[("into", "1")]).await.is_sent_to(&unread);
        answer(&house, &public, "Saa.").await;
        house.work().await;
        assert!(hears(&house, "colleague").await.contains(&"voice-news-answer".to_owned()));
    }
}
