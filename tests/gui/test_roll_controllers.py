"""Controller lanes with a real mouse and real keys."""

from __future__ import annotations

import pytest
from helpers.mouse import ALT, CTRL, RIGHT, SHIFT, Mouse
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.editing.document import Document
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.lane_choice import OpenLane, to_texts
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.score.controllers import EXPRESSION, PAN, PITCH_BEND, SUSTAIN, VOLUME, Controller
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.pianoroll.control_lane import ControlLane
from aiva_desktop.ui.pianoroll.view import RollView

K = Qt.Key


@pytest.fixture
def document() -> Document:
    return Document(Song((Track(1, notes=(Note(0, 60, 480),), controls=(EXPRESSION.at(3840, 100),), volume=90),)))


@pytest.fixture
def view(qtbot: QtBot, document: Document) -> RollView:
    view = RollView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.set_song(document.song, 1)
    view.set_snap(Snap.QUARTER)
    document.subscribe(lambda song: view.set_song(song, 1))
    view.edit_requested.connect(document.apply)
    view.lower_lanes.show_lanes((OpenLane(), OpenLane(EXPRESSION, 80), OpenLane(SUSTAIN)))
    return view


def lane_of(view: RollView, controller: Controller) -> ControlLane:
    return next(lane for lane in view.lower_lanes.control_lanes if lane.controller == controller)


def events(document: Document, controller: Controller = EXPRESSION) -> list[tuple[int, int]]:
    return [(one.tick, one.value) for one in document.song.track(1).controls if controller.says(one)]


def place(view: RollView, tick: float, value: int, controller: Controller = EXPRESSION) -> QPointF:
    lane = lane_of(view, controller)
    return QPointF(view.area.view.x_of(tick) + 0.01, lane._picture(lane.index).y_of(value))


def focused(view: RollView, controller: Controller = EXPRESSION) -> ControlLane:
    lane = lane_of(view, controller)
    lane.setFocus(Qt.FocusReason.TabFocusReason)
    return lane


def draw(view: RollView, start: QPointF, end: QPointF) -> None:
    mouse = Mouse(lane_of(view, EXPRESSION))
    mouse.press(start)
    mouse.move(end)
    mouse.release(end)


def test_a_stroke_is_one_step_and_leaves_the_rest(view: RollView, document: Document) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    draw(view, place(view, 0, 10), place(view, 960, 90))
    assert events(document) == [(0, 10), (480, 50), (960, 90), (3840, 100)]
    assert said[-1] == "Expression 90 at 1.3.000"
    assert (document.steps_done, document.undo_name) == (1, "Draw Expression")
    document.undo()
    assert events(document) == [(3840, 100)]


def test_line_curve_and_eraser(view: RollView, document: Document) -> None:
    mouse = Mouse(lane_of(view, EXPRESSION))
    mouse.drag(place(view, 0, 0), place(view, 1920, 120), SHIFT)
    assert events(document)[:5] == [(0, 0), (480, 30), (960, 60), (1440, 90), (1920, 120)]
    mouse.drag(place(view, 0, 0), place(view, 1920, 120), ALT)
    assert events(document)[:5] == [(0, 0), (480, 19), (960, 60), (1440, 101), (1920, 120)]
    mouse.drag(place(view, 480, 5), place(view, 960, 100), CTRL)
    assert [tick for tick, _ in events(document)] == [0, 1440, 1920, 3840]
    mouse.drag(place(view, 0, 5), place(view, 9000, 100), button=RIGHT)
    assert events(document) == []
    assert document.steps_done == 4


def test_a_pedal_is_pressed_and_lifted(view: RollView, document: Document) -> None:
    mouse = Mouse(lane_of(view, SUSTAIN))
    mouse.drag(place(view, 480, 50, SUSTAIN), place(view, 1500, 50, SUSTAIN))
    assert events(document, SUSTAIN) == [(480, 127), (1920, 0)]
    mouse.click(place(view, 960, 50, SUSTAIN))
    assert events(document, SUSTAIN) == [(480, 127), (960, 0), (1440, 127), (1920, 0)]


def test_escape_cancels_a_stroke(view: RollView, document: Document, qtbot: QtBot) -> None:
    lane = lane_of(view, EXPRESSION)
    Mouse(lane).press(place(view, 0, 10))
    assert lane.index.value_at(0) == 10
    qtbot.keyClick(lane, K.Key_Escape)
    Mouse(lane).release(place(view, 960, 90))
    assert events(document) == [(3840, 100)]


def test_a_stretch_is_marked_moved_raised_and_deleted(view: RollView, document: Document, qtbot: QtBot) -> None:
    view.set_tool(Tool.SELECT)
    lane = lane_of(view, EXPRESSION)
    Mouse(lane).drag(place(view, 3840, 20), place(view, 4700, 20))
    assert events(document) == [(3840, 100)]
    Mouse(lane).drag(place(view, 4000, 60), place(view, 2080, 60))
    assert events(document) == [(1920, 100)]
    Mouse(lane).drag(place(view, 2000, 60), place(view, 2000, 40))
    assert events(document) == [(1920, 80)]
    qtbot.keyClick(lane, K.Key_Delete)
    assert events(document) == []
    assert document.steps_done == 3


