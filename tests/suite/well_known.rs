//! The files that programs look for by their names.

use bantin::diagnostic::Code;
use bantin::site::Change;
use serde_json::Value;

use crate::support::{Project, SITE};

const SECURITY: &str = "security:\n  contact:\n  - bao-mat@congdoan.example\n  \
    - 0299.3822339 # trực ban\n  expires: 30/06/2027\n";

fn portal(settings: &str) -> Project {
    let project = Project::new(SITE);
    project.edit("content/site.yaml", "base_url:", &format!("{settings}base_url:"));
    project
}

fn text(project: &Project, path: &str) -> String {
    project.build().unwrap();
    String::from_utf8(project.tree().remove(path).unwrap()).unwrap()
}

#[test]
fn robots_are_led_to_the_sitemap() {
    let project = portal("");
    let expected = "User-agent: *\nDisallow:\n\n\
        Sitemap: https://congdoan.example/sitemap.xml\n";
    assert_eq!(text(&project, "robots.txt"), expected);
    // The portal's own file stands before it.
    project.write("static/robots.txt", "User-agent: *\nDisallow: /\n");
    assert_eq!(text(&project, "robots.txt"), "User-agent: *\nDisallow: /\n");
    project.remove("static/robots.txt");
    assert_eq!(text(&project, "robots.txt"), expected);
    assert_eq!(project.tree(), project.clean_tree());
}

#[test]
fn the_manifest_names_the_portal_and_its_icons() {
    let project = portal("theme: {accent: '#0b4a8f'}\n");
    let manifest = |project: &Project| -> Value {
        serde_json::from_str(&text(project, "manifest.webmanifest")).unwrap()
    };
    let read = manifest(&project);
    assert_eq!(read["name"], "Trang tin thử");
    assert_eq!((&read["lang"], &read["start_url"]), (&"vi".into(), &"/".into()));
    assert_eq!(read["theme_color"], "#0b4a8f");
    assert_eq!(read["icons"].as_array().unwrap().len(), 1);
    assert_eq!(read["icons"][0]["sizes"], "any");
    // Each icon is there, at the address that it is said to have.
    project.write("static/icon-192.png", "png");
    project.write("static/apple-touch-icon.png", "png");
    let read = manifest(&project);
    let tree = project.tree();
    for icon in read["icons"].as_array().unwrap() {
        let src = icon["src"].as_str().unwrap();
        assert!(tree.contains_key(&src[1..]), "{src}");
    }
    assert_eq!(read["icons"][1]["sizes"], "192x192");
    let home = String::from_utf8_lossy(&tree["index.html"]);
    assert!(home.contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">"));
    assert!(
        home.contains("<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">")
    );
}

#[test]
fn whom_to_tell_of_a_hole_is_said_where_that_is_configured() {
    let path = ".well-known/security.txt";
    let project = portal("");
    project.build().unwrap();
    assert!(!project.tree().contains_key(path));
    let project = portal(SECURITY);
    let expected = "Contact: mailto:bao-mat@congdoan.example\n\
        Contact: tel:+842993822339\n\
        Expires: 2027-07-01T00:00:00+07:00\n\
        Preferred-Languages: vi, en\n\
        Canonical: https://congdoan.example/.well-known/security.txt\n";
    assert_eq!(text(&project, path), expected);
    assert_eq!(project.load().notes, []);
}

#[test]
fn what_security_txt_lacks_is_told_and_nothing_half_is_published() {
    for (settings, code) in [
        ("security: {contact: a@b.example}\n", Code::SettingMissing),
        ("security: {expires: 30/06/2027}\n", Code::SettingMissing),
        ("security: {contact: phòng 5, expires: 30/06/2027}\n", Code::SettingInvalid),
        ("security: {contact: a@b.example, expires: mai}\n", Code::SettingInvalid),
    ] {
        let notes = portal(settings).load().notes;
        assert_eq!(notes.iter().map(|note| note.code).collect::<Vec<_>>(), [code]);
    }
    // Time makes no error of what was right, and when it speaks up is known.
    let mut project = portal(SECURITY);
    let due = project.load().site.coming(1).pop().unwrap();
    assert_eq!(due.changes, [Change::SecurityExpires]);
    project.options.now = due.at - 1;
    assert_eq!(project.load().notes, []);
    project.options.now = due.at;
    let notes = project.load().notes;
    let codes = notes.iter().map(|note| (note.code, note.is_error()));
    assert_eq!(codes.collect::<Vec<_>>(), [(Code::SecurityExpired, false)]);
}
