//! Pictures and recordings: what is refused and how it is said, what is served, and what lies on the disk.

use crate::world::{DOT, Staffed, World, medium};
use axum::body::Body;
use http::Method;
use std::path::Path;
use testing::{House, Part, Visitor, asking, on_both};

const MAP: &[u8] = include_bytes!("../../../demo/media/kartta-vuodeosasto.jpg");
const PDF: &[u8] = include_bytes!("../../../demo/media/oppimistuokion-runko.pdf");

async fn uploads(visitor: &mut Visitor, name: &str, bytes: &[u8]) -> testing::Answer {
    visitor.sends("/media", &[Part::File("file", name, bytes)]).await
}

async fn part(visitor: &mut Visitor, path: &str, range: &str) -> testing::Answer {
    visitor.ask(asking(Method::GET, path).header("range", range).body(Body::empty()).unwrap()).await
}

on_both! {
    async fn what_cannot_be_kept_is_refused_in_words(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let svg: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        let heic = [&[0, 0, 0, 24][..], b"ftypheic\0\0\0\0mif1heic", &[0; 200]].concat();
        let page = b"<!doctype html><script>alert(1)</script>".to_vec();
        let damaged = DOT[..40].to_vec();
        let large = [DOT, &vec![0; 21 << 20]].concat();
        let files: [(&str, &[u8], &str); 8] = [
            ("kuva.svg", svg, ""),
            ("kuva.png", svg, ""),
            ("kuva.heic", &heic, "JPEG"),
            ("tyhja.png", b"", ""),
            ("sivu.html", &page, ""),
            ("sivu.png", &page, ""),
            ("rikki.png", &damaged, ""),
            ("suuri.png", &large, "20"),
        ];
        let before = house.snapshot().await;
        for (name, bytes, says) in files {
            let answer = uploads(&mut agent, name, bytes).await;
            answer.is(422).says("\"refused\"").says(says);
            let sentence: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
            let sentence = sentence["refused"].as_str().unwrap();
            assert!(sentence.len() > 20 && sentence.contains(' ') && !sentence.contains('…'), "{name}: {sentence:?}");
        }
        assert_eq!(before, house.snapshot().await, "nothing is kept of what was refused");
        assert_eq!(on_disk(&house).len(), 0, "nor on the disk");
    }

    async fn what_is_larger_than_anything_allowed_ends_early(house: Staffed) {
        let mut agent = house.visitor("agent").await;
        let answer = uploads(&mut agent, "video.mp4", &vec![0; 202 << 20]).await;
        assert!([413, 422].contains(&answer.status.as_u16()), "{}", answer.status);
        assert_eq!(house.count("SELECT count(*) FROM medium").await, 0);
    }

    async fn where_a_picture_was_taken_is_forgotten(house: Staffed) {
        assert!(has_gps(MAP), "the picture on which this is tried says where it was taken");
        let mut agent = house.visitor("agent").await;
        let answer = uploads(&mut agent, "kartta.jpg", MAP).await;
        let kept: serde_json::Value = serde_json::from_slice(&answer.is(201).body).unwrap();
        let path = format!("/media/{}", kept["id"].as_str().unwrap());
        for path in [path.clone(), format!("{path}/thumb")] {
            let served = agent.get(&path).await;
            served.is_ok();
            assert!(served.body.len() > 500 && served.body.starts_with(&[0xff, 0xd8]));
            assert!(!has_gps(&served.body), "{path} says where it was taken");
            for mark in ["Exif", "http://ns.adobe.com", "Photoshop", "ICC_PROFILE\0x"] {
                assert!(!contains(&served.body, mark.as_bytes()), "{path} holds {mark}");
            }
        }
    }

    async fn a_part_is_served_as_asked_for(world: World) {
        let mut fellow = world.house.visitor("fellow").await;
        let path = format!("/media/{}", world.recording);
        let whole = fellow.get(&path).await;
        assert_eq!(whole.is_ok().header("accept-ranges"), "bytes");
        let total = whole.body.len();
        let some = part(&mut fellow, &path, "bytes=10-19").await;
        assert_eq!(some.is(206).body, whole.body[10..20]);
        assert_eq!(some.header("content-range"), format!("bytes 10-19/{total}"));
        let tail = part(&mut fellow, &path, "bytes=-7").await;
        assert_eq!(tail.is(206).body, whole.body[total - 7..]);
        let beyond = part(&mut fellow, &path, &format!("bytes={total}-")).await;
        assert_eq!(beyond.is(416).header("content-range"), format!("bytes */{total}"));
        part(&mut fellow, &path, "bytes=9-3").await.is_ok();
        part(&mut fellow, &path, "apples=1-2").await.is_ok();
        part(&mut fellow, &path, &format!("bytes=0-{}", u64::MAX)).await; // must not fall over
        assert!(whole.header("content-type").starts_with("audio/"));
    }

    async fn what_is_kept_lies_sealed_on_the_disk(house: Staffed) {
        const CANARY: &[u8] = b"kanarianlintu-levylla, jota ei saa nahda levylla";
        let mut agent = house.visitor("agent").await;
        let answer = uploads(&mut agent, "muistio.txt", CANARY).await;
        let kept: serde_json::Value = serde_json::from_slice(&answer.is(201).body).unwrap();
        let files = on_disk(&house);
        assert!(!files.is_empty(), "something lies on the disk");
        for (path, bytes) in files {
            assert!(!contains(&bytes, b"kanarianlintu-levylla"), "{path} can be read by whoever holds the disk");
        }
        assert_eq!(agent.get(format!("/media/{}", kept["id"].as_str().unwrap())).await.body, CANARY);
    }

    async fn a_file_is_saved_and_never_opened_in_the_page(house: Staffed) {
        let id = medium(&house, "agent", "../../etc/\"runko\" ä.pdf", PDF).await;
        let answer = house.visitor("agent").await.get(format!("/media/{id}")).await;
        let how = answer.is_ok().header("content-disposition").to_owned();
        assert!(how.starts_with("attachment; filename*=UTF-8''"), "{how}");
        assert!(!how.contains("etc") && !how.contains('"') && how.is_ascii(), "{how}");
        assert_eq!(answer.header("content-type"), "application/pdf");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }

    async fn a_medium_of_somebody_elses_cannot_be_put_into_ones_own_answer(world: World) {
        let mut fellow = world.house.visitor("fellow").await;
        let own = world.own.to_string(); // the agent's, in a draft
        let path = format!("/coaching/tasks/{}", world.drafted.id);
        let form = [("answer-way", "picture"), ("answer-medium-picture", own.as_str()), ("do", "send")];
        fellow.post(format!("{path}/submissions"), &form).await.is(422);
        fellow.post(format!("{path}/draft"), &form).await.is_ok();
        fellow.get(&path).await.is_ok().never_says(&own);
        fellow.get(format!("/media/{own}")).await.is_missing();
    }

    async fn what_was_taken_back_is_its_owners_alone_again(world: World) {
        let mut coach = world.house.visitor("coach").await;
        let mut fellow = world.house.visitor("fellow").await;
        let path = format!("/media/{}", world.recording);
        coach.get(&path).await.is_ok();
        fellow.post(format!("/coaching/submissions/{}/taking-back", world.awaiting), &[]).await.is(303);
        coach.get(&path).await.is_missing();
        fellow.get(&path).await.is_ok();
        coach.get(format!("/coaching/submissions/{}", world.awaiting)).await.is_missing();
        fellow.get("/").await.is_ok().says(&world.task()); // it awaits again
    }

    async fn a_link_to_a_medium_is_no_permission(world: World) {
        let path = format!("/media/{}", world.picture);
        world.house.visitor("agent").await.get(&path).await.is_ok();
        for who in ["fellow", "agent-b", "coach-b", "coordinator", "supervisor", "admin", "leadership"] {
            world.house.visitor(who).await.get(&path).await.is_missing();
            world.house.visitor(who).await.get(format!("{path}/thumb")).await.is_missing();
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The EXIF directory that points to where it was, or the same in words.
fn has_gps(bytes: &[u8]) -> bool {
    let exif = bytes.windows(6).position(|window| window == b"Exif\0\0");
    let points = |at: usize| {
        let tail = &bytes[at..bytes.len().min(at + 4096)];
        tail.windows(2).any(|pair| pair == [0x88, 0x25] || pair == [0x25, 0x88])
    };
    exif.is_some_and(points) || contains(bytes, b"GPSLatitude")
}

fn on_disk(house: &House) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![];
    walk(&house.app.settings.data, &mut files);
    files
}

fn walk(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path().is_dir() {
            true => walk(&entry.path(), files),
            false => files.push((entry.path().display().to_string(), std::fs::read(entry.path()).unwrap_or_default())),
        }
    }
}
