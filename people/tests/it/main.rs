//! What people can rely on, told as stories; those that touch the store run on both databases:
//! `pg_virtualenv cargo test -p people`.

#[allow(dead_code)] // other crates' tests need more of it
#[path = "../../../ground/testing/src/databases.rs"]
mod databases;

mod import_change;
mod import_file;
mod import_row;
mod import_store;
mod import_twice;
mod import_world;
