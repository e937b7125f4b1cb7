//! Messages about templates (06).

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! template_codes {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_codes! { $($rest)* ; $($rows)*
            /// A template that cannot be parsed.
            TemplateSyntax "0601" Error {
                "mẫu trang viết sai cú pháp: {0}",
                "sửa chỗ này của mẫu trang; trang đang chạy được giữ nguyên",
                "the template has a syntax error: {0}",
                "mend this place of the template; the site online stays as it is"
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
                "sửa chỗ này của mẫu trang; trang đang chạy được giữ nguyên",
                "the template cannot render `{0}`: {1}",
                "mend this place of the template; the site online stays as it is"
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
            /// More branches than the engine can read.
            TemplateDeep "0608" Error {
                "mẫu trang có nhiều hơn {0} nhánh `elif` nên máy không đọc được",
                "bớt số nhánh: tách mẫu thành nhiều tệp, hoặc dùng một danh sách và vòng lặp `for`",
                "the template has more than {0} branches `elif`, which cannot be read",
                "use fewer: split the template, or walk over a list with `for`"
            }
            /// A template that leads through too many others.
            TemplateReach "0610" Error {
                "mẫu trang này dùng mẫu khác, mẫu đó lại dùng mẫu khác nữa, tới hơn {0} mẫu nên máy không theo hết được",
                "gộp các mẫu lại cho ít tệp hơn; xem có mẫu nào dùng nhầm mẫu của chính nó không",
                "the template uses others, which use others, more than {0} in all, which cannot be followed",
                "put some of them together; look for one that uses itself by mistake"
            }
            /// A template that writes on and on.
            PageTooLarge "0609" Error {
                "mẫu trang làm cho `{0}` lớn hơn {1}, quá lớn cho một trang",
                "tìm trong mẫu vòng lặp `for` chạy quá nhiều lần; trang đang chạy được giữ nguyên",
                "the template makes `{0}` larger than {1}, too large for a page",
                "look for a `for` that goes round too often; the site online stays as it is"
            }
        }
    };
}
