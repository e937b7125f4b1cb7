//! The corpus of the benchmark: news of a province's trade unions, made by arithmetic.
//!
//! In: nothing. Out: [`articles`], each with the path of its file and its text, and the
//! texts of settings and registers. The same every time, on every machine. The articles
//! are clean: what is wrong with a text costs time of its own, which is not looked at
//! here. It writes nothing.

use std::fmt::Write;
use std::sync::Arc;

use bantin::vietnamese;

use crate::phrases::{
    AUTHORS, HEADINGS, ITEMS, OPENINGS, PLACES, ROWS, SENTENCES, TAGS, TITLES, UNITS,
};

/// How many articles there are.
pub(crate) const ARTICLES: usize = 600;

/// How many months they spread over, from January 2025; each has 28 days here.
const MONTHS: usize = 22;

/// The words of a body, at least; it ends with the block that reaches them.
const WORDS: [usize; 4] = [300, 450, 600, 800];

/// The settings. The portal is the built-in one, with everything on.
pub(crate) const SITE: &str = "\
title: Trang tin Công đoàn tỉnh
tagline: Tiếng nói của đoàn viên, người lao động
base_url: https://congdoan.example
language: vi
page_size: 20
sections:
  - { slug: tin-hoat-dong, title: Tin hoạt động, kind: news }
  - { slug: thong-bao, title: Thông báo, kind: notices }
  - { slug: bao-cao-thong-ke, title: Báo cáo – thống kê, kind: reports }
  - { slug: videos, title: Video, kind: videos }
