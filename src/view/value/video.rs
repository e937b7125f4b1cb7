//! The values of a video.

use tera::Value;

use super::{map, text};
use crate::view::video::{DurationView, VideoView};

pub(super) fn video_value(video: &VideoView) -> Value {
    let VideoView { kind, href, media, youtube, host, poster, captions, has_transcript } =
        video;
    map([
        ("kind", text(kind)),
        ("href", text(href)),
        ("media", text(media)),
        ("youtube", text(youtube)),
        ("host", text(host)),
        ("poster", text(poster)),
        ("captions", text(captions)),
        ("has_transcript", Value::from(*has_transcript)),
    ])
}

pub(super) fn duration_value(duration: &Option<DurationView>) -> Value {
    let Some(DurationView { iso, text: written }) = duration else {
        return Value::none();
    };
    map([("iso", text(iso)), ("text", text(written))])
}
