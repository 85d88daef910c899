"""Which lanes are open below the notes."""

from __future__ import annotations

from aiva_desktop.pianoroll.lane_choice import (
    MOST_LANES,
    USUAL_LANES,
    OpenLane,
    from_texts,
    to_texts,
    with_another,
    with_lane,
    with_velocity,
    without,
)
from aiva_desktop.score.controllers import EXPRESSION, PITCH_BEND, SUSTAIN

THREE = (OpenLane(), OpenLane(EXPRESSION, 90), OpenLane(PITCH_BEND))


def test_lanes_come_and_go() -> None:
    assert [lane.title for lane in with_another(USUAL_LANES, 0)] == ["Velocity", "Expression"]
    assert with_another(THREE, 0)[1].controller == SUSTAIN
    assert without(THREE, 1) == (THREE[0], THREE[2])
    full = USUAL_LANES
    for _ in range(20):
        full = with_another(full, 0)
    assert len(full) == MOST_LANES


def test_there_is_one_velocity_lane_at_most() -> None:
    assert with_lane(THREE, 2, OpenLane()) == (THREE[1], OpenLane())
    assert with_velocity(with_velocity(THREE, False), True) == THREE
    assert with_velocity(THREE, True) == THREE


def test_they_are_kept_as_text() -> None:
    assert from_texts(to_texts(THREE)) == THREE
    nonsense = ("", "cc11", "cc200 72", "velocity 72", "velocity 80", "cc1 999999", "cc1 -4", "bend 9999", "x 72")
    assert [(lane.title, lane.height) for lane in from_texts(nonsense)] == [("Velocity", 72), ("Pitch bend", 240)]
