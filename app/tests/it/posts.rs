//! A page's way from an editor's desk to those whom it concerns, its versions, its languages and its owner.

use crate::world::{Staffed, World, fi};
use notices::audience::Audience;
use people::ByReference;
use posts::{Keeping, Placing, Post, Shelves, Writing, Written};
use std::collections::BTreeSet;
use store::{Day, Id};
use testing::staff::everybody;
use testing::{House, Visitor, on_both};
use web::Reference;
use web::acts::{Permit, See};
use words::Lang;

/// A published page for the agent's unit, and a draft for everybody.
pub const PUBLISHED: Id = Id::from_u128(0x7461_6874_6f70_6f73_7473_0000_0000_0001);
pub const DRAFT: Id = Id::from_u128(0x7461_6874_6f70_6f73_7473_0000_0000_0002);

const NEW: &str = "/posts/shelves/change";

impl World {
    /// The two pages that are knocked at; made once a house.
    pub async fn posts(&self) -> [(&'static str, Id); 2] {
        let unit = unit(&self.house, "Osasto 3").await;
        for (id, audience, is_published) in [(PUBLISHED, vec![unit], true), (DRAFT, vec![], false)] {
            let placing = Placing { audience: Audience(audience), ..Placing::of(self.house.person("editor").await) };
            create(&self.house, id, &written("Kuuntelukierros", "Kierto alkaa."), &placing).await;
            if is_published {
                let number = [("number", "1")];
                self.house.visitor("editor").await.post(format!("/posts/{id}/publication"), &number).await.is(303);
            }
        }
        [("published, for the agent's unit", PUBLISHED), ("a draft", DRAFT)]
    }
}

fn written(title: &str, body: &str) -> Written {
    Written { title: fi(title), body: fi(body), original: "fi".into(), ..Written::default() }
}

pub async fn unit(house: &House, name: &str) -> Id {
    let all = people::Unit::all(house.app.store.read()).await.unwrap();
    all.iter().find(|unit| unit.name == name).unwrap_or_else(|| panic!("{name}")).id
}

/// Kept by the editor, as another room would.
async fn create(house: &House, id: Id, written: &Written, placing: &Placing) -> bool {
    let me = house.me("editor").await;
    let mut tx = house.app.store.begin().await.unwrap();
    let writing = Writing {
        id,
        shelf: "change",
        subject: None,
        written,
        person_id: me.id,
        employer_id: me.employer_id,
        now: house.app.now(),
    };
    let made = writing.create(placing, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    made
}

/// What the form sends, with some of it otherwise.
fn form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("title-fi", "Kuuntelukierros alkaa"),
        ("body-fi", "## Mitä muuttuu\n\nKierto alkaa lokakuussa."),
        ("original", "fi"),
        ("owner", "Tiina Toimittaja"),
        ("audience", "everybody"),
        ("to", "publish"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

async fn makes(visitor: &mut Visitor, more: &[(&str, &str)]) -> String {
    visitor.post(NEW, &form(more)).await.is(303).header("location").to_owned()
}

/// Sixty-four save over the first version at the same time; what each got.
async fn at_once(visitors: &[Visitor], page: &str, text: impl Fn(usize) -> String) -> Vec<u16> {
    let begun: Vec<_> = (0..64)
        .map(|n| {
            let (mut visitor, page, text) = (visitors[n % visitors.len()].clone(), page.to_owned(), text(n));
            tokio::spawn(async move {
                let fields = form(&[("body-fi", text.as_str()), ("seen", "1")]);
                visitor.post(&page, &fields).await.status.as_u16()
            })
        })
        .collect();
    let mut got = vec![];
    for one in begun {
        got.push(one.await.expect("nobody falls over"));
    }
    got
}

/// A published page in Finnish and Swedish, with a plain-language twin.
const BOTH: &[(&str, &str)] = &[
    ("title-sv", "Lyssnarrundan börjar"),
    ("body-sv", "Rundan börjar i oktober."),
    ("plain-fi", "Kysymme, miten työ sujuu."),
];

on_both! {
    async fn a_page_is_a_draft_until_it_is_published(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        let page = makes(&mut editor, &[("to", "keep")]).await;
        editor.get(&page).await.is_ok().says("Luonnos on tallessa").says("lukijat eivät näe tätä");
        nurse.get(&page).await.is_missing();
        editor.post(format!("{page}/publication"), &[("number", "1")]).await.is_sent_to(&page);
        nurse.get(&page).await.is_ok().says("Kuuntelukierros alkaa").says("<h2>Mitä muuttuu</h2>")
            .says("Tiina Toimittaja · päivitetty 4.10.2021").never_says("Muokkaa sivua");
        editor.post(format!("{page}/publication"), &[("number", "1")]).await.is_sent_to(&page);
        editor.get(&page).await.says("oli jo julkaistu");
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 1);
        let ask = format!("/voice/new?about=post.{}", page.rsplit('/').next().unwrap());
        nurse.get(&page).await.says(&ask);
        nurse.get(&ask).await.is_ok().says("Sivu: Kuuntelukierros alkaa");
    }

    async fn what_is_kept_of_a_published_page_is_a_draft_until_it_is_published_too(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        let page = makes(&mut editor, &[]).await;
        let changed = form(&[("body-fi", "Kierto alkaa marraskuussa."), ("seen", "1"), ("to", "keep")]);
        editor.post(&page, &changed).await.is_sent_to(&page);
        nurse.get(&page).await.is_ok().says("lokakuussa").never_says("marraskuussa");
        editor.get(&page).await.is_ok().says("Uudempi on tallennettu luonnoksena");
        editor.get(format!("{page}/edit")).await.is_ok().says("marraskuussa");
        editor.post(format!("{page}/publication"), &[("number", "1")]).await.is_sent_to(&page);
        nurse.get(&page).await.never_says("marraskuussa");
        editor.post(format!("{page}/publication"), &[("number", "2")]).await.is_sent_to(&page);
        nurse.get(&page).await.says("marraskuussa");
    }

    async fn a_page_is_taken_from_its_readers_after_a_question_and_nothing_is_lost(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("coordinator").await, house.visitor("staff").await);
        let page = makes(&mut editor, &[]).await;
        editor.get(format!("{page}/withdrawal")).await.is_ok().says("Perutaanko julkaisu: Kuuntelukierros alkaa?");
        nurse.get(&page).await.is_ok();
        nurse.post(format!("{page}/withdrawal"), &[]).await.is_forbidden();
        editor.post(format!("{page}/withdrawal"), &[]).await.is_sent_to(&page);
        nurse.get(&page).await.is_missing();
        editor.get(&page).await.is_ok().says("tallessa luonnoksena").says("lokakuussa");
        editor.post(format!("{page}/withdrawal"), &[]).await.is_sent_to(&page);
        editor.get(&page).await.says("oli jo peruttu");
        editor.post(format!("{page}/publication"), &[("number", "1")]).await.is_sent_to(&page);
        nurse.get(&page).await.is_ok();
    }

    async fn only_editors_and_coordinators_write_pages(house: Staffed) {
        let page = makes(&mut house.visitor("editor").await, &[]).await;
        for who in ["staff", "agent", "supervisor", "leadership", "coach", "admin"] {
            let mut visitor = house.visitor(who).await;
            visitor.get(format!("{NEW}/new")).await.is_missing();
            visitor.post(NEW, &form(&[])).await.is_missing();
            visitor.get(&page).await.is_ok();
            for part in ["edit", "withdrawal", "versions", "difference", "restoration?number=1"] {
                visitor.get(format!("{page}/{part}")).await.is_forbidden();
            }
            visitor.post(&page, &form(&[("seen", "1")])).await.is_forbidden();
            visitor.post(format!("{page}/publication"), &[("number", "1")]).await.is_forbidden();
            visitor.post(format!("{page}/review"), &[("review_on", "2022-01-01")]).await.is_forbidden();
            visitor.post(format!("{page}/restoration"), &[("number", "1")]).await.is_forbidden();
        }
        house.visitor("editor").await.get("/posts/shelves/elsewhere/new").await.is_missing();
        house.visitor("coordinator").await.get(format!("{NEW}/new")).await.is_ok();
    }

    async fn what_was_typed_is_there_when_something_is_wrong(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        editor.post(NEW, &form(&[("title-fi", "")])).await.is(422).says("Kirjoita otsikko").says("Kierto alkaa lokakuussa");
        editor.post(NEW, &form(&[("body-fi", "")])).await.is(422).says("Kirjoita teksti").says("Kuuntelukierros alkaa");
        editor.post(NEW, &form(&[("owner", "Ei Kukaan")])).await.is(422).says("ei ole töissä").says("Ei Kukaan");
        let nobody = form(&[("owner_before", "Tiina Toimittaja"), ("owner_id", "017c4ab0-0000-7000-8000-000000000000")]);
        editor.post(NEW, &[&nobody[..], &[("title-fi", "")]].concat()).await.is(422).says("Tiina Toimittaja");
        editor.post(NEW, &form(&[("review_on", "joskus")])).await.is(422).says("Kirjoita päivä").says("joskus");
        let backwards = form(&[("visible_from", "2021-11-01"), ("visible_until", "2021-10-01")]);
        editor.post(NEW, &backwards).await.is(422).says("Viimeinen päivä on ennen").says("2021-11-01");
        editor.post(NEW, &form(&[("audience", "chosen")])).await.is(422).says("Valitse ainakin yksi yksikkö");
        editor.post(NEW, &form(&[("body-fi", &"x".repeat(40_001))])).await.is(422).says("liian pitkä");
        editor.post(NEW, &form(&[("owner", "V")])).await.is(422).says("Kuka heistä?").says("Vanamo Vaihtaja").says("Vilma Valmentaja");
        assert_eq!(house.count("SELECT count(*) FROM post").await, 0);
    }

    async fn a_form_sent_twice_makes_one_page(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let id = house.app.clock.new_id().to_string();
        let (first, second) = (makes(&mut editor, &[("post", &id)]).await, makes(&mut editor, &[("post", &id)]).await);
        assert_eq!(first, second);
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 1);
    }

