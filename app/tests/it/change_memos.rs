//! Working groups: their meetings, and memos and decisions from a draft to everybody who follows what they take up.

use crate::change::{day, theme};
use crate::world::Staffed;
use change::memo::{Memo, Plan};
use change::working_group::WorkingGroup;
use store::{Id, sql};
use testing::{House, Visitor, on_both};
use themes::Theme;

/// A group whose chair is the representative and whose member is the agent.
pub async fn group(editor: &mut Visitor) -> String {
    let fields = [
        ("name-fi", "Henkilöstötyöryhmä"),
        ("mandate-fi", "Valmistella siirtymistä. Ei neuvottele palkoista."),
        ("begins-on", "2021-09-01"),
        ("member-0", "Lasse Luottamusmies"),
        ("title-0", "pääluottamusmies"),
        ("chair-0", "1"),
        ("member-1", "Aino Aamuvuoro"),
        ("title-1", ""),
        ("member-2", ""),
        ("title-2", "kokemusasiantuntija"),
    ];
    editor.post("/change/groups", &fields).await.is(303).header("location").to_owned()
}

pub async fn memo(writer: &mut Visitor, group: &str, title: &str) -> String {
    let fields =
        [("title-fi", title), ("body-fi", "Sovimme **lomista**."), ("original", "fi"), ("held-on", "2021-09-30")];
    writer.post(format!("{group}/memos"), &fields).await.is(303).header("location").to_owned()
}

pub async fn takes(writer: &mut Visitor, memo: &str, kind: &str, what: Id, how: &str, words: &str) {
    let what = what.to_string();
    let fields = [("kind", kind), ("what", what.as_str()), ("how", how), ("words-fi", words)];
    writer.post(format!("{memo}/takings"), &fields).await.is_sent_to(format!("{memo}/takings"));
}

async fn follows(visitor: &mut Visitor, kind: &str, what: Id) {
    visitor.post(format!("/following/{kind}.{what}"), &[("following", "yes"), ("back", "/")]).await.is(303);
}

