//! Messages to units: what changes, for whom, when, what is not known yet and whom to ask, carried to the shift by its agent.

use people::Room;

words::lay_out!("messages");

pub fn room() -> Room {
    Room { name: "messages", ..Room::default() }
}
