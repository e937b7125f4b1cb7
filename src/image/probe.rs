//! What the first bytes of a picture tell, and whether it can be shown at all.

use image_rs::metadata::Orientation;
use serde::{Deserialize, Serialize};

use super::Dimensions;
use super::container::{self, SOS};
use crate::svg;

/// The longest side, in pixels: what a WebP can have (RFC 9649, section 2.6).
pub(super) const SIDE: u32 = 16_383;

/// The most memory that decoding one picture may take, in bytes.
pub(super) const MEMORY: u64 = 480 << 20;

/// How many bytes of an animation are published as they are.
pub const ANIMATION_BYTES: usize = 2 << 20;

/// A file format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// ITU T.81.
    Jpeg,
    /// ISO/IEC 15948.
    Png,
    /// RFC 9649.
    WebP,
    /// `GIF87a`, `GIF89a`.
    Gif,
    /// SVG 2.
    Svg,
}

/// What becomes of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// It is decoded, and published in a few sizes.
    Photograph,
    /// It moves and is small enough: it is published as it is.
    Animation,
    /// It is drawn by lines and has no pixels: it is published as it is.
    Drawing,
}

/// What is known of a picture without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Probe {
    /// Its format.
    pub format: Format,
    /// What becomes of it.
    pub kind: Kind,
    /// How large it is when it stands upright; nothing is known of some drawings.
    pub dimensions: Option<Dimensions>,
    /// How the stored pixels are to be turned: the Exif orientation, 1 to 8.
    pub turn: u8,
    /// How much memory it takes to decode it, in bytes.
    pub memory: u64,
    /// Whether it moves and is too large for it: its first picture is a photograph.
    pub is_still: bool,
}

/// Why a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Flaw {
    /// It has the name of a picture and is none, or only the beginning of one.
    Broken,
    /// Another format, by its name: `HEIC`, `TIFF`.
    Format(String),
    /// It is too large to be decoded.
    TooLarge(Dimensions),
}

/// What a file is, if it is a picture by its name or by its bytes.
pub fn probe(path: &str, bytes: &[u8]) -> Option<Result<Probe, Flaw>> {
    if svg::is_drawing(path) {
        let (format, kind) = (Format::Svg, Kind::Drawing);
        let dimensions = svg::dimensions(bytes);
        return Some(Ok(Probe {
            format,
            kind,
            dimensions,
            turn: 1,
            memory: 0,
            is_still: false,
        }));
    }
    let found = match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg(bytes),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => png(bytes),
        [b'G', b'I', b'F', b'8', ..] => gif(bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp(bytes),
        _ => return flaw_of_stranger(path, bytes).map(Err),
    };
    Some(found.and_then(within_limits))
}

/// What is wrong with a file that has the name of a picture and not its bytes.
fn flaw_of_stranger(path: &str, bytes: &[u8]) -> Option<Flaw> {
    const NAMES: &[&str] = &[
        "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "heic", "heif", "avif",
        "bmp", "tif", "tiff", "psd", "dng",
    ];
    let kind = path.rsplit_once('.')?.1.to_ascii_lowercase();
    if !NAMES.contains(&&*kind) {
        return None;
    }
    let brand = bytes.get(4..12).filter(|brand| brand.starts_with(b"ftyp"));
    let format = match (brand.map(|brand| &brand[4..]), bytes) {
        (Some(b"avif" | b"avis"), _) => "AVIF",
        (Some(_), _) => "HEIC",
        (_, [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..]) => "TIFF",
        (_, [b'B', b'M', ..]) => "BMP",
        (_, [b'8', b'B', b'P', b'S', ..]) => "Photoshop",
        _ => return Some(Flaw::Broken),
    };
    Some(Flaw::Format(format.to_owned()))
}

fn within_limits(probe: Probe) -> Result<Probe, Flaw> {
    let Some(size) = probe.dimensions else { return Err(Flaw::Broken) };
    if size.width == 0 || size.height == 0 {
        return Err(Flaw::Broken);
    }
    let is_huge = size.width > SIDE || size.height > SIDE || probe.memory > MEMORY;
    if is_huge && probe.kind == Kind::Photograph {
        Err(Flaw::TooLarge(size))
    } else {
        Ok(probe)
    }
}

/// A photograph of these stored dimensions, which takes so many bytes for each pixel.
fn photograph(
    format: Format,
    size: (u32, u32),
    turn: u8,
    per_pixel: u64,
    file: usize,
) -> Probe {
    let (width, height) = if turn >= 5 { (size.1, size.0) } else { size };
    let pixels = u64::from(width) * u64::from(height);
    // A decoder may copy the file, and the first reduction needs some room.
    let memory = pixels * per_pixel + pixels / 2 + 2 * file as u64;
    let dimensions = Some(Dimensions { width, height });
    Probe { format, kind: Kind::Photograph, dimensions, turn, memory, is_still: false }
}

/// The orientation in a block of Exif data, 1 where there is none.
fn turn(exif: &[u8]) -> u8 {
    Orientation::from_exif_chunk(exif).map_or(1, Orientation::to_exif)
}

