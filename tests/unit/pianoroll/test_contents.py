from dataclasses import replace

import pytest

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll.contents import LEAST_BARS, RollContents
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track

A, B, C = Note(0, 60, 240), Note(480, 64, 240), Note(960, 67, 240)
SONG = Song(
    (Track(1, notes=(A, B)), Track(2, notes=(C,))), Conductor(keys=(KeyChange(0, Key(7)), KeyChange(960, Key())))
)


@pytest.fixture
def contents() -> RollContents:
    contents = RollContents()
    contents.show(SONG, 1)
    return contents


def test_one_track_is_edited_the_others_stand_behind(contents: RollContents) -> None:
    assert contents.index.notes == (A, B)
    assert {track_id: index.notes for track_id, index in contents.others.items()} == {2: (C,)}
    contents.show(SONG, 2)
    assert contents.index.notes == (C,)
    with pytest.raises(KeyError):
        contents.show(SONG, 9)


def test_only_notes_of_the_track_can_be_selected(contents: RollContents) -> None:
    assert contents.select(frozenset({A, C}))
    assert contents.selection == {A}
    assert not contents.select(frozenset({A}))


def test_another_track_has_another_selection(contents: RollContents) -> None:
    contents.select(frozenset({A}))
    contents.show(SONG, 2)
    assert contents.selection == frozenset()


def test_the_selection_follows_undo_and_redo(contents: RollContents) -> None:
    document = Document(SONG)
    higher = replace(A, pitch=72)
    document.apply(ReplaceNotes(1, (A,), (higher,), "Move notes"))
    contents.show(document.song, 1, frozenset({higher}))
    document.undo()
    contents.show(document.song, 1)
    assert contents.selection == {A}
    document.redo()
    contents.show(document.song, 1)
    assert contents.selection == {higher}


def test_deleted_notes_are_no_longer_selected(contents: RollContents) -> None:
    contents.select(frozenset({A, B}))
    contents.show(ReplaceNotes(1, (A,), (), "Delete notes").apply(SONG), 1)
    assert contents.selection == {B}


def test_a_change_elsewhere_leaves_the_selection(contents: RollContents) -> None:
    contents.select(frozenset({B}))
    contents.show(ReplaceNotes(1, (A,), (C,), "Move notes").apply(SONG), 1)
    assert contents.selection == {B}


def test_the_key_is_the_one_at_the_selection(contents: RollContents) -> None:
    assert contents.state(0.1).key == Key(7)
    contents.playhead = 1000
    assert contents.state(0.1).key == Key()
    contents.select(frozenset({A}))
    assert contents.state(0.1).key == Key(7)


def test_the_roll_reaches_over_everything(contents: RollContents) -> None:
    assert contents.end_tick == LEAST_BARS * 1920
    contents.set_ghosts([Note(100_000, 60, 10)])
    assert contents.end_tick == 100_010
    contents.playhead = 200_000
    assert contents.end_tick == 200_000


def test_ghosts_make_an_empty_track_less_empty() -> None:
    contents = RollContents()
    assert contents.is_empty
    contents.set_ghosts([B, A])
    assert contents.ghosts.notes == (A, B)
    assert not contents.is_empty
