"""A keyboard on JACK, in a process of its own, that plays when it is told to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers import jack_keys


@pytest.fixture
def play_keys(jack_server: str) -> Iterator[Callable[[], None]]:
    """Lets a keyboard in another process play its melody, three beats long at 120 bpm."""
    command = [sys.executable, str(Path(jack_keys.__file__))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        stdin = process.stdin

        def play() -> None:
            stdin.write("play\n")
            stdin.flush()

        yield play
        stdin.close()
        process.wait()
