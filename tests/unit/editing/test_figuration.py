from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest

from aiva_desktop.editing.developing import Setting
from aiva_desktop.editing.figuration import Fragment, Level, Ornament, OrnamentKind, Part, Simplify
from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import MeterMap

C_MAJOR = Setting(MeterMap(), Key())
TUNE = tuple(Note(i * 480, pitch, 480, 80) for i, pitch in enumerate((60, 64, 67, 64, 69, 65, 62, 60)))


def covered(notes: tuple[Note, ...]) -> list[tuple[int, int]]:
    return [(note.onset, note.end) for note in notes]


@pytest.mark.parametrize("kind", OrnamentKind)
def test_ornaments_stay_in_the_key_and_take_exactly_the_time_of_their_note(kind: OrnamentKind) -> None:
    adorned = Ornament(kind, 1.0).applied(TUNE, C_MAJOR)
    assert len(adorned) > len(TUNE)
    assert all(Key().contains(note.pitch) for note in adorned)
    assert all(a.end == b.onset for a, b in pairwise(adorned))
    assert (adorned[0].onset, adorned[-1].end) == (0, 8 * 480)


def test_passing_notes_fill_a_third() -> None:
    adorned = Ornament(OrnamentKind.PASSING, 1.0).applied(TUNE[:2], C_MAJOR)
    assert [(n.onset, n.pitch) for n in adorned] == [(0, 60), (240, 62), (480, 64)]


def test_a_turn_goes_above_and_below() -> None:
    adorned = Ornament(OrnamentKind.TURN, 1.0).applied(TUNE[:1], C_MAJOR)
    assert [n.pitch for n in adorned] == [60, 62, 60, 59, 60]


def test_a_trill_ends_on_its_note() -> None:
    adorned = Ornament(OrnamentKind.TRILL, 1.0).applied(TUNE[:1], C_MAJOR)
    assert adorned[-1].pitch == 60
    assert {n.pitch for n in adorned} == {60, 62}


def test_the_share_counts_and_the_seed_decides() -> None:
    half = Ornament(OrnamentKind.MORDENT, 0.5, seed=1).applied(TUNE, C_MAJOR)
    assert len(half) == len(TUNE) + 4 * 2
    assert half == Ornament(OrnamentKind.MORDENT, 0.5, seed=1).applied(TUNE, C_MAJOR)
    assert any(half != Ornament(OrnamentKind.MORDENT, 0.5, seed=s).applied(TUNE, C_MAJOR) for s in (2, 3))


def test_only_the_top_of_a_chord_is_adorned() -> None:
    chord = (Note(0, 48, 960), Note(0, 60, 960))
    assert Note(0, 48, 960) in Ornament(OrnamentKind.MORDENT, 1.0).applied(chord, C_MAJOR)


def test_notes_too_short_for_an_ornament_are_left_with_a_sentence() -> None:
    with pytest.raises(CannotEditError, match="No note here takes a trill"):
        Ornament(OrnamentKind.TRILL).applied((Note(0, 60, 60),), C_MAJOR)
    with pytest.raises(CannotEditError, match="range"):
        Ornament(OrnamentKind.APPOGGIATURA).applied((Note(0, 127, 960),), C_MAJOR)


def test_a_reduction_keeps_strong_notes_which_sound_on() -> None:
    assert [n.pitch for n in Simplify(Level.STRONG).applied(TUNE, C_MAJOR)] == [60, 67, 69, 62]
    assert covered(Simplify(Level.BAR).applied(TUNE, C_MAJOR)) == [(0, 1920), (1920, 3840)]


def test_a_reduction_keeps_long_notes_off_the_beat() -> None:
    syncopated = (Note(0, 60, 240), Note(240, 62, 480), Note(720, 64, 240))
    assert [n.pitch for n in Simplify(Level.BEAT).applied(syncopated, C_MAJOR)] == [60, 62]


def test_a_fragment_fills_the_time_of_the_phrase() -> None:
    head = Fragment(Part.HEAD, Fraction(3)).applied(TUNE, C_MAJOR)
    assert [n.pitch for n in head] == [60, 64, 67, 60, 64, 67, 60, 64]
    assert head[-1].end == TUNE[-1].end
    tail = Fragment(Part.TAIL, Fraction(2)).applied(TUNE, C_MAJOR)
    assert [n.pitch for n in tail] == [62, 60] * 4


def test_a_fragment_cuts_what_sounds_over_its_end() -> None:
    assert covered(Fragment(Part.HEAD, Fraction(1, 2)).applied(TUNE[:1], C_MAJOR)) == [(0, 240), (240, 480)]


def test_an_empty_fragment_is_refused() -> None:
    held = (Note(0, 60, 4 * 480),)
    with pytest.raises(CannotEditError, match="more beats"):
        Fragment(Part.TAIL, Fraction(1)).applied(held, C_MAJOR)
