from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track, empty_song


@pytest.mark.parametrize(
    "fields",
    [(-1, 60, 1, 80), (0, -1, 1, 80), (0, 128, 1, 80), (0, 60, 0, 80), (0, 60, 1, 0), (0, 60, 1, 128)],
)
def test_impossible_notes_get_a_sentence(fields: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"a note starts|a pitch is|a velocity is"):
        Note(*fields)


def test_notes_are_kept_in_order() -> None:
    late, low, high = Note(480, 60, 10), Note(0, 60, 10), Note(0, 72, 10)
    track = Track(id=1).with_notes([late, high, low])
    assert track.notes == (low, high, late)
    assert track.end_tick == 490


def test_ids_are_looked_up_and_never_taken() -> None:
    song = Song((Track(id=3), Track(id=7, name="Bass")))
    assert song.track(7).name == "Bass"
    assert song.next_track_id == 8
    assert empty_song().next_track_id == 2
    with pytest.raises(KeyError):
        song.track(1)
    with pytest.raises(KeyError):
        song.with_track(Track(id=1))


def test_a_changed_track_takes_its_old_place() -> None:
    song = Song((Track(id=1), Track(id=2), Track(id=3)))
    changed = song.with_track(replace(song.track(2), name="Flute"))
    assert [track.name for track in changed.tracks] == ["Melody", "Flute", "Melody"]


def test_solo_silences_the_others_and_mute_wins() -> None:
    tracks = Track(id=1), Track(id=2, soloed=True), Track(id=3, soloed=True, muted=True), Track(id=4, muted=True)
    assert [track.id for track in Song(tracks).audible_tracks()] == [2]
    assert [track.id for track in Song((tracks[0], tracks[3])).audible_tracks()] == [1]


def test_the_key_holds_until_the_next() -> None:
    conductor = Conductor(keys=(KeyChange(10, Key(0)), KeyChange(20, Key(7))))
    assert [conductor.key_at(tick) for tick in (9, 10, 19, 20)] == [None, Key(0), Key(0), Key(7)]


def test_the_melody_is_the_track_of_that_name_else_the_first_with_pitches() -> None:
    notes = (Note(0, 60, 480),)
    drums, piano = Track(1, "Drums", notes, channel=9), Track(2, "Piano", notes)
    silent, melody = Track(3, "Melody"), Track(4, " melody ", notes)
    assert Song((drums, piano, silent, melody)).melody_track == melody
    assert Song((drums, silent, piano)).melody_track == piano
    assert Song((drums, silent)).melody_track is None
