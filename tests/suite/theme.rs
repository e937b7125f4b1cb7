//! The colours that a portal chooses, and what its pages allow browsers to load.

use std::collections::BTreeMap;

use crate::support::{Project, SITE};

/// The output of a site without articles, with this `theme:`.
fn portal(theme: &str) -> BTreeMap<String, Vec<u8>> {
    Project::new(&format!("{SITE}{theme}")).clean_tree()
}

/// The style sheet that the home page loads.
fn style(output: &BTreeMap<String, Vec<u8>>) -> String {
    let home = String::from_utf8(output["index.html"].clone()).unwrap();
    let (_, after) = home.split_once("<link rel=\"stylesheet\" href=\"/").unwrap();
    let (path, _) = after.split_once('"').unwrap();
    String::from_utf8(output[path].clone()).unwrap()
}

#[test]
fn an_accent_colours_the_style_sheet_and_gives_it_another_address() {
    let plain = style(&portal(""));
    let colour = "/* The colour of this portal";
    assert!(!plain.contains(colour));
    // Unquoted, what follows the `#` would be a remark.
    for typed in ["'#b01c2e'", "b01c2e", "#b01c2e", "\"#B01C2E\""] {
        let output = portal(&format!("theme:\n  accent: {typed}\n"));
        let style = style(&output);
        let (before, own) = style.split_once(colour).unwrap();
        assert_eq!(before.trim_end(), plain.trim_end(), "{typed}");
        assert!(own.contains("--accent: #b01c2e;"), "{typed}: {own}");
        let sheets = output.keys().filter(|path| path.ends_with(".css")).count();
        assert_eq!(sheets, 1, "{typed}");
    }
}

#[test]
fn a_style_sheet_of_the_portal_itself_stays_as_it_is() {
    let own = "-- static/style.css --\nbody { color: red; }\n";
    let output = portal(&format!("theme:\n  accent: b01c2e\n{own}"));
    assert_eq!(style(&output), "body { color: red; }\n");
}

#[test]
fn pages_allow_no_script_or_style_in_line_and_have_none() {
    let project = Project::new(&format!(
        "{SITE}-- content/tin-hoat-dong/2026/10/a.md --\n---\ntitle: A\n\
         date: 2026-10-01\n---\n![x](https://b.example/x.png)\n\n|a|b|\n|:-:|--:|\n|1|2|\n"
    ));
    for (path, bytes) in project.clean_tree() {
        if !path.ends_with(".html") || path.starts_with("khoi/") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        let (_, policy) = page.split_once("Content-Security-Policy").expect(&path);
        assert!(policy.starts_with("\" content=\"default-src 'self';"), "{path}");
        assert!(!page.contains(" style="), "{path}");
        assert!(!page.contains("<style"), "{path}");
        assert!(!page.contains("<script>"), "{path}");
        assert!(!page.contains("javascript:"), "{path}");
        assert!(!page.contains("src=\"http"), "{path}");
    }
}
