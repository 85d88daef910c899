"""Files last used, those that are gone among them."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import MOTIF, Answers
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.recent_menu import RecentMenu
from aiva_desktop.ui.services import Services


@pytest.fixture
def menu(window: MainWindow, services: Services, tmp_path: Path) -> QMenu:
    """Two files: one with an ampersand in its name, one that is gone by now."""
    kept, gone = tmp_path / "me & you.mid", tmp_path / ("long " * 40) / "gone.mid"
    write_midi(Song((Track(1, "Fiddle", MOTIF),)), kept)
    services.preferences.remember(gone)
    services.preferences.remember(kept)
    found = window.findChild(RecentMenu).parent()
    assert isinstance(found, QMenu)
    return found


def test_names_and_folders_are_shown_as_far_as_there_is_room(menu: QMenu, tmp_path: Path) -> None:
    first, second = menu.actions()
    name, folder = first.text().split("\t")
    assert name == "&1  me && you.mid"
    assert folder.endswith(tmp_path.name[-5:])
    name, folder = second.text().split("\t")
    assert name == "&2  gone.mid"
    assert "…" in folder
    assert second.toolTip().endswith("gone.mid")
    assert str(tmp_path) in second.toolTip()


def test_a_file_that_is_there_opens(
    menu: QMenu, window: MainWindow, services: Services, answers: Answers, qtbot: QtBot
) -> None:
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: window.files.name == "me & you")
    assert answers.asked == []


@pytest.mark.parametrize("forgets", [True, False])
def test_a_file_that_is_gone_goes_from_the_list_if_wished(
    menu: QMenu, window: MainWindow, services: Services, answers: Answers, forgets: bool
) -> None:
    answers.forgets_missing = forgets
    before = services.document.song
    menu.actions()[1].trigger()
    assert answers.asked == ["missing gone.mid"]
    assert len(menu.actions()) == len(services.preferences.settings.recent) == (1 if forgets else 2)
    assert services.document.song is before
    assert not window.banner.isVisible()
