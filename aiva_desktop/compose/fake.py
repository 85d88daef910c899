"""An engine without a network: repeats the motif, a step higher each time. For tests and for trying the interface."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from aiva_desktop.compose.alternatives import AlternativesRequest, PitchOffered
from aiva_desktop.compose.candidates import (
    EngineEvent,
    MotifRead,
    NoteWritten,
    PlannedBar,
    Progress,
    Provenance,
    Recall,
    Sources,
)
from aiva_desktop.compose.infill import InfillRequest
from aiva_desktop.compose.requests import ANY_STYLE, ContinueRequest, melody_line
from aiva_desktop.compose.rerolls import RerollRequest, renewed
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.time import PPQ


class FakeEngine:
    """Answers at once and predictably."""

    styles = (ANY_STYLE, "folk")
    model_hash = "fake"

    def prime(self, request: ContinueRequest) -> Iterator[MotifRead]:
        """There is nothing to read."""
        yield MotifRead(len(request.motif), len(request.motif))

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        """The motif again and again from `start_tick`, candidate k transposed up by k semitones."""
        motif = melody_line(request.motif)
        first_bar = request.meter.bar_at(motif[0].onset).start_tick
        period = max(1, request.start_tick - first_bar)
        onset_shift = request.start_tick - first_bar
        lines = list(request.bar_lines())
        yield Progress(0, request.bars)
        while motif[0].onset + onset_shift < request.end_tick:
            for note in motif:
                if note.onset + onset_shift < request.end_tick:
                    yield from self._copies(note, onset_shift, request.candidates)
            onset_shift += period
            done = sum(1 for line in lines if line < motif[0].onset + onset_shift)
            yield Progress(min(done, request.bars), request.bars)

    def infill(self, request: InfillRequest) -> Iterator[EngineEvent]:
        """The motif again, as in a continuation."""
        yield from self.continue_melody(request.gap)

    def reroll(self, request: RerollRequest) -> Iterator[EngineEvent]:
        """Pitches a step higher, onsets a 16th later, or softer by ten; the more so the higher the candidate."""
        yield Progress(0, request.span.bars)
        for k in range(request.span.candidates):
            for note in request.kept:
                yield NoteWritten(k, renewed(note, _changed(note, k + 1), request.aspect))
        yield Progress(request.span.bars, request.span.bars)

    def alternatives(self, request: AlternativesRequest) -> Iterator[Progress | PitchOffered]:
        """A whole tone higher, a whole tone lower, and as it is."""
        for interval, probability in ((2, 0.5), (-2, 0.25), (0, 0.125)):
            yield PitchOffered(min(127, max(0, request.note.pitch + interval)), probability)

    def _copies(self, note: Note, shift: int, candidates: int) -> Iterator[NoteWritten]:
        for k in range(candidates):
            pitch = min(127, note.pitch + k)
            copy = replace(note, onset=note.onset + shift, pitch=pitch, origin=Origin.ENGINE)
            yield NoteWritten(k, copy, partial(_copied, note.onset))


def _changed(note: Note, by: int) -> Note:
    return Note(
        note.onset + by * PPQ // 4,
        min(127, note.pitch + 2 * by),
        note.duration,
        max(1, note.velocity - 10 * by),
        Origin.ENGINE,
    )


def _copied(source_tick: int) -> Provenance:
    """Every note is its model, moved."""
    whole = Sources(free=0.0, by_semitones=1.0)
    return Provenance(PlannedBar("new"), whole, whole, recall=Recall(source_tick, 1.0))
