"""A MIDI port through RtMidi: ALSA on Linux, CoreMIDI, Windows Multimedia."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any

from aiva_desktop.language import tr
from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.messages import TimedMessage
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.quiet import quiet_stderr
from aiva_desktop.playback.sinks.transmitter import CLIENT_NAME

# Some drivers deliver after the call has returned: a port closed at once would take the last note-offs with it.
_LINGER_S = 0.1
_ALSA_SEQUENCER = Path("/dev/snd/seq")


def has_alsa_sequencer() -> bool:
    """Whether ALSA can carry MIDI; without its device the library only prints complaints."""
    return _ALSA_SEQUENCER.exists()


def open_midi_out() -> Any:
    """RtMidi's output, not yet at a port.

    Raises:
        SinkError: when this computer has no MIDI system that RtMidi knows.
    """
    try:
        import rtmidi
    except ImportError as error:
        raise SinkError(tr("python-rtmidi is not installed.")) from error
    # JACK is served by JACK's own client; without the sequencer's device ALSA only prints complaints.
    if sys.platform == "linux" and not has_alsa_sequencer():
        raise SinkError(tr("ALSA has no MIDI sequencer here."))
    api = rtmidi.API_LINUX_ALSA if sys.platform == "linux" else rtmidi.API_UNSPECIFIED
    try:
        with quiet_stderr():
            return rtmidi.MidiOut(rtapi=api, name=CLIENT_NAME)
    except (rtmidi.RtMidiError, SystemError) as error:
        raise SinkError(tr("The MIDI system did not answer.")) from error


class RtMidiTransmitter:
    """A thread that sends each message when its time comes. `destination` None opens a port of our own."""

    def __init__(self, destination: str | None) -> None:
        self._out = open_midi_out()
        try:
            self._open(destination)
        except SinkError:
            self._out.delete()
            raise
        self._agenda = Agenda()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="midi-out", daemon=True)
        self._thread.start()

    def _open(self, destination: str | None) -> None:
        import rtmidi

        try:
            if destination is None:
                self._out.open_virtual_port("out")
            else:
                self._out.open_port(self._out.get_ports().index(destination), name="out")
        except (rtmidi.RtMidiError, SystemError, NotImplementedError, ValueError) as error:
            raise SinkError(
                tr(
                    "The MIDI port {name} does not open; close the program that uses it, or choose another.",
                    name=destination or CLIENT_NAME,
                )
            ) from error

    def clock_offset_s(self) -> float:
        """0: the port goes by the computer's clock."""
        return 0.0

    def schedule(self, message: TimedMessage) -> None:
        """Send `message` at its time, at once when that has passed."""
        with self._changed:
            self._agenda.add(message)
            self._changed.notify()

    def send_at_once(self, data: bytes) -> None:
        """Send a message that the port's former owner owes."""
        with self._changed:
            self._out.send_message(data)

    def take_back(self, batch: int) -> None:
        """Forget what waits of `batch` and of later ones; end the notes that those have begun."""
        with self._changed:
            self._agenda.take_back(batch, time.perf_counter())
            self._changed.notify()

    def panic(self) -> None:
        """Forget what waits and silence what sounds; returns when that has been sent."""
        with self._changed:
            for data in self._agenda.release():
                self._out.send_message(data)

    def close(self) -> None:
        """Let the port go."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()
        time.sleep(_LINGER_S)
        self._out.close_port()
        self._out.delete()

    def _run(self) -> None:
        with self._changed:
            while not self._closing:
                for message in self._agenda.take_due(time.perf_counter()):
                    self._out.send_message(message.data)
                self._changed.wait(self._seconds_to_next())

    def _seconds_to_next(self) -> float | None:
        next_s = self._agenda.next_time_s
        return None if next_s is None else max(0.0, next_s - time.perf_counter())