    async fn a_page_is_seen_by_its_audience_within_its_days(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let (ward, employer) = (unit(&house, "Osasto 3").await.to_string(), unit(&house, "Koivulan sote").await.to_string());
        let of_ward = makes(&mut editor, &[("audience", "chosen"), ("unit", &ward)]).await;
        let of_employer = makes(&mut editor, &[("audience", "chosen"), ("unit", &employer)]).await;
        let coming = makes(&mut editor, &[("visible_from", "2021-10-05"), ("visible_until", "5.10.2021")]).await;
        for (who, ward, employer) in [("agent", true, true), ("other-unit", false, true), ("other-employer", false, false)] {
            let mut visitor = house.visitor(who).await;
            assert_eq!(visitor.get(&of_ward).await.status == 200, ward, "{who}");
            assert_eq!(visitor.get(&of_employer).await.status == 200, employer, "{who}");
            visitor.get(&coming).await.is_missing();
        }
        editor.get(&coming).await.is_ok().says("vasta 5.10.2021 alkaen");
        let mut nurse = house.visitor("staff").await;
        house.it_is("2021-10-05T00:01");
        nurse.get(&coming).await.is_ok();
        house.it_is("2021-10-06T00:01");
        nurse.get(&coming).await.is_missing();
        editor.get(&coming).await.is_ok().says("päättynyt 5.10.2021");
    }

