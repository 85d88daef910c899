"""How the roll is looked at: colours, folded rows, what is shown besides the notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from aiva_desktop.score.pitch import Key


class ColorBy(Enum):
    """What a note's colour tells."""

    SOURCE = "source"
    VELOCITY = "velocity"
    PITCH_CLASS = "pitch class"
    TRACK = "track"


class Fold(Enum):
    """Which rows there are: every pitch, those of the key, or those that notes are on."""

    NONE = "none"
    SCALE = "scale"
    USED = "used"


@dataclass(frozen=True)
class Appearance:
    """`highlight_scale` sets off the rows of the key; `others` shows the notes of other tracks, faintly."""

    color_by: ColorBy = ColorBy.SOURCE
    fold: Fold = Fold.NONE
    highlight_scale: bool = True
    others: bool = True
    names: bool = True


# Fewer rows than this would leave nowhere to draw.
LEAST_ROWS = 5


def folded_rows(fold: Fold, key: Key | None, used: frozenset[int]) -> tuple[int, ...]:
    """The pitches that have rows, rising; () for all of them. Those in `used` always have one."""
    if fold is Fold.SCALE and key is not None:
        return tuple(pitch for pitch in range(128) if key.contains(pitch) or pitch in used)
    if fold is Fold.USED and len(used) >= LEAST_ROWS:
        return tuple(sorted(used))
    return ()
