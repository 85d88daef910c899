"""The grid on which chords change: slots of an eighth note, counted from each bar line, in any meter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.models.harmony_vocabulary import MAX_SLOTS, chord_token
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap

SLOT_TICKS = PPQ // 2
# Of each slot: how much of it each pitch class fills, which of them start in it, and whether there is a melody.
HEARD = 25


class SlotGrid:
    """Slots of a song, made bar by bar as far as they are asked for. A bar's last slot may be short."""

    def __init__(self, meter: MeterMap) -> None:
        self._meter = meter
        self._bar_ticks = [0]
        self._bar_slots = [0]

    def slot(self, tick: int) -> int:
        """The slot that starts nearest to `tick`."""
        tick = max(0, tick)
        bar = self._bar_at_tick(tick)
        into, until = tick - self._bar_ticks[bar], self._bar_ticks[bar + 1] - tick
        place = round(into / SLOT_TICKS)
        # The last slot may be short.
        if until < abs(into - place * SLOT_TICKS):
            place = self.slots_in_bar(bar)
        return self._bar_slots[bar] + min(place, self.slots_in_bar(bar))

    def tick(self, slot: int) -> int:
        """Where a slot starts."""
        bar = self.bar(slot)
        return self._bar_ticks[bar] + (slot - self._bar_slots[bar]) * SLOT_TICKS

    def bar(self, slot: int) -> int:
        """The bar of a slot."""
        while self._bar_slots[-1] <= slot:
            self._add_bar()
        return bisect_right(self._bar_slots, slot) - 1

    def position(self, slot: int) -> int:
        """The slots between the bar line and `slot`."""
        return slot - self._bar_slots[self.bar(slot)]

    def slots_in_bar(self, bar: int) -> int:
        """How many slots a bar has."""
        return self.bar_start(bar + 1) - self._bar_slots[bar]

    def bar_start(self, bar: int) -> int:
        """The first slot of a bar."""
        while len(self._bar_slots) <= bar:
            self._add_bar()
        return self._bar_slots[bar]

    def bars_before(self, slot: int, bars: int) -> int | None:
        """The slot at the same place so many bars earlier; None where there is none."""
        bar = self.bar(slot)
        place = slot - self._bar_slots[bar]
        if bar < bars or place >= self.slots_in_bar(bar - bars):
            return None
        return self._bar_slots[bar - bars] + place

    def _bar_at_tick(self, tick: int) -> int:
        while self._bar_ticks[-1] <= tick:
            self._add_bar()
        return bisect_right(self._bar_ticks, tick) - 1

    def _add_bar(self) -> None:
        bar = self._meter.bar(len(self._bar_ticks) - 1)
        self._bar_slots.append(self._bar_slots[-1] + -(-(bar.end_tick - bar.start_tick) // SLOT_TICKS))
        self._bar_ticks.append(bar.end_tick)


@dataclass(frozen=True, slots=True)
class ChordEvent:
    """From slot `onset` on, the chord `token` sounds over `bass`."""

    onset: int
    token: int
    bass: int


def chord_events(changes: Sequence[ChordChange], shift: int, grid: SlotGrid) -> list[ChordEvent]:
    """Chords on the grid, transposed by `shift`.

    Of chords that fall on one slot the last one counts, repeated ones are one, and one that is longer than `MAX_SLOTS`
    is several.
    """
    by_slot = {grid.slot(change.tick): chord_token(change.chord, shift) for change in changes}
    events: list[ChordEvent] = []
    for slot in sorted(by_slot):
        token, bass = by_slot[slot]
        while events and slot - events[-1].onset > MAX_SLOTS:
            events.append(ChordEvent(events[-1].onset + MAX_SLOTS, events[-1].token, events[-1].bass))
        if not events or (token, bass) != (events[-1].token, events[-1].bass):
            events.append(ChordEvent(slot, token, bass))
    return events


def heard_melody(notes: Sequence[Note], shift: int, grid: SlotGrid) -> NDArray[np.float32]:
    """(slots, `HEARD`): what the melody, sorted, does in each slot up to its end, transposed by `shift`."""
    slots = grid.slot(notes[-1].end) if notes else 0
    heard = np.zeros((slots, HEARD), dtype=np.float32)
    heard[:, HEARD - 1] = 1.0
    for note in notes:
        pitch_class = (note.pitch + shift) % 12
        first = _slot_containing(note.onset, grid)
        if first < slots:
            heard[first, 12 + pitch_class] = 1.0
        for slot in range(first, min(slots, _slot_containing(note.end - 1, grid) + 1)):
            start = grid.tick(slot)
            sounding = min(note.end, start + SLOT_TICKS) - max(note.onset, start)
            heard[slot, pitch_class] = min(1.0, heard[slot, pitch_class] + max(0, sounding) / SLOT_TICKS)
    return heard


def _slot_containing(tick: int, grid: SlotGrid) -> int:
    slot = grid.slot(tick)
    return slot - 1 if slot and grid.tick(slot) > tick else slot
