"""What was done to a song: its steps, and how much of them is kept."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.editing.control_edits import ReplaceControls
from aiva_desktop.editing.edits import Compound, Edit, ReplaceConductor, ReplaceNotes, ReplaceTrack
from aiva_desktop.score.song import Conductor

# A note takes some 130 bytes: a quarter of a gigabyte. What one step leaves is where the next begins, so that only the
# notes that come count whole.
MAX_WEIGHT = 2_000_000
# What a step takes besides its notes, in notes.
_STEP = 4
# So many references to notes that stand elsewhere take as much as one note.
_REFERENCES = 16


@dataclass(frozen=True)
class History:
    """`done` in order, the last one is undone first; of `undone` the last one is redone first.

    `forgotten` steps before the first one cannot be taken back any more.
    """

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()
    forgotten: int = 0


def weight(edit: Edit) -> int:
    """How much memory a step takes, in notes; about."""
    match edit:
        case ReplaceNotes() | ReplaceControls():
            return _STEP + len(edit.after) + len(edit.before) // _REFERENCES
        case ReplaceTrack():
            return _STEP + _weight_of_change(edit)
        case ReplaceConductor():
            return _STEP + (_size(edit.before) + _size(edit.after)) // _REFERENCES
        case Compound():
            return _STEP + sum(weight(part) for part in edit.edits)
        case _:
            return _STEP


def _weight_of_change(edit: ReplaceTrack) -> int:
    """Notes that only change their track's name or volume are the same notes."""
    if edit.after is None or (edit.before is not None and edit.before.notes is edit.after.notes):
        return 0
    return len(edit.after.notes) + len(edit.after.controls)


def _size(conductor: Conductor) -> int:
    lists = (conductor.tempo.changes, conductor.meter.changes, conductor.keys, conductor.chords, conductor.markers)
    return sum(len(changes) for changes in lists)
