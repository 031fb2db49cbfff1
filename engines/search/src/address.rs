//! Where one searches, and where an administrator looks after the index.

web::address! {
    Search = "search";
    Index = "admin" / "search";
}
