"""A port whose process was killed, and one that went away and came back, on a real JACK server."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator

import pytest
from helpers.jack_server import CAPTURE_PORT, Capture, capturing, patient_jack_server
from helpers.playing import wait_until

from aiva_desktop.playback.outputs import Output, OutputKind, Ports, PortWatch
from aiva_desktop.playback.player import Player
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

__all__ = ["patient_jack_server"]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it"),
    pytest.mark.usefixtures("patient_jack_server"),
]

PORT = Output(OutputKind.MIDI_PORT, CAPTURE_PORT)
REPEATED = Song((Track(1, notes=tuple(Note(120 * i, 60 + i % 3, 110) for i in range(400))),))


@pytest.fixture
def capture(patient_jack_server: str) -> Iterator[Capture]:
    with capturing() as capture:
        yield capture


@pytest.mark.parametrize("way", [signal.SIGTERM, signal.SIGKILL])
def test_a_sender_that_dies_is_started_again_and_ends_what_sounded(capture: Capture, way: signal.Signals) -> None:
    problems: list[str] = []
    player = Player(None, problems.append)
    try:
        player.select_output(PORT)
        player.set_song(REPEATED)
        player.play(0)
        assert wait_until(lambda: len(capture.notes()) >= 9)
        player._deck.performance.sink._process.send_signal(way)  # type: ignore[attr-defined]
        died = len(capture.messages)
        assert wait_until(lambda: bool(problems))
        assert problems == [f"The connection to MIDI: {CAPTURE_PORT} had broken off; it is there again."]
        assert player.is_playing
        assert player.output == PORT
        before = len(capture.notes())
        assert wait_until(lambda: len(capture.notes()) >= before + 8), "the music goes on there"
        assert bytes((0xB0, 123, 0)) in [data for _, data in list(capture.messages)[died:]]
    finally:
        player.close()
    assert wait_until(lambda: capture.left_on() == [])


def test_a_port_that_goes_and_comes_back_is_used_again(patient_jack_server: str) -> None:
    problems: list[str] = []
    player = Player(None, problems.append)
    try:
        with capturing() as first:
            player.select_output(PORT)
            player.set_song(REPEATED)
            player.play(0)
            assert wait_until(lambda: len(first.notes()) >= 3)
            player._deck.performance.sink._process.kill()  # type: ignore[attr-defined]
        assert wait_until(lambda: bool(problems))
        assert problems == [f"The MIDI port {CAPTURE_PORT} has gone; choose an output again."]
        assert player.is_playing
        with capturing() as second:
            player._deck.output._reopening._not_before_s = 0.0
            player.look_again([CAPTURE_PORT])
            assert wait_until(lambda: len(second.notes()) >= 3)
            assert player.output == PORT
            player.stop()
            assert wait_until(lambda: second.left_on() == [])
    finally:
        player.close()


def test_ports_that_come_and_go_are_seen(patient_jack_server: str) -> None:
    seen: list[Ports] = []
    watch = PortWatch(seen.append, every_s=0.02)
    try:
        with capturing():
            assert wait_until(lambda: bool(seen) and seen[-1].outputs == (CAPTURE_PORT,))
        assert wait_until(lambda: seen[-1].outputs == ())
    finally:
        watch.close()
