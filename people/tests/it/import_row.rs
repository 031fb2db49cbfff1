//! Rows that are refused, each for its reason, while the others come in.

use crate::import_world::{World, file};
use people::Role;
use people::import::{Column, Refusal};

const GOOD: &str =
    "Honkala;Yöhoito;132;Tuija Tähtiyö;tuija@honkala.example;palveluesihenkilö;esihenkilö;;fi;2006-10-01;";
const LIISA: &str = "Honkala;Yöhoito;510;Liisa Lähihoitaja;liisa@honkala.example;lähihoitaja;;132;fi;1996-02-01;";

/// Why this row is refused after a good one, which comes in.
fn refusal(row: &str) -> Refusal {
    refusal_among(&[GOOD, row], 3)
}

fn refusal_among(rows: &[&str], line: usize) -> Refusal {
    let mut world = World::default();
    let plan = world.import(rows);
    assert_eq!(world.posts("132"), ["Yöhoito 2006-10-01–"]);
    assert_eq!(plan.refused.len(), 1, "{:?}", plan.refused);
    assert_eq!(plan.refused[0].line, line);
    plan.refused[0].refusal.clone()
}

fn with(old: &str, new: &str) -> String {
    assert!(LIISA.contains(old));
    LIISA.replacen(old, new, 1)
}

#[test]
fn what_is_needed_is_missing() {
    assert_eq!(refusal(&with("Honkala;", ";")), Refusal::Missing(Column::Employer));
    assert_eq!(refusal(&with("Yöhoito", " ")), Refusal::Missing(Column::Unit));
    assert_eq!(refusal(&with("510", "")), Refusal::Missing(Column::StaffNumber));
    assert_eq!(refusal(&with("Liisa Lähihoitaja", "")), Refusal::Missing(Column::Name));
}

#[test]
fn the_row_has_too_few_or_too_many_cells() {
    assert_eq!(
        refusal("Honkala;Yöhoito;510;Liisa Lähihoitaja;liisa@honkala.example"),
        Refusal::Cells { found: 5, wanted: 11 }
    );
    assert_eq!(refusal(&format!("{LIISA};x")), Refusal::Cells { found: 12, wanted: 11 });
}

#[test]
fn a_unit_path_has_an_empty_part() {
    assert_eq!(refusal(&with("Yöhoito", "Hoito//Yöhoito")), Refusal::UnitPath("Hoito//Yöhoito".to_owned()));
    assert_eq!(refusal(&with("Yöhoito", "Yöhoito /")), Refusal::UnitPath("Yöhoito /".to_owned()));
}

#[test]
fn an_address_that_no_letter_would_reach() {
    for address in [
        "liisa(at)honkala.example",
        "liisa@honkala",
        "@honkala.example",
        "li isa@honkala.example",
        "liisa@",
        "a@b@c.d",
        "a@b..c",
    ] {
        assert_eq!(refusal(&with("liisa@honkala.example", address)), Refusal::Email(address.to_owned()));
    }
}

#[test]
fn words_that_nobody_knows() {
    assert_eq!(refusal(&with(";;132", ";superkäyttäjä;132")), Refusal::Role("superkäyttäjä".to_owned()));
    assert_eq!(refusal(&with(";;132", ";johto+superkäyttäjä;132")), Refusal::Role("superkäyttäjä".to_owned()));
    assert_eq!(refusal(&with(";fi;", ";suomi;")), Refusal::Language("suomi".to_owned()));
}

#[test]
fn days_that_are_none_or_too_far_away() {
    let from = |text: &str| refusal(&with("1996-02-01", text));
    assert_eq!(from("31.2.2020"), Refusal::NotADay(Column::From, "31.2.2020".to_owned()));
    assert_eq!(from("eilen"), Refusal::NotADay(Column::From, "eilen".to_owned()));
    assert_eq!(from("1.2.1896"), Refusal::FarDay(Column::From, "1.2.1896".to_owned()));
    assert_eq!(refusal(&format!("{LIISA}9999-12-31")), Refusal::NotADay(Column::To, "9999-12-31".to_owned()));
    assert_eq!(refusal(&format!("{LIISA}2101-01-01")), Refusal::FarDay(Column::To, "2101-01-01".to_owned()));
    assert_eq!(refusal(&with("1996-02-01;", "2021-09-01;2021-08-15")), Refusal::EndsBeforeBegins);
    assert_eq!(refusal(&with("1996-02-01;", ";2021-08-15")), Refusal::EndsBeforeBegins); // a new post begins today
}

