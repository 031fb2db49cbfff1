//! A list shows exactly the questions that the rule permits, whoever looks and in whichever state they are.

use super::{Here, ask, id_of, publish};
use people::ByReference;
use testing::on_both;
use testing::staff::CAST;
use voice::question::Question;
use web::Permit;
use web::acts::See;

on_both! {
    async fn the_list_is_the_set_that_the_rule_permits(house: Here) {
        let mut all = vec![];
        for (who, asked_as) in [("agent", "name"), ("agent", "confidential"), ("colleague", "name"), ("other-employer", "confidential"), ("representative", "name")] {
            all.push(ask(&house, who, &format!("Kysymys {}?", all.len()), asked_as).await);
        }
        publish(&house, &all[0]).await;
        let handled = [("state", "in_cooperation"), ("words-fi", "Esillä."), ("representatives", "Lasse"), ("return-on", "2021-10-26")];
        house.visitor("answerer").await.post(format!("{}/answer", all[2]), &handled).await.is(303);
        house.visitor("editor").await.post(format!("{}/moderation", all[3]), &[("deed", "kept"), ("reason", "other")]).await.is(303);
        for (who, ..) in CAST.iter().filter(|(who, ..)| *who != "former") {
            let (me, list) = (house.me(who).await, house.visitor(who).await.get("/voice").await.text());
            for question in &all {
                let record = Question::seen_by(id_of(question), &me, &house.app).await.unwrap().unwrap();
                assert_eq!(Permit::<See, _>::permits(&record, &me), list.contains(question.as_str()), "{who} and K{}", record.number);
            }
        }
    }
}
