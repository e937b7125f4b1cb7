//! From the bytes of a photograph to those of its variants.
//!
//! It is decoded once; the largest variant is made of its pixels, and the others of that
//! one. It is turned upright when it is small already, which is quicker by far. What
//! cannot be decoded gives nothing: the decoders are bounded, and one that panics is
//! caught, so that no picture stops a portal.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image_rs::codecs::jpeg::JpegEncoder;
use image_rs::metadata::Orientation;
use image_rs::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits,
};
use image_rs::{RgbImage, RgbaImage};
use webp::{Encoder, PixelLayout, WebPConfig};

use super::order::SHARE;
use super::probe::{MEMORY, SIDE};
use super::{Dimensions, Form, Format, Order, Probe, Settings, Variant, colour};

/// The quality of previews, 1 to 100; other sites encode them once more.
const SHARE_QUALITY: u8 = 82;

/// Where a preview is cut out, as a part of what is left over above it: faces are in the
/// upper half.
const ABOVE: f64 = 0.4;

/// What stands in the place of a picture that turned out to be broken: a light grey.
const NOTHING: [u8; 3] = [0xe8, 0xea, 0xed];

/// The bytes of all variants of an order, in its order; `None` when the picture is broken.
pub(super) fn develop(bytes: &[u8], order: &Order) -> Option<Vec<Vec<u8>>> {
    // The values that a panic leaves behind are thrown away.
    catch_unwind(AssertUnwindSafe(|| all(bytes, order))).ok().flatten()
}

/// A plain area in the place of a variant.
pub(super) fn nothing(variant: Variant, settings: &Settings) -> Vec<u8> {
    let Dimensions { width, height } = variant.size;
    let area =
        Pixels::Opaque(RgbImage::from_pixel(width, height, image_rs::Rgb(NOTHING)));
    encode(&area, variant.form, Format::Jpeg, settings).unwrap_or_default()
}

/// Pixels of eight bits a channel.
enum Pixels {
    Opaque(RgbImage),
    Clear(RgbaImage),
}

fn all(bytes: &[u8], order: &Order) -> Option<Vec<Vec<u8>>> {
    let Order { source: _, probe, settings, variants } = order;
    let (whole, profile) = decode(bytes, probe)?;
    let upright = probe.dimensions?;
    let base = base(upright, variants);
    let is_lying = probe.turn >= 5;
    let stored = match is_lying {
        true => Dimensions { width: base.height, height: base.width },
        false => base,
    };
    let mut base = whole.resized(stored)?.turned(probe.turn);
    if let Some(profile) = profile {
        base.become_srgb(&profile);
    }
    let mut made = Vec::with_capacity(variants.len());
    for variant in variants {
        let pixels = match variant.form {
            Form::Page if base.size() == variant.size => None,
            _ => Some(base.fitted(variant.size)?),
        };
        let pixels = pixels.as_ref().unwrap_or(&base);
        made.push(encode(pixels, variant.form, probe.format, settings)?);
    }
    Some(made)
}

/// What all variants are made of: as large as the largest of them needs.
fn base(whole: Dimensions, variants: &[Variant]) -> Dimensions {
    let needed = variants.iter().map(|variant| match variant.form {
        Form::Page => variant.size.width,
        Form::Share => {
            let by_height = u64::from(SHARE.height) * u64::from(whole.width)
                / u64::from(whole.height);
            SHARE.width.max(u32::try_from(by_height).unwrap_or(u32::MAX))
        }
    });
    let width = needed.max().unwrap_or(whole.width).min(whole.width);
    let height = u64::from(whole.height) * u64::from(width) + u64::from(whole.width) / 2;
    // It is no higher than the picture, whose height is 32 bits long.
    let height = (height / u64::from(whole.width)) as u32;
    Dimensions { width, height: height.max(1) }
}

/// The pixels as they are stored, and the profile of their colours.
fn decode(bytes: &[u8], probe: &Probe) -> Option<(Pixels, Option<Vec<u8>>)> {
    let format = match probe.format {
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::WebP => ImageFormat::WebP,
        Format::Gif => ImageFormat::Gif,
        Format::Svg => return None,
    };
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let upright = probe.dimensions?;
    let is_lying = probe.turn >= 5;
    let expected = if is_lying { (height, width) } else { (width, height) };
    if expected != (upright.width, upright.height) {
        return None;
    }
    // A picture with a broken profile is still a picture.
    let profile = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    let pixels = match picture.color().has_alpha() {
        true => Pixels::Clear(picture.into_rgba8()),
        false => Pixels::Opaque(picture.into_rgb8()),
    };
    Some((pixels, profile))
}

impl Pixels {
    fn size(&self) -> Dimensions {
        let (width, height) = match self {
            Self::Opaque(pixels) => pixels.dimensions(),
            Self::Clear(pixels) => pixels.dimensions(),
        };
        Dimensions { width, height }
    }

    /// Consumes the pixels of the file, which are many, as soon as they are not needed.
    fn resized(self, size: Dimensions) -> Option<Self> {
        if self.size() == size { Some(self) } else { self.fitted(size) }
    }

