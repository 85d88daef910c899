"""The staves of a score as tracks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.signs import Timeline
from aiva_desktop.score.notes import DEFAULT_VELOCITY, Note
from aiva_desktop.score.song import DRUM_CHANNEL, Track
from aiva_desktop.score.time import PPQ

MAX_NOTES = 500_000
_GRACE_TICKS = PPQ // 8
# Loudness as music21 gives it, 0..1, to velocity.
_FULL = 127
_ACCENT = 12
_MAX_NAME = 200


@dataclass(frozen=True)
class _Loudness:
    """The dynamics of a staff: from each of the `ticks` on, notes have the velocity beside it."""

    ticks: tuple[int, ...]
    velocities: tuple[int, ...]

    def at(self, tick: int) -> int:
        place = bisect_right(self.ticks, tick)
        return self.velocities[place - 1] if place else DEFAULT_VELOCITY


def tracks_of(parts: Sequence[Any], drums: Collection[int], timeline: Timeline) -> Iterator[Track]:
    """A track for each staff with notes, on a channel of its own as long as there is one.

    `drums` are the places of those that are drums. Raises NotationError when there are too many notes.
    """
    channels = [channel for channel in range(16) if channel != DRUM_CHANNEL]
    budget = MAX_NOTES
    for number, part in enumerate(parts):
        staff = part.flatten()
        notes = list(_notes(staff, timeline, _loudness(staff, timeline)))
        budget -= len(notes)
        if budget < 0:
            raise NotationError(tr("it has more than {most:,} notes", most=MAX_NOTES))
        is_drums = number in drums
        channel = DRUM_CHANNEL if is_drums else channels[number % len(channels)]
        yield Track(
            number + 1,
            _name(part),
            tuple(sorted(notes)),
            program=0 if is_drums else _program(part),
            channel=channel,
        )


def _notes(staff: Any, timeline: Timeline, loudness: _Loudness) -> Iterator[Note]:
    """The notes that sound: those that a tie continues are joined."""
    # The notes that a tie leads on from, by pitch and by where they end.
    tied: dict[tuple[int, int], Note] = {}
    for element in staff.notes:
        if "ChordSymbol" in element.classes:
            continue
        start, length = _place(element, timeline)
        accent = _ACCENT * _is_accented(element)
        for single, pitch in _singles(element):
            tie = single.tie.type if single.tie is not None else ""
            before = tied.pop((pitch, start), None) if tie in ("stop", "continue") else None
            velocity = min(_FULL, (_own_velocity(single) or loudness.at(start)) + accent)
            note = Note(start, pitch, length, velocity) if before is None else _longer(before, length)
            if tie in ("start", "continue"):
                tied[pitch, start + length] = note
            else:
                yield note
    # What is tied to nothing.
    yield from tied.values()


def _place(element: Any, timeline: Timeline) -> tuple[int, int]:
    """Where a note begins and how long it is, in ticks. Its end is rounded as the next one's beginning is."""
    start, end = timeline.tick(element.offset), timeline.tick(element.offset + element.quarterLength)
    if element.duration.isGrace or end <= start:
        return max(0, start - _GRACE_TICKS), _GRACE_TICKS
    return start, end - start


def _longer(note: Note, by: int) -> Note:
    return replace(note, duration=note.duration + by)


def _singles(element: Any) -> Iterator[tuple[Any, int]]:
    """Each note of a chord with its MIDI pitch."""
    if hasattr(element, "notes"):
        for one in element.notes:
            yield from _singles(one)
    elif 0 <= element.pitch.midi <= 127:
        yield element, int(element.pitch.midi)


def _own_velocity(single: Any) -> int | None:
    """That of the note itself, where the score says it."""
    if not single.hasVolumeInformation():
        return None
    velocity = single.volume.velocity
    return max(1, min(_FULL, round(velocity))) if velocity is not None else None


def _is_accented(element: Any) -> bool:
    return any("Accent" in mark.classes for mark in element.articulations)


def _loudness(staff: Any, timeline: Timeline) -> _Loudness:
    marks = {
        timeline.tick(mark.offset): max(1, min(_FULL, round(mark.volumeScalar * _FULL)))
        for mark in staff.getElementsByClass("Dynamic")
        if mark.volumeScalar is not None
    }
    ticks = tuple(sorted(marks))
    return _Loudness(ticks, tuple(marks[tick] for tick in ticks))


def _program(part: Any) -> int:
    program = part.getInstrument(returnDefault=True).midiProgram
    return program if isinstance(program, int) and 0 <= program <= 127 else 0


def _name(part: Any) -> str:
    name = str(part.partName or "").strip()[:_MAX_NAME]
    return " ".join(name.split()) or tr("Melody")
