"""What the usual verbs hold the window up for when they are done to all of 100,000 notes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from figures import Figure

PROBE = Path(__file__).with_name("verbs_probe.py")
TIMEOUT_S = 300


def figures() -> list[Figure]:
    """Medians from the key to the paint, each beside a plain Python loop over the notes."""
    with tempfile.TemporaryDirectory() as folder:
        private = {f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        done = subprocess.run(
            [sys.executable, str(PROBE)],
            env={"QT_QPA_PLATFORM": "offscreen"} | os.environ | private,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    if done.returncode:
        raise RuntimeError(f"the window did not come up: {done.stderr.strip()}")
    return [_figure(*line.split()) for line in done.stdout.splitlines()]


def _figure(name: str, ours: str, plain: str, *_longest: str) -> Figure:
    return Figure(f"{name}_ms", float(ours), "ms", float(plain))
