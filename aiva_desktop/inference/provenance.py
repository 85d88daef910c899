"""Where a pitch came from, read off what the melody network mixed it from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from aiva_desktop.compose.candidates import Attended, PlannedBar, Provenance, Recall, Sources
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.inference.melody_stepper import FIRST_OFFER, PitchChoices

# A note whose sources give it less than this share is called new.
LEAST_SHARE = 0.3
# How many of the notes that theme memory looked at are told, and the least weight worth telling.
_MOST_ATTENDED = 3
_LEAST_WEIGHT = 0.01


@dataclass(frozen=True)
class Bearings:
    """Where a note stands: how its bar was planned, its place in the plan's source bar, the onsets before it.

    `planned_tick` and `onset_ticks` are ticks in the song; note s + 1 of the melody starts at `onset_ticks(s + 1)`.
    """

    plan: PlannedBar
    planned_tick: int
    onset_tick: Callable[[int], int]


def provenance_of(choices: PitchChoices, row: int, pitch: int, bearings_of: Callable[[], Bearings]) -> Provenance:
    """Of candidate `row`'s `pitch`. The recall is told for a good share only."""
    bearings = bearings_of()
    if choices.gate is None or choices.given is None or choices.offers is None:
        return Provenance(bearings.plan)
    given = choices.given[:, row]  # (ways, time)
    mass = given * (choices.offers[:, row] == pitch + FIRST_OFFER)
    planned = choices.gate[row, -1] if choices.planned[row] == pitch else 0.0
    parts = np.array([choices.free[row, pitch], *np.add.reduce(mass, axis=1), planned], np.float64)
    shares = Sources(*(parts / max(parts.sum(), np.finfo(float).tiny)).tolist())
    return Provenance(
        bearings.plan,
        Sources(*choices.gate[row].tolist()),
        shares,
        _attended(given.sum(0), bearings),
        _recall(shares, mass.sum(0), bearings),
    )


def _recall(shares: Sources, mass: Floats, bearings: Bearings) -> Recall | None:
    remembered = shares.as_it_was + shares.by_semitones + shares.by_scale_steps
    if max(shares.plan, remembered) < LEAST_SHARE:
        return None
    if shares.plan > remembered:
        return Recall(bearings.planned_tick, shares.plan)
    return Recall(bearings.onset_tick(int(mass.argmax()) + 1), remembered)


def _attended(weights: Floats, bearings: Bearings) -> tuple[Attended, ...]:
    """Place s stands for note s + 1."""
    strongest = np.argsort(weights)[: -_MOST_ATTENDED - 1 : -1].tolist()
    return tuple(
        Attended(bearings.onset_tick(place + 1), float(weights[place]))
        for place in strongest
        if weights[place] >= _LEAST_WEIGHT
    )
