//! Letters: who sees them, and that none is lost.

use crate::world::{Staffed, World};
use testing::staff::{NOBODY, everybody};
use testing::{Arranged, House, Kind, on_both};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use web::Settings;

const HOUR: std::time::Duration = std::time::Duration::from_secs(3600);

async fn asks_for_a_link(house: &House) {
    house.visitor(NOBODY).await.post("/sign-in", &[("email", "aino@koivula.example")]).await.is_ok();
}

on_both! {
    async fn a_kept_letter_is_seen_by_the_administrator_only(house: Staffed) {
        asks_for_a_link(&house).await;
        house.work().await;
        let letter = house.postbox().await.remove(0);
        assert_eq!(letter.state, mail::State::Kept);
        let secret = letter.body.split("/sign-in/").nth(1).expect("a link").split_whitespace().next().unwrap().to_owned();
        for who in everybody() {
            let mut visitor = house.visitor(who).await;
            let (list, one) = (visitor.get("/admin/letters").await, visitor.get(format!("/admin/letters/{}", letter.id)).await);
            if who == "admin" {
                list.is_ok();
                one.is_ok().says(&secret);
            } else {
                list.never_says("aino@koivula.example");
                one.never_says(&secret);
                assert!(one.status == 404 || one.is_sent_to_the_door(), "{who} gets {}", one.status);
            }
        }
    }

    async fn a_sign_in_letter_goes_by_the_clock_that_work_is_told_by(house: Staffed) {
        asks_for_a_link(&house).await;
        assert_eq!(store::jobs::waiting(&house.app.store).await.unwrap().len(), 1);
        house.work().await;
        assert!(store::jobs::waiting(&house.app.store).await.unwrap().is_empty(), "the letter's work is done today, not in years");
    }

    async fn a_letters_work_survives_a_dead_worker(house: Staffed) {
        let store = &house.app.store;
        let mut tx = store.begin().await.unwrap();
        let letter = mail::Letter { person_id: None, address: "a@b.example".into(), subject: "x".into(), body: "y".into(), once: None };
        letter.post(house.app.now(), &mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let soon = house.app.now() + HOUR;
        let dead = store::jobs::claim(store, soon).await.unwrap().expect("a job");
        assert_eq!(dead.kind, "letter");
        assert!(store::jobs::claim(store, soon).await.unwrap().is_none(), "one worker has it");
        let mut tx = store.begin().await.unwrap();
        store::sql!("UPDATE job SET locked_until = 1").execute(&mut tx).await.unwrap(); // two minutes later
        tx.commit().await.unwrap();
        house.work().await;
        assert_eq!(house.postbox().await[0].state, mail::State::Kept);
        assert!(store::jobs::waiting(store).await.unwrap().is_empty());
    }

    async fn a_letter_of_a_reply_tells_that_there_is_one_and_not_what_it_says(world: World) {
        let choices = [("rhythm", "at-once"), ("work", "any")];
        world.house.visitor("fellow").await.post("/notices/choices", &choices).await.is(303);
        let mut coach = world.house.visitor("coach").await;
        let path = format!("/coaching/submissions/{}/replies", world.awaiting);
        coach.post(&path, &[("answer-way", "text"), ("answer-text", "salaisuus-palautteessa"), ("do", "send")]).await.is(303);
        world.house.work().await;
        let letter = world.house.postbox().await.remove(0);
        assert_eq!(letter.address, "liisa@koivula.example");
        for word in ["salaisuus", "kanarianlintu"] {
            assert!(!letter.body.contains(word) && !letter.subject.contains(word), "{}", letter.body);
        }
        assert!(letter.body.contains(&path.replace("/replies", "")), "it leads to the reply: {}", letter.body);
        assert!(letter.body.contains("Hej"), "Liisa reads Swedish: {}", letter.body);
    }

    async fn a_change_that_is_undone_sends_nothing(house: Staffed) {
        let mut tx = house.app.store.begin().await.unwrap();
        let letter = mail::Letter { person_id: None, address: "a@b.example".into(), subject: "x".into(), body: "y".into(), once: None };
        letter.post(house.app.now(), &mut tx).await.unwrap();
        drop(tx);
        house.work().await;
        assert!(house.postbox().await.is_empty());
    }

    async fn a_link_leads_to_our_own_address_whatever_the_request_says(house: Staffed) {
        let request = testing::asking(http::Method::POST, "/sign-in").header("content-type", "application/x-www-form-urlencoded");
        let request = request.header("x-forwarded-host", "evil.example").header("forwarded", "host=evil.example");
        let mut request = request.body(axum::body::Body::from("email=aino%40koivula.example&next=//evil.example")).unwrap();
        request.headers_mut().insert("host", "evil.example".parse().unwrap());
        house.visitor(NOBODY).await.ask(request).await.is_ok();
        house.work().await;
        let body = house.postbox().await.remove(0).body;
        assert!(body.contains("http://127.0.0.1:8080/sign-in/") && !body.contains("evil"), "{body}");
    }

    async fn what_has_gone_is_not_kept(kind: Sunk) {
        let house = &kind.0;
        asks_for_a_link(house).await;
        house.work().await;
        let letter = house.postbox().await.remove(0);
        assert_eq!((letter.state, letter.body.as_str()), (mail::State::Sent, ""), "a letter that holds a way in");
        let lines = house.snapshot().await;
        assert!(!lines.iter().any(|line| line.contains("/sign-in/")), "the way in stands nowhere in the database");
        house.visitor("admin").await.get(format!("/admin/letters/{}", letter.id)).await.is_ok().never_says("/sign-in/");
    }

    async fn a_letters_address_or_subject_cannot_carry_a_line_of_its_own(house: Staffed) {
        let mut nobody = house.visitor(NOBODY).await;
        for email in ["aino@koivula.example\nBcc: all@koivula.example", "aino@koivula.example\r\nX: y", "a b@c.example", "<aino@koivula.example>"] {
            nobody.post("/sign-in", &[("email", email)]).await;
        }
        assert_eq!(house.count("SELECT count(*) FROM letter").await, 0);
    }
}

/// A house whose letters go to a server that takes everything.
struct Sunk(House);

impl Arranged for Sunk {
    async fn arranged(kind: Kind) -> Sunk {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let smtp = format!("smtp://{}", listener.local_addr().unwrap());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(take_all(stream));
            }
        });
        let settings = Settings { smtp, ..Settings::default() };
        Sunk(House::built(kind, settings, house::rooms::all, house::rooms::parts).await.with_staff().await)
    }
}

async fn take_all(stream: TcpStream) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let (mut lines, mut in_letter) = (BufReader::new(reader).lines(), false);
    writer.write_all(b"220 sink\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split(' ').next().unwrap_or("") {
            "." if in_letter => {
                in_letter = false;
                "250 taken"
            }
            _ if in_letter => continue,
            "DATA" => {
                in_letter = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 sink",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
