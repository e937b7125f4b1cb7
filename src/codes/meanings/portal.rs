//! What messages about addresses, settings, templates and output (04 to 07) mean.

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! portal_meanings {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_meanings! { $($rest)* ; $($rows)*
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
    RegisterStray
        "bantin chỉ đọc những tệp có tên quy định trong `content/_data`. Tệp khác tên bị bỏ qua, trang vẫn đăng."
        "bantin reads only files of certain names in `content/_data`. Others are ignored, and the portal is published."
    RedirectUnreadable
        "Mỗi dòng của `redirects.csv` cần hai địa chỉ. Dòng này thiếu một, hoặc địa chỉ cũ là loại mà trang tĩnh không giữ được."
        "Each line of `redirects.csv` needs two addresses. One is missing here, or the former one is of a kind that a static portal cannot keep."
    RedirectNowhere
        "Bạn đọc mở liên kết cũ sẽ thấy trang báo lỗi, cho đến khi địa chỉ mới được sửa đúng."
        "Readers who open the old link find an error, until the present address is put right."
    RedirectTaken
        "Một địa chỉ chỉ mở được một trang. bantin giữ trang đang có."
        "One address opens one page. bantin keeps the page that is there."
        }
    };
}
