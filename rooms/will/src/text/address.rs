//! Where the texts of the will are.

use store::Id;

web::address! {
    Texts = "will" / "texts";
    /// A draft is begun that rests on a round.
    TextsOf(round: Id) = "will" / round / "texts";
    Text(post: Id) = "will" / "texts" / post;
    /// One A4.
    TextPaper(post: Id) = "will" / "texts" / post / "paper.pdf";
    /// On which rounds it rests.
    TextRounds(post: Id) = "will" / "texts" / post / "rounds";
    /// It becomes the shared will.
    Confirmation(post: Id) = "will" / "texts" / post / "confirmation";
    /// A paragraph and what has been said of it.
    Paragraph(will_paragraph: Id) = "will" / "paragraphs" / will_paragraph;
    Comments(will_paragraph: Id) = "will" / "paragraphs" / will_paragraph / "comments";
    EditComment(will_comment: Id) = "will" / "comments" / will_comment / "edit";
    Removal(will_comment: Id) = "will" / "comments" / will_comment / "removal";
}
