"""File > Export audio, whole and by tracks; stopped; to a folder that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
import soundfile
from conftest import Answers
from helpers.playing import wait_until
from pytestqt.qtbot import QtBot

from aiva_desktop import paths
from aiva_desktop.playback.soundfonts import SOUNDFONT_VARIABLE, TINY_NAME
from aiva_desktop.ui import audio_export_controller, sound_actions
from aiva_desktop.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def _tiny_soundfont(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SOUNDFONT_VARIABLE, str(paths.soundfonts_dir() / TINY_NAME))


def test_the_song_is_written_as_the_format_chosen(
    song_window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.to_export = tmp_path / "song.flac"
    song_window.commands[sound_actions.EXPORT_AUDIO].trigger()
    assert song_window.status.is_working
    qtbot.waitUntil(lambda: not song_window.file_desk.audio_export.is_busy)
    assert soundfile.info(tmp_path / "song.flac").format == "FLAC"
    assert song_window.status.message == "Exported song.flac."
    assert answers.asked[-1].startswith("audio ")


def test_tracks_are_written_one_by_one(song_window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    answers.to_export = tmp_path / "song.wav"
    song_window.commands[sound_actions.EXPORT_STEMS].trigger()
    qtbot.waitUntil(lambda: not song_window.file_desk.audio_export.is_busy)
    assert [path.name for path in tmp_path.iterdir()] == ["song - Melody.wav"]
    assert song_window.status.message == "Exported 1 track of song."


def test_files_of_tracks_are_not_replaced_unasked(song_window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "song.wav"
    (tmp_path / "song - Melody.wav").touch()
    answers.replaces = False
    song_window.commands[sound_actions.EXPORT_STEMS].trigger()
    assert answers.asked[-1] == "replace song - Melody.wav"
    assert not song_window.file_desk.audio_export.is_busy


def test_a_song_without_notes_has_no_tracks_to_write(window: MainWindow, answers: Answers) -> None:
    window.commands[sound_actions.EXPORT_STEMS].trigger()
    assert "no notes" in window.status.message
    assert answers.asked == []


def test_stopping_leaves_no_file(
    song_window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, jobs = audio_export_controller.export_audio, song_window.file_desk.audio_export._jobs

    def endless(*arguments: object) -> object:
        for done in real(*arguments):  # type: ignore[arg-type]
            yield done
            assert wait_until(lambda: any(job.cancelled for job, _ in jobs.values()))

    monkeypatch.setattr(audio_export_controller, "export_audio", endless)
    answers.to_export = tmp_path / "song.wav"
    song_window.commands[sound_actions.EXPORT_AUDIO].trigger()
    song_window.status.cancelled.emit()
    qtbot.waitUntil(lambda: not song_window.file_desk.audio_export.is_busy)
    assert list(tmp_path.iterdir()) == []
    assert "no file was written" in song_window.status.message


def test_a_folder_that_is_not_there_is_explained(
    song_window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.to_export = tmp_path / "nowhere" / "song.wav"
    song_window.commands[sound_actions.EXPORT_AUDIO].trigger()
    qtbot.waitUntil(lambda: not song_window.file_desk.audio_export.is_busy)
    assert "cannot be written" in song_window.banner.sentence
