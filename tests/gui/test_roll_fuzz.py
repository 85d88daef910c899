"""Whatever the hands do, in whatever order: the song stays sound, and undo leads back to the start."""

from __future__ import annotations

import random

import pytest
from helpers.mouse import ALT, CTRL, MIDDLE, NONE, RIGHT, SHIFT, Mouse
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.editing.document import Document
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterChange, MeterMap
from aiva_desktop.ui.pianoroll.view import RollView

METER = MeterMap((MeterChange(0, Meter(7, 8)), MeterChange(4000, Meter(4, 4)), MeterChange(9000, Meter(5, 16))))
START = Song((Track(1, notes=(Note(0, 60, 480), Note(480, 127, 100))), Track(2)), Conductor(meter=METER))
STEPS = 800


class Hands:
    """Does one random thing after another."""

    def __init__(self, view: RollView, document: Document, seed: int, qtbot: QtBot) -> None:
        self.view, self.document, self.chance, self.qtbot = view, document, random.Random(seed), qtbot
        self.widgets = [view.area.viewport()] * 6 + [view.velocity_lane, view.ruler, view.keyboard]

    def act(self) -> None:
        action = self.chance.choice([self.mouse] * 8 + [self.wheel, self.key, self.command, self.choose, self.owner])
        action()

    def place(self, mouse: Mouse) -> QPointF:
        size = mouse.widget.size()
        return QPointF(self.chance.uniform(-40, size.width() + 40), self.chance.uniform(-40, size.height() + 40))

    def held(self) -> Qt.KeyboardModifier:
        return self.chance.choice([NONE, NONE, NONE, SHIFT, CTRL, ALT, CTRL | ALT, SHIFT | CTRL])

    def mouse(self) -> None:
        mouse = Mouse(self.chance.choice(self.widgets))
        button = self.chance.choice([Qt.MouseButton.LeftButton] * 5 + [MIDDLE, RIGHT])
        press, move, release = self.place(mouse), self.place(mouse), self.chance.random() < 0.9
        mouse.press(press, self.held(), button)
        for _ in range(self.chance.randrange(4)):
            mouse.move(move, self.held(), button)
            move = self.place(mouse)
        if release:
            mouse.release(move, self.held(), button)

    def wheel(self) -> None:
        mouse = Mouse(self.chance.choice(self.widgets))
        mouse.wheel(self.place(mouse), self.chance.choice([-240, -120, 15, 120, 240]), self.held())

    def key(self) -> None:
        key = self.chance.choice([Qt.Key.Key_Escape, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt])
        self.qtbot.keyClick(self.view.area, key)

    def command(self) -> None:
        view, step = self.view, self.chance.choice([-2, -1, 1, 12])
        self.chance.choice(
            [
                view.delete_selection,
                view.select_all,
                lambda: view.nudge(step, 0),
                lambda: view.nudge(0, step),
                lambda: view.transpose_in_scale(step),
                lambda: view.resize_selection(step),
                view.duplicate_selection,
                view.cut_selection,
                view.copy_selection,
                view.paste_at_playhead,
                view.quantize_selection,
                lambda: view.change_velocity(20 * step),
                lambda: view.select_next_note(step),
                view.zoom_to_fit,
                view.zoom_to_selection,
            ]
        )()

    def choose(self) -> None:
        self.view.set_tool(self.chance.choice(list(Tool)))
        self.view.set_snap(self.chance.choice(list(Snap)))

    def owner(self) -> None:
        ghost = Note(self.chance.randrange(20_000), 60, 240, origin=Origin.ENGINE)
        self.chance.choice(
            [
                self.document.undo,
                self.document.redo,
                lambda: self.view.set_ghosts([ghost]),
                lambda: self.view.set_playhead(self.chance.uniform(0, 20_000)),
                lambda: self.view.set_loop((960, 1920)),
                lambda: self.view.ensure_visible(self.chance.uniform(0, 9000), 64),
                self.view.area.grab,
            ]
        )()


@pytest.mark.parametrize("seed", range(4))
def test_anything_goes_and_everything_comes_back(qtbot: QtBot, seed: int) -> None:
    view, document = RollView(), Document(START)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    view.set_song(START, 1)
    document.subscribe(lambda song: view.set_song(song, 1))
    view.edit_requested.connect(document.apply)
    edits: list[object] = []
    view.edit_requested.connect(edits.append)
    hands = Hands(view, document, seed, qtbot)
    for _ in range(STEPS):
        hands.act()
        notes = document.song.track(1).notes
        assert list(notes) == sorted(notes)
        assert view.selection <= set(notes)
    assert len(edits) > 50, "too few edits to say anything"
    view.area.cancel_gesture()
    to_the_end(document)
    end = document.song
    while document.undo_name:
        document.undo()
    assert document.song == START
    to_the_end(document)
    assert document.song == end
    view.grab()


def to_the_end(document: Document) -> None:
    while document.redo_name:
        document.redo()
