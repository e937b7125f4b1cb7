//! A walk: from the front of a list, by the link to older ones alone, a reader meets each
//! article once, newest first, and comes to an end.

use std::collections::{BTreeMap, BTreeSet};

use crate::html::{Piece, pieces};
use crate::support::{Project, article};

const SETTINGS: &str = "\
-- content/site.yaml --
title: Trang tin thử
base_url: https://congdoan.example/
page_size: 4
-- content/_data/topics.yaml --
- id: tet
  title: Tết Sum vầy
";

const SIZE: usize = 4;

/// The lists that all articles of a site stand in.
const FRONTS: &[&str] = &[
    "tin-hoat-dong/",
    "don-vi/nganh-y-te/",
    "tac-gia/thu-ha/",
    "tu-khoa/hoi-thao/",
    "chuyen-de/tet/",
];

/// The addresses of the cards of a page, and of the page with older ones.
fn met(page: &str) -> (Vec<String>, Option<String>) {
    let (mut cards, mut older, mut is_heading) = (Vec::new(), None, false);
    for piece in pieces(page).unwrap() {
        let Piece::Tag(tag) = piece else { continue };
        match (tag.name, tag.get("href")) {
            ("h3", _) => is_heading = !tag.is_end,
            ("a", Some(href)) if is_heading => cards.push(href.to_owned()),
            ("a", Some(href)) if tag.get("rel") == Some("next") => {
                assert_eq!(older, None, "two ways on");
                older = Some(href.to_owned());
            }
            _ => {}
        }
    }
    (cards, older)
}

/// Everything that a reader meets who starts at a front.
fn walk(tree: &BTreeMap<String, Vec<u8>>, front: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut next = Some(format!("/{front}"));
    let mut visited = BTreeSet::new();
    while let Some(address) = next {
        assert!(visited.insert(address.clone()), "{address} comes again");
        let path = address.trim_start_matches('/');
        let index = if path.ends_with('/') { "index.html" } else { "" };
        let page = tree.get(&format!("{path}{index}")).expect("the page is there");
        let (cards, older) = met(std::str::from_utf8(page).unwrap());
        let is_front = visited.len() == 1;
        assert!(is_front || !cards.is_empty(), "{address} is empty");
        all.extend(cards);
        next = older;
    }
    all
}

/// A site with an article on each of these days, and what a reader should meet.
fn check(days: &[(i16, u8, u8)]) {
    let project = Project::new(SETTINGS);
    let more = "đơn vị: Ngành Y tế\ntác giả: Thu Hà\ntừ khóa: hội thao\nchuyên đề: tet\n";
    let mut expected = Vec::new();
    for (at, (year, month, day)) in days.iter().enumerate() {
        let path = format!("tin-hoat-dong/{year}/{month:02}/bai-{at:02}");
        let date = format!("{year}-{month:02}-{day:02}");
        project.write(&format!("content/{path}.md"), article("Bài", &date, more, "Chữ."));
        expected.push((date, format!("/{path}.html")));
    }
    expected.sort();
    let expected: Vec<String> =
        expected.into_iter().rev().map(|(_, path)| path).collect();
    let tree = project.clean_tree();
    for front in FRONTS {
        let is_there = tree.contains_key(&format!("{front}index.html"));
        // Without articles nobody names a unit, an author, a tag.
        if is_there || !days.is_empty() {
            assert_eq!(walk(&tree, front), expected, "{front} of {days:?}");
        }
    }
}

#[test]
fn each_article_is_met_once_however_many_there_are() {
    for count in [0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE, 2 * SIZE + 1, 3 * SIZE + 1] {
        // All in one month; one a month; one a year; two months in turn.
        let days = 1..=count as u8;
        check(&days.clone().map(|day| (2026, 10, day)).collect::<Vec<_>>());
        check(&days.clone().map(|at| (2025, (at - 1) % 12 + 1, 3)).collect::<Vec<_>>());
        check(&days.clone().map(|at| (2000 + i16::from(at), 5, 3)).collect::<Vec<_>>());
        check(&days.map(|at| (2026, 9 + at % 2, at)).collect::<Vec<_>>());
    }
}

#[test]
fn a_long_month_among_short_ones_is_walked_through_whole() {
    let long = (1..=11).map(|day| (2026, 8, day));
    let mut days: Vec<_> =
        long.chain([(2026, 10, 1), (2026, 9, 30), (2025, 1, 1)]).collect();
    check(&days);
    // Articles of one day come in the order of their paths, newest last.
    days.extend([(2026, 10, 1); 3]);
    check(&days);
}
