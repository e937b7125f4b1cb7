//! `images` of site.yaml: how pictures are made.

use super::PATH;
use crate::image::Settings;
use crate::yaml::Record;

/// The widths that a picture may have, in pixels.
const WIDTHS: std::ops::RangeInclusive<u32> = 100..=4000;

/// How many widths a picture may have.
const MANY: usize = 8;

/// Reads how pictures are made; what is left out has its default.
pub(super) fn read(record: &mut Record<'_>) -> Settings {
    let mut settings = Settings::default();
    let Some(node) = record.node("images") else { return settings };
    let mut entry = Record::new(node, PATH, record.notes());
    let typed = entry.texts("widths", &[',', ';', ' ']);
    let mut widths = Vec::new();
    for (at, width) in typed.into_iter().enumerate() {
        match width.text.parse() {
            Ok(pixels) if WIDTHS.contains(&pixels) && at < MANY => widths.push(pixels),
            _ => entry.invalid("images.widths", width, "`[480, 960, 1600]` (100–4000)"),
        }
    }
    widths.sort_unstable();
    widths.dedup();
    if !widths.is_empty() {
        settings.widths = widths;
    }
    if let Some(typed) = entry.text("quality") {
        match typed.text.parse() {
            Ok(quality @ 1..=100) => settings.quality = quality,
            _ => entry.invalid("images.quality", typed, "`1`–`100`"),
        }
    }
    if let Some(typed) = entry.text("method") {
        match typed.text.parse() {
            Ok(method @ 0..=6) => settings.method = method,
            _ => entry.invalid("images.method", typed, "`0`–`6`"),
        }
    }
    entry.finish();
    settings
}
