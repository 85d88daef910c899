"""Other pitches for one note, by how probable they are where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.notes import Note

# This many notes after the one in question have a say.
HEARD_AFTER = 8


@dataclass(frozen=True)
class AlternativesRequest:
    """What else `note` could be, between what stands before and `after`.

    `span` is the request of a continuation of the melody before the note, which starts where the note does. `after` is
    the melody after it, sorted.
    """

    span: ContinueRequest
    note: Note
    after: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class PitchOffered:
    """`pitch` (MIDI) has this probability (0..1) among those that were compared."""

    pitch: int
    probability: float
