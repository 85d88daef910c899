"""Sections keep to bar lines when a meter changes, and it is said."""

from __future__ import annotations

from aiva_desktop.editing.conductor_places import put_meter
from aiva_desktop.pianoroll.meter_changes import with_sections_on_bar_lines
from aiva_desktop.score.song import Conductor, Marker
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

SECTIONS = (Marker(0, "Section A"), Marker(1000, "Solo"), Marker(7680, "Section B"), Marker(15360, "Section end"))


def test_borders_go_to_the_nearest_bar_line_and_other_markers_stay() -> None:
    edit, sentence = with_sections_on_bar_lines(put_meter(Conductor(markers=SECTIONS), 0, Meter(3, 4)))
    assert [marker.tick for marker in edit.after.markers] == [0, 1000, 7200, 15840]
    assert sentence == "2 section borders moved to the nearest bar line."


def test_nothing_is_said_where_nothing_moves() -> None:
    edit, sentence = with_sections_on_bar_lines(put_meter(Conductor(markers=SECTIONS), 0, Meter(2, 4)))
    assert (edit.after.markers, sentence) == (SECTIONS, "")


def test_a_bar_that_is_cut_short_is_named() -> None:
    meter = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(3840, Meter(2, 4))))
    _, sentence = with_sections_on_bar_lines(put_meter(Conductor(meter=meter), 0, Meter(3, 4)))
    assert sentence == "Cut short by the meter that follows: bar 3."


def test_sections_keep_a_bar_each() -> None:
    short = (Marker(0, "Section A"), Marker(480, "Section B"), Marker(960, "Section end"))
    conductor = Conductor(meter=MeterMap.constant(Meter(1, 4)), markers=short)
    edit, _ = with_sections_on_bar_lines(put_meter(conductor, 0, Meter(4, 4)))
    assert [marker.tick for marker in edit.after.markers] == [0, 1920, 3840]
