//! The notice tells all that the database holds; the audit log is proved each night.

use crate::world::{Staffed, World};
use people::network::DataProtection;
use store::registry::{BASES, PERIODS, PURPOSES};
use store::{Query, setting};
use testing::{House, on_both};
use words::{Lang, Words};

async fn change(house: &House, text: &'static str) {
    let mut tx = house.app.store.begin().await.unwrap();
    Query::new(text).execute(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

on_both! {
    async fn every_column_of_the_database_is_in_the_registry(house: Staffed) {
        let known = |table: &str, column: &str| store::personal().iter().any(|line| line.table == table && line.column == column);
        // The database's own index: the words of `search_doc`, as it keeps them; made by the search and not by a migration.
        let is_made = |table: &str| table != "migration" && !table.starts_with("search_index");
        let mut columns = 0;
        for (table, names) in house.tables().await.into_iter().filter(|(table, _)| is_made(table)) {
            for column in names {
                assert!(known(&table, &column), "{table}.{column} is not in migrations/personal.csv");
                columns += 1;
            }
        }
        assert_eq!(columns, store::personal().len());
    }

    async fn the_privacy_notice_tells_all_that_is_kept_to_whoever_asks(house: Staffed) {
        let page = house.visitor("nobody").await.get("/privacy").await;
        page.is_ok();
        for line in store::personal() {
            let Some(personal) = &line.personal else { continue };
            page.says(&format!("id=\"{}\"", personal.purpose)).says(&line.table).says(&line.column);
        }
        let fi = Words::new(Lang::Fi);
        for purpose in PURPOSES.iter().filter(|purpose| **purpose != "feedback") {
            page.says(fi.t(&format!("privacy-why-{purpose}")));
        }
        page.says("90 päivää viimeisestä tallennuksesta").says("2 vuotta tapahtumasta").says("tietosuojavaltuutetun");
    }

    async fn the_notice_names_whom_to_ask(house: Staffed) {
        let mut admin = house.visitor("admin").await;
        house.visitor("nobody").await.get("/privacy").await.is_ok().says("ei ole vielä lisätty");
        let page = "/admin/settings/data-protection";
        admin.post(page, &[("name", "Tiina Tietosuoja")]).await.is(422).says("Lisää sähköposti tai puhelinnumero").says("Tiina Tietosuoja");
        admin.post(page, &[("email", "tietosuoja")]).await.is(422).says("Kirjoita koko sähköpostiosoite");
        let whole = [("controller", "Koivulan hyvinvointialue"), ("name", "Tiina Tietosuoja"), ("email", "tietosuoja@koivula.example"), ("phone", "06 123 4567")];
        admin.post(page, &whole).await.is_sent_to(page);
        let notice = house.visitor("nobody").await.get("/privacy").await;
        notice.is_ok().says("Rekisterinpitäjä on Koivulan hyvinvointialue").says("Tiina Tietosuoja").says("mailto:tietosuoja@koivula.example").says("tel:061234567");
        notice.never_says("ei ole vielä lisätty");
        admin.get("/admin/settings").await.is_ok().says("Tiina Tietosuoja");
        house.visitor("coordinator").await.get(page).await.is_missing();
        assert_ne!(setting::read::<DataProtection>(house.app.store.read()).await.unwrap(), DataProtection::default());
    }

    async fn a_broken_chain_is_told_to_the_administrator_the_next_morning(world: World) {
        let house = &world.house;
        let mut admin = house.visitor("admin").await;
        admin.get("/admin").await.is_ok().says("tarkistetaan ensimmäisen kerran ensi yönä");
        let mut coach = house.visitor("coach").await;
        coach.get(format!("/coaching/submissions/{}", world.replied)).await.is_ok();
        coach.get(format!("/media/{}", world.recording)).await.is_ok();
        house.it_is("2021-10-05T04:00");
        house.work().await;
        admin.get("/admin").await.is_ok().says("2 merkintää, ja ketju on ehjä");
        change(house, "UPDATE audit_entry SET act = 'looked' WHERE number = 1").await;
        house.it_is("2021-10-06T04:00");
        house.work().await;
        admin.get("/admin").await.is_ok().says("Lokiin on koskettu").says("Ketju on poikki merkinnän 1 kohdalla").never_says("ketju on ehjä").never_says("Kaikki toimii");
        house.visitor("nobody").await.get("/healthz").await.is_ok();
    }

    async fn a_whole_chain_made_anew_is_found_by_the_head_of_the_night_before(world: World) {
        let house = &world.house;
        let mut coach = house.visitor("coach").await;
        coach.get(format!("/coaching/submissions/{}", world.replied)).await.is_ok();
        assert!(audit::prove(&house.app).await.unwrap().is_whole());
        for text in ["DELETE FROM audit_entry", "UPDATE audit_head SET number = 0, hash = ''"] {
            change(house, text).await;
        }
        coach.get(format!("/media/{}", world.recording)).await.is_ok();
        assert!(audit::verify(&house.app.store).await.unwrap().is_ok(), "by itself the new chain is whole");
        let proof = audit::prove(&house.app).await.unwrap();
        assert!(!proof.is_whole(), "{proof:?}");
        assert!(!audit::prove(&house.app).await.unwrap().is_whole(), "and stays so");
    }
}

/// A purpose, basis or period without words would be a gap in the notice.
#[test]
fn every_word_of_the_registry_is_told_in_three_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let starts = ["privacy-purpose-", "privacy-what-", "privacy-why-", "privacy-sees-"];
        let purposes = PURPOSES.iter().flat_map(|word| starts.map(|start| format!("{start}{word}")));
        let bases =
            BASES.iter().flat_map(|word| ["privacy-basis-", "privacy-ground-"].map(|start| format!("{start}{word}")));
        let periods = PERIODS.iter().map(|word| format!("privacy-period-{word}"));
        for key in purposes.chain(bases).chain(periods) {
            assert!(words.knows(&key), "{key} is not said in {}", lang.code());
        }
    }
}
