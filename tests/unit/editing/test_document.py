from dataclasses import replace
from itertools import pairwise

import pytest
from helpers.edits import edits_of
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import Compound, ReplaceNotes
from aiva_desktop.editing.history import weight
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track, empty_song

A, B = Note(0, 60, 240), Note(240, 62, 240)
DRAW_A, DRAW_B = ReplaceNotes(1, (), (A,), "Draw note"), ReplaceNotes(1, (), (B,), "Draw note")


def is_sound(song: Song) -> bool:
    ids = [track.id for track in song.tracks]
    return len(set(ids)) == len(ids) and all(list(track.notes) == sorted(track.notes) for track in song.tracks)


@given(st.data(), st.integers(1, 12))
def test_any_edits_undo_to_the_start_and_redo_to_the_end(data: st.DataObject, count: int) -> None:
    document = Document(empty_song())
    for _ in range(count):
        document.apply(data.draw(edits_of(document.song)))
        assert is_sound(document.song)
    seen = [document.song]
    while document.undo_name is not None:
        document.undo()
        seen.append(document.song)
    assert document.song == empty_song()
    assert not document.is_modified
    for expected in seen[-2::-1]:
        document.redo()
        assert document.song == expected
    assert document.redo_name is None


@given(st.data())
def test_undo_and_redo_in_any_order_never_lose_the_way(data: st.DataObject) -> None:
    document = Document(empty_song())
    history, place = [document.song], 0
    for _ in range(20):
        step = data.draw(st.sampled_from(["apply", "undo", "redo"]))
        if step == "apply":
            document.apply(ReplaceNotes(1, (), (data.draw(st.sampled_from([A, B])),), "Draw note"))
            history = [*history[: place + 1], document.song]
            place += 1
        elif step == "undo":
            document.undo()
            place = max(0, place - 1)
        else:
            document.redo()
            place = min(len(history) - 1, place + 1)
        assert document.song == history[place]
        assert (document.undo_name is not None) == (place > 0)


def test_names_say_what_undo_and_redo_would_do() -> None:
    document = Document(empty_song())
    assert (document.undo_name, document.redo_name) == (None, None)
    document.apply(DRAW_A)
    assert (document.undo_name, document.redo_name) == ("Draw note", None)
    document.undo()
    assert (document.undo_name, document.redo_name) == (None, "Draw note")


def test_a_new_edit_drops_what_could_be_redone() -> None:
    document = Document(empty_song())
    document.apply(DRAW_A)
    document.undo()
    document.apply(DRAW_B)
    document.redo()
    assert document.song.tracks[0].notes == (B,)


def test_a_run_of_nudges_is_one_step_until_something_comes_between() -> None:
    document = Document(Song((Track(1, notes=(A,)),)))
    places = [A, *(replace(A, onset=120 * n) for n in range(1, 4))]
    for before, after in pairwise(places[:3]):
        document.apply(ReplaceNotes(1, (before,), (after,), "Nudge notes", "nudge"))
    document.mark_saved()
    document.apply(ReplaceNotes(1, (places[2],), (places[3],), "Nudge notes", "nudge"))
    document.undo()
    assert document.song.tracks[0].notes == (places[2],)
    document.undo()
    assert document.song.tracks[0].notes == (A,)


def test_an_edit_after_undo_does_not_merge_into_the_step_before() -> None:
    document = Document(Song((Track(1, notes=(A,)),)))
    second = replace(A, onset=120)
    document.apply(ReplaceNotes(1, (A,), (second,), "Nudge notes", "nudge"))
    document.apply(DRAW_B)
    document.undo()
    document.apply(ReplaceNotes(1, (second,), (A,), "Nudge notes", "nudge"))
    document.undo()
    assert document.song.tracks[0].notes == (second,)


def test_undoing_back_to_the_saved_song_is_unmodified() -> None:
    document = Document(empty_song())
    document.apply(DRAW_A)
    document.mark_saved()
    document.apply(DRAW_B)
    assert document.is_modified
    document.undo()
    assert not document.is_modified
    document.undo()
    assert document.is_modified


