"""Edits of the sites, taken back at the end.

An edit stays until the end of the run, so that the build after the next phase has nothing
to do but what its own edit asks for.
"""

from __future__ import annotations

import signal
from pathlib import Path
from types import TracebackType

from generators import Template


class Edits:
    """Remembers each file as it was, and writes it back when the `with` block ends."""

    def __init__(self) -> None:
        self._before: dict[Path, bytes | None] = {}

    def __enter__(self) -> Edits:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # A second Ctrl-C must not leave half of them.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        for path, before in self._before.items():
            if before is None:
                path.unlink()
            else:
                path.write_bytes(before)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})

    def append(self, path: Path, text: str) -> None:
        """Adds text at the end of a file."""
        self._keep(path)
        with path.open("a", encoding="utf-8") as file:
            file.write(text)

    def insert(self, site: Path, template: Template, text: str) -> None:
        """Adds text to a template, before its anchor."""
        path = site / template.file
        self._keep(path)
        before, anchor, after = path.read_text("utf-8").rpartition(template.anchor)
        if not anchor:
            raise ValueError(f"{path} has no {template.anchor}")
        path.write_text(before + text + anchor + after, encoding="utf-8")

    def create(self, path: Path, text: str) -> None:
        """Writes a file that was not there."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            self._before[path] = None
            file.write(text)

    def _keep(self, path: Path) -> None:
        if path not in self._before:
            self._before[path] = path.read_bytes()
