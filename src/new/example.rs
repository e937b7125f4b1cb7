//! The lines that a new article shows as examples, each behind a `#`: those that every
//! article may have, and those of the kind of its section.

use crate::config::SectionKind;
use crate::diagnostic::Language;

/// The example lines of a new article.
pub(super) fn lines(
    kind: SectionKind,
    language: Language,
) -> impl Iterator<Item = &'static str> {
    let (common, own) = match language {
        Language::Vi => (COMMON_VI, own_vi(kind)),
        Language::En => (COMMON_EN, own_en(kind)),
    };
    own.lines().chain(common.lines())
}

fn own_vi(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::News => "",
        SectionKind::Notices => NOTICE_VI,
        SectionKind::Reports => REPORT_VI,
        SectionKind::Videos => VIDEO_VI,
    }
}

fn own_en(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::News => "",
        SectionKind::Notices => NOTICE_EN,
        SectionKind::Reports => REPORT_EN,
        SectionKind::Videos => VIDEO_EN,
    }
}

const COMMON_VI: &str = "\
unit: Công đoàn ngành Y tế
author: Họ và tên; có thể ghi nhiều người, cách nhau bằng dấu chấm phẩy
summary: Hai, ba câu tóm tắt; nếu bỏ trống, đoạn đầu tiên là phần tóm tắt
image: anh.jpg
image_alt: Mô tả ảnh cho người không nhìn thấy ảnh
image_caption: Chú thích ảnh
image_credit: Người chụp
tags: chăm lo đoàn viên, Tết sum vầy";

const COMMON_EN: &str = "\
unit: Health Workers' Union
author: Full name; several are separated by semicolons
summary: Two or three sentences; without it the first paragraph is the lead
image: picture.jpg
image_alt: A description for those who do not see the picture
image_caption: Caption
image_credit: Photographer
tags: welfare, new year";

const NOTICE_VI: &str = "\
doc_no: 88/TB-LĐLĐ
doc_type: thông báo
purpose: lấy ý kiến
issued: 12/03/2026
effective: 01/04/2026
ends: 01/04/2028
issuer: Liên đoàn Lao động tỉnh
signer: Họ và tên người ký
signer_title: Chủ tịch
deadline: 20/11/2026 17:00
replaces: 12/TB-LĐLĐ; 14/TB-LĐLĐ
contact: Văn phòng, số điện thoại, thư điện tử
attachments: van-ban.pdf";

const NOTICE_EN: &str = "\
doc_no: 88/TB-LĐLĐ
doc_type: announcement
purpose: consultation
issued: 2026-03-12
effective: 2026-04-01
ends: 2028-04-01
issuer: Provincial Federation of Labour
signer: Full name of who signed
signer_title: President
deadline: 2026-11-20 17:00
replaces: 12/TB-LĐLĐ; 14/TB-LĐLĐ
contact: Office, telephone, e-mail
attachments: document.pdf";

const REPORT_VI: &str = "\
period: quý III/2026
kind: báo cáo
doc_no: 31/BC-LĐLĐ
issued: 08/10/2026
issuer: Liên đoàn Lao động tỉnh
signer: Họ và tên người ký
attachments: bao-cao.pdf";

const REPORT_EN: &str = "\
period: 2026-Q3
kind: report
doc_no: 31/BC-LĐLĐ
issued: 2026-10-08
issuer: Provincial Federation of Labour
signer: Full name of who signed
attachments: report.pdf";

const VIDEO_VI: &str = "\
video: phim.mp4
poster: anh-bia.jpg
duration: 06:40";

const VIDEO_EN: &str = "\
video: film.mp4
poster: poster.jpg
duration: 06:40";
