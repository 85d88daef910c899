"""MIDI input through RtMidi: JACK or ALSA on Linux, CoreMIDI, Windows Multimedia."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any, Protocol

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.input_messages import ArrivalClock, InputParser
from aiva_desktop.playback.sinks import jack_port
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.quiet import quiet_stderr
from aiva_desktop.playback.sinks.rtmidi_port import has_alsa_sequencer

CLIENT_NAME = "AIVA Desktop input"
OWN_INPUT = marked("AIVA Desktop (own port, to connect from elsewhere)")
"""Choosing this opens an input that other programs can connect to."""
OnMessage = Callable[[float, bytes], None]
"""Gets the time on `time.perf_counter` and a whole message, on the driver's thread."""


class Parser(Protocol):
    """Cuts a stream of bytes into the messages that somebody wants."""

    def feed(self, content: bytes) -> list[bytes]:
        """The messages that `content` completes."""


class MidiInput:
    """The open input called `name`. `close` may be called twice.

    Raises:
        SinkError: without a MIDI system, or when there is no such input.
    """

    def __init__(self, name: str, on_message: OnMessage, parser: Parser | None = None) -> None:
        self.name = name
        self._on_message = on_message
        self._parser = parser or InputParser()
        self._clock = ArrivalClock()
        self._input: Any = _rtmidi_in()
        # Otherwise RtMidi keeps the clock to itself.
        self._input.ignore_types(sysex=True, timing=False, active_sense=True)
        self._input.set_callback(self._arrive)
        try:
            self._open(name)
        except SinkError:
            self.close()
            raise

    def _open(self, name: str) -> None:
        import rtmidi

        names = self._input.get_ports()
        if name not in (*names, OWN_INPUT):
            raise SinkError(tr("The MIDI input {name} is not there; plug it in and choose it again.", name=name))
        try:
            if name == OWN_INPUT:
                self._input.open_virtual_port("in")
            else:
                self._input.open_port(names.index(name), name="in")
        except (rtmidi.RtMidiError, SystemError, NotImplementedError) as error:
            raise SinkError(
                tr("The MIDI input {name} does not open; close the program that uses it, or choose another.", name=name)
            ) from error

    def close(self) -> None:
        """No message comes any more."""
        held, self._input = self._input, None
        if held is not None:
            held.cancel_callback()
            held.close_port()
            held.delete()

    def _arrive(self, event: tuple[list[int], float], _data: object = None) -> None:
        content, delta_s = event
        time_s = self._clock.time_of(delta_s, time.perf_counter())
        for message in self._parser.feed(bytes(content)):
            self._on_message(time_s, message)


def list_inputs() -> list[str]:
    """What can be recorded from now; empty without a MIDI system."""
    try:
        midi_in = _rtmidi_in()
    except SinkError:
        return []
    try:
        own = [] if sys.platform == "win32" else [OWN_INPUT]
        return [*(str(name) for name in midi_in.get_ports()), *own]
    finally:
        midi_in.delete()


def _rtmidi_in() -> Any:
    return _open_jack_in() if sys.platform == "linux" and _has_jack() else open_midi_in()


def _open_jack_in() -> Any:
    import rtmidi

    return _opened_in(rtmidi, rtmidi.API_UNIX_JACK)


def open_midi_in() -> Any:
    """RtMidi's input by the system's own MIDI, not yet at a port.

    Raises:
        SinkError: when this computer has no MIDI system that RtMidi knows.
    """
    try:
        import rtmidi
    except ImportError as error:
        raise SinkError(tr("python-rtmidi is not installed.")) from error
    if sys.platform != "linux":
        return _opened_in(rtmidi, rtmidi.API_UNSPECIFIED)
    if not has_alsa_sequencer():
        raise SinkError(tr("There is no MIDI input on this computer; start JACK or load ALSA's sequencer."))
    return _opened_in(rtmidi, rtmidi.API_LINUX_ALSA)


def _opened_in(rtmidi: Any, api: int) -> Any:
    try:
        with quiet_stderr():
            return rtmidi.MidiIn(rtapi=api, name=CLIENT_NAME)
    except (rtmidi.RtMidiError, SystemError) as error:
        raise SinkError(tr("The MIDI system did not answer.")) from error


def _has_jack() -> bool:
    try:
        jack_port.open_client("aiva-desktop-inputs").close()
    except SinkError:
        return False
    return True
