"""Filling gaps: many fillings are written, and those kept after which what follows is most probable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aiva_desktop.compose.candidates import EngineEvent, MotifRead, NoteWritten, Progress
from aiva_desktop.compose.infill import HEARD_AFTER, InfillRequest
from aiva_desktop.compose.requests import MAX_CANDIDATES, ContinueRequest
from aiva_desktop.inference.continuation import Continuation
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.sampling import SEED_STEP
from aiva_desktop.inference.script import Bridge, Known
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models.melody import StepNote, normalise, to_step
from aiva_desktop.score.notes import Note


@dataclass(frozen=True)
class Filling:
    """One filling of a gap. `costs`: nats of each note that follows, its onset and pitch together."""

    notes: tuple[NoteWritten, ...]
    costs: tuple[float, ...]

    @property
    def cost(self) -> float:
        """Of the notes that decide; 0 where none follow."""
        return float(np.mean(self.costs[:HEARD_AFTER])) if self.costs else 0.0


def fill(
    weights: Weights, request: InfillRequest, style: int, reading: MotifReading, heard: int = HEARD_AFTER
) -> Iterator[EngineEvent | Filling]:
    """Read the motif and write all samples; yields progress and each filling. `heard` notes after the gap are told."""
    yield from _read(request.gap, style, reading)
    motif = reading.start.motif
    after, end = after_gap(motif, request, heard), _step(motif, request.gap.end_tick)
    batches = -(-request.samples // MAX_CANDIDATES)
    for batch in range(batches):
        count = min(MAX_CANDIDATES, request.samples - batch * MAX_CANDIDATES)
        asked = replace(request.gap, candidates=count, seed=request.gap.seed + SEED_STEP * batch)
        scripts = [Bridge(after, end) for _ in range(count)]
        yield from _fillings(weights, asked, style, reading, scripts, (batch, batches))


def known_costs(
    weights: Weights,
    request: InfillRequest,
    inside: Sequence[Note],
    style: int,
    reading: MotifReading,
    heard: int = HEARD_AFTER,
) -> tuple[float, ...]:
    """The costs of what follows when `inside` stands in the gap."""
    for _ in _read(request.gap, style, reading):
        pass
    motif = reading.start.motif
    script = Known(
        normalise(tuple(inside), motif.shift, motif.origin_tick),
        after_gap(motif, request, heard),
        _step(motif, request.gap.end_tick),
    )
    found = _fillings(weights, replace(request.gap, candidates=1), style, reading, [script], (0, 1))
    return next(one.costs for one in found if isinstance(one, Filling))


def best_fillings(fillings: Sequence[Filling], count: int) -> list[Filling]:
    """The `count` fillings that lead best into what follows, all different as far as there are so many."""
    different: dict[tuple[Note, ...], Filling] = {}
    for one in fillings:
        different.setdefault(tuple(event.note for event in one.notes), one)
    ranked = sorted(different.values(), key=lambda one: one.cost)
    others = [one for one in fillings if one not in ranked]
    return [*ranked, *others][:count]


def after_gap(motif: Motif, request: InfillRequest, heard: int) -> list[StepNote]:
    """The first notes after the gap as the networks read them."""
    notes = normalise(request.after[:heard], motif.shift, motif.origin_tick)
    return [note for note in notes if note.onset >= _step(motif, request.gap.end_tick)]


def _step(motif: Motif, tick: int) -> int:
    return to_step(tick - motif.origin_tick)


def _read(request: ContinueRequest, style: int, reading: MotifReading) -> Iterator[MotifRead]:
    yield from reading.read(request, style)


def _fillings(
    weights: Weights,
    request: ContinueRequest,
    style: int,
    reading: MotifReading,
    scripts: Sequence[Bridge],
    batch: tuple[int, int],
) -> Iterator[Progress | Filling]:
    """The fillings of one batch; `batch` is its number and how many there are."""
    number, batches = batch
    notes: list[list[NoteWritten]] = [[] for _ in scripts]
    end_bar = request.meter.bar_at(request.end_tick).index
    for event in Continuation(weights, request, style, reading, scripts, known_from=end_bar):
        if isinstance(event, NoteWritten):
            notes[event.candidate].append(_within(event, request.end_tick))
        else:
            yield Progress(number * request.bars + min(event.done, request.bars), batches * request.bars)
    for written, script in zip(notes, scripts, strict=True):
        yield Filling(tuple(written), tuple(script.costs))


def _within(event: NoteWritten, end_tick: int) -> NoteWritten:
    """No note sounds out of the gap, not even into silence."""
    note = event.note
    return replace(event, note=replace(note, duration=min(note.duration, end_tick - note.onset)))
