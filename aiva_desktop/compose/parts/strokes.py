"""What figures are made of, before they are notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiva_desktop.score.beats import is_strong
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.time import MeterMap

_STRONG, _WEAK = 5, -4


@dataclass(frozen=True, slots=True)
class Stroke:
    """One note to be: from `start` to `end` (ticks, end > start) at `pitch`."""

    start: int
    end: int
    pitch: int


def as_notes(strokes: Iterable[Stroke], meter: MeterMap, velocity: int) -> tuple[Note, ...]:
    """Notes at about `velocity` (1..127), those on strong beats louder, sorted."""
    return tuple(
        sorted(
            Note(
                stroke.start, stroke.pitch, stroke.end - stroke.start, _accented(velocity, stroke, meter), Origin.ENGINE
            )
            for stroke in strokes
        )
    )


def _accented(velocity: int, stroke: Stroke, meter: MeterMap) -> int:
    return min(127, max(1, velocity + (_STRONG if is_strong(meter, stroke.start) else _WEAK)))
