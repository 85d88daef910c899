"""Standard MIDI Files out: format 1, one conductor track, then one track each."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

from aiva_desktop.files import write_atomically
from aiva_desktop.language import tr
from aiva_desktop.midi.conductor import conductor_events, file_event
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.events import (
    CHANNEL_PRESSURE,
    CONTROL_CHANGE,
    NOTE_OFF,
    NOTE_ON,
    PITCH_BEND,
    POLY_PRESSURE,
    PROGRAM_CHANGE,
    RawEvent,
    track_bytes,
)
from aiva_desktop.midi.parts import BEND_CENTRE, selects_bank
from aiva_desktop.midi.spellings import named
from aiva_desktop.score.notes import ControlEvent, ControlKind, sounding
from aiva_desktop.score.song import CENTRE, DEFAULT_VOLUME, PAN_CC, VOLUME_CC, Song, Track
from aiva_desktop.score.time import PPQ

# What goes first at one tick: a note must end before the same pitch starts again, and start with its sound set up.
Ranked = tuple[int, int, RawEvent]  # its tick, its rank within the tick, and the event
_NAME, _OFF, _EXTRA, _SET_UP, _CONTROL, _ON = range(6)


def write_midi(song: Song, path: Path) -> None:
    """Write the song to a MIDI file; a file that was there stays whole until the new one is complete.

    Raises:
        MidiFileError: with a sentence, when the file cannot be written.
    """
    write_bytes(path, midi_bytes(song))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a MIDI file that is made already. Raises MidiFileError with a sentence."""
    try:
        write_atomically(path, data)
    except OSError as error:
        raise MidiFileError(
            tr("{name} cannot be written: {error}.", name=path.name, error=error.strerror or error)
        ) from error


def midi_bytes(song: Song) -> bytes:
    """The song as the bytes of a Standard MIDI File. Muted tracks are in it too, muted notes are not."""
    return file_bytes(1, [_conductor_track(song), *map(_track, song.tracks)])


def file_bytes(file_format: int, tracks: Sequence[bytes]) -> bytes:
    """A file of format 0 or 1, from what is in its tracks."""
    header = struct.pack(">4sIHHH", b"MThd", 6, file_format, len(tracks), PPQ)
    return header + b"".join(map(_chunk, tracks))


def _chunk(content: bytes) -> bytes:
    return struct.pack(">4sI", b"MTrk", len(content)) + content


def _conductor_track(song: Song) -> bytes:
    title = named(song.title, song.conductor.extras)
    return track_bytes(title + sorted(conductor_events(song.conductor), key=lambda event: event.tick))


def _track(track: Track) -> bytes:
    return track_bytes(event for _, _, event in sorted(ranked_events(track), key=lambda ranked: ranked[:2]))


def ranked_events(track: Track) -> Iterator[Ranked]:
    """All that a track sends and says, not in order."""
    channel = track.channel
    for name in named(track.name, track.extras):
        yield 0, _NAME, name
    # Only what is not as it stands anyway: a file that was read is written with the controllers that it had.
    for number, value, default in ((VOLUME_CC, track.volume, DEFAULT_VOLUME), (PAN_CC, track.pan, CENTRE)):
        if value != default:
            yield 0, _SET_UP, RawEvent(0, CONTROL_CHANGE | channel, number, value)
    # A system exclusive resets what it is sent to: what is set up comes after it.
    for event in track.extras:
        yield event.tick, _EXTRA, file_event(event)
    for control in _with_program(track):
        yield control.tick, _CONTROL, _control_event(control, channel)
    for note in sounding(track.notes):
        yield note.onset, _ON, RawEvent(note.onset, NOTE_ON | channel, note.pitch, note.velocity)
        yield note.end, _OFF, RawEvent(note.end, NOTE_OFF | channel, note.pitch, note.release)


def _with_program(track: Track) -> tuple[ControlEvent, ...]:
    """The controls, and the program where they do not say it before the first note; after the bank that it is from."""
    controls = track.controls
    first_onset = track.notes[0].onset if track.notes else 0
    if any(c.tick <= first_onset and c.kind is ControlKind.PROGRAM_CHANGE for c in controls):
        return controls
    banks = (place for place, control in enumerate(controls, start=1) if control.tick == 0 and selects_bank(control))
    place = max(banks, default=0)
    program = ControlEvent(0, ControlKind.PROGRAM_CHANGE, 0, track.program)
    return *controls[:place], program, *controls[place:]


def _control_event(control: ControlEvent, channel: int) -> RawEvent:
    tick, value = control.tick, control.value
    match control.kind:
        case ControlKind.CONTROL_CHANGE:
            return RawEvent(tick, CONTROL_CHANGE | channel, control.number, value)
        case ControlKind.PITCH_BEND:
            return RawEvent(tick, PITCH_BEND | channel, (value + BEND_CENTRE) & 0x7F, (value + BEND_CENTRE) >> 7)
        case ControlKind.PROGRAM_CHANGE:
            return RawEvent(tick, PROGRAM_CHANGE | channel, value)
        case ControlKind.CHANNEL_PRESSURE:
            return RawEvent(tick, CHANNEL_PRESSURE | channel, value)
        case ControlKind.POLY_PRESSURE:
            return RawEvent(tick, POLY_PRESSURE | channel, control.number, value)
