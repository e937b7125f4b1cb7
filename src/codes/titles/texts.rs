//! What messages about texts, links and pictures (03) are called.

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! texts_titles {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_titles! { $($rest)* ; $($rows)*
    LinkBroken
        "Liên kết không dẫn tới đâu"
        "A link that leads nowhere"
    LinkToAbsent
        "Liên kết tới bài chưa đăng"
        "A link to an article that is not online"
    LinkUnsafe
        "Địa chỉ không an toàn"
        "An unsafe address"
    RawHtml
        "Mã HTML trong bài"
        "HTML in an article"
    LinkUnclosed
        "Liên kết thiếu dấu đóng ngoặc"
        "A link without its last bracket"
    WordError
        "Câu báo lỗi của Word"
        "An error of Word's"
    PictureUnmarked
        "Tên ảnh thay cho ảnh"
        "A name in place of a picture"
    HtmlAttributes
        "Phần thừa trong mã HTML"
        "More than a name in a tag"
    CommentLeftOut
        "Ghi chú riêng trong bài"
        "A comment in an article"
    ImageMissing
        "Không tìm thấy ảnh"
        "A picture that is not there"
    ImageElsewhere
        "Ảnh lấy thẳng từ trang khác"
        "A picture of another site"
    AltMissing
        "Ảnh chưa có mô tả"
        "A picture without a description"
    ParagraphsSplit
        "Mỗi dòng thành một đoạn"
        "Each line made a paragraph"
    BylineRepeated
        "Tên tác giả ghi hai lần"
        "The author said twice"
    TableFromTabs
        "Các dòng có phím Tab thành bảng"
        "Lines with tabs made a table"
    TableWithoutRule
        "Bảng thiếu dòng gạch ngang"
        "A table without its rule"
    TableWide
        "Bảng có dòng thừa ô"
        "A row of a table with too many cells"
    AsterisksLeft
        "Dấu ** bị in ra"
        "Asterisks that are printed"
    ListUnmeant
        "Câu bị hiểu là danh sách"
        "A sentence taken for a list"
    AnchorUnknown
        "Liên kết tới đề mục không có"
        "A link to a heading that is not there"
    EthTyped
        "Chữ ð thay cho chữ đ"
        "The letter ð instead of đ"
    FilesAlike
        "Hai tệp khác nhau chữ hoa, chữ thường"
        "Two files that differ in letter case"
    DrawingUnsafe
        "Hình SVG có thể chạy chương trình"
        "A drawing that may run a program"
    PersonalData
        "Lộ số riêng của một người"
        "A number that belongs to a person"
    DocumentTwice
        "Một văn bản đăng hai lần"
        "A document published twice"
    ImageUnusable
        "Ảnh không hiện được"
        "A picture that cannot be shown"
    AnimationStill
        "Ảnh động quá nặng nên đứng yên"
        "An animation too large to move"
    ImageSmall
        "Ảnh quá nhỏ nên mờ"
        "A picture that will look coarse"
    FileHeavy
        "Tệp quá nặng"
        "A file that takes long to load"
    AttachmentMissing
        "Không tìm thấy tệp đính kèm"
        "An attachment that is not there"
    AttachmentForbidden
        "Loại tệp không được đăng"
        "A kind of file that is never published"
    NoticeWithoutFile
        "Văn bản chưa có tệp tải về"
        "A document without a file"
    RelatedUnknown
        "Tin liên quan không có"
        "A related article that is not there"
    LinkToWithdrawn
        "Liên kết tới bài đã rút"
        "A link to a withdrawn article"
    VideoMissing
        "Không tìm thấy tệp phim"
        "A film that is not there"
    CaptionsMissing
        "Không tìm thấy tệp phụ đề"
        "Captions that are not there"
    CaptionsWrong
        "Tệp phụ đề sai mẫu"
        "Captions in a wrong form"
    VideoWithoutWords
        "Phim không có lời bằng chữ"
        "A film without words to read"
    VideoUnplayable
        "Phim không phát được"
        "A film that does not play"
    CaptionsUnused
        "Phụ đề không dùng được với phim này"
        "Captions that this film cannot use"
    GalleryAltMissing
        "Ảnh trong bộ ảnh chưa có mô tả"
        "A picture of a gallery without a description"
    BodyEmpty
        "Bài không có nội dung"
        "An article without text"
    PlaceholderLeft
        "Còn dòng mẫu trong bài"
        "Words of the empty form"
    LinkUnfinished
        "Liên kết thiếu phần đầu địa chỉ"
        "A link without the beginning of its address"
    LinkToComputer
        "Liên kết tới tệp trên máy"
        "A link to a file of your computer"
    TitleRepeated
        "Dòng đầu nhắc lại tiêu đề"
        "A first line that repeats the title"
    BylineWithRole
        "Dòng cuối nhắc lại tác giả và việc làm"
        "A last line with authors and their work"
    FootnoteMissing
        "Dấu chú thích không có lời chú thích"
        "A footnote that nobody wrote"
        }
    };
}
