//! Tugging a sleeve: three steps up the ladder, and what those on it do not see.

use super::answering::between;
use super::{Here, answer, hears, published};
use testing::on_both;

const NAME: &str = "Jääkö Koivikko nykyisiin tiloihinsa?";

on_both! {
    async fn three_nudges_go_up_the_ladder(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let mut agent = house.visitor("agent").await;
        agent.get(&question).await.is_ok().says("Nykäise hihasta").says("Esihenkilösi näkee nimesi.");
        agent.post(format!("{question}/nudge"), &[]).await.is_sent_to(&question);
        assert_eq!(hears(&house, "supervisor").await, ["voice-awaits-tugged"]);
        house.visitor("supervisor").await.get(&question).await.is_ok().says("Aino Aamuvuoro nykäisi sinua hihasta");

        // Five working days without a word, from Monday to the next Monday night.
        house.it_is("2021-10-12T07:00");
        house.work().await;
        agent.get(&question).await.is_ok().says("Esihenkilön esihenkilö");
        assert!(hears(&house, "supervisors-supervisor").await.contains(&"voice-awaits-tugged".to_owned()), "who leads the supervisor");
        house.it_is("2021-10-20T07:00");
        house.work().await;
        assert!(hears(&house, "coordinator").await.contains(&"voice-awaits-tugged".to_owned()));
        agent.get(&question).await.is_ok().says("Valmistelijat");
        house.it_is("2021-10-28T07:00");
        house.work().await;
        assert!(hears(&house, "representative").await.contains(&"voice-awaits-tugged".to_owned()));
        house.it_is("2021-11-20T07:00");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM nudge").await, 4, "there is no step above the representatives");
        assert!(hears(&house, "agent").await.contains(&"voice-news-risen".to_owned()));

        answer(&house, &question, "Vuokrasopimus jatkuu.").await;
        for who in ["supervisor", "supervisors-supervisor", "coordinator", "representative"] {
            assert!(!hears(&house, who).await.contains(&"voice-awaits-tugged".to_owned()), "{who}: it is answered");
        }
    }

    async fn a_supervisor_does_not_see_that_the_ladder_went_past_them(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        house.visitor("agent").await.post(format!("{question}/nudge"), &[]).await.is(303);
        let before = house.visitor("supervisor").await.get(&question).await.text();
        house.it_is("2021-10-12T07:00");
        house.work().await;
        let after = house.visitor("supervisor").await.get(&question).await.text();
        assert_eq!(hears(&house, "supervisor").await, ["voice-awaits-tugged"], "it still awaits them");
        for page in [&before, &after] {
            assert!(!page.contains("Esihenkilön esihenkilö") && !page.contains("nousee eteenpäin"), "{page}");
        }
        // Their reply still reaches the one who tugged.
        let reply = between(&after, "action=\"/voice/nudges/", "/reply\"");
        let reply = format!("/voice/nudges/{reply}/reply");
        house.visitor("supervisor").await.post(&reply, &[("reply", "")]).await.is_sent_to(&question);
        house.visitor("colleague").await.post(&reply, &[("reply", "Minä tiedän.")]).await.is_missing();
        house.visitor("supervisor").await.post(&reply, &[("reply", "Kysyn huomenna johtoryhmästä.")]).await.is_sent_to(&question);
        house.visitor("agent").await.get("/").await.is_ok().says("Kysyn huomenna johtoryhmästä.");
        assert!(hears(&house, "supervisor").await.is_empty());
    }

    async fn one_nudge_a_question_and_person_in_a_day(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let other = published(&house, "staff", "Tuleeko lisää koneita?", "name").await;
        let mut agent = house.visitor("agent").await;
        for _ in 0..3 {
            agent.post(format!("{question}/nudge"), &[]).await.is_sent_to(&question);
        }
        assert_eq!(house.count("SELECT count(*) FROM nudge").await, 1);
        agent.get(&question).await.says("Voit nykäistä uudelleen, kun edellisestä on vuorokausi.");
        agent.post(format!("{other}/nudge"), &[]).await.is(303);
        house.visitor("fellow").await.post(format!("{question}/nudge"), &[]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM nudge").await, 3);
        house.it_is("2021-10-05T13:06");
        agent.post(format!("{question}/nudge"), &[]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM nudge").await, 4, "a day later");
        answer(&house, &question, "Jää.").await;
        agent.post(format!("{question}/nudge"), &[]).await.is_sent_to(&question);
        assert_eq!(house.count("SELECT count(*) FROM nudge").await, 4, "an answered question is left alone");
    }

    async fn a_nudge_of_a_confidential_question_names_nobody_and_begins_at_the_preparers(house: Here) {
        let question = published(&house, "colleague", NAME, "confidential").await;
        let mut agent = house.visitor("agent").await;
        agent.get(&question).await.is_ok().says("Nimeäsi tai yksikköäsi ei mainita.").never_says("Esihenkilösi näkee nimesi.");
        agent.post(format!("{question}/nudge"), &[]).await.is(303);
        house.work().await;
        assert!(hears(&house, "supervisor").await.is_empty());
        assert!(hears(&house, "coordinator").await.contains(&"voice-awaits-tugged".to_owned()));
        for who in ["coordinator", "answerer", "supervisor", "representative"] {
            let page = house.visitor(who).await.get(&question).await;
            page.is_ok().never_says("Aino Aamuvuoro");
            assert!(who == "supervisor" || !page.text().contains("Osasto 3"), "{who} reads the unit");
        }
        house.it_is("2021-10-12T07:00");
        house.work().await;
        let representative = house.visitor("representative").await.get(&question).await;
        representative.says("Sinua on nykäisty hihasta").never_says("Aino Aamuvuoro").never_says("Osasto 3");
        assert_eq!(house.count("SELECT count(*) FROM nudge WHERE step IN ('supervisor', 'second')").await, 0);
    }

    async fn the_steps_go_by_the_tree_as_it_is_on_that_day(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        let (supervisor, deputy) = (house.person("supervisor").await, house.person("former-supervisor").await);
        let mut tx = house.app.store.begin().await.unwrap();
        let acting = "INSERT INTO acting (id, employer_id, supervisor_id, person_id, begins_on, ends_on, made_by, made_at) \
                      VALUES ($1, $2, $3, $4, '2021-10-01', '2021-10-31', $3, 0)";
        let employer = house.me("agent").await.employer_id;
        store::Query::new(acting).bind(supervisor).bind(employer).bind(supervisor).bind(deputy).execute(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        house.visitor("agent").await.post(format!("{question}/nudge"), &[]).await.is(303);
        assert_eq!(hears(&house, "former-supervisor").await, ["voice-awaits-tugged"], "who acts for the supervisor");
        assert!(hears(&house, "supervisor").await.is_empty());
        // Somebody without a supervisor begins where there is somebody.
        house.visitor("other-employer").await.post(format!("{question}/nudge"), &[]).await.is(303);
        assert!(hears(&house, "coordinator").await.contains(&"voice-awaits-tugged".to_owned()));
    }

    async fn how_many_have_tugged_is_shown_from_ten_on(house: Here) {
        let question = published(&house, "staff", NAME, "name").await;
        for who in ["agent", "fellow", "agent-b", "coach", "coach-b", "colleague", "other-unit", "leadership"] {
            house.visitor(who).await.post(format!("{question}/nudge"), &[]).await.is(303);
        }
        house.visitor("editor").await.get(&question).await.is_ok().never_says("on nykäissyt").never_says("Vastausta odottaa");
        house.visitor("admin").await.post(format!("{question}/nudge"), &[]).await.is(303);
        house.visitor("editor").await.get(&question).await.is_ok().never_says("on nykäissyt").says("Vastausta odottaa 10 työntekijää");
        house.visitor("reader").await.post(format!("{question}/nudge"), &[]).await.is(303);
        house.visitor("editor").await.get(&question).await.is_ok().says("10 on nykäissyt").says("Vastausta odottaa 11 työntekijää");
    }
}
