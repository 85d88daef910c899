from dataclasses import replace

import pytest
from helpers.rolls import roll

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll import cursor as cursors
from aiva_desktop.pianoroll.cursor import Cursor
from aiva_desktop.pianoroll.words import length_in_words
from aiva_desktop.score.notes import Note

A = Note(480, 60, 480)


def test_it_steps_on_the_grid_and_stays_in_the_song_and_the_range() -> None:
    cursor = cursors.stepped(roll(), Cursor(), 1)
    assert cursor.tick == 120
    assert cursors.stepped(roll(), cursors.stepped(roll(), cursor, -1), -1).tick == 0
    assert cursors.raised(Cursor(pitch=120), 12).pitch == 127
    assert cursors.raised(Cursor(pitch=60), 1, rows=(60, 64, 67)).pitch == 64


def test_it_writes_and_removes() -> None:
    written = cursors.toggled(roll(), Cursor(480, 60, 240))
    assert isinstance(written.edit, ReplaceNotes)
    assert written.edit.after == (Note(480, 60, 240),)
    removed = cursors.toggled(roll(A), Cursor(720, 60))
    assert isinstance(removed.edit, ReplaceNotes)
    assert (removed.edit.before, removed.edit.after) == ((A,), ())


def test_it_lengthens_the_note_that_it_is_on_or_the_next_one() -> None:
    longer, outcome = cursors.lengthened(roll(A), Cursor(480, 60), 1)
    assert isinstance(outcome.edit, ReplaceNotes)
    assert outcome.edit.after == (replace(A, duration=600),)
    assert longer.length == 600
    shorter, outcome = cursors.lengthened(roll(), Cursor(0, 60, 120), -1)
    assert (shorter.length, outcome.edit) == (120, None)


def test_in_words() -> None:
    assert cursors.in_words(roll(A), Cursor(480, 60)) == "C4, bar 1 beat 2, quarter"
    assert cursors.in_words(roll(A), Cursor(720, 60)) == "C4, bar 1 beat 2 plus eighth, quarter, held"
    assert cursors.in_words(roll(A), Cursor(1920, 61)) == "C#4, bar 2 beat 1, empty"


@pytest.mark.parametrize(
    ("ticks", "words"),
    [(480, "quarter"), (720, "dotted quarter"), (160, "eighth triplet"), (2400, "5 quarters"), (37, "37 ticks")],
)
def test_lengths_in_words(ticks: int, words: str) -> None:
    assert length_in_words(ticks) == words
