"""Project files: a song, and the steps that led to it, as versioned JSON. Reading one never runs anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from aiva_desktop.editing.history import History
from aiva_desktop.files import read_bounded, write_atomically
from aiva_desktop.jobs.collecting import collector_at_rest
from aiva_desktop.language import tr
from aiva_desktop.score.song import Song
from aiva_desktop.storage.encoding import decode_song, encode_song
from aiva_desktop.storage.history_encoding import decode_history, encode_history

PROJECT_SUFFIX = ".aiva"
_FORMAT = "aiva-desktop project"
_VERSION = 1
_MAX_BYTES = 64 * 1024 * 1024
_T = TypeVar("_T")


class ProjectError(ValueError):
    """A project cannot be saved or opened; the message is one sentence for the composer."""


@dataclass(frozen=True)
class Project:
    """What a project file holds. `is_history_lost`: there were steps to take back, but they are damaged."""

    song: Song
    history: History = field(default_factory=History)
    is_history_lost: bool = False


def save_project(song: Song, path: Path, history: History | None = None) -> None:
    """Save the song, with what can be taken back; a file that was there stays whole until the new one is complete.

    Raises:
        ProjectError: with a sentence, when the file cannot be written.
    """
    content = project_bytes(song, history)
    if len(content) > _MAX_BYTES:
        # The song goes before its history.
        content = project_bytes(song)
    if len(content) > _MAX_BYTES:
        raise ProjectError(
            tr("{name} was not saved: the song is too large for a project file; export it as MIDI.", name=path.name)
        )
    try:
        write_atomically(path, content)
    except OSError as error:
        raise ProjectError(
            tr("{name} was not saved: {error}.", name=path.name, error=error.strerror or error)
        ) from error


def load_project(path: Path) -> Song:
    """The song of a project, without its history.

    Raises:
        ProjectError: with a sentence, when the file cannot be read, is no project, damaged or of a newer version.
    """
    return _read(path, song_from_bytes)


def open_project(path: Path) -> Project:
    """A project with its history. A damaged history costs the history alone.

    Raises:
        ProjectError: as `load_project`.
    """
    return _read(path, project_from_bytes)


def _read(path: Path, decode: Callable[[bytes], _T]) -> _T:
    try:
        content = read_bounded(path, _MAX_BYTES)
        with collector_at_rest():
            return decode(content)
    except OSError as error:
        raise ProjectError(
            tr("{name} cannot be opened: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except ProjectError as error:
        raise ProjectError(tr("{name} cannot be opened: {error}.", name=path.name, error=error)) from error


def project_bytes(song: Song, history: History | None = None) -> bytes:
    """The content of a project file."""
    tree = {"format": _FORMAT, "version": _VERSION, "song": encode_song(song)}
    if history is not None and (history.done or history.undone or history.forgotten):
        tree["history"] = encode_history(history)
    return json.dumps(tree, separators=(",", ":"), allow_nan=False).encode("ascii") + b"\n"


def song_from_bytes(content: bytes) -> Song:
    """The song in a project file's content.

    Raises:
        ProjectError: with the reason, a sentence without its start and its full stop.
    """
    return _song(_parsed(content))


def project_from_bytes(content: bytes) -> Project:
    """The song in a project file's content, with its history.

    Raises:
        ProjectError: as `song_from_bytes`.
    """
    tree = _parsed(content)
    song = _song(tree)
    if "history" not in tree:
        return Project(song)
    try:
        return Project(song, decode_history(tree["history"], song))
    except (ValueError, RecursionError):
        return Project(song, is_history_lost=True)


def _song(tree: dict[str, Any]) -> Song:
    version = tree.get("version")
    if type(version) is int and version > _VERSION:
        raise ProjectError(tr("a newer AIVA Desktop saved it; update the app"))
    if type(version) is not int or version != _VERSION:
        raise ProjectError(tr("it is damaged, for its version is unknown"))
    try:
        return decode_song(tree.get("song"))
    except ValueError as error:
        raise ProjectError(tr("it is damaged, for {error}", error=error)) from error


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        tree = json.loads(content)
    except (ValueError, RecursionError):
        raise ProjectError(tr("it is not an AIVA Desktop project, or a damaged one")) from None
    if not isinstance(tree, dict) or tree.get("format") != _FORMAT:
        raise ProjectError(tr("it is not an AIVA Desktop project"))
    return tree