fn jpeg(bytes: &[u8]) -> Result<Probe, Flaw> {
    let (mut turned, mut frame, mut has_pixels) = (1, None, false);
    for part in container::jpeg(bytes) {
        let data = &bytes[part.data.clone()];
        match part.name {
            [0, 0, 0, 0xe1] => {
                if let Some(exif) = data.strip_prefix(b"Exif\0\0") {
                    turned = turn(exif);
                }
            }
            // Baseline, extended and progressive; the others are for machines of the past.
            [0, 0, 0, code @ (0xc0..=0xc2)] => frame = Some((code, data)),
            [0, 0, 0, 0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf] => {
                return Err(Flaw::Format("JPEG".to_owned()));
            }
            SOS => {
                has_pixels = true;
                break;
            }
            _ => {}
        }
    }
    let frame = frame.filter(|_| has_pixels);
    let Some((code, [precision, h1, h0, w1, w0, components, ..])) = frame else {
        return Err(Flaw::Broken);
    };
    if *precision != 8 || ![1, 3, 4].contains(components) {
        return Err(Flaw::Format("JPEG".to_owned()));
    }
    let size = (
        u32::from(u16::from_be_bytes([*w1, *w0])),
        u32::from(u16::from_be_bytes([*h1, *h0])),
    );
    // A progressive one is kept whole as coefficients of two bytes until it is complete.
    let components = u64::from(*components);
    let coefficients = if code == 0xc2 { 2 * components } else { 0 };
    let decoded = if components == 1 { 4 } else { 3 };
    Ok(photograph(Format::Jpeg, size, turned, decoded + coefficients, bytes.len()))
}

fn png(bytes: &[u8]) -> Result<Probe, Flaw> {
    let (mut head, mut turned, mut has_pixels, mut is_whole) = (None, 1, false, false);
    for (part, is_right) in container::png(bytes) {
        let data = &bytes[part.data.clone()];
        let is_critical = part.name[0].is_ascii_uppercase();
        if is_critical && !is_right {
            return Err(Flaw::Broken);
        }
        match &part.name {
            b"IHDR" => head = Some(data),
            b"eXIf" => turned = turn(data),
            b"IDAT" => has_pixels = true,
            // What follows is no part of the picture.
            b"IEND" => {
                is_whole = true;
                break;
            }
            _ => {}
        }
    }
    let Some([w3, w2, w1, w0, h3, h2, h1, h0, depth, colour, ..]) = head else {
        return Err(Flaw::Broken);
    };
    let size = (
        u32::from_be_bytes([*w3, *w2, *w1, *w0]),
        u32::from_be_bytes([*h3, *h2, *h1, *h0]),
    );
    let channels = match colour {
        0 => 1,
        4 => 2,
        6 => 4,
        _ => 3,
    };
    let stored = if *depth == 16 { 2 * channels } else { channels.max(4) };
    let probe = photograph(Format::Png, size, turned, stored + 4, bytes.len());
    // What is too large is said of one that is cut off, too: it may have been made so.
    let probe = within_limits(probe)?;
    if has_pixels && is_whole { Ok(probe) } else { Err(Flaw::Broken) }
}

fn gif(bytes: &[u8]) -> Result<Probe, Flaw> {
    let Some([w0, w1, h0, h1]) = bytes.get(6..10) else { return Err(Flaw::Broken) };
    let size = (
        u32::from(u16::from_le_bytes([*w0, *w1])),
        u32::from(u16::from_le_bytes([*h0, *h1])),
    );
    let probe = photograph(Format::Gif, size, 1, 8, bytes.len());
    match container::gif_frames(bytes) {
        0 => Err(Flaw::Broken),
        1 => Ok(probe),
        _ => Ok(moving(probe, bytes)),
    }
}

fn webp(bytes: &[u8]) -> Result<Probe, Flaw> {
    let (mut size, mut turned, mut has_pixels, mut moves) = (None, 1, false, false);
    for part in container::webp(bytes) {
        let data = &bytes[part.data.clone()];
        match (&part.name, data) {
            (b"VP8X", [flags, _, _, _, w0, w1, w2, h0, h1, h2, ..]) => {
                let side = |bytes: [u8; 3]| {
                    1 + u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0])
                };
                size = Some((side([*w0, *w1, *w2]), side([*h0, *h1, *h2])));
                moves = flags & 2 != 0;
            }
            (b"VP8 ", [_, _, _, 0x9d, 1, 0x2a, w0, w1, h0, h1, ..]) => {
                let side =
                    |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
                size = size.or(Some((side(*w0, *w1), side(*h0, *h1))));
                has_pixels = true;
            }
            (b"VP8L", [0x2f, a, b, c, d, ..]) => {
                let bits = u32::from_le_bytes([*a, *b, *c, *d]);
                size = size.or(Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)));
                has_pixels = true;
            }
            (b"ANMF", _) => has_pixels = true,
            (b"EXIF", exif) => {
                turned = turn(exif.strip_prefix(b"Exif\0\0").unwrap_or(exif));
            }
            _ => {}
        }
    }
    let Some(size) = size.filter(|_| has_pixels) else { return Err(Flaw::Broken) };
    let probe = photograph(Format::WebP, size, turned, 8, bytes.len());
    Ok(if moves { moving(probe, bytes) } else { probe })
}

fn moving(probe: Probe, bytes: &[u8]) -> Probe {
    let is_still = bytes.len() > ANIMATION_BYTES;
    let kind = if is_still { probe.kind } else { Kind::Animation };
    Probe { kind, is_still, ..probe }
}
