//! The video of an article.

use std::borrow::Cow;

use crate::article::{Film, Video, media_type};
use crate::image::Shown;
use crate::site::{Located, Resolution, Site};
use crate::url::Target;

/// A video on the page of its article. Texts are empty where there is nothing to say.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct VideoView {
    /// `file`, `youtube` or `link`.
    pub(super) kind: &'static str,
    /// The file, or the page to watch it at.
    pub(super) href: String,
    /// The media type of a file.
    pub(super) media: &'static str,
    /// The id at YouTube.
    pub(super) youtube: String,
    /// The host of any other address.
    pub(super) host: String,
    /// The picture that stands for it.
    pub(super) poster: Option<Shown>,
    /// The address of the captions.
    pub(super) captions: String,
    /// Whether the body has text: it is the transcript.
    pub(super) has_transcript: bool,
}

/// `None` when its file cannot be published. Without a poster the lead picture
/// stands for it.
pub(super) fn video(
    site: &Site,
    from: Located<'_>,
    video: &Video,
    lead: Option<&Cow<'_, Shown>>,
) -> Option<VideoView> {
    let address = |target: &Target| match site.resolve(from, target) {
        Resolution::Address(address) => Some(address.into_owned()),
        _ => None,
    };
    let Video { film, poster, captions } = video;
    let poster = poster.as_ref().and_then(|target| site.shown(from, target));
    let poster = poster.or_else(|| lead.cloned()).map(Cow::into_owned);
    let view = VideoView {
        kind: "link",
        href: String::new(),
        media: "",
        youtube: String::new(),
        host: String::new(),
        poster,
        captions: captions.as_ref().and_then(address).unwrap_or_default(),
        has_transcript: from.article.facts.scan.has_text,
    };
    Some(match film {
        Film::File(target) => {
            let href = address(target)?;
            VideoView { kind: "file", media: media_type(&href)?, href, ..view }
        }
        Film::YouTube(id) => VideoView {
            kind: "youtube",
            href: format!("https://www.youtube.com/watch?v={id}"),
            youtube: id.clone(),
            ..view
        },
        Film::Elsewhere(address) => {
            VideoView { href: address.clone(), host: host(address).to_owned(), ..view }
        }
    })
}

/// `video.example` of `https://www.video.example/a`.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
