"""A MIDI port, fed by a process of its own."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence

from aiva_desktop import paths
from aiva_desktop.language import tr
from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.messages import TimedMessage
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.sinks.wire import READY, Order, decode_clock, encode_at_once, encode_message, encode_order

_READY_WITHIN_S = 10.0
_GONE_WITHIN_S = 3.0
_SENDER_MODULE = "aiva_desktop.playback.sinks.sender"
FROZEN_WORD = "--midi-sender"
WATCH_WORD = "--port-watch"
SCORE_WORD = "--score"
"""In a frozen bundle there is no `python -m`: the app's own executable does such work by its first word."""


class MidiPortSink(Sink):
    """Starts the sender process for the port called `name` and hands it messages ahead of time."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._process: subprocess.Popen[bytes] | None = None
        self._said: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listener: threading.Thread | None = None
        self._clock_offset_s = 0.0
        # What the receiver has heard by now, should the sender be killed.
        self._heard = Agenda()

    def now_s(self) -> float:
        """Seconds on the port's clock, which under JACK counts the sound card's frames."""
        return time.perf_counter() + self._clock_offset_s

    def check(self) -> None:
        """Raise SinkError when the sender has ended."""
        if self._process is not None and self._process.poll() is not None:
            raise SinkError(self._last_words())

    def _open(self) -> None:
        self._process = _start_sender(self._name)
        self._listener = threading.Thread(target=self._listen, name="midi-sender-replies", daemon=True)
        self._listener.start()
        try:
            answer = self._said.get(timeout=_READY_WITHIN_S)
        except queue.Empty:
            answer = tr(
                "The MIDI port {name} did not open within {seconds:g} seconds; try another one.",
                name=self._name,
                seconds=_READY_WITHIN_S,
            )
        if answer != READY:
            self._close()
            raise SinkError(answer or self._last_words())

    def _listen(self) -> None:
        """Keep the clock in step and pass on the sender's other lines; an empty one when it has ended."""
        assert self._process is not None
        assert self._process.stdout is not None
        for line in self._process.stdout:
            text = line.decode("utf-8", "replace").strip()
            if (offset_s := decode_clock(text)) is None:
                self._said.put(text)
            else:
                self._clock_offset_s = offset_s
        self._said.put("")

    def _close(self) -> None:
        """The end of its input tells the sender to silence the port and go."""
        process, self._process = self._process, None
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(_GONE_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._listener is not None:
            self._listener.join()
        process.stdout.close()

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        for message in messages:
            self._heard.add(message)
        self._heard.take_due(self.now_s())
        self._write(b"".join(encode_message(message) for message in messages))

    def left_on(self) -> list[bytes]:
        """The sender ends what sounds; unless it was killed."""
        self._heard.take_due(self.now_s())
        return self._heard.release()

    def quiet(self, messages: Sequence[bytes]) -> None:
        """Send what a sender that was killed owes."""
        self._write(b"".join(encode_at_once(data) for data in messages))

    def _take_back(self, batch: int) -> None:
        self._heard.take_back(batch, self.now_s())
        self._write(encode_order(Order.TAKE_BACK, batch))

    def _panic(self) -> None:
        self._heard.release()
        self._write(encode_order(Order.PANIC))

    def _write(self, content: bytes) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(content)
            self._process.stdin.flush()
        except OSError as error:
            raise SinkError(self._last_words()) from error

    def _last_words(self) -> str:
        lines = []
        with contextlib.suppress(queue.Empty):
            while True:
                lines.append(self._said.get_nowait())
        said = [line for line in lines if line and line != READY]
        return tr(said[-1]) if said else tr("The MIDI port {name} has gone; choose an output again.", name=self._name)


def _start_sender(port: str) -> subprocess.Popen[bytes]:
    try:
        return start_module(_SENDER_MODULE, FROZEN_WORD, port)
    except OSError as error:
        raise SinkError(tr("The process that feeds MIDI ports did not start; restart the app.")) from error


def start_module(module: str, frozen_word: str, argument: str) -> subprocess.Popen[bytes]:
    """A process of its own for a module of this app, with pipes. Raises OSError."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        command = [sys.executable, frozen_word, argument]
    else:
        command = [sys.executable, "-m", module, argument]
        known = [str(paths.install_root()), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, known))
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
