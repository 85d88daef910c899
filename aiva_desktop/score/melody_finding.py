"""Which track of a song is the melody."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from aiva_desktop.score.time import PPQ

if TYPE_CHECKING:
    from aiva_desktop.score.song import Track

# In many languages, what a melody's track is called; the first that any track of a song has decides.
_NAMES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"melody",
        r"melod(?:ie|ia|ía|y line)|mélodie|tune|主?旋律",
        r"vocals?|vox|voice|voix|voce|voz|singer|singstimme|gesang|canto|lead",
        r"sopran[oe]?|discant|descant|cantus|treble",
        r"(?:violin|violine|violino|violon) (?:i|1)",
    )
)
_NOT_A_MELODY = re.compile(r"\b(?:backing|backup|background|harmon(?:y|ies)|bass|divisi)\b", re.IGNORECASE)
# A conditional logit over the tracks of 600 scores whose melody is known (songs, hymns, quartets), rounded so that it
# also holds where the file names no instruments.
_TOGETHER_WEIGHT, _HEIGHT_WEIGHT, _DENSITY_WEIGHT, _SINGER_WEIGHT = -5.5, 4.3, 0.7, 4.0
# General MIDI: voices, brass, reeds, pipes and synthesiser leads.
_SINGERS = frozenset({52, 53, 54, *range(56, 88)})
# Played legato: so far may a note reach into the next one.
_LEGATO_TICKS = PPQ // 4


class FoundBy(StrEnum):
    """How the melody's track was told from the others."""

    NAME = "name"
    SHAPE = "shape"
    BEING_ALONE = "being alone"


@dataclass(frozen=True)
class MelodyChoice:
    """The melody's track, and how it was found."""

    track: Track
    by: FoundBy


def find_melody(tracks: Sequence[Track]) -> MelodyChoice | None:
    """The track that is named as a melody, else the one that looks most like one; None without pitched notes.

    A melody lies high, its notes seldom sound together, it does not pause for long, and is often sung or blown.
    """
    pitched = [track for track in tracks if track.notes and not track.is_drums]
    if not pitched:
        return None
    if len(pitched) == 1:
        return MelodyChoice(pitched[0], FoundBy.BEING_ALONE)
    for name in _NAMES:
        named = [t for t in pitched if name.search(t.name) and not _NOT_A_MELODY.search(t.name)]
        if named:
            exact = [t for t in named if name.fullmatch(t.name.strip())]
            return MelodyChoice(_most_melodic(exact or named), FoundBy.NAME)
    return MelodyChoice(_most_melodic(pitched), FoundBy.SHAPE)


@dataclass(frozen=True)
class _Shape:
    """`together`: the share of notes that sound with others of their track; `height`: the mean top pitch."""

    together: float
    height: float
    onsets: int
    sings: bool


def _most_melodic(tracks: Sequence[Track]) -> Track:
    """The first of the best."""
    shapes = [_shape(track) for track in tracks]
    highest, busiest = max(shape.height for shape in shapes), max(shape.onsets for shape in shapes)

    def score(shape: _Shape) -> float:
        return (
            _TOGETHER_WEIGHT * shape.together
            + _HEIGHT_WEIGHT * (shape.height - highest) / 12
            + _DENSITY_WEIGHT * math.log(shape.onsets / busiest)
            + _SINGER_WEIGHT * shape.sings
        )

    best = max(range(len(tracks)), key=lambda i: score(shapes[i]))
    return tracks[best]


def _shape(track: Track) -> _Shape:
    together, sounding_until, tops = 0, 0, []
    for onset, group in groupby(sorted(track.notes), key=lambda note: note.onset):
        notes = list(group)
        together += len(notes) - 1 + (sounding_until - onset > _LEGATO_TICKS)
        sounding_until = max(sounding_until, *(note.end for note in notes))
        tops.append(notes[-1].pitch)
    return _Shape(together / len(track.notes), sum(tops) / len(tops), len(tops), track.program in _SINGERS)
