//! The arguments of the command line.

mod usage;

use std::path::PathBuf;

use bantin::moment::Moment;
use bantin::url::BaseUrl;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

pub(crate) use usage::mistake;

/// Trang tin tĩnh cho tòa soạn cấp tỉnh (static news portals for provincial newsrooms).
#[derive(Parser)]
#[command(name = "bantin", version, about, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Dựng trang tin vào thư mục kết quả (build the portal)
    Build(Build),
    /// Xem thử trên máy này, tự cập nhật khi lưu bài (preview with live reload)
    Serve(Serve),
    /// Liệt kê mọi lỗi và cảnh báo, không ghi gì (list mistakes, write nothing)
    Check(Check),
    /// Cho biết một tệp có trên trang tin không, ở đâu, vì sao (is a file on the site, and why)
    Why(Why),
    /// Khi nào trang tin sẽ tự đổi, và vì sao (when the site changes by itself, and why)
    Next(Next),
    /// Ghi lại tệp đúng dạng như bantin đã hiểu, nghĩa không đổi (write files as understood)
    Fmt(Fmt),
    /// Đếm bài theo đơn vị, tác giả, tháng, chuyên mục (count articles)
    Stats(Stats),
    /// Giải thích một lời nhắc, có ví dụ sai và đúng (explain a message): bantin explain BT0205
    Explain(Explain),
    /// Tạo một bài mới (start an article): bantin new thong-bao "Tên bài"
    New(New),
    /// Tạo một trang tin mới trong thư mục trống (start a portal in an empty folder)
    Init(Init),
    /// In lệnh tự hoàn thành cho shell (print shell completions)
    Completions {
        /// Tên shell (the shell)
        shell: clap_complete::Shell,
    },
    /// In trang hướng dẫn dạng man (print the man page)
    Man,
}

#[derive(ClapArgs)]
pub(crate) struct Project {
    /// Thư mục của trang tin (the portal's folder)
    #[arg(long, default_value = ".", value_name = "DIR")]
    pub(crate) root: PathBuf,
    /// Thay địa chỉ `base_url` trong site.yaml (replace `base_url`)
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(crate) base_url: Option<BaseUrl>,
    /// Kèm cả bản nháp và bài hẹn giờ (include drafts and scheduled articles)
    #[arg(long)]
    pub(crate) drafts: bool,
    /// Coi như bây giờ là lúc này (act as if it were this time)
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(crate) now: Option<Moment>,
    /// Đọc lại mọi tệp, không tin bộ nhớ đệm (read every file again)
    #[arg(long)]
    pub(crate) fresh: bool,
}

#[derive(ClapArgs)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng báo cáo (form of the report)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    /// Thư mục kết quả, mặc định là public (output folder)
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// Chỉ dựng khi có bài tới giờ đăng, giờ gỡ; dùng cho lịch hẹn giờ (only if something is due)
    #[arg(long)]
    pub(crate) due: bool,
    /// Dừng lại nếu có cảnh báo (stop at warnings)
    #[arg(long)]
    pub(crate) strict: bool,
    /// Chấp nhận gỡ bài đang có trên mạng nhưng nay có lỗi (let held articles vanish)
    #[arg(long)]
    pub(crate) hold: bool,
    /// Dùng thư mục kết quả đã có tệp khác (use a folder that holds other files)
    #[arg(long)]
    pub(crate) adopt: bool,
    /// Cho biết mỗi công đoạn mất bao lâu (tell how long each stage takes)
    #[arg(long)]
    pub(crate) timings: bool,
}

#[derive(ClapArgs)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng báo cáo (form of the report)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    /// Cổng; nếu bận sẽ thử các cổng kế tiếp (port; the next ones if it is taken)
    #[arg(long, default_value_t = 4000)]
    pub(crate) port: u16,
    /// Chỉ hiện những gì sẽ đăng, không có bản nháp (only what would be published)
    #[arg(long)]
    pub(crate) published: bool,
}

