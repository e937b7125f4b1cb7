"""Live reload, as a reader's browser would feel it.

From the moment an edited article is on the disk to the moment its page, asked for over
HTTP, shows the edit. With bantin a client holds the event stream of the page, as the
script in the page does, and fetches the page when it is told to reload. Hugo is asked for
the page again and again: its figure leaves out what its web socket would add.
"""

from __future__ import annotations

import html
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

from edits import Edits
from generators import Generator

PATIENCE = 600.0  # seconds that anything may take
SETTLE = 1.5  # seconds between two rounds: servers have work left when the page is there
POLL = 0.005  # seconds between two looks at a page


@dataclass(frozen=True)
class Preview:
    """What a live-reload server took."""

    ready: float  # seconds from its start to the first page
    reloads: list[float]  # seconds, one a round
    peak: float  # MiB of memory


class Server:
    """A generator's server, for the time of a `with` block."""

    def __init__(self, generator: Generator) -> None:
        self.generator = generator
        self.port = free_port()
        self.peak = 0.0

    def __enter__(self) -> Server:
        self._log = tempfile.TemporaryFile("w+", encoding="utf-8")
        command = self.generator.serve_command(self.port)
        self._process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=self._log, stderr=subprocess.STDOUT
        )
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.returncode is None:
            self._process.terminate()
            _, status, usage = os.wait4(self._process.pid, 0)
            self._process.returncode = os.waitstatus_to_exitcode(status)
            self.peak = usage.ru_maxrss / 1024
        self._log.close()

    def open(self, path: str) -> HTTPResponse:
        """Asks for a path and gives the answer, of which only the head has been read."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Connection": "close"})
        return connection.getresponse()

    def fetch(self, path: str) -> str | None:
        """The page at a path; nothing while the server does not answer with one."""
        try:
            with self.open(path) as answer:
                text = answer.read().decode("utf-8", "replace")
                return text if answer.status == 200 else None
        except (ConnectionError, HTTPException):
            return None

    def wait_for(self, path: str, text: str) -> None:
        """Looks at a page until it holds a text."""
        end = time.perf_counter() + PATIENCE
        while text not in (self.fetch(path) or ""):
            if time.perf_counter() > end or self._process.poll() is not None:
                self._log.seek(0)
                sys.exit(f"{path} never held {text!r}\n{self._log.read()}")
            time.sleep(POLL)

    def reload_event(self, path: str) -> Callable[[], None]:
        """Opens the event stream of a page; the result waits for its order to reload."""
        about = {name: self._of(path, name) for name in ("page", "seen")}
        stream = self.open(f"/.bantin/events?{urlencode(about)}")
        next_event(stream)  # about mistakes; from now on the stream is held

        def wait() -> None:
            with stream:
                while next_event(stream) != "reload":
                    pass

        return wait

    def _of(self, path: str, name: str) -> str:
        """What the page at a path says about itself."""
        found = re.search(rf'data-{name}="([^"]*)"', self.fetch(path) or "")
        if not found:
            sys.exit(f"{self.generator.name}: {path} does not listen for events")
        return html.unescape(found[1])


def next_event(stream: HTTPResponse) -> str:
    """The name of the next event of a stream (WHATWG HTML, server-sent events)."""
    name = ""
    while line := stream.readline().decode("utf-8"):
        field, _, value = line.rstrip("\r\n").partition(":")
        if not field and not value and name:
            return name
        if field == "event":
            name = value.strip()
    sys.exit("the event stream ended")


def free_port() -> int:
    """A port of this machine that is free now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def preview(
    generator: Generator, article: Path, address: str, rounds: int, edits: Edits
) -> Preview:
    """Serves the site and edits one article so many times."""
    reloads = []
    server = Server(generator)
    with server:
        start = time.perf_counter()
        server.wait_for(address, "</html>")
        ready = time.perf_counter() - start
        for number in range(1, rounds + 1):
            time.sleep(SETTLE)
            reloads.append(reload(server, article, address, number, edits))
    return Preview(ready, reloads, server.peak)


def reload(
    server: Server, article: Path, address: str, number: int, edits: Edits
) -> float:
    """Seconds from the edit to the page that shows it."""
    mark = f"Xem thử lần {number}."
    is_told = server.generator.flavour == "bantin"
    wait = server.reload_event(address) if is_told else None
    edits.append(article, f"\n{mark}\n")
    start = time.perf_counter()
    if wait:
        wait()
    server.wait_for(address, mark)
    return time.perf_counter() - start
