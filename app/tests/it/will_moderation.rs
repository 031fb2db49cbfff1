//! What people add to a round is looked at: published, joined with what says the same, or refused with a reason that its
//! writer reads and nobody else; and so are the reasons that people give for their votes.

use crate::voice::hears;
use crate::will_votes::{FIRST, OWN, REFUSAL, WHY, adds, decides, open, statements, votes};
use crate::world::Staffed;
use store::{Id, sql};
use testing::on_both;
use testing::staff::everybody;

on_both! {
    async fn a_refusal_tells_its_writer_why_and_nobody_else(house: Staffed) {
        let round = open(&house, &[]).await;
        house.visitor("staff").await.get(format!("{round}/statements/new")).await.is_ok().says("ei tarkistajakaan");
        let offered = adds(&house, "staff", &round, OWN).await;
        let mut editor = house.visitor("editor").await;
        assert!(hears(&house, "editor").await.contains(&"will-awaits-moderation".to_owned()));
        editor.get("/will/moderation").await.is_ok().says(OWN).says("Viimeistään 5.10.2021").never_says("Heli");
        let decision = format!("/will/statements/{offered}/decision");
        editor.get(&decision).await.is_ok().says(OWN).never_says("Heli").never_says(&house.person("staff").await.to_string());
        editor.get(format!("{decision}?reason=person")).await.is_ok().says("koskee tunnistettavaa henkilöä");
        decides(&house, "staff", offered, &[("deed", "publish")]).await.is_forbidden();
        decides(&house, "agent", offered, &[("deed", "publish")]).await.is_missing();
        decides(&house, "editor", offered, &[("deed", "refuse"), ("words", "")]).await.is(422).says("Kerro syy.");
        decides(&house, "editor", offered, &[("deed", "refuse"), ("words", REFUSAL)]).await.is_sent_to("/will/moderation");
        decides(&house, "coordinator", offered, &[("deed", "publish")]).await.is_sent_to(&decision);
        assert!(!hears(&house, "editor").await.contains(&"will-awaits-moderation".to_owned()));
        assert!(hears(&house, "staff").await.contains(&"will-news-refused".to_owned()));

        let page = format!("/will/statements/{offered}");
        house.visitor("staff").await.get(&page).await.is_ok().says("Ei julkaistu").says(REFUSAL);
        house.visitor("staff").await.get(&round).await.is_ok().says(OWN).says("Ei julkaistu");
        house.visitor("staff").await.get("/").await.is_ok().says(REFUSAL);
        for who in everybody().filter(|who| !["staff", "editor", "coordinator", "former", testing::staff::NOBODY].contains(who)) {
            let mut visitor = house.visitor(who).await;
            visitor.get(&page).await.is_missing();
            visitor.get(&round).await.is_ok().never_says(OWN);
            visitor.get("/").await.never_says(REFUSAL);
        }
        house.work().await;
        for letter in house.postbox().await {
            assert!(!letter.body.contains(REFUSAL) && !letter.body.contains(OWN), "a letter says that there is something, not what");
        }
    }

    async fn what_is_added_is_published_or_joined_with_what_says_the_same_once(house: Staffed) {
        let round = open(&house, &[]).await;
        let mut heli = house.visitor("staff").await;
        let once = house.app.clock.new_id().to_string();
        let similar = [("body", "Muutoksesta pitäisi kertoa viikoittain, aina samana päivänä."), ("once", once.as_str())];
        heli.post(format!("{round}/statements"), &similar).await.is(422).says("Onko tämä jo sanottu?").says(FIRST).says("Lähetä silti omani");
        for _ in 0..2 {
            let sure = [&similar[..], &[("sure", "yes")]].concat();
            heli.post(format!("{round}/statements"), &sure).await.is_sent_to(&round);
        }
        heli.post(format!("{round}/statements"), &[("body", &"a".repeat(201))]).await.is(422).says("enintään 200 merkkiin");
        assert_eq!(house.count("SELECT count(*) FROM statement WHERE state = 'offered'").await, 1, "sent twice, it is there once");
        heli.get(format!("{round}/vote")).await.is_ok().says(" 3:sta").never_says("viikoittain");
        let (first, same) = (statements(&house, &round).await[0].to_string(), adds(&house, "staff", &round, OWN).await);
        let (weekly,): (Id,) = sql!("SELECT id FROM statement WHERE state = 'offered' ORDER BY id LIMIT 1").one(house.app.store.read()).await.unwrap();
        decides(&house, "editor", weekly, &[("deed", "merge"), ("into", "")]).await.is(422).says("Valitse väittämä, joka sanoo saman.");
        decides(&house, "editor", weekly, &[("deed", "merge"), ("into", &first)]).await.is_sent_to("/will/moderation");
        heli.get(format!("/will/statements/{weekly}")).await.is_ok().says("Yhdistetty").says(FIRST).says("Ota kantaa tähän");
        decides(&house, "editor", same, &[("deed", "publish")]).await.is_sent_to("/will/moderation");
        assert!(hears(&house, "staff").await.contains(&"will-news-published".to_owned()));
        heli.get(format!("{round}/vote?statement={same}")).await.is_ok().says(OWN).says("väittämä 4:stä");
        votes(&mut heli, &round, same, "agree", &[]).await.is(303);

        // both decide on the last one at once, and so do many on several: numbers run on without a gap
        let mut offered = vec![];
        for n in 0..6 {
            offered.push(adds(&house, "agent", &round, &format!("Väittämä numero {n} kaipaa päätöstä.")).await);
        }
        let mut begun = vec![];
        for n in 0..48 {
            let mut visitor = house.visitor(["editor", "coordinator"][n % 2]).await;
            let to = format!("/will/statements/{}/decision", offered[n % 6]);
            begun.push(tokio::spawn(async move { visitor.post(to, &[("deed", "publish")]).await.status.as_u16() }));
        }
        for task in begun {
            assert_eq!(task.await.expect("nobody falls over"), 303);
        }
        let numbers: Vec<(i64,)> = sql!("SELECT number FROM statement WHERE state = 'published' ORDER BY number").all(house.app.store.read()).await.unwrap();
        assert_eq!(numbers, (1..=10).map(|number| (number,)).collect::<Vec<_>>());
    }

    async fn what_waits_too_long_nags_those_who_prepare(house: Staffed) {
        let round = open(&house, &[]).await;
        adds(&house, "staff", &round, OWN).await;
        let urgent = "SELECT count(*) FROM notice WHERE word = 'will-awaits-moderation' AND urgent AND ended_at IS NULL";
        assert_eq!(house.count(urgent).await, 0);
        house.it_is("2021-10-06T07:00");
        web::jobs::leave_recurring(&house.app).await.unwrap();
        house.work().await;
        assert_eq!(house.count(urgent).await, 2, "the coordinator and the editor");
        house.visitor("editor").await.get("/will/moderation").await.is_ok().says("Myöhässä, luvattu 5.10.2021");
    }

    async fn hostile_texts_are_shown_as_text(house: Staffed) {
        let round = open(&house, &[]).await;
        let hostile = statements(&house, &round).await[2];
        let mut heli = house.visitor("staff").await;
        let page = heli.get(format!("{round}/vote?statement={hostile}")).await;
        page.is_ok().says("&#60;img src=x onerror=alert(1)&#62;").never_says("<img src=x").never_says("href=\"https://example.org");
        let fields = [("reason", "<script>perustelu</script>")];
        votes(&mut heli, &round, hostile, "agree", &fields).await.is(303);
        heli.get(format!("{round}/votes")).await.is_ok().never_says("<img src=x");
        let offered = adds(&house, "staff", &round, "<b>Lihava</b>\u{202e} väittämä").await;
        house.visitor("editor").await.get(format!("/will/statements/{offered}/decision")).await.is_ok().says("&#60;b&#62;Lihava").never_says("<b>Lihava").never_says("\u{202e}");
        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        house.work().await;
        house.visitor("coordinator").await.get(format!("{round}/whys")).await.is_ok().says("&#60;script&#62;perustelu").never_says("<script>perustelu");
    }

    async fn reasons_are_read_by_a_moderator_once_the_voting_is_over(house: Staffed) {
        let round = open(&house, &[]).await;
        let first = statements(&house, &round).await[0];
        let mut heli = house.visitor("staff").await;
        votes(&mut heli, &round, first, "disagree", &[("reason", WHY)]).await.is(303);
        votes(&mut heli, &round, first, "agree", &[("reason", "Toinen syy")]).await.is(303);
        heli.get(format!("{round}/vote?statement={first}")).await.is_ok().says("Olet perustellut tämän jo").never_says(WHY);
        assert_eq!(house.count("SELECT count(*) FROM vote_reason WHERE stand = -1").await, 1);
        let mut editor = house.visitor("editor").await;
        editor.get(format!("{round}/whys")).await.is_ok().says("vasta, kun äänestys on päättynyt").never_says(WHY);
        heli.get(format!("{round}/whys")).await.is_forbidden();
        let (why,): (Id,) = sql!("SELECT id FROM vote_reason").one(house.app.store.read()).await.unwrap();
        let choice = format!("why-{why}");
        editor.post(format!("{round}/whys"), &[(&choice, "shown")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM vote_reason WHERE state = 'new'").await, 1, "not while people vote");
        house.visitor("coordinator").await.post(format!("{round}/closing"), &[]).await.is(303);
        house.work().await;
        editor.get(format!("{round}/whys")).await.is_ok().says(WHY).says("Eri mieltä").never_says("Heli");
        editor.post(format!("{round}/whys"), &[(&choice, "hidden")]).await.is_sent_to(&round);
        editor.post(format!("{round}/whys"), &[(&choice, "shown")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM vote_reason WHERE state = 'hidden'").await, 1, "decided once");
    }
}
