//! A memo of a working group takes questions up: what it settles is answered in the same change, and each asker hears once.

use super::{Here, hears, id_of, published};
use crate::change_memos::{group, memo, takes};
use testing::on_both;

on_both! {
    async fn a_memo_closes_three_questions_and_each_asker_gets_one_notice(house: Here) {
        let mut questions = vec![];
        for (who, name) in [("agent", "Säilyykö lisäni?"), ("colleague", "Siirtyvätkö lomani?"), ("agent", "Tarvitaanko uusi sopimus?")] {
            questions.push(published(&house, who, name, "confidential").await);
        }
        house.visitor("fellow").await.post(format!("{}/waiting", questions[0]), &[("waiting", "yes")]).await.is(303);
        house.visitor("fellow").await.post(format!("{}/waiting", questions[1]), &[("waiting", "yes")]).await.is(303);
        let (mut editor, mut chair) = (house.visitor("editor").await, house.visitor("representative").await);
        let group = group(&mut editor).await;
        let memo = memo(&mut chair, &group, "Lisät, lomat ja sopimukset").await;
        for question in &questions {
            takes(&mut chair, &memo, "question", id_of(question), "closed", "Siirtyvät mukanasi.").await;
        }
        house.work().await;
        let before: Vec<usize> = [hears(&house, "agent").await.len(), hears(&house, "colleague").await.len(), hears(&house, "fellow").await.len()].into();
        house.visitor("staff").await.get(&questions[0]).await.is_ok().never_says("Siirtyvät mukanasi.");

        chair.post(format!("{memo}/publication"), &[]).await.is(303);
        house.work().await;
        for question in &questions {
            let page = house.visitor("staff").await.get(question).await;
            page.is_ok().says("Vastattu").says("Siirtyvät mukanasi.").says("Lasse Luottamusmies").says("Muistio:").says("ratkesi");
        }
        let after: Vec<usize> = [hears(&house, "agent").await.len(), hears(&house, "colleague").await.len(), hears(&house, "fellow").await.len()].into();
        let one_more: Vec<usize> = before.iter().map(|count| count + 1).collect();
        assert_eq!(after, one_more, "one notice each, although the memo settles two of the agent's questions and of what the fellow follows");
        assert!(!hears(&house, "coordinator").await.contains(&"voice-awaits-acknowledging".to_owned()), "no clock goes on");
        house.visitor("staff").await.get(&memo).await.is_ok().says("Säilyykö lisäni?");
    }

    async fn what_a_memo_only_moves_stays_open_and_shows_in_the_trace(house: Here) {
        let question = published(&house, "agent", "Milloin palkat yhtenäistetään?", "name").await;
        let (mut editor, mut chair) = (house.visitor("editor").await, house.visitor("representative").await);
        let group = group(&mut editor).await;
        let memo = memo(&mut chair, &group, "Palkoista").await;
        takes(&mut chair, &memo, "question", id_of(&question), "delayed", "").await;
        chair.post(format!("{memo}/publication"), &[]).await.is(303);
        house.work().await;
        house.visitor("staff").await.get(&question).await.is_ok().says("Vastaanotettu").says("Muistio:").says("myöhästyi");
    }
}
