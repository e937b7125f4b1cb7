//! A product holds exactly what its fingerprint covers: in a site whose templates print
//! every name of the contract whole, each field of each type is flipped, and what an
//! incremental build gives is compared with a clean one.

use bantin::moment::Moment;
use bantin::view::Name;

use super::every_field::SITE;
use super::{NOTHING, unlike};
use crate::support::{Hasty, Project};

const ARTICLE: &str = "content/tin/2020/10/mot/index.md";
pub const CONFIG: &str = "content/site.yaml";
const NOTICE: &str = "content/thong-bao/mot.md";
const REPORT: &str = "content/bao-cao/mot.md";
const VIDEO: &str = "content/videos/mot.md";
const PAGE: &str = "content/trang/gioi-thieu.md";
const UNITS: &str = "content/_data/units.yaml";
const INTRO: &str = "content/tin/_index.md";
const ABBREVIATIONS: &str = "content/_data/abbreviations.yaml";
const LINKS: &str = "content/_data/links.yaml";
const BANNERS: &str = "content/_data/banners.yaml";
const VISITS: &str = "content/_data/visits.json";
const PEOPLE: &str = "content/_data/people.yaml";
const TOPICS: &str = "content/_data/topics.yaml";

/// File, what it holds, and what is put there instead; each changes the site.
const FLIPS: &[(&str, &str, &str)] = &[
    (ARTICLE, "title: Bài một", "title: Bài một sửa"),
    (ARTICLE, "date: 2020-10-09 16:30", "date: 2020-10-09 16:31"),
    (ARTICLE, "date: 2020-10-09 16:30", "date: 2020-10-09"),
    (ARTICLE, "date: 2020-10-09 16:30", "date: 2020-10-11"),
    (ARTICLE, "date: 2020-10-09 16:30", "date: 2019-10-09 16:30"),
    (ARTICLE, "date: 2020-10-09 16:30", "date: 2027-10-09 16:30"),
    (ARTICLE, "unit: Công đoàn Y tế", "unit: CĐGD"),
    (ARTICLE, "unit: Công đoàn Y tế", "unit: CĐYT; tinh"),
    (ARTICLE, "unit: Công đoàn Y tế", "unit: Tổ chưa ai biết"),
    (ARTICLE, "unit: Công đoàn Y tế\n", ""),
    (ARTICLE, "author: Minh An", "author: Minh Anh"),
    (ARTICLE, "author: Minh An", "author: M.A."),
    (ARTICLE, "author: Minh An", "author: Tin, ảnh: Minh An"),
    (ARTICLE, "author: Minh An", "author: Minh An; thu-ha"),
    (ARTICLE, "topic: sang-kien", "topic: thi-dua"),
    (ARTICLE, "topic: sang-kien\n", ""),
    (ARTICLE, "summary: Tóm tắt một", "summary: Tóm tắt khác"),
    (ARTICLE, "summary: Tóm tắt một\n", ""),
    (ARTICLE, "tags: thi đua", "tags: thi đua, sáng kiến"),
    (ARTICLE, "image: anh.svg", "image: khac.svg"),
    (ARTICLE, "image: anh.svg", "image: /logo.svg"),
    (ARTICLE, "image: anh.svg\n", ""),
    (ARTICLE, "image_alt: Mô tả ảnh", "image_alt: Mô tả khác"),
    (ARTICLE, "image_alt: Mô tả ảnh\n", ""),
    (ARTICLE, "image_caption: Chú thích ảnh", "image_caption: Chú thích khác"),
    (ARTICLE, "image_credit: Thu Hà", "image_credit: Thu Hằng"),
    (ARTICLE, "slug: bai-mot", "slug: bai-khac"),
    (ARTICLE, "draft: không", "draft: có"),
    (ARTICLE, "publish: 2020-10-09 17:00", "publish: 2020-10-09 18:00"),
    (ARTICLE, "publish: 2020-10-09 17:00", "publish: 2027-01-01"),
    (ARTICLE, "expire: 2030-01-01", "expire: 2021-01-01"),
    (ARTICLE, "updated: 2020-10-12", "updated: 2020-10-13"),
    (ARTICLE, "pin: 2030-01-01", "pin: 2020-11-01"),
    (ARTICLE, "{until: 2030-01-01, order: 1}", "{until: 2030-01-01, order: 3}"),
    (ARTICLE, "{until: 2030-01-01, order: 1}", "2020-11-01"),
    (ARTICLE, "aliases: /cu/mot.html", "aliases: /cu/"),
    (ARTICLE, "related: /tin/ba.md", "related: /thong-bao/mot.md"),
    (ARTICLE, "updated: 2020-10-12", "noindex: có"),
    (ARTICLE, "updated: 2020-10-12", "template: long-read"),
    (ARTICLE, "updated: 2020-10-12", "withdrawn: 2020-11-01"),
    (VISITS, "2020-10-31", "2020-10-30"),
    (VISITS, "\"total\": 900", "\"total\": 901"),
    (VISITS, "\"count\": 30", "\"count\": 10"),
    (VISITS, "/tin/2020/10/hai.html", "/thong-bao/"),
    (INTRO, "summary: Tin của công đoàn", "summary: Tin của chúng tôi"),
    (INTRO, "Lời đầu mục", "Lời nói đầu"),
    (INTRO, "(hai.md)", "(ba.md)"),
    (ARTICLE, "name: Báo tỉnh", "name: Báo trung ương"),
    (ARTICLE, "url: https://bao.example/", "url: https://bao.example/a"),
    (ARTICLE, "date: 2020-10-13", "date: 2020-10-14"),
    (ARTICLE, "text: Sửa số liệu", "text: Sửa tên"),
    (ARTICLE, "start: 2020-10-20 07:30", "start: 2020-10-20 08:00"),
    (ARTICLE, "end: 2020-10-20 11:00", "end: 2020-10-20 12:00"),
    (ARTICLE, "place: Hội trường", "place: Sân"),
    (ARTICLE, "title: Mẫu đơn", "title: Mẫu"),
    (ARTICLE, "file: khac.svg", "file: /logo.svg"),
    (ARTICLE, "alt: Mô tả trong bộ ảnh", "alt: Mô tả khác"),
    (ARTICLE, "caption: Chú thích trong bộ ảnh", "caption: Chú thích khác"),
    (ARTICLE, "credit: Hồng Nhung", "credit: Hồng Nhạn"),
    (ARTICLE, "- file: anh.svg\n  alt: Mô tả ảnh hai\n", ""),
    (VIDEO, "video: phim.mp4", "video: phim.webm"),
    (VIDEO, "video: phim.mp4", "video: https://youtu.be/M7lc1UVf-VE"),
    (VIDEO, "video: phim.mp4", "video: https://video.example/1"),
    (VIDEO, "poster: bia.svg", "poster: bia-khac.svg"),
    (VIDEO, "poster: bia.svg\n", ""),
    (VIDEO, "duration: 06:40", "duration: 06:41"),
    (VIDEO, "captions: phu-de.vtt", "captions: loi.vtt"),
    (VIDEO, "captions: phu-de.vtt\n", ""),
    (VIDEO, "\n\nPhim.", "\n"),
    ("content/videos/phim.mp4", "phim", "phim dài"),
    ("content/videos/phu-de.vtt", "WEBVTT", "WEBVTT phụ đề"),
    ("content/tin/2020/10/mot/mau.csv", "a;b", "a;b;c"),
    (NOTICE, "doc_no: 12/TB-LĐ", "doc_no: 13/TB-LĐ"),
    (NOTICE, "doc_type: thông báo", "doc_type: hướng dẫn"),
    (NOTICE, "purpose: tập huấn", "purpose: khác"),
    (NOTICE, "issued: 2020-09-28", "issued: 2020-09-29"),
    (NOTICE, "effective: 2020-10-02", "effective: 2020-10-03"),
    (NOTICE, "ends: 2021-10-02", "ends: 2021-10-03"),
    (NOTICE, "issuer: Liên đoàn tỉnh", "issuer: Liên đoàn Lao động tỉnh"),
    (NOTICE, "signer: Lê Bình", "signer: Lê An"),
    (NOTICE, "signer_title: Chủ tịch", "signer_title: Phó Chủ tịch"),
    (NOTICE, "deadline: 2020-10-30 17:00", "deadline: 2020-10-31"),
    (NOTICE, "replaces: 10/TB-LĐ", "replaces: 10/TB-LĐ, 11/TB-LĐ"),
    (NOTICE, "contact: Văn phòng", "contact: Ban Tổ chức"),
    (REPORT, "period: 2020-Q3", "period: 9 tháng đầu năm 2020"),
    (REPORT, "so-lieu.csv", "so-lieu.ods"),
    (REPORT, "kind: báo cáo", "kind: thống kê"),
    (PAGE, "title: Giới thiệu", "title: Về chúng tôi"),
    (PAGE, "summary: Về chúng tôi", "summary: Công đoàn tỉnh"),
    (PAGE, "Xem [", "Mời xem ["),
    (PAGE, "---\n\n", "slug: ve-chung-toi\n---\n\n"),
    (ARTICLE, "Thân bài một", "Thân bài khác"),
    (ARTICLE, "/tin/hai.md", "/tin/ba.md"),
    (ARTICLE, "#muc-dich", "#noi-dung"),
    ("content/tin/hai.md", "Đoạn mở đầu", "Đoạn đầu"),
    ("content/tin/hai.md", "date: 2020-10-10", "date: 2020-10-10\ndraft: yes"),
    ("content/tin/bon.md", "draft: yes", "draft: no"),
    ("content/tin/2020/10/mot/anh.svg", "anh", "sua"),
    ("static/logo.svg", "<svg/>", "<svg></svg>"),
    (CONFIG, "title: Trang tin thử", "title: Trang tin khác"),
    (CONFIG, "tagline: Tiếng nói", "tagline: Tiếng nói chung"),
    (CONFIG, "tagline: Tiếng nói\n", ""),
    (CONFIG, "congdoan.example/tin/", "congdoan.example/"),
    (CONFIG, "congdoan.example/tin/", "khac.example/tin/"),
    (CONFIG, "language: vi", "language: en"),
    (CONFIG, "page_size: 2", "page_size: 1"),
    (CONFIG, "page_size: 2", "block_items: 1"),
    (CONFIG, "page_size: 2", "outputs: {archive: không}"),
    (CONFIG, "page_size: 2", "outputs: {corrections: không}"),
    (CONFIG, "page_size: 2", "outputs: {map: không}"),
    (CONFIG, "page_size: 2", "outputs: {today: không}"),
    (CONFIG, "page_size: 2", "outputs: {section_feeds: không}"),
    (CONFIG, "page_size: 2", "outputs: {glossary: không}"),
    (CONFIG, "page_size: 2", "outputs: {search: không}"),
    (CONFIG, "page_size: 2", "feeds: {content: toàn văn}"),
    (CONFIG, "page_size: 2", "feeds: {items: 1}"),
    (CONFIG, "page_size: 2", "feeds: {units: không}"),
    (CONFIG, "page_size: 2", "sitemaps: {news: có}"),
    (CONFIG, "contact: bao-mat@", "contact: an-ninh@"),
    (CONFIG, "expires: 30/06/2027", "expires: 29/06/2027"),
    (CONFIG, "page_size: 2", "menu:\n- title: Đầu trang\n  url: /"),
    (CONFIG, "text: Hoãn lễ ra quân", "text: Lùi lễ ra quân"),
    (CONFIG, "url: /thong-bao/mot.md", "url: /tin/hai.md"),
    (CONFIG, "until: 2030-01-01", "until: 2020-01-01"),
    (LINKS, "name: Cổng tỉnh", "name: Cổng thông tin tỉnh"),
    (LINKS, "url: https://tinh.example/", "url: https://cong.example/"),
    (BANNERS, "image: ../tin/bieu-ngu.svg", "image: /logo.svg"),
    (BANNERS, "alt: Cuộc thi ảnh", "alt: Thi ảnh"),
    (BANNERS, "url: /tin/hai.md", "url: https://thi.example/"),
    (BANNERS, "place: home", "place: article"),
    (BANNERS, "from: 2020-01-01", "from: 2030-01-01"),
    (BANNERS, "to: 2030-01-01", "to: 2020-02-01"),
    (CONFIG, "/:section/:year/:month/:slug.html", "/:section/:slug/"),
    (CONFIG, "slug: bao-cao", "slug: bao-cao-khac"),
    (CONFIG, "title: Tin hoạt động", "title: Tin tức"),
    (CONFIG, "title: Báo cáo", "title: Thống kê"),
    (CONFIG, "unit: giao-duc", "unit: tinh"),
    (CONFIG, "author: Thu Hà", "author: M.A."),
    (CONFIG, "kind: news", "kind: notices"),
    (CONFIG, "kind: notices", "kind: news"),
    (CONFIG, "- slug: videos\n  title: Phim\n  kind: videos\n  unit: giao-duc\n", ""),
    (CONFIG, "role: editorial", "role: managing_unit"),
    (CONFIG, "name: Ban biên tập", "name: Tòa soạn"),
    (CONFIG, "0299.3822339", "0299.3822338"),
    (CONFIG, "0299.3822340", "0299.3822341"),
    (CONFIG, "email: bbt@", "email: toa-soan@"),
    (CONFIG, "address: Số 1", "address: Số 2"),
    (CONFIG, "no: 12/GP", "no: 13/GP"),
    (CONFIG, "issuer: Sở", "issuer: Bộ"),
    (CONFIG, "date: 01/07/2020", "date: 02/07/2020"),
    (CONFIG, "name: Trần An", "name: Trần Bình"),
    (CONFIG, "title: Trưởng ban", "title: Phó ban"),
    (CONFIG, "Ghi rõ nguồn.", "Dẫn nguồn."),
    (CONFIG, "base: 84.688", "base: 84.689"),
    (CONFIG, "as_of: 2020-10-31", "as_of: 2020-11-30"),
    (
        CONFIG,
        "as_of: 2020-10-31",
        "as_of: 2020-10-31\n  live: https://dem.example/tong.json",
    ),
    (CONFIG, "source: Trang cũ", "source: Cổng cũ"),
    (UNITS, "name: Công đoàn Y tế", "name: Công đoàn ngành Y tế"),
    (UNITS, "name: Liên đoàn tỉnh", "name: Liên đoàn Lao động tỉnh"),
    (UNITS, "short: CĐ Y tế", "short: CĐ ngành Y tế"),
    (UNITS, "aliases: [CĐYT]", "aliases: [CĐYT tỉnh]"),
    (UNITS, "aliases: [CĐGD]", "aliases: [CĐGD, Tổ nữ công]"),
    (UNITS, "kind: công đoàn ngành", "kind: công đoàn"),
    (UNITS, "address: Số 3", "address: Số 4"),
    (UNITS, "phone: 0299.3822345", "phone: 0299.3822346"),
    (UNITS, "email: y-te@", "email: cdyt@"),
    (UNITS, "url: https://y-te.example/", "url: https://cdyt.example/"),
    (UNITS, "from: 1980-03-27", "from: 1981-03-27"),
    (UNITS, "date: 2025-06-30", "date: 2025-07-01"),
    (UNITS, "how: sáp nhập", "how: giải thể"),
    (UNITS, "successors: [giao-duc]", "successors: [tinh]"),
    (UNITS, "parent: tinh", "parent: giao-duc"),
    (UNITS, "  parent: tinh\n", ""),
    (UNITS, "id: y-te", "id: nganh-y-te"),
    (ABBREVIATIONS, "key: CĐCS", "key: CĐCSS"),
    (ABBREVIATIONS, "expansion: công đoàn cơ sở", "expansion: tổ chức cơ sở"),
    (ABBREVIATIONS, "note: Nơi", "note: Chỗ"),
    (ABBREVIATIONS, "aliases: [BCHCĐ]", "aliases: [BCHCS]"),
    (ABBREVIATIONS, "  aliases: [BCHCĐ]\n", ""),
    (ARTICLE, "của CĐCS và", "của công đoàn cơ sở (CĐCS) và"),
    (PEOPLE, "id: minh-an", "id: an"),
    (PEOPLE, "name: Minh An", "name: Trần Minh An"),
    (PEOPLE, "role: Phóng viên", "role: Biên tập viên"),
    (PEOPLE, "unit: tinh", "unit: giao-duc"),
    (PEOPLE, "aliases: [M.A.]", "aliases: [M.B.]"),
    (TOPICS, "id: sang-kien", "id: nhieu-sang-kien"),
    (TOPICS, "title: Sáng kiến", "title: Phát huy sáng kiến"),
    (TOPICS, "intro: Người tốt", "intro: Gương tốt"),
    (TOPICS, "  parent: thi-dua\n", ""),
];

