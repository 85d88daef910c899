from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.edits import FEW_AMONG, Compound, ReplaceConductor, ReplaceNotes, ReplaceTrack
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import TempoMap

A, B, C = Note(0, 60, 240), Note(240, 62, 240), Note(480, 64, 240)
SONG = Song((Track(1, notes=(A, B)), Track(2, name="Bass", notes=(C,))))

small_notes = st.builds(Note, st.integers(0, 9), st.integers(60, 62), st.integers(1, 2))


def notes_of(song: Song, track_id: int = 1) -> tuple[Note, ...]:
    return song.track(track_id).notes


def test_notes_are_replaced_in_their_track_alone_and_sorted() -> None:
    after = ReplaceNotes(1, (A,), (C,), "Move notes").apply(SONG)
    assert notes_of(after) == (B, C)
    assert after.tracks[1] is SONG.tracks[1]


def test_replacing_a_note_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in the track"):
        ReplaceNotes(1, (C,), (), "Delete notes").apply(SONG)
    many = Song((Track(1, notes=tuple(Note(i, 60, 1) for i in range(200))),))
    with pytest.raises(ValueError, match="not in the track"):
        ReplaceNotes(1, (C,), (), "Delete notes").apply(many)


def test_equal_notes_go_one_by_one() -> None:
    twice = SONG.with_track(Track(1, notes=(A, A)))
    assert notes_of(ReplaceNotes(1, (A,), (), "Delete notes").apply(twice)) == (A,)
    with pytest.raises(ValueError, match="not in the track"):
        ReplaceNotes(1, (A, A, A), (), "Delete notes").apply(twice)


@given(st.lists(small_notes, max_size=4), st.lists(small_notes, max_size=4), st.data())
def test_replacing_few_notes_comes_to_the_same_as_replacing_many(
    new: list[Note], extra: list[Note], data: st.DataObject
) -> None:
    base = tuple(sorted([*extra, *(Note(i, 50 + i % 70, 1) for i in range(FEW_AMONG * 9))]))
    gone = data.draw(st.lists(st.sampled_from(base), max_size=4, unique_by=id))
    gone = [note for note, count in (Counter(gone) & Counter(base)).items() for _ in range(count)]
    after = ReplaceNotes(1, tuple(gone), tuple(new), "Edit").apply(Song((Track(1, notes=base),)))
    expected = Counter(base) - Counter(gone) + Counter(new)
    assert list(notes_of(after)) == sorted(expected.elements())


def test_edits_of_one_gesture_merge_into_one() -> None:
    first = ReplaceNotes(1, (A,), (B,), "Nudge notes", "nudge")
    second = ReplaceNotes(1, (B,), (C,), "Nudge notes", "nudge")
    assert first.merge(second) == ReplaceNotes(1, (A,), (C,), "Nudge notes", "nudge")


@pytest.mark.parametrize(
    "successor",
    [
        ReplaceNotes(1, (B,), (C,), "Nudge notes", "other"),
        ReplaceNotes(2, (B,), (C,), "Nudge notes", "nudge"),
        ReplaceNotes(1, (A,), (C,), "Nudge notes", "nudge"),
        ReplaceTrack(0, None, Track(3), "Nudge notes"),
    ],
)
def test_edits_of_other_gestures_do_not_merge(successor: ReplaceNotes | ReplaceTrack) -> None:
    assert ReplaceNotes(1, (A,), (B,), "Nudge notes", "nudge").merge(successor) is None


def test_edits_without_a_gesture_do_not_merge() -> None:
    assert ReplaceNotes(1, (A,), (B,), "x").merge(ReplaceNotes(1, (B,), (C,), "x")) is None


def test_tracks_are_added_changed_and_removed_in_their_place() -> None:
    drums = Track(3, name="Drums", channel=9)
    added = ReplaceTrack(1, None, drums, "Add track").apply(SONG)
    assert [track.id for track in added.tracks] == [1, 3, 2]
    removal = ReplaceTrack(1, drums, None, "Delete track")
    assert removal.apply(added) == SONG
    assert removal.inverse().apply(SONG) == added


def test_changing_a_track_that_is_gone_is_an_error() -> None:
    with pytest.raises(KeyError):
        ReplaceTrack(0, Track(9), None, "Delete track").apply(SONG)


def test_a_volume_drag_is_one_step() -> None:
    quiet, loud, louder = (Track(1, volume=volume) for volume in (10, 60, 90))
    merged = ReplaceTrack(0, quiet, loud, "Volume").merge(ReplaceTrack(0, loud, louder, "Volume"))
    assert merged == ReplaceTrack(0, quiet, louder, "Volume")
    assert ReplaceTrack(0, quiet, loud, "Volume").merge(ReplaceTrack(0, loud, louder, "Program")) is None


def test_a_spun_tempo_is_one_step() -> None:
    slow, fast = Conductor(), Conductor(tempo=TempoMap.constant(150))
    edit = ReplaceConductor(slow, fast, "Tempo")
    assert edit.apply(SONG).conductor is fast
    assert edit.inverse().apply(edit.apply(SONG)) == SONG
    assert edit.merge(ReplaceConductor(fast, slow, "Tempo")) == ReplaceConductor(slow, slow, "Tempo")


def test_a_compound_applies_in_order_and_goes_back_in_reverse() -> None:
    both = Compound(
        (ReplaceNotes(1, (A,), (C,), "first"), ReplaceNotes(1, (C,), (Note(960, 70, 10),), "second")), "Both"
    )
    after = both.apply(SONG)
    assert notes_of(after) == (B, Note(960, 70, 10))
    assert both.inverse().apply(after) == SONG
    assert both.merge(both) is None


@given(st.lists(small_notes, min_size=1, max_size=12), st.lists(small_notes, max_size=6), st.data())
def test_notes_go_in_any_order_and_whoever_made_them(base: list[Note], new: list[Note], data: st.DataObject) -> None:
    gone = data.draw(st.permutations(base))[: data.draw(st.integers(1, len(base)))]
    gone = [replace(note) if data.draw(st.booleans()) else note for note in gone]
    after = ReplaceNotes(1, tuple(gone), tuple(new), "Edit").apply(Song((Track(1, notes=tuple(sorted(base))),)))
    assert list(notes_of(after)) == sorted((Counter(base) - Counter(gone) + Counter(new)).elements())
