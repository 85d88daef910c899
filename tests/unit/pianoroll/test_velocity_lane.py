from dataclasses import replace

from helpers.rolls import drag, roll
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll import velocity_lane as lane
from aiva_desktop.pianoroll.velocity_lane import LanePointer
from aiva_desktop.score.notes import Note

STEMS = tuple(Note(480 * i, 60, 240, 64) for i in range(5))


@given(st.integers(1, 127), st.integers(127, 400))
def test_heights_and_velocities_are_inverse(velocity: int, height: int) -> None:
    assert lane.velocity_at(lane.y_of(velocity, height), height) == velocity


def test_heights_outside_the_lane_are_the_limits() -> None:
    assert lane.velocity_at(-50, 60) == 127
    assert lane.velocity_at(500, 60) == 1


def test_a_stroke_draws_a_crescendo() -> None:
    previews, outcome = drag(lane.begin(roll(*STEMS), LanePointer(480, 40)), LanePointer(1440, 100))
    assert previews[0].shown == (replace(STEMS[1], velocity=40),)
    assert isinstance(outcome.edit, ReplaceNotes)
    assert outcome.edit.before == STEMS[1:4]
    assert [note.velocity for note in outcome.edit.after] == [40, 70, 100]
    assert outcome.selection == frozenset()


def test_with_a_selection_only_its_notes_are_drawn_on() -> None:
    state = roll(*STEMS, selected=(STEMS[2],))
    _, outcome = drag(lane.begin(state, LanePointer(0, 50)), LanePointer(1920, 50))
    assert isinstance(outcome.edit, ReplaceNotes)
    assert outcome.edit.before == (STEMS[2],)
    assert outcome.selection == {replace(STEMS[2], velocity=50)}


def test_dragging_a_selected_stem_shifts_the_whole_selection() -> None:
    loud = replace(STEMS[3], velocity=120)
    state = roll(STEMS[0], loud, selected=(STEMS[0], loud))
    _, outcome = drag(lane.begin(state, LanePointer(0, 60)), LanePointer(30, 80), LanePointer(30, 80))
    assert isinstance(outcome.edit, ReplaceNotes)
    assert [note.velocity for note in outcome.edit.after] == [84, 127]
    assert outcome.selection == frozenset(outcome.edit.after)


def test_a_stroke_over_nothing_is_no_edit() -> None:
    _, outcome = drag(lane.begin(roll(*STEMS), LanePointer(5000, 60)), LanePointer(6000, 60))
    assert outcome.edit is None


def test_with_shift_a_stroke_back_and_forth_leaves_one_straight_line() -> None:
    press = LanePointer(0, 20, shift=True)
    there, back = LanePointer(1920, 127), LanePointer(1920, 100)
    _, outcome = drag(lane.begin(roll(*STEMS), press), there, back)
    assert isinstance(outcome.edit, ReplaceNotes)
    assert [note.velocity for note in outcome.edit.after] == [20, 40, 60, 80, 100]


def test_with_alt_a_curve_over_the_selection_alone() -> None:
    state = roll(*STEMS, selected=STEMS[2:])
    _, outcome = drag(lane.begin(state, LanePointer(0, 20, alt=True)), LanePointer(1920, 100))
    assert isinstance(outcome.edit, ReplaceNotes)
    assert [note.onset for note in outcome.edit.after] == [960, 1440, 1920]
    assert [note.velocity for note in outcome.edit.after] == [40, 65, 100]
