from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.channels import SYNTH_CHANNELS, channel_as_heard
from aiva_desktop.playback.clock import PULSE, START
from aiva_desktop.playback.clock_follower import ClockFollower, FollowedClock, Heard
from aiva_desktop.playback.messages import TimedMessage, is_note_off, is_note_on, note_off, note_on
from aiva_desktop.playback.patches import Patch
from aiva_desktop.playback.performance import START_LEAD_S, Performance
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.playback.transport import Loop
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import DRUM_CHANNEL, Conductor, Song, Track
from aiva_desktop.score.time import TempoMap

# 120 bpm: a quarter note of 480 ticks lasts half a second.


@dataclass
class Clock:
    now_s: float = 0.0

    def __call__(self) -> float:
        return self.now_s


class Stage:
    """A performance into memory on a clock that the test moves."""

    def __init__(self, song: Song) -> None:
        self.clock = Clock()
        self.sink = self.new_sink()
        self.performance = Performance(self.sink)
        self.performance.set_song(song)

    def new_sink(self) -> MemorySink:
        sink = MemorySink(self.clock)
        sink.open()
        return sink

    def run(self, seconds: float) -> None:
        until_s = self.clock.now_s + seconds
        while self.clock.now_s < until_s:
            self.performance.step()
            self.clock.now_s += 0.02

    def notes(self) -> list[tuple[float, bytes]]:
        heard = [(m.time_s, m.data) for m in self.sink.heard]
        return [(round(t - START_LEAD_S, 3), d) for t, d in heard if is_note_on(d) or is_note_off(d)]

    def heard(self) -> list[str]:
        return [message.data.hex() for message in self.sink.heard]


def song_of(*notes: Note, **settings: object) -> Song:
    return Song(tracks=(replace(Track(id=1, notes=tuple(sorted(notes))), **settings),))  # type: ignore[arg-type]


MELODY = song_of(*(Note(480 * i, 60 + i, 480) for i in range(4)))
LONG_NOTE = song_of(Note(0, 60, 19_200))
ALL_QUIET = ["b04000", "b07b00", "b07800"]


def test_a_song_sounds_at_its_times_and_stops_by_itself() -> None:
    stage = Stage(MELODY)
    stage.performance.play()
    stage.run(2.3)
    expected = [(0.0, note_on(0, 60, 80))]
    for i in (1, 2, 3):
        expected += [(0.5 * i, note_off(0, 59 + i)), (0.5 * i, note_on(0, 60 + i, 80))]
    assert stage.notes() == [*expected, (2.0, note_off(0, 63))]
    assert not stage.performance.is_playing
    assert stage.performance.position_tick() == 1920
    assert stage.sink.sounding == []


def test_program_volume_and_place_come_first() -> None:
    stage = Stage(song_of(Note(0, 60, 480), program=40, volume=33))
    stage.performance.play()
    stage.run(0.2)
    assert stage.heard()[:4] == ["c028", "b00721", "b00a40", "903c50"]


def test_stop_releases_exactly_what_sounds_then_silences_the_channel() -> None:
    stage = Stage(LONG_NOTE)
    stage.performance.play()
    stage.run(1.0)
    before = len(stage.heard())
    stage.performance.stop()
    assert stage.heard()[before:] == ["803c40", *ALL_QUIET]
    stage.run(1.0)
    assert stage.sink.sounding == []
    assert stage.performance.position_tick() == pytest.approx(960 - START_LEAD_S * 960, abs=25)


def test_notes_sent_ahead_are_not_heard_after_a_stop() -> None:
    stage = Stage(MELODY)
    stage.performance.play()
    stage.run(0.5)  # the next note, at 0.55 s, is on its way
    stage.performance.stop()
    stage.run(1.0)
    assert [data[1] for _, data in stage.notes() if is_note_on(data)] == [60]


def test_seek_while_playing_releases_and_chases() -> None:
    song = song_of(
        Note(0, 60, 1000), Note(4800, 67, 480), controls=(ControlEvent(100, ControlKind.CONTROL_CHANGE, 1, 9),)
    )
    stage = Stage(song)
    stage.performance.play()
    stage.run(0.5)
    before = len(stage.heard())
    stage.performance.seek(4800)
    stage.run(0.1)
    assert stage.heard()[before:] == ["803c40", *ALL_QUIET, "c000", "b00764", "b00a40", "b00109", "904350"]
    assert stage.sink.sounding == [(0, 67)]


