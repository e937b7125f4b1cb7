//! What a careful editor would ask about before it is published.

use std::collections::{HashMap, HashSet};

use super::Site;
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::imprint::Telephone;
use crate::personal::Looks;
use crate::register::Registers;
use crate::vietnamese;

/// Notes numbers that look like personal data, and documents that stand twice.
pub(super) fn note(site: &Site, registers: &Registers, notes: &mut Vec<Diagnostic>) {
    let public = public_numbers(site, registers);
    let mut documents = HashMap::new();
    let on_site = site.entries.iter().map(|entry| &*entry.article);
    for article in on_site.chain(site.awaited().map(|article| &**article)) {
        note_personal(article, &public, notes);
        note_twice(article, &mut documents, notes);
    }
}

/// The numbers that the portal itself prints, without spaces.
fn public_numbers<'a>(site: &'a Site, registers: &'a Registers) -> HashSet<String> {
    let bodies = site.config.imprint.bodies.iter();
    let of_bodies = bodies.flat_map(|body| body.phones.iter().chain(&body.faxes));
    let of_units = registers.units.entries.iter().flat_map(|unit| &unit.profile.phones);
    let digits = |telephone: &Telephone| {
        telephone.text.chars().filter(char::is_ascii_digit).collect()
    };
    of_bodies.chain(of_units).map(digits).collect()
}

fn note_personal(
    article: &Article,
    public: &HashSet<String>,
    notes: &mut Vec<Diagnostic>,
) {
    for found in &article.facts.personal {
        if public.contains(&found.digits) {
            continue;
        }
        let before = match found.looks {
            Looks::IdentityCard => 0,
            Looks::BankAccount => 1,
            Looks::Telephone => 2,
        };
        let place = Place::at(article.path.clone(), found.span);
        let note = Diagnostic::new(Code::PersonalData, place);
        let note = (0..before).fold(note, |note, _| note.arg(""));
        notes.push(note.arg(&found.digits));
    }
}

/// Who issued which document of which kind in which year.
type Document = (String, String, String, i16);

/// Notes a document that another article has published already.
fn note_twice<'a>(
    article: &'a Article,
    documents: &mut HashMap<Document, &'a Article>,
    notes: &mut Vec<Diagnostic>,
) {
    let (card, details) = (&article.card, &article.details);
    let Some(notice) = card.notice.as_deref().filter(|notice| !notice.doc_no.is_empty())
    else {
        return;
    };
    let rest = details.notice.as_deref();
    let issuer = rest.map_or("", |rest| &rest.issuer);
    let issued = rest.and_then(|rest| rest.issued.as_ref()).unwrap_or(&card.date);
    let key = vietnamese::match_key;
    let document =
        (key(&notice.doc_type), key(&notice.doc_no), key(issuer), issued.year());
    let first = documents.entry(document).or_insert(article);
    if !std::ptr::eq(*first, article) {
        let at = |of: &Article| Place::at(of.path.clone(), of.facts.spans.doc_no);
        let note = Diagnostic::new(Code::DocumentTwice, at(article));
        notes.push(note.arg(&notice.doc_no).arg(&*first.path).related(at(first)));
    }
}
