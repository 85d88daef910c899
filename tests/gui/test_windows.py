"""Several songs, each in its window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from conftest import MOTIF, Answers
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.player import Player
from aiva_desktop.playback.shared_player import SharedPlayer, Stage
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.autosave import recoverable
from aiva_desktop.storage.project import save_project
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import keyboard_input
from aiva_desktop.ui.bridges import TextBridge
from aiva_desktop.ui.keymap import Keymap
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.questions import Dropped, Unsaved
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.shortcuts_page import ShortcutsPage
from aiva_desktop.ui.sound_actions import METRONOME
from aiva_desktop.ui.windows import Windows

SONG = Song((Track(1, notes=MOTIF),))


@pytest.fixture
def windows(services: Services, answers: Answers, qtbot: QtBot) -> Iterator[Windows]:
    """One window, and others that can be opened from it."""
    stage = Stage()

    def make_player(on_problem: Callable[[str], None]) -> Player:
        return SharedPlayer(stage, None, on_problem, lambda output, soundfont: SilentSink())

    services.player.close()
    object.__setattr__(services, "player", make_player(lambda sentence: None))
    made = Windows(services, make_player, lambda: answers)
    first = made.open_first(TextBridge())
    first.show()
    qtbot.waitUntil(first.isActiveWindow)
    yield made
    answers.about_unsaved = Unsaved.DISCARD
    for window in made.all:
        window.close()
    made.close()
    QApplication.processEvents()


def second_of(windows: Windows, qtbot: QtBot) -> MainWindow:
    """A second window, opened by the keyboard."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(windows.all[0].roll.area, Qt.Key.Key_N, control | shift)
    window = windows.all[1]
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_songs_are_apart(windows: Windows, services: Services, qtbot: QtBot) -> None:
    second = second_of(windows, qtbot)
    second.services.document.replace_song(SONG)
    second.commands[specs.ADD_TRACK].trigger()
    assert len(second.services.document.song.tracks) == 2
    assert len(services.document.song.tracks) == 1
    assert second.isWindowModified()
    assert not windows.all[0].isWindowModified()
    assert second.services.room is services.room
    assert second.pos() != windows.all[0].pos()


