//! Where the change stands: the line of stages, promises kept and late, and what changes for one's own job.

use crate::world::{Staffed, World, fi};
use change::decision::{self, Decision};
use change::memo::{self, Memo};
use change::{catalogue_entry, job_change, meeting, reform, stage, working_group};
use gatherings::Occurrence;
use people::ByReference;
use store::{Day, Id, Moment};
use testing::staff::everybody;
use testing::{House, Visitor, on_both};
use themes::{Draft, Theme, Told};
use web::Reference;
use web::acts::{Permit, See};

/// One record of each kind, made once a house; a memo and a decision also as drafts.
#[derive(Clone, Copy)]
pub struct Kept {
    pub reform: Id,
    pub stage: Id,
    pub theme: Id,
    pub job_change: Id,
    pub group: Id,
    pub meeting: Id,
    pub memo: Id,
    pub memo_draft: Id,
    pub decision: Id,
    pub decision_draft: Id,
    pub entry: Id,
}

const fn id(number: u128) -> Id {
    Id::from_u128(0x7461_6874_6f63_6861_6e67_0000_0000_0000 + number)
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub async fn theme(house: &House, name: &str, owner: &str, return_on: &str) -> Id {
    let me = house.me("editor").await;
    let told = Told {
        name: fi(name),
        known: fi("Lisät siirtyvät mukana."),
        not_known: fi("Aikataulu."),
        who_decides: fi("Aluehallitus"),
        owner_id: house.person(owner).await,
        return_on: Day::parse(return_on),
        ..Told::default()
    };
    let draft = Draft { told, person_id: me.id, employer_id: me.employer_id, now: house.app.now() };
    let mut tx = house.app.store.begin().await.unwrap();
    let id = draft.create(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    id
}

impl World {
    /// What is knocked at.
    pub async fn change(&self) -> Kept {
        let all = Theme::all(self.house.app.store.read()).await.unwrap();
        let kept = |theme| Kept {
            reform: id(1),
            stage: id(2),
            theme,
            job_change: id(3),
            group: id(4),
            meeting: id(5),
            memo: id(6),
            memo_draft: id(7),
            decision: id(8),
            decision_draft: id(9),
            entry: id(10),
        };
        if let Some(theme) = all.iter().find(|theme| theme.name.0 == fi("Palkka")) {
            return kept(theme.id);
        }
        let kept = kept(theme(&self.house, "Palkka", "answerer", "2021-12-15").await);
        standing(&self.house, &kept).await;
        groups(&self.house, &kept).await;
        kept
    }
}

/// What a form sends.
type Fields = &'static [(&'static str, &'static str)];

/// Drafts that are taken away, so that those which are published before are others.
const MEMO_TO_GO: Id = id(11);
const DECISION_TO_GO: Id = id(12);

/// Of two drafts alike, the one on which a deed is tried: a deed before it may have published the first.
pub fn for_this_deed(pattern: &str, kept: &Kept, id: &str) -> String {
    let goes = pattern.ends_with("/removal");
    match () {
        () if goes && id == kept.memo_draft.to_string() => MEMO_TO_GO.to_string(),
        () if goes && id == kept.decision_draft.to_string() => DECISION_TO_GO.to_string(),
        () => id.to_owned(),
    }
}

impl World {
    /// Those of the change room, with a label for each that rules tell apart.
    pub async fn told_of_change(&self, name: &str) -> Option<Vec<(&'static str, Id)>> {
        let kept = self.change().await;
        Some(match name {
            "reform" => vec![("told of", kept.reform)],
            "stage" => vec![("of the reform", kept.stage)],
            "theme" => vec![("promised by the answerer", kept.theme)],
            "job_change" => vec![("for everybody", kept.job_change)],
            "working_group" => vec![("of the agent, led by the representative", kept.group)],
            "working_group_meeting" => vec![("of the agent's group", kept.meeting)],
            "memo" => {
                vec![("of the agent's group, published", kept.memo), ("of the agent's group, a draft", kept.memo_draft)]
            }
            "decision" => vec![("published", kept.decision), ("a draft", kept.decision_draft)],
            "catalogue_entry" => vec![("for everybody", kept.entry)],
            _ => return None,
        })
    }
}

/// A reform with a stage, a row of what changes, and a line of the catalogue.
async fn standing(house: &House, kept: &Kept) {
    let (me, now) = (house.me("editor").await, house.app.now());
    let mut tx = house.app.store.begin().await.unwrap();
    let plan = reform::Plan { name: fi("Sote-uudistus"), goal: fi("Apu kaikille"), link: String::new() };
    plan.create(kept.reform, me.employer_id, now, &mut tx).await.unwrap();
    let plan = stage::Plan {
        name: fi("Valmistelu"),
        sentence: fi("Vaihtoehtoja kootaan."),
        happened: fi(""),
        begins_on: day("2021-09-01"),
        ends_on: None,
    };
    plan.create(kept.stage, kept.reform, me.employer_id, now, &mut tx).await.unwrap();
    let plan = job_change::Plan {
        theme_id: kept.theme,
        decision_id: None,
        unit_id: None,
        job: String::new(),
        matter: fi("Työnantaja"),
        yesterday: fi("kaupunki"),
        tomorrow: fi("hyvinvointialue"),
        certainty: job_change::Certainty::Certain,
    };
    plan.create(kept.job_change, me.employer_id, me.id, now, &mut tx).await.unwrap();
    let plan = catalogue_entry::Plan {
        kind: catalogue_entry::Sort::Training,
        name: fi("Kirjaamisen vartit"),
        about: fi("Vartti kerrallaan"),
        for_whom: fi("Kaikille"),
        begins_on: None,
        ends_on: None,
        contact_id: me.id,
        link: String::new(),
        units: vec![],
    };
    plan.create(kept.entry, me.employer_id, now, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// A group whose chair is the representative and whose member is the agent; its meeting, memos and decisions.
async fn groups(house: &House, kept: &Kept) {
    let (me, now) = (house.me("editor").await, house.app.now());
    let seat = |person_id, is_chair| working_group::Seat { person_id: Some(person_id), title: fi("jäsen"), is_chair };
    let members = vec![seat(house.person("representative").await, true), seat(house.person("agent").await, false)];
    let plan = working_group::Plan {
        name: fi("Henkilöstötyöryhmä"),
        mandate: fi("Valmistella siirtymistä."),
        begins_on: day("2021-09-01"),
        ends_on: None,
        members,
    };
    let mut tx = house.app.store.begin().await.unwrap();
    plan.create(kept.group, me.employer_id, now, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let group = working_group::WorkingGroup::find(kept.group, me.id, house.app.store.read()).await.unwrap().unwrap();
    let at = |time: &str| Moment::in_helsinki(&format!("2021-10-14T{time}")).unwrap();
    let held = Occurrence { begins_at: at("13:00"), ends_at: at("14:00"), place: fi("Järvi").kept() };
    let plan = meeting::Plan { agenda: fi("Lomat"), time: Some((None, held)), seen: 0, by: me.id, now };
    let mut tx = house.app.store.begin().await.unwrap();
    plan.create(kept.meeting, &group, &mut tx).await.unwrap();
    for (memo, is_published) in [(kept.memo, true), (kept.memo_draft, false), (MEMO_TO_GO, false)] {
        let plan = memo::Plan { name: fi("Lomat"), held_on: day("2021-09-30"), person_id: me.id, now };
        plan.create(memo, &group, &mut tx).await.unwrap();
        if is_published {
            let one = Memo::find(memo, me.id, &mut tx).await.unwrap().unwrap();
            one.publish(me.id, now, &mut tx).await.unwrap();
        }
    }
    for (decision, is_published) in [(kept.decision, true), (kept.decision_draft, false), (DECISION_TO_GO, false)] {
        let plan = decision::Plan {
            name: fi("Tiimit jatkavat"),
            body: fi("Nykyisillä alueilla."),
            decided_by: fi("Johtoryhmä"),
            decided_on: day("2021-10-01"),
            link: String::new(),
            stage_id: None,
            memo_id: None,
        };
        plan.create(decision, &me, now, &mut tx).await.unwrap();
        if is_published {
            let one = Decision::find(decision, &mut tx).await.unwrap().unwrap();
            one.publish(now, &mut tx).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

/// What the theme's form sends, with some of it otherwise.
async fn form(house: &House, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let owner = house.person("answerer").await.to_string();
    let fields = [
        ("name-fi", "Palkka"),
        ("known-fi", "Lisät siirtyvät mukana."),
        ("prepared-fi", "Luettelo vaativuuksista."),
        ("not-known-fi", "Yhteensovittamisen aikataulu."),
        ("who-decides-fi", "Aluehallitus"),
        ("owner", owner.as_str()),
        ("return-on", "2021-10-15"),
    ];
    let mut fields: Vec<(String, String)> =
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    fields
}

async fn sends(visitor: &mut Visitor, to: &str, fields: Vec<(String, String)>) -> testing::Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    visitor.post(to, &fields).await
}

/// A theme made by the editor; its address.
async fn made(house: &House, editor: &mut Visitor) -> String {
    let fields = form(house, &[]).await;
    sends(editor, "/change/themes", fields).await.is(303).header("location").to_owned()
}

fn at(house: &House, moment: &str) {
    house.app.clock.set(Moment::in_helsinki(moment).unwrap());
}

/// The day's work, after its hour.
async fn morning(house: &House, moment: &str) {
    house.it_is(moment);
    house.work().await;
}

on_both! {
    async fn the_line_shows_what_is_done_now_and_next(house: Staffed) {
        let (mut editor, mut staff) = (house.visitor("editor").await, house.visitor("staff").await);
        staff.get("/change").await.is_ok().says("Uudistuksesta ei ole vielä kerrottu");
        let reform = [("name-fi", "Sote-uudistus"), ("goal-fi", "Apu kaikille yhtä sujuvasti."), ("link", "https://soteuudistus.fi")];
        editor.post("/change/reforms", &reform).await.is_sent_to("/change");
        let (id,): (Id,) = store::sql!("SELECT id FROM reform").one(house.app.store.read()).await.unwrap();
        let stages = format!("/change/reforms/{id}/stages");
        for (name, begins, ends) in [("Alku", "2021-07-01", "2021-08-31"), ("Valmistelu", "2021-09-01", "2022-02-28"), ("Päätökset", "2022-03-01", "")] {
            let fields = [("name-fi", name), ("sentence-fi", "Isoista asioista ei vielä päätetä."), ("begins-on", begins), ("ends-on", ends)];
            editor.post(&stages, &fields).await.is(303);
        }
        let page = staff.get("/change").await.is_ok().text();
        for (name, sign) in [("Alku", "done"), ("Valmistelu", "now"), ("Päätökset", "open")] {
            let before = page.split(name).next().unwrap();
            assert_eq!(before.rsplit("data-is=\"").next().unwrap().split('"').next().unwrap(), sign, "{name}");
        }
        assert!(page.contains("https://soteuudistus.fi") && page.contains("Isoista asioista ei vielä päätetä."));
        staff.get("/").await.is_ok().says("Missä mennään").says("Valmistelu").says("Isoista asioista ei vielä päätetä.");
        at(&house, "2022-03-01T08:00");
        let page = staff.get("/change").await.is_ok().text();
        assert!(page.split("Päätökset").next().unwrap().rsplit("data-is=\"").next().unwrap().starts_with("now"));
    }

    async fn only_coordinators_and_editors_write_where_we_stand(house: Staffed) {
        for who in everybody() {
            let mut visitor = house.visitor(who).await;
            let answer = visitor.post("/change/reforms", &[("name-fi", "Oma"), ("goal-fi", "Oma")]).await;
            match who {
                "coordinator" | "editor" => { answer.is_sent_to("/change"); }
                testing::staff::NOBODY | "former" => assert!(answer.is_sent_to_the_door(), "{who}"),
                _ => { answer.is_forbidden(); }
            }
        }
        assert_eq!(house.count("SELECT count(*) FROM reform").await, 2);
    }

    async fn an_older_form_in_another_window_overwrites_nothing(world: World) {
        let kept = world.change().await;
        let mut editor = world.house.visitor("editor").await;
        let (seen, ours) = (world.house.app.now().0.to_string(), "Ensimmäinen teksti");
        at(&world.house, "2021-10-05T09:00");
        let both: [(String, Fields, &str); 5] = [
            (format!("/change/reforms/{}", kept.reform), &[("goal-fi", "Apu kaikille")], "SELECT count(*) FROM reform WHERE CAST(name AS text) LIKE '%Ensim%'"),
            (format!("/change/stages/{}", kept.stage), &[("sentence-fi", "Kootaan."), ("begins-on", "2021-09-01")], "SELECT count(*) FROM stage WHERE CAST(name AS text) LIKE '%Ensim%'"),
            (format!("/change/decisions/{}", kept.decision), &[("body-fi", "Näin."), ("decided-by-fi", "Johto"), ("decided-on", "2021-10-01")], "SELECT count(*) FROM decision WHERE CAST(name AS text) LIKE '%Ensim%'"),
            (format!("/change/groups/{}", kept.group), &[("mandate-fi", "Työ"), ("begins-on", "2021-09-01")], "SELECT count(*) FROM working_group WHERE CAST(name AS text) LIKE '%Ensim%'"),
            (
                format!("/change/catalogue/{}", kept.entry),
                &[("kind", "training"), ("about-fi", "Vartti"), ("for-whom-fi", "Kaikille"), ("contact", "Tiina Toimittaja")],
                "SELECT count(*) FROM catalogue_entry WHERE CAST(name AS text) LIKE '%Ensim%'",
            ),
        ];
        for (page, fields, there) in both {
            let with = |name: &'static str| [&[("name-fi", name), ("seen", seen.as_str())], fields].concat();
            editor.post(&page, &with(ours)).await.is(303);
            editor.post(&page, &with("Vanha ikkuna")).await.is(422).says("Joku muu on tallentanut").says("Vanha ikkuna");
            assert_eq!(world.house.count(there).await, 1, "{page}");
        }
    }

    async fn a_promise_of_one_who_left_is_the_coordinators_to_mend(house: Staffed) {
        let (mut editor, mut staff) = (house.visitor("editor").await, house.visitor("staff").await);
        let mut coordinator = house.visitor("coordinator").await;
        let theme = made(&house, &mut editor).await;
        morning(&house, "2021-10-16T06:30").await;
        coordinator.get("/").await.is_ok().never_says("Aiheelta puuttuu vastuuhenkilö");
        coordinator.get(&theme).await.is_ok().never_says("Aiheesta vastannut on lähtenyt");

        house.leaves("answerer", "2021-10-16").await;
        for day in ["2021-10-17T06:30", "2021-10-18T06:30"] {
            morning(&house, day).await;
            let awaits = "SELECT count(*) FROM notice WHERE word = 'change-theme-owner-left' AND ended_at IS NULL AND urgent";
            assert_eq!(house.count(awaits).await, 1, "each morning anew, once for each coordinator");
        }
        coordinator.get("/").await.is_ok().says("Aiheelta puuttuu vastuuhenkilö (Palkka)").says("15.10.");
        coordinator.get(&theme).await.is_ok().says("Aiheesta vastannut on lähtenyt").says("Valitse uusi vastuuhenkilö");
        staff.get(&theme).await.is_ok().says("Emme ole vielä palanneet").never_says("Maija Muutosjohtaja").never_says("Aiheesta vastannut on lähtenyt");
        staff.get("/change").await.is_ok().says("Yksi lupauspäivä on ylittynyt");
        staff.get("/").await.is_ok().never_says("Aiheelta puuttuu vastuuhenkilö");

        let chosen = house.person("editor").await.to_string();
        let fields = form(&house, &[("owner", &chosen), ("seen", "1")]).await;
        sends(&mut coordinator, &theme, fields).await.is_sent_to(&theme);
        coordinator.get("/").await.is_ok().never_says("Aiheelta puuttuu vastuuhenkilö");
        editor.get("/").await.is_ok().says("Lupasit palata aiheeseen (Palkka)");
        morning(&house, "2021-10-19T06:30").await;
        coordinator.get("/").await.is_ok().never_says("Aiheelta puuttuu vastuuhenkilö");
    }

    async fn a_theme_that_closes_awaits_no_owner(house: Staffed) {
        let (mut editor, mut coordinator) = (house.visitor("editor").await, house.visitor("coordinator").await);
        let theme = made(&house, &mut editor).await;
        house.leaves("answerer", "2021-10-05").await;
        morning(&house, "2021-10-06T06:30").await;
        coordinator.get("/").await.is_ok().says("Aiheelta puuttuu vastuuhenkilö (Palkka)");
        editor.post(format!("{theme}/closure"), &[("open", "no")]).await.is_sent_to(&theme);
        coordinator.get("/").await.is_ok().never_says("Aiheelta puuttuu vastuuhenkilö");
        morning(&house, "2021-10-07T06:30").await;
        coordinator.get(&theme).await.is_ok().never_says("Aiheesta vastannut on lähtenyt");
        coordinator.get("/").await.is_ok().never_says("Aiheelta puuttuu vastuuhenkilö");
    }

    async fn what_is_not_known_wants_a_name_and_a_date(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        for (missing, says) in [("return-on", "Lupaa päivä"), ("who-decides-fi", "Kerro, kuka päättää"), ("owner", "Valitse, kuka vastaa")] {
            let fields = form(&house, &[(missing, "")]).await;
            sends(&mut editor, "/change/themes", fields).await.is(422).says(says).says("Yhteensovittamisen aikataulu.");
        }
        let known = form(&house, &[("not-known-fi", ""), ("return-on", "")]).await;
        sends(&mut editor, "/change/themes", known).await.is(303);
        let past = form(&house, &[("return-on", "2021-09-30")]).await;
        sends(&mut editor, "/change/themes", past).await.is(422).says("Päivä on jo mennyt");
        assert_eq!(house.count("SELECT count(*) FROM theme").await, 1);
    }

    async fn a_late_promise_shows_to_everybody_and_nags_its_owner(house: Staffed) {
        let (mut editor, mut owner, mut staff) =
            (house.visitor("editor").await, house.visitor("answerer").await, house.visitor("staff").await);
        let theme = made(&house, &mut editor).await;
        owner.get("/").await.is_ok().says("Lupasit palata aiheeseen (Palkka)").says("15.10.");
        staff.get(&theme).await.is_ok().says("Palaamme asiaan").says("Maija Muutosjohtaja, muutosjohtaja").never_says("Emme ole vielä palanneet");

        at(&house, "2021-10-15T23:30");
        staff.get(&theme).await.is_ok().never_says("Emme ole vielä palanneet");
        at(&house, "2021-10-16T00:30");
        staff.get(&theme).await.is_ok().says("Lupasimme palata 15.10.2021. Emme ole vielä palanneet.");
        staff.get("/change").await.is_ok().says("Yksi lupauspäivä on ylittynyt").says("Siitä vastaa Maija Muutosjohtaja");
        let standing = change::summary::standing(words::Words::new(words::Lang::Fi), &house.app).await.unwrap();
        assert_eq!(standing.late, 1, "the roof rooms know it too");
        owner.get("/").await.is_ok().says("Lupasit palata aiheeseen (Palkka)");

        let later = form(&house, &[("return-on", "2021-12-15"), ("seen", "1")]).await;
        sends(&mut owner, &theme, later).await.is(422).says("Kerro, miksi päivä muuttuu").says("2021-12-15");
        let later = form(&house, &[("return-on", "2021-12-15"), ("seen", "1"), ("reason", "Selvitys myöhästyi.")]).await;
        sends(&mut owner, &theme, later).await.is_sent_to(&theme);
        staff.get(&theme).await.is_ok().says("Selvitys myöhästyi.").says("Aihetta on muutettu kerran").never_says("Emme ole vielä palanneet");
        owner.get("/").await.is_ok().says("15.12.");

        let answered = form(&house, &[("not-known-fi", ""), ("return-on", ""), ("seen", "2")]).await;
        sends(&mut owner, &theme, answered).await.is_sent_to(&theme);
        owner.get("/").await.is_ok().never_says("Lupasit palata");
    }

    async fn a_change_of_a_theme_reaches_each_follower_once(house: Staffed) {
        let (mut editor, mut staff, mut owner) =
            (house.visitor("editor").await, house.visitor("staff").await, house.visitor("answerer").await);
        let theme = made(&house, &mut editor).await;
        let id = theme.rsplit('/').next().unwrap();
        staff.post(format!("/following/theme.{id}"), &[("following", "yes"), ("back", &theme)]).await.is_sent_to(&theme);
        let same = form(&house, &[("seen", "1")]).await;
        sends(&mut owner, &theme, same).await.is_sent_to(&theme);
        house.work().await;
        staff.get("/").await.is_ok().never_says("Aiheessa on uutta");

        let known = form(&house, &[("known-fi", "Kaikki lisät siirtyvät."), ("seen", "1")]).await;
        sends(&mut owner, &theme, known.clone()).await.is_sent_to(&theme);
        let older = form(&house, &[("known-fi", "Jotain muuta."), ("seen", "1")]).await;
        sends(&mut editor, &theme, older).await.is(422).says("Joku muu on muuttanut").says("Jotain muuta.");
        house.work().await;
        let page = staff.get("/").await.is_ok().text();
        assert_eq!(page.matches("Aiheessa on uutta: Palkka").count(), 2, "a link and the button's name");
        owner.get("/").await.is_ok().never_says("Aiheessa on uutta"); // who did it is not told
        staff.get(&theme).await.is_ok().says("Kaikki lisät siirtyvät.").says("Lisät siirtyvät mukana.");
    }

    async fn a_theme_is_changed_by_its_owner_by_those_who_answer_and_by_its_keepers(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let theme = made(&house, &mut editor).await;
        for who in everybody() {
            let answer = house.visitor(who).await.get(format!("{theme}/edit")).await;
            match who {
                "coordinator" | "editor" | "answerer" => { answer.is_ok(); }
                testing::staff::NOBODY | "former" => assert!(answer.is_sent_to_the_door(), "{who}"),
                _ => { answer.is_forbidden(); }
            }
        }
    }

    async fn what_changes_is_shown_by_unit_and_occupation_ones_own_first(house: Staffed) {
        let (mut editor, mut nurse, mut practical, mut home) = (
            house.visitor("editor").await,
            house.visitor("agent").await,
            house.visitor("colleague").await,
            house.visitor("other-unit").await,
        );
        let theme = made(&house, &mut editor).await;
        let theme = theme.rsplit('/').next().unwrap().to_owned();
        let units = people::Unit::all(house.app.store.read()).await.unwrap();
        let unit = |name: &str| units.iter().find(|unit| unit.name == name).unwrap().id.to_string();
        for (matter, unit, job) in [
            ("Työnantaja", String::new(), ""),
            ("Osaston koneet", unit("Osasto 3"), ""),
            ("Lääkkeenjako", String::new(), "sairaanhoitaja"),
            ("Puhelimet", unit("Koivulan sote"), "lähihoitaja"),
        ] {
            let fields = [
                ("theme", theme.as_str()), ("matter-fi", matter), ("yesterday-fi", "kuten nyt"), ("tomorrow-fi", "toisin"),
                ("certainty", "prepared"), ("unit", &unit), ("job", job),
            ];
            editor.post("/change/my-job/rows", &fields).await.is(303);
        }
        nurse.get("/change/my-job").await.is_ok().says("Työnantaja").says("Osaston koneet").says("Lääkkeenjako").never_says("Puhelimet");
        practical.get("/change/my-job").await.is_ok().says("Osaston koneet").says("Puhelimet").never_says("Lääkkeenjako");
        home.get("/change/my-job").await.is_ok().says("Puhelimet").never_says("Osaston koneet");
        let asked = format!("/change/my-job?unit={}&job=l%C3%A4hihoitaja", unit("Osasto 3"));
        nurse.get(asked).await.is_ok().says("Puhelimet").says("Osaston koneet").never_says("Lääkkeenjako");
        nurse.get("/change/my-job/rows/new").await.is_forbidden();
    }

    async fn a_row_that_changes_says_so_and_tells_the_themes_followers_once(house: Staffed) {
        let (mut editor, mut staff, mut answerer) =
            (house.visitor("editor").await, house.visitor("staff").await, house.visitor("answerer").await);
        let address = made(&house, &mut editor).await;
        let theme = address.rsplit('/').next().unwrap().to_owned();
        staff.post(format!("/following/theme.{theme}"), &[("following", "yes"), ("back", "/")]).await.is(303);
        let fields = |tomorrow: &'static str, certainty: &'static str, seen: &'static str| {
            let theme = theme.clone();
            async move {
                vec![
                    ("theme".to_owned(), theme), ("matter-fi".to_owned(), "Lomat".to_owned()), ("yesterday-fi".to_owned(), "ennallaan".to_owned()),
                    ("tomorrow-fi".to_owned(), tomorrow.to_owned()), ("certainty".to_owned(), certainty.to_owned()), ("seen".to_owned(), seen.to_owned()),
                ]
            }
        };
        let row = sends(&mut answerer, "/change/my-job/rows", fields("selvitetään", "open", "").await).await;
        let row = row.is(303).header("location").to_owned();
        house.work().await;
        staff.get("/").await.is_ok().says("Mikä muuttuu työssä: Lomat");
        staff.get(&address).await.is_ok().says("Lomat");
        at(&house, "2021-10-05T10:00");
        sends(&mut answerer, &row, fields("siirtyvät", "certain", "1").await).await.is_sent_to(&row);
        staff.get(&row).await.is_ok().says("Muuttui 5.10.2021.").says("Ennen: selvitetään").says("siirtyvät");
        sends(&mut editor, &row, fields("jotain muuta", "certain", "1").await).await.is(422).says("Joku muu on muuttanut");
        house.work().await;
        let person = house.person("staff").await;
        let (_, news) = notices::open(person, house.app.store.read()).await.unwrap();
        assert_eq!(news.iter().filter(|one| one.word == "change-job-changed").count(), 1);
    }

    async fn the_catalogue_shows_what_goes_on_for_me_and_keeps_what_is_over(house: Staffed) {
        let (mut editor, mut nurse, mut clerk) =
            (house.visitor("editor").await, house.visitor("agent").await, house.visitor("staff").await);
        let units = people::Unit::all(house.app.store.read()).await.unwrap();
        let ward = units.iter().find(|unit| unit.name == "Osasto 3").unwrap().id.to_string();
        let fields = |name: &'static str, unit: &str, ends: &'static str, contact: &'static str| {
            vec![
                ("kind".to_owned(), "training".to_owned()), ("name-fi".to_owned(), name.to_owned()), ("about-fi".to_owned(), "Vartti".to_owned()),
                ("for-whom-fi".to_owned(), "Kaikille".to_owned()), ("ends-on".to_owned(), ends.to_owned()),
                ("contact".to_owned(), contact.to_owned()), ("unit".to_owned(), unit.to_owned()),
            ]
        };
        let to = "/change/catalogue";
        sends(&mut editor, to, fields("Ei kukaan", "", "", "Niilo Nimeämätön")).await.is(422).says("Tällä nimellä ei löydy ketään");
        sends(&mut editor, to, fields("Vartit", "", "2021-10-04", "Maija Muutosjohtaja")).await.is(303);
        sends(&mut editor, to, fields("Osaston oma", &ward, "", "Maija Muutosjohtaja")).await.is(303);
        sends(&mut editor, to, fields("Kesän koulutus", "", "2021-08-31", "Maija Muutosjohtaja")).await.is(303);
        nurse.get(to).await.is_ok().says("Vartit").says("Osaston oma").says("Maija Muutosjohtaja").never_says("Kesän koulutus");
        nurse.get("/change/catalogue?whom=mine").await.is_ok().says("Osaston oma");
        clerk.get("/change/catalogue?whom=mine").await.is_ok().says("Vartit").never_says("Osaston oma");
        clerk.get(format!("/change/catalogue?whom={ward}")).await.is_ok().says("Osaston oma");
        clerk.get("/change/catalogue?past=yes").await.is_ok().says("Kesän koulutus").never_says("Vartit");
        at(&house, "2021-10-05T00:30");
        nurse.get(to).await.is_ok().never_says("Vartit");
        clerk.post(to, &[("name-fi", "Oma")]).await.is_forbidden();
    }

    async fn lists_show_exactly_what_each_person_may_see(world: World) {
        let kept = world.change().await;
        for who in everybody().filter(|who| *who != testing::staff::NOBODY) {
            let me = world.house.me(who).await;
            let keeps = me.is(people::Role::Editor) || me.is(people::Role::Coordinator);
            let listed = Memo::of_group(kept.group, me.id, keeps, world.house.app.store.read()).await.unwrap();
            for memo in [kept.memo, kept.memo_draft] {
                let seen = Memo::seen_by(memo, &me, &world.house.app).await.unwrap().unwrap();
                let permitted = Permit::<See, _>::permits(&seen, &me);
                assert_eq!(listed.iter().any(|one| one.id == memo), permitted, "{who} and a memo");
            }
            let listed = Decision::visible_to(keeps, 200, world.house.app.store.read()).await.unwrap();
            for decision in [kept.decision, kept.decision_draft] {
                let seen = Decision::seen_by(decision, &me, &world.house.app).await.unwrap().unwrap();
                let permitted = Permit::<See, _>::permits(&seen, &me);
                assert_eq!(listed.iter().any(|one| one.id == decision), permitted, "{who} and a decision");
            }
        }
    }

    async fn what_is_told_can_be_found_and_a_draft_cannot(house: Staffed) {
        let (mut editor, me) = (house.visitor("editor").await, house.me("staff").await);
        let theme = made(&house, &mut editor).await;
        let draft = [("name-fi", "Palkkapäätös"), ("body-fi", "Palkoista sovitaan."), ("decided-by-fi", "Johtoryhmä"), ("decided-on", "2021-10-04")];
        editor.post("/change/decisions", &draft).await.is(303);
        let found = search::find("yhteensovittaminen", None, 0, &me, &house.app).await.unwrap();
        let theme = Reference::new(themes::KIND, theme.rsplit('/').next().unwrap().parse().unwrap());
        assert!(found.hits.iter().any(|hit| hit.reference == theme), "{:?}", found.hits);
        let found = search::find("johtoryhmä", None, 0, &me, &house.app).await.unwrap();
        assert!(found.hits.iter().all(|hit| hit.reference.kind != decision::KIND), "a draft is not found");
    }
}
