"""How original a melody is, beside what the engine learned from and the composer's own files."""

from __future__ import annotations

from pathlib import Path

from conftest import Answers
from pytestqt.qtbot import QtBot

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.origin_actions import LIBRARY_FOLDER, ORIGINALITY
from aiva_desktop.ui.services import Services

# Wide leaps at odd places: in no tune.
PITCHES = (60, 79, 48, 85, 51, 77, 42, 90, 61, 38)
ODD = tuple(Note(700 * place + 60 * (place % 3), pitch, 60) for place, pitch in enumerate(PITCHES))


def library(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    moved = tuple(Note(note.onset + 1920, note.pitch - 3, 60) for note in ODD[1:8])
    write_midi(Song((Track(1, notes=moved),)), folder / "sketch.mid")
    (folder / "broken.mid").write_bytes(b"MThd nothing")
    return folder


def test_the_line_is_said_when_asked_for(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.document.replace_song(Song((Track(1, notes=ODD),)))
    window.commands[ORIGINALITY].trigger()
    qtbot.waitUntil(lambda: window.structure.originality != "")
    assert window.structure.originality == "No run is shared with the music that the engine learned from."
    assert window.status.message == window.structure.originality


def test_a_library_of_ones_own_is_compared_too(
    window: MainWindow, services: Services, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    services.document.replace_song(Song((Track(1, notes=ODD),)))
    answers.library_folder = lambda folder: library(tmp_path)  # type: ignore[method-assign]
    window.commands[LIBRARY_FOLDER].trigger()
    qtbot.waitUntil(lambda: "your library" in window.structure.originality)
    assert "your library: 7 notes, of sketch.mid, bar 2." in window.structure.originality
    assert services.preferences.settings.library == str(tmp_path / "mine")


def test_it_is_said_before_an_export(
    window: MainWindow, services: Services, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    services.document.replace_song(Song((Track(1, notes=ODD),)))
    window.commands[specs.EXPORT].trigger()
    qtbot.waitUntil(lambda: "engine learned from" in window.status.message)
    assert answers.asked[-1].startswith("export")


def test_without_a_melody_it_is_said(window: MainWindow) -> None:
    window.commands[ORIGINALITY].trigger()
    assert "no melody" in window.status.message
