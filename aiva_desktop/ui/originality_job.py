"""Looking a melody up among those that the engine learned from, and among the composer's own files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aiva_desktop.compose.melody_library import LibraryError, line_of, load_lines, longest_run, originality_in_words
from aiva_desktop.compose.melody_runs import Line, RunIndex
from aiva_desktop.language import tr
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.paths import resources_dir

# Of a larger library the first files are read.
MOST_FILES = 5000
_SUFFIXES = (".mid", ".midi")


@dataclass(frozen=True, slots=True)
class FilesRead:
    """`done` of `total` files of the library are read."""

    done: int
    total: int


def training_library() -> Path:
    """The melodies that the engine learned from."""
    return resources_dir() / "originality" / "training_melodies.npz"


class OriginalityRoom:
    """Jobs for the worker; what was read stays read for as long as the window is open."""

    def __init__(self, training: Path | None = None) -> None:
        self._path = training or training_library()
        self._training: RunIndex | None = None
        self._own: RunIndex | None = None
        self._own_files: tuple[tuple[Path, int], ...] = ()

    def look_up(self, line: Line, folder: Path | None, but: str) -> Iterator[FilesRead | str]:
        """Yields how far the reading is, and at last the line to be said.

        `folder` None: there is no library of one's own; files of the name `but`, which is the song's, do not count.
        """
        training = None
        try:
            self._training = self._training or RunIndex(load_lines(self._path))
            training = longest_run(self._training, line)
        except LibraryError:
            # A build without the library still compares with the composer's own files.
            pass
        if folder is not None:
            yield from self._read_library(folder, but)
        own = longest_run(self._own, line) if folder is not None and self._own is not None else None
        yield originality_in_words(training, own) or tr("There is nothing to compare with: choose a library folder.")

    def _read_library(self, folder: Path, but: str) -> Iterator[FilesRead]:
        files = tuple((path, path.stat().st_mtime_ns) for path in _midi_files(folder) if path.stem != but)
        if files == self._own_files:
            return
        lines = []
        for done, (path, _) in enumerate(files, start=1):
            if (line := _line_of_file(path)) is not None:
                lines.append(line)
            yield FilesRead(done, len(files))
        self._own, self._own_files = RunIndex(lines) if lines else None, files


def _midi_files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file())
    return sorted(found)[:MOST_FILES]


def _line_of_file(path: Path) -> Line | None:
    """The melody of a file; None for one that cannot be read or has none."""
    try:
        song = read_midi(path)
    except MidiFileError:
        return None
    track = song.melody_track
    return None if track is None else line_of(path.name, track.notes, song.conductor.meter)
