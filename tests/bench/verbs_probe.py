"""Measures in a process of its own what verbs on all of 100,000 notes hold the window up for: `python verbs_probe.py`.

One line a verb: its name, the milliseconds from the key to the paint that shows what came of it, those of a plain loop
over the notes that does no more than the verb says, and the longest of each. The window is the app's own.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from many_notes import HEIGHT, WIDTH, many_song
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from silent_services import silent_services

from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.score.notes import Note
from aiva_desktop.settings import Settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.action_spec import ActionSpec
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.main_window import MainWindow

RUNS = 5
Notes = Sequence[Note]


@dataclass(frozen=True)
class Verb:
    """`action` is what is measured, `plainly` the same as a loop, `prepared` and `afterwards` are not measured."""

    name: str
    action: ActionSpec
    plainly: Callable[[Notes], object]
    prepared: tuple[ActionSpec, ...] = ()
    afterwards: tuple[ActionSpec, ...] = ()


def _moved(notes: Notes) -> object:
    return [replace(note, pitch=note.pitch + 1) for note in notes]


def _on_grid(notes: Notes) -> object:
    return sorted(replace(note, onset=round(note.onset / 120) * 120) for note in notes)


def _louder(notes: Notes) -> object:
    return [replace(note, velocity=min(127, note.velocity + 8)) for note in notes]


def _taken_out(notes: Notes) -> object:
    gone = set(notes)
    return [note for note in notes if note not in gone]


def _written(notes: Notes) -> object:
    return json.dumps([(note.onset, note.pitch, note.duration, note.velocity, note.origin) for note in notes])


def _added(notes: Notes) -> object:
    return sorted([*notes, *(replace(note) for note in notes)])


VERBS = (
    Verb("select_all", specs.SELECT_ALL, set, (specs.DESELECT,)),
    Verb("transpose_all", specs.SEMITONE_UP, _moved, (specs.SELECT_ALL,), (specs.UNDO,)),
    Verb("undo_all", specs.UNDO, _moved, (specs.SELECT_ALL, specs.SEMITONE_UP)),
    Verb("redo_all", specs.REDO, _moved, (specs.SELECT_ALL, specs.SEMITONE_UP, specs.UNDO), (specs.UNDO,)),
    Verb("quantize_all", specs.QUANTIZE, _on_grid, (specs.SELECT_ALL, specs.LATER), (specs.UNDO, specs.UNDO)),
    Verb("velocity_all", specs.LOUDER, _louder, (specs.SELECT_ALL,), (specs.UNDO,)),
    Verb("delete_all", specs.DELETE, _taken_out, (specs.SELECT_ALL,), (specs.UNDO,)),
    Verb("copy_all", specs.COPY, _written, (specs.SELECT_ALL,)),
    Verb("paste_all", specs.PASTE, _added, (specs.SELECT_ALL, specs.COPY), (specs.UNDO,)),
)


class Bench:
    """A window with so many notes."""

    def __init__(self, folder: Path) -> None:
        application = QApplication([])
        self._application = application
        services = silent_services(application, EngineRoom(FakeEngine), folder, many_song(), Settings())
        self.document = services.document
        self._window = MainWindow(services)
        self._window.resize(WIDTH, HEIGHT)
        self._window.show()
        assert self._window.composing
        self._settle()

    def measured(self, verb: Verb) -> tuple[list[float], list[float]]:
        """Milliseconds of the verb and of the plain loop, in turns."""
        ours, plain = [], []
        for _ in range(RUNS):
            song = self.document.song
            self._do(*verb.prepared)
            start = time.perf_counter()
            self._do(verb.action)
            ours.append(1000 * (time.perf_counter() - start))
            self._do(*verb.afterwards)
            while self.document.song != song:
                self.document.undo()
            self._settle()
            notes = song.tracks[0].notes
            start = time.perf_counter()
            verb.plainly(notes)
            plain.append(1000 * (time.perf_counter() - start))
        return ours, plain

    def _do(self, *actions: ActionSpec) -> None:
        for action in actions:
            self._window.commands[action].trigger()
            self._settle()

    def _settle(self) -> None:
        """Everything that waits is done, painting too; nothing that only runs later on."""
        self._window.repaint()
        self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def main(names: Sequence[str]) -> int:
    """Print the lines of these verbs, or of all."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for verb in VERBS:
            if not names or verb.name in names:
                ours, plain = bench.measured(verb)
                numbers = statistics.median(ours), statistics.median(plain), max(ours), max(plain)
                print(verb.name, *(f"{number:.2f}" for number in numbers), flush=True)
        # At once: how the app closes is not what is measured.
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
