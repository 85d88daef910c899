"""What a second JACK client plays is what is recorded."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from helpers.jack_keyboard import play_keys
from helpers.jack_keys import NOTES, STEP_S
from helpers.jack_server import jack_server
from helpers.playing import wait_until

from aiva_desktop.playback.inputs import list_inputs, open_input
from aiva_desktop.playback.outputs import SILENT
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.recording import Recorder
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.midi_in import OWN_INPUT

__all__ = ["jack_server", "play_keys"]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it"),
    pytest.mark.usefixtures("jack_server"),
]

TICKS_PER_SECOND = 960  # 120 bpm
GRID = 60  # a 32nd note


@pytest.fixture
def player() -> Iterator[Player]:
    made = Player(None, lambda _sentence: None)
    made.select_output(SILENT)
    yield made
    made.close()


def test_what_is_played_comes_back_within_the_grid_s_tolerance(play_keys: Callable[[], None], player: Player) -> None:
    heard: list[tuple[float, bytes]] = []
    assert list_inputs() == ["keys:out", OWN_INPUT]
    listening = open_input("keys:out", lambda time_s, data: heard.append((time_s, data)))
    try:
        player.set_endless(True)
        player.play(0)
        assert wait_until(lambda: player.position_tick() > 10)
        play_keys()
        assert wait_until(lambda: len(heard) == 2 * NOTES)
    finally:
        listening.close()
        listening.close()
    recorder = Recorder(0)
    for time_s, data in heard:
        recorder.hear(player.tick_at(time_s), data)
    notes = recorder.finish(player.position_tick()).notes
    assert [(note.pitch, note.velocity) for note in notes] == [(60 + i, 110 + i) for i in range(NOTES)]
    step = STEP_S * TICKS_PER_SECOND
    off_grid = [note.onset - notes[0].onset - i * step for i, note in enumerate(notes)]
    assert max(map(abs, off_grid)) < GRID / 2
    assert max(abs(note.duration - step / 2) for note in notes) < GRID / 2


def test_an_input_that_is_not_there_is_named() -> None:
    with pytest.raises(SinkError, match="Nowhere is not there"):
        open_input("Nowhere", lambda _time_s, _data: None)
