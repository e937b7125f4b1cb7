//! What each file of the output shows, in the words of the rules (DESIGN, sections 1, 3
//! and 6) and of the default theme, and nothing of the program: two states of a portal
//! that show the same in a file must leave that file alone.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use bantin::digest::Digest;
use bantin::vietnamese;

use super::portal::{Article, Portal, SECTIONS, Unit};
use crate::support::NOW;

/// What is new today, for the script of article pages.
const TODAY: &str = "khoi/hom-nay.html";

/// A digest of what each output shows, by path.
pub type Showing = BTreeMap<String, u64>;

/// What a portal shows, to two pairs of eyes.
pub struct Seen {
    /// To a reader; what differs here is written.
    pub shown: Showing,
    /// To the ingredients; what differs here is produced. They hold a little more: an
    /// item is digested as its whole card, and home has eight cards of every section.
    pub covered: Showing,
}

impl Seen {
    pub fn new(portal: &Portal) -> Self {
        let shown = Public::new(portal, Eyes::Reader).showing();
        Self { shown, covered: Public::new(portal, Eyes::Ingredients).showing() }
    }
}

/// The paths that show something else: those that are there, and those that are gone.
pub fn difference(before: &Showing, after: &Showing) -> (Vec<String>, Vec<String>) {
    let written = after.iter().filter(|(path, shown)| before.get(*path) != Some(shown));
    let removed = before.keys().filter(|path| !after.contains_key(*path));
    (written.map(|(path, _)| path.clone()).collect(), removed.cloned().collect())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Eyes {
    Reader,
    Ingredients,
}

/// What is public, oldest first, by date, then path.
struct Public<'a> {
    portal: &'a Portal,
    eyes: Eyes,
    /// What stands on every page: head, menu, foot, style.
    frame: u64,
    entries: Vec<Entry<'a>>,
    /// The ranks of the entries of each section.
    sections: [Vec<usize>; 4],
    /// The ranks of the entries of each unit (which counts one when related articles are
    /// looked for) and of each tag (which counts two).
    terms: BTreeMap<(u32, String), Vec<usize>>,
}

/// A public article, and what lists show of it.
struct Entry<'a> {
    article: &'a Article,
    path: String,
    out: String,
    card: u64,
    item: u64,
}