def test_the_keyboard_alone_writes_moves_and_removes(view: RollView, document: Document, qtbot: QtBot) -> None:
    lane = focused(view)
    assert lane.accessibleDescription() == "Expression 127, bar 1 beat 1"
    for _ in range(2):
        qtbot.keyClick(lane, K.Key_Right)
    for _ in range(3):
        qtbot.keyClick(lane, K.Key_Down)
    qtbot.keyClick(lane, K.Key_Down, SHIFT)
    assert events(document) == [(960, 114), (3840, 100)]
    assert document.steps_done == 1
    assert lane.accessibleDescription() == "Expression 114, bar 1 beat 3"
    qtbot.keyClick(lane, K.Key_PageDown)
    assert lane.accessibleDescription() == "Expression 100, bar 3 beat 1"
    qtbot.keyClick(lane, K.Key_Delete)
    assert events(document) == [(960, 114)]
    left: list[bool] = []
    lane.left.connect(lambda: left.append(True))
    qtbot.keyClick(lane, K.Key_Escape)
    assert left == [True]


def test_a_value_is_typed(view: RollView, document: Document, qtbot: QtBot) -> None:
    lane = focused(view)
    for typed in ("64", "300", "soft"):
        qtbot.keyClick(lane, K.Key_Return)
        qtbot.keyClicks(lane._field, typed)
        qtbot.keyClick(lane._field, K.Key_Return)
    assert events(document) == [(0, 64), (3840, 100)]


def test_a_stretch_is_copied_into_another_lane(view: RollView, document: Document, qtbot: QtBot) -> None:
    view.lower_lanes.show_lanes((OpenLane(EXPRESSION), OpenLane(PITCH_BEND)))
    draw(view, place(view, 0, 10), place(view, 960, 90))
    lane = focused(view)
    for _ in range(3):
        qtbot.keyClick(lane, K.Key_Right, SHIFT)
    qtbot.keyClick(lane, K.Key_C, CTRL)
    bend = focused(view, PITCH_BEND)
    qtbot.keyClick(bend, K.Key_Right)
    qtbot.keyClick(bend, K.Key_V, CTRL)
    assert events(document, PITCH_BEND) == [(480, 10), (960, 50), (1440, 90)]


def test_a_lane_rests_where_the_track_does(view: RollView) -> None:
    view.lower_lanes.show_lanes((OpenLane(VOLUME), OpenLane(PAN), OpenLane(PITCH_BEND)))
    assert [lane.index.value_at(0) for lane in view.lower_lanes.control_lanes] == [90, 64, 0]


def test_lanes_are_added_chosen_resized_and_closed(view: RollView) -> None:
    lanes = view.lower_lanes
    changes: list[tuple[str, ...]] = []
    lanes.changed.connect(lambda: changes.append(to_texts(lanes.lanes)))
    lanes.headers[1].adder.click()
    assert changes[-1] == ("velocity 72", "cc11 80", "cc1 72", "cc64 72")
    lanes.headers[2].chosen.emit(OpenLane(PITCH_BEND))
    assert changes[-1][2] == "bend 72"
    lanes.headers[0].closer.click()
    assert changes[-1] == ("cc11 80", "bend 72", "cc64 72")
    assert not view.velocity_lane.isVisible()
    menu = lanes.headers[0].chooser.menu()
    menu.aboutToShow.emit()
    assert "Expression (in this track)" in [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text() == "&Taller").trigger()
    assert lane_of(view, EXPRESSION).height() == 104
    next(action for action in menu.actions() if action.text() == "Velocity").trigger()
    assert view.velocity_lane.isVisible()


def test_a_hundred_thousand_events_paint(view: RollView, document: Document) -> None:
    crowd = tuple(EXPRESSION.at(tick, tick % 128) for tick in range(100_000))
    view.set_song(Song((Track(1, controls=crowd),)), 1)
    assert len(lane_of(view, EXPRESSION).index) == 100_000
    assert not lane_of(view, EXPRESSION).grab().isNull()


def test_what_is_drawn_is_played(view: RollView, document: Document) -> None:
    draw(view, place(view, 0, 10), place(view, 960, 90))
    timeline = Timeline(document.song)
    played = [(event.tick, event.data) for event in timeline.due(0, 4000) if event.data[0] & 0xF0 == 0xB0]
    assert played == [(0, b"\xb0\x0b\x0a"), (480, b"\xb0\x0b\x32"), (960, b"\xb0\x0b\x5a"), (3840, b"\xb0\x0b\x64")]
