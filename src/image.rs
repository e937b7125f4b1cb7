//! Pictures: how large they are.
//!
//! In: the bytes of a file. Out: its [`Dimensions`], read from its first bytes; nothing is
//! decoded, so that no picture can ask for memory.

use serde::{Deserialize, Serialize};

/// How large a picture is as stored, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimensions {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The dimensions of a photograph (JPEG, PNG, GIF, WebP); `None` for any other file.
pub fn dimensions(bytes: &[u8]) -> Option<Dimensions> {
    let size = imagesize::blob_size(bytes).ok()?;
    let pixels = |count: usize| u32::try_from(count).ok();
    Some(Dimensions { width: pixels(size.width)?, height: pixels(size.height)? })
}
