//! Which sizes a picture has, what they are called, and what they are made from.

use std::sync::Arc;

use super::{Dimensions, Probe, VERSION};
use crate::digest::Digest;

/// The preview that other sites show of a page: what Facebook and Zalo ask for.
pub const SHARE: Dimensions = Dimensions { width: 1200, height: 630 };

/// The least that makes a preview: below it, these sites show a small one or none.
const LEAST_SHARE: Dimensions = Dimensions { width: 600, height: 315 };

/// How pictures are made: `images` of site.yaml.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The widths of the variants in pixels, ascending, at least one.
    pub widths: Vec<u32>,
    /// The quality of lossy WebP, 1 to 100.
    pub quality: u8,
    /// How much time the encoder takes to save bytes, 0 to 6.
    pub method: u8,
}

impl Default for Settings {
    /// A telephone, a tablet, a large screen. Method 4 takes twice as long as 2 and saves
    /// 1–6 % (measured).
    fn default() -> Self {
        Self { widths: vec![480, 960, 1600], quality: 78, method: 2 }
    }
}

/// As what a variant is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// WebP, for pages.
    Page,
    /// JPEG, cut to the shape of a preview, for other sites.
    Share,
}

/// One size of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// As what.
    pub form: Form,
    /// How large.
    pub size: Dimensions,
}

/// A picture whose variants are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The digest of its file.
    pub source: Digest,
    /// What is known of it.
    pub probe: Probe,
    /// How its variants are made.
    pub settings: Arc<Settings>,
    /// All of them, those for pages first, by width.
    pub variants: Vec<Variant>,
}

impl Settings {
    /// The variants for pages of a picture of this size: none is enlarged.
    pub fn variants(&self, size: Dimensions) -> Vec<Variant> {
        let mut widths: Vec<u32> =
            self.widths.iter().copied().filter(|width| *width <= size.width).collect();
        let largest = self.widths.last().copied().unwrap_or(u32::MAX);
        if size.width < largest && widths.last() != Some(&size.width) {
            widths.push(size.width);
        }
        let variants = widths.into_iter().map(|width| {
            let height = u64::from(size.height) * u64::from(width);
            let height = (height + u64::from(size.width) / 2) / u64::from(size.width);
            // It is no higher than the picture, whose height is 32 bits long.
            let height = (height as u32).max(1);
            Variant { form: Form::Page, size: Dimensions { width, height } }
        });
        variants.collect()
    }

    /// The preview of a picture of this size, unless it is too small for one.
    pub fn share(size: Dimensions) -> Option<Variant> {
        let is_enough =
            size.width >= LEAST_SHARE.width && size.height >= LEAST_SHARE.height;
        is_enough.then_some(Variant { form: Form::Share, size: SHARE })
    }

    /// What the address of every variant of a picture carries: other pixels or other
    /// settings give another one, on every machine the same.
    pub fn mark(&self, source: Digest) -> String {
        let Self { widths: _, quality, method } = self;
        Digest::of_bytes(format!("{source} {quality} {method}").as_bytes()).short()
    }
}

impl Order {
    /// What the bytes of one of its variants are determined by.
    pub fn key(&self, variant: Variant) -> Digest {
        let Settings { widths: _, quality, method } = &*self.settings;
        let Variant { form, size: Dimensions { width, height } } = variant;
        let source = self.source;
        let key =
            format!("{VERSION} {source} {quality} {method} {form:?} {width} {height}");
        Digest::of_bytes(key.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_variant_is_larger_than_the_picture() {
        let sizes = |width, height| {
            let variants = Settings::default().variants(Dimensions { width, height });
            let sizes = variants.iter().map(|one| (one.size.width, one.size.height));
            sizes.collect::<Vec<_>>()
        };
        assert_eq!(sizes(4000, 3000), [(480, 360), (960, 720), (1600, 1200)]);
        assert_eq!(sizes(1600, 1), [(480, 1), (960, 1), (1600, 1)]);
        assert_eq!(sizes(1200, 801), [(480, 320), (960, 641), (1200, 801)]);
        assert_eq!(sizes(960, 100), [(480, 50), (960, 100)]);
        assert_eq!(sizes(300, 200), [(300, 200)]);
    }

    #[test]
    fn small_pictures_are_no_previews() {
        assert!(Settings::share(Dimensions { width: 600, height: 315 }).is_some());
        assert!(Settings::share(Dimensions { width: 599, height: 900 }).is_none());
    }
}
