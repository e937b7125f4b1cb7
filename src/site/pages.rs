//! Static pages: about, contact, how to contribute. The files of `content/trang/`.
//!
//! A static page lives at `/<slug>.html`, is in no section, needs no date, and is linked
//! from the foot of every page.

use std::sync::Arc;

use super::Ribbon;
use crate::article::Article;
use crate::url::OutPath;

/// The position of a static page, by path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u16);

/// A static page.
#[derive(Clone, Debug)]
pub struct StaticPage {
    /// Its text.
    pub article: Arc<Article>,
    /// Its output.
    pub out: OutPath,
    /// In a preview, why it would not be public.
    pub ribbon: Option<Ribbon>,
}
