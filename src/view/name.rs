//! The names of the contract with templates: the table that the README prints.

macro_rules! names {
    ($($(#[doc = $doc:literal])* $name:ident $text:literal $pages:literal)*) => {
        /// A name that templates may use.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Name { $($(#[doc = $doc])* $name,)* }

        impl Name {
            /// Every name, in the order of the README's table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name as templates write it.
            pub fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The templates in which it exists.
            pub fn pages(self) -> &'static str {
                match self { $(Self::$name => $pages,)* }
            }

            /// What it is, for the README's table.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*),)* }
            }

            /// The name that an identifier of a template means.
            pub fn from_text(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

names! {
    /// the portal: `title`, `tagline`, `href`, `url`, `feed` (RSS), `atom`,
    /// `manifest`, `touch_icon`, `archive`, `corrections`, `glossary`, `links`, `map`, `today` (each of these perhaps
    /// nothing), `counter` (where the newest count is), `connect` (whom scripts may ask,
    /// besides the portal), `image_hosts` (who hands out pictures besides it), `search`,
    /// `language`
    Site "site" "*"
    /// interface texts of the portal's language: `t.home`, `t.more` …
    Texts "t" "*"
    /// addresses of files in static/ by path: `assets["style.css"]`
    Assets "assets" "*"
    /// the rendered `header.html`
    Header "header" "pages"
    /// the rendered `footer.html`
    Footer "footer" "pages"
    /// the page itself: `title`, `heading`, `description`, `href`, `url`, `feed` (of its
    /// section or unit: `title`, `href`, perhaps `atom`; or nothing), `kind`, `noindex`, `share`
    /// (what other sites show of it: `url`, `width`, `height`, `alt`; or nothing)
    Page "page" "pages"
    /// what the page tells search engines, as JSON-LD for a `<script>`; or nothing
    Data "data" "pages"
    /// the way from the home page: a list of `title`, `href`
    Crumbs "crumbs" "pages"
    /// `title`, `lead`, `is_lead_in_body`, `date`, `updated` (a later date; or nothing),
    /// `source`, `corrections` (`date`, `text`), `event` (`start`, `end`, `place`),
    /// `attachments` (`title`, `href`, `kind`, `size`),
    /// `notice` (of a document: `type`, `doc_no`, `purpose`, `issued`, `effective`, `ends`,
    /// `issuer`, `signer`, `signer_title`, `deadline`, `replaces`, `contact` (its parts:
    /// `pieces`, `href`); or nothing),
    /// `report` (`period`, `kind`, `file_kind`; or nothing), `video` (`kind`: `file`,
    /// `youtube`, `link`; `href`, `media`, `youtube`, `host`, `poster`, `captions`,
    /// `has_transcript`; or nothing), `duration` (`iso`, `text`; or nothing),
    /// `gallery` (as `image`),
    /// `ended` (what became of its units: `unit`, `sentence`, `successors`),
    /// `section`, `units`, `bylines` (`role`, `people`), `tags`, `topics`, `image` (`src`,
    /// `srcset`, `large`, `width`, `height`, `alt`, `caption`, `credit`; `src` is empty if it
    /// cannot be shown), `body`, `ribbon`
    Article "article" "article.html, notice.html, report.html, video.html"
    /// `title`, `lead`, `is_lead_in_body`, `image`, `body`, `ribbon`
    Document "document" "page.html"
    /// the static pages: a list of `title`, `href`
    Pages "pages" "header.html, footer.html"
    /// the next article of the section: `title`, `href`; or nothing
    Newer "newer" "article.html, notice.html, report.html, video.html"
    /// the article of the section before it: `title`, `href`; or nothing
    Older "older" "article.html, notice.html, report.html, video.html"
    /// notices, reports, videos of the article's time, or of today: a list of `title`,
    /// `href`, `section`, `items` (rendered `item.html`)
    Blocks "blocks" "article.html, notice.html, report.html, video.html, today.html"
    /// up to four related articles: a list of rendered `card.html`
    Related "related" "article.html, notice.html, report.html, video.html"
    /// `pinned` and `cards` (rendered `card.html`), `articles` (the number of `cards`, in
    /// words), `is_mixed` (of several sections), `newer`, `older` and `front` (`title`,
    /// `href`; or nothing)
    List "list" "section.html, list.html, unit.html, author.html, tag.html, topic.html"
    /// the months or years of a front: a list of `title`, `href`, `articles` (how many,
    /// in words)
    Periods "periods" "section.html, unit.html, author.html, tag.html, topic.html"
    /// all articles, or those of a section, by time: a list of `title`, `articles`,
    /// `months` (a list of `title`, `href`, `articles`), `calendar` (the same of all twelve
    /// months; `href` is empty where there are no articles)
    Years "years" "archive.html, section.html"
    /// what readers ask for most: `articles` (a list of `title`, `href`), `as_of`; or
    /// nothing
    MostRead "most_read" "home.html, today.html"
    /// the visits of the portal: `count`, `as_of`, `source`; or nothing
    Counter "counter" "today.html"
    /// the leading articles: a list of rendered `card.html`
    Leads "leads" "home.html"
    /// what everybody has to know now: `text`, `href`; or nothing
    Alert "alert" "home.html, section.html, today.html"
    /// pictures that lead somewhere: a list of `src`, `srcset`, `large`, `width`, `height`,
    /// `alt`, `href`
    Banners "banners" "home.html, today.html"
    /// the words at the head of a section, its `_index.md`: `lead`, `body`; or nothing
    Intro "intro" "section.html"
    /// what was put right in all articles, the newest first: a list of `title`, `href`,
    /// `date`, `text`
    Corrections "corrections" "corrections.html"
    /// what is written short: `letters` (a list of `letter`, `id`, `entries`: `id`, `key`,
    /// `expansion`, `note`, `aliases`), `has_index` (whether the letters need one)
    Glossary "glossary" "glossary.html"
    /// websites to link to: a list of `title`, `href`
    Links "links" "footer.html, links.html"
    /// every page that leads to others: a list of `title`, `links`
    Outline "outline" "sitemap.html"
    /// where an article is now: `title`, `href`, `url`
    Target "target" "redirect.html"
    /// the form of the search: `index` (where it lies), `sections` and `units` (lists of
    /// `id`, `title`), `years` (newest first)
    Search "search" "search.html"
    /// the newest of every section, without the leading articles: a list of `title`,
    /// `href`, `kind`, `cards`, `items`
    Sections "sections" "home.html"
    /// all units, authors, tags or topics: a list of `title`, `href`, `articles`
    Terms "terms" "terms.html"
    /// `name`, `short`, `kind`, `address`, `phones`, `email`, `url`, `from`, `parent`
    /// (`title`, `href`; or nothing), `children`, `ended` (`sentence`, `successors`)
    Unit "unit" "unit.html"
    /// `name`, `role`, `unit` (`title`, `href`; or nothing)
    Person "person" "author.html"
    /// `title`, `intro`, `parent` (`title`, `href`; or nothing), `children`
    Topic "topic" "topic.html"
    /// the topics that have articles: a list of `title`, `href`, `intro`, `articles`
    Topics "topics" "home.html"
    /// who publishes: `bodies` (`label`, `name`, `phones`, `faxes`, `email`, `address`),
    /// `licence`, `responsible`, `republish_notice`, `counter` (`count`, `as_of`, `source`,
    /// `base`, `live`)
    Imprint "imprint" "footer.html"
    /// the menu: a list of `title`, `href`, `current`
    Menu "menu" "header.html, footer.html"
    /// an article in a list: `title`, `href`, `date`, `lead`, `section`, `units`, `image`,
    /// `notice` (of a document: `type`, `doc_no`, `deadline`; or nothing), `report`
    /// (`period`, `kind`, `file_kind`; or nothing), `duration` (`iso`, `text`; or nothing),
    /// `ribbon`; on the home page, the first of the leading ones
    Card "card" "card.html, item.html, home.html"
}

/// A set of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NameSet(u64);

impl NameSet {
    /// Whether a name is in it.
    pub fn contains(self, name: Name) -> bool {
        self.0 & (1 << name as u64) != 0
    }

    /// The others.
    pub(super) fn without(self, name: Name) -> Self {
        Self(self.0 & !(1 << name as u64))
    }
}

impl FromIterator<Name> for NameSet {
    fn from_iter<I: IntoIterator<Item = Name>>(names: I) -> Self {
        Self(names.into_iter().fold(0, |set, name| set | 1 << name as u64))
    }
}