images: { hosts: [https://anh.congdoan.example] }
";

/// One article.
pub(crate) struct Text {
    /// The path of its file from the root.
    pub(crate) path: Arc<str>,
    /// All of the file.
    pub(crate) text: String,
}

/// All articles, the oldest first.
pub(crate) fn articles() -> Vec<Text> {
    let heads: Vec<Head> = (0..ARTICLES).map(Head::new).collect();
    let texts = heads.iter().map(|head| Text {
        path: format!("content/{}", head.file).into(),
        text: head.text() + &body(head, &heads),
    });
    texts.collect()
}

/// The register of units.
pub(crate) fn units() -> String {
    let units = UNITS.iter().map(|name| {
        format!(
            "- {{ id: {}, name: {name}, from: 1990-01-01 }}\n",
            vietnamese::slug(name)
        )
    });
    units.collect()
}

/// Everything about an article but its body.
struct Head {
    index: usize,
    section: &'static str,
    title: String,
    /// `2025-03-14 09:30`.
    date: String,
    /// Its file below `content/`.
    file: String,
    unit: &'static str,
    tags: Vec<&'static str>,
    summary: Option<String>,
}

impl Head {
    fn new(index: usize) -> Self {
        let mut chance = Chance(index as u64);
        // Of twenty articles fourteen are news, three notices, two reports, one a video.
        let section = match index * 7 % 20 {
            0..14 => "tin-hoat-dong",
            14..17 => "thong-bao",
            17..19 => "bao-cao-thong-ke",
            _ => "videos",
        };
        let unit = chance.one(UNITS);
        let title = filled(chance.one(TITLES), unit, &mut chance);
        let day = index * MONTHS * 28 / ARTICLES;
        let (year, month) = (2025 + day / 28 / 12, day / 28 % 12 + 1);
        let (hour, minute) = (6 + index % 12, index * 7 % 60);
        let date = format!("{year}-{month:02}-{:02} {hour:02}:{minute:02}", day % 28 + 1);
        let name = vietnamese::slug(&title);
        let file = format!("{section}/{year}/{month:02}/{name}-{index:04}.md");
        let tags = (0..chance.below(4)).map(|at| TAGS[(index + at * 5) % TAGS.len()]);
        let tags = tags.collect();
        // Of the others the first paragraph is the lead.
        let has_summary = chance.below(4) > 0;
        let summary =
            has_summary.then(|| filled(chance.one(OPENINGS), unit, &mut chance));
        Self { index, section, title, date, file, unit, tags, summary }
    }

    /// The front matter.
    fn text(&self) -> String {
        let Self { index, section, title, date, file: _, unit, tags, summary } = self;
        let author = AUTHORS[index % AUTHORS.len()];
        let mut text = format!(
            "---\ntitle: \"{title}\"\ndate: {date}\nunit: {unit}\nauthor: {author}\n"
        );
        let mut line = |key: &str, value: &str| {
            text.push_str(&format!("{key}: {value}\n"));
        };
        if !tags.is_empty() {
            line("tags", &format!("[{}]", tags.join(", ")));
        }
        if let Some(summary) = summary {
            line("summary", &format!("\"{summary}\""));
        }
        if index.is_multiple_of(3) {
            line("image", &format!("https://anh.congdoan.example/{index}.jpg"));
            line("image_caption", "Quang cảnh buổi lễ");
        }
        if *section == "videos" {
            line("video", &format!("https://anh.congdoan.example/{index}.mp4"));
        }
        text + "---\n\n"
    }
}

/// The Markdown of an article, which may link to others.
fn body(head: &Head, others: &[Head]) -> String {
    let mut chance = Chance(!(head.index as u64));
    let wanted = WORDS[head.index % WORDS.len()];
    let mut text = String::with_capacity(wanted * 8);
    let mut words = 0;
    for at in 0.. {
        let block = match at % 6 {
            _ if at == 3 && head.section == "bao-cao-thong-ke" => table(&mut chance),
            3 => format!("## {}", chance.one(HEADINGS)),
            4 if chance.below(2) == 0 => list(head.unit, &mut chance),
            5 if chance.below(3) == 0 => {
                let other = &others[chance.below(others.len())];
                format!("Xem thêm: [{}](/{})", other.title, other.file)
            }
            _ => paragraph(head.unit, &mut chance),
        };
        words += block.split_whitespace().count();
        text += &block;
        text += "\n\n";
        if words >= wanted {
            break;
        }
    }
    if head.index.is_multiple_of(4) {
        let address = format!("https://anh.congdoan.example/{}-1.jpg", head.index);
        text += &format!("![Đoàn viên tham gia hội thi]({address} \"Ảnh tư liệu\")\n");
    }
    text
}

/// Some sentences, the first of them perhaps in bold.
fn paragraph(unit: &str, chance: &mut Chance) -> String {
    let count = 3 + chance.below(3);
    let mut sentences: Vec<String> = (0..count)
        .map(|_| {
            let sentence = chance.one(SENTENCES);
            filled(sentence, unit, chance)
        })
        .collect();
    if chance.below(3) == 0 {
        sentences[0] = format!("**{}**", sentences[0]);
    }
    sentences.join(" ")
}

fn list(unit: &str, chance: &mut Chance) -> String {
    let items = (0..4).map(|_| {
        let item = chance.one(ITEMS);
        format!("- {};\n", filled(item, unit, chance))
    });
    items.collect()
}

fn table(chance: &mut Chance) -> String {
    let mut text =
        "| Chỉ tiêu | Kế hoạch | Thực hiện |\n| --- | ---: | ---: |".to_owned();
    for row in ROWS {
        let (goal, done) = (20 + chance.below(900), 20 + chance.below(900));
        // Writing to memory does not fail.
        let _ = write!(text, "\n| {row} | {goal} | {done} |");
    }
    text
}

/// A phrase with its slots filled.
fn filled(phrase: &str, unit: &str, chance: &mut Chance) -> String {
    let count = 12 + chance.below(480);
    let phrase = phrase.replace("{unit}", unit).replace("{n}", &count.to_string());
    phrase.replace("{place}", chance.one(PLACES))
}

/// Numbers that look like chance (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % end as u64) as usize
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }
}
