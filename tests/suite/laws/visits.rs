//! What new figures of visits cost: the home page and the fragment of today, whatever the
//! size of the archive.

use super::portal::Portal;
use super::{NOTHING, Site, unlike};

const FIGURES: &str = "content/_data/visits.json";

/// What shows figures.
const PAGES: [&str; 2] = ["index.html", "khoi/hom-nay.html"];

/// Figures of some articles, each with how often it was read.
fn count(portal: &mut Portal, day: u8, articles: &[(usize, u32)]) {
    let hits = articles.iter().map(|(number, count)| {
        let out = portal.article(*number).out();
        format!("{{\"path\": \"/{out}?a=b\", \"count\": {count}}}")
    });
    let hits = hits.collect::<Vec<_>>().join(", ");
    let text =
        format!("{{\"as_of\": \"2026-11-{day}\", \"total\": 9, \"hits\": [{hits}]}}");
    portal.files.insert(FIGURES.to_owned(), text);
}

#[test]
fn new_figures_touch_the_pages_of_today_alone() {
    for size in [60, 200] {
        let mut portal = Portal::new(size);
        count(&mut portal, 10, &[(3, 8), (9, 7)]);
        let mut site = Site::new(&portal);
        for (day, articles) in [(11, &[(3, 8), (9, 9)][..]), (12, &[(40, 1)]), (12, &[])]
        {
            count(&mut portal, day, articles);
            let done = site.become_like(&portal);
            assert_eq!(done.written, PAGES, "{articles:?} of {size}");
            assert_eq!(done.removed, NOTHING);
            let tree = site.project.tree();
            assert_eq!(unlike(&tree, &site.project.clean_tree()), NOTHING);
            let home = String::from_utf8(tree[PAGES[0]].clone()).unwrap();
            let list = home.split_once("most-read").map_or("", |(_, after)| after);
            let most = articles.iter().max_by_key(|(_, count)| count);
            let first = list.split_once("<li><a href=\"/").map(|(_, after)| after);
            assert_eq!(first.is_some(), most.is_some(), "{articles:?}");
            if let (Some(first), Some((number, _))) = (first, most) {
                assert!(first.starts_with(&portal.article(*number).out()));
            }
        }
    }
}
