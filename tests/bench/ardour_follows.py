"""How closely Ardour follows our MIDI clock: `ardour_follows.py [SECONDS] [BPM]`, 30 seconds at 120 by default.

We play from the start, stop, and play from the start again; Ardour, in a session of the same tempo, rolls and rests as
our clock says. It tells every few milliseconds where it is, which is held against our playhead. What it tells
is a JACK period coarse, and its clock has to find the tempo in each run: the first seconds do not count. Exit status 1
when Ardour did not roll and rest with us.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import ardour
import numpy as np

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import SAMPLE_RATE, running_jack  # noqa: E402
from helpers.playing import wait_until  # noqa: E402

from aiva_desktop.playback.outputs import Output, OutputKind  # noqa: E402
from aiva_desktop.playback.player import Player  # noqa: E402
from aiva_desktop.score.notes import Note  # noqa: E402
from aiva_desktop.score.song import Conductor, Song, Track  # noqa: E402
from aiva_desktop.score.time import PPQ, TempoMap  # noqa: E402
from aiva_desktop.settings import SoundSettings  # noqa: E402

PERIOD = 128
RUNS, SETTLING_S, REST_S = 2, 4.0, 1.5


@dataclass
class Places:
    """Where both are, in seconds of music: (ours, theirs), for each run and for each rest after it."""

    player: Player
    tempo: TempoMap
    runs: list[list[tuple[float, float]]] = field(default_factory=list)
    rests: list[list[float]] = field(default_factory=list)
    is_rest: bool = True

    def hear(self, sample: int) -> None:
        """Ardour is at `sample`."""
        theirs = sample / SAMPLE_RATE
        if self.is_rest and self.rests:
            self.rests[-1].append(theirs)
        elif self.runs:
            self.runs[-1].append((self.tempo.seconds_at(self.player.position_tick()), theirs))


def main(seconds: float, bpm: float) -> int:
    """The exit status."""
    if not ardour.is_installed():
        print(ardour.MISSING)
        return 2
    problems: list[str] = []
    player = Player(None, problems.append)
    places = Places(player, TempoMap.constant(bpm))
    with tempfile.TemporaryDirectory() as folder, running_jack(PERIOD):
        try:
            with ardour.following(Path(folder), bpm, places.hear):
                _play(player, places, seconds, bpm)
        finally:
            player.close()
    print(f"load {os.getloadavg()[0]:.2f}; {bpm:g} bpm; JACK period {1000 * PERIOD / SAMPLE_RATE:.1f} ms", *problems)
    return max(_told(run, rest) for run, rest in zip(places.runs, places.rests, strict=True))


def _play(player: Player, places: Places, seconds: float, bpm: float) -> None:
    player.set_sound(SoundSettings(clock_out=True), None)
    length = int((seconds + 60) * bpm / 60) * PPQ
    player.set_song(Song((Track(1, notes=(Note(0, 60, length),)),), Conductor(tempo=places.tempo)))
    # Ardour may say that it is ready before its ports are there.
    if not wait_until(lambda: any(output.name == ardour.CLOCK_IN for output in player.outputs())):
        raise RuntimeError(f"Ardour has no port {ardour.CLOCK_IN}; run this once more")
    player.select_output(Output(OutputKind.MIDI_PORT, ardour.CLOCK_IN))
    player.warm_up()
    time.sleep(2.0)
    for _ in range(RUNS):
        places.runs.append([])
        player.play(0)
        places.is_rest = False
        time.sleep(seconds)
        places.is_rest = True
        player.stop()
        time.sleep(REST_S)
        places.rests.append([])
        time.sleep(REST_S)


def _told(run: list[tuple[float, float]], rest: list[float]) -> int:
    ours, theirs = np.array([pair for pair in run if pair[0] > SETTLING_S]).T
    ahead_ms = 1000 * (theirs - ours)
    around = np.abs(ahead_ms - np.median(ahead_ms))
    speed = np.polyfit(ours, theirs, 1)[0]
    print(
        f"{len(ours)} places; Ardour before us: median {np.median(ahead_ms):.1f} ms; around it "
        f"p50 {np.percentile(around, 50):.1f}, p99 {np.percentile(around, 99):.1f} ms; its speed by ours {speed:.5f}; "
        f"moved while we rested {1000 * np.ptp(rest):.0f} ms"
    )
    return 0 if abs(speed - 1) < 0.01 and np.ptp(rest) < 0.05 else 1


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    sys.exit(main(float(given.get(1, 30)), float(given.get(2, 120))))
