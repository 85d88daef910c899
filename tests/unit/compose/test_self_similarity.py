from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.compose.self_similarity import (
    MOST_CELLS,
    RHYTHM,
    TRANSPOSED,
    SelfSimilarity,
    form_in_words,
    self_similarity,
)
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

BAR = 1920
METER = MeterMap()


def bar(index: int, *pitches: int, each: int = 480) -> list[Note]:
    return [Note(index * BAR + place * each, pitch, each) for place, pitch in enumerate(pitches)]


def test_bars_are_the_same_transposed_in_rhythm_or_unlike() -> None:
    notes = [*bar(0, 60, 62, 64, 65), *bar(1, 60, 62, 64, 65), *bar(2, 65, 67, 69, 70), *bar(3, 60, 72, 61, 73)]
    found = self_similarity([*notes, *bar(4, 66, each=960)], METER)
    assert found.at(0, 1) == 1.0
    assert found.at(0, 2) == pytest.approx(TRANSPOSED)
    assert found.at(0, 3) == pytest.approx(RHYTHM)
    assert found.at(0, 4) < RHYTHM
    assert found.at(0, 99) == found.at(-1, 0) == 0.0
    np.testing.assert_array_equal(found.cells, found.cells.T)


def test_silent_bars_are_like_nothing_and_do_not_count() -> None:
    found = self_similarity([*bar(0, 60, 64), *bar(2, 60, 64)], METER)
    assert found.at(1, 1) == 0.0
    assert found.likeness(range(1, 3), range(1)) == 1.0
    assert found.likeness(range(1, 2), range(1)) == 0.0


def test_no_notes_no_cells() -> None:
    assert self_similarity([], METER).cells.shape == (0, 0)


def test_a_change_of_meter_on_the_way() -> None:
    meter = MeterMap((MeterChange(0, Meter(7, 8)), MeterChange(1680, Meter(3, 4))))
    found = self_similarity([Note(0, 60, 10), Note(1680, 60, 10), Note(1680 + 1440, 60, 10)], meter)
    assert found.cells.shape == (3, 3)
    assert found.at(1, 2) == 1.0


def test_a_very_long_piece_is_shown_by_groups_of_bars() -> None:
    notes = [Note(number * BAR, 60, 480) for number in range(3 * MOST_CELLS - 1)]
    found = self_similarity(notes, METER)
    assert (len(found.cells), found.bars_per_cell) == (MOST_CELLS, 3)
    assert found.at(3 * MOST_CELLS - 10, 0) == 1.0


def test_sections_are_compared_with_the_first() -> None:
    notes = [*bar(0, 60, 62, 64), *bar(1, 59, 71, 59, 71), *bar(2, 60, 62, 64)]
    placed = PlacedForm(parse_form("A B A'", 1))
    words = form_in_words(self_similarity(notes, METER), placed)
    assert words.startswith("Like A: B ")
    assert words.endswith(", A' 100%.")
    assert form_in_words(self_similarity(notes, METER), replace(placed, form=parse_form("A", 3))) == (
        "A is the only section."
    )
    assert "two bars" in form_in_words(SelfSimilarity(np.zeros((0, 0), np.float32)), placed)
