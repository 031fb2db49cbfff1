use crate::{contains, sample, take};
use media_checks::{Kind, Refusal};
use std::fs;

/// Name, what it is, how long it lasts (give or take a quarter of a second: coders add silence).
const RECORDINGS: [(&str, Kind, &str, u64); 10] = [
    ("voice.m4a", Kind::Sound, "audio/mp4", 1500),
    ("phone.mov", Kind::Video, "video/mp4", 1200),
    ("fragments.mp4", Kind::Video, "video/mp4", 1400),
    ("film.webm", Kind::Video, "video/webm", 1200),
    ("recorded.webm", Kind::Video, "video/webm", 1200),
    ("voice.webm", Kind::Sound, "audio/webm", 1500),
    ("voice.wav", Kind::Sound, "audio/wav", 1500),
    ("voice.mp3", Kind::Sound, "audio/mpeg", 1500),
    ("opus.ogg", Kind::Sound, "audio/ogg", 1500),
    ("vorbis.ogg", Kind::Sound, "audio/ogg", 1500),
];

#[test]
fn recordings_are_what_they_are_and_last_as_long() {
    for (name, kind, mime, millis) in RECORDINGS {
        let (cleaned, _) = take(&sample(name), name).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!((cleaned.kind, cleaned.mime), (kind, mime), "{name}");
        let near = cleaned.millis.unwrap().abs_diff(millis) <= 250;
        assert!(near, "{name} lasts {:?}", cleaned.millis);
    }
}

#[test]
fn no_canary_is_left() {
    for (name, ..) in RECORDINGS.into_iter().chain([("memo.pdf", Kind::File, "", 0)]) {
        let bytes = sample(name);
        assert!(contains(&bytes, b"KANARIA"), "{name} has no canary to begin with");
        let (_, kept) = take(&bytes, name).unwrap();
        for canary in
            [b"KANARIA".as_slice(), b"62.8924", b"62.892", b"Lavf", b"libx264\0", b"VideoHandler", b"4b414e415249"]
        {
            assert!(!contains(&kept, canary), "{name} still says {}", String::from_utf8_lossy(canary));
        }
    }
}

#[test]
fn the_moments_of_making_are_forgotten() {
    // 2 January 2026, 3.04.05, in seconds from 1904: what exiftool and ffmpeg wrote into phone.mov and voice.m4a.
    let moment = 3_850_167_845_u32.to_be_bytes();
    for name in ["voice.m4a", "phone.mov"] {
        assert!(contains(&sample(name), &moment), "{name} has no moment to begin with");
        assert!(!contains(&take(&sample(name), name).unwrap().1, &moment), "{name}");
    }
}

#[test]
fn cleaning_twice_changes_nothing_more() {
    for (name, ..) in RECORDINGS {
        let (first, once) = take(&sample(name), name).unwrap();
        let (second, twice) = take(&once, name).unwrap();
        assert!(once == twice, "{name}");
        assert_eq!(first, second);
    }
}

#[test]
fn the_sound_itself_is_untouched() {
    let (before, after) = (sample("voice.wav"), take(&sample("voice.wav"), "voice.wav").unwrap().1);
    let data = before.windows(4).position(|window| window == b"data").unwrap();
    let length = u32::from_le_bytes(before[data + 4..data + 8].try_into().unwrap()) as usize;
    assert!(before[data..data + 8 + length] == after[data..data + 8 + length]);
}

/// For `make.sh check`: with CLEANED set, the cleaned files are laid there for ffmpeg to play.
#[test]
fn keeps_playing() {
    let Ok(directory) = std::env::var("CLEANED") else { return };
    fs::create_dir_all(&directory).unwrap();
    for (name, ..) in RECORDINGS {
        fs::write(format!("{directory}/{name}"), take(&sample(name), name).unwrap().1).unwrap();
    }
}

/// A track of places (as action cameras and phones record) beside the picture: the track goes, with its samples.
#[test]
fn a_track_of_places_goes_with_its_samples() {
    let (bytes, place) = with_a_track_of_places();
    assert!(contains(&bytes, place));
    let (cleaned, kept) = take(&bytes, "ride.mp4").unwrap();
    assert_eq!(cleaned.kind, Kind::Sound);
    assert!(!contains(&kept, place) && !contains(&kept, b"camm"));
    assert!(contains(&kept, b"the sound goes on"), "the other track's samples stay");
}

#[test]
fn a_track_that_fetches_its_samples_from_elsewhere_is_refused() {
    let (mut bytes, _) = with_a_track_of_places();
    let at = bytes.windows(4).position(|window| window == b"url ").unwrap();
    bytes[at + 7] = 0;
    assert_eq!(take(&bytes, "ride.mp4").unwrap_err(), Refusal::NotAllowed);
}

fn part(name: &[u8; 4], contents: &[&[u8]]) -> Vec<u8> {
    let content = contents.concat();
    [&(content.len() as u32 + 8).to_be_bytes()[..], name, &content].concat()
}

fn with_a_track_of_places() -> (Vec<u8>, &'static [u8]) {
    let (sound, place): (&[u8], &[u8]) = (b"the sound goes on", b"KANARIA 62.8924");
    let ftyp = part(b"ftyp", &[b"isom\0\0\0\0isom"]);
    let mdat = part(b"mdat", &[sound, place]);
    let start = ftyp.len() as u32 + 8;
    let track = |handler: &[u8], entry: Vec<u8>, offset: u32, length: u32| {
        let url = part(b"url ", &[&[0, 0, 0, 1]]);
        let tables = [
            part(b"stsd", &[&[0, 0, 0, 0, 0, 0, 0, 1], &entry]),
            part(b"stsc", &[&[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]]),
            part(b"stsz", &[&[0; 8], &[0, 0, 0, 1], &length.to_be_bytes()]),
            part(b"stco", &[&[0, 0, 0, 0, 0, 0, 0, 1], &offset.to_be_bytes()]),
        ];
        let dinf = part(b"dinf", &[&part(b"dref", &[&[0, 0, 0, 0, 0, 0, 0, 1], &url])]);
        let minf = part(b"minf", &[&dinf, &part(b"stbl", &[&tables.concat()])]);
        let hdlr = part(b"hdlr", &[&[0; 8], handler, &[0; 13]]);
        part(b"trak", &[&part(b"mdia", &[&hdlr, &minf])])
    };
    let heard = track(b"soun", part(b"mp4a", &[&[0; 28]]), start, sound.len() as u32);
    let places = track(b"camm", part(b"camm", &[&[0; 8]]), start + sound.len() as u32, place.len() as u32);
    ([ftyp, mdat, part(b"moov", &[&heard, &places])].concat(), place)
}
