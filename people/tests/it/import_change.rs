//! What changes when the file changes: posts, moves, roles, people, units.

use crate::import_world::{TODAY, World, day, file, only};
use people::Role;
use people::import::{Column, Difference, Stop, Value};

const ELLI: &str =
    "Sote;Vuodeosasto 3;1073;Elli Esihenkilö;elli@sote.example;osastonhoitaja;esihenkilö;;fi;1999-02-01;";
const HELI: &str = "Sote;Vuodeosasto 3;1074;Heli Hoitaja;heli@sote.example;sairaanhoitaja;;1073;fi;1999-02-24;";

fn heli(old: &str, new: &str) -> String {
    assert!(HELI.contains(old));
    HELI.replacen(old, new, 1)
}

/// After Elli and Heli have come in, Heli's row is another.
fn world_with_heli(row: &str) -> (World, people::import::Plan) {
    let mut world = World::with(&[ELLI, HELI]);
    let plan = world.import(&[ELLI, row]);
    assert_eq!(plan.refused, []);
    assert!(world.import(&[ELLI, row]).is_empty(), "the second time changes nothing");
    (world, plan)
}

#[test]
fn people_units_and_posts_come_in_and_the_second_time_nothing_changes() {
    let mut world = World::default();
    let plan = world.import(&[ELLI, &heli("Vuodeosasto 3", "Hoito / Vuodeosasto 4")]);
    assert_eq!((plan.people.len(), plan.told.posts.count, plan.told.roles_begun.count), (2, 2, 1));
    let units: Vec<_> = plan.units.iter().map(|unit| (unit.name.as_str(), unit.begins_on.as_str())).collect();
    let units_wanted = [
        ("Sote", "1999-02-01"),
        ("Vuodeosasto 3", "1999-02-01"),
        ("Hoito", "1999-02-24"),
        ("Vuodeosasto 4", "1999-02-24"),
    ];
    assert_eq!(units, units_wanted);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 4 1999-02-24–"]);
    assert_eq!(world.roles("1073"), ["supervisor 1999-02-01–"]);
    assert!(world.import(&[ELLI, &heli("Vuodeosasto 3", "hoito/VUODEOSASTO 4")]).is_empty());
}

#[test]
fn a_supervisor_may_come_later_in_the_file_or_be_known_from_before() {
    let mut world = World::with(&[HELI, ELLI]);
    assert_eq!(world.person("1074").posts[0].supervisor_id, Some(world.person("1073").id));
    let plan = world.import(&["Sote;Vuodeosasto 3;1080;Uuno Uusi;;;;1073;fi;;", HELI]);
    assert_eq!(plan.refused, []); // though Elli leaves
    assert_eq!(world.person("1080").posts[0].supervisor_id, Some(world.person("1073").id));
    assert_eq!(world.posts("1080"), ["Vuodeosasto 3 2021-10-04–"]);
    assert_eq!(world.posts("1073"), ["Vuodeosasto 3 1999-02-01–2021-10-03"]);
    assert_eq!(world.roles("1073"), ["supervisor 1999-02-01–2021-10-03"]);
}

#[test]
fn one_person_holds_two_posts_and_loses_one() {
    let second = heli("Vuodeosasto 3", "Avopalvelut").replace("1999-02-24", "2021-11-01");
    let mut world = World::with(&[ELLI, HELI, &second]);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–", "Avopalvelut 2021-11-01–"]);
    assert_eq!(world.known.0["sote"].people.len(), 2);
    world.import_on("2021-12-01", &file(&[ELLI, &second]));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-11-30", "Avopalvelut 2021-11-01–"]);
}

#[test]
fn a_second_post_that_never_begins_is_withdrawn_and_may_come_back() {
    let second = heli("Vuodeosasto 3", "Avopalvelut").replace("1999-02-24", "2021-11-01");
    let mut world = World::with(&[ELLI, HELI, &second]);
    world.import(&[ELLI, HELI]);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–", "Avopalvelut 2021-11-01–2021-10-31"]);
    assert!(world.import(&[ELLI, HELI]).is_empty());
    world.import(&[ELLI, HELI, &second]);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–", "Avopalvelut 2021-11-01–"]);
}

