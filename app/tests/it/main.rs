//! The stories that need the whole house.
//!
//! `pg_virtualenv cargo test -p tahto --test it`; `TAHTO_DRAW=1` draws `docs/permissions.md` and `verdicts.txt` anew,
//! for a person to read through.

mod admin_import;
mod answers;
mod audit;
mod calendars;
mod certificate;
mod change;
mod change_memos;
mod demo;
mod digest;
mod doors;
mod erasure;
mod feedback;
mod house_graph;
mod house_rules;
mod knocking;
mod knocking_records;
mod law_papers;
mod leaver;
mod leaving;
mod mail;
mod media;
mod merger;
mod my_data;
mod news;
mod nothing_changes;
mod organisation;
mod pages_draw;
mod peers;
mod permissions;
mod posts;
mod privacy_notice;
mod programmes;
mod providers;
mod quiet;
mod record;
mod reminders;
mod retention;
mod second_factor;
mod self_assessment;
mod sessions;
mod settings;
mod sign_in;
mod sixty_four;
mod substitutes;
mod telling;
mod threads;
mod today;
mod together;
mod urgent;
mod visible;
mod voice;
mod words;
mod world;
