"""The velocity lane with a real mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.mouse import SHIFT, Mouse
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.editing.document import Document
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.pianoroll.velocity_lane import MARGIN_PX
from aiva_desktop.ui.pianoroll.view import RollView

NOTES = tuple(Note(480 * i, 60 + i, 240, 64) for i in range(4))


@pytest.fixture
def view(qtbot: QtBot) -> RollView:
    view = RollView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    document = Document(Song((Track(1, notes=NOTES),)))
    view.set_song(document.song, 1)
    document.subscribe(lambda song: view.set_song(song, 1))
    view.edit_requested.connect(document.apply)
    view.setProperty("document", document)
    return view


def notes_of(view: RollView) -> tuple[Note, ...]:
    return view.property("document").song.track(1).notes


def velocities(view: RollView) -> list[int]:
    return [note.velocity for note in notes_of(view)]


def place(view: RollView, tick: float, velocity: int) -> QPointF:
    height = view.velocity_lane.height() - MARGIN_PX
    return QPointF(view.area.view.x_of(tick), MARGIN_PX + height * (1 - velocity / 127))


def test_drawing_over_the_stems_sets_velocities_in_one_step(view: RollView) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    Mouse(view.velocity_lane).drag(place(view, 0, 30), place(view, 1440, 120))
    assert velocities(view) == [30, 60, 90, 120]
    assert said[-1] == "Velocity 120"
    view.property("document").undo()
    assert notes_of(view) == NOTES


def test_dragging_a_selected_stem_shifts_the_selection(view: RollView) -> None:
    view.set_selection(NOTES[:2])
    Mouse(view.velocity_lane).drag(place(view, 480, 64), place(view, 480, 84))
    assert velocities(view) == [84, 84, 64, 64]
    assert view.selection == {replace(note, velocity=84) for note in NOTES[:2]}


def test_escape_cancels(view: RollView, qtbot: QtBot) -> None:
    mouse = Mouse(view.velocity_lane)
    mouse.press(place(view, 480, 100))
    assert view.velocity_lane.preview.shown == (replace(NOTES[1], velocity=100),)
    qtbot.keyClick(view.velocity_lane, Qt.Key.Key_Escape)
    mouse.release(place(view, 480, 100))
    assert notes_of(view) == NOTES


def test_the_wheel_scrolls_the_roll(view: RollView) -> None:
    Mouse(view.velocity_lane).wheel(QPointF(50, 20), -120, SHIFT)
    assert view.area.view.left_px == 60


def test_many_notes_become_an_outline(view: RollView) -> None:
    notes = tuple(Note(i, 60, 10, 1 + i % 127) for i in range(5000))
    view.set_song(Song((Track(1, notes=notes),)), 1)
    image = view.velocity_lane.grab().toImage()
    composer, ground = image.pixelColor(100, image.height() - 5), image.pixelColor(800, image.height() - 5)
    assert composer.blue() > composer.red() + 50
    assert abs(ground.blue() - ground.red()) < 20
