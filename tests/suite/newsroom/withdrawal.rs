//! An article is taken back: whoever comes to its address is told so, and nothing else of
//! it is anywhere.

use crate::outline::outline;
use crate::support::{Project, SITE, article};

const FOLDER: &str = "content/tin-hoat-dong/2026/11/hoi-nghi";
const PAGE: &str = "tin-hoat-dong/2026/11/hoi-nghi.html";
const FORMER: &str = "cu/hop.html";

/// Words that only this article has, in every key that others show.
const MORE: &str = "\
đơn vị: Zeta-đơn-vị
tác giả: Zeta-tác-giả
từ khóa: hội nghị; Zeta-từ-khóa
tóm tắt: Zeta-tóm-tắt
ảnh: zeta-anh.svg
mô tả ảnh: Zeta-mô-tả
tệp đính kèm: zeta-tep.pdf
tin nổi bật: có
ghim: có
đính chính: Zeta-đính-chính
địa chỉ cũ: /cu/hop.html
";

fn online() -> Project {
    let project = Project::new(SITE);
    let text = article("Zeta-tên-bài", "2026-11-20", MORE, "Zeta-nội-dung.");
    project.write(&format!("{FOLDER}/index.md"), text);
    project.write(&format!("{FOLDER}/zeta-anh.svg"), "<svg/>");
    project.write(&format!("{FOLDER}/zeta-tep.pdf"), "%PDF-1.7");
    for (name, date) in [("truoc", "2026-11-19"), ("sau", "2026-11-21 07:00")] {
        let more = "từ khóa: hội nghị\nđơn vị: Ngành Y tế\n";
        let body = "Xem [bài kia](hoi-nghi/index.md).";
        let path = format!("content/tin-hoat-dong/2026/11/{name}.md");
        project.write(&path, article(name, date, more, body));
    }
    project.build().unwrap();
    project
}

/// Where a word that only the article has still stands, besides in its own address.
fn traces(project: &Project) -> Vec<String> {
    let tree = project.tree().into_iter();
    let traces = tree.filter(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        path.contains("zeta") || text.contains("zeta-")
    });
    traces.map(|(path, _)| path).collect()
}

#[test]
fn a_withdrawn_article_leaves_one_sentence_and_no_other_word() {
    let project = online();
    assert!(traces(&project).len() > 10, "the words are everywhere before");
    let path = format!("{FOLDER}/index.md");
    project.edit(&path, "ghim: có", "rút bài: {lý do: Zeta-lý-do}");
    project.build().unwrap();
    for address in [PAGE, FORMER] {
        let page = String::from_utf8(project.tree().remove(address).unwrap()).unwrap();
        assert_eq!(
            outline(&page, "main").unwrap(),
            "# Bài đã được rút\n\
             Bài viết ở địa chỉ này đã được rút khỏi trang tin.\n\
             [← Quay lại Trang chủ](/)\n"
        );
        for (path, bytes) in project.tree() {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(!text.contains(address) || path == address, "{path} leads there");
        }
    }
    assert_eq!(traces(&project), [""; 0]);
    assert!(project.tree() == project.clean_tree());
}
