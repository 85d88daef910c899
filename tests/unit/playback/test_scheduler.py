from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.playback import scheduler
from aiva_desktop.playback.messages import MidiEvent, is_note_off, is_note_on, key_of
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.voices import VoiceBook
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Song, Track

notes = st.builds(Note, st.integers(0, 4000), st.integers(58, 62), st.integers(1, 1500), st.integers(1, 127))
controls = st.builds(
    ControlEvent,
    st.integers(0, 4000),
    st.just(ControlKind.CONTROL_CHANGE),
    st.sampled_from([1, 7, 11, 64]),
    st.integers(0, 127),
)


@st.composite
def tracks(draw: st.DrawFn, track_id: int) -> Track:
    return Track(
        id=track_id,
        notes=tuple(sorted(draw(st.lists(notes, max_size=12)))),
        controls=tuple(sorted(draw(st.lists(controls, max_size=5)))),
        channel=draw(st.integers(0, 2)),
        muted=draw(st.booleans()),
        soloed=draw(st.booleans()),
    )


songs = st.builds(lambda a, b, c: Song(tracks=(a, b, c)), tracks(1), tracks(2), tracks(3))


def song_of(*notes: Note, **settings: object) -> Song:
    return Song(tracks=(replace(Track(id=1, notes=tuple(sorted(notes))), **settings),))  # type: ignore[arg-type]


def everything(song: Song) -> list[MidiEvent]:
    return Timeline(song).due(0, 10_000)


@given(songs)
def test_every_on_has_its_off(song: Song) -> None:
    events = everything(song)
    ons = Counter(key_of(event.data) for event in events if is_note_on(event.data))
    offs = Counter(key_of(event.data) for event in events if is_note_off(event.data))
    assert ons == offs
    assert ons.total() == sum(len(track.notes) for track in song.audible_tracks())


@given(songs, st.lists(st.integers(0, 6000), max_size=8))
def test_windows_may_be_cut_anywhere(song: Song, cuts: list[int]) -> None:
    timeline = Timeline(song)
    edges = [0, *sorted(cuts), 10_000]
    pieces = [event for a, b in pairwise(edges) for event in timeline.due(a, b)]
    assert pieces == timeline.due(0, 10_000)


@given(songs)
def test_offs_come_before_ons_at_one_tick(song: Song) -> None:
    last_tick, began = -1, False
    for event in everything(song):
        if event.tick != last_tick:
            last_tick, began = event.tick, False
        began = began or is_note_on(event.data)
        assert not (began and is_note_off(event.data))


@given(songs)
def test_admitted_notes_strictly_take_turns_and_all_end(song: Song) -> None:
    voices, on = VoiceBook(), set()
    for event in everything(song):
        for data in voices.admit(event.data):
            if is_note_on(data):
                assert key_of(data) not in on
                on.add(key_of(data))
            elif is_note_off(data):
                on.remove(key_of(data))
    assert not on
    assert not voices.sounding


def test_real_note_offs_and_order_with_controls() -> None:
    song = song_of(
        Note(0, 60, 480, 90), Note(480, 60, 480, 91), controls=(ControlEvent(480, ControlKind.CONTROL_CHANGE, 1, 5),)
    )
    assert [(event.tick, event.data.hex()) for event in everything(song)] == [
        (0, "903c5a"),
        (480, "803c40"),
        (480, "b00105"),
        (480, "903c5b"),
        (960, "803c40"),
    ]


def test_muted_and_soloed_tracks() -> None:
    a, b, c = (Track(id=i, notes=(Note(0, 60 + i, 10),), channel=i) for i in (1, 2, 3))

    def heard(*tracks: Track) -> set[int]:
        return {event.data[1] - 60 for event in everything(Song(tracks=tracks)) if is_note_on(event.data)}

    assert heard(a, b, c) == {1, 2, 3}
    assert heard(replace(a, muted=True), b, c) == {2, 3}
    assert heard(a, replace(b, soloed=True), c) == {2}
    assert heard(a, replace(b, soloed=True, muted=True), c) == set()


def test_notes_begun_before_the_window_still_end_in_it() -> None:
    song = song_of(Note(0, 60, 5000), *(Note(i, 64, 1) for i in range(1, 1000)))
    assert [event.data for event in Timeline(song).due(4990, 5001)] == [bytes((0x80, 60, 64))]


def test_what_sounds_at_a_tick() -> None:
    timeline = Timeline(song_of(Note(0, 60, 100), Note(50, 60, 100), Note(100, 61, 10)))
    assert timeline.sounding_at(0) == {}
    assert timeline.sounding_at(60) == {(0, 60): 2}
    assert timeline.sounding_at(100) == {(0, 60): 2}, "an end at the tick itself is still due"
    assert timeline.sounding_at(101) == {(0, 60): 1, (0, 61): 1}


def test_the_song_ends_with_its_last_bar() -> None:
    assert Timeline(Song()).end_tick == 1920
    assert Timeline(song_of(Note(0, 60, 1920))).end_tick == 1920
    assert Timeline(song_of(Note(0, 60, 1921))).end_tick == 3840


def test_a_window_of_a_long_song_costs_no_more_than_its_events(monkeypatch: pytest.MonkeyPatch) -> None:
    timeline = Timeline(song_of(*(Note(i * 30, 40 + i % 40, 40) for i in range(100_000))))
    looked_at = []
    monkeypatch.setattr(scheduler, "note_on", lambda *note: looked_at.append(note) or b"on")
    monkeypatch.setattr(scheduler, "note_off", lambda *note: looked_at.append(note) or b"off")
    events = [event for tick in range(2_000_000, 2_003_000, 20) for event in timeline.due(tick, tick + 20)]
    assert len(events) == len(looked_at) == 200


def test_an_edited_song_keeps_the_index_of_untouched_tracks() -> None:
    a, b = Track(id=1, notes=(Note(0, 60, 10),)), Track(id=2, notes=(Note(5, 62, 10),))
    before = Timeline(Song(tracks=(a, b)))
    after = Timeline(Song(tracks=(replace(a, volume=3), b.with_notes([Note(7, 62, 10)]))), before)
    assert after._parts[1] is before._parts[1]
    assert [event.tick for event in after.due(0, 100)] == [0, 7, 10, 17]
