"""Keeping what audio libraries print about missing devices off the composer's terminal."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

_STDERR = 2


@contextlib.contextmanager
def quiet_stderr() -> Iterator[None]:
    """Let nothing reach standard error, not even from C. For moments only: it holds for the whole process."""
    try:
        kept = os.dup(_STDERR)
    except OSError:  # there is none, as in a windowed app on Windows
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)
