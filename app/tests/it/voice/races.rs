//! Many at once: one wins, nobody is lost, and every question has its own number.

use super::{Here, id_of, published, theme};
use futures::future::join_all;
use testing::on_both;

const MANY: usize = 64;

on_both! {
    async fn sixty_four_presses_of_one_form_ask_once(house: Here) {
        let theme = theme(&house, "Palkka").await.to_string();
        let once = house.app.clock.new_id().to_string();
        let fields = [("kind", "question"), ("name", "Saako lomat pitää?"), ("theme", &theme), ("as", "name"), ("once", &once), ("seen", "Saako lomat pitää?")];
        let visitor = house.visitor("staff").await;
        let asked = join_all((0..MANY).map(|_| {
            let mut visitor = visitor.clone();
            async move { visitor.post("/voice", &fields).await.is(303).header("location").to_owned() }
        }))
        .await;
        assert!(asked.iter().all(|to| *to == asked[0]), "every press leads to the same question");
        assert_eq!(house.count("SELECT count(*) FROM question").await, 1);
    }

    async fn sixty_four_nudges_of_one_person_are_one(house: Here) {
        let question = published(&house, "staff", "Saako lomat pitää?", "name").await;
        let visitor = house.visitor("agent").await;
        let nudge = format!("{question}/nudge");
        join_all((0..MANY).map(|_| {
            let (mut visitor, nudge) = (visitor.clone(), nudge.clone());
            async move { visitor.post(&nudge, &[]).await.is(303).status }
        }))
        .await;
        assert_eq!(house.count("SELECT count(*) FROM nudge").await, 1);
    }

    async fn many_who_ask_at_once_get_numbers_without_gaps(house: Here) {
        let theme = theme(&house, "Palkka").await.to_string();
        let visitor = house.visitor("staff").await;
        let asked = join_all((0..16).map(|number: usize| {
            let (mut visitor, theme, once) = (visitor.clone(), theme.clone(), house.app.clock.new_id().to_string());
            async move {
                let name = format!("Kysymys numero {number}?");
                let fields = [("kind", "question"), ("name", &*name), ("theme", &*theme), ("as", "name"), ("once", &*once), ("seen", &*name)];
                visitor.post("/voice", &fields).await.is(303).header("location").to_owned()
            }
        }))
        .await;
        assert_eq!(asked.len(), 16);
        assert_eq!(house.count("SELECT max(number) FROM question").await, 16);
        assert_eq!(house.count("SELECT count(DISTINCT number) FROM question").await, 16);
        assert!(asked.iter().all(|to| !id_of(to).is_nil()));
    }
}
