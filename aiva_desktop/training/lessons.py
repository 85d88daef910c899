"""What each kind of network learns from a file, and how: one lesson a kind.

A new kind needs its network in `models/checkpoint.py`, its name in `models/vocabulary.py`, and a lesson here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from aiva_desktop.models.vocabulary import HARMONY_KIND, PERFORMANCE_KIND, STYLE_KIND, STYLES
from aiva_desktop.training.chord_corpus import harmony_piece
from aiva_desktop.training.corpus import Source
from aiva_desktop.training.harmony_objective import HarmonyObjective, harmony_example
from aiva_desktop.training.objectives import (
    MelodyObjective,
    Objective,
    RowsObjective,
    louder_or_softer,
    plan_rows,
    velocity_rows,
    without_style,
)
from aiva_desktop.training.performance_objective import PerformanceObjective, examples_of
from aiva_desktop.training.style_objective import StyleObjective, style_example

Material = TypeVar("Material")
# Styles with few pieces are read more often.
_REPEATS = {STYLES.index("songbook"): 3, STYLES.index("hymn"): 3}


@dataclass(frozen=True)
class Lesson(Generic[Material]):
    """How a network of this `kind` is taught.

    `read` takes from a file what this kind learns from (all that is kept of the file), and raises `UnusableError`
    where there is nothing. `objective` makes the data of a network from what to learn from and what is held out.
    """

    kind: str
    read: Callable[[Source], Material]
    objective: Callable[[Any, Sequence[Material], Sequence[Material]], Objective]


RHYTHM = Lesson("rhythm", Source.piece, partial(MelodyObjective, repeats=_REPEATS))
MELODY = Lesson("melody", Source.piece, partial(MelodyObjective, repeats=_REPEATS))
PLAN = Lesson("plan", lambda source: plan_rows(source.piece()), partial(RowsObjective, vary=without_style))
DYNAMICS = Lesson(
    "dynamics", lambda source: velocity_rows(source.piece()), partial(RowsObjective, vary=louder_or_softer)
)
STYLE = Lesson(STYLE_KIND, lambda source: style_example(source.piece()), StyleObjective)
HARMONY = Lesson(HARMONY_KIND, lambda source: harmony_example(harmony_piece(source)), HarmonyObjective)
PERFORMANCE = Lesson(PERFORMANCE_KIND, examples_of, PerformanceObjective)
LESSONS: tuple[Lesson[Any], ...] = (RHYTHM, MELODY, PLAN, DYNAMICS, STYLE, HARMONY, PERFORMANCE)


def lesson_for(kind: str) -> Lesson[Any]:
    """The lesson of a kind. Raises KeyError for one that has none."""
    for lesson in LESSONS:
        if lesson.kind == kind:
            return lesson
    raise KeyError(kind)
