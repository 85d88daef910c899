"""Controllers change where they are drawn, stay as they are elsewhere, and come back."""

from __future__ import annotations

import pytest

from aiva_desktop.editing.control_edits import ReplaceControls, change, levelled, moved, redrawn, scaled, within
from aiva_desktop.editing.document import Document
from aiva_desktop.score.controllers import EXPRESSION, MODULATION, PITCH_BEND
from aiva_desktop.score.notes import ControlEvent
from aiva_desktop.score.song import Song, Track

# On one tick the order counts.
OTHERS = (MODULATION.at(0, 5), MODULATION.at(480, 9), EXPRESSION.at(480, 90), MODULATION.at(480, 3))
TRACK = Track(1, controls=(*OTHERS, EXPRESSION.at(960, 40), EXPRESSION.at(1920, 20)))


def values(controls: tuple[ControlEvent, ...]) -> list[tuple[int, int]]:
    return [(one.tick, one.value) for one in controls if EXPRESSION.says(one)]


def test_only_what_is_drawn_over_changes() -> None:
    after = redrawn(TRACK.controls, EXPRESSION, 500, 1920, (EXPRESSION.at(600, 1), EXPRESSION.at(700, 2)))
    assert values(after) == [(480, 90), (600, 1), (700, 2), (1920, 20)]
    assert after[:4] == OTHERS


def test_an_edit_holds_only_what_differs_and_is_taken_back_to_the_letter() -> None:
    document = Document(Song((TRACK,)))
    edit = change(TRACK, redrawn(TRACK.controls, EXPRESSION, 480, 481, ()), "Erase")
    assert edit is not None
    assert (edit.start, edit.before, edit.after) == (2, (EXPRESSION.at(480, 90),), ())
    document.apply(edit)
    assert len(document.song.track(1).controls) == 5
    document.undo()
    assert document.song.track(1).controls == TRACK.controls
    document.redo()
    assert values(document.song.track(1).controls) == [(960, 40), (1920, 20)]


def test_nothing_drawn_is_no_edit() -> None:
    assert change(TRACK, redrawn(TRACK.controls, EXPRESSION, 0, 400, ()), "Erase") is None


def test_a_stretch_moves_and_replaces_what_is_there() -> None:
    assert values(moved(TRACK.controls, EXPRESSION, (480, 1000), 960)) == [(1440, 90), (1920, 40)]
    assert values(moved(TRACK.controls, EXPRESSION, (960, 961), -5000)) == [(0, 40), (480, 90), (1920, 20)]


def test_values_rise_scale_and_level_within_their_range() -> None:
    everything = (0, 5000)
    assert values(moved(TRACK.controls, EXPRESSION, everything, 0, 50)) == [(480, 127), (960, 90), (1920, 70)]
    assert values(scaled(TRACK.controls, EXPRESSION, everything, 0.5)) == [(480, 45), (960, 20), (1920, 10)]
    assert values(levelled(TRACK.controls, EXPRESSION, (0, 1000), 64)) == [(480, 64), (960, 64), (1920, 20)]
    bend = (PITCH_BEND.at(0, -8000), PITCH_BEND.at(10, 4000))
    assert [one.value for one in scaled(bend, PITCH_BEND, (0, 100), 3)] == [-8192, 8191]


def test_other_controllers_are_not_among_those_of_a_stretch() -> None:
    assert within(TRACK.controls, MODULATION, 0, 480) == (MODULATION.at(0, 5),)


def test_steps_of_one_gesture_merge_and_others_do_not() -> None:
    track = Track(1, controls=(EXPRESSION.at(0, 10),))
    document = Document(Song((track,)))
    for value, gesture in ((11, "raise"), (12, "raise"), (13, "")):
        current = document.song.track(1)
        edit = change(current, (EXPRESSION.at(0, value),), "Change", gesture)
        assert edit is not None
        document.apply(edit)
    assert document.steps_done == 2
    document.go_to(0)
    assert document.song == Song((track,))


@pytest.mark.parametrize(
    "edit",
    [
        ReplaceControls(1, 0, (EXPRESSION.at(0, 1),), (), "gone already"),
        ReplaceControls(1, 1, (), (EXPRESSION.at(9000, 1),), "out of order"),
        ReplaceControls(1, 3, (), (EXPRESSION.at(100, 1),), "out of order"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edit: ReplaceControls) -> None:
    with pytest.raises(ValueError, match="controls"):
        edit.apply(Song((TRACK,)))
