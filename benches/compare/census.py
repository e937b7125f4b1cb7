"""What an output folder holds: files by kind, and whether every article has its page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import corpus

SECTIONS = "|".join(section.slug for section in corpus.SECTIONS)
# Numbered pages of Hugo, years and months of bantin.
PART = r"(page/\d+/|\d{4}/(\d{2}/)?)?"

# The first pattern that fits says the kind. Names are those of Hugo, then of bantin.
KINDS = {
    "articles": rf"({SECTIONS})/\d{{4}}/\d{{2}}/[^/]+-\d{{6}}(/index)?\.html",
    "section lists": rf"({SECTIONS})/{PART}index\.html",
    "unit lists": rf"(units|don-vi)/[^/]+/{PART}index\.html",
    "author lists": rf"(authors|tac-gia)/[^/]+/{PART}index\.html",
    "tag lists": rf"(tags|tu-khoa)/[^/]+/{PART}index\.html",
    "indexes of terms": r"(units|authors|tags|don-vi|tac-gia|tu-khoa)/index\.html",
    "archive, map, today": r"(luu-tru|so-do|dinh-chinh|khoi)/.*",
    "search": r"tim-kiem/.*",
    "home": r"index\.html",
    "feeds": r"(.*/)?(rss|atom)\.xml",
    "sitemap": r"sitemap([^/]*|/[^/]+)\.xml",
    "404": r"404\.html",
    "static": r"[^/]+\.(css|js|svg)",
    "for programs": r"robots\.txt|manifest\.webmanifest",
    "manifest": r"\.bantin-manifest",
}
OTHER = "other"

# Kinds that only the built-in theme makes, and those that every site has.
FULL_ONLY = {"archive, map, today", "search"}
ALWAYS = KINDS.keys() - FULL_ONLY - {"manifest", "for programs"}


@dataclass(frozen=True)
class Census:
    """The files of an output folder."""

    kinds: Counter[str]
    bytes: int


def census(output: Path) -> Census:
    """Counts the files of an output folder by kind."""
    kinds: Counter[str] = Counter()
    size = 0
    for path in output.rglob("*"):
        if path.is_file():
            kinds[kind(path.relative_to(output).as_posix())] += 1
            size += path.stat().st_size
    return Census(kinds, size)


def kind(name: str) -> str:
    """The kind of an output."""
    fitting = (kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, name))
    return next(fitting, OTHER)


def address(article: Path, site: Path, permalink: str) -> str:
    """The address, without the host, that an article file must have."""
    name = article.relative_to(site / "content").with_suffix("").as_posix()
    return f"/{name}{'.html' if permalink == corpus.LEAF else '/'}"


def page(address: str, output: Path) -> Path:
    """The file that answers at an address."""
    return output / (address[1:] + ("index.html" if address.endswith("/") else ""))
