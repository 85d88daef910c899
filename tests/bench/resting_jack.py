"""A JACK server at which nothing plays, in a process of its own: how many xruns come without us.

`resting_jack.py` counts until its input ends, and prints the number.
"""

from __future__ import annotations

import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(TESTS), str(TESTS.parent)) if path not in sys.path]

from helpers.jack_server import capturing, counting_xruns, running_jack  # noqa: E402

PERIOD = 1024


@contextmanager
def resting_beside() -> Iterator[Callable[[], int]]:
    """One that runs meanwhile; what is yielded ends it and says how many xruns it had."""
    with subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield lambda: int(process.communicate()[0])


def main() -> None:
    """The same server with the same clients as where something plays."""
    with running_jack(PERIOD), capturing() as capture, counting_xruns() as xruns:
        capture.peaks = deque(maxlen=100)
        sys.stdin.read()
        print(len(xruns), flush=True)


if __name__ == "__main__":
    main()
