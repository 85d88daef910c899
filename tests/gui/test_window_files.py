"""Opening, saving, joining, dropping; and nothing lost without a question."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import MOTIF, Answers
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.project import load_project, project_bytes
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import file_reader
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.questions import Dropped, Unsaved
from aiva_desktop.ui.services import Services


@pytest.fixture
def midi_file(tmp_path: Path) -> Path:
    path = tmp_path / "tune.mid"
    write_midi(Song((Track(1, "Fiddle", notes=MOTIF, program=40),)), path)
    return path


@pytest.fixture
def open_file(window: MainWindow, qtbot: QtBot) -> Callable[[Path], None]:
    """Opens a file and waits until it is read."""

    def open_path(path: Path) -> None:
        window.files.open_path(path)
        qtbot.waitUntil(lambda: not window.files.is_reading)

    return open_path


def change_something(window: MainWindow) -> None:
    window.roll.select_all()
    window.roll.nudge(0, 1)


def test_a_midi_file_opens_unmodified_and_named(
    open_file: Callable[[Path], None], window: MainWindow, services: Services, midi_file: Path
) -> None:
    open_file(midi_file)
    assert services.document.song.tracks[0].name == "Fiddle"
    assert window.windowTitle() == "tune[*] - AIVA Desktop"
    assert not window.isWindowModified()
    assert window.tracks.current.notes == MOTIF


def test_the_first_track_with_notes_is_shown(
    open_file: Callable[[Path], None], window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "two.mid"
    write_midi(Song((Track(1, "Empty"), Track(2, "Tune", notes=MOTIF, channel=1))), path)
    open_file(path)
    assert window.tracks.current.name == "Tune"


def cancel_button(window: MainWindow) -> QPushButton:
    (button,) = [one for one in window.status.findChildren(QPushButton) if one.text() == "Cancel"]
    return button


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """MIDI files take as long to read as nobody stops it; set once that has happened."""
    stopped = threading.Event()

    def read(path: Path, watch: Callable[[], None]) -> Song:
        try:
            while not stopped.wait(0.001):
                watch()
        finally:
            stopped.set()
        raise AssertionError("nobody stopped it")

    monkeypatch.setattr(file_reader, "read_midi", read)
    monkeypatch.setattr(file_reader, "LONG_MS", 1)
    return stopped


def test_what_takes_long_to_open_can_be_stopped(
    song_window: MainWindow, services: Services, midi_file: Path, qtbot: QtBot, endless: threading.Event
) -> None:
    before = services.document.song
    song_window.files.open_path(midi_file)
    qtbot.waitUntil(lambda: song_window.status.is_working)
    assert song_window.status.message == "Opening tune.mid ..."
    qtbot.mouseClick(cancel_button(song_window), Qt.MouseButton.LeftButton)
    assert not song_window.files.is_reading
    assert not song_window.status.is_working
    assert song_window.status.message == "Stopped; nothing was opened."
    assert endless.wait(5)
    qtbot.wait(20)
    assert services.document.song is before
    assert not song_window.banner.isVisible()


def test_what_is_no_midi_file_gets_a_sentence(
    open_file: Callable[[Path], None], window: MainWindow, services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "notes.mid"
    path.write_bytes(b"These are not the notes you are looking for.")
    before = services.document.song
    open_file(path)
    assert services.document.song is before
    assert window.banner.isVisible()
    assert window.banner.sentence.startswith("notes.mid cannot be opened")


def test_a_missing_file_gets_a_sentence(open_file: Callable[[Path], None], window: MainWindow, tmp_path: Path) -> None:
    open_file(tmp_path / "gone.aiva")
    assert "gone.aiva cannot be opened" in window.banner.sentence


def test_saving_and_opening_again(
    song_window: MainWindow, services: Services, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    change_something(song_window)
    answers.to_save = tmp_path / "work.aiva"
    song_window.commands[specs.SAVE].trigger()
    song_window.files.finish()
    assert not song_window.isWindowModified()
    assert load_project(answers.to_save) == services.document.song
    saved = services.document.song
    song_window.files.new()
    answers.to_open = answers.to_save
    song_window.commands[specs.OPEN].trigger()
    qtbot.waitUntil(lambda: not song_window.files.is_reading)
    assert services.document.song == saved
    assert song_window.files.name == "work"


def test_saving_again_does_not_ask_where(song_window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.to_save = tmp_path / "work.aiva"
    song_window.commands[specs.SAVE].trigger()
    change_something(song_window)
    song_window.commands[specs.SAVE].trigger()
    song_window.files.finish()
    assert answers.asked == ["save Untitled.aiva"]
    assert load_project(answers.to_save).tracks[0].notes[0].pitch == MOTIF[0].pitch + 1


def test_a_folder_that_cannot_be_written_gets_a_sentence(
    song_window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    change_something(song_window)
    answers.to_save = tmp_path / "no such folder" / "work.aiva"
    song_window.files.save()
    qtbot.waitUntil(lambda: not song_window.files.is_writing)
    assert "work.aiva was not saved" in song_window.banner.sentence
    assert song_window.isWindowModified()


def test_exporting_midi(song_window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "out.mid"
    song_window.commands[specs.EXPORT].trigger()
    qtbot.waitUntil(lambda: not song_window.files.is_writing)
    assert read_midi(answers.to_export).tracks[0].notes == MOTIF
    assert song_window.status.message == "Exported out.mid."


@pytest.mark.parametrize(
    ("answer", "may_close"), [(Unsaved.CANCEL, False), (Unsaved.DISCARD, True), (Unsaved.SAVE, True)]
)
def test_closing_unsaved_work_asks(
    song_window: MainWindow, answers: Answers, tmp_path: Path, answer: Unsaved, may_close: bool
) -> None:
    change_something(song_window)
    answers.about_unsaved = answer
    answers.to_save = tmp_path / "work.aiva"
    assert song_window.close() is may_close
    assert answers.asked[0] == "unsaved Untitled"
    assert answers.to_save.exists() is (answer is Unsaved.SAVE)


def test_saving_that_fails_keeps_the_window_open(song_window: MainWindow, answers: Answers) -> None:
    change_something(song_window)
    answers.about_unsaved = Unsaved.SAVE
    answers.to_save = None
    assert not song_window.close()


def test_closing_saved_work_does_not_ask(window: MainWindow, answers: Answers) -> None:
    assert window.close()
    assert answers.asked == []


def test_opening_over_unsaved_work_asks(
    open_file: Callable[[Path], None], song_window: MainWindow, services: Services, answers: Answers, midi_file: Path
) -> None:
    change_something(song_window)
    before = services.document.song
    open_file(midi_file)
    assert services.document.song is before


def test_recent_files_are_in_the_menu(
    open_file: Callable[[Path], None], window: MainWindow, services: Services, midi_file: Path
) -> None:
    open_file(midi_file)
    assert services.preferences.settings.recent == (str(midi_file),)


def drop(window: MainWindow, qtbot: QtBot, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, copy = QPointF(400, 300), Qt.DropAction.CopyAction
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), copy, mime, buttons, held)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(place, copy, mime, buttons, held))
        qtbot.wait(10)
        qtbot.waitUntil(lambda: not window.files.is_reading)
    return enter.isAccepted()


def test_a_file_dropped_on_an_untouched_window_opens(
    window: MainWindow, services: Services, answers: Answers, midi_file: Path, qtbot: QtBot
) -> None:
    assert drop(window, qtbot, midi_file)
    assert services.document.song.tracks[0].name == "Fiddle"
    assert answers.asked == []


def test_a_file_dropped_on_a_song_joins_it_if_wished(
    song_window: MainWindow, services: Services, answers: Answers, midi_file: Path, qtbot: QtBot
) -> None:
    answers.about_dropped = Dropped.JOIN
    drop(song_window, qtbot, midi_file)
    first, second = services.document.song.tracks
    assert (first.notes, second.notes) == (MOTIF, MOTIF)
    assert first.channel != second.channel
    assert first.id != second.id
    services.document.undo()
    assert len(services.document.song.tracks) == 1


@pytest.mark.parametrize(("answer", "tracks"), [(Dropped.OPEN, "Fiddle"), (Dropped.CANCEL, "Melody")])
def test_a_file_dropped_on_a_song_opens_or_not(
    song_window: MainWindow,
    services: Services,
    answers: Answers,
    midi_file: Path,
    qtbot: QtBot,
    answer: Dropped,
    tracks: str,
) -> None:
    answers.about_dropped = answer
    drop(song_window, qtbot, midi_file)
    assert [track.name for track in services.document.song.tracks] == [tracks]


def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert not drop(window, qtbot, tmp_path / "picture.png")


def test_joining_from_the_menu(
    song_window: MainWindow, services: Services, answers: Answers, midi_file: Path, qtbot: QtBot
) -> None:
    answers.to_open = midi_file
    song_window.commands[specs.JOIN].trigger()
    qtbot.waitUntil(lambda: not song_window.files.is_reading)
    assert len(services.document.song.tracks) == 2
    assert song_window.status.message == "Joined tune.mid: 1 track added."


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_a_dropped_file_that_is_gone_or_empty_gets_a_sentence(
    window: MainWindow, services: Services, midi_file: Path, qtbot: QtBot, spoil: Callable[[Path], object]
) -> None:
    before = services.document.song
    spoil(midi_file)
    drop(window, qtbot, midi_file)
    assert services.document.song is before
    assert "tune.mid cannot be opened" in window.banner.sentence


def test_several_files_dropped_at_once_become_one_song(
    window: MainWindow, services: Services, answers: Answers, midi_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "bass.mid"
    write_midi(Song((Track(1, "Bass", notes=MOTIF),)), other)
    drop(window, qtbot, midi_file, other)
    qtbot.waitUntil(lambda: len(services.document.song.tracks) == 2)
    assert [track.name for track in services.document.song.tracks] == ["Fiddle", "Bass"]
    assert answers.asked == []


def test_steps_are_taken_back_after_reopening(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    before = services.document.song
    song_window.roll.select_all()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Up)
    after = services.document.song
    answers.to_save = tmp_path / "kept.aiva"
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    song_window.files.new()
    song_window.files.open_path(tmp_path / "kept.aiva")
    qtbot.waitUntil(lambda: services.document.song == after)
    assert not services.document.is_modified
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert services.document.song == before
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert services.document.song == after


def test_a_damaged_history_is_said(song_window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path) -> None:
    song = services.document.song
    tree = json.loads(project_bytes(song)) | {"history": {"done": "nonsense"}}
    (tmp_path / "damaged.aiva").write_text(json.dumps(tree))
    song_window.files.open_path(tmp_path / "damaged.aiva")
    qtbot.waitUntil(lambda: "cannot be undone" in song_window.status.message)
    assert services.document.song == song
    assert services.document.undo_name is None


def test_what_changes_while_it_is_saved_is_not_taken_for_saved(
    song_window: MainWindow, services: Services, answers: Answers, tmp_path: Path
) -> None:
    song = services.document.song
    answers.to_save = tmp_path / "work.aiva"
    holding = threading.Event()
    services.files.submit(lambda: iter([holding.wait(10)]), lambda event: None)
    song_window.files.save()
    change_something(song_window)
    holding.set()
    song_window.files.finish()
    assert load_project(answers.to_save) == song
    assert song_window.isWindowModified()
    song_window.commands[specs.UNDO].trigger()
    assert not song_window.isWindowModified()


def test_closing_waits_for_what_is_saved(
    song_window: MainWindow, services: Services, answers: Answers, tmp_path: Path
) -> None:
    change_something(song_window)
    answers.to_save = tmp_path / "work.aiva"
    holding = threading.Event()
    services.files.submit(lambda: iter([holding.wait(10)]), lambda event: None)
    song_window.files.save()
    threading.Timer(0.1, holding.set).start()
    assert song_window.close()
    assert answers.asked == ["save Untitled.aiva"]
    assert load_project(answers.to_save) == services.document.song


@pytest.mark.parametrize("wants_it", [True, False])
def test_what_could_be_read_of_a_damaged_file_opens_if_wished(
    open_file: Callable[[Path], None],
    window: MainWindow,
    services: Services,
    answers: Answers,
    midi_file: Path,
    wants_it: bool,
) -> None:
    midi_file.write_bytes(midi_file.read_bytes()[:-6])
    before = services.document.song
    answers.about_damaged = wants_it
    open_file(midi_file)
    assert answers.asked == ["damaged 1 of 2: tune.mid cannot be opened: the file ends in the middle of a track."]
    if wants_it:
        assert services.document.song.tracks[0].notes[:3] == MOTIF[:3]
        assert window.files.name == "tune"
    else:
        assert services.document.song is before
        assert window.status.message == ""
