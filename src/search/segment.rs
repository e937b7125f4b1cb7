//! The chunks of a segment → its words, and these as files.
//!
//! The articles of a segment are numbered from the newest, `0`. Its files:
//!
//! - *shards*, some kB each: the entries of words, in the order of their keys (a pair of
//!   words is one of its own, behind its first word: `cong doan`; a name is another:
//!   `le_van_a`). An entry is how many
//!   bytes of the key it shares with the one before, the rest of the key with its
//!   length, the length of its body, the body. The body of a pair, name or label is a
//!   [list](super::code::push_list) of articles; that of a word is the number of its
//!   forms, for each the form and its list (with their lengths; an empty form is the key
//!   itself), then the list of the articles whose title has it.
//! - *tiers* of a word that is too long for a shard: the same body for the newest
//!   articles, for the next ones and so on, each counted from its first.
//! - blocks of *cards*, see [`cards`](super::cards).
//! - the contents, `muc-luc.json`, which say what lies where.
//!
//! All but the contents carry the digest of their bytes in their names: whoever has the
//! contents has the files that belong to them, or none.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::chunk::Chunk;
use super::code::{push_bytes, push_list, push_number};
use super::names;
use crate::digest::Digest;

/// A shard is closed when it has as many bytes.
const SHARD_BYTES: usize = 14 << 10;

/// A body with more bytes than this is cut into tiers of about this size.
const TIER_BYTES: usize = 6 << 10;

/// A file of a segment: its name, and its bytes.
pub(super) type File = (String, Vec<u8>);

/// Where the words of a segment lie.
#[derive(Debug, Default, Serialize)]
pub(super) struct Words {
    /// The first key of each shard, and the shard's name.
    pub shards: Vec<(String, String)>,
    /// The tiers of words that have their own, the newest articles first.
    pub heavy: BTreeMap<String, Vec<String>>,
}

/// Merges chunks, those of the newest articles first, into the files of their words.
pub(super) fn files(chunks: &[&Chunk]) -> (Words, Vec<File>) {
    let merging = Merging::new(chunks);
    let entries: Vec<Vec<(String, Coded)>> = (0..merging.terms.len())
        .into_par_iter()
        .with_min_len(4)
        .map(|at| merging.entries(at))
        .collect();
    let mut words = Words::default();
    let mut files = Vec::new();
    let mut shard = Shard::default();
    for (key, body) in entries.into_iter().flatten() {
        match body {
            Coded::Whole(body) => shard.push(&key, &body),
            Coded::Tiers(tiers) => {
                let names = tiers.into_iter().map(|tier| named(tier, &mut files));
                words.heavy.insert(key, names.collect());
            }
        }
        if shard.bytes.len() >= SHARD_BYTES {
            std::mem::take(&mut shard).close(&mut words, &mut files);
        }
    }
    shard.close(&mut words, &mut files);
    (words, files)
}

/// Puts bytes into a file that is named by them.
fn named(bytes: Vec<u8>, files: &mut Vec<File>) -> String {
    let name = Digest::of_bytes(&bytes).to_string()[..10].to_owned();
    files.push((format!("{name}.bin"), bytes));
    name
}

/// A shard that is being filled.
#[derive(Default)]
struct Shard {
    first: Option<String>,
    last: String,
    bytes: Vec<u8>,
}

impl Shard {
    fn push(&mut self, key: &str, body: &[u8]) {
        let common = std::iter::zip(self.last.bytes(), key.bytes());
        let common = common.take_while(|(a, b)| a == b).count();
        push_number(&mut self.bytes, common);
        push_bytes(&mut self.bytes, &key.as_bytes()[common..]);
        push_bytes(&mut self.bytes, body);
        self.first.get_or_insert_with(|| key.to_owned());
        key.clone_into(&mut self.last);
    }

    fn close(self, words: &mut Words, files: &mut Vec<File>) {
        if let Some(first) = self.first {
            words.shards.push((first, named(self.bytes, files)));
        }
    }
}

