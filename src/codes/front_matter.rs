//! Messages about the head of an article (02).

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! front_matter_codes {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_codes! { $($rest)* ; $($rows)*
            /// An article that does not begin with `---`.
            FrontMatterMissing "0201" Error {
                "bài chưa có phần khai báo ở đầu tệp",
                "thêm vào đầu tệp các dòng: `---`, `title: tên bài`, `date: ngày đăng`, `---`",
                "the article has no front matter at its start",
                "begin the file with the lines: `---`, `title: the title`, `date: the date`, `---`"
            }
            /// Front matter without the lines `---` above and below it.
            FencesMissing "0250" Error {
                "phần khai báo ở đầu tệp chưa nằm giữa hai dòng `---` nên bị coi là nội dung bài",
                "thêm một dòng chỉ có `---` ngay trên dòng này[[, và một dòng `---` nữa ngay dưới dòng `{0}`]]",
                "the front matter does not stand between two lines `---`, so it is taken for text",
                "add a line of just `---` above this line[[, and another one below the line `{0}`]]"
            }
            /// Front matter without its closing `---`.
            FrontMatterOpen "0202" Error {
                "phần khai báo mở bằng `---` nhưng không có dòng `---` đóng lại",
                "thêm một dòng chỉ có `---` ngay trên đoạn văn đầu tiên",
                "the front matter opened by `---` is never closed",
                "add a line of just `---` above the first paragraph"
            }
            /// Front matter that is longer than any that a person types.
            FrontMatterLong "0261" Error {
                "phần khai báo dài hơn {0} kB nên không đọc được; có lẽ dòng `---` đóng lại nằm nhầm chỗ, cuối bài",
                "thêm một dòng chỉ có `---` ngay trên đoạn văn đầu tiên; nội dung bài viết ở dưới dòng đó",
                "the front matter is longer than {0} kB and was not read; its closing `---` may stand in the wrong place, at the end of the text",
                "add a line of just `---` above the first paragraph; the text belongs below it"
            }
            /// A key of the newsroom's own work, which changes nothing on the site.
            KeyReserved "0260" Warning {
                "mục `{0}` chỉ để tòa soạn ghi nhớ: không in ra[[, và không giữ bài lại dù ghi `{1}`: bài vẫn được đăng]]",
                "[[nếu bài chưa được duyệt (`{1}`) thì thêm dòng `nháp: có`; ]]chỉ mục `nháp` quyết định bài có được đăng hay không",
                "the key `{0}` is for the newsroom alone: it is not printed[[ and holds nothing back, though it says `{1}`: the article is published]]",
                "[[if the article is not approved (`{1}`), add the line `draft: yes`; ]]only `draft` decides whether an article is published"
            }
            /// A line of the front matter that cannot be understood.
            FrontMatterLine "0203" Error {
                "không hiểu dòng này vì thiếu tên mục và dấu hai chấm",
                "[[nếu `{0}` là tên mục thì thêm dấu hai chấm: `{1}`; nếu không thì ]]viết theo mẫu `tên mục: nội dung`; nếu là phần tiếp của dòng trên, nối vào cuối dòng trên",
                "this line is not understood: it has no key and no colon",
                "[[if `{0}` is the key, add the colon: `{1}`; if not, ]]write it as `key: value`; if it carries on from the line above, join the two lines"
            }
            /// A key that bantin does not know.
            KeyUnknown "0204" Warning {
                "không có mục nào tên `{0}` nên dòng này bị bỏ qua",
                "[[có phải `{1}`? nếu không thì xóa dòng này]][[xóa dòng này, hoặc dùng một mục có sẵn như {2}]]",
                "there is no key named `{0}`, so this line is ignored",
                "[[did you mean `{1}`? if not, delete the line]][[delete the line, or use a key such as {2}]]"
            }
            /// A misspelt key that decides whether or where an article is published.
            KeyNearMiss "0205" Error {
                "không có mục nào tên `{0}`; có phải bạn muốn viết `{1}`?",
                "sửa thành `{1}`, hoặc xóa dòng này nếu không cần; mục này quyết định bài có được đăng hay không nên bài chờ bạn sửa",
                "there is no key named `{0}`; did you mean `{1}`?",
                "write `{1}`, or delete the line; this key decides whether the article is published, so the article waits for you"
            }
            /// A key that stands twice.
            KeyTwice "0206" Error {
                "mục `{0}` được khai báo hai lần",
                "giữ lại một dòng, xóa dòng kia",
                "the key `{0}` stands twice",
                "keep one of the two lines"
            }
            /// An article without a title.
            TitleMissing "0207" Error {
                "bài chưa có tiêu đề",
                "viết dòng `title: tên bài` trong phần khai báo",
                "the article has no title",
                "write a line `title: the title` in the front matter"
            }
            /// An article without a date.
            DateMissing "0208" Error {
                "bài chưa có ngày đăng",
                "thêm vào giữa hai dòng `---` một dòng ghi ngày, giờ của bài, theo mẫu `ngày: 09/10/2020 16:30`",
                "the article has no date",
                "write the date of the article on a line between the two `---`, as in `date: 2020-10-09 16:30`"
            }
            /// A date in no known form.
            DateUnreadable "0209" Error {
                "không đọc được ngày `{0}`",
                "viết theo mẫu `09/10/2020 16:30` hoặc `2020-10-09 16:30`",
                "the date `{0}` is not understood",
                "write it as `2020-10-09 16:30` or `09/10/2020 16:30` (day first)"
            }
            /// A day and month without a year.
            DateWithoutYear "0210" Error {
                "ngày `{0}` thiếu năm",
                "viết đủ ngày, tháng, năm, ví dụ `{1}`",
                "the date `{0}` has no year",
                "write day, month and year, for example `{1}`"
            }
            /// A date that no calendar has.
            DateImpossible "0211" Error {
                "`{0}` không phải là ngày giờ có thật",
                "xem lại ngày, tháng, giờ; ngày đứng trước tháng, ví dụ `31/12/2020 16:30`",
                "there is no date or time `{0}`",
                "check day, month and hour; the day comes before the month, as in `31/12/2020 16:30`"
            }
            /// A date for which one other reading makes sense.
            DateSuspicious "0212" Error {
                "ngày `{0}` không hợp lệ; có phải là `{1}`?",
                "xem lại văn bản gốc rồi ghi ngày đúng, như `{1}`: ngày đứng trước tháng, năm viết đủ bốn chữ số",
                "the date `{0}` is not valid; is it `{1}`?",
                "look at the original and write the right date, such as `{1}`: the day comes before the month, the year has four digits"
            }
            /// A year before 1945.
            DateTooEarly "0213" Error {
                "ngày `{0}` có năm trước 1945",
                "xem lại năm, có thể gõ nhầm một chữ số",
                "the year of `{0}` is before 1945",
                "check the year, perhaps one digit is wrong"
            }
            /// A value that is neither yes nor no.
            NotYesOrNo "0214" Error {
                "mục `{0}` chỉ nhận `có` hoặc `không`[[, không hiểu `{1}`]]",
                "viết `{0}: có` hoặc `{0}: không`",
                "the key `{0}` takes `yes` or `no`[[, not `{1}`]]",
                "write `{0}: yes` or `{0}: no`"
            }
            /// A list or block where one line of text is wanted.
            NotText "0215" Error {
                "mục `{0}` cần một dòng chữ, không phải danh sách",
                "viết nội dung trên cùng một dòng, sau dấu hai chấm",
                "the key `{0}` takes one line of text, not a list",
                "write the value on the same line, after the colon"
            }
            /// A title too long for lists and search engines.
            TitleLong "0216" Warning {
                "tiêu đề dài {0} ký tự, chỉ nên tới {1}",
                "rút gọn tiêu đề, đưa phần chi tiết xuống `summary` (tóm tắt)",
                "the title has {0} characters, more than {1}",
                "shorten it; put the details into `summary`"
            }
            /// A slug that leaves nothing, or tries to leave the section.
            SlugUnusable "0217" Error {
                "phần cuối địa chỉ `{0}` không dùng được",
                "chỉ dùng chữ không dấu, số và dấu gạch nối, ví dụ `slug: {1}`",
                "the slug `{0}` cannot be used",
                "plain letters, digits and hyphens only, for example `slug: {1}`"
            }
            /// YAML that the reader gives up on.
            YamlUnreadable "0218" Error {
                "không đọc được chỗ này: dòng này không khớp với các dòng trên",
                "[[dòng này thụt vào bằng phím {0}: xóa đi, gõ lại bằng dấu cách; ]]cho các dòng cùng cấp thụt vào bằng nhau; không để dòng `tên mục: nội dung` xen giữa các dòng bắt đầu bằng `-`; xem cả dấu nháy, dấu ngoặc ở dòng trên",
                "this cannot be read: the line does not fit those above",
                "[[this line is indented by a {0}: type spaces instead; ]]indent lines of one level alike; let no line `key: value` stand between lines that begin with `-`; look at quotes and brackets above it, too"
            }
            /// An item of a list where none can be.
            ItemUnexpected "0253" Error {
                "dòng này bắt đầu bằng `-` như một ý của danh sách, nhưng dòng trên không mở danh sách nào",
                "nếu là danh sách: chuyển phần chữ sau dấu hai chấm của dòng trên xuống thành một dòng `- …` như dòng này; nếu không phải danh sách: nối dòng này vào cuối dòng trên và xóa dấu `-`",
                "this line begins with `-` like the item of a list, but nothing above opens one",
                "for a list, move what stands behind the colon above to a line `- …` of its own, like this one; else join this line to the one above, without the `-`"
            }
            /// An update before the date of its article.
            UpdatedEarly "0219" Warning {
                "ngày cập nhật sớm hơn ngày đăng nên không được in ra",
                "xem lại `updated` (cập nhật) và `date` (ngày đăng); nếu bài chưa được cập nhật thì xóa dòng `updated`",
                "the date of the update is before the date of the article, so it is not printed",
                "check `updated` and `date`; if nothing was updated, remove the line `updated`"
            }
            /// An `expire` that is not after the article appears.
            ExpireEarly "0220" Error {
                "ngày gỡ `{0}` không ở sau ngày đăng nên bài sẽ không bao giờ hiện ra",
                "xem lại `expire` (ngày gỡ) và `publish` hoặc `date` (ngày đăng)",
                "the date `{0}` of `expire` is not after the article appears, so it never would",
                "check `expire` against `publish` or `date`"
            }
            /// An `event` without a start.
            EventWithoutStart "0221" Warning {
                "mục `{0}` chưa có thời gian bắt đầu nên không được in",
                "thêm dòng `bắt đầu: 09/10/2020 07:30` (thụt vào hai dấu cách) dưới `{0}:`",
                "the key `{0}` has no start and is not printed",
                "add a line `start: 2020-10-09 07:30`, indented by two spaces, below `{0}:`"
            }
            /// An `event` on one line in which there is no time.
            EventUnreadable "0251" Warning {
                "không tìm thấy ngày giờ trong `{0}: {1}` nên khung thời gian, địa điểm không được in",
                "viết thành ba dòng: `{0}:`, dưới đó là `bắt đầu: 09/10/2020 07:30` và `địa điểm: Hội trường A`, mỗi dòng thụt vào hai dấu cách",
                "there is no date in `{0}: {1}`, so time and place are not printed",
                "write three lines: `{0}:` and, each indented by two spaces, `start: 2020-10-09 07:30` and `place: the hall`"
            }
            /// A `pin` or `feature` that is neither yes nor no nor a date.
            StayUnreadable "0252" Warning {
                "mục `{0}` không hiểu `{1}` nên bị bỏ qua",
                "viết `{0}: có` (giữ 14 ngày), hoặc ngày cuối cùng, ví dụ `{0}: 31/12/2026`",
                "the key `{0}` does not take `{1}` and is ignored",
                "write `{0}: yes` (for 14 days) or the last day, for example `{0}: 2026-12-31`"
            }
            /// An end that does not come after its start.
            EndBeforeStart "0222" Warning {
                "thời gian kết thúc `{0}` không sau thời gian bắt đầu nên không được in",
                "xem lại giờ bắt đầu và giờ kết thúc",
                "the end `{0}` is not after the start and is not printed",
                "check the start and the end"
            }
            /// A word that classes a document or report and is in no table.
            TermUnknown "0223" Warning {
                "mục `{0}` ghi `{1}`, một loại chưa có trong danh mục; trang vẫn in nguyên như vậy",
                "[[có phải `{2}`? nếu không, ]]dùng một loại có sẵn như {3}",
                "the key `{0}` says `{1}`, which is in no list; it is printed as typed",
                "[[did you mean `{2}`? if not, ]]use a known word such as {3}"
            }
            /// A document in force before it was issued.
            EffectiveBeforeIssued "0224" Error {
                "ngày có hiệu lực `{0}` sớm hơn ngày ban hành `{1}`",
                "xem lại `effective` (hiệu lực từ) và `issued` (ngày ban hành) trong văn bản gốc rồi sửa ngày bị ghi nhầm",
                "the document takes effect on `{0}`, before it was issued on `{1}`",
                "check `effective` and `issued` against the document itself"
            }
            /// A document no longer in force before it was.
            EndsBeforeEffective "0225" Error {
                "ngày hết hiệu lực `{0}` sớm hơn ngày văn bản bắt đầu có hiệu lực hoặc được ban hành `{1}`",
                "xem lại `ends` (hết hiệu lực), `effective` (hiệu lực từ) và `issued` (ngày ban hành) trong văn bản gốc",
                "the document ends on `{0}`, before it takes effect or was issued on `{1}`",
                "check `ends`, `effective` and `issued` against the document itself"
            }
            /// A reporting period in no known form.
            PeriodUnreadable "0226" Error {
                "không hiểu kỳ báo cáo `{0}`",
                "viết đủ cả năm, theo một trong các mẫu: `quý III/2020`, `6 tháng đầu năm 2023`, `9 tháng đầu năm 2025`, `tháng 7/2023`, `năm 2023`, `giai đoạn 2010 - 2020`, `nhiệm kỳ 2023 - 2028`",
                "the reporting period `{0}` is not understood",
                "write it with its year in one of the forms `2020-Q3`, `2023-H1`, `2025-9M`, `2023-07`, `2023`, `2010..2020`, `term 2023-2028`"
            }
            /// A template that an article asks for and that is not there.
            TemplateNotThere "0240" Error {
                "không có mẫu trang nào tên `{0}`",
                "[[có phải `{1}`? ]]nếu không chắc, xóa dòng `template`: bài sẽ dùng mẫu thường",
                "there is no template named `{0}`",
                "[[did you mean `{1}`? ]]without the line `template` the article uses the usual one"
            }
            /// A former address that no page can have.
            AliasUnusable "0241" Error {
                "địa chỉ cũ `{0}` không dùng được",
                "[[trang tĩnh không phân biệt được các bài bằng phần `{1}` sau dấu hỏi nên không giữ được địa chỉ này; xóa nó đi]][[chép địa chỉ cũ trên thanh địa chỉ của trình duyệt, ví dụ `/tin-tuc/2019/bai-cu{2}`; phần cuối chỉ được kết thúc bằng `.html`, `.htm`, hoặc không có dấu chấm nào]]",
                "the former address `{0}` cannot be used",
                "[[a static portal cannot tell pages apart by `{1}`, the part from the question mark on, so it cannot keep this address; delete it]][[copy the former address from the browser, for example `/news/2019/old{2}`; its last part ends in `.html` or `.htm`, or has no dot]]"
            }
            /// A former address that is the present one.
            AliasIsOwn "0242" Error {
                "địa chỉ cũ `{0}` chính là địa chỉ hiện nay của bài, bạn đọc sẽ bị đưa đi vòng",
                "xóa dòng này",
                "the former address `{0}` is the present one: it would lead to itself",
                "delete this line"
            }
            /// An order that is no number.
            OrderUnreadable "0243" Warning {
                "thứ tự `{0}` không phải là số nên bị bỏ qua",
                "ghi một số, ví dụ `thứ tự: 1` cho vị trí đầu trang",
                "the order `{0}` is not a number and is ignored",
                "write a number, for example `order: 1` for the first place"
            }
            /// Words at the head of a section without a section.
            IntroOutside "0244" Warning {
                "tệp `_index.md` này không nằm ngay trong thư mục của một chuyên mục nên không hiện ở đâu",
                "chuyển nó vào thư mục của chuyên mục: {0}",
                "this `_index.md` is not right in the folder of a section, so it is shown nowhere",
                "move it into the folder of a section: {0}"
            }
            /// A running time in no known form.
            DurationUnreadable "0227" Warning {
                "không hiểu thời lượng phim `{0}` nên không in ra",
                "viết phút:giây như `06:40`, hoặc giờ:phút:giây như `1:02:30`",
                "the running time `{0}` is not understood and is not printed",
                "write minutes:seconds as in `06:40`, or hours:minutes:seconds as in `1:02:30`"
            }
            /// A day at the opening that is far from the date.
            LeadDateFar "0245" Warning {
                "bài mở đầu bằng ngày {0}, cách ngày đăng hơn 30 ngày",
                "xem lại `date` (ngày đăng) và ngày ghi trong đoạn đầu; nếu cả hai đều đúng thì không phải sửa",
                "the article opens with the day {0}, more than 30 days from its date",
                "check `date` and the day in the first paragraph; if both are right, nothing is to be done"
            }
            /// A title in capitals.
            TitleCapitals "0246" Warning {
                "tiêu đề viết toàn chữ in hoa, khó đọc và trình đọc màn hình có thể đánh vần từng chữ",
                "viết hoa chữ cái đầu câu và tên riêng, như một câu bình thường",
                "the title is all in capitals, which is hard to read; screen readers may spell it out",
                "write it like a sentence: capitals at its start and in names"
            }
            /// A former address that belongs to somebody else.
            AliasTaken "0247" Error {
                "địa chỉ cũ `{0}` không dùng được vì đã thuộc về `{1}`",
                "xóa địa chỉ cũ này, hoặc sửa lại nếu bạn chép nhầm",
                "the former address `{0}` cannot be used: it already belongs to `{1}`",
                "delete this former address, or correct it if it was copied wrongly"
            }
            /// Tables of a report, which are not shown yet.
            TablesNotShown "0254" Warning {
                "mục `{0}` chưa được in ra trên trang",
                "dán bảng vào phần thân bài (chép từ Excel rồi dán là được), hoặc đưa tệp bảng vào mục `tệp đính kèm`; sau đó xóa mục `{0}`",
                "the key `{0}` is not shown on the page yet",
                "paste the table into the body (copied from a spreadsheet, it stays a table), or name its file under `attachments`; then delete `{0}`"
            }
            /// An address of the web without its scheme.
            SchemeMissing "0255" Note {
                "địa chỉ `{0}` thiếu phần `https://`, bantin hiểu là `{1}`",
                "không phải sửa gì; muốn chắc chắn, ghi `{1}`",
                "the address `{0}` has no `https://`, it is taken as `{1}`",
                "nothing to do; to be sure, write `{1}`"
            }
            /// An address of a source that is none.
            SourceNoAddress "0256" Warning {
                "`{0}` không phải là địa chỉ trang web nên tên nguồn được in ra không có liên kết",
                "chép địa chỉ trên thanh địa chỉ của trình duyệt, ví dụ `https://…/ten-bai`, hoặc xóa dòng địa chỉ",
                "`{0}` is no address of the web, so the name of the source is printed without a link",
                "copy the address from the browser, for example `https://…/article`, or delete the line"
            }
            /// A date of which nobody knows the month.
            DateDoubtful "0257" Error {
                "ngày `{0}` hiểu được hai cách: tháng Năm (`{1}`), hoặc quên ghi số của tháng",
                "nếu là tháng Năm thì viết `{1}`; nếu không thì ghi thêm số của tháng, như `ngày 11 tháng 10 năm 2026`",
                "the date `{0}` can be read in two ways: May (`{1}`), or the number of the month was forgotten",
                "write `{1}` if it is May; else add the number of the month, as in `ngày 11 tháng 10 năm 2026`"
            }
            /// A weekday that is not that of its date.
            WeekdayWrong "0258" Warning {
                "thứ và ngày trong `{0}` không khớp: ngày này là {1}",
                "xem lịch: sửa thứ thành `{1}`, hoặc sửa ngày; bỏ thứ đi cũng được, trang tự in thứ",
                "weekday and day of `{0}` do not agree: the day is a {1}",
                "check the calendar: write `{1}`, or mend the day; the weekday may be left out, pages print it by themselves"
            }
            /// A line behind the summary that is no key.
            SummaryBroken "0259" Warning {
                "dòng `{0}: …` đứng ngay sau `{1}` mà không phải là một mục nên không được in ra",
                "nếu là phần tiếp theo của `{1}` thì nối vào dòng trên cho thành một dòng; nếu không thì xóa dòng này",
                "the line `{0}: …` right behind `{1}` is no key, so it is not printed",
                "if it goes on with `{1}`, join it to the line above; else delete it"
            }
        }
    };
}
