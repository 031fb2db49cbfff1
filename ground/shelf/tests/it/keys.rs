use crate::{Place, noise};
use shelf::{Error, Keys, Shelf};
use std::fs;
use std::os::unix::fs::PermissionsExt;

#[test]
fn the_first_start_makes_a_key_for_its_owner_only() {
    let directory = tempfile::tempdir().unwrap();
    let keys = directory.path().join("keys");
    Keys::open_or_make(&keys).unwrap();
    let mode = |path: &str| fs::metadata(keys.join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(""), mode("shelf-0001.key")), (0o700, 0o600));
    assert_eq!(fs::read_dir(&keys).unwrap().count(), 1, "nothing is left beside it");

    let before = fs::read(keys.join("shelf-0001.key")).unwrap();
    Keys::open_or_make(&keys).unwrap();
    assert_eq!(fs::read(keys.join("shelf-0001.key")).unwrap(), before);
}

#[test]
fn opening_never_makes_a_key() {
    let directory = tempfile::tempdir().unwrap();
    assert!(matches!(Keys::open(directory.path()), Err(Error::NoKeys { .. })));
    assert!(matches!(Keys::open(&directory.path().join("absent")), Err(Error::Directory { .. })));
}

#[test]
fn a_key_that_others_may_read_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    Keys::open_or_make(directory.path()).unwrap();
    for mode in [0o640, 0o604, 0o620] {
        fs::set_permissions(directory.path().join("shelf-0001.key"), fs::Permissions::from_mode(mode)).unwrap();
        assert!(matches!(Keys::open(directory.path()), Err(Error::KeyOpenToOthers { .. })));
    }
}

#[test]
fn a_key_of_another_shape_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    Keys::open_or_make(directory.path()).unwrap();
    for text in ["", "ab", &"g".repeat(64), &"é".repeat(32)] {
        fs::write(directory.path().join("shelf-0001.key"), text).unwrap();
        assert!(matches!(Keys::open(directory.path()), Err(Error::KeyUnreadable { .. })));
    }
}

#[test]
fn keys_are_never_printed() {
    let directory = tempfile::tempdir().unwrap();
    let keys = Keys::open_or_make(directory.path()).unwrap();
    assert_eq!(format!("{keys:?}"), "Keys(1 on the ring)");
}

#[tokio::test]
async fn a_restore_without_its_keys_says_which_one_is_missing() {
    let mut place = Place::new();
    let name = place.put(&noise(10)).await;
    let other = Keys::open_or_make(&place.directory.path().join("other")).unwrap();
    place.shelf = Shelf::open(&place.directory.path().join("data"), other).unwrap();
    let error = place.read(name).await.unwrap_err();
    assert!(matches!(&error, Error::KeyMissing { key } if key.len() == 16), "{error}");
}

#[tokio::test]
async fn after_a_new_key_the_old_one_still_reads() {
    let mut place = Place::new();
    let keys = place.directory.path().join("keys");
    let old = place.put(b"before").await;

    let second = keys.join("shelf-0002.key");
    fs::write(&second, "07".repeat(32)).unwrap();
    fs::set_permissions(&second, fs::Permissions::from_mode(0o600)).unwrap();
    place.shelf = Shelf::open(&place.directory.path().join("data"), Keys::open(&keys).unwrap()).unwrap();
    let new = place.put(b"after").await;
    assert_eq!(place.read(old).await.unwrap(), b"before");
    assert_eq!(place.read(new).await.unwrap(), b"after");

    fs::remove_file(keys.join("shelf-0001.key")).unwrap();
    place.shelf = Shelf::open(&place.directory.path().join("data"), Keys::open(&keys).unwrap()).unwrap();
    assert!(matches!(place.read(old).await, Err(Error::KeyMissing { .. })));
    assert_eq!(place.read(new).await.unwrap(), b"after");
}
