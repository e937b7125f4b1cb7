//! The words of some articles: the part of an index that is made, and remembered, at once.
//!
//! In: the texts of the articles of a quarter of a year, the newest first. Out: a
//! [`Chunk`], in which each word has, in the order of its key without marks: its forms
//! with marks and the articles of each, the articles whose title has it, and the words
//! that stand behind it, with the articles where they do. Words that say nothing by
//! themselves begin and end no such pair.

use foldhash::HashMap;
use serde::{Deserialize, Serialize};

use super::code::{push_bytes, push_number, take_bytes, take_number};
use super::names::{self, Part, Run};
use super::words::{self, Listener, Word};
use crate::vietnamese::SearchKey;

/// Words that stand in nearly every text: a pair with one of them is no phrase.
const STOPS: &[&str] = &[
    "ai", "bị", "bởi", "các", "có", "còn", "cho", "chỉ", "cũng", "của", "cùng", "do",
    "đã", "đang", "để", "đến", "được", "đó", "gì", "hay", "hoặc", "khi", "không", "là",
    "lại", "mà", "mỗi", "một", "này", "nên", "nếu", "nhiều", "như", "những", "nhằm",
    "nhưng", "ở", "phải", "qua", "ra", "rất", "rằng", "sau", "sẽ", "tại", "theo", "thì",
    "trên", "trong", "từ", "và", "vào", "vẫn", "về", "vì", "với",
];

/// The words of some articles. An article is its position among them.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Chunk {
    /// How many articles there are.
    pub documents: u32,
    /// The words without marks, sorted, each with the start of its entry.
    pub terms: Vec<(Box<str>, u32)>,
    /// The entries.
    bytes: Vec<u8>,
}

/// What a chunk knows of a word.
pub(super) struct Term<'a>(&'a [u8]);

/// The text of an article, for the search.
#[derive(Debug, Default)]
pub(super) struct Texts<'a> {
    /// The title.
    pub title: &'a str,
    /// All other texts that it is found by.
    pub others: Vec<&'a str>,
    /// Names that are no words: of its section and of its units.
    pub labels: Vec<String>,
}

impl Chunk {
    /// The entry of the word at a position.
    pub(super) fn term(&self, at: usize) -> Term<'_> {
        Term(&self.bytes[self.terms[at].1 as usize..])
    }
}

impl<'a> Term<'a> {
    /// Tells every form and its articles; then the articles whose title has the word;
    /// then each word behind it, by its position in the chunk, and the articles.
    pub(super) fn read(
        self,
        mut form: impl FnMut(&'a str, Documents<'_, 'a>),
        title: impl FnOnce(Documents<'_, 'a>),
        mut behind: impl FnMut(usize, Documents<'_, 'a>),
    ) {
        let mut bytes = self.0;
        for _ in 0..take_number(&mut bytes) {
            let exact = std::str::from_utf8(take_bytes(&mut bytes)).unwrap_or_default();
            form(exact, Documents::new(&mut bytes));
        }
        title(Documents::new(&mut bytes));
        let mut second = 0;
        for _ in 0..take_number(&mut bytes) {
            second += take_number(&mut bytes);
            behind(second, Documents::new(&mut bytes));
        }
    }
}

/// The articles of one list, ascending. What is not taken is skipped.
pub(super) struct Documents<'b, 'a> {
    bytes: &'b mut &'a [u8],
    left: usize,
    next: u32,
}

impl<'b, 'a> Documents<'b, 'a> {
    fn new(bytes: &'b mut &'a [u8]) -> Self {
        let left = take_number(bytes);
        Self { bytes, left, next: 0 }
    }
}

impl Iterator for Documents<'_, '_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        let document = self.next + take_number(self.bytes) as u32;
        self.next = document + 1;
        Some(document)
    }
}

impl Drop for Documents<'_, '_> {
    fn drop(&mut self) {
        for _ in self.by_ref() {}
    }
}

