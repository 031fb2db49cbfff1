//! Whatever is sent: no panic, an end, the same length, and what is kept can be cleaned again.

use crate::{sample, take};
use proptest::prelude::*;

const SAMPLES: [&str; 17] = [
    "voice.m4a",
    "phone.mov",
    "fragments.mp4",
    "film.webm",
    "recorded.webm",
    "voice.webm",
    "voice.wav",
    "voice.mp3",
    "opus.ogg",
    "vorbis.ogg",
    "memo.pdf",
    "memo.docx",
    "sheet.xlsx",
    "slides.pptx",
    "memo.odt",
    "sheet.ods",
    "picture.jpg",
];
const BEGINNINGS: [&[u8]; 12] = [
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF89a",
    b"RIFF\0\0\0\0WEBP",
    b"RIFF\0\0\0\0WAVE",
    b"OggS\0",
    b"ID3\x03\0\0\0\0\0\0",
    b"\xff\xfb\x90\x64",
    b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff",
    b"\0\0\0\x10ftypisom\0\0\0\0",
    b"%PDF-1.4",
    b"PK\x03\x04",
];

#[test]
fn files_that_break_off_anywhere_are_borne() {
    for name in SAMPLES {
        let bytes = sample(name);
        let step = if name == "picture.jpg" { 997 } else { 61 };
        for length in (0..bytes.len()).step_by(step) {
            let _ = take(&bytes[..length], name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn changed_files_are_borne(
        which in 0..SAMPLES.len() - 1,
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop_oneof![any::<u8>(), Just(0), Just(0xff), Just(1)]), 1..8),
    ) {
        let mut bytes = sample(SAMPLES[which]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok((_, kept)) = take(&bytes, SAMPLES[which]) {
            let again = take(&kept, SAMPLES[which]);
            prop_assert!(again.is_ok(), "what was kept of {} is refused: {again:?}", SAMPLES[which]);
        }
    }

    #[test]
    fn heads_changed_densely_are_borne(
        which in 0..SAMPLES.len() - 1,
        changes in prop::collection::vec((0usize..1500, any::<u8>()), 1..4),
    ) {
        let mut bytes = sample(SAMPLES[which]);
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = take(&bytes, SAMPLES[which]);
    }

    #[test]
    fn noise_after_a_fair_beginning_is_borne(
        which in 0..BEGINNINGS.len(),
        noise in prop::collection::vec(any::<u8>(), 0..3000),
        name in prop::sample::select(vec!["a", "a.docx", "a.odt", "a.txt"]),
    ) {
        let _ = take(&[BEGINNINGS[which], &noise].concat(), name);
    }

    #[test]
    fn parts_cut_out_are_borne(which in 0..SAMPLES.len() - 1, a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
        let mut bytes = sample(SAMPLES[which]);
        let (a, b) = (a.index(bytes.len()), b.index(bytes.len()));
        bytes.drain(a.min(b)..a.max(b));
        let _ = take(&bytes, SAMPLES[which]);
    }
}