#[test]
fn a_move_ends_the_old_post_the_day_before() {
    let (world, plan) = world_with_heli(&heli("Vuodeosasto 3", "Avopalvelut").replace("1999-02-24", "20.9.2021"));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-09-19", "Avopalvelut 2021-09-20–"]);
    let (name, old, new) = ("Heli Hoitaja".to_owned(), "Vuodeosasto 3".to_owned(), "Avopalvelut".to_owned());
    assert_eq!(*only(&plan.told.transfers), Difference::Transfer { name, old, new, begins: day("2021-09-20") });
    assert_eq!((plan.told.endings.count, plan.ending), (0, 0));
}

#[test]
fn a_move_without_a_day_of_its_own_is_today() {
    let (world, _) = world_with_heli(&heli("Vuodeosasto 3", "Avopalvelut").replace("1999-02-24", ""));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-10-03", "Avopalvelut 2021-10-04–"]);
    // Many files tell when the employment began.
    let (mut world, _) = world_with_heli(&heli("Vuodeosasto 3", "Avopalvelut"));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-10-03", "Avopalvelut 2021-10-04–"]);
    assert!(world.import_on("2021-12-01", &file(&[ELLI, &heli("Vuodeosasto 3", "Avopalvelut")])).is_empty());
}

#[test]
fn a_move_to_come_leaves_the_old_post_in_force_until_then() {
    let row = heli("Vuodeosasto 3", "Avopalvelut")
        .replace("1999-02-24", "2021-11-01")
        .replace(";;1073", ";muutosagentti;1073");
    let (mut world, plan) = world_with_heli(&row);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-10-31", "Avopalvelut 2021-11-01–"]);
    assert_eq!(world.roles("1074"), ["agent 2021-11-01–"]);
    assert_eq!(plan.told.transfers.count, 1);
    for later in ["2021-10-05", "2021-10-31", "2021-11-01", "2022-01-01"] {
        assert!(world.import_on(later, &file(&[ELLI, &row])).is_empty(), "{later}");
    }
}

#[test]
fn a_role_goes_along_in_a_move_and_is_left_behind_when_the_new_row_lacks_it() {
    let agent = heli(";;1073", ";muutosagentti;1073");
    let moved = |row: &str| row.replace("Vuodeosasto 3", "Avopalvelut").replace("1999-02-24", "2021-11-01");
    let mut world = World::with(&[ELLI, &agent]);
    world.import(&[ELLI, &moved(&agent)]);
    assert_eq!(world.roles("1074"), ["agent 1999-02-24–"]);
    let mut world = World::with(&[ELLI, &agent]);
    world.import(&[ELLI, &moved(HELI)]);
    assert_eq!(world.roles("1074"), ["agent 1999-02-24–2021-10-31"]);
    assert!(world.import(&[ELLI, &moved(HELI)]).is_empty());
}

#[test]
fn a_role_begins_today_on_a_known_post_and_ends_yesterday_when_it_is_gone() {
    let agent = heli(";;1073", ";muutosagentti+vastaaja;1073");
    let (mut world, plan) = world_with_heli(&agent);
    assert_eq!(world.roles("1074"), ["agent 2021-10-04–", "answerer 2021-10-04–"]);
    assert_eq!(plan.told.roles_begun.count, 2);
    let plan = world.import_on("2021-12-01", &file(&[ELLI, &heli(";;1073", ";vastaaja;1073")]));
    let (name, last) = ("Heli Hoitaja".to_owned(), day("2021-11-30"));
    assert_eq!(*only(&plan.told.roles_ended), Difference::RoleEnds { name, role: Role::Agent, last });
    assert_eq!(world.roles("1074"), ["agent 2021-10-04–2021-11-30", "answerer 2021-10-04–"]);
    world.import_on("2021-12-02", &file(&[ELLI, &agent]));
    assert_eq!(world.roles("1074"), ["agent 2021-10-04–2021-11-30", "answerer 2021-10-04–", "agent 2021-12-02–"]);
}

