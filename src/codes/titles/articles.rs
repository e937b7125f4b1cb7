//! What messages about files and the heads of articles (01, 02) are called.

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! articles_titles {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_titles! { $($rest)* ; $($rows)*
    NotUtf8
        "Tệp không đọc được"
        "A file that cannot be read"
    EncodingOld
        "Tệp lưu bằng bảng mã cũ"
        "A file in an old encoding"
    LegacyFont
        "Chữ gõ bằng phông cũ"
        "Text typed for old fonts"
    TextMisread
        "Chữ hỏng vì mở sai bảng mã"
        "Letters damaged by a wrong encoding"
    FileUnused
        "Tệp chưa bài nào dùng"
        "A file that no article uses"
    WordUnused
        "Tệp Word không phải là bài"
        "A file of Word's that is no article"
    MoreAlike
        "Một kiểu lỗi lặp lại nhiều lần"
        "One mistake, many times"
    NameRespelt
        "Tên tệp khác chữ hoa, chữ thường"
        "A file name in other letter case"
    ShapelessLeftOut
        "Ký tự không nhìn thấy"
        "Invisible characters"
    LinkIgnored
        "Lối tắt thay cho tệp"
        "A link instead of a file"
    FileTooLarge
        "Tệp chữ quá nặng"
        "A text file that is too large"
    FileUnreadable
        "Máy không cho đọc tệp"
        "A file that the system keeps shut"
    OutsideSections
        "Bài nằm ngoài các chuyên mục"
        "An article in no section"
    BadFileName
        "Tên tệp không làm địa chỉ được"
        "A file name that cannot be an address"
    FolderUnreadable
        "Máy không cho xem thư mục"
        "A folder that the system keeps shut"
    FrontMatterMissing
        "Thiếu phần khai báo"
        "No front matter"
    FencesMissing
        "Phần khai báo thiếu dòng gạch"
        "Front matter without its lines"
    FrontMatterOpen
        "Phần khai báo chưa đóng"
        "Front matter that is never closed"
    FrontMatterLong
        "Phần khai báo quá dài"
        "Front matter that is too long"
    FrontMatterLine
        "Dòng thiếu tên mục"
        "A line without a key"
    KeyUnknown
        "Tên mục không có"
        "An unknown key"
    KeyReserved
        "Mục không giữ bài lại"
        "A key that holds nothing back"
    KeyNearMiss
        "Gõ sai tên một mục quan trọng"
        "An important key misspelt"
    KeyTwice
        "Một mục ghi hai lần"
        "A key that stands twice"
    TitleMissing
        "Bài chưa có tiêu đề"
        "An article without a title"
    DateMissing
        "Bài chưa có ngày đăng"
        "An article without a date"
    DateUnreadable
        "Ngày viết không đúng mẫu"
        "A date that is not understood"
    DateWithoutYear
        "Ngày thiếu năm"
        "A date without a year"
    DateImpossible
        "Ngày giờ không có thật"
        "A date that does not exist"
    DateSuspicious
        "Ngày có thể gõ nhầm"
        "A date that was probably mistyped"
    DateTooEarly
        "Năm quá xa"
        "A year too long ago"
    NotYesOrNo
        "Chỉ trả lời có hoặc không"
        "Only yes or no"
    NotText
        "Danh sách ở chỗ cần một dòng chữ"
        "A list where one line is wanted"
    TitleLong
        "Tiêu đề quá dài"
        "A title that is too long"
    SlugUnusable
        "Phần cuối địa chỉ không dùng được"
        "A slug that cannot be used"
    ItemUnexpected
        "Dấu gạch đầu dòng đặt nhầm chỗ"
        "A dash where no list is"
    YamlUnreadable
        "Các dòng thụt vào không khớp"
        "Lines that do not line up"
    UpdatedEarly
        "Ngày cập nhật trước ngày đăng"
        "An update before the date"
    ExpireEarly
        "Ngày gỡ trước ngày đăng"
        "Gone before it appears"
    EventWithoutStart
        "Sự kiện thiếu giờ bắt đầu"
        "An event without a start"
    EventUnreadable
        "Sự kiện không rõ ngày giờ"
        "An event without a date"
    StayUnreadable
        "Không rõ giữ bài tới ngày nào"
        "Pinned until nobody knows when"
    EndBeforeStart
        "Kết thúc trước khi bắt đầu"
        "An end before its start"
    TermUnknown
        "Loại chưa có trong danh mục"
        "A kind that is in no list"
    EffectiveBeforeIssued
        "Có hiệu lực trước khi ban hành"
        "In force before it was issued"
    EndsBeforeEffective
        "Hết hiệu lực trước khi có hiệu lực"
        "Ended before it took effect"
    PeriodUnreadable
        "Kỳ báo cáo viết không rõ"
        "A period that is not understood"
    TemplateNotThere
        "Mẫu trang không có"
        "A page template that is not there"
    AliasUnusable
        "Địa chỉ cũ không dùng được"
        "A former address that cannot be used"
    AliasIsOwn
        "Địa chỉ cũ trùng địa chỉ hiện nay"
        "A former address that is the present one"
    OrderUnreadable
        "Thứ tự không phải là số"
        "An order that is no number"
    IntroOutside
        "Lời giới thiệu đặt nhầm chỗ"
        "Words of introduction in the wrong place"
    DurationUnreadable
        "Thời lượng phim viết không rõ"
        "A running time that is not understood"
    LeadDateFar
        "Ngày trong bài cách xa ngày đăng"
        "A day far from the date"
    TitleCapitals
        "Tiêu đề toàn chữ in hoa"
        "A title in capitals"
    AliasTaken
        "Địa chỉ cũ đã có chủ"
        "A former address of somebody else"
    TablesNotShown
        "Bảng ghi ở phần khai báo"
        "Tables in front matter"
    SchemeMissing
        "Địa chỉ thiếu https"
        "An address without its scheme"
    SourceNoAddress
        "Địa chỉ nguồn không dùng được"
        "A source without a usable address"
    DoubleEnding
        "Tên tệp có hai đuôi"
        "A file name with two endings"
    DateDoubtful
        "Ngày hiểu được hai cách"
        "A date with two meanings"
    WeekdayWrong
        "Thứ không khớp với ngày"
        "A weekday that does not fit its date"
    SummaryBroken
        "Tóm tắt bị ngắt dòng"
        "A summary broken in two lines"
        }
    };
}
