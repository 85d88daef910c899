"""Asking for dynamics: how loud each note of a finished track is played."""

from __future__ import annotations

import cmath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.limits import check_temperature
from aiva_desktop.compose.requests import ANY_STYLE, RequestError
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor
from aiva_desktop.score.time import PPQ

MAX_NOTES = 100_000
# How closely onsets gather on sixteenths or triplet eighths, 0 (anywhere) to 1 (exactly there), see `is_free`.
_GATHERED = 0.3
_GRIDS = (PPQ // 4, PPQ // 3)


@dataclass(frozen=True)
class PerformRequest:
    """Play `chosen` among the `notes` of a track, which are sorted; the others keep their velocities.

    Those are heard, unless they are all the same: then nobody has played them, and the network goes on from its own.

    `temperature` 0..2: 0 plays the mean of what the network expects, above 0 velocities are drawn, the same ones for
    equal seeds. `style` counts where the track is neither drums nor played without a click.

    Raises:
        RequestError: when there is nothing to play, or too much, or a value is out of range.
    """

    notes: tuple[Note, ...]
    chosen: frozenset[Note]
    conductor: Conductor = field(default_factory=Conductor)
    is_drums: bool = False
    style: str = ANY_STYLE
    temperature: float = 0.0
    seed: int = 0

    def __post_init__(self) -> None:
        if not self.chosen:
            raise RequestError(tr("There are no notes to play: select some, or choose another track."))
        if len(self.notes) > MAX_NOTES:
            raise RequestError(
                tr("The track has {count} notes; {most} can be played at most.", count=len(self.notes), most=MAX_NOTES)
            )
        check_temperature(self.temperature)


@dataclass(frozen=True)
class Performed:
    """The velocity (1..127) of each note of the request, in its order; those not chosen as they were."""

    velocities: tuple[int, ...]


class PerformanceEngine(Protocol):
    """Plays finished tracks. Used from one thread at a time."""

    def perform(self, request: PerformRequest) -> Iterator[Progress | Performed]:
        """Stream how many notes are played, then all velocities.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...


def is_free(notes: Sequence[Note]) -> bool:
    """Whether the notes were played without a click: their onsets gather on no grid.

    Each onset is a direction on the circle that a grid's division makes; directions that agree add up (Mardia 1972).
    Played to a click within 20 ms at 120 bpm they come to 0.6, whatever is played without one to almost 0.
    """
    return all(_gathering(notes, grid) < _GATHERED for grid in _GRIDS)


def _gathering(notes: Sequence[Note], grid: int) -> float:
    return abs(sum(cmath.exp(2j * cmath.pi * note.onset / grid) for note in notes)) / max(1, len(notes))
