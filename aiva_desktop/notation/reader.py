"""MusicXML in: what sounds, when, and what the score says of tempo, meter, key and chords."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from aiva_desktop.language import tr
from aiva_desktop.notation.drums import give_pitches
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.library import parsed
from aiva_desktop.notation.parts import tracks_of
from aiva_desktop.notation.plausible import check_numbers
from aiva_desktop.notation.signs import Timeline, conductor_of
from aiva_desktop.notation.unpacking import read_xml
from aiva_desktop.score.song import Song, Track


def read_score(path: Path) -> Song:
    """Open a MusicXML score, compressed or not.

    Notes are at sounding pitch, ties joined, repeats played out, grace notes short before their note. Each staff is a
    track; a pickup bar ends its bar. Dynamics become velocities. Lyrics and rehearsal marks become markers.

    Raises:
        NotationError: with a sentence, when the file cannot be read, is damaged or too large.
    """
    try:
        return song_from_xml(read_xml(path))
    except OSError as error:
        raise NotationError(
            tr("{name} cannot be opened: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except NotationError as error:
        raise NotationError(tr("{name} cannot be opened: {error}.", name=path.name, error=error)) from error


def song_from_xml(xml: bytes) -> Song:
    """The song in XML that was checked before (see `unpacking`).

    Raises:
        NotationError: with the reason, a sentence without its start and its full stop.
    """
    root = ElementTree.fromstring(xml)
    check_numbers(root)
    drums = give_pitches(root)
    score = parsed(root)
    try:
        parts = list(_sounding(score))
        timeline = Timeline.of(parts)
        tracks = tuple(tracks_of(parts, drums, timeline))
        conductor = conductor_of(score, parts, timeline)
    except NotationError:
        raise
    except Exception as error:
        # The library raises whatever comes, where a score contradicts itself.
        raise NotationError(tr("it contradicts itself: {error}", error=error or type(error).__name__)) from error
    return Song(tracks or (Track(id=1),), conductor, _title(score))


def _sounding(score: Any) -> Iterator[Any]:
    """The parts, played out and at sounding pitch."""
    with contextlib.suppress(Exception):
        # Repeats that do not add up are played once, as they stand.
        score = score.expandRepeats()
    score.toSoundingPitch(inPlace=True)
    yield from score.parts


def _title(score: Any) -> str:
    metadata = score.metadata
    return str((metadata and (metadata.title or metadata.movementName)) or "")[:1000]
