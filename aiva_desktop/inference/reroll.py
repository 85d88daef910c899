"""Writing one aspect of notes anew, the others being told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aiva_desktop.compose.candidates import EngineEvent, NoteWritten, Progress
from aiva_desktop.compose.requests import MAX_TEMPERATURE, ContinueRequest
from aiva_desktop.compose.rerolls import LEAST_APART, Aspect, RerollRequest, renewed
from aiva_desktop.inference.continuation import Continuation
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.sampling import SEED_STEP
from aiva_desktop.inference.script import NewDynamics, NewPitches, NewRhythm, Script
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models.melody import StepNote, normalise, to_step
from aiva_desktop.score.notes import Note

# A candidate that changes nothing is written so often in all, each time with so much more temperature.
_ROUNDS = 4
_BOLDER = 0.25
# What velocities differ by, at least, where one hears it.
_HEARD_VELOCITY = 4


class _Take:
    """Holds its notes back until one of them is new."""

    def __init__(self, candidate: int, is_held: bool) -> None:
        self.candidate = candidate
        self.is_held = is_held
        self._notes: list[NoteWritten] = []

    def add(self, event: NoteWritten, is_new: bool) -> list[NoteWritten]:
        """The notes that can be told now."""
        self.is_held = self.is_held and not is_new
        self._notes.append(replace(event, candidate=self.candidate))
        if self.is_held:
            return []
        ready, self._notes = self._notes, []
        return ready


def reroll(weights: Weights, request: RerollRequest, style: int, reading: MotifReading) -> Iterator[EngineEvent]:
    """Read what stands before, then stream the notes: of each candidate as many as are kept, in their order.

    A candidate that comes out as the notes were is written again, bolder, unless the most probable is asked for.
    """
    yield from reading.read(request.span, style)
    rounds = _ROUNDS if request.span.temperature > 0 else 1
    left = list(range(request.span.candidates))
    for turn in range(rounds):
        takes = [_Take(candidate, is_held=turn < rounds - 1) for candidate in left]
        asked = replace(request, span=_bolder(request.span, len(takes), turn))
        for event in _written(weights, asked, style, reading):
            if isinstance(event, _Renewed):
                yield from takes[event.event.candidate].add(event.event, event.is_new(request.aspect))
            elif turn == 0:
                yield event
        left = [take.candidate for take in takes if take.is_held]
        if not left:
            return


def _bolder(span: ContinueRequest, candidates: int, turn: int) -> ContinueRequest:
    temperature = min(MAX_TEMPERATURE, span.temperature + _BOLDER * turn)
    return replace(span, candidates=candidates, seed=span.seed + SEED_STEP * turn, temperature=temperature)


@dataclass(frozen=True)
class _Renewed:
    """What was written in the place of the note `before`."""

    before: Note
    event: NoteWritten

    def is_new(self, aspect: Aspect) -> bool:
        """Whether its aspect is heard as another; a nudge onto the grid is no new rhythm."""
        note = self.event.note
        match aspect:
            case Aspect.PITCH:
                return note.pitch != self.before.pitch
            case Aspect.RHYTHM:
                return abs(note.onset - self.before.onset) >= LEAST_APART
            case Aspect.DYNAMICS:
                return abs(note.velocity - self.before.velocity) >= _HEARD_VELOCITY


def _written(
    weights: Weights, request: RerollRequest, style: int, reading: MotifReading
) -> Iterator[Progress | _Renewed]:
    motif = reading.start.motif
    kept = normalise(request.kept, motif.shift, motif.origin_tick)
    scripts = [_script(request, kept, motif) for _ in range(request.span.candidates)]
    # Notes on one step of the grid are one to the networks: that one's answer holds for all, as far apart as they were.
    places = [[note for note in request.kept if _step(motif, note.onset) == step.onset] for step in kept]
    written = [0] * request.span.candidates
    for event in Continuation(weights, request.span, style, reading, scripts):
        if not isinstance(event, NoteWritten):
            yield event
            continue
        place, written[event.candidate] = places[written[event.candidate]], written[event.candidate] + 1
        for note in place:
            answer = replace(event.note, onset=event.note.onset + note.onset - place[0].onset)
            fitted = _fitted(renewed(note, answer, request.aspect), request.end_tick)
            yield _Renewed(note, replace(event, note=fitted))


def _fitted(note: Note, end_tick: int) -> Note:
    """A new last note sounds no longer than the old one did."""
    onset = min(note.onset, end_tick - 1)
    return replace(note, onset=onset, duration=min(note.duration, end_tick - onset))


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
