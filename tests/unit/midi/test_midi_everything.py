"""Files of every kind of event, by an unrelated writer: what they say is there again after opening and saving."""

from __future__ import annotations

import io
from collections import Counter

import mido
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.storage.encoding import decode_song, encode_song

SEVEN_BITS = st.integers(0, 127)
TEXTS = st.text(st.characters(codec="latin-1", exclude_characters="\0"), max_size=8)
TICKS = st.sampled_from([0, 0, 0, 60, 480, 1920, 5000])
Timed = tuple[int, int, mido.Message]

TEXT_METAS = st.sampled_from(["text", "copyright", "lyrics", "marker", "cue_marker"])
METAS = st.one_of(
    st.builds(mido.MetaMessage, TEXT_METAS, text=TEXTS.filter(bool)),
    st.builds(mido.MetaMessage, st.sampled_from(["instrument_name", "device_name"]), name=TEXTS.filter(bool)),
    st.builds(
        mido.MetaMessage, st.just("marker"), text=st.sampled_from(["A", "Cmin7", "F#m7b5/E", "Bb", "N.C.", "Coda"])
    ),
    st.builds(mido.MetaMessage, st.just("sequence_number"), number=st.integers(0, 65_535)),
    st.builds(mido.MetaMessage, st.just("channel_prefix"), channel=st.integers(0, 15)),
    st.builds(mido.MetaMessage, st.just("midi_port"), port=st.integers(0, 127)),
    st.builds(mido.MetaMessage, st.just("smpte_offset"), hours=st.integers(0, 23), sub_frames=st.integers(0, 99)),
    st.builds(mido.MetaMessage, st.just("sequencer_specific"), data=st.lists(st.integers(0, 255), max_size=300)),
)
SYSTEM_EXCLUSIVES = st.builds(mido.Message, st.just("sysex"), data=st.lists(SEVEN_BITS, min_size=1, max_size=200))
# Tempo, meter and key: one of each at a tick, for all tracks.
CONDUCTING = st.one_of(
    st.builds(mido.MetaMessage, st.just("set_tempo"), tempo=st.integers(1, 16_777_215)),
    st.builds(
        mido.MetaMessage,
        st.just("time_signature"),
        numerator=st.integers(1, 255),
        denominator=st.sampled_from([1, 2, 4, 8, 16, 32, 64]),
        clocks_per_click=st.integers(0, 255),
        notated_32nd_notes_per_beat=st.integers(0, 255),
    ),
    st.builds(
        mido.MetaMessage, st.just("key_signature"), key=st.sampled_from(["F#", "Gb", "C#", "Db", "B", "Cb", "A#m"])
    ),
)


def channel_events(channel: int) -> st.SearchStrategy[mido.Message]:
    here = st.just(channel)
    return st.one_of(
        st.builds(mido.Message, st.just("control_change"), channel=here, control=SEVEN_BITS, value=SEVEN_BITS),
        st.builds(mido.Message, st.just("pitchwheel"), channel=here, pitch=st.integers(-8192, 8191)),
        st.builds(mido.Message, st.just("aftertouch"), channel=here, value=SEVEN_BITS),
        st.builds(mido.Message, st.just("polytouch"), channel=here, note=SEVEN_BITS, value=SEVEN_BITS),
        st.builds(mido.Message, st.just("program_change"), channel=here, program=SEVEN_BITS),
    )


@st.composite
def melodies(draw: st.DrawFn, channel: int) -> list[Timed]:
    """Notes of one channel, after all that may set it up; those of one pitch follow each other."""
    events: list[Timed] = []
    tick = 6000
    for pitch in draw(st.lists(SEVEN_BITS, min_size=1, max_size=4)):
        length, release = draw(st.sampled_from([1, 240, 3000])), draw(SEVEN_BITS)
        on = mido.Message("note_on", channel=channel, note=pitch, velocity=draw(st.integers(1, 127)))
        events.append((tick, 2, on))
        events.append((tick + length, 0, mido.Message("note_off", channel=channel, note=pitch, velocity=release)))
        tick += length
    return events


@st.composite
def files(draw: st.DrawFn) -> bytes:
    file = mido.MidiFile(type=1, ticks_per_beat=480, charset="latin-1")
    conducting = {(tick, event.type): event for tick, event in draw(st.lists(st.tuples(TICKS, CONDUCTING), max_size=6))}
    said = draw(st.lists(st.tuples(TICKS, METAS | SYSTEM_EXCLUSIVES), max_size=6))
    _add(file, [*((tick, 1, e) for (tick, _), e in conducting.items()), *((tick, 1, e) for tick, e in said)], 0)
    for channel in range(draw(st.integers(0, 3))):
        own = draw(st.lists(st.tuples(TICKS, METAS | SYSTEM_EXCLUSIVES | channel_events(channel)), max_size=8))
        _add(file, [*((tick, 1, e) for tick, e in own), *draw(melodies(channel))], draw(st.sampled_from([0, 0, 9999])))
    written = io.BytesIO()
    file.save(file=written)
    return written.getvalue()


def _add(file: mido.MidiFile, events: list[Timed], pause: int) -> None:
    track, last = file.add_track(), 0
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=tick - last))
        last = tick
    track.append(mido.MetaMessage("end_of_track", time=pause))


def said_in(data: bytes) -> Counter[tuple[int, str]]:
    """All events with their ticks, in whichever track; ends of notes with how they end."""
    events: Counter[tuple[int, str]] = Counter()
    for track in mido.MidiFile(file=io.BytesIO(data), charset="latin-1").tracks:
        tick = 0
        for message in track:
            tick += message.time
            events[tick, str(message.copy(time=0))] += 1
    return events


def lost(before: bytes, after: bytes) -> list[tuple[int, str]]:
    """What is not said any more; a chord or a key may be said once where several said it."""
    there = said_in(after)
    return [event for event in said_in(before) if event not in there and "end_of_track" not in event[1]]


@given(files())
@settings(max_examples=80)
def test_what_a_file_says_is_said_again(before: bytes) -> None:
    song = song_from_bytes(before)
    after = midi_bytes(song)
    missing = [event for event in lost(before, after) if not _may_stand_at_the_start(event[1])]
    assert missing == []
    assert song_from_bytes(after) == song
    assert decode_song(encode_song(song)) == song


def _may_stand_at_the_start(event: str) -> bool:
    """The program of the first note, and its bank."""
    return event.startswith("program_change") or ("control=0 " in event or "control=32 " in event)


@given(files())
@settings(max_examples=30)
def test_saving_again_changes_nothing(before: bytes) -> None:
    once = midi_bytes(song_from_bytes(before))
    assert midi_bytes(song_from_bytes(once)) == once


def test_what_belongs_to_a_channel_stays_behind_its_prefix() -> None:
    file = mido.MidiFile(type=0)
    file.add_track().extend(
        [
            mido.MetaMessage("text", text="song"),
            mido.MetaMessage("channel_prefix", channel=3),
            mido.MetaMessage("instrument_name", name="Alto"),
            mido.MetaMessage("channel_prefix", channel=4),
            mido.MetaMessage("instrument_name", name="Bass"),
        ]
    )
    written = io.BytesIO()
    file.save(file=written)
    song = song_from_bytes(written.getvalue())
    again = mido.MidiFile(file=io.BytesIO(midi_bytes(song)))
    kinds = [
        str(getattr(m, "name", getattr(m, "channel", ""))) for m in again.tracks[0] if m.type.endswith(("name", "x"))
    ]
    assert kinds == ["3", "Alto", "4", "Bass"]
    assert [marker.text for marker in song.conductor.markers] == ["song"]
