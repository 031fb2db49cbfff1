//! The whole way from bytes to the store and back, on both databases.

use crate::databases::{Kind, fresh, is_left_out};
use people::import::{Column, Known, Options, Refusal, Report, Stop, difference, read, run};
use store::{Day, Moment, Store, sql};
use words::{Lang, Words};

const NOW: &str = "2021-10-04T13:00";

/// Writes a story once and runs it on both databases.
macro_rules! on_both {
    ($(async fn $name:ident($store:ident: Store) $story:block)*) => { $(
        mod $name {
            use super::*;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                on(Kind::SQLite).await
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgresql() {
                on(Kind::PostgreSQL).await
            }

            async fn on(kind: Kind) {
                if is_left_out(kind) {
                    return eprintln!("left out: TAHTO_WITHOUT_POSTGRES is set");
                }
                let fresh = fresh(kind).await;
                let $store = fresh.store.clone();
                $story
            }
        }
    )* };
}

fn demo(file: &str) -> Vec<u8> {
    std::fs::read(format!("../demo/{file}")).expect("the demonstration network's file")
}

const WRITE: Options = Options { dry_run: false, yes: false };

async fn import(bytes: &[u8], options: Options, store: &Store) -> Report {
    let now = Moment::in_helsinki(NOW).unwrap();
    let import = run(bytes, options, now.day(), now, store, Words::new(Lang::Fi));
    goes_into_a_handler(&import);
    import.await.expect("an import")
}

fn goes_into_a_handler(_: &impl Send) {}

/// On another day, written.
async fn import_on(day: &str, bytes: &[u8], store: &Store) -> Report {
    let now = Moment::in_helsinki(&format!("{day}T08:00")).unwrap();
    run(bytes, Options { yes: true, ..WRITE }, now.day(), now, store, Words::new(Lang::Fi)).await.expect("an import")
}

async fn count(query: store::Query, store: &Store) -> i64 {
    query.one::<(i64,)>(store.read()).await.expect("a number").0
}

async fn people(store: &Store) -> i64 {
    count(sql!("SELECT COUNT(*) FROM person"), store).await
}

async fn in_force(today: &str, store: &Store) -> i64 {
    let today = Day::parse(today).unwrap();
    count(
        sql!("SELECT COUNT(*) FROM post_held WHERE begins_on <= $1 AND (ends_on IS NULL OR ends_on >= $1)").bind(today),
        store,
    )
    .await
}

/// Everything an import writes, as text: to see that nothing changed.
async fn all(store: &Store) -> Vec<String> {
    let mut all = vec![];
    let units =
        sql!("SELECT id, name, kind, begins_on, ends_on FROM unit")
            .all::<(store::Id, String, String, String, Option<String>)>(store.read());
    all.extend(units.await.unwrap().iter().map(|row| format!("{row:?}")));
    let people = sql!("SELECT id, name, email, email_folded, language FROM person").all::<(
        store::Id,
        String,
        Option<String>,
        Option<String>,
        String,
    )>(store.read());
    all.extend(people.await.unwrap().iter().map(|row| format!("{row:?}")));
    let posts = sql!("SELECT id, unit_id, job, supervisor_id, begins_on, ends_on FROM post_held").all::<(
        store::Id,
        store::Id,
        String,
        Option<store::Id>,
        String,
        Option<String>,
    )>(store.read());
    all.extend(posts.await.unwrap().iter().map(|row| format!("{row:?}")));
    let roles = sql!("SELECT id, role, begins_on, ends_on FROM role_held")
        .all::<(store::Id, String, String, Option<String>)>(store.read());
    all.extend(roles.await.unwrap().iter().map(|row| format!("{row:?}")));
    all.sort();
    all
}

