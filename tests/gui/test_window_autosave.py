"""Unsaved work survives a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import MOTIF, Answers
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.autosave import Autosave, autosave_dir
from aiva_desktop.storage.project import load_project, save_project
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


def copies() -> list[Path]:
    return list(autosave_dir().glob("*.aiva"))


@pytest.fixture
def lost_work() -> Song:
    """What a run that crashed has left: a copy that nobody holds."""
    song = Song((Track(1, "Lost", notes=MOTIF),))
    save_project(song, autosave_dir() / "crashed.aiva")
    return song


def test_unsaved_work_is_kept_and_removed_once_saved(
    song_window: MainWindow, services: Services, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    song_window.file_desk.autosave.keep()
    assert copies() == []
    song_window.roll.select_all()
    song_window.roll.nudge(0, 1)
    song_window.file_desk.autosave.keep()
    qtbot.waitUntil(lambda: len(copies()) == 1)
    assert load_project(copies()[0]) == services.document.song
    answers.to_save = tmp_path / "work.aiva"
    song_window.files.save()
    song_window.files.finish()
    song_window.file_desk.autosave.keep()
    qtbot.waitUntil(lambda: copies() == [])


def test_closing_removes_the_copy(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    song_window.roll.select_all()
    song_window.roll.delete_selection()
    song_window.file_desk.autosave.keep()
    qtbot.waitUntil(lambda: len(copies()) == 1)
    services.close()
    assert copies() == []


def press(window: MainWindow, name: str) -> None:
    (button,) = (b for b in window.recovery_banner.findChildren(QPushButton) if b.text() == name)
    button.click()


def test_lost_work_is_offered_and_restored_as_unsaved(window: MainWindow, services: Services, lost_work: Song) -> None:
    window.file_desk.autosave.start()
    assert "unsaved work" in window.recovery_banner.sentence
    press(window, "Restore")
    assert services.document.song == lost_work
    assert window.isWindowModified()
    assert not window.recovery_banner.isVisible()
    assert copies() == []


def test_lost_work_can_be_discarded(window: MainWindow, services: Services, lost_work: Song) -> None:
    window.file_desk.autosave.start()
    press(window, "Discard")
    assert services.document.song != lost_work
    assert not window.recovery_banner.isVisible()
    assert copies() == []


def test_lost_work_stays_when_the_song_in_the_window_may_not_be_left(
    song_window: MainWindow, services: Services, lost_work: Song, answers: Answers
) -> None:
    song_window.roll.select_all()
    song_window.roll.delete_selection()
    song_window.file_desk.autosave.start()
    press(song_window, "Restore")
    assert services.document.song != lost_work
    assert answers.asked == ["unsaved Untitled"]
    assert len(copies()) == 1


def test_work_of_a_running_app_is_not_offered(window: MainWindow) -> None:
    running = Autosave(autosave_dir())
    running.save(Song((Track(1, notes=MOTIF),)))
    window.file_desk.autosave.start()
    assert not window.recovery_banner.isVisible()
    running.clear()


def test_a_copy_that_cannot_be_written_is_said(
    song_window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(song: Song) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(services.autosave, "save", fail)
    song_window.roll.select_all()
    song_window.roll.delete_selection()
    song_window.file_desk.autosave.keep()
    qtbot.waitUntil(song_window.banner.isVisible)
    assert song_window.banner.sentence.startswith("Unsaved work is not being kept safe")
    assert "No space left" in song_window.banner.sentence
