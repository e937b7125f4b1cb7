//! What `check` says beyond the notes of a revision: what is no mistake of any article, but
//! what somebody who keeps the portal in order wants to know. No build pays for it.

use std::collections::HashSet;
use std::sync::Arc;

use crate::Revision;
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::register::{self, Registers, UNITS_PATH};
use crate::site::{About, Taxonomy, Term};
use crate::source::{Content, Kind};
use crate::url::Target;
use crate::vietnamese;

/// In fewer articles than this a name is no reason to extend a register, nor a tag a
/// pattern for others.
const FEW_ARTICLES: usize = 3;

/// How many notes of a kind are worth reading at a time.
const MOST: usize = 20;

/// Everything that is worth a note, with the weight that site.yaml gives it.
pub fn check(revision: &Revision) -> Vec<Diagnostic> {
    let text = |path: &str| revision.sources.text(path).map_or("", |text| text);
    // Its mistakes are among the revision's notes.
    let registers = register::read(text, &mut Vec::new());
    let mut notes = unused_files(revision, &registers);
    notes.extend(unused_units(revision, &registers));
    notes.extend(frequent_strangers(revision, &registers));
    notes.extend(tags_apart(revision));
    notes.extend(revision.site.proposed_abbreviations());
    revision.site.config.levels.settle(&mut notes);
    notes
}

/// Every article of the project, on the site or not.
fn articles(revision: &Revision) -> impl Iterator<Item = &Article> {
    revision.sources.files().iter().filter_map(|file| match &file.content {
        Content::Article(article) => Some(&**article),
        Content::Text(_) | Content::Opaque(_) => None,
    })
}

/// Files of `content/` that no article, banner or topic refers to.
fn unused_files(revision: &Revision, registers: &Registers) -> Vec<Diagnostic> {
    let mut used: HashSet<String> = HashSet::new();
    let mut meet = |target: &Target| {
        if let Target::Content(path, _) = target {
            used.insert(path.to_lowercase());
        }
    };
    for article in articles(revision) {
        article.references().iter().for_each(|reference| meet(reference.target));
    }
    registers.banners.iter().for_each(|banner| meet(&banner.image));
    let files = revision.sources.files().iter();
    let paths = files.filter_map(|file| {
        let path = file.path().strip_prefix("content/")?;
        let is_file = matches!(file.listed.kind, Kind::Attachment | Kind::Captions);
        (is_file && !used.contains(&path.to_lowercase())).then(|| file.path().clone())
    });
    paths.map(unused).collect()
}

/// What is said of a file at a path that nobody uses: one of Word's was meant to be read.
fn unused(path: Arc<str>) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind).to_lowercase();
    let place = Place::file(path);
    match matches!(&*kind, "doc" | "docx" | "rtf" | "odt") {
        true => Diagnostic::new(Code::WordUnused, place).arg(name),
        false => Diagnostic::new(Code::FileUnused, place),
    }
}

/// Units of the register that no article and no other entry names.
fn unused_units(revision: &Revision, registers: &Registers) -> Vec<Diagnostic> {
    let units = &registers.units.entries;
    let mut named: HashSet<&str> = HashSet::new();
    for unit in units {
        named.extend(unit.parent.as_deref());
        named.extend(unit.successors.iter().map(String::as_str));
    }
    let people = registers.people.entries.iter().filter_map(|person| person.unit);
    named.extend(people.filter_map(|at| Some(&*units.get(at)?.id)));
    let has_articles = |term: &&Term| !term.collection.articles.is_empty();
    let terms = revision.site.terms.of(Taxonomy::Unit);
    named.extend(terms.iter().filter(has_articles).map(|term| &*term.id));
    let text = revision.sources.text(UNITS_PATH).map_or("", |text| text);
    let unused = units.iter().filter(|unit| !named.contains(unit.id.as_str()));
    let notes = unused.map(|unit| {
        let note = Diagnostic::new(
            Code::UnitUnused,
            Place::at(UNITS_PATH, line_of(text, &unit.id)),
        );
        note.arg(&unit.name)
    });
    notes.collect()
}

/// Where the id of an entry stands in the text of its register.
fn line_of(text: &str, id: &str) -> Span {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let entry = line.trim().trim_start_matches("- ").trim_start_matches('{');
        let typed =
            entry.strip_prefix("id:").map(|typed| typed.trim_matches(['"', '\'', ' ']));
        if typed.is_some_and(|typed| typed.split([',', '}']).next() == Some(id)) {
            let start = at + line.find("id:").unwrap_or_default();
            return Span::new(start..start + line.trim_end().len() + at - start);
        }
        at += line.len();
    }
    Span::default()
}

/// Units that several articles name and the register does not know, with what to write
/// there.
fn frequent_strangers(revision: &Revision, registers: &Registers) -> Vec<Diagnostic> {
    if registers.units.entries.is_empty() {
        return Vec::new();
    }
    let terms = revision.site.terms.of(Taxonomy::Unit).iter();
    let strangers = terms.filter(|term| matches!(term.about, About::Nothing));
    let count = |term: &Term| term.collection.articles.len();
    let mut many: Vec<&Term> =
        strangers.filter(|term| count(term) >= FEW_ARTICLES).collect();
    many.sort_by(|a, b| (count(b), &a.name).cmp(&(count(a), &b.name)));
    let notes = many.into_iter().take(MOST).map(|term| {
        let note = Diagnostic::new(Code::UnitFrequent, Place::file(UNITS_PATH));
        note.arg(&term.name).arg(count(term).to_string()).arg(&term.id)
    });
    notes.collect()
}

/// Tags of one article that look like a slip of one that many have.
fn tags_apart(revision: &Revision) -> Vec<Diagnostic> {
    let tags = revision.site.terms.of(Taxonomy::Tag);
    let count = |tag: &Term| tag.collection.articles.len();
    let common: Vec<&str> = tags
        .iter()
        .filter(|tag| count(tag) >= FEW_ARTICLES)
        .map(|tag| &*tag.name)
        .collect();
    let rare = tags.iter().filter(|tag| count(tag) == 1);
    let notes = rare.filter_map(|tag| {
        let near = vietnamese::nearest(&tag.name, common.iter().copied())?;
        let id = *tag.collection.articles.first()?;
        let article = &revision.site.entry(id).article;
        let note = Diagnostic::new(Code::TagApart, Place::file(article.path.clone()));
        Some(note.arg(&tag.name).arg(near))
    });
    notes.take(MOST).collect()
}
