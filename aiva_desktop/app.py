"""Starts the window: wires the engine, the player and the files together."""

from __future__ import annotations

import gc
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from aiva_desktop import __version__
from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.libraries import preload
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.paths import cache_dir
from aiva_desktop.playback.shared_player import SharedPlayer, Stage
from aiva_desktop.playback.soundfonts import find_soundfont
from aiva_desktop.score.song import empty_song
from aiva_desktop.settings import Settings, load_settings
from aiva_desktop.storage.autosave import Autosave, autosave_dir
from aiva_desktop.ui.bridges import TextBridge
from aiva_desktop.ui.drag_out import DragFolder
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.faults import Faults
from aiva_desktop.ui.first_paint import FirstPaint
from aiva_desktop.ui.icons import app_icon
from aiva_desktop.ui.languages import install_language
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.clipboard import write_down_copied
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import Theme
from aiva_desktop.ui.windows import Windows

if TYPE_CHECKING:
    from aiva_desktop.compose.engine import Engine
    from aiva_desktop.compose.harmony import HarmonyEngine
    from aiva_desktop.compose.performing import PerformanceEngine

PROFILE_VARIABLE = "AIVA_PROFILE_START"


def run(file: Path | None) -> int:
    """Open the window, with `file` in it if one is named; returns when it is closed, with the exit status."""
    started_s = time.perf_counter()
    application = _application()
    problems = TextBridge()
    settings = load_settings()
    language_problem = install_language(application, settings.language)
    make_player = partial(SharedPlayer, Stage(), find_soundfont())
    services = _services(application, make_player(problems.send), settings)
    windows = Windows(services, make_player)
    faults = Faults()
    try:
        window = windows.open_first(problems)
        faults.found.connect(windows.show_problem)
        faults.install()
        if language_problem is not None:
            window.banner.show_problem(language_problem)
        painted = FirstPaint(window)
        painted.seen.connect(lambda: _after_first_paint(window, started_s))
        window.show()
        if file is not None:
            window.files.open_path(file)
        return application.exec()
    finally:
        write_down_copied()
        faults.remove()
        windows.close()
        services.close()


def load_engine() -> Engine:
    """The real engine; imported here, on the thread that calls, for torch takes seconds to load."""
    preload("torch", "lib/libtorch_cpu.so")
    from aiva_desktop.inference import engine

    return engine.load_engine()


def load_harmony() -> HarmonyEngine:
    """The real harmony engine, imported as late."""
    from aiva_desktop.inference import harmony

    return harmony.load_harmony()


def load_performer() -> PerformanceEngine:
    """The network that plays dynamics, imported as late."""
    from aiva_desktop.inference import perform

    return perform.load_performer()


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("aiva-desktop")
    application.setApplicationDisplayName("AIVA Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("aiva-desktop")
    application.setWindowIcon(app_icon())
    return application


def _services(application: QApplication, player: SharedPlayer, settings: Settings) -> Services:
    return Services(
        document=Document(empty_song()),
        player=player,
        room=EngineRoom(load_engine, load_harmony, load_performer),
        worker=Worker("compose"),
        preferences=Preferences(settings),
        theme=Theme(application, settings.theme),
        drag_folder=DragFolder(cache_dir() / "drags"),
        autosave=Autosave(autosave_dir()),
    )


def _after_first_paint(window: MainWindow, started_s: float) -> None:
    # What is there now stays: garbage is looked for among what comes, see `cli`.
    gc.freeze()
    gc.enable()
    if os.environ.get(PROFILE_VARIABLE):
        print(f"first paint: {1000 * (time.perf_counter() - started_s):.0f} ms", file=sys.stderr, flush=True)
    window.start_services()
