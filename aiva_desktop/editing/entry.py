"""Exact values typed for notes: what a text means, and the notes it makes. A plus or minus changes by the value.

Positions are bar.beat.tick and lengths beats.ticks, as transports count; a length may be a note value too: 1/8,
1/8t (triplet), 1/8. (dotted).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, TypeVar

from aiva_desktop.editing import transforms
from aiva_desktop.editing.clipboard import MAX_TICK
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.score.notes import MAX_PITCH, MIN_PITCH, Note
from aiva_desktop.score.pitch import parse_pitch
from aiva_desktop.score.time import PPQ, Meter, MeterMap

Entry = Callable[[Notes], Notes]

_NUMBERS = re.compile(r"\d{1,9}(\.\d{1,9}){0,2}")
_NOTE_VALUE = re.compile(r"(\d{1,3})\s*/\s*(\d{1,3})\s*([t.]?)")
_WHOLE = re.compile(r"\d{1,9}")
_OF_NOTE_VALUE = {"": Fraction(1), "t": Fraction(2, 3), ".": Fraction(3, 2)}


@dataclass(frozen=True)
class _Typed:
    """`sign` is 0 for a value as it stands, 1 or -1 for a change by it."""

    sign: int
    text: str

    @classmethod
    def of(cls, text: str) -> _Typed:
        text = text.strip()
        sign = {"+": 1, "-": -1, "−": -1}.get(text[:1], 0)
        return cls(sign, text[1:].strip() if sign else text)


def onset_entry(text: str, meter: MeterMap) -> Entry:
    """Read "3", "3.2", "3.2.120" or "+0.1" (a beat later). Raises CannotEditError with a sentence for anything else."""
    typed = _Typed.of(text)
    if not _NUMBERS.fullmatch(typed.text):
        raise CannotEditError(tr("An onset looks like 3.2.120 (bar, beat, tick), or +0.1 to move by a beat."))
    bar, beat, tick = _three(typed.text)
    if not typed.sign:
        onset = _position(meter, bar, beat or 1, tick)
        return lambda notes: tuple(replace(note, onset=onset) for note in notes)

    def moved(notes: Notes) -> Notes:
        here = meter.meter_at(min(note.onset for note in notes))
        ticks = bar * here.bar_ticks + beat * here.beat_ticks + tick
        return transforms.move(notes, typed.sign * _within_reach(ticks), 0)

    return moved


def length_entry(text: str, meter: MeterMap) -> Entry:
    """Read "1" (a beat), "0.240", "1/8", "1/8t", "+0.10". Raises CannotEditError with a sentence for anything else."""
    typed = _Typed.of(text)

    def changed(notes: Notes) -> Notes:
        return tuple(_lengthened(note, typed.sign, _length(typed.text, meter.meter_at(note.onset))) for note in notes)

    _length(typed.text, Meter())
    return changed


def _lengthened(note: Note, sign: int, ticks: int) -> Note:
    duration = note.duration + sign * ticks if sign else ticks
    if duration < 1:
        raise CannotEditError(tr("Cannot shorten: a note would have no length left."))
    return replace(note, duration=duration)


def pitch_entry(text: str) -> Entry:
    """Read "C4", "F#3", "60" or "+12". Raises CannotEditError with a sentence for anything else."""
    typed = _Typed.of(text)
    if typed.sign:
        semitones = typed.sign * _whole(typed.text, tr("To move by semitones, type +12 or -1."))
        return lambda notes: transforms.transpose(notes, semitones)
    try:
        pitch = int(typed.text) if _WHOLE.fullmatch(typed.text) else parse_pitch(typed.text)
    except ValueError as error:
        raise CannotEditError(tr("A pitch looks like C4, F#3 or 60, or +12 to move by semitones.")) from error
    if not MIN_PITCH <= pitch <= MAX_PITCH:
        raise CannotEditError(tr("Pitches reach from C-1 (0) to G9 (127)."))
    return lambda notes: tuple(replace(note, pitch=pitch) for note in notes)


def velocity_entry(text: str) -> Entry:
    """Read "80" or "+5". Raises CannotEditError with a sentence for anything else."""
    typed = _Typed.of(text)
    number = _whole(typed.text, tr("A velocity is 1 to 127, or +5 to make notes louder."))
    if typed.sign:
        return lambda notes: transforms.change_velocity(notes, typed.sign * number)
    if not 1 <= number <= 127:
        raise CannotEditError(tr("A velocity is 1 to 127, or +5 to make notes louder."))
    return lambda notes: tuple(replace(note, velocity=number) for note in notes)


def position_text(meter: MeterMap, tick: int) -> str:
    """Such as "3.2.120"."""
    bar, beat, rest = meter.position(tick)
    return f"{bar}.{beat}.{rest:03d}"


def length_text(meter: Meter, ticks: int) -> str:
    """Beats and ticks, such as "1.240"."""
    beats, rest = divmod(ticks, meter.beat_ticks)
    return f"{beats}.{rest:03d}"


Value = TypeVar("Value")


def common(values: Iterable[Value]) -> Value | None:
    """The value that all share; None when they differ or there are none."""
    found: Any = iter(values)
    first = next(found, None)
    return first if all(value == first for value in found) else None


def _three(text: str) -> tuple[int, int, int]:
    numbers = [int(part) for part in text.split(".")] + [0, 0]
    return numbers[0], numbers[1], numbers[2]


def _position(meter: MeterMap, bar: int, beat: int, tick: int) -> int:
    if bar < 1:
        raise CannotEditError(tr("Bars count from 1."))
    span = meter.bar(bar - 1)
    return _within_reach(span.start_tick + (beat - 1) * span.meter.beat_ticks + tick)


def _length(text: str, meter: Meter) -> int:
    if value := _NOTE_VALUE.fullmatch(text):
        number, part, kind = value.groups()
        if int(part):
            return _within_reach(round(4 * PPQ * Fraction(int(number), int(part)) * _OF_NOTE_VALUE[kind]))
    if not _NUMBERS.fullmatch(text) or text.count(".") > 1:
        raise CannotEditError(tr("A length looks like 1.240 (beats, ticks), 1/8 or 1/8t, or +0.10 to lengthen."))
    beats, ticks, _ = _three(text)
    return _within_reach(beats * meter.beat_ticks + ticks)


def _within_reach(ticks: int) -> int:
    if ticks > MAX_TICK:
        raise CannotEditError(tr("That is beyond the longest song there can be."))
    return ticks


def _whole(text: str, sentence: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise CannotEditError(sentence)
    return int(text)