/// What is known of a key: lists of articles of the whole segment, ascending.
enum Body<'a> {
    Word { forms: Vec<(&'a str, Vec<u32>)>, title: Vec<u32> },
    List(Vec<u32>),
}

/// The same as bytes.
enum Coded {
    Whole(Vec<u8>),
    Tiers(Vec<Vec<u8>>),
}

impl Body<'_> {
    fn coded(&self, total: u32) -> Coded {
        let whole = self.bytes(0..total);
        if whole.len() <= TIER_BYTES {
            return Coded::Whole(whole);
        }
        // Of as many articles each, which makes them about as long.
        let count = whole.len().div_ceil(TIER_BYTES) as u64;
        let bound = |at: u64| (u64::from(total) * at / count) as u32;
        Coded::Tiers((0..count).map(|at| self.bytes(bound(at)..bound(at + 1))).collect())
    }

    /// The part of these articles.
    fn bytes(&self, range: std::ops::Range<u32>) -> Vec<u8> {
        let mut out = Vec::new();
        let total = range.end - range.start;
        let part = |documents: &[u32]| -> Vec<u32> {
            let from = documents.partition_point(|one| *one < range.start);
            let to = documents.partition_point(|one| *one < range.end);
            documents[from..to].iter().map(|one| one - range.start).collect()
        };
        match self {
            Self::List(documents) => push_list(&mut out, &part(documents), total),
            Self::Word { forms, title } => {
                push_number(&mut out, forms.len());
                let mut list = Vec::new();
                for (form, documents) in forms {
                    push_bytes(&mut out, form.as_bytes());
                    list.clear();
                    push_list(&mut list, &part(documents), total);
                    push_bytes(&mut out, &list);
                }
                push_list(&mut out, &part(title), total);
            }
        }
        out
    }
}

/// Chunks, with their words numbered together.
struct Merging<'a> {
    chunks: &'a [&'a Chunk],
    /// The number of the first article of each chunk.
    starts: Vec<u32>,
    total: u32,
    /// Every word, sorted, and where it stands in the chunks that have it.
    terms: Vec<(&'a str, Vec<(u32, u32)>)>,
    /// For each chunk, the position in `terms` of each of its words.
    numbers: Vec<Vec<u32>>,
}

