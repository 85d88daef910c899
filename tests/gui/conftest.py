"""A window on an engine that answers at once, and a player that makes no sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.harmony import HarmonyEngine
from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.playback.outputs import SILENT, Output
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track, empty_song
from aiva_desktop.settings import Settings, ThemeChoice
from aiva_desktop.storage.autosave import Autosave, autosave_dir
from aiva_desktop.ui.drag_out import DragFolder
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.file_reader import Damage
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.questions import Dropped, Questions, Unsaved
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import Theme

BAR = 1920
MOTIF = tuple(Note(480 * i, pitch, 480) for i, pitch in enumerate((60, 62, 64, 67)))


class Answers(Questions):
    """Answers in the composer's place, and remembers what was asked."""

    def __init__(self) -> None:
        self.to_open: Path | None = None
        self.to_save: Path | None = None
        self.to_export: Path | None = None
        self.to_name: str | None = None
        self.about_unsaved = Unsaved.CANCEL
        self.about_dropped = Dropped.CANCEL
        self.about_damaged = False
        self.forgets_missing = False
        self.replaces = True
        self.asked: list[str] = []

    def file_to_open(self, folder: str) -> Path | None:
        self.asked.append("open")
        return self.to_open

    def file_to_join(self, folder: str) -> Path | None:
        self.asked.append("join")
        return self.to_open

    def file_to_insert(self, folder: str) -> Path | None:
        self.asked.append("insert")
        return self.to_open

    def soundfont_to_use(self, folder: str) -> Path | None:
        self.asked.append("soundfont")
        return self.to_open

    def file_to_save(self, suggested: Path) -> Path | None:
        self.asked.append(f"save {suggested.name}")
        return self.to_save

    def file_to_export(self, suggested: Path) -> Path | None:
        self.asked.append(f"export {suggested.name}")
        return self.to_export

    def audio_to_export(self, suggested: Path) -> Path | None:
        self.asked.append(f"audio {suggested.name}")
        return self.to_export

    def score_to_export(self, suggested: Path) -> Path | None:
        self.asked.append(f"score {suggested.name}")
        return self.to_export

    def picture_to_export(self, suggested: Path) -> Path | None:
        self.asked.append(f"picture {suggested.name}")
        return self.to_export

    def pages_to_export(self, suggested: Path) -> Path | None:
        self.asked.append(f"pages {suggested.name}")
        return self.to_export

    def may_replace(self, paths: Sequence[Path]) -> bool:
        if present := [path.name for path in paths if path.exists()]:
            self.asked.append(f"replace {', '.join(present)}")
        return self.replaces

    def preset_name(self, suggested: str) -> str | None:
        self.asked.append(f"preset {suggested}")
        return self.to_name

    def unsaved(self, name: str) -> Unsaved:
        self.asked.append(f"unsaved {name}")
        return self.about_unsaved

    def unsaved_before_opening(self, name: str) -> Unsaved:
        return self.unsaved(name)

    def forget_missing(self, path: Path) -> bool:
        self.asked.append(f"missing {path.name}")
        return self.forgets_missing

    def use_damaged(self, damage: Damage) -> bool:
        self.asked.append(f"damaged {damage.rescue.whole} of {damage.rescue.announced}: {damage.sentence}")
        return self.about_damaged

    def dropped(self, name: str) -> Dropped:
        self.asked.append(f"dropped {name}")
        return self.about_dropped


class QuietPlayer(Player):
    """Keeps time, makes no sound, looks for no ports."""

    def __init__(self) -> None:
        super().__init__(None, lambda sentence: None, lambda output, soundfont: SilentSink())
        self.songs: list[Song] = []

    def outputs(self) -> list[Output]:
        return [self.output, SILENT]

    def set_song(self, song: Song) -> None:
        self.songs.append(song)
        super().set_song(song)


@pytest.fixture(scope="session", autouse=True)
def _clipboard_empty_at_the_end(qapp: QApplication) -> Iterator[None]:
    """Offscreen, Qt deletes what the clipboard holds after Python has, and the process dies."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def load_engine() -> Callable[[], Engine]:
    """Tests that need another engine override this."""
    return FakeEngine


@pytest.fixture
def load_harmony() -> Callable[[], HarmonyEngine] | None:
    """Tests that need an engine for chords override this."""
    return None


@pytest.fixture
def services(
    qapp: QApplication,
    tmp_path: Path,
    load_engine: Callable[[], Engine],
    load_harmony: Callable[[], HarmonyEngine] | None,
) -> Iterator[Services]:
    made = Services(
        document=Document(empty_song()),
        player=QuietPlayer(),
        room=EngineRoom(load_engine, load_harmony),
        worker=Worker("compose"),
        preferences=Preferences(Settings()),
        theme=Theme(qapp, ThemeChoice.LIGHT),
        drag_folder=DragFolder(tmp_path / "drags"),
        autosave=Autosave(autosave_dir()),
    )
    yield made
    made.close()
    made.theme.setParent(None)
    # Other tests have the toolkit as it is.
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def window(services: Services, answers: Answers, qtbot: QtBot) -> Iterator[MainWindow]:
    """An empty song in a shown window. What is unsaved at the end of a test is discarded."""
    made = MainWindow(services, answers)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    # As soon after the first paint as the app does.
    assert made.composing
    yield made
    answers.about_unsaved = Unsaved.DISCARD
    made.close()
    made.deleteLater()


@pytest.fixture
def song_window(window: MainWindow, services: Services) -> MainWindow:
    """A window with a motif of one bar in its one track."""
    services.document.replace_song(Song((Track(1, notes=MOTIF),)))
    return window
