"""A JACK MIDI port, written at exact frames."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.messages import TimedMessage
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.transmitter import CLIENT_NAME, PANIC_WITHIN_S

# JACK's frame count has 32 bits: it starts over after a day.
_FRAME_COUNTS = 2**32
_CONNECTED_WITHIN_S = 0.05


def open_client(name: str) -> Any:
    """A JACK client; never starts a server.

    Raises:
        SinkError: when JACK is not installed or not running.
    """
    try:
        import jack
    except (ImportError, OSError) as error:
        raise SinkError(tr("JACK is not installed.")) from error
    jack.set_error_function(_ignore)
    jack.set_info_function(_ignore)
    try:
        return jack.Client(name, no_start_server=True)
    except jack.JackOpenError as error:
        raise SinkError(tr("JACK is not running.")) from error


def destinations(client: Any) -> list[str]:
    """The names of all MIDI ports that take messages."""
    return [port.name for port in client.get_ports(is_midi=True, is_input=True)]


class JackTransmitter:
    """An output port of our own, connected to `destination` unless that is None.

    Its clock counts JACK's frames: a sound card's second is not quite the computer's, and a recording in another
    JACK program should have each note exactly where the song has it.
    """

    def __init__(self, destination: str | None, on_gone: Callable[[], None]) -> None:
        self._lock = threading.Lock()
        self._agenda = Agenda()
        self._urgent: list[bytes] = []
        self._urgent_sent = threading.Event()
        self._start_s = time.perf_counter()
        self._client = open_client(CLIENT_NAME)
        self._port = self._client.midi_outports.register("out")
        self._rate = self._client.samplerate
        # (frames since the start, JACK's count then): one value, as two threads read it.
        self._counted = (0, self._client.last_frame_time)
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

    def send_at_once(self, data: bytes) -> None:
        """Send a message that the port's former owner owes."""
        with self._lock:
            self._urgent.append(data)

    def take_back(self, batch: int) -> None:
        """Forget what waits of `batch` and of later ones; end the notes that those have begun."""
        with self._lock:
            self._agenda.take_back(batch, self._time_at(self._counted[0]))

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
        time.sleep(2 * self._client.blocksize / self._rate)
        self._client.deactivate()
        self._client.close()

    def clock_offset_s(self) -> float:
        """How far the port's clock is ahead of the computer's."""
        return self._time_at(self._frames_at(self._client.frame_time)) - time.perf_counter()

    def _process(self, length: int) -> None:
        """JACK's callback, once a cycle of `length` frames; it must not wait for anything slow."""
        self._port.clear_buffer()
        frame = self._client.last_frame_time
        self._counted = (self._frames_at(frame), frame)
        cycle_s = self._time_at(self._counted[0])
        with self._lock:
            urgent, self._urgent = self._urgent, []
            due = self._agenda.take_due(cycle_s + (length - 0.5) / self._rate)
        placed = [(0, data) for data in urgent]
        placed += [(round((message.time_s - cycle_s) * self._rate), message.data) for message in due]
        unsent = self._write(placed, length)
        with self._lock:
            self._urgent = unsent + self._urgent
            if not self._urgent:
                self._urgent_sent.set()

    def _write(self, placed: list[tuple[int, bytes]], length: int) -> list[bytes]:
        """Write into this cycle's buffer, in order; returns what found no room, for the next cycle."""
        earliest = 0
        for i, (offset, data) in enumerate(placed):
            earliest = min(max(earliest, offset), length - 1)
            try:
                self._port.write_midi_event(earliest, data)
            except Exception:  # JackError: the buffer is full
                return [left for _, left in placed[i:]]
        return []

    def _frames_at(self, count: int) -> int:
        """Frames since the start at one of JACK's counts, which may be a little before the last one."""
        frames, last_count = self._counted
        half = _FRAME_COUNTS // 2
        return int(frames + (count - last_count + half) % _FRAME_COUNTS - half)

    def _time_at(self, frames: int) -> float:
        return float(self._start_s + frames / self._rate)


def _ignore(_message: str) -> None:
    """JACK's own lines stay off the terminal; what matters is raised."""