def test_a_long_note_is_heard_from_its_middle_on_and_ends_on_time() -> None:
    stage = Stage(song_of(Note(0, 60, 960), Note(0, 64, 480)))
    stage.performance.play(480)
    stage.run(1.0)
    assert stage.notes() == [(0.0, note_on(0, 60, 80)), (0.5, note_off(0, 60))]


def test_a_long_note_is_left_out_when_notes_are_not_chased_and_drums_always() -> None:
    stage = Stage(song_of(Note(0, 60, 960), channel=9))
    stage.performance.play(480)
    stage.run(1.0)
    assert stage.notes() == []
    stage = Stage(song_of(Note(0, 60, 960), Note(600, 60, 960)))
    stage.performance.set_note_chase(False)
    stage.performance.play(480)
    stage.run(2.0)
    assert stage.notes() == [(0.125, note_on(0, 60, 80)), (1.125, note_off(0, 60))]


def test_a_loop_takes_up_the_note_that_reaches_into_it() -> None:
    stage = Stage(song_of(Note(0, 60, 720)))
    stage.performance.set_loop(Loop(480, 960))
    stage.performance.play(480)
    stage.run(0.95)
    turn = [(0.0, note_on(0, 60, 80)), (0.25, note_off(0, 60))]
    assert stage.notes()[:4] == turn + [(at + 0.5, data) for at, data in turn]


def test_seek_while_stopped_only_moves() -> None:
    stage = Stage(MELODY)
    stage.performance.seek(960)
    assert stage.heard() == []
    assert stage.performance.position_tick() == 960
    stage.performance.play()
    stage.run(0.2)
    assert stage.sink.sounding == [(0, 62)]


def test_loop_wrap_releases_what_hangs_over_and_starts_on_time() -> None:
    stage = Stage(song_of(Note(0, 60, 240), Note(480, 62, 9600), Note(960, 64, 240)))
    stage.performance.set_loop(Loop(0, 960))
    stage.performance.play()
    stage.run(2.3)
    expected = [(0.0, note_on(0, 60, 80)), (0.25, note_off(0, 60)), (0.5, note_on(0, 62, 80)), (1.0, note_off(0, 62))]
    again = [(at + 1.0, data) for at, data in expected]
    assert stage.notes()[:8] == expected + again
    assert stage.performance.is_playing


def test_loop_wrap_lets_the_pedal_up_and_restores_controllers() -> None:
    controls = (
        ControlEvent(480, ControlKind.CONTROL_CHANGE, 64, 127),
        ControlEvent(480, ControlKind.PITCH_BEND, 0, 99),
    )
    stage = Stage(song_of(Note(0, 60, 240), controls=controls))
    stage.performance.set_loop(Loop(0, 960))
    stage.performance.play()
    stage.run(1.2)
    after_wrap = [m.data.hex() for m in stage.sink.heard if m.time_s >= 1.0 + START_LEAD_S - 1e-6]
    assert after_wrap[0] == "b04000"
    assert "e00040" in after_wrap
    assert "b07800" not in after_wrap, "tails ring on"
    assert after_wrap[-1] == "903c50"


def test_muting_a_track_ends_its_notes_at_once() -> None:
    stage = Stage(LONG_NOTE)
    stage.performance.play()
    stage.run(0.5)
    stage.performance.set_song(song_of(*LONG_NOTE.tracks[0].notes, muted=True))
    stage.run(0.2)
    assert stage.sink.sounding == []


def test_an_edited_note_takes_its_new_end() -> None:
    stage = Stage(LONG_NOTE)
    stage.performance.play()
    stage.run(0.5)
    stage.performance.set_song(song_of(Note(0, 60, 960), Note(9600, 60, 10)))
    stage.run(1.0)
    assert stage.notes() == [(0.0, note_on(0, 60, 80)), (1.0, note_off(0, 60))]


