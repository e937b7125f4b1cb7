//! What each message means for the article, in the reference of all messages.
//!
//! The message itself says what happened, and the hint what to do; here stands why bantin
//! minds, and what becomes of the article.

use super::Code;
use crate::diagnostic::Language;

/// Makes one exhaustive match of the rows: a code without a row does not compile.
macro_rules! meanings {
    ($($name:ident $vi:literal $en:literal)*) => {
        impl Code {
            /// Why it is said and what becomes of the article: one or two plain sentences.
            pub fn meaning(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Vi) => $vi,
                      (Self::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

meanings! {
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
    FrontMatterLine
        "Mỗi dòng trong phần khai báo gồm tên mục, dấu hai chấm, một dấu cách rồi tới nội dung."
        "Each line of the front matter is a key, a colon, a space and the value."
    KeyUnknown
        "bantin không biết mục này nên bỏ qua cả dòng; các dòng khác vẫn dùng được và bài vẫn đăng."
        "bantin does not know this key and ignores the line. The other lines count, and the article is published."
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
    LinkBroken
        "Tệp hoặc trang mà liên kết chỉ tới không có. Bài vẫn đăng, chữ vẫn còn, chỉ mất liên kết."
        "The file or page of the link is not there. The article is published with the words, but without the link."
    LinkToAbsent
        "Bài kia còn là bản nháp, hẹn giờ, đã gỡ hoặc đang có lỗi. Khi bài ấy lên trang, liên kết tự hiện lại."
        "The other article is a draft, is scheduled, has gone or has an error. Once it is online, the link comes back by itself."
    LinkUnsafe
        "Địa chỉ loại này có thể chạy lệnh trên máy bạn đọc hoặc giấu dữ liệu bên trong, nên không bao giờ được đăng."
        "Addresses of this kind may run commands on readers' computers or hide data, so they are never published."
    CommentLeftOut
        "Dấu `<!--` và `-->` vây lấy lời nhắn riêng của người viết, hoặc mã do Word tự thêm. Bạn đọc không thấy phần đó."
        "The marks `<!--` and `-->` stand around a remark of the writer, or around what Word adds by itself. Readers do not see it."
    RawHtml
        "Bài viết bằng chữ thường và vài dấu đơn giản, không dùng mã HTML. Mã HTML thường đi theo khi dán từ trang web."
        "Articles are plain text with a few marks, without HTML. It mostly comes along with text pasted from a web page."
    ImageMissing
        "Bài nhắc tới ảnh mà tệp ảnh chưa được chép vào, hoặc tên gõ khác tên tệp."
        "The article names a picture that was not copied into the folder, or that has another name."
    ImageElsewhere
        "Trang tin không tải gì từ trang khác khi bạn đọc chưa bấm: trang đó sẽ biết ai đọc gì, và ảnh mất lúc nào không hay. Bài vẫn đăng với lời mô tả thay cho ảnh."
        "Pages load nothing from another site before readers ask for it: that site would learn who reads what, and the picture may be gone any day. The article is published with the description in place of the picture."
    AltMissing
        "Người khiếm thị nghe máy đọc mô tả thay cho ảnh; mô tả cũng hiện ra khi ảnh chưa tải xong. Bài vẫn đăng."
        "Blind readers hear the description in place of the picture, and it is shown while the picture loads. The article is published."
    ParagraphsSplit
        "Bài dán vào không có dòng trống giữa các đoạn. bantin đã tự tách đoạn giúp bạn."
        "The pasted text had no empty lines between its paragraphs. bantin has parted them for you."
    BylineRepeated
        "Tên tác giả đã ghi ở phần khai báo và được in ở cuối bài, nên dòng cuối không in thêm lần nữa."
        "The author stands in the front matter and is printed below the text, so the last line is not printed again."
    TableFromTabs
        "Bảng dán từ Word hay Excel giữ phím Tab giữa các ô. bantin đã tự kẻ thành bảng."
        "A table pasted from Word or Excel has tabs between its cells. bantin has made a table of it."
    TableWide
        "Một dòng của bảng có nhiều ô hơn số cột, thường vì trong ô có dấu `|`. Không ô nào bị mất, nhưng chữ có thể nằm sai cột."
        "A row of a table has more cells than there are columns, mostly since a cell holds a `|`. No cell is lost, but words may stand in the wrong column."
    AsterisksLeft
        "Hai dấu `**` phải ôm sát chữ cần in đậm thì mới thành chữ đậm. Bài vẫn đăng, nhưng bạn đọc thấy dấu sao."
        "Two `**` must stand right at the words to make them bold. The article is published, but readers see the asterisks."
    ListUnmeant
        "Dòng bắt đầu bằng một số và dấu chấm được hiểu là danh sách đánh số. Bài vẫn đăng, nhưng câu bị thụt vào."
        "A line that begins with a number and a point is taken for a numbered list. The article is published, with that line indented."
    AnchorUnknown
        "Phần sau dấu `#` dẫn tới một đề mục trong trang. Không có đề mục ấy thì bạn đọc chỉ tới được đầu trang."
        "What follows the `#` leads to a heading of the page. Without that heading readers only come to the top."
    EthTyped
        "Một số bàn phím gõ ra chữ ð của tiếng Iceland. Mắt khó nhận ra, nhưng máy tìm kiếm và máy đọc coi là chữ khác. Bài vẫn đăng."
        "Some keyboards give the Icelandic ð. It looks nearly alike, but searches and screen readers take it for another letter. The article is published."
    FilesAlike
        "Máy Windows và nhiều máy chủ coi `ANH.JPG` và `anh.jpg` là một tệp. Bài đăng sau được giữ lại để bạn đọc không thấy nhầm ảnh."
        "Windows and many servers take `ANH.JPG` and `anh.jpg` for one file. The later article is held, so that readers do not get the wrong picture."
    DrawingUnsafe
        "Hình SVG là một loại trang web thu nhỏ, có thể chứa chương trình. Bài dùng hình này được giữ lại cho tới khi thay hình."
        "An SVG drawing is a small web page and may hold a program. Articles that show it are held until another drawing is there."
    PersonalData
        "Số căn cước, số tài khoản, số điện thoại riêng đã lên mạng thì kẻ xấu lấy được. Bài vẫn đăng, nên hãy xem lại trước."
        "Numbers of identity cards, bank accounts and private telephones can be misused once they are online. The article is published, so look first."
    DocumentTwice
        "Hai bài có cùng số ký hiệu. Bạn đọc không biết mở bài nào; nếu sau này sửa một bài thì bài kia vẫn sai."
        "Two articles have the same document number. Readers do not know which to open, and a correction in one would leave the other wrong."
    ImageUnusable
        "Trình duyệt của bạn đọc chỉ mở được ảnh JPEG, PNG, WebP, GIF còn nguyên vẹn. Bài vẫn đăng, chỗ của ảnh có lời mô tả."
        "Readers' browsers only open JPEG, PNG, WebP and GIF pictures that are whole. The article is published, with the description in place of the picture."
    ImageSmall
        "Ảnh qua Zalo, Facebook bị thu nhỏ, phóng to trên trang thì mờ. Bài vẫn đăng."
        "Pictures that went through Zalo or Facebook were made small and look coarse on the page. The article is published."
    FileHeavy
        "Bài vẫn đăng, nhưng bạn đọc ở nơi mạng yếu chờ lâu và tốn tiền mạng."
        "The article is published, but readers with a slow line wait long and pay for it."
    AttachmentMissing
        "Bài ghi một tệp để tải về mà tệp chưa được chép vào, hoặc tên gõ khác tên tệp."
        "The article names a file to download that was not copied into the folder, or that has another name."
    AttachmentForbidden
        "Tệp chương trình có thể mang vi-rút, nên trang tin không bao giờ cho tải về."
        "Programs may carry viruses, so the portal never hands them out."
    NoticeWithoutFile
        "Bạn đọc tìm văn bản là để tải về. Bài vẫn đăng, nhưng chưa có gì để tải."
        "Readers look for documents to download them. The article is published, but there is nothing to download."
    RelatedUnknown
        "Bài ghi ở mục tin liên quan không có trên trang. Bài này vẫn đăng, chỉ thiếu tin ấy ở cuối bài."
        "The related article is not on the site. This article is published, only without that one below it."
    LinkToWithdrawn
        "Bài kia đã được rút và sẽ không lên lại, nên không dẫn bạn đọc tới đó nữa."
        "That article was withdrawn and will not come back, so readers are not sent there."
    VideoMissing
        "Bài ghi một tệp phim mà tệp chưa được chép vào, hoặc tên gõ khác tên tệp."
        "The article names a film that was not copied into the folder, or that has another name."
    CaptionsMissing
        "Bài ghi một tệp phụ đề mà tệp chưa được chép vào, hoặc tên gõ khác tên tệp."
        "The article names captions that were not copied into the folder, or that have another name."
    CaptionsWrong
        "Trình duyệt chỉ hiện phụ đề viết đúng mẫu WebVTT. Tệp SRT đổi đuôi thành .vtt thì chưa đủ."
        "Browsers only show captions written as WebVTT. An SRT file with a new ending is not enough."
    VideoWithoutWords
        "Người khiếm thính không nghe được phim; máy tìm kiếm cũng chỉ đọc được chữ. Bài vẫn đăng."
        "Deaf readers cannot hear the film, and search engines only read text. The article is published."
    VideoUnplayable
        "Trình duyệt chỉ phát phim MP4, WebM; phim ở nơi khác thì cần đúng địa chỉ của nó."
        "Browsers only play MP4 and WebM; a film elsewhere needs its address."
    CaptionsUnused
        "Phim ở YouTube hay trang khác mang theo phụ đề của nơi đó. Bài vẫn đăng, không có phụ đề từ tệp này."
        "A film at YouTube or elsewhere brings the captions of that site. The article is published without these."
    GalleryAltMissing
        "Người khiếm thị nghe máy đọc mô tả thay cho ảnh. Bài vẫn đăng."
        "Blind readers hear the description in place of the picture. The article is published."
    AddressTaken
        "Mỗi địa chỉ chỉ mở ra một trang. Hai nơi trùng địa chỉ thì nơi sau phải chờ bạn sửa."
        "An address opens one page. Where two want the same, the second one waits until it is mended."
    SiteMissing
        "Mỗi trang tin có tệp `content/site.yaml` ghi tên và địa chỉ của trang. Thường là do chạy bantin nhầm thư mục."
        "A portal has a file `content/site.yaml` with its name and address. Mostly bantin was started in the wrong folder."
    SettingUnknown
        "bantin không biết mục này ở chỗ này nên bỏ qua dòng ấy; các dòng khác vẫn dùng được."
        "bantin does not know this setting here and ignores the line. The other lines count."
    LevelFixed
        "Lỗi giữ cho bài không bị mất, không lẫn địa chỉ, không gây hại cho bạn đọc, nên không tắt được. Cả trang tin dừng lại tới khi sửa xong."
        "Errors keep articles from getting lost, from taking each other’s addresses, from harming readers, so they cannot be switched off. Nothing is published until this is mended."
    MessageUnknown
        "Phần `checks` trong site.yaml đổi mức của từng lời nhắc theo số. Số sai thì không đổi gì, nên bantin dừng lại để hỏi."
        "`checks` in site.yaml changes the level of messages by number. A wrong number would change nothing, so bantin stops and asks."
    UnitUnused
        "Chỉ để người giữ danh bạ biết: có thể đơn vị mới, cũng có thể các bài ghi tên khác."
        "For those who keep the register: the unit may be new, or articles may write another name."
    UnitFrequent
        "Nhiều bài cùng ghi một đơn vị mà danh bạ chưa có. Thêm vào thì đơn vị có trang riêng với địa chỉ, điện thoại, và các tên khác được gom về một."
        "Several articles name a unit that the register does not know. Registered, it gets a page with address and telephone, and its other names lead there."
    TagApart
        "Từ khóa gõ lệch một chữ thành một trang riêng chỉ có một bài. bantin chỉ hỏi, không tự sửa."
        "A tag with a slip becomes a page of its own with one article. bantin asks, and mends nothing by itself."
    SettingInvalid
        "Mục này chỉ nhận một kiểu giá trị nhất định. Cài đặt sai thì sai cả trang tin, nên bantin dừng lại."
        "This setting takes values of one kind only. A wrong setting makes the whole portal wrong, so bantin stops."
    AccentPale
        "Chữ trắng trên thanh trình đơn và nút bấm phải đọc được cả khi nắng chói, mắt kém. Màu chọn chưa đủ đậm nên trang dùng màu gần nhất đủ đậm."
        "White text on the menu and on buttons must be readable in the sun and with poor eyes. The chosen colour is not dark enough, so pages have the nearest that is."
    SecurityExpired
        "Người tìm ra lỗ hổng của trang đọc tệp `/.well-known/security.txt` để biết báo cho ai. Tệp ấy phải có hạn: hết hạn thì họ coi như không có ai nhận."
        "Whoever finds a hole in the portal reads `/.well-known/security.txt` to know whom to tell. It has a date: after that they take it that nobody listens."
    SecurityFar
        "Tệp `/.well-known/security.txt` nên được xem lại mỗi năm một lần, để địa chỉ trong đó luôn có người nhận. Tiêu chuẩn RFC 9116 khuyên ghi hạn dưới một năm."
        "The file `/.well-known/security.txt` should be looked at once a year, so that somebody is always there. RFC 9116 recommends a date less than a year away."
    VisitsUnreadable
        "Tệp `_data/visits.json` là bản xuất của chương trình đếm lượt truy cập. Không đọc được thì trang vẫn dựng bình thường, chỉ thiếu mục đọc nhiều và số đếm mới."
        "The file `_data/visits.json` is the export of a program that counts visits. Without it the portal is built all the same, but for what is read most and the newer count."
    VisitsUndated
        "Con số không rõ tính đến ngày nào thì người đọc hiểu sai, nên trang không in."
        "A number without a day misleads readers, so pages do not print it."
    SettingMissing
        "Không có mục này thì không dựng được trang tin, hoặc không biết dòng này nói về ai."
        "Without it the portal cannot be built, or nobody knows what the entry is about."
    IdTwice
        "Mã (id) là tên riêng của một đơn vị, một người, một chuyên mục; không được trùng nhau."
        "The id is the name of one unit, person or section; no two may have the same."
    ParentWrong
        "Mục `parent` cho biết đơn vị trực thuộc đơn vị nào. Ghi sai thì cây đơn vị không dựng được."
        "The key `parent` says to whom a unit belongs. With a wrong one there is no tree of units."
    UnitUnknown
        "Bài vẫn đăng với tên đơn vị như đã gõ, nhưng không được xếp vào trang của đơn vị trong danh bạ."
        "The article is published with the name as typed, but not listed on the page of a registered unit."
    ShapeWrong
        "Phần này phải gồm nhiều dòng có tên mục, không phải một chữ hay một đoạn văn."
        "This part is made of lines with keys, not of a word or a paragraph."
    SuccessorUnknown
        "Khi đơn vị sáp nhập, mục `successors` dẫn bạn đọc tới đơn vị mới; đơn vị ấy phải có trong danh bạ."
        "When units merge, `successors` leads readers to the new one, which must be in the register."
    SuccessorCycle
        "Đi theo các đơn vị kế thừa lại quay về đơn vị đầu, nên không biết đơn vị nào đang hoạt động."
        "The successors lead back to the first unit, so nobody knows which one exists today."
    AuthorUnknown
        "Bài vẫn đăng với tên như đã gõ, nhưng không vào trang của tác giả trong danh sách."
        "The article is published with the name as typed, but not listed with a registered author."
    TopicUnknown
        "Bài vẫn đăng, nhưng không vào chuyên đề nào vì chuyên đề này chưa có."
        "The article is published, but in no topic, since this one does not exist."
    NameAmbiguous
        "Tên này của hai đơn vị hoặc hai người nên bài có thể xếp nhầm chỗ. Bài vẫn đăng."
        "Two units or two people have this name, so the article may be listed with the wrong one. It is published."
    UnitIdUnknown
        "Danh sách người viết nhắc tới một đơn vị mà danh bạ đơn vị không có."
        "The register of people names a unit that the register of units does not have."
    TopicParentUnknown
        "Chuyên đề mẹ phải ghi trước, chuyên đề con ghi sau."
        "The parent topic comes first, its children below it."
    LeadsNowhere
        "Thực đơn, thông báo khẩn hoặc hình giới thiệu chỉ tới một trang không có. Trang tin vẫn đăng, chỉ chỗ này không hiện."
        "The menu, the alert or a banner names a page that is not there. The portal is published, only without this."
    AbbreviationUnknown
        "Đây chỉ là gợi ý: bạn đọc ngoài ngành có thể không hiểu chữ viết tắt này."
        "This is only a proposal: readers from outside may not understand this abbreviation."
    AbbreviationSaysNothing
        "Dòng giải thích lặp lại chữ viết tắt nên bạn đọc không biết thêm gì."
        "The line repeats the abbreviation, so readers learn nothing from it."
    AbbreviationNotFound
        "bantin chỉ nhận ra chữ viết tắt có hai chữ hoa liền nhau, để không nhầm với chữ thường."
        "bantin only finds abbreviations with two capitals side by side, so that no ordinary word is mistaken for one."
    TemplateDeep
        "Dành cho người sửa mẫu trang. Mẫu quá nhiều nhánh làm máy dựng trang hết bộ nhớ, nên bantin dừng lại trước đó."
        "For those who write templates. Too many branches would exhaust the engine, so bantin stops before."
    TemplateReach
        "Dành cho người sửa mẫu trang. Mẫu dùng lẫn nhau không có điểm dừng thì không dựng được trang nào."
        "For those who write templates. Templates that use each other without end make no page."
    PageTooLarge
        "Dành cho người sửa mẫu trang. Trang lớn đến mức này thường do vòng lặp chạy quá nhiều lần."
        "For those who write templates. A page of this size usually comes from a loop that goes round too often."
    TemplateSyntax
        "Dành cho người làm giao diện: một dấu ngoặc hoặc một lệnh trong mẫu trang viết chưa đúng. bantin dừng lại, trang đang chạy không đổi."
        "For those who make the theme: a bracket or command of the template is wrong. bantin stops, the site online does not change."
    TemplateUnknown
        "Dành cho người làm giao diện: bộ lọc, hàm hoặc phép kiểm tra này không có."
        "For those who make the theme: there is no such filter, function or test."
    TemplateMissing
        "Dành cho người làm giao diện: tệp mẫu được gọi không có trong thư mục templates."
        "For those who make the theme: the file that is called is not in the folder templates."
    NameElsewhere
        "Dành cho người làm giao diện: mỗi loại trang chỉ biết những gì làm nên nó; thứ này là của loại trang khác."
        "For those who make the theme: a page knows only what it is made of; this belongs to another kind of page."
    TemplateFailed
        "Dành cho người làm giao diện: mẫu viết đúng dấu nhưng tới lúc dựng trang thì có chỗ không có giá trị hoặc tính không được."
        "For those who make the theme: the template is well written, but something in it has no value or cannot be computed."
    NameSet
        "Dành cho người làm giao diện: tên này do bantin đặt giá trị; đặt lại thì phần sau của trang sẽ sai."
        "For those who make the theme: bantin gives this name its value; with another one the rest of the page goes wrong."
    AssetUnknown
        "Dành cho người làm giao diện: hình, kiểu chữ mà mẫu trang nhắc tới phải nằm trong thư mục static."
        "For those who make the theme: pictures and styles that a template names lie in the folder static."
    HeldOnline
        "Bài có lỗi thì không đăng được, mà bài này bạn đọc đang xem. bantin dừng cả lần dựng để bài không mất khỏi trang."
        "An article with an error is not published, but readers have this one already. bantin stops the whole build, so that it does not vanish."
    OutputNotOurs
        "bantin không ghi đè, không xóa tệp của ai. Thư mục này có tệp từ trước nên bantin dừng lại để hỏi."
        "bantin overwrites and removes nobody's files. This folder holds some, so it stops and asks."
    ForeignFile
        "Ai đó đã đặt một tệp vào thư mục kết quả, đúng tên tệp mà bantin cần ghi. bantin không ghi đè."
        "Somebody put a file into the output folder, right where bantin has to write. bantin does not overwrite it."
    AddressVanishes
        "Bài được đổi địa chỉ, chuyển thành nháp hoặc xóa đi, nên liên kết cũ không mở được nữa. Lần dựng vẫn tiếp tục."
        "The article got another address, became a draft or was deleted, so old links no longer open. The build goes on."
    OutputIsProject
        "Thư mục kết quả chỉ chứa trang đã dựng, phải nằm riêng để không lẫn với bài gốc của bạn."
        "The output folder holds nothing but built pages and must lie apart from your articles."
    TablesNotShown
        "bantin chưa đọc bảng ở phần đầu bài. Bài vẫn đăng, nhưng không có bảng này."
        "bantin does not read tables in front matter yet. The article is published without them."
    SchemeMissing
        "Địa chỉ trên mạng bắt đầu bằng `https://`. bantin đã tự thêm vào, liên kết vẫn dùng được."
        "Addresses of the web begin with `https://`. bantin added it, and the link works."
    SourceNoAddress
        "Nguồn của bài vẫn được in ra, nhưng bạn đọc không bấm vào được."
        "The source of the article is printed, but readers cannot follow it."
    BodyEmpty
        "Dưới phần khai báo không có chữ, tệp đính kèm, ảnh hay phim nào. Thường là quên dán nội dung."
        "Below the front matter there is no text, and neither file, picture nor video. Mostly somebody forgot to paste it."
    PlaceholderLeft
        "Bài mới tạo có sẵn một dòng nhắc chỗ viết. Dòng đó không phải nội dung bài."
        "A new article begins with a line that says where to write. It is no part of the article."
    RegisterStray
        "bantin chỉ đọc những tệp có tên quy định trong `content/_data`. Tệp khác tên bị bỏ qua, trang vẫn đăng."
        "bantin reads only files of certain names in `content/_data`. Others are ignored, and the portal is published."
    LinkUnfinished
        "Địa chỉ trang web bắt đầu bằng `https://`, thư điện tử bằng `mailto:`, số điện thoại bằng `tel:`. Thiếu phần này, bantin tìm một tệp cùng thư mục và không thấy."
        "The address of a website begins with `https://`, of e-mail with `mailto:`, a telephone with `tel:`. Without it bantin looks for a file beside the article, and finds none."
    LinkToComputer
        "Bạn đọc chỉ mở được tệp nằm trong thư mục của trang tin."
        "Readers can only open files that lie in the folder of the portal."
    DoubleEnding
        "Windows thường giấu đuôi tệp, nên bài lưu bằng Notepad hay thành `bai.md.txt`. Bài chưa hiện trên trang."
        "Windows hides the endings of files, so an article saved in Notepad often becomes `name.md.txt`. It is not published."
    DateDoubtful
        "Chữ \"tháng năm\" có thể là tháng thứ năm, cũng có thể là quên số. bantin không đoán, vì ngày sai thì bài nằm sai chỗ."
        "The words \"tháng năm\" may be the fifth month, or a number is missing. bantin does not guess, since a wrong date puts the article in the wrong place."
    WeekdayWrong
        "Một trong hai bị gõ nhầm. bantin lấy ngày, bỏ qua thứ."
        "One of the two is a slip. bantin takes the day and ignores the weekday."
    TitleRepeated
        "Bài chép từ Word thường có sẵn tiêu đề ở dòng đầu. In cả hai thì bạn đọc thấy tiêu đề hai lần."
        "Text copied from Word mostly begins with its title. With both, readers would see it twice."
    SummaryBroken
        "Dòng thứ hai của tóm tắt có dấu hai chấm nên trông như một mục khác. bantin không in nó, vì có thể đó là ghi chú riêng."
        "The second line of the summary holds a colon and looks like another key. It is not printed, since it may be a private remark."
    BylineWithRole
        "Mục tác giả và dòng cuối bài cùng nêu những người ấy. In cả hai thì bạn đọc thấy tên hai lần."
        "The author of the front matter and the last line name the same people. With both, readers would see them twice."
    RedirectUnreadable
        "Mỗi dòng của `redirects.csv` cần hai địa chỉ. Dòng này thiếu một, hoặc địa chỉ cũ là loại mà trang tĩnh không giữ được."
        "Each line of `redirects.csv` needs two addresses. One is missing here, or the former one is of a kind that a static portal cannot keep."
    RedirectNowhere
        "Bạn đọc mở liên kết cũ sẽ thấy trang báo lỗi, cho đến khi địa chỉ mới được sửa đúng."
        "Readers who open the old link find an error, until the present address is put right."
    RedirectTaken
        "Một địa chỉ chỉ mở được một trang. bantin giữ trang đang có."
        "One address opens one page. bantin keeps the page that is there."
    FootnoteMissing
        "Dấu chú thích dẫn bạn đọc tới lời chú thích cuối bài. Thiếu lời thì bạn đọc chỉ thấy dấu ngoặc lạ."
        "The mark leads readers to a note at the end. Without one they see strange brackets."
}
