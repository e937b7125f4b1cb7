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
                "liên kết tới `{0}`, bài này hiện không có trên trang; chữ vẫn được in, không có liên kết",
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
                "[[dán địa chỉ phim `{0}` trên một dòng riêng, phim sẽ hiện tại đó; ]][[viết liên kết `[xem tại đây]({1})`; ]]xóa mã này; chữ đậm viết `**như thế này**`, liên kết viết `[chữ](địa chỉ)`[[; nếu cần mã `{2}`, người quản trị ghi thêm dòng `html: safe` vào site.yaml]]",
                "the HTML in the article is printed as plain text",
                "[[paste the address of the film, `{0}`, on a line of its own, and it is shown there; ]][[write a link, `[see here]({1})`; ]]remove it; write `**bold**` for bold text and `[text](address)` for a link[[; if `{2}` is needed, the administrator adds the line `html: safe` to site.yaml]]"
            }
            /// What stands in the tag of an element that the portal allows.
            HtmlAttributes "0347" Note {
                "trong mã HTML này chỉ phần `{0}` có tác dụng, phần `{1}` bị bỏ",
                "không phải sửa gì; muốn gọn thì xóa `{1}`",
                "of this HTML only `{0}` has an effect, `{1}` was left out",
                "nothing to do; to be tidy, delete `{1}`"
            }
            /// A comment, which readers do not see.
            CommentLeftOut "0334" Note {
                "phần nằm giữa `<!--` và `-->` là ghi chú riêng nên không được in ra",
                "không phải sửa gì; nếu muốn bạn đọc thấy phần này thì xóa `<!--` và `-->`",
                "what stands between `<!--` and `-->` is a comment and is not printed",
                "nothing to do; if readers shall see it, delete the `<!--` and the `-->`"
            }
            /// A picture file that is not there.
            ImageMissing "0305" Error {
                "không tìm thấy ảnh `{0}`",
                "[[có phải `{1}`? ]]đặt tệp ảnh vào thư mục `{2}` và viết đúng tên tệp, kể cả chữ hoa, chữ thường",
                "the picture `{0}` is not there",
                "[[did you mean `{1}`? ]]put the picture into the folder `{2}` and write its exact name, letter case included"
            }
            /// A picture that another site hands out.
            ImageElsewhere "0335" Warning {
                "ảnh `{0}` nằm ở trang khác nên không hiện, chỉ in lời mô tả: hiện thì trang đó biết ai đang đọc bài",
                "nếu được phép dùng ảnh thì tải về, đặt tệp ảnh vào cùng thư mục với bài rồi ghi tên tệp thay cho địa chỉ",
                "the picture `{0}` is on another site and not shown, its description is printed: else that site would learn who reads the article",
                "if you may use it, download it, put it beside the article and write its name instead of the address"
            }
            /// The name of a picture where the picture was meant.
            PictureUnmarked "0346" Warning {
                "đoạn này chỉ có tên một tệp ảnh nên bạn đọc thấy tên tệp, không thấy ảnh",
                "để tệp ảnh cạnh bài rồi viết `![mô tả ảnh](ten-anh.jpg)` thay cho dòng này; nếu không cần ảnh thì xóa dòng này",
                "this paragraph is no more than the name of a picture: readers see the name and no picture",
                "put the picture beside the article and write `![description](name.jpg)` instead; if it is not needed, delete the line"
            }
            /// An error that Word printed into a text.
            WordError "0348" Warning {
                "đây là câu báo lỗi của Word, không phải chữ của bài; bạn đọc sẽ thấy câu này",
                "mở lại tệp Word xem chỗ này định viết gì (số mục, số trang, số bảng), rồi gõ chữ đó vào thay cho câu này",
                "this is an error message of Word's and no text of the article; readers will see it",
                "look in the Word file what was meant here (a section, page or table), and type that instead"
            }
            /// A link or picture without its last bracket.
            LinkUnclosed "0349" Warning {
                "liên kết hoặc ảnh này thiếu dấu `)` ở cuối nên bị in ra nguyên văn",
                "thêm dấu `)` ngay sau địa chỉ, như `[xem tại đây](https://congdoan.example)` hoặc `![mô tả ảnh](ten-anh.jpg)`",
                "this link or picture lacks the `)` at its end and is printed as it was typed",
                "add the `)` right behind the address, as in `[see here](https://congdoan.example)` or `![description](name.jpg)`"
            }
            /// A picture without a description.
            AltMissing "0306" Warning {
                "ảnh `{0}` chưa có mô tả cho người dùng trình đọc màn hình",
                "viết mô tả ngắn: `![người lao động nhận quà](ten-anh.jpg)` trong bài, hoặc dòng `mô tả ảnh: …` cho ảnh đại diện",
                "the picture `{0}` has no description for screen readers",
                "describe it: `![workers receiving gifts](name.jpg)` in the text, or `image_alt: …` for the lead picture"
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
            /// Lines with tabs that were made a table.
            TableFromTabs "0322" Note {
                "các dòng có phím Tab được coi là một bảng, dòng đầu là tên cột",
                "không phải sửa gì; nếu không phải bảng, thay phím Tab bằng dấu cách",
                "the lines with tabs are taken as a table, the first as its head",
                "nothing to do; if this is no table, type spaces instead of tabs"
            }
            /// A table whose head nothing parts from its rows.
            TableWithoutRule "0345" Note {
                "các dòng có dấu `|` được coi là một bảng, dòng đầu là tên cột",
                "không phải sửa gì; muốn chắc chắn, thêm dưới dòng đầu một dòng như `|---|---|`",
                "the lines with `|` are taken as a table, the first as its head",
                "nothing to do; to be sure, add a line like `|---|---|` below the first"
            }
            /// A row of a table with more cells than its head.
            TableWide "0337" Warning {
                "dòng này của bảng có nhiều ô hơn dòng đầu bảng; bảng được thêm cột không tên để không mất ô nào",
                "nếu dấu `|` trước chỗ này là chữ ở trong ô thì gõ `\\|`; nếu bảng thiếu cột thì thêm tên cột vào dòng đầu bảng",
                "this row of the table has more cells than its first row; the table got a column without a name so that none is lost",
                "if the `|` before this place belongs to the text of a cell, type `\\|`; if the table lacks a column, name it in the first row"
            }
            /// Asterisks that were meant to make text bold, and are printed.
            AsterisksLeft "0323" Warning {
                "dấu `**` ở đây không thành chữ đậm mà bị in ra nguyên văn",
                "xem từng cặp `**` trong đoạn này: dấu mở viết sát chữ đầu, dấu đóng viết sát chữ cuối, sau dấu đóng có một dấu cách, như `**chữ đậm** chữ thường`; dấu `**` thừa thì xóa",
                "the `**` here makes nothing bold and is printed as it is",
                "look at each pair of `**` in this paragraph: the first stands right before its words, the second right behind them with a space after it, as in `**bold** plain`; delete a `**` without its other"
            }
            /// A number that begins a line and makes it a list.
            ListUnmeant "0324" Warning {
                "dòng này bắt đầu bằng `{0}.` nên thành một danh sách đánh số từ {0}",
                "nếu không định viết danh sách, gõ thêm dấu gạch chéo: `{0}\\.`",
                "this line begins with `{0}.`, which makes it a list that starts at {0}",
                "if no list was meant, type a backslash: `{0}\\.`"
            }
            /// A link to a heading that the page does not have.
            AnchorUnknown "0325" Warning {
                "trang mà liên kết dẫn tới không có đề mục `{0}`; bạn đọc sẽ tới đầu trang",
                "[[có phải `{1}`? ]]sửa phần sau dấu `#`, hoặc bỏ cả dấu `#`",
                "the page that the link leads to has no heading `{0}`; readers come to its top",
                "[[did you mean `{1}`? ]]mend what follows the `#`, or leave it out with the `#`"
            }
            /// A number that names a person.
            PersonalData "0326" Warning {
                "[[`{0}` giống số căn cước của một người]][[`{1}` giống số tài khoản ngân hàng của một người]][[`{2}` giống số điện thoại riêng của một người]], bạn đọc nào cũng thấy",
                "[[xóa số `{0}` khỏi bài; nếu cần phân biệt người trùng tên thì ghi chức vụ, đơn vị]][[xóa số `{1}` khỏi bài; nếu bạn đọc cần chuyển tiền thì ghi tên cơ quan tiếp nhận và số điện thoại của cơ quan đó]][[xóa số `{2}`; nếu đúng là số để bạn đọc liên hệ thì ghi vào mục `liên hệ`, hoặc viết `Liên hệ:` trước số]]",
                "[[`{0}` looks like the number of somebody's identity card]][[`{1}` looks like somebody's bank account]][[`{2}` looks like somebody's own telephone]], and every reader will see it",
                "[[remove `{0}`; to tell people of one name apart, write their post and unit]][[remove `{1}`; if readers are to send money, name the office that takes it and its telephone]][[remove `{2}`; if readers shall use it, put it under `contact`, or write `Liên hệ:` in front of it]]"
            }
            /// A document that two articles publish.
            DocumentTwice "0329" Warning {
                "văn bản số `{0}` đã đăng ở `{1}`",
                "xóa bớt một bài; nếu là hai văn bản khác nhau, xem lại số ký hiệu, loại văn bản, ngày và cơ quan ban hành",
                "the document no. `{0}` was published in `{1}` already",
                "remove one of the articles; if these are two documents, check number, kind, date and issuer"
            }
            /// A picture that looks coarse where it is shown.
            ImageSmall "0327" Warning {
                "ảnh `{0}` chỉ rộng {1} điểm ảnh nên sẽ mờ khi hiện trên trang (cần {2} trở lên)",
                "lấy ảnh gốc từ máy ảnh hoặc điện thoại, đừng dùng ảnh đã qua Zalo, Facebook",
                "the picture `{0}` is only {1} pixels wide and will look coarse (it takes {2} or more)",
                "use the original of the camera, not a copy that went through a messenger"
            }
            /// A picture or attachment that takes long to load.
            FileHeavy "0328" Warning {
                "tệp `{0}` nặng {1}, bạn đọc dùng điện thoại phải chờ lâu (nên dưới {2})",
                "giảm kích thước ảnh, hoặc lưu lại tệp PDF ở dạng nhẹ hơn (in ra PDF, chọn cỡ nhỏ nhất)",
                "the file `{0}` has {1}, readers with phones will wait long (better below {2})",
                "make the picture smaller, or save the PDF again in its smallest size"
            }
            /// A picture that cannot be shown.
            ImageUnusable "0336" Warning {
                "không hiện được ảnh `{0}`[[: đây là ảnh loại {1}, nhiều trình duyệt không mở được]][[: ảnh quá lớn ({2} điểm ảnh)]][[: tệp `{3}` bị hỏng hoặc chép chưa xong]]; trên trang chỉ có lời mô tả ảnh",
                "[[mở ảnh ({1}) bằng Paint hoặc Photos, chọn Lưu thành (Save As), loại JPEG, rồi dùng tệp .jpg mới. Trên iPhone: vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất để các ảnh chụp sau là JPEG]][[mở ảnh bằng Paint, chọn Đổi kích thước (Resize), chiều rộng khoảng 4000, rồi lưu loại JPEG (đang là {2})]][[mở thử `{3}` trên máy: mở được thì chọn Lưu thành (Save As), loại JPEG; không mở được thì chép lại ảnh từ máy ảnh hoặc điện thoại]]",
                "the picture `{0}` cannot be shown[[: it is of the kind {1}, which many browsers do not open]][[: it is too large ({2} pixels)]][[: the file `{3}` is broken, or was not copied to its end]]; the page has its description only",
                "[[open it ({1}) in Paint or Photos, save it as JPEG, and use the new .jpg file. On an iPhone, Settings, Camera, Formats, Most Compatible makes JPEG of all to come]][[open it in Paint, resize it to a width of about 4000 and save it as JPEG (now {2})]][[try to open `{3}`: if that works, save it as JPEG; else copy it again from the camera or telephone]]"
            }
            /// A picture that no longer moves.
            AnimationStill "0350" Warning {
                "ảnh động `{0}` nặng {1} nên trên trang chỉ có hình đầu tiên, không chuyển động (ảnh động phải dưới {2})",
                "đăng thành video (tệp .mp4), hoặc cắt ngắn, thu nhỏ ảnh động rồi lưu lại",
                "the animation `{0}` has {1}, so the page shows its first picture, which does not move (it must be below {2})",
                "publish it as a video (.mp4), or make it shorter or smaller"
            }
            /// A letter that looks like đ and is another.
            EthTyped "0332" Warning {
                "chữ `{0}` ở đây là chữ của tiếng Iceland, trông giống `{1}` nhưng không phải, nên tìm kiếm và máy đọc sẽ sai",
                "gõ lại thành `{1}`; trong cả tệp có thể dùng chức năng Thay thế (Ctrl + H)",
                "the letter `{0}` here is Icelandic; it looks like `{1}` and is not, which misleads searches and screen readers",
                "type `{1}` instead, or replace it in the whole file"
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
                "nếu là tài liệu: lưu lại thành PDF, Word (docx) hoặc Excel (xlsx) rồi sửa tên tệp ở dòng này; nếu là chương trình: xóa dòng này",
                "the file `{0}` is not handed out: its kind may run programs on readers' computers",
                "save a document as PDF, docx or xlsx and write its new name here; of a program delete this line"
            }
            /// An official document that nobody can take away.
            NoticeWithoutFile "0312" Warning {
                "văn bản số `{0}` chưa có tệp để bạn đọc tải về",
                "chép tệp văn bản (PDF, docx) vào cùng thư mục với bài rồi thêm dòng `đính kèm: ten-tep.pdf`; nếu đây không phải văn bản có số thì xóa dòng số ký hiệu (`doc_no`)",
                "the document no. `{0}` has no file for readers to download",
                "put the file (PDF, docx) beside the article and add a line `attachments: name.pdf`; if this is no numbered document, delete the line `doc_no`"
            }
            /// A related article that is not on the site.
            RelatedUnknown "0330" Warning {
                "tin liên quan `{0}` không có trên trang nên được bỏ qua",
                "[[bài `{2}` có nhưng chưa đăng: đăng được bài ấy thì hết cảnh báo này; nếu không thì ]][[có phải `{1}`? ]]viết đường dẫn tới tệp của bài, như `/thong-bao/2020/10/ten-bai.md`",
                "the related article `{0}` is not on the site and is left out",
                "[[`{2}` is there but not published: once it is, this warning is gone; if not, ]][[did you mean `{1}`? ]]write the path of the article's file, such as `/notices/2020/10/name.md`"
            }
            /// A link to what was taken back.
            LinkToWithdrawn "0331" Warning {
                "liên kết tới `{0}`, bài này đã được rút khỏi trang tin; chữ vẫn được in, không có liên kết",
                "bỏ liên kết này",
                "the link leads to `{0}`, which was withdrawn; its text is printed without a link",
                "remove the link"
            }
            /// A video file that is not there.
            VideoMissing "0313" Error {
                "không tìm thấy tệp phim `{0}`",
                "[[có phải `{1}`? ]]đặt tệp phim vào thư mục `{2}` và viết đúng tên tệp, kể cả chữ hoa, chữ thường",
                "the video `{0}` is not there",
                "[[did you mean `{1}`? ]]put the video into the folder `{2}` and write its exact name, letter case included"
            }
            /// A file of captions that is not there.
            CaptionsMissing "0314" Error {
                "không tìm thấy tệp phụ đề `{0}`",
                "[[có phải `{1}`? ]]đặt tệp phụ đề vào thư mục `{2}` và viết đúng tên tệp, kể cả chữ hoa, chữ thường",
                "the captions `{0}` are not there",
                "[[did you mean `{1}`? ]]put the file into the folder `{2}` and write its exact name, letter case included"
            }
            /// Captions that no browser shows.
            CaptionsWrong "0315" Error {
                "dòng này của tệp phụ đề không đúng mẫu WebVTT nên trình duyệt không hiện được phụ đề",
                "xuất lại phụ đề ở dạng WebVTT (.vtt), hoặc tự sửa: dòng đầu tệp là `WEBVTT`, sau đó một dòng trống; trên mỗi câu là dòng thời gian như `00:00:02.000 --> 00:00:06.000`, dùng dấu chấm (không dùng dấu phẩy), giờ sau lớn hơn giờ trước",
                "this line of the captions is no WebVTT, so browsers cannot show them",
                "export the captions again as WebVTT (.vtt), or mend them: the file begins with a line `WEBVTT` and an empty one; above each caption stands its time, as in `00:00:02.000 --> 00:00:06.000`, with points and not commas, the later time behind"
            }
            /// A video that deaf readers cannot follow.
            VideoWithoutWords "0316" Warning {
                "phim `{0}` chưa có phụ đề, bài cũng chưa ghi lời phim, nên người khiếm thính không theo dõi được",
                "gõ lời phim hoặc tóm tắt phim vào nội dung bài[[, hoặc đặt tệp phụ đề cạnh bài rồi thêm dòng `phụ đề: {1}`]]",
                "the video `{0}` has no captions and the article no transcript, so deaf readers cannot follow it",
                "write what is said into the body[[, or put captions beside the article and add a line `captions: {1}`]]"
            }
            /// Neither an address nor a file that browsers play.
            VideoUnplayable "0317" Error {
                "`{0}` không phải địa chỉ phim, cũng không phải loại tệp phim mà trình duyệt phát được",
                "[[trong mã nhúng này chỉ ghi địa chỉ `{1}`; ]]đưa phim lên YouTube rồi dán địa chỉ vào đây, hoặc nhờ người chuyển sang MP4 (chỉ đổi đuôi tên tệp thì không được) và chép vào cùng thư mục với bài; địa chỉ ở trang khác thì viết đủ cả `https://`",
                "`{0}` is neither the address of a video nor a file that browsers play",
                "[[write only the address in it, `{1}`; ]]put the film on YouTube and paste its address here, or have it converted to MP4 (another ending of its name is not enough) and put it beside the article; another address needs its `https://`"
            }
            /// Captions beside a film that is not a file of the site.
            CaptionsUnused "0320" Warning {
                "tệp phụ đề `{0}` không dùng được: phim này ở trang khác, chỉ phim đặt cạnh bài mới hiện phụ đề từ tệp",
                "tải phụ đề lên nơi đặt phim (như YouTube) rồi xóa dòng này, hoặc đặt tệp phim MP4, WebM cạnh bài",
                "the captions `{0}` cannot be shown: the film is at another site, and only files beside the article have captions",
                "upload the captions where the film is, and delete this line; or put an MP4 or WebM file beside the article"
            }
            /// Two files that only letter case tells apart.
            FilesAlike "0333" Error {
                "hai tệp `{0}` và `{1}` chỉ khác nhau chữ hoa, chữ thường; trên nhiều máy chủ đó là một tệp nên bạn đọc có thể thấy nhầm tệp",
                "đổi tên một trong hai tệp cho khác hẳn, rồi sửa tên tệp ở dòng này",
                "the files `{0}` and `{1}` differ in letter case alone; on many servers they are one, so readers may get the wrong one",
                "rename one of them, and mend the name in this line"
            }
            /// A drawing that runs a program, or loads something from elsewhere.
            DrawingUnsafe "0319" Error {
                "không đăng được hình `{0}`: trong tệp SVG này có `{1}`, thứ có thể chạy chương trình hoặc lấy dữ liệu từ trang khác trên máy bạn đọc",
                "mở hình bằng chương trình đã vẽ rồi xuất ra PNG hoặc JPG, hoặc lưu lại dạng SVG thường (Plain SVG) không có phần đó; hình tải từ mạng về thì nên thay bằng hình khác",
                "the drawing `{0}` is not published: this SVG file holds `{1}`, which may run a program on readers' computers or load something from another site",
                "open it where it was drawn and export it as PNG or JPG, or save it as plain SVG without that; a drawing from the internet is better replaced"
            }
            /// A picture of a gallery without a description.
            GalleryAltMissing "0318" Warning {
                "ảnh `{0}` trong bộ ảnh chưa có mô tả cho người dùng trình đọc màn hình",
                "ghi ảnh này thành hai dòng: `- tệp: {0}`, dưới đó thụt vào là `mô tả: người lao động nhận quà`; có `chú thích` thì cũng được",
                "the picture `{0}` of the gallery has no description for screen readers",
                "write two lines: `- file: {0}` and, indented below it, `alt: workers receiving gifts`; a `caption` will do, too"
            }
            /// An article without a text.
            BodyEmpty "0338" Warning {
                "bài chưa có nội dung, bạn đọc chỉ thấy phần đầu bài",
                "viết nội dung dưới dòng `---` thứ hai; nếu chưa viết xong, thêm dòng `nháp: có` để bài chưa hiện trên trang",
                "the article has no text, readers see its head alone",
                "write it below the second `---`; if it is not finished, add a line `draft: yes` so that nobody sees it yet"
            }
            /// The words with which a new article begins.
            PlaceholderLeft "0339" Warning {
                "dòng mẫu `{0}` còn nguyên trong bài, bạn đọc sẽ thấy",
                "xóa dòng này và viết nội dung vào đó",
                "the line `{0}` of the empty form is still there, and readers will see it",
                "delete it and write the text there"
            }
            /// A link to a host, an e-mail address or a telephone without its scheme.
            LinkUnfinished "0340" Warning {
                "liên kết `{0}` không dẫn tới đâu vì thiếu phần đầu của địa chỉ; chữ vẫn được in, không có liên kết",
                "gõ `{1}` thay cho `{0}`",
                "the link `{0}` leads nowhere since the beginning of its address is missing; its text is printed without a link",
                "type `{1}` instead of `{0}`"
            }
            /// A link to a file of somebody's own computer.
            LinkToComputer "0341" Warning {
                "`{0}` nằm trên máy của bạn, bạn đọc không mở được nên bị bỏ; chữ vẫn được in",
                "chép tệp `{1}` vào cùng thư mục với bài, rồi chỉ ghi tên tệp: `{1}`",
                "`{0}` is on your own computer, where readers cannot open it; it was left out, the text is printed",
                "copy the file `{1}` into the folder of the article and write its name alone: `{1}`"
            }
            /// A first line that repeats the title.
            TitleRepeated "0342" Note {
                "dòng đầu nhắc lại tiêu đề nên được bỏ, tiêu đề đã in ở đầu bài",
                "không phải sửa gì; muốn gọn thì xóa dòng này",
                "the first line repeats the title and is left out, the page says it already",
                "nothing to do; you may delete this line"
            }
            /// A last line that says who did what, of authors that are printed already.
            BylineWithRole "0343" Note {
                "dòng cuối nói rõ hơn mục tác giả nên được lấy làm tên tác giả, và chỉ in một lần ở cuối bài",
                "không phải sửa gì; muốn gọn thì chép cả dòng vào mục `tác giả` ở đầu bài (`tác giả: Tin, ảnh: …`), rồi xóa nó ở đây",
                "the last line says more than the author does, so it is the byline, and printed once",
                "nothing to do; you may copy all of it to `author` (`author: Tin, ảnh: …`) and delete it here"
            }
            /// A mark of a footnote that nobody wrote.
            FootnoteMissing "0344" Warning {
                "`{0}` là dấu chú thích, nhưng trong bài không có lời chú thích nào mang dấu này, nên dấu bị in ra nguyên văn",
                "viết lời chú thích ở cuối bài, trên một dòng riêng: `{0}: …`; nếu không phải chú thích thì xóa dấu này",
                "`{0}` is the mark of a footnote, but there is no such footnote in the article, so the mark is printed as it is",
                "write the note at the end, on a line of its own: `{0}: …`; if this is no footnote, delete the mark"
            }
        }
    };
}