def test_a_new_volume_and_tempo_are_heard_while_playing() -> None:
    stage = Stage(MELODY)
    stage.performance.play()
    stage.run(0.1)
    slow = replace(MELODY, conductor=Conductor(tempo=TempoMap.constant(60)))
    stage.performance.set_song(slow.with_track(replace(slow.tracks[0], volume=20)))
    stage.run(1.0)
    assert "b00714" in stage.heard()
    assert stage.performance.position_tick() < 960


def test_adjacent_and_overlapping_notes_of_one_pitch_leave_nothing_on() -> None:
    stage = Stage(song_of(Note(0, 60, 480), Note(480, 60, 480), Note(700, 60, 1000), Note(960, 60, 100)))
    stage.performance.play()
    stage.run(3.0)
    kinds = ["on" if is_note_on(data) else "off" for _, data in stage.notes()]
    assert kinds == ["on", "off"] * 4
    assert stage.sink.sounding == []


def test_moving_to_another_sink_goes_on_there() -> None:
    stage = Stage(MELODY)
    stage.performance.play()
    stage.run(0.7)
    old, stage.sink = stage.sink, stage.new_sink()
    stage.performance.move_to(stage.sink)
    old.close()
    assert old.sounding == []
    stage.run(1.0)
    assert stage.heard()[:2] == ["c000", "b00764"]
    assert [data[1] for _, data in stage.notes() if is_note_on(data)] == [61, 62, 63]


def test_an_audition_ends_with_the_next() -> None:
    stage = Stage(MELODY)
    stage.performance.live.audition((60,), 90, Patch(5), 0)
    stage.performance.live.audition((62, 65), 90, Patch(5), 0)
    assert stage.sink.sounding == [(0, 62), (0, 65)]
    stage.performance.live.audition_off()
    stage.performance.live.audition_off()
    assert stage.heard() == ["c005", "903c5a", "803c40", "903e5a", "90415a", "803e40", "804140"]


def test_playing_again_at_the_end_starts_over() -> None:
    stage = Stage(MELODY)
    stage.performance.play()
    stage.run(2.3)
    stage.performance.play()
    stage.run(0.2)
    assert stage.sink.sounding == [(0, 60)]


notes = st.builds(Note, st.integers(0, 3000), st.integers(60, 62), st.integers(1, 2000))
deeds = st.sampled_from(["wait", "stop", "play", "seek", "loop", "no loop", "edit", "mute", "move", "audition"])


@given(
    st.lists(notes, max_size=8),
    st.lists(notes, max_size=8),
    st.lists(st.tuples(deeds, st.integers(0, 3000)), max_size=8),
)
def test_whatever_one_does_a_stop_leaves_nothing_sounding(
    first: list[Note], second: list[Note], done: list[tuple[str, int]]
) -> None:
    stage = Stage(song_of(*first))
    stage.performance.play(0)
    for deed, number in done:
        stage.run(0.11)
        performance = stage.performance
        match deed:
            case "stop":
                performance.stop()
                assert stage.sink.sounding == []
            case "play" | "seek":
                performance.play(number)
            case "loop":
                performance.set_loop(Loop(number, number + 300))
            case "no loop":
                performance.set_loop(None)
            case "edit":
                performance.set_song(song_of(*second))
            case "mute":
                performance.set_song(song_of(*first, muted=True))
            case "audition":
                performance.live.audition((60 + number % 3, 65), 80, Patch(), 0)
            case "move":
                old, stage.sink = stage.sink, stage.new_sink()
                performance.move_to(stage.sink)
                old.close()
                assert old.sounding == []
    stage.performance.stop()
    stage.run(0.5)
    assert stage.sink.sounding == []
    assert not stage.performance.is_playing


@given(st.lists(notes, max_size=10))
def test_a_song_played_to_its_end_leaves_nothing_sounding(played: list[Note]) -> None:
    stage = Stage(song_of(*played))
    stage.performance.play(0)
    stage.run(7.0)
    assert stage.sink.sounding == []
    assert not stage.performance.is_playing


