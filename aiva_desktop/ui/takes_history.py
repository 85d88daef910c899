"""The takes of this song so far, so that dropped ones can be taken back."""

from __future__ import annotations

from aiva_desktop.ui.takes import Takes

# Enough for an afternoon; a take is some kilobytes.
MOST_KEPT = 100


class TakesHistory:
    """In the order in which they were written; the oldest are forgotten."""

    def __init__(self) -> None:
        self._all: list[Takes] = []

    def add(self, takes: Takes) -> None:
        """These were written to the end."""
        self._all = [*self._all, takes][-MOST_KEPT:]

    def beside(self, takes: Takes | None, by: int) -> Takes | None:
        """Those `by` places later than `takes`; while nothing is looked at, the newest are the first to go back to."""
        place = self._all.index(takes) + by if takes in self._all else len(self._all) + by
        return self._all[place] if 0 <= place < len(self._all) else None

    def clear(self) -> None:
        """Forget all."""
        self._all = []
