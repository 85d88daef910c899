"""The Structure panel: bars against bars."""

from __future__ import annotations

from conftest import BAR
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

TURN = tuple(Note(480 * i, pitch, 480) for i, pitch in enumerate((60, 62, 64, 67, 66, 54, 66, 54, 60, 62, 64, 67)))


def shown(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.document.replace_song(Song((Track(1, notes=TURN),)))
    window.composing.form_editor.set_form(PlacedForm(parse_form("A B A'", 1)), "Set the form")
    window.commands[specs.STRUCTURE_PANEL].trigger()
    qtbot.waitUntil(lambda: "Like A" in window.structure.words)


def test_the_panel_says_how_much_sections_are_alike(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    shown(window, services, qtbot)
    assert window.structure.words.endswith("A' 100%.")
    window.commands[specs.UNDO].trigger()
    qtbot.waitUntil(lambda: "two bars" in window.structure.words)


def test_a_click_and_a_key_go_to_the_bar(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    shown(window, services, qtbot)
    picture = window.structure.picture
    square = picture._square().toRect()
    with qtbot.waitSignal(window.roll.seek_requested) as asked:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(square.right() - 3, square.top() + 3))
    assert asked.args == [2 * BAR]
    assert picture.accessibleDescription() == "Bars 3 and 1 are 100% alike."
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.roll.seek_requested) as asked:
        qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert asked.args == [BAR]


def test_sections_and_levels_are_drawn(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    shown(window, services, qtbot)
    picture = window.structure.picture
    image, side = picture.grab().toImage(), picture._square()
    third = side.width() / 3

    def lightness(column: int, row: int) -> int:
        x, y = side.left() + (column + 0.5) * third, side.top() + (row + 0.5) * third
        return image.pixelColor(round(x * image.devicePixelRatio()), round(y * image.devicePixelRatio())).lightness()

    assert lightness(2, 0) == lightness(0, 0) < lightness(1, 0)
