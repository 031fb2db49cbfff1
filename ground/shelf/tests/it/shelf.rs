use crate::{Place, noise};
use proptest::prelude::*;
use shelf::Error;
use std::fs;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, ReadBuf};
use uuid::Uuid;

const CHUNK: usize = 65_536;
const SEALED: usize = CHUNK + 16;
const HEADER: usize = 48;

#[tokio::test]
async fn what_is_put_is_read() {
    let place = Place::new();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 17 * CHUNK, 5 << 20] {
        let content = noise(length);
        let name = place.put(&content).await;
        let (total, read) = place.read_range(name, None).await.unwrap();
        assert_eq!(total, length as u64);
        assert!(read == content, "{length} bytes came back changed");
    }
}

#[test]
fn any_range_is_that_part_of_the_whole() {
    let place = Place::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let content = noise(20 * CHUNK + 777);
    let total = content.len() as u64;
    let name = runtime.block_on(place.put(&content));

    let near_a_border =
        (0..=20u64, -3..=3i64).prop_map(|(chunk, step)| (chunk * CHUNK as u64).saturating_add_signed(step));
    let position = prop_oneof![0..total, near_a_border];
    proptest!(ProptestConfig::with_cases(300), |(a in position.clone(), b in position)| {
        let (start, end) = (a.min(b).min(total - 1), a.max(b));
        let (whole, part) = runtime.block_on(place.read_range(name, Some(start..end))).unwrap();
        prop_assert_eq!(whole, total);
        prop_assert!(part == content[start as usize..end.min(total) as usize]);
    });
}

#[tokio::test]
async fn a_range_is_cut_at_the_end_and_refused_beyond_it() {
    let place = Place::new();
    let name = place.put(b"hello").await;
    assert_eq!(place.read_range(name, Some(3..u64::MAX)).await.unwrap(), (5, b"lo".to_vec()));
    assert_eq!(place.read_range(name, Some(2..2)).await.unwrap().1, b"");
    for start in [5, 6, u64::MAX - 1] {
        let refused = place.read_range(name, Some(start..u64::MAX)).await;
        assert!(matches!(refused, Err(Error::OutOfRange { total: 5 })));
    }
}

#[tokio::test]
async fn a_changed_bit_anywhere_is_refused() {
    let place = Place::new();
    let name = place.put(&noise(CHUNK + 100)).await;
    let file = place.file(name);
    let sealed = fs::read(&file).unwrap();
    let samples =
        (0..HEADER + 40).chain((HEADER + 40..sealed.len()).step_by(1999)).chain(sealed.len() - 120..sealed.len());
    for position in samples {
        let mut changed = sealed.clone();
        changed[position] ^= 1 << (position % 8);
        fs::write(&file, changed).unwrap();
        let error = place.read(name).await.expect_err("a changed bit was not noticed");
        let in_key_id = (8..16).contains(&position);
        assert!(matches!(error, Error::Damaged { .. }) || in_key_id && matches!(error, Error::KeyMissing { .. }));
    }
}

#[tokio::test]
async fn what_is_cut_or_lengthened_is_refused_before_a_byte_is_given() {
    let place = Place::new();
    let name = place.put(&noise(3 * CHUNK)).await;
    let file = place.file(name);
    let sealed = fs::read(&file).unwrap();
    let borders = [HEADER + 2 * SEALED, HEADER + SEALED, HEADER, HEADER + 16, HEADER + 2 * SEALED + 16];
    for length in borders.into_iter().chain([1, 10, HEADER - 1, sealed.len() - 1]) {
        fs::write(&file, &sealed[..length]).unwrap();
        assert!(matches!(place.read_range(name, Some(0..10)).await, Err(Error::Damaged { .. })), "cut to {length}");
    }
    for more in [1, 16, 17, SEALED] {
        fs::write(&file, [sealed.as_slice(), &noise(more)].concat()).unwrap();
        assert!(matches!(place.read_range(name, Some(0..10)).await, Err(Error::Damaged { .. })), "{more} more");
    }
}

#[tokio::test]
async fn chunks_in_another_order_are_refused() {
    let place = Place::new();
    let name = place.put(&noise(3 * CHUNK)).await;
    let sealed = fs::read(place.file(name)).unwrap();
    let chunk = |number: usize| &sealed[HEADER + number * SEALED..HEADER + (number + 1) * SEALED];
    fs::write(place.file(name), [&sealed[..HEADER], chunk(1), chunk(0), chunk(2)].concat()).unwrap();
    assert!(matches!(place.read(name).await, Err(Error::Damaged { .. })));
}

#[tokio::test]
async fn an_object_does_not_open_under_another_name() {
    let place = Place::new();
    let (one, two) = (place.put(b"one").await, place.put(b"two").await);
    fs::rename(place.file(one), place.file(two)).unwrap();
    assert!(matches!(place.read(two).await, Err(Error::Damaged { .. })));
    assert!(matches!(place.read(one).await, Err(Error::Missing { .. })));
}

#[tokio::test]
async fn nothing_of_the_plaintext_lies_on_disk() {
    let place = Place::new();
    let canary = b"kanarialintu-62.8924,27.6770";
    let name = place.put(&canary.repeat(10_000)).await;
    let sealed = fs::read(place.file(name)).unwrap();
    assert!(!sealed.windows(8).any(|bytes| bytes == &canary[..8]));

    let again = place.put(&canary.repeat(10_000)).await;
    let other = fs::read(place.file(again)).unwrap();
    assert!(sealed[HEADER..HEADER + 64] != other[HEADER..HEADER + 64], "the same content looks the same");
}

#[tokio::test]
async fn removing_twice_does_no_harm() {
    let place = Place::new();
    let name = place.put(b"gone").await;
    assert!(place.shelf.exists(name).await.unwrap());
    place.shelf.remove(name).await.unwrap();
    place.shelf.remove(name).await.unwrap();
    assert!(!place.shelf.exists(name).await.unwrap());
    assert!(!place.file(name).exists());
    assert!(matches!(place.read(name).await, Err(Error::Missing { .. })));
}

#[tokio::test]
async fn an_object_emptied_by_a_broken_removal_is_missing() {
    let place = Place::new();
    let name = place.put(b"gone").await;
    fs::write(place.file(name), b"").unwrap();
    assert!(!place.shelf.exists(name).await.unwrap());
    assert!(matches!(place.read(name).await, Err(Error::Missing { .. })));
}

#[tokio::test]
async fn putting_again_replaces() {
    let place = Place::new();
    let name = place.put(b"first").await;
    place.shelf.put(name, b"second".as_slice()).await.unwrap();
    assert_eq!(place.read(name).await.unwrap(), b"second");
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    let place = Place::new();
    let name = Uuid::now_v7();
    let refused = place.shelf.put(name, BreaksOff { left: 3 * CHUNK }).await;
    assert!(matches!(refused, Err(Error::Content(_))));
    assert!(!place.shelf.exists(name).await.unwrap());
    assert_eq!(fs::read_dir(place.file(name).parent().unwrap()).unwrap().count(), 0);
}

/// A sender that vanishes after so many bytes.
struct BreaksOff {
    left: usize,
}

impl AsyncRead for BreaksOff {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context, buffer: &mut ReadBuf) -> Poll<io::Result<()>> {
        if self.left == 0 {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        let length = self.left.min(buffer.remaining());
        buffer.put_slice(&vec![7; length]);
        self.left -= length;
        Poll::Ready(Ok(()))
    }
}
