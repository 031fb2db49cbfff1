//! Trials: a unit tries a tool or a way of working for a fortnight, tells how it went, and others follow or try it too.

use people::Room;

words::lay_out!("trials");

pub fn room() -> Room {
    Room { name: "trials", ..Room::default() }
}
