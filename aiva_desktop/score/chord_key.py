"""The key of a progression that has no melody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.time import PPQ

_LAST_CHORD_TICKS = 4 * PPQ


def key_of_chords(changes: Sequence[ChordChange]) -> Key | None:
    """The key that the tones of the chords fit best; None without chords."""
    if not changes:
        return None
    end = ChordChange(changes[-1].tick + _LAST_CHORD_TICKS, None)
    return estimate_key(
        Note(change.tick, 48 + tone, max(1, later.tick - change.tick))
        for change, later in pairwise((*changes, end))
        if change.chord is not None
        for tone in change.chord.pitch_classes
    )
