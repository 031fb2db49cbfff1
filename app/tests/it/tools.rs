//! Tools of the library: built by one agent, used and told of by others, mended with their history open to all.

use crate::world::{Staffed, World};
use store::Id;
use testing::{House, on_both};

/// A tool that is published, and one that is a draft.
pub const TOOL: Id = Id::from_u128(0x7461_6874_6f74_6f6f_6c73_0000_0000_0001);
pub const DRAFT: Id = Id::from_u128(0x7461_6874_6f74_6f6f_6c73_0000_0000_0002);

const NEW: &str = "/posts/shelves/tools";

impl World {
    /// The tools that are knocked at; made once a house.
    pub async fn tools(&self) -> [(&'static str, Id); 2] {
        if self.house.count("SELECT count(*) FROM post WHERE shelf = 'tools'").await == 0 {
            makes(&self.house, TOOL, &[]).await;
            makes(&self.house, DRAFT, &[("to", "keep")]).await;
        }
        [("a tool", TOOL), ("a draft of a tool", DRAFT)]
    }
}

/// What the form sends, with some of it otherwise.
fn form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("title-fi", "Viestin viejän muistilista"),
        ("kind", "checklist"),
        ("minutes", "10"),
        ("least", "2"),
        ("most", "8"),
        ("needs-fi", "Viesti ja kynä."),
        ("lines-fi", "Luin viestin kahdesti.\n- Sovin ajan.\n\nVein paperin seinälle."),
        ("body-fi", "Käy lista läpi ennen kuin lähdet."),
        ("original", "fi"),
        ("owner", "Aino Agentti"),
        ("audience", "everybody"),
        ("to", "publish"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

async fn makes(house: &House, id: Id, more: &[(&str, &str)]) -> String {
    let (id, name) = (id.to_string(), house.me("agent").await.name.clone());
    let more: Vec<_> = more.iter().copied().chain([("post", id.as_str()), ("owner", name.as_str())]).collect();
    let to = house.visitor("agent").await.post(NEW, &form(&more)).await.is(303).header("location").to_owned();
    to.rsplit('/').next().map(|id| format!("/library/tools/{id}")).expect("an address")
}

on_both! {
    /// An agent builds a checklist with its time and its group; everybody finds it, another agent mends it and says why,
    /// and a nurse reads what it said before.
    async fn an_agent_builds_a_tool_and_another_mends_it_with_its_history_open(house: Staffed) {
        let tool = makes(&house, TOOL, &[]).await;
        let mut nurse = house.visitor("staff").await;
        let list = nurse.get("/library").await.is(200).text();
        assert!(list.contains("Viestin viejän muistilista") && list.contains("10 min") && list.contains("2–8"), "{list}");
        let page = nurse.get(&tool).await.is(200).text();
        assert!(page.contains("Luin viestin kahdesti.") && page.contains("Vein paperin seinälle."), "{page}");
        assert!(!page.contains("/edit"), "a nurse uses it, an agent mends it");

        let edit = format!("/posts/{TOOL}");
        let mended = [("seen", "1"), ("body-fi", "Käy lista läpi ennen ja jälkeen."), ("reason", "Jälkeenpäin muistaa enemmän.")];
        let name = house.me("agent").await.name.clone();
        let mended: Vec<_> = mended.into_iter().chain([("owner", name.as_str())]).collect();
        house.visitor("fellow").await.post(&edit, &form(&mended)).await.is(303);
        assert!(nurse.get(&tool).await.is(200).text().contains("ennen ja jälkeen"));
        let history = nurse.get(format!("/posts/{TOOL}/versions")).await.is(200).text();
        assert!(history.contains("Jälkeenpäin muistaa enemmän."), "{history}");
        let between = nurse.get(format!("/posts/{TOOL}/difference?from=1&to=2")).await.is(200).text();
        assert!(between.contains("<ins>"), "{between}");
        nurse.get(format!("/posts/{TOOL}/restoration?number=1")).await.is(403);
    }

    /// What is ticked stays over a break and goes when it is told; what is told stands under the tool, and its maker hears.
    async fn a_tool_is_used_with_others_and_told_of_once(house: Staffed) {
        let tool = makes(&house, TOOL, &[]).await;
        let to = format!("{tool}/use");
        let mut nurse = house.visitor("staff").await;
        nurse.post(format!("{tool}/draft"), &[("lines", "o1"), ("lines", "o3")]).await.is(200);
        let again = nurse.get(&to).await.is(200).text();
        assert_eq!(again.matches(" checked").count(), 2, "{again}");

        let id = store::clock::new_id_at(house.app.now()).to_string();
        let wrong = nurse.post(&to, &[("id", id.as_str()), ("people", "monta"), ("minutes", "12"), ("words", "Toimi."), ("lines", "o1")]).await.is(422).text();
        assert!(wrong.contains("Toimi.") && wrong.contains("people-error"), "{wrong}");
        let told = [("id", id.as_str()), ("people", "6"), ("minutes", "12"), ("words", "Toimi kahvitauolla.")];
        for _ in 0..2 {
            nurse.post(&to, &told).await.is_sent_to(&tool);
        }
        let name = house.me("staff").await.name.clone();
        let page = house.visitor("agent-b").await.get(&tool).await.is(200).text();
        assert_eq!(page.matches("Toimi kahvitauolla.").count(), 1, "{page}");
        assert!(page.contains(&name) && page.contains("6 hengelle") && page.contains("12 min"), "{page}");
        assert_eq!(nurse.get(&to).await.is(200).text().matches(" checked").count(), 0, "the ticks are gone");
        let heard = crate::voice::hears(&house, "agent").await;
        assert_eq!(heard.iter().filter(|word| *word == "library-news-used").count(), 1, "{heard:?}");
    }

    /// By kind, time and words of its name; drafts are their makers' own.
    async fn tools_are_found_by_what_they_are_and_how_long_they_take(house: Staffed) {
        makes(&house, TOOL, &[]).await;
        makes(&house, DRAFT, &[("to", "keep"), ("title-fi", "Kesken")]).await;
        let mut nurse = house.visitor("staff").await;
        for (q, is_there) in [
            ("?kind=checklist", true), ("?kind=card", false), ("?minutes=10", true), ("?minutes=5", false), ("?q=muistilista", true), ("?q=kortti", false),
        ] {
            let list = nurse.get(format!("/library{q}")).await.is(200).text();
            assert_eq!(list.contains("Viestin viejän muistilista"), is_there, "{q}");
            assert!(!list.contains("Kesken"), "{q}");
        }
        assert!(house.visitor("agent").await.get("/library").await.is(200).text().contains("Kesken"));
        house.visitor("staff").await.post(NEW, &form(&[])).await.is(404);
        house.work().await;
        let found = nurse.get("/search?q=muistilistan").await.is(200).text();
        assert!(found.contains("Viestin viejän"), "{found}");
    }

    /// What a shelf asks for is asked for in words, and nothing typed is lost.
    async fn a_part_that_is_missing_or_wrong_is_told_and_loses_nothing(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let name = house.me("agent").await.name.clone();
        let wrong = [("kind", "teltta"), ("minutes", "90"), ("least", ""), ("owner", name.as_str())];
        let page = agent.post(NEW, &form(&wrong)).await.is(422).text();
        for field in ["kind-error", "minutes-error", "least-error"] {
            assert!(page.contains(&format!("id=\"{field}\"")), "{field}: {page}");
        }
        assert!(page.contains("value=\"90\"") && page.contains("Sovin ajan."), "{page}");
        assert_eq!(house.count("SELECT count(*) FROM post WHERE shelf = 'tools'").await, 0);
    }
}
