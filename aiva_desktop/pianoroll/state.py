"""What gestures and commands need to know of the roll, and what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from aiva_desktop.editing.edits import Edit, ReplaceNotes
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import MeterMap


class Tool(Enum):
    """What the pointer does; the value is what menus show."""

    DRAW = "Draw"
    SELECT = "Select"
    SPLIT = "Split"
    ERASE = "Erase"
    MUTE = "Mute"
    GLUE = "Glue"


@dataclass(frozen=True)
class RollState:
    """One track as it is being edited.

    `selection` holds notes of the track. `playhead` and `loop` are in ticks. `key` is None where the song does not
    say. Of equal notes in `partly`, the track holds more than the so many that are selected.
    """

    track_id: int
    index: NoteIndex = field(default_factory=lambda: NoteIndex.of(()))
    selection: frozenset[Note] = frozenset()
    grid: Grid = field(default_factory=lambda: Grid(MeterMap()))
    playhead: float = 0.0
    key: Key | None = None
    loop: tuple[int, int] | None = None
    partly: Mapping[Note, int] = field(default_factory=dict)

    def chosen(self) -> tuple[Note, ...]:
        """The selected notes in order, equal ones as often as they are selected."""
        notes = self.index.chosen(self.selection)
        return tuple(_at_most(notes, self.partly)) if self.partly else notes


def _at_most(notes: Iterable[Note], most: Mapping[Note, int]) -> Iterator[Note]:
    left = dict(most)
    for note in notes:
        if note not in left:
            yield note
        elif left[note]:
            left[note] -= 1
            yield note


@dataclass(frozen=True)
class Outcome:
    """What came of a gesture or a command.

    `edit` is to be applied; `selection` (None: as it was) holds afterwards; `message` is for the status line;
    `drag_out` asks that the selection be dragged out of the window.
    """

    edit: Edit | None = None
    selection: frozenset[Note] | None = None
    message: str = ""
    drag_out: bool = False


def replacement(
    state: RollState, before: tuple[Note, ...], after: tuple[Note, ...], name: str, gesture: str = ""
) -> Outcome:
    """The outcome that puts `after` in the place of `before` and selects it; nothing when they are the same."""
    if before == after:
        return Outcome(selection=frozenset(after) or None)
    return Outcome(ReplaceNotes(state.track_id, before, after, name, gesture), frozenset(after))
