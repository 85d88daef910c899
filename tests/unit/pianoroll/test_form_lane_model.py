from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.pianoroll import form_lane as lane
from aiva_desktop.pianoroll.form_lane import Hit, On
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

METER = MeterMap()
BAR = 1920
VIEW = Viewport().resized(1000, 300)
FORM = PlacedForm(parse_form("A A' B", 4), 2)


def x_of(bar: float) -> float:
    return VIEW.x_of(bar * BAR)


def test_sections_lie_one_after_the_other() -> None:
    found = [
        (block.section.label, block.start_tick // BAR, block.end_tick // BAR) for block in lane.blocks(FORM, METER)
    ]
    assert found == [("A", 2, 6), ("A'", 6, 10), ("B", 10, 14)]
    assert list(lane.blocks(None, METER)) == []


@pytest.mark.parametrize(
    ("x", "hit"),
    [
        (x_of(4), Hit(On.SECTION, 0)),
        (x_of(6) - 4, Hit(On.END, 0)),
        (x_of(6) + 4, Hit(On.END, 0)),
        (x_of(2) + 2, Hit(On.START, 0)),
        (x_of(14) + 3, Hit(On.END, 2)),
        (x_of(1), Hit(On.NOTHING)),
        (x_of(20), Hit(On.NOTHING)),
    ],
)
def test_borders_go_before_sections(x: float, hit: Hit) -> None:
    assert lane.hit_at(FORM, METER, VIEW, x) == hit


def test_sections_painted_one_after_the_other_get_the_usual_labels() -> None:
    placed = lane.painted(None, METER, 2.6 * BAR, 0.2 * BAR)
    assert placed is not None
    assert (placed.first_bar, placed.form.sections[0].bars) == (0, 3)
    for last in (4, 6, 9, 10):
        placed = lane.painted(placed, METER, last * BAR, last * BAR + 10)
        assert placed is not None
    assert placed.form.labels == "A A' B A'' C"
    assert [section.bars for section in placed.form.sections] == [3, 2, 2, 3, 1]
    assert [section.closeness for section in placed.form.sections] == [1.0, 0.7, 0.0, 0.85, 0.0]


def test_nothing_is_painted_before_the_end_of_the_form() -> None:
    assert lane.painted(FORM, METER, 0, BAR) == FORM
    assert lane.painted(FORM, METER, 13.9 * BAR, 3 * BAR) == FORM


def test_borders_snap_to_bars_of_any_length() -> None:
    changing = MeterMap((MeterChange(0, Meter()), MeterChange(4 * BAR, Meter(3, 4))))
    placed = PlacedForm(parse_form("A B", 4))
    assert lane.end_moved(placed, 0, changing, 4 * BAR + 1440 * 2 + 700).form.sections[0].bars == 6
    assert lane.end_moved(placed, 0, changing, 4 * BAR + 1440 * 2 + 740).form.sections[0].bars == 7
    assert lane.end_moved(placed, 1, changing, 0).form.sections[1].bars == 1
    assert lane.start_moved(placed, changing, 2.4 * BAR).first_bar == 2
    assert lane.start_moved(placed, changing, -5 * BAR).first_bar == 0


def test_a_form_does_not_outgrow_its_limits() -> None:
    full = PlacedForm(parse_form("A" * 8, 64))
    assert lane.appended(full, 8) == full
    assert lane.resized(full, 0, 90) == full
    assert lane.resized(FORM, 0, 900).form.sections[0].bars == 64


def test_a_closeness_that_nobody_set_follows_the_labels() -> None:
    renamed = lane.with_section(FORM, 2, replace(FORM.form.sections[2], letter="A", primes=2))
    assert renamed.form.sections[2].closeness == 0.85
    without = lane.removed(FORM, 0)
    assert without is not None
    assert [(section.label, section.closeness) for section in without.form.sections] == [("A'", 1.0), ("B", 0.0)]


def test_a_closeness_that_was_set_stays() -> None:
    chosen = lane.with_section(FORM, 1, replace(FORM.form.sections[1], closeness=0.3))
    again = lane.with_section(chosen, 1, replace(chosen.form.sections[1], primes=2))
    assert again.form.sections[1].closeness == 0.3


def test_without_the_last_section_there_is_no_form() -> None:
    assert lane.removed(PlacedForm(parse_form("A")), 0) is None
