"""Making very many objects without the garbage collector's looking through all of them again and again."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_resting: list[bool] = []


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Garbage in cycles waits until the last of those who asked for it is done, on whatever thread."""
    with _lock:
        _resting.append(gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            was_enabled = _resting.pop(0)
            if _resting:
                # What held before the first one holds after the last.
                _resting[0] = was_enabled
            elif was_enabled:
                gc.enable()
