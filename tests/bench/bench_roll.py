"""The roll with 100,000 notes in 1600 x 900, beside a graphics scene of the same notes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from figures import Figure
from helpers.mouse import Mouse
from many_notes import COUNT, HEIGHT, WIDTH, PlainRoll, many_notes
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from aiva_desktop.editing.document import Document
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.pianoroll.hit_test import hit_test
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.pianoroll.view import RollView

PROBE = Path(__file__).with_name("roll_probe.py")
FRAMES = 150
MOVED = 2000
LAUNCHES = 3
TIMEOUT_S = 120


def figures() -> list[Figure]:
    """Frames, hits, opening and memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    notes = many_notes()
    ours, plain = _Ours(notes), _Plain(notes)
    for roll in (ours, plain):
        roll.show()
        application.processEvents()
    found = list(_frames(ours, plain))
    ours.close()
    plain.close()
    return [*found, *_opened(notes), _memory()]


def _frames(ours: _Ours, plain: _Plain) -> Iterator[Figure]:
    scrolled, scrolled_plainly = _in_turns(ours.scroll, plain.scroll, FRAMES)
    yield Figure("roll_scroll_p99_ms", _p99(scrolled), "ms", _p99(scrolled_plainly), 16.0)
    zoomed, zoomed_plainly = _in_turns(ours.zoom, plain.zoom, FRAMES)
    yield Figure("roll_zoom_p99_ms", _p99(zoomed), "ms", _p99(zoomed_plainly), 16.0)
    whole, whole_plainly = _in_turns(ours.whole, plain.whole, 9)
    yield Figure("roll_whole_ms", statistics.median(whole), "ms", statistics.median(whole_plainly), 40.0)
    ours.start_move()
    plain.start_move()
    moved, moved_plainly = _in_turns(ours.move, plain.move, 40)
    yield Figure("roll_move2000_ms", statistics.median(moved), "ms", statistics.median(moved_plainly), 16.0)
    yield Figure("roll_commit2000_ms", _ms(ours.commit), "ms", None, 50.0)
    hits, hits_plainly = _in_turns(ours.hit, plain.hit, 400)
    yield Figure("hit_test_ms", statistics.median(hits), "ms", statistics.median(hits_plainly), 0.1)


