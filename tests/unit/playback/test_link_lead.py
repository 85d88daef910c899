"""Which ticks sound when in a session: on a clock that the test moves. tests/e2e/test_link.py has real sessions."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import cast

import pytest
from helpers.note_hunt import Hunter, MemoryStage, faults_of

from aiva_desktop.playback.link_lead import LinkLead
from aiva_desktop.playback.messages import is_note_on
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.sinks.link_session import LinkSession, SessionStatus
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.playback.transport import Loop
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterMap, TempoMap

# In a tempo of its own that must not matter: the session has 120 bpm, a quarter note of 480 ticks lasts half a second.
QUARTERS = tuple(Note(480 * i, 60 + i, 240) for i in range(16))
SONG = Song((Track(1, notes=QUARTERS),), Conductor(tempo=TempoMap.constant(77)))


@dataclass
class Session:
    """With one other program in it. Its beat 0, where a bar begins, was at `origin_s`."""

    now_s: float = 0.0
    bpm: float = 120.0
    origin_s: float = 0.0
    # Of our beats, how many the session's are ahead.
    shift: float = 0.0
    is_playing: bool = False
    shares: bool = False
    started_s: float = 0.0
    told: list[str] = field(default_factory=list)

    def status(self) -> SessionStatus:
        return SessionStatus(1, self.bpm)

    def share_starts(self, wanted: bool) -> None:
        self.shares = wanted

    def set_bpm(self, bpm: float) -> None:
        beat = self._beat_at(self.now_s)
        self.bpm = bpm
        self.origin_s = self.now_s - beat * 60 / bpm

    def begin(self, beat: float, quantum: float, in_s: float) -> None:
        self._map(beat, quantum, self.now_s + in_s)
        self.is_playing = True
        self.told.append("begin")

    def join(self, beat: float, quantum: float) -> None:
        self._map(beat, quantum, self.started_s)
        self.told.append("join")

    def end(self) -> None:
        self.is_playing = False
        self.told.append("end")

    def seconds_to(self, beat: float, quantum: float) -> float:
        return self.origin_s + (beat + self.shift) * 60 / self.bpm - self.now_s

    def close(self) -> None:
        self.told.append("close")

    def leap(self, beats: float) -> None:
        """As when another session takes this one in."""
        self.origin_s -= beats * 60 / self.bpm

    def _map(self, beat: float, quantum: float, from_s: float) -> None:
        earliest = self._beat_at(from_s) - beat
        self.shift = quantum * math.ceil(earliest / quantum - 1e-9)

    def _beat_at(self, time_s: float) -> float:
        return (time_s - self.origin_s) * self.bpm / 60


class Stage:
    def __init__(self, song: Song = SONG) -> None:
        self.session = Session()
        self.sink = MemorySink(lambda: self.session.now_s)
        self.sink.open()
        self.performance = Performance(self.sink)
        self.performance.set_song(song)
        self.lead = LinkLead(self.performance)
        self.lead.enter(lambda bpm: cast(LinkSession, self.session))

    def run(self, seconds: float) -> None:
        until_s = self.session.now_s + seconds - 1e-9
        while self.session.now_s < until_s:
            self.lead.look()
            if self.lead.is_called:
                self.lead.go_along()
            self.performance.step()
            self.session.now_s += 0.02

    def onsets(self) -> list[tuple[float, int]]:
        """Seconds and pitches of what was heard."""
        return [(round(m.time_s, 2), m.data[1]) for m in self.sink.heard if is_note_on(m.data) and m.data[0] == 0x90]


class Band(MemoryStage):
    """A stage that keeps to a session whose other program does as it likes."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._source = random.Random(seed)
        self.session = Session()
        self.lead = LinkLead(self._performance)
        self.lead.share_starts(True)
        self.lead.enter(lambda _bpm: cast(LinkSession, self.session))
        self.play, self.seek = self.lead.play, self.lead.seek

    def run(self, seconds: float) -> None:
        until_s = self.clock.now_s + seconds
        while self.clock.now_s < until_s:
            self._meddle()
            self.lead.look()
            self.lead.go_along()
            super().run(0.02)
            self.session.now_s = self.clock.now_s

    def _meddle(self) -> None:
        if self._source.random() < 0.05:
            self._source.choice((self._speed_up, self._leap, self._start, self._rest))()

    def _speed_up(self) -> None:
        self.session.set_bpm(self._source.choice((40.0, 120.0, 300.0, 900.0)))

    def _leap(self) -> None:
        self.session.leap(self._source.choice((-2.0, -0.2, 0.2, 1.0, 40.0)))

    def _start(self) -> None:
        self.session.started_s, self.session.is_playing = self.session.now_s, True

    def _rest(self) -> None:
        self.session.is_playing = False


