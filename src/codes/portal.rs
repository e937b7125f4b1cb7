//! Messages about addresses (04), site.yaml and registers (05).

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! portal_codes {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_codes! { $($rest)* ; $($rows)*
            /// Two owners of one address.
            AddressTaken "0401" Error {
                "địa chỉ `{0}` đã thuộc về `{1}` (chữ hoa, chữ thường coi như nhau)",
                "[[sửa dòng này, ví dụ thành `{2}`; hoặc sửa bài kia: ]]đổi tên một trong hai tệp, ví dụ thêm `-2` vào cuối tên (hoặc sửa dòng `đường dẫn`, `slug`, nếu bài có dòng ấy); tệp nào đã đăng từ trước thì giữ nguyên",
                "the address `{0}` already belongs to `{1}` (letter case makes no difference)",
                "[[change this line, to `{2}` for example; or change the other one: ]]rename one of the two files, with `-2` at its end for example (or change the line `slug`, where there is one); keep the one that was published first"
            }
            /// No content/site.yaml.
            SiteMissing "0501" Error {
                "thư mục này chưa có tệp `content/site.yaml` nên chưa phải là một trang tin",
                "chạy bantin trong thư mục của trang tin, hoặc chỉ ra thư mục đó bằng `--root`; trang tin mới thì tạo bằng `bantin init`",
                "there is no `content/site.yaml` here, so this folder is not a portal yet",
                "run bantin in the portal's folder, or name that folder with `--root`; `bantin init` makes a new portal"
            }
            /// A setting that does not exist at this place of site.yaml or of a register.
            SettingUnknown "0502" Warning {
                "ở đây không có mục nào tên `{0}` nên dòng này bị bỏ qua",
                "[[có phải `{1}`? nếu không thì xóa dòng này]][[các mục dùng được ở đây: {2}]]",
                "there is no setting named `{0}` here, so this line is ignored",
                "[[did you mean `{1}`? if not, delete the line]][[the settings here are: {2}]]"
            }
            /// A setting whose value makes no sense.
            SettingInvalid "0503" Error {
                "mục `{0}` không nhận giá trị `{1}`",
                "viết như {2}",
                "the setting `{0}` does not take `{1}`",
                "write it like {2}"
            }
            /// A unit of the register without articles.
            UnitUnused "0521" Note {
                "đơn vị `{0}` chưa có bài nào",
                "không cần sửa; nếu đơn vị ghi nhầm thì xóa khỏi danh bạ, nếu bài dùng tên khác thì thêm tên đó vào `aliases`",
                "the unit `{0}` has no article yet",
                "nothing to do; delete a unit that is there by mistake, or add the name that articles use to its `aliases`"
            }
            /// A unit that several articles name and the register does not know.
            UnitFrequent "0522" Note {
                "{1} bài ghi đơn vị `{0}`, chưa có trong danh bạ",
                "thêm vào cuối tệp này hai dòng: `- id: {2}` và `  name: {0}`; nếu đó là tên khác của một đơn vị đã có thì thêm vào `aliases` của đơn vị ấy",
                "{1} articles name the unit `{0}`, which is not in the register",
                "add two lines at the end of this file: `- id: {2}` and `  name: {0}`; or, if a unit bears that name too, add it to its `aliases`"
            }
            /// A tag that looks like a slip of another.
            TagApart "0523" Note {
                "chỉ bài này có từ khóa `{0}`, trong khi nhiều bài có `{1}`",
                "nếu là một thì sửa thành `{1}`; nếu khác nhau thật thì để nguyên",
                "this article alone has the tag `{0}`, and many have `{1}`",
                "if they are the same, write `{1}`; else leave it"
            }
            /// A message whose weight nobody may change.
            LevelFixed "0524" Error {
                "`{0}` là lỗi nên không đổi mức được",
                "xóa dòng này; chỉ các cảnh báo và ghi chú đổi mức được",
                "`{0}` is an error, whose level cannot be changed",
                "delete this line; warnings and notes alone have other levels"
            }
            /// A message that does not exist.
            MessageUnknown "0525" Error {
                "không có thông báo nào số `{0}`",
                "[[có phải `{1}`? ]]số của mỗi thông báo in trong ngoặc vuông sau chữ cảnh báo, như `BT0306`",
                "there is no message number `{0}`",
                "[[did you mean `{1}`? ]]the number of each message stands in brackets behind the word warning, as in `BT0306`"
            }
            /// An accent on which white text cannot be read.
            AccentPale "0526" Warning {
                "màu `{0}` quá nhạt, chữ trắng trên nền màu này khó đọc; trang dùng màu `{1}`",
                "ghi `accent: '{1}'`, hoặc chọn một màu đậm hơn",
                "the colour `{0}` is too pale, white text on it is hard to read; pages have `{1}`",
                "write `accent: '{1}'`, or choose a darker colour"
            }
            /// The date of security.txt has passed.
            SecurityExpired "0535" Warning {
                "tệp `/.well-known/security.txt` chỉ có giá trị đến {0}, nên người tìm ra lỗ hổng của trang không còn tin địa chỉ trong đó",
                "xem lại dòng `contact` còn đúng không, rồi ghi một ngày trong vòng một năm tới, ví dụ `expires: {1}`",
                "`/.well-known/security.txt` was valid until {0}, so whoever finds a hole no longer trusts the address in it",
                "see whether the line `contact` is still right, then write a date within the next year, such as `expires: {1}`"
            }
            /// The date of security.txt is further away than anybody can promise.
            SecurityFar "0536" Warning {
                "ngày `{0}` xa quá một năm: không ai chắc địa chỉ báo lỗ hổng còn đúng đến lúc ấy",
                "ghi một ngày trong vòng một năm tới, ví dụ `expires: {1}`",
                "the date `{0}` is more than a year away: nobody can be sure that the address for reports holds that long",
                "write a date within the next year, such as `expires: {1}`"
            }
            /// Figures of visits that are of no known program.
            VisitsUnreadable "0527" Warning {
                "không đọc được số lượt truy cập trong tệp này nên trang không hiện mục đọc nhiều",
                "xuất lại từ GoAccess (`goaccess -o visits.json`) hoặc GoatCounter (`/api/v0/stats/hits`), đừng sửa bằng tay",
                "the visits in this file cannot be read, so pages do not say what is read most",
                "export it again from GoAccess (`goaccess -o visits.json`) or GoatCounter (`/api/v0/stats/hits`), do not edit it by hand"
            }
            /// Figures of visits without a day.
            VisitsUndated "0528" Warning {
                "số lượt truy cập trong tệp này không ghi tính đến ngày nào nên trang không hiện",
                "thêm vào ngay sau dấu ngoặc nhọn đầu tệp: `\"as_of\": \"2026-11-20\",`, ghi ngày xuất số liệu",
                "the visits in this file do not say up to which day they count, so pages do not show them",
                "add `\"as_of\": \"2026-11-20\",` behind the brace that opens the file, with the day of the export"
            }
            /// A setting that must be there.
            SettingMissing "0504" Error {
                "thiếu mục `{0}`",
                "thêm dòng `{0}: …`, ghi thông tin thật vào chỗ dấu `…`; ví dụ cách viết: `{1}`",
                "the setting `{0}` is missing",
                "add a line `{0}: …` with what is true of you in place of `…`; an example of the form: `{1}`"
            }
            /// Two entries with one id.
            IdTwice "0505" Error {
                "mã `{0}` được dùng hai lần",
                "đặt mã khác cho một trong hai chỗ",
                "the id `{0}` is used by two entries",
                "give one of them another id"
            }
            /// A parent unit that leads back to itself, or is not there.
            ParentWrong "0506" Error {
                "đơn vị cấp trên `{0}` không có trong danh bạ, hoặc lại nằm dưới chính `{1}`",
                "ghi mã (id) của một đơn vị có trong danh bạ, không phải chính nó hay đơn vị cấp dưới của nó",
                "the parent `{0}` is not in the register, or stands below `{1}` itself",
                "write the id of a unit of the register that is neither itself nor below it"
            }
            /// A unit that the register does not know.
            UnitUnknown "0507" Warning {
                "đơn vị `{0}` không có trong danh bạ `content/_data/units.yaml`; tên được in như đã gõ",
                "[[có phải `{1}`? nếu đúng thì sửa lại như thế; ]]nếu tên viết đúng mà là đơn vị mới, thêm vào cuối danh bạ hai dòng: `- id: {2}` và `  name: {0}` (hai dấu cách ở đầu dòng sau)",
                "the unit `{0}` is not in the register `content/_data/units.yaml`; the name is printed as typed",
                "[[did you mean `{1}`? if so, write that; ]]if the name is right and the unit new, add two lines at the end of the register: `- id: {2}` and `  name: {0}` (the second begins with two blanks)"
            }
            /// A register or setting of the wrong shape.
            ShapeWrong "0508" Error {
                "phần này phải gồm các dòng `tên mục: nội dung`",
                "viết mỗi mục một dòng, thụt vào dưới tên của phần này; ví dụ đúng: `bantin explain BT0508`",
                "this part must be made of lines `key: value`",
                "write each key on a line of its own, indented below the name of this part; `bantin explain BT0508` has an example"
            }
            /// A successor that is not in the register.
            SuccessorUnknown "0509" Error {
                "đơn vị kế thừa `{0}` của `{1}` không có trong danh bạ",
                "ghi mã (id) của một đơn vị có thật trong danh bạ, không phải chính nó",
                "the successor `{0}` of `{1}` is not in the register",
                "name the id of another unit of the register"
            }
            /// Units that succeed each other in a circle.
            SuccessorCycle "0520" Error {
                "đơn vị kế thừa `{0}` của đơn vị `{1}` lại dẫn về chính `{1}`",
                "xem lại các dòng `successors`: đơn vị kế thừa phải là đơn vị ra đời sau",
                "the successor `{0}` of the unit `{1}` leads back to `{1}`",
                "check the lines `successors`: a successor is the younger unit"
            }
            /// An author that the register does not know.
            AuthorUnknown "0510" Warning {
                "tác giả `{0}` không có trong danh sách người viết `_data/people.yaml`",
                "[[có phải `{1}`? ]]nếu là người mới, thêm vào danh sách hai dòng: `- id: {2}` và `  name: {0}`",
                "the author `{0}` is not in the register `_data/people.yaml`",
                "[[did you mean `{1}`? ]]for somebody new, add two lines to the register: `- id: {2}` and `  name: {0}`"
            }
            /// A topic that the register does not have.
            TopicUnknown "0511" Warning {
                "không có chuyên đề nào tên `{0}` trong `_data/topics.yaml` nên dòng này bị bỏ qua",
                "[[có phải `{1}`? ]]nếu là chuyên đề mới, thêm vào `_data/topics.yaml` hai dòng: `- id: {2}` và `  title: {0}`",
                "there is no topic `{0}` in `_data/topics.yaml`, so it is ignored",
                "[[did you mean `{1}`? ]]for a new topic, add two lines to `_data/topics.yaml`: `- id: {2}` and `  title: {0}`"
            }
            /// A name that two entries of a register bear at the same time.
            NameAmbiguous "0512" Warning {
                "có hai đơn vị (hoặc hai người) cùng mang tên `{0}` vào ngày của bài, bantin lấy đơn vị (người) đứng trước trong danh sách",
                "ghi tên đầy đủ hoặc mã (id) để khỏi nhầm",
                "two entries of the register are called `{0}` at the date of the article; the first one is taken",
                "write the full name or the id"
            }
            /// The unit of a person that is not in the register of units.
            UnitIdUnknown "0513" Error {
                "không có đơn vị nào mang mã (id) `{0}` trong `_data/units.yaml`",
                "ghi đúng mã (id) của đơn vị trong danh bạ, hoặc xóa dòng này",
                "there is no unit with the id `{0}` in `_data/units.yaml`",
                "write the id of a unit of the register, or delete the line"
            }
            /// A topic's parent that does not stand above it in the register.
            TopicParentUnknown "0514" Error {
                "chuyên đề mẹ `{0}` không có ở phía trên trong danh sách",
                "ghi mã (id) của một chuyên đề đứng trước chuyên đề này, hoặc xóa dòng này",
                "the parent topic `{0}` does not stand above this one in the register",
                "write the id of a topic that stands before this one, or delete the line"
            }
            /// A setting or register that refers to what is not on the site.
            LeadsNowhere "0515" Warning {
                "`{0}` hiện không có trên trang tin nên liên kết hoặc hình giới thiệu này không hiện",
                "[[có phải `{1}`? ]]kiểm tra lại đường dẫn: trang viết như `/thong-bao/`, bài viết như `/thong-bao/2026/11/ten-bai.md`, hình để trong `content/trang/` viết như `../trang/ten-hinh.svg`",
                "`{0}` is not on the site now, so this link or banner is not shown",
                "[[did you mean `{1}`? ]]check the path: a page looks like `/thong-bao/`, an article like `/thong-bao/2026/11/name.md`, a picture in `content/trang/` like `../trang/name.svg`"
            }
            /// An abbreviation of several articles that nobody explains.
            AbbreviationUnknown "0516" Note {
                "chữ viết tắt `{0}` có trong {1} bài mà chưa bài nào trong số đó giải thích",
                "nếu bạn đọc cần biết, thêm vào `content/_data/abbreviations.yaml` hai dòng, ghi đủ chữ vào chỗ dấu `…`: `- key: {0}` và `  expansion: …`",
                "the abbreviation `{0}` is used in {1} articles, and none of them explains it",
                "if readers should know, add two lines to `content/_data/abbreviations.yaml`, with the full words in place of `…`: `- key: {0}` and `  expansion: …`"
            }
            /// An abbreviation that is said to stand for itself.
            AbbreviationSaysNothing "0517" Warning {
                "chữ viết tắt `{0}` được giải thích bằng chính nó",
                "ở dòng `expansion`, viết đầy đủ chữ mà `{0}` thay cho, ví dụ `expansion: công đoàn cơ sở`",
                "the abbreviation `{0}` is explained by itself",
                "in the line `expansion`, write the words that `{0}` stands for, such as `expansion: công đoàn cơ sở`"
            }
            /// A key of the register of abbreviations that no text will ever show.
            AbbreviationNotFound "0518" Warning {
                "`{0}` có trong trang Từ viết tắt nhưng bantin không nhận ra được trong bài",
                "chữ viết tắt nhận ra được có ít nhất hai chữ hoa liền nhau, như `CĐCS`, `UV BCH`, `GD&ĐT`; viết lại đúng như trong bài, hoặc để nguyên nếu chỉ cần có ở trang Từ viết tắt",
                "`{0}` stands in the glossary, but cannot be found in articles",
                "an abbreviation that can be found has two capitals side by side, like `CĐCS`, `UV BCH`, `GD&ĐT`; write it as articles do, or leave it if the glossary is enough"
            }
            /// A file among the registers that nothing reads.
            RegisterStray "0529" Warning {
                "bantin không đọc tệp `{0}` trong thư mục `content/_data`, nên những gì ghi trong đó không có trên trang tin",
                "[[đổi tên tệp thành `{1}`; ]][[chép nội dung sang tệp chữ `{2}` (mở bằng Notepad) rồi xóa tệp này; ]]những tệp được đọc ở đây: {3}",
                "the file `{0}` in `content/_data` is not read, so the portal has nothing of it",
                "[[rename it to `{1}`; ]][[copy it into the text file `{2}` and delete this one; ]]the files that are read here: {3}"
            }
            /// A line of redirects.csv without two usable addresses.
            RedirectUnreadable "0530" Warning {
                "dòng này không có đủ địa chỉ cũ và địa chỉ mới dùng được nên bị bỏ qua[[: `{0}` không phải địa chỉ cũ dùng được]]",
                "mỗi dòng ghi địa chỉ cũ, dấu phẩy, địa chỉ mới, ví dụ `/tin-tuc/2019/bai-cu.html,/tin-hoat-dong/2019/05/bai-moi.html`; địa chỉ cũ không được có phần sau dấu hỏi như `?id=3`",
                "this line does not have both a former and a present address, so it is ignored[[: `{0}` is no former address that can be kept]]",
                "write the former address, a comma, the present one, such as `/news/2019/old.html,/tin-hoat-dong/2019/05/new.html`; the former one must not have a part like `?id=3`"
            }
            /// A line of redirects.csv that leads to nothing.
            RedirectNowhere "0531" Warning {
                "địa chỉ mới `{0}` hiện không có trên trang tin nên địa chỉ cũ không mở được",
                "[[có phải `{1}`? ]]chép địa chỉ mới trên thanh địa chỉ của trình duyệt, hoặc ghi đường dẫn tới bài như `/tin-hoat-dong/2019/05/ten-bai.md`",
                "the present address `{0}` is not on the site now, so the former one leads nowhere",
                "[[did you mean `{1}`? ]]copy the present address from the browser, or write the path of an article, such as `/tin-hoat-dong/2019/05/name.md`"
            }
            /// A former address of redirects.csv that belongs to a page.
            RedirectTaken "0532" Warning {
                "địa chỉ cũ `{0}` đang là địa chỉ của một trang trên trang tin, hoặc đã ghi ở dòng trên, nên dòng này bị bỏ qua",
                "xóa dòng này, hoặc xem lại địa chỉ cũ",
                "the former address `{0}` is that of a page of the site now, or of a line above, so this line is ignored",
                "delete this line, or check the former address"
            }
        }
    };
}
