"""Tempo, meter and key change where they are in force, and come back."""

from __future__ import annotations

from aiva_desktop.editing.conductor_edits import set_key, set_meter, set_tempo
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Song
from aiva_desktop.score.time import Meter, MeterChange, MeterMap, TempoChange, TempoMap

TWO = Conductor(
    TempoMap((TempoChange(0, 100.0), TempoChange(1920, 140.0))),
    MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(1920, Meter(3, 4)))),
    (KeyChange(0, Key(0)), KeyChange(1920, Key(7))),
)
SONG = Song(conductor=TWO)


def test_only_the_change_in_force_changes() -> None:
    after = set_tempo(TWO, 2000, 90.0).after
    assert (after.tempo.bpm_at(0), after.tempo.bpm_at(1920)) == (100.0, 90.0)
    after = set_meter(TWO, 1919, Meter(2, 4)).after
    assert (after.meter.meter_at(0), after.meter.meter_at(1920)) == (Meter(2, 4), Meter(3, 4))
    after = set_key(TWO, 1920, Key(2, Mode.MINOR)).after
    assert [change.key for change in after.keys] == [Key(0), Key(2, Mode.MINOR)]


def test_a_key_can_be_taken_away_and_set_where_there_is_none() -> None:
    assert set_key(TWO, 0, None).after.keys == (KeyChange(1920, Key(7)),)
    assert set_key(Conductor(), 5000, Key(9)).after.keys == (KeyChange(0, Key(9)),)


def test_each_edit_can_be_taken_back() -> None:
    for edit in (set_tempo(TWO, 0, 50.0), set_meter(TWO, 0, Meter(6, 8)), set_key(TWO, 0, Key(4))):
        assert edit.inverse().apply(edit.apply(SONG)) == SONG
