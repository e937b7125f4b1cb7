//! Pictures: what is in a file, and what readers get of it.
//!
//! In: the bytes of a photograph. Out: [`Probe`], what its first bytes tell; and, when a
//! page needs them, its [`Variant`]s: WebP at a few widths, and a JPEG for the previews of
//! other sites. What is published was decoded and drawn anew, so that nothing of the file
//! but its pixels goes online: no place, no camera, no thumbnail. The steps:
//!
//! 1. [`probe`](probe()) reads headers when a file is read; nothing is decoded, so that no
//!    picture can ask for memory;
//! 2. [`Settings::variants`] says which sizes a picture has, before any of them is made;
//! 3. [`Studio`] brings the bytes of a variant: from its store, or made now, all variants
//!    of a picture at once;
//! 4. [`without_metadata`] is for pictures that are handed out as files.

mod colour;
mod container;
mod develop;
mod metadata;
mod order;
mod probe;
mod studio;

use serde::{Deserialize, Serialize};

pub use metadata::without_metadata;
pub use order::{Form, Order, SHARE, Settings, Variant};
pub use probe::{ANIMATION_BYTES, Flaw, Format, Kind, Probe, probe};
pub use studio::{Print, Studio};

/// Raised when the same picture gives other bytes than before, by our code or by that of
/// a library: then what the store holds is made anew. `develop.rs` has a test that fails
/// in that case.
const VERSION: u32 = 1;

/// How large a picture is, in pixels.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Dimensions {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// What a page writes to show a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The address for browsers that do not choose.
    pub src: String,
    /// The addresses of all widths, as `srcset` wants them; empty for one alone.
    pub srcset: String,
    /// The address of the largest one.
    pub large: String,
    /// How large the largest one is; `None` where that cannot be known, as of a picture
    /// of another site.
    pub dimensions: Option<Dimensions>,
}
