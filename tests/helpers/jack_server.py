"""A JACK server of the test's own, without a sound card, and a client that records what it hears."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import uuid
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

SAMPLE_RATE = 48_000
PERIOD = 128
PATIENT_PERIOD = 1024
CAPTURE_NAME = "capture"
CAPTURE_PORT = f"{CAPTURE_NAME}:midi"
CAPTURE_AUDIO = f"{CAPTURE_NAME}:audio"
_UP_WITHIN_S = 15.0
_DOWN_WITHIN_S = 5.0


@pytest.fixture(scope="module")
def jack_server() -> Iterator[str]:
    """The name of a running server; JACK_DEFAULT_SERVER points at it for the module's tests."""
    with running_jack() as name:
        yield name


@pytest.fixture(scope="module")
def patient_jack_server() -> Iterator[str]:
    """One that goes on without a client that was killed: a synchronous server waits for it."""
    with running_jack(PATIENT_PERIOD, is_synchronous=False) as name:
        yield name


@contextmanager
def running_jack(period: int = PERIOD, *, is_synchronous: bool = True) -> Iterator[str]:
    """The same, for programs that are no tests."""
    with running_server(period, is_synchronous=is_synchronous) as server:
        yield server.name


class Server:
    """A JACK server that can be killed and started again under its name."""

    def __init__(self, period: int, is_synchronous: bool) -> None:
        self.name = f"aiva-test-{uuid.uuid4().hex[:8]}"
        # Synchronous: on a busy machine the server waits for a late client instead of dropping what it wrote.
        mode = ["--sync", "--timeout", "5000"] if is_synchronous else ["--timeout", "500"]
        driver = ["-d", "dummy", "-r", str(SAMPLE_RATE), "-p", str(period)]
        urgency = "--realtime" if may_be_realtime() else "--no-realtime"
        self._command = ["jackd", "-n", self.name, urgency, *mode, *driver]
        self.start()

    def start(self) -> None:
        """Start it; `wait` tells when it serves."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait(self) -> None:
        """Until it serves."""
        _wait_until_up(self._process)

    def kill(self) -> None:
        """It keeps one of JACK's eight places for servers until another one of its name has come and gone."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """A server that waits for a client that was killed has to be killed itself."""
        self._process.terminate()
        try:
            self._process.wait(_DOWN_WITHIN_S)
        except subprocess.TimeoutExpired:
            self.kill()
            self.start()
            self.wait()
            self._process.terminate()
            self._process.wait()


@contextmanager
def running_server(period: int = PERIOD, *, is_synchronous: bool = True) -> Iterator[Server]:
    """One that serves; JACK_DEFAULT_SERVER points at it."""
    if shutil.which("jackd") is None:
        pytest.fail(
            "jackd is not installed; run packaging/setup.sh with the test packages (Debian: apt install jackd2)"
        )
    server = Server(period, is_synchronous)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JACK_DEFAULT_SERVER", server.name)
        patch.setenv("JACK_NO_AUDIO_RESERVATION", "1")
        try:
            server.wait()
            yield server
        finally:
            server.end()


def may_be_realtime() -> bool:
    """Whether the server and its clients may run before everything else, as they do on a musician's machine."""
    before = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    except PermissionError:
        return False
    os.sched_setscheduler(0, *before)
    return True


def _wait_until_up(server: subprocess.Popen[bytes]) -> None:
    import jack

    jack.set_error_function(lambda _message: None)
    jack.set_info_function(lambda _message: None)
    deadline = time.monotonic() + _UP_WITHIN_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            jack.Client("probe", no_start_server=True).close()
            return
        except jack.JackOpenError:
            time.sleep(0.05)
    pytest.fail(f"jackd did not start within {_UP_WITHIN_S:g} s (exit status {server.poll()})")


@dataclass
class Capture:
    """What the recording client has heard: (frame, message) in order, and the loudest sample per audio period."""

    messages: deque[tuple[int, bytes]] = field(default_factory=deque)
    peaks: deque[tuple[int, float]] = field(default_factory=deque)

    def notes(self) -> list[tuple[int, bytes]]:
        """The note-ons and note-offs alone."""
        # A copy, made in one go: JACK's thread adds to it meanwhile.
        return [(frame, data) for frame, data in list(self.messages) if data[0] & 0xE0 == 0x80]

    def left_on(self) -> list[tuple[int, int]]:
        """(channel, pitch) of notes that began and did not end."""
        on: dict[tuple[int, int], None] = {}
        for _, data in self.notes():
            key = (data[0] & 0x0F, data[1])
            if data[0] & 0xF0 == 0x90 and data[2]:
                on[key] = None
            else:
                on.pop(key, None)
        return list(on)

    def wait_for(self, count: int, within_s: float = 10.0) -> None:
        """Wait until that many note messages have come."""
        deadline = time.monotonic() + within_s
        while len(self.notes()) < count and time.monotonic() < deadline:
            time.sleep(0.01)


@contextmanager
def capturing(name: str = CAPTURE_NAME) -> Iterator[Capture]:
    """A client with a MIDI input, CAPTURE_PORT, and an audio input, CAPTURE_AUDIO, unless it has another name."""
    import jack

    client: Any = jack.Client(name, no_start_server=True, use_exact_name=True)
    midi_in = client.midi_inports.register("midi")
    audio_in = client.inports.register("audio")
    capture = Capture()

    @client.set_process_callback
    def process(_frames: int) -> None:
        start = client.last_frame_time
        capture.messages.extend((start + offset, bytes(data)) for offset, data in midi_in.incoming_midi_events())
        samples = memoryview(audio_in.get_buffer()).cast("f")
        capture.peaks.append((start, max(max(samples), -min(samples))))

    client.activate()
    try:
        yield capture
    finally:
        client.deactivate()
        client.close()


@contextmanager
def counting_xruns() -> Iterator[list[float]]:
    """The delays of the server's xruns, in microseconds, as they come."""
    import jack

    found: list[float] = []
    client: Any = jack.Client("xruns", no_start_server=True)
    client.set_xrun_callback(found.append)
    client.activate()
    try:
        yield found
    finally:
        client.deactivate()
        client.close()


def connect(source: str, destination: str) -> None:
    """Connect an output port to one of the capturing client's, CAPTURE_PORT or CAPTURE_AUDIO."""
    import jack

    client: Any = jack.Client("connector", no_start_server=True)
    try:
        client.connect(source, destination)
    finally:
        client.close()


def sources() -> list[str]:
    """The output ports of all clients."""
    import jack

    client: Any = jack.Client("lister", no_start_server=True)
    try:
        return [port.name for port in client.get_ports(is_output=True)]
    finally:
        client.close()