#[test]
fn a_role_taken_and_given_back_on_one_day_is_one_role() {
    let agent = heli(";;1073", ";muutosagentti;1073");
    let (mut world, _) = world_with_heli(&agent);
    world.import(&[ELLI, HELI]);
    assert_eq!(world.roles("1074"), ["agent 2021-10-04–2021-10-03"]); // never in force
    world.import(&[ELLI, &agent]);
    assert_eq!(world.roles("1074"), ["agent 2021-10-04–"]);
}

#[test]
fn a_role_ends_with_its_post() {
    let row = format!("{}2021-12-31", heli(";;1073", ";muutosagentti;1073"));
    let world = World::with(&[ELLI, &row]);
    assert_eq!(world.roles("1074"), ["agent 1999-02-24–2021-12-31"]);
}

#[test]
fn one_role_over_two_posts_that_follow_each_other() {
    let before = "Sote;Koivikko;1239;Katri Kuunsilta;;lähihoitaja;muutosagentti;;fi;2016-02-01;2021-09-26";
    let after = "Sote;Kuntoutus;1239;Katri Kuunsilta;;lähihoitaja;muutosagentti;;fi;2021-09-27;";
    let mut world = World::with(&[after, before]);
    assert_eq!(world.posts("1239"), ["Koivikko 2016-02-01–2021-09-26", "Kuntoutus 2021-09-27–"]);
    assert_eq!(world.roles("1239"), ["agent 2016-02-01–"]);
    assert!(world.import(&[after, before]).is_empty());
    assert!(world.import(&[after]).is_empty()); // history may be left out
}

#[test]
fn job_name_address_language_and_supervisor_change_in_place() {
    let row = "Sote;Vuodeosasto 3;1074;Heli Harjula;;apulaisosastonhoitaja;;;sv;1999-02-24;2022-01-31";
    let (world, plan) = world_with_heli(row);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2022-01-31"]);
    let person = world.person("1074");
    assert_eq!((person.name.as_str(), person.email.as_deref(), person.language.as_str()), ("Heli Harjula", None, "sv"));
    assert_eq!((person.posts[0].job.as_str(), person.posts[0].supervisor_id), ("apulaisosastonhoitaja", None));
    let Difference::Change { changes, .. } = only(&plan.told.changes) else { panic!() };
    let columns: Vec<Column> = changes.iter().map(|change| change.column).collect();
    assert_eq!(columns, [Column::Name, Column::Email, Column::Language, Column::Job, Column::To, Column::Supervisor]);
    assert_eq!((&changes[5].old, &changes[5].new), (&Value::Text("1073".to_owned()), &Value::None));
}

#[test]
fn an_earlier_first_day_is_a_correction_a_later_one_a_new_period() {
    let (world, _) = world_with_heli(&heli("1999-02-24", "1999-02-01"));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-01–"]);
    let (world, plan) = world_with_heli(&heli("1999-02-24", "2021-09-01"));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-08-31", "Vuodeosasto 3 2021-09-01–"]);
    assert_eq!((plan.told.changes.count, plan.told.endings.count, plan.ending), (1, 0, 0));
}

#[test]
fn without_a_first_day_a_known_post_keeps_its_own() {
    let (world, plan) = world_with_heli(&heli("1999-02-24", ""));
    assert!(plan.is_empty());
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–"]);
}

