//! Interface texts: every word that the program itself prints on a page.
//!
//! In: the language. Out: the text of a key, Vietnamese or English, from one table. What
//! an editor types is never translated; messages have their own table in
//! [`codes`](crate::codes).

use crate::calendar::Period;
use crate::config::SectionKind;
use crate::diagnostic::Language;
use crate::site::Taxonomy;
use crate::vietnamese;

macro_rules! texts {
    ($($key:ident { $vi:literal, $en:literal })*) => {
        /// Every key with its text, for templates: `t.home`.
        pub fn all(language: Language) -> Vec<(&'static str, &'static str)> {
            match language {
                Language::Vi => vec![$((stringify!($key), $vi),)*],
                Language::En => vec![$((stringify!($key), $en),)*],
            }
        }
        $(
            #[doc = concat!("“", $vi, "”, “", $en, "”.")]
            pub fn $key(language: Language) -> &'static str {
                match language { Language::Vi => $vi, Language::En => $en }
            }
        )*
    };
}

texts! {
    home { "Trang chủ", "Home" }
    skip { "Đến nội dung chính", "Skip to content" }
    menu { "Chuyên mục", "Sections" }
    breadcrumb { "Đường dẫn", "Breadcrumb" }
    units { "Đơn vị", "Units" }
    all_units { "Danh bạ đơn vị", "All units" }
    back_to { "Quay lại", "Back to" }
    newer { "Tin mới hơn", "Newer" }
    older { "Tin cũ hơn", "Older" }
    more { "Xem thêm", "More" }
    latest { "Mới nhất", "Latest" }
    by_month { "Xem theo tháng", "By month" }
    by_year { "Xem theo năm", "By year" }
    same_time { "cùng thời gian", "of the same time" }
    updated { "Cập nhật", "Updated" }
    author { "Tác giả", "Author" }
    authors { "Tác giả", "Authors" }
    tags { "Từ khóa", "Tags" }
    tag { "Từ khóa", "Tag" }
    topics { "Chuyên đề", "Topics" }
    topic { "Chuyên đề", "Topic" }
    sub_topics { "Trong chuyên đề này", "In this topic" }
    parent_topic { "Thuộc chuyên đề", "Part of" }
    photo { "Ảnh", "Photo" }
    draft { "Bản nháp – chưa đăng", "Draft – not published" }
    expired { "Đã quá ngày gỡ – không còn hiện trên trang", "Expired – no longer on the site" }
    corrections { "Đính chính", "Corrections" }
    event { "Thời gian – Địa điểm", "Time and place" }
    starts { "Bắt đầu", "Starts" }
    ends { "Kết thúc", "Ends" }
    place { "Địa điểm", "Place" }
    taken_from { "Nguồn", "Source" }
    scheduled { "Đã hẹn giờ – chưa đăng", "Scheduled – not published yet" }
    pages { "Trang giới thiệu", "Pages" }
    lists { "Danh mục", "Lists" }
    links { "Liên kết website", "Links" }
    site_map { "Sơ đồ trang", "Site map" }
    tools { "Công cụ", "Tools" }
    share { "Chia sẻ", "Share" }
    copy { "Sao chép", "Copy link" }
    copied { "Đã sao chép", "Copied" }
    print { "In", "Print" }
    smaller { "Cỡ chữ nhỏ hơn", "Smaller text" }
    larger { "Cỡ chữ lớn hơn", "Larger text" }
    contrast { "Tương phản cao", "Strong contrast" }
    over { "đã hết hạn", "over" }
    related { "Tin liên quan", "Related" }
    pinned { "Ghim", "Pinned" }
    urgent { "Thông báo khẩn", "Urgent" }
    glossary { "Từ viết tắt", "Abbreviations" }
    glossary_lead {
        "Những chữ viết tắt thường gặp trong các bài trên trang này.",
        "Abbreviations that are often met in the articles of this site."
    }
    by_letter { "Tra theo chữ cái đầu", "By first letter" }
    also_written { "Cũng viết", "Also written" }
    no_corrections { "Chưa có đính chính nào.", "No corrections so far." }
    withdrawn { "Bài đã được rút", "Article withdrawn" }
    withdrawn_hint {
        "Bài viết ở địa chỉ này đã được rút khỏi trang tin.",
        "The article at this address has been withdrawn."
    }
    moved { "Bài này đã chuyển sang địa chỉ mới:", "This article has moved:" }
    archive { "Lưu trữ", "Archive" }
    search { "Tìm kiếm", "Search" }
    search_for { "Tìm trong trang tin", "Search this site" }
    search_hint {
        "Gõ có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm đúng cả cụm từ.",
        "With or without diacritics. Put a phrase in quotation marks."
    }
    search_needs_script {
        "Trình duyệt này không chạy được phần tìm kiếm. Mời bạn xem tin theo tháng trong phần Lưu trữ.",
        "This browser cannot run the search. Please look in the archive, by month."
    }
    search_failed {
        "Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra mạng rồi thử lại.",
        "The search could not be loaded. Check your connection and try again."
    }
    searching { "Đang tìm…", "Searching…" }
    found { "bài phù hợp", "articles found" }
    more_than { "Hơn", "More than" }
    found_none {
        "Không có bài nào phù hợp. Hãy thử ít từ hơn, hoặc gõ không dấu.",
        "Nothing found. Try fewer words."
    }
    found_near {
        "Không có bài nào có đủ các từ; dưới đây là những bài có gần đủ.",
        "No article has all these words; these have most of them."
    }
    any_section { "Mọi chuyên mục", "All sections" }
    any_unit { "Mọi đơn vị", "All units" }
    any_year { "Mọi năm", "Any year" }
    year { "Năm", "Year" }
    unit { "Đơn vị", "Unit" }
    one_section { "Chuyên mục", "Section" }
    more_results { "Xem thêm kết quả", "More results" }
    not_found { "Không tìm thấy trang", "Page not found" }
    not_found_hint {
        "Địa chỉ này không có trên trang tin. Bài có thể đã được chuyển hoặc gỡ xuống.",
        "There is nothing at this address. The article may have been moved or removed."
    }
    nothing_yet { "Chưa có bài nào.", "No articles yet." }
    attachments { "Tệp đính kèm", "Attachments" }
    document { "Thông tin văn bản", "About this document" }
    doc_no { "Số ký hiệu", "Number" }
    doc_type { "Loại văn bản", "Type" }
    purpose { "Mục đích", "Purpose" }
    issued { "Ngày ban hành", "Issued" }
    issuer { "Cơ quan ban hành", "Issued by" }
    signer { "Người ký", "Signed by" }
    in_force_from { "Có hiệu lực từ", "In force from" }
    no_longer_from { "Hết hiệu lực từ", "No longer in force from" }
    replaces { "Thay thế", "Replaces" }
    deadline { "Hạn", "Deadline" }
    due { "hạn", "due" }
    before { "trước", "before" }
    contact { "Liên hệ", "Contact" }
    files { "Tệp", "Files" }
    download { "Tải văn bản", "Download the document" }
    download_file { "Tải tệp", "Download the file" }
    duration { "Thời lượng", "Running time" }
    watch_on_youtube { "Xem trên YouTube", "Watch on YouTube" }
    watch_at { "Xem phim tại", "Watch at" }
    download_video { "Tải phim về máy", "Download the video" }
    subtitles { "Phụ đề tiếng Việt", "English captions" }
    transcript { "Lời thoại / nội dung", "Transcript" }
    gallery { "Bộ ảnh", "Gallery" }
    merged { "đã sáp nhập", "was merged" }
    consolidated { "đã hợp nhất", "was consolidated" }
    divided { "đã chia tách thành các đơn vị mới", "was divided into new units" }
    split_up { "đã tách", "was split up" }
    renamed { "đã đổi tên", "was renamed" }
    dissolved { "đã giải thể", "was dissolved" }
    closed { "đã kết thúc hoạt động", "ceased to work" }
    successors { "Đơn vị kế thừa", "Succeeded by" }
    sub_units { "Đơn vị trực thuộc", "Units below" }
    unit_kind { "Loại", "Kind" }
    since { "Hoạt động từ", "Since" }
    website { "Trang web", "Website" }
    parent_unit { "Đơn vị cấp trên", "Parent unit" }
    governing_body { "Cơ quan chủ quản", "Governing body" }
    managing_unit { "Đơn vị quản lý", "Managed by" }
    editorial { "Ban biên tập", "Editors" }
    phone { "Điện thoại", "Telephone" }
    fax { "Fax", "Fax" }
    email { "E-mail", "E-mail" }
    address { "Địa chỉ", "Address" }
    licence { "Giấy phép số", "Licence no." }
    issued_by { "do", "issued by" }
    issued_on { "cấp ngày", "on" }
    responsible { "Chịu trách nhiệm nội dung", "Responsible for the content" }
    close { "Đóng", "Close" }
    next_picture { "Ảnh sau", "Next picture" }
    previous_picture { "Ảnh trước", "Previous picture" }
    printed { "in lúc", "printed" }
    most_read { "Đọc nhiều", "Most read" }
    visits { "Lượt truy cập", "Visits" }
    as_of { "tính đến", "as of" }
    source { "nguồn", "source" }
    feed { "Theo dõi qua RSS", "RSS feed" }
    top { "Lên đầu trang", "Back to top" }
    lang { "vi", "en" }
}

