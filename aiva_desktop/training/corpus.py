"""Melodies from folders of MIDI files, with a word on every file that was not used."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from aiva_desktop.compose.requests import melody_line
from aiva_desktop.midi.reader import MidiFileError, read_midi
from aiva_desktop.models.melody import BarGrid, ChordTrack, StepNote, key_shift, mode_input, normalise
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.song import Song

log = logging.getLogger(__name__)

MIN_NOTES = 8
# Folder names of the published training sets, and the style that each stands for.
FOLDER_STYLES = {
    "nottingham": "folk",
    "lieder": "art song",
    "ewld": "songbook",
    "hymnal": "hymn",
    "quartets": "strings",
}


@dataclass(frozen=True)
class Piece:
    """One melody, normalised, with what is known beside its notes. `style` is an input number."""

    name: str
    style: int
    key: Key
    notes: list[StepNote]
    grid: BarGrid
    chords: ChordTrack

    @property
    def mode(self) -> int:
        """The networks' input for the mode of the key."""
        return mode_input(self.key)


@dataclass(frozen=True)
class Rejected:
    """A file that was not used, and why."""

    path: Path
    reason: str


def midi_files(folders: Iterable[Path]) -> list[Path]:
    """All .mid and .midi files below the folders, sorted."""
    files = (path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in (".mid", ".midi"))
    return sorted(files)


def read_pieces(files: Iterable[Path], style: str | None = None) -> Iterator[Piece | Rejected]:
    """Read every file; `style` None: told by the folder's name, else `any`."""
    for path in files:
        try:
            song = read_midi(path)
        except MidiFileError as error:
            yield Rejected(path, str(error))
            continue
        yield piece_of_song(song, path, style or style_of(path))


def style_of(path: Path) -> str:
    """The style that a file's folders stand for; `any` when none does."""
    return next((FOLDER_STYLES[part] for part in reversed(path.parts) if part in FOLDER_STYLES), STYLES[0])


def piece_of_song(song: Song, path: Path, style: str) -> Piece | Rejected:
    """The melody of a song, in its key (estimated where the song does not say)."""
    track = song.melody_track
    if track is None:
        return Rejected(path, "it has no notes outside the drum channel")
    key = song.conductor.key_at(0) or estimate_key(track.notes) or Key()
    shift = key_shift(key)
    notes = normalise(melody_line(track.notes), shift)
    if len(notes) < MIN_NOTES:
        return Rejected(path, f"its melody has {len(notes)} notes; {MIN_NOTES} are the least")
    grid = BarGrid(song.conductor.meter)
    chords = ChordTrack(song.conductor.chords, shift)
    return Piece(path.stem, STYLES.index(style), key, notes, grid, chords)
