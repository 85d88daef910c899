"""The tools that mute and glue, in the window, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.mouse import Mouse
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

NOTES = (Note(0, 60, 480), Note(480, 60, 480), Note(960, 64, 480))


@pytest.fixture
def roll(window: MainWindow, services: Services) -> MainWindow:
    services.document.replace_song(Song((Track(1, notes=NOTES),)))
    window.roll.zoom_to_fit()
    return window


def middle(window: MainWindow, note: Note) -> QPointF:
    view = window.roll.area.view
    return QPointF(view.x_of(note.onset + note.duration / 2), view.y_of(note.pitch) + view.row_px / 2)


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def silent(note: Note) -> Note:
    return replace(note, muted=True)


def test_five_mutes_with_the_mouse_and_zero_by_key(roll: MainWindow, services: Services, qtbot: QtBot) -> None:
    area = roll.roll.area
    qtbot.keyClick(area, Qt.Key.Key_5)
    assert roll.roll.tool is Tool.MUTE
    assert roll.status.message.startswith("Mute notes: click")
    Mouse(area.viewport()).click(middle(roll, NOTES[0]))
    assert notes(services) == (silent(NOTES[0]), *NOTES[1:])
    roll.roll.set_selection((NOTES[2],))
    qtbot.keyClick(area, Qt.Key.Key_0)
    assert notes(services) == (silent(NOTES[0]), NOTES[1], silent(NOTES[2]))
    assert "muted" in area.accessibleDescription()
    services.document.undo()
    services.document.undo()
    assert notes(services) == NOTES


def test_six_glues(roll: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.keyClick(roll.roll.area, Qt.Key.Key_6)
    mouse = Mouse(roll.roll.area.viewport())
    mouse.click(middle(roll, NOTES[0]))
    assert notes(services) == (replace(NOTES[0], duration=960), NOTES[2])
    mouse.click(middle(roll, NOTES[2]))
    assert "no later note" in roll.status.message


def test_a_muted_note_looks_hollow(roll: MainWindow, services: Services) -> None:
    spot = middle(roll, NOTES[2]).toPoint()

    def ground_pixels() -> int:
        picture = roll.roll.area.viewport().grab().toImage()
        ground = roll.roll.area.colors.ground.rgb()
        return sum(picture.pixel(spot.x() + dx, spot.y() + dy) == ground for dx in range(-9, 9) for dy in range(-3, 3))

    assert ground_pixels() == 0
    services.document.replace_song(Song((Track(1, notes=(*NOTES[:2], silent(NOTES[2]))),)))
    assert ground_pixels() > 30


def test_very_many_muted_notes_are_faint(window: MainWindow, services: Services) -> None:
    many = tuple(Note(10 * i, 48 + i % 24, 8) for i in range(4000))
    services.document.replace_song(Song((Track(1, notes=many),)))
    window.roll.zoom_to_fit()
    loud = window.roll.area.viewport().grab().toImage()
    services.document.replace_song(Song((Track(1, notes=tuple(silent(note) for note in many)),)))
    window.roll.zoom_to_fit()
    assert window.roll.area.viewport().grab().toImage() != loud
