"""Two fingers on a touchpad: they scroll smoothly and zoom under themselves."""

from __future__ import annotations

import pytest
from conftest import MOTIF
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.note_area import NoteArea
from aiva_desktop.ui.services import Services

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def area(song_window: MainWindow) -> NoteArea:
    song_window.roll.zoom_to_fit()
    return song_window.roll.area


def pinch(area: NoteArea, value: float, place: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(area.viewport().mapToGlobal(place.toPoint())),
        value,
        QPointF(),
    )
    event.setModifiers(held)
    QApplication.sendEvent(area.viewport(), event)


def two_fingers(area: NoteArea, place: QPointF, px: QPoint, angle: QPoint, phase: Qt.ScrollPhase) -> None:
    event = QWheelEvent(
        place,
        QPointF(area.viewport().mapToGlobal(place.toPoint())),
        px,
        angle,
        Qt.MouseButton.NoButton,
        NONE,
        phase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)


def test_fingers_that_part_zoom_time_under_them(area: NoteArea) -> None:
    place = QPointF(200, 100)
    before, tick = area.view, area.view.tick_at(place.x())
    pinch(area, 0.5, place)
    assert area.view.px_per_tick == pytest.approx(1.5 * before.px_per_tick)
    assert area.view.tick_at(place.x()) == pytest.approx(tick, abs=2 / area.view.px_per_tick)
    pinch(area, -1 / 3, place)
    assert area.view.px_per_tick == pytest.approx(before.px_per_tick)
    assert area.view.row_px == before.row_px


def test_with_shift_they_zoom_pitch(area: NoteArea) -> None:
    before = area.view
    for _ in range(6):
        pinch(area, -0.1, QPointF(200, 100), SHIFT)
    assert area.view.row_px < before.row_px
    assert area.view.px_per_tick == before.px_per_tick


def test_fingers_that_close_at_once_do_no_harm(area: NoteArea) -> None:
    pinch(area, -5.0, QPointF(200, 100))
    assert area.view.px_per_tick > 0


def test_small_movements_add_up(area: NoteArea) -> None:
    pinch(area, 9.0, QPointF(0, 0))
    left = area.view.left_px
    for _ in range(10):
        two_fingers(area, QPointF(200, 50), QPoint(), QPoint(-1, 0), Qt.ScrollPhase.ScrollUpdate)
    assert area.view.left_px == left + 5


def test_two_fingers_over_a_selected_note_scroll(song_window: MainWindow, area: NoteArea, services: Services) -> None:
    pinch(area, 9.0, QPointF(0, 0))
    song_window.roll.set_selection((MOTIF[0],))
    left = area.view.left_px
    note = QPointF(area.view.x_of(MOTIF[0].onset + 60), area.view.y_of(MOTIF[0].pitch) + area.view.row_px / 2)
    two_fingers(area, note, QPoint(-7, 0), QPoint(-7, 0), Qt.ScrollPhase.ScrollUpdate)
    assert area.view.left_px == left + 7
    assert services.document.song.tracks[0].notes == MOTIF
