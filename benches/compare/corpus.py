#!/usr/bin/env python3
"""The corpus: news of a Vietnamese trade union, the same for every generator.

    python3 corpus.py --articles 10000 --out DIR --flavour bantin|hugo

In: a number of articles, a seed, a permalink. Out: DIR/content. The same arguments give
the same bytes. Both flavours describe one site: the same articles, dates, terms, bodies
and addresses; only the syntax of front matter, sections and links differs.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Literal

from vocabulary import (
    AUTHORS, CAMPAIGNS, CAPTIONS, FAMILY, GIVEN, HEADINGS, INDICATORS, ITEMS, OPENINGS,
    PLACES, QUOTES, ROLES, SENTENCES, TAGS, TITLES, UNITS,
)

Flavour = Literal["bantin", "hugo"]

LEAF = "/:section/:year/:month/:slug.html"
FOLDER = "/:section/:year/:month/:slug/"
SEED = 2026

TITLE = "Công đoàn tỉnh Sóc Trăng"
BASE_URL = "https://congdoan.example"
# Pictures and videos are of another host: no generator copies or checks them.
MEDIA_URL = "https://anh.congdoan.example"
PAGE_SIZE = 20
TZ = timezone(timedelta(hours=7))
FIRST = datetime(2015, 1, 1, tzinfo=TZ)
LAST = datetime(2026, 10, 31, tzinfo=TZ)


@dataclass(frozen=True)
class Section:
    """A section of the portal."""

    slug: str
    title: str
    kind: str  # what bantin calls it
    share: float  # of all articles
    words: tuple[int, int]  # in a body, at least and at most


SECTIONS = (
    Section("tin-hoat-dong", "Tin hoạt động", "news", 0.70, (400, 900)),
    Section("thong-bao", "Thông báo", "notices", 0.15, (250, 450)),
    Section("bao-cao-thong-ke", "Báo cáo - thống kê", "reports", 0.10, (350, 700)),
    Section("videos", "Videos", "videos", 0.05, (250, 350)),
)


# ---------------------------------------------------------------- the plan


@dataclass(frozen=True)
class Article:
    """Everything about an article but its body."""

    index: int  # 0 is the oldest
    section: Section
    date: datetime
    slug: str
    title: str
    unit: str
    author: str
    tags: tuple[str, ...]
    summary: str
    image: str | None
    image_caption: str | None
    video: str | None

    @property
    def folder(self) -> str:
        """Where its file lies below content/, which is also the start of its address."""
        return f"{self.section.slug}/{self.date:%Y/%m}"

    @property
    def file(self) -> str:
        """Its file below content/."""
        return f"{self.folder}/{self.slug}.md"

    def address(self, permalink: str) -> str:
        """Its address without the host."""
        return f"/{self.folder}/{self.slug}{'.html' if permalink == LEAF else '/'}"


def slugify(text: str) -> str:
    """The ASCII slug of a Vietnamese text."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def fill(phrase: str, rng: random.Random, unit: str, date: datetime) -> str:
    """Fills a phrase. Every slot is drawn, so that one phrase costs one fixed draw."""
    if "{" not in phrase:
        return phrase
    r = rng.random
    return phrase.format(
        unit=unit,
        place=PLACES[int(r() * len(PLACES))],
        campaign=CAMPAIGNS[int(r() * len(CAMPAIGNS))],
        role=ROLES[int(r() * len(ROLES))],
        person=f"{FAMILY[int(r() * 10)]} {GIVEN[int(r() * 10)]}",
        n=10 + int(r() * 400),
        k=2 + int(r() * 18),
        big=f"{1 + int(r() * 9)}.{100 + int(r() * 900)}",
        small=10 * (2 + int(r() * 8)),
        pct=60 + int(r() * 40),
        money=f"{10 + int(r() * 980)} triệu đồng",
        q=("I", "II", "III", "IV")[(date.month - 1) // 3],
        d=1 + int(r() * 26),
        d2=28,
        m=date.month,
        y=date.year,
        y5=date.year + 5,
    )


def draw(index: int, section: Section, date: datetime, rng: random.Random) -> Article:
    """An article with everything that chance decides."""
    unit = rng.choice(UNITS)
    title = fill(rng.choice(TITLES[section.slug]), rng, unit, date)
    slug = f"{slugify(title)[:70].rstrip('-')}-{index:06d}"
    has_image = rng.random() < 0.6
    media = f"{date:%Y/%m}/{slug}"
    return Article(
        index=index,
        section=section,
        date=date,
        slug=slug,
        title=title,
        unit=unit,
        author=rng.choice(AUTHORS),
        tags=tuple(rng.sample(TAGS, rng.randrange(5))),
        summary=fill(rng.choice(OPENINGS), rng, unit, date),
        image=f"{MEDIA_URL}/images/{media}.jpg" if has_image else None,
        image_caption=rng.choice(CAPTIONS) if has_image else None,
        video=f"{MEDIA_URL}/media/{media}.mp4" if section.kind == "videos" else None,
    )


def plan(count: int, seed: int = SEED) -> list[Article]:
    """The articles of the corpus, oldest first."""
    rng = random.Random(seed)
    span = int((LAST - FIRST).total_seconds())
    # No two at the same second, so that every order by date is total.
    offsets = sorted(rng.sample(range(span), count))
    # Exact shares; what rounding leaves over goes to the first section.
    sections = [s for s in SECTIONS for _ in range(round(count * s.share))]
    sections = (sections + [SECTIONS[0]] * count)[:count]
    rng.shuffle(sections)
    dates = (FIRST + timedelta(seconds=offset) for offset in offsets)
    pairs = zip(sections, dates, strict=True)
    return [draw(index, *pair, rng) for index, pair in enumerate(pairs)]


def newest(count: int, number: int, seed: int = SEED) -> Article:
    """A news article newer than all of a corpus of `count`; the first has number 0."""
    index = count + number
    date = LAST + timedelta(minutes=number + 1)
    return draw(index, SECTIONS[0], date, random.Random((seed << 32) - 1 - number))


# -------------------------------------------------------------- the bodies


def passage(kind: float, say: Callable[[str], str], rng: random.Random) -> str:
    """A list, a quotation or a paragraph, as a number from 0 to 1 decides."""
    if kind < 0.12:
        mark = "1." if rng.random() < 0.3 else "-"
        items = rng.sample(ITEMS, rng.randint(3, 5))
        return "\n".join(f"{mark} {say(item)};" for item in items)
    if kind < 0.20:
        return f"> “{rng.choice(QUOTES)}”\n>\n> {say('{person} - đoàn viên {unit}')}"
    sentences = [say(s) for s in rng.sample(SENTENCES, rng.randint(3, 5))]
    if rng.random() < 0.35:
        sentences[0] = f"**{sentences[0]}**"
    return " ".join(sentences)


def table(rng: random.Random) -> str:
    """A table of figures, as reports have."""
    rows = ["| Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%) |"]
    rows.append("| --- | ---: | ---: | ---: |")
    for name in rng.sample(INDICATORS, 6):
        goal, done = rng.randint(20, 2000), rng.randint(20, 2000)
        rows.append(f"| {name} | {goal} | {done} | {100 * done / goal:.1f} |")
    return "\n".join(rows)


def body(
    article: Article, others: Sequence[Article], link: Callable[[Article], str],
    seed: int = SEED,
) -> str:
    """The Markdown of an article; `link` writes the address of one of the others."""
    rng = random.Random((seed << 32) + article.index)
    low, high = article.section.words
    target = rng.randint(low, high - 100)  # the last block may overshoot

    def say(phrase: str) -> str:
        return fill(phrase, rng, article.unit, article.date)

    link_at = rng.randrange(1, 5) if rng.random() < 0.30 else 0
    image_at = rng.randrange(1, 4) if rng.random() < 0.50 else 0
    note_at = rng.randrange(1, 4) if rng.random() < 0.05 else 0
    table_at = 2 if article.section.kind == "reports" else 0

    blocks = [article.summary + " " + say(rng.choice(SENTENCES))]
    words = len(blocks[0].split())
    n = 0
    while words < target:
        n += 1
        kind = rng.random()
        is_heading = n % 4 == 0
        block = f"## {rng.choice(HEADINGS)}" if is_heading else passage(kind, say, rng)
        if n == link_at and len(others) > 1:
            other = others[rng.randrange(len(others))]
            block += f"\n\nXem thêm: [{other.title}]({link(other)})"
        if n == note_at:
            is_text = not block.startswith(("#", "-", "1", ">"))
            block += "[^1]" if is_text else "\n\nTheo số liệu tổng hợp.[^1]"
        blocks.append(block)
        if n == image_at:
            caption = rng.choice(CAPTIONS)
            source = f"{MEDIA_URL}/images/{article.date:%Y/%m}/{article.slug}-1.jpg"
            blocks.append(f'![{caption}]({source} "{caption}")\n*{caption}*')
        if n == table_at:
            blocks.append(table(rng))
        words += len(block.split())
    if note_at and n >= note_at:
        until = f"tháng {article.date.month} năm {article.date.year}"
        blocks.append(f"[^1]: Số liệu do {article.unit} cung cấp, tính đến {until}.")
    return "\n\n".join(blocks) + "\n"


# --------------------------------------------------------------- the files


def quoted(value: str) -> str:
    """A double-quoted string of YAML."""
    return json.dumps(value, ensure_ascii=False)


def front_matter(article: Article, flavour: Flavour) -> str:
    """The front matter of an article. Hugo wants its taxonomies as lists."""
    unit, author = quoted(article.unit), quoted(article.author)
    lines = [f"title: {quoted(article.title)}", f"date: {article.date.isoformat()}"]
    if flavour == "bantin":
        lines += [f"unit: {unit}", f"author: {author}"]
    else:
        lines += [f"units: [{unit}]", f"authors: [{author}]"]
    if article.tags:
        lines.append(f"tags: [{', '.join(map(quoted, article.tags))}]")
    lines.append(f"summary: {quoted(article.summary)}")
    for key in ("image", "image_caption", "video"):
        value = getattr(article, key)
        if value:
            lines.append(f"{key}: {quoted(value)}")
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def text(
    article: Article, others: Sequence[Article], flavour: Flavour, permalink: str,
    seed: int = SEED,
) -> str:
    """The file of an article.

    bantin links to files, which it resolves; Hugo gets the address as it will be.
    """
    def link(other: Article) -> str:
        return f"/{other.file}" if flavour == "bantin" else other.address(permalink)

    return front_matter(article, flavour) + body(article, others, link, seed)


def site_yaml(permalink: str) -> str:
    """The settings of a bantin site."""
    lines = [
        f"title: {quoted(TITLE)}",
        f"base_url: {quoted(BASE_URL)}",
        "language: vi",
        f"page_size: {PAGE_SIZE}",
        "permalinks:",
        f"  article: {quoted(permalink)}",
        "sections:",
    ]
    for section in SECTIONS:
        lines.append(f"  - slug: {section.slug}")
        lines.append(f"    title: {quoted(section.title)}")
        lines.append(f"    kind: {section.kind}")
    # Its pictures lie on a host of their own.
    lines.append("images: { hosts: [https://anh.congdoan.example] }")
    return "\n".join(lines) + "\n"


def files(
    count: int, flavour: Flavour, permalink: str, seed: int = SEED
) -> Iterator[tuple[str, str]]:
    """Every file of content/ with its text."""
    if flavour == "bantin":
        yield "site.yaml", site_yaml(permalink)
    else:
        for section in SECTIONS:
            title = quoted(section.title)
            yield f"{section.slug}/_index.md", f"---\ntitle: {title}\n---\n"
    articles = plan(count, seed)
    for article in articles:
        yield article.file, text(article, articles, flavour, permalink, seed)


def arguments() -> argparse.Namespace:
    """The arguments of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, help="gets a folder content/")
    parser.add_argument("--flavour", choices=("bantin", "hugo"), required=True)
    parser.add_argument("--permalink", choices=(LEAF, FOLDER), default=LEAF)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser.parse_args()


def main() -> None:
    """Writes the corpus into a folder that has none."""
    args = arguments()
    content = args.out / "content"
    content.mkdir(parents=True)  # refuses to mix two corpora
    for name, written in files(args.articles, args.flavour, args.permalink, args.seed):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
