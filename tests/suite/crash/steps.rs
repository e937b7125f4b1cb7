//! Every edit, broken off at every operation of its build.

use std::fs;

use super::breaking::{Breaking, MANNERS, Manner};
use super::edit::{Desk, Online, Version};
use crate::support::{Project, SITE, article};

/// Breaks the build of `after` on a desk with `before` off at every operation, and hands
/// each wreck to `then`; at the end the build goes through.
fn at_every_step(
    [before, after]: [&Version; 2],
    manners: &[Manner],
    then: impl Fn(&Desk, &str, usize, Online),
) {
    let desk = Desk::with(before);
    let start = desk.copied();
    for at in 1.. {
        for &manner in manners {
            let disk = Breaking::new(manner, at);
            let built = desk.build(after, &disk);
            if !disk.is_broken() {
                built.unwrap();
                assert!(at > 5, "{at} operations");
                return desk.is_clean(after, "the last one");
            }
            if manner != Manner::Tears || disk.can_tear() {
                let what = format!("{manner:?} at {at}");
                let online = Online::all(&before.tree);
                let online =
                    online.survives(&desk.files(), &[&before.tree, &after.tree], &what);
                then(&desk, &what, at, online);
            }
            desk.restore(&start);
        }
    }
}

/// Breaks an edit off at every operation, and heals it.
fn every_wreck_heals(manners: &[Manner], edit: impl Fn(&Project)) {
    let (before, after) = (Version::new(|_| {}), Version::new(edit));
    assert!(before.tree != after.tree);
    at_every_step([&before, &after], manners, |desk, what, _, _| {
        desk.heals_to(&after, what);
    });
}

fn edit_body(site: &Project) {
    site.edit("content/tin-hoat-dong/2026/10/mot.md", "Xem ", "Mời xem ");
}

fn add_article(site: &Project) {
    let body =
        "![Biểu đồ](bieu-do.svg)\n\nNhư [bài hai](/tin-hoat-dong/2026/11/hai/index.md).";
    let text = article("Báo cáo", "2026-11-06", "unit: Công đoàn Giáo dục\n", body);
    site.write("content/bao-cao-thong-ke/2026/11/bao-cao/index.md", text);
    site.write("content/bao-cao-thong-ke/2026/11/bao-cao/bieu-do.svg", "<svg></svg>");
}

fn remove_article(site: &Project) {
    site.remove("content/tin-hoat-dong/2026/11/hai/index.md");
    site.remove("content/tin-hoat-dong/2026/11/hai/anh.svg");
}

fn rename_slug(site: &Project) {
    site.edit(
        "content/tin-hoat-dong/2026/11/ba.md",
        "title: Ba",
        "slug: ba-moi\ntitle: Ba",
    );
}

fn change_theme(site: &Project) {
    site.write("templates/footer.html", "<footer>{{ site.title }}</footer>");
    site.write("static/style.css", "body { color: black }");
}

fn change_everything(site: &Project) {
    [edit_body, add_article, remove_article, rename_slug]
        .iter()
        .for_each(|edit| edit(site));
}

/// Shares some of [`change_everything`], and takes other things back.
fn change_otherwise(site: &Project) {
    add_article(site);
    site.edit("content/bao-cao-thong-ke/2026/11/bao-cao/index.md", "Giáo dục", "Cảng");
    site.edit("content/thong-bao/2026/11/giay-moi.md", "Kính mời", "Trân trọng kính mời");
}

#[test]
fn a_first_build_is_there_whole_or_not_at_all() {
    let site = Version::of(Project::new(SITE));
    for manner in MANNERS {
        for at in 1.. {
            let desk = Desk::empty();
            let disk = Breaking::new(manner, at);
            let built = desk.build(&site, &disk);
            if !disk.is_broken() {
                built.unwrap();
                desk.is_clean(&site, "the last one");
                break;
            }
            let is_there = desk.output().exists();
            assert!(!is_there || desk.files() == site.tree, "{manner:?} at {at}");
            desk.heals_to(&site, &format!("{manner:?} at {at}"));
        }
    }
}

#[test]
fn a_body_edit_heals() {
    every_wreck_heals(&MANNERS, edit_body);
}

#[test]
fn a_new_article_heals() {
    every_wreck_heals(&MANNERS, add_article);
}

#[test]
fn a_removed_article_heals() {
    every_wreck_heals(&MANNERS, remove_article);
}

#[test]
fn a_renamed_slug_heals() {
    every_wreck_heals(&MANNERS, rename_slug);
}

#[test]
fn a_change_of_all_pages_heals() {
    every_wreck_heals(&[Manner::Stops], change_theme);
}

#[test]
fn a_new_style_heals_also_for_what_goes() {
    every_wreck_heals(&[Manner::Stops], |site| {
        remove_article(site);
        change_theme(site);
    });
}

#[test]
fn moving_every_article_heals() {
    every_wreck_heals(&[Manner::Stops], |site| {
        let line = "permalinks:\n  article: /:section/:year/:month/:slug/\nbase_url:";
        site.edit("content/site.yaml", "base_url:", line);
    });
}