on_both! {
    async fn the_demonstration_network_comes_in_and_the_second_time_nothing_changes(store: Store) {
        let report = import(&demo("people.csv"), Options { dry_run: true, yes: false }, &store).await;
        assert!(report.changed);
        assert_eq!(people(&store).await, 0);

        let report = import(&demo("people.csv"), WRITE, &store).await;
        assert_eq!((report.refused, report.changed, report.exit_code()), (0, true, 0), "{:#?}", report.lines);
        assert_eq!(report.lines[0], "Luettiin 488 riviä.");
        assert_eq!(people(&store).await, 481 + 4);
        assert_eq!(in_force("2021-10-04", &store).await, 481 + 4);
        let kinds = sql!("SELECT kind, COUNT(*) FROM unit GROUP BY kind ORDER BY kind").all::<(String, i64)>(store.read()).await.unwrap();
        let kinds: Vec<_> = kinds.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
        assert_eq!(kinds, [("employer", 4), ("partner", 1), ("unit", 25)]);
        let agents = count(sql!("SELECT COUNT(*) FROM role_held WHERE role = 'agent' AND begins_on <= '2021-10-04'"), &store).await;
        assert_eq!(agents, 40);

        let before = all(&store).await;
        let report = import(&demo("people.csv"), WRITE, &store).await;
        assert_eq!((report.refused, report.changed, report.exit_code()), (0, false, 0));
        assert_eq!(report.lines, ["Luettiin 488 riviä.", "Mikään ei muutu: kaikki on jo niin kuin tiedostossa."]);
        assert_eq!(all(&store).await, before);
        assert!(!import_on("2022-03-01", &demo("people.csv"), &store).await.changed);
    }

    async fn the_twelve_faults_are_told_and_the_good_rows_come_in(store: Store) {
        let report = import(&demo("twelve-faults.csv"), WRITE, &store).await;
        assert_eq!((report.refused, report.exit_code()), (12, 2));
        let refused = report.lines.iter().position(|line| line == "Hylättiin 12 riviä:").expect("a list of refused rows");
        assert_eq!(report.lines[refused + 1..refused + 13], [
            "Rivi 5: henkilönumero puuttuu.",
            "Rivi 8: nimi puuttuu.",
            "Rivi 11: työnantaja puuttuu.",
            "Rivi 13: sähköpostiosoite ei kelpaa: sade.sahkoposti(at)jarviseutu.example",
            "Rivi 15: roolia ”superkäyttäjä” ei tunneta.",
            "Rivi 18: kieltä ”suomi” ei tunneta. Pitää olla fi, sv tai en.",
            "Rivi 20: alkamispäivä ei ole päivämäärä: 31.2.2020",
            "Rivi 23: tehtävä päättyy ennen kuin se alkaa.",
            "Rivi 25: esihenkilöä 9999 ei ole tiedostossa eikä ennestään tällä työnantajalla.",
            "Rivi 27: sama ihminen on samassa yksikössä jo rivillä 7.",
            "Rivi 30: sarakkeita on 5, pitää olla 11.",
            "Rivi 33: yksikön polussa on tyhjä osa: Hoito- ja hoivapalvelut//Vuodeosasto 3",
        ]);
        assert_eq!(people(&store).await, 25);
        assert!(!import(&demo("twelve-faults.csv"), WRITE, &store).await.changed);
    }

    async fn an_extract_of_the_network_wants_a_yes_since_it_is_the_whole_truth(store: Store) {
        import(&demo("people.csv"), WRITE, &store).await;
        let before = all(&store).await;
        let report = import(&demo("twelve-faults.csv"), WRITE, &store).await;
        assert!(matches!(report.stopped, Some(Stop::ManyEndings { in_force: 429, .. })), "{:?}", report.stopped);
        assert_eq!((report.refused, report.exit_code()), (12, 3));
        assert_eq!(all(&store).await, before);
        let report = import(&demo("twelve-faults.csv"), Options { dry_run: false, yes: true }, &store).await;
        assert_eq!((report.stopped, report.changed), (None, true));
        // The rescue department and the partners are not in the extract.
        assert_eq!(in_force("2021-10-04", &store).await, 25 + 52 + 4);
    }

    async fn identity_codes_stop_it_all(store: Store) {
        let report = import(&demo("with-identity-codes.csv"), Options { dry_run: false, yes: true }, &store).await;
        assert_eq!(report.exit_code(), 3);
        assert_eq!(report.lines, [
            "Sarake 5 (hetu) on henkilötunnuksia varten. Tahto ei ota vastaan henkilötunnuksia. Poista sarake tiedostosta ja tuo tiedosto uudelleen.",
            "Mitään ei tallennettu.",
        ]);
        assert_eq!(people(&store).await, 0);
        let hidden = String::from_utf8(demo("with-identity-codes.csv")).unwrap().replace("hetu", "muuta");
        let report = import(hidden.as_bytes(), WRITE, &store).await;
        assert_eq!(report.lines[0], "Sarakkeessa 5 (muuta) on 6 henkilötunnukselta näyttävää tietoa, ensimmäiset riveillä 2, 3, 4, 5, 6, 7. Tahto ei ota vastaan henkilötunnuksia. Poista ne tiedostosta ja tuo tiedosto uudelleen.");
        assert_eq!(people(&store).await, 0);
    }

    async fn a_dry_run_tells_the_difference_in_words(store: Store) {
        import(&demo("people.csv"), WRITE, &store).await;
        let file = String::from_utf8(demo("people.csv")).unwrap();
        let liisa = "Kivisalmen kaupunki;Kotihoito;510;Liisa Lähihoitaja;liisa.lahihoitaja@kivisalmi.example;lähihoitaja;muutosagentti;536;fi;1996-02-01;";
        let moved = "Kivisalmen kaupunki;Vastaanottopalvelut;510;Liisa Lähihoitaja;liisa.lahihoitaja@kivisalmi.example;lähihoitaja;muutosagentti;570;fi;1.11.2021;";
        assert!(file.contains(liisa));
        let file = file.replace(liisa, moved) + "Kivisalmen kaupunki;Neuvola;900;Uusi Ihminen;;terveydenhoitaja;;570;sv;;\n";
        let report = import(file.as_bytes(), Options { dry_run: true, yes: false }, &store).await;
        assert_eq!(report.lines, [
            "Luettiin 489 riviä.",
            "Uusia ihmisiä 1, uusia tehtäviä 1, siirtyviä 1, päättyviä 0, muuttuneita 0, uusia yksiköitä 1, alkavia rooleja 0, päättyviä rooleja 0.",
            "Uudet yksiköt:",
            "  Neuvola (Kivisalmen kaupunki)",
            "Uudet ihmiset:",
            "  Uusi Ihminen (Kivisalmen kaupunki)",
            "Siirtyvät:",
            "  Liisa Lähihoitaja siirtyy: Kotihoito → Vastaanottopalvelut 1.11.2021 alkaen",
            "Tämä oli koeajo: mitään ei tallennettu.",
        ]);
        assert_eq!(people(&store).await, 485);
        for lang in Lang::ALL {
            let now = Moment::in_helsinki(NOW).unwrap();
            let report = run(file.as_bytes(), Options { dry_run: true, yes: false }, now.day(), now, &store, Words::new(lang)).await.unwrap();
            assert_eq!(report.lines.len(), 9);
        }

        import(file.as_bytes(), WRITE, &store).await;
        assert_eq!(in_force("2021-10-31", &store).await, in_force("2021-11-01", &store).await - 1 + 3); // Signe's second post; three substitutes end
        assert!(!import(file.as_bytes(), WRITE, &store).await.changed);
        assert!(!import_on("2021-11-01", file.as_bytes(), &store).await.changed);
    }

    async fn what_an_interrupted_import_left_undone_is_done_by_the_next(store: Store) {
        let now = Moment::in_helsinki(NOW).unwrap();
        let sheet = read(&demo("people.csv")).unwrap();
        let known = Known::load(sheet.employers_named(), &store).await.unwrap();
        let mut plan = difference(sheet, &known, &now.day(), &mut || store::clock::new_id_at(now));
        plan.careers.truncate(200);
        people::import::apply(&plan, &store, |done, of| assert!(done <= of)).await.unwrap();
        assert_eq!(people(&store).await, 485);
        let report = import(&demo("people.csv"), WRITE, &store).await;
        assert_eq!((report.changed, report.refused), (true, 0));
        assert_eq!(in_force("2021-10-04", &store).await, 485);
        assert!(!import(&demo("people.csv"), WRITE, &store).await.changed);
    }

    async fn a_name_is_found_whatever_its_case(store: Store) {
        let file = "employer,unit,staff_number,name,email\nÄhtärin Sote,Öinen,1,Åsa Åkerbär,Asa.Akerbar@Sote.example\n";
        import(file.as_bytes(), WRITE, &store).await;
        let found = sql!("SELECT u.name_folded, p.name_folded, p.email, p.email_folded FROM person p JOIN unit u ON u.id = p.employer_id")
            .one::<(String, String, String, String)>(store.read()).await.unwrap();
        let (employer, name, email, email_folded) = (found.0.as_str(), found.1.as_str(), found.2.as_str(), found.3.as_str());
        assert_eq!((employer, name), ("ähtärin sote", "åsa åkerbär"));
        assert_eq!((email, email_folded), ("Asa.Akerbar@Sote.example", "asa.akerbar@sote.example"));
        assert!(!import(file.to_uppercase().replace("ASA.AKERBAR@SOTE.EXAMPLE", "Asa.Akerbar@Sote.example").replace("ÅSA ÅKERBÄR", "Åsa Åkerbär").as_bytes(), WRITE, &store).await.changed);
    }
}

