"""Where a pitch came from, read off what the melody network mixed it from."""

from __future__ import annotations

import numpy as np

from aiva_desktop.compose.candidates import Attended, Provenance, Recall, Sources
from aiva_desktop.inference.melody_stepper import PitchChoices
from aiva_desktop.inference.voice import Voice

# A note whose sources give it less than this share is called new.
LEAST_SHARE = 0.3
# How many of the notes that theme memory looked at are told, and the least weight worth telling.
_MOST_ATTENDED = 3
_LEAST_WEIGHT = 0.01


def provenance_of(choices: PitchChoices, row: int, pitch: int, voice: Voice) -> tuple[Provenance, Recall | None]:
    """Of candidate `row`'s `pitch`; call before it is appended to `voice`. The recall is told for a good share only."""
    plan = voice.planned_bar()
    if choices.gate is None or choices.given is None or choices.offers is None:
        return Provenance(plan), None
    given = choices.given[:, row]  # (ways, time)
    mass = given * (choices.offers[:, row] == pitch)
    planned = choices.gate[row, -1] if choices.planned[row] == pitch else 0.0
    parts = np.array([choices.free[row, pitch], *np.add.reduce(mass, axis=1), planned], np.float64)
    shares = Sources(*(parts / max(parts.sum(), np.finfo(float).tiny)).tolist())
    remembered = shares.as_it_was + shares.by_semitones + shares.by_scale_steps
    provenance = Provenance(plan, Sources(*choices.gate[row].tolist()), shares, _attended(given.sum(0), voice))
    if max(shares.plan, remembered) < LEAST_SHARE:
        return provenance, None
    if shares.plan > remembered:
        return provenance, Recall(voice.plan_source_tick(), shares.plan)
    return provenance, Recall(voice.source_tick(int(mass.sum(0).argmax()) + 1), remembered)


def _attended(weights: np.typing.NDArray[np.float32], voice: Voice) -> tuple[Attended, ...]:
    """Place s stands for note s + 1."""
    strongest = np.argsort(weights)[: -_MOST_ATTENDED - 1 : -1].tolist()
    return tuple(
        Attended(voice.source_tick(place + 1), float(weights[place]))
        for place in strongest
        if weights[place] >= _LEAST_WEIGHT
    )
