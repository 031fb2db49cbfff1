//! Goal 26 of the trust page, as far as one process can show it: each hostile file is refused or made harmless, quickly.

use crate::{sample, take};
use media_checks::Refusal;
use std::time::{Duration, Instant};

fn sized(length: u32, name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    [&length.to_be_bytes()[..], name, content].concat()
}

fn whole(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    sized(content.len() as u32 + 8, name, content)
}

fn mp4(boxes: &[u8]) -> Vec<u8> {
    [&whole(b"ftyp", b"isom\0\0\0\0isom"), boxes].concat()
}

fn nested(name: &[u8; 4], depth: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(depth * 8);
    for level in (1..=depth).rev() {
        bytes.extend(sized(level as u32 * 8, name, b""));
    }
    bytes
}

fn webm(segment: &[u8]) -> Vec<u8> {
    [b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff".as_slice(), segment]
        .concat()
}

fn wav(chunks: &[u8]) -> Vec<u8> {
    [b"RIFF\xff\xff\xff\xffWAVE".as_slice(), chunks].concat()
}

/// A zip whose entries carry nothing; sizes are what the directory claims.
fn zip(entries: &[(&str, u32, u32)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, size, content) in entries {
        let sizes =
            [&size.to_le_bytes()[..], &content.to_le_bytes(), &(name.len() as u16).to_le_bytes(), &[0, 0]].concat();
        let at = file.len() as u32;
        file.extend([b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".as_slice(), &sizes, name.as_bytes()].concat());
        let head = b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".as_slice();
        directory.extend([head, &sizes, &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
    }
    let count = (entries.len() as u16).to_le_bytes();
    let places = [(directory.len() as u32).to_le_bytes(), (file.len() as u32).to_le_bytes()].concat();
    [&file[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &places, &[0, 0]].concat()
}

fn document(more: &[(&str, u32, u32)]) -> Vec<u8> {
    zip(&[&[("[Content_Types].xml", 0, 0), ("word/document.xml", 0, 0)], more].concat())
}

fn mutated(name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = sample(name);
    change(&mut bytes);
    bytes
}

fn put(bytes: &mut [u8], name: &[u8], shift: isize, value: &[u8]) {
    let at = bytes.windows(name.len()).position(|window| window == name).unwrap().strict_add_signed(shift);
    bytes[at..at + value.len()].copy_from_slice(value);
}

/// Each of these must be refused.
fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let mut files: Vec<(&str, Vec<u8>)> = vec![
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec()),
        ("a.txt", b"<?xml version='1.0'?><svg/>".to_vec()),
        ("a.txt", b"\xef\xbb\xbf  <!DOCTYPE html><script>alert(1)</script>".to_vec()),
        ("a.txt", b"hello <ScRiPt src=//evil></script>".to_vec()),
        ("a.html", b"<html></html>".to_vec()),
        ("a.txt", b"#!/bin/sh\nrm -rf /".to_vec()),
        ("a.txt", b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd".to_vec()),
        ("a.m3u8", b"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\nconcat:http://evil|file:///etc/passwd".to_vec()),
        ("a.mp4", b"#EXTM3U\nhttp://evil/".to_vec()),
        ("a.txt", b"nul\0byte".to_vec()),
        ("a.txt", b"\x1b]0;escape\x07".to_vec()),
        ("a.txt", b"\xff\xfeh\0e\0l\0l\0o\0".to_vec()),
        ("a.js", b"alert(1)".to_vec()),
        ("a.exe", [b"MZ\x90\0".as_slice(), &[0; 200]].concat()),
        ("a.jpg", [b"MZ\x90\0".as_slice(), &[0; 200]].concat()),
        ("a", b"\x7fELF\x02\x01\x01".to_vec()),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
        ("a.gz", b"\x1f\x8b\x08\0".to_vec()),
        ("a.7z", b"7z\xbc\xaf\x27\x1c".to_vec()),
        ("a.rar", b"Rar!\x1a\x07".to_vec()),
        ("a.tiff", b"II*\0\x08\0\0\0".to_vec()),
        ("a.bmp", b"BM\0\0\0\0".to_vec()),
        ("a.avi", b"RIFF\0\0\0\0AVI LIST".to_vec()),
        ("a.flv", b"FLV\x01\x05\0\0\0\x09".to_vec()),
        ("a.aac", b"\xff\xf1\x50\x80\0\0\0\0".to_vec()),
        ("a.swf", b"FWS\x09".to_vec()),
        ("a.ps", b"%!PS-Adobe".to_vec()),
        ("a.zip", document(&[])),
        ("a.apk", document(&[])),
        ("a.pdf", b"%PDF-1.4\nno end".to_vec()),
        ("a.pdf", b"%PDF-9\n%%EOF startxref".to_vec()),
        ("a.pdf", b"GIF%PDF-1.4\nstartxref\n%%EOF".to_vec()),
        ("a.mp3", [b"ID3\x04\0\0\x7f\x7f\x7f\x7f".as_slice(), &[0; 100]].concat()),
        ("a.mp3", [b"ID3\x04\0\0\xff\xff\xff\xff".as_slice(), &[0; 100]].concat()),
        ("a.mp3", b"ID3\x04\0\0\0\0\0\0".repeat(5000)),
        ("a.mp3", b"\xff\xfb\x90\x64".repeat(50_000)[..150_001].to_vec()),
        ("a.mp3", b"\xff\xe2".repeat(2_000_000)),
        ("a.wav", wav(b"")),
        ("a.wav", wav(b"fmt \x10\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0data\x04\0\0\0abcd")),
        ("a.wav", wav(b"LIST\xff\xff\xff\xff")),
        ("a.wav", wav(&b"junk\0\0\0\0".repeat(100_000))),
        ("a.ogg", b"OggS".to_vec()),
        ("a.ogg", b"OggS".repeat(1000)),
        ("a.ogg", mutated("opus.ogg", |bytes| bytes.truncate(900))),
        ("a.ogg", mutated("opus.ogg", |bytes| bytes.extend(b"<script>alert(1)</script>"))),
        ("a.ogg", mutated("opus.ogg", |bytes| bytes.extend_from_within(..))),
        ("a.ogg", mutated("opus.ogg", |bytes| put(bytes, b"OpusTags", 0, b"Theora__"))),
        ("a.webm", webm(b"")),
        ("a.webm", webm(&b"\x1f\x43\xb6\x75\x01\xff\xff\xff\xff\xff\xff\xff".repeat(20_000))),
        ("a.webm", webm(&b"\x15\x49\xa9\x66\x01\xff\xff\xff\xff\xff\xff\xff".repeat(20_000))),
        ("a.webm", webm(b"\x16\x54\xae\x6b\x08\x7f\xff\xff\xff\xff\xff\xff\xff")),
        ("a.webm", webm(&b"\xec\x80".repeat(500_000))),
        ("a.webm", webm(&b"\x00".repeat(1000))),
        ("a.webm", mutated("film.webm", |bytes| bytes.truncate(5000))),
        ("a.webm", mutated("film.webm", |bytes| bytes.extend(b"%PDF-1.4"))),
        ("a.webm", mutated("film.webm", |bytes| put(bytes, b"V_VP9", 0, b"V_EVL"))),
        ("a.mkv", mutated("film.webm", |bytes| put(bytes, b"webm", 0, b"matr"))),
        ("a.mp4", mp4(b"")),
        ("a.mp4", mp4(&sized(0, b"moov", b""))),
        ("a.mp4", mp4(&sized(1, b"moov", &[0; 8]))),
        ("a.mp4", mp4(&sized(1, b"moov", &[0xff; 8]))),
        ("a.mp4", mp4(&sized(7, b"moov", b""))),
        ("a.mp4", mp4(&sized(u32::MAX, b"moov", b""))),
        ("a.mp4", mp4(&sized(4, b"free", b"").repeat(1000))),
        ("a.mp4", mp4(&nested(b"moov", 10_000))),
        ("a.mp4", mp4(&nested(b"trak", 10_000))),
        ("a.mp4", mp4(&whole(b"free", b"").repeat(300_000))),
        ("a.mp4", mp4(&whole(b"moov", &whole(b"trak", b"").repeat(50_000)))),
        ("a.mp4", mutated("phone.mov", |bytes| bytes.truncate(6000))),
        ("a.mp4", mutated("phone.mov", |bytes| put(bytes, b"stsd", -4, &[0xff; 4]))),
        ("a.mp4", mutated("phone.mov", |bytes| put(bytes, b"avc1\0\0\0\0", 0, b"evil"))),
        ("a.mp4", mutated("phone.mov", |bytes| bytes.extend(b"<html><script>"))),
        ("a.mov", b"\0\0\0\x08wide\0\0\0\x08rmra".to_vec()),
        ("a.docx", document(&[("../../etc/passwd", 0, 0)])),
        ("a.docx", document(&[("/etc/passwd", 0, 0)])),
        ("a.docx", document(&[("word\\evil", 0, 0)])),
        ("a.docx", document(&[("word/vbaProject.bin", 0, 0)])),
        ("a.docx", document(&[("word/embeddings/oleObject1.bin", 0, 0)])),
        ("a.docx", document(&[("word/evil.exe", 0, 0)])),
        ("a.docx", document(&[("word/inner.zip", 0, 0)])),
        ("a.docx", document(&[("word/bomb.xml", 0, u32::MAX)])),
        ("a.docx", document(&[("word/bomb.xml", 0, 100 << 20)])),
        ("a.docx", document(&[("word/over.xml", 500, 500)])),
        ("a.docx", zip(&vec![("word/document.xml", 0, 0); 3000])),
        ("a.docx", zip(&[("classes.dex", 0, 0)])),
        ("a.docx", document(&[("xl/workbook.xml", 0, 0)])),
        ("a.docx", [document(&[]), b"appended".to_vec()].concat()),
        ("a.docx", [b"PK\x03\x04".as_slice(), &[0xff; 500]].concat()),
        ("a.docx", b"PK\x05\x06".repeat(20_000)),
    ];
    for name in ["picture.jpg", "film.webm", "phone.mov", "voice.mp3", "voice.wav", "opus.ogg", "memo.docx", "memo.pdf"]
    {
        files.push((name, sample(name)[..40.min(sample(name).len())].to_vec()));
    }
    files
}

#[test]
fn hostile_files_are_refused_quickly() {
    let files = refused();
    assert!(files.len() >= 60, "{} files", files.len());
    for (number, (name, bytes)) in files.iter().enumerate() {
        let began = Instant::now();
        let taken = take(bytes, name);
        assert!(
            taken.is_err(),
            "number {number}, {name}, was taken: {:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(60)])
        );
        assert!(began.elapsed() < Duration::from_secs(1), "number {number}, {name}: {:?}", began.elapsed());
    }
}

#[test]
fn a_file_beyond_its_limit_is_refused_by_its_length() {
    let long = [b"RIFF\0\0\0\0WAVEdata\0\0\0\0".as_slice(), &vec![0; 40 << 20]].concat();
    assert_eq!(take(&long, "a.wav").unwrap_err(), Refusal::TooLarge { limit: 40 << 20 });
}
