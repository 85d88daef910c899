"""Tells on the error stream how far a command is."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_TERMINAL_EVERY_S, _LOG_EVERY_S = 0.5, 20.0


def counted(items: Iterable[T], what: str, total: int | None = None) -> Iterator[T]:
    """The same items; what takes longer than a moment is counted: `what` so many of `total` (None: not known)."""
    changes = sys.stderr.isatty()
    every = _TERMINAL_EVERY_S if changes else _LOG_EVERY_S
    shown, written = time.monotonic(), False
    of = "" if total is None else f" of {total}"
    try:
        for done, item in enumerate(items, start=1):
            yield item
            if time.monotonic() - shown >= every:
                shown, written = time.monotonic(), True
                print(f"{what}: {done}{of}", end="\r" if changes else "\n", file=sys.stderr, flush=True)
    finally:
        if written and changes:
            print(file=sys.stderr)
