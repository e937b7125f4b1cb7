//! What messages about texts, links and pictures (03) mean.

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! texts_meanings {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_meanings! { $($rest)* ; $($rows)*
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
    LinkUnclosed
        "Thiếu một dấu ngoặc thì cả liên kết thành chữ thường. Bài vẫn đăng, nhưng bạn đọc thấy mã lạ và không bấm được."
        "Without its last bracket the whole link is text. The article is published, but readers see strange signs and can follow nothing."
    WordError
        "Word in câu này khi mục lục, chú thích hay số bảng bị mất chỗ trỏ tới. Bài vẫn đăng cùng câu đó, trông rất cẩu thả."
        "Word prints it where a reference has lost its goal. The article is published with it, which looks careless."
    PictureUnmarked
        "Chỉ ghi tên tệp thì chưa thành ảnh: ảnh cần dấu `!` và cặp ngoặc. Bài vẫn đăng, nhưng bạn đọc thấy một tên tệp khó hiểu."
        "The name of a file alone makes no picture. The article is published, but readers see a name that means nothing to them."
    HtmlAttributes
        "Trang tin cho dùng vài mã HTML vô hại, nhưng không cho màu sắc, cỡ chữ hay lệnh đi kèm: trang phải giống nhau và an toàn. Bài vẫn đăng."
        "The portal allows a few harmless elements of HTML, but no colours, sizes or programs with them: its pages are alike and safe. The article is published."
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
    TableWithoutRule
        "Bảng trong bài cần một dòng gạch ngang dưới tên cột; thiếu dòng đó thì các dấu `|` bị in ra. bantin tự thêm, bài vẫn đăng."
        "A table needs a rule below the names of its columns; without it the bars would be printed. bantin adds it, and the article is published."
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
    AnimationStill
        "Ảnh động (GIF, WebP) chuyển động được đăng nguyên tệp, mỗi bạn đọc phải tải hết. Tệp quá nặng thì chỉ hình đầu tiên được đăng, như một ảnh thường."
        "An animation is published as it is, and every reader has to load all of it. Of one that is too large the first picture is published, as a photograph."
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
    BodyEmpty
        "Dưới phần khai báo không có chữ, tệp đính kèm, ảnh hay phim nào. Thường là quên dán nội dung."
        "Below the front matter there is no text, and neither file, picture nor video. Mostly somebody forgot to paste it."
    PlaceholderLeft
        "Bài mới tạo có sẵn một dòng nhắc chỗ viết. Dòng đó không phải nội dung bài."
        "A new article begins with a line that says where to write. It is no part of the article."
    LinkUnfinished
        "Địa chỉ trang web bắt đầu bằng `https://`, thư điện tử bằng `mailto:`, số điện thoại bằng `tel:`. Thiếu phần này, bantin tìm một tệp cùng thư mục và không thấy."
        "The address of a website begins with `https://`, of e-mail with `mailto:`, a telephone with `tel:`. Without it bantin looks for a file beside the article, and finds none."
    LinkToComputer
        "Bạn đọc chỉ mở được tệp nằm trong thư mục của trang tin."
        "Readers can only open files that lie in the folder of the portal."
    TitleRepeated
        "Bài chép từ Word thường có sẵn tiêu đề ở dòng đầu. In cả hai thì bạn đọc thấy tiêu đề hai lần."
        "Text copied from Word mostly begins with its title. With both, readers would see it twice."
    BylineWithRole
        "Mục tác giả và dòng cuối bài cùng nêu những người ấy. In cả hai thì bạn đọc thấy tên hai lần."
        "The author of the front matter and the last line name the same people. With both, readers would see them twice."
    FootnoteMissing
        "Dấu chú thích dẫn bạn đọc tới lời chú thích cuối bài. Thiếu lời thì bạn đọc chỉ thấy dấu ngoặc lạ."
        "The mark leads readers to a note at the end. Without one they see strange brackets."
        }
    };
}
