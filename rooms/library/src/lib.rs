//! The library: small tools that agents build, share, use and improve.

use people::Room;

words::lay_out!("library");

pub fn room() -> Room {
    Room { name: "library", ..Room::default() }
}
