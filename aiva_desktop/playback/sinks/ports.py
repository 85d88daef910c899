"""The MIDI ports of this computer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.sinks import jack_port, rtmidi_port
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.transmitter import Transmitter

OWN_PORT = marked("AIVA Desktop (own port, to connect from elsewhere)")
"""Choosing this opens a port that other programs can connect to."""

_MISSING_HINTS = {
    "linux": marked("start JACK or PipeWire, or load ALSA's sequencer (sudo modprobe snd-seq)"),
    "darwin": marked("switch on the IAC driver in Audio MIDI Setup"),
    "win32": marked("connect an instrument or install loopMIDI"),
}


def list_ports() -> list[str]:
    """The names of the ports that messages can go to; empty without a MIDI system."""
    jack_names, rtmidi_names = _jack_ports(), _rtmidi_ports()
    names = [*(jack_names or []), *(name for name in rtmidi_names or [] if name not in (jack_names or []))]
    has_system = jack_names is not None or (rtmidi_names is not None and sys.platform != "win32")
    return [*names, OWN_PORT] if has_system else names


def with_own(names: Iterable[str]) -> list[str]:
    """These ports and, where the system lets a program have one, the app's own."""
    known = list(dict.fromkeys(names))
    may_have = bool(known) and sys.platform != "win32"
    return [*known, OWN_PORT] if may_have and OWN_PORT not in known else known


def midi_system_problem() -> str | None:
    """One sentence on why there are no MIDI ports; None when there are some."""
    if list_ports():
        return None
    hint = _MISSING_HINTS.get(sys.platform, _MISSING_HINTS["linux"])
    return tr("There is no MIDI port on this computer; {hint}.", hint=tr(hint))


def open_transmitter(name: str, on_gone: Callable[[], None]) -> Transmitter:
    """Open the port called `name`; `on_gone` is called when the MIDI system goes away.

    Raises:
        SinkError: when there is no such port; the sentence lists those that there are.
    """
    destination = None if name == OWN_PORT else name
    jack_names, rtmidi_names = _jack_ports(), _rtmidi_ports()
    if jack_names is not None and (destination is None or destination in jack_names):
        return jack_port.JackTransmitter(destination, on_gone)
    if rtmidi_names is not None and (destination is None or destination in rtmidi_names):
        return rtmidi_port.RtMidiTransmitter(destination)
    raise SinkError(_no_such_port(name))


def _no_such_port(name: str) -> str:
    problem = midi_system_problem()
    if problem is not None:
        return problem
    return tr("There is no MIDI port called {name}; there are: {ports}.", name=name, ports=", ".join(list_ports()))


def _jack_ports() -> list[str] | None:
    """None when JACK is not running."""
    if sys.platform != "linux":
        return None
    try:
        client = jack_port.open_client("aiva-desktop-ports")
    except SinkError:
        return None
    try:
        return jack_port.destinations(client)
    finally:
        client.close()


def _rtmidi_ports() -> list[str] | None:
    """None without a MIDI system."""
    try:
        midi_out = rtmidi_port.open_midi_out()
    except SinkError:
        return None
    try:
        return [str(name) for name in midi_out.get_ports()]
    finally:
        midi_out.delete()
