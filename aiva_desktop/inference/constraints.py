"""The controls of a request at work: each candidate keeps count, and every draw is limited before it is made."""

from __future__ import annotations

from aiva_desktop.compose.controls import UNCONTROLLED
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.inference.density import Density
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.pitch_rules import PitchLedger, PitchRules
from aiva_desktop.inference.span import Span
from aiva_desktop.inference.time_rules import TimeRules


class Constraints:
    """What the controls lay down, the same for all candidates of a request."""

    def __init__(self, request: ContinueRequest, motif: Motif) -> None:
        """Raises RequestError, with a sentence, for promises that no note can keep."""
        controls, span = request.controls, Span(request, motif.origin_tick)
        self.pitches = PitchRules(request, motif, span)
        self.times = TimeRules(controls, span, Density(controls.density, span) if controls.density else None)


class Constrained:
    """One candidate under constraints; onsets and lengths are steps, pitches normalised."""

    def __init__(self, constraints: Constraints) -> None:
        self._pitches, self._times = constraints.pitches, constraints.times
        self._notes = PitchLedger()
        self._time = self._times.ledger()

    def limit_gap(self, logits: Floats, now: int) -> int | None:
        """See `TimeRules.limit_gap`."""
        return self._times.limit_gap(logits, now, self._time)

    def limit_length(self, logits: Floats, onset: int, gap: int | None) -> None:
        """See `TimeRules.limit_length`."""
        self._times.limit_length(logits, onset, gap, self._time)

    def limit_pitch(self, logits: Floats, onset: int) -> None:
        """See `PitchRules.limit`."""
        self._pitches.limit(logits, onset, self._notes)

    def close(self, onset: int, gap: int | None, length: int) -> None:
        """See `TimeRules.close`."""
        self._times.close(onset, gap, length, self._time)

    def write_down(self, onset: int, pitch: int) -> None:
        """A note starts."""
        self._pitches.write_down(onset, pitch, self._notes)
        self._times.write_down(onset, self._time)


def constrained(request: ContinueRequest, motif: Motif) -> list[Constrained]:
    """One for each candidate; none where nothing is laid down. Raises RequestError, see `Constraints`."""
    if request.controls == UNCONTROLLED:
        return []
    constraints = Constraints(request, motif)
    return [Constrained(constraints) for _ in range(request.candidates)]
