//! The files as they may come.

use opinion_map::polis::{Fault, comments, votes};
use opinion_map::{Map, Moderation, Statistics};
use proptest::prelude::*;

#[test]
fn columns_may_stand_in_any_order_beside_others() {
    let plain = votes(b"timestamp,datetime,comment-id,voter-id,vote\n5,x,1,2,-1\n6,x,1,3,1\n").unwrap();
    let other =
        b"\xef\xbb\xbfvote,\"voter-id\",more,comment-id,timestamp\r\n-1,2,\"a,\r\n\"\"b\"\"\",1,5\r\n\r\n1,3,,1,6";
    assert_eq!(votes(other).unwrap(), plain);
}

#[test]
fn the_matrix_has_the_groups_that_were_published() {
    let read = votes(b"participant,group-id,n-votes,4,9\n1,7,2,1,-1\n2,,1,,0\n3,5,1,1,\n8,5,0,,\n").unwrap();
    assert_eq!((read.votes.participants(), read.votes.statements()), (&[1, 2, 3][..], &[4, 9][..]));
    let published = read.published.unwrap();
    assert_eq!((published.groups, published.labels), (vec![5, 7], vec![Some(1), None, Some(0)]));
    assert_eq!(votes(b"participant,4\n1,1\n").unwrap().published, None);
}

#[test]
fn statements_are_read_with_their_moderation_and_their_text_as_it_is() {
    let text = b"comment-id,moderated,is-meta,comment-body\n3,1,0,\"Two\nlines, <b>\"\"bold\"\"</b>\"\n4,-1,0,no\n5,0,true,\xff\n";
    let read = comments(text).unwrap();
    assert_eq!(read[0].text, "Two\nlines, <b>\"bold\"</b>");
    let said: Vec<Moderation> = read.iter().map(|comment| comment.moderation).collect();
    let [open, rejected, meta] =
        [(false, false), (true, false), (false, true)].map(|(rejected, meta)| Moderation { rejected, meta });
    assert_eq!(said, [open, rejected, meta]);
}

#[test]
fn a_file_that_is_none_is_refused_with_its_reason() {
    let heading = "timestamp,comment-id,voter-id,vote\n";
    let fault = |rows: &str| votes(format!("{heading}{rows}").as_bytes()).unwrap_err();
    let place = |line: usize, column: &str, found: &str| (line, column.to_owned(), found.to_owned());
    assert_eq!(votes(b""), Err(Fault::Empty));
    assert_eq!(votes(b"\xef\xbb\xbf\r\n"), Err(Fault::Empty));
    assert_eq!(votes(b"a,b\n1,2\n"), Err(Fault::UnknownForm));
    assert_eq!(votes(b"voter-id,vote\n"), Err(Fault::NoColumn("timestamp")));
    assert_eq!(votes(b"participant,7,7\n"), Err(Fault::TwoColumns("7".to_owned())));
    assert_eq!(votes(b"participant,7,07\n"), Err(Fault::TwoColumns("7".to_owned())));
    assert_eq!(votes(b"participant,7\n1,1\n1,1\n"), Err(Fault::Twice { line: 3, id: 1 }));
    assert_eq!(fault("1,2,3,1\n\n\"1\n\",2"), Fault::ShortRow { line: 4 });
    let (line, column, found) = place(2, "vote", "2");
    assert_eq!(fault("1,2,3,2"), Fault::NotAVote { line, column, found });
    let (line, column, found) = place(3, "voter-id", "-3");
    assert_eq!(fault("1,2,3,1\n1,2,-3,1"), Fault::NotANumber { line, column, found });
    let (line, column, found) = place(2, "timestamp", "[31mten");
    assert_eq!(fault("\x1b[31mten,2,3,1"), Fault::NotANumber { line, column, found });
    assert_eq!(comments(b"comment-id,comment-body\n"), Err(Fault::NoColumn("moderated")));
    let groups: String = (0..101).map(|row| format!("{row},{row},1\n")).collect();
    assert_eq!(votes(format!("participant,group-id,3\n{groups}").as_bytes()), Err(Fault::TooManyGroups { most: 100 }));
}

#[test]
fn numbers_at_the_edge_are_numbers_and_past_it_are_not() {
    let row = |time: &str, id: &str| votes(format!("timestamp,comment-id,voter-id,vote\n{time},{id},1,0\n").as_bytes());
    assert!(row("-9223372036854775808", "18446744073709551615").is_ok());
    assert!(row("9223372036854775808", "1").is_err() && row("1", "18446744073709551616").is_err());
    assert!(row("", "1").is_err() && row("1", "99999999999999999999999999999999999999999999").is_err());
}

/// Everything that is read is also computed.
fn goes_through(bytes: &[u8]) {
    let _ = comments(bytes);
    let Ok(read) = votes(bytes) else { return };
    let map = Map::of(&read.votes);
    assert!(map.positions.iter().flatten().all(|number| number.is_finite()));
    if let Some(published) = read.published {
        let statistics = Statistics::of(&read.votes, &published.labels, published.groups.len());
        (0..published.groups.len()).for_each(|group| assert!(statistics.representative(group).len() <= 5));
    }
}

/// Pieces that files are made of, in any order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        "timestamp",
        "comment-id",
        "voter-id",
        "vote",
        "participant",
        "group-id",
        "comment-body",
        "moderated",
        ",",
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "1",
        "0",
        "-1",
        "-",
        "7",
        "18446744073709551615",
        "\u{feff}",
        " ",
        "\0",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        goes_through(&bytes);
    }

    #[test]
    fn no_pieces_of_files_make_it_panic(bytes in pieces()) {
        goes_through(&bytes);
    }

    #[test]
    fn no_rows_make_it_panic(rows in prop::collection::vec((any::<i64>(), any::<u64>(), any::<u64>(), -1i8..=1), 0..40)) {
        let rows: String = rows.iter().map(|(time, id, who, vote)| format!("{time},{id},{who},{vote}\n")).collect();
        let file = format!("timestamp,comment-id,voter-id,vote\n{rows}");
        prop_assert!(votes(file.as_bytes()).is_ok());
        goes_through(file.as_bytes());
    }

    #[test]
    fn no_matrix_makes_it_panic(rows in prop::collection::btree_map(any::<u64>(), (0u8..4, prop::collection::vec(-2i8..=1, 6)), 0..30)) {
        let cell = |value: &i8| if *value < -1 { String::new() } else { value.to_string() };
        let row = |(id, (group, cells)): (&u64, &(u8, Vec<i8>))| {
            let group = if *group == 3 { String::new() } else { group.to_string() };
            format!("{id},{group},{}\n", cells.iter().map(cell).collect::<Vec<_>>().join(","))
        };
        let file = format!("participant,group-id,0,1,2,3,5,900\n{}", rows.iter().map(row).collect::<String>());
        prop_assert!(votes(file.as_bytes()).is_ok());
        goes_through(file.as_bytes());
    }
}

#[test]
fn a_file_that_is_cut_anywhere_does_not_make_it_panic() {
    let whole = crate::golden::file("brexit-consensus/participants-votes.csv");
    (0..whole.len()).step_by(211).for_each(|end| goes_through(&whole[..end]));
}
