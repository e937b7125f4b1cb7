"""Measurements → Markdown tables."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence

from census import KINDS, OTHER, Census
from generators import Sample
from preview import Preview

# By title of the phase, then by name of the generator.
Results = Mapping[str, Mapping[str, Sequence[Sample]]]


def table(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int = 1) -> str:
    """A Markdown table; all columns but the first so many are numbers."""
    rule = ["---"] * texts + ["---:"] * (len(head) - texts)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def spread(values: Sequence[float], digits: int = 3) -> str:
    """Median, lowest and highest."""
    numbers = (statistics.median(values), min(values), max(values))
    median, low, high = (f"{number:.{digits}f}" for number in numbers)
    return f"{median} ({low}–{high})"


def absolute(results: Results) -> str:
    """What each generator took in each phase."""
    head = ["phase", "generator", "wall s: median (min–max)", "CPU s", "peak MiB"]
    head.append("files written")
    rows = []
    for phase, by_name in results.items():
        for name, samples in by_name.items():
            cpu = statistics.median(sample.cpu for sample in samples)
            peak = max(sample.peak for sample in samples)
            wall = spread([sample.wall for sample in samples])
            row = [phase, name, wall, f"{cpu:.3f}", f"{peak:.0f}", written(samples)]
            rows.append(row)
    return table(head, rows, texts=2)


def written(samples: Sequence[Sample]) -> str:
    """How many files a generator says to have written; a range where rounds differ."""
    counts = [sample.written for sample in samples if sample.written is not None]
    if not counts:
        return ""
    low, high = min(counts), max(counts)
    return str(low) if low == high else f"{low}–{high}"


def ratios(results: Results, first: str, second: str) -> str:
    """How many times what the second took the first took."""
    rows = []
    for phase, by_name in results.items():
        one, other = by_name[first], by_name[second]
        wall = [statistics.median(s.wall for s in samples) for samples in (one, other)]
        cpu = [statistics.median(s.cpu for s in samples) for samples in (one, other)]
        peak = [max(s.peak for s in samples) for samples in (one, other)]
        rows.append([phase, times(*wall), times(*cpu), times(*peak)])
    return table([f"{first} / {second}", "wall", "CPU", "peak memory"], rows)


def times(one: float, other: float) -> str:
    """A ratio with two or three digits that mean something."""
    ratio = one / max(other, 0.001)  # the clock of the processor is no finer
    digits = 0 if ratio >= 100 else 1 if ratio >= 10 else 2
    return f"{ratio:.{digits}f}"


def outputs(censuses: Mapping[str, Census]) -> str:
    """The files that each generator made, by kind."""
    rows = []
    for kind in (*KINDS, OTHER):
        counts = [census.kinds[kind] for census in censuses.values()]
        if any(counts):
            rows.append([kind, *map(str, counts)])
    rows.append(["**all**", *(str(c.kinds.total()) for c in censuses.values())])
    rows.append(["MB", *(f"{c.bytes / 1e6:.1f}" for c in censuses.values())])
    return table(["files", *censuses], rows)


def previews(measured: Mapping[str, tuple[str, Preview]]) -> str:
    """Live reload: how the page was looked at, and what it took."""
    head = ["live reload", "page seen by", "first page s"]
    head += ["edit to page ms: median (min–max)", "peak MiB"]
    rows = []
    for name, (means, one) in measured.items():
        reloads = spread([1000 * seconds for seconds in one.reloads], digits=0)
        rows.append([name, means, f"{one.ready:.2f}", reloads, f"{one.peak:.0f}"])
    return table(head, rows, texts=2)
