"""The sound card goes away while FluidSynth plays, and comes back: JACK's server is killed and started again.

The app is a process of its own here, as JACK's library might take it along.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from helpers import play_aloud
from helpers.jack_server import Server, capturing, connect, running_server, sources
from helpers.playing import wait_until

from aiva_desktop import paths

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it")

OUT = "AIVA Desktop:left"
LOUD = 0.01


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server(1024, is_synchronous=False) as server:
        yield server


@pytest.fixture
def app(server: Server) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"PYTHONPATH": str(paths.install_root()), "AIVA_AUDIO_DRIVER": "jack"}
    with subprocess.Popen(
        [sys.executable, play_aloud.__file__], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as app:
        yield app
        app.kill()


def is_heard() -> bool:
    """Whether a program that listens now hears the app within two seconds."""
    with capturing() as capture:
        connect(OUT, "capture:audio")
        return wait_until(lambda: any(peak > LOUD for _, peak in list(capture.peaks)), within_s=2)


def said(app: subprocess.Popen[str], within_s: float = 20.0) -> str:
    assert app.stdout is not None
    assert select.select([app.stdout], [], [], within_s)[0], "nothing was said"
    return app.stdout.readline().strip()


def test_playback_goes_on_says_so_and_sounds_again_when_it_is_back(server: Server, app: subprocess.Popen[str]) -> None:
    assert wait_until(lambda: OUT in sources())
    assert is_heard()
    server.kill()
    assert said(app) == "The sound card has stopped; check that it is plugged in and choose the output again."
    time.sleep(0.7)
    assert app.poll() is None
    server.start()
    assert said(app) == "The connection to FluidSynth had broken off; it is there again."
    assert is_heard()
    assert app.stdin is not None
    app.stdin.write("\n")
    app.stdin.flush()
    words = said(app).split()
    assert words[:2] == ["playing", "True"]
    assert int(words[3]) > 960
    assert app.wait(10) == 0
