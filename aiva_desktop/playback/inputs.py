"""The MIDI inputs a composer can play on."""

from __future__ import annotations

from aiva_desktop.playback.input_messages import ClockParser
from aiva_desktop.playback.sinks.midi_in import OWN_INPUT, MidiInput, OnMessage, list_inputs

__all__ = ["OWN_INPUT", "MidiInput", "OnMessage", "list_inputs", "open_clock_input", "open_input"]


def open_clock_input(name: str, on_message: OnMessage) -> MidiInput:
    """Listen to the MIDI clock of the input called `name`. Raises SinkError when it is not there."""
    return MidiInput(name, on_message, ClockParser())


def open_input(name: str, on_message: OnMessage) -> MidiInput:
    """Listen to the input called `name`. Raises SinkError when it is not there."""
    return MidiInput(name, on_message)
