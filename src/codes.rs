//! The one table of everything bantin can say about a project's content.
//!
//! Each entry: a permanent number, a severity, what happened and what to do, in
//! Vietnamese and in English. `{0}`, `{1}` … are filled from
//! [`Diagnostic::args`](crate::diagnostic::Diagnostic); a part between `[[` and `]]` is
//! left out when one of its arguments is empty. Numbers are never reused (0307 is gone):
//! 01 files · 02 front matter · 03 text and links · 04 addresses · 05 site.yaml and
//! registers · 06 templates · 07 output.

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Language, Severity};

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident $number:literal $severity:ident
        { $vi:literal, $vi_hint:literal, $en:literal, $en_hint:literal })*) => {
        /// What is wrong: one entry of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        pub enum Code { $($(#[doc = $doc])* $name,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The permanent number, printed as `BT0201`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => concat!("BT", $number),)* }
            }

            /// The severity it has unless site.yaml says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// What happened and why: the text with its placeholders.
            pub fn message(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi,
                      (Self::$name, Language::En) => $en,)*
                }
            }

            /// What to do about it: the text with its placeholders.
            pub fn hint(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi_hint,
                      (Self::$name, Language::En) => $en_hint,)*
                }
            }
        }
    };
}

codes! {
    /// A file that is not UTF-8 text.
    NotUtf8 "0101" Error {
        "tệp không phải văn bản UTF-8 nên không đọc được",
        "mở tệp bằng Notepad, chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại",
        "the file is not UTF-8 text, so it cannot be read",
        "open it in an editor and save it again with the encoding UTF-8"
    }
    /// A symbolic link in the project.
    LinkIgnored "0102" Warning {
        "đây chỉ là lối tắt (symlink) tới nơi khác nên bantin bỏ qua",
        "chép chính tệp hoặc thư mục đó vào đây",
        "this is only a link (symlink) to another place, which bantin leaves out",
        "copy the file or folder itself here"
    }
    /// A text file above the size limit.
    FileTooLarge "0103" Error {
        "tệp nặng {0}, quá mức {1} cho một tệp chữ",
        "xem có dán nhầm ảnh hay dữ liệu vào bài không; bài quá dài thì tách thành nhiều bài",
        "the file has {0}, more than the {1} a text file may have",
        "look for pasted pictures or data; split a long article"
    }
    /// A file that the system does not let us read.
    FileUnreadable "0104" Error {
        "hệ thống không cho đọc tệp này ({0})",
        "đóng chương trình đang mở tệp, kiểm tra quyền đọc rồi thử lại",
        "the system does not let this file be read ({0})",
        "close the program that holds it, check its permissions, try again"
    }
    /// A Markdown file outside every section.
    OutsideSections "0105" Warning {
        "bài này không nằm trong chuyên mục nào nên không được đăng",
        "chuyển tệp vào thư mục của một chuyên mục: {0}",
        "this article is in no section, so it is not published",
        "move it into the folder of a section: {0}"
    }
    /// A file name that no address can carry.
    BadFileName "0106" Error {
        "tên tệp `{0}` không dùng làm địa chỉ được",
        "đổi tên tệp: dùng chữ không dấu, số, dấu gạch nối; tránh các tên Windows giữ riêng như `con`, `aux`, `nul`",
        "the file name `{0}` cannot be used in an address",
        "rename the file: plain letters, digits, hyphens, and no name that Windows keeps, such as `con`, `aux`, `nul`"
    }
    /// A folder that the system does not let us list.
    FolderUnreadable "0107" Error {
        "hệ thống không cho xem thư mục này ({0}) nên không biết trong đó có những bài nào",
        "kiểm tra quyền đọc và kết nối tới ổ đĩa rồi thử lại",
        "the system does not let this folder be listed ({0}), so nobody knows what is in it",
        "check its permissions and the connection to its disk, try again"
    }
    /// An article that does not begin with `---`.
    FrontMatterMissing "0201" Error {
        "bài chưa có phần khai báo ở đầu tệp",
        "thêm vào đầu tệp các dòng: `---`, `title: tên bài`, `date: ngày đăng`, `---`",
        "the article has no front matter at its start",
        "begin the file with the lines: `---`, `title: the title`, `date: the date`, `---`"
    }
    /// Front matter without its closing `---`.
    FrontMatterOpen "0202" Error {
        "phần khai báo mở bằng `---` nhưng không có dòng `---` đóng lại",
        "thêm một dòng chỉ có `---` ngay trên đoạn văn đầu tiên",
        "the front matter opened by `---` is never closed",
        "add a line of just `---` above the first paragraph"
    }
    /// A line of the front matter that cannot be understood.
    FrontMatterLine "0203" Error {
        "không hiểu dòng này vì thiếu tên mục và dấu hai chấm",
        "viết theo mẫu `tên mục: nội dung`; nếu là phần tiếp của dòng trên, nối vào cuối dòng trên",
        "this line is not understood: it has no key and no colon",
        "write it as `key: value`; if it carries on from the line above, join the two lines"
    }
    /// A key that bantin does not know.
    KeyUnknown "0204" Warning {
        "không có mục nào tên `{0}` nên dòng này bị bỏ qua",
        "[[có phải `{1}`? nếu không thì xóa dòng này]][[xóa dòng này, hoặc dùng một mục có sẵn như {2}]]",
        "there is no key named `{0}`, so this line is ignored",
        "[[did you mean `{1}`? if not, delete the line]][[delete the line, or use a key such as {2}]]"
    }
    /// A misspelt key that decides whether or where an article is published.
    KeyNearMiss "0205" Error {
        "không có mục nào tên `{0}`; có phải bạn muốn viết `{1}`?",
        "sửa thành `{1}`; mục này quyết định bài có được đăng hay không nên bantin không đoán",
        "there is no key named `{0}`; did you mean `{1}`?",
        "write `{1}`; this key decides whether the article is published, so bantin does not guess"
    }
    /// A key that stands twice.
    KeyTwice "0206" Error {
        "mục `{0}` được khai báo hai lần",
        "giữ lại một dòng, xóa dòng kia",
        "the key `{0}` stands twice",
        "keep one of the two lines"
    }
    /// An article without a title.
    TitleMissing "0207" Error {
        "bài chưa có tiêu đề",
        "viết dòng `title: tên bài` trong phần khai báo",
        "the article has no title",
        "write a line `title: the title` in the front matter"
    }
    /// An article without a date.
    DateMissing "0208" Error {
        "bài chưa có ngày đăng",
        "viết dòng `date: 2020-10-09 16:30` (năm-tháng-ngày giờ:phút) trong phần khai báo",
        "the article has no date",
        "write a line `date: 2020-10-09 16:30` in the front matter"
    }
    /// A date in no known form.
    DateUnreadable "0209" Error {
        "không đọc được ngày `{0}`",
        "viết theo mẫu `09/10/2020 16:30` hoặc `2020-10-09 16:30`",
        "the date `{0}` is not understood",
        "write it as `2020-10-09 16:30` or `09/10/2020 16:30` (day first)"
    }
    /// A day and month without a year.
    DateWithoutYear "0210" Error {
        "ngày `{0}` thiếu năm",
        "viết đủ ngày, tháng, năm, ví dụ `{1}`",
        "the date `{0}` has no year",
        "write day, month and year, for example `{1}`"
    }
    /// A date that no calendar has.
    DateImpossible "0211" Error {
        "`{0}` không phải là ngày giờ có thật",
        "xem lại ngày, tháng, giờ; ngày đứng trước tháng, ví dụ `31/12/2020 16:30`",
        "there is no date or time `{0}`",
        "check day, month and hour; the day comes before the month, as in `31/12/2020 16:30`"
    }
    /// A date for which one other reading makes sense.
    DateSuspicious "0212" Error {
        "ngày `{0}` không hợp lệ; có phải là `{1}`?",
        "nếu đúng thì sửa thành `{1}`; ngày đứng trước tháng, năm viết đủ bốn chữ số",
        "the date `{0}` is not valid; is it `{1}`?",
        "if so, write `{1}`; the day comes before the month, the year has four digits"
    }
    /// A year before 1945.
    DateTooEarly "0213" Error {
        "ngày `{0}` có năm trước 1945",
        "xem lại năm",
        "the year of `{0}` is before 1945",
        "check the year"
    }
    /// A value that is neither yes nor no.
    NotYesOrNo "0214" Error {
        "mục `{0}` chỉ nhận `có` hoặc `không`, không hiểu `{1}`",
        "viết `{0}: có` hoặc `{0}: không`",
        "the key `{0}` takes `yes` or `no`, not `{1}`",
        "write `{0}: yes` or `{0}: no`"
    }
    /// A list or block where one line of text is wanted.
    NotText "0215" Error {
        "mục `{0}` cần một dòng chữ, không phải danh sách",
        "viết nội dung trên cùng một dòng, sau dấu hai chấm",
        "the key `{0}` takes one line of text, not a list",
        "write the value on the same line, after the colon"
    }
    /// A title too long for lists and search engines.
    TitleLong "0216" Warning {
        "tiêu đề dài {0} ký tự, chỉ nên tới {1}",
        "rút gọn tiêu đề, đưa phần chi tiết xuống `summary` (tóm tắt)",
        "the title has {0} characters, more than {1}",
        "shorten it; put the details into `summary`"
    }
    /// A slug that leaves nothing, or tries to leave the section.
    SlugUnusable "0217" Error {
        "đường dẫn `{0}` không dùng được",
        "chỉ dùng chữ không dấu, số và dấu gạch nối, ví dụ `slug: {1}`",
        "the slug `{0}` cannot be used",
        "plain letters, digits and hyphens only, for example `slug: {1}`"
    }
    /// YAML that the reader gives up on.
    YamlUnreadable "0218" Error {
        "không đọc được chỗ này: dòng thụt vào không khớp với các dòng trên",
        "cho các dòng cùng cấp thụt vào bằng nhau, bằng dấu cách; xem cả dấu nháy, dấu ngoặc ở dòng trên",
        "this cannot be read: its indentation does not fit the lines above",
        "indent lines of one level alike, with spaces; look at quotes and brackets above it, too"
    }
    /// An update before the date of its article.
    UpdatedEarly "0219" Warning {
        "ngày cập nhật sớm hơn ngày đăng nên không được in ra",
        "xem lại `updated` (cập nhật) và `date` (ngày đăng); nếu bài chưa được cập nhật thì xóa dòng `updated`",
        "the date of the update is before the date of the article, so it is not printed",
        "check `updated` and `date`; if nothing was updated, remove the line `updated`"
    }
    /// An `expire` that is not after the article appears.
    ExpireEarly "0220" Error {
        "ngày gỡ `{0}` không sau ngày đăng, nên bài sẽ không bao giờ hiện ra",
        "xem lại `expire` (ngày gỡ) và `publish` hoặc `date` (ngày đăng)",
        "the date `{0}` of `expire` is not after the article appears, so it never would",
        "check `expire` against `publish` or `date`"
    }
    /// An `event` without a start.
    EventWithoutStart "0221" Warning {
        "mục `event` chưa có thời gian bắt đầu nên không được in",
        "thêm dòng `start: 09/10/2020 07:30` (thụt vào hai dấu cách) dưới `event:`",
        "the key `event` has no start and is not printed",
        "add a line `start: 2020-10-09 07:30`, indented by two spaces, below `event:`"
    }
    /// An end that does not come after its start.
    EndBeforeStart "0222" Warning {
        "thời gian kết thúc `{0}` không sau thời gian bắt đầu nên không được in",
        "xem lại hai mốc thời gian",
        "the end `{0}` is not after the start and is not printed",
        "check the two dates"
    }
    /// A link to a file that is not there.
    LinkBroken "0301" Warning {
        "liên kết tới `{0}` không dẫn tới đâu; chữ vẫn được in, không có liên kết",
        "[[có phải `{1}`? ]]kiểm tra lại đường dẫn; đường dẫn tới bài khác viết như `/thong-bao/2020/10/ten-bai.md`",
        "the link to `{0}` leads nowhere; its text is printed without a link",
        "[[did you mean `{1}`? ]]check the path; a path to another article looks like `/thong-bao/2020/10/name.md`"
    }
    /// A link to an article that is not on the site now.
    LinkToAbsent "0302" Warning {
        "liên kết tới `{0}`, bài này hiện chưa được đăng; chữ vẫn được in, không có liên kết",
        "không cần sửa nếu bài đó sẽ được đăng; nếu không, bỏ liên kết",
        "the link leads to `{0}`, which is not on the site now; its text is printed without a link",
        "nothing to do if that article will be published; else remove the link"
    }
    /// A link of a kind that is never let through.
    LinkUnsafe "0303" Warning {
        "địa chỉ `{0}` không an toàn nên bị bỏ, chữ vẫn được in",
        "dùng địa chỉ bắt đầu bằng https, mailto, tel, hoặc đường dẫn tới bài, ảnh trong trang",
        "the address `{0}` is not safe and was left out; its text is printed",
        "use https, mailto, tel, or a path to an article or picture of the site"
    }
    /// Raw HTML in an article.
    RawHtml "0304" Warning {
        "mã HTML trong bài được in ra nguyên văn như chữ thường",
        "xóa mã này; chữ đậm viết `**như thế này**`, liên kết viết `[chữ](địa chỉ)`",
        "the HTML in the article is printed as plain text",
        "remove it; write `**bold**` for bold text and `[text](address)` for a link"
    }
    /// A picture file that is not there.
    ImageMissing "0305" Error {
        "không tìm thấy ảnh `{0}`",
        "[[có phải `{1}`? ]]đặt tệp ảnh vào thư mục `{2}` và viết đúng tên tệp, kể cả chữ hoa, chữ thường",
        "the picture `{0}` is not there",
        "[[did you mean `{1}`? ]]put the picture into the folder `{2}` and write its exact name, letter case included"
    }
    /// A picture without a description.
    AltMissing "0306" Warning {
        "ảnh `{0}` chưa có mô tả cho người dùng trình đọc màn hình",
        "viết mô tả ngắn: `![người lao động nhận quà](ảnh)` trong bài, hoặc `image_alt: …` cho ảnh đại diện",
        "the picture `{0}` has no description for screen readers",
        "describe it: `![workers receiving gifts](file)` in the text, or `image_alt: …` for the lead picture"
    }
    /// A pasted body whose lines were made paragraphs.
    ParagraphsSplit "0308" Note {
        "bài dán từ Word hoặc trang web: mỗi dòng được coi là một đoạn",
        "không phải sửa gì; muốn chắc chắn, để một dòng trống giữa hai đoạn",
        "the text was pasted: each line is taken as a paragraph",
        "nothing to do; to be sure, leave an empty line between paragraphs"
    }
    /// A last line that repeats the author.
    BylineRepeated "0309" Warning {
        "dòng cuối chỉ nhắc lại tên tác giả nên được bỏ, tên đã in ở cuối bài",
        "xóa dòng này",
        "the last line only repeats the author and is left out, the byline says it already",
        "delete this line"
    }
    /// An attachment that is not there.
    AttachmentMissing "0310" Error {
        "không tìm thấy tệp đính kèm `{0}`",
        "[[có phải `{1}`? ]]đặt tệp vào thư mục `{2}` và viết đúng tên tệp, kể cả chữ hoa, chữ thường",
        "the attachment `{0}` is not there",
        "[[did you mean `{1}`? ]]put the file into the folder `{2}` and write its exact name, letter case included"
    }
    /// An attachment of a kind that is never handed out.
    AttachmentForbidden "0311" Error {
        "không đăng được tệp `{0}`: loại tệp này có thể chạy chương trình trên máy bạn đọc",
        "chuyển sang PDF, Word (docx), Excel (xlsx) hoặc nén thành zip rồi đính kèm lại",
        "the file `{0}` is not handed out: its kind may run programs on readers' computers",
        "convert it to PDF, docx or xlsx, or pack it as zip"
    }
    /// Two owners of one address.
    AddressTaken "0401" Error {
        "địa chỉ `{0}` đã thuộc về `{1}`",
        "đổi `slug`, hoặc đổi tên tệp, tên thư mục, để mỗi địa chỉ chỉ thuộc về một nơi",
        "the address `{0}` already belongs to `{1}`",
        "change the `slug`, or rename the file or folder: one address, one owner"
    }
    /// No content/site.yaml.
    SiteMissing "0501" Error {
        "thư mục này chưa có tệp `content/site.yaml` nên chưa phải là một trang tin",
        "chạy bantin trong thư mục của trang tin, hoặc chỉ ra thư mục đó bằng `--root`; trang tin mới thì tạo bằng `bantin init`",
        "there is no `content/site.yaml` here, so this folder is not a portal yet",
        "run bantin in the portal's folder, or name that folder with `--root`; `bantin init` makes a new portal"
    }
    /// A setting that does not exist at this place of site.yaml or of a register.
    SettingUnknown "0502" Warning {
        "ở đây không có mục nào tên `{0}` nên dòng này bị bỏ qua",
        "[[có phải `{1}`? nếu không thì xóa dòng này]][[các mục dùng được ở đây: {2}]]",
        "there is no setting named `{0}` here, so this line is ignored",
        "[[did you mean `{1}`? if not, delete the line]][[the settings here are: {2}]]"
    }
    /// A setting whose value makes no sense.
    SettingInvalid "0503" Error {
        "mục `{0}` không nhận giá trị `{1}`",
        "viết như {2}",
        "the setting `{0}` does not take `{1}`",
        "write it like {2}"
    }
    /// A setting that must be there.
    SettingMissing "0504" Error {
        "thiếu mục `{0}`",
        "thêm dòng `{0}: {1}`",
        "the setting `{0}` is missing",
        "add a line `{0}: {1}`"
    }
    /// Two entries with one id.
    IdTwice "0505" Error {
        "mã `{0}` được dùng cho hai mục",
        "đặt mã khác cho một trong hai",
        "the id `{0}` is used by two entries",
        "give one of them another id"
    }
    /// A parent unit that leads back to itself, or is not there.
    ParentWrong "0506" Error {
        "đơn vị cấp trên `{0}` không có trong danh bạ, hoặc lại nằm dưới chính `{1}`",
        "ghi mã (id) của một đơn vị có trong danh bạ, không phải chính nó hay đơn vị cấp dưới của nó",
        "the parent `{0}` is not in the register, or stands below `{1}` itself",
        "write the id of a unit of the register that is neither itself nor below it"
    }
    /// A successor that is not in the register.
    SuccessorUnknown "0509" Error {
        "đơn vị kế thừa `{0}` của `{1}` không có trong danh bạ",
        "ghi mã (id) của một đơn vị có thật trong danh bạ, không phải chính nó",
        "the successor `{0}` of `{1}` is not in the register",
        "name the id of another unit of the register"
    }
    /// A unit that the register does not know.
    UnitUnknown "0507" Warning {
        "đơn vị `{0}` không có trong danh bạ `_data/units.yaml`",
        "[[có phải `{1}`? ]]nếu là đơn vị mới, thêm vào danh bạ hai dòng: `- id: {2}` và `  name: {0}`",
        "the unit `{0}` is not in the register `_data/units.yaml`",
        "[[did you mean `{1}`? ]]for a new unit, add two lines to the register: `- id: {2}` and `  name: {0}`"
    }
    /// A register or setting of the wrong shape.
    ShapeWrong "0508" Error {
        "phần này phải gồm các dòng `tên mục: nội dung`",
        "xem mẫu trong README rồi viết lại cho đúng dạng",
        "this part must be made of lines `key: value`",
        "see the example in the README"
    }
    /// A template that cannot be parsed.
    TemplateSyntax "0601" Error {
        "mẫu trang viết sai cú pháp: {0}",
        "sửa mẫu; trang đang chạy được giữ nguyên",
        "the template has a syntax error: {0}",
        "mend the template; the site online stays as it is"
    }
    /// A filter, test, function or component that does not exist.
    TemplateUnknown "0602" Error {
        "mẫu trang gọi {0} `{1}`, nhưng không có {0} nào tên như vậy",
        "xem lại cách viết tên; README nói mẫu trang dùng được những gì",
        "the template calls the {0} `{1}`, which does not exist",
        "check the spelling; the README says what templates may use"
    }
    /// A template that extends or includes one that is not there.
    TemplateMissing "0603" Error {
        "mẫu trang dùng mẫu `{0}`, nhưng không có mẫu nào tên như vậy",
        "xem lại tên tệp trong thư mục templates",
        "the template uses the template `{0}`, which does not exist",
        "check the names of the files in templates"
    }
    /// A name that exists, but on other kinds of page.
    NameElsewhere "0604" Error {
        "tên `{0}` không có trong loại trang này; chỉ có trong {1}",
        "bỏ `{0}` khỏi mẫu này; mỗi loại trang chỉ biết những gì làm nên nó, README có bảng các tên",
        "the name `{0}` does not exist on this kind of page, only on {1}",
        "remove `{0}` from this template; a page knows only what it is made of, the README has the table"
    }
    /// An engine error while rendering.
    TemplateFailed "0605" Error {
        "mẫu trang không dựng được `{0}`: {1}",
        "sửa mẫu; trang đang chạy được giữ nguyên",
        "the template cannot render `{0}`: {1}",
        "mend the template; the site online stays as it is"
    }
    /// `set` of a name of the contract.
    NameSet "0606" Error {
        "mẫu trang đặt lại tên `{0}` của bantin",
        "dùng một tên khác trong `set`",
        "the template sets `{0}`, which is a name of bantin's",
        "use another name in `set`"
    }
    /// An asset that is not in static/.
    AssetUnknown "0607" Error {
        "không có tệp `{0}` trong thư mục static",
        "xem lại tên tệp, hoặc chép tệp đó vào thư mục static",
        "there is no file `{0}` in static",
        "check the name, or copy the file into static"
    }
    /// A held article whose page is online.
    HeldOnline "0701" Error {
        "bài đang có trên mạng tại `{0}` nhưng nay có lỗi; đăng tiếp sẽ làm mất bài",
        "sửa bài rồi chạy lại; nếu chủ ý gỡ bài, thêm `--hold`",
        "the article is online at `{0}` but has an error now; publishing would remove it",
        "mend it and build again; to let it go, add `--hold`"
    }
    /// An output folder with files that are not bantin's.
    OutputNotOurs "0702" Error {
        "thư mục kết quả đã có tệp không do bantin tạo: {0}",
        "chọn thư mục khác bằng `--output`, hoặc thêm `--adopt` nếu đúng là thư mục này",
        "the output folder holds files that bantin did not make: {0}",
        "choose another folder with `--output`, or add `--adopt` if this is the right one"
    }
    /// A foreign file at an address of the plan.
    ForeignFile "0703" Error {
        "tại `{0}` đã có một tệp không do bantin tạo",
        "chuyển tệp đó đi nơi khác rồi chạy lại",
        "there is a file at `{0}` that bantin did not make",
        "move it elsewhere and build again"
    }
    /// The address of an article that was online and is in the plan no more.
    AddressVanishes "0704" Warning {
        "địa chỉ `{0}` đã đăng trước đây nay không còn, ai mở liên kết cũ sẽ không thấy bài",
        "nếu không chủ ý gỡ bài, giữ nguyên `slug`, ngày và thư mục của bài như trước",
        "the address `{0}` was online and is gone; old links to it will find nothing",
        "unless you meant to remove it, keep the article's `slug`, date and folder as they were"
    }
    /// An output folder that holds the project, or lies inside its content.
    OutputIsProject "0705" Error {
        "thư mục kết quả nằm chung với nội dung của trang tin",
        "chọn một thư mục riêng bằng `--output`, ví dụ `--output public`",
        "the output folder is mixed with the content of the portal",
        "choose a folder of its own with `--output`, for example `--output public`"
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.number())
    }
}
