"""The originality report: what continuations share with a training set, beside what real ones share with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from aiva_desktop.compose.melody_runs import Line, RunIndex, SharedRun
from aiva_desktop.models.melody import normalise
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.training.continuations import Continued
from aiva_desktop.training.corpus import Piece, read_pieces

KINDS = ("intervals and rhythm", "intervals alone")


def read_lines(files: Iterable[Path]) -> Iterator[Line | None]:
    """The melody of each file; None for one that has none."""
    for found in read_pieces(files):
        yield _line(found) if isinstance(found, Piece) else None


def _line(piece: Piece) -> Line:
    onsets = [note.onset for note in piece.notes]
    return Line(
        piece.name, onsets, [note.pitch for note in piece.notes], [piece.grid.index(onset) + 1 for onset in onsets]
    )


@dataclass(frozen=True)
class Compared:
    """The longest shared runs of one opening's continuations, by the names in `KINDS`."""

    name: str
    style: str
    real: dict[str, SharedRun]
    takes: tuple[dict[str, SharedRun], ...]


class Originality:
    """Looks continuations up in the lines of a training set."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._indexes = {kind: RunIndex(lines, kind == KINDS[0]) for kind in KINDS}

    def compare(self, continued: Continued) -> Compared:
        """The written bars alone are looked up: what the composer's motif shares is not counted."""
        opening = continued.opening
        takes = tuple(self._longest(take) for take in continued.takes)
        return Compared(opening.name, STYLES[opening.style], self._longest(opening.real), takes)

    def _longest(self, notes: Sequence[Note]) -> dict[str, SharedRun]:
        line = normalise(notes, 0)
        onsets, pitches = [note.onset for note in line], [note.pitch for note in line]
        return {kind: index.longest(onsets, pitches) for kind, index in self._indexes.items()}


@dataclass(frozen=True)
class Lengths:
    """Of the longest shared runs, in notes."""

    mean: float
    median: float
    of_ten_one_above: float
    longest: int

    @classmethod
    def of(cls, runs: Sequence[SharedRun]) -> Lengths:
        """Of one run at least."""
        notes = np.array([run.notes for run in runs])
        return cls(float(notes.mean()), float(np.median(notes)), float(np.quantile(notes, 0.9)), int(notes.max()))


@dataclass(frozen=True)
class Place:
    """Where the longest run of a piece's continuation stands in the training set."""

    piece: str
    notes: int
    found_in: str
    bar: int


@dataclass(frozen=True)
class OriginalityFigures:
    """On one style and one kind of run; `above_real`: the share of takes that share more than the real bars do."""

    pieces: int
    written: Lengths
    real: Lengths
    above_real: float
    longest_written: tuple[Place, ...]
    longest_real: tuple[Place, ...]


def originality_figures(compared: Sequence[Compared], kind: str, places: int = 3) -> OriginalityFigures:
    """Sum up pieces (one at least); `places` of the longest runs are named."""
    written = [(one.name, take[kind], one.real[kind]) for one in compared for take in one.takes]
    real = [(one.name, one.real[kind]) for one in compared]
    return OriginalityFigures(
        len(compared),
        Lengths.of([run for _, run, _ in written]),
        Lengths.of([run for _, run in real]),
        float(np.mean([run.notes > other.notes for _, run, other in written])),
        _places([(name, run) for name, run, _ in written], places),
        _places(real, places),
    )


def _places(runs: Sequence[tuple[str, SharedRun]], most: int) -> tuple[Place, ...]:
    ranked = sorted(((name, run) for name, run in runs if run.notes), key=lambda named: -named[1].notes)
    return tuple(Place(name, run.notes, run.name, run.bar) for name, run in ranked[:most])