    async fn the_list_shows_exactly_what_the_rule_permits(house: Staffed) {
        let (ward, me) = (unit(&house, "Osasto 3").await, house.person("editor").await);
        let shelf = Shelves::named("change", &house.app).unwrap();
        let (day, mut ids) = (|text: &str| Day::parse(text), vec![]);
        for audience in [vec![], vec![ward]] {
            for days in [(None, None), (day("2021-10-05"), None), (None, day("2021-10-03")), (day("2021-10-04"), day("2021-10-04"))] {
                for published in [true, false] {
                    let (id, audience) = (house.app.clock.new_id(), Audience(audience.clone()));
                    let owner_id = if ids.len() % 5 == 0 { house.person("other-unit").await } else { me };
                    let placing = Placing { owner_id, review_on: None, visible_from: days.0.clone(), visible_until: days.1.clone(), audience };
                    assert!(create(&house, id, &written("Sivu", "Teksti"), &placing).await);
                    if published {
                        house.visitor("editor").await.post(format!("/posts/{id}/publication"), &[("number", "1")]).await.is(303);
                    }
                    ids.push(id);
                }
            }
        }
        for who in everybody().filter(|who| !["nobody", "former"].contains(who)) {
            let me = house.me(who).await;
            let listed: BTreeSet<Id> = Post::on(&shelf, "", &me, &house.app).await.unwrap().iter().map(|line| line.id).collect();
            let mut permitted = BTreeSet::new();
            for id in &ids {
                let post = Post::seen_by(*id, &me, &house.app).await.unwrap().unwrap();
                permitted.extend(Permit::<See, _>::permits(&post, &me).then_some(*id));
            }
            assert_eq!(listed, permitted, "{who}");
            assert!(!listed.is_empty(), "{who}");
        }
        assert!(Post::on(&shelf, "muu", &house.me("editor").await, &house.app).await.unwrap().is_empty());
    }

