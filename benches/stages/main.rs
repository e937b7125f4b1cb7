//! The stages of a build, each alone, on a corpus that is made here.
//!
//! ```text
//! cargo bench                 # all of them
//! cargo bench -- markdown     # those with this word in their name
//! ```
//!
//! In: nothing. Out: a table on the standard output, in the order of a build: the time of
//! one round over the whole corpus and, below it, how many items are done in a second. A
//! name ends with what an item is. Stages work on one processor where nothing else is
//! said.

mod corpus;
mod phrases;
mod portal;

use std::borrow::Cow;
use std::hint::black_box;

use bantin::article::{self, Article};
use bantin::digest::Digest;
use bantin::ledger::{Ledger, Record};
use bantin::markdown::{self, Html, Leads, Scan};
use bantin::plan::{self, Recipe, Task};
use bantin::render::{Material, Product, Renderer};
use bantin::site::{self, Conditions};
use bantin::source::{self, Stat};
use bantin::view::Page;
use bantin::{Revision, front_matter, register};
use divan::Bencher;
use divan::counter::ItemsCount;

use portal::{Folder, PORTAL};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each stage is measured, unless `--sample-count` says otherwise.
const ROUNDS: u32 = 20;

fn main() {
    let _folder = Folder;
    divan::Divan::default().sample_count(ROUNDS).config_with_args().main();
}

// ------------------------------------------------------------ one article

/// The head of an article, from text to typed fields.
#[divan::bench(name = "1 front matter, per article")]
fn front_matter(bencher: Bencher<'_, '_>) {
    let articles = &PORTAL.articles;
    bencher.counter(ItemsCount::new(articles.len())).bench(|| {
        for one in articles {
            black_box(front_matter::parse(&one.text, &one.path, true));
        }
    });
}

/// All of an article, with head and scan.
#[divan::bench(name = "2 article::parse, per article")]
fn parse(bencher: Bencher<'_, '_>) {
    let articles = &PORTAL.articles;
    bencher.counter(ItemsCount::new(articles.len())).bench(|| {
        for one in articles {
            black_box(article::parse(&one.path, &one.text));
        }
    });
}

/// What a body mentions.
#[divan::bench(name = "3 markdown::scan, per body")]
fn scan(bencher: Bencher<'_, '_>) {
    let bodies = bodies();
    bencher.counter(ItemsCount::new(bodies.len())).bench(|| {
        for (article, body) in &bodies {
            let path = article.content_path();
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            black_box(markdown::scan(body, &article.path, folder, |span| span));
        }
    });
}

/// The HTML of a body, every link printed.
#[divan::bench(name = "4 markdown::html, per body")]
fn html(bencher: Bencher<'_, '_>) {
    let bodies = bodies();
    let links =
        |scan: &Scan| vec![Leads::To(Cow::Borrowed("/mot/bai.html")); scan.links.len()];
    let bodies: Vec<_> = bodies
        .into_iter()
        .map(|(article, body)| (body, links(&article.facts.scan)))
        .collect();
    bencher.counter(ItemsCount::new(bodies.len())).bench(|| {
        for (body, links) in &bodies {
            black_box(markdown::html(body, links, &[], true, Html::Text));
        }
    });
}

// --------------------------------------------------------------- the site

/// The site of all articles, on all processors.
#[divan::bench(name = "5 site::assemble, per article")]
fn assemble(bencher: Bencher<'_, '_>) {
    let Revision { sources, theme, site, .. } = &PORTAL.revision;
    let text = |path: &str| sources.text(path).map_or("", |text| text);
    let registers = register::read(text, &mut Vec::new());
    let conditions = Conditions { now: portal::NOW, preview: false };
    let assemble = |config| {
        site::assemble(sources, theme, config, &registers, conditions, &mut Vec::new())
    };
    bencher
        .counter(ItemsCount::new(site.entries.len()))
        .with_inputs(|| site.config.clone())
        .bench_values(assemble);
}

/// A task for each output, with its fingerprint, on all processors.
#[divan::bench(name = "6 plan::plan, per output")]
fn plan(bencher: Bencher<'_, '_>) {
    let Revision { sources, theme, templates, site, .. } = &PORTAL.revision;
    bencher
        .counter(ItemsCount::new(PORTAL.outputs()))
        .bench(|| plan::plan(sources, site, templates, theme, &mut Vec::new()));
}

// -------------------------------------------------------------- the pages

/// The pages of all articles, with the header, footer and cards that are made once.
#[divan::bench(name = "7 article pages, per page")]
fn article_pages(bencher: Bencher<'_, '_>) {
    let tasks = tasks(|page| matches!(page, Page::Article(_)));
    bencher
        .counter(ItemsCount::new(tasks.len()))
        .with_inputs(|| (Renderer::new(&PORTAL.revision), tasks.clone()))
        .bench_values(rendered);
}