#[test]
fn supervisors_that_cannot_be() {
    assert_eq!(refusal(&with(";132;", ";9999;")), Refusal::SupervisorUnknown("9999".to_owned()));
    assert_eq!(refusal(&with(";132;", ";510;")), Refusal::OwnSupervisor);
    let elsewhere = with("Honkala", "Kivisalmi"); // number 132 is somebody else's there
    assert_eq!(refusal(&elsewhere), Refusal::SupervisorUnknown("132".to_owned()));
}

#[test]
fn whoever_is_refused_cannot_be_a_new_supervisor_and_so_on_down() {
    let (boss, middle, low) = (
        with("510", "1").replace(";132;", ";9;"),
        with("510", "2").replace(";132;", ";1;"),
        with("510", "3").replace(";132;", ";2;"),
    );
    let mut world = World::default();
    let plan = world.import(&[&low, &middle, &boss, GOOD]);
    let reasons: Vec<_> = plan.refused.iter().map(|refused| (refused.line, refused.refusal.clone())).collect();
    let refused = |number: &str| Refusal::SupervisorRefused(number.to_owned());
    assert_eq!(reasons, [(2, refused("2")), (3, refused("1")), (4, Refusal::SupervisorUnknown("9".to_owned()))]);
    assert_eq!(plan.people.len(), 1);
}

#[test]
fn the_same_post_twice_and_one_number_for_two() {
    assert_eq!(refusal_among(&[GOOD, LIISA, LIISA], 4), Refusal::Duplicate { line: 3 });
    assert_eq!(refusal_among(&[GOOD, LIISA, &with("1996-02-01", "")], 4), Refusal::Duplicate { line: 3 });
    assert_eq!(refusal_among(&[GOOD, LIISA, &with("Yöhoito", "yöhoito")], 4), Refusal::Duplicate { line: 3 });
    let other = with("Liisa Lähihoitaja", "Leena Lepohetki").replace("Yöhoito", "Avopalvelut");
    assert_eq!(refusal_among(&[GOOD, LIISA, &other], 4), Refusal::OtherName { line: 3 });
}

#[test]
fn letters_that_the_database_would_not_take_and_texts_without_end() {
    assert_eq!(refusal(&with("Liisa", "Li\u{1}isa")), Refusal::Unreadable);
    assert_eq!(refusal(&with("Liisa", &"Liisa ".repeat(40))), Refusal::TooLong(Column::Name));
}

#[test]
fn roles_go_by_words_of_three_languages_and_several_signs() {
    let roles = |text: &str| {
        let mut world = World::default();
        let row = with(";;132", &format!(";\"{text}\";132"));
        assert_eq!(world.import(&[GOOD, &row]).refused, []);
        let mut roles: Vec<Role> = world.person("510").roles.iter().map(|held| held.role).collect();
        roles.sort();
        roles
    };
    assert_eq!(roles("työntekijä"), []);
    assert_eq!(roles("Muutosagentti"), [Role::Agent]);
    assert_eq!(roles("esihenkilö+vastaaja"), [Role::Supervisor, Role::Answerer]);
    assert_eq!(roles("valmentaja / muutoskoordinaattori"), [Role::Coach, Role::Coordinator]);
    assert_eq!(roles("luottamusmies|henkilöstön edustaja"), [Role::Representative]);
    assert_eq!(roles("työsuojeluvaltuutettu;toimittaja;johto"), [Role::Representative, Role::Editor, Role::Leadership]);
    assert_eq!(roles("pääkäyttäjä+lukija"), [Role::Admin, Role::Reader]);
    assert_eq!(roles("förändringsagent+chef+läsare"), [Role::Supervisor, Role::Agent, Role::Reader]);
    assert_eq!(roles("staff + change agent"), [Role::Agent]);
}

#[test]
fn a_faulty_row_ends_nothing_for_whom_it_is_about() {
    let mut world = World::with(&[GOOD, LIISA]);
    for faulty in
        [with("liisa@", "liisa"), with("510", ""), with("Yöhoito;", ""), with(";132;", ";77;"), with("Honkala;", ";")]
    {
        let plan = world.import(&[GOOD, &faulty]);
        assert_eq!((plan.refused.len(), plan.is_empty()), (1, true), "{faulty}: {plan:?}");
    }
    assert_eq!(world.posts("510"), ["Yöhoito 1996-02-01–"]);
    world.import(&[GOOD]);
    assert_eq!(world.posts("510"), ["Yöhoito 1996-02-01–2021-10-03"]);
}

#[test]
fn an_employer_of_faulty_rows_only_is_left_alone() {
    let mut world = World::with(&[GOOD, LIISA, "Kivisalmi;Kotihoito;1;Eero Esihenkilö;;;;;fi;2005-12-01;"]);
    let file = file(&[GOOD, LIISA, "Kivisalmi;Kotihoito;2;Päivi Päivänsäde;;;;;suomi;2005-12-01;"]);
    assert!(world.import_on("2021-10-04", &file).is_empty());
}
