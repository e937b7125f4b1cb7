//! What a change of the register of abbreviations costs: the page of the glossary, and of
//! the articles those that use what was changed.

use super::portal::Portal;
use super::{NOTHING, Site, Touched, unlike};

const REGISTER: &str = "content/_data/abbreviations.yaml";

/// The page of the glossary.
const PAGE: &str = "tu-viet-tat/index.html";

/// The articles that use CĐCS, and the one that explains it.
const USERS: [usize; 3] = [3, 9, 40];
const EXPLAINS: usize = 11;

/// The article that uses KPCĐ.
const OTHER: usize = 17;

fn portal(count: usize) -> Portal {
    let mut portal = Portal::new(count);
    // Whose index holds every word, and the meanings of abbreviations.
    portal.settings.push_str("outputs: {search: không}\n");
    for number in USERS {
        portal.article(number).rest += "\n\nChủ tịch CĐCS và LĐLĐ tỉnh, rồi lại CĐCS.";
    }
    portal.article(EXPLAINS).rest += "\n\nCác công đoàn cơ sở (CĐCS); 12/TB-CĐCS.";
    portal.article(OTHER).rest += "\n\nThu KPCĐ.";
    register(
        &mut portal,
        "- {key: CĐCS, expansion: công đoàn cơ sở}\n- {key: BCH, expansion: Ban Chấp hành}\n",
    );
    portal
}

fn register(portal: &mut Portal, text: &str) {
    portal.files.insert(REGISTER.to_owned(), text.to_owned());
}

fn edit_register(portal: &mut Portal, from: &str, to: &str) {
    let text = &portal.files[REGISTER];
    assert!(text.contains(from), "{from}");
    let text = text.replace(from, to);
    register(portal, &text);
}

/// The pages of some articles and that of the glossary, as a build names them.
fn pages(portal: &mut Portal, numbers: &[usize]) -> Vec<String> {
    let pages = numbers.iter().map(|number| portal.article(*number).out());
    let mut pages: Vec<String> = pages.chain([PAGE.to_owned()]).collect();
    pages.sort();
    pages
}

/// An edit, and the numbers of the articles that show it.
type Edit = (fn(&mut Portal), &'static [usize]);

const EDITS: &[Edit] = &[
    (
        |portal| edit_register(portal, "công đoàn cơ sở", "tổ chức cơ sở của công đoàn"),
        &USERS,
    ),
    (|portal| edit_register(portal, "hành}", "hành, note: Do đại hội bầu}"), &[]),
    (
        |portal| {
            edit_register(
                portal,
                "- {key: BCH",
                "- {key: KPCĐ, expansion: kinh phí công đoàn}\n- {key: BCH",
            )
        },
        &[OTHER],
    ),
    (|portal| edit_register(portal, "{key: KPCĐ", "{key: KP, aliases: KPCĐ"), &[OTHER]),
    (|portal| edit_register(portal, "- {key: CĐCS", "- {key: CS"), &USERS),
];

#[test]
fn a_change_of_the_glossary_touches_the_articles_that_show_it() {
    let mut lists: Vec<Vec<Touched>> = Vec::new();
    for count in [60, 200] {
        let mut portal = portal(count);
        let mut site = Site::new(&portal);
        let mut touched = Vec::new();
        for (at, (change, users)) in EDITS.iter().enumerate() {
            change(&mut portal);
            let done = site.become_like(&portal);
            let mut written = done.written.clone();
            written.sort();
            assert_eq!(written, pages(&mut portal, users), "edit {at} of {count}");
            assert_eq!(done.removed, NOTHING);
            assert_eq!(done.produced, written, "edit {at} of {count}");
            let unclean = unlike(&site.project.tree(), &site.project.clean_tree());
            assert_eq!(unclean, NOTHING, "edit {at} of {count}");
            touched.push(done);
        }
        lists.push(touched);
    }
    assert_eq!(lists[0], lists[1]);
}

#[test]
fn a_use_more_touches_its_own_article() {
    let mut portal = portal(60);
    let mut site = Site::new(&portal);
    for body in ["Họp BCH.", "Họp BCH, BCH.", "Ban Chấp hành (BCH).", "Không họp."]
    {
        portal.article(OTHER).rest = body.to_owned();
        let out = portal.article(OTHER).out();
        let done = site.become_like(&portal);
        assert_eq!(
            (done.written, done.produced),
            (vec![out.clone()], vec![out.clone()]),
            "{body}"
        );
        let page = String::from_utf8(site.project.tree()[&out].clone()).unwrap();
        let links = page.matches("/tu-viet-tat/#bch\"").count();
        assert_eq!(links, usize::from(body.starts_with("Họp")), "{body}");
    }
}
