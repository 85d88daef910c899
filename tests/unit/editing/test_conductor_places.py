"""Tempo, meter, key and markers at a place: put, moved, removed, each a step of its own."""

from __future__ import annotations

import pytest

from aiva_desktop.editing import conductor_places as places
from aiva_desktop.editing.conductor_places import MOST_RAMP_STEPS, CannotPlaceError
from aiva_desktop.editing.document import Document
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song
from aiva_desktop.score.time import Meter, MeterChange, MeterMap, TempoChange, TempoMap

TWO = Conductor(
    TempoMap((TempoChange(0, 100.0), TempoChange(1920, 140.0))),
    MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(3840, Meter(3, 4)))),
    (KeyChange(0, Key(0)), KeyChange(1920, Key(7))),
    markers=(Marker(0, "Start"), Marker(960, "Solo")),
)


def tempi(conductor: Conductor) -> list[tuple[int, float]]:
    return [(change.tick, change.bpm) for change in conductor.tempo.changes]


def test_a_tempo_is_put_replaced_moved_and_removed() -> None:
    assert tempi(places.put_tempo(TWO, 960, 120).after) == [(0, 100), (960, 120), (1920, 140)]
    assert tempi(places.put_tempo(TWO, 1920, 90).after) == [(0, 100), (1920, 90)]
    assert tempi(places.move_tempo(TWO, 1, 480, 150).after) == [(0, 100), (480, 150)]
    assert tempi(places.move_tempo(TWO, 0, 480, 99_999).after) == [(0, 10_000), (1920, 140)]
    assert tempi(places.move_tempo(TWO, 1, -50, 0.01).after) == [(0, 100), (1, 1)]
    assert tempi(places.remove_tempo(TWO, 1).after) == [(0, 100)]


def test_the_first_tempo_and_meter_stay() -> None:
    for refused in (
        lambda: places.remove_tempo(TWO, 0),
        lambda: places.remove_meter(TWO, 0),
        lambda: places.move_meter(TWO, 0, 960),
    ):
        with pytest.raises(CannotPlaceError, match="a song starts with"):
            refused()
    with pytest.raises(ValueError, match="tempo is 1 to 10000"):
        places.put_tempo(TWO, 0, 10_001)
    with pytest.raises(ValueError, match="tempo"):
        places.put_tempo(TWO, 0, float("nan"))


def test_a_ramp_has_a_step_each_sixteenth_and_replaces_what_it_spans() -> None:
    after = tempi(places.ramp_tempo(TWO, (2400, 160.0), (1440, 80.0)).after)
    assert after[:2] == [(0, 100), (1440, 80)]
    assert after[1:] == [(1440 + 120 * step, 80 + 10 * step) for step in range(9)]
    assert len(tempi(places.ramp_tempo(TWO, (0, 60.0), (10_000_000, 200.0)).after)) <= MOST_RAMP_STEPS + 1


def test_a_meter_starts_a_bar() -> None:
    assert places.put_meter(TWO, 2500, Meter(6, 8)).after.meter.changes[1] == MeterChange(1920, Meter(6, 8))
    assert places.move_meter(TWO, 1, 2000).after.meter.changes[1] == MeterChange(1920, Meter(3, 4))
    assert places.move_meter(TWO, 1, 3000).after.meter.changes[1].tick == 3840
    assert places.remove_meter(TWO, 1).after.meter == MeterMap()


def test_keys_and_markers() -> None:
    minor = Key(2, Mode.MINOR)
    assert [one.key for one in places.put_key(TWO, 960, minor).after.keys] == [Key(0), minor, Key(7)]
    assert [one.tick for one in places.move_key(TWO, 0, 5000).after.keys] == [1919, 1920]
    assert places.remove_key(TWO, 0).after.keys == (KeyChange(1920, Key(7)),)
    assert [one.text for one in places.put_marker(TWO, 480, "Break").after.markers] == ["Start", "Break", "Solo"]
    assert places.rename_marker(TWO, 1, "Coda").after.markers[1] == Marker(960, "Coda")
    assert [one.text for one in places.move_marker(TWO, 0, 5000).after.markers] == ["Solo", "Start"]
    assert places.remove_marker(TWO, 0).after.markers == (Marker(960, "Solo"),)


def test_each_gesture_is_a_step_and_comes_back() -> None:
    document = Document(Song(conductor=TWO))
    for bpm in (60, 70, 80):
        document.apply(places.put_tempo(document.song.conductor, 0, bpm))
    assert document.steps_done == 3
    document.undo()
    assert document.song.conductor.tempo.bpm_at(0) == 70
    document.go_to(0)
    assert document.song.conductor == TWO
