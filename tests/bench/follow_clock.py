"""How closely playback follows another program's MIDI clock: `follow_clock.py [SECONDS] [BPM]`.

Once with simulated pulses of some jitter through the filter alone; once with a real JACK client, whose pulses come
as late as that, and a second one that captures what is played.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import numpy as np

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.following import phase_errors_ms  # noqa: E402
from helpers.jack_server import capturing, running_jack  # noqa: E402

from aiva_desktop.playback.clock_follower import PulseFilter  # noqa: E402

JITTERS_MS = (0.0, 1.0, 3.0, 5.0)


def main(seconds: float, bpm: float) -> None:
    """A line for each jitter."""
    print("simulated: jitter ms | phase error p50, p99 ms | tempo error p99 bpm")
    for jitter_ms in JITTERS_MS:
        phases, tempos = _simulated(bpm, jitter_ms)
        print(f"{jitter_ms:g} | {_share(phases, 50):.3f}, {_share(phases, 99):.3f} | {_share(tempos, 99):.3f}")
    print("through JACK: jitter ms | notes | phase error around its median, p50, p99 ms | median ms", flush=True)
    for jitter_ms in JITTERS_MS:
        # JACK's library does not survive a second server in the same process.
        command = [sys.executable, __file__, f"{seconds:g}", f"{bpm:g}", f"{jitter_ms:g}"]
        subprocess.run(command, check=True, timeout=60 + 2 * seconds)


def through_jack(seconds: float, bpm: float, jitter_ms: float) -> None:
    """The line for one jitter."""
    with running_jack(256, is_synchronous=False), capturing() as capture:
        errors = phase_errors_ms(capture, bpm, seconds, jitter_ms)[8:]
    around = np.abs(errors - np.median(errors))
    shares = f"{_share(around, 50):.2f}, {_share(around, 99):.2f}"
    print(f"{jitter_ms:g} | {len(errors)} | {shares} | {np.median(errors):.1f}", flush=True)


def _simulated(bpm: float, jitter_ms: float) -> tuple[list[float], list[float]]:
    source, tracked, period_s = random.Random(1), PulseFilter(), 60 / bpm / 24
    phases, tempos = [], []
    for i in range(20_000):
        tracked.pulse(i * period_s + source.gauss(0, jitter_ms / 1000))
        if i > 200:
            phases.append(abs(1000 * (tracked.phase_s - i * period_s)))
            tempos.append(abs(60 / tracked.period_s / 24 - bpm))
    return phases, tempos


def _share(values: object, percent: float) -> float:
    return float(np.percentile(np.asarray(values), percent))


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]]
    if len(given) == 3:
        through_jack(*given)
    else:
        main(*(given + [20.0, 120.0][len(given) :]))
