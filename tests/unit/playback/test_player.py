from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers.playing import wait_until

from aiva_desktop.playback.messages import TimedMessage, is_note_on
from aiva_desktop.playback.outputs import FLUIDSYNTH, SILENT, Output, OutputKind
from aiva_desktop.playback.patches import Patch
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

PORT = Output(OutputKind.MIDI_PORT, "somewhere")
LONG_NOTE = Song(tracks=(Track(id=1, notes=(Note(0, 60, 19_200),)),))
SHORT_NOTE = Song(tracks=(Track(id=1, notes=(Note(0, 60, 240),)),))


class BrokenSink(MemorySink):
    """Opens well, then loses its device."""

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        raise SinkError("The device has gone.")


class Studio:
    """A player whose outputs are in memory."""

    def __init__(self) -> None:
        self.sinks: list[MemorySink] = []
        self.problems: list[str] = []
        self.broken: type[Exception] | None = None
        self.sink_class: type[MemorySink] = MemorySink
        self.player = Player(None, self.problems.append, self._sink_for)

    def _sink_for(self, _output: Output, _soundfont: Path | None) -> Sink:
        if self.broken is not None:
            raise self.broken("There is no such thing.")
        self.sinks.append(self.sink_class(time.perf_counter))
        return self.sinks[-1]

    def heard_ons(self, index: int = -1) -> list[int]:
        return [m.data[1] for m in list(self.sinks[index].heard) if is_note_on(m.data)]


@contextmanager
def _studio() -> Iterator[Studio]:
    studio = Studio()
    try:
        yield studio
    finally:
        studio.player.close()
    assert all(not sink.sounding for sink in studio.sinks), "something was left sounding"
    assert all(not sink.is_open for sink in studio.sinks)


@pytest.fixture
def studio() -> Iterator[Studio]:
    with _studio() as studio:
        yield studio


def test_nothing_is_opened_before_it_is_needed(studio: Studio) -> None:
    studio.player.set_song(LONG_NOTE)
    studio.player.seek(480)
    assert wait_until(lambda: studio.player.position_tick() == 480)
    assert studio.sinks == []
    studio.player.warm_up()
    assert wait_until(lambda: len(studio.sinks) == 1)


def test_state_and_position_answer_at_once(studio: Studio) -> None:
    player = studio.player
    player.set_song(LONG_NOTE)
    player.play(480)
    assert player.is_playing
    assert player.position_tick() >= 480
    assert wait_until(lambda: player.position_tick() > 600)
    player.stop()
    assert not player.is_playing
    resting = player.position_tick()
    assert wait_until(lambda: not studio.sinks[0].sounding)
    assert player.position_tick() == pytest.approx(resting, abs=60)


def test_a_song_plays_and_stops_by_itself(studio: Studio) -> None:
    studio.player.set_song(SHORT_NOTE)
    studio.player.play(1440)
    studio.player.play(0)
    assert wait_until(lambda: bool(studio.sinks) and bool(studio.sinks[0].sounding))
    assert wait_until(lambda: not studio.player.is_playing)
    assert studio.player.position_tick() == 1920
    assert studio.heard_ons() == [60]


def test_switching_while_playing(studio: Studio) -> None:
    studio.player.set_song(Song(tracks=(Track(id=1, notes=tuple(Note(120 * i, 60, 120) for i in range(99))),)))
    studio.player.play()
    assert wait_until(lambda: bool(studio.sinks) and len(studio.heard_ons(0)) >= 2)
    studio.player.select_output(PORT)
    assert studio.player.output == PORT
    assert wait_until(lambda: len(studio.sinks) == 2 and len(studio.heard_ons(1)) >= 2)
    assert studio.player.is_playing
    assert not studio.sinks[0].sounding


def test_an_output_that_does_not_open_leaves_a_moving_playhead_and_a_sentence(studio: Studio) -> None:
    studio.broken = SinkError
    studio.player.set_song(LONG_NOTE)
    assert studio.player.output == FLUIDSYNTH
    studio.player.play()
    assert wait_until(lambda: studio.player.position_tick() > 100)
    assert studio.problems == ["There is no such thing."]
    assert studio.player.output == SILENT
    assert studio.player.is_playing
    studio.broken = None
    studio.player.select_output(FLUIDSYNTH)
    assert wait_until(lambda: bool(studio.sinks))
    assert wait_until(lambda: studio.player.position_tick() > 300)