def test_listeners_hear_every_change() -> None:
    document, heard = Document(empty_song()), []
    document.subscribe(heard.append)
    document.apply(DRAW_A)
    document.undo()
    document.redo()
    document.replace_song(empty_song())
    document.undo()
    assert [len(song.tracks[0].notes) for song in heard] == [1, 0, 1, 0]


def test_another_song_starts_a_new_history() -> None:
    document = Document(empty_song())
    document.apply(DRAW_A)
    document.replace_song(Song((Track(7),)))
    assert (document.undo_name, document.redo_name, document.is_modified) == (None, None, False)


def test_going_to_a_step_is_heard_once_and_loses_nothing() -> None:
    document = Document(empty_song())
    for number in range(4):
        note = Note(480 * number, 60, 480)
        document.apply(ReplaceNotes(1, (), (note,), f"Draw {number}"))
    last, heard = document.song, []
    document.subscribe(heard.append)
    document.go_to(1)
    assert len(heard) == 1
    assert document.song.tracks[0].notes == (Note(0, 60, 480),)
    assert document.step_names == ("Draw 0", "Draw 1", "Draw 2", "Draw 3")
    assert document.steps_done == 1
    document.go_to(99)
    assert document.song == last
    document.go_to(-5)
    assert document.song == empty_song()
    assert document.redo_name == "Draw 0"
    document.go_to(0)
    assert len(heard) == 3


def test_compounds_of_one_gesture_are_one_step_and_others_are_not() -> None:
    notes = [Note(480 * i, 60 + i, 480) for i in range(4)]
    document = Document(empty_song())
    track_id = document.song.tracks[0].id
    for note, gesture in zip(notes, ("a", "a", "b", ""), strict=True):
        added = ReplaceNotes(track_id, (), (note,), "Add")
        document.apply(Compound((added,), "Turn", gesture))
    document.apply(Compound((ReplaceNotes(track_id, (notes[3],), (), "Take"),), "Turn"))
    assert document.steps_done == 4
    document.go_to(1)
    assert document.song.tracks[0].notes == tuple(notes[:2])
    document.undo()
    assert document.song.tracks[0].notes == ()
    document.redo()
    assert document.song.tracks[0].notes == tuple(notes[:2])


def test_of_steps_that_together_are_too_heavy_the_oldest_are_forgotten() -> None:
    document = Document(empty_song())
    (track,) = document.song.tracks
    written = tuple(Note(tick, 60, 1) for tick in range(1000))
    for _ in range(3):
        added, removed = ReplaceNotes(track.id, (), written, "Add"), ReplaceNotes(track.id, written, (), "Remove")
        for edit in (added, removed):
            document.apply(edit)
    assert (document.steps_done, document.forgotten) == (6, 0)
    kept = weight(removed) + weight(added) + weight(removed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("aiva_desktop.editing.document.MAX_WEIGHT", kept + weight(added))
        document.apply(added)
    assert (document.steps_done, document.forgotten) == (4, 3)
    document.go_to(0)
    assert document.song.tracks[0].notes == written
    assert document.forgotten == 3


def test_one_step_too_heavy_can_still_be_taken_back() -> None:
    document = Document(empty_song())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("aiva_desktop.editing.document.MAX_WEIGHT", 0)
        document.apply(DRAW_A)
    document.undo()
    assert document.song == empty_song()


def test_light_steps_are_all_kept() -> None:
    document = Document(empty_song())
    for tick in range(5000):
        document.apply(ReplaceNotes(1, (), (Note(tick, 60, 1),), "Add"))
    assert (document.steps_done, document.forgotten) == (5000, 0)


def test_a_song_is_opened_with_its_history() -> None:
    first = Document(empty_song())
    for edit in (DRAW_A, DRAW_B):
        first.apply(edit)
    first.undo()
    second = Document(empty_song())
    second.replace_song(first.song, first.history)
    assert not second.is_modified
    second.redo()
    assert second.song.tracks[0].notes == (A, B)
    second.go_to(0)
    assert second.song == empty_song()
