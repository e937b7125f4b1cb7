//! Pictures that are handed out as files: the same pixels, without what cameras and
//! telephones write beside them (where it was taken, when, with what; a small copy of it
//! before it was cut). What a viewer needs to show it right stays: colour profiles, and
//! how it is to be turned.

use super::container::{self, EOI, SCAN_DATA, SOS};
use super::{Format, Probe, probe};

/// A picture without its metadata; anything else is given back as it is.
pub fn without_metadata(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    match probe(path, &bytes) {
        Some(Ok(Probe { format: Format::Jpeg, turn, .. })) => jpeg(&bytes, turn),
        Some(Ok(Probe { format: Format::Png, .. })) => png(&bytes),
        Some(Ok(Probe { format: Format::WebP, .. })) => webp(&bytes),
        _ => bytes,
    }
}

fn jpeg(bytes: &[u8], turn: u8) -> Vec<u8> {
    let mut clean = vec![0xff, 0xd8];
    if turn > 1 {
        clean.extend_from_slice(&[0xff, 0xe1, 0, 34]);
        clean.extend_from_slice(
            b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
        );
        clean.extend_from_slice(&[turn, 0, 0, 0, 0, 0, 0]);
    }
    let mut has_begun = false;
    for part in container::jpeg(bytes) {
        let data = &bytes[part.data.clone()];
        has_begun |= part.name == SOS;
        let is_kept = match part.name {
            // What stands between segments before the pixels is nothing.
            SCAN_DATA => has_begun,
            [0, 0, 0, 0xe2] => data.starts_with(b"ICC_PROFILE\0"),
            // JFIF says how dense the pixels are, Adobe how the colours are stored.
            [0, 0, 0, 0xe0] => data.starts_with(b"JFIF\0"),
            [0, 0, 0, 0xee] => data.starts_with(b"Adobe"),
            [0, 0, 0, 0xe1..=0xef | 0xfe] => false,
            _ => true,
        };
        if is_kept {
            clean.extend_from_slice(&bytes[part.all]);
        }
        if part.name == EOI {
            return clean;
        }
    }
    // One that is cut off ends where it ends.
    clean.extend_from_slice(&[0xff, 0xd9]);
    clean
}

fn png(bytes: &[u8]) -> Vec<u8> {
    const KEPT: &[&[u8; 4]] = &[
        b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"pHYs", b"bKGD",
        b"acTL", b"fcTL", b"fdAT",
    ];
    let mut clean = bytes[..8].to_vec();
    for (part, _) in container::png(bytes) {
        let is_critical = part.name[0].is_ascii_uppercase();
        if is_critical || KEPT.contains(&&part.name) {
            clean.extend_from_slice(&bytes[part.all]);
        }
        if &part.name == b"IEND" {
            break;
        }
    }
    clean
}

fn webp(bytes: &[u8]) -> Vec<u8> {
    let mut clean = bytes[..12].to_vec();
    for part in container::webp(bytes) {
        let at = clean.len();
        match &part.name {
            b"EXIF" | b"XMP " => continue,
            b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" => {
                clean.extend_from_slice(&bytes[part.all.clone()]);
            }
            _ => continue,
        }
        if &part.name == b"VP8X" {
            // It says no longer that there are Exif and XMP data (RFC 9649, section 2.7).
            clean[at + 8] &= !0b1100;
        }
    }
    let length = u32::try_from(clean.len() - 8).unwrap_or(u32::MAX);
    clean[4..8].copy_from_slice(&length.to_le_bytes());
    clean
}
