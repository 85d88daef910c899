import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.pianoroll import note_index
from aiva_desktop.pianoroll.note_index import Bounds, NoteIndex, bounds_of, changes
from aiva_desktop.score.notes import Note, Origin

notes = st.builds(
    Note,
    st.integers(0, 60),
    st.integers(55, 65),
    st.integers(1, 40),
    st.integers(1, 127),
    st.sampled_from(Origin),
)
tracks = st.lists(notes, max_size=25).map(lambda chosen: tuple(sorted(chosen)))


@given(tracks, st.integers(-5, 110), st.integers(0, 50), st.integers(50, 66), st.integers(0, 8))
def test_what_sounds_in_a_range_is_found(track: tuple[Note, ...], start: int, length: int, low: int, rows: int) -> None:
    index = NoteIndex.of(track)
    end, high = start + length, low + rows
    expected = [n for n in track if n.end > start and n.onset < end]
    assert list(index.at(index.between(start, end))) == expected
    assert list(index.at(index.within(start, end, low, high))) == [n for n in expected if low <= n.pitch <= high]


def test_a_long_note_before_many_short_ones_is_found() -> None:
    pedal = Note(0, 36, 100_000)
    index = NoteIndex.of((pedal, *(Note(100 * i, 60, 50) for i in range(900))))
    assert next(index.at(index.between(89_000, 89_010))) is pedal


@given(tracks, tracks, st.data())
def test_an_updated_index_equals_a_new_one(
    before: tuple[Note, ...], extra: tuple[Note, ...], data: st.DataObject
) -> None:
    kept = [note for note in before if data.draw(st.booleans())]
    after = tuple(sorted([*kept, *extra]))
    updated, fresh = NoteIndex.of(before).updated(after), NoteIndex.of(after)
    assert updated.notes == fresh.notes
    np.testing.assert_array_equal(updated.table, fresh.table)
    np.testing.assert_array_equal(updated.by_engine, fresh.by_engine)


@given(st.integers(0, 39), st.integers(1, 4))
def test_long_common_stretches_are_skipped_whole(place: int, slice_length: int) -> None:
    before = tuple(Note(i, 60, 1) for i in range(40))
    after = (*before[:place], Note(place, 61, 5), *before[place + 1 :])
    original = note_index._SLICE
    note_index._SLICE = slice_length
    try:
        assert changes(before, after) == ({before[place]}, {after[place]})
    finally:
        note_index._SLICE = original


def test_an_unchanged_track_keeps_its_index() -> None:
    index = NoteIndex.of((Note(0, 60, 1), Note(5, 60, 1)))
    assert index.updated(index.notes) is index


@given(tracks, tracks)
def test_changes_are_what_went_and_what_came(before: tuple[Note, ...], after: tuple[Note, ...]) -> None:
    gone, new = changes(before, after)
    assert not gone & new
    assert set(before) - set(after) <= gone <= set(before)
    assert set(after) - set(before) <= new <= set(after)


@given(tracks, st.frozensets(notes, max_size=3), st.data())
def test_places_of_chosen_notes_include_equal_ones(
    track: tuple[Note, ...], strangers: frozenset[Note], data: st.DataObject
) -> None:
    track = tuple(sorted((*track, *track[:2])))
    chosen = strangers | {note for note in track if data.draw(st.booleans())}
    for index in (NoteIndex.of(track), NoteIndex.of(tuple(sorted((*track, *(Note(i, 10, 1) for i in range(300))))))):
        assert [index.notes[i] for i in index.places_of(chosen)] == [n for n in index.notes if n in chosen]


def test_bounds_span_everything() -> None:
    index, other = NoteIndex.of((Note(10, 60, 5), Note(12, 70, 90))), NoteIndex.of((Note(4, 65, 1),))
    assert index.bounds == Bounds(10, 102, 60, 70)
    assert bounds_of(index, NoteIndex.of(()), other) == Bounds(4, 102, 60, 70)
    assert bounds_of(NoteIndex.of(())) is None


def test_an_empty_index_has_nothing_anywhere() -> None:
    empty = NoteIndex.of(())
    assert not len(empty.between(-10, 10))
    assert empty.end_tick == 0
    assert not len(empty.places_of(frozenset({Note(0, 60, 1)})))


@given(tracks, st.frozensets(notes, max_size=3), st.data())
def test_chosen_and_present_notes(track: tuple[Note, ...], strangers: frozenset[Note], data: st.DataObject) -> None:
    track = tuple(sorted((*track, *track[:2])))
    wanted = strangers | {note for note in track if data.draw(st.booleans())}
    index = NoteIndex.of(track)
    assert index.chosen(wanted) == tuple(note for note in track if note in wanted)
    assert index.present(wanted) == wanted & set(track)


def test_all_notes_are_the_track_as_it_stands() -> None:
    index, all_of_them = NoteIndex.of((Note(0, 60, 1), Note(0, 60, 1), Note(5, 60, 1))), frozenset({Note(0, 60, 1)})
    assert index.chosen(all_of_them | {Note(5, 60, 1)}) is index.notes
    assert index.present(all_of_them) is all_of_them
