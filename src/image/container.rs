//! The parts that the files of pictures are made of: the segments of a JPEG, the chunks of
//! a PNG and of a WebP, the blocks of a GIF.
//!
//! In: bytes. Out: parts with their places, as far as the file goes. Nothing here trusts a
//! length. Sources: ITU T.81 annex B, PNG (ISO/IEC 15948) section 5, RFC 9649, `GIF89a`.

use std::ops::Range;

/// One part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Its name: four letters, or the marker of a JPEG segment behind three zeros.
    pub(super) name: [u8; 4],
    /// All of it.
    pub(super) all: Range<usize>,
    /// What it holds.
    pub(super) data: Range<usize>,
}

/// Compressed data of a JPEG, which is no segment.
pub(super) const SCAN_DATA: [u8; 4] = [0; 4];

/// A segment of a JPEG by its marker.
pub(super) const fn marker(byte: u8) -> [u8; 4] {
    [0, 0, 0, byte]
}

pub(super) const SOS: [u8; 4] = marker(0xda);
pub(super) const EOI: [u8; 4] = marker(0xd9);

/// The segments of a JPEG up to its end, which a second picture may follow.
pub(super) fn jpeg(bytes: &[u8]) -> impl Iterator<Item = Part> + '_ {
    let mut at = 2;
    let mut is_over = false;
    std::iter::from_fn(move || {
        if is_over {
            return None;
        }
        let start = at;
        if bytes.get(at) != Some(&0xff) {
            at = scan_end(bytes, at);
            return (at > start).then(|| part(SCAN_DATA, start..at, 0));
        }
        // A marker may be preceded by any number of fill bytes.
        let fill = bytes[at..].iter().take_while(|byte| **byte == 0xff).count();
        let code = *bytes.get(at + fill)?;
        let head = at + fill + 1;
        if matches!(code, 0x01 | 0xd0..=0xd9) {
            at = head;
            is_over = code == 0xd9;
            return Some(part(marker(code), start..at, 0));
        }
        if code == 0 {
            at = scan_end(bytes, head);
            return Some(part(SCAN_DATA, start..at, 0));
        }
        let length = bytes.get(head..head + 2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]])).max(2);
        at = head + length;
        is_over = at > bytes.len();
        (!is_over).then(|| part(marker(code), start..at, head + 2 - start))
    })
}

/// Where compressed data ends: at the next marker but those that restart it.
fn scan_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = bytes[at.min(bytes.len())..].iter().position(|b| *b == 0xff) {
        at += found;
        match bytes.get(at + 1) {
            Some(0 | 0xd0..=0xd7) => at += 2,
            Some(_) => return at,
            None => return bytes.len(),
        }
    }
    bytes.len()
}

fn part(name: [u8; 4], all: Range<usize>, head: usize) -> Part {
    Part { name, data: all.start + head..all.end, all }
}

/// The chunks of a PNG, each with whether its checksum is right.
pub(super) fn png(bytes: &[u8]) -> impl Iterator<Item = (Part, bool)> + '_ {
    let mut at = 8;
    std::iter::from_fn(move || {
        let head = bytes.get(at..at + 8)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let name = [head[4], head[5], head[6], head[7]];
        let data = at + 8..(at + 8).checked_add(usize::try_from(length).ok()?)?;
        let sum = bytes.get(data.end..data.end.checked_add(4)?)?;
        let all = at..data.end + 4;
        at = all.end;
        let is_right = crc(&bytes[all.start + 4..data.end]).to_be_bytes() == *sum;
        Some((Part { name, all, data }, is_right))
    })
}

/// The chunks of a WebP behind `RIFF`, length and `WEBP`.
pub(super) fn webp(bytes: &[u8]) -> impl Iterator<Item = Part> + '_ {
    let mut at = 12;
    std::iter::from_fn(move || {
        let head = bytes.get(at..at + 8)?;
        let name = [head[0], head[1], head[2], head[3]];
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let end = (at + 8).checked_add(usize::try_from(length).ok()?)?;
        if end > bytes.len() {
            return None;
        }
        let all = at..(end + end % 2).min(bytes.len());
        at = all.end;
        Some(Part { name, data: all.start + 8..end, all })
    })
}

/// How many pictures a GIF holds whole, up to two.
pub(super) fn gif_frames(bytes: &[u8]) -> usize {
    let colours = |flags: u8| if flags & 0x80 == 0 { 0 } else { 6 << (flags & 7) };
    let Some(flags) = bytes.get(10) else { return 0 };
    let mut at = 13 + colours(*flags);
    let mut frames = 0;
    while frames < 2 {
        let head = match bytes.get(at) {
            Some(0x21) => 2,
            Some(0x2c) => match bytes.get(at + 9) {
                Some(flags) => 11 + colours(*flags),
                None => break,
            },
            _ => break,
        };
        let is_frame = bytes[at] == 0x2c;
        let Some(end) = gif_data_end(bytes, at + head) else { break };
        frames += usize::from(is_frame);
        at = end;
    }
    frames
}

/// Where a run of data blocks ends.
fn gif_data_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            0 => return Some(at + 1),
            length => at += 1 + usize::from(*length),
        }
    }
}

/// The checksum of PNG: CRC-32 of ISO 3309.
fn crc(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = table();
    !bytes
        .iter()
        .fold(!0, |crc, byte| TABLE[usize::from((crc as u8) ^ byte)] ^ (crc >> 8))
}

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut crc = at as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
            bit += 1;
        }
        table[at] = crc;
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_png() {
        assert_eq!(crc(b"IEND"), 0xae42_6082);
    }

    #[test]
    fn no_bytes_make_a_walk_endless_or_leave_the_file() {
        let mut bytes: Vec<u8> = Vec::new();
        let mut random = 7_u32;
        for _ in 0..4000 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            bytes.push(if random.is_multiple_of(7) {
                0xff
            } else {
                (random >> 24) as u8
            });
        }
        for start in 0..200 {
            let bytes = &bytes[start..];
            let all =
                jpeg(bytes).chain(webp(bytes)).chain(png(bytes).map(|(one, _)| one));
            for part in all {
                assert!(part.all.end <= bytes.len() && part.data.end <= part.all.end);
                assert!(part.all.start < part.all.end);
            }
            gif_frames(bytes);
        }
    }
}
