"""Which MIDI ports there are, asked again and again by a process of its own, with clients that stay open."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from aiva_desktop.playback.sinks import jack_port, rtmidi_port
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.midi_in import open_midi_in
from aiva_desktop.playback.sinks.midi_port import WATCH_WORD, start_module
from aiva_desktop.playback.sinks.transmitter import CLIENT_NAME

log = logging.getLogger(__name__)

EVERY_S, AGAIN_AFTER_S = 1.0, 2.0
_MODULE = "aiva_desktop.playback.sinks.port_watch"
_dead: list[Any] = []
# Where JACK does not run, it is looked for less often.
_JACK_EVERY = 5


@dataclass(frozen=True, slots=True)
class Ports:
    """The names of what can be played to and of what can be listened to, without the app's own."""

    outputs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()


class PortWatch:
    """Calls `on_ports` on a thread of its own, each time its process has looked. `close` ends both.

    A process, because JACK's library crashes a program in which several clients meet the end of the server.
    """

    def __init__(self, on_ports: Callable[[Ports], None], every_s: float = EVERY_S) -> None:
        self._on_ports = on_ports
        self._every_s = every_s
        self._closing = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="port watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """No more calls after this."""
        self._closing.set()
        with self._lock:
            if self._process is not None:
                self._process.kill()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self._listen()
            except OSError as error:
                log.debug("no process that looks for ports: %s", error)
                return
            # It ends with JACK's server at times.
            self._closing.wait(AGAIN_AFTER_S)

    def _listen(self) -> None:
        with self._lock:
            if self._closing.is_set():
                return
            self._process = start_module(_MODULE, WATCH_WORD, str(self._every_s))
        with self._process as process:
            assert process.stdout is not None
            for line in process.stdout:
                if not self._closing.is_set() and (ports := _decoded(line)) is not None:
                    self._on_ports(ports)


def _decoded(line: bytes) -> Ports | None:
    try:
        outputs, inputs = json.loads(line)
    except ValueError:
        return None
    return Ports(tuple(outputs), tuple(inputs))


def main(arguments: list[str]) -> int:
    """Print the ports as a line, again and again, until nobody reads or holds the input any more."""
    every_s, closed = float(arguments[0]), threading.Event()
    threading.Thread(target=_wait_for_the_end, args=(closed,), daemon=True).start()
    jack, system = _JackPorts(), _SystemPorts()
    with contextlib.suppress(OSError):
        while not closed.wait(every_s):
            found, theirs = jack.ports(), system.ports()
            # JACK lists the inputs that can be opened; without it the system does.
            ports = theirs if found is None else Ports((*found.outputs, *theirs.outputs), found.inputs)
            print(json.dumps([_others(ports.outputs), _others(ports.inputs)]), flush=True)
    os._exit(0)


def _wait_for_the_end(closed: threading.Event) -> None:
    sys.stdin.buffer.read()
    closed.set()


class _JackPorts:
    """JACK's, while its server runs."""

    def __init__(self) -> None:
        self._client: Any = None
        self._has_gone = False
        self._rounds = 0

    def ports(self) -> Ports | None:
        """None where no server runs."""
        if self._has_gone:
            # JACK crashes where a client is closed whose server has died, and needs its callbacks to the end.
            self._client._ptr = None
            _dead.append(self._client)
            self._client, self._has_gone = None, False
        if self._client is None and not self._find():
            return None
        return Ports(_names(self._client, is_input=True), _names(self._client, is_output=True))

    def _find(self) -> bool:
        self._rounds += 1
        if sys.platform != "linux" or (self._rounds - 1) % _JACK_EVERY:
            return False
        try:
            self._client = jack_port.open_client(f"{CLIENT_NAME} ports")
        except SinkError:
            return False
        self._client.set_shutdown_callback(self._gone)
        self._client.activate()
        self._rounds = 0
        return True

    def _gone(self, _status: object, _reason: object) -> None:
        self._has_gone = True


def _others(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if not name.startswith(CLIENT_NAME))


def _names(client: Any, **which: bool) -> tuple[str, ...]:
    return tuple(port.name for port in client.get_ports(is_midi=True, **which))


class _SystemPorts:
    """ALSA's, CoreMIDI's or Windows'; none where they are not there."""

    def __init__(self) -> None:
        self._out, self._in = _or_none(rtmidi_port.open_midi_out), _or_none(open_midi_in)

    def ports(self) -> Ports:
        return Ports(_listed(self._out), _listed(self._in))


def _or_none(open_client: Callable[[], Any]) -> Any:
    try:
        return open_client()
    except SinkError:
        return None


def _listed(client: Any) -> tuple[str, ...]:
    return () if client is None else tuple(str(name) for name in client.get_ports())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