#[derive(ClapArgs)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng báo cáo (form of the report)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    /// Coi cảnh báo là lỗi (treat warnings as errors)
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(ClapArgs)]
pub(crate) struct Why {
    /// Tệp, hoặc địa chỉ trên mạng (a file, or an address of the site)
    #[arg(value_name = "FILE")]
    pub(crate) file: String,
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng trả lời (form of the answer)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    /// Thư mục kết quả, mặc định là public (output folder)
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(ClapArgs)]
pub(crate) struct Next {
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng trả lời (form of the answer)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: NextFormat,
    /// Thư mục kết quả ghi trong dòng của cron (output folder in the line for cron)
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

/// Form of the answer of `next`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NextFormat {
    /// Cho người đọc (for people)
    Human,
    /// Một đối tượng JSON (one JSON object)
    Json,
    /// Dòng hẹn giờ cho crontab (a line for a crontab)
    Cron,
}

#[derive(ClapArgs)]
pub(crate) struct Fmt {
    /// Tệp hoặc thư mục; không ghi gì thì là tất cả (files or folders; all without any)
    pub(crate) files: Vec<PathBuf>,
    /// Thư mục của trang tin (the portal's folder)
    #[arg(long, default_value = ".", value_name = "DIR")]
    pub(crate) root: PathBuf,
    /// Chỉ cho xem sẽ sửa gì, không ghi (show what would change, write nothing)
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(ClapArgs)]
pub(crate) struct Stats {
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng trả lời (form of the answer)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: StatsFormat,
    /// Chỉ đếm bài của năm này (articles of this year only)
    #[arg(long, value_name = "YEAR", conflicts_with_all = ["from", "to"])]
    #[arg(value_parser = clap::value_parser!(i16).range(1945..9998))]
    pub(crate) year: Option<i16>,
    /// Chỉ đếm bài từ ngày này (articles from this day on)
    #[arg(long, value_name = "DATE", value_parser = moment)]
    pub(crate) from: Option<Moment>,
    /// Chỉ đếm bài đến hết ngày này (articles up to the end of this day)
    #[arg(long, value_name = "DATE", value_parser = moment)]
    pub(crate) to: Option<Moment>,
}

/// Form of the answer of `stats`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatsFormat {
    /// Cho người đọc (for people)
    Human,
    /// Một đối tượng JSON (one JSON object)
    Json,
    /// Cho Excel (for spreadsheets)
    Csv,
}

#[derive(ClapArgs)]
pub(crate) struct Explain {
    /// Mã của lời nhắc, như BT0205; không ghi thì liệt kê tất cả (numbers; none lists all)
    #[arg(value_name = "CODE")]
    pub(crate) codes: Vec<String>,
    /// Thư mục của trang tin, để biết ngôn ngữ (the portal's folder, for its language)
    #[arg(long, default_value = ".", value_name = "DIR")]
    pub(crate) root: PathBuf,
    /// Ngôn ngữ, mặc định là của trang tin (language, by default the portal's)
    #[arg(long, value_enum)]
    pub(crate) language: Option<Tongue>,
}

/// A language of messages.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tongue {
    /// Tiếng Việt
    Vi,
    /// Tiếng Anh (English)
    En,
}

#[derive(ClapArgs)]
pub(crate) struct New {
    /// Thư mục của chuyên mục, ví dụ thong-bao (the section)
    pub(crate) section: String,
    /// Tên bài (the title)
    pub(crate) title: String,
    #[command(flatten)]
    pub(crate) project: Project,
    /// Dạng báo cáo (form of the report)
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
}

#[derive(ClapArgs)]
pub(crate) struct Init {
    /// Thư mục trống, hoặc chưa có (an empty folder, or a new one)
    pub(crate) folder: PathBuf,
}

/// Form of a report.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Cho người đọc (for people)
    Human,
    /// Mỗi dòng một đối tượng JSON (one JSON object a line)
    Json,
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).ok_or_else(|| "https://congdoan.example/".to_owned())
}

fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).map_err(|_| "2020-10-09 16:30".to_owned())
}
