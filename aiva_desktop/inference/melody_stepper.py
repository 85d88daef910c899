"""The melody network one note at a time, for several candidates at once, with where each pitch came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.inference.sampling import one_hot_or_zero
from aiva_desktop.inference.stepping import Stepper, available_sources, longest_run, scattered
from aiva_desktop.models import matching, melody_network
from aiva_desktop.models.copying import copied_pitches
from aiva_desktop.models.history import PitchInputs
from aiva_desktop.models.melody_network import ABSOLUTE_HEAD, RELATIVE_HEAD, MelodyNetwork
from aiva_desktop.models.mixture import gate_weights, mixed_distribution
from aiva_desktop.models.scoring import MelodyBatch
from aiva_desktop.models.vocabulary import NO_PITCH, PITCH_CLASSES


@dataclass(frozen=True)
class PitchChoices:
    """Probabilities of the next pitch, and what theme memory gave to each through each earlier note.

    `probabilities` (candidates, 128). `given` (candidates, time) mass and `pitches` (candidates, time) for each of
    three ways of copying; empty without theme memory. Place s stands for note s + 1. `planned` (candidates, 128) is
    the mass that the plan's source bar gave.
    """

    probabilities: Tensor
    given: tuple[Tensor, ...] = ()
    pitches: tuple[Tensor, ...] = ()
    planned: Tensor | None = None

    def remembered(self, row: int, pitch: int) -> tuple[int, float] | None:
        """The note (its number) that candidate `row`'s `pitch` was mostly copied from, and memory's share of it."""
        masses = [given[row] * (pitches[row] == pitch) for given, pitches in zip(self.given, self.pitches, strict=True)]
        if not masses or masses[0].numel() == 0:
            return None
        mass = torch.stack(masses).sum(0)
        return int(mass.argmax()) + 1, self._share(mass.sum(), row, pitch)

    def planned_share(self, row: int, pitch: int) -> float:
        """The share of candidate `row`'s `pitch` that came from the plan's source bar."""
        return 0.0 if self.planned is None else self._share(self.planned[row, pitch], row, pitch)

    def _share(self, mass: Tensor, row: int, pitch: int) -> float:
        return min(1.0, float(mass / self.probabilities[row, pitch].clamp_min(1e-9)))


class MelodyStepper:
    """Says which pitch the next note has, once its onset is known."""

    def __init__(self, network: MelodyNetwork, motif: MelodyBatch) -> None:
        """Read the motif (a row a candidate), all of it."""
        self._network = network
        self._stepper = Stepper(network, motif.melody[:, :-1], motif.melody_chords[:, :-1])

    def next_pitch(
        self, inputs: Sequence[PitchInputs], style: int, mode: int, rows: NoteRows, bars: Sequence[int], recall: float
    ) -> PitchChoices:
        """The pitch of the next note, which stands in bar `bars[i]` for candidate i."""
        ids = torch.tensor([melody_network.columns(row, style, mode) for row in inputs])
        hidden = self._stepper.step(ids, torch.tensor([row.chord for row in inputs]))
        free = self._network.write(hidden)
        if self._network.memory is None:
            return PitchChoices(free.softmax(-1))
        runs, interval_runs = rows.whole_runs[:, :-1], rows.interval_runs[:, :-1]
        here = matching.Places(
            ids[:, melody_network.GAP, None], ids[:, melody_network.POSITION, None], torch.tensor(bars)[:, None]
        )
        likeness = matching.pitch_likeness(runs[:, None], interval_runs[:, None], here, rows.places_after())
        weights = self._stepper.attend(likeness)
        planned = ids[:, melody_network.PLAN_PITCH]
        logits = self._network.gate_logits(hidden, longest_run(runs), longest_run(interval_runs), ids)
        gate = gate_weights(logits, available_sources(logits, planned != NO_PITCH, rows), recall)
        ways = _ways_of_copying(weights, rows)
        copied = [scattered(mass, pitches, PITCH_CLASSES) for mass, pitches in ways]
        copied.append(one_hot_or_zero(planned, PITCH_CLASSES))
        probabilities = mixed_distribution(free, gate, torch.stack(copied, 1))
        given = tuple(mass * gate[:, way + 1, None] for way, (mass, _) in enumerate(ways))
        return PitchChoices(probabilities, given, tuple(pitches for _, pitches in ways), copied[-1] * gate[:, -1:])

    def select(self, rows: Tensor) -> None:
        """Go on with these candidates only."""
        self._stepper.select(rows)


def _ways_of_copying(weights: Tensor, rows: NoteRows) -> list[tuple[Tensor, Tensor]]:
    """(weights, pitches), each (candidates, time), of the three ways of copying."""
    offers = copied_pitches(rows.pitches[:, -1:], rows.pitches[:, :-1], rows.pitches[:, 1:])
    heads = (ABSOLUTE_HEAD, RELATIVE_HEAD, RELATIVE_HEAD)
    return [(weights[:, head], offer) for head, offer in zip(heads, offers, strict=True)]
