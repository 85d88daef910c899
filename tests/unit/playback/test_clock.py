from __future__ import annotations

from helpers.note_hunt import MemoryStage

from aiva_desktop.playback import clock
from aiva_desktop.playback.messages import MidiEvent
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

SONG = Song(tracks=(Track(id=1, notes=(Note(0, 60, 480),)),))


def test_24_pulses_a_quarter_note_in_any_windows() -> None:
    whole = clock.pulses(0, 960)
    assert [event.tick for event in whole] == list(range(0, 960, 20))
    assert [event for start in range(0, 960, 7) for event in clock.pulses(start, min(960, start + 7))] == whole


def test_a_follower_starts_at_the_start_and_continues_at_the_next_sixteenth() -> None:
    assert clock.starting(0) == [MidiEvent(0, clock.START)]
    assert clock.starting(121) == [MidiEvent(240, b"\xf2\x02\x00"), MidiEvent(240, clock.CONTINUE)]
    assert clock.starting(120 * 200)[0].data == b"\xf2\x48\x01"
    assert clock.starting(120 * 2**14) == []
    assert clock.starting(120 * 2**14, was_running=True) == [MidiEvent(120 * 2**14, clock.STOP)]


def test_a_follower_that_runs_rests_before_it_goes_elsewhere() -> None:
    assert [event.data for event in clock.starting(0, was_running=True)] == [clock.STOP, clock.START]
    assert [event.data for event in clock.starting(480, was_running=True)] == [
        clock.STOP,
        b"\xf2\x04\x00",
        clock.CONTINUE,
    ]


def heard(stage: MemoryStage) -> list[tuple[float, str]]:
    return [(round(m.time_s - 0.05, 4), m.data.hex()) for m in stage.sinks[0].heard if m.data[0] >= 0xF0]


def test_playing_sends_start_pulses_and_stop_and_nothing_is_silenced_on_a_channel_of_the_clock() -> None:
    stage = MemoryStage()
    stage.set_song(SONG)
    stage.set_clock(True)
    stage.play(0)
    stage.run(3.0)
    sent = heard(stage)
    assert sent[:3] == [(-0.004, "fa"), (0.0, "f8"), (round(0.5 / 24, 4), "f8")]
    assert [data for _, data in sent].count("f8") == 4 * 24
    assert sent[-1] == (2.0, "fc")
    assert not any(m.data[0] in (0xB8, 0xBA) for m in stage.sinks[0].heard)


def test_seeking_and_turning_back_tell_the_position() -> None:
    stage = MemoryStage()
    stage.set_song(SONG)
    stage.set_clock(True)
    stage.set_loop((480, 960))
    stage.play(480)
    stage.run(0.75)
    sent = heard(stage)
    assert sent[:3] == [(-0.012, "f20400"), (-0.004, "fb"), (0.0, "f8")]
    turn = [entry for entry in sent if 0.48 < entry[0] < 0.51]
    assert turn == [(0.488, "fc"), (0.488, "f20400"), (0.496, "fb"), (0.5, "f8")]
    stage.stop()
    assert heard(stage)[-1][1] == "fc"
    stage.seek(960)
    assert heard(stage)[-1][1] == "f20800"


def test_an_edit_tells_a_follower_once_where_it_comes_in() -> None:
    stage = MemoryStage()
    stage.set_song(SONG)
    stage.set_clock(True)
    stage.set_loop((480, 960))
    stage.play(480)
    for _ in range(8):
        stage.run(0.12)
        stage.set_song(Song(tracks=(Track(id=1, notes=(Note(0, 60, 480 + int(stage.sinks[0].now_s() * 100)),)),)))
    words = [entry for entry in heard(stage) if entry[1] != "f8" and entry[0] < 0.9]
    assert words == [(-0.012, "f20400"), (-0.004, "fb"), (0.488, "fc"), (0.488, "f20400"), (0.496, "fb")]
