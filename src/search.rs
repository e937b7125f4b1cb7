//! The search: an index that a static host serves and a script in the page reads.
//!
//! In: the site, and the Markdown of its articles. Out: the files of each [`Segment`],
//! and the register that all of them share. Nothing but what is on the site is in it.
//!
//! 1. [`words`] reads a text as words; their keys are of
//!    [`vietnamese::SearchKey`](crate::vietnamese::SearchKey);
//! 2. [`document`] says what of an article is found and shown;
//! 3. [`chunk`] collects the words of a quarter of a year, which [`Words`] keeps in
//!    `.bantin/search/`, so that an edit costs the reading of its own quarter;
//! 4. [`segment`] merges chunks and cuts them into files, whose lists [`code`] writes;
//!    [`cards`] are what results show;
//! 5. [`register`](shared) holds what does not depend on articles: synonyms, names.
//!
//! There are three segments, decided by the articles and not by the clock, so that a new
//! article changes a small one: the newest month, the other months of its year, all
//! years before. Formats: [`segment`] and [`code`]; `static/search.js` reads them.
//! Ranking is the script's.

mod cards;
mod chunk;
mod code;
mod document;
mod segment;
mod shared;
mod words;

use std::ops::Range;
use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use crate::calendar::Period;
use crate::digest::Digest;
use crate::site::{ArticleId, Site, fixed};
use crate::store::{Goods, Store};
use crate::url::OutPath;

use chunk::{Builder, Chunk};
use document::Document;

pub use shared::Shared;

/// A part of the index that is made at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The newest month.
    Month,
    /// The other months of its year.
    Year,
    /// All years before.
    Years,
}

impl Segment {
    /// All of them, the newest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Year, Self::Years];

    /// The folder of its files, below [`FOLDER`].
    fn name(self) -> &'static str {
        match self {
            Self::Month => "thang-moi",
            Self::Year => "nam-moi",
            Self::Years => "nam-cu",
        }
    }

    /// The file that says what its other files hold.
    pub fn out(self) -> OutPath {
        self.file("muc-luc.json")
    }

    fn file(self, name: &str) -> OutPath {
        fixed(&format!("{FOLDER}/{}/{name}", self.name()))
    }
}

/// The folder of the search page, of all segments and of what they share.
pub const FOLDER: &str = "tim-kiem";

/// The page of the search.
pub fn out() -> OutPath {
    fixed(&format!("{FOLDER}/index.html"))
}

/// The articles of a segment.
#[derive(Clone, Debug)]
pub struct Part {
    segment: Segment,
    /// The quarters that have articles, the newest first.
    quarters: Vec<Quarter>,
    /// Each year, the newest first, with the number of its newest article.
    years: Vec<(i16, u32)>,
}

/// The articles of a quarter of a year, by their ranks.
#[derive(Clone, Debug)]
struct Quarter {
    year: i16,
    /// 0 to 3.
    number: u8,
    ranks: Range<u32>,
}

/// The words of a part, before they are merged.
#[derive(Debug, Default)]
pub struct Index(Vec<Chunk>);

/// The segments of a site that have articles, the newest first.
pub fn parts(site: &Site) -> Vec<Part> {
    let periods = site.archive.periods();
    let Some((newest, _)) = periods.first() else { return Vec::new() };
    let newest = newest.period;
    let mut parts: Vec<Part> = Vec::new();
    let mut end = site.entries.len() as u32;
    for (page, count) in periods {
        let segment = match page.period {
            period if period == newest => Segment::Month,
            period if period.to_year() == newest.to_year() => Segment::Year,
            _ => Segment::Years,
        };
        if parts.last().is_none_or(|part| part.segment != segment) {
            parts.push(Part { segment, quarters: Vec::new(), years: Vec::new() });
        }
        let start = end - count as u32;
        if let Some(part) = parts.last_mut() {
            part.take(page.period, start..end);
        }
        end = start;
    }
    parts
}

/// The articles of a segment, if there are any.
pub fn part(site: &Site, segment: Segment) -> Option<Part> {
    parts(site).into_iter().find(|part| part.segment == segment)
}

