"""How long the window takes from launch to its first paint, beside an empty one."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import Figure

PROBE = Path(__file__).with_name("window_probe.py")
RUNS = 5
TIMEOUT_S = 60
AIM_MS = 1000.0


def figures() -> list[Figure]:
    """window_ms: the median of some launches with warm disk caches."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        for which in ("app", "bare"):
            _launch(which, environment)
        # In turns, so that what else the machine does hits both alike.
        times = [(_launch("app", environment), _launch("bare", environment)) for _ in range(RUNS)]
    ours, bare = (statistics.median(column) for column in zip(*times, strict=True))
    return [Figure("window_ms", ours, "ms", bare, AIM_MS)]


def _environment(folder: Path) -> dict[str, str]:
    """No screen is needed, and the user's settings and autosaves stay out of it.

    Bytecode is kept from launch to launch, as it is wherever the app is installed, whatever this shell says of it.
    """
    private = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    bytecode = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    return {"QT_QPA_PLATFORM": "offscreen"} | inherited | private | bytecode


def _launch(which: str, environment: dict[str, str]) -> float:
    """Milliseconds to the first paint."""
    command = [sys.executable, str(PROBE), which, repr(time.time())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    if done.returncode:
        raise RuntimeError(f"the window did not come up: {done.stderr.strip()}")
    return float(done.stdout.split()[-1])
