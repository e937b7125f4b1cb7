//! Pictures on other hosts: shown where they are the portal's own, else described.

use crate::support::{Project, SITE, article};

const PAGE: &str = "tin-hoat-dong/2026/11/hop.html";
const OWN: &str = "https://anh.congdoan.example/a.jpg";

fn page(project: &Project) -> String {
    project.build().unwrap();
    String::from_utf8(project.tree()[PAGE].clone()).unwrap()
}

#[test]
fn a_picture_of_a_host_of_the_portals_own_is_shown_and_allowed() {
    let project = Project::new(SITE);
    let body = format!(
        "Xem ![Ảnh họp]({OWN}) và ![Ảnh khác](https://anh.congdoan.example.evil.example/a.jpg)"
    );
    let head = format!("image: {OWN}\nimage_alt: Đoàn viên\n");
    let path = "content/tin-hoat-dong/2026/11/hop.md";
    project.write(path, article("Họp", "2026-11-01", &head, &body));
    let codes = |project: &Project| {
        let notes = project.load().notes.into_iter();
        notes.map(|note| note.code.number()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&project), ["BT0335", "BT0335", "BT0335"]);
    let before = page(&project);
    assert!(!before.contains("<img src=\"https:") && before.contains("Ảnh họp"));
    assert!(before.contains("img-src 'self' data:;"));

    let site = project.read("content/site.yaml");
    let hosts = "images: {hosts: anh.congdoan.example}\n";
    project.write("content/site.yaml", format!("{site}{hosts}"));
    assert_eq!(codes(&project), ["BT0335"]);
    let after = page(&project);
    assert_eq!(after.matches(&format!("src=\"{OWN}\"")).count(), 2, "{after}");
    assert!(after.contains("img-src 'self' data: https://anh.congdoan.example;"));
    assert!(!after.contains("evil.example/a.jpg\""), "{after}");
    assert_eq!(project.tree(), project.clean_tree());
}
