from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress

import pytest
from helpers.melodies import phrase
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.compose.controls import (
    LAST_BAR,
    UNCONTROLLED,
    Budget,
    Controls,
    Curve,
    Division,
    PitchRange,
    Rests,
    TimeGrid,
)
from aiva_desktop.compose.controls_text import FIELDS, Field, controls_of, with_text, written
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.scales import Scale, ScaleKind

NAN = math.nan
EVERYTHING = Controls(
    scale=Scale(3, ScaleKind.LYDIAN),
    outside=Budget(share=0.1),
    pitch_range=PitchRange(48, 84),
    chord_tones=0.8,
    most_notes=9,
    longest=720,
    grid=TimeGrid(Division.STRAIGHT, 8),
    swing=0.625,
    cadences=(4, LAST_BAR),
    density=Curve((2.0, 6.5, 3.0)),
    contour=Curve((0.2, 0.8)),
    rests=Rests(0.1, 0.3),
)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Budget(notes=-1),
        lambda: Budget(share=1.1),
        lambda: Budget(share=NAN),
        lambda: PitchRange(61, 60),
        lambda: PitchRange(-1, 60),
        lambda: PitchRange(0, 128),
        lambda: TimeGrid(finest=7),
        lambda: Rests(0.5, 0.4),
        lambda: Rests(0.95, 1.0),
        lambda: Rests(NAN, 1.0),
        lambda: Curve(()),
        lambda: Curve((1.0,) * 65),
        lambda: Curve((math.inf,)),
        lambda: Controls(chord_tones=NAN),
        lambda: Controls(most_notes=0),
        lambda: Controls(longest=1),
        lambda: Controls(longest=10**9),
        lambda: Controls(swing=0.8),
        lambda: Controls(swing=0.6, grid=TimeGrid(Division.TRIPLET)),
        lambda: Controls(longest=120, grid=TimeGrid(finest=8)),
        lambda: Controls(cadences=(0,)),
        lambda: Controls(density=Curve((0.0,))),
        lambda: Controls(contour=Curve((1.5,))),
    ],
)
def test_values_out_of_range_get_a_sentence(wrong: Callable[[], object]) -> None:
    with pytest.raises(RequestError, match=r"^[A-Z].*\.$"):
        wrong()


def request(controls: Controls, chords: tuple[ChordChange, ...] = ()) -> ContinueRequest:
    return ContinueRequest(phrase(60, 62, 64, 65), 1920, 4, controls=controls, chords=chords)


def test_a_cadence_beyond_the_bars_gets_a_sentence() -> None:
    with pytest.raises(RequestError, match="bar 9, but only 4"):
        request(Controls(cadences=(9,)))
    assert request(Controls(cadences=(LAST_BAR, 2, 4))).controls.cadence_bars(4) == (2, 4)


def test_chord_tones_need_chords() -> None:
    controls = Controls(chord_tones=1.0)
    with pytest.raises(RequestError, match="need chords"):
        request(controls)
    with pytest.raises(RequestError, match="need chords"):
        request(controls, (ChordChange(0, None),))
    assert request(controls, (ChordChange(0, Chord(0)),)).controls == controls


@given(st.lists(st.booleans(), max_size=60), st.floats(0, 1), st.none() | st.integers(0, 5))
def test_a_budget_asked_each_time_is_never_overdrawn(wishes: list[bool], share: float, most: int | None) -> None:
    budget, exceptions = Budget(most, share), 0
    for notes, wish in enumerate(wishes):
        exceptions += wish and budget.allows_one_more(exceptions, notes)
    assert exceptions <= share * len(wishes) + 1e-6
    assert most is None or exceptions <= most


def test_a_curve_runs_through_its_values() -> None:
    curve = Curve((1.0, 3.0, 2.0))
    assert [curve.at(x) for x in (-1, 0, 0.25, 0.5, 0.75, 1, 2)] == [1, 1, 2, 3, 2.5, 2, 2]
    assert Curve((4.0,)).at(0.7) == 4


def test_controls_read_as_they_are_written() -> None:
    texts = written(EVERYTHING)
    assert set(texts) == {field.name for field in FIELDS}
    assert controls_of(texts) == EVERYTHING
    assert written(UNCONTROLLED) == {}


def test_each_control_can_be_typed_as_its_examples_say() -> None:
    for field in FIELDS:
        for example in field.examples.replace(" or ", ", ").split(", "):
            assert with_text(UNCONTROLLED, field, example) != UNCONTROLLED


@given(st.sampled_from(FIELDS), st.text(max_size=30))
def test_typing_anything_gives_controls_or_is_refused(field: Field, text: str) -> None:
    with suppress(RequestError):
        with_text(UNCONTROLLED, field, text)


@pytest.mark.parametrize("text", ["9" * 400, "1e999", "1/0", "1e9:2e9", "nan", "nan%", "-", ":", ",", "1" * 600])
def test_numbers_beyond_all_bounds_get_a_sentence(text: str) -> None:
    for field in FIELDS:
        if field.name != "outside":
            with pytest.raises(RequestError, match=r"\.$"):
                with_text(UNCONTROLLED, field, text)


def test_damaged_texts_cost_those_controls_alone() -> None:
    texts = {"scale": "H", "range": "C4:C6", "grid": "triplet 8", "swing": "60%", "unknown": "1"}
    assert controls_of(texts) == Controls(pitch_range=PitchRange(60, 84), grid=TimeGrid(Division.TRIPLET, 8))
