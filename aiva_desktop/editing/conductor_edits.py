"""Tempo, meter and key changed where they are in force, and chords.

Edits of one name merge, but for those of chords: a spun tempo box makes one step, each meter and key that was chosen a
step of its own.
"""

from __future__ import annotations

from dataclasses import replace

from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange
from aiva_desktop.score.time import Meter, MeterMap, TempoChange, TempoMap


def set_tempo(conductor: Conductor, tick: int, bpm: float) -> ReplaceConductor:
    """The tempo that is in force at `tick` becomes `bpm`. Raises ValueError when `bpm` is out of range."""
    start = max(change.tick for change in conductor.tempo.changes if change.tick <= max(0, tick))
    changes = tuple(TempoChange(start, bpm) if c.tick == start else c for c in conductor.tempo.changes)
    return ReplaceConductor(conductor, replace(conductor, tempo=TempoMap(changes)), tr("Change tempo"))


def set_meter(conductor: Conductor, tick: int, meter: Meter) -> ReplaceConductor:
    """The meter that is in force at `tick` becomes `meter`."""
    start = max(change.tick for change in conductor.meter.changes if change.tick <= max(0, tick))
    changes = tuple(c.in_meter(meter) if c.tick == start else c for c in conductor.meter.changes)
    return ReplaceConductor(
        conductor, replace(conductor, meter=MeterMap(changes)), tr("Set meter {meter}", meter=meter)
    )


def set_chords(conductor: Conductor, chords: tuple[ChordChange, ...], name: str) -> ReplaceConductor:
    """Other chords for the whole song, as a step of its own; `name` is what the Edit menu shows."""
    return ReplaceConductor(conductor, replace(conductor, chords=chords), name, merges=False)


def set_key(conductor: Conductor, tick: int, key: Key | None) -> ReplaceConductor:
    """The key that is in force at `tick` becomes `key`; None takes the signature away."""
    start = max((change.tick for change in conductor.keys if change.tick <= max(0, tick)), default=0)
    others = [change for change in conductor.keys if change.tick != start]
    own = [] if key is None else [KeyChange(start, key)]
    keys = tuple(sorted(others + own, key=lambda change: change.tick))
    name = tr("Remove key") if key is None else tr("Set key {key}", key=key.title)
    return ReplaceConductor(conductor, replace(conductor, keys=keys), name)
