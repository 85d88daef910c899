from __future__ import annotations

from helpers.note_hunt import MemoryStage

from aiva_desktop.playback.messages import is_note_on
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

ON = Metronome(is_on=True, volume=1.0)


def clicks(meter: MeterMap, from_tick: int, until_tick: int) -> list[tuple[int, bool]]:
    """(tick, is accent)"""
    events = ON.click_events(meter, from_tick, until_tick)
    return [(event.tick, event.data[1] == 76) for event in events if is_note_on(event.data)]


def test_the_first_beat_of_each_bar_is_accented() -> None:
    assert clicks(MeterMap.constant(Meter(3, 4)), 0, 2000) == [
        *((0, True), (480, False), (960, False)),
        *((1440, True), (1920, False)),
    ]


def test_compound_meters_click_their_felt_beats() -> None:
    assert clicks(MeterMap.constant(Meter(6, 8)), 0, 1500) == [(0, True), (720, False), (1440, True)]


def test_a_meter_change_starts_a_bar() -> None:
    meter = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(1920, Meter(2, 4)), MeterChange(2400, Meter(5, 8))))
    assert clicks(meter, 1900, 2700) == [(1920, True), (2400, True), (2640, False)]


def test_any_cut_into_windows_gives_the_same_clicks_and_each_ends() -> None:
    meter = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(1950, Meter(7, 8))))
    whole = ON.click_events(meter, 0, 6000)
    parts = [event for start in range(0, 6000, 7) for event in ON.click_events(meter, start, min(6000, start + 7))]
    assert sorted(whole, key=lambda e: (e.tick, e.data)) == sorted(parts, key=lambda e: (e.tick, e.data))
    assert len([e for e in whole if is_note_on(e.data)]) * 2 == len(whole)


def test_off_and_empty_windows_are_silent() -> None:
    assert Metronome().click_events(MeterMap(), 0, 5000) == []
    assert ON.click_events(MeterMap(), 10, 10) == []


def heard_ons(stage: MemoryStage) -> list[tuple[float, int, int]]:
    return [(round(m.time_s - 0.05, 3), m.data[0] & 15, m.data[1]) for m in stage.sinks[0].heard if is_note_on(m.data)]


def test_counting_in_comes_before_the_music_and_leaves_nothing_on() -> None:
    stage = MemoryStage()
    waltz = Conductor(meter=MeterMap.constant(Meter(3, 4)))
    stage.set_song(Song(tracks=(Track(id=1, notes=(Note(0, 60, 480),)),), conductor=waltz))
    stage.play(0, count_in_bars=1)
    stage.run(2.5)
    assert heard_ons(stage) == [(0.0, 9, 76), (0.5, 9, 77), (1.0, 9, 77), (1.5, 0, 60)]
    stage.stop()
    assert stage.sinks[0].sounding == []


def test_stopping_while_counting_in_stops_the_clicks() -> None:
    stage = MemoryStage()
    stage.set_song(Song(tracks=(Track(id=1, notes=(Note(0, 60, 480),)),)))
    stage.play(0, count_in_bars=2)
    stage.run(0.7)
    stage.stop()
    stage.run(5.0)
    assert heard_ons(stage) == [(0.0, 9, 76), (0.5, 9, 77)]
