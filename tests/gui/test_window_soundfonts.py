"""The SoundFonts of the Preferences: listed, heard, used, added, taken off; banks in the list of instruments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Answers
from helpers.soundfonts import TINY, moved_preset
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.editing.track_levels import bank_of
from aiva_desktop.settings import SoundSettings, load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import track_actions
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.preferences_window import PreferencesWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.soundfont_page import SoundFontPage


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return moved_preset(tmp_path / "other.sf2", program=5, bank=8, to_program=4)


@pytest.fixture
def page(song_window: MainWindow) -> Iterator[SoundFontPage]:
    song_window.commands[specs.PREFERENCES].trigger()
    found = song_window.findChild(PreferencesWindow)
    assert isinstance(found, PreferencesWindow)
    tabs = found.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentWidget(found.soundfonts)
    yield found.soundfonts
    found.close()


def row(page: SoundFontPage, path: Path) -> list[str]:
    page.choose(path)
    assert page.path == path
    cells = [page.table.item(page.table.currentRow(), column) for column in range(page.table.columnCount())]
    return [cell.text() for cell in cells if cell is not None]


def test_what_is_there_is_listed_with_what_is_in_it(page: SoundFontPage, song_window: MainWindow) -> None:
    assert page.path is not None
    assert song_window.sound.is_in_use(page.path)
    assert TINY in page._paths
    assert row(page, TINY)[1:3] == ["128", "1"]
    assert not page.remove_button.isEnabled()


def test_one_is_added_used_and_taken_off(
    page: SoundFontPage, song_window: MainWindow, answers: Answers, other: Path, qtbot: QtBot
) -> None:
    answers.to_open = other
    page.add_button.click()
    assert row(page, other)[:3] == ["other.sf2", "128", "1"]
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert song_window.sound.soundfont == other
    assert row(page, other)[0] == "other.sf2 (in use)"
    assert load_settings().sound.soundfonts == (str(other),)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert other not in page._paths
    assert other.exists()
    assert load_settings().sound.soundfont == ""


def test_a_missing_one_is_listed_with_what_is_wrong(page: SoundFontPage, song_window: MainWindow, other: Path) -> None:
    song_window.sound.add_soundfonts([other])
    other.unlink()
    song_window.sound.change(gain=0.4)
    assert row(page, other)[3] == "not there"
    assert page.notice.text() == "other.sf2 cannot be read: No such file or directory; choose another one."
    assert not page.use_button.isEnabled()
    assert not page.listen_button.isEnabled()
    assert page.remove_button.isEnabled()


def test_a_damaged_one_is_refused_with_a_sentence(page: SoundFontPage, song_window: MainWindow, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sf2"
    damaged.write_bytes(b"RIFFnothing")
    song_window.sound.add_soundfonts([damaged])
    assert damaged not in page._paths
    assert page.notice.text().startswith("damaged.sf2 is not a SoundFont or is damaged")


def test_listening_leaves_everything_as_it_was(
    page: SoundFontPage,
    song_window: MainWindow,
    services: Services,
    other: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    song_window.sound.add_soundfonts([other])
    used: list[str] = []
    monkeypatch.setattr(services.player, "set_sound", lambda sound, own: used.append(sound.soundfont))
    row(page, other)
    with qtbot.waitSignal(page.preview._phrase.ended, timeout=5000):
        qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert used == [str(other), ""]
    assert load_settings().sound.soundfont == SoundSettings().soundfont


def test_an_instrument_of_another_bank_is_chosen(
    song_window: MainWindow, services: Services, other: Path, qtbot: QtBot
) -> None:
    song_window.sound.use_soundfont(other)
    song_window.commands[track_actions.INSTRUMENT].trigger()
    picker = song_window.track_desk.instruments.picker
    assert picker is not None
    qtbot.keyClicks(picker.search, "bank 8")
    assert picker.list.count() == 2
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    track = services.document.song.tracks[0]
    assert (track.program, bank_of(track)) == (4, 8)
    assert song_window.tracks_view.row(track.id)._instrument.accessibleName() == (
        "Instrument: Electric Piano 1, bank 8"
    )
    song_window.commands[track_actions.INSTRUMENT].trigger()
    assert picker is not song_window.track_desk.instruments.picker
    again = song_window.track_desk.instruments.picker
    assert again is not None
    assert again.instrument is not None
    assert again.instrument.place == (False, 8, 4)
    qtbot.keyClicks(again.search, "electric piano 2")
    assert again.list.item(1).text().endswith("(not in this SoundFont)")
    qtbot.keyClick(again.search, Qt.Key.Key_Escape)
