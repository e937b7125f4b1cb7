//! Messages about texts, links, pictures and attachments (03).

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! text_codes {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_codes! { $($rest)* ; $($rows)*
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
            /// An official document that nobody can take away.
            NoticeWithoutFile "0312" Warning {
                "văn bản số `{0}` chưa có tệp để bạn đọc tải về",
                "chép tệp văn bản (PDF, docx) vào cùng thư mục với bài rồi thêm dòng `attachments: ten-tep.pdf`; nếu đây không phải văn bản có số thì xóa dòng `doc_no`",
                "the document no. `{0}` has no file for readers to download",
                "put the file (PDF, docx) beside the article and add a line `attachments: name.pdf`; if this is no numbered document, delete the line `doc_no`"
            }
            /// A related article that is not on the site.
            RelatedUnknown "0330" Warning {
                "tin liên quan `{0}` không có trên trang nên được bỏ qua",
                "[[có phải `{1}`? ]]viết đường dẫn tới tệp của bài, như `/thong-bao/2020/10/ten-bai.md`",
                "the related article `{0}` is not on the site and is left out",
                "[[did you mean `{1}`? ]]write the path of the article's file, such as `/notices/2020/10/name.md`"
            }
        }
    };
}
