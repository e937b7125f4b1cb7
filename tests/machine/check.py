"""Reads what a built portal tells programs, as they do: feeds with feedparser, sitemaps
against the schema of sitemaps.org, structured data and the web app manifest as JSON.

    check.py SITEMAP_XSD OUTPUT…

The schema comes with the npm package `sitemap`. Those of Google's extensions come with no
package, so what they ask for is checked here, as "Image sitemaps", "Video sitemaps" and
"Create a News sitemap" of Google Search Central have it; the index as sitemaps.org does.
"""

import json
import pathlib
import re
import sys
from urllib.parse import unquote, urlsplit

import feedparser
from lxml import etree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
VIDEO = "{http://www.google.com/schemas/sitemap-video/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:00")

# The elements of a film in the order of the schema: whether it must be there, what it is.
FILM = [
    ("thumbnail_loc", True, "address"),
    ("title", True, "text"),
    ("description", True, "text"),
    ("content_loc", False, "address"),
    ("player_loc", False, "address"),
    ("duration", False, "number"),
    ("publication_date", False, "moment"),
]

faults = []


class Portal:
    def __init__(self, output):
        self.output = pathlib.Path(output)

    def fault(self, path, what):
        faults.append(f"{path.relative_to(self.output)}: {what}")

    def files(self, *patterns):
        return sorted(path for pattern in patterns for path in self.output.rglob(pattern))

    def is_there(self, address):
        """Whether an address of the portal has a file, wherever the portal is mounted."""
        path = unquote(urlsplit(address).path).lstrip("/")
        names = path.split("/")
        tails = ("/".join(names[at:]) for at in range(len(names)))
        return any(
            (self.output / (tail + "index.html" if tail.endswith("/") or not tail else tail)).is_file()
            for tail in tails
        )

    def feeds(self):
        paths = self.files("rss.xml", "atom.xml")
        for path in paths:
            feed = feedparser.parse(path.read_bytes())
            if feed.bozo:
                self.fault(path, f"not well-formed: {feed.bozo_exception}")
            version = "atom10" if path.name == "atom.xml" else "rss20"
            if feed.version != version:
                self.fault(path, f"{feed.version}, not {version}")
            for name in ["title", "link", "language"] + ["updated", "id"] * (version == "atom10"):
                if not feed.feed.get(name):
                    self.fault(path, f"no {name}")
            if version == "atom10" and not feed.feed.get("updated_parsed"):
                self.fault(path, f"unreadable: {feed.feed.updated}")
            for entry in feed.entries:
                for name in ["title", "link", "id"]:
                    if not entry.get(name):
                        self.fault(path, f"an entry without {name}")
                if not entry.get("published_parsed"):
                    self.fault(path, f"no date that can be read: {entry.get('link')}")
                if not self.is_there(entry.get("link", "")):
                    self.fault(path, f"leads nowhere: {entry.get('link')}")
                for film in entry.get("enclosures", []):
                    if not (film.get("length", "").isdigit() and film.get("type")):
                        self.fault(path, f"an enclosure without length or type: {film}")
                for content in entry.get("content", []):
                    if re.search(r"""(?:src|href)=["'](?!https?:|mailto:|tel:)""", content.value):
                        self.fault(path, f"an address that leads from one page alone: {entry.link}")
        return len(paths)

    def sitemaps(self, schema):
        index = self.output / "sitemap.xml"
        root = etree.parse(index).getroot()
        if root.tag != SITEMAP + "sitemapindex" or len(root) == 0:
            self.fault(index, f"is no index: {root.tag}")
        named = []
        for one in root:
            tags = [child.tag for child in one]
            if one.tag != SITEMAP + "sitemap" or tags not in (
                [SITEMAP + "loc"],
                [SITEMAP + "loc", SITEMAP + "lastmod"],
            ):
                self.fault(index, f"{one.tag} of {tags}")
            named.append(one[0].text)
            if len(one) == 2 and not MOMENT.fullmatch(one[1].text):
                self.fault(index, f"no date: {one[1].text}")
        paths = self.files("sitemap/*.xml")
        if sorted(name.rsplit("/", 1)[1] for name in named) != sorted(path.name for path in paths):
            self.fault(index, f"names {named}")
        seen = set()
        for path in paths:
            self.sitemap(path, schema, seen)
        return len(paths) + 1

    def sitemap(self, path, schema, seen):
        if path.stat().st_size > 50 << 20:
            self.fault(path, "is larger than 50 MB")
        tree = etree.parse(path)
        urls = tree.getroot()
        if len(urls) > 50_000:
            self.fault(path, f"has {len(urls)} addresses")
        is_news = path.name == "tin-moi.xml"
        for url in urls:
            address = url.findtext(SITEMAP + "loc")
            if not self.is_there(address):
                self.fault(path, f"leads nowhere: {address}")
            if address in seen and not is_news:
                self.fault(path, f"on two sitemaps: {address}")
            seen.add(address)
            self.extensions(path, url, is_news)
            lastmod = url.findtext(SITEMAP + "lastmod")
            if lastmod is not None and not MOMENT.fullmatch(lastmod):
                self.fault(path, f"no date: {lastmod}")
        # An empty one is what search engines meet when nothing is new.
        if not schema.validate(tree) and not (is_news and len(urls) == 0):
            self.fault(path, schema.error_log[0])

    def extensions(self, path, url, is_news):
        """Checks what stands in an entry besides, and takes it out."""
        news = 0
        for child in [child for child in url if not child.tag.startswith(SITEMAP)]:
            if child.tag == IMAGE + "image":
                self.elements(path, child, IMAGE, [("loc", True, "address")])
            elif child.tag == VIDEO + "video":
                self.elements(path, child, VIDEO, FILM)
                if sum(child.find(VIDEO + name) is not None for name in ["content_loc", "player_loc"]) != 1:
                    self.fault(path, "a film that is nowhere")
            elif child.tag == NEWS + "news":
                news += 1
                self.news(path, child)
            else:
                self.fault(path, f"unknown: {child.tag}")
            url.remove(child)
        if news != int(is_news):
            self.fault(path, f"an entry of {news} news")

    def elements(self, path, parent, space, expected):
        names = [space + name for name, _, _ in expected]
        tags = [child.tag for child in parent]
        if tags != sorted(set(tags), key=lambda tag: names.index(tag) if tag in names else -1):
            self.fault(path, f"not in order, or twice: {tags}")
        for name, is_needed, kind in expected:
            text = parent.findtext(space + name)
            if text is None:
                if is_needed:
                    self.fault(path, f"no {name}")
                continue
            is_right = {
                "address": text.startswith("https://"),
                "text": 0 < len(text.strip()) <= 2048,
                "number": text.isdigit() and 1 <= int(text) <= 28_800,
                "moment": bool(MOMENT.fullmatch(text)),
            }[kind]
            if not is_right:
                self.fault(path, f"{name}: {text}")

    def news(self, path, news):
        publication = news.find(NEWS + "publication")
        texts = [
            publication.findtext(NEWS + "name"),
            publication.findtext(NEWS + "language"),
            news.findtext(NEWS + "title"),
        ]
        if not all(texts) or not MOMENT.fullmatch(news.findtext(NEWS + "publication_date")):
            self.fault(path, f"news without {texts}")

    def data(self):
        count = 0
        opening = '<script type="application/ld+json">'
        for path in self.files("*.html"):
            for rest in path.read_text("utf-8").split(opening)[1:]:
                for thing in json.loads(rest.split("</script>", 1)[0])["@graph"]:
                    count += 1
                    self.thing(path, thing)
        return count

    def thing(self, path, thing):
        needed = {
            "BreadcrumbList": ["itemListElement"],
            "NewsArticle": ["headline", "datePublished", "dateModified", "author", "publisher"],
            "VideoObject": ["name", "thumbnailUrl", "uploadDate"],
            "WebSite": ["name", "url"],
            "Organization": ["name", "url"],
            "GovernmentOrganization": ["name", "url"],
        }
        for name in needed[thing["@type"]]:
            if not thing.get(name):
                self.fault(path, f"{thing['@type']} without {name}")
        if len(thing.get("headline", "")) > 110:
            self.fault(path, f"too long: {thing['headline']}")
        for step in thing.get("itemListElement", []):
            if not self.is_there(step["item"]):
                self.fault(path, f"leads nowhere: {step['item']}")

    def manifest(self):
        path = self.output / "manifest.webmanifest"
        manifest = json.loads(path.read_text("utf-8"))
        for icon in manifest["icons"]:
            if not self.is_there(icon["src"]):
                self.fault(path, f"leads nowhere: {icon['src']}")
        if not manifest["icons"] or not manifest["name"] or not manifest["start_url"]:
            self.fault(path, "lacks what it is for")


def main():
    xsd, *outputs = sys.argv[1:]
    schema = etree.XMLSchema(etree.parse(xsd))
    for output in outputs:
        portal = Portal(output)
        counts = [portal.feeds(), portal.sitemaps(schema), portal.data()]
        portal.manifest()
        print("{}: {} feeds, {} sitemaps, {} things told".format(output, *counts))
        if min(counts) < 5:
            faults.append(f"{output}: too little to be a portal")
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