/// Collects the words of articles, one after the other.
#[derive(Default)]
pub(super) struct Builder {
    documents: u32,
    /// By a word as it is written.
    known: HashMap<Box<str>, Known>,
    terms: Numbers,
    forms: Numbers,
    /// The term of each form.
    term_of: Vec<u32>,
    /// By form, by term, and by two terms; with the article.
    found: Vec<(u32, u32)>,
    titled: Vec<(u32, u32)>,
    pairs: Vec<(u32, u32, u32)>,
    /// By the terms of a name; with the article.
    people: Vec<([u32; names::WORDS], u32)>,
    now: Now,
}

/// Numbers that sort as one, which is three times as quick.
fn packed(first: u32, second: u32, document: u32) -> u128 {
    u128::from(first) << 64 | u128::from(second) << 32 | u128::from(document)
}

/// What a word as it is written means.
#[derive(Clone, Copy)]
struct Known {
    form: u32,
    term: u32,
    is_stop: bool,
    part: Part,
}

/// Numbers texts in the order in which they are met.
#[derive(Default)]
struct Numbers(HashMap<Box<str>, u32>);

impl Numbers {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.0.get(text) {
            return *number;
        }
        let number = self.0.len() as u32;
        self.0.insert(text.into(), number);
        number
    }

    /// The texts, by number.
    fn texts(&self) -> Vec<Box<str>> {
        let mut texts: Vec<(u32, Box<str>)> =
            self.0.iter().map(|(text, number)| (*number, text.clone())).collect();
        texts.sort_unstable();
        texts.into_iter().map(|(_, text)| text).collect()
    }

    /// The texts, each with its number, sorted; and the rank of each number.
    fn sorted(self) -> (Vec<(Box<str>, u32)>, Vec<u32>) {
        let mut sorted: Vec<(Box<str>, u32)> = self.0.into_iter().collect();
        sorted.sort_unstable();
        let mut ranks = vec![0; sorted.len()];
        for (rank, (_, number)) in sorted.iter().enumerate() {
            ranks[*number as usize] = rank as u32;
        }
        (sorted, ranks)
    }
}

/// What was found in the article that is read now.
#[derive(Default)]
struct Now {
    is_title: bool,
    forms: Vec<u32>,
    titled: Vec<u32>,
    pairs: Vec<(u32, u32)>,
    name: Run,
    /// The terms of the word before, one or two; none where no pair begins.
    before: Vec<u32>,
    /// The terms of this word.
    here: Vec<u32>,
}

impl Builder {
    /// Adds the next article.
    pub(super) fn add(&mut self, texts: &Texts<'_>) {
        self.now.is_title = true;
        self.text(texts.title);
        self.now.is_title = false;
        for text in &texts.others {
            self.text(text);
        }
        for label in &texts.labels {
            let term = self.terms.number(label);
            self.form(label, term);
        }
        let document = self.documents;
        self.documents += 1;
        let Now { forms, titled, pairs, .. } = &mut self.now;
        distinct(forms);
        self.found.extend(forms.drain(..).map(|form| (form, document)));
        distinct(titled);
        self.titled.extend(titled.drain(..).map(|term| (term, document)));
        distinct(pairs);
        self.pairs.extend(pairs.drain(..).map(|(a, b)| (a, b, document)));
    }

    fn text(&mut self, text: &str) {
        self.now.before.clear();
        self.now.here.clear();
        self.now.name.end();
        words::scan(text, self);
    }

    /// The form of a term, in the article that is read now.
    fn form(&mut self, exact: &str, term: u32) -> u32 {
        let form = self.form_of(exact, term);
        self.now.forms.push(form);
        form
    }

    fn form_of(&mut self, exact: &str, term: u32) -> u32 {
        let form = self.forms.number(exact);
        if form as usize == self.term_of.len() {
            self.term_of.push(term);
        }
        form
    }

