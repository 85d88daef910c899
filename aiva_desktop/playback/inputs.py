"""The MIDI inputs a composer can play on."""

from __future__ import annotations

from aiva_desktop.playback.sinks.midi_in import MidiInput, OnMessage, list_inputs

__all__ = ["MidiInput", "OnMessage", "list_inputs", "open_input"]


def open_input(name: str, on_message: OnMessage) -> MidiInput:
    """Listen to the input called `name`. Raises SinkError when it is not there."""
    return MidiInput(name, on_message)
