//! A message's way from an editor's desk to the wall and to whoever stands before it: its paper, its code, and that nobody
//! is counted as a reader.

use crate::posts::unit;
use crate::sign_in::code_for;
use crate::world::{Staffed, World};
use messages::TO_TELL;
use std::process::Command;
use store::Id;
use testing::staff::NOBODY;
use testing::{House, Visitor, on_both};
use web::Reference;

/// A public message for everybody, one for the agent's unit, and a draft.
pub const PUBLIC: Id = Id::from_u128(0x7461_6874_6f6d_6573_7361_6765_0000_0001);
pub const FOR_UNIT: Id = Id::from_u128(0x7461_6874_6f6d_6573_7361_6765_0000_0002);
pub const DRAFT: Id = Id::from_u128(0x7461_6874_6f6d_6573_7361_6765_0000_0003);

const NEW: &str = "/posts/shelves/messages";
const SCRIPT: &str = "Olette varmaan kuulleet puhetta. Tässä on se, mitä oikeasti tiedetään.";

impl World {
    /// The messages that are knocked at; made once a house.
    pub async fn messages(&self) -> [(&'static str, Id); 3] {
        let (house, ours) = (&self.house, unit(&self.house, "Osasto 3").await.to_string());
        let mut editor = house.visitor("editor").await;
        if house.count("SELECT count(*) FROM message").await == 0 {
            let unit = [("audience", "chosen"), ("unit", ours.as_str())];
            for (id, more) in [(PUBLIC, &[][..]), (FOR_UNIT, &unit[..]), (DRAFT, &[("to", "keep")][..])] {
                let id = id.to_string();
                let more: Vec<_> = more.iter().copied().chain([("post", id.as_str())]).collect();
                makes(&mut editor, &more).await;
            }
            settles(&mut editor, PUBLIC, "yes").await;
        }
        [("a public message", PUBLIC), ("a message for the agent's unit", FOR_UNIT), ("a draft of a message", DRAFT)]
    }
}

/// What the form sends, with some of it otherwise.
fn form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("title-fi", "Kotihoidon vaihtoehdot käsitellään 26.10."),
        ("changes-fi", "Vielä ei mikään. Kolme vaihtoehtoa on koottu."),
        ("concerns-fi", "Kotihoidon 80 työntekijää."),
        ("when-fi", "Kokous on 26.10."),
        ("unknown-fi", "Mikä vaihtoehto valitaan."),
        ("ask-fi", "Omalta agentilta."),
        ("body-fi", SCRIPT),
        ("original", "fi"),
        ("owner", "Tiina Toimittaja"),
        ("audience", "everybody"),
        ("to", "publish"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

/// The message's id.
pub async fn makes(visitor: &mut Visitor, more: &[(&str, &str)]) -> Id {
    let to = visitor.post(NEW, &form(more)).await.is(303).header("location").to_owned();
    to.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

async fn settles(visitor: &mut Visitor, message: Id, is_public: &str) {
    let to = format!("/messages/{message}/settings");
    visitor.post(to, &[("is_public", is_public)]).await.is_sent_to(format!("/messages/{message}"));
}

/// Who is asked to take it to their unit.
async fn asked(house: &House, message: Id) -> Vec<&'static str> {
    house.work().await;
    let (subject, mut asked) = (Reference::new("post", message), vec![]);
    for who in
        ["agent", "fellow", "agent-b", "supervisor", "former-supervisor", "colleague", "staff", "agent-c", "editor"]
    {
        let person = house.person(who).await;
        if notices::is_open(TO_TELL, &subject, person, house.app.store.read()).await.unwrap() {
            asked.push(who);
        }
    }
    asked
}

/// The first page as a telephone sees it on a dim corridor's wall: turned, from the side, half in shadow, not quite sharp,
/// with the noise of a small lens, and kept as a JPEG.
fn photographed(pdf: &[u8]) -> image::GrayImage {
    let folder = tempfile::tempdir().unwrap();
    let (paper, page) = (folder.path().join("paper.pdf"), folder.path().join("page"));
    std::fs::write(&paper, pdf).unwrap();
    let mut printing = Command::new("timeout");
    let printing =
        printing.args(["60", "pdftoppm", "-r", "130", "-gray", "-png", "-singlefile"]).arg(&paper).arg(&page);
    assert!(printing.status().expect("pdftoppm of poppler-utils: run bin/setup").success());
    let page = image::open(page.with_extension("png")).unwrap().to_luma8();
    let (wide, high) = (page.width() as f32, page.height() as f32);
    let ink = |x: f32, y: f32| match x >= 0.0 && y >= 0.0 && x < wide && y < high {
        true => f32::from(page.get_pixel(x as u32, y as u32).0[0]),
        false => 96.0, // the wall
    };
    let (sin, cos) = 0.12_f32.sin_cos();
    let mut chance = 88_172_645_463_325_252_u64;
    let seen = image::GrayImage::from_fn((wide * 1.2) as u32, (high * 1.15) as u32, |x, y| {
        let (x, y) = (x as f32 - wide * 0.05, y as f32 - high * 0.02);
        let farther = 1.0 + x * 0.000_11 + y * 0.000_05;
        let (over, down) = ((x * cos + y * sin) * farther, (y * cos - x * sin) * farther);
        let near = [(0.0, 0.0), (0.8, 0.3), (-0.6, 0.7), (0.2, -0.9)];
        let blurred = near.iter().map(|(dx, dy)| ink(over + dx, down + dy)).sum::<f32>() / 4.0;
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let (light, noise) = (1.0 - 0.45 * (x / wide).clamp(0.0, 1.0), (chance % 25) as f32 - 12.0);
        image::Luma([(blurred * light + noise).clamp(0.0, 255.0) as u8])
    });
    let mut kept = vec![];
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut kept, 60).encode_image(&seen).unwrap();
    image::load_from_memory(&kept).unwrap().to_luma8()
}

/// What the codes in a picture say.
fn read(photograph: &image::GrayImage) -> Vec<String> {
    let (wide, high) = (photograph.width() as usize, photograph.height() as usize);
    let light = |x: usize, y: usize| photograph.get_pixel(x as u32, y as u32).0[0];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(wide, high, light);
    prepared.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

/// The path that the code on a message's paper holds, photographed and read.
async fn code_on(paper: &str, visitor: &mut Visitor) -> String {
    let pdf = visitor.get(paper).await.is_ok().body.clone();
    assert!(pdf.starts_with(b"%PDF-1."), "{paper}");
    let read = tokio::task::spawn_blocking(move || read(&photographed(&pdf))).await.unwrap();
    let [address] = &read[..] else { panic!("one code is read: {read:?}") };
    address.strip_prefix("http://127.0.0.1:8080").expect("our own address").to_owned()
}

on_both! {
    async fn a_message_says_what_changes_for_whom_when_what_is_not_known_and_whom_to_ask(house: Staffed) {
        let (mut editor, mut nurse) = (house.visitor("editor").await, house.visitor("staff").await);
        editor.get("/messages").await.is_ok().says("Viestejä ei ole vielä").says("/posts/shelves/messages/new");
        editor.get(format!("{NEW}/new")).await.is_ok().says("Mitä ei vielä tiedetä").says("Sano vaikka näin");
        editor.post(NEW, &form(&[("unknown-fi", "")])).await.is(422).says("Kotihoidon 80 työntekijää.");
        let message = makes(&mut editor, &[("to", "keep"), ("plain-fi", "Vielä ei muutu mikään.")]).await;
        nurse.get(format!("/messages/{message}")).await.is_missing();
        editor.get(format!("/messages/{message}")).await.is_ok().says("Luonnos").never_says("Avaa viesti");
        editor.get(format!("/messages/{message}/paper.pdf")).await.is_missing();
        editor.post(format!("/posts/{message}/publication"), &[("number", "1")]).await.is(303);

        nurse.get(format!("/posts/{message}")).await.is_sent_to(format!("/messages/{message}"));
        let page = nurse.get(format!("/messages/{message}")).await;
        for words in [
            "Mikä muuttuu", "Ketä koskee", "Milloin", "Mitä ei vielä tiedetä", "Keneltä kysyn", "Sano vaikka näin",
            SCRIPT, "Viesti 1 · 4.10.2021 · versio 1", "127.0.0.1:8080/m/1", "Puhe kestää noin minuutin",
        ] {
            page.is_ok().says(words);
        }
        page.never_says("Sivun hoito").never_says("/settings");
        nurse.get(format!("/messages/{message}?plain=1")).await.is_ok().says("Vielä ei muutu mikään.").never_says(SCRIPT);
        nurse.get("/messages").await.is_ok().says("Kotihoidon vaihtoehdot").never_says("Uusi viesti");
        nurse.post(NEW, &form(&[])).await.is_missing();
        nurse.get("/messages?q=palkka").await.is_ok().says("Mitään ei löytynyt");
        let found = nurse.get("/search?q=vaihtoehto").await;
        found.is_ok().says("Kotihoidon vaihtoehdot");
    }

    async fn a_talk_over_three_minutes_is_kept_and_its_writer_told_kindly(house: Staffed) {
        let mut editor = house.visitor("editor").await;
        let long = makes(&mut editor, &[("body-fi", &"Kerron kaiken. ".repeat(200))]).await;
        editor.get(format!("/messages/{long}")).await.is_ok().says("Puhe on pitkä: ääneen luettuna noin 4 minuuttia");
        house.visitor("agent").await.get(format!("/messages/{long}")).await.is_ok()
            .says("Varaa puheelle noin 4 minuuttia").never_says("Puhe on pitkä");
    }

    async fn it_awaits_the_agents_and_supervisors_of_the_units_that_it_concerns(house: Staffed) {
        let ward = unit(&house, "Osasto 3").await.to_string();
        let mut editor = house.visitor("editor").await;
        let to_ward = makes(&mut editor, &[("audience", "chosen"), ("unit", &ward)]).await;
        assert_eq!(asked(&house, to_ward).await, ["agent", "fellow", "supervisor"]);
        let to_all = makes(&mut editor, &[]).await;
        assert_eq!(asked(&house, to_all).await, ["agent", "fellow", "agent-b", "supervisor", "former-supervisor", "agent-c"]);
        house.visitor("agent").await.get("/").await.is_ok().says("Vie yksikköösi: Kotihoidon vaihtoehdot");
        house.visitor("agent").await.get("/messages").await.is_ok().says("odottaa kertomista");
        editor.post(format!("/posts/{to_ward}/withdrawal"), &[]).await.is(303);
        assert!(asked(&house, to_ward).await.is_empty(), "what is withdrawn is asked of nobody");
        let later = makes(&mut editor, &[("visible_from", "2021-10-06")]).await;
        assert!(asked(&house, later).await.is_empty(), "not before its first day");
        house.it_is("2021-10-06T06:00");
        assert!(asked(&house, later).await.contains(&"agent"));
    }

    async fn a_code_photographed_from_the_paper_opens_a_public_message_to_anybody(world: World) {
        world.messages().await;
        let paper = format!("/messages/{PUBLIC}/paper.pdf");
        let code = code_on(&paper, &mut world.house.visitor("agent").await).await;
        assert_eq!(code, "/m/1");
        let mut passer_by = world.house.visitor(NOBODY).await;
        let page = passer_by.get(&code).await;
        page.is_ok().says("Mikä muuttuu").says(SCRIPT).says("noindex").never_says("Osasto 3").never_says("Tiina");
        assert_eq!(page.header("x-robots-tag"), "noindex, noarchive");
        world.house.visitor("agent").await.get(&code).await.is_sent_to(format!("/messages/{PUBLIC}"));

        let mut editor = world.house.visitor("editor").await;
        settles(&mut editor, PUBLIC, "no").await;
        passer_by.get(&code).await.is_sent_to("/sign-in/code?next=/m/1");
        settles(&mut editor, PUBLIC, "yes").await;
        passer_by.get(&code).await.is_ok();
        editor.get(format!("/messages/{PUBLIC}/settings")).await.is_ok().says("Tiina Toimittaja teki viestistä julkisen")
            .says("sulki viestin kirjautumisen taakse");
        editor.post(format!("/posts/{PUBLIC}/withdrawal"), &[]).await.is(303);
        passer_by.get(&code).await.is_sent_to("/sign-in/code?next=/m/1");
    }

    async fn a_code_photographed_from_the_paper_leads_through_the_one_time_code_to_one_that_is_not(world: World) {
        world.messages().await;
        let (house, paper) = (&world.house, format!("/messages/{FOR_UNIT}/paper.pdf"));
        let code = code_on(&paper, &mut house.visitor("agent").await).await;
        let mut colleague = house.visitor(NOBODY).await;
        let door = colleague.get(&code).await.is(303).header("location").to_owned();
        assert_eq!(door, format!("/sign-in/code?next={code}"));
        let printed = code_for(&mut house.visitor("supervisor").await, house, "colleague").await;
        colleague.get(&door).await.is_ok().says(&format!("name=\"next\" value=\"{code}\""))
            .says(&format!("/sign-in?next={code}"));
        colleague.post("/sign-in/code", &[("code", &printed), ("next", &code)]).await
            .is_sent_to(format!("/me/sign-in/password?next={code}"));
        colleague.get(format!("/me/sign-in/password?next={code}")).await.is_ok().says(&format!("href=\"{code}\""));
        colleague.get(&code).await.is_sent_to(format!("/messages/{FOR_UNIT}"));
        colleague.get(format!("/messages/{FOR_UNIT}")).await.is_ok().says(SCRIPT);
        house.visitor("other-unit").await.get(format!("/messages/{FOR_UNIT}")).await.is_missing();
    }

    async fn whoever_is_not_signed_in_learns_nothing_of_what_is_not_public(world: World) {
        world.messages().await;
        let mut passer_by = world.house.visitor(NOBODY).await;
        let mut said = vec![];
        for number in [2, 3, 99] {
            let answer = passer_by.get(format!("/m/{number}")).await;
            let headers: Vec<_> = answer.headers.keys().map(|name| name.as_str().to_owned()).collect();
            said.push((answer.header("location").replace(&number.to_string(), "N"), answer.body.clone(), headers));
        }
        assert!(said.iter().all(|one| one.0 == "/sign-in/code?next=/m/N" && *one == said[0]), "{said:?}");
        passer_by.get("/m/viesti").await.is_missing();
    }

    async fn nobody_is_counted_as_a_reader(world: World) {
        world.messages().await;
        world.house.work().await;
        let mut readers = vec![];
        for who in ["staff", "agent", "supervisor", "leadership", "editor", NOBODY] {
            readers.push(world.house.visitor(who).await);
        }
        let before = world.house.snapshot().await;
        for reader in &mut readers {
            for path in ["/messages", "/messages/week", "/messages/week/paper.pdf", "/m/1", "/m/2"] {
                reader.get(path).await;
            }
            for id in [PUBLIC, FOR_UNIT] {
                reader.get(format!("/messages/{id}")).await;
                reader.get(format!("/messages/{id}/paper.pdf")).await;
            }
        }
        assert_eq!(before, world.house.snapshot().await);
    }

    async fn the_print_of_the_week_has_what_is_new_for_the_unit_in_five_lines_each(world: World) {
        world.messages().await;
        let (house, home_care) = (&world.house, unit(&world.house, "Kotihoito").await.to_string());
        let mut editor = house.visitor("editor").await;
        let fields = [("title-fi", "Kotihoidon autot"), ("audience", "chosen"), ("unit", home_care.as_str())];
        makes(&mut editor, &fields).await;
        let mut agent = house.visitor("agent").await;
        agent.get("/messages/week").await.is_ok().says("Osasto 3").says("Mitä ei vielä tiedetä").says("/m/1").says("/m/2")
            .never_says("Kotihoidon autot");
        agent.get(format!("/messages/week?unit={home_care}")).await.is_ok().never_says("Kotihoidon autot");
        house.visitor("other-unit").await.get("/messages/week").await.is_ok().says("Kotihoidon autot").never_says("/m/2");
        let pdf = agent.get("/messages/week/paper.pdf").await.is_ok().body.clone();
        let codes = tokio::task::spawn_blocking(move || read(&photographed(&pdf))).await.unwrap();
        assert_eq!(codes.len(), 2, "each has its code: {codes:?}");
        house.it_is("2021-10-12T13:00");
        agent.get("/messages/week").await.is_ok().says("ei ole uusia viestejä");
        agent.get("/messages/week/paper.pdf").await.is_missing();
    }
}
