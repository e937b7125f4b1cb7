//! Every file that an article needs or mentions, and as what.

use super::Article;
use crate::diagnostic::Span;
use crate::url::Target;

/// A file that an article needs or mentions.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'a> {
    /// As what.
    pub role: Role,
    /// What its address means.
    pub target: &'a Target,
    /// Where it was typed.
    pub span: Span,
    /// Whether it stands on top of the article.
    pub is_lead: bool,
}

/// As what an article refers to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A picture on its page.
    Picture,
    /// A file it hands out.
    Attachment,
    /// A video on its page.
    Video,
    /// The captions of its video.
    Captions,
    /// The target of a link in its body, which may be no file at all.
    Link,
}

impl Article {
    /// Every file that its fields and its body refer to.
    pub fn references(&self) -> Vec<Reference<'_>> {
        let (details, spans) = (&self.details, &self.facts.spans);
        let reference =
            |role, target, span| Reference { role, target, span, is_lead: false };
        let mut references = Vec::new();
        let lead = self.card.image.iter();
        references.extend(lead.map(|image| Reference {
            // The picture of a video may stand in for one.
            is_lead: spans.image != spans.poster,
            ..reference(Role::Picture, &image.target, spans.image)
        }));
        references.extend(self.facts.scan.links.iter().map(|link| {
            let role = if link.is_image { Role::Picture } else { Role::Link };
            reference(role, &link.target, link.span)
        }));
        let files = std::iter::zip(&details.attachments, &spans.attachments);
        references.extend(
            files.map(|(file, span)| reference(Role::Attachment, &file.target, *span)),
        );
        let pictures = std::iter::zip(&details.gallery, &spans.gallery);
        references.extend(
            pictures.map(|(image, span)| reference(Role::Picture, &image.target, *span)),
        );
        if let Some(video) = &details.video {
            let film = match &video.film {
                super::Film::File(target) => Some(target),
                super::Film::YouTube(_) | super::Film::Elsewhere(_) => None,
            };
            let poster = video.poster.as_ref();
            let captions = video.captions.as_ref();
            for (role, target, span) in [
                (Role::Video, film, spans.video),
                (Role::Picture, poster, spans.poster),
                (Role::Captions, captions, spans.captions),
            ] {
                references.extend(target.map(|target| reference(role, target, span)));
            }
        }
        references
    }
}
