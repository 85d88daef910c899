"""Tracks are added, removed, changed and joined, and come back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.editing.track_edits import add_track, change_track, join_song, remove_track
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track, empty_song

THREE = Song((Track(1, "a"), Track(2, "b", channel=1), Track(3, "c", channel=2)))


def test_a_new_track_has_its_own_name_id_and_channel() -> None:
    song = add_track(empty_song()).apply(empty_song())
    assert [(t.id, t.name, t.channel) for t in song.tracks] == [(1, "Melody", 0), (2, "Melody 2", 1)]


def test_channels_avoid_the_drums_and_are_shared_when_they_run_out() -> None:
    song = Song()
    for _ in range(17):
        song = add_track(song).apply(song)
    channels = [track.channel for track in song.tracks]
    assert DRUM_CHANNEL not in channels
    assert sorted(channels[:15]) == sorted(set(range(16)) - {DRUM_CHANNEL})
    assert channels[15:] == [0, 1]


def test_removing_comes_back_in_its_place() -> None:
    edit = remove_track(THREE, 2)
    assert [track.name for track in edit.apply(THREE).tracks] == ["a", "c"]
    assert edit.inverse().apply(edit.apply(THREE)) == THREE


def test_changing_keeps_the_place() -> None:
    edit = change_track(THREE, replace(THREE.track(2), program=5), "Change instrument")
    assert [track.program for track in edit.apply(THREE).tracks] == [0, 5, 0]
    assert edit.inverse().apply(edit.apply(THREE)) == THREE


def test_unknown_tracks_are_refused() -> None:
    with pytest.raises(KeyError):
        remove_track(THREE, 9)


def test_joining_gives_new_ids_and_free_channels_but_leaves_drums() -> None:
    other = Song((Track(1, "x", (Note(0, 60, 10),)), Track(2, "drums", channel=DRUM_CHANNEL)))
    edit = join_song(THREE, other)
    joined = edit.apply(THREE)
    assert [(t.id, t.name, t.channel) for t in joined.tracks[3:]] == [(4, "x", 3), (5, "drums", DRUM_CHANNEL)]
    assert edit.inverse().apply(joined) == THREE
