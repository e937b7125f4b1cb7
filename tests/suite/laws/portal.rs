//! A made-up portal of any size, as a value: the newest 200 articles of 2,000 are those
//! of a portal of 200, so that what an edit costs can be compared file by file. Edits
//! change the value; what differs on disk follows from that.

use std::collections::BTreeMap;

use bantin::moment::Moment;

use crate::support::NOW;

/// The folders of the default sections.
pub const SECTIONS: [&str; 4] =
    ["tin-hoat-dong", "thong-bao", "bao-cao-thong-ke", "videos"];

/// Everything that stands in a project's folder.
#[derive(Clone)]
pub struct Portal {
    pub title: String,
    pub page_size: usize,
    /// Further lines of site.yaml.
    pub settings: String,
    pub units: Vec<Unit>,
    pub articles: Vec<Article>,
    /// Files of `templates/` and `static/`, and whatever else there is.
    pub files: BTreeMap<String, String>,
}

/// A unit of the register.
#[derive(Clone, Hash)]
pub struct Unit {
    pub id: String,
    pub name: String,
    pub short: String,
    pub aliases: Vec<String>,
    pub parent: Option<String>,
}

/// An article and its picture.
#[derive(Clone)]
pub struct Article {
    /// Its number, 0 for the newest.
    pub number: usize,
    /// The folder of its section.
    pub section: &'static str,
    /// The folders of year and month in which its file lies.
    pub folder: String,
    pub slug: String,
    /// `2026-11-03`, or with ` 08:15`.
    pub date: String,
    pub title: String,
    /// As typed.
    pub units: Vec<String>,
    pub summary: Option<String>,
    pub tags: Vec<String>,
    /// The text of its lead picture.
    pub picture: Option<String>,
    pub draft: bool,
    pub first_paragraph: String,
    pub rest: String,
    /// Content paths.
    pub links: Vec<String>,
}

impl Portal {
    /// The newest `count` articles, sixteen of them in the month of [`NOW`].
    pub fn new(count: usize) -> Self {
        Self {
            title: "Trang tin thử".to_owned(),
            page_size: 20,
            settings: String::new(),
            units: (0..10).map(unit).collect(),
            articles: (0..count).map(|number| Article::new(number, count)).collect(),
            files: BTreeMap::new(),
        }
    }

    /// The article of a number.
    pub fn article(&mut self, number: usize) -> &mut Article {
        let found = self.articles.iter_mut().find(|article| article.number == number);
        found.expect("an article of that number")
    }

    /// Every file of the project.
    pub fn sources(&self) -> BTreeMap<String, String> {
        let mut sources = self.files.clone();
        let site = format!(
            "title: {}\nbase_url: https://congdoan.example/\npage_size: {}\n{}",
            self.title, self.page_size, self.settings
        );
        sources.insert("content/site.yaml".to_owned(), site);
        let units: String = self.units.iter().map(Unit::text).collect();
        sources.insert("content/_data/units.yaml".to_owned(), units);
        for article in &self.articles {
            let path = format!("content/{}", article.path());
            if let Some(picture) = &article.picture {
                let beside = path.replace("index.md", "anh.svg");
                sources.insert(beside, picture.clone());
            }
            sources.insert(path, article.text());
        }
        sources
    }
}

fn unit(number: usize) -> Unit {
    let letter = char::from(b'A' + number as u8);
    Unit {
        id: format!("cong-doan-{number}"),
        name: format!("Công đoàn {letter}"),
        short: format!("CĐ {letter}"),
        aliases: vec![format!("Công đoàn cơ sở {letter}")],
        parent: (number > 0).then(|| format!("cong-doan-{}", number / 5)),
    }
}

impl Unit {
    fn text(&self) -> String {
        let Self { id, name, short, aliases, parent } = self;
        let parent = parent.iter().map(|id| format!("  parent: {id}\n"));
        format!("- id: {id}\n  name: {name}\n  short: {short}\n  aliases: {aliases:?}\n")
            + &parent.collect::<String>()
    }
}

