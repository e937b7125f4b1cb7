//! The search: where its index lies, and by what results can be narrowed down.

use crate::calendar::Period;
use crate::search;
use crate::site::{Site, Taxonomy};

/// The form of the search.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SearchView {
    /// The address of the folder of the index.
    pub(super) index: String,
    pub(super) sections: Vec<ChoiceView>,
    /// Those that have articles.
    pub(super) units: Vec<ChoiceView>,
    /// Newest first.
    pub(super) years: Vec<i16>,
}

/// Something to choose: what the index calls it, and what readers do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct ChoiceView {
    pub(super) id: String,
    pub(super) title: String,
}

pub(super) fn search(site: &Site) -> SearchView {
    let sections = site.config.sections.iter();
    let units = site.terms.of(Taxonomy::Unit).iter();
    let units = units.filter(|unit| !unit.collection.articles.is_empty());
    let choice =
        |id: &str, title: &str| ChoiceView { id: id.to_owned(), title: title.to_owned() };
    let years = site.archive.periods().into_iter().map(|(page, _)| {
        let (Period::Month(year, _) | Period::Year(year)) = page.period;
        year
    });
    let mut years: Vec<i16> = years.collect();
    years.dedup();
    SearchView {
        index: site.config.base_url.href(&search::out()),
        sections: sections.map(|one| choice(&one.slug, &one.title)).collect(),
        units: units.map(|unit| choice(&unit.id, &unit.name)).collect(),
        years,
    }
}
