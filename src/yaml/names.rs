//! Vietnamese names of the keys of site.yaml and the registers, so that who types them as
//! in an article is understood.

use crate::vietnamese;

/// The English name of a key, and what else it may be called; compared without case,
/// marks, spaces, `_` and `-`. One word may stand for several keys: the record that is
/// read knows which of them it has.
const NAMES: [(&str, &[&str]); 34] = [
    ("id", &["mã", "mã số", "mã đơn vị"]),
    ("name", &["tên", "họ tên", "họ và tên", "tên đầy đủ", "tên đơn vị"]),
    ("short", &["tên ngắn", "tên tắt", "tên viết tắt", "viết tắt"]),
    ("aliases", &["tên khác", "tên gọi khác", "tên cũ", "bút danh"]),
    ("parent", &["cấp trên", "đơn vị cấp trên", "trực thuộc"]),
    ("kind", &["loại"]),
    ("address", &["địa chỉ"]),
    ("phone", &["điện thoại", "số điện thoại"]),
    ("fax", &["số fax"]),
    ("email", &["thư điện tử", "hộp thư"]),
    ("url", &["liên kết", "trang web", "website"]),
    ("from", &["từ", "từ ngày"]),
    ("to", &["đến", "đến ngày"]),
    ("until", &["đến", "đến ngày"]),
    ("ended", &["kết thúc"]),
    ("date", &["ngày"]),
    ("how", &["hình thức"]),
    ("successors", &["kế thừa", "đơn vị kế thừa"]),
    ("role", &["chức vụ", "vai trò"]),
    ("unit", &["đơn vị"]),
    ("title", &["tiêu đề", "tên", "tên gọi"]),
    ("intro", &["giới thiệu", "mô tả"]),
    ("image", &["ảnh", "hình"]),
    ("alt", &["mô tả", "mô tả ảnh"]),
    ("place", &["vị trí"]),
    ("key", &["chữ viết tắt", "từ viết tắt", "viết tắt"]),
    ("expansion", &["giải thích", "nghĩa", "chữ đầy đủ", "đầy đủ"]),
    ("text", &["nội dung"]),
    ("base_url", &["địa chỉ", "địa chỉ trang", "tên miền"]),
    ("language", &["ngôn ngữ"]),
    ("sections", &["chuyên mục", "các chuyên mục"]),
    ("slug", &["thư mục", "đường dẫn"]),
    ("menu", &["trình đơn"]),
    ("agency", &["cơ quan"]),
];

/// What a key may be called besides its own name.
pub(super) fn of(key: &str) -> &'static [&'static str] {
    let found = NAMES.iter().find(|(name, _)| *name == key);
    found.map_or(&[], |(_, names)| names)
}

/// Whether a key is typed under one of its other names.
pub(super) fn means(typed: &str, key: &str) -> bool {
    let names = of(key);
    !names.is_empty() && {
        let typed = squeezed(typed);
        names.iter().any(|name| squeezed(name) == typed)
    }
}

/// Without case, marks, spaces, `_` and `-`.
fn squeezed(name: &str) -> String {
    vietnamese::fold(name).replace([' ', '_', '-'], "")
}
