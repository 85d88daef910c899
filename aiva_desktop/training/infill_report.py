"""How well gaps in real pieces are filled: what follows, foreseen from what was written and from what stood there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aiva_desktop.compose.infill import HEARD_AFTER, InfillRequest
from aiva_desktop.compose.requests import ContinueRequest, melody_line
from aiva_desktop.inference.infill import Filling, best_fillings, fill, known_costs
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.training.corpus import Source

GAP_BARS = 2
BARS_BEFORE = 8
# Twice as many notes after the gap are predicted as decide which filling is taken: the others check the choice.
PREDICTED_AFTER = 2 * HEARD_AFTER
_LN2 = float(np.log(2))


@dataclass(frozen=True)
class Gap:
    """A passage taken out of a piece."""

    name: str
    style: int
    request: InfillRequest
    real: tuple[Note, ...]


@dataclass(frozen=True)
class Passage:
    """What stands in a gap: bits per note of the first notes after it (those that decide, and the later ones).

    `in_scale` is the share of its notes in the key, `density` notes a bar.
    """

    deciding: float
    later: float
    in_scale: float
    density: float


@dataclass(frozen=True)
class FilledGap:
    """A gap with its best filling, with the first one, which is a plain continuation, and as it really was."""

    style: int
    infill: Passage
    continuation: Passage
    real: Passage


def gap_of(source: Source, samples: int, seed: int) -> Gap | None:
    """Two bars from the middle of a melody; None where it is too short, or silent there or behind."""
    if source.melody is None or source.key is None:
        return None
    line, meter = melody_line(source.melody.notes), source.song.conductor.meter
    first, last = meter.bar_at(line[0].onset).index, meter.bar_at(line[-1].onset).index
    middle = max(first + BARS_BEFORE, (first + last) // 2)
    start, end = meter.bar(middle).start_tick, meter.bar(middle + GAP_BARS).start_tick
    before = tuple(note for note in line if note.onset < start)
    real = tuple(note for note in line if start <= note.onset < end)
    after = tuple(note for note in line if note.onset >= end)
    if len(real) < GAP_BARS or len(after) < PREDICTED_AFTER or not before:
        return None
    asked = ContinueRequest(before, start, GAP_BARS, meter, source.key, seed=seed)
    return Gap(source.name, source.style, InfillRequest(asked, after, samples), real)


def measure_gap(gap: Gap, weights: Weights, style: str) -> FilledGap:
    """Fill one gap. `style` is what the engine is told."""
    number = STYLES.index(style)
    request = replace(gap.request, gap=replace(gap.request.gap, style=style))
    reading = MotifReading(weights)
    events = fill(weights, request, number, reading, PREDICTED_AFTER)
    fillings = [event for event in events if isinstance(event, Filling)]
    key = request.gap.key
    assert key is not None

    def passage(filling: Filling) -> Passage:
        return _passage([event.note for event in filling.notes], filling.costs, key)

    real = known_costs(weights, request, gap.real, number, reading, PREDICTED_AFTER)
    return FilledGap(
        gap.style, passage(best_fillings(fillings, 1)[0]), passage(fillings[0]), _passage(gap.real, real, key)
    )


def _passage(notes: Sequence[Note], costs: Sequence[float], key: Key) -> Passage:
    bits = np.array(costs) / _LN2
    inside = [key.contains(note.pitch) for note in notes]
    return Passage(
        float(bits[:HEARD_AFTER].mean()),
        float(bits[HEARD_AFTER:].mean()),
        float(np.mean(inside)) if inside else 1.0,
        len(notes) / GAP_BARS,
    )


def means(passages: Sequence[Passage]) -> Passage:
    """The mean of each figure (one passage at least)."""
    rows = np.array([[one.deciding, one.later, one.in_scale, one.density] for one in passages])
    deciding, later, in_scale, density = rows.mean(0).tolist()
    return Passage(deciding, later, in_scale, density)


def by_kind(filled: Sequence[FilledGap]) -> Iterator[tuple[str, Passage]]:
    """The means of the infill, of a plain continuation and of the real passages."""
    yield "infill", means([one.infill for one in filled])
    yield "continuation", means([one.continuation for one in filled])
    yield "real", means([one.real for one in filled])
