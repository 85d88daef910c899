from dataclasses import replace

import pytest
from helpers.rolls import SIXTEENTHS, roll

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll import commands, note_commands
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.state import Outcome, RollState
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

A, B = Note(480, 60, 240, 70), Note(960, 64, 240, 90)


def both(**changes: object) -> RollState:
    return replace(roll(A, B, selected=(A, B)), **changes)  # type: ignore[arg-type]


def edit_of(outcome: Outcome) -> ReplaceNotes:
    assert isinstance(outcome.edit, ReplaceNotes)
    assert outcome.selection == frozenset(outcome.edit.after)
    return outcome.edit


@pytest.mark.parametrize(
    "command",
    [
        commands.delete,
        note_commands.quantize,
        commands.duplicate,
        lambda state: commands.nudge(state, 1, 0),
        lambda state: commands.transpose_in_scale(state, 1),
        lambda state: commands.resize(state, 1),
        lambda state: commands.change_velocity(state, 8),
    ],
)
def test_without_a_selection_every_command_says_so(command) -> None:  # type: ignore[no-untyped-def]
    outcome = command(roll(A, B))
    assert outcome.edit is None
    assert outcome.message == "Select some notes first."


def test_delete() -> None:
    edit = edit_of(commands.delete(both()))
    assert (edit.before, edit.after) == ((A, B), ())


def test_select_all() -> None:
    assert commands.select_all(roll(A, B)).selection == {A, B}


def test_nudging_in_time_and_pitch_merges_over_a_run() -> None:
    first = edit_of(commands.nudge(both(), 1, 0))
    assert [note.onset for note in first.after] == [600, 1080]
    moved = replace(both(), selection=frozenset(first.after), index=roll(*first.after).index)
    second = edit_of(commands.nudge(moved, -2, 0))
    assert first.merge(second) is not None
    up = edit_of(commands.nudge(both(), 0, 12))
    assert [note.pitch for note in up.after] == [72, 76]
    assert first.merge(up) is None


def test_an_off_grid_note_is_nudged_to_its_neighbours() -> None:
    played = Note(487, 60, 100)
    assert edit_of(commands.nudge(roll(played, selected=(played,)), 1, 0)).after[0].onset == 600
    assert edit_of(commands.nudge(roll(played, selected=(played,)), -1, 0)).after[0].onset == 480


def test_nudging_crosses_bar_lines_of_changing_meters() -> None:
    meter = MeterMap((MeterChange(0, Meter(3, 4)), MeterChange(1500, Meter())))
    note = Note(0, 60, 100)
    state = roll(note, selected=(note,), grid=Grid(meter, Snap.BAR))
    assert edit_of(commands.nudge(state, 2, 0)).after[0].onset == 1500


def test_nudging_past_an_end_is_refused_with_a_sentence() -> None:
    first = Note(0, 127, 100)
    state = roll(first, A, selected=(first, A))
    assert commands.nudge(state, 0, 1) == Outcome(message="Cannot move: a note would leave the range of pitches.")
    assert commands.nudge(state, -1, 0) == Outcome(message="Cannot move: a note would start before the song does.")


def test_steps_in_the_scale_use_the_songs_key_or_its_guess() -> None:
    d = Note(0, 62, 480)
    in_a_flat = roll(d, selected=(d,))
    assert edit_of(commands.transpose_in_scale(replace(in_a_flat, key=Key(8)), 1)).after[0].pitch == 64
    scale = tuple(Note(480 * i, pitch, 480) for i, pitch in enumerate((60, 62, 64, 65, 67, 69, 71, 72)))
    guessed = roll(*scale, selected=scale[1:3])
    assert [note.pitch for note in edit_of(commands.transpose_in_scale(guessed, 1)).after] == [64, 65]


def test_resizing_by_divisions_leaves_one_at_least() -> None:
    assert [note.duration for note in edit_of(commands.resize(both(), 1)).after] == [360, 360]
    assert [note.duration for note in edit_of(commands.resize(both(), -9)).after] == [120, 120]


def test_quantize() -> None:
    played = (Note(475, 60, 100), Note(490, 64, 100))
    assert [n.onset for n in edit_of(note_commands.quantize(roll(*played, selected=played))).after] == [480, 480]


def test_quantizing_what_is_on_the_grid_is_no_edit() -> None:
    outcome = note_commands.quantize(both())
    assert outcome.edit is None
    assert outcome.message == "Quantize notes: nothing to change."


def test_velocity() -> None:
    assert [note.velocity for note in edit_of(commands.change_velocity(both(), 50)).after] == [120, 127]


def test_a_duplicate_follows_behind_on_the_grid() -> None:
    played = (Note(490, 60, 200), Note(730, 62, 210))  # 490..940 in the cells 480..960
    edit = edit_of(commands.duplicate(roll(*played, selected=played)))
    assert edit.before == ()
    assert [note.onset for note in edit.after] == [970, 1210]


def test_paste_starts_at_the_playhead_on_the_grid() -> None:
    edit = edit_of(commands.paste(both(playhead=1300.0), (Note(100, 60, 10), Note(150, 62, 10))))
    assert [note.onset for note in edit.after] == [1320, 1370]


def test_next_and_previous_note() -> None:
    state = roll(A, B)
    assert commands.select_next(replace(state, selection=frozenset({A})), 1).selection == {B}
    assert commands.select_next(replace(state, selection=frozenset({B})), 1).selection == {B}
    assert commands.select_next(replace(state, selection=frozenset({A, B})), -1).selection == {A}
    assert commands.select_next(replace(state, playhead=500.0), 1).selection == {B}
    assert commands.select_next(replace(state, playhead=500.0), -1).selection == {A}
    assert commands.select_next(replace(roll(), grid=SIXTEENTHS), 1).message == "This track has no notes yet."
