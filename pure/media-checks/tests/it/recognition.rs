use crate::sample;
use media_checks::{Kind, Refusal, Type, recognise};

#[test]
fn the_bytes_decide_and_not_the_name() {
    let cases = [
        ("picture.jpg", Type::Jpeg),
        ("voice.m4a", Type::Mp4),
        ("phone.mov", Type::Mp4),
        ("fragments.mp4", Type::Mp4),
        ("film.webm", Type::WebM),
        ("recorded.webm", Type::WebM),
        ("voice.wav", Type::Wav),
        ("voice.mp3", Type::Mp3),
        ("opus.ogg", Type::Ogg),
        ("vorbis.ogg", Type::Ogg),
        ("memo.pdf", Type::Pdf),
    ];
    for (name, type_) in cases {
        for called in [name, "page.html", ""] {
            assert_eq!(recognise(&sample(name), called), Ok(type_), "{name} called {called}");
        }
    }
}

#[test]
fn the_name_tells_office_files_and_texts_apart() {
    assert_eq!(recognise(&sample("memo.docx"), "Muistio.DOCX"), Ok(Type::Docx));
    assert_eq!(recognise(&sample("memo.docx"), "Muistio.docm"), Err(Refusal::Macros));
    assert_eq!(recognise(&sample("memo.docx"), "Muistio.zip"), Err(Refusal::NotAllowed));
    assert_eq!(recognise("Hyvää huomenta".as_bytes(), "muistio.txt"), Ok(Type::Text));
    assert_eq!(recognise(b"alert(1)", "muistio.js"), Err(Refusal::NotAllowed));
    assert_eq!(recognise("ä".repeat(5000).as_bytes().get(..4095).unwrap(), "muistio.txt"), Ok(Type::Text));
}

#[test]
fn refusals_say_what_to_do_instead() {
    assert_eq!(recognise(b"", "a.txt"), Err(Refusal::Empty));
    assert_eq!(recognise(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "IMG_0001.HEIC"), Err(Refusal::Heic));
    assert_eq!(recognise(b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "a.avif"), Err(Refusal::NotAllowed));
    assert_eq!(recognise(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "a.avif"), Err(Refusal::NotAllowed));
    assert_eq!(Refusal::Heic.word(), "heic");
}

#[test]
fn a_pdf_hidden_behind_another_beginning_is_refused() {
    let hidden = b"Hello\n%PDF-1.4\n";
    assert_eq!(recognise(hidden, "a.txt"), Err(Refusal::LooksLikeSomethingElse));
    assert_eq!(recognise(hidden, "a.pdf"), Err(Refusal::LooksLikeSomethingElse));
    assert_eq!(recognise(b"OggS%PDF-1.4\n", "a.ogg"), Err(Refusal::LooksLikeSomethingElse));
}

#[test]
fn every_type_has_a_kind_and_a_content_type_nobody_executes() {
    assert_eq!(Type::Mp4.kind(), Kind::Video);
    assert_eq!(Type::Mp4.mime(Kind::Sound), "audio/mp4");
    assert_eq!(Type::Text.mime(Kind::File), "text/plain; charset=utf-8");
}
