"""How late MIDI messages leave, as a second JACK client sees it in the server's frames.

Lateness is against the song's own grid, laid through the earliest message of the run, so a constant delay counts
for nothing and whatever varies does. `AIVA_BENCH_MIDI_SECONDS` makes the runs longer.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from figures import Figure
from numpy.typing import NDArray

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import CAPTURE_PORT, SAMPLE_RATE, capturing, running_jack  # noqa: E402
from helpers.note_hunt import faults  # noqa: E402

PROBE = Path(__file__).with_name("midi_probe.py")
SECONDS = float(os.environ.get("AIVA_BENCH_MIDI_SECONDS", "12"))
TEMPOS = (120.0, 300.0)
AIM_MS = 2.0


def figures() -> list[Figure]:
    """Lateness beside the busy window, beside nothing, and of a thread in the window's own process as the baseline."""
    with running_jack():
        busy = _at_all_tempos("port", "busy")
        thread = _at_all_tempos("thread", "busy")
        idle = _at_all_tempos("port", "idle")
    return [
        Figure("midi_lateness_p50_ms", _share(busy, 50), "ms", _share(thread, 50)),
        Figure("midi_lateness_p99_ms", _share(busy, 99), "ms", _share(thread, 99), AIM_MS),
        Figure("midi_lateness_max_ms", float(busy.max()), "ms", float(thread.max())),
        Figure("midi_lateness_idle_p99_ms", _share(idle, 99), "ms", None, AIM_MS),
    ]


def _at_all_tempos(way: str, load: str) -> NDArray[np.float64]:
    return np.concatenate([_lateness_ms(way, load, bpm) for bpm in TEMPOS])


def _lateness_ms(way: str, load: str, bpm: float) -> NDArray[np.float64]:
    """Of each note-on. Lost, doubled and disordered messages break the benchmark."""
    environment = os.environ | {"PYTHONPATH": str(TESTS.parent), "OMP_NUM_THREADS": "1"}
    with capturing() as capture:
        command = [sys.executable, str(PROBE), way, load, str(bpm), str(SECONDS), CAPTURE_PORT]
        subprocess.run(command, env=environment, check=True, timeout=120 + 2 * SECONDS, stdout=subprocess.DEVNULL)
        notes = capture.notes()
    frames = np.array([frame for frame, data in notes if data[0] & 0xF0 == 0x90], dtype=np.float64)
    expected = int(SECONDS * bpm * 4 / 60)
    found = faults(data for _, data in notes)
    if len(frames) != expected or found:
        raise RuntimeError(f"{way}, {load}, {bpm:g} bpm: {len(frames)} of {expected} notes, {found[:3]}")
    late = frames - np.arange(expected) * SAMPLE_RATE * 60 / bpm / 4
    return np.asarray(1000 * (late - late.min()) / SAMPLE_RATE)


def _share(lateness_ms: NDArray[np.float64], percent: float) -> float:
    return float(np.percentile(lateness_ms, percent))
