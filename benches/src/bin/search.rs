//! What finding takes among many records, for a reader of whom the index knows posts and roles: 100,000 made-up texts whose
//! words are as unevenly common as those of any language, some for everybody, some for a unit, some for one person.
//!
//! `cargo run --release -p benches --bin search [-- --smoke] [--postgresql] [--slowest]`
//!
//! The Finnish dictionary is `TAHTO_VOIKKO`, or where `bin/setup` puts it. `--postgresql` wants `pg_virtualenv`.

use http::Extensions;
use people::{Asking, Door, Doors, Findables, Me, Reader, Role, Room};
use search::{Doc, Vocabulary};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use store::{Id, Moment};
use testing::{House, Kind};
use web::{App, Reference};
use words::{Lang, Texts};

type Failure = Box<dyn std::error::Error>;

/// What compounds begin with.
const HEADS: &str = "työ koti lähi henkilö perhe lapsi vanhus hoito palvelu asiakas potilas lääke palkka loma vuoro osasto \
sairaala terveys sosiaali päivä yö kunta alue hallinto tieto järjestelmä koulutus muutos valmennus tiimi yksikkö johto \
talous hankinta sopimus turvallisuus suojelu kuntoutus neuvola hammas mielen päihde vamma asumis ensi laboratorio kuva \
ruoka siivous kiinteistö kulku avain puhelin posti verkko";
/// What they end with, in the forms in which texts have them.
const TAILS: &str = "suunnitelma suunnitelman suunnitelmassa suunnitelmasta suunnitelmalle / palvelu palvelun palvelussa palvelusta \
palvelulle / keskus keskuksen keskuksessa keskuksesta keskukselle / ohjaaja ohjaajan ohjaajassa ohjaajasta ohjaajalle / hoitaja \
hoitajan hoitajat hoitajasta hoitajalle / hoito hoidon hoidossa hoidosta hoidolle / ryhmä ryhmän ryhmässä ryhmästä ryhmälle / \
lista listan listassa listasta listalle / päätös päätöksen päätöksessä päätöksestä päätökselle / kysely kyselyn kyselyssä \
kyselystä kyselylle / ohje ohjeen ohjeessa ohjeesta ohjeelle / kokous kokouksen kokouksessa kokouksesta kokoukselle / muistio \
muistion muistiossa muistiosta muistiolle / keskustelu keskustelun keskustelussa keskustelusta keskustelulle / tunnus tunnuksen \
tunnuksessa tunnuksesta tunnukselle / raportti raportin raportissa raportista raportille / korvaus korvauksen korvauksessa \
korvauksesta korvaukselle / sopimus sopimuksen sopimuksessa sopimuksesta sopimukselle / järjestelmä järjestelmän järjestelmässä \
järjestelmästä järjestelmälle / koulutus koulutuksen koulutuksessa koulutuksesta koulutukselle / arviointi arvioinnin \
arvioinnissa arvioinnista arvioinnille / seuranta seurannan seurannassa seurannasta seurannalle / johtaja johtajan johtajat \
johtajasta johtajalle / vastaava vastaavan vastaavat vastaavasta vastaavalle / tila tilan tilassa tilasta tilalle / varaus \
varauksen varauksessa varauksesta varaukselle / ilmoitus ilmoituksen ilmoituksessa ilmoituksesta ilmoitukselle / hakemus \
hakemuksen hakemuksessa hakemuksesta hakemukselle / käynti käynnin käynnissä käynnistä käynnille / lomake lomakkeen lomakkeessa \
lomakkeesta lomakkeelle / kierros kierroksen kierroksessa kierroksesta kierrokselle / jakso jakson jaksossa jaksosta jaksolle / \
rakenne rakenteen rakenteessa rakenteesta rakenteelle / tavoite tavoitteen tavoitteessa tavoitteesta tavoitteelle / mittari \
mittarin mittarissa mittarista mittarille / tulos tuloksen tuloksessa tuloksesta tulokselle / tuki tuen tuessa tuesta tuelle / \
aika ajan ajassa ajasta ajalle / paikka paikan paikassa paikasta paikalle / määrä määrän määrässä määrästä määrälle";
/// Names that no dictionary knows are made of these.
const PARTS: [&str; 24] = [
    "ka", "le", "va", "ru", "mo", "tas", "ni", "sor", "hu", "pal", "jo", "kin", "la", "rem", "tu", "vol", "sa", "pir",
    "ko", "nau", "ha", "lin", "mu", "tor",
];
const ENDINGS: [&str; 5] = ["", "n", "ssa", "sta", "lle"];

