"""What gestures and commands need to know of the roll, and what they answer."""

from __future__ import annotations

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
    say.
    """

    track_id: int
    index: NoteIndex = field(default_factory=lambda: NoteIndex.of(()))
    selection: frozenset[Note] = frozenset()
    grid: Grid = field(default_factory=lambda: Grid(MeterMap()))
    playhead: float = 0.0
    key: Key | None = None
    loop: tuple[int, int] | None = None

    def chosen(self) -> tuple[Note, ...]:
        """The selected notes in order, equal ones as often as the track holds them."""
        return self.index.chosen(self.selection)


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
