"""Music from folders of MIDI files, with a word on every file that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from aiva_desktop.compose.requests import melody_line
from aiva_desktop.midi.reader import MidiFileError, read_midi
from aiva_desktop.models.melody import BarGrid, ChordTrack, StepNote, key_shift, mode_input, normalise
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.chord_estimation import estimate_chords
from aiva_desktop.score.melody_finding import FoundBy, find_melody
from aiva_desktop.score.pitch import Key, fits_of_keys
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.song_key import estimate_song_key

MIN_NOTES = 8
# No piece is longer; a damaged file may claim a note after a million empty bars.
MAX_BARS = 4000
MAX_NOTES = 50_000
# How much better another key must fit than a stated C major. Of 143 scores truly in C major, 5 have such a key; of 1022
# in other keys that were to state C major, 836 would be caught.
DOUBT = 0.5
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


class UnusableError(Exception):
    """A file has nothing to learn from; the message says why, without its full stop."""


class Known(StrEnum):
    """Where a key or chords come from."""

    STATED = "stated"
    CORRECTED = "estimated, against the C major stated"
    ESTIMATED = "estimated"
    NONE = "none"


@dataclass(frozen=True)
class Source:
    """A file read: its song, with estimated chords filled in where it states none.

    `style` is an input number. `key` is None for a song without pitched notes, `melody` None where there is none, else
    `found_by` says how it was found.
    """

    path: Path
    style: int
    song: Song
    key: Key | None
    key_known: Known
    chords_known: Known
    melody: Track | None
    found_by: FoundBy | None

    @property
    def name(self) -> str:
        """The file's name without its ending; decides whether it is held out."""
        return self.path.stem

    def piece(self) -> Piece:
        """The melody in its key.

        Raises:
            UnusableError: when there is none, or too little or too much of it.
        """
        if self.melody is None or self.key is None:
            raise UnusableError("it has no notes outside the drum channel")
        shift = key_shift(self.key)
        notes = normalise(melody_line(self.melody.notes), shift)
        if not MIN_NOTES <= len(notes) <= MAX_NOTES:
            raise UnusableError(f"its melody has {len(notes)} notes; {MIN_NOTES} to {MAX_NOTES} can be used")
        conductor = self.song.conductor
        if conductor.meter.bar_at(self.melody.end_tick).index >= MAX_BARS:
            raise UnusableError(f"its melody goes on for more than {MAX_BARS} bars")
        return Piece(
            self.name, self.style, self.key, notes, BarGrid(conductor.meter), ChordTrack(conductor.chords, shift)
        )


def midi_files(folders: Iterable[Path]) -> list[Path]:
    """All .mid and .midi files below the folders, each once: folder by folder, sorted within each.

    So the order depends on nothing but what is in the folders, wherever they lie.
    """
    return list(dict.fromkeys(path for folder in folders for path in sorted(folder.rglob("*")) if _is_midi(path)))


def _is_midi(path: Path) -> bool:
    return path.suffix.lower() in (".mid", ".midi")


def read_sources(files: Iterable[Path], style: str | None = None) -> Iterator[Source | Rejected]:
    """Read every file; `style` None: told by the folder's name, else `any`."""
    for path in files:
        try:
            song = read_midi(path)
        except MidiFileError as error:
            yield Rejected(path, str(error))
            continue
        yield source_of_song(song, path, style or style_of(path))


def read_pieces(files: Iterable[Path], style: str | None = None) -> Iterator[Piece | Rejected]:
    """The melody of every file; see `read_sources`."""
    for found in read_sources(files, style):
        if isinstance(found, Rejected):
            yield found
            continue
        try:
            yield found.piece()
        except UnusableError as error:
            yield Rejected(found.path, str(error))


def style_of(path: Path) -> str:
    """The style that a file's folders stand for; `any` when none does."""
    return next((FOLDER_STYLES[part] for part in reversed(path.parts) if part in FOLDER_STYLES), STYLES[0])


def source_of_song(song: Song, path: Path, style: str) -> Source:
    """Find the melody of a song, and its key and chords where it does not state them."""
    choice = find_melody(song.tracks)
    key, key_known = _key(song)
    chords = song.conductor.chords or estimate_chords(song, key)
    return Source(
        path,
        STYLES.index(style),
        replace(song, conductor=replace(song.conductor, chords=chords)),
        key,
        key_known,
        Known.STATED if song.conductor.chords else Known.ESTIMATED if chords else Known.NONE,
        choice.track if choice else None,
        choice.by if choice else None,
    )


def _key(song: Song) -> tuple[Key | None, Known]:
    stated, estimated = song.conductor.key_at(0), estimate_song_key(song)
    if stated is None:
        return estimated, Known.ESTIMATED if estimated else Known.NONE
    if estimated is not None and _is_doubtful(song, stated, estimated):
        return estimated, Known.CORRECTED
    return stated, Known.STATED


def _is_doubtful(song: Song, stated: Key, estimated: Key) -> bool:
    """Many programs write C major into every file; where somebody wrote chord symbols, they cared for the key too."""
    if stated != Key() or song.conductor.chords or len(song.conductor.keys) > 1:
        return False
    fits = fits_of_keys(note for track in song.tracks if not track.is_drums for note in track.notes)
    return fits[estimated] - fits[stated] > DOUBT
