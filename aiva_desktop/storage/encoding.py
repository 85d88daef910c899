"""A song as plain JSON values, and back with every value checked."""

from __future__ import annotations

from typing import Any

from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note, Origin
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, Meter, MeterChange, MeterMap, TempoChange, TempoMap
from aiva_desktop.storage.checks import boolean, fields, integer, items, number, row, text

Json = dict[str, Any]

MAX_TICK = 2**31 - 1
MAX_TRACKS = 65_536
MAX_ROWS = 3_000_000
MAX_TEXT = 100_000
# Their order is part of the format: rows hold the place in these lists.
_ORIGINS = (Origin.COMPOSER, Origin.ENGINE)
_CONTROL_KINDS = (
    ControlKind.CONTROL_CHANGE,
    ControlKind.PITCH_BEND,
    ControlKind.PROGRAM_CHANGE,
    ControlKind.CHANNEL_PRESSURE,
    ControlKind.POLY_PRESSURE,
)


def encode_song(song: Song) -> Json:
    """The song as dicts, lists, numbers and texts. Notes and controls are rows of numbers."""
    return {
        "title": song.title,
        "conductor": _encode_conductor(song.conductor),
        "tracks": [_encode_track(track) for track in song.tracks],
    }


def _encode_conductor(conductor: Conductor) -> Json:
    return {
        "tempo": [[c.tick, c.bpm] for c in conductor.tempo.changes],
        "meter": [[c.tick, c.meter.numerator, c.meter.denominator] for c in conductor.meter.changes],
        "keys": [[c.tick, c.key.tonic, c.key.mode.value] for c in conductor.keys],
        "chords": [[c.tick, *_encode_chord(c.chord)] for c in conductor.chords],
        "markers": [[m.tick, m.text, m.kind] for m in conductor.markers],
    }


def _encode_chord(chord: Chord | None) -> list[Any]:
    return [-1, "", -1] if chord is None else [chord.root, chord.quality, -1 if chord.bass is None else chord.bass]


def _encode_track(track: Track) -> Json:
    return {
        "id": track.id,
        "name": track.name,
        "program": track.program,
        "channel": track.channel,
        "volume": track.volume,
        "muted": track.muted,
        "soloed": track.soloed,
        "notes": [[n.onset, n.pitch, n.duration, n.velocity, _ORIGINS.index(n.origin)] for n in track.notes],
        "controls": [[c.tick, _CONTROL_KINDS.index(c.kind), c.number, c.value] for c in track.controls],
    }


def decode_song(value: object) -> Song:
    """The song that `encode_song` made `value` from.

    Raises:
        ValueError: with the reason, when anything is missing, extra, of the wrong type or out of range.
    """
    song = fields(value, "the song", {"title", "conductor", "tracks"})
    tracks = tuple(_decode_track(track) for track in items(song["tracks"], "tracks", MAX_TRACKS))
    if len({track.id for track in tracks}) < len(tracks):
        raise ValueError("two tracks have one number")
    return Song(tracks, _decode_conductor(song["conductor"]), text(song["title"], "title", MAX_TEXT))


def _decode_conductor(value: object) -> Conductor:
    parts = fields(value, "the conductor", {"tempo", "meter", "keys", "chords", "markers"})
    keys = [_decode_key(item) for item in items(parts["keys"], "keys", MAX_ROWS)]
    chords = [_decode_chord(item) for item in items(parts["chords"], "chords", MAX_ROWS)]
    markers = [_decode_marker(item) for item in items(parts["markers"], "markers", MAX_ROWS)]
    return Conductor(
        tempo=TempoMap(tuple(_decode_tempo(item) for item in items(parts["tempo"], "tempi", MAX_ROWS))),
        meter=MeterMap(tuple(_decode_meter(item) for item in items(parts["meter"], "meters", MAX_ROWS))),
        keys=tuple(sorted(keys, key=lambda change: change.tick)),
        chords=tuple(sorted(chords, key=lambda change: change.tick)),
        markers=tuple(sorted(markers, key=lambda marker: marker.tick)),
    )


def _decode_tempo(value: object) -> TempoChange:
    values = row(value, "a tempo", 2)
    return TempoChange(_tick(values[0]), number(values[1], "tempo", MIN_BPM, MAX_BPM))


def _decode_meter(value: object) -> MeterChange:
    values = row(value, "a meter", 3)
    return MeterChange(_tick(values[0]), Meter(integer(values[1], "beats", 1, 255), integer(values[2], "beat", 1, 64)))


def _decode_key(value: object) -> KeyChange:
    values = row(value, "a key", 3)
    return KeyChange(_tick(values[0]), Key(integer(values[1], "tonic", 0, 11), Mode(text(values[2], "mode", MAX_TEXT))))


def _decode_chord(value: object) -> ChordChange:
    values = row(value, "a chord", 4)
    tick, quality = _tick(values[0]), text(values[2], "chord", MAX_TEXT)
    root, bass = integer(values[1], "root", -1, 11), integer(values[3], "bass", -1, 11)
    if (root, quality, bass) == (-1, "", -1):
        return ChordChange(tick, None)
    chord = Chord(root, quality, None if bass < 0 else bass)
    if root < 0 or not chord.is_known:
        raise ValueError("a chord is of an unknown kind")
    return ChordChange(tick, chord)


def _decode_marker(value: object) -> Marker:
    values = row(value, "a marker", 3)
    return Marker(_tick(values[0]), text(values[1], "marker", MAX_TEXT), text(values[2], "marker kind", MAX_TEXT))


def _decode_track(value: object) -> Track:
    names = {"id", "name", "program", "channel", "volume", "muted", "soloed", "notes", "controls"}
    parts = fields(value, "a track", names)
    notes = [_decode_note(item) for item in items(parts["notes"], "notes", MAX_ROWS)]
    controls = [_decode_control(item) for item in items(parts["controls"], "controls", MAX_ROWS)]
    return Track(
        id=integer(parts["id"], "track number", 0, MAX_TICK),
        name=text(parts["name"], "track name", MAX_TEXT),
        notes=tuple(sorted(notes)),
        controls=tuple(sorted(controls, key=lambda control: control.tick)),
        program=integer(parts["program"], "program", 0, 127),
        channel=integer(parts["channel"], "channel", 0, 15),
        volume=integer(parts["volume"], "volume", 0, 127),
        muted=boolean(parts["muted"], "mute"),
        soloed=boolean(parts["soloed"], "solo"),
    )


def _decode_note(value: object) -> Note:
    values = row(value, "a note", 5)
    return Note(
        onset=_tick(values[0]),
        pitch=integer(values[1], "pitch", 0, 127),
        duration=integer(values[2], "duration", 1, MAX_TICK),
        velocity=integer(values[3], "velocity", 1, 127),
        origin=_ORIGINS[integer(values[4], "origin", 0, len(_ORIGINS) - 1)],
    )


def _decode_control(value: object) -> ControlEvent:
    values = row(value, "a control", 4)
    kind = _CONTROL_KINDS[integer(values[1], "control kind", 0, len(_CONTROL_KINDS) - 1)]
    low, high = (-8192, 8191) if kind is ControlKind.PITCH_BEND else (0, 127)
    controller = integer(values[2], "controller", 0, 127)
    return ControlEvent(_tick(values[0]), kind, controller, integer(values[3], "control value", low, high))


def _tick(value: object) -> int:
    return integer(value, "tick", 0, MAX_TICK)