@pytest.mark.parametrize("seed", range(4))
def test_no_note_is_stuck_doubled_or_out_of_order_whatever_the_others_do(seed: int) -> None:
    band = Band(seed)
    hunter, pauses = Hunter(band, seed, band.switch), random.Random(seed)
    for _ in range(150):
        hunter.act()
        band.run(pauses.choice((0.0, 0.03, 0.2, 0.6)))
    band.stop()
    band.run(0.0)
    assert faults_of(band.sinks) == []
    assert sum(len(sink.heard) for sink in band.sinks) > 300


def test_the_bar_begins_with_the_sessions_next_bar_at_its_tempo() -> None:
    stage = Stage()
    stage.run(0.9)
    stage.lead.play(0)
    stage.run(3.0)
    assert stage.onsets() == [(2.0, 60), (2.5, 61), (3.0, 62), (3.5, 63)]


def test_playing_from_the_middle_of_a_bar_begins_there_in_the_sessions_bar() -> None:
    stage = Stage()
    stage.lead.play(480 * 6)
    stage.run(2.2)
    assert stage.onsets() == [(1.0, 66), (1.5, 67), (2.0, 68)]


def test_a_bar_is_as_long_as_the_meter_says_where_playing_begins() -> None:
    waltz = replace(SONG, conductor=Conductor(meter=MeterMap.constant(Meter(3, 4))))
    stage = Stage(waltz)
    stage.run(0.5)
    stage.lead.play(480 * 3)
    stage.run(1.6)
    assert stage.onsets() == [(1.5, 63), (2.0, 64)]


def test_the_count_in_ends_on_the_sessions_bar_line() -> None:
    stage = Stage()
    stage.performance.set_metronome(Metronome(is_on=False))
    stage.run(0.5)
    stage.lead.play(0, count_in_bars=1)
    stage.run(4.2)
    clicks = [round(m.time_s, 2) for m in stage.sink.heard if is_note_on(m.data) and m.data[0] == 0x99]
    assert clicks == [2.0, 2.5, 3.0, 3.5]
    assert stage.onsets()[0] == (4.0, 60)


def test_a_new_tempo_of_the_session_is_taken_on() -> None:
    stage = Stage()
    stage.lead.play(0)
    stage.run(4.0)
    stage.session.set_bpm(60)
    stage.run(4.0)
    first, *rest = stage.onsets()
    assert first == (2.0, 60)
    assert [round(b - a, 1) for (a, _), (b, _) in pairwise(rest[4:])] == [1.0] * (len(rest) - 5)


def test_the_composers_tempo_is_the_sessions() -> None:
    stage = Stage()
    stage.lead.set_bpm(100)
    assert stage.session.bpm == 100
    stage.lead.look()
    assert stage.lead.status == SessionStatus(1, 100)


def test_a_loop_goes_round_in_time_at_the_sessions_tempo() -> None:
    stage = Stage()
    stage.performance.set_loop(Loop(480, 480 * 3))
    stage.lead.play(480)
    stage.run(4.0)
    assert stage.onsets() == [(0.5, 61), (1.0, 62), (1.5, 61), (2.0, 62), (2.5, 61), (3.0, 62), (3.5, 61), (4.0, 62)]


def test_an_edit_in_a_later_turn_of_the_loop_is_heard_in_its_place() -> None:
    stage = Stage()
    stage.performance.set_loop(Loop(0, 480 * 2))
    stage.lead.play(0)
    stage.run(3.3)
    stage.performance.set_song(SONG.with_track(replace(SONG.tracks[0], notes=(Note(0, 90, 240), *QUARTERS[1:]))))
    stage.run(1.9)
    assert stage.onsets() == [(2.0, 60), (2.5, 61), (3.0, 60), (3.5, 61), (4.0, 90), (4.5, 61), (5.0, 90)]


def test_the_song_ends_where_it_ends_and_the_others_are_told() -> None:
    stage = Stage()
    stage.lead.play(480 * 12)
    stage.run(5.0)
    assert [pitch for _, pitch in stage.onsets()] == [72, 73, 74, 75]
    assert not stage.performance.is_playing
    assert stage.session.told == ["begin", "end"]


