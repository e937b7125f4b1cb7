//! The colours that a portal chooses, made fit to read.
//!
//! In: one accent, as typed in site.yaml. Out: the [`Palette`] of the theme in its light
//! and dark schemes, where every text has the contrast that WCAG 2.2 asks for (success
//! criterion 1.4.3: 4.5 to 1; 1.4.6: 7 to 1).

use std::fmt;

/// A colour of sRGB, 0–255 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// What white text on the accent needs, as do links on white.
const READABLE: f64 = 4.5;

/// What links on the dark background have: more than they must, since they glow.
const BRIGHT: f64 = 7.0;

/// The backgrounds of the theme's two schemes: `--back` in static/style.css.
const LIGHT_BACK: Colour = Colour::new(0xFF, 0xFF, 0xFF);
const DARK_BACK: Colour = Colour::new(0x14, 0x18, 0x1D);

const BLACK: Colour = Colour::new(0, 0, 0);
const WHITE: Colour = Colour::new(0xFF, 0xFF, 0xFF);

/// How fine a colour is mixed until it can be read, in steps of the whole way.
const STEPS: u32 = 50;

impl Colour {
    const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#0b4a8f` or `#04b`, with or without the `#`. Source: CSS Color Module
    /// Level 4, section 5.2.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let pair = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let single =
            |at: usize| Some(17 * u8::from_str_radix(digits.get(at..=at)?, 16).ok()?);
        match digits.len() {
            6 => Some(Self::new(pair(0)?, pair(2)?, pair(4)?)),
            3 => Some(Self::new(single(0)?, single(1)?, single(2)?)),
            _ => None,
        }
    }

    /// How many times as light the lighter of two colours is: 1 to 21. Source: WCAG 2.2,
    /// "contrast ratio".
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// From 0, black, to 1, white. Source: WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            match share <= 0.040_45 {
                true => share / 12.92,
                false => ((share + 0.055) / 1.055).powf(2.4),
            }
        };
        0.2126 * linear(self.red)
            + 0.7152 * linear(self.green)
            + 0.0722 * linear(self.blue)
    }

    /// Part of the way to another colour, in [`STEPS`].
    fn towards(self, other: Self, steps: u32) -> Self {
        let mix = |from: u8, to: u8| {
            let mixed = u32::from(from) * (STEPS - steps) + u32::from(to) * steps;
            ((mixed + STEPS / 2) / STEPS) as u8
        };
        Self::new(
            mix(self.red, other.red),
            mix(self.green, other.green),
            mix(self.blue, other.blue),
        )
    }

    /// The first colour on the way to `towards` that has this contrast with `against`.
    fn readable(self, against: Self, contrast: f64, towards: Self) -> Self {
        let way = (0..=STEPS).map(|steps| self.towards(towards, steps));
        way.clone().find(|colour| colour.contrast(against) >= contrast).unwrap_or(towards)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { red, green, blue } = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours of the theme that follow from a portal's accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Palette {
    accent: Colour,
}

impl Palette {
    /// The palette of an accent; one too pale for white text on it is darkened.
    pub fn new(accent: Colour) -> Self {
        Self { accent: accent.readable(WHITE, READABLE, BLACK) }
    }

    /// The accent that is used: the typed one, or a darker one that can be read.
    pub fn accent(self) -> Colour {
        self.accent
    }

    /// What follows the theme's style sheet, in place of its own colours.
    pub fn style(self) -> String {
        let accent = self.accent;
        let dark = accent.towards(BLACK, STEPS / 4);
        let link = accent.readable(LIGHT_BACK, READABLE, BLACK);
        let night = accent.readable(WHITE, BRIGHT, BLACK);
        let deep = night.towards(BLACK, STEPS / 4);
        let glow = accent.readable(DARK_BACK, BRIGHT, WHITE);
        format!(
            "\n/* The colour of this portal, from content/site.yaml */\n\
             :root {{ --accent: {accent}; --accent-dark: {dark}; --link: {link}; }}\n\
             @media screen and (prefers-color-scheme: dark) {{\n  \
             :root {{ --accent: {night}; --accent-dark: {deep}; --link: {glow}; }}\n}}\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn colours_are_read_as_style_sheets_write_them() {
        assert_eq!(colour("#0b4A8f").to_string(), "#0b4a8f");
        assert_eq!(colour(" c8102e ").to_string(), "#c8102e");
        assert_eq!(colour("#04b").to_string(), "#0044bb");
        for wrong in ["", "#", "#12345", "đỏ", "#+1+1+1", "#ghijkl", "#0b4a8f00"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 1e-9);
        // 4.54 to 1 and 4.48 to 1: the two greys on either side of the bar.
        assert!(colour("#767676").contrast(WHITE) >= READABLE);
        assert!(colour("#777777").contrast(WHITE) < READABLE);
    }

    #[test]
    fn every_accent_can_be_read_in_every_scheme() {
        for code in 0..4096 {
            let accent = Colour::parse(&format!("{code:03x}")).unwrap();
            let palette = Palette::new(accent);
            assert!(palette.accent().contrast(WHITE) >= READABLE, "{accent}");
            let style = palette.style();
            let used = |name: &str, scheme: usize| {
                let value = style.split(&format!("{name}: ")).nth(scheme).unwrap();
                colour(value.split(';').next().unwrap())
            };
            assert!(used("--link", 1).contrast(LIGHT_BACK) >= READABLE, "{accent}");
            assert!(used("--link", 2).contrast(DARK_BACK) >= BRIGHT, "{accent}");
            for scheme in [1, 2] {
                assert!(used("--accent", scheme).contrast(WHITE) >= READABLE);
                assert!(used("--accent-dark", scheme).contrast(WHITE) >= READABLE);
            }
        }
        let fine = colour("#0b4a8f");
        assert_eq!(Palette::new(fine).accent(), fine, "one that can be read stays");
    }
}