    async fn a_translation_is_outdated_until_it_is_changed_or_confirmed(house: Staffed) {
        let (mut editor, mut swede) = (house.visitor("editor").await, house.visitor("fellow").await);
        let page = makes(&mut editor, BOTH).await;
        let old = "Originalet har ändrats efter den här översättningen. Den senaste informationen finns på finska.";
        swede.get(&page).await.is_ok().says("Rundan börjar i oktober").says("lang=\"sv\"").never_says(old);
        let november = [BOTH, &[("body-fi", "Kierto alkaa marraskuussa."), ("seen", "1")]].concat();
        editor.post(&page, &form(&november)).await.is_sent_to(&page);
        swede.get(&page).await.is_ok().says("Rundan börjar i oktober").says(old);
        swede.get(format!("{page}?language=fi")).await.is_ok().says("marraskuussa").never_says(old);
        editor.get(&page).await.says("käännös on vanhentunut").says("puuttuu").says("alkuperäinen");
        let again = [BOTH, &[("body-fi", "Kierto alkaa marraskuussa."), ("seen", "2")]].concat();
        editor.post(&page, &form(&again)).await.is_sent_to(&page);
        swede.get(&page).await.says(old);
        let confirmed = [&again[..again.len() - 1], &[("seen", "3"), ("confirmed", "sv")]].concat();
        editor.post(&page, &form(&confirmed)).await.is_sent_to(&page);
        swede.get(&page).await.is_ok().never_says(old);
    }

    async fn a_reader_gets_what_exists_and_a_sentence_that_says_so(house: Staffed) {
        let (mut editor, mut swede) = (house.visitor("editor").await, house.visitor("fellow").await);
        let page = makes(&mut editor, &[]).await;
        swede.get(&page).await.is_ok().says("Den här sidan finns ännu inte på svenska. Du ser den på finska.").says("Kierto alkaa lokakuussa");
        swede.get(format!("{page}?plain=1")).await.is_ok().says("ingen text på klarspråk").says("Kierto alkaa lokakuussa");
        swede.get(format!("{page}?language=xx&plain=7")).await.is_ok().says("Kierto alkaa lokakuussa");
    }