def test_a_thread_that_is_held_up_for_most_of_a_second_is_heard_in_time() -> None:
    stage = Stage(song_of(*(Note(120 * i, 60 + i % 5, 60) for i in range(40))))
    stage.performance.play()
    while stage.clock.now_s < 6:
        stage.performance.step()
        stage.clock.now_s += 0.9
    onsets = [at for at, data in stage.notes() if is_note_on(data)]
    assert onsets == pytest.approx([0.125 * i for i in range(40)], abs=1e-3)


@pytest.mark.parametrize("change", ["edit", "loop", "tempo"])
def test_a_change_is_heard_soon_although_much_was_sent_ahead(change: str) -> None:
    stage = Stage(song_of(*(Note(120 * i, 60, 60) for i in range(40))))
    stage.performance.play()
    stage.run(1.0)
    changed_s = stage.clock.now_s - START_LEAD_S
    if change == "edit":
        stage.performance.set_song(song_of(*(Note(120 * i, 72, 60) for i in range(40))))
    elif change == "tempo":
        fast = Conductor(tempo=TempoMap.constant(240))
        stage.performance.set_song(replace(stage.performance.song, conductor=fast))
    else:
        stage.performance.set_loop(Loop(0, 1080))
    stage.run(1.0)
    ons = [(at, data[1]) for at, data in stage.notes() if is_note_on(data)]
    if change == "edit":
        assert max(at for at, pitch in ons if pitch == 60) < changed_s + 0.11
        assert min(at for at, pitch in ons if pitch == 72) < changed_s + 0.11 + 0.125
        assert len({round(at, 3) for at, _ in ons}) == len(ons)
    elif change == "tempo":
        gaps = [b - a for (a, _), (b, _) in pairwise(ons) if a > changed_s + 0.11]
        assert gaps == pytest.approx([0.0625] * len(gaps), abs=2e-3)
        assert gaps
    else:
        assert [at for at, _ in ons][:12] == pytest.approx([0.125 * i for i in range(12)], abs=2e-3)
        assert stage.performance.position_tick() < 1080
    assert stage.sink.sounding in ([], [(0, 60)], [(0, 72)])


def test_what_was_begun_while_it_was_taken_back_ends() -> None:
    agenda = Agenda()
    for batch in (3, 4, 5):
        agenda.add(TimedMessage(batch / 10, note_on(0, 60 + batch, 80), batch))
    agenda.add(TimedMessage(0.1, note_on(0, 50, 80)))
    assert len(agenda.take_due(0.45)) == 3
    agenda.take_back(4, 0.46)
    assert [message.data for message in agenda.take_due(9.0)] == [note_off(0, 64)]
    assert agenda.sounding == [(0, 50), (0, 63)]


def test_tracks_with_an_output_of_their_own_play_there_and_nowhere_else() -> None:
    stage = Stage(Song())
    side = stage.new_sink()
    here, there = Track(1, notes=(Note(0, 60, 480),)), Track(2, notes=(Note(0, 72, 9600),), channel=1, output="B")
    stage.performance.set_song(Song((here, there)))
    stage.performance.set_side("B", side)
    stage.performance.play()
    stage.run(0.3)
    assert stage.sink.sounding == [(0, 60)]
    assert side.sounding == [(1, 72)]
    assert stage.performance.set_side("B", None) is side
    side.close()
    assert side.sounding == []
    stage.run(0.3)
    stage.performance.set_side("B", again := stage.new_sink())
    stage.performance.live.audition((40,), 80, Patch(3), 1, "B")
    assert (1, 40) in again.sounding
    stage.performance.stop()
    assert stage.sink.sounding == again.sounding == []


def test_a_side_that_is_lost_does_not_stop_the_music() -> None:
    class Breaking(MemorySink):
        def _send(self, messages: Sequence[TimedMessage]) -> None:
            raise SinkError("It has gone.")

    stage = Stage(Song())
    side = Breaking(stage.clock)
    side.open()
    notes = (Note(0, 60, 4800),)
    stage.performance.set_song(Song((Track(1, notes=notes), Track(2, notes=notes, channel=1, output="B"))))
    stage.performance.set_side("B", side)
    stage.performance.play()
    stage.run(0.2)
    assert stage.performance.lost_sides() == {"B": "It has gone."}
    assert stage.sink.sounding == [(0, 60)]