def test_where_the_session_has_leapt_the_music_waits_for_the_bar_instead_of_racing() -> None:
    stage = Stage()
    stage.lead.play(0)
    stage.run(3.01)
    stage.session.leap(1.5)
    stage.run(3.0)
    times = [time_s for time_s, _ in stage.onsets()]
    assert min(b - a for a, b in pairwise(times)) >= 0.4
    beat = (times[-1] - stage.session.origin_s) * 2
    pitch = stage.onsets()[-1][1]
    assert abs(beat - round(beat)) < 0.05
    assert (pitch - 60) % 4 == round(beat) % 4


def test_seeking_goes_on_with_the_next_bar_and_rests_where_it_rests() -> None:
    stage = Stage()
    stage.lead.seek(480 * 4)
    assert stage.performance.position_tick() == 480 * 4
    stage.lead.play()
    stage.run(0.6)
    stage.lead.seek(480 * 8)
    stage.run(2.0)
    assert stage.onsets()[-2:] == [(2.0, 68), (2.5, 69)]


def test_another_output_goes_on_at_the_sessions_pace() -> None:
    stage = Stage()
    stage.performance.set_loop(Loop(0, 480 * 2))
    stage.lead.play(0)
    stage.run(3.7)
    other = MemorySink(lambda: stage.session.now_s)
    other.open()
    stage.performance.move_to(other)
    stage.run(1.5)
    ons = [(round(m.time_s, 2), m.data[1]) for m in other.heard if is_note_on(m.data)]
    assert ons == [(4.0, 60), (4.5, 61), (5.0, 60)]


def test_with_shared_starts_the_others_start_and_stop_us() -> None:
    stage = Stage()
    stage.lead.share_starts(True)
    assert stage.session.shares
    stage.run(0.3)
    stage.session.started_s, stage.session.is_playing = 2.0, True
    stage.run(2.3)
    assert stage.onsets() == [(2.0, 60), (2.5, 61)]
    stage.session.is_playing = False
    stage.run(0.1)
    assert not stage.performance.is_playing
    assert stage.session.told == ["join"]


def test_who_plays_already_is_not_started_again() -> None:
    stage = Stage()
    stage.lead.share_starts(True)
    stage.lead.play(0)
    stage.run(2.6)
    stage.session.is_playing = False
    stage.lead.look()
    stage.lead.play(0)
    stage.run(3.0)
    assert stage.session.told == ["begin", "begin"]
    assert not stage.lead.is_called
    stage.lead.go_along()
    assert stage.session.told == ["begin", "begin"]


def test_a_call_that_is_taken_back_is_not_heeded() -> None:
    stage = Stage()
    stage.lead.share_starts(True)
    stage.session.is_playing = True
    stage.lead.look()
    assert stage.lead.is_called
    stage.session.is_playing = False
    stage.lead.look()
    stage.lead.go_along()
    assert not stage.performance.is_playing


def test_without_they_do_not() -> None:
    stage = Stage()
    stage.session.is_playing = True
    stage.run(3.0)
    assert not stage.performance.is_playing
    stage.lead.play(0)
    stage.session.is_playing = False
    stage.run(1.0)
    assert stage.performance.is_playing


def test_stopping_here_is_told_once() -> None:
    stage = Stage()
    stage.lead.share_starts(True)
    stage.lead.play(0)
    stage.run(2.5)
    stage.performance.stop()
    stage.run(0.5)
    assert stage.session.told == ["begin", "end"]
    assert not stage.performance.is_playing


def test_who_leaves_goes_on_in_the_songs_own_tempo() -> None:
    stage = Stage()
    stage.lead.play(0)
    stage.run(2.5)
    stage.sink.heard.clear()
    stage.lead.leave()
    assert not stage.lead.is_on
    assert stage.lead.status is None
    stage.run(2.0)
    (first_s, first), (second_s, second) = stage.onsets()[:2]
    assert (first, second) == (61, 62)
    assert abs(second_s - first_s - 60 / 77) < 0.01


def test_who_comes_while_playing_goes_on_with_the_sessions_next_bar() -> None:
    stage = Stage()
    stage.lead.leave()
    stage.performance.play(480 * 4)
    stage.run(0.5)
    assert stage.onsets() == [(0.05, 64)]
    stage.lead.enter(lambda bpm: cast(LinkSession, stage.session))
    stage.run(2.5)
    assert stage.onsets()[1:] == [(2.5, 65), (3.0, 66)]
