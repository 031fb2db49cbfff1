//! What has had its time goes with everything that hangs on it: what was not published first, what was published years after.

use super::{Here, answer, ask, id_of, published};
use testing::on_both;

on_both! {
    async fn what_was_not_published_goes_half_a_year_after_it_closed_and_the_published_after_five(house: Here) {
        let kept = ask(&house, "agent", "Kanarianlintu yksi?", "name").await;
        house.visitor("editor").await.post(format!("{kept}/moderation"), &[("deed", "kept"), ("reason", "other")]).await.is(303);
        let public = published(&house, "staff", "Kanarianlintu kaksi?", "name").await;
        let open = published(&house, "staff", "Kanarianlintu kolme?", "name").await;
        house.visitor("agent").await.post(format!("{public}/nudge"), &[]).await.is(303);
        for question in [&kept, &public] {
            answer(&house, question, "Vastaus.").await;
        }
        house.work().await;

        house.it_is("2022-04-03T03:30");
        house.work().await;
        house.visitor("coordinator").await.get(&kept).await.is_ok();
        house.it_is("2022-04-05T03:30");
        house.work().await;
        house.visitor("coordinator").await.get(&kept).await.is_missing();
        house.visitor("staff").await.get(&public).await.is_ok();
        house.it_is("2026-10-05T03:30");
        house.work().await;
        house.visitor("staff").await.get(&public).await.is_missing();
        house.visitor("staff").await.get(&open).await.is_ok();
        house.visitor("staff").await.get("/search?q=kanarianlintu").await.is_ok().never_says(&public).says(&open);
        let gone = [id_of(&kept).to_string(), id_of(&public).to_string()].map(|id| id.replace('-', ""));
        for line in house.snapshot().await.iter().filter(|line| !line.starts_with("audit_") && !line.starts_with("job")) {
            let plain = line.to_lowercase().replace('-', "");
            assert!(gone.iter().all(|id| !plain.contains(id)), "it is still told of: {line}");
        }
    }
}
