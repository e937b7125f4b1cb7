//! The values of a video, and of how long it runs.

use tera::Value;

use super::{map, picture, text};
use crate::front_matter::RunningTime;
use crate::view::video::VideoView;

pub(super) fn video_value(video: &VideoView) -> Value {
    let VideoView { kind, href, media, youtube, host, poster, captions, has_transcript } =
        video;
    map([
        ("kind", text(kind)),
        ("href", text(href)),
        ("media", text(media)),
        ("youtube", text(youtube)),
        ("host", text(host)),
        (
            "poster",
            poster.as_ref().map_or_else(Value::none, |one| map(picture(Some(one)))),
        ),
        ("captions", text(captions)),
        ("has_transcript", Value::from(*has_transcript)),
    ])
}

pub(super) fn duration_value(duration: Option<RunningTime>) -> Value {
    let written = |time: RunningTime| {
        map([("iso", text(&time.iso())), ("text", text(&time.text()))])
    };
    duration.map_or_else(Value::none, written)
}
