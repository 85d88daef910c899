"""Another song's music at a bar of this one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.editing.inserting import InsertError, insert_song
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Song, Track

MINE = Note(0, 60, 480)
SONG = Song((Track(1, notes=(MINE,)), Track(2, "Drums", channel=9)))
TUNE = Track(1, "Fiddle", (Note(0, 72, 480), Note(480, 74, 480)), program=40)
LATER = (Note(1920, 72, 480), Note(2400, 74, 480))
PEDAL = ControlEvent(10, ControlKind.CONTROL_CHANGE, 64, 127)


def test_a_single_part_goes_into_the_track() -> None:
    edit = insert_song(SONG, Song((TUNE, Track(2, "Empty"))), 1, 1920)
    after = edit.apply(SONG)
    assert after.tracks[0].notes == (MINE, *LATER)
    assert len(after.tracks) == 2
    assert edit.inverse().apply(after) == SONG


def test_several_parts_come_as_tracks_with_their_controllers() -> None:
    other = Song((replace(TUNE, controls=(PEDAL,), soloed=True), replace(TUNE, id=2, name="Viola")))
    edit = insert_song(SONG, other, 1, 1920)
    after = edit.apply(SONG)
    assert after.tracks[:2] == SONG.tracks
    first, second = after.tracks[2:]
    assert (first.notes, second.notes) == (LATER, LATER)
    assert first.controls == (replace(PEDAL, tick=1930),)
    assert (first.id, second.id, first.program, first.soloed) == (3, 4, 40, False)
    assert len({track.channel for track in after.tracks}) == 4
    assert edit.inverse().apply(after) == SONG


@pytest.mark.parametrize(("target", "channel"), [(2, 0), (1, 9), (99, 0)])
def test_drums_and_melodies_are_kept_apart(target: int, channel: int) -> None:
    after = insert_song(SONG, Song((replace(TUNE, channel=channel),)), target, 0).apply(SONG)
    assert after.tracks[:2] == SONG.tracks
    assert after.tracks[2].is_drums is (channel == 9)


def test_what_cannot_be_inserted_gets_a_sentence() -> None:
    with pytest.raises(InsertError, match="no notes"):
        insert_song(SONG, Song((Track(1),)), 1, 0)
    far = replace(TUNE, notes=(Note(2**31 - 481, 60, 480),))
    insert_song(SONG, Song((far,)), 1, 0)
    with pytest.raises(InsertError, match="beyond"):
        insert_song(SONG, Song((far,)), 1, 1)
