//! What nobody should ever give the program, and somebody will.
//!
//! Reading never panics and ends in time, whatever the bytes; whole sites of nonsense
//! end with a diagnostic that names the file; nothing is written outside of the output
//! and `.bantin`; and no article brings a script into a page.
//!
//! The changes are the same in every run. `ROUNDS=50 cargo test --test suite hostile`
//! makes fifty times as many, and others than any other number makes: a long search is
//! a loop over `ROUNDS=2`, `3`, `4` … A test that fails names the file, the round and
//! what it read.

mod html;
mod hundred;
mod mutation;
mod properties;
mod reading;
mod sites;
mod surroundings;

use bantin::ledger::{Ledger, Record};

use mutation::{Chance, ODD, Seed, mutated, pictures, seeds};
use properties::measuring;
use reading::{as_article, as_memory, as_settings, as_template, as_word, in_time};

use crate::support::{Project, SITE};

/// How many times as many rounds are made as usual, which is also what their numbers
/// begin with.
fn times() -> usize {
    let rounds = std::env::var("ROUNDS").ok();
    rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(1).max(1)
}

/// The chance of a round of a seed.
fn chance(number: usize, round: usize) -> Chance {
    Chance::new(((times() - 1) << 32 | (number * 1000 + round)) as u64)
}

/// Changes every seed again and again and hands it to a reader.
fn change(seeds: &[Seed], rounds: usize, read: impl Fn(&Seed, &[u8])) {
    for (number, seed) in seeds.iter().enumerate() {
        in_time(&seed.name, || read(seed, &seed.bytes));
        for round in 0..rounds * times() {
            let mut chance = chance(number, round);
            let bytes = mutated(&mut chance, seed, seeds);
            let what = || format!("{} round {round}: {:?}", seed.name, lossy(&bytes));
            in_time(&what(), || read(seed, &bytes));
        }
    }
}

fn lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

#[test]
fn articles_survive_every_change() {
    change(&seeds(&[".md"]), 60, |_, bytes| as_article(bytes));
}

#[test]
fn settings_survive_every_change() {
    let seeds = seeds(&[".yaml", "so-ket-phong-trao-cnvcld-quy-iii-2020/index.md"]);
    change(&seeds, 200, |_, bytes| as_settings(bytes));
}

#[test]
fn pictures_survive_every_change() {
    change(&pictures(), 300, |_, bytes| measuring(bytes));
}

#[test]
fn templates_survive_every_change() {
    let project = Project::new(SITE);
    let theme = project.load().theme;
    change(&seeds(&[".html"]), 20, |seed, bytes| {
        let name = seed.name.replace("templates/", "");
        as_template(&theme, &name, bytes);
    });
}

#[test]
fn short_texts_survive_every_cut() {
    for text in [
        "---\ntitle: \"Họp: 'quý III'\"\nngày: 09/10/2020 16:30\ntags: [y tế, \"a, b\"]\n\
         draft: không\nsummary: >\n  một\n  hai\n---\n\n# Một\n\n![Ảnh](a.jpg \"Trao — Ảnh: X\")\n\
         *chú*\n\n| a | b |\n|---|--:|\n| [c](d.md) | ~~e~~ |\n\n[^1]\n\n[^1]: `f`\n\n<b>\n\n\
         UV BCH *CĐCS*/LĐLĐ (**KPCĐ**), 1/TB-LĐLĐ & GD&ĐT, BHXH [TNLĐ](x) TNLĐ\n",
        "title: Trang\nbase_url: https://x.vn/\nsections:\n  - slug: tin\n    title: Tin\n    \
         kind: news\nagency: {role: editorial, name: \"A: b\"}\ncounter:\n\tbase: 1.724\n",
        "{% extends \"base.html\" %}{% block main %}{{ article.title | upper }}{# a #}\
         {% for one in blocks %}{{ one.items[0] }}{% endfor %}{% endblock main %}",
    ] {
        let project = Project::new(SITE);
        let theme = project.load().theme;
        for at in 0..=text.len() {
            let cut = &text.as_bytes()[..at];
            in_time(&lossy(cut), || {
                as_article(cut);
                as_settings(cut);
                if text.starts_with("{%") {
                    as_template(&theme, "article.html", cut);
                }
            });
        }
    }
}

#[test]
fn words_survive_every_change() {
    let words = [
        "2020-10-09T16:30:00.5+07:00",
        "16h30 ngày 09/10/2020",
        "ngày 9 tháng 10 năm 2020",
        "Thứ Sáu, 09/10/2020, 16:30",
        "/thong-bao/2020/10/x.md#a",
        "../ảnh%20a.jpg?b",
        "https://x.vn/?a=b&c=\"d\"",
        "mailto:a@b.vn",
        "tin-hoat-dong/2020/10/index.html",
        "/:section/:year/:month/:slug.html",
        "javascript:alert(1)",
        "\\\\evil\\share",
    ];
    let seeds: Vec<Seed> = words
        .iter()
        .map(|word| Seed { name: (*word).to_owned(), bytes: word.as_bytes().to_vec() })
        .collect();
    for seed in &seeds {
        for round in 0..800 * times() {
            let mut chance = chance(0, round);
            let bytes = mutated(&mut chance, seed, &seeds);
            let text = lossy(&bytes);
            in_time(&text, || as_word(&text));
        }
    }
    for odd in ODD {
        for text in
            [odd.repeat(3), format!("a{odd}"), format!("{odd}//x"), format!("/{odd}")]
        {
            in_time(&text, || as_word(&text));
        }
    }
}

#[test]
fn what_a_build_remembers_survives_every_change() {
    let project = Project::new(SITE);
    project.write("content/thong-bao/a.md", crate::support::article("A", "2020", "", ""));
    project.build().unwrap();
    let manifest = std::fs::read(project.output().join(".bantin-manifest")).unwrap();
    let outputs = project.root().join(".bantin/outputs");
    let folder = std::fs::read_dir(outputs).unwrap().next().unwrap().unwrap().path();
    let ledger = std::fs::read(folder.join("ledger")).unwrap();
    let records: &[Record] = &[];
    let empty = Ledger::new(records.to_vec()).to_bytes();
    let seeds: Vec<Seed> =
        [("manifest", &manifest), ("ledger", &ledger), ("empty", &empty)]
            .map(|(name, bytes)| Seed { name: name.to_owned(), bytes: bytes.clone() })
            .into();
    let whole: [&[u8]; 2] = [&ledger, &empty];
    change(&seeds, 400, |_, bytes| as_memory(bytes, &whole));
}