impl Article {
    /// The article of a number, in a portal of `count`.
    fn new(number: usize, count: usize) -> Self {
        let section = SECTIONS[number % 4];
        let date = date(number, 0);
        let unit = |at: usize| {
            let unit = unit(at % 10);
            let typed = [unit.name.clone(), unit.aliases[0].clone(), unit.id, unit.short];
            typed[number % 4].clone()
        };
        let mut units = vec![unit(number)];
        match number % 13 {
            12 => units.clear(),
            5 => units.push(unit(number + 3)),
            6 if number < 100 && number.is_multiple_of(2) => {
                units.push("Tổ công đoàn chưa đăng ký".to_owned())
            }
            _ => {}
        }
        let mut article = Self {
            number,
            section,
            folder: date[..7].replace('-', "/"),
            slug: format!("bai-{number:04}"),
            title: format!("Tin số {number} về phong trào thi đua"),
            units,
            summary: (!number.is_multiple_of(3))
                .then(|| format!("Tóm tắt của tin số {number}.")),
            tags: if number % 12 == 1 { vec!["thi đua".to_owned()] } else { Vec::new() },
            picture: (number % 9 == 4).then(|| format!("<svg id=\"a{number}\"/>")),
            draft: false,
            first_paragraph: format!("Đoạn mở đầu của tin số {number}."),
            rest: format!(
                "Đoạn tiếp theo của tin số {number}.\n\n## Kết quả\n\n- một\n- hai"
            ),
            links: Vec::new(),
            date,
        };
        let older =
            (number.is_multiple_of(3) && number + 7 < count).then_some(number + 7);
        let newer = (number % 10 == 5).then(|| number - 2);
        for linked in older.into_iter().chain(newer) {
            article.links.push(Self::new(linked, 0).path());
        }
        article
    }

    /// Its path below `content/`.
    pub fn path(&self) -> String {
        let end = if self.picture.is_some() { "/index.md" } else { ".md" };
        format!("{}/{}/{}{end}", self.section, self.folder, self.slug)
    }

    /// Its page.
    pub fn out(&self) -> String {
        format!("{}/{}/{}.html", self.section, self.month(), self.slug)
    }

    /// `2026/11`.
    pub fn month(&self) -> String {
        self.date[..7].replace('-', "/")
    }

    /// Its summary, or its first paragraph.
    pub fn lead(&self) -> &str {
        self.summary.as_deref().unwrap_or(&self.first_paragraph)
    }

    fn text(&self) -> String {
        let mut text = format!("---\ntitle: {}\ndate: {}\n", self.title, self.date);
        text += &format!("unit: {:?}\ntags: {:?}\n", self.units, self.tags);
        if let Some(summary) = &self.summary {
            text += &format!("summary: {summary}\n");
        }
        if self.picture.is_some() {
            text += "image: anh.svg\nimage_alt: Hội nghị\n";
        }
        if self.draft {
            text += "draft: có\n";
        }
        text += &format!("---\n\n{}\n\n{}\n", self.first_paragraph, self.rest);
        for link in &self.links {
            text += &format!("\nXem [tin liên quan](/{link}).\n");
        }
        text
    }
}

/// The date of an article's number, moved by some hours. Sixteen stand 30 hours apart in
/// the month of [`NOW`], the others four days apart; every fifth has no time.
pub fn date(number: usize, moved_by_hours: i64) -> String {
    let number_of_hours = match number {
        0..16 => number * 30 + 1,
        _ => 22 * 24 + (number - 16) * 96,
    };
    let now = Moment::parse(NOW).unwrap().instant();
    let moment =
        Moment::from_unix(now - (number_of_hours as i64 - moved_by_hours) * 3600);
    let (year, month, day) = (moment.year(), moment.month(), moment.day());
    let day = format!("{year:04}-{month:02}-{day:02}");
    match number % 5 {
        0 => day,
        _ => format!("{day} {:02}:{:02}", moment.hour(), moment.minute()),
    }
}
