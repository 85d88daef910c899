"""A turn is one step, however often it is written; what stood there makes way."""

from __future__ import annotations

from aiva_desktop.editing.document import Document
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.turn_in_song import TurnInSong

A, B, C, STANDING = (Note(480 * i, 60 + i, 480) for i in range(4))
PEDAL = ControlEvent(0, ControlKind.CONTROL_CHANGE, 64, 127)


def document(*notes: Note) -> Document:
    return Document(Song((Track(1, notes=notes),)))


def test_writing_again_is_the_same_step() -> None:
    written = document(STANDING)
    turn = TurnInSong(written, 1, "Turn")
    assert turn.write((A,))
    assert turn.write((A, B), range(1440, 1920))
    assert turn.write((B, C))
    turn.add_controls((PEDAL,))
    assert written.song.tracks[0].notes == (B, C), "what stood in the answer's bars made way"
    assert written.step_names == ("Turn",)
    assert turn.is_in(written.song)
    written.undo()
    assert written.song.tracks[0].notes == (STANDING,)
    assert written.song.tracks[0].controls == ()
    assert not turn.is_in(written.song)


def test_another_turn_is_another_step_and_nothing_is_no_step() -> None:
    written = document()
    for note in (A, B):
        turn = TurnInSong(written, 1, "Turn")
        assert turn.write(())
        assert turn.is_in(written.song), "it has nothing to miss"
        assert turn.write((note,))
    assert written.step_names == ("Turn", "Turn")


def test_what_has_gone_meanwhile_is_not_replaced() -> None:
    written = document()
    turn = TurnInSong(written, 1, "Turn")
    turn.write((A,))
    written.replace_song(Song((Track(1),)))
    assert not turn.write((B,))
    assert written.song.tracks[0].notes == ()
    written.replace_song(Song((Track(2),)))
    assert not turn.write((B,))
    turn.add_controls((PEDAL,))
    assert written.song.tracks[0].controls == ()
    assert not turn.is_in(written.song)
