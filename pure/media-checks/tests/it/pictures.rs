use crate::{contains, sample};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use media_checks::{Refusal, picture};
use std::io::Cursor;

fn written(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([250, 0, 0]) } else { Rgb([0, 0, 250]) })
}

#[test]
fn nothing_but_pixels_goes_through() {
    let bytes = sample("picture.jpg");
    let drawn = picture(&bytes, 2048).unwrap();
    for canary in [b"KANARIA".as_slice(), b"Exif", b"http", b"Photoshop", b"ICC_PROFILE", b"8BIM"] {
        assert!(!contains(&drawn.bytes, canary) && !contains(&drawn.thumbnail, canary));
    }
    assert!(contains(&bytes, b"KANARIA-iptc") && contains(&bytes, b"KANARIA-xmp") && contains(&bytes, b"Exif"));
}

#[test]
fn what_is_appended_stays_behind() {
    let bytes = [sample("picture.jpg"), sample("memo.docx")].concat();
    assert!(!contains(&picture(&bytes, 2048).unwrap().bytes, b"PK\x03\x04"));
    let chunk = [b"\0\0\0\x0ctEXtPlace\0KANARI".as_slice(), &[0; 4]].concat();
    let mut png = written(two_halves(20, 20), ImageFormat::Png);
    png.splice(33..33, chunk);
    if let Ok(drawn) = picture(&png, 2048) {
        assert!(!contains(&drawn.bytes, b"KANARI"));
    }
}

#[test]
fn a_picture_taken_upright_stands_upright() {
    let drawn = picture(&sample("picture.jpg"), 2048).unwrap();
    assert_eq!((drawn.width, drawn.height), (90, 160), "orientation 6 is a quarter turn");
    assert_eq!(drawn.mime, "image/jpeg");
}

#[test]
fn a_large_picture_becomes_small_and_its_thumbnail_smaller() {
    for (width, height, expected) in
        [(900, 300, (600, 200)), (300, 900, (200, 600)), (1500, 1500, (600, 600)), (600, 7, (600, 7))]
    {
        let drawn = picture(&written(two_halves(width, height), ImageFormat::Jpeg), 600).unwrap();
        assert_eq!((drawn.width, drawn.height), expected);
        let thumbnail = image::load_from_memory(&drawn.thumbnail).unwrap();
        assert!(thumbnail.width().max(thumbnail.height()) == 480);
        let again = image::load_from_memory(&drawn.bytes).unwrap().into_rgb8();
        assert!(again.get_pixel(10, 3).0[0] > 200 && again.get_pixel(expected.0 - 10, 3).0[2] > 200);
    }
}

#[test]
fn what_shines_through_stays_png() {
    let clear = RgbaImage::from_fn(40, 30, |x, _| Rgba([0, 90, 0, if x < 20 { 0 } else { 255 }]));
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let drawn = picture(&written(clear.clone(), format), 2048).unwrap();
        assert_eq!(drawn.mime, "image/png");
        assert_eq!(image::load_from_memory(&drawn.bytes).unwrap().into_rgba8().get_pixel(5, 5).0[3], 0);
        assert!(drawn.thumbnail.starts_with(b"\x89PNG"));
    }
    let solid = RgbaImage::from_pixel(40, 30, Rgba([0, 90, 0, 255]));
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        assert_eq!(picture(&written(solid.clone(), format), 2048).unwrap().mime, "image/jpeg");
    }
}

#[test]
fn sixteen_bits_and_grey_are_drawn_too() {
    let deep = image::ImageBuffer::<image::Luma<u16>, _>::from_pixel(30, 20, image::Luma([40_000]));
    assert_eq!(picture(&written(DynamicImage::ImageLuma16(deep), ImageFormat::Png), 2048).unwrap().width, 30);
}

#[test]
fn too_many_pixels_are_refused_before_they_are_drawn() {
    let mut png = written(two_halves(8, 8), ImageFormat::Png);
    for (width, height) in [(12_001u32, 1u32), (1, 12_001), (8001, 8001), (u32::MAX >> 1, u32::MAX >> 1)] {
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let checksum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(picture(&png, 2048).unwrap_err(), Refusal::TooManyPixels, "{width}×{height}");
    }
}

#[test]
fn a_progressive_jpeg_may_have_fewer_pixels_since_it_takes_more_memory() {
    let mut jpeg = written(two_halves(8, 8), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|window| window == b"\xff\xc0").unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x17, 0x70, 0x17, 0x70]);
    jpeg[frame + 1] = 0xc2;
    assert_eq!(picture(&jpeg, 2048).unwrap_err(), Refusal::TooManyPixels, "6,000 × 6,000");
}

#[test]
fn a_picture_that_breaks_off_is_damaged_or_drawn_as_far_as_it_goes() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let bytes = written(two_halves(64, 64), format);
        for length in (1..bytes.len()).step_by(7) {
            let _ = picture(&bytes[..length], 2048);
        }
        assert_eq!(picture(&bytes[..12], 2048).unwrap_err(), Refusal::Damaged, "{format:?}");
    }
    assert_eq!(picture(b"", 2048).unwrap_err(), Refusal::Empty);
    assert_eq!(picture(b"<svg xmlns='http://www.w3.org/2000/svg'/>", 2048).unwrap_err(), Refusal::NotAllowed);
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| crc >> 1 ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}