@pytest.mark.parametrize(("bpm", "jitter_s"), [(120.0, 0.0), (133.0, 0.0), (97.0, 0.003)])
def test_playback_follows_another_clock_whatever_the_songs_tempo_is(bpm: float, jitter_s: float) -> None:
    slow = Conductor(tempo=TempoMap.constant(60))
    stage = Stage(replace(song_of(*(Note(480 * i, 60 + i % 5, 240) for i in range(60))), conductor=slow))
    stage.performance.set_loop(Loop(0, 960))
    follower, source = ClockFollower(), random.Random(2)
    follower.hear(0.0, START)
    true_s = [0.5 + i * 60 / bpm / 24 for i in range(24 * 30)]
    pulses = sorted(at + source.gauss(0, jitter_s) for at in true_s)
    for pulse_s in pulses:
        while stage.clock.now_s + 0.02 < pulse_s:
            stage.clock.now_s += 0.02
            stage.performance.step()
        stage.clock.now_s = max(pulse_s, stage.clock.now_s)
        stage.performance.step()
        if follower.hear(pulse_s, PULSE) is Heard.START:
            stage.performance.follow(FollowedClock(follower, 60, stage.clock), follower.tick)
    onsets = [m.time_s for m in stage.sink.heard if is_note_on(m.data)]
    expected = [0.5 + i * 60 / bpm for i in range(len(onsets))]
    errors = [abs(heard - wanted) for heard, wanted in zip(onsets, expected, strict=True)]
    assert len(onsets) in (29, 30, 31)
    # The first two beats are played before the tempo is known well.
    assert max(errors[3:]) < 0.001 + 1.5 * jitter_s
    stage.performance.stop()
    assert stage.sink.sounding == []
    stage.performance.play(0)
    stage.run(0.3)
    assert stage.performance.view().legs[0].tempo.bpm_at(0) == 60, "by itself it goes by its own tempo"


def test_another_output_goes_on_at_the_followed_tempo() -> None:
    stage = Stage(Song((Track(1, notes=tuple(Note(480 * i, 60 + i, 240) for i in range(30))),)))
    follower = ClockFollower()
    follower.hear(0.0, START)
    heard: list[MemorySink] = []
    for i in range(24 * 12):
        # 240 bpm: the song's own tempo is half of that.
        stage.clock.now_s = i * 0.25 / 24
        if follower.hear(stage.clock.now_s, PULSE) is Heard.START:
            stage.performance.follow(FollowedClock(follower, 240, stage.clock), 0)
        if i == 100:
            heard.append(stage.new_sink())
            stage.performance.move_to(heard[0])
        stage.performance.step()
    onsets = [(m.time_s, m.data[1]) for m in heard[0].heard if is_note_on(m.data)]
    assert onsets[0][1] == 65
    assert all(abs(time_s - 0.25 * (pitch - 60)) < 0.002 for time_s, pitch in onsets), onsets


def test_twenty_instruments_part_at_a_synthesiser_and_share_at_a_port_that_takes_over() -> None:
    song = Song(tuple(Track(i + 1, notes=(Note(0, 60 + i, 4800),), program=i) for i in range(20)))
    stage = Stage(song)
    synth, port = stage.new_sink(), stage.sink
    synth.channels = SYNTH_CHANNELS
    stage.performance.move_to(synth)
    stage.performance.play(0)
    stage.run(0.5)
    assert len({channel for channel, _ in synth.sounding}) == 20
    stage.performance.live.audition((100,), 90, Patch(19), channel_as_heard(song, 20))
    stage.run(0.1)
    assert (channel_as_heard(song, 20), 100) in synth.sounding
    assert (channel_as_heard(song, 20), 79) in synth.sounding
    stage.performance.move_to(port)
    stage.run(0.5)
    assert len(port.sounding) == 20
    assert {channel for channel, _ in port.sounding} == set(range(16)) - {DRUM_CHANNEL}
    stage.performance.live.audition((100,), 90, Patch(19), channel_as_heard(song, 20))
    stage.run(0.1)
    assert (0, 100) in port.sounding
    assert all(len(message.data) <= 3 for message in port.heard)
    stage.performance.stop()
    stage.run(0.1)
    assert port.sounding == []
