"""Writing one aspect of notes anew, the others being told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aiva_desktop.compose.candidates import EngineEvent, NoteWritten
from aiva_desktop.compose.rerolls import Aspect, RerollRequest, renewed
from aiva_desktop.inference.continuation import Continuation
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.script import NewDynamics, NewPitches, NewRhythm, Script
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models.melody import StepNote, normalise, to_step


def reroll(weights: Weights, request: RerollRequest, style: int, reading: MotifReading) -> Iterator[EngineEvent]:
    """Read what stands before, then stream the notes: of each candidate as many as are kept, in their order."""
    yield from reading.read(request.span, style)
    motif = reading.start.motif
    kept = normalise(request.kept, motif.shift, motif.origin_tick)
    candidates = request.span.candidates
    scripts = [_script(request, kept, motif) for _ in range(candidates)]
    # Two notes on one step of the grid are one to the networks: that one's answer holds for both.
    places = [[note for note in request.kept if _step(motif, note.onset) == step.onset] for step in kept]
    written = [0] * candidates
    for event in Continuation(weights, request.span, style, reading, scripts):
        if not isinstance(event, NoteWritten):
            yield event
            continue
        place, written[event.candidate] = written[event.candidate], written[event.candidate] + 1
        for note in places[place]:
            renewed_note = renewed(note, event.note, request.aspect)
            room = max(1, request.end_tick - renewed_note.onset)
            # A new last note sounds no longer than the old one did.
            yield replace(event, note=replace(renewed_note, duration=min(renewed_note.duration, room)))


def _script(request: RerollRequest, kept: Sequence[StepNote], motif: Motif) -> Script:
    match request.aspect:
        case Aspect.PITCH:
            return NewPitches(kept)
        case Aspect.DYNAMICS:
            return NewDynamics(kept)
        case Aspect.RHYTHM:
            return NewRhythm(kept, _step(motif, request.end_tick))


def _step(motif: Motif, tick: int) -> int:
    return to_step(tick - motif.origin_tick)
