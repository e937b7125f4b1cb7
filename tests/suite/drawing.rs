//! Pictures for tests, drawn by ourselves: four quarters of four colours, so that one sees
//! how a picture was turned and cut.

use std::io::Cursor;

use image_rs::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Above left, above right, below left, below right.
pub const COLOURS: [[u8; 3]; 4] =
    [[210, 40, 40], [40, 170, 60], [40, 60, 200], [235, 215, 60]];

/// The four quarters.
pub fn drawing(width: u32, height: u32) -> DynamicImage {
    let quarter = |x, y| usize::from(2 * x >= width) + 2 * usize::from(2 * y >= height);
    let pixels = RgbImage::from_fn(width, height, |x, y| Rgb(COLOURS[quarter(x, y)]));
    DynamicImage::ImageRgb8(pixels)
}

/// As the file of a format.
pub fn encoded(drawing: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    drawing.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&drawing(width, height), ImageFormat::Png)
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(&drawing(width, height), ImageFormat::Jpeg)
}

/// A JPEG as a telephone writes it: how it is to be turned (Exif, 1 to 8), where it was
/// taken, and a remark.
pub fn from_telephone(width: u32, height: u32, turn: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend_from_slice(&[1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]);
    exif.extend_from_slice(&[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]);
    exif.extend_from_slice(PLACE);
    let mut bytes = vec![0xff, 0xd8];
    for (marker, data) in [(0xe1, &*exif), (0xfe, PLACE)] {
        bytes.extend_from_slice(&[0xff, marker]);
        bytes.extend_from_slice(&(data.len() as u16 + 2).to_be_bytes());
        bytes.extend_from_slice(data);
    }
    bytes.extend_from_slice(&jpeg(width, height)[2..]);
    bytes
}

/// A PNG of these header fields (behind width and height) and chunks, each with its right
/// checksum.
pub fn png_of(
    width: u32,
    height: u32,
    head: [u8; 5],
    chunks: &[(&[u8; 4], &[u8])],
) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        let named = [name, data].concat();
        bytes.extend_from_slice(&(data.len() as u32).to_be_bytes());
        bytes.extend_from_slice(&named);
        bytes.extend_from_slice(&crc(&named).to_be_bytes());
    };
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(b"IHDR", &[&sides[..], &head].concat());
    chunks.iter().for_each(|(name, data)| chunk(name, data));
    chunk(b"IEND", &[]);
    bytes
}

/// What zlib makes of bytes that it does not compress (RFC 1950, RFC 1951).
pub fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    let head = [&[0x78, 1, 1][..], &length.to_le_bytes(), &(!length).to_le_bytes()];
    [&head.concat()[..], bytes, &((b << 16) | a).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
        })
    })
}

/// A JPEG of four components as printers want them, eight pixels square and of one colour:
/// cyan, magenta, yellow, black. Adobe stores them inverted.
pub fn cmyk(inks: [u8; 4]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0".to_vec();
    bytes.extend_from_slice(b"\xff\xdb\0\x43\0");
    bytes.extend_from_slice(&[8; 64]);
    bytes.extend_from_slice(b"\xff\xc0\0\x14\x08\0\x08\0\x08\x04");
    (1..=4).for_each(|one| bytes.extend_from_slice(&[one, 0x11, 0]));
    // Nine sizes of differences, each by four bits; and the end of a block, by one.
    bytes.extend_from_slice(b"\xff\xc4\0\x1c\0\0\0\0\x09\0\0\0\0\0\0\0\0\0\0\0\0");
    bytes.extend(0..=8);
    bytes.extend_from_slice(b"\xff\xc4\0\x14\x10\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    bytes.extend_from_slice(b"\xff\xda\0\x0e\x04\x01\0\x02\0\x03\0\x04\0\0\x3f\0");
    let mut bits = String::new();
    for ink in inks {
        let level = i32::from(255 - ink) - 128;
        let size = 32 - level.unsigned_abs().leading_zeros();
        let code = if level < 0 { level + (1 << size) - 1 } else { level };
        bits += &format!("{size:04b}");
        if size > 0 {
            bits += &format!("{code:0width$b}", width = size as usize);
        }
        bits += "0";
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    for at in (0..bits.len()).step_by(8) {
        let byte = u8::from_str_radix(&bits[at..at + 8], 2).unwrap();
        bytes.push(byte);
        bytes.extend((byte == 0xff).then_some(0));
    }
    bytes.extend_from_slice(&[0xff, 0xd9]);
    bytes
}

/// Where the picture was taken, which nobody may read in it.
pub const PLACE: &[u8] = b"GPS 9.6037 N 105.9740 E";

/// The colours of the middles of the four quarters, as numbers of [`COLOURS`].
pub fn quarters(bytes: &[u8]) -> (u32, u32, [usize; 4]) {
    let picture = image_rs::load_from_memory(bytes).unwrap().into_rgb8();
    let (width, height) = picture.dimensions();
    let nearest = |x: u32, y: u32| {
        let Rgb(seen) = *picture.get_pixel(x, y);
        let distance = |colour: &[u8; 3]| -> u32 {
            std::iter::zip(colour, &seen).map(|(a, b)| u32::from(a.abs_diff(*b))).sum()
        };
        (0..4).min_by_key(|at| distance(&COLOURS[*at])).unwrap()
    };
    let (left, right) = (width / 4, width - 1 - width / 4);
    let (above, below) = (height / 4, height - 1 - height / 4);
    let seen = [(left, above), (right, above), (left, below), (right, below)];
    (width, height, seen.map(|(x, y)| nearest(x, y)))
}
