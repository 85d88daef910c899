"""The selection in words, for screen readers and the status line."""

from __future__ import annotations

from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.score.notes import Origin
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.time import PPQ


def selection_in_words(contents: RollContents) -> str:
    """Such as "C4, bar 2 beat 1, 0.5 quarter notes long, velocity 80" or "3 of 20 notes selected"."""
    chosen = contents.selection
    if len(chosen) != 1:
        return f"{len(chosen) or 'None'} of {len(contents.index)} notes selected"
    (note,) = chosen
    bar, beat, _ = contents.song.conductor.meter.position(note.onset)
    flats = contents.key is not None and contents.key.uses_flats
    writer = ", written by the engine" if note.origin is Origin.ENGINE else ""
    length = f"{note.duration / PPQ:g} quarter notes long"
    return f"{pitch_name(note.pitch, flats)}, bar {bar} beat {beat}, {length}, velocity {note.velocity}{writer}"
