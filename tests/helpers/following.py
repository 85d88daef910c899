"""An app's player that follows a real JACK client's clock and plays to a real port, and how far apart they are."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from helpers.jack_server import CAPTURE_PORT, SAMPLE_RATE, Capture
from helpers.playing import wait_until
from numpy.typing import NDArray

from aiva_desktop.playback.inputs import open_clock_input
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.player import Player
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import TempoMap

STEP = 120


def phase_errors_ms(capture: Capture, bpm: float, seconds: float, jitter_ms: float = 0.0) -> NDArray[np.float64]:
    """Of each note heard, a sixteenth apart: how much later than the sixteenth of the clock, in milliseconds."""
    command = [sys.executable, str(Path(__file__).with_name("jack_clock.py")), str(bpm), str(jitter_ms), "1"]
    problems: list[str] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        player = Player(None, problems.append)
        try:
            start = _follow(player, capture, process, seconds)
        finally:
            player.close()
            process.stdin.close()
    if problems:
        raise RuntimeError(problems[0])
    step = SAMPLE_RATE * 60 / bpm / 4
    ons = [frame for frame, data in capture.notes() if data[0] & 0xF0 == 0x90]
    return np.array([1000 * (frame - start - i * step) / SAMPLE_RATE for i, frame in enumerate(ons)])


def _follow(player: Player, capture: Capture, process: subprocess.Popen[str], seconds: float) -> int:
    assert process.stdin is not None
    assert process.stdout is not None
    notes = tuple(Note(STEP * i, 60 + i % 12, STEP // 2) for i in range(int(seconds * 40) + 40))
    # Another tempo than the clock's: it must not matter.
    player.set_song(Song((Track(1, notes=notes),), Conductor(tempo=TempoMap.constant(77))))
    player.select_output(Output(OutputKind.MIDI_PORT, CAPTURE_PORT))
    player.warm_up()
    player.follow_clock(True)
    listening = open_clock_input("clock:out", player.hear_clock)
    try:
        assert wait_until(lambda: player.clock_bpm is not None)
        time.sleep(1.0)
        process.stdin.write("start\n")
        process.stdin.flush()
        start = int(process.stdout.readline())
        time.sleep(seconds)
        process.stdin.write("stop\n")
        process.stdin.flush()
        assert wait_until(lambda: not player.is_playing and capture.left_on() == [])
    finally:
        listening.close()
    return start
