"""Whatever is done to a song, undo leads back to its start and redo to its end, to the letter."""

from __future__ import annotations

import json

from helpers.hands import Hands
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.history import weight
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.encoding import encode_song
from aiva_desktop.storage.history_encoding import decode_history, encode_history

# Two equal notes, neighbours on one pitch, a chord, an overlap: what edits like to lose.
NOTES = (Note(0, 60, 480), Note(0, 60, 480), Note(480, 60, 240), Note(480, 64, 960), Note(720, 64, 100, muted=True))
START = Song((Track(1, notes=NOTES), Track(2, "Bass", (Note(0, 36, 1920),), channel=1)))


def worked(seed: int, number: int) -> tuple[Document, dict[int, Song]]:
    """A document after so many tries, and the song as it was after each step."""
    document = Document(START)
    hands = Hands(document, seed)
    after = {0: START}
    for _ in range(number):
        hands.work()
        after[document.steps_done] = document.song
    return document, after


def is_the_same(song: Song, other: Song) -> bool:
    """Equal, and equal as written to a file, where no value can hide behind another that compares equal."""
    return song == other and encode_song(song) == encode_song(other)


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(1, 25))
def test_undo_leads_to_the_start_and_redo_to_the_end(seed: int, number: int) -> None:
    document, after = worked(seed, number)
    last = document.steps_done
    for steps in range(last - 1, -1, -1):
        document.undo()
        assert is_the_same(document.song, after[steps]), document.redo_name
    assert document.undo_name is None
    for steps in range(1, last + 1):
        document.redo()
        assert is_the_same(document.song, after[steps]), document.undo_name
    assert document.redo_name is None


@settings(max_examples=40)
@given(st.integers(0, 2**32), st.lists(st.integers(-3, 30), min_size=1, max_size=12))
@example(5, [0, 30, 1, 2, 30, 0])
def test_the_history_may_be_jumped_about_in(seed: int, jumps: list[int]) -> None:
    document, after = worked(seed, 20)
    last = document.steps_done
    for steps in jumps:
        document.go_to(steps)
        assert document.steps_done == max(0, min(last, steps))
        assert is_the_same(document.song, after[document.steps_done])


@settings(max_examples=25)
@given(st.integers(0, 2**32), st.integers(0, 20))
def test_the_history_survives_saving_and_opening(seed: int, undone: int) -> None:
    document, after = worked(seed, 20)
    document.go_to(document.steps_done - undone)
    kept = json.loads(json.dumps(encode_history(document.history)))
    again = Document(START)
    again.replace_song(document.song, decode_history(kept, document.song))
    assert again.history == document.history
    for steps in (0, len(after)):
        document.go_to(steps)
        again.go_to(steps)
        assert is_the_same(again.song, document.song)


def test_hands_do_everything() -> None:
    document = Document(START)
    hands = Hands(document, 1)
    names: set[str] = set()
    for _ in range(1200):
        hands.work()
        names.update(document.step_names[-1:])
        if len(document.song.tracks) > 5:
            document.go_to(0)
    assert len(names) >= 45, sorted(names)


def test_the_weight_of_history_follows_it_to_the_letter() -> None:
    document, _ = worked(11, 60)
    for steps in (3, 40, 0, 60, 7):
        document.go_to(steps)
        assert document._weight == sum(weight(edit) for edit in document.history.done)
