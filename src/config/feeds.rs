//! `feeds` and `sitemaps` of site.yaml: what feeds carry, which sitemaps there are.

use super::PATH;
use crate::vietnamese;
use crate::yaml::Record;

/// What feeds carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Feeds {
    /// Whether an item has the whole text of its article, and not its summary alone.
    pub is_full: bool,
    /// How many articles a feed has.
    pub items: usize,
    /// Whether each unit has one.
    pub units: bool,
}

impl Default for Feeds {
    fn default() -> Self {
        Self { is_full: false, items: 20, units: true }
    }
}

/// The words for what an item has, Vietnamese and English, and whether it is everything.
const CONTENT: [(&str, &str, bool); 2] =
    [("toàn văn", "full", true), ("tóm tắt", "summary", false)];

/// Reads what feeds carry; what is left out has its default.
pub(super) fn read(record: &mut Record<'_>) -> Feeds {
    let mut feeds = Feeds::default();
    let Some(node) = record.node("feeds") else { return feeds };
    let mut entry = Record::new(node, PATH, record.notes());
    if let Some(typed) = entry.word("content") {
        let word = vietnamese::fold(typed.text);
        let meant = |(vi, en, _): &&(&str, &str, bool)| {
            vietnamese::fold(vi) == word || *en == word
        };
        match CONTENT.iter().find(meant) {
            Some((.., is_full)) => feeds.is_full = *is_full,
            None => {
                let words = CONTENT.map(|(vi, ..)| format!("`{vi}`"));
                entry.invalid("content", typed, &words.join(", "));
            }
        }
    }
    if let Some(items) = entry.number("items", 1..=200) {
        feeds.items = items;
    }
    feeds.units = entry.yes("units").unwrap_or(feeds.units);
    entry.finish();
    feeds
}

/// Reads `sitemaps`: whether there is one of the articles of the last days.
pub(super) fn read_sitemaps(record: &mut Record<'_>) -> bool {
    let Some(node) = record.node("sitemaps") else { return false };
    let mut entry = Record::new(node, PATH, record.notes());
    let news = entry.yes("news").unwrap_or(false);
    entry.finish();
    news
}

#[cfg(test)]
mod tests {
    use super::Feeds;
    use crate::config;

    #[test]
    fn settings_are_read_and_each_mistake_is_told() {
        let read = |feeds: &str| {
            let text = format!("title: A\nbase_url: https://a.example/\nfeeds: {feeds}");
            let config = config::parse(&text);
            let notes = config.notes.iter().map(|note| note.args[0].clone());
            (config.value.feeds, notes.collect::<Vec<_>>())
        };
        let full = Feeds { is_full: true, items: 5, units: false };
        for typed in [
            "{content: full, items: 5, units: no}",
            "\n  content: toàn văn # cả bài\n  items: 5\n  units: không",
        ] {
            assert_eq!(read(typed), (full, Vec::new()), "{typed}");
        }
        let wrong = ["content", "items", "units"].map(str::to_owned).to_vec();
        let typed = "{content: nửa, items: 0, units: vài}";
        assert_eq!(read(typed), (Feeds::default(), wrong));
    }
}
