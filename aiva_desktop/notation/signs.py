"""What a score says above the notes: tempo, meter, key, chord symbols, lyrics and rehearsal marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.notation.chord_kinds import chord_of
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, PPQ, Meter, MeterChange, MeterMap, TempoChange, TempoMap

MAX_TICK = 2**31 - 1
_MAX_TEXT = 1000
# Pitch class of the major key with so many sharps.
_FIFTH = 7
_MODES = {mode.value: mode for mode in Mode}


@dataclass(frozen=True)
class Timeline:
    """Turns quarter notes from the start of the score into ticks. A pickup bar is moved to the end of a whole bar."""

    shift: float = 0.0

    @classmethod
    def of(cls, parts: Sequence[Any]) -> Timeline:
        """By the first bar of the first part."""
        first = next(iter(parts[0].getElementsByClass("Measure")), None) if parts else None
        if first is None or first.timeSignature is None:
            return cls()
        missing = first.barDuration.quarterLength - first.duration.quarterLength
        is_pickup = first.number == 0 or first.paddingLeft > 0
        return cls(float(missing)) if is_pickup and missing > 0 else cls()

    def tick(self, quarters: Any) -> int:
        """Raises NotationError when it is further away than any music."""
        tick = round((float(quarters) + self.shift) * PPQ)
        if not 0 <= tick <= MAX_TICK:
            raise NotationError(tr("its notes lie further apart than any music does"))
        return tick


def conductor_of(score: Any, parts: Sequence[Any], timeline: Timeline) -> Conductor:
    """What holds for all parts."""
    first = parts[0].flatten() if parts else None
    meters = {timeline.tick(s.offset): meter for s in _of(first, "TimeSignature") if (meter := _meter(s)) is not None}
    keys = {timeline.tick(s.offset): key for s in _of(first, "KeySignature") if (key := _key(s)) is not None}
    return Conductor(
        tempo=TempoMap(tuple(_tempi(score, timeline))),
        meter=_meter_map(_from_start(meters, Meter(4, 4))),
        keys=tuple(_key_changes(keys, timeline.tick(0))),
        chords=tuple(_chords(parts, timeline)),
        markers=tuple(sorted(_markers(parts, timeline), key=lambda marker: marker.tick)),
    )


def _of(stream: Any, kind: str) -> Iterator[Any]:
    if stream is not None:
        yield from stream.getElementsByClass(kind)


def _meter(signature: Any) -> Meter | None:
    """None for a meter that the app does not have."""
    try:
        return Meter(int(signature.numerator), int(signature.denominator))
    except (ValueError, TypeError):
        return None


def _from_start(meters: dict[int, Meter], default: Meter) -> dict[int, Meter]:
    """What comes first holds from tick 0, before a pickup too."""
    first = min(meters, default=0)
    rest = {tick: meter for tick, meter in meters.items() if tick != first}
    return {0: meters.get(first, default), **rest}


def _meter_map(meters: dict[int, Meter]) -> MeterMap:
    """Signs that only repeat what holds are left out."""
    changes: list[MeterChange] = []
    for tick, meter in sorted(meters.items()):
        if not changes or changes[-1].meter != meter:
            changes.append(MeterChange(tick, meter))
    return MeterMap(tuple(changes))


def _key(signature: Any) -> Key | None:
    sharps = signature.sharps
    if sharps is None or not -7 <= sharps <= 7:
        return None
    major = (_FIFTH * sharps) % 12
    mode = _MODES.get(str(getattr(signature, "mode", "major")), Mode.MAJOR)
    return Key((major + 9) % 12, mode) if mode is Mode.MINOR else Key(major, Mode.MAJOR)


def _key_changes(keys: dict[int, Key], start: int) -> Iterator[KeyChange]:
    """Signs that only repeat what holds are left out; what holds at the start holds from tick 0."""
    before: Key | None = None
    for tick, key in sorted(keys.items()):
        if key != before:
            yield KeyChange(0 if tick == start else tick, key)
        before = key


def _tempi(score: Any, timeline: Timeline) -> Iterator[TempoChange]:
    found: dict[int, float] = {}
    for start, _, mark in score.metronomeMarkBoundaries():
        bpm = mark.getQuarterBPM()
        if bpm is not None and MIN_BPM <= bpm <= MAX_BPM:
            tick = timeline.tick(start)
            found[0 if tick == timeline.tick(0) else tick] = float(bpm)
    yield TempoChange(0, found.pop(0, 120.0))
    yield from (TempoChange(tick, bpm) for tick, bpm in sorted(found.items()))


def _chords(parts: Sequence[Any], timeline: Timeline) -> Iterator[ChordChange]:
    """Of the first part that has chord symbols."""
    for part in parts:
        found: dict[int, ChordChange] = {}
        for symbol in _of(part.flatten(), "ChordSymbol"):
            change = _chord_change(timeline.tick(symbol.offset), symbol)
            if change is not None:
                found[change.tick] = change
        if found:
            yield from (found[tick] for tick in sorted(found))
            return


def _chord_change(tick: int, symbol: Any) -> ChordChange | None:
    """None for a symbol that the app does not know."""
    try:
        return ChordChange(tick, chord_of(symbol))
    except ValueError:
        return None


def _markers(parts: Sequence[Any], timeline: Timeline) -> Iterator[Marker]:
    for part in parts[:1]:
        for mark in _of(part.flatten(), "RehearsalMark"):
            yield Marker(timeline.tick(mark.offset), str(mark.content)[:_MAX_TEXT])
    for part in parts:
        for note in part.flatten().notes:
            if note.lyric:
                yield Marker(timeline.tick(note.offset), str(note.lyric)[:_MAX_TEXT], "lyrics")
