"""Step input: lengths, chords, ties and what is said of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.rolls import roll

from aiva_desktop.editing.document import Document
from aiva_desktop.pianoroll.state import Outcome
from aiva_desktop.pianoroll.step_input import Step, StepLength
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track


@pytest.mark.parametrize(("value", "ticks"), [(1, 1920), (2, 960), (3, 480), (4, 240), (5, 120), (6, 60)])
def test_lengths(value: int, ticks: int) -> None:
    length = StepLength(value)
    assert length.ticks == ticks
    assert length.with_dot().ticks * 2 == ticks * 3
    assert length.of_triplet().ticks * 3 == ticks * 2
    assert length.with_dot().with_dot() == length
    assert length.with_dot().of_triplet() == length.of_triplet()


def done(document: Document, outcome: Outcome) -> None:
    assert outcome.edit is not None
    document.apply(outcome.edit)


def test_what_is_struck_together_is_one_step_of_undo() -> None:
    document = Document(Song((Track(1),)))
    step = Step(480, 240)
    for pitch in (64, 60, 67):
        step, outcome = step.struck(roll(*document.song.tracks[0].notes), pitch, 90, "chord 1")
        done(document, outcome)
    later, outcome = Step(step.end, 240).struck(roll(*document.song.tracks[0].notes), 60, 90, "chord 2")
    done(document, outcome)
    chord = tuple(Note(480, pitch, 240, 90) for pitch in (60, 64, 67))
    assert document.song.tracks[0].notes == (*chord, *later.notes)
    document.undo()
    assert document.song.tracks[0].notes == chord
    document.undo()
    assert document.song.tracks[0].notes == ()


def test_a_pitch_is_struck_once_in_a_chord() -> None:
    step = Step(0, 480, (Note(0, 60, 480),))
    assert step.struck(roll(*step.notes), 60, 80, "") == (step, Outcome())


def test_a_tie_lengthens_what_is_left_of_a_step() -> None:
    step = Step(0, 480, (Note(0, 60, 480), Note(0, 64, 480)))
    longer, outcome = step.lengthened(roll(step.notes[0]), 240)
    assert longer.end == 720
    assert longer.notes == (replace(step.notes[0], duration=720),)
    assert outcome.edit is not None
    assert Step(0, 480).lengthened(roll(), 240) == (Step(0, 720), Outcome())


def test_going_back_takes_what_is_left() -> None:
    step = Step(0, 480, (Note(0, 60, 480),))
    assert step.removed(roll(*step.notes)).edit is not None
    assert step.removed(roll()).edit is None
    assert step.is_left(roll(*step.notes))
    assert not step.is_left(roll())
    assert Step(0, 480).is_left(roll())


def test_it_says_what_was_entered() -> None:
    step = Step(2400, 360, (Note(2400, 64, 360), Note(2400, 60, 360)))
    assert step.in_words(roll()) == "C4 E4, bar 2 beat 2, dotted eighth"
    assert Step(0, 480).in_words(roll()) == "Rest, bar 1 beat 1, quarter"