impl Part {
    /// Adds the articles of a month that is older than all before.
    fn take(&mut self, period: Period, ranks: Range<u32>) {
        let (year, number) = match period {
            Period::Month(year, month) => (year, (month - 1) / 3),
            Period::Year(year) => (year, 0),
        };
        if self.years.last().is_none_or(|(newest, _)| *newest != year) {
            self.years.push((year, self.documents()));
        }
        match self.quarters.last_mut() {
            Some(last) if (last.year, last.number) == (year, number) => {
                last.ranks.start = ranks.start;
            }
            _ => self.quarters.push(Quarter { year, number, ranks }),
        }
    }

    /// How many articles it has.
    fn documents(&self) -> u32 {
        self.quarters.iter().map(|one| one.ranks.end - one.ranks.start).sum()
    }

    /// Which segment it is.
    pub fn segment(&self) -> Segment {
        self.segment
    }

    /// Its articles, the newest first.
    fn articles(&self) -> impl Iterator<Item = ArticleId> + '_ {
        self.quarters.iter().flat_map(Quarter::articles)
    }

    /// The digest of everything that its files are made of.
    pub fn digest(&self, site: &Site) -> Digest {
        let quarters: Vec<Digest> =
            self.quarters.iter().map(|quarter| quarter.digest(site)).collect();
        Digest::of(&(&self.years, quarters))
    }

    /// Its files: first the contents.
    pub fn files(&self, site: &Site, Index(chunks): &Index) -> Vec<(OutPath, Vec<u8>)> {
        let chunks: Vec<&Chunk> = chunks.iter().collect();
        let (words, mut files) = segment::files(&chunks);
        let documents: Vec<Document<'_>> =
            self.articles().map(|id| Document::new(site, id)).collect();
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
            documents: self.documents(),
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

impl Quarter {
    /// Its articles, the newest first.
    fn articles(&self) -> impl Iterator<Item = ArticleId> + use<> {
        self.ranks.clone().rev().map(ArticleId)
    }

    /// The digest of everything that the search knows of its articles.
    fn digest(&self, site: &Site) -> Digest {
        let ids = self.ranks.clone().into_par_iter().with_min_len(64).map(ArticleId);
        let digests: Vec<Digest> =
            ids.map(|id| Digest::of(&Document::new(site, id))).collect();
        Digest::of(&digests)
    }

    /// The key of its words.
    fn key(&self, site: &Site) -> Digest {
        Digest::of(&(crate::program(), self.digest(site)))
    }
}

/// Reads the words of articles, and remembers those of a quarter of a year together.
pub struct Words(Store);

/// The words of articles that were read before.
const CHUNKS: Goods = Goods { folder: "search", magic: b"bantin words 1\n", days: 3 };

impl Words {
    /// The words of the project below `root`.
    pub fn new(root: &Path) -> Self {
        Self(Store::new(root, CHUNKS))
    }

    /// The words of a part. `markdown` fetches the body of an article.
    ///
    /// # Errors
    /// The first one of `markdown`.
    pub fn index<E: Send>(
        &self,
        site: &Site,
        part: &Part,
        markdown: impl Fn(ArticleId) -> Result<String, E> + Sync,
    ) -> Result<Index, E> {
        let chunks = part.quarters.par_iter().with_max_len(1).map(|quarter| {
            let key = quarter.key(site);
            if let Some(chunk) = self.0.get_value(key) {
                return Ok(chunk);
            }
            let mut builder = Builder::default();
            for id in quarter.articles() {
                let body = Document::text(&markdown(id)?);
                builder.add(&Document::new(site, id).texts(&body));
            }
            let chunk = builder.finish();
            self.0.put_value(key, &chunk);
            Ok(chunk)
        });
        let chunks: Vec<Result<Chunk, E>> = chunks.collect();
        Ok(Index(chunks.into_iter().collect::<Result<_, E>>()?))
    }

    /// Forgets what the site has not wanted for days.
    pub fn sweep(&self, site: &Site) {
        self.0.sweep(|| {
            let parts = parts(site);
            let quarters = parts.iter().flat_map(|part| &part.quarters);
            quarters.map(|quarter| quarter.key(site)).collect()
        });
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
