"""The chords so far, and what of them the harmony network is told before each decision."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from aiva_desktop.models.harmony_grid import ChordEvent, SlotGrid
from aiva_desktop.models.harmony_vocabulary import (
    BASS_INPUTS,
    HARMONY_STYLES,
    LAGS,
    MAX_SLOTS,
    NO_BASS,
    NO_TOKEN,
    TOKEN_INPUTS,
)
from aiva_desktop.models.vocabulary import MODE_INPUTS

MAX_POSITION = 32
BAR_CYCLE = 16
MAX_ELAPSED = 64
MAX_RUN = 9
_REMAINING = 4

# Values that each column of `chord_row` can take: chord before, its bass and length, place in the bar, length of the
# bar, bar of 16, style, mode, chord that followed the longest match, length of the match, chords some bars ago.
CHORD_COLUMNS: tuple[int, ...] = (
    TOKEN_INPUTS,
    BASS_INPUTS,
    MAX_SLOTS + 1,
    MAX_POSITION,
    MAX_POSITION,
    BAR_CYCLE,
    len(HARMONY_STYLES),
    MODE_INPUTS,
    TOKEN_INPUTS,
    MAX_RUN,
    *(TOKEN_INPUTS for _ in LAGS),
)
STYLE, MODE = 6, 7
# The same of `change_row`: slots since the chord's onset, place in the bar, length of the bar, slots until the match's
# chord ended, and what happened some bars ago.
CHANGE_COLUMNS: tuple[int, ...] = (MAX_ELAPSED, MAX_POSITION, MAX_POSITION, 2 * _REMAINING + 2, *(5 for _ in LAGS))


class ChordHistory:
    """Chords so far, read one after the other; `style` and `mode` are input numbers."""

    def __init__(self, grid: SlotGrid, style: int, mode: int) -> None:
        self.grid = grid
        self.events: list[ChordEvent] = []
        self._style = style
        self._mode = mode
        self._onsets: list[int] = []
        # For each chord but the last: how many chords up to it are the same as those up to the last one.
        self._runs = np.zeros(0, dtype=np.int32)
        self._match: int | None = None
        self._match_run = 0

    def copy(self) -> ChordHistory:
        """One that goes on by itself."""
        other = ChordHistory(self.grid, self._style, self._mode)
        other.events, other._onsets, other._runs = list(self.events), list(self._onsets), self._runs
        other._match, other._match_run = self._match, self._match_run
        return other

    def push(self, event: ChordEvent) -> None:
        """A new chord begins."""
        same = np.array([e.token == event.token and e.bass == event.bass for e in self.events], dtype=np.int32)
        before = np.concatenate([np.zeros(1, dtype=np.int32), self._runs])[: len(same)]
        self._runs = same * (before + 1)
        self.events.append(event)
        self._onsets.append(event.onset)
        self._find_match()

    def _find_match(self) -> None:
        """The longest run, the latest among equals."""
        self._match, self._match_run = None, 0
        if self._runs.size and (longest := int(self._runs.max())):
            self._match = self._runs.size - 1 - int(self._runs[::-1].argmax())
            self._match_run = longest

    def chord_row(self, onset: int) -> list[int]:
        """What is known when the next chord, at slot `onset`, is chosen: one input a column of `CHORD_COLUMNS`."""
        bar = self.grid.bar(onset)
        last = self.events[-1] if self.events else None
        first_bar = self.grid.bar(self._onsets[0]) if self.events else bar
        return [
            last.token if last else NO_TOKEN,
            last.bass if last else NO_BASS,
            min(MAX_SLOTS, onset - last.onset) if last else 0,
            *self._place(onset),
            (bar - first_bar) % BAR_CYCLE,
            self._style,
            self._mode,
            NO_TOKEN if self._match is None else self.events[self._match + 1].token,
            min(self._match_run, MAX_RUN - 1),
            *(self._token_before(onset, lag) for lag in LAGS),
        ]

    def change_row(self, slot: int) -> list[int]:
        """What is known when it is decided whether the chord that sounds ends before `slot`."""
        elapsed = slot - self._onsets[-1]
        return [
            min(elapsed, MAX_ELAPSED - 1),
            *self._place(slot),
            self._remaining(elapsed),
            *(self._change_before(slot, lag) for lag in LAGS),
        ]

    def _place(self, slot: int) -> tuple[int, int]:
        length = self.grid.slots_in_bar(self.grid.bar(slot))
        return min(self.grid.position(slot), MAX_POSITION - 1), min(length, MAX_POSITION - 1)

    def _index_before(self, slot: int, bars: int) -> int:
        """The chord that sounded so many bars before `slot`; -1 where there was none."""
        earlier = self.grid.bars_before(slot, bars)
        return -1 if earlier is None else bisect_right(self._onsets, earlier) - 1

    def _token_before(self, slot: int, bars: int) -> int:
        index = self._index_before(slot, bars)
        return NO_TOKEN if index < 0 else self.events[index].token

    def _change_before(self, slot: int, bars: int) -> int:
        """0: nothing there. 1, 2: a chord that went on, this one or another. 3, 4: one that began."""
        index = self._index_before(slot, bars)
        if index < 0:
            return 0
        began = self._onsets[index] == self.grid.bars_before(slot, bars)
        return 1 + 2 * began + (self.events[index].token != self.events[-1].token)

    def _remaining(self, elapsed: int) -> int:
        if self._match is None:
            return 0
        length = self._onsets[self._match + 1] - self._onsets[self._match]
        return 1 + _REMAINING + max(-_REMAINING, min(_REMAINING, elapsed - length))


def read_chords(
    events: Sequence[ChordEvent], grid: SlotGrid, style: int, mode: int
) -> tuple[list[list[int]], list[list[int]]]:
    """The chord rows of all events, and the change rows of all slots after the first event's to the last event's."""
    history = ChordHistory(grid, style, mode)
    chords: list[list[int]] = []
    changes: list[list[int]] = []
    for event in events:
        if history.events:
            changes += (history.change_row(slot) for slot in range(history.events[-1].onset + 1, event.onset + 1))
        chords.append(history.chord_row(event.onset))
        history.push(event)
    return chords, changes
