"""The selection in words, for screen readers and the status line."""

from __future__ import annotations

from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.words import length_in_words, spot_in_words
from aiva_desktop.score.notes import Origin


def selection_in_words(contents: RollContents) -> str:
    """Such as "C4, bar 2 beat 1, eighth, velocity 80" or "3 of 20 notes selected"."""
    chosen = contents.selection
    if len(chosen) != 1:
        return f"{len(chosen) or 'None'} of {len(contents.index)} notes selected"
    (note,) = chosen
    flats = contents.key is not None and contents.key.uses_flats
    writer = ", written by the engine" if note.origin is Origin.ENGINE else ""
    spot = spot_in_words(contents.song.conductor.meter, note.pitch, note.onset, flats)
    return f"{spot}, {length_in_words(note.duration)}, velocity {note.velocity}{writer}"
