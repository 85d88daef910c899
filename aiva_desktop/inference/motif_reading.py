"""A motif as the networks have read it: what candidates share when they start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from aiva_desktop.compose.candidates import MotifRead
from aiva_desktop.compose.controls import UNCONTROLLED
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.compose.steering import UNSTEERED
from aiva_desktop.inference.motif import Motif, prepare
from aiva_desktop.inference.motif_plans import MotifPlans
from aiva_desktop.inference.note_rows import NoteRows, note_fields
from aiva_desktop.inference.priming import Primed, Row
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models import melody_network, rhythm_network
from aiva_desktop.models.dynamics_network import dynamics_rows
from aiva_desktop.models.history import History, PlanOf, read_melody
from aiva_desktop.models.vocabulary import length_token


@dataclass(frozen=True)
class Start:
    """What a continuation starts from.

    The plan of the bar after the motif is each candidate's own, and it is an input of the rhythm rows of the motif's
    last bar: `history` and what the rhythm network has read reach to the first note of that bar only.
    """

    motif: Motif
    plans: MotifPlans
    history: History
    rows: NoteRows

    def rows_of_last_bar(self, plan_of: PlanOf, style: int) -> tuple[list[Row], History]:
        """The rhythm rows from there to the last note but one, and the history of the whole motif."""
        history, rows = self.history.beginning(len(self.history.onsets), plan_of), []
        for before, note in pairwise(self.motif.notes[len(history.onsets) - 1 :]):
            rows.append(_rhythm_row(history, style, self.motif.mode))
            history.close_note(length_token(before.duration, note.onset - before.onset))
            history.append(note.onset, note.pitch)
        return rows, history


def _rhythm_row(history: History, style: int, mode: int) -> Row:
    inputs = history.rhythm_inputs()
    return tuple(rhythm_network.columns(inputs, style, mode)), inputs.chord


class MotifReading:
    """The last motif that was read, by all networks. Reading another one keeps what both have in common."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.rhythm = Primed(weights.rhythm.inputs, weights.rhythm.cells, weights.rhythm.memory)
        self.melody = Primed(weights.melody.inputs, weights.melody.cells, weights.melody.memory)
        self.dynamics = Primed(weights.dynamics.inputs, weights.dynamics.cells)
        self._request: ContinueRequest | None = None
        self._start: Start | None = None

    @property
    def start(self) -> Start:
        """Where a continuation of the motif starts. Raises RuntimeError before `read` has ended."""
        if self._start is None:
            raise RuntimeError("the motif is not read yet")
        return self._start

    def read(self, request: ContinueRequest, style: int) -> Iterator[MotifRead]:
        """Read the request's motif; tells how far it is whenever some notes are read."""
        asked = _what_is_read(request)
        if self._start is not None and asked == self._request:
            return
        self._start = None
        motif = prepare(request)
        total = len(motif.notes)
        yield MotifRead(0, total)
        start, rhythm, melody, dynamics = self._rows(motif, style)
        slices = zip_longest(self.rhythm.read(rhythm), self.dynamics.read(dynamics), self.melody.read(melody))
        for _, _, done in slices:
            yield MotifRead(total if done is None else done, total)
        self._request, self._start = asked, start
        yield MotifRead(total, total)

    def _rows(self, motif: Motif, style: int) -> tuple[Start, list[Row], list[Row], list[Row]]:
        """Where a continuation starts, and the rows of the motif for the rhythm, melody and dynamics network."""
        plans = MotifPlans(self._weights, motif, style)
        reading = read_melody(motif.notes, motif.grid, motif.chords, plans.plan_of)
        history = reading.history
        shared = history.bars.index(history.bars[-1])
        start = Start(
            motif,
            plans,
            history.beginning(shared + 1, plans.plan_of),
            NoteRows([note_fields(history, i) for i in range(len(motif.notes))]),
        )
        rhythm = [(tuple(rhythm_network.columns(r, style, motif.mode)), r.chord) for r in reading.rhythm[:shared]]
        melody = [(tuple(melody_network.columns(r, style, motif.mode)), r.chord) for r in reading.pitch]
        velocities = [note.velocity for note in motif.notes]
        dynamics: list[Row] = [(tuple(row), ()) for row in dynamics_rows(history, velocities, style)]
        return start, rhythm, melody, dynamics


def _what_is_read(request: ContinueRequest) -> ContinueRequest:
    """The request without what does not matter to reading its motif."""
    return replace(
        request,
        bars=1,
        temperature=1.0,
        theme_recall=0.0,
        key_lock=False,
        candidates=1,
        seed=0,
        steering=UNSTEERED,
        controls=UNCONTROLLED,
    )