#[test]
fn whoever_leaves_may_come_back() {
    let mut world = World::with(&[ELLI, HELI]);
    let plan = world.import(&[ELLI]);
    let (name, unit, last) = ("Heli Hoitaja".to_owned(), "Vuodeosasto 3".to_owned(), day("2021-10-03"));
    assert_eq!(*only(&plan.told.endings), Difference::Ending { name, unit, last });
    assert!(world.import(&[ELLI]).is_empty());
    world.import_on("2022-02-01", &file(&[ELLI, &heli("1999-02-24", "")]));
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–2021-10-03", "Vuodeosasto 3 2022-02-01–"]);
    world.import_on("2022-02-01", &file(&[ELLI, &heli("1999-02-24;", ";2022-02-28")]));
    assert_eq!(world.posts("1074")[1], "Vuodeosasto 3 2022-02-01–2022-02-28");
}

#[test]
fn a_file_sent_by_mistake_is_repaired_by_the_right_one_on_the_same_day() {
    let mut world = World::with(&[ELLI, HELI]);
    world.import(&[ELLI]);
    world.import(&[ELLI, HELI]);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–"]);
}

#[test]
fn employers_that_the_file_does_not_name_are_left_alone() {
    let mut world = World::with(&[ELLI, HELI]);
    assert_eq!(world.import(&["Honkala;Yöhoito;1073;Tuija Tähtiyö;;;;;fi;;"]).told.endings.count, 0);
    assert_eq!(world.posts("1074"), ["Vuodeosasto 3 1999-02-24–"]);
    assert_eq!(world.known.0.len(), 2); // 1073 is another person there
}

#[test]
fn columns_that_are_not_in_the_file_change_nothing() {
    let mut world = World::with(&[ELLI, HELI]);
    let plan = world.import_on(TODAY, "employer;unit;staff_number;name\nSote;Vuodeosasto 3;1073;Elli Esihenkilö\nSote;Vuodeosasto 3;1074;Heli Hoitaja");
    assert!(plan.is_empty(), "{plan:?}");
}

#[test]
fn an_employer_of_coaches_and_readers_is_a_partner() {
    let coach = "Kumppanit;Valmennus;1;Vilma Valmentaja;;;valmentaja;;fi;;";
    let reader = "Kumppanit;Sisarhanke;3;Veera Vierailija;;;lukija;;fi;;";
    let kind = |world: &World, name: &str| world.known.0[name].kind.word();
    let mut world = World::with(&[ELLI, coach, reader]);
    assert_eq!((kind(&world, "kumppanit"), kind(&world, "sote")), ("partner", "employer"));
    world.import(&[coach, reader, "Kumppanit;Sisarhanke;4;Tiina Toimittaja;;;toimittaja;;fi;;"]);
    assert_eq!(kind(&world, "kumppanit"), "employer");
    world.import(&[coach, reader]);
    assert_eq!(kind(&world, "kumppanit"), "partner");
}

#[test]
fn more_than_a_tenth_of_the_posts_ends_only_with_a_yes() {
    let rows: Vec<String> =
        (1..=20).map(|number| format!("Sote;Osasto;{number};Nimi {number};;;;;fi;2020-01-01;")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let mut world = World::with(&rows);
    assert_eq!(world.plan_on(&day(TODAY), &file(&rows[2..])).stop(false), None);
    let plan = world.plan_on(&day(TODAY), &file(&rows[3..]));
    assert_eq!(plan.stop(false), Some(Stop::ManyEndings { ending: 3, in_force: 20 }));
    assert_eq!(plan.stop(true), None);
    let moved: Vec<String> = rows.iter().map(|row| row.replace("Osasto", "Poliklinikka")).collect();
    let moved: Vec<&str> = moved.iter().map(String::as_str).collect();
    assert_eq!(world.plan_on(&day(TODAY), &file(&moved)).stop(false), None); // moves end nobody's work
    let ended: Vec<String> = rows.iter().map(|row| format!("{row}2021-09-30")).collect();
    let ended: Vec<&str> = ended.iter().map(String::as_str).collect();
    assert_eq!(world.plan_on(&day(TODAY), &file(&ended)).ending, 20);
}
