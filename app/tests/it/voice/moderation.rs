//! Editors publish, mask and keep back, and say why.

use super::{Here, answer, ask, hears};
use testing::on_both;

on_both! {
    async fn what_is_masked_is_gone_and_the_reason_is_shown(house: Here) {
        let question = ask(&house, "staff", "Miksi Aino Virtanen odotti huoneessa 4?", "name").await;
        let mut editor = house.visitor("editor").await;
        let moderation = format!("{question}/moderation");
        editor.get("/voice/moderation").await.is_ok().says("Miksi Aino Virtanen odotti");
        editor.post(&moderation, &[("deed", "masked"), ("passages", "Aino Virtanen")]).await.is(422).says("Valitse syy").says("Aino Virtanen");
        editor.post(&moderation, &[("deed", "masked"), ("passages", "Heikki"), ("reason", "patient")]).await.is(422).says("Näitä kohtia ei ole tekstissä");
        editor.post(&moderation, &[("deed", "masked"), ("passages", "Aino Virtanen\nhuoneessa 4"), ("reason", "patient")]).await.is_sent_to(&moderation);
        editor.post(&moderation, &[("deed", "published")]).await.is_sent_to("/voice/moderation");
        house.visitor("colleague").await.get(&question).await.is_ok()
            .says("Miksi […] odotti […]?").never_says("Aino Virtanen")
            .says("Toimittaja on peittänyt tästä 2 kohtaa").says("potilas tai asiakas voisi olla tunnistettavissa");
        for line in house.snapshot().await {
            assert!(!line.contains("Aino Virtanen"), "it is kept nowhere: {line}");
        }
        let mut log = house.visitor("representative").await;
        log.get("/voice/moderation/log").await.is_ok().says("Peitetty kohtia").says("Julkaistu").says("Tiina Toimittaja").never_says("Aino Virtanen");
        house.visitor("staff").await.get("/voice/moderation/log").await.is_missing();
    }

    async fn a_refusal_tells_its_writer_why_and_they_are_answered_all_the_same(house: Here) {
        let question = ask(&house, "staff", "Miksi esihenkilöni on sellainen?", "name").await;
        let mut editor = house.visitor("editor").await;
        let fields = [("deed", "kept"), ("reason", "recognisable"), ("words", "Asian voi ottaa puheeksi luottamusmiehen kanssa.")];
        editor.post(format!("{question}/moderation"), &fields).await.is_sent_to("/voice/moderation");
        house.visitor("staff").await.get("/").await.is_ok().says("Asian voi ottaa puheeksi luottamusmiehen kanssa.");
        house.visitor("colleague").await.get(&question).await.is_missing();
        answer(&house, &question, "Olen yhteydessä.").await;
        house.work().await;
        house.visitor("staff").await.get(&question).await.is_ok().says("Olen yhteydessä.");
        assert!(hears(&house, "staff").await.contains(&"voice-news-answer".to_owned()));
    }

    async fn only_an_editor_publishes(house: Here) {
        let question = ask(&house, "staff", "Saako lomat pitää?", "name").await;
        for (who, status) in [("coordinator", 403), ("answerer", 403), ("staff", 403), ("colleague", 404)] {
            house.visitor(who).await.post(format!("{question}/moderation"), &[("deed", "published")]).await.is(status);
        }
        house.visitor("coordinator").await.get("/voice/moderation").await.is_missing();
        let mut editor = house.visitor("editor").await;
        for _ in 0..2 {
            editor.post(format!("{question}/moderation"), &[("deed", "published")]).await.is(303);
        }
        assert_eq!(house.count("SELECT count(*) FROM moderation").await, 1, "published once");
    }
}
