"""How soon written notes are seen, and whether the window stays awake: 8 takes of 8 bars in a real window."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from figures import Figure
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from silent_services import silent_services

from aiva_desktop.app import load_engine
from aiva_desktop.compose.candidates import EngineEvent, NoteWritten
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.settings import ComposeSettings, Settings
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

RUNS = 5
TAKES, BARS = 8, 8
# Long enough for the window to have read the motif ahead.
PAUSE_S = 0.6
TIMEOUT_S = 60.0
# Two frames of a screen with 60 a second.
AIM_GHOST_MS = 33.3
AIM_ALL_MS = 1000.0
_TUNE = ((67, 240), (69, 240), (71, 480), (74, 480), (71, 480), (69, 240), (67, 240), (69, 480), (62, 960))


def figures() -> list[Figure]:
    """Of each run after the first, in which everything is loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = folder
        runs = _runs(Path(folder))[1:]
    late = [ms for run in runs for ms in run.late_ms()]
    return [
        Figure("takes_8x8_ms", statistics.median(run.whole_ms for run in runs), "ms", aim=AIM_ALL_MS),
        Figure("ghost_first_ms", statistics.median(run.first_ms for run in runs), "ms"),
        Figure("ghost_after_sample_p50_ms", statistics.median(late), "ms", aim=AIM_GHOST_MS),
        Figure("ghost_after_sample_max_ms", max(late), "ms", aim=AIM_GHOST_MS),
        Figure("window_stall_max_ms", max(run.stall_ms for run in runs), "ms"),
    ]


@dataclass
class Run:
    """When each note was written by the engine and shown by the window, in seconds of one clock."""

    started: float = field(default_factory=time.perf_counter)
    written: list[tuple[NoteWritten, float]] = field(default_factory=list)
    shown: dict[int, float] = field(default_factory=dict)
    whole_ms: float = 0.0
    stall_ms: float = 0.0
    awake: float = field(default_factory=time.perf_counter)

    def tick(self) -> None:
        """The window's event loop is awake."""
        now = time.perf_counter()
        self.stall_ms, self.awake = max(self.stall_ms, 1000 * (now - self.awake)), now

    def late_ms(self) -> Iterator[float]:
        """From writing to showing, note by note."""
        return (1000 * (self.shown[id(event)] - at) for event, at in self.written)

    @property
    def first_ms(self) -> float:
        """From the click to the first note that is shown."""
        return 1000 * (min(self.shown.values()) - self.started)


class StampedRoom(EngineRoom):
    """Notes when each note was written."""

    run = Run()

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """As it is."""
        for event in super().continue_melody(request):
            if isinstance(event, NoteWritten):
                self.run.written.append((event, time.perf_counter()))
            yield event


def _runs(folder: Path) -> list[Run]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    engine = load_engine()
    room = StampedRoom(lambda: engine)
    services = _services(application, room, folder)
    window = MainWindow(services)
    window.show()
    window.composing.compose.note_written.connect(
        lambda event: room.run.shown.setdefault(id(event), time.perf_counter())
    )
    awake = QTimer()
    awake.setInterval(1)
    awake.timeout.connect(lambda: room.run.tick())
    awake.start()
    runs = [_run(application, window, room) for _ in range(RUNS + 1)]
    awake.stop()
    window.composing.compose.leave_song()
    services.close()
    return runs


def _run(application: QApplication, window: MainWindow, room: StampedRoom) -> Run:
    _wait(application, lambda: False, PAUSE_S)
    room.run = run = Run()
    window.composing.compose.continue_melody()
    _wait(application, lambda: not window.composing.compose.is_writing, TIMEOUT_S)
    run.whole_ms = 1000 * (time.perf_counter() - run.started)
    return run


def _services(application: QApplication, room: EngineRoom, folder: Path) -> Services:
    settings = Settings(compose=ComposeSettings(bars=BARS, takes=TAKES, seed=7))
    return silent_services(application, room, folder, Song((Track(1, notes=tuple(_tune())),)), settings)


def _tune() -> Iterator[Note]:
    onset = 0
    for pitch, duration in _TUNE * 2:
        yield Note(onset, pitch, duration)
        onset += duration


def _wait(application: QApplication, until: Callable[[], bool], longest_s: float) -> None:
    end = time.perf_counter() + longest_s
    while not until() and time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.0002)
