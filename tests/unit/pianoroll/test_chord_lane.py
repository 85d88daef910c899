from __future__ import annotations

import pytest

from aiva_desktop.pianoroll.chord_lane import (
    Hit,
    On,
    beat_at,
    blocks,
    hit_at,
    is_in_order,
    moved,
    moved_by_beat,
    nearest_beat,
    removed,
    renamed,
    with_chord,
)
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.time import Meter, MeterMap

C, F, G = Chord(0), Chord(5), Chord(7)
CHANGES = (ChordChange(0, C), ChordChange(960, F), ChordChange(1920, None), ChordChange(3840, G))
FOUR = MeterMap()


def test_each_chord_lasts_to_the_next_and_the_last_to_the_end() -> None:
    found = list(blocks(CHANGES, 5760))
    assert [(one.chord, one.start_tick, one.end_tick) for one in found] == [
        (C, 0, 960),
        (F, 960, 1920),
        (None, 1920, 3840),
        (G, 3840, 5760),
    ]
    assert list(blocks(CHANGES, 100))[-1].end_tick == 3841
    assert list(blocks((), 1920)) == []


def test_borders_go_before_chords() -> None:
    view = Viewport(px_per_tick=0.1)
    places = {
        3: Hit(On.START, 0),
        50: Hit(On.CHORD, 0),
        93: Hit(On.START, 1),
        300: Hit(On.CHORD, 2),
        570: Hit(On.CHORD, 3),
    }
    for x, hit in places.items():
        assert hit_at(CHANGES, 5760, view, x) == hit
    assert hit_at(CHANGES, 5760, view, 700) == Hit(On.NOTHING)
    assert hit_at((), 5760, view, 50) == Hit(On.NOTHING)


@pytest.mark.parametrize(("tick", "nearest", "inside"), [(230, 0, 0), (250, 480, 0), (1800, 1920, 1440), (-5, 0, 0)])
def test_beats(tick: int, nearest: int, inside: int) -> None:
    assert nearest_beat(FOUR, tick) == nearest
    assert beat_at(FOUR, tick) == inside


def test_beats_of_eighths() -> None:
    assert nearest_beat(MeterMap.constant(Meter(7, 8)), 1000) == 960


def test_edits() -> None:
    assert with_chord(CHANGES, 960, G)[1] == ChordChange(960, G)
    assert [one.tick for one in with_chord(CHANGES, 480, G)] == [0, 480, 960, 1920, 3840]
    assert renamed(CHANGES, 2, F)[2] == ChordChange(1920, F)
    assert [one.chord for one in removed(CHANGES, 0)] == [F, None, G]
    assert moved(CHANGES, 3, 4800)[3] == ChordChange(4800, G)


def test_chords_do_not_change_places() -> None:
    for tick in (-100, 0, 1920, 9999):
        after = moved(CHANGES, 1, tick)
        assert is_in_order(after)
        assert after[1].chord == F
    assert moved_by_beat(CHANGES, 1, FOUR, 1)[1].tick == 1440
    assert moved_by_beat(CHANGES, 1, FOUR, -1)[1].tick == 480
    assert moved_by_beat(CHANGES, 0, FOUR, -1) == CHANGES
    near = (ChordChange(0, C), ChordChange(480, F))
    assert moved_by_beat(near, 0, FOUR, 1) == near