    /// Scaled to a size; what does not fit its shape is cut off.
    fn fitted(&self, size: Dimensions) -> Option<Self> {
        let Dimensions { width, height } = size;
        let (kind, bytes) = match self {
            Self::Opaque(pixels) => (PixelType::U8x3, pixels.as_raw()),
            Self::Clear(pixels) => (PixelType::U8x4, pixels.as_raw()),
        };
        let own = self.size();
        let source =
            fast_image_resize::images::ImageRef::new(own.width, own.height, bytes, kind);
        let mut result = Image::new(width, height, kind);
        let options = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
            .fit_into_destination(Some((0.5, ABOVE)));
        Resizer::new().resize(&source.ok()?, &mut result, &options).ok()?;
        let bytes = result.into_vec();
        Some(match self {
            Self::Opaque(_) => Self::Opaque(RgbImage::from_raw(width, height, bytes)?),
            Self::Clear(_) => Self::Clear(RgbaImage::from_raw(width, height, bytes)?),
        })
    }

    /// Turned as an Exif orientation says.
    fn turned(self, turn: u8) -> Self {
        let orientation = Orientation::from_exif(turn);
        let orientation = orientation.unwrap_or(Orientation::NoTransforms);
        let mut picture = match self {
            Self::Opaque(pixels) => DynamicImage::ImageRgb8(pixels),
            Self::Clear(pixels) => DynamicImage::ImageRgba8(pixels),
        };
        picture.apply_orientation(orientation);
        match picture {
            DynamicImage::ImageRgba8(pixels) => Self::Clear(pixels),
            other => Self::Opaque(other.into_rgb8()),
        }
    }

    fn become_srgb(&mut self, profile: &[u8]) {
        match self {
            Self::Opaque(pixels) => colour::to_srgb(pixels, 3, profile),
            Self::Clear(pixels) => colour::to_srgb(pixels, 4, profile),
        }
    }

    /// On white, for formats that know no transparency.
    fn opaque(&self) -> RgbImage {
        match self {
            Self::Opaque(pixels) => pixels.clone(),
            Self::Clear(pixels) => {
                RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
                    let [r, g, b, alpha] = pixels.get_pixel(x, y).0.map(u32::from);
                    let on_white =
                        |c| ((c * alpha + 255 * (255 - alpha) + 127) / 255) as u8;
                    image_rs::Rgb([on_white(r), on_white(g), on_white(b)])
                })
            }
        }
    }
}

fn encode(
    pixels: &Pixels,
    form: Form,
    from: Format,
    settings: &Settings,
) -> Option<Vec<u8>> {
    let Dimensions { width, height } = pixels.size();
    if form == Form::Share {
        let mut bytes = Vec::new();
        let opaque = pixels.opaque();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, SHARE_QUALITY);
        let encoded = encoder.encode(&opaque, width, height, ExtendedColorType::Rgb8);
        return encoded.ok().map(|()| bytes);
    }
    let (layout, raw) = match pixels {
        Pixels::Opaque(pixels) => (PixelLayout::Rgb, pixels.as_raw()),
        Pixels::Clear(pixels) => (PixelLayout::Rgba, pixels.as_raw()),
    };
    let encoder = Encoder::new(raw, layout, width, height);
    let mut config = WebPConfig::new().ok()?;
    config.quality = f32::from(settings.quality);
    config.method = i32::from(settings.method);
    config.alpha_compression = 1;
    let lossy = encoder.encode_advanced(&config).ok()?.to_vec();
    // Of drawings, with their few colours, the exact copy is often the smaller one.
    if matches!(from, Format::Png | Format::Gif) {
        config.lossless = 1;
        let lossless = encoder.encode_advanced(&config).ok()?;
        if lossless.len() < lossy.len() {
            return Some(lossless.to_vec());
        }
    }
    Some(lossy)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::digest::Digest;
    use crate::image::{VERSION, probe};

    /// A picture of smooth colours and an edge, as a PNG.
    fn png() -> Vec<u8> {
        let pixels = RgbaImage::from_fn(48, 40, |x, y| {
            let edge = if x + y > 44 { 90 } else { 0 };
            image_rs::Rgba([(x * 5) as u8, (y * 6) as u8, 60 + edge, 255])
        });
        let mut bytes = Cursor::new(Vec::new());
        let picture = DynamicImage::ImageRgba8(pixels);
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    // Other processors may round otherwise.
    #[cfg(target_arch = "x86_64")]
    #[test]
    fn pictures_that_were_made_before_are_still_the_same() {
        let bytes = png();
        let probe = probe("a.png", &bytes).unwrap().unwrap();
        let settings = Arc::new(Settings { widths: vec![16, 32], ..Settings::default() });
        let mut variants = settings.variants(probe.dimensions.unwrap());
        variants.push(Variant { form: Form::Share, size: SHARE });
        let order = Order { source: Digest::EMPTY, probe, settings, variants };
        let made = develop(&bytes, &order).unwrap();
        let made = Digest::of_all((), made.iter().map(|bytes| Digest::of_bytes(bytes)));
        // When this is another one, raise `VERSION`: stores hold the pictures of before.
        assert_eq!((VERSION, made.short().as_str()), (1, "0164c2a3"));
    }
}
