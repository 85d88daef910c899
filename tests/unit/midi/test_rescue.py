"""Of a damaged file, all that comes before the damage."""

from __future__ import annotations

import struct
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.midi import song_builder
from aiva_desktop.midi.chunk_reader import EventBudget
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.rescue import rescue_from_bytes, rescue_midi
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

NOTES = tuple(Note(i * 240, 60 + i, 240, 70) for i in range(8))
SONG = Song(tuple(Track(number, f"Part {number}", NOTES, channel=number - 1) for number in (1, 2, 3)))
WHOLE = midi_bytes(SONG)
LAST = WHOLE.rindex(b"MTrk")


def test_a_file_that_breaks_off_gives_what_comes_before() -> None:
    rescue = rescue_from_bytes(WHOLE[:-30])
    assert (rescue.whole, rescue.announced) == (3, 4)
    assert [track.name for track in rescue.song.tracks] == ["Part 1", "Part 2", "Part 3"]
    assert [track.notes for track in rescue.song.tracks[:2]] == [NOTES, NOTES]
    broken = rescue.song.tracks[2].notes
    assert 0 < len(broken) < len(NOTES)
    assert broken[:-1] == NOTES[: len(broken) - 1]
    assert rescue.notes == 16 + len(broken)


def test_a_file_without_its_last_track_gives_the_others() -> None:
    rescue = rescue_from_bytes(WHOLE[:LAST])
    assert (rescue.whole, rescue.announced) == (3, 4)
    assert [track.notes for track in rescue.song.tracks] == [NOTES, NOTES]


def test_a_wrong_length_loses_nothing() -> None:
    first = WHOLE.index(b"MTrk", WHOLE.index(b"MTrk") + 4)
    for length in (0, 7, 2**31):
        data = WHOLE[: first + 4] + struct.pack(">I", length) + WHOLE[first + 8 :]
        assert [track.notes for track in rescue_from_bytes(data).song.tracks] == [NOTES] * 3


def test_nonsense_in_one_track_leaves_the_others_alone() -> None:
    data = bytearray(WHOLE)
    second = WHOLE.index(b"Part 2") + len(b"Part 2")
    data[second : second + 8] = b"\xff" * 8
    rescue = rescue_from_bytes(bytes(data))
    assert rescue.whole == 3
    assert [len(track.notes) for track in rescue.song.tracks] == [8, 0, 8]


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=5))
def test_any_damage_gives_a_song_or_a_reason(place: int, bytes_there: bytes) -> None:
    data = WHOLE[:place] + bytes_there + WHOLE[place + len(bytes_there) :]
    for damaged in (data, WHOLE[:place]):
        try:
            rescue = rescue_from_bytes(damaged)
        except MidiFileError:
            continue
        assert rescue.song.tracks
        assert rescue.whole <= rescue.announced


def test_where_there_is_not_a_note_there_is_nothing_to_rescue(tmp_path: Path) -> None:
    path = tmp_path / "tune.mid"
    for content in (b"nothing", WHOLE[:30], midi_bytes(Song((Track(1),)))[:-3]):
        path.write_bytes(content)
        assert rescue_midi(path) is None
    assert rescue_midi(tmp_path / "gone.mid") is None


def test_a_file_with_too_much_is_not_rescued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(song_builder, "EventBudget", partial(EventBudget, notes=5))
    with pytest.raises(MidiFileError, match="notes"):
        rescue_from_bytes(WHOLE)
