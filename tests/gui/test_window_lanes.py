"""Tempo, meter, key, markers, minimap and the Lanes menu in the window, by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from helpers.mouse import SHIFT, Mouse
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.lane_choice import OpenLane, UpperLane, to_texts
from aiva_desktop.score.controllers import EXPRESSION, USUAL
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, Marker, Song
from aiva_desktop.score.time import Meter
from aiva_desktop.ui import lane_actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.sign_lane import SignLane
from aiva_desktop.ui.services import Services

K = Qt.Key
BAR = 1920


@pytest.fixture
def roomy(song_window: MainWindow) -> MainWindow:
    for spec in (specs.MARKERS, specs.TEMPO, specs.METER, specs.KEY, specs.MINIMAP):
        song_window.commands[spec].setChecked(True)
    return song_window


def conductor(services: Services) -> Conductor:
    return services.document.song.conductor


def place(window: MainWindow, tick: float, y: float = 12) -> QPointF:
    return QPointF(window.roll.area.view.x_of(tick), y)


def double_click(lane: QWidget, qtbot: QtBot, where: QPointF) -> None:
    qtbot.mouseDClick(lane, Qt.MouseButton.LeftButton, pos=where.toPoint())


def type_into(lane: SignLane, qtbot: QtBot, text: str) -> None:
    assert lane.field.isVisible()
    lane.field.selectAll()
    qtbot.keyClicks(lane.field, text)
    qtbot.keyClick(lane.field, K.Key_Return)


def focus(lane: QWidget) -> None:
    lane.setFocus(Qt.FocusReason.ShortcutFocusReason)


def test_a_tempo_is_set_dragged_and_removed(roomy: MainWindow, services: Services, qtbot: QtBot) -> None:
    lane, document = roomy.roll.tempo_lane, services.document
    said: list[str] = []
    roomy.roll.message.connect(said.append)
    double_click(lane, qtbot, place(roomy, BAR + 10))
    type_into(lane, qtbot, "60")
    assert [(one.tick, one.bpm) for one in conductor(services).tempo.changes] == [(0, 120), (BAR, 60)]
    handle = place(roomy, BAR, lane._y_of(60))
    Mouse(lane).drag(handle, handle + QPointF(0, -10))
    faster = conductor(services).tempo.bpm_at(BAR)
    assert faster > 80
    handle = place(roomy, BAR, lane._y_of(faster))
    Mouse(lane).drag(handle, place(roomy, 2 * BAR, lane._y_of(faster)))
    assert conductor(services).tempo.changes[1].tick == 2 * BAR
    assert document.steps_done == 3
    focus(lane)
    for key in (K.Key_Up, K.Key_Up, K.Key_Delete):
        qtbot.keyClick(lane, key)
    assert len(conductor(services).tempo.changes) == 1
    qtbot.keyClick(lane, K.Key_Left)
    qtbot.keyClick(lane, K.Key_Delete)
    assert conductor(services).tempo.bpm_at(0) == 120
    assert said[-1] == "A song starts with a tempo: change it rather than remove it."
    document.go_to(0)
    assert conductor(services).tempo.bpm_at(5 * BAR) == 120


def test_a_ramp_is_one_step_of_small_ones(roomy: MainWindow, services: Services) -> None:
    lane = roomy.roll.tempo_lane
    Mouse(lane).drag(place(roomy, BAR, lane._y_of(120)), place(roomy, 2 * BAR, lane._y_of(130)), SHIFT)
    changes = conductor(services).tempo.changes
    assert len(changes) == 1 + BAR // 120 + 1
    assert changes[-1].bpm == pytest.approx(130, abs=2)
    assert services.document.steps_done == 1


def test_meters_by_mouse_and_keys(roomy: MainWindow, services: Services, qtbot: QtBot) -> None:
    lane = roomy.roll.meter_lane
    double_click(lane, qtbot, place(roomy, 2 * BAR + 700))
    type_into(lane, qtbot, "3/4")
    assert conductor(services).meter.changes[1].tick == 2 * BAR
    assert conductor(services).meter.meter_at(2 * BAR) == Meter(3, 4)
    focus(lane)
    qtbot.keyClick(lane, K.Key_Left, SHIFT)
    assert conductor(services).meter.changes[1].tick == BAR
    qtbot.keyClick(lane, K.Key_Return)
    type_into(lane, qtbot, "7 of 8")
    assert conductor(services).meter.changes[1].meter == Meter(3, 4)
    qtbot.keyClick(lane.field, K.Key_Escape)
    focus(lane)
    qtbot.keyClick(lane, K.Key_Delete)
    assert len(conductor(services).meter.changes) == 1


def test_keys_by_mouse_and_keys(roomy: MainWindow, services: Services, qtbot: QtBot) -> None:
    lane = roomy.roll.key_lane
    double_click(lane, qtbot, place(roomy, BAR + 20))
    type_into(lane, qtbot, "D minor")
    assert [(one.tick, one.key) for one in conductor(services).keys] == [(BAR, Key(2, Mode.MINOR))]
    assert lane.accessibleDescription() == "D minor, bar 2 beat 1"
    Mouse(lane).drag(place(roomy, BAR + 30), place(roomy, 2 * BAR))
    assert conductor(services).keys[0].tick == 2 * BAR


def test_markers_are_set_renamed_moved_listed_and_gone_to(roomy: MainWindow, services: Services, qtbot: QtBot) -> None:
    lane = roomy.roll.marker_lane
    roomy.commands[specs.ADD_MARKER].trigger()
    type_into(lane, qtbot, "Intro")
    double_click(lane, qtbot, place(roomy, 2 * BAR + 5))
    type_into(lane, qtbot, "Chorus & more")
    assert [(one.tick, one.text) for one in conductor(services).markers] == [(0, "Intro"), (2 * BAR, "Chorus & more")]
    double_click(lane, qtbot, place(roomy, 3 * BAR))
    type_into(lane, qtbot, "A")
    assert len(conductor(services).markers) == 2
    qtbot.keyClick(lane.field, K.Key_Escape)
    Mouse(lane).drag(place(roomy, 2 * BAR + 20), place(roomy, BAR))
    assert conductor(services).markers[1].tick == BAR
    roomy.playback.seek(0)
    roomy.commands[specs.NEXT_MARKER].trigger()
    assert roomy.bar.position_text.startswith("2.1.000")
    roomy.commands[specs.PREVIOUS_MARKER].trigger()
    assert roomy.bar.position_text.startswith("1.1.000")
    menu = next(m for m in roomy.findChildren(type(roomy.menuBar().actions()[0].menu())) if m.title() == "&Go to")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["1: Intro", "2: Chorus && more"]


def test_a_dragged_marker_passes_others(roomy: MainWindow, services: Services) -> None:
    song = services.document.song
    marks = tuple(Marker(bar * BAR, name) for bar, name in enumerate(("one", "two", "three")))
    services.document.replace_song(replace(song, conductor=replace(song.conductor, markers=marks)))
    Mouse(roomy.roll.marker_lane).drag(place(roomy, 10), place(roomy, 3 * BAR))
    assert [(one.tick, one.text) for one in conductor(services).markers] == [
        (BAR, "two"),
        (2 * BAR, "three"),
        (3 * BAR, "one"),
    ]


def test_the_minimap_scrolls_zooms_and_jumps(roomy: MainWindow, services: Services, qtbot: QtBot) -> None:
    song = services.document.song
    notes = tuple(Note(tick * 480, 60 + tick % 12, 480) for tick in range(2000))
    services.document.replace_song(Song((replace(song.tracks[0], notes=notes),)))
    minimap, area = roomy.roll.minimap, roomy.roll.area
    Mouse(minimap).click(QPointF(minimap.width() / 2, 10))
    middle = (area.view.ticks_seen[0] + area.view.ticks_seen[1]) / 2
    assert middle == pytest.approx(2000 * 480 / 2, rel=0.05)
    before = area.view.ticks_seen
    right = minimap.strip.frame[1]
    Mouse(minimap).drag(QPointF(right, 10), QPointF(right + 100, 10))
    assert area.view.ticks_seen[1] > before[1] + 10_000
    focus(minimap)
    qtbot.keyClick(minimap, K.Key_Home)
    assert area.view.left_px == 0
    qtbot.keyClick(minimap, K.Key_Escape)
    assert not minimap.grab().isNull()


def test_the_menu_opens_lanes_and_it_is_remembered(song_window: MainWindow, services: Services) -> None:
    roll = song_window.roll
    hidden = [roll.tempo_lane, roll.meter_lane, roll.key_lane, roll.marker_lane, roll.minimap]
    assert not any(lane.isVisible() for lane in hidden)
    song_window.commands[specs.TEMPO].setChecked(True)
    song_window.commands[specs.CHORDS].setChecked(False)
    song_window.commands[specs.VELOCITY].setChecked(False)
    song_window.commands[specs.ADD_LANE].trigger()
    assert roll.tempo_lane.isVisible()
    assert not roll.chord_lane.isVisible()
    assert to_texts(roll.lower_lanes.lanes) == ("cc11 72",)
    song_window.close()
    kept = services.preferences.settings.roll
    assert kept.lanes == ("cc11 72",)
    assert (kept.looks["Tempo curve"], kept.looks["Chord symbols"]) == (True, False)


def test_one_key_goes_through_the_lanes(song_window: MainWindow, qtbot: QtBot) -> None:
    roll = song_window.roll
    roll.lower_lanes.show_lanes((OpenLane(EXPRESSION),))
    seen = []
    for _ in range(3):
        song_window.commands[specs.NEXT_LANE].trigger()
        seen.append(next(lane.accessibleName() for lane in roll.open_lanes if lane.hasFocus()))
    assert seen == ["Form", "Chords", "Expression"]
    lane = roll.lower_lanes.control_lanes[0]
    qtbot.keyClick(lane, K.Key_Down)
    assert lane.accessibleDescription() == "Expression 126, bar 1 beat 1"


def test_every_upper_lane_has_a_switch() -> None:
    assert set(specs.UPPER_SPECS.values()) == set(UpperLane)


def test_the_transport_bars_meter_keeps_sections_on_bar_lines_too(song_window: MainWindow, services: Services) -> None:
    song = services.document.song
    marks = (Marker(0, "Section A"), Marker(4 * BAR, "Section end"))
    services.document.replace_song(replace(song, conductor=replace(song.conductor, markers=marks)))
    said: list[str] = []
    song_window.conductor.said.connect(said.append)
    song_window.bar.meter_chosen.emit(Meter(3, 4))
    assert [marker.tick for marker in conductor(services).markers] == [0, 5 * 1440]
    assert said == ["1 section border moved to the nearest bar line."]
    services.document.undo()
    assert conductor(services).markers == marks


def test_names_of_the_usual_lanes_fit_beside_them(song_window: MainWindow) -> None:
    lanes = song_window.roll.lower_lanes
    for controller in USUAL:
        lanes.show_lanes((OpenLane(controller),))
        chooser = lanes.headers[0].chooser
        QApplication.processEvents()
        assert chooser.fontMetrics().horizontalAdvance(controller.title) < chooser.width()


def test_numbers_of_a_steep_ramp_do_not_run_into_each_other(roomy: MainWindow) -> None:
    lane = roomy.roll.tempo_lane
    lefts = [5.0 * index for index in range(40)]
    lane._chosen = 9
    shown = [lefts[index] for index in lane._numbered(lefts)]
    assert lefts[9] in shown
    assert len(shown) > 4
    assert all(later - earlier >= 34 for earlier, later in pairwise(shown))
    # What began before the window has its number at the edge.
    assert next(lane._numbered([-200.0, -100.0, 50.0])) == 1
