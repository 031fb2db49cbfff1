//! News for followers: only for those whom the record's door lets in when it is told, however many follow it.

use crate::posts::{PUBLISHED, unit};
use crate::world::{World, fi};
use store::{Id, sql};
use testing::{House, on_both};
use ties::{Telling, Whom};
use web::Reference;

/// So many, in turn of the page's own unit and of another: a few slices of the job.
const MANY: usize = 320;

/// Everybody of them follows the page.
async fn followers(house: &House, subject: &Reference) -> Vec<Id> {
    let [ward, other] = [unit(house, "Osasto 3").await, unit(house, "Kotihoito").await];
    let employer = house.me("agent").await.employer_id;
    let mut tx = house.app.store.begin().await.unwrap();
    let mut made = vec![];
    for number in 0..MANY {
        let (id, unit) = (house.app.clock.new_id(), if number % 2 == 0 { ward } else { other });
        sql!(
            "INSERT INTO person (id, employer_id, staff_number, name, name_folded, language) VALUES ($1, $2, $3, 'S', 's', 'fi')"
        )
        .bind(id)
        .bind(employer)
        .bind(format!("many-{number}"))
        .execute(&mut tx)
        .await
        .unwrap();
        sql!("INSERT INTO post_held (id, employer_id, person_id, unit_id, job, begins_on) VALUES ($1, $2, $3, $4, '', '2020-01-01')")
            .bind(house.app.clock.new_id())
            .bind(employer)
            .bind(id)
            .bind(unit)
            .execute(&mut tx)
            .await
            .unwrap();
        ties::follow(subject, id, employer, house.app.now(), &mut tx).await.unwrap();
        made.push(id);
    }
    tx.commit().await.unwrap();
    made
}

on_both! {
    async fn of_many_followers_those_hear_whom_the_door_lets_in(world: World) {
        let house = &world.house;
        world.posts().await;
        house.work().await; // what is told of its publication is told
        let subject = Reference::new("post", PUBLISHED);
        let followers = followers(house, &subject).await;
        // One of the unit has left; another is who did it.
        let left = sql!("UPDATE post_held SET ends_on = '2021-10-03' WHERE person_id = $1").bind(followers[2]);
        let mut tx = house.app.store.begin().await.unwrap();
        left.execute(&mut tx).await.unwrap();
        let (about, now, except) = (fi("Vain osastolle"), house.app.now(), Some(followers[4]));
        Telling { word: "posts-news", subject: &subject, about: &about, whom: Whom::Followers, except, now }.tell(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        house.work().await;
        for (number, person) in followers.iter().enumerate() {
            let told = sql!("SELECT word FROM notice WHERE person_id = $1").bind(*person);
            let told: Vec<(String,)> = told.all(house.app.store.read()).await.unwrap();
            let hears = number % 2 == 0 && number != 2 && number != 4;
            assert_eq!(told.len(), usize::from(hears), "{number}");
        }
    }
}
