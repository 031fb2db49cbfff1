//! A picture is drawn anew from its pixels: place, device, names, thumbnails, colour profiles and whatever was appended stay behind.

use crate::{Kind, Refusal, Result, limits};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::error::LimitErrorKind;
use image::imageops::FilterType;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Pixels a side.
const LONGEST: u32 = 12_000;
/// Pixels in all.
const MOST: u64 = 64_000_000;
/// Pixels in all of a progressive JPEG, whose decoder keeps every coefficient until the last scan: measured 9 bytes a pixel, which
/// the decoder's own bound does not count.
const MOST_PROGRESSIVE: u64 = 24_000_000;
/// Bytes a decoder may take.
const MEMORY: u64 = 256 << 20;
/// Pixels of a thumbnail's longest side.
const THUMBNAIL: u32 = 480;
/// Of JPEG, from 1 to 100: above this the eye of a reader gains little and the wire loses much.
const QUALITY: u8 = 82;

/// What is kept of a picture.
#[derive(Clone, Debug)]
pub struct Picture {
    pub bytes: Vec<u8>,
    /// Of `bytes` and of `thumbnail`: JPEG, or PNG when something shines through.
    pub mime: &'static str,
    /// Pixels, after turning it upright and making it small.
    pub width: u32,
    pub height: u32,
    /// At most 480 pixels a side.
    pub thumbnail: Vec<u8>,
}

/// Draws a JPEG, PNG, WebP or GIF (its first frame) anew: upright, and no side longer than `longest_side` pixels (2,048 suits a page).
pub fn picture(bytes: &[u8], longest_side: u32) -> Result<Picture> {
    match bytes.len() as u64 {
        0 => return Err(Refusal::Empty),
        length if length > limits(Kind::Picture) => return Err(Refusal::TooLarge { limit: limits(Kind::Picture) }),
        _ => {}
    }
    let drawn = shrink(decode(bytes, longest_side)?, longest_side);
    let thumbnail = shrink(drawn.clone(), THUMBNAIL);
    let (width, height) = drawn.dimensions();
    let transparent = is_transparent(&drawn);
    Ok(Picture {
        bytes: encode(&drawn, transparent)?,
        mime: if transparent { "image/png" } else { "image/jpeg" },
        width,
        height,
        thumbnail: encode(&thumbnail, transparent)?,
    })
}

/// The pixels, upright. Much too large a picture is made smaller coarsely first, which saves memory in the fine step after.
fn decode(bytes: &[u8], longest_side: u32) -> Result<DynamicImage> {
    let mut decoder = limited(bytes)?;
    let orientation = decoder.orientation().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    let coarse = longest_side.saturating_mul(2);
    let mut drawn = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    if width.max(height) > coarse {
        drawn = drawn.thumbnail(coarse, coarse);
    }
    drawn = eight_bits(drawn);
    drawn.apply_orientation(orientation);
    Ok(drawn)
}

/// A decoder that knows its bounds, for a picture whose sides lie inside them.
fn limited(bytes: &[u8]) -> Result<impl ImageDecoder> {
    let format = image::guess_format(bytes).map_err(|_| Refusal::NotAllowed)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif) {
        return Err(Refusal::NotAllowed);
    }
    let mut bounds = Limits::default();
    bounds.max_image_width = Some(LONGEST);
    bounds.max_image_height = Some(LONGEST);
    bounds.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(bounds);
    let decoder = reader.into_decoder().map_err(refusal)?;
    let most = if is_progressive(bytes) { MOST_PROGRESSIVE } else { MOST };
    match decoder.dimensions() {
        (0, _) | (_, 0) => Err(Refusal::Damaged),
        (width, height) if u64::from(width) * u64::from(height) > most => Err(Refusal::TooManyPixels),
        (width, height) if width.max(height) > LONGEST || decoder.total_bytes() > MEMORY => Err(Refusal::TooManyPixels),
        _ => Ok(decoder),
    }
}

/// Whether a JPEG's frame comes in refining scans (SOF2 and its kin, ITU-T T.81 B.1.1.3), from the segments before the first scan.
fn is_progressive(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xff, marker, a, b]) = bytes.get(at..at + 4) {
        match marker {
            0xc2 | 0xc6 | 0xca | 0xce => return bytes.starts_with(b"\xff\xd8"),
            0xda => return false,
            0xff => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes([a, b])),
        }
    }
    false
}

fn refusal(error: ImageError) -> Refusal {
    match error {
        ImageError::Limits(limit) => match limit.kind() {
            LimitErrorKind::DimensionError | LimitErrorKind::InsufficientMemory => Refusal::TooManyPixels,
            _ => Refusal::Damaged,
        },
        _ => Refusal::Damaged,
    }
}

/// Screens show eight bits a colour; so do all our pictures.
fn eight_bits(drawn: DynamicImage) -> DynamicImage {
    if drawn.color().has_alpha() { drawn.into_rgba8().into() } else { drawn.into_rgb8().into() }
}

fn shrink(drawn: DynamicImage, longest_side: u32) -> DynamicImage {
    let longest_side = longest_side.max(1);
    let (width, height) = drawn.dimensions();
    if width.max(height) <= longest_side {
        drawn
    } else {
        drawn.resize(longest_side, longest_side, FilterType::Lanczos3)
    }
}

fn is_transparent(drawn: &DynamicImage) -> bool {
    drawn.as_rgba8().is_some_and(|pixels| pixels.pixels().any(|pixel| pixel.0[3] < 255))
}

fn encode(drawn: &DynamicImage, transparent: bool) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoded = if transparent {
        drawn.write_with_encoder(PngEncoder::new(&mut bytes))
    } else {
        drawn.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
    };
    encoded.map_err(|_| Refusal::Damaged)?;
    Ok(bytes)
}