def test_an_output_that_goes_away_while_playing(studio: Studio) -> None:
    studio.sink_class = BrokenSink
    studio.player.set_song(LONG_NOTE)
    studio.player.play()
    assert wait_until(lambda: bool(studio.problems))
    assert studio.problems == ["The device has gone."]
    assert wait_until(lambda: studio.player.position_tick() > 100)


def test_a_fault_of_our_own_stops_with_a_sentence(studio: Studio) -> None:
    studio.broken = ZeroDivisionError
    studio.player.set_song(LONG_NOTE)
    studio.player.play()
    assert wait_until(lambda: bool(studio.problems))
    assert studio.problems[0].startswith("Playback failed unexpectedly")
    assert wait_until(lambda: not studio.player.is_playing)


def test_audition_opens_the_output_and_ends(studio: Studio) -> None:
    studio.player.audition(64, 100, Patch(3), channel=1)
    assert wait_until(lambda: bool(studio.sinks) and studio.sinks[0].sounding == [(1, 64)])
    studio.player.audition_off()
    assert wait_until(lambda: studio.sinks[0].sounding == [])


def test_an_empty_loop_is_no_loop(studio: Studio) -> None:
    studio.player.set_song(SHORT_NOTE)
    for loop in ((480, 480), (960, 480), (-10, -5)):
        studio.player.set_loop(loop)
    studio.player.play(1800)
    assert wait_until(lambda: not studio.player.is_playing)


def test_looping_goes_on_until_stopped(studio: Studio) -> None:
    studio.player.set_song(SHORT_NOTE)
    studio.player.set_loop((0, 120))
    studio.player.play(0)
    assert wait_until(lambda: bool(studio.sinks) and len(studio.heard_ons()) >= 4)
    assert studio.player.position_tick() < 130
    studio.player.set_loop(None)
    assert wait_until(lambda: not studio.player.is_playing)


def test_closing_twice_and_asking_after_closing() -> None:
    with _studio() as studio:
        studio.player.set_song(LONG_NOTE)
        studio.player.play()
        assert wait_until(lambda: bool(studio.sinks) and bool(studio.sinks[0].sounding))
        studio.player.close()
        studio.player.close()
        studio.player.stop()
        studio.player.audition(60, 80)


def test_outputs_always_offer_the_synthesiser_and_silence(studio: Studio) -> None:
    outputs = studio.player.outputs()
    assert outputs[0] == FLUIDSYNTH
    assert outputs[-1] == SILENT
    assert [output.label for output in (FLUIDSYNTH, PORT, SILENT)] == ["FluidSynth", "MIDI: somewhere", "No sound"]


def test_another_programs_clock_starts_and_stops_and_its_loss_is_told(studio: Studio) -> None:
    studio.player.set_song(LONG_NOTE)
    studio.player.hear_clock(time.perf_counter(), b"\xfa")
    studio.player.follow_clock(True)
    studio.player.hear_clock(time.perf_counter(), b"\xfa")
    for _ in range(12):
        studio.player.hear_clock(time.perf_counter(), b"\xf8")
        time.sleep(0.02)
    assert wait_until(lambda: studio.player.is_playing)
    assert wait_until(lambda: (studio.player.clock_bpm or 0) > 60)
    studio.player.hear_clock(time.perf_counter(), b"\xfc")
    assert wait_until(lambda: not studio.player.is_playing)
    studio.player.hear_clock(time.perf_counter(), b"\xfb")
    studio.player.hear_clock(time.perf_counter(), b"\xf8")
    assert wait_until(lambda: studio.player.is_playing)
    assert wait_until(lambda: not studio.player.is_playing)
    assert studio.problems == [
        "The MIDI clock that playback follows has stopped coming, so it rests; start the program that sends it again."
    ]
    studio.player.follow_clock(False)
    assert wait_until(lambda: studio.player.clock_bpm is None)
