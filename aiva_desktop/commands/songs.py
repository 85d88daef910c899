"""Opening and writing the song that a command is about."""

from __future__ import annotations

from pathlib import Path

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song
from aiva_desktop.storage.project import PROJECT_SUFFIX, ProjectError, load_project


def read_song(path: Path) -> Song:
    """A project or MIDI file. Raises CommandError with a sentence."""
    try:
        return load_project(path) if path.suffix.lower() == PROJECT_SUFFIX else read_midi(path)
    except (MidiFileError, ProjectError) as error:
        raise CommandError(str(error)) from error


def save_song(song: Song, path: Path) -> None:
    """Write a MIDI file. Raises CommandError with a sentence."""
    try:
        write_midi(song, path)
    except MidiFileError as error:
        raise CommandError(str(error)) from error
