"""What is asked of the bar plan: theme recall, sources that are set, and sources that are forbidden."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aiva_desktop.compose.steering import BarHint, BarRange, Likeness, Steering
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.models.plan import (
    MAX_LAG,
    NEW_BAR,
    PLAN_DEGREES,
    BarContent,
    BarPlan,
    Degree,
    allowed_classes,
    plan_of_class,
)

# How literal a restatement of each degree is: what theme recall makes likelier, and by how much.
_LITERALNESS = {
    Degree.EXACT: 1.0,
    Degree.SEQUENCE: 0.6,
    Degree.VARIED: 0.6,
    Degree.CONTOUR: 0.3,
    Degree.RHYTHM: 0.3,
    Degree.ORNAMENTED: 0.3,
}
_RECALLED = np.array([0.0, *(_LITERALNESS[degree] for degree in PLAN_DEGREES for _ in range(MAX_LAG))], np.float32)
_DEGREE_OF = {likeness: Degree[likeness.name] for likeness in Likeness}


class PlanGuide:
    """Turns the plan network's logits for a bar into those that its label is drawn from."""

    def __init__(
        self,
        recall: float = 0.0,
        steering: Steering | None = None,
        origin: int = 0,
        first: int = 0,
        forbidden: frozenset[int] = frozenset(),
    ) -> None:
        """`recall` is added to the logits of literal restatements.

        A bar with one of the `forbidden` pitches (normalised) cannot be restated as it is, so it is not planned to be.
        `origin` is the song's bar that the grid counts as 0, `first` (in the grid) the bar that `steering` starts at.
        """
        self._recall = np.float32(recall)
        self._steering = steering or Steering()
        self._origin = origin
        self._first = first
        self._forbidden = forbidden

    def choices(self, bar: int, logits: Floats, contents: Sequence[BarContent]) -> tuple[list[BarPlan], Floats]:
        """What bar `bar` of the grid can be, and the logits of each.

        `logits` are those of all classes, `contents` what the bars hold so far.
        """
        hint = self._steering.hint(bar - self._first)
        lag = self._lag(bar, hint)
        if lag is not None:
            return _set_choices(hint, lag)
        plans = [(number, plan_of_class(number)) for number in allowed_classes(bar)]
        classes = [number for number, plan in plans if self._is_possible(bar, plan, contents)]
        return [plan_of_class(number) for number in classes], (logits + self._recall * _RECALLED)[classes]

    def _lag(self, bar: int, hint: BarHint) -> int | None:
        """How far back the hint's source is; None without one, or where it is older than what is remembered."""
        if hint.source_bar is None:
            return None
        lag = bar + self._origin - hint.source_bar
        return lag if 0 < lag <= bar else None

    def _is_possible(self, bar: int, plan: BarPlan, contents: Sequence[BarContent]) -> bool:
        if plan.lag == 0:
            return True
        if is_within(bar + self._origin - plan.lag, self._steering.unlike):
            return False
        source = contents[bar - plan.lag] if self._forbidden and plan.degree is Degree.EXACT else ()
        return all(pitch not in self._forbidden for _, pitch in source)


def is_within(bar: int, ranges: tuple[BarRange, ...]) -> bool:
    """Whether a bar of the song lies in any of the ranges."""
    return any(bar in one for one in ranges)


def _set_choices(hint: BarHint, lag: int) -> tuple[list[BarPlan], Floats]:
    shares = {BarPlan(_DEGREE_OF[likeness], lag): share for likeness, share in hint.chances if share > 0}
    rest = 1.0 - sum(shares.values())
    if rest > 1e-6 or not shares:
        shares[NEW_BAR] = max(rest, 1e-6)
    return list(shares), np.log(np.array(list(shares.values()), np.float32))
