"""Tempo, meter, key and markers put at a place, moved and removed: each a step of its own.

Places are numbers in the conductor's tuples, ticks are 0 or later. What would stand at the tick of another change
takes its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import tr
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Marker
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, PPQ, Meter, MeterChange, MeterMap, TempoChange, TempoMap

MARKER_KIND = "marker"
# A ramp has a change every sixteenth, or so many in all where it is long.
RAMP_STEP = PPQ // 4
MOST_RAMP_STEPS = 512
MAX_MARKER = 200
_T = TypeVar("_T")
_Change = TypeVar("_Change", bound=TempoChange | MeterChange | KeyChange)


class CannotPlaceError(ValueError):
    """A sentence on why not."""


def held_bpm(bpm: float) -> float:
    """The nearest tempo that there is, MIN_BPM to MAX_BPM quarter notes a minute, to a tenth."""
    return round(max(MIN_BPM, min(MAX_BPM, bpm)), 1)


def put_tempo(conductor: Conductor, tick: int, bpm: float) -> ReplaceConductor:
    """From `tick` on `bpm`. Raises ValueError when it is out of range."""
    return _tempo(conductor, _with(conductor.tempo.changes, TempoChange(tick, bpm)), tr("Set tempo"))


def move_tempo(conductor: Conductor, place: int, tick: int, bpm: float) -> ReplaceConductor:
    """Another tempo, and another tick unless it is the first one; it stays between its neighbours."""
    changes = conductor.tempo.changes
    at = _between_neighbours([change.tick for change in changes], place, tick) if place else 0
    return _tempo(conductor, _replaced(changes, place, TempoChange(at, held_bpm(bpm))), tr("Move tempo"))


def remove_tempo(conductor: Conductor, place: int) -> ReplaceConductor:
    """The tempo before goes on. Raises CannotPlaceError for the first one."""
    if place == 0:
        raise CannotPlaceError(tr("a song starts with a tempo: change it rather than remove it"))
    return _tempo(conductor, _without(conductor.tempo.changes, place), tr("Remove tempo"))


def ramp_tempo(conductor: Conductor, start: tuple[int, float], end: tuple[int, float]) -> ReplaceConductor:
    """From one (tick, bpm) to another in even steps, one every sixteenth; a place where tempo holds ends it."""
    (first, first_bpm), (last, last_bpm) = sorted((start, end))
    step = max(RAMP_STEP, -(-(last - first) // MOST_RAMP_STEPS))
    ticks = [*range(first, last, step), last]
    length = max(1, last - first)
    ramp = [TempoChange(tick, held_bpm(first_bpm + (last_bpm - first_bpm) * (tick - first) / length)) for tick in ticks]
    others = [change for change in conductor.tempo.changes if not first <= change.tick <= last]
    return _tempo(conductor, (*others, *ramp), tr("Draw tempo"))


def _tempo(conductor: Conductor, changes: Sequence[TempoChange], name: str) -> ReplaceConductor:
    tempo = TempoMap(tuple(sorted(changes, key=lambda change: change.tick)))
    return ReplaceConductor(conductor, replace(conductor, tempo=tempo), name, merges=False)


def put_meter(conductor: Conductor, tick: int, meter: Meter) -> ReplaceConductor:
    """From the bar of `tick` on `meter`."""
    start = conductor.meter.bar_at(tick).start_tick
    present = next((change for change in conductor.meter.changes if change.tick == start), MeterChange(start, meter))
    return _meter(conductor, _with(conductor.meter.changes, present.in_meter(meter)), tr("Set meter"))


def move_meter(conductor: Conductor, place: int, tick: int) -> ReplaceConductor:
    """To the nearest bar line of the meter before it. Raises CannotPlaceError for the first one."""
    if place == 0:
        raise CannotPlaceError(tr("a song starts with a meter: it cannot be moved"))
    changes = conductor.meter.changes
    bar = MeterMap(_without(changes, place)).bar_at(max(0, tick))
    nearest = bar.start_tick if 2 * tick < bar.start_tick + bar.end_tick else bar.end_tick
    at = _between_neighbours([change.tick for change in changes], place, nearest)
    return _meter(conductor, _replaced(changes, place, replace(changes[place], tick=at)), tr("Move meter"))


def remove_meter(conductor: Conductor, place: int) -> ReplaceConductor:
    """The meter before goes on. Raises CannotPlaceError for the first one."""
    if place == 0:
        raise CannotPlaceError(tr("a song starts with a meter: change it rather than remove it"))
    return _meter(conductor, _without(conductor.meter.changes, place), tr("Remove meter"))


def _meter(conductor: Conductor, changes: Sequence[MeterChange], name: str) -> ReplaceConductor:
    meter = MeterMap(tuple(sorted(changes, key=lambda change: change.tick)))
    return ReplaceConductor(conductor, replace(conductor, meter=meter), name, merges=False)


def put_key(conductor: Conductor, tick: int, key: Key) -> ReplaceConductor:
    """From `tick` on `key`."""
    return _keys(conductor, _with(conductor.keys, KeyChange(tick, key)), tr("Set key {key}", key=key.title))


def move_key(conductor: Conductor, place: int, tick: int) -> ReplaceConductor:
    """To `tick`, between its neighbours."""
    at = _between_neighbours([change.tick for change in conductor.keys], place, tick)
    return _keys(conductor, _replaced(conductor.keys, place, replace(conductor.keys[place], tick=at)), tr("Move key"))


def remove_key(conductor: Conductor, place: int) -> ReplaceConductor:
    """The key before goes on."""
    return _keys(conductor, _without(conductor.keys, place), tr("Remove key"))


def _keys(conductor: Conductor, keys: Sequence[KeyChange], name: str) -> ReplaceConductor:
    rising = tuple(sorted(keys, key=lambda change: change.tick))
    return ReplaceConductor(conductor, replace(conductor, keys=rising), name, merges=False)


def put_marker(conductor: Conductor, tick: int, text: str) -> ReplaceConductor:
    """A marker at `tick`; several may stand at one place."""
    marker = Marker(tick, text[:MAX_MARKER], MARKER_KIND)
    return _markers(conductor, (*conductor.markers, marker), tr("Add marker"))


def rename_marker(conductor: Conductor, place: int, text: str) -> ReplaceConductor:
    """Another text."""
    after = replace(conductor.markers[place], text=text[:MAX_MARKER])
    return _markers(conductor, _replaced(conductor.markers, place, after), tr("Rename marker"))


def move_marker(conductor: Conductor, place: int, tick: int) -> ReplaceConductor:
    """To `tick`."""
    after = replace(conductor.markers[place], tick=max(0, tick))
    return _markers(conductor, _replaced(conductor.markers, place, after), tr("Move marker"))


def remove_marker(conductor: Conductor, place: int) -> ReplaceConductor:
    """Without it."""
    return _markers(conductor, _without(conductor.markers, place), tr("Remove marker"))


def _markers(conductor: Conductor, markers: Sequence[Marker], name: str) -> ReplaceConductor:
    rising = tuple(sorted(markers, key=lambda marker: marker.tick))
    return ReplaceConductor(conductor, replace(conductor, markers=rising), name, merges=False)


def _with(changes: Sequence[_Change], new: _Change) -> tuple[_Change, ...]:
    others = tuple(change for change in changes if change.tick != new.tick)
    return (*others, new)


def _replaced(changes: Sequence[_T], place: int, new: _T) -> tuple[_T, ...]:
    return (*changes[:place], new, *changes[place + 1 :])


def _without(changes: Sequence[_T], place: int) -> tuple[_T, ...]:
    return (*changes[:place], *changes[place + 1 :])


def _between_neighbours(ticks: Sequence[int], place: int, tick: int) -> int:
    low = ticks[place - 1] + 1 if place else 0
    high = ticks[place + 1] - 1 if place + 1 < len(ticks) else max(low, tick)
    return min(max(tick, low), high)
