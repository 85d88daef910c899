"""How closely playback follows another program's MIDI clock: `follow_clock.py [SECONDS] [BPM]`.

Once with simulated pulses of some jitter through the filter alone; for an hour of simulated playing, whose sound card
runs off from this computer's clock and that from the leader's; and with a real JACK client, whose pulses come as late
as the simulated ones, and a second one that captures what is played.
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

from aiva_desktop.playback.clock import PULSE, START  # noqa: E402
from aiva_desktop.playback.clock_follower import ClockFollower, FollowedClock, Heard, PulseFilter  # noqa: E402
from aiva_desktop.playback.messages import is_note_on  # noqa: E402
from aiva_desktop.playback.performance import Performance  # noqa: E402
from aiva_desktop.playback.sinks.memory import MemorySink  # noqa: E402
from aiva_desktop.score.notes import Note  # noqa: E402
from aiva_desktop.score.song import Song, Track  # noqa: E402

JITTERS_MS = (0.0, 1.0, 3.0, 5.0)
# As bad as crystals get.
LEADER_PPM, CARD_PPM = 100.0, -100.0
DRIFT_JITTER_MS, DRIFT_MINUTES = 1.0, 60


def main(seconds: float, bpm: float) -> None:
    """A line for each jitter."""
    print("simulated: jitter ms | phase error p50, p99 ms | tempo error p99 bpm")
    for jitter_ms in JITTERS_MS:
        phases, tempos = _simulated(bpm, jitter_ms)
        print(f"{jitter_ms:g} | {_share(phases, 50):.3f}, {_share(phases, 99):.3f} | {_share(tempos, 99):.3f}")
    first, last = _drifting(bpm)
    print(f"simulated: leader's clock {LEADER_PPM:g} ppm off, card's {CARD_PPM:g}, {DRIFT_JITTER_MS:g} ms jitter")
    print(f"notes' error p50, p99 ms: first minute {_shares(first)}, minute {DRIFT_MINUTES} {_shares(last)}")
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
    print(f"{jitter_ms:g} | {len(errors)} | {_shares(around)} | {np.median(errors):.1f}", flush=True)


def _simulated(bpm: float, jitter_ms: float) -> tuple[list[float], list[float]]:
    source, tracked, period_s = random.Random(1), PulseFilter(), 60 / bpm / 24
    phases, tempos = [], []
    for i in range(20_000):
        tracked.pulse(i * period_s + source.gauss(0, jitter_ms / 1000))
        if i > 200:
            phases.append(abs(1000 * (tracked.phase_s - i * period_s)))
            tempos.append(abs(60 / tracked.period_s / 24 - bpm))
    return phases, tempos


def _drifting(bpm: float) -> tuple[list[float], list[float]]:
    """Of each sixteenth of the first and of the last minute: how far from the leader's it is heard, in ms."""
    source, now = random.Random(2), [0.0]
    sink = MemorySink(lambda: now[0] * (1 + CARD_PPM / 1e6))
    sink.open()
    performance, follower = Performance(sink), ClockFollower()
    sixteenths = int(DRIFT_MINUTES * bpm * 4)
    performance.set_song(Song((Track(1, notes=tuple(Note(120 * i, 60, 60) for i in range(sixteenths))),)))
    follower.hear(0.0, START)
    pulse_s = 60 / bpm / 24 * (1 + LEADER_PPM / 1e6)
    for i in range(6 * sixteenths):
        now[0] = i * pulse_s + max(0.0, source.gauss(0.005, DRIFT_JITTER_MS / 1000))
        if follower.hear(now[0], PULSE) is Heard.START:
            performance.follow(FollowedClock(follower, bpm, lambda: now[0]), 0)
        performance.step()
    times = (message.time_s / (1 + CARD_PPM / 1e6) for message in sink.heard if is_note_on(message.data))
    errors = [abs(1000 * (time_s - 0.005 - 6 * i * pulse_s)) for i, time_s in enumerate(times)]
    minute = int(bpm * 4)
    return errors[8:minute], errors[-minute:]


def _shares(values: object) -> str:
    return f"{_share(values, 50):.2f}, {_share(values, 99):.2f}"


def _share(values: object, percent: float) -> float:
    return float(np.percentile(np.asarray(values), percent))


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]]
    if len(given) == 3:
        through_jack(*given)
    else:
        main(*(given + [20.0, 120.0][len(given) :]))
