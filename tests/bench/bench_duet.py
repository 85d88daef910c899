"""How an answer of the engine comes in a duet, and how far ahead it keeps when it plays on; see `duet_probe.py`.

`late` is the answer's first note, as the player sends it, against its own place in the song; `early` is how long before
the bar line that the answer begins on it is in the song. The baseline is the same beside nothing.
`AIVA_BENCH_DUET_TURNS` and `AIVA_BENCH_PLAY_ON_SECONDS` make the runs longer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from figures import Figure

PROBE = Path(__file__).with_name("duet_probe.py")
TURNS = int(os.environ.get("AIVA_BENCH_DUET_TURNS", "10"))
SECONDS = float(os.environ.get("AIVA_BENCH_PLAY_ON_SECONDS", "30"))
TEMPOS = (120.0, 240.0)
# An onset that is this late is heard as late.
AIM_MS = 10.0
_WANTED_BARS = 4


def figures() -> list[Figure]:
    """Answers at 240 bpm, playing on at 120 and at 240."""
    busy, idle = (probed("duet", load, TEMPOS[-1], TURNS) for load in ("busy", "idle"))
    found = [
        Figure("duet_late_p50_ms", median(busy["late_ms"]), "ms", median(idle["late_ms"])),
        Figure("duet_late_max_ms", max(busy["late_ms"]), "ms", max(idle["late_ms"]), AIM_MS),
        Figure("duet_early_p50_ms", median(busy["early_ms"]), "ms", median(idle["early_ms"])),
        Figure("duet_early_min_ms", min(busy["early_ms"]), "ms", min(idle["early_ms"])),
        Figure("duet_bars_filled", busy["filled"], "bars", idle["filled"], 0),
    ]
    for bpm in TEMPOS:
        busy, idle = (probed("play_on", load, bpm, SECONDS) for load in ("busy", "idle"))
        low, base = busy["low_water_bars"], idle["low_water_bars"]
        found.append(Figure(f"play_on_low_{bpm:.0f}_bars", low, "bars", base, _WANTED_BARS - 1))
        found.append(Figure(f"play_on_filled_{bpm:.0f}", busy["filled"], "bars", idle["filled"], 0))
    return found


def probed(what: str, load: str, bpm: float, amount: float) -> dict[str, Any]:
    """What a probe in a process of its own reports; the user's settings stay out of it."""
    with tempfile.TemporaryDirectory() as folder:
        private = {f"XDG_{name}_HOME": str(Path(folder) / name) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        root = {"PYTHONPATH": str(PROBE.parents[2]), "OMP_NUM_THREADS": "1"}
        command = [sys.executable, str(PROBE), what, load, str(bpm), str(amount)]
        patience_s = 120 + (amount * 16 * 60 / bpm if what == "duet" else amount)
        done = subprocess.run(
            command, env=os.environ | private | root, stdout=subprocess.PIPE, check=True, timeout=patience_s
        )
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return report


if __name__ == "__main__":
    for figure in figures():
        print(figure.line(), flush=True)