/// The page of all terms of a taxonomy.
pub fn terms(language: Language, taxonomy: Taxonomy) -> &'static str {
    match taxonomy {
        Taxonomy::Unit => all_units(language),
        Taxonomy::Author => authors(language),
        Taxonomy::Tag => tags(language),
        Taxonomy::Topic => topics(language),
    }
}

/// What a section is called that site.yaml does not name.
pub fn section(language: Language, kind: SectionKind) -> &'static str {
    match (language, kind) {
        (Language::Vi, SectionKind::News) => "Tin hoạt động",
        (Language::Vi, SectionKind::Notices) => "Thông báo",
        (Language::Vi, SectionKind::Reports) => "Báo cáo – thống kê",
        (Language::Vi, SectionKind::Videos) => "Video",
        (Language::En, SectionKind::News) => "News",
        (Language::En, SectionKind::Notices) => "Notices",
        (Language::En, SectionKind::Reports) => "Reports and statistics",
        (Language::En, SectionKind::Videos) => "Videos",
    }
}

/// The names of the months: "Tháng 1", "January".
pub fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::Vi => [
            "Tháng 1",
            "Tháng 2",
            "Tháng 3",
            "Tháng 4",
            "Tháng 5",
            "Tháng 6",
            "Tháng 7",
            "Tháng 8",
            "Tháng 9",
            "Tháng 10",
            "Tháng 11",
            "Tháng 12",
        ],
        Language::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    }
}

