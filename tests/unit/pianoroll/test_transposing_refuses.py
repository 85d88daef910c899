"""Past the top or the bottom nothing is transposed at all, and a chord stays the chord that it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.rolls import drag, roll

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.editing.entry import pitch_entry
from aiva_desktop.pianoroll import commands, note_commands
from aiva_desktop.pianoroll.gestures import Pointer, begin
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool
from aiva_desktop.score.notes import Note

Command = Callable[[RollState], Outcome]
HIGH = tuple(Note(0, pitch, 480) for pitch in (118, 122, 127))
LOW = tuple(Note(0, pitch, 480) for pitch in (0, 4, 7))


def typed(text: str) -> Command:
    return lambda state: note_commands.change(state, pitch_entry(text), "Set pitches")


UP: tuple[Command, ...] = (
    lambda state: commands.nudge(state, 0, 1),
    lambda state: commands.nudge(state, 0, 12),
    lambda state: commands.transpose_in_scale(state, 1),
    typed("+1"),
    typed("+999999"),
)
DOWN: tuple[Command, ...] = (
    lambda state: commands.nudge(state, 0, -1),
    lambda state: commands.nudge(state, 0, -12),
    lambda state: commands.transpose_in_scale(state, -1),
    typed("-1"),
    typed("-999999"),
)


@pytest.mark.parametrize(
    ("chord", "command"), [*((HIGH, command) for command in UP), *((LOW, command) for command in DOWN)]
)
def test_it_is_refused_as_a_whole_with_a_word(chord: tuple[Note, ...], command: Command) -> None:
    outcome = command(roll(*chord, selected=chord))
    assert outcome.edit is None
    assert outcome.selection is None
    assert "range of pitches" in outcome.message


def dragged(chord: tuple[Note, ...], grabbed: Note, pitch: int, control: bool = False) -> Outcome:
    state = roll(*chord, selected=chord)
    press = Pointer(100, grabbed.pitch, control=control)
    target = Pointer(100, pitch, control=control)
    return drag(begin(state, Tool.SELECT, press, Hit(grabbed, Zone.BODY)), target, target)[1]


@pytest.mark.parametrize("control", [False, True])
def test_a_drag_stops_before_the_first_note_would_leave(control: bool) -> None:
    high = dragged(HIGH, HIGH[0], 127, control)
    assert high.edit is None
    room = tuple(Note(0, pitch, 480) for pitch in (110, 114, 120))
    edit = dragged(room, room[0], 127, control).edit
    assert isinstance(edit, ReplaceNotes)
    assert [note.pitch for note in edit.after] == [117, 121, 127]


def test_a_paste_and_a_duplicate_keep_every_pitch() -> None:
    state = roll(*HIGH, selected=HIGH)
    for outcome in (commands.duplicate(state), commands.paste(state, HIGH)):
        assert isinstance(outcome.edit, ReplaceNotes)
        assert [note.pitch for note in outcome.edit.after] == [note.pitch for note in HIGH]


def test_time_is_refused_as_a_whole_too() -> None:
    notes = (Note(0, 60, 480), Note(480, 62, 480))
    for command in (lambda s: commands.nudge(s, -1, 0), lambda s: note_commands.nudge_ticks(s, -1)):
        outcome = command(roll(*notes, selected=notes))
        assert outcome.edit is None
        assert "start before the song" in outcome.message