class _Ours:
    """The app's roll with a document behind it."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        self._document = Document(Song((Track(1, notes=notes),)))
        self._roll = RollView()
        self._roll.resize(WIDTH, HEIGHT)
        self._document.subscribe(lambda song: self._roll.set_song(song, 1))
        self._roll.edit_requested.connect(self._document.apply)
        self._roll.set_song(self._document.song, 1)
        self._mouse = Mouse(self._roll.area.viewport())
        self._place = QPointF()
        self._notes = notes

    def show(self) -> None:
        self._roll.show()
        self._roll.zoom_to_fit()
        self._usual_view()

    def close(self) -> None:
        self._roll.close()

    def _usual_view(self) -> None:
        self._roll.area.set_view(self._roll.area.view.fitted_time(0, WIDTH / 0.1, 0).scrolled_to(0, 400))

    def scroll(self, frame: int) -> None:
        view = self._roll.area.view
        self._roll.area.set_view(view.scrolled_to(frame * 137, 300 + frame % 40))
        self._roll.area.viewport().repaint()

    def zoom(self, frame: int) -> None:
        area = self._roll.area
        area.set_view(area.view.zoomed_time(1.05 if frame % 20 < 10 else 1 / 1.05, WIDTH / 2))
        area.viewport().repaint()

    def whole(self, frame: int) -> None:
        self._roll.zoom_to_fit()
        self._roll.area.refresh()
        self._roll.area.viewport().repaint()

    def start_move(self) -> None:
        """Press on one of many selected notes."""
        self._usual_view()
        self._roll.set_tool(Tool.SELECT)
        self._roll.set_selection(self._notes[:MOVED])
        view, note = self._roll.area.view, next(n for n in self._notes if 50 < n.pitch < 80 and n.onset > 2000)
        self._place = QPointF(view.x_of(note.onset + note.duration / 2), view.y_of(note.pitch) + view.row_px / 2)
        self._roll.ensure_visible(note.onset, note.pitch)
        view = self._roll.area.view
        self._place = QPointF(view.x_of(note.onset + note.duration / 2), view.y_of(note.pitch) + view.row_px / 2)
        self._mouse.press(self._place)

    def move(self, frame: int) -> None:
        self._mouse.move(self._place + QPointF(12 * (frame % 20), 14 * (frame % 5)))
        assert self._roll.area.is_dragging
        self._roll.area.viewport().repaint()

    def commit(self) -> None:
        before = self._document.song
        self._mouse.release(self._place + QPointF(60, 28))
        self._roll.area.viewport().repaint()
        assert self._document.song is not before

    def hit(self, frame: int) -> None:
        contents = self._roll.area.contents
        hit_test(contents.index, self._roll.area.view, 7.3 * frame % WIDTH, 11.7 * frame % HEIGHT)


class _Plain:
    """A graphics scene."""

    def __init__(self, notes: tuple[Note, ...]) -> None:
        self._view = PlainRoll(notes)

    def show(self) -> None:
        self._view.show()

    def close(self) -> None:
        self._view.close()

    def _repaint(self) -> None:
        self._view.viewport().repaint()

    def scroll(self, frame: int) -> None:
        self._view.horizontalScrollBar().setValue(frame * 137)
        self._view.verticalScrollBar().setValue(300 + frame % 40)
        self._repaint()

    def zoom(self, frame: int) -> None:
        factor = 1.05 if frame % 20 < 10 else 1 / 1.05
        self._view.scale(factor, 1)
        self._repaint()

    def whole(self, frame: int) -> None:
        self._view.fitInView(self._view.own_scene.sceneRect(), Qt.AspectRatioMode.IgnoreAspectRatio)
        self._repaint()

    def start_move(self) -> None:
        self._view.resetTransform()
        self._view.horizontalScrollBar().setValue(0)

    def move(self, frame: int) -> None:
        for item in self._view.items_made[:MOVED]:
            item.setPos(12 * (frame % 20), 14 * (frame % 5))
        self._repaint()

    def hit(self, frame: int) -> None:
        self._view.itemAt(int(7.3 * frame % WIDTH), int(11.7 * frame % HEIGHT))


def _opened(notes: tuple[Note, ...]) -> list[Figure]:
    """From launch with a file of so many notes to the paint that shows them, beside launching without a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.mid"
        write_midi(Song((Track(1, notes=notes),)), path)
        _probe(folder, "open", str(path))
        times = [_probe(folder, "open", str(path)).split() for _ in range(LAUNCHES)]
    opened, mido = (statistics.median(float(line[column]) for line in times) for column in (0, 1))
    return [Figure("open_100k_ms", opened, "ms", mido, 1000.0)]


def _memory() -> Figure:
    """Of the roll that shows the notes, beside that of the notes themselves."""
    with tempfile.TemporaryDirectory() as folder:
        roll, notes = (float(word) for word in _probe(folder, "memory", str(COUNT)).split())
    return Figure("roll_memory_mb", roll, "MB", notes)


def _probe(folder: str, which: str, argument: str) -> str:
    private = {f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    command = [sys.executable, str(PROBE), which, argument]
    done = subprocess.run(
        command, env=os.environ | private, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    if done.returncode:
        raise RuntimeError(f"the roll did not come up: {done.stderr.strip()}")
    return done.stdout


def _in_turns(ours: Callable[[int], None], plain: Callable[[int], None], count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each, frame by frame, so that what else the machine does hits both alike."""
    pairs = [(_ms(lambda i=i: ours(i)), _ms(lambda i=i: plain(i))) for i in range(count)]  # type: ignore[misc]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _ms(do: Callable[[], None]) -> float:
    start = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - start)


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98]
