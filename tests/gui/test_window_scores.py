"""Scores in the window: read and written by a process of its own, which can be stopped."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from conftest import BAR, MOTIF, Answers
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.writer import write_score
from aiva_desktop.playback.sinks import midi_port
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui import export_actions as specs
from aiva_desktop.ui import file_reader
from aiva_desktop.ui.languages import current_language
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.score_process import read_score_apart, rescue_score_apart, write_score_apart
from aiva_desktop.ui.services import Services

LONG = Song(
    (Track(1, "Long", tuple(Note(BAR * bar + 480 * beat, 60, 480) for bar in range(500) for beat in range(4))),)
)

LONG_ENOUGH = Song((Track(1, "Three bars", LONG.tracks[0].notes[:12]),))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes, as they come."""
    processes: list[subprocess.Popen[bytes]] = []
    start = midi_port.start_module

    def noted(module: str, frozen_word: str, argument: str) -> subprocess.Popen[bytes]:
        processes.append(start(module, frozen_word, argument))
        return processes[-1]

    monkeypatch.setattr(midi_port, "start_module", noted)
    return processes


@pytest.fixture
def score(tmp_path: Path) -> Path:
    path = tmp_path / "tune.musicxml"
    write_score(Song((Track(1, "Tune", MOTIF),)), path)
    return path


def test_a_score_that_is_being_read_can_be_stopped(
    song_window: MainWindow,
    services: Services,
    score: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    started: list[subprocess.Popen[bytes]],
) -> None:
    monkeypatch.setattr(file_reader, "LONG_MS", 1)
    before = services.document.song
    song_window.files.join_path(score)
    qtbot.waitUntil(lambda: song_window.status.is_working and bool(started))
    song_window.status.cancelled.emit()
    assert song_window.status.message == "Stopped; nothing was opened."
    qtbot.waitUntil(lambda: started[0].poll() is not None)
    assert services.document.song is before


def test_a_score_that_is_being_written_can_be_stopped(
    song_window: MainWindow,
    services: Services,
    answers: Answers,
    qtbot: QtBot,
    tmp_path: Path,
    started: list[subprocess.Popen[bytes]],
) -> None:
    services.document.replace_song(LONG)
    answers.to_export = tmp_path / "long.musicxml"
    song_window.commands[specs.EXPORT_SCORE].trigger()
    qtbot.waitUntil(lambda: song_window.status.is_working and bool(started))
    song_window.status.cancelled.emit()
    qtbot.waitUntil(lambda: not song_window.files.is_writing)
    assert started[0].poll() is not None
    assert song_window.status.message == "Stopped; what was complete stays."
    assert list(tmp_path.glob("long*")) == []


def test_what_is_written_is_read_again_and_the_share_that_is_done_grows(tmp_path: Path) -> None:
    path = tmp_path / "tune.musicxml"
    song = Song((Track(1, "Tune", MOTIF), Track(2, "Low", MOTIF, channel=1)), title="Duo")
    shares = list(write_score_apart(song, path))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert read_score_apart(path, lambda: None) == song


@pytest.mark.parametrize("wants_it", [True, False])
def test_what_could_be_read_of_a_damaged_score_opens_if_wished(
    song_window: MainWindow,
    services: Services,
    answers: Answers,
    qtbot: QtBot,
    tmp_path: Path,
    wants_it: bool,
) -> None:
    path = tmp_path / "cut.musicxml"
    write_score(LONG_ENOUGH, path)
    path.write_bytes(path.read_bytes()[: path.read_bytes().rindex(b"<measure")])
    before = services.document.song
    answers.about_damaged = wants_it
    song_window.files.join_path(path)
    qtbot.waitUntil(lambda: bool(answers.asked))
    assert answers.asked[0].startswith("damaged 0 of 1: cut.musicxml cannot be opened: it is not a score, or damaged")
    if wants_it:
        qtbot.waitUntil(lambda: services.document.song is not before)
        assert len(services.document.song.tracks[-1].notes) == 8
    else:
        assert services.document.song is before


def test_nothing_is_rescued_by_a_process_that_ends_early(score: Path, started: list[subprocess.Popen[bytes]]) -> None:
    assert rescue_score_apart(score, lambda: started[0].kill()) is None


def test_reasons_come_back_in_the_language_of_the_window(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "text.musicxml"
    path.write_text("<html/>")
    assert current_language() == "en"
    with pytest.raises(NotationError, match=r"^text\.musicxml cannot be opened: it is not a MusicXML score\.$"):
        read_score_apart(path, lambda: None)
    qapp.setProperty("language", "zh_CN")
    try:
        with pytest.raises(NotationError, match="无法打开"):
            read_score_apart(path, lambda: None)
    finally:
        qapp.setProperty("language", None)


def test_a_process_that_ends_early_gets_a_sentence(
    score: Path, monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    def kill() -> None:
        started[0].kill()

    with pytest.raises(NotationError, match="has ended"):
        read_score_apart(score, kill)
