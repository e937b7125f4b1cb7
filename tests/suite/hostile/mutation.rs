//! Files as they are, and what may become of them: bytes flipped, pieces lost, doubled,
//! moved from one file to another, and characters in between that nobody typed.

use std::fs;
use std::path::Path;

use image_rs::ImageFormat;

use crate::drawing::{drawing, encoded, from_telephone};

/// The same numbers in every run (splitmix64).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when that is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// One of some things.
    pub(super) fn one<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// A range of at most `longest` bytes.
    fn range(&mut self, length: usize, longest: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..(start + self.below(longest)).min(length)
    }
}

/// What no newsroom types, or types where it should not.
pub(super) const ODD: &[&str] = &[
    "\0",
    "\u{FEFF}",
    "\u{A0}",
    "\u{202E}",
    "\u{200F}",
    "\u{E000}",
    "\u{2028}",
    "\u{85}",
    "\t",
    "\r\n",
    "\r",
    "\n\n",
    "<b>",
    "</sub>",
    "<u\n",
    "<br/>",
    "<s onclick=\">\">",
    "\n---\n",
    "e\u{323}\u{302}",
    "\u{301}",
    "🏳️‍🌈",
    "\u{1F}",
    "[",
    "]",
    "![",
    "](",
    ")",
    "<",
    ">",
    "<script>",
    "&",
    "&#x6a;",
    "javascript:",
    "`",
    "```",
    "*",
    "_",
    "**",
    "~~",
    "|",
    "\n|",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n# ",
    "\n    ",
    "[^1]",
    "\n[^1]: ",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "\"",
    "'",
    ":",
    ": ",
    " #",
    "- ",
    "\n  ",
    "&a ",
    "*a",
    "!!x ",
    "|\n",
    ">\n",
    "\\",
    "\u{E000}1:2:",
    "9/10",
    "%00",
    "%2e",
    "../",
    "\\..\\",
    "CON",
    ".md",
];

/// A file of the project.
pub(super) struct Seed {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The sample portal's articles, settings, registers and the theme's templates.
pub(super) fn seeds(ends: &[&str]) -> Vec<Seed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["content", "templates"] {
        collect(&root.join(folder), root, ends, &mut found);
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn collect(folder: &Path, root: &Path, ends: &[&str], found: &mut Vec<Seed>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            collect(&path, root, ends, found);
        } else if ends.iter().any(|end| name.ends_with(end)) {
            found.push(Seed { name, bytes: fs::read(path).unwrap() });
        }
    }
}

/// Pictures of every kind that is measured, 80 by 60 pixels large.
pub(super) fn pictures() -> Vec<Seed> {
    let drawing = drawing(80, 60);
    let formats = [
        ("a.png", ImageFormat::Png),
        ("a.jpg", ImageFormat::Jpeg),
        ("a.gif", ImageFormat::Gif),
        ("a.webp", ImageFormat::WebP),
    ];
    let files = formats.map(|(name, format)| (name, encoded(&drawing, format)));
    let turned = ("b.jpg", from_telephone(60, 80, 6));
    let files = files.into_iter().chain([turned]);
    files.map(|(name, bytes)| Seed { name: name.to_owned(), bytes }).collect()
}

/// A seed after one to four changes; `others` lend pieces.
pub(super) fn mutated(chance: &mut Chance, seed: &Seed, others: &[Seed]) -> Vec<u8> {
    let mut bytes = seed.bytes.clone();
    for _ in 0..=chance.below(4) {
        let range = chance.range(bytes.len(), 80);
        match chance.below(8) {
            0 if !bytes.is_empty() => {
                let at = chance.below(bytes.len());
                bytes[at] ^= 1 << chance.below(8);
            }
            1 => drop(bytes.drain(range)),
            2 => {
                let piece = bytes[range.clone()].to_vec();
                bytes.splice(range.end..range.end, piece);
            }
            3 => {
                let other = &chance.one(others).bytes;
                let piece = other[chance.range(other.len(), 400)].to_vec();
                bytes.splice(range, piece);
            }
            4 => bytes.truncate(range.start),
            5 => {
                let line = chance.below(5) + 1;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let lines: Vec<&str> = text.split('\n').collect();
                let kept = lines.iter().enumerate().filter(|(at, _)| *at != line);
                bytes = kept.map(|(_, l)| *l).collect::<Vec<_>>().join("\n").into_bytes();
            }
            _ => {
                let piece = chance.one(ODD).repeat(1 + chance.below(3));
                bytes.splice(range.start..range.start, piece.bytes());
            }
        }
    }
    bytes
}

#[test]
fn chance_is_the_same_every_time() {
    let mut chance = Chance::new(1);
    let numbers: Vec<usize> = (0..4).map(|_| chance.below(1000)).collect();
    let mut again = Chance::new(1);
    assert_eq!(numbers, (0..4).map(|_| again.below(1000)).collect::<Vec<_>>());
    assert!(numbers.windows(2).any(|pair| pair[0] != pair[1]));
    assert!(seeds(&[".md", ".yaml", ".html"]).len() >= 20);
    let measured = pictures().into_iter();
    let measured = measured.map(|seed| {
        let probe = bantin::image::probe(&seed.name, &seed.bytes);
        (seed.name, probe.and_then(|probe| probe.ok()?.dimensions))
    });
    let wanted = bantin::image::Dimensions { width: 80, height: 60 };
    let wrong: Vec<_> = measured.filter(|(_, size)| *size != Some(wanted)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
