//! What a result shows of an article.

use serde::Serialize;

use super::document::Document;

/// How many articles are in one file: what a reader loads for one result.
pub(super) const BLOCK: usize = 32;

/// A card: title, address below the root of the portal, day, section, units. A static
/// page has no day and no section.
#[derive(Serialize)]
struct Card<'a>(&'a str, &'a str, String, &'a str, Vec<&'a str>);

/// The cards of some articles as JSON.
pub(super) fn block(documents: &[Document<'_>]) -> Vec<u8> {
    let cards: Vec<Card<'_>> = documents.iter().map(card).collect();
    serde_json::to_vec(&cards).expect("texts are JSON")
}

fn card<'a>(document: &Document<'a>) -> Card<'a> {
    let day = document.section.map(|_| {
        let (year, month, day) = document.card.date.civil();
        format!("{year:04}-{month:02}-{day:02}")
    });
    Card(
        &document.card.title,
        document.out.address(),
        day.unwrap_or_default(),
        document.section.unwrap_or_default(),
        document.units.iter().map(|(id, _)| *id).collect(),
    )
}
