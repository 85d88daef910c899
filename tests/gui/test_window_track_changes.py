"""Volume, place, colour, order and groups of tracks, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import MOTIF
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.appearance import ColorBy
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.score.notes import ControlEvent, ControlKind
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import track_actions as track_specs
from aiva_desktop.ui.level_slider import LevelSlider, pan_in_words
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.palette import colors_for
from aiva_desktop.ui.services import Services

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
FOUR = Song(tuple(Track(i, f"t{i}", MOTIF, channel=i - 1) for i in range(1, 5)))


@pytest.fixture
def band(window: MainWindow, services: Services) -> MainWindow:
    """Four tracks, the first one in the roll."""
    services.document.replace_song(FOUR)
    QApplication.processEvents()
    return window


def tracks(services: Services) -> tuple[Track, ...]:
    return services.document.song.tracks


def names(services: Services) -> str:
    return "".join(track.name for track in tracks(services))


def turn_wheel(slider: LevelSlider, delta: int) -> None:
    middle = QPointF(slider.rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        middle,
        slider.mapToGlobal(middle),
        QPoint(),
        QPoint(0, delta),
        buttons,
        Qt.KeyboardModifier.NoModifier,
        phase,
        False,
    )
    QApplication.sendEvent(slider, event)


def test_a_drag_of_the_volume_is_one_step_and_heard(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    slider, steps = band.tracks_view.row(2).volume, services.document.steps_done
    qtbot.mousePress(slider, LEFT, pos=QPoint(30, 12))
    for x in (28, 20, 10):
        qtbot.mouseMove(slider, QPoint(x, 12))
        QApplication.processEvents()
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(10, 12))
    assert 0 < tracks(services)[1].volume < 30
    assert services.document.steps_done == steps + 1
    assert services.player.songs[-1] is services.document.song  # type: ignore[attr-defined]
    qtbot.mouseDClick(slider, LEFT)
    assert tracks(services)[1].volume == 100
    services.document.undo()
    assert tracks(services) == FOUR.tracks
    assert slider.value() == 100


def test_levels_by_key_and_wheel_in_words(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.keyClick(band.roll.area, Qt.Key.Key_Y, CTRL | SHIFT)
    row = band.tracks_view.row(1)
    assert QApplication.focusWidget() is row.volume
    qtbot.keyClick(row.volume, Qt.Key.Key_Left)
    assert tracks(services)[0].volume == 99
    assert row.volume.accessibleDescription() == "Volume 99 of 127"
    turn_wheel(row.pan, 120)
    assert tracks(services)[0].pan == 64
    row.pan.setFocus()
    turn_wheel(row.pan, -120)
    assert tracks(services)[0].pan == 60
    assert row.pan.toolTip().startswith("4 to the left")
    qtbot.keyClick(row.pan, Qt.Key.Key_Delete)
    assert tracks(services)[0].pan == 64
    assert [pan_in_words(value) for value in (0, 64, 127)] == ["64 to the left", "In the middle", "63 to the right"]


def test_a_row_shows_what_a_file_sets_before_the_first_note(window: MainWindow, services: Services) -> None:
    controls = (ControlEvent(0, ControlKind.CONTROL_CHANGE, 7, 100), ControlEvent(0, ControlKind.CONTROL_CHANGE, 7, 33))
    services.document.replace_song(Song((Track(1, notes=MOTIF, controls=controls),)))
    row = window.tracks_view.row(1)
    assert row.volume.value() == 33
    row.volume.setValue(50)
    assert (tracks(services)[0].volume, tracks(services)[0].controls) == (50, ())


def test_duplicating_keeps_everything_but_the_channel(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    band.tracks_view.row(1).pan.setValue(3)
    qtbot.keyClick(band.roll.area, Qt.Key.Key_D, CTRL | SHIFT)
    first, copy = tracks(services)[:2]
    assert (copy.name, copy.notes, copy.pan, copy.channel) == ("t1 2", first.notes, 3, 4)
    assert band.tracks.current_id == copy.id == 5
    services.document.undo()
    assert len(tracks(services)) == 4


def test_moving_by_key(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    assert not band.commands[track_specs.MOVE_TRACK_UP].isEnabled()
    qtbot.keyClick(band.roll.area, Qt.Key.Key_PageDown, CTRL)
    assert names(services) == "t2t1t3t4"
    assert band.tracks.current.name == "t1"
    qtbot.keyClick(band.roll.area, Qt.Key.Key_PageUp, CTRL)
    assert names(services) == "t1t2t3t4"
    services.document.undo()
    services.document.undo()
    assert names(services) == "t1t2t3t4"


@pytest.mark.parametrize(
    ("row", "to", "below", "expected"),
    [(1, 3, True, "t2t3t1t4"), (4, 1, False, "t4t1t2t3"), (2, 4, True, "t1t3t4t2"), (2, 2, True, "t1t2t3t4")],
)
def test_dragging_a_row(
    band: MainWindow, services: Services, qtbot: QtBot, row: int, to: int, below: bool, expected: str
) -> None:
    pulled, other = band.tracks_view.row(row), band.tracks_view.row(to)
    qtbot.mousePress(pulled, LEFT, pos=QPoint(1, 10))
    y = other.height() - 2 if below else 2
    target = pulled.mapFromGlobal(other.mapToGlobal(QPoint(1, y)))
    qtbot.mouseMove(pulled, QPoint(1, 25))
    qtbot.mouseMove(pulled, target)
    QApplication.processEvents()
    assert band.tracks_view._mark.isVisible()
    qtbot.mouseRelease(pulled, LEFT, pos=target)
    assert not band.tracks_view._mark.isVisible()
    assert names(services) == expected
    assert band.tracks.current_id == row


def test_several_rows_are_grouped_folded_muted_and_taken_apart(
    band: MainWindow, services: Services, qtbot: QtBot
) -> None:
    view = band.tracks_view
    qtbot.mouseClick(view.row(3), LEFT, CTRL, QPoint(1, 10))
    qtbot.keyClick(band.roll.area, Qt.Key.Key_G, SHIFT)
    assert names(services) == "t1t3t2t4"
    assert [track.group for track in tracks(services)] == ["Group 1", "Group 1", "", ""]
    head = view.head("Group 1")
    qtbot.mouseClick(head.mute, LEFT)
    assert [track.muted for track in tracks(services)] == [True, True, False, False]
    qtbot.mouseClick(head.solo, LEFT)
    assert [track.soloed for track in tracks(services)] == [True, True, False, False]
    qtbot.mouseClick(head.fold, LEFT)
    assert [view.row(i).isVisible() for i in (1, 3, 2, 4)] == [False, False, True, True]
    assert head.accessibleName() == "Group 1: 2 tracks"
    services.document.undo()
    services.document.undo()
    assert not head.mute.isChecked()
    qtbot.keyClick(band.roll.area, Qt.Key.Key_G, CTRL | ALT | SHIFT)
    assert view.row(3).isVisible()
    head.name.start_renaming()
    assert head.name.editor is not None
    qtbot.keyClicks(head.name.editor, "Winds")
    qtbot.keyClick(head.name.editor, Qt.Key.Key_Return)
    assert [track.group for track in tracks(services)] == ["Winds", "Winds", "", ""]
    qtbot.keyClick(band.roll.area, Qt.Key.Key_G, CTRL | ALT)
    assert {track.group for track in tracks(services)} == {""}
    with pytest.raises(KeyError):
        view.head("Winds")


def test_a_row_that_is_dragged_into_a_group_joins_it(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.mouseClick(band.tracks_view.row(2), LEFT, SHIFT, QPoint(1, 10))
    qtbot.keyClick(band.roll.area, Qt.Key.Key_G, SHIFT)
    band.tracks_view.moved.emit(4, 1)
    assert [(t.name, bool(t.group)) for t in tracks(services)] == [
        *(("t1", True), ("t4", True), ("t2", True), ("t3", False))
    ]
    band.tracks_view.moved.emit(1, 3)
    assert not tracks(services)[3].group
    services.document.undo()
    services.document.undo()
    assert names(services) == "t1t2t3t4"


def test_chosen_rows_are_removed_and_muted_together(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.mouseClick(band.tracks_view.row(3), LEFT, SHIFT, QPoint(1, 10))
    qtbot.keyClick(band.roll.area, Qt.Key.Key_M)
    assert [track.muted for track in tracks(services)] == [True, True, True, False]
    band.commands[specs.REMOVE_TRACK].trigger()
    assert names(services) == "t4"
    services.document.undo()
    assert names(services) == "t1t2t3t4"


def test_colours_channels_and_outputs_from_the_menus(band: MainWindow, services: Services) -> None:
    def choose(spec: object, text: str) -> None:
        menu = band.track_desk.menus._menus[spec]  # type: ignore[index]
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()

    choose(track_specs.COLOR_MENU, "Vermilion")
    choose(track_specs.CHANNEL_MENU, "10, drums")
    assert (tracks(services)[0].color, tracks(services)[0].is_drums) == (3, True)
    assert band.tracks_view.row(1)._instrument.text() == "Drums"
    choose(track_specs.CHANNEL_MENU, "2 (also t2)")
    assert tracks(services)[0].channel == 1
    choose(track_specs.OUTPUT_MENU, "Where the song goes")
    assert tracks(services)[0].output == ""
    choose(track_specs.COLOR_MENU, "Automatic")
    assert tracks(services)[0].color_slot == 0


def test_the_roll_and_the_row_are_in_the_tracks_colour(band: MainWindow, services: Services) -> None:
    band.track_desk.changes.set_color(3)
    hue = colors_for(band.palette()).track_hue(3)
    image = band.tracks_view.row(1).grab().toImage()
    assert QColor(image.pixel(1, image.height() // 2)) == hue
    band.roll.set_appearance(replace(band.roll.appearance, color_by=ColorBy.TRACK))
    fills = colors_for(band.roll.palette()).note_fills(hue)
    shown = band.roll.area.grab().toImage()
    assert any(shown.pixelColor(x, y) in fills for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3))


def test_the_menu_of_a_row_is_of_its_track(band: MainWindow, services: Services) -> None:
    row = band.tracks_view.row(3)
    row.menu_requested.emit(3, row.mapToGlobal(QPoint(5, 5)))
    (menu,) = (m for m in band.findChildren(QMenu) if m.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert "&Colour" in texts
    next(action for action in menu.actions() if action.text() == "&Duplicate track").trigger()
    menu.close()
    assert names(services) == "t1t2t3t3 2t4"


def test_an_armed_track_says_so(band: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.keyClick(band.roll.area, Qt.Key.Key_O, SHIFT)
    assert tracks(services)[0].armed
    assert band.tracks_view.row(1)._armed.isVisible()
    assert band.commands[track_specs.ARM].isChecked()


def test_more_instruments_than_channels_are_said_in_the_row(window: MainWindow, services: Services) -> None:
    services.document.replace_song(Song(tuple(Track(i + 1, f"t{i}", program=i, channel=0) for i in range(17))))
    button = window.tracks_view.row(17)._instrument
    assert "heard" not in button.accessibleName(), "FluidSynth has channels for all"
    window.bar.output.output_chosen.emit(Output(OutputKind.MIDI_PORT, "Rack"))
    button = window.tracks_view.row(17)._instrument
    assert button.accessibleName() == "Instrument: Drawbar Organ: no channel is free, heard as t0"
    assert "heard" not in window.tracks_view.row(15)._instrument.accessibleName()
