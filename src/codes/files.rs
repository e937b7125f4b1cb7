//! Messages about files as such (01).

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! file_codes {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_codes! { $($rest)* ; $($rows)*
            /// A file that is not UTF-8 text.
            NotUtf8 "0101" Error {
                "[[đây là tệp {0}, không phải văn bản, nên không đọc được]][[chữ trong tệp gõ bằng phông cũ {1} nên không đọc được]][[tệp có ký tự lạ (`{2}`), không phải chữ, nên không đọc được]]",
                "[[mở tệp bằng chương trình của nó ({0}), chép phần chữ dán sang một tệp .md mới]][[chuyển chữ sang Unicode: trong UniKey chọn Công cụ, bảng mã nguồn {1}, bảng mã đích Unicode, rồi lưu tệp bằng mã UTF-8]][[từ chỗ `{2}` chữ bị hỏng hoặc bị mất: chép lại đoạn đó từ bản gốc (Word, Zalo, thư), nhớ giữ phần khai báo ở đầu tệp; trong Notepad chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8. Nếu mở tệp ra thấy cả bài là chữ lạ thì đừng lưu, hãy gõ lại từ bản gốc]]",
                "[[this is a file of {0} and no text, so it cannot be read]][[the text was typed for the old fonts {1}, so it cannot be read]][[the file has a strange sign (`{2}`) that is no letter, so it cannot be read]]",
                "[[open it in its own program ({0}) and paste its text into a new .md file]][[convert it to Unicode (in UniKey: Tools, from {1} to Unicode) and save it as UTF-8]][[from the `{2}` on letters are broken or lost: paste that part again from where it was written, keep the front matter, and save the file with the encoding UTF-8; if all of it looks strange when opened, do not save it but begin anew]]"
            }
            /// A file in an encoding of old Windows programs.
            EncodingOld "0108" Warning {
                "tệp lưu bằng bảng mã cũ {0}; bantin vẫn đọc được, nhưng chương trình khác có thể hiện sai chữ",
                "chạy `bantin fmt` để tự chuyển, hoặc mở bằng Notepad, chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại",
                "the file has the old encoding {0}; bantin can read it, other programs may show wrong letters",
                "run `bantin fmt`, or open it in an editor and save it again with the encoding UTF-8"
            }
            /// A text for fonts whose letters are other characters.
            LegacyFont "0109" Warning {
                "chữ trong bài gõ bằng phông cũ {0} nên bạn đọc sẽ thấy chữ lạ thay cho tiếng Việt",
                "gõ lại đoạn ấy bằng bảng mã Unicode; hoặc sao chép nó, trong UniKey chọn Công cụ, bảng mã nguồn {0}, bảng mã đích Unicode, bấm Chuyển mã, rồi dán lại vào bài",
                "the text was typed for the old fonts {0}, so readers see strange signs instead of Vietnamese",
                "type it again in Unicode; or copy it, convert it (in UniKey: Tools, from {0} to Unicode), and paste it again"
            }
            /// A text that was once read in the wrong encoding, and saved again.
            TextMisread "0114" Warning {
                "chữ trong bài đã hỏng vì từng bị mở sai bảng mã rồi lưu lại: `{0}` lẽ ra là `{1}`; bạn đọc sẽ thấy chữ lạ",
                "đừng sửa từng chữ: mở lại tệp gốc (Word, thư, Zalo), chép chữ dán vào bài; trong Notepad chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8; tệp do người khác gửi thì nhờ gửi lại",
                "the letters were damaged when the text was opened in the wrong encoding and saved again: `{0}` should be `{1}`; readers see strange signs",
                "do not mend single letters: open the original again and paste its text; save the file with the encoding UTF-8; if somebody sent it, ask to have it sent again"
            }
            /// A file whose name was typed in other letter case.
            NameRespelt "0111" Note {
                "tên tệp gõ là `{0}`, tệp thật tên là `{1}`; bantin dùng tệp thật",
                "không phải sửa gì; muốn chắc chắn thì gõ đúng `{1}`",
                "the file name was typed as `{0}`, the file itself is `{1}`, which is used",
                "nothing to do; to be sure, type `{1}`"
            }
            /// A file that nobody refers to.
            FileUnused "0112" Note {
                "chưa bài nào dùng tệp này nên nó không được đăng",
                "xóa tệp nếu không cần; nếu cần thì ghi tên tệp vào bài (`ảnh`, `đính kèm`) hoặc đặt liên kết tới nó",
                "no article uses this file, so it is not published",
                "delete it if nobody needs it; else name it in an article (`image`, `attachments`) or link to it"
            }
            /// A file of Word's in a place for articles.
            WordUnused "0116" Warning {
                "`{0}` là tệp Word; bantin không đọc tệp Word làm bài nên tệp này không được đăng",
                "nếu đây là một bài: tạo bài mới bằng `bantin new`, rồi chép chữ từ Word sang; nếu để bạn đọc tải về: ghi tên tệp vào mục `đính kèm` của một bài; nếu không cần thì xóa",
                "`{0}` is a file of Word's, which bantin does not read as an article, so it is not published",
                "if it is an article, start one with `bantin new` and copy the text there; if readers are to download it, name it under `attachments` of an article; else delete it"
            }
            /// Control characters and spaces without width, which pasting brings along.
            ShapelessLeftOut "0110" Note {
                "từ dòng này có ký tự không nhìn thấy, đi theo khi dán từ Word hoặc trang web, nên được bỏ",
                "không phải sửa gì; `bantin fmt` xóa hẳn các ký tự đó khỏi tệp",
                "from this line on there are invisible characters, which came along with pasted text; they are left out",
                "nothing to do; `bantin fmt` removes them from the file"
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
                "the system does not let this file be read ({1})",
                "close the program that holds it, check its permissions, try again"
            }
            /// A Markdown file outside every section.
            OutsideSections "0105" Warning {
                "bài này không nằm trong chuyên mục nào nên không được đăng",
                "[[có phải thư mục `{1}`? ]]chuyển tệp vào thư mục của một chuyên mục: {0}",
                "this article is in no section, so it is not published",
                "[[did you mean the folder `{1}`? ]]move it into the folder of a section: {0}"
            }
            /// A file name that no address can carry.
            BadFileName "0106" Error {
                "tên tệp `{0}` không dùng làm địa chỉ được",
                "đổi tên tệp: dùng chữ không dấu, số, dấu gạch nối; tránh các tên Windows giữ riêng như `con`, `aux`, `nul`",
                "the file name `{0}` cannot be used in an address",
                "rename the file: plain letters, digits, hyphens, and no name that Windows keeps, such as `con`, `aux`, `nul`"
            }
            /// One mistake, many times.
            MoreAlike "0113" Note {
                "từ chỗ này trở đi trong tệp còn {0} lỗi nữa giống hệt (mã {1}), không liệt kê hết ở đây",
                "sửa những chỗ đã nêu rồi chạy lại; nếu cả tệp đều sai một kiểu, có thể tệp đã dán nhầm",
                "from here on the file has {0} more of the same kind ({1}), which are not listed",
                "mend those that are, then run it again; perhaps the file was pasted wrongly"
            }
            /// A folder that the system does not let us list.
            FolderUnreadable "0107" Error {
                "hệ thống không cho xem thư mục này ({0}) nên không biết trong đó có những bài nào",
                "kiểm tra quyền đọc và kết nối tới ổ đĩa rồi thử lại",
                "the system does not let this folder be listed ({1}), so nobody knows what is in it",
                "check its permissions and the connection to its disk, try again"
            }
            /// An article or register whose name got a second ending.
            DoubleEnding "0115" Warning {
                "tệp tên là `{0}`, có thêm đuôi `.{2}` nên bantin không đọc",
                "đổi tên tệp thành `{1}`; muốn thấy đuôi thật trong Windows thì mở thẻ Xem (View), chọn Phần mở rộng tên tệp (File name extensions); lần sau lưu bằng Notepad thì chọn kiểu tệp Tất cả (All files)",
                "the file is called `{0}`, with another `.{2}` at its end, so it is not read",
                "rename it to `{1}`; to see the whole name on Windows, choose File name extensions in the tab View; when saving in Notepad, choose All files"
            }
        }
    };
}
