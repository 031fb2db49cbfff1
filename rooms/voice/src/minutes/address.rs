//! Where questions come in from minutes and go out on paper.

web::address! {
    /// A table of questions is chosen, looked at and brought in.
    Import = "voice" / "import";
    /// What is taken along to a meeting: the choice.
    Export = "voice" / "export";
    /// The chosen questions as a file.
    ExportFile = "voice" / "export" / "file";
    /// Documents are given out to whoever asks for them.
    Request = "voice" / "request";
}
