//! What a file is, decided from its first bytes. The sender's content type is never asked; the name's ending only tells
//! apart what begins alike (Office files), and [`crate::clean`] then looks inside whether it told the truth.

use crate::{Kind, Refusal, Result, Type, text};

/// The first boxes of MP4s that browsers, phones and ffmpeg write (`ftyp` brands, mp4ra.org).
const MP4_BRANDS: [&[u8; 4]; 22] = [
    b"isom", b"iso2", b"iso3", b"iso4", b"iso5", b"iso6", b"iso7", b"iso8", b"iso9", b"mp41", b"mp42", b"avc1",
    b"M4A ", b"M4B ", b"M4V ", b"M4VP", b"qt  ", b"dash", b"MSNV", b"XAVC", b"3gp4", b"3gp5",
];
const HEIC_BRANDS: [&[u8; 4]; 9] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"mif1", b"msf1"];

/// The type of the file that begins with `head` (4 KiB or the whole, whichever is less) and was called `name`.
pub fn recognise(head: &[u8], name: &str) -> Result<Type> {
    if head.is_empty() {
        return Err(Refusal::Empty);
    }
    let type_ = match head {
        [0xff, 0xd8, 0xff, ..] => Type::Jpeg,
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Type::Png,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Type::Gif,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Type::WebP,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Type::Wav,
        [b'O', b'g', b'g', b'S', ..] => Type::Ogg,
        [b'I', b'D', b'3', ..] => Type::Mp3,
        [0xff, second, ..] if second & 0xe6 == 0xe2 => Type::Mp3,
        [0x1a, 0x45, 0xdf, 0xa3, ..] => webm(head)?,
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => mp4(head)?,
        [b'%', b'P', b'D', b'F', b'-', ..] => Type::Pdf,
        [b'P', b'K', 3, 4, ..] => office(name)?,
        _ => plain(head, name)?,
    };
    if type_.kind() != Kind::Picture && type_ != Type::Pdf && contains(early(head), b"%PDF-") {
        return Err(Refusal::LooksLikeSomethingElse);
    }
    Ok(type_)
}

fn early(head: &[u8]) -> &[u8] {
    &head[..head.len().min(1024)]
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn webm(head: &[u8]) -> Result<Type> {
    if contains(&head[..head.len().min(64)], b"webm") { Ok(Type::WebM) } else { Err(Refusal::NotAllowed) }
}

fn mp4(head: &[u8]) -> Result<Type> {
    let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
    let brands = head.get(8..length.clamp(8, head.len().min(256))).unwrap_or_default();
    let major = brands.get(..4).unwrap_or_default();
    // The major brand decides; a still picture or an odd camera can name isom among those it is compatible with.
    if HEIC_BRANDS.iter().any(|brand| *brand == major) {
        let avif = contains(brands, b"avif");
        return Err(if avif { Refusal::NotAllowed } else { Refusal::Heic });
    }
    let known = MP4_BRANDS.iter().any(|brand| *brand == major) || major.starts_with(b"3g") || major.starts_with(b"mp4");
    if known { Ok(Type::Mp4) } else { Err(Refusal::NotAllowed) }
}

fn office(name: &str) -> Result<Type> {
    match extension(name).as_str() {
        "docx" => Ok(Type::Docx),
        "xlsx" => Ok(Type::Xlsx),
        "pptx" => Ok(Type::Pptx),
        "odt" => Ok(Type::Odt),
        "ods" => Ok(Type::Ods),
        "docm" | "xlsm" | "pptm" | "dotm" | "xltm" | "potm" | "ppsm" | "ppam" | "xlam" | "sldm" | "xlsb" => {
            Err(Refusal::Macros)
        }
        _ => Err(Refusal::NotAllowed),
    }
}

fn plain(head: &[u8], name: &str) -> Result<Type> {
    if contains(early(head), b"%PDF-") {
        return Err(Refusal::LooksLikeSomethingElse);
    }
    if !text::is_text(head) || !matches!(extension(name).as_str(), "txt" | "text" | "md" | "csv" | "tsv") {
        return Err(Refusal::NotAllowed);
    }
    text::refuse_markup(head).map(|()| Type::Text)
}

fn extension(name: &str) -> String {
    name.trim().rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default()
}
