//! Where one's own data and wishes to erase it are.

use store::Id;

web::address! {
    MyData = "me" / "data";
    /// What is kept for one purpose, all of it.
    Kept(purpose: String) = "me" / "data" / "kept" / purpose;
    /// To take along: a page, the same for programs, and both with one's own files.
    AsPage = "me" / "data" / "page";
    AsJson = "me" / "data" / "json";
    AsPackage = "me" / "data" / "package";
    Openings = "me" / "data" / "openings";
    OwnErasure = "me" / "data" / "erasure";
    Erasures = "admin" / "erasures";
    Erasure(erasure: Id) = "erasures" / erasure;
    ErasureDecision(erasure: Id) = "erasures" / erasure / "decision";
    ErasureWithdrawal(erasure: Id) = "erasures" / erasure / "withdrawal";
}
