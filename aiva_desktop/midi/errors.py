"""What can go wrong with a MIDI file."""

from __future__ import annotations


class MidiFileError(ValueError):
    """A MIDI file cannot be read or written; the message is one sentence for the composer."""
