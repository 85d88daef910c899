from dataclasses import replace

import pytest
from helpers.rolls import roll

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll import note_commands, selecting
from aiva_desktop.pianoroll.state import Outcome
from aiva_desktop.score.notes import Note

A, B, C = Note(0, 60, 200), Note(240, 60, 240), Note(1920, 72, 200)


def edit_of(outcome: Outcome) -> ReplaceNotes:
    assert isinstance(outcome.edit, ReplaceNotes)
    return outcome.edit


@pytest.mark.parametrize(
    "command",
    [
        note_commands.join,
        note_commands.legato,
        note_commands.staccato,
        note_commands.one_division_long,
        note_commands.half_time,
        note_commands.reverse,
        selecting.same_pitch,
        selecting.similar,
    ],
)
def test_without_a_selection_every_command_says_so(command) -> None:  # type: ignore[no-untyped-def]
    outcome = command(roll(A, B))
    assert (outcome.edit, outcome.message) == (None, "Select some notes first.")


def test_the_message_counts_what_changed() -> None:
    outcome = note_commands.legato(roll(A, B, C, selected=(A, B)))
    assert edit_of(outcome).after == (replace(A, duration=240), B)
    assert outcome.message == "Legato: 1 of 2 notes changed."
    assert note_commands.legato(roll(A, selected=(A,))).message == "Legato: nothing to change."


def test_joining_closes_gaps_shorter_than_a_division() -> None:
    assert edit_of(note_commands.join(roll(A, B, selected=(A, B)))).after == (Note(0, 60, 480),)
    far = Note(600, 60, 10)
    assert note_commands.join(roll(B, far, selected=(B, far))).edit is None


def test_splitting_at_the_playhead_takes_what_sounds_when_nothing_is_selected() -> None:
    state = replace(roll(A, B, C), playhead=300.0)
    assert edit_of(note_commands.split_at_playhead(state)).before == (B,)
    assert note_commands.split_at_playhead(replace(state, playhead=1000.0)).message.startswith("Nothing to split")


def test_nudging_by_ticks_merges_and_stops_at_the_start() -> None:
    first = edit_of(note_commands.nudge_ticks(roll(B, selected=(B,)), 1))
    moved = first.after[0]
    second = edit_of(note_commands.nudge_ticks(roll(moved, selected=(moved,)), 1))
    assert first.merge(second) is not None
    assert "before the song" in note_commands.nudge_ticks(roll(A, selected=(A,)), -1).message


def test_starts_move_and_ends_stay() -> None:
    (after,) = edit_of(note_commands.move_starts(roll(B, selected=(B,)), -1)).after
    assert (after.onset, after.end) == (120, 480)


def test_selecting_by_pitch_likeness_place_and_range() -> None:
    state = roll(A, B, C, selected=(A,))
    assert selecting.same_pitch(state).selection == {A, B}
    assert selecting.similar(state).selection == {A, C}
    assert selecting.same_bar_position(state).selection == {A, C}
    assert selecting.inverted(state).selection == {B, C}
    assert selecting.on_pitch(state, 72).selection == {C}
    assert selecting.in_loop(state).message.startswith("Mark a range")
    assert selecting.in_loop(replace(state, loop=(240, 1920))).selection == {B}
