"""Tool, grid and looks of the roll, from one window to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Answers
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.appearance import Appearance, ColorBy, Fold
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.settings import RollSettings, Settings, load_settings, save_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import view_actions as looks
from aiva_desktop.ui.action_spec import plain
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.roll_memory import roll_settings
from aiva_desktop.ui.services import Services


def reopened(window: MainWindow, services: Services, answers: Answers, qtbot: QtBot) -> MainWindow:
    window.close()
    again = MainWindow(services, answers)
    qtbot.addWidget(again)
    return again


def test_the_roll_is_as_it_was_left(window: MainWindow, services: Services, answers: Answers, qtbot: QtBot) -> None:
    window.roll.set_snap(Snap.EIGHTH_TRIPLET)
    for spec in (specs.SPLIT_TOOL, looks.BY_VELOCITY, looks.USED_ROWS, looks.OTHER_TRACKS, looks.NOTE_NAMES):
        window.commands[spec].trigger()
    left = window.roll.appearance
    again = reopened(window, services, answers, qtbot)
    assert again.roll.appearance == left == Appearance(ColorBy.VELOCITY, Fold.USED, True, False, False)
    assert again.roll.tool is Tool.SPLIT
    assert again.roll.snap is Snap.EIGHTH_TRIPLET
    assert again.commands[specs.SPLIT_TOOL].isChecked()
    assert again.commands[looks.BY_VELOCITY].isChecked()
    assert not again.commands[looks.NOTE_NAMES].isChecked()
    again.close()


def test_the_grid_menu_tells_families_apart_and_shows_what_is_chosen(window: MainWindow) -> None:
    menu = next(menu for menu in window.menuBar().findChildren(QMenu) if plain(menu.title()) == "Grid")
    menu.aboutToShow.emit()
    texts = "|".join("" if action.isSeparator() else action.text() for action in menu.actions())
    kinds = [kind.split("|") for kind in texts.split("||")]
    assert kinds[0] == ["Adaptive", "Adaptive triplets", "Adaptive dotted"]
    assert all("triplet" in text for text in kinds[2])
    assert all("dotted" in text for text in kinds[3])
    assert kinds[4] == ["Off"]
    next(action for action in menu.actions() if action.text() == "Adaptive triplets").trigger()
    assert window.roll.snap is Snap.ADAPTIVE_TRIPLET
    window.roll.set_snap(Snap.BAR)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Bar"]


def test_names_that_nobody_knows_change_nothing(services: Services, answers: Answers, qtbot: QtBot) -> None:
    kept = RollSettings("Paint", "1/7", {"By smell": True, "Names on notes": False})
    services.preferences.set_roll(kept)
    window = MainWindow(services, answers)
    qtbot.addWidget(window)
    assert window.roll.tool is Tool.DRAW
    assert window.roll.snap is Snap.ADAPTIVE
    assert window.roll.appearance == Appearance(names=False)
    window.close()


def test_settings_hold_it(window: MainWindow, tmp_path: Path) -> None:
    settings = Settings(roll=roll_settings(window.roll, window.commands))
    save_settings(settings, tmp_path / "s.json")
    assert load_settings(tmp_path / "s.json") == settings


@pytest.mark.parametrize("roll", ['{"tool": 3, "snap": [], "looks": 7}', '{"looks": {"By &track": "yes"}}', "[]"])
def test_damaged_settings_of_the_roll_cost_themselves_alone(tmp_path: Path, roll: str) -> None:
    (tmp_path / "s.json").write_text(f'{{"folder": "/music", "roll": {roll}}}')
    assert load_settings(tmp_path / "s.json") == Settings(folder="/music")
