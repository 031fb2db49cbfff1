//! Trials: started, judged, ended with equal honour, and tried by others too; and what nobody is shown of one person.

use crate::posts::unit;
use crate::voice::{hears, id_of, publish, theme};
use crate::world::{Staffed, World};
use forms::{Answer, Answers};
use store::{Id, sql};
use testing::{House, on_both};
use trials::judging::Judge;
use trials::trial::Trial;

const NAME: &str = "Vartin oppimistuokio vuoronvaihdossa";
const WHY: &str = "Kuuluvuus katkeili, eikä äänitettä voinut kuunnella pihassa.";
const REMARK: &str = "Sovimme vuoroista torstaina.";

/// What the form of a plan sends, with some of it otherwise.
fn plan<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("name-fi", NAME),
        ("tries-fi", "Viikossa yksi vartti, yksi asia, yksi näyttäjä."),
        ("better-fi", "Lomakkeen osaa lähettää ilman apua."),
        ("signs-fi", "Lomake on valmis vuoron aikana."),
        ("not-worse-fi", "Vuoronvaihto ei veny."),
        ("begins-on", "2021-10-04"),
        ("ends-on", "2021-10-17"),
    ];
    for (name, value) in more {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

/// Started through the front door; where it is.
async fn start(house: &House, who: &str, unit_name: &str, more: &[(&str, &str)]) -> String {
    let (unit, once) = (unit(house, unit_name).await.to_string(), house.app.clock.new_id().to_string());
    let own = [("unit", unit.as_str()), ("once", once.as_str())];
    let fields = plan(&[&own[..], more].concat());
    house.visitor(who).await.post("/trials", &fields).await.is(303).header("location").to_owned()
}

async fn end(house: &House, who: &str, trial: &str, outcome: &str, seen: &str) {
    let fields = [("outcome", outcome), ("why-fi", WHY), ("learned-fi", "Aamun jako kasvokkain."), ("seen", seen)];
    house.visitor(who).await.post(format!("{trial}/ending"), &fields).await.is_sent_to(trial);
}

async fn found(house: &House, trial: &str, who: &str) -> Trial {
    let me = house.person(who).await;
    Trial::find(id_of(trial), me, &house.app.clock.today(), house.app.store.read()).await.unwrap().expect("a trial")
}

fn answers(helped: &str, words: &str) -> Answers {
    let chosen = |word: &str| Answer { choices: vec![word.into()], ..Answer::default() };
    let said = Answer { text: words.into(), ..Answer::default() };
    let (worse, next) = (chosen("no"), chosen("keep"));
    Answers(
        [("helped", chosen(helped)), ("worse", worse), ("next", next), ("words", said)]
            .map(|(k, a)| (k.to_owned(), a))
            .into(),
    )
}

/// So many of all people of the house say what they thought, in the order of their ids.
async fn many_judge(house: &House, trial: &Trial, from: i64, many: i64) {
    let people = sql!("SELECT id, employer_id FROM person ORDER BY id LIMIT $1 OFFSET $2").bind(many).bind(from);
    let people: Vec<(Id, Id)> = people.all(house.app.store.read()).await.unwrap();
    assert_eq!(people.len() as i64, many);
    for (person_id, employer_id) in people {
        let by = Judge { person_id, employer_id, now: house.app.now() };
        let mut tx = house.app.store.begin().await.unwrap();
        assert!(
            trial.judge(&answers("yes", "Kanarialintu sanoo"), by, &house.app.clock.today(), &mut tx).await.unwrap()
        );
        tx.commit().await.unwrap();
    }
}

impl World {
    /// The agent's, which runs; and another unit's, which was stopped. Made once in a house.
    pub async fn trials(&self) -> [(&'static str, Id); 2] {
        let house = &self.house;
        if house.count("SELECT count(*) FROM trial").await == 0 {
            start(house, "agent", "Osasto 3", &[]).await;
            let stopped = start(house, "other-unit", "Kotihoito", &[]).await;
            end(house, "other-unit", &stopped, "stopped", "1").await;
        }
        let all: Vec<(Id,)> = sql!("SELECT id FROM trial ORDER BY number").all(house.app.store.read()).await.unwrap();
        [("the agent's, running", all[0].0), ("another unit's, stopped", all[1].0)]
    }
}

on_both! {
    async fn a_unit_tries_and_its_supervisor_is_told(house: Staffed) {
        house.visitor("agent").await.get("/trials").await.is_ok().says("Juuri nyt missään ei kokeilla").says("Kokeiluja ei ole vielä");
        let form = house.visitor("agent").await.get("/trials/new").await;
        form.is_ok().says("Mikä ei saa huonontua").says("Osasto 3").says("2021-10-17").says("Kaikki kirjautuneet näkevät suunnitelman");
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        assert_eq!(hears(&house, "supervisor").await, ["trials-news-starts"]);
        house.work().await;
        house.visitor("other-unit").await.get(&trial).await.is_ok()
            .says("Vuoronvaihto ei veny.").says("Käynnissä").says("vetäjä Aino Aamuvuoro").says("Kokeilemme tätä mekin")
            .never_says("Kerro, miten kävi").never_says("Muuta suunnitelmaa").never_says("Kerro, auttoiko kokeilu");
        house.visitor("other-unit").await.get("/trials?state=running").await.is_ok().says(&trial).says("Nyt kokeillaan yhtä asiaa");
        house.visitor("other-unit").await.get("/trials?whose=mine").await.is_ok().never_says(&trial);
        house.visitor("colleague").await.get("/trials?whose=mine").await.is_ok().says(&trial);
        house.visitor("other-unit").await.get("/trials?q=oppimistuokiot").await.is_ok().says(&trial);
    }

    async fn a_plan_that_lacks_something_is_drawn_again_with_what_was_typed(house: Staffed) {
        let ward = unit(&house, "Osasto 3").await.to_string();
        let mut agent = house.visitor("agent").await;
        let lacking = plan(&[("unit", &ward), ("not-worse-fi", ""), ("ends-on", "2021-10-01")]);
        agent.post("/trials", &lacking).await.is(422).says(NAME).says("Kirjoita, mikä ei saa huonontua.").says("ei voi päättyä ennen");
        let elsewhere = unit(&house, "Kotihoito").await.to_string();
        agent.post("/trials", &plan(&[("unit", &elsewhere)])).await.is(422).says("Valitse yksikkö, jossa kokeillaan.");
        assert_eq!(house.count("SELECT count(*) FROM trial").await, 0);
        agent.post("/trials", &plan(&[("unit", &ward), ("ends-on", "")])).await.is(303);
        let fortnight = house.count("SELECT count(*) FROM trial WHERE ends_on = '2021-10-17'").await;
        assert_eq!(fortnight, 1, "a fortnight, when nothing else is said");
    }

    async fn two_presses_start_one_trial(house: Staffed) {
        let (ward, once) = (unit(&house, "Osasto 3").await.to_string(), house.app.clock.new_id().to_string());
        let mut agent = house.visitor("agent").await;
        let fields = plan(&[("unit", &ward), ("once", &once)]);
        let first = agent.post("/trials", &fields).await.is(303).header("location").to_owned();
        agent.post("/trials", &fields).await.is_sent_to(&first);
        assert_eq!(house.count("SELECT count(*) FROM trial").await, 1);
        let next = start(&house, "agent", "Osasto 3", &[]).await;
        assert_eq!(found(&house, &next, "agent").await.number, 2, "no number is lost");
    }

    async fn once_it_has_begun_the_plan_changes_with_a_reason_that_everybody_reads(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        let (mut agent, edit) = (house.visitor("agent").await, format!("{trial}/edit"));
        let change = |reason: &'static str, seen: &'static str| plan(&[("ends-on", "2021-10-24"), ("reason", reason), ("seen", seen)]);
        agent.post(&edit, &change("", "1")).await.is(422).says("Kirjoita, miksi suunnitelma muuttuu.");
        agent.post(&edit, &change("Yksi vuoro oli lomalla.", "1")).await.is_sent_to(&trial);
        agent.post(&edit, &change("Toinen ikkuna.", "1")).await.is(422).says("Joku muutti kokeilua sillä välin").says("Toinen ikkuna.");
        house.visitor("colleague").await.get(&trial).await.is_ok().says("Syy: Yksi vuoro oli lomalla.").says("24.10.").never_says("Toinen ikkuna.");
        house.visitor("colleague").await.get(&edit).await.is_forbidden();
        house.visitor("supervisor").await.get(&edit).await.is_forbidden();
    }

    async fn a_supervisor_puts_a_word_beside_it_or_puts_it_off_and_says_why(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[("begins-on", "2021-10-12"), ("ends-on", "2021-10-25")]).await;
        let mut supervisor = house.visitor("supervisor").await;
        supervisor.post(format!("{trial}/remarks"), &[("remark", "")]).await.is(422).says("Kirjoita sanasi");
        supervisor.post(format!("{trial}/remarks"), &[("remark", REMARK)]).await.is_sent_to(&trial);
        let wrong = [("day", "2021-10-10"), ("reason", "Yksi vuoro on lomalla.")];
        supervisor.post(format!("{trial}/postponing"), &wrong).await.is(422).says("Yksi vuoro on lomalla.").says("myöhempi päivä");
        let later = [("day", "2021-10-19"), ("reason", "Yksi vuoro on lomalla.")];
        supervisor.post(format!("{trial}/postponing"), &later).await.is_sent_to(&trial);
        house.visitor("colleague").await.get(&trial).await.is_ok().says(REMARK).says("Elli Esihenkilö").says("Syy: Yksi vuoro on lomalla.").says("Alkamassa");
        assert_eq!(found(&house, &trial, "agent").await.ends_on.as_str(), "2021-11-01", "it lasts as long");
        let mut heard = hears(&house, "agent").await;
        heard.sort();
        assert_eq!(heard, ["trials-news-postponed", "trials-news-remarked"]);
        for who in ["agent", "colleague", "former-supervisor", "coordinator"] {
            house.visitor(who).await.post(format!("{trial}/remarks"), &[("remark", "Minäkin")]).await.is_forbidden();
            house.visitor(who).await.post(format!("{trial}/postponing"), &later).await.is_forbidden();
        }
    }

    async fn each_of_the_unit_judges_once_and_nobody_is_shown_it(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        let (mut kalle, to) = (house.visitor("colleague").await, format!("{trial}/judging"));
        kalle.get(&to).await.is_ok().says("Auttoiko kokeilu sinua työssäsi?").says("Luottamuksellinen: yksittäistä vastausta ei näytetä");
        kalle.post(&to, &[("helped", "no"), ("words-text", "Kanarialintu sanoo")]).await.is(422).says("Kanarialintu sanoo");
        let sent = [("helped", "no"), ("worse", "yes"), ("next", "stop"), ("words-text", "Kanarialintu sanoo")];
        kalle.post(&to, &sent).await.is_sent_to(&trial);
        kalle.post(&to, &sent).await.is_sent_to(&trial);
        assert_eq!(house.count("SELECT count(*) FROM response").await, 1);
        kalle.get(&to).await.is_ok().says("Kanarialintu sanoo").says("Vastauksesi näkyy vain sinulle.");
        for who in ["agent", "supervisor", "coordinator", "admin", "leadership"] {
            house.visitor(who).await.get(&trial).await.is_ok().never_says("Kanarialintu").says("Vastauksia on liian vähän näytettäväksi");
        }
        for who in ["agent", "fellow", "supervisor"] {
            house.visitor(who).await.get(&to).await.never_says("Kanarialintu");
        }
        house.visitor("other-unit").await.get(&to).await.is_forbidden();
        house.it_is("2021-10-25T08:00");
        house.visitor("agent").await.get(&to).await.is_ok().says("Kokeilun hyötyä voi arvioida");
        house.visitor("agent").await.post(&to, &sent).await.is_sent_to(&trial);
        assert_eq!(house.count("SELECT count(*) FROM response").await, 1, "a week after its end nobody answers");
    }

    async fn a_figure_comes_with_ten_and_moves_with_ten_more_and_words_come_with_twenty(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        let told = found(&house, &trial, "agent").await;
        let mut reader = house.visitor("other-unit").await;
        many_judge(&house, &told, 0, 9).await;
        reader.get(&trial).await.is_ok().says("Vastauksia on liian vähän näytettäväksi");
        many_judge(&house, &told, 9, 1).await;
        reader.get(&trial).await.is_ok().says("10 vastausta").says("Auttoi: vähintään 90 %").says("Haittasi: enintään 10 %").never_says("Kanarialintu");
        many_judge(&house, &told, 10, 9).await;
        reader.get(&trial).await.is_ok().says("10 vastausta").never_says("19 vastausta").never_says("Kanarialintu");
        many_judge(&house, &told, 19, 1).await;
        reader.get(&trial).await.is_ok().says("20 vastausta").says("Kanarialintu sanoo");
    }

    async fn a_stopped_trial_is_told_with_honour_to_whoever_follows_it(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        house.visitor("other-unit").await.post(format!("/following/trial.{}", id_of(&trial)), &[("following", "yes")]).await.is(303);
        let mut agent = house.visitor("agent").await;
        agent.post(format!("{trial}/ending"), &[("why-fi", ""), ("happened-fi", "Kaikki vuorot"), ("seen", "1")]).await.is(422)
            .says("Valitse, pidetäänkö, muutetaanko vai lopetetaanko kokeilu.").says("Kirjoita, miksi.").says("Kaikki vuorot");
        for who in ["colleague", "supervisor", "coordinator"] {
            house.visitor(who).await.get(format!("{trial}/ending")).await.is_forbidden();
        }
        end(&house, "agent", &trial, "stopped", "1").await;
        house.work().await;
        assert_eq!(hears(&house, "other-unit").await, ["trials-news-ended"]);
        house.visitor("other-unit").await.get(&trial).await.is_ok()
            .says("Kokeilu oli hyödyllinen: nyt sitä ei tarvitse kokeilla muualla.").says(WHY).says("Aamun jako kasvokkain.");
        house.visitor("other-unit").await.get("/trials?state=stopped").await.is_ok().says(&trial).says("nyt sitä ei tarvitse kokeilla muualla");
        end(&house, "agent", &trial, "changed", "2").await;
        house.visitor("other-unit").await.get(&trial).await.is_ok().says("Muutettu").says("Yksi muutos").says("Lopetetaan");
        agent.get(format!("{trial}/edit")).await.is_sent_to(&trial);
    }

    async fn another_unit_tries_it_too_and_the_path_leads_both_ways(house: Staffed) {
        let first = start(&house, "agent", "Osasto 3", &[]).await;
        end(&house, "agent", &first, "stopped", "1").await;
        let after = format!("trial.{}", id_of(&first));
        house.visitor("other-unit").await.get(format!("/trials/new?after={after}")).await.is_ok()
            .says("Kokeilemme tätä mekin").says("Viikossa yksi vartti").says("Osasto 3");
        let second = start(&house, "other-unit", "Kotihoito", &[("after", &after)]).await;
        house.work().await;
        assert!(hears(&house, "agent").await.contains(&"trials-news-follows".to_owned()));
        house.visitor("other-unit").await.get(&second).await.is_ok().says(&first);
        house.visitor("agent").await.get(&first).await.is_ok().says(&second);
    }

    async fn an_idea_becomes_a_trial_and_who_follows_it_hears(house: Staffed) {
        let theme = theme(&house, "Organisaatio ja esihenkilöt").await.to_string();
        let (name, once) = ("Tuokio myös yöllä", house.app.clock.new_id().to_string());
        let asked = [("kind", "idea"), ("name", name), ("theme", &theme), ("as", "name"), ("once", &once), ("seen", name)];
        let idea = house.visitor("staff").await.post("/voice", &asked).await.is(303).header("location").to_owned();
        let of = format!("question.{}", id_of(&idea));
        house.visitor("agent").await.get(format!("/trials/new?of={of}")).await.is_ok().never_says(name);
        publish(&house, &idea).await;
        house.visitor("agent").await.get(&idea).await.is_ok().says(&format!("/trials/new?of={of}"));
        house.visitor("agent").await.get(format!("/trials/new?of={of}")).await.is_ok().says(name).says("Kokeilu lähtee ideasta");
        let trial = start(&house, "agent", "Osasto 3", &[("of", &of)]).await;
        house.work().await;
        assert!(hears(&house, "staff").await.contains(&"trials-news-became".to_owned()));
        house.visitor("staff").await.get(&idea).await.is_ok().says(&trial);
        house.visitor("staff").await.get(&trial).await.is_ok().says(&idea);
        end(&house, "agent", &trial, "kept", "1").await;
        house.work().await;
        assert!(hears(&house, "staff").await.contains(&"trials-news-idea-ended".to_owned()));
    }

    async fn the_end_is_asked_for_the_day_before_and_again_each_week(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        house.it_is("2021-10-15T08:00");
        house.work().await;
        assert_eq!(hears(&house, "agent").await, Vec::<String>::new());
        house.it_is("2021-10-16T08:00");
        house.work().await;
        let heard = hears(&house, "agent").await;
        assert!(heard.contains(&"trials-awaits-ending".to_owned()) && heard.contains(&"trials-news-judge".to_owned()), "{heard:?}");
        assert_eq!(hears(&house, "colleague").await, ["trials-news-judge"]);
        assert!(!hears(&house, "other-unit").await.contains(&"trials-news-judge".to_owned()));
        house.it_is("2021-10-18T08:00");
        house.work().await;
        assert!(hears(&house, "agent").await.contains(&"trials-news-overdue".to_owned()));
        house.visitor("other-unit").await.get(&trial).await.is_ok().says("Kokeilu päättyi: miten kävi?").says("Tulos kertomatta");
        let told = || async { house.count("SELECT max(begun_at) FROM notice WHERE word = 'trials-news-overdue'").await };
        let first = told().await;
        house.it_is("2021-10-20T08:00");
        house.work().await;
        assert_eq!(told().await, first, "not every day");
        house.it_is("2021-10-25T08:00");
        house.work().await;
        assert!(told().await > first, "a week later again");
        end(&house, "agent", &trial, "kept", "1").await;
        let heard = hears(&house, "agent").await;
        assert!(!heard.iter().any(|word| word.contains("ending") || word.contains("overdue")), "{heard:?}");
    }

    async fn when_its_leader_has_left_the_supervisor_is_asked(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        house.leaves("agent", "2021-10-10").await;
        house.it_is("2021-10-18T08:00");
        house.work().await;
        assert!(hears(&house, "supervisor").await.contains(&"trials-awaits-ending".to_owned()));
        house.visitor("supervisor").await.get(&trial).await.is_ok().says("asiaa kysytään yksikön esihenkilöltä").never_says("Aino Aamuvuoro");
        end(&house, "supervisor", &trial, "stopped", "1").await;
    }

    async fn a_single_answer_goes_when_the_figure_has_been_made(house: Staffed) {
        let trial = start(&house, "agent", "Osasto 3", &[]).await;
        many_judge(&house, &found(&house, &trial, "agent").await, 0, 10).await;
        house.it_is("2030-01-01T08:00");
        house.work().await;
        assert_eq!(house.count("SELECT count(*) FROM response").await, 0);
        assert_eq!(house.count("SELECT count(*) FROM trial WHERE shown_of = 10").await, 1, "what was shown stays");
    }
}
