//! The first page says of the influence channel what its reader can act on, and nothing where there is nothing.

use crate::voice::{answer, ask, not_decided, published};
use crate::world::Staffed;
use testing::on_both;

const NAME: &str = "Siirtyvätkö pitämättömät lomat mukanani?";

on_both! {
    async fn the_first_page_says_what_one_can_do_about_what_is_asked(house: Staffed) {
        for who in ["staff", "answerer", "editor"] {
            house.visitor(who).await.get("/").await.is_ok()
                .never_says("odottaa vastausta").never_says("Vastaustasi odottaa").never_says("odottaa lukemista").never_says("Kysymyksesi etenivät");
        }

        let question = ask(&house, "staff", NAME, "name").await;
        house.visitor("editor").await.get("/").await.is_ok().says("Yksi kysymys odottaa lukemista ennen julkaisua.").says("/voice/moderation");
        house.visitor("colleague").await.get("/").await.is_ok().never_says("odottaa lukemista").never_says("odottaa vastausta");
        crate::voice::publish(&house, &question).await;
        house.visitor("editor").await.get("/").await.is_ok().never_says("odottaa lukemista").says("Yksi kysymys odottaa vastausta.");
        published(&house, "colleague", "Montako konetta saamme osastolle?", "name").await;
        house.visitor("colleague").await.get("/").await.is_ok()
            .says("Kaksi kysymystä odottaa vastausta.").never_says("Vastaustasi odottaa").never_says("Kysymyksesi etenivät");

        let owner = house.person("answerer").await.to_string();
        house.visitor("answerer").await.post(format!("{question}/taking"), &[("owner", &owner)]).await.is_sent_to(&question);
        house.work().await;
        house.visitor("answerer").await.get("/").await.is_ok().says("Vastaustasi odottaa yksi kysymys.").says("/voice?whose=answering");
        house.visitor("answerer").await.get("/voice?whose=answering").await.is_ok().says(&question).never_says("Montako konetta");
        house.visitor("staff").await.get("/voice?whose=answering").await.is_ok().never_says(&question).never_says("joihin vastaan");
        house.visitor("staff").await.get("/").await.is_ok().says("Kysymyksesi etenivät").says(NAME).says("Otettu vastattavaksi");

        not_decided(&house, &question, "2021-10-08").await;
        house.it_is("2021-10-09T07:00");
        house.work().await;
        house.visitor("colleague").await.get("/").await.is_ok().says("Kaksi kysymystä odottaa vastausta, yksi lupauspäivä on ylittynyt.");
        house.visitor("answerer").await.get("/").await.is_ok().says("Vastaustasi odottaa yksi kysymys, yksi on myöhässä.");
        house.visitor("staff").await.get("/").await.is_ok().says("Kysymyksesi etenivät").says("Ei vielä päätetty").never_says("Vastaustasi odottaa");

        answer(&house, &question, "Siirtyvät.").await;
        house.visitor("answerer").await.get("/").await.is_ok().never_says("Vastaustasi odottaa").says("Yksi kysymys odottaa vastausta.");
    }

    async fn one_s_own_question_stands_on_the_first_page_until_it_is_seen(house: Staffed) {
        let question = published(&house, "staff", NAME, "confidential").await;
        answer(&house, &question, "Siirtyvät.").await;
        house.work().await;
        house.visitor("staff").await.get("/").await.is_ok().says("Kysymyksesi etenivät").says("Vastattu").says(&question);
        for who in ["colleague", "coordinator", "answerer", "editor"] {
            house.visitor(who).await.get("/").await.is_ok().never_says("Kysymyksesi etenivät");
        }
        let until = house.app.now().0.to_string();
        house.visitor("staff").await.post("/notices/acknowledgements", &[("until", &until)]).await.is(303);
        house.visitor("staff").await.get("/").await.is_ok().never_says("Kysymyksesi etenivät");
    }

    async fn what_nobody_has_read_yet_is_called_by_its_number_on_a_shared_computer(house: Staffed) {
        let question = ask(&house, "staff", NAME, "confidential").await;
        not_decided(&house, &question, "2021-12-15").await;
        house.work().await;
        house.visitor("staff").await.get("/").await.is_ok().says("Kysymyksesi etenivät").says(">K1<").never_says(NAME);
    }
}