/// The name of a list page's period: "Tháng 10/2020", "Năm 2020".
pub fn period(language: Language, period: Period) -> String {
    match (language, period) {
        (Language::Vi, Period::Month(year, month)) => format!("Tháng {month}/{year}"),
        (Language::Vi, Period::Year(year)) => format!("Năm {year}"),
        (Language::En, Period::Month(year, month)) => {
            let name = months(language)[usize::from(month.clamp(1, 12)) - 1];
            format!("{name} {year}")
        }
        (Language::En, Period::Year(year)) => year.to_string(),
    }
}

/// A number of articles with its noun: "1.234 bài", "1 article", "1,234 articles".
pub fn articles(language: Language, count: usize) -> String {
    let number = vietnamese::grouped(count as u64);
    match (language, count) {
        (Language::Vi, _) => format!("{number} bài"),
        (Language::En, 1) => format!("{number} article"),
        (Language::En, _) => format!("{} articles", number.replace('.', ",")),
    }
}

/// The part of a period that was split: "phần 2".
pub fn part(language: Language, number: usize) -> String {
    match language {
        Language::Vi => format!("phần {number}"),
        Language::En => format!("part {number}"),
    }
}

/// The name of a block beside an article: "Thông báo cùng thời gian".
pub fn block(language: Language, section: &str) -> String {
    format!("{section} {}", same_time(language))
}

/// The size of a file for people, with the decimal mark of the language: "1,2 MB".
pub fn size(language: Language, bytes: u64) -> String {
    let (unit, name) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..1_000_000 => (1_000.0, "kB"),
        1_000_000..1_000_000_000 => (1_000_000.0, "MB"),
        _ => (1_000_000_000.0, "GB"),
    };
    let size = bytes as f64 / unit;
    let digits = if size < 10.0 { 1 } else { 0 };
    let text = format!("{size:.digits$} {name}");
    match language {
        Language::Vi => text.replace('.', ","),
        Language::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_one_or_many() {
        for (count, vi, en) in [
            (0, "0 bài", "0 articles"),
            (1, "1 bài", "1 article"),
            (1_234, "1.234 bài", "1,234 articles"),
        ] {
            assert_eq!(articles(Language::Vi, count), vi);
            assert_eq!(articles(Language::En, count), en);
        }
    }

    #[test]
    fn sizes_have_the_decimal_mark_of_the_language() {
        for (bytes, vi, en) in [
            (999, "999 B", "999 B"),
            (1_506, "1,5 kB", "1.5 kB"),
            (80_401, "80 kB", "80 kB"),
            (1_240_000, "1,2 MB", "1.2 MB"),
            (3_000_000_000, "3,0 GB", "3.0 GB"),
        ] {
            assert_eq!(size(Language::Vi, bytes), vi);
            assert_eq!(size(Language::En, bytes), en);
        }
    }
}
