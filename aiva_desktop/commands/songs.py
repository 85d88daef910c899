"""Opening and writing the song that a command is about."""

from __future__ import annotations

from pathlib import Path

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.notation import SCORE_SUFFIXES
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.reader import read_score
from aiva_desktop.notation.writer import write_score
from aiva_desktop.score.song import Song
from aiva_desktop.storage.project import PROJECT_SUFFIX, ProjectError, load_project


def read_song(path: Path) -> Song:
    """A project, MusicXML score or MIDI file. Raises CommandError with a sentence."""
    suffix = path.suffix.lower()
    try:
        if suffix == PROJECT_SUFFIX:
            return load_project(path)
        return read_score(path) if suffix in SCORE_SUFFIXES else read_midi(path)
    except (MidiFileError, NotationError, ProjectError) as error:
        raise CommandError(str(error)) from error


def save_song(song: Song, path: Path) -> None:
    """Write a MIDI file, or a score where the suffix says so. Raises CommandError with a sentence."""
    try:
        if path.suffix.lower() in SCORE_SUFFIXES:
            write_score(song, path)
        else:
            write_midi(song, path)
    except (MidiFileError, NotationError) as error:
        raise CommandError(str(error)) from error
