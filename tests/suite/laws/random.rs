//! Sequences of edits that nobody thought of; each is the same on every run.

use super::portal::{Article, Portal, SECTIONS, Unit, date};
use super::{NOTHING, Site, Touched, unlike};

/// `SplitMix64` (Steele, Lea, Flood 2014): small, and good enough to choose.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// Few enough days to make long months, equal dates, and some that are not due.
const DATES: [&str; 7] = [
    "2026-11-02",
    "2026-11-02 08:00",
    "2026-11-20 10:00",
    "2026-10-05",
    "2025-12-31 23:59",
    "2026-11-21 08:00",
    "2026-12-24 06:00",
];

/// Templates that a site may have, each of which draws in others.
const TEMPLATES: [(&str, &str); 7] = [
    ("item.html", "<li>{{ card.title }} {{ card.lead }}</li>"),
    ("card.html", "<li>{% include \"item.html\" %}{{ card.units | length }}</li>"),
    ("header.html", "<header>{{ site.title }}{{ menu | length }}</header>"),
    ("base.html", "{% extends \"theme/base.html\" %}"),
    (
        "video.html",
        "{% extends \"article.html\" %}{% block head %}{{ older }}{% endblock %}",
    ),
    (
        "list.html",
        "{{ header }}{{ page.title }}{% for one in list.cards %}{{ one }}{% endfor %}",
    ),
    (
        "notice.html",
        "{{ header }}{{ article.title }}{{ article.body }}{{ blocks | length }}",
    ),
];

const SETTINGS: [&str; 5] = [
    "",
    "language: en\n",
    "tagline: Tiếng nói\npermalinks:\n  article: /:section/:year/:slug/\n",
    "permalinks:\n  article: /:year/:month/:day/:slug.html\n",
    "sections:\n- slug: videos\n  kind: notices\n- slug: thong-bao\n  title: Khác\n",
];

/// Files that are no model's: statics, and articles with mistakes.
const FILES: [(&str, &str); 6] = [
    ("static/tai-lieu", "a"),
    ("static/style.css", "p{}"),
    ("content/thong-bao/hong.md", "---\ndate: 2026-11-01\n---\nKhông có tên.\n"),
    (
        "content/thong-bao/bai-0001.md",
        "---\ntitle: Trùng\ndate: 2026-11-01\n---\nTrùng địa chỉ.\n",
    ),
    ("content/videos/_index.md", "---\ntitle: Video\n---\n"),
    ("content/videos/2026/11/anh.svg", "<svg/>"),
];

/// One edit of a portal; gives what it was.
fn step(portal: &mut Portal, chance: &mut Chance) -> String {
    let kind = chance.below(24);
    let at = chance.below(portal.articles.len());
    let number = portal.articles[at].number;
    let other = portal.articles[chance.below(portal.articles.len())].path();
    let article = &mut portal.articles[at];
    match kind {
        0 => article.rest += "\n\nThêm.",
        1 => article.first_paragraph += " Thêm.",
        2 => article.title += " *",
        3 => {
            article.summary =
                article.summary.take().map_or(Some("Mới".to_owned()), |_| None)
        }
        4..=6 => article.date = chance.one_of(&DATES).to_owned(),
        7 => {
            let names =
                ["Công đoàn B", "cong-doan-7", "Tổ công đoàn mới", "Công đoàn Bb"];
            article.units =
                (0..chance.below(3)).map(|_| chance.one_of(&names).to_owned()).collect();
            article.units.dedup();
        }
        8 => article.tags.push(format!("thẻ {}", article.tags.len())),
        9 => {
            article.picture =
                article.picture.take().map_or(Some("<svg/>".to_owned()), |_| None)
        }
        10 => article.draft = !article.draft,
        11 => {
            article.slug =
                chance.one_of(&["ten-khac", "trung-ten", "bai-0003"]).to_owned()
                    + "-"
                    + &at.to_string()
        }
        12 => {
            portal.articles.remove(at);
        }
        13 | 14 => {
            let number = 1000 + chance.below(1_000_000);
            let slug = format!("bai-{number}");
            let date = chance.one_of(&DATES).to_owned();
            let like = article.clone();
            portal.articles.push(Article { number, slug, date, ..like });
        }
        15 => article.section = chance.one_of(&SECTIONS),
        16 => article.links.push(other),
        17 | 18 => {
            let (name, text) = chance.one_of(&TEMPLATES);
            toggle(portal, &format!("templates/{name}"), text);
        }
        19 => {
            let (path, text) = chance.one_of(&FILES);
            toggle(portal, path, text);
        }
        20 => portal.page_size = 1 + chance.below(8),
        21 => portal.settings = chance.one_of(&SETTINGS).to_owned(),
        22 => {
            // The first two are the parents of all.
            let units = &mut portal.units;
            match chance.below(4) {
                0 => units[chance.below(2)].name += "b",
                1 => units[1].aliases.push("Tổ công đoàn mới".to_owned()),
                2 if units.len() > 3 => drop(units.remove(2)),
                _ => units.push(Unit {
                    id: format!("moi-{}", units.len()),
                    ..units[1].clone()
                }),
            }
        }
        _ => portal.title += "!",
    }
    format!("{kind} of {number}")
}

fn toggle(portal: &mut Portal, path: &str, text: &str) {
    if portal.files.remove(path).is_none() {
        portal.files.insert(path.to_owned(), text.to_owned());
    }
}

/// Takes `steps` edits from `seed`, with a clean build beside each.
fn walk(seed: u64, steps: usize) {
    let mut chance = Chance(seed);
    let mut portal = Portal::new(60);
    portal.page_size = 5;
    for article in &mut portal.articles[20..50] {
        article.date = date(16 + article.number % 5, 0);
    }
    let mut site = Site::new(&portal);
    for at in 0..steps {
        let what = step(&mut portal, &mut chance);
        if chance.below(8) == 0 {
            // Losing what is remembered costs time only.
            let _ = std::fs::remove_dir_all(site.project.root().join(".bantin"));
        }
        site.project.options.preview = chance.below(10) == 0;
        if chance.below(8) == 0 {
            site.project.options.now += chance.one_of(&[-40, 3, 40]) * 86_400;
        }
        site.become_like(&portal);
        let place = format!("seed {seed}, step {at}: {what}");
        let unclean = unlike(&site.project.tree(), &site.project.clean_tree());
        assert_eq!(unclean, NOTHING, "{place}");
        assert_eq!(site.build(), Touched::default(), "{place}");
    }
}

#[test]
fn after_any_sequence_of_edits_the_output_is_a_clean_one() {
    for seed in [1, 2] {
        walk(seed, 25);
    }
}
