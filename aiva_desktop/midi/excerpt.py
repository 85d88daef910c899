"""Parts of a song as songs of their own, for export and for dragging out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.file_events import between
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track
from aiva_desktop.score.time import MeterMap, TempoChange, TempoMap


def song_of_track(song: Song, track_id: int) -> Song:
    """The song with one of its tracks alone, sounding. Raises KeyError when there is no such track."""
    track = replace(song.track(track_id), muted=False, soloed=False)
    return replace(song, tracks=(track,))


def song_of_selection(song: Song, track_id: int, notes: Iterable[Note]) -> Song:
    """The chosen notes of a track, starting at the bar line before the first of them.

    Tempo, meter, key and chord in force there hold from tick 0; changes, markers and the track's controls up to
    the end of the last note come along.

    Raises:
        KeyError: when there is no such track.
        ValueError: when `notes` is empty.
    """
    chosen = sorted(notes)
    if not chosen:
        raise ValueError(tr("Select some notes first."))
    start = song.conductor.meter.bar_at(chosen[0].onset).start_tick
    end = max(note.end for note in chosen)
    track = song.track(track_id)
    controls = (replace(c, tick=c.tick - start) for c in track.controls if start <= c.tick <= end)
    excerpt = replace(
        track,
        notes=tuple(replace(note, onset=note.onset - start) for note in chosen),
        controls=tuple(controls),
        extras=between(track.extras, start, end),
        muted=False,
        soloed=False,
    )
    return Song((excerpt,), _conductor_between(song.conductor, start, end), song.title)


def song_between(song: Song, start: int, end: int) -> Song:
    """The notes of all tracks that start in the ticks `start`..`end`, whole, from tick 0 on.

    What is in force at `start` - tempo, meter, key, chord and the tracks' controllers - holds from tick 0.

    Raises:
        ValueError: when `end` is not after `start`.
    """
    if end <= start:
        raise ValueError(tr("There is nothing between these places."))
    tracks = tuple(_track_between(track, start, end) for track in song.tracks)
    return Song(tracks, _conductor_between(song.conductor, start, end), song.title)


def _track_between(track: Track, start: int, end: int) -> Track:
    notes = [replace(note, onset=note.onset - start) for note in track.notes if start <= note.onset < end]
    before = {(c.kind, c.number): replace(c, tick=0) for c in track.controls if c.tick < start}
    inside = [replace(c, tick=c.tick - start) for c in track.controls if start <= c.tick < end]
    controls = tuple(sorted((*before.values(), *inside)))
    return replace(track, notes=tuple(notes), controls=controls, extras=between(track.extras, start, end))


def _conductor_between(conductor: Conductor, start: int, end: int) -> Conductor:
    def moved(tick: int) -> int:
        return max(0, tick - start)

    tempi = {moved(c.tick): c.bpm for c in conductor.tempo.changes if c.tick <= end}
    meters = {moved(c.tick): replace(c, tick=moved(c.tick)) for c in conductor.meter.changes if c.tick <= end}
    keys = {moved(c.tick): c.key for c in conductor.keys if c.tick <= end}
    chords = {moved(c.tick): c.chord for c in conductor.chords if c.tick <= end}
    return Conductor(
        tempo=TempoMap(tuple(TempoChange(tick, bpm) for tick, bpm in tempi.items())),
        meter=MeterMap(tuple(meters.values())),
        keys=tuple(KeyChange(tick, key) for tick, key in keys.items()),
        chords=tuple(ChordChange(tick, chord) for tick, chord in chords.items()),
        markers=tuple(replace(m, tick=m.tick - start) for m in conductor.markers if start <= m.tick <= end),
        extras=between(conductor.extras, start, end),
    )
