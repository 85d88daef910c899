"""How closely playback keeps to a session of Ableton Link: `follow_link.py [SECONDS] [BPM]`.

Our notes at a JACK client against the beats of another program in the session.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import capturing, running_jack  # noqa: E402
from helpers.sharing import session_errors_ms  # noqa: E402

PERIOD = 256


def main(seconds: float, bpm: float) -> None:
    """One line."""
    with running_jack(PERIOD, is_synchronous=False), capturing() as capture:
        errors = session_errors_ms(capture, bpm, seconds)
    around = np.abs(errors - np.median(errors))
    print("bpm | notes | median ms | error around it, p50, p99, max ms")
    shares = ", ".join(f"{np.percentile(around, percent):.2f}" for percent in (50, 99, 100))
    print(f"{bpm:g} | {len(errors)} | {np.median(errors):.1f} | {shares}")


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]]
    main(*(given + [30.0, 128.0][len(given) :]))
