"""A JACK MIDI port, written at exact frames."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.messages import TimedMessage
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.transmitter import CLIENT_NAME, PANIC_WITHIN_S

_FRAME_COUNT_MASK = 0xFFFF_FFFF
# JACK's frames and the computer's clock drift apart slowly: follow by a frame a cycle, so that gaps stay exact.
_FOLLOW_BEYOND_S = 0.001
_JUMP_BEYOND_S = 0.005
_CONNECTED_WITHIN_S = 0.05


def open_client(name: str) -> Any:
    """A JACK client; never starts a server.

    Raises:
        SinkError: when JACK is not installed or not running.
    """
    try:
        import jack
    except (ImportError, OSError) as error:
        raise SinkError("JACK is not installed.") from error
    jack.set_error_function(_ignore)
    jack.set_info_function(_ignore)
    try:
        return jack.Client(name, no_start_server=True)
    except jack.JackOpenError as error:
        raise SinkError("JACK is not running.") from error


def destinations(client: Any) -> list[str]:
    """The names of all MIDI ports that take messages."""
    return [port.name for port in client.get_ports(is_midi=True, is_input=True)]


class JackTransmitter:
    """An output port of our own, connected to `destination` unless that is None."""

    def __init__(self, destination: str | None, on_gone: Callable[[], None]) -> None:
        self._lock = threading.Lock()
        self._agenda = Agenda()
        self._urgent: list[bytes] = []
        self._urgent_sent = threading.Event()
        self._cycle_s = 0.0
        self._cycle_frame: int | None = None
        self._client = open_client(CLIENT_NAME)
        self._port = self._client.midi_outports.register("out")
        self._client.set_process_callback(self._process)
        self._client.set_shutdown_callback(lambda _status, _reason: on_gone())
        self._client.activate()
        if destination is not None:
            self._client.connect(self._port, destination)
        time.sleep(_CONNECTED_WITHIN_S)

    def schedule(self, message: TimedMessage) -> None:
        """Send `message` at its time, at once when that has passed."""
        with self._lock:
            self._agenda.add(message)

    def cancel(self) -> None:
        """Forget what waits."""
        with self._lock:
            self._agenda.cancel()

    def panic(self) -> None:
        """Forget what waits and silence what sounds; returns when that has been sent."""
        with self._lock:
            self._urgent.extend(self._agenda.release())
            self._urgent_sent.clear()
            nothing_sounds = not self._urgent
        if not nothing_sounds:
            self._urgent_sent.wait(PANIC_WITHIN_S)

    def close(self) -> None:
        """Let the port go."""
        # What the last cycle wrote is read by others within the same cycle or the next.
        time.sleep(2 * self._client.blocksize / self._client.samplerate)
        self._client.deactivate()
        self._client.close()

    def _process(self, frames: int) -> None:
        """JACK's callback, once a cycle of `frames`; it must not wait for anything slow."""
        rate = self._client.samplerate
        self._follow_clock(rate)
        self._port.clear_buffer()
        with self._lock:
            urgent, self._urgent = self._urgent, []
            due = self._agenda.take_due(self._cycle_s + (frames - 0.5) / rate)
        unsent = self._write(urgent, due, frames, rate)
        with self._lock:
            self._urgent = unsent + self._urgent
            if not self._urgent:
                self._urgent_sent.set()

    def _write(self, urgent: list[bytes], due: list[TimedMessage], frames: int, rate: int) -> list[bytes]:
        """Write into this cycle's buffer; returns what found no room, for the next cycle."""
        placed = [(0, data) for data in urgent]
        placed += [(round((message.time_s - self._cycle_s) * rate), message.data) for message in due]
        earliest = 0
        for i, (offset, data) in enumerate(placed):
            earliest = min(max(earliest, offset), frames - 1)
            try:
                self._port.write_midi_event(earliest, data)
            except Exception:  # JackError: the buffer is full
                return [left for _, left in placed[i:]]
        return []

    def _follow_clock(self, rate: int) -> None:
        """Know when this cycle began on the computer's clock: by counting frames, gently corrected."""
        frame = self._client.last_frame_time
        measured_s = time.perf_counter() - self._client.frames_since_cycle_start / rate
        if self._cycle_frame is not None:
            self._cycle_s += ((frame - self._cycle_frame) & _FRAME_COUNT_MASK) / rate
        late_s = measured_s - self._cycle_s
        if self._cycle_frame is None or abs(late_s) > _JUMP_BEYOND_S:
            self._cycle_s = measured_s
        elif abs(late_s) > _FOLLOW_BEYOND_S:
            self._cycle_s += 1 / rate if late_s > 0 else -1 / rate
        self._cycle_frame = frame


def _ignore(_message: str) -> None:
    """JACK's own lines stay off the terminal; what matters is raised."""
