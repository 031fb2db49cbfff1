//! Vaults: what belongs to a few people alone, sealed with a key of its own.
//!
//! **Contract.** A room makes a vault with its first holder (`Vault::make`) and keeps its id in a record. Whoever holds the
//! key opens it (`Vault::open`) and with what is opened seals and reads words (`Opened::seal`, `Opened::read`), each bound
//! to the row it stands in; media are put and read through `Opened::shelf`. A holder gives the key on (`Opened::give`);
//! it is taken from a person (`Vault::take`) or destroyed (`Vault::destroy`), and then what was sealed opens for nobody.
//! The key is kept only wrapped by the key ring in `TAHTO_KEYS`: neither the database nor a backup opens anything. Whoever
//! is root on the running machine is outside this promise, and the pages say so.
//!
//! A house that starts without the key that wrapped them says how many stay closed (`closed`).
//!
//! What a vault seals is never in the search, in a notice, in a log or in an error's words: see `Opened`.

mod closed;
mod opened;
mod vault;

pub use closed::closed;
pub use opened::Opened;
pub use vault::Vault;