fn id_of(address: &str) -> Id {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

async fn news(house: &House, who: &str, word: &str) -> usize {
    let person = house.person(who).await;
    let (_, news) = notices::open(person, house.app.store.read()).await.unwrap();
    news.iter().filter(|notice| notice.word == word).count()
}

on_both! {
    async fn a_group_shows_its_mandate_its_members_and_where_to_ask(house: Staffed) {
        let (mut editor, mut staff) = (house.visitor("editor").await, house.visitor("staff").await);
        let group = group(&mut editor).await;
        let page = staff.get(&group).await;
        page.is_ok().says("Ei neuvottele palkoista").says("Lasse Luottamusmies, pääluottamusmies").says("puheenjohtaja");
        page.says("kokemusasiantuntija").says(&format!("/voice/new?about=working_group.{}", id_of(&group)));
        staff.get(format!("{group}/edit")).await.is_forbidden();
        let wrong = [("name-fi", "Ryhmä"), ("mandate-fi", "Työ"), ("begins-on", "2021-09-01"), ("member-0", "Ei Kukaan")];
        editor.post("/change/groups", &wrong).await.is(422).says("Tällä nimellä ei löydy ketään").says("Ei Kukaan");
        house.leaves("representative", "2021-10-03").await;
        staff.get(&group).await.is_ok().never_says("Lasse Luottamusmies");
    }

    async fn a_meeting_comes_to_its_members_calendars_and_they_are_told_once(house: Staffed) {
        let (mut editor, mut agent, mut staff) =
            (house.visitor("editor").await, house.visitor("agent").await, house.visitor("staff").await);
        let group = group(&mut editor).await;
        let fields = [("date", "2021-10-14"), ("begins", "13:00"), ("ends", "14:30"), ("place-fi", "Kokoushuone Järvi"), ("agenda-fi", "Lomat")];
        staff.post(format!("{group}/meetings"), &fields).await.is_forbidden();
        let wrong = [("date", "2021-10-14"), ("begins", "13:00"), ("ends", "12:00")];
        agent.post(format!("{group}/meetings"), &wrong).await.is(422).says("päättyy alkamisensa jälkeen");
        let meeting = agent.post(format!("{group}/meetings"), &fields).await.is(303).header("location").to_owned();
        let chair = house.person("representative").await;
        let coming = gatherings::coming(chair, house.app.now(), house.app.store.read()).await.unwrap();
        assert_eq!(coming.len(), 1, "it is in the chair's calendar");
        assert_eq!(news(&house, "representative", "change-meeting-called").await, 1);
        assert_eq!(news(&house, "agent", "change-meeting-called").await, 0, "who called it knows");
        staff.get(&meeting).await.is_ok().says("Lomat").says("Kokoushuone Järvi");
        let (occurrence,): (Id,) = sql!("SELECT id FROM occurrence").one(house.app.store.read()).await.unwrap();
        let (occurrence, mut later) = (occurrence.to_string(), fields.to_vec());
        later[0] = ("date", "2021-10-15");
        later.extend([("seen", "0"), ("occurrence", occurrence.as_str())]);
        agent.post(&meeting, &later).await.is_sent_to(&meeting);
        assert_eq!(news(&house, "representative", "change-meeting-moved").await, 1);
        let mut older = later.clone();
        older[0] = ("date", "2021-10-16");
        agent.post(&meeting, &older).await.is(422).says("Joku muu on muuttanut kokouksen aikaa");
        later[0] = ("date", "2021-10-15");
        later.retain(|(name, _)| *name != "seen");
        later.extend([("seen", "1"), ("off", "1")]);
        agent.post(&meeting, &later).await.is_sent_to(&meeting);
        staff.get(&meeting).await.is_ok().says("Peruttu");
        let coming = gatherings::coming(chair, house.app.now(), house.app.store.read()).await.unwrap();
        assert!(coming.is_empty(), "it is off the chair's calendar");
    }

    async fn a_memo_closes_three_themes_and_each_follower_gets_one_notice(house: Staffed) {
        let (mut editor, mut agent, mut chair, mut staff) = (
            house.visitor("editor").await,
            house.visitor("agent").await,
            house.visitor("representative").await,
            house.visitor("staff").await,
        );
        let group = group(&mut editor).await;
        let themes = [
            theme(&house, "Palkka", "answerer", "2021-12-15").await,
            theme(&house, "Lomat", "answerer", "2021-12-15").await,
            theme(&house, "Sijaiset", "answerer", "2021-12-15").await,
        ];
        for theme in themes {
            follows(&mut staff, "theme", theme).await;
        }
        follows(&mut house.visitor("colleague").await, "theme", themes[1]).await;
        let memo = memo(&mut agent, &group, "Palkat, lomat ja sijaiset").await;
        staff.get(&memo).await.is_missing();
        staff.get(&group).await.is_ok().never_says("Palkat, lomat ja sijaiset");

        agent.get(format!("{memo}/takings?q=A1")).await.is_ok().says("A1 Palkka").never_says("A2 Lomat");
        agent.get(format!("{memo}/takings?q=loma")).await.is_ok().says("A2 Lomat");
        let nameless = [("kind", "theme"), ("what", &themes[0].to_string()), ("how", "closed"), ("q", "A1")];
        agent.post(format!("{memo}/takings"), &nameless).await.is(422).says("Kerro yhdellä virkkeellä");
        for theme in themes {
            takes(&mut agent, &memo, "theme", theme, "closed", "Tästä on sovittu.").await;
        }
        agent.post(format!("{memo}/publication"), &[]).await.is_forbidden(); // a member writes; its chair lets readers in
        chair.get(format!("{memo}/publication")).await.is_ok().says("A3 Sijaiset").says("Ratkeaa");
        chair.post(format!("{memo}/publication"), &[]).await.is_sent_to(&memo);
        chair.post(format!("{memo}/publication"), &[]).await.is_sent_to(&memo);
        chair.get(&memo).await.is_ok().says("on jo julkaistu");
        house.work().await;

        assert_eq!(news(&house, "staff", "change-memo-published").await, 1, "one notice, though three of theirs were taken up");
        assert_eq!(news(&house, "colleague", "change-memo-published").await, 1);
        assert_eq!(news(&house, "agent", "change-memo-published").await, 1, "its writer follows it");
        assert_eq!(news(&house, "representative", "change-memo-published").await, 0, "who let readers in knows");
        assert_eq!(news(&house, "other-unit", "change-memo-published").await, 0);
        assert!(Theme::open(house.app.store.read()).await.unwrap().is_empty(), "each theme has done its part");
        staff.get(&memo).await.is_ok().says("<strong>lomista</strong>").says("Tästä on sovittu.");
        staff.get(format!("/change/themes/{}", themes[0])).await.is_ok().says("Muistio: Henkilöstötyöryhmä 1/2021");
        agent.get(format!("{memo}/takings")).await.is_sent_to(&memo);
    }

    async fn a_question_a_memo_a_decision_a_stage_and_what_changed_are_one_trace(house: Staffed) {
        let (mut editor, mut staff) = (house.visitor("editor").await, house.visitor("staff").await);
        let group = group(&mut editor).await;
        let theme = theme(&house, "Kotihoito", "answerer", "2021-12-15").await;
        let memo = memo(&mut editor, &group, "Kolme vaihtoehtoa").await;
        takes(&mut editor, &memo, "theme", theme, "moved", "").await;
        editor.post(format!("{memo}/publication"), &[]).await.is_sent_to(&memo);
        editor.post("/change/reforms", &[("name-fi", "Uudistus"), ("goal-fi", "Apu kaikille")]).await.is(303);
        let (reform,): (Id,) = sql!("SELECT id FROM reform").one(house.app.store.read()).await.unwrap();
        let stage = [("name-fi", "Aluevaltuusto päättää"), ("sentence-fi", "Päätetään."), ("begins-on", "2022-03-01")];
        let stage = editor.post(format!("/change/reforms/{reform}/stages"), &stage).await.is(303).header("location").to_owned();
        let (stage_id, memo_id) = (id_of(&stage).to_string(), id_of(&memo).to_string());
        let fields = [
            ("name-fi", "Tiimit jatkavat"), ("body-fi", "Nykyisillä alueilla."), ("decided-by-fi", "Johtoryhmä"), ("decided-on", "2021-10-04"),
            ("stage", stage_id.as_str()), ("memo", memo_id.as_str()),
        ];
        let decision = editor.post("/change/decisions", &fields).await.is(303).header("location").to_owned();
        staff.get(&decision).await.is_missing();
        follows(&mut staff, "theme", theme).await;
        takes(&mut editor, &decision, "theme", theme, "moved", "").await;
        editor.post(format!("{decision}/publication"), &[]).await.is_sent_to(&decision);
        let (theme_id, decision_id) = (theme.to_string(), id_of(&decision).to_string());
        let row = [
            ("theme", theme_id.as_str()), ("decision", decision_id.as_str()), ("matter-fi", "Tiimi ja alue"), ("yesterday-fi", "oma alue"),
            ("tomorrow-fi", "sama alue"), ("certainty", "certain"),
        ];
        let row = editor.post("/change/my-job/rows", &row).await.is(303).header("location").to_owned();
        house.work().await;

        assert_eq!(news(&house, "staff", "change-decision-published").await, 1);
        for (page, says) in [
            (format!("/change/themes/{theme}"), vec!["Muistio: Henkilöstötyöryhmä 1/2021", "Päätös: Tiimit jatkavat", "Vaihe: Aluevaltuusto päättää", "Mikä muuttuu työssä: Tiimi ja alue"]),
            (memo.clone(), vec!["A1 Kotihoito", "Päätös: Tiimit jatkavat", "Vaihe: Aluevaltuusto päättää"]),
            (decision.clone(), vec!["Aihe A1 Kotihoito", "Muistio: Henkilöstötyöryhmä 1/2021", "Vaihe: Aluevaltuusto päättää", "Mikä muuttuu työssä: Tiimi ja alue"]),
            (stage.clone(), vec!["Päätös: Tiimit jatkavat", "Muistio: Henkilöstötyöryhmä 1/2021"]),
        ] {
            let answer = staff.get(&page).await;
            for text in says {
                answer.is_ok().says(text);
            }
        }
        staff.get(&row).await.is_ok().says("sama alue");
        editor.post(format!("{stage}/removal"), &[]).await.is_sent_to(&stage); // a decision leads there, so it stays
        staff.get(&stage).await.is_ok();
    }

    async fn a_draft_is_taken_away_with_its_text_and_what_is_published_stays(house: Staffed) {
        let (mut editor, mut agent) = (house.visitor("editor").await, house.visitor("agent").await);
        let group = group(&mut editor).await;
        let theme = theme(&house, "Palkka", "answerer", "2021-12-15").await;
        let draft = memo(&mut agent, &group, "Luonnos").await;
        takes(&mut agent, &draft, "theme", theme, "moved", "").await;
        agent.get(format!("{draft}/removal")).await.is_ok().says("Luonnos");
        agent.post(format!("{draft}/removal"), &[]).await.is_sent_to(&group);
        for text in ["SELECT count(*) FROM memo", "SELECT count(*) FROM taking_up", "SELECT count(*) FROM post_version"] {
            assert_eq!(house.count(text).await, 0, "{text}");
        }
        let kept = memo(&mut agent, &group, "Jää").await;
        editor.post(format!("{kept}/publication"), &[]).await.is_sent_to(&kept);
        agent.post(format!("{kept}/removal"), &[]).await.is_forbidden();
    }

    async fn nobody_writes_over_a_newer_text_of_a_memo(house: Staffed) {
        let (mut editor, mut agent) = (house.visitor("editor").await, house.visitor("agent").await);
        let group = group(&mut editor).await;
        let memo = memo(&mut agent, &group, "Lomat").await;
        let text = |body: &'static str, seen: &'static str| {
            [("title-fi", "Lomat"), ("body-fi", body), ("original", "fi"), ("held-on", "2021-09-30"), ("seen", seen)]
        };
        agent.post(&memo, &text("Lomat siirtyvät.", "1")).await.is_sent_to(&memo);
        editor.post(&memo, &text("Lomista ei sovittu.", "1")).await.is(422).says("Lomista ei sovittu.").says("Lomat siirtyvät.");
        agent.get(&memo).await.is_ok().says("Lomat siirtyvät.").never_says("Lomista ei sovittu.");
        let page = editor.get(&memo).await;
        let page = page.is_ok().says("Mitä muistiossa on muutettu").text();
        let versions = page.split("href=\"/posts/").nth(1).unwrap().split('"').next().unwrap();
        editor.get(format!("/posts/{versions}")).await.is_ok().says("Aino Aamuvuoro");
    }

    async fn memos_of_one_group_written_at_once_get_numbers_of_their_own(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let group = id_of(&group(&mut editor).await);
        let me = house.me("editor").await;
        let group = WorkingGroup::find(group, me.id, house.app.store.read()).await.unwrap().unwrap();
        let many = (0..16).map(|_| async {
            let plan = Plan { name: crate::world::fi("Lomat"), held_on: day("2021-09-30"), person_id: me.id, now: house.app.now() };
            let mut tx = house.app.store.begin().await.unwrap();
            assert!(plan.create(house.app.clock.new_id(), &group, &mut tx).await.unwrap());
            tx.commit().await.unwrap();
        });
        futures::future::join_all(many).await;
        let mut numbers: Vec<i64> =
            Memo::of_group(group.id, me.id, true, house.app.store.read()).await.unwrap().iter().map(|memo| memo.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=16).collect::<Vec<i64>>());
    }

    async fn sixteen_who_publish_at_once_publish_once(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let group = group(&mut editor).await;
        let theme = theme(&house, "Palkka", "answerer", "2021-12-15").await;
        follows(&mut house.visitor("staff").await, "theme", theme).await;
        let memo = memo(&mut editor, &group, "Palkat").await;
        takes(&mut editor, &memo, "theme", theme, "moved", "Eteni.").await;
        let to = format!("{memo}/publication");
        let many = (0..16).map(|_| async {
            house.visitor("editor").await.post(&to, &[]).await.is_sent_to(&memo);
        });
        futures::future::join_all(many).await;
        assert_eq!(house.count("SELECT count(*) FROM job WHERE kind = 'ties-telling'").await, 1, "followers are told once");
    }
}
