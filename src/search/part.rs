//! What a segment has, and the files that are made of it.

use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;

use super::chunk::Chunk;
use super::document::{Document, DocumentId};
use super::{Index, Segment, cards, segment};
use crate::calendar::Period;
use crate::digest::Digest;
use crate::site::{ArticleId, PageId, Site};
use crate::url::OutPath;

/// The documents of a segment.
#[derive(Clone, Debug)]
pub struct Part {
    segment: Segment,
    /// The newest first.
    batches: Vec<Batch>,
    /// Each year, the newest first, with the number of its newest article.
    years: Vec<(i16, u32)>,
}

/// Documents whose words are read, and remembered, at once.
#[derive(Clone, Debug)]
pub(super) enum Batch {
    /// The articles of a quarter of a year, by their ranks; quarters count from 0.
    Quarter { year: i16, number: u8, ranks: Range<u32> },
    /// All static pages: how many there are.
    Pages(u16),
}

/// The segments of a site that have anything, in the order of [`Segment::ALL`].
pub fn parts(site: &Site) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    if !site.pages.is_empty() {
        let pages = Batch::Pages(site.pages.len() as u16);
        let (segment, batches) = (Segment::Pages, vec![pages]);
        parts.push(Part { segment, batches, years: Vec::new() });
    }
    let periods = site.archive.periods();
    let Some((newest, _)) = periods.first() else { return parts };
    let newest = newest.period;
    let mut end = site.entries.len() as u32;
    for (page, count) in periods {
        let segment = match page.period {
            period if period == newest => Segment::Month,
            period if period.to_year() == newest.to_year() => Segment::Year,
            _ => Segment::Years,
        };
        if parts.last().is_none_or(|part| part.segment != segment) {
            parts.push(Part { segment, batches: Vec::new(), years: Vec::new() });
        }
        let start = end - count as u32;
        if let Some(part) = parts.last_mut() {
            part.take(page.period, start..end);
        }
        end = start;
    }
    parts
}

impl Part {
    /// Adds the articles of a month that is older than all before.
    fn take(&mut self, period: Period, ranks: Range<u32>) {
        let (year, number) = match period {
            Period::Month(year, month) => (year, (month - 1) / 3),
            Period::Year(year) => (year, 0),
        };
        if self.years.last().is_none_or(|(newest, _)| *newest != year) {
            self.years.push((year, self.len()));
        }
        match self.batches.last_mut() {
            Some(Batch::Quarter { year: last, number: quarter, ranks: known })
                if (*last, *quarter) == (year, number) =>
            {
                known.start = ranks.start;
            }
            _ => self.batches.push(Batch::Quarter { year, number, ranks }),
        }
    }

    /// How many documents it has.
    fn len(&self) -> u32 {
        self.batches.iter().map(Batch::len).sum()
    }

    /// Which segment it is.
    pub fn segment(&self) -> Segment {
        self.segment
    }

    pub(super) fn batches(&self) -> &[Batch] {
        &self.batches
    }

    /// The digest of everything that its files are made of.
    pub fn digest(&self, site: &Site) -> Digest {
        let batches: Vec<Digest> =
            self.batches.iter().map(|batch| batch.digest(site)).collect();
        Digest::of(&(&self.years, batches))
    }

    /// Its files: first the contents.
    pub fn files(&self, site: &Site, Index(chunks): &Index) -> Vec<(OutPath, Vec<u8>)> {
        let chunks: Vec<&Chunk> = chunks.iter().collect();
        let (words, mut files) = segment::files(&chunks);
        let documents: Vec<Document<'_>> = self
            .batches
            .iter()
            .flat_map(Batch::documents)
            .map(|id| Document::new(site, id))
            .collect();
        let blocks: Vec<Vec<u8>> =
            documents.par_chunks(cards::BLOCK).map(cards::block).collect();
        let name = Digest::of(&blocks).short();
        files.extend(
            blocks
                .into_iter()
                .enumerate()
                .map(|(at, block)| (format!("{name}-{at}.json"), block)),
        );
        let contents = Contents {
            documents: self.len(),
            years: &self.years,
            cards: &name,
            block: cards::BLOCK,
            words: &words,
        };
        let contents = serde_json::to_vec(&contents).expect("names are JSON");
        let files =
            files.into_iter().map(|(name, bytes)| (self.segment.file(&name), bytes));
        [(self.segment.out(), contents)].into_iter().chain(files).collect()
    }
}

impl Batch {
    fn len(&self) -> u32 {
        match self {
            Self::Quarter { ranks, .. } => ranks.end - ranks.start,
            Self::Pages(count) => u32::from(*count),
        }
    }

    /// Its documents: the newest article first, pages in their order.
    pub(super) fn documents(&self) -> impl Iterator<Item = DocumentId> + use<> {
        let (ranks, pages) = match self {
            Self::Quarter { ranks, .. } => (ranks.clone(), 0..0),
            Self::Pages(count) => (0..0, 0..*count),
        };
        let articles = ranks.rev().map(|rank| DocumentId::Article(ArticleId(rank)));
        articles.chain(pages.map(|page| DocumentId::Page(PageId(page))))
    }

    /// The digest of everything that the search knows of its documents.
    fn digest(&self, site: &Site) -> Digest {
        let ids: Vec<DocumentId> = self.documents().collect();
        let ids = ids.into_par_iter().with_min_len(64);
        let digests: Vec<Digest> =
            ids.map(|id| Digest::of(&Document::new(site, id))).collect();
        Digest::of(&digests)
    }

    /// The key of its words.
    pub(super) fn key(&self, site: &Site) -> Digest {
        Digest::of(&(crate::program(), self.digest(site)))
    }
}

/// What lies where in a segment.
#[derive(Serialize)]
struct Contents<'a> {
    documents: u32,
    years: &'a [(i16, u32)],
    /// The name that blocks of cards begin with.
    cards: &'a str,
    /// How many cards are in a block.
    block: usize,
    #[serde(flatten)]
    words: &'a segment::Words,
}