/// Breaks everything off at every operation, and goes on in another way. Before the
/// intent is there, one wreck differs from the next in what waits in the stage only: of
/// these, every eighth will do.
fn after_every_wreck(then: impl Fn(&Desk, &Version, &Version, &str, usize, Online)) {
    let (before, after) = (Version::new(|_| {}), Version::new(change_everything));
    at_every_step([&before, &after], &[Manner::Stops], |desk, what, at, online| {
        let is_intended = desk.output().join(".bantin-stage/intent").exists();
        if is_intended || !desk.output().join(".bantin-stage").exists() || at % 8 == 0 {
            then(desk, &before, &after, what, at, online);
        }
    });
}

#[test]
fn an_edit_taken_back_after_the_crash_heals() {
    after_every_wreck(|desk, before, _, what, _, _| desk.heals_to(before, what));
}

#[test]
fn a_second_edit_after_the_crash_heals() {
    let other = Version::new(change_otherwise);
    after_every_wreck(|desk, _, _, what, _, _| desk.heals_to(&other, what));
}

#[test]
fn losing_the_memory_in_a_crash_heals() {
    after_every_wreck(|desk, _, after, what, _, _| {
        fs::remove_dir_all(desk.memory()).unwrap();
        desk.heals_to(after, what);
    });
}

#[test]
fn a_spoilt_ledger_after_a_crash_heals() {
    after_every_wreck(|desk, _, after, what, at, _| {
        let outputs = fs::read_dir(desk.memory().join("outputs")).unwrap();
        for output in outputs {
            let ledger = output.unwrap().path().join("ledger");
            let mut bytes = fs::read(&ledger).unwrap();
            let spoilt = at * 97 % bytes.len();
            bytes[spoilt] ^= 0x40;
            fs::write(&ledger, bytes).unwrap();
        }
        desk.heals_to(after, what);
    });
}

#[test]
fn two_crashes_in_a_row_heal() {
    let other = Version::new(change_otherwise);
    after_every_wreck(|desk, before, after, what, first, online| {
        // One second crash for each first one, spread over the whole build.
        let second = first * 7 % 61 + 1;
        let what = format!("{what}, then at {second}");
        let disk = Breaking::new(Manner::Tears, second);
        let built = desk.build(&other, &disk);
        assert_eq!(built.is_err(), disk.is_broken(), "{what}");
        let versions = [&before.tree, &after.tree, &other.tree];
        online.survives(&desk.files(), &versions, &what);
        // In turn: the second edit stays, or everything is taken back.
        let last = if first % 2 == 0 { &other } else { before };
        desk.heals_to(last, &what);
    });
}

#[test]
fn a_page_that_a_crash_left_is_mended_before_anything_leads_to_it() {
    // Its older neighbour names it as the newer one, and it names its unit.
    let add = |unit: &'static str| {
        move |site: &Project| {
            let text = article("Tôn", "2026-11-06", &format!("unit: {unit}\n"), "Tôn.");
            site.write("content/tin-hoat-dong/2026/11/ton.md", text);
        }
    };
    let (before, after) = (Version::new(|_| {}), Version::new(add("Giáo dục")));
    let other = Version::new(add("Công đoàn Cảng"));
    let lost = std::cell::Cell::new(0);
    at_every_step([&before, &after], &[Manner::Stops], |desk, what, _, online| {
        let there = |path: &str| desk.output().join(path).exists();
        if !there("tin-hoat-dong/2026/11/ton.html") || there("don-vi/giao-duc/index.html")
        {
            return;
        }
        lost.set(lost.get() + 1);
        let wreck = desk.copied();
        for second in 1.. {
            let disk = Breaking::new(Manner::Stops, second);
            let built = desk.build(&other, &disk);
            let what = format!("{what}, then at {second}");
            let versions = [&before.tree, &after.tree, &other.tree];
            online.survives(&desk.files(), &versions, &what);
            if !disk.is_broken() {
                built.unwrap();
                break;
            }
            desk.restore(&wreck);
        }
        desk.is_clean(&other, what);
    });
    assert!(lost.get() > 0);
}

#[test]
fn a_crash_heals_although_sizes_and_times_are_the_same() {
    // Pages differ in the digest of their style sheet only.
    let style = |color: &str| {
        let site = Project::new(SITE);
        site.write("static/style.css", format!("a {{ color: {color} }}"));
        Version::of(site)
    };
    let (before, after, other) = (style("red"), style("tan"), style("sky"));
    let never = || Breaking::coarse(Manner::Stops, usize::MAX);
    for at in 1.. {
        for next in [&before, &other] {
            let desk = Desk::empty();
            desk.build(&before, &never()).unwrap();
            let disk = Breaking::coarse(Manner::Stops, at);
            let built = desk.build(&after, &disk);
            desk.build(next, &never()).unwrap();
            desk.is_clean(next, &format!("broken off at {at}"));
            if !disk.is_broken() {
                return built.map(drop).unwrap();
            }
        }
    }
}

#[test]
fn the_same_edit_broken_off_again_and_again_gets_there() {
    let (before, after) = (Version::new(|_| {}), Version::new(change_everything));
    let desk = Desk::with(&before);
    let mut online = Online::all(&before.tree);
    for at in 1.. {
        let disk = Breaking::new(Manner::Stops, at);
        let built = desk.build(&after, &disk);
        let what = format!("broken off for the {at}th time");
        online = online.survives(&desk.files(), &[&before.tree, &after.tree], &what);
        if !disk.is_broken() {
            built.unwrap();
            break;
        }
    }
    desk.heals_to(&after, "the last one");
}