    fn known(&mut self, word: &str) -> Known {
        if let Some(known) = self.known.get(word) {
            self.now.forms.push(known.form);
            return *known;
        }
        let SearchKey { exact, folded } = SearchKey::new(word);
        let term = self.terms.number(&folded);
        let is_stop = STOPS.contains(&&*exact) || folded.is_empty();
        let part = Part::new(word, &folded);
        let known = Known { form: self.form(&exact, term), term, is_stop, part };
        self.known.insert(word.into(), known);
        known
    }

    /// Finds a word where the last one stands, or the next.
    fn meet(&mut self, word: &str) -> Known {
        let known = self.known(word);
        let Known { term, is_stop, .. } = known;
        let now = &mut self.now;
        if now.is_title {
            now.titled.push(term);
        }
        if !is_stop {
            now.here.push(term);
            now.pairs.extend(now.before.iter().map(|before| (*before, term)));
        }
        known
    }

    /// Makes a term of each name.
    fn name(&mut self) {
        distinct(&mut self.people);
        let people = std::mem::take(&mut self.people);
        let texts = self.terms.texts();
        for articles in people.chunk_by(|(a, _), (b, _)| a == b) {
            let key = names::key(articles[0].0.map(|term| &*texts[term as usize]));
            let term = self.terms.number(&key);
            let form = self.form_of(&key, term);
            self.found.extend(articles.iter().map(|(_, document)| (form, *document)));
        }
    }

    /// The words of all articles that were added.
    pub(super) fn finish(mut self) -> Chunk {
        self.name();
        let Self { terms, forms, term_of, found, titled, pairs, .. } = self;
        let (terms, ranks) = terms.sorted();
        let (forms, form_ranks) = forms.sorted();
        let rank = |term: u32| ranks[term as usize];
        let found = sorted(found.into_iter().map(|(form, document)| {
            (rank(term_of[form as usize]), form_ranks[form as usize], document)
        }));
        let titled = sorted(titled.into_iter().map(|(term, one)| (rank(term), 0, one)));
        let pairs = sorted(pairs.into_iter().map(|(a, b, one)| (rank(a), rank(b), one)));
        let mut chunk = Chunk { documents: self.documents, ..Chunk::default() };
        let out = &mut chunk.bytes;
        let (mut found, mut titled, mut pairs) = (&found[..], &titled[..], &pairs[..]);
        for (at, (term, _)) in terms.into_iter().enumerate() {
            let at = at as u32;
            chunk.terms.push((term, out.len() as u32));
            let mine = take_of(&mut found, at);
            push_number(out, lists(mine).count());
            for (form, documents) in lists(mine) {
                push_bytes(out, forms[form as usize].0.as_bytes());
                push_documents(out, documents);
            }
            push_documents(out, take_of(&mut titled, at));
            let mine = take_of(&mut pairs, at);
            push_number(out, lists(mine).count());
            let mut last = 0;
            for (second, documents) in lists(mine) {
                push_number(out, (second - last) as usize);
                last = second;
                push_documents(out, documents);
            }
        }
        chunk
    }
}

fn sorted(found: impl Iterator<Item = (u32, u32, u32)>) -> Vec<u128> {
    let mut found: Vec<u128> = found.map(|(a, b, one)| packed(a, b, one)).collect();
    found.sort_unstable();
    found
}

/// Takes from the front what has this first number.
fn take_of<'a>(found: &mut &'a [u128], first: u32) -> &'a [u128] {
    let count = found.iter().take_while(|one| (**one >> 64) as u32 == first).count();
    let (taken, rest) = found.split_at(count);
    *found = rest;
    taken
}

/// What has the same second number, by that.
fn lists(found: &[u128]) -> impl Iterator<Item = (u32, &[u128])> {
    let lists = found.chunk_by(|a, b| a >> 32 == b >> 32);
    lists.map(|list| ((list[0] >> 32) as u32, list))
}