def test_changed_keys_hold_in_all_windows_at_once(windows: Windows, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    page = ShortcutsPage(second.findChild(Keymap))
    qtbot.addWidget(page)
    keymap = first.findChild(Keymap)
    keymap.assign(specs.ADD_TRACK, ["Ctrl+F12"])
    assert second.commands.keys(specs.ADD_TRACK) == ("Ctrl+F12",)
    assert "Ctrl+F12" in second.commands[specs.ADD_TRACK].toolTip()
    page.choose(specs.ADD_TRACK)
    assert page.reset_button.isEnabled()
    qtbot.keyClick(second.roll.area, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    assert len(second.services.document.song.tracks) == 2
    second.findChild(Keymap).reset_all()
    assert first.commands.keys(specs.ADD_TRACK) == tuple(specs.ADD_TRACK.keys)


def test_playing_in_one_stops_the_other(windows: Windows, services: Services, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    for window in (first, second):
        window.services.document.replace_song(Song((Track(1, notes=MOTIF * 20),)))
    first.commands[specs.PLAY].trigger()
    qtbot.waitUntil(lambda: first.services.player.position_tick() > 20)
    second.commands[specs.PLAY].trigger()
    qtbot.waitUntil(lambda: second.services.player.position_tick() > 20)
    assert not first.services.player.is_playing
    qtbot.waitUntil(lambda: not first.playback._frames.isActive())


def test_theme_and_sound_are_those_of_the_other_window(windows: Windows, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    second.commands[specs.DARK_THEME].trigger()
    assert first.commands[specs.DARK_THEME].isChecked()
    second.commands[specs.LIGHT_THEME].trigger()
    second.commands[METRONOME].trigger()
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    assert first.commands[METRONOME].isChecked()


def test_the_midi_keyboard_goes_with_the_window_in_front(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Input:
        name = "Keys"

        def close(self) -> None:
            opened.pop()

    def open_input(name: str, on_message: object) -> Input:
        opened.append(name)
        return Input()

    opened: list[str] = []
    monkeypatch.setattr(keyboard_input, "list_inputs", lambda: ["Keys"])
    monkeypatch.setattr(keyboard_input, "open_input", open_input)
    first = windows.all[0]
    first.keyboard.choose("Keys")
    second = second_of(windows, qtbot)
    assert (opened, second.keyboard.name, first.keyboard.name) == (["Keys"], "Keys", "")
    first.keyboard.use_inputs(["Keys"])
    assert opened == ["Keys"], "it is not taken back from behind"
    first.activateWindow()
    qtbot.waitUntil(lambda: first.keyboard.name == "Keys")
    assert opened == ["Keys"]


def test_closing_one_leaves_the_rest(windows: Windows, services: Services, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    player = second.services.player
    assert second.close()
    assert windows.all == (first,)
    qtbot.waitUntil(lambda: not player._thread.is_alive)
    first.commands[specs.ADD_TRACK].trigger()
    first.commands[specs.PLAY].trigger()
    assert first.services.player.is_playing


def test_the_first_one_may_go_first(windows: Windows, services: Services, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    assert first.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(first))
    second.services.document.replace_song(SONG)
    second.commands[specs.CONTINUE].trigger()
    qtbot.waitUntil(lambda: bool(second.roll.area.contents.ghosts.notes))


def test_each_keeps_its_unsaved_work(windows: Windows, answers: Answers, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    folder = first.services.autosave.folder
    for window in (first, second):
        window.commands[specs.ADD_TRACK].trigger()
        window.file_desk.autosave.keep()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.aiva"))) == 2)
    assert not recoverable(folder), "a window's copy is not taken for one that a crash left"
    answers.about_unsaved = Unsaved.CANCEL
    assert not second.close()
    assert len(windows.all) == 2
    answers.about_unsaved = Unsaved.DISCARD
    assert second.close()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.aiva"))) == 1)


def test_lost_work_is_offered_in_one_window_alone(windows: Windows, qtbot: QtBot) -> None:
    first = windows.all[0]
    folder = first.services.autosave.folder
    save_project(SONG, folder / "crashed.aiva")
    first.file_desk.autosave.start()
    assert first.recovery_banner.isVisible()
    second = second_of(windows, qtbot)
    second.file_desk.autosave.start()
    assert not second.recovery_banner.isVisible()
    assert not recoverable(folder), "another run would not offer it either"
    assert first.close()
    assert [one.path.name for one in recoverable(folder)] == ["crashed.aiva"]


def test_a_file_opens_in_a_window_of_its_own(
    windows: Windows, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    answers.to_open = tmp_path / "song.aiva"
    save_project(SONG, answers.to_open)
    windows.all[0].commands[specs.OPEN_ELSEWHERE].trigger()
    second = windows.all[1]
    qtbot.waitUntil(lambda: second.services.document.song == SONG)
    assert second.windowTitle().startswith("song")
    assert not services.document.song.tracks[0].notes
    services.document.replace_song(SONG)
    answers.about_dropped = Dropped.NEW_WINDOW
    windows.all[0].files.drop([Path(QUrl.fromLocalFile(str(answers.to_open)).toLocalFile())])
    assert len(windows.all) == 3


def test_unsaved_work_may_stay_where_it_is_when_a_file_is_opened(
    windows: Windows, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    save_project(SONG, tmp_path / "song.aiva")
    first = windows.all[0]
    first.commands[specs.ADD_TRACK].trigger()
    answers.about_unsaved = Unsaved.NEW_WINDOW
    first.files.open_path(tmp_path / "song.aiva")
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    qtbot.waitUntil(lambda: windows.all[1].services.document.song == SONG)
    assert len(services.document.song.tracks) == 2
    assert first.isWindowModified()


def test_notes_go_from_window_to_window(windows: Windows, services: Services, qtbot: QtBot) -> None:
    services.document.replace_song(SONG)
    first = windows.all[0]
    first.roll.select_all()
    first.commands[specs.COPY].trigger()
    second = second_of(windows, qtbot)
    second.commands[specs.PASTE].trigger()
    assert second.services.document.song.tracks[0].notes == MOTIF


def test_quitting_asks_every_window(windows: Windows, answers: Answers, qtbot: QtBot) -> None:
    first, second = windows.all[0], second_of(windows, qtbot)
    first.commands[specs.ADD_TRACK].trigger()
    answers.about_unsaved = Unsaved.CANCEL
    second.commands[specs.QUIT].trigger()
    assert first in windows.all
    answers.about_unsaved = Unsaved.DISCARD
    first.commands[specs.QUIT].trigger()
    assert windows.all == ()


def test_an_unforeseen_fault_is_said_where_the_composer_is(windows: Windows, qtbot: QtBot) -> None:
    second = second_of(windows, qtbot)
    windows.show_problem("Something went wrong.", "")
    assert second.banner.isVisible()
    assert not windows.all[0].banner.isVisible()
