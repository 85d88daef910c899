"""Another song's music put at a place of this one."""

from __future__ import annotations

from dataclasses import replace

from aiva_desktop.editing.edits import Compound, ReplaceNotes
from aiva_desktop.editing.track_edits import replace_tracks
from aiva_desktop.language import tr
from aiva_desktop.score.file_events import later
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

# As a project file counts ticks.
MAX_TICK = 2**31 - 1


class InsertError(ValueError):
    """The music cannot come to this place; the text is a sentence for the composer."""


def insert_song(song: Song, other: Song, track_id: int, tick: int) -> Compound:
    """The music of `other`, with its tick 0 at `tick`; tempo, meter and key stay as `song` has them.

    A single part goes into the track `track_id`, its notes alone, as pasting would do it. Several parts, or drums where
    no drums are (or the other way round), come as tracks of their own at the end, with their controllers.

    Raises:
        InsertError: when there are no notes in `other`, or they would reach too far.
    """
    parts = [track for track in other.tracks if track.notes]
    if not parts:
        raise InsertError(tr("There are no notes in it: nothing was inserted."))
    if tick + _end(parts) > MAX_TICK:
        raise InsertError(tr("Its notes would reach beyond the longest song there can be: nothing was inserted."))
    name = tr("Insert file")
    target = next((track for track in song.tracks if track.id == track_id), None)
    if target is not None and len(parts) == 1 and parts[0].is_drums == target.is_drums:
        return Compound((ReplaceNotes(track_id, (), _later_notes(parts[0], tick), name),), name)
    return replace_tracks(song, (), [_later(track, tick) for track in parts], name)


def _end(parts: list[Track]) -> int:
    controls = (control.tick for track in parts for control in track.controls)
    extras = (event.tick for track in parts for event in track.extras)
    return max(max(track.end_tick for track in parts), max(controls, default=0), max(extras, default=0))


def _later(track: Track, ticks: int) -> Track:
    controls = tuple(replace(control, tick=control.tick + ticks) for control in track.controls)
    moved = replace(track, notes=_later_notes(track, ticks), controls=controls, extras=later(track.extras, ticks))
    return replace(moved, soloed=False, armed=False)


def _later_notes(track: Track, ticks: int) -> tuple[Note, ...]:
    return tuple(replace(note, onset=note.onset + ticks) for note in track.notes)
