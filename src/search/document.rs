//! What of an article or static page the search knows.

use super::chunk::Texts;
use crate::article::{Article, Card, Details};
use crate::digest::{Digest, Digested};
use crate::markdown;
use crate::site::{ArticleId, Located, PageId, Site, Taxonomy};
use crate::url::OutPath;

/// What the search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DocumentId {
    /// An article.
    Article(ArticleId),
    /// A static page.
    Page(PageId),
}

impl DocumentId {
    /// Its text.
    pub fn article(self, site: &Site) -> &Article {
        match self {
            Self::Article(id) => &site.entry(id).article,
            Self::Page(id) => &site.page(id).article,
        }
    }
}

/// Everything that the search can show of it, or find it by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Document<'a> {
    pub card: &'a Digested<Card>,
    details: &'a Digested<Details>,
    /// The digest of its body.
    body: Digest,
    is_lead_in_body: bool,
    pub out: &'a OutPath,
    /// The slug of its section; a static page is in none.
    pub section: Option<&'a str>,
    /// Its units: ids and names.
    pub units: Vec<(&'a str, &'a str)>,
    /// The names of its authors, tags and topics.
    names: Vec<&'a str>,
}

impl<'a> Document<'a> {
    pub(super) fn new(site: &'a Site, id: DocumentId) -> Self {
        let (Located { article, out }, entry) = match id {
            DocumentId::Article(id) => (site.entry(id).located(), Some(site.entry(id))),
            DocumentId::Page(id) => (site.page(id).located(), None),
        };
        let terms = |taxonomy| {
            let terms = entry.into_iter().flat_map(move |one| one.terms.of(taxonomy));
            terms.map(|term| site.term(term))
        };
        let names = [Taxonomy::Author, Taxonomy::Tag, Taxonomy::Topic];
        let names = names.into_iter().flat_map(terms);
        let units = terms(Taxonomy::Unit);
        Self {
            card: &article.card,
            details: &article.details,
            body: article.body.digest,
            is_lead_in_body: article.facts.is_lead_in_body,
            out,
            section: entry.map(|one| &*site.section(one.section).0.slug),
            units: units.map(|term| (&*term.id, &*term.name)).collect(),
            names: names.map(|term| &*term.name).collect(),
        }
    }

    /// What it is found by. `body` is the text of its body.
    pub(super) fn texts<'t>(&'t self, body: &'t str) -> Texts<'t> {
        let Self { card, details, is_lead_in_body, section, units, names, .. } = self;
        let mut others = vec![body];
        if !is_lead_in_body {
            others.push(&card.lead);
        }
        if let Some(notice) = &card.notice {
            others.extend([&*notice.doc_type, &notice.doc_no]);
        }
        if let Some(notice) = &details.notice {
            others.extend([&*notice.issuer, &notice.signer]);
            others.extend(notice.replaces.iter().map(|number| &**number));
        }
        if let Some(event) = &details.event {
            others.push(&event.place);
        }
        others.extend(details.attachments.iter().map(|one| &*one.title));
        others.extend(details.gallery.iter().flat_map(|one| [&*one.alt, &one.caption]));
        others.extend(units.iter().map(|(_, name)| *name));
        others.extend(names.iter().copied());
        let unit = |(id, _): &(&str, &str)| format!("@{id}");
        let mut labels: Vec<String> = units.iter().map(unit).collect();
        labels.extend(section.map(|section| format!("#{section}")));
        Texts { title: &card.title, others, labels }
    }

    /// The text of its body, from its Markdown.
    pub(super) fn text(markdown: &str) -> String {
        markdown::text(markdown)
    }
}