/// Every reason has its words in every language; debug builds fail on a missing key or place.
#[tokio::test]
async fn every_reason_and_every_stop_has_words() {
    let refusals = [
        Refusal::Cells { found: 1, wanted: 11 },
        Refusal::Unreadable,
        Refusal::Missing(Column::Name),
        Refusal::TooLong(Column::Name),
        Refusal::UnitPath("a//b".to_owned()),
        Refusal::Email("a".to_owned()),
        Refusal::Role("a".to_owned()),
        Refusal::Language("a".to_owned()),
        Refusal::NotADay(Column::From, "a".to_owned()),
        Refusal::FarDay(Column::To, "a".to_owned()),
        Refusal::EndsBeforeBegins,
        Refusal::OwnSupervisor,
        Refusal::SupervisorUnknown("1".to_owned()),
        Refusal::SupervisorRefused("1".to_owned()),
        Refusal::Duplicate { line: 2 },
        Refusal::OtherName { line: 2 },
    ];
    let stops = [
        Stop::NotText,
        Stop::Empty,
        Stop::Unreadable { line: None },
        Stop::Unreadable { line: Some(2) },
        Stop::OpenQuote { line: 2 },
        Stop::MissingColumns(Column::ALL.to_vec()),
        Stop::ColumnTwice(Column::Job),
        Stop::IdentityCodes { column: 1, heading: "hetu".to_owned(), lines: vec![] },
        Stop::IdentityCodes { column: 1, heading: "muuta".to_owned(), lines: vec![2] },
        Stop::ManyEndings { ending: 2, in_force: 3 },
    ];
    for lang in Lang::ALL {
        let mut plan = people::import::Plan { ignored: vec!["muuta".to_owned()], ..Default::default() };
        plan.refused = (2..)
            .zip(&refusals)
            .map(|(line, refusal)| people::import::Refused { line, refusal: refusal.clone() })
            .collect();
        let report = people::import::tell(&plan, WRITE, Words::new(lang));
        assert_eq!((report.refused, report.exit_code()), (refusals.len(), 2));
        for stop in &stops {
            let report = people::import::tell_stop(stop.clone(), Words::new(lang));
            assert_eq!((report.lines.len(), report.exit_code()), (2, 3));
        }
    }
}
