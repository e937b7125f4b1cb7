//! Messages about the output (07).

/// Appends the rows to those before them, and hands all to the next family.
macro_rules! output_codes {
    ($($rest:ident)* ; $($rows:tt)*) => {
        next_codes! { $($rest)* ; $($rows)*
            /// A held article whose page is online.
            HeldOnline "0701" Error {
                "bài đang có trên mạng tại `{0}` nhưng nay có lỗi (xem các lỗi khác của tệp này); đăng tiếp sẽ làm mất bài",
                "sửa hết các lỗi của tệp này rồi chạy lại; chỉ khi muốn gỡ bài khỏi trang mới chạy `bantin build --hold`",
                "the article is online at `{0}` but has an error now (see the other errors of this file); publishing would remove it",
                "mend the errors of this file and build again; only to take the article off the site run `bantin build --hold`"
            }
            /// An output folder with files that are not bantin's.
            OutputNotOurs "0702" Error {
                "thư mục kết quả đã có tệp không do bantin tạo: {0}",
                "chọn thư mục khác bằng `--output`, hoặc thêm `--adopt` nếu đúng là thư mục này",
                "the output folder holds files that bantin did not make: {0}",
                "choose another folder with `--output`, or add `--adopt` if this is the right one"
            }
            /// A foreign file at an address of the plan.
            ForeignFile "0703" Error {
                "tại `{0}` đã có một tệp không do bantin tạo",
                "chuyển tệp đó đi nơi khác rồi chạy lại",
                "there is a file at `{0}` that bantin did not make",
                "move it elsewhere and build again"
            }
            /// The address of an article that was online and is in the plan no more.
            AddressVanishes "0704" Warning {
                "địa chỉ `{0}` đã đăng trước đây nay không còn, ai mở liên kết cũ sẽ không thấy bài",
                "nếu không chủ ý gỡ bài: giữ `slug`, ngày và thư mục của bài như trước, hoặc thêm dòng `địa chỉ cũ: {0}` vào bài, hay vào bài thay cho nó",
                "the address `{0}` was online and is gone; old links to it will find nothing",
                "unless you meant to remove it, keep the article's `slug`, date and folder as they were, or add a line `aliases: {0}` to it or to the article in its place"
            }
            /// An output folder that holds the project, or lies inside its content.
            OutputIsProject "0705" Error {
                "thư mục kết quả nằm chung với nội dung của trang tin",
                "chọn một thư mục riêng bằng `--output`, ví dụ `--output public`",
                "the output folder is mixed with the content of the portal",
                "choose a folder of its own with `--output`, for example `--output public`"
            }
        }
    };
}
