//! What messages about addresses, settings, templates and output (04 to 07) are called.

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! portal_titles {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_titles! { $($rest)* ; $($rows)*
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
    RegisterStray
        "Tệp danh bạ sai tên"
        "A register under a wrong name"
    RedirectUnreadable
        "Dòng địa chỉ cũ không đọc được"
        "A former address that cannot be read"
    RedirectNowhere
        "Địa chỉ cũ dẫn tới chỗ không có"
        "A former address that leads nowhere"
    RedirectTaken
        "Địa chỉ cũ đang có trang"
        "A former address that a page has"
        }
    };
}