fn digest(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl<'a> Public<'a> {
    fn new(portal: &'a Portal, eyes: Eyes) -> Self {
        let articles = portal.articles.iter();
        let articles =
            articles.filter(|article| !article.draft && article.date.as_str() <= NOW);
        let mut entries: Vec<_> =
            articles.map(|article| Entry::new(portal, article, eyes)).collect();
        entries
            .sort_by(|a, b| (&a.article.date, &a.path).cmp(&(&b.article.date, &b.path)));
        let ranks_of = |section| {
            let ranks = 0..entries.len();
            ranks.filter(|rank| entries[*rank].article.section == section).collect()
        };
        let sections = SECTIONS.map(ranks_of);
        let mut terms: BTreeMap<(u32, String), Vec<usize>> = BTreeMap::new();
        for (rank, entry) in entries.iter().enumerate() {
            for term in terms_of(portal, entry.article) {
                terms.entry(term).or_default().push(rank);
            }
        }
        let own = |name: &str| portal.files.get(name);
        let frame =
            (&portal.title, own("templates/header.html"), own("static/style.css"));
        Self { portal, eyes, frame: digest(&frame), entries, sections, terms }
    }

    fn showing(&self) -> Showing {
        let mut pages = Showing::new();
        let outs = self.entries.iter().map(|entry| (&*entry.path, &*entry.out)).collect();
        for (rank, entry) in self.entries.iter().enumerate() {
            pages.insert(entry.out.clone(), self.article(rank, &outs));
        }
        for (section, ranks) in SECTIONS.iter().zip(&self.sections) {
            let heads = (digest(section), digest(section));
            self.collection(section, ranks, heads, |article| article.month(), &mut pages);
        }
        self.units(&mut pages);
        let hidden = self.tags(&mut pages);
        self.archive(&mut pages);
        pages.insert("index.html".to_owned(), self.home());
        pages.insert("404.html".to_owned(), self.frame);
        pages.insert("dinh-chinh/index.html".to_owned(), self.frame);
        pages.insert("so-do/index.html".to_owned(), self.outline());
        let hidden: Vec<String> = hidden.into_iter().chain([TODAY.to_owned()]).collect();
        pages.insert(TODAY.to_owned(), self.today());
        self.sitemaps(&hidden, &mut pages);
        let all: Vec<usize> = (0..self.entries.len()).collect();
        for name in ["rss.xml", "atom.xml"] {
            pages.insert(name.to_owned(), self.feed("", &all));
            for (section, ranks) in SECTIONS.iter().zip(&self.sections) {
                pages.insert(format!("{section}/{name}"), self.feed(section, ranks));
            }
        }
        pages.insert("robots.txt".to_owned(), 0);
        let manifest = digest(&self.portal.title);
        pages.insert("manifest.webmanifest".to_owned(), manifest);
        self.files(&mut pages);
        self.search(&mut pages);
        pages
    }

    /// Its own text and fields, where its links lead, both neighbours, and the blocks of
    /// what the three other sections had published when it appeared.
    /// `outs` are the pages of all, by path.
    fn article(&self, rank: usize, outs: &BTreeMap<&str, &str>) -> u64 {
        let Entry { article, card, .. } = &self.entries[rank];
        let template = self.portal.files.get("templates/article.html");
        let links: Vec<_> = article.links.iter().map(|path| outs.get(&**path)).collect();
        let own = (&article.first_paragraph, &article.rest, &article.tags, links);
        let shown = digest(&(self.frame, template, card, own));
        if template.is_some() {
            return shown;
        }
        let blocks = self.sections[1..].iter().map(|ranks| {
            let known = ranks.partition_point(|other| *other < rank);
            self.newest(&ranks[..known], |entry| entry.item, 5)
        });
        let blocks: Vec<_> = blocks.collect();
        digest(&(shown, blocks, self.neighbours(rank), self.related(rank)))
    }

    /// The cards of the four articles nearest to one among those before it, of which the
    /// eight newest of each of its units and tags are looked at; of equals the newest.
    fn related(&self, rank: usize) -> Vec<u64> {
        let mut near: BTreeMap<usize, u32> = BTreeMap::new();
        for term in terms_of(self.portal, self.entries[rank].article) {
            let ranks = &self.terms[&term];
            let before = &ranks[..ranks.partition_point(|other| *other < rank)];
            for other in &before[before.len().saturating_sub(8)..] {
                *near.entry(*other).or_default() += term.0;
            }
        }
        let mut near: Vec<_> =
            near.into_iter().map(|(rank, count)| (count, rank)).collect();
        near.sort();
        near.iter().rev().take(4).map(|(_, rank)| self.entries[*rank].card).collect()
    }

    /// The names of all units, and whether there are tags.
    fn outline(&self) -> u64 {
        let registered = self.portal.units.iter().map(|u| (u.name.clone(), u.id.clone()));
        let links = self.entries.iter().flat_map(|e| unit_links(self.portal, e.article));
        let typed = links.map(|(name, id)| (name.to_owned(), id));
        let units: BTreeSet<_> = registered.chain(typed).collect();
        let has_tags = self.terms.keys().any(|(weight, _)| *weight == 2);
        digest(&(self.frame, units, has_tags))
    }

    /// Five titles of each section with a block, without head and foot.
    fn today(&self) -> u64 {
        let newest = |ranks: &Vec<usize>| self.newest(ranks, |entry| entry.item, 5);
        let blocks: Vec<_> = self.sections[1..].iter().map(newest).collect();
        digest(&(&self.portal.title, blocks))
    }

    /// Title and address of the articles beside one in its section.
    fn neighbours(&self, rank: usize) -> [Option<(&str, &str)>; 2] {
        let is_here = |ranks: &&Vec<usize>| ranks.binary_search(&rank).is_ok();
        let ranks = self.sections.iter().find(is_here).unwrap();
        let at = ranks.partition_point(|other| *other < rank);
        [at.checked_sub(1), Some(at + 1)].map(|at| {
            let Entry { article, out, .. } = &self.entries[*ranks.get(at?)?];
            Some((article.title.as_str(), out.as_str()))
        })
    }

    /// The newest `count` of some ranks, newest last.
    fn newest(&self, ranks: &[usize], of: fn(&Entry) -> u64, count: usize) -> Vec<u64> {
        let newest = &ranks[ranks.len().saturating_sub(count)..];
        newest.iter().map(|rank| of(&self.entries[*rank])).collect()
    }

    /// The list of all, and for each a front and a page for every year.
    fn units(&self, pages: &mut Showing) {
        let mut units = BTreeMap::new();
        for unit in &self.portal.units {
            let is_parent = |other: &&Unit| Some(&other.id) == unit.parent.as_ref();
            let parent = self.portal.units.iter().find(is_parent);
            let head = digest(&(&unit.name, &unit.short, parent.map(|unit| &unit.name)));
            units.insert((&*unit.name, unit.id.clone()), (head, Vec::new()));
        }
        for (rank, entry) in self.entries.iter().enumerate() {
            for (name, id) in unit_links(self.portal, entry.article) {
                let known = units.entry((name, id)).or_insert((digest(name), Vec::new()));
                known.1.push(rank);
            }
        }
        let counts: Vec<_> =
            units.iter().map(|(unit, (_, ranks))| (unit, ranks.len())).collect();
        pages.insert("don-vi/index.html".to_owned(), digest(&(self.frame, counts)));
        for ((name, id), (head, ranks)) in &units {
            let folder = format!("don-vi/{id}");
            pages.insert(format!("{folder}/rss.xml"), self.feed(name, ranks));
            let year = |article: &Article| article.date[..4].to_owned();
            self.collection(&folder, ranks, (*head, digest(name)), year, pages);
        }
    }

    /// The list of all, and for each a front and a page for every year. Gives the pages
    /// of tags with fewer than three articles, which say that they are not to be listed.
    fn tags(&self, pages: &mut Showing) -> Vec<String> {
        let mut tags: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (rank, entry) in self.entries.iter().enumerate() {
            for tag in &entry.article.tags {
                tags.entry(tag).or_default().push(rank);
            }
        }
        let counts: Vec<_> = tags.iter().map(|(tag, ranks)| (tag, ranks.len())).collect();
        if !tags.is_empty() {
            let shown = digest(&(self.frame, counts));
            pages.insert("tu-khoa/index.html".to_owned(), shown);
        }
        let mut hidden = Vec::new();
        for (tag, ranks) in &tags {
            let folder = format!("tu-khoa/{}", vietnamese::slug(tag));
            let is_hidden = ranks.len() < 3;
            let head = digest(&(tag, is_hidden));
            let year = |article: &Article| article.date[..4].to_owned();
            let mut own = Showing::new();
            self.collection(&folder, ranks, (head, head), year, &mut own);
            hidden.extend(own.keys().filter(|_| is_hidden).cloned());
            pages.extend(own);
        }
        hidden
    }

    /// A page for each month with the articles of all sections, and a front that counts.
    fn archive(&self, pages: &mut Showing) {
        let ranks: Vec<usize> = (0..self.entries.len()).collect();
        let heads = (0, 0);
        self.collection("luu-tru", &ranks, heads, |article| article.month(), pages);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for entry in &self.entries {
            *counts.entry(entry.article.month()).or_default() += 1;
        }
        pages.insert("luu-tru/index.html".to_owned(), digest(&(self.frame, counts)));
    }

    /// A front with the newest whole periods and the number of articles of each period;
    /// a page for each period with its articles and the ways to those beside it. `heads`
    /// stand above the front and above the others.
    fn collection(
        &self,
        folder: &str,
        ranks: &[usize],
        heads: (u64, u64),
        period: impl Fn(&Article) -> String,
        pages: &mut Showing,
    ) {
        let mut periods: Vec<(String, Vec<u64>)> = Vec::new();
        for &rank in ranks {
            let Entry { article, card, .. } = self.entries[rank];
            let name = period(article);
            match periods.last_mut().filter(|(last, _)| *last == name) {
                Some((_, cards)) => cards.push(card),
                None => periods.push((name, vec![card])),
            }
        }
        let most = periods.iter().map(|(_, cards)| cards.len()).max();
        assert!(most <= Some(2 * self.portal.page_size), "no period is split here");
        for (at, (name, cards)) in periods.iter().enumerate() {
            let beside = [at.checked_sub(1), Some(at + 1)];
            let beside = beside.map(|at| Some(&periods.get(at?)?.0));
            let shown = digest(&(self.frame, heads.1, cards, beside));
            pages.insert(format!("{folder}/{name}/index.html"), shown);
        }
        let mut start = periods.len();
        let mut cards: Vec<u64> = Vec::new();
        while start > 0 && cards.len() < self.portal.page_size {
            start -= 1;
            cards.extend(&periods[start].1);
        }
        let before = start.checked_sub(1).map(|at| &periods[at].0);
        let counts: Vec<_> =
            periods.iter().map(|(name, cards)| (name, cards.len())).collect();
        let shown = digest(&(self.frame, heads.0, cards, before, counts));
        pages.insert(format!("{folder}/index.html"), shown);
    }

    /// The five newest news, the first one with a picture in front; the eight before them;
    /// five notices and six reports by title; a video and three titles.
    fn home(&self) -> u64 {
        let [news, notices, reports, videos] = &self.sections;
        let (before, newest) = news.split_at(news.len().saturating_sub(5));
        let mut leads: Vec<usize> = newest.iter().rev().copied().collect();
        let has_picture = |rank: &usize| self.entries[*rank].article.picture.is_some();
        if let Some(at) = leads.iter().position(has_picture) {
            let first = leads.remove(at);
            leads.insert(0, first);
        }
        let leads: Vec<_> = leads.iter().map(|rank| self.entries[*rank].card).collect();
        let cards =
            |ranks: &[usize], count| self.newest(ranks, |entry| entry.card, count);
        let items =
            |ranks: &[usize], count| self.newest(ranks, |entry| entry.item, count);
        let lists = match self.eyes {
            Eyes::Reader => vec![
                cards(before, 8),
                items(notices, 5),
                items(reports, 6),
                cards(videos, 1),
                items(videos, 4),
            ],
            Eyes::Ingredients => {
                let all = [before, notices, reports, videos].into_iter();
                all.flat_map(|ranks| [cards(ranks, 8), items(ranks, 8)]).collect()
            }
        };
        digest(&(self.frame, leads, lists))
    }

    /// The articles of each month with their dates and pictures, all other pages but those
    /// that are hidden, and the index: of a month it has the newest date.
    fn sitemaps(&self, hidden: &[String], pages: &mut Showing) {
        let outs: BTreeSet<_> = self.entries.iter().map(|entry| &entry.out).collect();
        let is_listed = |path: &&String| {
            let is_hidden = *path == "404.html" || hidden.contains(path);
            path.ends_with(".html") && !is_hidden && !outs.contains(path)
        };
        let others = digest(&pages.keys().filter(is_listed).collect::<Vec<_>>());
        pages.insert("sitemap/trang.xml".to_owned(), others);
        let mut months: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for Entry { article, out, .. } in &self.entries {
            let shown = (&article.date, out, article.picture.is_some());
            let month = article.month().replace('/', "-");
            months.entry(month).or_default().push(shown);
        }
        let newest = months.iter().map(|(month, shown)| (month, shown.last().unwrap().0));
        let index = digest(&newest.collect::<Vec<_>>());
        pages.insert("sitemap.xml".to_owned(), index);
        for (month, shown) in months {
            pages.insert(format!("sitemap/{month}.xml"), digest(&shown));
        }
    }

    /// The newest twenty of what is called so, with their whole leads.
    fn feed(&self, name: &str, ranks: &[usize]) -> u64 {
        let newest = ranks.iter().rev().take(20).map(|rank| &self.entries[*rank]);
        let items = newest.map(|Entry { article, out, .. }| {
            (&article.title, out, &article.date, article.section, article.lead())
        });
        digest(&(&self.portal.title, name, items.collect::<Vec<_>>()))
    }

    /// The form with what can be chosen; what all segments share; and each segment, which
    /// stands for all its files: the words of its articles, and their cards.
    fn search(&self, pages: &mut Showing) {
        let links = self.entries.iter().flat_map(|e| unit_links(self.portal, e.article));
        let units: BTreeSet<(&str, String)> = links.collect();
        let years: BTreeSet<&str> =
            self.entries.iter().map(|entry| &entry.article.date[..4]).collect();
        let mut segments: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        let newest = self.entries.last().map_or("", |newest| &newest.article.date[..7]);
        for entry in &self.entries {
            let article = entry.article;
            let segment = match &article.date {
                date if date[..7] == *newest => "thang-moi",
                date if date[..4] == newest[..4] => "nam-moi",
                _ => "nam-cu",
            };
            let words = (&article.title, &article.tags, article.lead());
            let body = (&article.first_paragraph, &article.rest);
            let shown = (&entry.out, &article.date[..10], article.section);
            let shown = (words, body, shown, unit_links(self.portal, article));
            let more = match self.eyes {
                Eyes::Reader => None,
                Eyes::Ingredients => Some((entry.card, &article.links)),
            };
            segments.entry(segment).or_default().push(digest(&(shown, more)));
        }
        let folders: Vec<_> = segments.keys().collect();
        let names = |unit: &'a Unit| (&unit.name, &unit.short, &unit.aliases);
        let synonyms: Vec<_> = self.portal.units.iter().map(names).collect();
        let folder = |name: &str| format!("tim-kiem/{name}");
        pages.insert(folder("chung.json"), digest(&(folders, &units, synonyms)));
        pages.insert(folder("index.html"), digest(&(self.frame, units, years)));
        for (name, shown) in segments {
            pages.insert(folder(&format!("{name}/muc-luc.json")), digest(&shown));
        }
    }

    /// The pictures of public articles, beside their pages, and the site's own files.
    fn files(&self, pages: &mut Showing) {
        for Entry { article, out, .. } in &self.entries {
            if let Some(picture) = &article.picture {
                pages.insert(out.replace(".html", "/anh.svg"), digest(picture));
            }
        }
        let built_in = include_str!("../../../static/style.css");
        let style = self.portal.files.get("static/style.css").map_or(built_in, |own| own);
        let name = Digest::of_bytes(style.as_bytes()).short();
        pages.insert(format!("style.{name}.css"), 0);
        let script = include_str!("../../../static/script.js");
        let name = Digest::of_bytes(script.as_bytes()).short();
        pages.insert(format!("script.{name}.js"), 0);
        let search = include_str!("../../../static/search.js");
        let name = Digest::of_bytes(search.as_bytes()).short();
        pages.insert(format!("search.{name}.js"), 0);
        for (path, text) in &self.portal.files {
            let path = path.strip_prefix("static/").filter(|path| *path != "style.css");
            pages.extend(path.map(|path| (path.to_owned(), digest(text))));
        }
    }
}

impl<'a> Entry<'a> {
    fn new(portal: &Portal, article: &'a Article, eyes: Eyes) -> Self {
        let (path, out) = (article.path(), article.out());
        let facts = (&article.title, &out, &article.date);
        let units = unit_links(portal, article);
        let picture = article.picture.is_some();
        let card = digest(&(facts, article.lead(), article.section, units, picture));
        let template = portal.files.get("templates/item.html");
        let item = match eyes {
            Eyes::Reader => digest(&(facts, template)),
            Eyes::Ingredients => digest(&(card, template)),
        };
        Self { article, path, out, card, item }
    }
}

/// The units and tags of an article, with what each counts.
fn terms_of(portal: &Portal, article: &Article) -> BTreeSet<(u32, String)> {
    let units = unit_links(portal, article).into_iter().map(|(_, id)| (1, id));
    units.chain(article.tags.iter().map(|tag| (2, tag.clone()))).collect()
}

/// Name and id of the units of an article: the register's, else as typed.
fn unit_links<'a>(portal: &'a Portal, article: &'a Article) -> Vec<(&'a str, String)> {
    let links = article.units.iter().map(|typed| {
        let is_meant = |unit: &&Unit| {
            [&unit.id, &unit.name, &unit.short].contains(&typed)
                || unit.aliases.contains(typed)
        };
        match portal.units.iter().find(is_meant) {
            Some(unit) => (&*unit.name, unit.id.clone()),
            None => (&**typed, vietnamese::slug(typed)),
        }
    });
    links.collect()
}
