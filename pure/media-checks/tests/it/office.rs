use crate::{sample, take};
use media_checks::{Kind, Refusal};

#[test]
fn documents_are_taken_when_they_are_what_their_name_says() {
    for name in ["memo.docx", "sheet.xlsx", "slides.pptx", "memo.odt", "sheet.ods", "memo.pdf"] {
        let (cleaned, kept) = take(&sample(name), name).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!((cleaned.kind, cleaned.millis), (Kind::File, None));
        assert!(name == "memo.pdf" || kept == sample(name));
        for other in ["a.docx", "a.xlsx", "a.pptx", "a.odt", "a.ods"] {
            if name != "memo.pdf" && other[1..] != name[name.len() - 5..] && other[1..] != name[name.len() - 4..] {
                assert_eq!(
                    take(&sample(name), other).unwrap_err(),
                    Refusal::LooksLikeSomethingElse,
                    "{name} as {other}"
                );
            }
        }
    }
}

#[test]
fn macros_are_refused_under_any_name() {
    assert_eq!(take(&sample("macros.docx"), "macros.docx").unwrap_err(), Refusal::Macros);
    assert_eq!(take(&sample("macros.docx"), "macros.docm").unwrap_err(), Refusal::Macros);
}

#[test]
fn texts_are_taken_as_they_are() {
    let text = "Osastotunti 14.15 – mitä muuttuu?\r\n\tMukana: Åsa, Ñusta, 田中\n";
    assert_eq!(take(text.as_bytes(), "muistio.txt").unwrap().1, text.as_bytes());
    let late = [" ".repeat(5000).as_bytes(), b"\xff"].concat();
    assert_eq!(take(&late, "muistio.txt").unwrap_err(), Refusal::Damaged);
}

#[test]
fn a_signed_pdf_keeps_every_byte() {
    let signed = [b"%PDF-1.7\n%/ByteRange\n".as_slice(), &sample("memo.pdf")[9..]].concat();
    assert_eq!(take(&signed, "signed.pdf").unwrap().1, signed);
}
