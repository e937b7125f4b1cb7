//! What products are made with besides their revision: stores of what was made before.

use std::path::Path;

use crate::Revision;
use crate::image::Studio;
use crate::search::Words;

/// The pictures and words of a project that were made before, or are made now.
pub struct Workshop {
    /// Makes variants of pictures.
    pub studio: Studio,
    /// Reads the words of articles.
    pub words: Words,
}

impl Workshop {
    /// The workshop of the project below `root`.
    pub fn new(root: &Path) -> Self {
        Self { studio: Studio::new(root), words: Words::new(root) }
    }

    /// Forgets what no plan has asked for in a long time.
    pub fn sweep(&self, revision: &Revision) {
        self.studio.sweep(|| {
            let orders = revision.site.pictures.iter().map(|picture| &picture.order);
            let keys =
                orders.flat_map(|order| order.variants.iter().map(|one| order.key(*one)));
            keys.collect()
        });
        self.words.sweep(&revision.site);
    }
}
