"""What is asked of the bar plan: theme recall, sources that are set, and sources that are forbidden."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aiva_desktop.compose.steering import BarHint, BarRange, Likeness, Steering
from aiva_desktop.inference.arrays import Floats, softmax
from aiva_desktop.models.mixture import TINY
from aiva_desktop.models.plan import (
    MAX_LAG,
    PLAN_DEGREES,
    UNKNOWN_BAR,
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
        known_from: int | None = None,
    ) -> None:
        """`recall` is added to the logits of literal restatements.

        A bar with one of the `forbidden` pitches (normalised) cannot be restated as it is, so it is not planned to be.
        From bar `known_from` (in the grid) on the notes are there already, and nothing is planned.
        `origin` is the song's bar that the grid counts as 0, `first` (in the grid) the bar that `steering` starts at.
        """
        self._recall = np.float32(recall)
        self._steering = steering or Steering()
        self._origin = origin
        self._first = first
        self._forbidden = forbidden
        self._known_from = known_from

    def choices(self, bar: int, logits: Floats, contents: Sequence[BarContent]) -> tuple[list[BarPlan], Floats]:
        """What bar `bar` of the grid can be, and the logits of each.

        `logits` are those of all classes, `contents` what the bars hold so far.
        """
        if self._known_from is not None and bar >= self._known_from:
            return [UNKNOWN_BAR], np.zeros(1, np.float32)
        hint = self._steering.hint(bar - self._first)
        possible = [(number, plan_of_class(number)) for number in allowed_classes(bar)]
        chosen = [(number, plan) for number, plan in possible if self._is_possible(bar, plan, contents)]
        plans, own = [plan for _, plan in chosen], (logits + self._recall * _RECALLED)[[number for number, _ in chosen]]
        if self._steering.unlike and len(chosen) < len(possible):
            own = _new_instead(own, (logits + self._recall * _RECALLED)[[number for number, _ in possible]])
        lag = self._lag(bar, hint)
        return (plans, own) if lag is None else _with_hint(plans, own, hint, lag)

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


def _new_instead(own: Floats, all_of_them: Floats) -> Floats:
    """What would have gone to bars that are not to be restated goes to a new bar, the first class."""
    total = np.logaddexp.reduce(all_of_them)
    kept = np.exp(own - total)
    kept[0] += max(0.0, 1.0 - float(kept.sum()))
    logits: Floats = np.log(np.maximum(kept, TINY)).astype(np.float32)
    return logits


def _with_hint(plans: list[BarPlan], own: Floats, hint: BarHint, lag: int) -> tuple[list[BarPlan], Floats]:
    """The hint's choices with their chances, then the engine's own with what these leave."""
    set_plans = [BarPlan(_DEGREE_OF[likeness], lag) for likeness, _ in hint.chances]
    shares = np.array([share for _, share in hint.chances], np.float64)
    rest = max(0.0, 1.0 - float(shares.sum()))
    own_shares = rest * softmax(own.copy())
    return [*set_plans, *plans], np.log(np.maximum([*shares, *own_shares], TINY)).astype(np.float32)
