"""An app's player that shares a session of Ableton Link with another program, and how far apart they are."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import link
import numpy as np
import pytest
from helpers.jack_server import CAPTURE_PORT, SAMPLE_RATE, Capture
from helpers.playing import wait_until
from numpy.typing import NDArray

from aiva_desktop.playback.messages import is_note_on
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.player import Player
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ, TempoMap

STEP = 120
OTHER_BPM = 150
_BAR = 4.0
_MICROS = 1_000_000


@contextmanager
def other_program(bpm: float) -> Iterator[Any]:
    """One that has a session of `bpm`, as Link's own object for it."""
    other: Any = link.Link(bpm)
    other.enabled = True
    # Of two sessions that meet, the one that is half a second older leads, as far as a busy computer can measure it.
    time.sleep(1.5)
    yield other
    other.enabled = False


@pytest.fixture
def other() -> Iterator[Any]:
    """Another program in a session of OTHER_BPM."""
    with other_program(OTHER_BPM) as other:
        yield other


def session_errors_ms(capture: Capture, bpm: float, seconds: float) -> NDArray[np.float64]:
    """Of each note heard, a sixteenth apart: how much later than the other program's sixteenth, in milliseconds.

    The other program has a session of `bpm`; ours joins it with a song in another tempo, and plays for so long.
    """
    problems: list[str] = []
    player = Player(None, problems.append)
    with other_program(bpm) as other:
        try:
            _play(player, bpm, seconds)
            errors = _errors_ms(capture, other, bpm)
        finally:
            player.close()
    if problems:
        raise RuntimeError(problems[0])
    return errors


def _play(player: Player, bpm: float, seconds: float) -> None:
    notes = tuple(Note(STEP * i, 60 + i % 12, STEP // 2) for i in range(int(seconds * 40) + 40))
    player.set_song(Song((Track(1, notes=notes),), Conductor(tempo=TempoMap.constant(77))))
    player.select_output(Output(OutputKind.MIDI_PORT, CAPTURE_PORT))
    player.warm_up()
    player.enter_link()
    assert wait_until(lambda: _has_joined(player, bpm))
    player.play(0)
    time.sleep(seconds)
    player.stop()


def _has_joined(player: Player, bpm: float) -> bool:
    player.look_at_link()
    status = player.link_status
    return status is not None and abs(status.bpm - bpm) < 0.01


def _errors_ms(capture: Capture, other: Any, bpm: float) -> NDArray[np.float64]:
    state, offset_s = other.captureAppSessionState(), _frames_to_link_s(other)
    times = [frame / SAMPLE_RATE + offset_s for frame, data in capture.notes() if is_note_on(data)]
    beats = np.array([state.beatAtTime(round(_MICROS * time_s), _BAR) for time_s in times])
    apart = beats - np.arange(len(beats)) * STEP / PPQ
    return ((apart + _BAR / 2) % _BAR - _BAR / 2) * 60_000 / bpm


def _frames_to_link_s(other: Any) -> float:
    """How far the other program's clock is ahead of JACK's."""
    import jack

    client: Any = jack.Client("ruler", no_start_server=True)
    try:
        return statistics.median(_ahead_s(other, client) for _ in range(99))
    finally:
        client.close()


def _ahead_s(other: Any, client: Any) -> float:
    time.sleep(0.002)
    return float(other.clock().micros() / _MICROS - client.frame_time / SAMPLE_RATE)
