//! The films that machines can play or embed: those of the portal, and those at YouTube.

use std::borrow::Cow;

use super::{Located, Resolution, Site};
use crate::article::{Film, media_type};
use crate::image::Shown;

/// A film that machines are told of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Playable<'a> {
    /// Where it is.
    pub at: PlayedAt<'a>,
    /// The picture that stands for it.
    pub picture: Option<Cow<'a, Shown>>,
}

/// Where a film is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PlayedAt<'a> {
    /// A file of the portal.
    File {
        /// Its address from the root of the host.
        href: Cow<'a, str>,
        /// Its media type.
        media: &'static str,
        /// Its size in bytes, where it is a file of `content/`.
        size: Option<u64>,
    },
    /// At YouTube, by its id.
    YouTube(&'a str),
}

impl Site {
    /// The film of a text, unless that is only linked to.
    pub fn film_of<'a>(&'a self, from: Located<'a>) -> Option<Playable<'a>> {
        let video = from.article.details.video.as_deref()?;
        let at = match &video.film {
            Film::File(target) => {
                let Resolution::Address(href) = self.resolve(from, target) else {
                    return None;
                };
                let (media, size) = (media_type(&href)?, self.size_of(from, target));
                PlayedAt::File { href, media, size }
            }
            Film::YouTube(id) => PlayedAt::YouTube(id),
            Film::Elsewhere(_) => return None,
        };
        let poster = video.poster.as_ref().and_then(|target| self.shown(from, target));
        Some(Playable { at, picture: poster.or_else(|| self.image_of(from)) })
    }
}
