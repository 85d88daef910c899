"""A song as plain JSON values, and back with every value checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aiva_desktop.language import all_marked, marked, tr
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.file_events import MAX_FILE_BYTES, FileEvent
from aiva_desktop.score.notes import DEFAULT_RELEASE, ControlEvent, ControlKind, Note, Origin
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import (
    AUTOMATIC_COLOR,
    CENTRE,
    TRACK_COLORS,
    Conductor,
    KeyChange,
    Marker,
    Song,
    Track,
)
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, Click, Meter, MeterChange, MeterMap, TempoChange, TempoMap
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


# Of tracks; what older projects do not know.
_LATER: Json = {"pan": CENTRE, "color": AUTOMATIC_COLOR, "group": "", "armed": False, "output": ""}


def encode_song(song: Song) -> Json:
    """The song as dicts, lists, numbers and texts. Notes and controls are rows of numbers."""
    return {
        "title": song.title,
        "conductor": encode_conductor(song.conductor),
        "tracks": [encode_track(track) for track in song.tracks],
    }


def encode_conductor(conductor: Conductor) -> Json:
    """What holds for all tracks, a list of rows a kind."""
    return {
        "tempo": [[c.tick, c.bpm] for c in conductor.tempo.changes],
        "meter": [_encode_meter(change) for change in conductor.meter.changes],
        "keys": [[c.tick, c.key.tonic, c.key.mode.value] for c in conductor.keys],
        "chords": [[c.tick, *_encode_chord(c.chord)] for c in conductor.chords],
        "markers": [[m.tick, m.text, m.kind] for m in conductor.markers],
        **({"extras": encode_extras(conductor.extras)} if conductor.extras else {}),
    }


def _encode_meter(change: MeterChange) -> list[int]:
    """What a MIDI file said of the click are two values more."""
    click = (change.click.clocks, change.click.thirty_seconds) if change.click else ()
    return [change.tick, change.meter.numerator, change.meter.denominator, *click]


def _encode_chord(chord: Chord | None) -> list[Any]:
    return [-1, "", -1] if chord is None else [chord.root, chord.quality, -1 if chord.bass is None else chord.bass]


def encode_track(track: Track) -> Json:
    """A track with its notes and controls. What came later than the format is there where it says something."""
    return {
        "id": track.id,
        "name": track.name,
        "program": track.program,
        "channel": track.channel,
        "volume": track.volume,
        "muted": track.muted,
        "soloed": track.soloed,
        **{name: getattr(track, name) for name in _LATER if getattr(track, name) != _LATER[name]},
        "notes": encode_notes(track.notes),
        "controls": encode_controls(track.controls),
        **({"extras": encode_extras(track.extras)} if track.extras else {}),
    }


def encode_notes(notes: Iterable[Note]) -> list[list[int]]:
    """A row a note; what is muted has a value more, and where the key goes up in a way of its own, two."""
    return [[n.onset, n.pitch, n.duration, n.velocity, _ORIGINS.index(n.origin), *_rest_of(n)] for n in notes]


def _rest_of(note: Note) -> tuple[int, ...]:
    if note.release != DEFAULT_RELEASE:
        return int(note.muted), note.release
    return (_MUTED,) if note.muted else ()


def encode_controls(controls: Iterable[ControlEvent]) -> list[list[int]]:
    """A row an event."""
    return [[c.tick, _CONTROL_KINDS.index(c.kind), c.number, c.value] for c in controls]


def encode_extras(extras: Iterable[FileEvent]) -> list[list[Any]]:
    """A row an event, its content in hexadecimal digits."""
    return [[event.tick, event.status, event.kind, event.content.hex()] for event in extras]


def decode_song(value: object) -> Song:
    """The song that `encode_song` made `value` from.

    Raises:
        ValueError: with the reason, when anything is missing, extra, of the wrong type or out of range.
    """
    song = fields(value, marked("the song"), {"title", "conductor", "tracks"})
    tracks = tuple(decode_track(track) for track in items(song["tracks"], marked("tracks"), MAX_TRACKS))
    if len({track.id for track in tracks}) < len(tracks):
        raise ValueError(tr("two tracks have one number"))
    return Song(tracks, decode_conductor(song["conductor"]), text(song["title"], marked("title"), MAX_TEXT))


def decode_conductor(value: object) -> Conductor:
    """What `encode_conductor` made. Raises ValueError with the reason."""
    complete = {"extras": [], **value} if isinstance(value, dict) else value
    parts = fields(complete, marked("the conductor"), {"tempo", "meter", "keys", "chords", "markers", "extras"})
    keys = [_decode_key(item) for item in items(parts["keys"], marked("keys"), MAX_ROWS)]
    chords = [_decode_chord(item) for item in items(parts["chords"], marked("chords"), MAX_ROWS)]
    markers = [_decode_marker(item) for item in items(parts["markers"], marked("markers"), MAX_ROWS)]
    return Conductor(
        tempo=TempoMap(tuple(_decode_tempo(item) for item in items(parts["tempo"], marked("tempi"), MAX_ROWS))),
        meter=MeterMap(tuple(_decode_meter(item) for item in items(parts["meter"], marked("meters"), MAX_ROWS))),
        keys=tuple(sorted(keys, key=lambda change: change.tick)),
        chords=tuple(sorted(chords, key=lambda change: change.tick)),
        markers=tuple(sorted(markers, key=lambda marker: marker.tick)),
        extras=decode_extras(parts["extras"]),
    )


def _decode_tempo(value: object) -> TempoChange:
    values = row(value, marked("a tempo"), 2)
    return TempoChange(_tick(values[0]), number(values[1], marked("tempo"), MIN_BPM, MAX_BPM))


def _decode_meter(value: object) -> MeterChange:
    has_click = isinstance(value, list) and len(value) == 5
    values = row(value, marked("a meter"), 5 if has_click else 3)
    meter = Meter(integer(values[1], marked("beats"), 1, 255), integer(values[2], marked("beat"), 1, 64))
    click = Click(*(integer(byte, marked("click"), 0, 255) for byte in values[3:])) if has_click else None
    return MeterChange(_tick(values[0]), meter, click)


def _decode_key(value: object) -> KeyChange:
    values = row(value, marked("a key"), 3)
    return KeyChange(
        _tick(values[0]),
        Key(integer(values[1], marked("tonic"), 0, 11), Mode(text(values[2], marked("mode"), MAX_TEXT))),
    )


def _decode_chord(value: object) -> ChordChange:
    values = row(value, marked("a chord"), 4)
    tick, quality = _tick(values[0]), text(values[2], marked("chord"), MAX_TEXT)
    root, bass = integer(values[1], marked("root"), -1, 11), integer(values[3], marked("bass"), -1, 11)
    if (root, quality, bass) == (-1, "", -1):
        return ChordChange(tick, None)
    chord = Chord(root, quality, None if bass < 0 else bass)
    if root < 0 or not chord.is_known:
        raise ValueError(tr("a chord is of an unknown kind"))
    return ChordChange(tick, chord)


def _decode_marker(value: object) -> Marker:
    values = row(value, marked("a marker"), 3)
    return Marker(
        _tick(values[0]), text(values[1], marked("marker"), MAX_TEXT), text(values[2], marked("marker kind"), MAX_TEXT)
    )


def decode_track(value: object) -> Track:
    """What `encode_track` made. Raises ValueError with the reason."""
    names = {"id", "name", "program", "channel", "volume", "muted", "soloed", "notes", "controls"}
    complete = {**_LATER, "extras": [], **value} if isinstance(value, dict) else value
    parts = fields(complete, marked("a track"), names | {"extras", *_LATER})
    return Track(
        id=integer(parts["id"], marked("track number"), 0, MAX_TICK),
        name=text(parts["name"], marked("track name"), MAX_TEXT),
        notes=tuple(sorted(decode_notes(parts["notes"]))),
        controls=tuple(sorted(decode_controls(parts["controls"]), key=lambda control: control.tick)),
        program=integer(parts["program"], marked("program"), 0, 127),
        channel=integer(parts["channel"], marked("channel"), 0, 15),
        volume=integer(parts["volume"], marked("volume"), 0, 127),
        muted=boolean(parts["muted"], marked("mute")),
        soloed=boolean(parts["soloed"], marked("solo")),
        pan=integer(parts["pan"], marked("place"), 0, 127),
        color=integer(parts["color"], marked("colour"), AUTOMATIC_COLOR, TRACK_COLORS - 1),
        group=text(parts["group"], marked("group"), MAX_TEXT),
        armed=boolean(parts["armed"], marked("arm")),
        output=text(parts["output"], marked("output"), MAX_TEXT),
        extras=decode_extras(parts["extras"]),
    )


_NOTE_VALUES, _MUTED = 5, 1
# Named once: there are many notes.
_NOTE, _PITCH, _DURATION, _VELOCITY, _ORIGIN, _RELEASE = all_marked(
    "a note", "pitch", "duration", "velocity", "origin", "release velocity"
)
_CONTROL, _KIND, _CONTROLLER, _VALUE, _TICK = all_marked(
    "a control", "control kind", "controller", "control value", "tick"
)


def decode_notes(value: object) -> list[Note]:
    """What `encode_notes` made, in its order. Raises ValueError with the reason."""
    return [_decode_note(item) for item in items(value, marked("notes"), MAX_ROWS)]


def decode_controls(value: object) -> list[ControlEvent]:
    """What `encode_controls` made, in its order. Raises ValueError with the reason."""
    return [_decode_control(item) for item in items(value, marked("controls"), MAX_ROWS)]


def decode_extras(value: object) -> tuple[FileEvent, ...]:
    """What `encode_extras` made, in order of tick. Raises ValueError with the reason."""
    extras = [_decode_extra(item) for item in items(value, marked("events"), MAX_ROWS)]
    return tuple(sorted(extras, key=lambda event: event.tick))


def _decode_extra(value: object) -> FileEvent:
    values = row(value, marked("an event"), 4)
    digits = text(values[3], marked("event"), 2 * MAX_FILE_BYTES)
    status, kind = integer(values[1], marked("status"), 0, 255), integer(values[2], marked("event kind"), 0, 127)
    try:
        return FileEvent(_tick(values[0]), status, kind, bytes.fromhex(digits))
    except ValueError as error:
        raise ValueError(tr("an event kept from a MIDI file is damaged")) from error


def _decode_note(value: object) -> Note:
    rest = value[_NOTE_VALUES:] if isinstance(value, list) else []
    has_release = len(rest) == 2 and rest[0] in (0, _MUTED)
    is_muted = rest[:1] == [_MUTED]
    values = row(value, _NOTE, _NOTE_VALUES + (2 if has_release else is_muted))
    return Note(
        onset=_tick(values[0]),
        pitch=integer(values[1], _PITCH, 0, 127),
        duration=integer(values[2], _DURATION, 1, MAX_TICK),
        velocity=integer(values[3], _VELOCITY, 1, 127),
        origin=_ORIGINS[integer(values[4], _ORIGIN, 0, len(_ORIGINS) - 1)],
        muted=is_muted,
        release=integer(rest[1], _RELEASE, 0, 127) if has_release else DEFAULT_RELEASE,
    )


def _decode_control(value: object) -> ControlEvent:
    values = row(value, _CONTROL, 4)
    kind = _CONTROL_KINDS[integer(values[1], _KIND, 0, len(_CONTROL_KINDS) - 1)]
    low, high = (-8192, 8191) if kind is ControlKind.PITCH_BEND else (0, 127)
    controller = integer(values[2], _CONTROLLER, 0, 127)
    return ControlEvent(_tick(values[0]), kind, controller, integer(values[3], _VALUE, low, high))


def _tick(value: object) -> int:
    return integer(value, _TICK, 0, MAX_TICK)