/// Numbers by chance, the same at every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }

    /// The first of many are much commoner than the last.
    fn uneven(&mut self, many: usize) -> usize {
        let share = (self.next(1_000_000) as f64 / 1_000_000.0).max(1e-6);
        ((many as f64).powf(share) - 1.0) as usize % many
    }
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let said = |word: &str| std::env::args().any(|argument| argument == word);
    let (many, times) = if said("--smoke") { (300, 20) } else { (100_000, 2_000) };
    let kind = if said("--postgresql") { Kind::PostgreSQL } else { Kind::SQLite };
    read_dictionary()?;
    let house = House::build(kind, |_| vec![search::room(), notes()], parts).await.with_staff().await;
    let (me, app) = (house.me("agent").await, house.app.clone());

    let began = Instant::now();
    let words = words(many / 10);
    fill(&house, many, &words, &me).await?;
    let took = began.elapsed();
    println!(
        "{}: {many} records put in {:.1} s, {:.2} ms each",
        app.store.kind(),
        took.as_secs_f64(),
        millis(took) / many as f64
    );

    let began = Instant::now();
    search::tidy(&app).await?;
    println!("put together in {:.1} s, as every hour", began.elapsed().as_secs_f64());

    let mut chance = Chance(42);
    let questions: Vec<String> = (0..times).map(|at| question(at, &words, &mut chance)).collect();
    for question in questions.iter().take(20) {
        search::find(question, None, 0, &me, &app).await?;
    }
    let (mut finding, mut working, mut alike, mut found) = (vec![], vec![], vec![], 0);
    let mut slowest: Vec<(Duration, &str)> = vec![];
    for question in &questions {
        let (busy, began) = (busy(), Instant::now());
        found += usize::from(!search::find(question, None, 0, &me, &app).await?.hits.is_empty());
        finding.push(began.elapsed());
        working.push(self::busy().saturating_sub(busy));
        slowest.push((began.elapsed(), question));
    }
    for question in questions.iter().take(times / 4) {
        let text =
            format!("Miten {question} järjestetään ensi vuonna ja kuka siitä päättää {}", word(&words, &mut chance));
        let began = Instant::now();
        search::similar(&text, None, 5, &me, &app).await?;
        alike.push(began.elapsed());
    }
    println!("{found} of {times} questions found something");
    tell("find", finding);
    tell("busy", working);
    tell("similar", alike);
    if said("--slowest") {
        slowest.sort();
        slowest.iter().rev().take(120).for_each(|(took, question)| println!("{:>7.1} ms  {question}", millis(*took)));
    }
    Ok(())
}

fn tell(what: &str, mut took: Vec<Duration>) {
    took.sort();
    let share = |share: f64| millis(took[((took.len() - 1) as f64 * share) as usize]);
    println!("{what:<8} p50 {:>6.1} ms   p95 {:>6.1} ms   p99 {:>6.1} ms", share(0.5), share(0.95), share(0.99));
}

