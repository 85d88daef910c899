"""Copies of unsaved work, so that a crash costs a minute at most, and the list of what a crash left behind."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aiva_desktop.paths import data_dir
from aiva_desktop.score.song import Song
from aiva_desktop.storage.locks import HeldFile, is_held
from aiva_desktop.storage.project import PROJECT_SUFFIX, save_project

_HELD_SUFFIX = ".held"


def autosave_dir() -> Path:
    """Where autosaves live; made when missing."""
    folder = data_dir() / "autosave"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Autosave:
    """The autosave of one running app. Nothing is on disk until the first `save`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{uuid.uuid4().hex}{PROJECT_SUFFIX}"
        self._held: HeldFile | None = None

    @property
    def folder(self) -> Path:
        """Where this autosave, and those of other runs, live."""
        return self._path.parent

    def save(self, song: Song) -> None:
        """Keep a copy of `song` in place of the last one. Raises ProjectError or OSError when that fails."""
        if self._held is None:
            self._held = HeldFile(_held_file(self._path))
        save_project(song, self._path)

    def clear(self) -> None:
        """The work is saved, or the composer does not want it: remove the copy. Calling it twice is fine."""
        if self._held is not None:
            self._held.release()
            self._held = None
        forget(self._path)


@dataclass(frozen=True, slots=True)
class Recovery:
    """Work that a crash left behind. `saved_at` in seconds since 1970; open `path` with `load_project`."""

    path: Path
    saved_at: float


def recoverable(folder: Path) -> tuple[Recovery, ...]:
    """The autosaves in `folder` that no running app holds, newest first."""
    return tuple(sorted(_abandoned(folder), key=lambda recovery: -recovery.saved_at))


class Offer:
    """Lost work that one window offers; held meanwhile, so that no other window and no other run offers it too.

    Raises:
        OSError: when somebody else holds it.
    """

    def __init__(self, recovery: Recovery) -> None:
        self.recovery = recovery
        self._held = HeldFile(_held_file(recovery.path))

    def put_back(self) -> None:
        """Leave it for another time; calling it twice is fine."""
        self._held.release()

    def forget(self) -> None:
        """It was restored, or is not wanted."""
        self._held.release()
        forget(self.recovery.path)


def newest_offer(folder: Path) -> Offer | None:
    """The newest lost work that nobody offers yet."""
    for recovery in recoverable(folder):
        with contextlib.suppress(OSError):
            return Offer(recovery)
    return None


def _abandoned(folder: Path) -> Iterator[Recovery]:
    for path in folder.glob(f"*{PROJECT_SUFFIX}"):
        with contextlib.suppress(OSError):
            if not is_held(_held_file(path)):
                yield Recovery(path, path.stat().st_mtime)


def forget(path: Path) -> None:
    """Remove an autosave; nothing happens when it is gone already."""
    path.unlink(missing_ok=True)
    _held_file(path).unlink(missing_ok=True)


def _held_file(path: Path) -> Path:
    return path.with_suffix(_HELD_SUFFIX)
