//! What each message is called in the reference of all messages.

use super::Code;
use crate::diagnostic::Language;

/// Makes one exhaustive match of the rows: a code without a row does not compile.
macro_rules! titles {
    ($($name:ident $vi:literal $en:literal)*) => {
        impl Code {
            /// What it is called, in a few words: the heading of its entry.
            pub fn title(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi,
                      (Self::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

titles! {
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
    FrontMatterLine
        "Dòng thiếu tên mục"
        "A line without a key"
    KeyUnknown
        "Tên mục không có"
        "An unknown key"
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
    AddressTaken
        "Hai nơi cùng một địa chỉ"
        "Two owners of one address"
    SiteMissing
        "Thư mục chưa phải là trang tin"
        "A folder that is no portal"
    SettingUnknown
        "Mục cài đặt không có"
        "An unknown setting"
    LevelFixed
        "Mức của lỗi không đổi được"
        "The level of an error is fixed"
    MessageUnknown
        "Không có lời nhắc mang số này"
        "No message of that number"
    UnitUnused
        "Đơn vị chưa có bài"
        "A unit without articles"
    UnitFrequent
        "Đơn vị nên thêm vào danh bạ"
        "A unit worth registering"
    TagApart
        "Từ khóa gần giống từ khóa khác"
        "A tag much like another"
    SettingInvalid
        "Giá trị cài đặt không hợp lệ"
        "A setting with a wrong value"
    AccentPale
        "Màu của trang quá nhạt"
        "A colour that is too pale"
    SecurityExpired
        "Địa chỉ báo lỗ hổng đã quá hạn"
        "An address for security reports that has expired"
    SecurityFar
        "Địa chỉ báo lỗ hổng có hạn quá xa"
        "An address for security reports valid for too long"
    VisitsUnreadable
        "Số lượt truy cập không đọc được"
        "Visits that cannot be read"
    VisitsUndated
        "Số lượt truy cập không có ngày"
        "Visits without a day"
    SettingMissing
        "Thiếu một mục bắt buộc"
        "A setting that must be there"
    IdTwice
        "Một mã dùng hai lần"
        "An id that is used twice"
    ParentWrong
        "Đơn vị cấp trên ghi sai"
        "A wrong parent unit"
    UnitUnknown
        "Đơn vị không có trong danh bạ"
        "A unit that is not in the register"
    ShapeWrong
        "Viết không đúng dạng"
        "The wrong shape"
    SuccessorUnknown
        "Đơn vị kế thừa không có"
        "A successor that is not there"
    SuccessorCycle
        "Các đơn vị kế thừa nhau thành vòng"
        "Units that succeed each other in a circle"
    AuthorUnknown
        "Tác giả không có trong danh sách"
        "An author who is not in the register"
    TopicUnknown
        "Chuyên đề không có"
        "A topic that is not there"
    NameAmbiguous
        "Một tên chỉ hai nơi"
        "A name of two"
    UnitIdUnknown
        "Mã đơn vị không có"
        "An id of no unit"
    TopicParentUnknown
        "Chuyên đề mẹ chưa có ở trên"
        "A parent topic that does not come first"
    LeadsNowhere
        "Liên kết của trang tin không dẫn tới đâu"
        "A link of the portal that leads nowhere"
    AbbreviationUnknown
        "Chữ viết tắt chưa được giải thích"
        "An abbreviation that nobody explains"
    AbbreviationSaysNothing
        "Giải thích bằng chính chữ viết tắt"
        "An abbreviation explained by itself"
    AbbreviationNotFound
        "Chữ viết tắt không tìm được trong bài"
        "An abbreviation that articles never show"
    TemplateDeep
        "Mẫu trang có quá nhiều nhánh"
        "A template of too many branches"
    TemplateReach
        "Mẫu trang dẫn qua quá nhiều mẫu"
        "A template that leads on and on"
    PageTooLarge
        "Mẫu trang viết mãi không dừng"
        "A template that writes on and on"
    TemplateSyntax
        "Mẫu trang sai cú pháp"
        "A template with a syntax error"
    TemplateUnknown
        "Mẫu trang gọi lệnh không có"
        "A template that calls what is not there"
    TemplateMissing
        "Mẫu trang dùng mẫu không có"
        "A template that uses one that is not there"
    NameElsewhere
        "Tên không có trong loại trang này"
        "A name of another kind of page"
    TemplateFailed
        "Mẫu trang không dựng được"
        "A template that fails"
    NameSet
        "Mẫu trang đặt lại tên có sẵn"
        "A template that sets a name of bantin's"
    AssetUnknown
        "Tệp giao diện không có"
        "A file of the theme that is not there"
    HeldOnline
        "Bài đang trên mạng nay có lỗi"
        "An article online that has an error now"
    OutputNotOurs
        "Thư mục kết quả có tệp lạ"
        "An output folder with other files"
    ForeignFile
        "Tệp lạ đứng đúng chỗ của một trang"
        "A foreign file where a page belongs"
    AddressVanishes
        "Địa chỉ đã đăng nay không còn"
        "An address that is gone"
    OutputIsProject
        "Thư mục kết quả lẫn với nội dung"
        "An output folder mixed with the content"
    TablesNotShown
        "Bảng ghi ở phần khai báo"
        "Tables in front matter"
    SchemeMissing
        "Địa chỉ thiếu https"
        "An address without its scheme"
    SourceNoAddress
        "Địa chỉ nguồn không dùng được"
        "A source without a usable address"
    BodyEmpty
        "Bài không có nội dung"
        "An article without text"
    PlaceholderLeft
        "Còn dòng mẫu trong bài"
        "Words of the empty form"
    RegisterStray
        "Tệp danh bạ sai tên"
        "A register under a wrong name"
    LinkUnfinished
        "Liên kết thiếu phần đầu địa chỉ"
        "A link without the beginning of its address"
    LinkToComputer
        "Liên kết tới tệp trên máy"
        "A link to a file of your computer"
    DoubleEnding
        "Tên tệp có hai đuôi"
        "A file name with two endings"
    DateDoubtful
        "Ngày hiểu được hai cách"
        "A date with two meanings"
    WeekdayWrong
        "Thứ không khớp với ngày"
        "A weekday that does not fit its date"
    TitleRepeated
        "Dòng đầu nhắc lại tiêu đề"
        "A first line that repeats the title"
    SummaryBroken
        "Tóm tắt bị ngắt dòng"
        "A summary broken in two lines"
    BylineWithRole
        "Dòng cuối nhắc lại tác giả và việc làm"
        "A last line with authors and their work"
    RedirectUnreadable
        "Dòng địa chỉ cũ không đọc được"
        "A former address that cannot be read"
    RedirectNowhere
        "Địa chỉ cũ dẫn tới chỗ không có"
        "A former address that leads nowhere"
    RedirectTaken
        "Địa chỉ cũ đang có trang"
        "A former address that a page has"
    FootnoteMissing
        "Dấu chú thích không có lời chú thích"
        "A footnote that nobody wrote"
}