/// How long this program's threads have worked; what another program takes from them is not in it. Nothing where the
/// kernel does not say.
fn busy() -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let each = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("schedstat")).ok());
    Duration::from_nanos(each.filter_map(|line| line.split(' ').next()?.parse::<u64>().ok()).sum())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn read_dictionary() -> Result<(), Failure> {
    let set = std::env::var("TAHTO_VOIKKO").map(PathBuf::from);
    let place = set.unwrap_or_else(|_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/voikko/voikko.kfst"));
    search::analysis::voikko::read(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    Ok(())
}

/// Words, compounds and names, the commonest first, each in its forms.
fn words(names: usize) -> Vec<Vec<String>> {
    let heads: Vec<&str> = HEADS.split_whitespace().collect();
    let tails: Vec<Vec<&str>> = TAILS.split('/').map(|forms| forms.split_whitespace().collect()).collect();
    let mut words: Vec<Vec<String>> = heads.iter().map(|head| vec![(*head).to_owned()]).collect();
    for head in [""].iter().chain(&heads) {
        words.extend(tails.iter().map(|forms| forms.iter().map(|form| format!("{head}{form}")).collect()));
    }
    let mut chance = Chance(3);
    words.extend((0..names).map(|_| {
        let name: String = (0..4).map(|_| PARTS[chance.next(PARTS.len())]).chain(["la"]).collect();
        ENDINGS.iter().map(|ending| format!("{name}{ending}")).collect()
    }));
    words
}

async fn fill(house: &House, many: usize, words: &[Vec<String>], me: &Me) -> Result<(), Failure> {
    let mut chance = Chance(7);
    let units: Vec<Id> = people::Unit::all(house.app.store.read()).await?.into_iter().map(|unit| unit.id).collect();
    let other = house.person("staff").await;
    for begin in (0..many).step_by(10) {
        let mut tx = house.app.store.begin().await?;
        for number in begin..(begin + 10).min(many) {
            let at = Moment(house.app.now().0 - (number as i64) * 60_000_000);
            let reference = Reference::new("note", store::clock::new_id_at(at));
            let title = Texts::one(Lang::Fi, text(5, words, &mut chance));
            let body = Texts::one(Lang::Fi, text(40, words, &mut chance));
            let reader = match chance.next(10) {
                0 => Reader::Person(other),
                1 => Reader::Role(Role::ALL[chance.next(Role::ALL.len())]),
                2..=4 => Reader::Unit(units[chance.next(units.len())]),
                _ => Reader::Everybody,
            };
            let readers = [reader, Reader::Person(if chance.next(50) == 0 { me.id } else { other })];
            let doc = Doc {
                reference: &reference,
                employer_id: me.employer_id,
                title: &title,
                body: &body,
                readers: &readers,
                at,
            };
            doc.put(&mut tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

fn text(many: usize, words: &[Vec<String>], chance: &mut Chance) -> String {
    (0..many).map(|_| word(words, chance) + " ").collect()
}

fn word(words: &[Vec<String>], chance: &mut Chance) -> String {
    let forms = &words[chance.uneven(words.len())];
    forms[chance.next(forms.len())].clone()
}

/// One word, two or three; every tenth misspelt, every tenth with a word that nothing has.
fn question(at: usize, words: &[Vec<String>], chance: &mut Chance) -> String {
    let mut question = text(1 + at % 3, words, chance);
    match at % 10 {
        3 => drop(question.pop().and_then(|_| question.pop())),
        7 => question.push_str("olematonasia"),
        _ => {}
    }
    if at % 10 == 5 && question.chars().count() > 6 {
        let doubled: Vec<char> = question.chars().collect();
        question = doubled[..4].iter().chain(&doubled[3..]).collect();
    }
    question.trim().to_owned()
}

fn notes() -> Room {
    let may_see = |_: App, _: Me, _: Id| -> Asking { Box::pin(async { Ok(true) }) };
    let step = |_: App, _: Me, _: Id| -> Asking<_> { Box::pin(async { Ok(None) }) };
    let outcome = |_: App, _: Me, _: Id| -> Asking<_> { Box::pin(async { Ok(None) }) };
    let door = Door {
        kind: "note",
        address: |id| format!("/notes/{id}"),
        may_see,
        is_noted: false,
        step,
        outcome,
        moved: None,
    };
    Room { name: "notes", doors: vec![door], ..Room::default() }
}

fn parts(rooms: &[Room]) -> Extensions {
    let mut parts = Extensions::new();
    parts.insert(Doors::new(rooms.iter().flat_map(|room| room.doors.iter().copied())));
    parts.insert(Findables::of(rooms));
    parts.insert(Vocabulary::default());
    parts
}
