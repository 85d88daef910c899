"""Measures in a process of its own: `python roll_probe.py open FILE`, `python roll_probe.py memory COUNT`.

open: milliseconds from asking for the file to the paint that shows it, in a window that stands; then those that mido
takes to read it and a graphics scene to show it. memory: megabytes that the roll takes, then those of its notes.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from many_notes import HEIGHT, WIDTH, PlainRoll, many_notes
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from silent_services import silent_services

from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track, empty_song
from aiva_desktop.settings import Settings
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.view import RollView

_PAGE = os.sysconf("SC_PAGE_SIZE")


def resident_mb() -> float:
    """Memory that this process really has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / 1e6


def open_file(path: Path) -> None:
    """Print how long it takes, here and plainly."""
    application = QApplication([])
    services = silent_services(application, EngineRoom(FakeEngine), path.parent, empty_song(), Settings())
    window = MainWindow(services)
    window.resize(WIDTH, HEIGHT)
    window.show()
    application.processEvents()
    assert window.composing
    start = time.perf_counter()
    window.files.open_path(path)
    # As the window does: it sleeps until something happens, and leaves the interpreter to the thread that reads.
    while not services.document.song.track(1).notes:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.roll.area.viewport().repaint()
    opened_s = time.perf_counter() - start
    print(1000 * opened_s, 1000 * _plainly(path), flush=True)
    os._exit(0)


def _plainly(path: Path) -> float:
    import mido

    start = time.perf_counter()
    notes, sounding, tick = [], {}, 0
    for message in mido.merge_tracks(mido.MidiFile(path).tracks):
        tick += message.time
        if message.type == "note_on" and message.velocity:
            sounding[message.note] = tick
        elif message.type in ("note_on", "note_off") and message.note in sounding:
            onset = sounding.pop(message.note)
            notes.append(Note(onset, message.note, max(1, tick - onset)))
    view = PlainRoll(tuple(notes))
    view.show()
    view.viewport().repaint()
    return time.perf_counter() - start


def memory(count: int) -> None:
    """Print what the roll takes, and what its notes take."""
    application = QApplication([])
    roll = RollView()
    roll.resize(WIDTH, HEIGHT)
    roll.show()
    application.processEvents()
    empty = resident_mb()
    song = Song((Track(1, notes=many_notes(count)),))
    with_notes = resident_mb()
    roll.set_song(song, 1)
    roll.zoom_to_fit()
    roll.area.viewport().repaint()
    print(resident_mb() - with_notes, with_notes - empty, flush=True)
    os._exit(0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    {"open": lambda word: open_file(Path(word)), "memory": lambda word: memory(int(word))}[sys.argv[1]](sys.argv[2])
