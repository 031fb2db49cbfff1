//! News stands on Today until its person says that they have seen it; what awaits does not go away by a press.

use crate::world::{World, fi};
use notices::Beginning;
use store::Id;
use testing::on_both;
use web::Reference;

/// The staff member is told of something; who they are and what it was told of.
async fn tell(world: &World, about: &str, subject: Id) {
    let (house, now) = (&world.house, world.house.app.now());
    let (person_id, employer_id) = (house.person("staff").await, world.ours.programme.employer_id);
    let subject = Reference::new("interim_task", subject);
    let mut tx = house.app.store.begin().await.unwrap();
    let told = Beginning {
        employer_id,
        person_id,
        word: "notice-reply",
        subject: &subject,
        about: &fi(about),
        due_at: None,
        urgent: false,
        now,
    };
    told.tell(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn news_of(world: &World, who: &str) -> Vec<notices::Notice> {
    notices::open(world.house.person(who).await, world.house.app.store.read()).await.unwrap().1
}

on_both! {
    async fn news_is_over_when_its_person_has_seen_it(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let (_, news) = world.notices;
        agent.get("/").await.is_ok().says("Uutta sinulle").says("Valmentajasi vastasi: Kolme kysymystä");
        for _ in 0..2 {
            agent.post(format!("/notices/{news}/acknowledgement"), &[]).await.is_sent_to("/"); // twice does no harm
        }
        agent.get("/").await.is_ok().says("Kuitattu nähdyksi").says("Tuen kartta").never_says("Uutta sinulle");
    }

    async fn what_awaits_does_not_go_away_by_a_press(world: World) {
        let mut agent = world.house.visitor("agent").await;
        let (awaits, _) = world.notices;
        agent.post(format!("/notices/{awaits}/acknowledgement"), &[]).await.is_forbidden();
        agent.post("/notices/acknowledgements", &[("until", "9000000000000000")]).await.is_sent_to("/");
        agent.get("/").await.is_ok().says("Tuen kartta");
    }

    async fn nobody_else_sees_that_there_is_news(world: World) {
        let (_, news) = world.notices;
        for who in ["fellow", "coach", "coordinator", "supervisor", "admin"] {
            world.house.visitor(who).await.post(format!("/notices/{news}/acknowledgement"), &[]).await.is_missing();
        }
        assert_eq!(news_of(&world, "agent").await.len(), 1);
    }

    async fn all_that_was_on_the_page_is_seen_and_what_came_since_is_not(world: World) {
        for about in ["Ensimmäinen", "Toinen"] {
            tell(&world, about, world.house.app.clock.new_id()).await;
        }
        let mut staff = world.house.visitor("staff").await;
        let page = staff.get("/").await.is_ok().says("Selvä kaikki").text().to_string();
        let until = page.split("name=\"until\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        world.house.it_is("2021-10-04T13:10");
        tell(&world, "Kolmas", world.house.app.clock.new_id()).await;
        staff.post("/notices/acknowledgements", &[("until", &until)]).await.is_sent_to("/");
        staff.get("/").await.is_ok().says("Kolmas").never_says("Ensimmäinen").never_says("Toinen");
    }

    async fn news_told_anew_is_new_again(world: World) {
        let subject = world.house.app.clock.new_id();
        tell(&world, "Tapaaminen siirtyi", subject).await;
        let before = news_of(&world, "staff").await.remove(0);
        world.house.it_is("2021-10-05T09:00");
        tell(&world, "Tapaaminen siirtyi taas", subject).await;
        let news = news_of(&world, "staff").await;
        assert_eq!(news.len(), 1, "the same thing is one line");
        assert!(news[0].begun_at > before.begun_at, "and it counts as new");
    }
}
