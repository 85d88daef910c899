"""The outputs of single tracks, beside the song's own: opened and closed as the song asks for them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection

from aiva_desktop.language import tr
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.sinks.base import Sink, SinkError

log = logging.getLogger(__name__)

_JOIN_S = 5.0


class SideOutputs:
    """Hands sinks to the performance. Opening takes a while, so it happens on threads of its own.

    All methods are called on the playback thread; `ask` has a command carried out there. While `may_open` says no,
    all tracks play with the others.
    """

    def __init__(
        self,
        performance: Performance,
        open_sink: Callable[[str], Sink],
        ask: Callable[[Callable[[], None]], None],
        on_problem: Callable[[str], None],
        may_open: Callable[[], bool],
    ) -> None:
        self._performance = performance
        self._open_sink = open_sink
        self._ask = ask
        self._on_problem = on_problem
        self._may_open = may_open
        self._wanted: set[str] = set()
        self._missing: set[str] = set()
        self._opening: dict[str, threading.Thread] = {}

    def want(self, names: Collection[str]) -> None:
        """Let exactly these be open, as far as they are there."""
        self._wanted = set(names) if self._may_open() else set()
        self._missing &= self._wanted
        for name in self._performance.sides - self._wanted:
            self._close(name)
        for name in self._wanted - self._performance.sides - self._missing - set(self._opening):
            thread = threading.Thread(target=self._open, args=(name,), name=f"open {name}", daemon=True)
            self._opening[name] = thread
            thread.start()

    def look_again(self, there: Collection[str]) -> None:
        """These ports are there now: what had gone is used again."""
        back = self._missing & set(there)
        if back:
            self._missing -= back
            self.want(self._wanted)

    def drop_lost(self) -> None:
        """The tracks of an output that has gone play with the others."""
        for name, problem in self._performance.lost_sides().items():
            self._close(name)
            self._refuse(name, problem)

    def close(self) -> None:
        """Silence all and let them go."""
        self._wanted = set()
        for name in self._performance.sides:
            self._close(name)
        for thread in list(self._opening.values()):
            thread.join(_JOIN_S)

    def _open(self, name: str) -> None:
        """On a thread of its own."""
        try:
            sink = self._open_sink(name)
        except SinkError as error:
            sentence = str(error)
            self._ask(lambda: self._refuse(name, sentence))
        else:
            self._ask(lambda: self._adopt(name, sink))

    def _adopt(self, name: str, sink: Sink) -> None:
        self._opening.pop(name, None)
        if name in self._wanted:
            self._performance.set_side(name, sink)
        else:
            close_quietly(sink)

    def _refuse(self, name: str, problem: str) -> None:
        self._opening.pop(name, None)
        self._missing.add(name)
        self._on_problem(tr("{problem} Until then its tracks play with the others.", problem=problem))

    def _close(self, name: str) -> None:
        sink = self._performance.set_side(name, None)
        if sink is not None:
            close_quietly(sink)


def close_quietly(sink: Sink) -> None:
    """Let it go, whatever it says."""
    try:
        sink.close()
    except SinkError as error:
        log.debug("an output closed badly: %s", error)
