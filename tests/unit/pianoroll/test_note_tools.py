"""The tools that mute and glue notes where they stand."""

from __future__ import annotations

from dataclasses import replace

from helpers.rolls import drag, roll

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll import note_commands
from aiva_desktop.pianoroll.gestures import Pointer, begin
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool
from aiva_desktop.score.notes import Note

C, D, LATER_C = Note(0, 60, 480), Note(480, 62, 480), Note(1920, 60, 240)


def silent(note: Note) -> Note:
    return replace(note, muted=True)


def used(tool: Tool, state: RollState, note: Note, *way: Pointer) -> Outcome:
    press = Pointer(note.onset + 10, note.pitch)
    return drag(begin(state, tool, press, Hit(note, Zone.BODY)), *(way or (press,)))[1]


def edit_of(outcome: Outcome) -> ReplaceNotes:
    assert isinstance(outcome.edit, ReplaceNotes)
    return outcome.edit


def test_a_click_mutes_a_note_and_the_next_one_lets_it_sound() -> None:
    assert edit_of(used(Tool.MUTE, roll(C, D), C)).after == (silent(C),)
    again = edit_of(used(Tool.MUTE, roll(silent(C), D), silent(C)))
    assert (again.before, again.after) == ((silent(C),), (C,))


def test_a_drag_does_to_all_what_it_did_to_the_first() -> None:
    outcome = used(Tool.MUTE, roll(C, silent(D), LATER_C), C, Pointer(700, 62), Pointer(700, 62))
    assert set(edit_of(outcome).after) == {silent(C), silent(D)}
    assert edit_of(outcome).name == "Mute notes"


def test_muting_keeps_the_selection_on_its_notes() -> None:
    outcome = used(Tool.MUTE, roll(C, D, LATER_C, selected=(C, LATER_C)), C)
    assert outcome.selection == {silent(C), LATER_C}
    assert used(Tool.MUTE, roll(C, D, selected=(D,)), C).selection == {D}


def test_a_muted_note_still_moves_splits_and_transposes() -> None:
    moved = note_commands.nudge_ticks(roll(silent(C), selected=(silent(C),)), 5)
    assert edit_of(moved).after == (silent(replace(C, onset=5)),)
    halves = edit_of(used(Tool.SPLIT, roll(silent(C)), silent(C), Pointer(240, 60))).after
    assert [note.muted for note in halves] == [True, True]


def test_the_key_mutes_the_selection_and_unmutes_it_once_all_are() -> None:
    some = roll(C, silent(D), selected=(C, silent(D)))
    assert set(edit_of(note_commands.toggle_mute(some)).after) == {silent(C), silent(D)}
    every = roll(silent(C), silent(D), selected=(silent(C), silent(D)))
    assert set(edit_of(note_commands.toggle_mute(every)).after) == {C, D}
    assert "Select some notes" in note_commands.toggle_mute(roll(C)).message


def test_glue_joins_a_note_with_the_next_of_its_pitch() -> None:
    edit = edit_of(used(Tool.GLUE, roll(C, D, LATER_C), C))
    assert (edit.before, edit.after) == ((C, LATER_C), (replace(C, duration=LATER_C.end),))


def test_glue_takes_one_of_two_equal_notes_and_refuses_at_the_last() -> None:
    assert edit_of(used(Tool.GLUE, roll(C, C), C)).before == (C, C)
    assert edit_of(used(Tool.GLUE, roll(C, C), C)).after == (C,)
    last = used(Tool.GLUE, roll(C, D), D)
    assert last.edit is None
    assert "no later note" in last.message


def test_glue_never_shortens_a_note_that_reaches_over_the_next() -> None:
    long, inside = Note(0, 60, 960), Note(240, 60, 240)
    assert edit_of(used(Tool.GLUE, roll(long, inside), long)).after == (long,)


def test_previews_of_sweeping_tools_keep_selections_that_can_be_remembered() -> None:
    state = roll(C, D, LATER_C, selected=(C, LATER_C))
    for tool in (Tool.ERASE, Tool.MUTE):
        previews, outcome = drag(begin(state, tool, Pointer(10, 60), Hit(C, Zone.BODY)), Pointer(10, 60))
        assert all(isinstance(preview.selection, frozenset) for preview in previews)
        assert isinstance(outcome.selection, frozenset)