    async fn the_plain_language_twin_is_a_link_away(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        let page = makes(&mut editor, BOTH).await;
        nurse.get(&page).await.is_ok().says(&format!("href=\"{page}?plain=1\"")).never_says("Kysymme, miten työ sujuu");
        nurse.get(format!("{page}?plain=1")).await.is_ok().says("Kysymme, miten työ sujuu").says("Lue koko teksti").says("data-print").never_says("lokakuussa");
        let changed = [BOTH, &[("body-fi", "Kierto alkaa marraskuussa."), ("seen", "1")]].concat();
        editor.post(&page, &form(&changed)).await.is_sent_to(&page);
        nurse.get(format!("{page}?plain=1")).await.says("Tekstiä on muutettu tämän selkeäkielisen version jälkeen");
    }

    async fn what_has_changed_is_read_word_by_word(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let page = makes(&mut editor, BOTH).await;
        let changed = [BOTH, &[("body-fi", "## Mitä muuttuu\n\nKierto alkaa marraskuussa."), ("seen", "1"), ("reason", "Aikataulu siirtyi.")]].concat();
        house.visitor("coordinator").await.post(&page, &form(&changed)).await.is_sent_to(&page);
        editor.get(format!("{page}/versions")).await.is_ok().says("Versio 2").says("Kaisa Koordinaattori, tänään klo 13.00").says("Aikataulu siirtyi.").says("Tiina Toimittaja");
        editor.get(format!("{page}/difference?from=1&to=2")).await.is_ok()
            .says("poistettu: </span>lokakuussa.</del>").says("lisätty: </span>marraskuussa.</ins>").says("Kierto alkaa ").never_says("Rundan");
        editor.get(format!("{page}/difference")).await.is_ok().says("Versiosta 1 versioon 2");
        editor.get(format!("{page}/difference?from=2&to=2")).await.is_ok().says("Tekstit ovat samat");
        editor.get(format!("{page}/difference?from=1&to=9")).await.is_missing();
    }

