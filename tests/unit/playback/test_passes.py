from __future__ import annotations

import pytest

from aiva_desktop.playback.messages import control_change, note_off, note_on
from aiva_desktop.playback.passes import MAX_PASSES, Passes, record_edit
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

LOOP = (1920, 3840)


def play(passes: Passes, pitch: int, tick: int, length: int = 100) -> None:
    passes.hear(tick, note_on(0, pitch, 90))
    passes.hear(tick + length, note_off(0, pitch))


def test_without_a_loop_there_is_one_take() -> None:
    passes = Passes(100)
    play(passes, 60, 200)
    passes.move(5000)
    passes.move(100)
    play(passes, 62, 5100)
    (take,) = passes.finish()
    assert [note.pitch for note in take.notes] == [60, 62]


def test_each_turn_of_the_loop_is_a_take_and_silent_ones_are_none() -> None:
    passes = Passes(1920, LOOP)
    play(passes, 60, 2000)
    for tick in (3000, 3830, 1930, 3000, 3830, 1925):
        passes.move(tick)
    play(passes, 62, 2400)
    passes.hear(3600, note_on(0, 64, 90))
    assert passes.notes()[-1] == Note(3600, 64, 1, 90)
    passes.hear(1950, note_off(0, 64))
    takes = passes.finish()
    assert [[note.pitch for note in take.notes] for take in takes] == [[60], [62, 64]]
    assert takes[1].notes[1].end == 3840, "a key that is held over the turn goes up there"


def test_a_key_just_before_the_turn_is_meant_for_the_loops_start() -> None:
    passes = Passes(1920, LOOP)
    play(passes, 60, 2000)
    passes.hear(3700, note_on(0, 62, 90))
    passes.hear(3820, note_on(0, 64, 70))
    passes.move(1925)
    passes.hear(2100, note_off(0, 64))
    first, second = passes.finish()
    assert [(note.onset, note.pitch, note.end) for note in first.notes] == [(2000, 60, 2100), (3700, 62, 3840)]
    assert second.notes == (Note(1920, 64, 180, 70),)


def test_what_comes_late_over_the_turn_makes_no_take_of_its_own() -> None:
    passes = Passes(1920, LOOP)
    play(passes, 60, 2000)
    passes.move(3835)
    passes.move(1925)
    passes.hear(3800, note_on(0, 64, 70))
    passes.move(1940)
    passes.hear(2100, note_off(0, 64))
    passes.move(3700)
    first, second = passes.finish()
    assert [note.pitch for note in first.notes] == [60]
    assert second.notes == (Note(1920, 64, 180, 70),)


def test_a_pedal_is_let_up_at_the_turn() -> None:
    passes = Passes(1920, LOOP)
    passes.hear(2000, control_change(0, 64, 127))
    passes.move(3839)
    passes.move(1921)
    (take,) = passes.finish()
    assert [(control.tick, control.value) for control in take.controls] == [(2000, 127), (3840, 0)]


def test_the_last_take_goes_into_the_track_and_the_others_beneath_it_muted() -> None:
    song = Song((Track(1, "Lead", (Note(0, 50, 10),), program=5), Track(4, "Bass")))
    passes = Passes(1920, LOOP)
    for pitch in (60, 61, 62):
        play(passes, pitch, 2013)
        passes.move(3839)
        passes.move(1920)
    edit = record_edit(song, 1, passes.finish(), False, lambda tick: round(tick / 120) * 120)
    after = edit.apply(song)
    assert [track.name for track in after.tracks] == ["Lead", "Lead, take 1", "Lead, take 2", "Bass"]
    assert [track.muted for track in after.tracks] == [False, True, True, False]
    assert len({track.id for track in after.tracks}) == 4
    assert [note.pitch for note in after.tracks[0].notes] == [50, 62]
    assert after.tracks[1].notes == (Note(2040, 60, 100, 90),)
    assert after.tracks[1].program == 5
    assert edit.inverse().apply(after) == song


def test_a_track_that_has_gone_costs_the_take_with_a_sentence() -> None:
    passes = Passes(0)
    play(passes, 60, 0)
    with pytest.raises(ValueError, match="track that was recorded to has gone"):
        record_edit(Song(), 1, passes.finish(), False, None)


def test_whoever_forgets_that_it_records_gets_no_more_tracks_than_that() -> None:
    passes = Passes(1920, LOOP)
    for _ in range(MAX_PASSES + 20):
        play(passes, 60, 2000)
        passes.move(3839)
        passes.move(1920)
    assert len(passes.finish()) == MAX_PASSES
