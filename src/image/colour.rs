//! Colours as browsers take them when nothing else is said: sRGB.
//!
//! Telephones store the colours of their own screens and say which in a profile (ICC.1).
//! Since what is published has no profile, the pixels are changed instead: else a red
//! flag would come out a little grey.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Changes the pixels of a picture with this profile to sRGB; `channels` is 3, or 4 with
/// transparency. A profile that cannot be read, or is for other colours than red, green
/// and blue, changes nothing.
pub(super) fn to_srgb(pixels: &mut [u8], channels: usize, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let layout = if channels == 4 { Layout::Rgba } else { Layout::Rgb };
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let transform = profile.create_transform_8bit(layout, &srgb, layout, options);
    let Ok(transform) = transform else { return };
    let mut changed = vec![0; pixels.len()];
    if transform.transform(pixels, &mut changed).is_ok() {
        pixels.copy_from_slice(&changed);
    }
}
