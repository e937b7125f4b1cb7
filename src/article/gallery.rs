//! The series of pictures that stands below the text of an article.

use std::sync::Arc;

use super::{Image, one_line};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::front_matter::PictureReference;
use crate::url::{self, Target};

/// The pictures in the order typed. One that is unsafe, or that nobody can hear
/// described, is noted; a caption stands in for a description.
pub(super) fn read(
    pictures: &[PictureReference],
    folder: &str,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Image> {
    let pictures = pictures.iter().map(|picture| {
        let PictureReference { file, alt, caption, credit } = picture;
        let target = url::target(&file.value, folder);
        let note = |code| {
            Diagnostic::new(code, Place::at(path.clone(), file.span)).arg(&file.value)
        };
        if target == Target::Unsafe {
            notes.push(note(Code::LinkUnsafe));
        } else if alt.is_empty() && caption.is_empty() {
            notes.push(note(Code::GalleryAltMissing));
        }
        Image {
            target,
            alt: one_line(alt),
            caption: one_line(caption),
            credit: one_line(credit),
        }
    });
    pictures.collect()
}
