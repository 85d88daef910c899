"""Tracks are added, removed, changed and joined, and come back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.editing.track_edits import (
    add_track,
    change_track,
    change_tracks,
    duplicate_track,
    group_tracks,
    join_song,
    move_track,
    remove_track,
    unused_group,
    with_instrument,
)
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


def test_a_copy_stands_behind_its_track_on_a_channel_of_its_own() -> None:
    song = Song((*THREE.tracks[:1], replace(THREE.track(2), pan=9, color=4, group="g", armed=True), THREE.track(3)))
    edit = duplicate_track(song, 2)
    copy = edit.apply(song).tracks[2]
    assert copy == replace(song.track(2), id=4, name="b 2", channel=3, armed=False)
    assert edit.inverse().apply(edit.apply(song)) == song


@pytest.mark.parametrize(("track_id", "place", "expected"), [(1, 2, "bca"), (3, 0, "cab"), (2, 1, "abc")])
def test_moving_and_coming_back(track_id: int, place: int, expected: str) -> None:
    edit = move_track(THREE, track_id, place)
    assert "".join(track.name for track in edit.apply(THREE).tracks) == expected
    assert edit.inverse().apply(edit.apply(THREE)) == THREE


def test_grouped_tracks_stand_together() -> None:
    edit = group_tracks(THREE, {1, 3}, "g")
    grouped = edit.apply(THREE)
    assert [(track.name, track.group) for track in grouped.tracks] == [("a", "g"), ("c", "g"), ("b", "")]
    assert edit.inverse().apply(grouped) == THREE
    assert unused_group(grouped) == "Group 1"
    assert unused_group(group_tracks(THREE, {2}, "Group 1").apply(THREE)) == "Group 2"


def test_a_track_joins_the_group_it_is_moved_into_and_leaves_the_one_it_is_moved_out_of() -> None:
    four = Song((*THREE.tracks, Track(4, "d", channel=3)))
    grouped = group_tracks(four, {1, 2}, "g").apply(four)
    inside = move_track(grouped, 4, 1).apply(grouped)
    assert [track.group for track in inside.tracks] == ["g", "g", "g", ""]
    outside = move_track(inside, 1, 3).apply(inside)
    assert [(track.name, track.group) for track in outside.tracks] == [*zip("dbca", ("g", "g", "", ""), strict=True)]


def test_drums_are_a_kit_on_a_channel_of_their_own() -> None:
    drums = with_instrument(THREE, THREE.track(1), 25, is_drums=True)
    assert (drums.channel, drums.program) == (DRUM_CHANNEL, 25)
    song = THREE.with_track(drums)
    assert with_instrument(song, drums, 40, is_drums=False).channel == 0
    assert with_instrument(song, drums, 40, is_drums=True).channel == DRUM_CHANNEL


def test_several_tracks_change_in_one_step() -> None:
    edit = change_tracks(THREE, [replace(track, muted=True) for track in THREE.tracks[:2]], "Mute track")
    assert [track.muted for track in edit.apply(THREE).tracks] == [True, True, False]
    assert edit.inverse().apply(edit.apply(THREE)) == THREE
