"""Project files: a song as versioned JSON. Reading one never runs anything."""

from __future__ import annotations

import json
from pathlib import Path

from aiva_desktop.files import read_bounded, write_atomically
from aiva_desktop.language import tr
from aiva_desktop.score.song import Song
from aiva_desktop.storage.encoding import decode_song, encode_song

PROJECT_SUFFIX = ".aiva"
_FORMAT = "aiva-desktop project"
_VERSION = 1
_MAX_BYTES = 64 * 1024 * 1024


class ProjectError(ValueError):
    """A project cannot be saved or opened; the message is one sentence for the composer."""


def save_project(song: Song, path: Path) -> None:
    """Save the song; a file that was there stays whole until the new one is complete.

    Raises:
        ProjectError: with a sentence, when the file cannot be written.
    """
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
    """Open a project.

    Raises:
        ProjectError: with a sentence, when the file cannot be read, is no project, damaged or of a newer version.
    """
    try:
        return project_from_bytes(read_bounded(path, _MAX_BYTES))
    except OSError as error:
        raise ProjectError(
            tr("{name} cannot be opened: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except ProjectError as error:
        raise ProjectError(tr("{name} cannot be opened: {error}.", name=path.name, error=error)) from error


def project_bytes(song: Song) -> bytes:
    """The content of a project file."""
    tree = {"format": _FORMAT, "version": _VERSION, "song": encode_song(song)}
    return json.dumps(tree, separators=(",", ":"), allow_nan=False).encode("ascii") + b"\n"


def project_from_bytes(content: bytes) -> Song:
    """The song in a project file's content.

    Raises:
        ProjectError: with the reason, a sentence without its start and its full stop.
    """
    tree = _parsed(content)
    if not isinstance(tree, dict) or tree.get("format") != _FORMAT:
        raise ProjectError(tr("it is not an AIVA Desktop project"))
    version = tree.get("version")
    if type(version) is int and version > _VERSION:
        raise ProjectError(tr("a newer AIVA Desktop saved it; update the app"))
    if type(version) is not int or version != _VERSION:
        raise ProjectError(tr("it is damaged, for its version is unknown"))
    try:
        return decode_song(tree.get("song"))
    except ValueError as error:
        raise ProjectError(tr("it is damaged, for {error}", error=error)) from error


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise ProjectError(tr("it is not an AIVA Desktop project, or a damaged one")) from None
