//! The search: an index that a static host serves and a script in the page reads.
//!
//! In: the site, and the Markdown of its articles. Out: the files of each [`Segment`],
//! and the register that all of them share. Nothing but what is on the site is in it.
//!
//! 1. [`words`] reads a text as words; their keys are of
//!    [`vietnamese::SearchKey`](crate::vietnamese::SearchKey);
//! 2. [`document`] says what of an article is found and shown;
//! 3. [`part`](mod@part) says which articles a segment has, in batches of a quarter of a year;
//!    [`chunk`] collects the words of a batch, which [`Words`] keeps in `.bantin/search/`,
//!    so that an edit costs the reading of its own quarter;
//! 4. [`segment`] merges chunks and cuts them into files, whose lists [`code`] writes;
//!    [`cards`] are what results show;
//! 5. [`register`](shared) holds what does not depend on articles: synonyms, names.
//!
//! There are four segments, decided by the articles and not by the clock, so that a new
//! article changes a small one: the static pages; the newest month, the other months of
//! its year, all years before. Formats: [`segment`] and [`code`]; `static/search.js` reads them.
//! Ranking is the script's.

mod cards;
mod chunk;
mod code;
mod document;
mod names;
mod part;
mod segment;
mod shared;
mod words;

use std::path::Path;

use rayon::prelude::*;

use crate::site::{Site, fixed};
use crate::store::{Goods, Store};
use crate::url::OutPath;

use chunk::{Builder, Chunk};
use document::Document;

pub use document::DocumentId;
pub use part::{Part, parts};
pub use shared::Shared;

/// A part of the index that is made at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The static pages.
    Pages,
    /// The newest month.
    Month,
    /// The other months of its year.
    Year,
    /// All years before.
    Years,
}

impl Segment {
    /// All of them, in the order in which equal results stand.
    pub const ALL: [Self; 4] = [Self::Pages, Self::Month, Self::Year, Self::Years];

    /// The folder of its files, below [`FOLDER`].
    fn name(self) -> &'static str {
        match self {
            Self::Pages => "trang",
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

/// The words of a part, before they are merged.
#[derive(Debug, Default)]
pub struct Index(Vec<Chunk>);

/// The part of a segment, if it has anything.
pub fn part(site: &Site, segment: Segment) -> Option<Part> {
    parts(site).into_iter().find(|part| part.segment() == segment)
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

    /// The words of a part. `markdown` fetches the body of a document.
    ///
    /// # Errors
    /// The first one of `markdown`.
    pub fn index<E: Send>(
        &self,
        site: &Site,
        part: &Part,
        markdown: impl Fn(DocumentId) -> Result<String, E> + Sync,
    ) -> Result<Index, E> {
        let chunks = part.batches().par_iter().with_max_len(1).map(|batch| {
            let key = batch.key(site);
            if let Some(chunk) = self.0.get_value(key) {
                return Ok(chunk);
            }
            let mut builder = Builder::default();
            for id in batch.documents() {
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
            let batches = parts.iter().flat_map(Part::batches);
            batches.map(|batch| batch.key(site)).collect()
        });
    }
}
