"""The selection in words, for screen readers and the status line."""

from __future__ import annotations

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.words import length_in_words, spot_in_words
from aiva_desktop.score.notes import Origin


def selection_in_words(contents: RollContents) -> str:
    """Such as "C4, bar 2 beat 1, eighth, velocity 80" or "3 of 20 notes selected"."""
    chosen = contents.selection
    if not chosen:
        return tr("None of {total} notes selected", total=len(contents.index))
    if len(chosen) != 1:
        return tr("{count} of {total} notes selected", count=len(chosen), total=len(contents.index))
    (note,) = chosen
    flats = contents.key is not None and contents.key.uses_flats
    writer = tr(", written by the engine") if note.origin is Origin.ENGINE else ""
    writer += tr(", muted") if note.muted else ""
    spot = spot_in_words(contents.song.conductor.meter, note.pitch, note.onset, flats)
    return tr(
        "{spot}, {length}, velocity {velocity}{writer}",
        spot=spot,
        length=length_in_words(note.duration),
        velocity=note.velocity,
        writer=writer,
    )