impl<'a> Merging<'a> {
    fn new(chunks: &'a [&'a Chunk]) -> Self {
        let mut starts = Vec::new();
        let mut total = 0;
        let mut known: BTreeMap<&str, Vec<(u32, u32)>> = BTreeMap::new();
        for (chunk, which) in chunks.iter().zip(0..) {
            starts.push(total);
            total += chunk.documents;
            for ((term, _), at) in chunk.terms.iter().zip(0..) {
                known.entry(term).or_default().push((which, at));
            }
        }
        let terms: Vec<_> = known.into_iter().collect();
        let mut numbers: Vec<Vec<u32>> =
            chunks.iter().map(|chunk| vec![0; chunk.terms.len()]).collect();
        for ((_, places), number) in terms.iter().zip(0..) {
            for (which, at) in places {
                numbers[*which as usize][*at as usize] = number;
            }
        }
        Self { chunks, starts, total, terms, numbers }
    }

    /// The entry of a word, and those of the pairs that it begins.
    fn entries(&self, at: usize) -> Vec<(String, Coded)> {
        let (term, places) = &self.terms[at];
        let mut forms: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        let mut title = Vec::new();
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for &(which, at) in places {
            let chunk = &self.chunks[which as usize];
            let start = self.starts[which as usize];
            let numbers = &self.numbers[which as usize];
            chunk.term(at as usize).read(
                |form, documents| {
                    let form = if form == *term { "" } else { form };
                    forms
                        .entry(form)
                        .or_default()
                        .extend(documents.map(|one| start + one));
                },
                |documents| title.extend(documents.map(|one| start + one)),
                |second, documents| {
                    let second = numbers[second];
                    pairs.extend(documents.map(|one| (second, start + one)));
                },
            );
        }
        // Stable, so that articles stay in their order.
        pairs.sort_by_key(|(second, _)| *second);
        let is_list = term.starts_with(['#', '@']) || names::is_name(term);
        let word = match is_list {
            true => Body::List(forms.into_values().flatten().collect()),
            false => Body::Word { forms: forms.into_iter().collect(), title },
        };
        let word = ((*term).to_owned(), word.coded(self.total));
        let pairs = pairs.chunk_by(|a, b| a.0 == b.0).map(|pairs| {
            let key = format!("{term} {}", self.terms[pairs[0].0 as usize].0);
            let list = Body::List(pairs.iter().map(|(_, document)| *document).collect());
            (key, list.coded(self.total))
        });
        [word].into_iter().chain(pairs).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::chunk::tests::chunk;
    use super::super::code::tests::take_list;
    use super::super::code::{take_bytes, take_number};
    use super::*;

    /// Every key of some files with the articles of its forms and titles, as text.
    fn read(files: &[File], words: &Words, total: u32) -> BTreeMap<String, String> {
        let mut entries = BTreeMap::new();
        for (_, name) in &words.shards {
            let (_, bytes) = files
                .iter()
                .find(|(file, _)| *file == format!("{name}.bin"))
                .expect("every shard is a file");
            let (mut bytes, mut last) = (&bytes[..], String::new());
            while !bytes.is_empty() {
                last.truncate(take_number(&mut bytes));
                last.push_str(str::from_utf8(take_bytes(&mut bytes)).expect("text"));
                let mut body = take_bytes(&mut bytes);
                if last.contains([' ', '#']) {
                    entries.insert(last.clone(), format!("{:?}", take_list(body, total)));
                    continue;
                }
                let mut said = String::new();
                for _ in 0..take_number(&mut body) {
                    let form = str::from_utf8(take_bytes(&mut body)).expect("text");
                    let list = take_list(take_bytes(&mut body), total);
                    said.push_str(&format!("{form} {list:?} "));
                }
                said.push_str(&format!("{:?}", take_list(body, total)));
                entries.insert(last.clone(), said);
            }
        }
        entries
    }

    #[test]
    fn chunks_are_merged_into_what_one_chunk_would_have_been() {
        let texts = [
            ("Công đoàn", "mái ấm công đoàn"),
            ("Một", "công cộng"),
            ("Hai", "mai này"),
            ("Ba", "Mái ấm"),
        ];
        let whole = chunk(&texts);
        let (words, out) = files(&[&whole]);
        let entries = read(&out, &words, 4);
        assert_eq!(entries["cong"], "công [0, 1] cộng [1] [0]");
        assert_eq!(entries["mai"], " [2] mái [0, 3] []");
        assert_eq!(entries["mai am"], "[0, 3]");
        assert_eq!(entries["#tin"], "[0, 1, 2, 3]");
        for cut in 1..4 {
            let parts = [chunk(&texts[..cut]), chunk(&texts[cut..])];
            let (_, other) = files(&[&parts[0], &parts[1]]);
            assert_eq!(other, out, "cut at {cut}");
        }
    }

    #[test]
    fn a_word_of_very_many_articles_is_cut_into_tiers() {
        // Two of three, in no order that would make a short list.
        let has = |at: u64| at.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33 & 1 == 0;
        let texts: Vec<(&str, &str)> =
            (0..90_000).map(|at| ("x", if has(at) { "công" } else { "cộng" })).collect();
        let (words, out) = files(&[&chunk(&texts)]);
        let tiers = &words.heavy["cong"];
        assert!(tiers.len() > 2, "{tiers:?}");
        let file = |name: &String| {
            &out.iter().find(|(file, _)| file.starts_with(&**name)).expect("a file").1
        };
        let mut met: Vec<u32> = Vec::new();
        for (at, tier) in (0_u64..).zip(tiers) {
            let bound = |at: u64| (90_000 * at / tiers.len() as u64) as u32;
            let (start, end) = (bound(at), bound(at + 1));
            let mut body = &file(tier)[..];
            assert!(body.len() <= TIER_BYTES * 3 / 2, "{}", body.len());
            assert_eq!(take_number(&mut body), 2);
            let form = take_bytes(&mut body);
            let list = take_list(take_bytes(&mut body), end - start);
            assert_eq!(str::from_utf8(form), Ok("công"));
            met.extend(list.into_iter().map(|one| start + one));
        }
        let expected: Vec<u32> = (0..90_000).filter(|at| has(u64::from(*at))).collect();
        assert_eq!(met, expected);
    }
}
