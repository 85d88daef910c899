"""MusicXML out: a song as a score that notation programs open."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiva_desktop.files import write_atomically
from aiva_desktop.language import tr
from aiva_desktop.notation.drums import take_pitches
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.library import music21
from aiva_desktop.notation.staves import staff_of
from aiva_desktop.score.notes import sounding
from aiva_desktop.score.song import Song

MAX_NOTES = 100_000
# Of all the time, what passes until the staves are there; then the library writes them in one go.
_SET = 0.4


def write_score(song: Song, path: Path) -> None:
    """Write the song as uncompressed MusicXML: a part for each track with notes that sound.

    Onsets and ends go to the nearest thirty-second or triplet sixteenth. Velocities, tempo, meter, key, chord symbols,
    markers and lyrics come along; controllers do not, for notation has no signs for them.

    Raises:
        NotationError: with a sentence, when there is nothing to write, too much of it, or the file cannot be written.
    """
    try:
        write_atomically(path, score_bytes(song))
    except OSError as error:
        raise NotationError(
            tr("{name} was not written: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except NotationError as error:
        raise NotationError(tr("{name} was not written: {error}.", name=path.name, error=error)) from error


def score_bytes(song: Song, progress: Callable[[float], None] = lambda share: None) -> bytes:
    """The XML; `progress` is told the share (0..1) that is done. Raises NotationError with the reason."""
    library = music21()
    tracks = [heard for track in song.tracks if (heard := track.with_notes(sounding(track.notes))).notes]
    if not tracks:
        raise NotationError(tr("there are no notes in the song yet"))
    if sum(len(track.notes) for track in tracks) > MAX_NOTES:
        raise NotationError(tr("a score of more than {most:,} notes is too large", most=MAX_NOTES))
    score = library.stream.Score()
    score.metadata = library.metadata.Metadata(title=song.title or tr("Untitled"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, track in enumerate(tracks):
            score.insert(0, staff_of(library, song, track, is_first=number == 0))
            progress(_SET * (number + 1) / len(tracks))
        drums = frozenset(number for number, track in enumerate(tracks) if track.is_drums)
        return _exported(library, score, drums)


def _exported(library: Any, score: Any, drums: frozenset[int]) -> bytes:
    exporter = library.musicxml.m21ToXml.ScoreExporter(score)
    try:
        root = exporter.parse()
        take_pitches(root, drums)
        content = exporter.asBytes()
    except Exception as error:
        # Whatever the library raises, a file is not half written.
        raise NotationError(tr("it cannot be set as notes: {error}", error=error or type(error).__name__)) from error
    assert isinstance(content, bytes)
    return content
