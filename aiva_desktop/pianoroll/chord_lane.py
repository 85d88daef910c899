"""The chord lane without Qt: where chords lie, what the pointer is on, and what edits make of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.time import MeterMap

# A border can be taken hold of this far to either side.
REACH_PX = 5

Changes = tuple[ChordChange, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Chord number `index` as it lies in the song, in ticks; `chord` None: no chord until the next one."""

    index: int
    chord: Chord | None
    start_tick: int
    end_tick: int


class On(Enum):
    """What the pointer is on."""

    NOTHING = auto()
    CHORD = auto()
    START = auto()  # the border where a chord starts


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a place of the lane; `index` is the chord's."""

    on: On
    index: int = -1


def blocks(changes: Sequence[ChordChange], end_tick: int) -> Iterator[Block]:
    """The chords in order; the last one lasts to `end_tick`, or for a tick where that is before it."""
    last = max(end_tick, changes[-1].tick + 1) if changes else 0
    ends = [*(change.tick for change in changes), last][1:]
    for index, (change, end) in enumerate(zip(changes, ends, strict=True)):
        yield Block(index, change.chord, change.tick, end)


def hit_at(changes: Sequence[ChordChange], end_tick: int, view: Viewport, x: float) -> Hit:
    """What is `x` px from the lane's left edge: borders go before chords."""
    found = list(blocks(changes, end_tick))
    for block in found:
        if abs(view.x_of(block.start_tick) - x) <= REACH_PX:
            return Hit(On.START, block.index)
    index = index_at(changes, view.tick_at(x))
    return Hit(On.CHORD, index) if index >= 0 and view.tick_at(x) < found[index].end_tick else Hit(On.NOTHING)


def index_at(changes: Sequence[ChordChange], tick: float) -> int:
    """The number of the chord that sounds at `tick`; -1 before the first."""
    return sum(1 for change in changes if change.tick <= tick) - 1


def nearest_beat(meter: MeterMap, tick: float) -> int:
    """The beat nearest to `tick`, 0 or later."""
    bar = meter.bar_at(max(0, round(tick)))
    beats = [*range(bar.start_tick, bar.end_tick, bar.meter.beat_ticks), bar.end_tick]
    nearest: int = min(beats, key=lambda beat: abs(beat - tick))
    return nearest


def beat_at(meter: MeterMap, tick: float) -> int:
    """The beat in which `tick` lies."""
    inside = max(0, int(tick))
    bar = meter.bar_at(inside)
    return inside - (inside - bar.start_tick) % bar.meter.beat_ticks


def with_chord(changes: Changes, tick: int, chord: Chord | None) -> Changes:
    """From `tick` on `chord` sounds, until the next change."""
    others = [change for change in changes if change.tick != tick]
    return tuple(sorted([*others, ChordChange(tick, chord)], key=_tick_of))


def renamed(changes: Changes, index: int, chord: Chord | None) -> Changes:
    """Chord `index` becomes another one."""
    return (*changes[:index], replace(changes[index], chord=chord), *changes[index + 1 :])


def removed(changes: Changes, index: int) -> Changes:
    """Without chord `index`: the one before goes on."""
    return (*changes[:index], *changes[index + 1 :])


def moved(changes: Changes, index: int, tick: int) -> Changes:
    """Chord `index` starts at `tick`, between its neighbours: they do not change places."""
    low = changes[index - 1].tick + 1 if index else 0
    high = changes[index + 1].tick - 1 if index + 1 < len(changes) else tick
    return tuple(
        replace(change, tick=min(max(tick, low), high)) if number == index else change
        for number, change in enumerate(changes)
    )


def moved_by_beat(changes: Changes, index: int, meter: MeterMap, step: int) -> Changes:
    """Chord `index` starts a beat later (`step` 1) or earlier (-1); unchanged where a neighbour is in the way."""
    tick = changes[index].tick
    length = meter.meter_at(tick if step > 0 else max(0, tick - 1)).beat_ticks
    target = nearest_beat(meter, max(0, tick + step * length))
    after = moved(changes, index, target)
    return after if after[index].tick == target else changes


def is_in_order(changes: Sequence[ChordChange]) -> bool:
    """Whether the ticks strictly rise."""
    return all(before.tick < after.tick for before, after in pairwise(changes))


def _tick_of(change: ChordChange) -> int:
    return change.tick
