//! Who opened what of whose is kept, whole, and before anything is shown.

use crate::house_rules::sources;
use crate::world::{World, canary};
use testing::on_both;

on_both! {
    async fn a_coach_who_opens_a_submission_and_its_recording_is_noted(world: World) {
        let (agent, fellow, coach) = (world.house.person("agent").await, world.house.person("fellow").await, world.house.person("coach").await);
        let store = &world.house.app.store;
        let of = async |person| audit::of_person(person, 100, store.read()).await.unwrap();
        let mut visitor = world.house.visitor("coach").await;
        visitor.get(format!("/coaching/submissions/{}", world.replied)).await.is_ok().says(canary("answer"));
        let seen = of(agent).await;
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].who, seen[0].act.as_str(), seen[0].subject_id), (Some(coach), audit::OPENED, world.replied));
        for _ in 0..5 {
            visitor.get(format!("/media/{}", world.recording)).await.is_ok();
        }
        let seen = of(fellow).await;
        assert_eq!(seen.len(), 1, "one hearing is one entry");
        assert_eq!((seen[0].who, seen[0].subject_id), (Some(coach), world.recording));
        world.house.it_is("2021-10-04T13:30");
        visitor.get(format!("/media/{}", world.recording)).await.is_ok();
        assert_eq!(of(fellow).await.len(), 2, "half an hour later it is another");
        assert!(audit::verify(store).await.unwrap().is_ok());
    }

    async fn ones_own_and_what_is_refused_is_not_noted(world: World) {
        for who in ["agent", "coordinator", "supervisor", "admin"] {
            let mut visitor = world.house.visitor(who).await;
            for path in [format!("/coaching/submissions/{}", world.replied), format!("/media/{}", world.picture), world.task()] {
                visitor.get(path).await;
            }
        }
        assert_eq!(world.house.count("SELECT count(*) FROM audit_entry").await, 0);
    }

    async fn a_letter_that_the_administrator_opens_is_noted(world: World) {
        world.house.visitor("nobody").await.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
        world.house.work().await;
        let letter = world.house.postbox().await.remove(0).id;
        world.house.visitor("admin").await.get(format!("/admin/letters/{letter}")).await.is_ok();
        let seen = audit::of_person(world.house.person("agent").await, 100, world.house.app.store.read()).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].who, seen[0].subject_id), (Some(world.house.person("admin").await), letter));
    }
}

/// Neither database's rights can be given in one migration text, so the sources are held to it.
#[test]
fn nobody_but_the_log_itself_writes_its_tables() {
    for (file, text) in sources("rs").into_iter().filter(|(file, _)| !file.starts_with("ground/audit/")) {
        for deed in ["INSERT INTO audit_", "UPDATE audit_", "DELETE FROM audit_"] {
            assert!(!text.contains(deed), "{file} writes the audit log past `audit::Entry`");
        }
    }
    let deeds = ["UPDATE audit_entry", "DELETE FROM audit_entry"];
    let own = sources("rs").into_iter().filter(|(file, _)| file.starts_with("ground/audit/src"));
    let found: Vec<String> =
        own.filter(|(_, text)| deeds.iter().any(|deed| text.contains(deed))).map(|(file, _)| file).collect();
    assert_eq!(found, ["ground/audit/src/retention.rs"], "entries are only added; what is old goes");
}
