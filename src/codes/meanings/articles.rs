//! What messages about files and the heads of articles (01, 02) mean.

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! articles_meanings {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_meanings! { $($rest)* ; $($rows)*
    NotUtf8
        "Tệp không phải là văn bản, hoặc có chữ bị hỏng. Bài chưa được đăng, vì đăng ra thì bạn đọc chỉ thấy ký tự lạ."
        "The file is no text, or some of its letters are broken. The article is not published, since readers would see nothing but strange signs."
    EncodingOld
        "Tệp do chương trình đời cũ lưu. Bài vẫn đăng đúng chữ, nhưng nên chuyển một lần cho xong."
        "An old program saved this file. The article is published with the right letters, but convert it once and be done."
    LegacyFont
        "Chữ gõ bằng phông VNI hoặc .VnTime chỉ đọc được trên máy có phông ấy. Bài vẫn đăng, nhưng bạn đọc thấy chữ lạ."
        "Text typed for VNI or .VnTime can only be read where those fonts are installed. The article is published, but readers see strange signs."
    TextMisread
        "Một chương trình đã mở tệp sai bảng mã rồi lưu lại, nên mỗi chữ có dấu thành hai, ba ký tự lạ. Bài vẫn đăng, nhưng không ai đọc được."
        "A program opened the file in the wrong encoding and saved it, so that each letter with a mark became two or three strange signs. The article is published, but nobody can read it."
    FileUnused
        "bantin chỉ đăng những tệp có bài nhắc tới, để không vô tình đưa tài liệu riêng lên mạng."
        "bantin publishes only files that an article refers to, so that no private paper goes online by accident."
    WordUnused
        "bantin chỉ đọc bài viết trong tệp `.md`. Tệp Word nằm đó không lên trang và không ai biết là thiếu bài."
        "bantin reads articles from `.md` files alone. A file of Word's stays where it is, and nobody would know that an article is missing."
    MoreAlike
        "Một tệp sai cùng một kiểu rất nhiều chỗ thường do dán nhầm. bantin chỉ nêu những chỗ đầu."
        "A file with the same mistake in very many places was usually pasted wrongly. bantin lists the first ones alone."
    NameRespelt
        "Bài ghi tên tệp khác tên thật ở chữ hoa, chữ thường. bantin đã tự tìm đúng tệp."
        "The article writes a file name in another letter case than the file has. bantin found the right file."
    ShapelessLeftOut
        "Khi dán từ Word, Zalo hay trang web, ký tự không nhìn thấy đi theo vào bài. Trang tin không in chúng ra."
        "Invisible characters come along with text pasted from Word, Zalo or a web page. They are not printed."
    LinkIgnored
        "bantin chỉ đọc những gì nằm trong thư mục của trang tin, không đi theo lối tắt ra nơi khác."
        "bantin reads only what lies in the folder of the portal, and follows no links to other places."
    FileTooLarge
        "Một bài dài cũng chỉ vài chục nghìn chữ. Tệp nặng đến mức này thường là do dán nhầm ảnh vào bài."
        "Even a long article has a few ten thousand letters. A file of this size usually has a picture pasted into it."
    FileUnreadable
        "Tệp có đó nhưng máy không cho mở: tệp đang bị khóa, thiếu quyền đọc, hoặc không phải tệp thường."
        "The file is there, but the system does not open it: it is locked, may not be read, or is no ordinary file."
    OutsideSections
        "Bài thuộc chuyên mục nào là do thư mục chứa nó. Nằm ngoài thư mục của các chuyên mục thì bài không được đăng."
        "The folder of an article decides its section. An article outside the folders of all sections is not published."
    BadFileName
        "Địa chỉ của bài lấy từ tên tệp, nên tên tệp phải có chữ hoặc số."
        "The address of an article comes from its file name, so the name needs letters or digits."
    FolderUnreadable
        "Không xem được thư mục thì không biết bài nào còn, bài nào mất. bantin dừng lại để không gỡ nhầm bài."
        "Without a look into the folder nobody knows which articles are still there. bantin stops, so that none is removed by mistake."
    FrontMatterMissing
        "Mỗi bài bắt đầu bằng phần khai báo: tên bài, ngày đăng… nằm giữa hai dòng `---`. Thiếu phần này thì bài chưa được đăng."
        "Each article begins with its front matter: title, date and so on between two lines `---`. Without it the article is not published."
    FencesMissing
        "Phần khai báo đã có, nhưng thiếu dòng ba dấu gạch `---` ở trên hoặc ở dưới nên lẫn với nội dung bài."
        "The front matter is there, but a line of three hyphens `---` is missing above or below it, so it mixes with the text."
    FrontMatterOpen
        "bantin thấy dòng `---` mở đầu nhưng không thấy dòng `---` kết thúc, nên không biết nội dung bài bắt đầu từ đâu."
        "There is a line `---` to open the front matter and none to close it, so nobody knows where the text begins."
    FrontMatterLong
        "Cả bài nằm trong phần khai báo vì dòng `---` thứ hai đặt sai chỗ. Bài chưa được đăng, vì bantin không biết đâu là nội dung."
        "The whole text stands in the front matter, since the second `---` is in the wrong place. The article is not published: bantin does not know where its text begins."
    FrontMatterLine
        "Mỗi dòng trong phần khai báo gồm tên mục, dấu hai chấm, một dấu cách rồi tới nội dung."
        "Each line of the front matter is a key, a colon, a space and the value."
    KeyUnknown
        "bantin không biết mục này nên bỏ qua cả dòng; các dòng khác vẫn dùng được và bài vẫn đăng."
        "bantin does not know this key and ignores the line. The other lines count, and the article is published."
    KeyReserved
        "Ghi “chờ duyệt” không giữ bài lại: bantin không biết ai có quyền duyệt, nên chỉ nghe theo mục `nháp`. Bài vẫn được đăng."
        "A word like “pending” holds nothing back: bantin does not know who may approve, and listens to `draft` alone. The article is published."
    KeyNearMiss
        "Tên bài, ngày đăng, nháp… quyết định bài có lên trang hay không. Gõ sai tên các mục này thì bài phải chờ bạn sửa."
        "Title, date, draft and their like decide whether an article appears. When one of them is misspelt, the article waits until it is mended."
    KeyTwice
        "Hai dòng cùng tên mục nhưng bantin chỉ dùng được một, và không biết dòng nào đúng."
        "Two lines have the same key. Only one of them can count, and bantin does not know which."
    TitleMissing
        "Không có tiêu đề thì bài không thể đứng trong danh sách tin, nên chưa được đăng."
        "Without a title an article cannot stand in any list, so it is not published."
    DateMissing
        "Tin được xếp theo ngày đăng; thiếu ngày thì bài chưa được đăng."
        "Articles are listed by date. Without one the article is not published."
    DateUnreadable
        "bantin đọc được nhiều cách viết ngày, nhưng phải có số ngày, tháng, năm rõ ràng."
        "bantin understands many ways to write a date, but day, month and year must be there in figures."
    DateWithoutYear
        "Bài còn trên mạng nhiều năm nên ngày phải có cả năm."
        "Articles stay online for years, so a date needs its year."
    DateImpossible
        "Lịch không có ngày này, hoặc đồng hồ không có giờ này; thường do gõ nhầm một chữ số."
        "No calendar has this day, or no clock this hour. Mostly one digit was mistyped."
    DateSuspicious
        "Ngày không đúng, nhưng chỉ có một cách hiểu hợp lý. bantin hỏi lại chứ không tự sửa, vì đăng sai ngày thì khó nhận ra."
        "The date is wrong, but one other reading makes sense. bantin asks instead of mending it, since a wrong date is hard to notice later."
    DateTooEarly
        "Tin bài không thể có trước năm 1945; thường do gõ nhầm một chữ số của năm."
        "No article is older than 1945. Mostly one digit of the year was mistyped."
    NotYesOrNo
        "Mục này là câu hỏi có hay không, ví dụ bài còn là bản nháp hay không. Ghi chữ khác thì bantin không đoán."
        "This key is a question, such as whether an article is a draft. bantin does not guess what other words mean."
    NotText
        "Mục này chỉ nhận một nội dung, viết trên một dòng."
        "This key takes one value, written on one line."
    TitleLong
        "Tiêu đề dài chiếm nhiều dòng trong danh sách tin và bị các trang tìm kiếm cắt bớt. Bài vẫn đăng."
        "A long title takes many lines in lists and is cut off by search engines. The article is published."
    SlugUnusable
        "`slug` là phần cuối địa chỉ của bài trên mạng. Không bắt buộc phải có: xóa dòng này thì địa chỉ lấy từ tên tệp."
        "The `slug` is the last part of the article's address. It is not needed: without it, the file name is used."
    ItemUnexpected
        "Trong phần khai báo, dấu `-` ở đầu dòng có nghĩa là một ý của danh sách. Bài được giữ lại vì không biết ý này thuộc mục nào."
        "In front matter a line that begins with `-` is an item of a list. The article is held, since nobody knows which list that is."
    YamlUnreadable
        "Trong phần khai báo, dòng nào thuộc mục nào là nhờ dấu cách ở đầu dòng. Các dòng cùng cấp phải thụt vào bằng nhau."
        "In the front matter the spaces at the start of a line say where it belongs. Lines of one level must be indented alike."
    UpdatedEarly
        "Bài không thể được cập nhật trước khi đăng, nên ngày cập nhật không được in. Bài vẫn đăng."
        "No article is updated before it appears, so the date of the update is not printed. The article is published."
    ExpireEarly
        "Bài tới ngày gỡ trước cả ngày đăng thì không ai đọc được."
        "An article that is to go before it appears would never be read by anybody."
    EventWithoutStart
        "Bài vẫn đăng, nhưng khung thời gian, địa điểm ở đầu bài không hiện vì thiếu giờ bắt đầu."
        "The article is published, but without the box of time and place, since the start is missing."
    EventUnreadable
        "Bài vẫn đăng, nhưng khung thời gian, địa điểm ở đầu bài không hiện vì không tìm thấy ngày giờ."
        "The article is published, but without the box of time and place, since no date was found."
    StayUnreadable
        "Mục ghim bài, tin nổi bật cần biết giữ tới ngày nào. Không hiểu thì bài vẫn đăng, nhưng không được ghim."
        "Pinning and featuring need a last day. When it is not understood, the article is published, but not kept on top."
    EndBeforeStart
        "Giờ kết thúc phải sau giờ bắt đầu. Bài vẫn đăng, chỉ giờ kết thúc không được in."
        "The end must come after the start. The article is published, only its end is not printed."
    TermUnknown
        "Loại văn bản, mục đích, loại báo cáo lấy từ một danh mục chung để mọi bài gọi giống nhau. Bài vẫn đăng, in đúng như đã gõ."
        "Documents and reports are called by the words of one list, so that all articles call them alike. The article is published with the word as typed."
    EffectiveBeforeIssued
        "Văn bản không thể có hiệu lực trước ngày ban hành. Bài chờ bạn xem lại, vì sai ngày hiệu lực thì bạn đọc làm sai theo."
        "No document takes effect before it was issued. The article waits, since readers would act on a wrong date."
    EndsBeforeEffective
        "Văn bản không thể hết hiệu lực trước khi được ban hành hoặc bắt đầu có hiệu lực; một trong các ngày bị ghi nhầm."
        "No document ends before it was issued or took effect; one of the dates is wrong."
    PeriodUnreadable
        "Báo cáo được xếp theo kỳ, nên kỳ phải rõ và có năm."
        "Reports are sorted by their period, so it must be clear and have a year."
    TemplateNotThere
        "Mục `template` chọn mẫu riêng cho bài. Phần lớn bài không cần mục này."
        "The key `template` chooses a page template of its own. Most articles do without."
    AliasUnusable
        "Địa chỉ cũ giúp liên kết trước đây vẫn mở được bài. Địa chỉ này thì trang tin không giữ được."
        "A former address keeps old links alive. The portal cannot keep this one."
    AliasIsOwn
        "Địa chỉ hiện nay của bài vẫn mở được, không cần ghi lại là địa chỉ cũ."
        "The present address works anyway and need not be listed as a former one."
    OrderUnreadable
        "Thứ tự cho biết bài nổi bật nào đứng trước. Không đọc được thì bài xếp theo ngày."
        "The order says which featured article comes first. When it is not understood, they are sorted by date."
    IntroOutside
        "Tệp `_index.md` là lời giới thiệu đầu trang của một chuyên mục, nên phải nằm ngay trong thư mục của chuyên mục ấy."
        "A file `_index.md` introduces a section, so it must lie right in the folder of that section."
    DurationUnreadable
        "Phim vẫn đăng, chỉ thời lượng không được in."
        "The film is published, only its running time is not printed."
    LeadDateFar
        "Đoạn đầu bài nhắc một ngày cách ngày đăng rất xa; có thể bài cũ chép lại quên sửa ngày, hoặc gõ nhầm tháng."
        "The first paragraph names a day far from the date of the article; perhaps an old article was copied, or the month mistyped."
    TitleCapitals
        "Bài vẫn đăng. Trang tin tự làm tiêu đề to và đậm, không cần gõ chữ in hoa."
        "The article is published. The portal makes titles large and bold, capitals are not needed."
    AliasTaken
        "Mỗi địa chỉ chỉ mở ra một trang. Địa chỉ này đang là của trang khác nên không thể dẫn về bài này."
        "An address opens one page. This one belongs to another page and cannot lead to this article."
    TablesNotShown
        "bantin chưa đọc bảng ở phần đầu bài. Bài vẫn đăng, nhưng không có bảng này."
        "bantin does not read tables in front matter yet. The article is published without them."
    SchemeMissing
        "Địa chỉ trên mạng bắt đầu bằng `https://`. bantin đã tự thêm vào, liên kết vẫn dùng được."
        "Addresses of the web begin with `https://`. bantin added it, and the link works."
    SourceNoAddress
        "Nguồn của bài vẫn được in ra, nhưng bạn đọc không bấm vào được."
        "The source of the article is printed, but readers cannot follow it."
    DoubleEnding
        "Windows thường giấu đuôi tệp, nên bài lưu bằng Notepad hay thành `bai.md.txt`. Bài chưa hiện trên trang."
        "Windows hides the endings of files, so an article saved in Notepad often becomes `name.md.txt`. It is not published."
    DateDoubtful
        "Chữ \"tháng năm\" có thể là tháng thứ năm, cũng có thể là quên số. bantin không đoán, vì ngày sai thì bài nằm sai chỗ."
        "The words \"tháng năm\" may be the fifth month, or a number is missing. bantin does not guess, since a wrong date puts the article in the wrong place."
    WeekdayWrong
        "Một trong hai bị gõ nhầm. bantin lấy ngày, bỏ qua thứ."
        "One of the two is a slip. bantin takes the day and ignores the weekday."
    SummaryBroken
        "Dòng thứ hai của tóm tắt có dấu hai chấm nên trông như một mục khác. bantin không in nó, vì có thể đó là ghi chú riêng."
        "The second line of the summary holds a colon and looks like another key. It is not printed, since it may be a private remark."
        }
    };
}
