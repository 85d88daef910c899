"""Which instrument plays a note is the same in a file that is opened and saved, whoever sets it up, and where."""

from __future__ import annotations

import io

import mido
import pytest

from aiva_desktop.editing.track_edits import with_instrument
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.writer import midi_bytes

GS_RESET = mido.Message("sysex", data=(0x41, 0x10, 0x42, 0x12, 0x40, 0x00, 0x7F, 0x00, 0x41))
Timed = tuple[int, mido.Message]


def note(tick: int, channel: int = 0) -> list[Timed]:
    return [
        (tick, mido.Message("note_on", channel=channel, note=60, velocity=80)),
        (tick + 240, mido.Message("note_off", channel=channel, note=60, velocity=64)),
    ]


def program(tick: int, number: int, channel: int = 0) -> Timed:
    return tick, mido.Message("program_change", channel=channel, program=number)


def bank(tick: int, number: int) -> Timed:
    return tick, mido.Message("control_change", channel=0, control=0, value=number)


def file_of(*tracks: list[Timed]) -> bytes:
    file = mido.MidiFile(type=1, ticks_per_beat=480)
    for events in tracks:
        track, last = file.add_track(), 0
        for tick, message in events:
            track.append(message.copy(time=tick - last))
            last = tick
    written = io.BytesIO()
    file.save(file=written)
    return written.getvalue()


def heard(data: bytes) -> list[tuple[int, int, tuple[int, int]]]:
    """Each note's tick, its channel, and the bank and program that a receiver plays it with."""
    events = []
    for place, track in enumerate(mido.MidiFile(file=io.BytesIO(data)).tracks):
        tick = 0
        for message in track:
            tick += message.time
            events.append((tick, place, message))
    banks: dict[int, int] = {}
    sounds: dict[int, tuple[int, int]] = {}
    notes = []
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        if message.type == "sysex":
            banks, sounds = {}, {}
        elif message.type == "control_change" and message.control == 0:
            banks[message.channel] = message.value
        elif message.type == "program_change":
            sounds[message.channel] = banks.get(message.channel, 0), message.program
        elif message.type == "note_on" and message.velocity:
            notes.append((tick, message.channel, sounds.get(message.channel, (0, 0))))
    return sorted(notes)


CASES = {
    "set before its first note": [[program(480, 40), *note(960)]],
    "after a reset that is not at the start": [[(120, GS_RESET)], [program(480, 40), *note(960)]],
    "two at the start": [[program(0, 40), bank(0, 3), program(0, 41), *note(0)]],
    "a bank for the next one": [[program(0, 40), bank(0, 3), *note(0), program(480, 41), *note(480)]],
    "a channel that plays another part before": [
        [program(0, 5), *note(0)],
        [program(480, 40), *note(960)],
    ],
    "a channel that another part sets up": [[program(0, 5)], note(0)],
    "a channel that another part sets up later": [note(0), [program(480, 40), *note(960)]],
    "one that changes while the other part plays on": [note(0) + note(960), [program(480, 40)]],
    "said by the first of two hands": [[program(0, 5), *note(0)], [*note(480), program(900, 6), *note(960)]],
    "three, the last of which is heard": [[program(0, 1), program(240, 2), program(480, 3), *note(960)]],
    "a bank that was chosen long before": [[bank(0, 8), program(240, 2), *note(480)]],
}


@pytest.mark.parametrize("tracks", CASES.values(), ids=CASES)
def test_notes_are_played_by_what_played_them(tracks: list[list[Timed]]) -> None:
    before = file_of(*tracks)
    song = song_from_bytes(before)
    assert heard(midi_bytes(song)) == heard(before)
    assert song_from_bytes(midi_bytes(song)) == song


def test_a_track_shows_what_its_first_note_is_played_by() -> None:
    def programs(case: str) -> list[int]:
        return [track.program for track in song_from_bytes(file_of(*CASES[case])).tracks]

    assert programs("a channel that plays another part before") == [5, 40]
    assert programs("three, the last of which is heard") == [3]
    assert programs("said by the first of two hands") == [5, 5]


@pytest.mark.parametrize("case", [name for name in CASES if not name.startswith("one that changes")])
def test_another_instrument_is_heard_whatever_the_file_set_up(case: str) -> None:
    song = song_from_bytes(file_of(*CASES[case]))
    last = song.tracks[-1]
    changed = song.with_track(with_instrument(song, last, 77, is_drums=False))
    first_note = min(note.onset for note in last.notes)
    assert (0, 77) in [sound for tick, _, sound in heard(midi_bytes(changed)) if tick == first_note]


def test_a_program_that_is_set_before_the_first_note_of_a_channel_of_its_own_is_the_tracks() -> None:
    track = song_from_bytes(file_of(*CASES["set before its first note"])).tracks[0]
    assert (track.program, track.controls) == (40, ())