/// List pages that show every article once, with their cards. What it takes more than the
/// next one is the time of the cards alone.
#[divan::bench(name = "8 lists with new cards, per card")]
fn cards(bencher: Bencher<'_, '_>) {
    let tasks = tasks(|page| matches!(page, Page::SectionList(..)));
    bencher
        .counter(ItemsCount::new(PORTAL.articles.len()))
        .with_inputs(|| (Renderer::new(&PORTAL.revision), tasks.clone()))
        .bench_values(rendered);
}

/// The same list pages when all cards are there.
#[divan::bench(name = "9 lists with old cards, per card")]
fn cards_again(bencher: Bencher<'_, '_>) {
    let tasks = tasks(|page| matches!(page, Page::SectionList(..)));
    bencher
        .counter(ItemsCount::new(PORTAL.articles.len()))
        .with_inputs(|| rendered((Renderer::new(&PORTAL.revision), tasks.clone())))
        .bench_values(|renderer| rendered((renderer, tasks.clone())));
}

// ------------------------------------------------------------- the output

/// The plan compared with a ledger of the same, on all processors; the disk is not asked.
#[divan::bench(name = "10 ledger difference, per output")]
fn difference(bencher: Bencher<'_, '_>) {
    let ledger = ledger();
    bencher
        .counter(ItemsCount::new(PORTAL.outputs()))
        .bench(|| ledger.difference(&PORTAL.revision.plan, |_| Some(STAT)));
}

/// The bytes of a ledger.
#[divan::bench(name = "11 ledger to bytes, per output")]
fn to_bytes(bencher: Bencher<'_, '_>) {
    let ledger = ledger();
    bencher.counter(ItemsCount::new(PORTAL.outputs())).bench(|| ledger.to_bytes());
}

/// A ledger from its bytes.
#[divan::bench(name = "12 ledger from bytes, per output")]
fn from_bytes(bencher: Bencher<'_, '_>) {
    let bytes = ledger().to_bytes();
    bencher
        .counter(ItemsCount::new(PORTAL.outputs()))
        .bench(|| Ledger::from_bytes(&bytes));
}

// -------------------------------------------------------- the whole build

/// Everything rendered and written into a new folder, on all processors. The revision is
/// there.
#[divan::bench(name = "13 first build, per output")]
fn first_build(bencher: Bencher<'_, '_>) {
    let portal = &*PORTAL;
    bencher.counter(ItemsCount::new(portal.outputs())).bench(|| portal.build_first());
}

/// The build when nothing changed, from the loading of the cache on, on all processors.
#[divan::bench(name = "14 nothing changed, per output")]
fn nothing_changed(bencher: Bencher<'_, '_>) {
    let portal = &*PORTAL;
    bencher.counter(ItemsCount::new(portal.outputs())).bench(|| portal.build_again());
}

// ---------------------------------------------------------- what they need

/// The articles of the site with their Markdown.
fn bodies() -> Vec<(&'static Article, String)> {
    let Revision { sources, site, .. } = &PORTAL.revision;
    let bodies = site.entries.iter().map(|entry| {
        let source = sources.get(&entry.article.path).expect("it was read from there");
        let bytes = sources.fetch(source).expect("nobody edits the corpus");
        (&*entry.article, source::markdown(&entry.article, &bytes).into_owned())
    });
    bodies.collect()
}

/// Tasks with the bytes that they need.
type Tasks = Vec<(&'static Task, Vec<u8>)>;

/// The tasks of some pages.
fn tasks(is_wanted: impl Fn(Page) -> bool) -> Tasks {
    let Revision { sources, plan, .. } = &PORTAL.revision;
    let renderer = Renderer::new(&PORTAL.revision);
    let tasks = plan.tasks().iter();
    let tasks = tasks.filter(|task| match task.recipe {
        Recipe::Page(page) => is_wanted(page),
        _ => false,
    });
    let tasks = tasks.map(|task| {
        let source = renderer.material(task);
        let bytes = source.map(|source| sources.fetch(source));
        let bytes = bytes.transpose().expect("nobody edits the corpus");
        (task, bytes.unwrap_or_default())
    });
    tasks.collect()
}

/// Renders pages and hands back the renderer, with all that it made once.
fn rendered(
    (renderer, tasks): (Renderer<&'static Revision>, Tasks),
) -> Renderer<&'static Revision> {
    for (task, bytes) in tasks {
        let product: Product = renderer
            .produce(task, Material::Bytes(bytes))
            .expect("the built-in templates are right");
        black_box(product);
    }
    renderer
}

const STAT: Stat =
    Stat { size: 24_000, modified: 1_793_466_000_000_000_000, inode: 7, changed: 0 };

/// The ledger of an output that holds the plan.
fn ledger() -> Ledger {
    let records = PORTAL.revision.plan.tasks().iter().map(|task| Record {
        claim: task.claim.clone(),
        fingerprint: task.fingerprint,
        digest: Digest::of(&task.fingerprint),
        stat: STAT,
        owner: None,
        siblings: 1,
    });
    Ledger::new(records.collect())
}
