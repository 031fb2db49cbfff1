//! A question raised in a work unit: the agent is its voice, and the answer comes back to them.

use super::{answer, hears, publish, theme};
use crate::world::Staffed;
use people::Raised;
use testing::{House, on_both};
use web::Reference;

async fn raise(house: &House, who: &str, once: store::Id, theme_id: store::Id) -> Reference {
    let (me, now) = (house.me(who).await, house.app.now());
    let raised = Raised {
        name: "Kuka tekee vuorolistat tammikuussa?".into(),
        body: String::new(),
        theme_id,
        about: Reference::new("theme", theme_id),
        person_id: me.id,
        employer_id: me.employer_id,
        language: "fi",
        once,
        now,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    let question = people::raise(&raised, &house.app, &mut tx).await.unwrap().expect("there is a channel");
    tx.commit().await.unwrap();
    question
}

on_both! {
    /// It says that a unit asked it and whose voice it is, it is asked once, and its answer is news to that voice.
    async fn a_question_raised_in_a_unit_has_the_agent_as_its_voice_and_comes_back(house: Staffed) {
        let theme = theme(&house, "Työvuorot").await;
        let once = store::clock::new_id_at(house.app.now());
        let question = raise(&house, "agent", once, theme).await;
        assert_eq!(raise(&house, "agent", once, theme).await, question, "pressed twice, asked once");
        let page = format!("/voice/{}", question.id);
        publish(&house, &page).await;
        let read = house.visitor("staff").await.get(&page).await.is(200).text();
        let name = &house.me("agent").await.name;
        assert!(read.contains("kysyttiin työyksikössä") && read.contains(name), "{read}");
        answer(&house, &page, "Nykyinen esihenkilö.").await;
        house.work().await;
        let heard = hears(&house, "agent").await;
        assert!(heard.iter().any(|word| word.contains("answer")), "{heard:?}");
    }
}
