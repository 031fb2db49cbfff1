//! How the channel keeps its promise, for everybody to see.

use super::{Here, answer, ask, not_decided, publish, published};
use testing::on_both;

on_both! {
    async fn the_queue_shows_age_owner_day_and_how_long_an_answer_takes(house: Here) {
        house.visitor("staff").await.get("/voice/queue").await.is_ok().says("Mikään ei odota");
        let first = published(&house, "staff", "Saako lomat pitää?", "name").await;
        let second = published(&house, "agent", "Mikä järjestelmä tulee?", "name").await;
        published(&house, "agent", "Tuleeko lisää koneita?", "name").await;
        house.it_is("2021-10-08T13:05");
        answer(&house, &first, "Saa.").await;
        house.it_is("2021-10-12T13:05");
        not_decided(&house, &second, "2021-11-30").await;
        let page = house.visitor("reader").await.get("/voice/queue").await;
        page.is_ok().says("Maija Muutosjohtaja, muutosjohtaja").says("odottanut 8 päivää").says("30.11.2021")
            .says("vastaajaa ei ole vielä nimetty").says("33 %").says("4 päivää").never_says("Saako lomat pitää?");
        house.it_is("2021-10-20T13:05");
        house.visitor("reader").await.get("/voice").await.is_ok().says("2 kysymystä on avoinna. Yhden lupauspäivä on ylittynyt.");
    }

    async fn the_coordinator_chooses_the_days_and_they_hold_for_what_is_asked_then(house: Here) {
        let before = ask(&house, "staff", "Saako lomat pitää?", "name").await;
        let mut coordinator = house.visitor("coordinator").await;
        coordinator.get("/voice/promise").await.is_ok();
        coordinator.post("/voice/promise", &[("acknowledge", "0"), ("answer", "x"), ("step", "3")]).await.is(422).says("Anna luku 1–60.");
        coordinator.post("/voice/promise", &[("acknowledge", "1"), ("answer", "5"), ("step", "2")]).await.is_sent_to("/voice/queue");
        let after = ask(&house, "staff", "Tuleeko lisää koneita?", "name").await;
        publish(&house, &before).await;
        publish(&house, &after).await;
        house.visitor("staff").await.get(&before).await.is_ok().says("18.10.2021");
        house.visitor("staff").await.get(&after).await.is_ok().says("11.10.2021").says("5.10.2021");
        house.visitor("staff").await.get("/voice/promise").await.is_missing();
        house.visitor("editor").await.post("/voice/promise", &[("acknowledge", "1")]).await.is_missing();
    }
}
