//! The conversation under a question: by one's own name, as long as everybody sees the question.

use super::{Here, answer, ask, hears, id_of, publish, published};
use futures::future::join_all;
use store::{Moment, sql};
use testing::{House, on_both};
use voice::talk::Commenting;

/// Comments through the front door, and says where the comment's own pages are.
async fn comment(house: &House, who: &str, question: &str, body: &str) -> String {
    let mut visitor = house.visitor(who).await;
    visitor.post(format!("{question}/comments"), &[("body", body)]).await.is(303);
    let query = sql!("SELECT id FROM remark WHERE subject_kind = 'thread' AND body = $1").bind(body);
    let (id,): (store::Id,) = query.one(house.app.store.read()).await.unwrap();
    format!("/voice/comments/{id}")
}

async fn withdraw(house: &House, question: &str) {
    let fields = [("deed", "withdrawn"), ("reason", "personal"), ("words", "Siinä kerrottiin toisen terveydestä.")];
    house.visitor("editor").await.post(format!("{question}/moderation"), &fields).await.is(303);
}

on_both! {
    async fn whoever_is_signed_in_comments_by_name_and_followers_hear_once(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        house.visitor("coach").await.post(format!("{question}/waiting"), &[("waiting", "yes")]).await.is(303);
        let mut colleague = house.visitor("colleague").await;
        colleague.get(&question).await.is_ok().says("Kukaan ei ole vielä kommentoinut").says("näkyvät kaikille kirjautuneille");
        let first = comment(&house, "colleague", &question, "Meillä kysytään samaa.").await;
        comment(&house, "colleague", &question, "Ja toinenkin asia.").await;
        house.work().await;
        let told = |news: Vec<String>| news.iter().filter(|word| *word == "talk-news").count();
        assert_eq!(told(hears(&house, "coach").await), 1);
        assert_eq!(told(hears(&house, "staff").await), 1);
        assert_eq!(told(hears(&house, "colleague").await), 0, "who wrote it need not be told");
        let name = people::Person::find(house.person("colleague").await, house.app.store.read()).await.unwrap().unwrap().name;
        house.visitor("staff").await.get(&question).await.is_ok().says("Meillä kysytään samaa.").says(&name);

        let answered = first.rsplit('/').next().unwrap().to_owned();
        let mut staff = house.visitor("staff").await;
        staff.get(format!("{question}?comment={answered}")).await.is_ok().says(&format!("Vastaat kommenttiin: {name}"));
        let reply = [("body", "Kiitos kun kerroit."), ("answers", answered.as_str())];
        staff.post(format!("{question}/comments"), &reply).await.is(303);
        house.work().await;
        staff.get(&question).await.is_ok().says(&format!("Vastaus: {name}"));
        assert_eq!(told(hears(&house, "colleague").await), 1, "who commented follows the question");

        answer(&house, &question, "Nykyinen esihenkilösi.").await;
        house.work().await;
        assert!(hears(&house, "colleague").await.contains(&"voice-news-answer".to_owned()));
    }

    async fn who_only_comments_hears_of_it_but_is_not_counted_among_those_who_wait(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        let waiting = async || {
            let one = voice::question::Question::one(id_of(&question), house.app.store.read()).await.unwrap().unwrap();
            one.waiting(house.app.store.read()).await.unwrap()
        };
        comment(&house, "colleague", &question, "Meillä kysytään samaa.").await;
        assert_eq!(waiting().await, 1, "the asker alone");
        let mut colleague = house.visitor("colleague").await;
        colleague.get(&question).await.is_ok().says("Odotatko samaa vastausta?").says("koska olet ollut mukana").says("Lopeta seuraaminen").says("Minäkin odotan");
        colleague.post(format!("{question}/waiting"), &[("waiting", "yes")]).await.is(303);
        assert_eq!(waiting().await, 2);
        comment(&house, "colleague", &question, "Ja toinenkin asia.").await;
        assert_eq!(waiting().await, 2, "a comment does not take it back");
        colleague.get(&question).await.is_ok().says("Odotat samaa vastausta").says("En odota enää");
        // Who comments on what is merged comes along as one who comments; who waits, as one who waits.
        let other = published(&house, "agent", "Kuka esihenkilöni on?", "name").await;
        comment(&house, "coach", &other, "Sama täällä.").await;
        comment(&house, "colleague", &other, "Kysyin tätä jo.").await;
        house.visitor("fellow").await.post(format!("{other}/waiting"), &[("waiting", "yes")]).await.is(303);
        house.visitor("editor").await.post(format!("{other}/merging"), &[("into", "k1")]).await.is_sent_to(&other);
        assert_eq!(waiting().await, 4, "staff, colleague, agent, fellow");
        answer(&house, &question, "Nykyinen esihenkilösi.").await;
        house.work().await;
        for who in ["staff", "colleague", "agent", "fellow", "coach"] {
            assert!(hears(&house, who).await.contains(&"voice-news-answer".to_owned()), "{who}");
        }
    }

    async fn what_is_new_is_marked_until_it_has_been_read(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        comment(&house, "colleague", &question, "Ensimmäinen.").await;
        let mut coach = house.visitor("coach").await;
        coach.get(&question).await.is_ok().never_says("Uutta tästä eteenpäin").never_says("Olen lukenut uudet");
        comment(&house, "agent", &question, "Toinen.").await;
        house.work().await;
        let mut colleague = house.visitor("colleague").await;
        colleague.get(&question).await.is_ok().says("Uutta tästä eteenpäin").says("Olen lukenut uudet");
        assert!(hears(&house, "colleague").await.contains(&"talk-news".to_owned()));
        colleague.post(format!("{question}/reading"), &[("number", "2")]).await.is(303);
        colleague.get(&question).await.is_ok().never_says("Uutta tästä eteenpäin");
        assert!(!hears(&house, "colleague").await.contains(&"talk-news".to_owned()));
    }

    async fn ones_own_is_changed_and_taken_away_and_says_so(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        let own = comment(&house, "colleague", &question, "Meillä kysytään samma.").await;
        let mut colleague = house.visitor("colleague").await;
        colleague.get(format!("{own}/edit")).await.is_ok().says("Meillä kysytään samma.");
        colleague.post(format!("{own}/edit"), &[("body", "")]).await.is(422).says("Kirjoita kommentti");
        colleague.post(format!("{own}/edit"), &[("body", "Meillä kysytään samaa.")]).await.is(303);
        colleague.get(&question).await.is_ok().says("muokattu").says("Meillä kysytään samaa.").never_says("samma");
        let mut staff = house.visitor("staff").await;
        staff.get(format!("{own}/edit")).await.is_forbidden();
        staff.post(format!("{own}/edit"), &[("body", "Muuta")]).await.is_forbidden();
        staff.post(format!("{own}/removal"), &[]).await.is_forbidden();
        colleague.get(format!("{own}/removal")).await.is_ok().never_says("Miksi poistat");
        colleague.post(format!("{own}/removal"), &[]).await.is(303);
        staff.get(&question).await.is_ok().never_says("Meillä kysytään").says("Kirjoittaja poisti");
        assert_eq!(house.count("SELECT count(*) FROM moderation WHERE deed = 'comment_removed'").await, 0, "one's own is no moderation");
        colleague.post(format!("{own}/edit"), &[("body", "Takaisin")]).await.is_forbidden();
    }

    async fn an_editor_takes_a_comment_away_with_a_reason_that_everybody_reads(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        let others = comment(&house, "colleague", &question, "Naapurini on sairaana.").await;
        let mut editor = house.visitor("editor").await;
        editor.get(format!("{others}/removal")).await.is_ok().says("Miksi poistat");
        editor.get(format!("{others}/edit")).await.is_forbidden();
        editor.post(format!("{others}/removal"), &[("reason", "")]).await.is(422).says("Kerro syy").says("Naapurini");
        editor.post(format!("{others}/removal"), &[("reason", "Toisen terveydestä ei kirjoiteta.")]).await.is(303);
        let page = house.visitor("staff").await.get(&question).await;
        page.is_ok().never_says("Naapurini").says("Toimittaja poisti tämän kommentin. Syy: Toisen terveydestä ei kirjoiteta.");
        assert!(hears(&house, "colleague").await.contains(&"talk-news-moderated".to_owned()));
        house.visitor("colleague").await.get("/").await.is_ok().says("Toisen terveydestä ei kirjoiteta.");
        // It stands in the moderation log: who, when, why, never what was taken away.
        let mut log = house.visitor("representative").await;
        let log = log.get("/voice/moderation/log").await;
        log.is_ok().says("K1: Poistettu kommentti").says("Tiina Toimittaja").says("Toisen terveydestä ei kirjoiteta.").never_says("Naapurini");
        assert_eq!(house.count("SELECT count(*) FROM moderation WHERE deed = 'comment_removed'").await, 1);
        for line in house.snapshot().await {
            assert!(!line.contains("Naapurini"), "it is kept nowhere: {line}");
        }
        editor.post(format!("{question}/moderation"), &[("deed", "comment_removed"), ("reason", "other")]).await.is(303);
        assert_eq!(house.count("SELECT count(*) FROM moderation").await, 2, "published and removed: nothing is noted that was not done");
    }

    async fn a_question_that_is_not_published_has_no_conversation(house: Here) {
        let question = ask(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        house.visitor("staff").await.get(&question).await.is_ok().never_says("Kommentoi");
        house.visitor("staff").await.post(format!("{question}/comments"), &[("body", "Oma")]).await.is_forbidden();
        house.visitor("colleague").await.post(format!("{question}/comments"), &[("body", "Muu")]).await.is_missing();
        publish(&house, &question).await;
        let own = comment(&house, "colleague", &question, "Sama huoli täälläkin.").await;
        withdraw(&house, &question).await;
        for who in ["staff", "editor", "answerer", "coordinator"] {
            house.visitor(who).await.get(&question).await.is_ok().never_says("Sama huoli").never_says("Kommentoi");
            house.visitor(who).await.get(format!("{own}/removal")).await.is_missing();
        }
        house.visitor("colleague").await.get(format!("{own}/edit")).await.is_missing();
        house.visitor("colleague").await.post(format!("{own}/edit"), &[("body", "Muuta")]).await.is_missing();
        let me = house.me("colleague").await;
        let mut tx = house.app.store.begin().await.unwrap();
        let late = Commenting { id: house.app.clock.new_id(), question: id_of(&question), me: &me, body: "Myöhässä", answers: None, now: house.app.now() };
        assert_eq!(late.arrive(&mut tx).await.unwrap(), None, "a form opened before it was withdrawn");
        drop(tx);
        let threads: Vec<(store::Id,)> = sql!("SELECT id FROM thread WHERE subject_kind = 'question'").all(house.app.store.read()).await.unwrap();
        house.visitor("coach").await.get(format!("/coaching/threads/{}", threads[0].0)).await.is_missing();
    }

    async fn whoever_asked_in_confidence_is_told_that_a_comment_has_their_name(house: Here) {
        let question = published(&house, "agent", "Saako tästä puhua?", "confidential").await;
        house.visitor("agent").await.get(&question).await.is_ok().says("Kommentissa näkyy nimesi");
        for who in ["colleague", "coordinator", "editor"] {
            house.visitor(who).await.get(&question).await.is_ok().never_says("Kommentissa näkyy nimesi");
        }
    }

    async fn many_first_comments_begin_one_conversation_without_gaps(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        let visitor = house.visitor("colleague").await;
        let to = format!("{question}/comments");
        join_all((0..32).map(|number: usize| {
            let (mut visitor, to) = (visitor.clone(), to.clone());
            async move { visitor.post(&to, &[("body", &*format!("Kommentti {number}."))]).await.is(303).status }
        }))
        .await;
        let (id, one) = (house.app.clock.new_id().to_string(), "Kahdesti painettu.");
        join_all((0..8).map(|_| {
            let (mut visitor, to, fields) = (visitor.clone(), to.clone(), [("body", one), ("comment", id.as_str())]);
            async move { visitor.post(&to, &fields).await.is(303).status }
        }))
        .await;
        assert_eq!(house.count("SELECT count(*) FROM thread WHERE subject_kind = 'question'").await, 1);
        assert_eq!(house.count("SELECT remarks FROM thread WHERE subject_kind = 'question'").await, 33);
        assert_eq!(house.count("SELECT count(DISTINCT number) FROM remark WHERE subject_kind = 'thread'").await, 33);
        assert_eq!(house.count("SELECT max(number) FROM remark WHERE subject_kind = 'thread'").await, 33);
    }

    async fn fifty_comments_stand_on_a_page_and_a_wrong_one_loses_nothing(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        let me = house.me("colleague").await;
        for number in 1..=120 {
            let mut tx = house.app.store.begin().await.unwrap();
            let body = format!("Kommentti numero {number}.");
            let one = Commenting { id: house.app.clock.new_id(), question: id_of(&question), me: &me, body: &body, answers: None, now: house.app.now() };
            assert_eq!(one.arrive(&mut tx).await.unwrap(), Some(number));
            tx.commit().await.unwrap();
        }
        let mut staff = house.visitor("staff").await;
        let shown = |page: &str| page.matches("class=\"said\"").count();
        let page = staff.get(format!("{question}?from=1")).await;
        page.is_ok().says("numero 1.").says("numero 50.").never_says("numero 51.").says("jäljellä 70 kommenttia");
        assert_eq!(shown(&page.text()), 50);
        page.says("?from=51#talk");
        let last = staff.get(format!("{question}?from=101")).await;
        last.is_ok().says("numero 120.").says("Näytä aiemmat");
        assert_eq!(shown(&last.text()), 20);
        staff.get(format!("{question}?from=99999")).await.is_ok().says("numero 120.");
        let long = "pitkä ".repeat(400);
        staff.post(format!("{question}/comments"), &[("body", &*long)]).await.is(422).says("enintään 2 000 merkkiin").says(long.trim());
        staff.post(format!("{question}/comments"), &[("body", " ")]).await.is(422).says("Kirjoita kommentti");
    }

    async fn the_notice_says_who_reads_a_comment_and_how_long_it_is_kept(house: Here) {
        let notice = house.visitor("nobody").await.get("/privacy").await;
        notice.is_ok().says("kommentoit kysymyksen alle").says("Kommentin kysymyksen alla").says("Julkaistu kysymys vastauksineen, nykäisyineen ja kommentteineen: 5 vuotta");
        house.visitor("admin").await.get("/admin/retention").await.is_ok().says("Julkaistut kysymykset vastauksineen ja kommentteineen");
    }

    async fn the_conversation_goes_with_its_question(house: Here) {
        let question = published(&house, "staff", "Kuka on esihenkilöni?", "name").await;
        comment(&house, "colleague", &question, "Meillä kysytään samaa.").await;
        answer(&house, &question, "Nykyinen esihenkilösi.").await;
        house.work().await;
        let all = voice::room().retention;
        let mut tx = house.app.store.begin().await.unwrap();
        let end = Moment(house.app.now().0 + 1);
        for one in &all {
            (one.some)(end, &mut tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        for left in ["SELECT count(*) FROM question", "SELECT count(*) FROM thread", "SELECT count(*) FROM thread_reader", "SELECT count(*) FROM remark"] {
            assert_eq!(house.count(left).await, 0, "{left}");
        }
    }
}
