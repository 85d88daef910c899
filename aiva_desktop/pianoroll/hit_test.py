"""What lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note

EDGE_PX = 8
# A note is drawn, and can be taken hold of, at least this wide.
LEAST_NOTE_PX = 3


class Zone(Enum):
    """The part of a note that the pointer is on."""

    START = auto()
    BODY = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """A note under the pointer."""

    note: Note
    zone: Zone


def hit_test(index: NoteIndex, viewport: Viewport, x: float, y: float) -> Hit | None:
    """The note at a place in px, the one drawn last when several overlap; None over an empty place."""
    if not 0 <= y + viewport.top_px < viewport.content_height:
        return None
    pitch = viewport.pitch_at(y)
    places = index.within(viewport.tick_at(x - LEAST_NOTE_PX), viewport.tick_at(x) + 1e-9, pitch, pitch)
    for place in places[::-1]:
        note = index.notes[place]
        left, right = note_span(viewport, note)
        if left <= x < right:
            return Hit(note, _zone(left, right, x))
    return None


def note_span(viewport: Viewport, note: Note) -> tuple[float, float]:
    """The left and right edge of a note as it is drawn, in px."""
    left = viewport.x_of(note.onset)
    return left, max(viewport.x_of(note.end), left + LEAST_NOTE_PX)


def _zone(left: float, right: float, x: float) -> Zone:
    edge = min(EDGE_PX, (right - left) / 4)
    if x < left + edge:
        return Zone.START
    return Zone.END if x >= right - edge else Zone.BODY
