//! The video of an article: where it is, its picture, its captions.
//!
//! In: the typed fields. Out: a [`Video`], and notes for what no browser plays and for
//! what deaf readers cannot follow. Nothing is looked up or fetched: whether files are
//! there is the site's to say.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::front_matter::{Typed, VideoFields};
use crate::url::{self, Target};
use crate::youtube;

/// What an article's own page shows of a video.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Video {
    /// Where it is.
    pub film: Film,
    /// The picture that stands for it until it is played.
    pub poster: Option<Target>,
    /// Its captions; only a file of our own can have them.
    pub captions: Option<Target>,
}

/// Where a video is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Film {
    /// A file of the site.
    File(Target),
    /// At YouTube, by its id of eleven letters, digits, `-` and `_`.
    YouTube(String),
    /// At any other address.
    Elsewhere(String),
}

/// Files that browsers play, and the type that pages declare.
const PLAYABLE: &[(&str, &str)] =
    &[("mp4", "video/mp4"), ("m4v", "video/mp4"), ("webm", "video/webm")];

/// The media type of a file that browsers play.
pub fn media_type(path: &str) -> Option<&'static str> {
    let kind = path.rsplit_once('.')?.1.to_ascii_lowercase();
    PLAYABLE.iter().find(|(known, _)| *known == kind).map(|(_, media)| *media)
}

/// The video of an article. `is_silent` says that its body has no text, which would be
/// the transcript.
pub(super) fn read(
    fields: &VideoFields,
    is_silent: bool,
    folder: &str,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) -> Option<Video> {
    let VideoFields { video, poster, duration: _, captions } = fields;
    let typed = video.as_ref()?;
    let note = |code, typed: &Typed<String>| {
        Diagnostic::new(code, Place::at(path.clone(), typed.span)).arg(&typed.value)
    };
    let film = film(&typed.value, folder);
    let mut file = |typed: &Option<Typed<String>>| {
        let typed = typed.as_ref()?;
        let target = url::target(&typed.value, folder);
        if target == Target::Unsafe {
            notes.push(note(Code::LinkUnsafe, typed));
        }
        (target != Target::Unsafe).then_some(target)
    };
    let poster = file(poster);
    let named = file(captions);
    let Some(film) = film else {
        let inside = embedded(&typed.value);
        let mut note = note(Code::VideoUnplayable, typed);
        note.replacement = inside.clone();
        notes.push(note.arg(inside.unwrap_or_default()));
        return None;
    };
    let is_file = matches!(film, Film::File(_));
    if let (Some(captions), false) = (captions, is_file) {
        notes.push(note(Code::CaptionsUnused, captions));
    }
    let captions = named.filter(|_| is_file);
    if is_silent && captions.is_none() {
        let own = matches!(film, Film::File(_)).then(|| captions_name(&typed.value));
        let note = note(Code::VideoWithoutWords, typed);
        notes.push(note.arg(own.unwrap_or_default()));
    }
    Some(Video { film, poster, captions })
}

/// The address in code that was copied for embedding: `<iframe … src="…">`.
fn embedded(typed: &str) -> Option<String> {
    let code = typed.trim_start().strip_prefix("<iframe")?;
    let after = code.split_once("src=")?.1;
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\'' | '“' | '”'));
    let inside = after.trim_start_matches(|c| quote == Some(c));
    let end = inside.find(['"', '\'', '“', '”', ' ', '>']).unwrap_or(inside.len());
    let address = &inside[..end];
    let address = match address.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => address.to_owned(),
    };
    film(&address, "").map(|_| address)
}

/// How captions of a file are usually called: `phim.vtt` beside `phim.mp4`.
fn captions_name(file: &str) -> String {
    format!("{}.vtt", file.rsplit_once('.').map_or(file, |(stem, _)| stem))
}

/// What `video` means; `None` when no browser plays it and no reader can go there.
fn film(typed: &str, folder: &str) -> Option<Film> {
    if let Some(id) = youtube::id(typed) {
        return Some(Film::YouTube(id.to_owned()));
    }
    match url::target(typed, folder) {
        Target::Outside(address) if address.starts_with("http") => {
            Some(Film::Elsewhere(address))
        }
        target @ (Target::Content(..) | Target::Address(..)) => {
            media_type(typed).map(|_| Film::File(target))
        }
        Target::Outside(_) | Target::Fragment(_) | Target::Unsafe => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_addresses_are_links_and_names_are_files() {
        let outside = "https://video.example/xem/1";
        assert_eq!(film(outside, "videos"), Some(Film::Elsewhere(outside.to_owned())));
        let file = Target::Content("videos/phim.MP4".to_owned(), String::new());
        assert_eq!(film("phim.MP4", "videos"), Some(Film::File(file)));
        for typed in [
            "phim.avi",
            "vimeo.com/123",
            "javascript:alert(1)",
            "mailto:a@b.example",
            "//x/y.mp4",
        ] {
            assert_eq!(film(typed, "videos"), None, "{typed}");
        }
    }
}