impl Listener for Builder {
    fn word(&mut self, word: Word<'_>) {
        let now = &mut self.now;
        std::mem::swap(&mut now.before, &mut now.here);
        now.here.clear();
        if !word.is_joined {
            now.before.clear();
            now.name.end();
        }
        let Known { term, part, .. } = self.meet(word.text);
        let name = self.now.name.next(term, part);
        self.people.extend(name.map(|name| (name, self.documents)));
    }

    fn number(&mut self, number: u32) {
        self.meet(&number.to_string());
    }

    fn compound(&mut self, name: &str) {
        let Known { term, .. } = self.known(name);
        if self.now.is_title {
            self.now.titled.push(term);
        }
    }
}

fn distinct<T: Ord>(found: &mut Vec<T>) {
    found.sort_unstable();
    found.dedup();
}

/// Appends documents, ascending, as [`Documents`] reads them.
fn push_documents(out: &mut Vec<u8>, found: &[u128]) {
    push_number(out, found.len());
    let mut next = 0;
    for document in found.iter().map(|one| *one as u32) {
        push_number(out, (document - next) as usize);
        next = document + 1;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn chunk(texts: &[(&str, &str)]) -> Chunk {
        let mut builder = Builder::default();
        for (title, body) in texts {
            let labels = vec!["#tin".to_owned()];
            builder.add(&Texts { title, others: vec![body], labels });
        }
        builder.finish()
    }

    /// The entry of a word as text.
    fn entry(chunk: &Chunk, word: &str) -> String {
        let at = chunk.terms.iter().position(|(term, _)| &**term == word);
        let at = at.expect("a word of the chunk");
        let said = std::cell::RefCell::new(Vec::new());
        let say = |name: &str, documents: Documents<'_, '_>| {
            let documents: Vec<u32> = documents.collect();
            said.borrow_mut().push(format!("{name} {documents:?}"));
        };
        chunk.term(at).read(
            say,
            |title| say("title", title),
            |at, documents| say(&format!("+{}", chunk.terms[at].0), documents),
        );
        said.into_inner().join(", ")
    }

    #[test]
    fn a_word_knows_its_forms_titles_and_neighbours() {
        let chunk = chunk(&[
            ("Công đoàn", "Mái ấm của công đoàn tỉnh, công việc."),
            ("Quý III", "cộng đoàn; Công. Đoàn"),
        ]);
        assert_eq!(
            entry(&chunk, "cong"),
            "công [0, 1], cộng [1], title [0], +doan [0, 1], +viec [0]"
        );
        assert_eq!(entry(&chunk, "doan"), "đoàn [0, 1], title [0], +tinh [0]");
        assert_eq!(entry(&chunk, "am"), "ấm [0], title []");
        assert_eq!(entry(&chunk, "quy"), "quý [1], title [1], +3 [1], +iii [1]");
        assert_eq!(entry(&chunk, "3"), "3 [1], title [1]");
        assert_eq!(entry(&chunk, "#tin"), "#tin [0, 1], title []");
    }

    #[test]
    fn the_script_leaves_the_same_words_out_of_pairs() {
        let script =
            include_str!("../../static/search.js").split("const STOPS = new Set((");
        let list = script.last().and_then(|rest| rest.split(").split").next());
        let list = list.unwrap_or_default().replace(['"', '+', '\n'], " ");
        assert_eq!(list.split_whitespace().collect::<Vec<_>>(), STOPS);
    }

    #[test]
    fn a_name_is_known_whole() {
        let chunk =
            chunk(&[("Tin", "Huỳnh Văn Tâm và Lê Văn Đức"), ("Huỳnh Văn Đức", "")]);
        let names = chunk.terms.iter().map(|(term, _)| &**term);
        let names: Vec<&str> = names.filter(|term| names::is_name(term)).collect();
        assert_eq!(names, ["huynh_van_duc", "huynh_van_tam", "le_van_duc"]);
        assert_eq!(entry(&chunk, "huynh_van_duc"), "huynh_van_duc [1], title []");
    }

    #[test]
    fn nothing_is_a_chunk() {
        assert_eq!(Builder::default().finish(), Chunk::default());
    }
}
