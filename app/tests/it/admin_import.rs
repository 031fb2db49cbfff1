//! The administrator brings in a staff file through a page.

use crate::world::{DOT, Staffed};
use std::time::Duration;
use store::sql;
use testing::{Answer, House, Part, Visitor, on_both};

const HEADING: &str = "työnantaja;yksikkö;henkilönumero;nimi;sähköposti;tehtävä;rooli;esihenkilö;kieli;alkaa;päättyy\n";
const NEW_TOWN: &str = "Uusikylä;Koti;1;Uuno Uusi;uuno@uusikyla.example;lähihoitaja;;;fi;2020-01-01;\n\
                        Uusikylä;Koti;2;Una Uusi;una@uusikyla.example;lähihoitaja;muutosagentti;1;fi;2020-01-01;\n";

on_both! {
    async fn a_file_is_looked_at_first_and_comes_in_after_a_yes(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let before = kept(&house);
        let file = brought(&mut admin, &(HEADING.to_owned() + NEW_TOWN)).await;
        admin.get(&file).await.is_ok().says("Tiedostoa luetaan").says("http-equiv=\"refresh\"");
        assert_eq!(kept(&house), before + 1, "sealed on the shelf");
        house.work().await;
        admin.get(&file).await.is_ok().says("Tarkista muutokset").says("Uuno Uusi").never_says("http-equiv");
        assert_eq!(house.count("SELECT count(*) FROM person WHERE name LIKE 'U%Uusi'").await, 0);

        admin.post(format!("{file}/arrival"), &[]).await.is_sent_to(&file);
        admin.get(&file).await.is_ok().says("Tiedostoa tuodaan").never_says("Uuno Uusi");
        house.work().await;
        admin.get(&file).await.is_ok().says("Tiedosto on tuotu").never_says("Uuno Uusi");
        assert_eq!(house.count("SELECT count(*) FROM person WHERE name LIKE 'U%Uusi'").await, 2);
        assert_eq!(kept(&house), before, "the file is forgotten");
        admin.get("/admin/staff-files").await.is_ok().says("tiedosto.csv").says("Tiedosto on tuotu");
    }

    async fn there_is_one_at_a_time(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let before = kept(&house);
        let file = brought(&mut admin, &(HEADING.to_owned() + NEW_TOWN)).await;
        send(&mut admin, (HEADING.to_owned() + NEW_TOWN).as_bytes()).await.is(422).says("Toinen tiedosto on juuri kesken");
        assert_eq!(kept(&house), before + 1);
        admin.post(format!("{file}/dropping"), &[]).await.is_sent_to("/admin/staff-files");
        assert_eq!(kept(&house), before);
        house.work().await; // the look that was left for later finds nothing to look at
        admin.get(&file).await.is_ok().says("Tiedosto jätettiin tuomatta");
        brought(&mut admin, &(HEADING.to_owned() + NEW_TOWN)).await;
    }

    async fn many_endings_want_a_yes_of_their_own(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let two = "Koivulan sote;Hallinto;109;Kaisa Koordinaattori;kaisa@koivula.example;suunnittelija;muutoskoordinaattori;110;fi;2019-01-01;\n\
                   Koivulan sote;Hallinto;110;Johanna Johtaja;johanna@koivula.example;toimialajohtaja;johto;;fi;2015-01-01;\n\
                   Koivulan sote;Hallinto;111;Paavo Pääkäyttäjä;paavo@koivula.example;järjestelmäasiantuntija;pääkäyttäjä;110;fi;2015-01-01;\n";
        let file = brought(&mut admin, &(HEADING.to_owned() + two)).await;
        house.work().await;
        admin.get(&file).await.is_ok().says("yli kymmenesosa");
        admin.post(format!("{file}/arrival"), &[]).await.is(422).says("rastita lupa");
        house.work().await;
        let mut agent = house.visitor("agent").await;
        agent.get("/").await.is_ok();
        admin.post(format!("{file}/arrival"), &[("yes", "yes")]).await.is_sent_to(&file);
        house.work().await;
        admin.get(&file).await.is_ok().says("Tiedosto on tuotu");
        assert!(agent.get("/").await.is_sent_to_the_door(), "whoever is not in the file is out at once");
    }

    async fn what_cannot_be_read_is_told_in_words(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        admin.sends("/admin/staff-files", &[Part::Text("x", "y")]).await.is(422).says("Valitse tiedosto");
        let answer = send(&mut admin, DOT).await;
        let file = answer.is(303).header("location").to_owned();
        house.work().await;
        admin.get(&file).await.is_ok().says("Tiedostoa ei tuotu").says("Seloste");
        let same = brought(&mut admin, HEADING).await; // nothing but a heading
        house.work().await;
        admin.get(&same).await.is_ok();
    }

    async fn an_import_goes_on_after_a_restart(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let mut rows = HEADING.to_owned();
        for number in 0..4000 {
            rows += &format!("Suurkylä;Tiimi {};{number};Nimi Numero{number};;hoitaja;;;fi;2020-01-01;\n", number / 20);
        }
        let file = brought(&mut admin, &rows).await;
        house.work().await;
        admin.post(format!("{file}/arrival"), &[]).await.is(303);
        let there = || house.count("SELECT count(*) FROM person p JOIN unit u ON u.id = p.employer_id WHERE u.name = 'Suurkylä'");
        // Killed as soon as some are there; a worker that died is not waited for.
        tokio::select! {
            () = house.work() => {}
            () = async { while there().await == 0 { tokio::time::sleep(Duration::from_millis(1)).await } } => {}
        }
        as_after_a_death(&house).await;
        house.work().await;
        admin.get(&file).await.is_ok().says("Tiedosto on tuotu");
        assert_eq!(there().await, 4000);
        assert_eq!(house.count("SELECT count(*) FROM post_held WHERE job = 'hoitaja'").await, 4000);
    }

    async fn only_an_administrator_brings_files_in(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        let file = brought(&mut admin, &(HEADING.to_owned() + NEW_TOWN)).await;
        for who in ["coordinator", "leadership", "supervisor", "agent"] {
            let mut visitor = house.visitor(who).await;
            visitor.get("/admin/staff-files").await.is_missing();
            visitor.get(&file).await.is_missing();
            visitor.post(format!("{file}/arrival"), &[]).await.is_missing();
            send(&mut visitor, NEW_TOWN.as_bytes()).await.is_missing();
        }
    }
}

async fn send(visitor: &mut Visitor, content: &[u8]) -> Answer {
    visitor.sends("/admin/staff-files", &[Part::File("file", "tiedosto.csv", content)]).await
}

/// Its page.
async fn brought(visitor: &mut Visitor, rows: &str) -> String {
    send(visitor, rows.as_bytes()).await.is(303).header("location").to_owned()
}

/// How many sealed things lie on the shelf.
fn kept(house: &House) -> usize {
    let folders = std::fs::read_dir(house.app.settings.data.join("media")).expect("a shelf");
    folders
        .flatten()
        .filter(|one| one.path().is_dir())
        .map(|one| std::fs::read_dir(one.path()).map_or(0, Iterator::count))
        .sum()
}

async fn as_after_a_death(house: &House) {
    let mut tx = house.app.store.begin().await.unwrap();
    sql!("UPDATE job SET locked_until = NULL").execute(&mut tx).await.unwrap();
    sql!("UPDATE staff_file SET working_until = NULL").execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}
