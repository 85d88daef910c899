"""Joining what was put behind a phrase: the last beat before it is written anew, so that it leads there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from aiva_desktop.compose.infill import InfillRequest, before_gap, infill_of
from aiva_desktop.compose.requests import ANY_STYLE, RequestError, request_in
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor

_SAMPLES = 24


def seam_request(
    notes: Sequence[Note], seam_tick: int, conductor: Conductor, style: str = ANY_STYLE, seed: int = 0
) -> InfillRequest:
    """Write the last felt beat before the bar line at or before `seam_tick`, where what is new begins.

    `notes` are a whole melody with what is new in it.

    Raises:
        RequestError: when chords stand there, or nothing before them.
    """
    meter = conductor.meter
    end = meter.bar_at(seam_tick).start_tick
    start = end - meter.meter_at(max(0, end - 1)).pulse_ticks
    inside = [note.onset for note in notes if start <= note.onset < end]
    if len(inside) > len(set(inside)):
        raise RequestError(tr("Chords stand at the seam: it can be joined in melodies only."))
    if start <= 0:
        raise RequestError(
            tr("The phrase is too short to be joined: more than a beat has to stand before the new one.")
        )
    ordered = tuple(sorted(notes))
    gap = replace(request_in(conductor, before_gap(ordered, start), start, 1), style=style, seed=seed)
    return infill_of(ordered, gap, _SAMPLES)


def seam_notes(
    notes: Iterable[Note], request: InfillRequest, written: Iterable[Note]
) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """Those that make way in a melody, and those that come: the notes `written`, and what sounded into them cut off."""
    start, end = request.gap.start_tick, request.gap.end_tick
    gone = [note for note in notes if note.onset < end and note.end > start]
    cut = [replace(note, duration=start - note.onset) for note in gone if note.onset < start]
    return tuple(gone), (*cut, *written)
