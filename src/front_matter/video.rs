//! Keys of videos and of picture series: `video`, `poster`, `duration`, `captions`,
//! `gallery`.

use serde::{Deserialize, Serialize};

use super::nested::Inner;
use super::{Reader, Typed, TypedKey};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::yaml::{self, Node};

/// The typed fields of a video, as far as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VideoFields {
    /// `video`.
    pub video: Option<Typed<String>>,
    /// `poster`.
    pub poster: Option<Typed<String>>,
    /// `duration`.
    pub duration: Option<RunningTime>,
    /// `captions`.
    pub captions: Option<Typed<String>>,
}

/// One picture of `gallery`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureReference {
    /// Its path or address as typed.
    pub file: Typed<String>,
    /// Description for those who do not see it, or empty.
    pub alt: String,
    /// Caption, or empty.
    pub caption: String,
    /// Who took it, or empty.
    pub credit: String,
}

/// How long a video runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RunningTime {
    seconds: u32,
}

impl RunningTime {
    /// In seconds.
    pub fn seconds(self) -> u32 {
        self.seconds
    }

    /// Reads `mm:ss` or `h:mm:ss`; `None` for anything else, and for nothing at all. It
    /// is read as text: plain YAML takes `3:45` for the number 225.
    pub fn parse(text: &str) -> Option<Self> {
        let is_number = |part: &str| {
            (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        let parts: Vec<&str> = text.split(':').map(str::trim).collect();
        let numbers: Option<Vec<u32>> = parts
            .iter()
            .map(|part| part.parse().ok().filter(|_| is_number(part)))
            .collect();
        let is_sexagesimal = |at: usize| parts[at].len() == 2 && parts[at] < "60";
        let seconds = match *numbers?.as_slice() {
            [m, s] if is_sexagesimal(1) => m * 60 + s,
            [h, m, s] if is_sexagesimal(1) && is_sexagesimal(2) => (h * 60 + m) * 60 + s,
            _ => return None,
        };
        (seconds > 0).then_some(Self { seconds })
    }

    /// For people: `0:12`, `6:40`, `1:02:03`.
    pub fn text(self) -> String {
        let (hours, minutes, seconds) = self.parts();
        match hours {
            0 => format!("{minutes}:{seconds:02}"),
            _ => format!("{hours}:{minutes:02}:{seconds:02}"),
        }
    }

    /// For machines: `PT6M40S`. Source: HTML, "valid duration string".
    pub fn iso(self) -> String {
        let (hours, minutes, seconds) = self.parts();
        let part = |number: u32, unit| match number {
            0 => String::new(),
            _ => format!("{number}{unit}"),
        };
        format!("PT{}{}{}", part(hours, 'H'), part(minutes, 'M'), part(seconds, 'S'))
    }

    /// Hours, minutes, seconds.
    fn parts(self) -> (u32, u32, u32) {
        (self.seconds / 3600, self.seconds / 60 % 60, self.seconds % 60)
    }
}

const PICTURE: &[Inner] = &[
    ("file", &["tệp", "ảnh"]),
    ("alt", &["mô tả", "mô tả ảnh"]),
    ("caption", &["chú thích"]),
    ("credit", &["ảnh của", "người chụp"]),
];

impl Reader<'_> {
    /// Reads a key of videos or picture series; `false` when it is none.
    pub(super) fn video_key(&mut self, key: TypedKey<'_>, value: &Node) -> bool {
        match key.name {
            "video" => self.fields.video.video = self.text(key, value),
            "poster" => self.fields.video.poster = self.text(key, value),
            "duration" => self.fields.video.duration = self.running_time(key, value),
            "captions" => self.fields.video.captions = self.text(key, value),
            "gallery" => self.fields.gallery = self.pictures(key, value),
            _ => return false,
        }
        true
    }

    fn running_time(&mut self, key: TypedKey<'_>, value: &Node) -> Option<RunningTime> {
        let typed = self.text(key, value)?;
        let duration = RunningTime::parse(yaml::without_remark(&typed.value));
        if duration.is_none() {
            let place = Place::at(self.file, typed.span);
            let note = Diagnostic::new(Code::DurationUnreadable, place);
            self.notes.push(note.arg(&typed.value));
        }
        duration
    }

    /// `gallery`: files in one text, or a list of files, of `file`, `alt`, `caption` and
    /// `credit`, or of `file: caption`.
    fn pictures(&mut self, key: TypedKey<'_>, value: &Node) -> Vec<PictureReference> {
        let mut pictures = Vec::new();
        for item in value.items() {
            if let Some(named) = self.named_files(key, item) {
                pictures.extend(named.into_iter().map(|(file, caption)| {
                    let (alt, credit) = Default::default();
                    PictureReference { file, alt, caption, credit }
                }));
                continue;
            }
            let Node::Map(entries, _) = item else { continue };
            let inner = self.inner(key, entries, PICTURE);
            let [file, alt, caption, credit] = [0, 1, 2, 3].map(|at| {
                let node: Option<&Node> = inner[at];
                node.and_then(|node| self.text(key, node))
            });
            let text = |typed: Option<Typed<String>>| {
                typed.map_or_else(String::new, |typed| typed.value)
            };
            let (alt, caption, credit) = (text(alt), text(caption), text(credit));
            pictures.extend(file.map(|file| PictureReference {
                file,
                alt,
                caption,
                credit,
            }));
        }
        pictures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_times_are_minutes_and_seconds() {
        for (typed, text, iso) in [
            ("00:12", "0:12", "PT12S"),
            ("3:45", "3:45", "PT3M45S"),
            ("06:40", "6:40", "PT6M40S"),
            ("75:00", "1:15:00", "PT1H15M"),
            ("1:02:03", "1:02:03", "PT1H2M3S"),
        ] {
            let time = RunningTime::parse(typed).expect(typed);
            assert_eq!((time.text().as_str(), time.iso().as_str()), (text, iso));
        }
        for typed in
            ["", "225", "3:5", "3:60", "1:60:00", "0:00", "3m45", "-3:45", "1:2:3"]
        {
            assert_eq!(RunningTime::parse(typed), None, "{typed}");
        }
    }
}
