"""Dragging music out of the window as a MIDI file that is written before the drag begins."""

from __future__ import annotations

import contextlib
import re
import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from aiva_desktop.language import tr
from aiva_desktop.midi.excerpt import song_of_selection, song_of_track
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.storage.locks import HeldFile, is_held
from aiva_desktop.ui.pianoroll.picture import roll_image
from aiva_desktop.ui.wording import bars_in_words, notes_in_words

_HELD = "held"
_PICTURE_SIZE = QSize(200, 80)
_MAX_NAME = 80
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


@dataclass(frozen=True)
class Load:
    """What a drag carries. `label` says it in words.

    When the drag begins, `name` says what the file is called, without ".mid", and `make` gives the song in it.
    """

    label: str
    name: Callable[[], str]
    make: Callable[[], Song]


def load_of_track(song: Song, track_id: int) -> Load | None:
    """A whole track; None when it has no notes."""
    track = song.track(track_id)
    if not track.notes:
        return None
    bars = song.conductor.meter.bar_at(track.end_tick - 1).index + 1
    label = tr("{bars} of {name}", bars=bars_in_words(bars), name=track.name)
    called = tr("{name} bars {first}-{last}", name=track.name, first=1, last=bars)
    return Load(label, lambda: called, partial(song_of_track, song, track_id))


def load_of_selection(song: Song, track_id: int, notes: frozenset[Note]) -> Load | None:
    """Some notes of a track; None when there are none."""
    if not notes:
        return None
    name, meter = song.track(track_id).name, song.conductor.meter

    def called() -> str:
        first = meter.bar_at(min(note.onset for note in notes)).index + 1
        last = meter.bar_at(max(note.end for note in notes) - 1).index + 1
        if first == last:
            return tr("{name} bar {first}", name=name, first=first)
        return tr("{name} bars {first}-{last}", name=name, first=first, last=last)

    def make() -> Song:
        return song_of_selection(song, track_id, (note for note in song.track(track_id).notes if note in notes))

    return Load(tr("{notes} of {name}", notes=notes_in_words(len(notes)), name=name), called, make)


class DragFolder:
    """Where dragged files live until the app is started again: whoever received one may still be reading it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / uuid.uuid4().hex
        self._held: HeldFile | None = None
        self._count = 0

    def clean_up(self) -> None:
        """Remove what earlier runs left, but not what another running app uses."""
        with contextlib.suppress(OSError):
            for folder in self._root.iterdir():
                if folder != self._folder and not is_held(folder / _HELD):
                    shutil.rmtree(folder, ignore_errors=True)

    def write(self, load: Load) -> Path:
        """A fresh file for one drag. Raises MidiFileError or OSError when it cannot be written."""
        if self._held is None:
            self._folder.mkdir(parents=True)
            self._held = HeldFile(self._folder / _HELD)
        self._count += 1
        # A folder of its own: two drags of one track keep the same good name without touching each other.
        folder = self._folder / str(self._count)
        folder.mkdir()
        path = folder / f"{safe_name(load.name())}.mid"
        write_midi(load.make(), path)
        return path

    def close(self) -> None:
        """Let go; the files stay until the next start. Calling it twice is fine."""
        if self._held is not None:
            self._held.release()
            self._held = None


def safe_name(text: str) -> str:
    """A file name that every system takes."""
    name = _NOT_IN_NAMES.sub(" ", text).strip(" .")[:_MAX_NAME].strip(" .")
    return " ".join(name.split()) or tr("Melody")


def drag(source: QWidget, load: Load, path: Path) -> Qt.DropAction:
    """Let the composer carry the file; returns when it is dropped."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    picture = QPixmap.fromImage(roll_image(load.make(), _PICTURE_SIZE))
    carried = QDrag(source)
    carried.setMimeData(mime)
    carried.setPixmap(picture)
    carried.setHotSpot(QPoint(-8, -8))
    return carried.exec(Qt.DropAction.CopyAction)
