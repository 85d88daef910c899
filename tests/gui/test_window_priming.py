"""The motif is read ahead while the composer pauses."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from conftest import BAR, MOTIF
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.candidates import EngineEvent, MotifRead
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.score.notes import Note
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

LATER = Note(2 * BAR, 67, 480)


class ReadingEngine(FakeEngine):
    """Notes what it is to read ahead; reads for ever while `is_long`."""

    def __init__(self) -> None:
        self.is_long = False
        self.primed: list[ContinueRequest] = []
        self.reads = threading.Event()
        self.left_off = threading.Event()

    def prime(self, request: ContinueRequest) -> Iterator[MotifRead]:
        self.primed.append(request)
        try:
            while self.is_long:
                self.reads.set()
                yield MotifRead(0, len(request.motif))
        finally:
            self.left_off.set()

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        yield MotifRead(1, 4)
        yield from super().continue_melody(request)


@pytest.fixture
def engine() -> ReadingEngine:
    return ReadingEngine()


@pytest.fixture
def load_engine(engine: ReadingEngine) -> Callable[[], Engine]:
    return lambda: engine


@pytest.fixture
def ready_window(song_window: MainWindow, engine: ReadingEngine, qtbot: QtBot) -> MainWindow:
    song_window.composing.compose.warm_up()
    qtbot.waitUntil(lambda: bool(engine.primed))
    return song_window


def add_later_note(services: Services) -> None:
    track = services.document.song.tracks[0]
    services.document.apply(ReplaceNotes(track.id, (), (LATER,), "Add note"))


def continue_melody(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.roll.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.composing.compose.is_writing)


@pytest.mark.usefixtures("ready_window")
def test_the_motif_is_read_when_the_engine_is_loaded(engine: ReadingEngine) -> None:
    assert [request.motif for request in engine.primed] == [MOTIF]


@pytest.mark.usefixtures("ready_window")
def test_an_edit_is_read_after_a_pause(services: Services, engine: ReadingEngine, qtbot: QtBot) -> None:
    add_later_note(services)
    assert len(engine.primed) == 1
    qtbot.waitUntil(lambda: len(engine.primed) == 2)
    assert engine.primed[-1].motif == (*MOTIF, LATER)


def test_what_is_read_is_what_is_asked_for_then(ready_window: MainWindow, engine: ReadingEngine, qtbot: QtBot) -> None:
    continue_melody(ready_window, qtbot)
    assert ready_window.composing.compose.takes is not None
    asked, read = ready_window.composing.compose.takes.request, engine.primed[-1]
    assert (asked.motif, asked.start_tick, asked.meter, asked.key) == (
        read.motif,
        read.start_tick,
        read.meter,
        read.key,
    )
    assert (asked.chords, asked.style) == (read.chords, read.style)


def test_reading_ahead_makes_way_for_the_continuation(
    ready_window: MainWindow, services: Services, engine: ReadingEngine, qtbot: QtBot
) -> None:
    engine.is_long = True
    add_later_note(services)
    qtbot.waitUntil(engine.reads.is_set)
    continue_melody(ready_window, qtbot)
    assert engine.left_off.is_set()
    assert ready_window.composing.compose.takes is not None
    assert ready_window.composing.compose.takes.is_complete
    engine.is_long = False


def test_nothing_is_read_in_an_empty_song(window: MainWindow, engine: ReadingEngine, qtbot: QtBot) -> None:
    window.composing.compose.warm_up()
    qtbot.waitUntil(lambda: window.panel.engine_state == "")
    qtbot.wait(500)
    assert engine.primed == []
