//! Where rounds come in and go out.

use store::Id;

web::address! {
    /// Statements of a round, or a round of elsewhere, come from a file.
    Bringing = "will" / "import";
    /// A round as files.
    Taking(round: Id) = "will" / round / "export";
    /// What a file told of a round that was held elsewhere.
    Elsewhere(round: Id) = "will" / round / "elsewhere";
}