    async fn an_old_version_is_brought_back_as_a_new_one(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        let page = makes(&mut editor, &[]).await;
        editor.post(&page, &form(&[("body-fi", "Kierto alkaa marraskuussa."), ("seen", "1")])).await.is_sent_to(&page);
        editor.get(format!("{page}/restoration?number=1")).await.is_ok().says("Palautetaanko versio 1?").says("lokakuussa");
        editor.post(format!("{page}/restoration"), &[("number", "1"), ("seen", "2")]).await.is_sent_to(&page);
        editor.get(format!("{page}/versions")).await.says("Versio 3").says("Palautettu versiosta 1.");
        nurse.get(&page).await.says("marraskuussa");
        editor.post(format!("{page}/publication"), &[("number", "3")]).await.is_sent_to(&page);
        nurse.get(&page).await.says("lokakuussa");
        let overtaken = house.visitor("coordinator").await.post(format!("{page}/restoration"), &[("number", "2"), ("seen", "2")]).await;
        overtaken.is_sent_to(format!("{page}/versions"));
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 3);
    }

    async fn nobody_saves_over_a_version_they_have_not_seen(house: Staffed) {
        let (mut editor, mut coordinator) = (house.visitor("editor").await, house.visitor("coordinator").await);
        let page = makes(&mut editor, &[]).await;
        let ward = unit(&house, "Osasto 3").await.to_string();
        let theirs = form(&[("body-fi", "Kaisan teksti salista."), ("seen", "1"), ("audience", "chosen"), ("unit", &ward)]);
        coordinator.post(&page, &theirs).await.is_sent_to(&page);
        let mine = form(&[("body-fi", "Tiinan teksti salista."), ("seen", "1"), ("reason", "Oma syy")]);
        let told = editor.post(&page, &mine).await;
        told.is(422).says("tallennettu sillä välin uudempi versio").says("Kaisa Koordinaattori tallensi sen")
            .says("Tiinan teksti salista.</textarea>").says("Kaisan </del>").says("Tiinan </ins>").says("Oma syy").says("name=\"seen\" value=\"2\"")
            .says("omistaja, päivät tai kohderyhmä eroavat");
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 2);
        editor.post(&page, &form(&[("body-fi", "Tiinan teksti salista."), ("seen", "2")])).await.is_sent_to(&page);
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 3);
        editor.get(format!("{page}/difference?from=2&to=3")).await.says("Kaisan").says("Tiinan");
    }

    async fn of_sixty_four_savings_over_one_version_one_is_kept(house: Staffed) {
        let page = makes(&mut house.visitor("editor").await, &[]).await;
        let both = [house.visitor("editor").await, house.visitor("coordinator").await];
        let got = at_once(&both, &page, |n| format!("Teksti {n}")).await;
        assert_eq!(got.iter().filter(|status| **status == 303).count(), 1, "{got:?}");
        assert_eq!(got.iter().filter(|status| **status == 422).count(), 63);
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 2);
        assert_eq!(house.count("SELECT newest FROM post").await, 2);
    }

    async fn the_same_pressed_sixty_four_times_is_one_version(house: Staffed) {
        let page = makes(&mut house.visitor("editor").await, &[]).await;
        let got = at_once(&[house.visitor("editor").await], &page, |_| "Sama teksti".into()).await;
        assert!(got.iter().all(|status| *status == 303), "{got:?}");
        assert_eq!(house.count("SELECT count(*) FROM post_version").await, 2);
    }

    async fn hostile_text_stays_text_on_every_page(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        let bad = "<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)> ![p](https://evil.example/p.png)\n\n## <b>Otsikko</b>";
        let fields = [("title-fi", "<script>alert(0)</script>"), ("body-fi", bad), ("plain-fi", bad), ("reason", bad)];
        let page = makes(&mut editor, &fields).await;
        let more = [&fields[..], &[("body-fi", "\"><script>alert(4)</script>"), ("seen", "1")]].concat();
        editor.post(&page, &form(&more[..1].iter().chain(&more[2..]).copied().collect::<Vec<_>>())).await.is_sent_to(&page);
        for path in ["", "?plain=1", "/edit", "/versions", "/difference", "/restoration?number=1", "/withdrawal"] {
            let answer = editor.get(format!("{page}{path}")).await;
            answer.is_ok();
            assert!(answer.header("content-security-policy").contains("default-src"), "{path}");
            for bad in ["<script>alert", "<img", "href=\"javascript", "<b>Otsikko"] {
                answer.never_says(bad);
            }
        }
        nurse.get(&page).await.is_ok().never_says("<script>alert");
    }

    async fn its_owner_is_asked_to_look_at_it_again_until_somebody_has(house: Staffed) {
        let (mut editor, mut owner, mut nurse) = (house.visitor("editor").await, house.visitor("answerer").await, house.visitor("staff").await);
        let page = makes(&mut editor, &[("owner", "Maija Muutosjohtaja"), ("review_on", "6.10.2021")]).await;
        let person = house.person("answerer").await;
        let awaits = async || notices::awaiting(person, house.app.store.read()).await.unwrap().iter().filter(|notice| notice.word == "posts-review-due").count();
        house.it_is("2021-10-05T09:00");
        house.work().await;
        assert_eq!(awaits().await, 0);
        for morning in ["2021-10-06T09:00", "2021-10-07T09:00"] {
            house.it_is(morning);
            web::jobs::leave_recurring(&house.app).await.unwrap();
            house.work().await;
            assert_eq!(awaits().await, 1, "{morning}");
        }
        owner.get("/").await.is_ok().says("Tarkista, pitääkö sivu yhä paikkansa: Kuuntelukierros alkaa");
        nurse.get(&page).await.is_ok().says("piti tarkistaa viimeistään 6.10.2021");
        nurse.post(format!("{page}/review"), &[("review_on", "2022-04-01")]).await.is_forbidden();
        owner.get(&page).await.is_ok().says("Pitää paikkansa").never_says("Muokkaa sivua");
        owner.post(format!("{page}/review"), &[("review_on", "2021-10-07")]).await.is_sent_to(&page);
        owner.get(&page).await.says("huomenna tai myöhemmin");
        owner.post(format!("{page}/review"), &[("review_on", "2022-04-01")]).await.is_sent_to(&page);
        owner.get(&page).await.says("Sivu on tarkistettu");
        assert_eq!(awaits().await, 0);
        nurse.get(&page).await.never_says("piti tarkistaa");
    }

    async fn when_the_owner_has_left_whoever_wrote_it_last_is_asked(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        makes(&mut editor, &[("owner", "Maija Muutosjohtaja"), ("review_on", "6.10.2021")]).await;
        house.leaves("answerer", "2021-10-05").await;
        house.it_is("2021-10-06T09:00");
        web::jobs::leave_recurring(&house.app).await.unwrap();
        house.work().await;
        editor.get("/").await.says("Tarkista, pitääkö sivu yhä paikkansa");
    }

    async fn a_page_is_found_by_its_audience_while_it_is_published(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let ward = unit(&house, "Osasto 3").await.to_string();
        let page = makes(&mut editor, &[("audience", "chosen"), ("unit", &ward), ("to", "keep")]).await;
        let (mut agent, mut other) = (house.visitor("agent").await, house.visitor("other-unit").await);
        let asked = "/search?q=kuuntelukierroksen";
        agent.get(asked).await.is_ok().never_says(&page);
        editor.post(format!("{page}/publication"), &[("number", "1")]).await.is_sent_to(&page);
        agent.get(asked).await.is_ok().says(&page).says("Kierto alkaa lokakuussa");
        editor.get(asked).await.is_ok().says(&page);
        other.get(asked).await.is_ok().never_says(&page).never_says("lokakuussa");
        editor.post(format!("{page}/withdrawal"), &[]).await.is_sent_to(&page);
        agent.get(asked).await.is_ok().never_says(&page);
    }

    async fn who_follows_a_page_hears_once_that_it_says_something_new(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        let page = makes(&mut editor, &[]).await;
        let id: Id = page.rsplit('/').next().unwrap().parse().unwrap();
        let to = nurse.get(&page).await.is_ok().text();
        let to = to.split("action=\"/following/").nth(1).and_then(|rest| rest.split('"').next()).expect("a button").to_owned();
        nurse.post(format!("/following/{to}"), &[("following", "yes"), ("back", "/")]).await.is(303);
        assert!(ties::follows(&Reference::new("post", id), house.person("staff").await, house.app.store.read()).await.unwrap());
        let news = async || {
            house.work().await;
            let (_, news) = notices::open(house.person("staff").await, house.app.store.read()).await.unwrap();
            news.iter().filter(|notice| notice.word == "posts-news").count()
        };
        editor.post(&page, &form(&[("body-fi", "Luonnos vasta."), ("seen", "1"), ("to", "keep")])).await.is_sent_to(&page);
        assert_eq!(news().await, 0, "a draft is no news");
        for _ in 0..2 {
            editor.post(format!("{page}/publication"), &[("number", "2")]).await.is_sent_to(&page);
        }
        assert_eq!(news().await, 1);
        nurse.get("/").await.is_ok().says("Seuraamaasi sivua on päivitetty: Kuuntelukierros alkaa");
        let ward = unit(&house, "Osasto 3").await.to_string();
        let narrower = form(&[("title-fi", "Vain osastolle"), ("seen", "2"), ("audience", "chosen"), ("unit", &ward)]);
        editor.post(&page, &narrower).await.is_sent_to(&page);
        assert_eq!(news().await, 1);
        nurse.get("/").await.is_ok().never_says("Vain osastolle");
    }

    async fn who_may_no_longer_read_a_page_is_not_told_though_they_follow_it(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let page = makes(&mut editor, &[]).await;
        let to = format!("/following/post.{}", page.rsplit('/').next().unwrap());
        for who in ["staff", "agent", "colleague", "fellow"] {
            house.visitor(who).await.post(&to, &[("following", "yes"), ("back", "/")]).await.is(303);
        }
        house.leaves("colleague", "2021-10-04").await;
        house.it_is("2021-10-05T09:00");
        let ward = unit(&house, "Osasto 3").await.to_string();
        let narrower = form(&[("title-fi", "Vain osastolle"), ("seen", "1"), ("audience", "chosen"), ("unit", &ward)]);
        editor.post(&page, &narrower).await.is_sent_to(&page);
        house.work().await;
        for (who, told) in [("agent", true), ("fellow", true), ("staff", false), ("colleague", false)] {
            let (_, news) = notices::open(house.person(who).await, house.app.store.read()).await.unwrap();
            assert_eq!(news.iter().any(|notice| notice.word == "posts-news"), told, "{who}");
        }
        assert_eq!(house.count("SELECT count(*) FROM notice WHERE word = 'posts-news'").await, 2, "nothing is written of it");
    }

    async fn a_draft_that_nobody_has_published_goes_and_what_was_told_stays(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let (_, withdrawn) = (makes(&mut editor, &[("to", "keep")]).await, makes(&mut editor, &[]).await);
        editor.post(format!("{withdrawn}/withdrawal"), &[]).await.is_sent_to(&withdrawn);
        for (night, left) in [("2022-01-02T03:30", 2), ("2022-01-04T03:30", 1)] {
            house.it_is(night);
            web::jobs::leave_recurring(&house.app).await.unwrap();
            house.work().await;
            assert_eq!(house.count("SELECT count(*) FROM post").await, left, "{night}");
            assert_eq!(house.count("SELECT count(*) FROM post_version").await, left, "{night}");
        }
        house.visitor("editor").await.get(&withdrawn).await.is_ok();
    }

    async fn a_page_of_another_rooms_record_is_read_by_whom_its_door_lets_in(world: World) {
        let (house, id) = (&world.house, world.house.app.clock.new_id());
        let subject = Reference::new("programme", world.ours.programme.id);
        let me = house.me("editor").await;
        let (first, second) = (written("Muistio", "Sovimme."), Written { seen: 1, ..written("Muistio", "Sovimme toisin.") });
        let mut writing = Writing { id, shelf: "memo", subject: Some(&subject), written: &first, person_id: me.id, employer_id: me.employer_id, now: house.app.now() };
        let mut tx = house.app.store.begin().await.unwrap();
        assert!(writing.create(&Placing::of(me.id), &mut tx).await.unwrap());
        writing.written = &second;
        assert_eq!(writing.keep(&mut tx).await.unwrap(), Keeping::Kept(2));
        tx.commit().await.unwrap();
        for (who, sees) in [("agent", true), ("coach", true), ("other-employer", false), ("staff", false)] {
            let me = house.me(who).await;
            let post = Post::of(&subject, &me, &house.app).await.unwrap().unwrap();
            assert_eq!(Permit::<See, _>::permits(&post, &me), sees, "{who}");
            assert_eq!(post.body.0.read(Lang::Fi), "Sovimme toisin.");
            let answer = house.visitor(who).await.get(format!("/posts/{id}")).await;
            match sees {
                true => answer.is_sent_to(format!("/coaching/programmes/{}", world.ours.programme.id)),
                false => answer.is_missing(),
            };
        }
        assert!(Post::on(&Shelves::named("change", &house.app).unwrap(), "", &me, &house.app).await.unwrap().is_empty());
    }
}