/// Builds on what is there and compares with a clean build.
pub fn build(project: &Project, what: &str) {
    let errors = project.load().notes.into_iter().filter(|note| note.is_error());
    assert_eq!(errors.collect::<Vec<_>>(), [], "{what}");
    project.build_with(&Hasty, &project.target()).unwrap();
    assert_eq!(unlike(&project.tree(), &project.clean_tree()), NOTHING, "{what}");
}

#[test]
fn every_field_that_reaches_a_page_is_in_its_fingerprint() {
    let project = Project::new(SITE);
    build(&project, "first");
    let former = project.tree();
    for (path, from, to) in FLIPS {
        let text = project.read(path);
        project.edit(path, from, to);
        build(&project, to);
        assert_ne!(
            unlike(&project.tree(), &former),
            NOTHING,
            "{path}: {to:?} shows nowhere"
        );
        project.write(path, text);
        project.build_with(&Hasty, &project.target()).unwrap();
        assert_eq!(
            unlike(&project.tree(), &former),
            NOTHING,
            "{path}: {to:?} taken back"
        );
    }
}

#[test]
fn every_option_that_reaches_a_page_is_in_its_fingerprint() {
    let mut project = Project::new(SITE);
    build(&project, "first");
    let former = project.tree();
    let plain = project.options.clone();
    let flips: [fn(&mut bantin::Options); 3] = [
        |options| options.preview = true,
        |options| options.now = Moment::parse("2020-10-09 16:29").unwrap().instant(),
        |options| {
            options.base_url = bantin::url::BaseUrl::parse("http://localhost:4000/")
        },
    ];
    for flip in flips {
        flip(&mut project.options);
        build(&project, &format!("{:?}", project.options));
        assert_ne!(unlike(&project.tree(), &former), NOTHING, "{:?}", project.options);
        project.options = plain.clone();
        project.build_with(&Hasty, &project.target()).unwrap();
        assert_eq!(unlike(&project.tree(), &former), NOTHING);
    }
}

#[test]
fn the_templates_print_every_name_of_the_contract() {
    for name in Name::ALL {
        let printed = format!("{{{{ {} }}}}", name.text());
        assert!(SITE.contains(&printed), "{printed}");
    }
}
